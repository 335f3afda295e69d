"""The user guide opens at the page that one is on, and can be read without a mouse."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.stations import STATIONS
from app.widgets.guide import Guide
from app.window import MainWindow

# The offscreen platform has no window manager that could be asked.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLACE = Path(str(files("resources") / "guide"))


def opened(qtbot: QtBot, window: MainWindow) -> Guide:
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.findChild(Guide) is not None)
    guide = window.findChild(Guide)
    assert guide is not None
    qtbot.waitUntil(guide.isActiveWindow)
    return guide


def page(guide: Guide) -> str:
    return Path(guide.view.source().toLocalFile()).stem


def test_opens_at_the_page_of_the_window(qtbot: QtBot, at_triage: MainWindow) -> None:
    guide = opened(qtbot, at_triage)
    assert page(guide) == "triage"
    assert "Triage" in guide.view.toPlainText()
    at_triage.go("threshold")
    at_triage.activateWindow()
    qtbot.waitUntil(at_triage.isActiveWindow)
    assert opened(qtbot, at_triage) is guide
    assert page(guide) == "threshold"
    QTest.keyClick(guide.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: at_triage.findChild(Guide) is None)


def test_links_and_back(qtbot: QtBot, window: MainWindow) -> None:
    guide = opened(qtbot, window)
    assert page(guide) == "index"
    assert not guide.back.isEnabled()
    # The first link of the page, with the keyboard.
    QTest.keyClick(guide.view, Qt.Key.Key_Tab)
    QTest.keyClick(guide.view, Qt.Key.Key_Return)
    assert page(guide) == "product"
    QTest.keyClick(guide.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page(guide) == "index"
    guide.turn_to("export")
    qtbot.mouseClick(guide.contents, Qt.MouseButton.LeftButton)
    assert page(guide) == "index"
    guide.close()


def test_every_page_of_the_window_has_one() -> None:
    assert all((PLACE / f"{station.name}.md").is_file() for station in STATIONS)


def test_pictures_fit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = QImage(3000, 300, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(tmp_path / "wide.png"))
    (tmp_path / "index.md").write_text("# Wide\n\n![wide](wide.png)\n")
    monkeypatch.setattr("app.widgets.guide.PLACE", tmp_path)
    guide = opened(qtbot, window)
    image = QTextDocument.ResourceType.ImageResource.value
    for width in (900, 600):
        guide.resize(width, 500)
        shown = guide.view.loadResource(image, QUrl("wide.png"))
        assert isinstance(shown, QImage)
        assert width - 150 < shown.deviceIndependentSize().width() < width
        assert guide.view.horizontalScrollBar().maximum() == 0
    guide.close()
