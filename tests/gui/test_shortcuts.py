from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.shortcuts import ShortcutTable
from app.pages.threshold import ThresholdPage
from app.widgets.sheet import ShortcutSheet
from app.window import MainWindow

# The offscreen platform has no window manager that dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(window: MainWindow, qtbot: QtBot) -> Iterator[ShortcutSheet]:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(ShortcutSheet)
    assert not sheet.isModal()
    yield sheet
    for left in window.findChildren(ShortcutSheet):
        left.close()
    qtbot.waitUntil(lambda: not window.findChildren(ShortcutSheet))


def find(sheet: ShortcutSheet, words: str) -> None:
    sheet.line.clear()
    QTest.keyClicks(sheet.line, words)


def keys_cell(sheet: ShortcutSheet, row: int = 0) -> str:
    return str(sheet.model.index(row, ShortcutTable.KEYS).data())


def test_change_a_key_by_keys(window: MainWindow, sheet: ShortcutSheet, qtbot: QtBot) -> None:
    find(sheet, "go to ctrl+4")
    assert sheet.model.rowCount() == 1
    QTest.keyClick(sheet.line, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    QTest.keyClick(sheet.field, Qt.Key.Key_F9)
    assert keys_cell(sheet) == "F9"
    assert window.keys.of("go_triage") == ("F9",)
    assert window.settings.shortcuts == {"go_triage": ["F9"]}
    menu = next(a for a in window.menuBar().actions() if a.text() == "&View").menu()
    shown = next(a for a in menu.actions() if a.objectName() == "go_triage")
    assert shown.shortcut().toString() == "F9"
    sheet.reset.click()
    assert window.keys.of("go_triage") == ("Ctrl+4",)
    assert not sheet.reset.isEnabled()


def test_a_changed_key_works(at_triage: MainWindow, qtbot: QtBot) -> None:
    at_triage.keys.set("go_product", ["F9"])
    QTest.keyClick(at_triage, Qt.Key.Key_F9)
    assert at_triage.current == "product"
    at_triage.go("triage")
    QTest.keyClick(at_triage, Qt.Key.Key_1, CTRL)
    assert at_triage.current == "triage"


def test_another_key_that_is_held(at_threshold: MainWindow) -> None:
    page = at_threshold.page("threshold")
    assert isinstance(page, ThresholdPage)
    at_threshold.keys.set("raw_image", ["F8"])
    assert "F8" in page.view.opacity.toolTip()
    QTest.keyPress(page.canvas, Qt.Key.Key_F8)
    assert page.canvas.raw
    QTest.keyRelease(page.canvas, Qt.Key.Key_F8)
    assert not page.canvas.raw
    QTest.keyPress(page.canvas, Qt.Key.Key_I)
    assert not page.canvas.raw
    at_threshold.keys.set("raw_image", [])
    assert page.view.opacity.toolTip() == "Strength of the heat map"


def test_change_a_key_by_mouse(window: MainWindow, sheet: ShortcutSheet) -> None:
    find(sheet, "quit")
    place = sheet.table.visualRect(sheet.model.index(0, ShortcutTable.KEYS)).center()
    QTest.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sheet.panel.isVisible()
    QTest.keyClick(sheet.field, Qt.Key.Key_Backspace)
    assert window.keys.of("quit") == ()
    assert keys_cell(sheet) == ""


def test_conflict_is_shown_and_settled(window: MainWindow, sheet: ShortcutSheet) -> None:
    sheet.begin("undo")
    QTest.keyClick(sheet.field, Qt.Key.Key_O, CTRL)
    assert sheet.says.text() == "Ctrl+O is the key of “Open product folder”"
    assert window.keys.of("undo") == ("Ctrl+Z",)
    sheet.cancel.click()
    assert window.keys.of("undo") == ("Ctrl+Z",)
    sheet.begin("undo")
    QTest.keyClick(sheet.field, Qt.Key.Key_O, CTRL)
    sheet.swap.click()
    assert window.keys.of("undo") == ("Ctrl+O",)
    assert window.keys.of("open_product") == ("Ctrl+Z",)
    sheet.begin("undo")
    QTest.keyClick(sheet.field, Qt.Key.Key_Q, CTRL)
    sheet.take.click()
    assert window.keys.of("undo") == ("Ctrl+Q",)
    assert window.keys.of("quit") == ()
    sheet.reset_all.click()
    assert window.settings.shortcuts == {}
    assert window.keys.of("quit") == ("Ctrl+Q",)


def test_pages_may_share_a_key(window: MainWindow, sheet: ShortcutSheet) -> None:
    sheet.begin("start_run")
    QTest.keyClick(sheet.field, Qt.Key.Key_N)
    assert window.keys.of("start_run") == ("N",)
    assert window.keys.of("false_alarm") == ("N",)


def test_keys_that_move_the_focus_cannot_be_had(window: MainWindow, sheet: ShortcutSheet) -> None:
    sheet.begin("undo")
    QTest.keyClick(sheet.field, Qt.Key.Key_Tab)
    assert sheet.says.text().startswith("Tab moves the focus")
    assert window.keys.of("undo") == ("Ctrl+Z",)
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.panel.isVisible()
    assert sheet.isVisible()


def test_escape_and_its_own_key_close_it(
    window: MainWindow, sheet: ShortcutSheet, qtbot: QtBot
) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(ShortcutSheet))
    window.actions_.action("shortcuts").trigger()
    (again,) = window.findChildren(ShortcutSheet)
    QTest.keyClick(again, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not window.findChildren(ShortcutSheet))


def test_model(sheet: ShortcutSheet, qtmodeltester: object) -> None:
    qtmodeltester.check(sheet.model)  # type: ignore[attr-defined]
    find(sheet, "ctrl+z")
    assert {sheet.model.name(r) for r in range(sheet.model.rowCount())} >= {"undo"}
    qtmodeltester.check(sheet.model)  # type: ignore[attr-defined]
