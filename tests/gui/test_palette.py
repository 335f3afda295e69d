from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.commands import CommandList
from app.pages.triage import TriagePage
from app.widgets.palette import Palette, commands
from app.window import MainWindow

# The offscreen platform has no window manager that popups could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(window: MainWindow) -> Palette:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    (palette,) = window.findChildren(Palette)
    return palette


def gone(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.findChildren(Palette))
    window.activateWindow()  # a window manager would
    qtbot.waitUntil(window.isActiveWindow)


def test_type_and_run(at_triage: MainWindow, qtbot: QtBot) -> None:
    palette = opened(at_triage)
    QTest.keyClicks(palette.line, "go prod")
    assert palette.model.at(0).text == "Go to Product"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert at_triage.current == "product"
    gone(qtbot, at_triage)
    # The next time it is offered first.
    palette = opened(at_triage)
    assert palette.model.at(0).id == "go_product"
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    gone(qtbot, at_triage)


def test_edits_by_palette(at_triage: MainWindow, qtbot: QtBot) -> None:
    session = at_triage.document.session
    before = len(session.edits.history())
    page = at_triage.page("triage")
    assert isinstance(page, TriagePage)
    qtbot.waitUntil(lambda: page.review is not None and not page.reader.is_reading)
    page.selection.set([1])
    QTest.keyClick(at_triage, Qt.Key.Key_P, CTRL | SHIFT)
    (palette,) = at_triage.findChildren(Palette)
    QTest.keyClicks(palette.line, "false alarm")
    assert palette.model.at(0).id == "false_alarm"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert len(session.edits.history()) == before + 1
    gone(qtbot, at_triage)
    palette = opened(at_triage)
    QTest.keyClicks(palette.line, "undo")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert all(e.undone for e in session.edits.history())
    gone(qtbot, at_triage)


def test_mouse(at_triage: MainWindow, qtbot: QtBot) -> None:
    palette = opened(at_triage)
    QTest.keyClicks(palette.line, "go thresh")
    place = palette.list.visualRect(palette.model.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at_triage.current == "threshold"
    gone(qtbot, at_triage)


def test_what_cannot_be_run_says_why(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    QTest.keyClicks(palette.line, "confirm")
    (command,) = [
        c for c in map(palette.model.at, range(palette.model.rowCount())) if c.id == "confirm"
    ]
    assert command.why == "Works on the Triage page"
    palette.line.clear()
    QTest.keyClicks(palette.line, "undo")
    assert palette.model.at(0).why == "Needs an open session"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    gone(qtbot, window)


def test_arrows_go_round(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    last = palette.model.rowCount() - 1
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.line, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == 10
    palette.close()
    gone(qtbot, window)


def test_every_action_is_there_with_its_key(window: MainWindow, qtmodeltester: object) -> None:
    found = commands(window.actions_, has_session=False)
    expected = {s.id for s in window.actions_.specs.values() if not s.hold} - {"command_palette"}
    assert {c.id for c in found} == expected
    assert next(c.key for c in found if c.id == "undo") == "Ctrl+Z"
    window.keys.set("undo", ["F9"])
    assert (
        next(c.key for c in commands(window.actions_, has_session=False) if c.id == "undo") == "F9"
    )
    model = CommandList(found, [])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.set_typed("go")
    qtmodeltester.check(model)  # type: ignore[attr-defined]
