"""Everything can be reached by keys, and a screen reader can name it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget

from app.stations import STATIONS
from app.widgets.rail import StationButton
from app.window import MainWindow

# The offscreen platform has no window manager that docks could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def nameless(window: MainWindow) -> list[str]:
    """What can have the focus now, but has no name."""
    found = []
    for widget in window.findChildren(QWidget):
        if (
            not widget.isVisible()
            or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            or widget.focusProxy() is not None
            or widget.objectName().startswith("qt_")
            or isinstance(widget, QScrollArea)
            or isinstance(widget.parent(), QComboBox)
        ):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_start_and_settings(window: MainWindow) -> None:
    assert nameless(window) == []
    window.actions_.action("show_log").trigger()
    window.show_settings()
    assert nameless(window) == []


@pytest.mark.parametrize("name", [station.name for station in STATIONS])
def test_every_page(at_triage: MainWindow, spin: Callable[[float], None], name: str) -> None:
    at_triage.go(name)  # type: ignore[arg-type]
    at_triage.actions_.action("show_history").trigger()
    spin(0.3)
    assert nameless(at_triage) == []


def test_tab_reaches_rail_page_and_job_bar(at_threshold: MainWindow) -> None:
    """The focus goes round in the order in which the window is read."""
    at_threshold.go("product")
    at_threshold.rail.button("product").setFocus()
    order: list[str] = []
    page = at_threshold.page("product")
    for _ in range(300):
        focus = QApplication.focusWidget()
        if isinstance(focus, StationButton):
            part = "rail"
        elif page.isAncestorOf(focus):
            part = "page"
        elif at_threshold.job_bar.isAncestorOf(focus):
            part = "jobs"
        else:
            part = "top"
        if not order or order[-1] != part:
            order.append(part)
        if len(order) > 4:
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order == ["rail", "page", "jobs", "top", "rail"]
