from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.actions import SPECS, Actions, portable
from app.keys import RESERVED, Keys, together
from app.settings import Settings


def settings_at(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_at(tmp_path)


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def keys(widget: QWidget, settings: Settings) -> Keys:
    return Keys(Actions(widget), settings)


def clashes(keys: Keys) -> list[tuple[str, str]]:
    return [
        (a.id, b.id)
        for a, b in combinations(SPECS, 2)
        if together(a, b) and set(keys.of(a.id)) & set(keys.of(b.id))
    ]


def test_own_keys_at_first(keys: Keys) -> None:
    assert keys.of("undo") == ("Ctrl+Z",)
    assert keys.of("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert not any(keys.is_changed(spec.id) for spec in SPECS)
    assert clashes(keys) == []


def test_no_own_key_is_reserved() -> None:
    assert [s.id for s in SPECS if RESERVED & {portable(k) for k in s.shortcuts}] == []


def test_another_key_is_used_shown_and_kept(
    keys: Keys, settings: Settings, widget: QWidget
) -> None:
    keys.set("undo", ["F9", "Ctrl+U"])
    action = keys._actions.action("undo")
    assert [k.toString() for k in action.shortcuts()] == ["F9", "Ctrl+U"]
    assert action.toolTip() == "Undo (F9)"
    assert keys.is_changed("undo")
    again = Keys(Actions(widget), settings)
    assert again.of("undo") == ("F9", "Ctrl+U")
    again.reset_all()
    assert keys.of("undo") == ("Ctrl+Z",)
    assert settings.shortcuts == {}


def test_pages_may_share_keys_but_the_window_may_not(keys: Keys) -> None:
    # N is used on two pages; a third page may use it too.
    assert keys.users("start_run", "N") == []
    assert set(keys.users("undo", "N")) >= {"no_defect", "false_alarm"}
    assert keys.users("false_alarm", "Ctrl+Z") == ["undo"]
    with pytest.raises(ValueError, match="undo"):
        keys.set("false_alarm", ["Ctrl+Z"])
    with pytest.raises(ValueError, match="Tab"):
        keys.set("false_alarm", ["Tab"])


def test_take(keys: Keys) -> None:
    keys.take("undo", "Ctrl+Y")
    assert keys.of("undo") == ("Ctrl+Y",)
    assert keys.of("redo") == ("Ctrl+Shift+Z",)
    assert keys.reset("redo") == ["undo"]
    assert keys.of("undo") == ()
    assert keys._actions.action("undo").toolTip() == "Undo"


def test_swap(keys: Keys) -> None:
    assert keys.can_swap("undo", "F1")
    keys.swap("undo", "F1")
    assert keys.of("undo") == ("F1",)
    assert keys.of("shortcuts") == ("Ctrl+Z",)
    assert not keys.can_swap("try_metal", "F1")  # it has no key to give


def test_stored_nonsense_and_clashes(widget: QWidget, settings: Settings) -> None:
    settings.shortcuts = {"undo": ["Ctrl+O", "Tab", "nonsense+"], "gone": ["F2"]}
    keys = Keys(Actions(widget), settings)
    assert keys.of("undo") == ("Ctrl+O",)
    assert keys.of("open_product") == ()  # the user's own choice comes first
    assert clashes(keys) == []


def test_held_keys(keys: Keys) -> None:
    def event(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> QKeyEvent:
        return QKeyEvent(QEvent.Type.KeyRelease, key, modifiers)

    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    assert keys._actions.matches("raw_image", event(Qt.Key.Key_I, none))
    assert not keys._actions.matches("raw_image", event(Qt.Key.Key_I, ctrl))
    keys.set("raw_image", ["F8"])
    assert keys._actions.matches("raw_image", event(Qt.Key.Key_F8, none))
    assert not keys._actions.matches("raw_image", event(Qt.Key.Key_I, none))
    assert keys._actions.action("raw_image").shortcuts() == []  # it would swallow the release


STEP = st.tuples(
    st.sampled_from(["take", "swap", "reset", "clear"]),
    st.sampled_from([spec.id for spec in SPECS]),
    st.sampled_from(sorted({portable(k) for s in SPECS for k in s.shortcuts} | {"F9", "Ctrl+J"})),
)


def test_no_two_actions_ever_share_a_key(
    widget: QWidget, tmp_path_factory: pytest.TempPathFactory
) -> None:
    actions = Actions(widget)  # made once: it draws all icons

    @hypothesis_settings(max_examples=40)
    @given(steps=st.lists(STEP, max_size=12))
    def check(steps: list[tuple[str, str, str]]) -> None:
        settings = settings_at(tmp_path_factory.mktemp("keys"))
        keys = Keys(actions, settings)
        for step, name, key in steps:
            if step == "take":
                keys.take(name, key)
                assert keys.of(name) == (key,)
            elif step == "swap" and keys.can_swap(name, key):
                keys.swap(name, key)
            elif step == "reset":
                keys.reset(name)
                assert keys.of(name) == keys.own(name)
            elif step == "clear":
                keys.set(name, [])
            assert clashes(keys) == []
        before = {s.id: keys.of(s.id) for s in SPECS}
        again = Keys(actions, settings)
        assert {s.id: again.of(s.id) for s in SPECS} == before
        keys.reset_all()
        assert not any(keys.is_changed(spec.id) for spec in SPECS)

    check()
