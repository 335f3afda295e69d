from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.widgets.docks import DockArea

# The offscreen platform has no window manager that a window of its own could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, BOTTOM = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def make(qtbot: QtBot, settings: Settings) -> DockArea:
    area = DockArea(settings, "page", QLabel("centre"))
    qtbot.addWidget(area)
    area.add("plot", "Plot", QLineEdit("plot"))
    area.add("notes", "Notes", QLabel("notes"), LEFT, shown=False)
    return area


def test_places_are_remembered(qtbot: QtBot, settings: Settings) -> None:
    area = make(qtbot, settings)
    area.show()
    assert area.dock("plot").isVisible()
    assert area.dockWidgetArea(area.dock("plot")) == BOTTOM
    assert not area.dock("notes").isVisible()
    area.toggle_action("plot").trigger()
    area.toggle_action("notes").trigger()
    area.hide()
    again = make(qtbot, settings)
    again.show()
    assert not again.dock("plot").isVisible()
    assert again.dock("notes").isVisible()


def test_joined_action_shows_and_follows(qtbot: QtBot, settings: Settings) -> None:
    area = make(qtbot, settings)
    action = QAction("plot", area)
    action.setCheckable(True)
    area.join("plot", action)
    area.show()
    assert action.isChecked()
    action.trigger()
    assert not area.dock("plot").isVisible()
    action.trigger()
    assert area.dock("plot").isVisible()
    area.dock("plot").close()
    assert not action.isChecked()


def test_a_hidden_page_forgets_no_dock(qtbot: QtBot, settings: Settings) -> None:
    area = make(qtbot, settings)
    action = QAction("plot", area)
    action.setCheckable(True)
    area.join("plot", action)
    area.show()
    area.dock("plot").setFloating(True)
    area.hide()
    assert not area.dock("plot").isVisible()
    area.show()
    assert area.dock("plot").isVisible()
    assert action.isChecked()
