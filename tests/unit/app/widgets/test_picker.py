from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.picker import Choice, ClassPicker, ranked
from app.widgets.swatches import ColourPicker

CHOICES = [
    Choice(7, "scratch", "#e69f00", "1"),
    Choice(8, "deep scratch", "#56b4e9", "2"),
    Choice(9, "inclusion", "#009e73", "3"),
    Choice(4, "normal", "#9a9a9a"),
]

# The offscreen platform has no window manager that popups could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(400, 400)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def picker(holder: QWidget, *, creates: bool = True) -> ClassPicker:
    made = ClassPicker("Move 3 crops to", CHOICES, creates=creates, parent=holder)
    made.popup(QPoint(10, 10))
    return made


def rows(made: ClassPicker) -> list[str]:
    return [made.list.item(n).text() for n in range(made.list.count())]


def test_ranked() -> None:
    assert [c.id for c in ranked("sc", CHOICES)] == [7, 8]  # begins so, then a word that does
    assert [c.id for c in ranked("  DEEP ", CHOICES)] == [8]
    assert [c.id for c in ranked("clus", CHOICES)] == [9]
    assert ranked("", CHOICES) == CHOICES
    assert ranked("zzz", CHOICES) == []


def test_typing_and_return_pick(holder: QWidget, qtbot: QtBot) -> None:
    made = picker(holder)
    with qtbot.waitSignal(made.picked) as heard:
        qtbot.keyClicks(made.line, "incl")
        qtbot.keyClick(made.line, Qt.Key.Key_Return)
    assert heard.args == [9]


def test_arrows_go_round(holder: QWidget, qtbot: QtBot) -> None:
    made = picker(holder)
    qtbot.keyClick(made.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(made.picked) as heard:
        qtbot.keyClick(made.line, Qt.Key.Key_Enter)
    assert heard.args == [4]


def test_a_name_that_no_class_has_makes_one(holder: QWidget, qtbot: QtBot) -> None:
    made = picker(holder)
    qtbot.keyClicks(made.line, "  scra ")
    assert rows(made) == ["scratch", "deep scratch", "New class “scra”"]
    qtbot.keyClick(made.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(made.created) as heard:
        qtbot.keyClick(made.line, Qt.Key.Key_Return)
    assert heard.args == ["scra"]


def test_a_name_in_other_letters_is_no_new_one(holder: QWidget, qtbot: QtBot) -> None:
    made = picker(holder)
    qtbot.keyClicks(made.line, "SCRATCH")
    assert rows(made) == ["scratch", "deep scratch"]
    made.close()


def test_nothing_fits(holder: QWidget, qtbot: QtBot) -> None:
    made = picker(holder, creates=False)
    qtbot.keyClicks(made.line, "zzz")
    assert rows(made) == ["No class has such a name"]
    with qtbot.assertNotEmitted(made.picked):
        qtbot.keyClick(made.line, Qt.Key.Key_Return)
    qtbot.keyClick(made.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not holder.findChildren(ClassPicker))


def test_a_click_picks(holder: QWidget, qtbot: QtBot) -> None:
    made = picker(holder)
    place = made.list.visualItemRect(made.list.item(1)).center()
    with qtbot.waitSignal(made.picked) as heard:
        qtbot.mouseClick(made.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [8]


def test_colours_by_key(holder: QWidget, qtbot: QtBot) -> None:
    palette = [f"#0000{n:02x}" for n in range(10, 22)]
    made = ColourPicker("Colour of “a”", palette, palette[1], {palette[2]}, holder)
    made.popup(QPoint(0, 0))
    assert made.buttons[1].isChecked()
    assert "another class" in made.buttons[2].accessibleName()
    qtbot.keyClick(made.buttons[1], Qt.Key.Key_Down)
    qtbot.keyClick(made.buttons[6], Qt.Key.Key_Right)
    with qtbot.waitSignal(made.picked) as heard:
        qtbot.keyClick(made.buttons[7], Qt.Key.Key_Return)
    assert heard.args == [palette[7]]
