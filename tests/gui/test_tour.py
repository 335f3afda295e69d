"""The guided tour: five bubbles that never cover what they point at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.tour import STEPS
from app.widgets.bubble import SIDES, Bubble, beside
from app.window import MainWindow

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
STATIONS = ["product", "threshold", "discover", "triage", "export"]


@pytest.fixture
def touring(at_triage: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with all pages filled, and the tour begun from the menu."""
    at_triage.actions_.action("show_tour").trigger()
    qtbot.waitUntil(lambda: shown(at_triage).isVisible())
    return at_triage


def shown(window: MainWindow) -> Bubble:
    assert window.tour.bubble is not None
    return window.tour.bubble


def press(window: MainWindow, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is shown(window)
    QTest.keyClick(focus, key)


def test_the_keys_lead_on_and_back_and_out(touring: MainWindow, qtbot: QtBot) -> None:
    tour = touring.tour
    visited = [touring.current]
    for key in (Key.Key_Right, Key.Key_Return, Key.Key_Enter, Key.Key_Right):
        press(touring, key)
        visited.append(touring.current)
    assert visited == STATIONS
    press(touring, Key.Key_Left)
    assert (tour.step, touring.current) == (3, "triage")
    press(touring, Key.Key_Escape)
    assert (tour.step, tour.bubble) == (None, None)
    assert touring.current == "triage"


def test_the_buttons_do_the_same(touring: MainWindow, qtbot: QtBot) -> None:
    bubble = shown(touring)
    assert not bubble.back.isEnabled()
    qtbot.mouseClick(bubble.next, LEFT)
    qtbot.mouseClick(bubble.back, LEFT)
    assert touring.tour.step == 0
    for _ in STEPS:
        assert touring.tour.bubble is bubble
        qtbot.mouseClick(bubble.next, LEFT)
    assert touring.tour.step is None
    touring.actions_.action("show_tour").trigger()
    qtbot.mouseClick(shown(touring).skip, LEFT)
    assert touring.tour.step is None


def test_arrows_and_enter_on_a_button(touring: MainWindow, qtbot: QtBot) -> None:
    bubble = shown(touring)
    bubble.skip.setFocus()
    QTest.keyClick(bubble.skip, Key.Key_Right)
    assert touring.tour.step == 1
    bubble.back.setFocus()
    QTest.keyClick(bubble.back, Key.Key_Return)
    assert touring.tour.step == 0
    QTest.keyClick(bubble, Key.Key_Left)
    assert touring.tour.step == 0


@pytest.mark.parametrize("size", [(1080, 640), (1280, 720), (1920, 1080)])
def test_nothing_is_covered_that_is_spoken_of(
    touring: MainWindow, qtbot: QtBot, size: tuple[int, int], spin: Callable[[float], None]
) -> None:
    ring = touring.tour._ring
    assert ring is not None
    for number, step in enumerate(STEPS):
        assert touring.tour.step == number
        touring.resize(1280, 800)
        spin(0.05)
        touring.resize(*size)
        spin(0.05)
        place = shown(touring).geometry()
        assert touring.rect().contains(place)
        target = ring.geometry().adjusted(3, 3, -3, -3)
        assert not place.intersects(target), step.station
        # The text is whole.
        assert shown(touring).height() >= shown(touring)._rows.totalHeightForWidth(place.width())
        # It points at a thing of the page, which is there in a product with classes.
        page = touring.page(step.station)
        inside = QRect(page.mapTo(touring, page.rect().topLeft()), page.size())
        assert inside.contains(target.center()), step.station
        press(touring, Key.Key_Right)


def test_without_classes_it_points_at_the_rail(at_threshold: MainWindow, qtbot: QtBot) -> None:
    at_threshold.actions_.action("show_tour").trigger()
    for _ in range(3):
        press(at_threshold, Key.Key_Right)
    button = at_threshold.rail.button("triage")
    ring = at_threshold.tour._ring
    assert ring is not None
    middle = button.mapTo(at_threshold, button.rect().center())
    qtbot.waitUntil(lambda: ring.geometry().contains(middle))


def test_the_window_can_be_used_meanwhile(touring: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(touring.rail.button("export"), LEFT)
    assert touring.current == "export"
    ring = touring.tour._ring
    assert ring is not None
    button = touring.rail.button("product")
    middle = button.mapTo(touring, button.rect().center())
    qtbot.waitUntil(lambda: ring.geometry().contains(middle))  # its page does not show
    shown(touring).setFocus()
    press(touring, Key.Key_Right)
    assert touring.current == "threshold"
    touring.actions_.action("close_session").trigger()
    assert touring.tour.step is None


def test_keys_that_the_user_chose_are_told(touring: MainWindow) -> None:
    touring.actions_.set_keys("rename_cluster", ["Ctrl+Alt+R"])
    touring.actions_.set_keys("merge_cluster", [])
    for _ in range(3):
        press(touring, Key.Key_Right)
    text = shown(touring).accessibleDescription()
    assert "Ctrl+Alt+R" in text
    assert "{" not in text


@pytest.fixture
def sample(window: MainWindow, monkeypatch: pytest.MonkeyPatch, discovered_product: Path) -> Path:
    """A session that counts as that of a sample."""
    monkeypatch.setattr("app.tour.sample_folder", lambda: discovered_product.parent)
    return discovered_product


def test_it_shows_once_by_itself(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    assert not window.settings.tour_seen
    window.open_path(sample)
    qtbot.waitUntil(lambda: window.tour.step == 0)
    assert window.current == "product"
    assert window.settings.tour_seen
    window.actions_.action("close_session").trigger()
    window.open_path(sample)
    QApplication.processEvents()
    assert window.tour.step is None


def test_other_products_are_left_alone(at_triage: MainWindow) -> None:
    QApplication.processEvents()
    assert at_triage.tour.step is None
    assert not at_triage.settings.tour_seen


def test_asked_for_on_the_start_page_it_opens_a_sample(
    window: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    window.settings.tour_seen = True
    metal = window.actions_.action("try_metal")
    metal.triggered.disconnect()
    metal.triggered.connect(lambda: window.open_path(sample))
    window.actions_.action("show_tour").trigger()
    qtbot.waitUntil(lambda: window.tour.step == 0)


def test_where_bubbles_go() -> None:
    room, size = QRect(0, 0, 1000, 600), QSize(300, 100)
    target = QRect(400, 250, 100, 50)
    for side in SIDES:
        place = beside(target, size, room, side)
        assert place is not None
        assert place.size() == size
        assert room.contains(place)
        assert not place.intersects(target)
    assert beside(QRect(0, 0, 900, 50), size, room, "right") is None
    assert beside(QRect(0, 550, 100, 50), size, room, "below") is None
    # At the edge it moves along the widget, not over it.
    assert beside(QRect(0, 0, 50, 20), size, room, "right") == QRect(56, 0, 300, 100)


def test_buttons_say_their_keys(touring: MainWindow) -> None:
    assert all(b.toolTip() for b in shown(touring).findChildren(QPushButton))
