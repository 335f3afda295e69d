from __future__ import annotations

from collections import Counter
from importlib.resources import files
from itertools import combinations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.actions import MENUS, SPECS, WINDOW, Actions, ActionSpec, translated


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    widget = QWidget()
    qtbot.addWidget(widget)
    made = Actions(widget)
    made.keep = widget  # type: ignore[attr-defined]
    return made


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(spec.id for spec in SPECS).items() if n > 1] == []


def test_no_two_actions_share_a_key_where_both_work() -> None:
    def keys(spec: ActionSpec) -> set[str]:
        return {QKeySequence(s).toString() for s in spec.shortcuts}

    clashes = [
        (a.id, b.id)
        for a, b in combinations(SPECS, 2)
        if keys(a) & keys(b) and (a.scope == b.scope or WINDOW in (a.scope, b.scope))
    ]
    assert clashes == []


def test_every_key_is_one(actions: Actions) -> None:
    for spec in SPECS:
        assert all(not QKeySequence(s).isEmpty() for s in spec.shortcuts), spec.id


def test_icons_exist_and_are_drawn_in_the_colour_of_the_text(actions: Actions) -> None:
    for spec in SPECS:
        if spec.icon:
            svg = (files("resources") / "icons" / f"{spec.icon}.svg").read_text()
            assert "currentColor" in svg
            image = actions.action(spec.id).icon().pixmap(20).toImage()
            assert any(image.pixelColor(x, y).alpha() > 0 for x in range(20) for y in range(20)), (
                spec.icon
            )


def test_menus_hold_every_action_once(actions: Actions, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    assert len(bar.actions()) == len(MENUS)
    listed = [a.objectName() for m in bar.actions() for a in m.menu().actions()]
    assert sorted(listed) == sorted(s.id for s in SPECS if s.in_menu and not s.hold)
    for menu in bar.actions():
        letters = [
            a.text()[a.text().index("&") + 1].lower()
            for a in menu.menu().actions()
            if "&" in a.text()
        ]
        assert len(letters) == len(set(letters)), menu.text()


def test_tooltips_name_the_key(actions: Actions) -> None:
    assert actions.action("undo").toolTip() == "Undo (Ctrl+Z)"
    assert actions.action("try_metal").toolTip() == "Try the sample: metal part"


def test_digits_are_told_apart() -> None:
    texts = {translated(s) for s in SPECS if s.id.startswith("move_")}
    assert texts == {f"Move to class {n}" for n in range(1, 10)}


def test_bind(actions: Actions) -> None:
    seen = []
    actions.bind("about", lambda: seen.append(1))
    actions.action("about").trigger()
    assert seen == [1]


def test_widgets_show_the_tooltip_as_it_is_now(actions: Actions, qtbot: QtBot) -> None:
    button, gone = QWidget(), QWidget()
    qtbot.addWidget(button)
    actions.tip("undo", button)
    actions.tip("undo", gone)
    delete(gone)
    assert button.toolTip() == "Undo (Ctrl+Z)"
    actions.set_keys("undo", ["F9"])
    assert button.toolTip() == "Undo (F9)"
    actions.say("undo", "Undo: Rename & more")
    assert button.toolTip() == "Undo: Rename & more (F9)"
    assert actions.action("undo").text() == "Undo: Rename && more"
    actions.say("undo", None)
    assert button.toolTip() == "Undo (F9)"
