from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.pages.threshold import ThresholdPage
from app.window import MainWindow
from engine.session import Session


@pytest.fixture
def page(at_threshold: MainWindow, qtbot: QtBot) -> ThresholdPage:
    at_threshold.go("threshold")
    page = at_threshold.page("threshold")
    assert isinstance(page, ThresholdPage)
    qtbot.waitUntil(lambda: page._loaded is not None)
    return page


def choose(page: ThresholdPage, qtbot: QtBot, name: str) -> int:
    """Choose the image with this path; gives its id."""
    for row in range(page.list.rowCount()):
        image = page.list.at(row).image
        if image.path == name:
            page.view.setCurrentIndex(page.list.index(row))
            qtbot.waitUntil(lambda: page._loaded is not None)
            return image.id
    raise AssertionError(name)


def overrides(page: ThresholdPage) -> dict[int, tuple[int | None, bool]]:
    """What the file says, read by another connection."""
    with Session.open(page.context.document.session.path) as session:
        return {i: (o.threshold, o.no_defect) for i, o in session.overrides().items()}


def test_model(page: ThresholdPage, qtmodeltester: object) -> None:
    qtmodeltester.check(page.list)  # type: ignore[attr-defined]
    page.list.set_view("unstable", "stability")
    page.list.set_view("all", "name")


def test_drag_shows_live_and_decides_on_release(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/000.png")
    before = int(page.canvas._mask.sum())
    page.plot._line.setValue(120)  # what pyqtgraph does while the line is dragged
    qtbot.waitUntil(lambda: int(page.canvas._mask.sum()) < before)
    assert page.canvas._boxes
    assert overrides(page) == {}
    page.plot._line.sigPositionChangeFinished.emit(page.plot._line)
    assert overrides(page) == {image_id: (120, False)}


def test_keys_move_the_line_and_undo_takes_it_back(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/line/001.png")
    automatic = page.plot.threshold
    page.plot.setFocus()
    qtbot.keyClick(page.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert overrides(page) == {image_id: (automatic + 10, False)}
    qtbot.keyClick(page, Qt.Key.Key_BracketLeft)
    assert overrides(page) == {image_id: (automatic + 9, False)}
    for _ in range(2):
        qtbot.keyClick(page.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert overrides(page) == {}
    assert page.plot.threshold == automatic
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.window(), Qt.Key.Key_Z, both)
    assert overrides(page) == {image_id: (automatic + 10, False)}


def test_no_defect_and_reset(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/002.png")
    assert page.canvas._mask is not None
    qtbot.keyClick(page.view, Qt.Key.Key_N)
    assert overrides(page) == {image_id: (None, True)}
    assert page.canvas._mask is None
    assert not page.canvas._boxes
    assert page.context.actions.action("no_defect").isChecked()
    qtbot.keyClick(page.view, Qt.Key.Key_R)
    assert overrides(page) == {}
    assert page.canvas._mask is not None


def test_undo_goes_to_the_image_it_changes(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/001.png")
    qtbot.keyClick(page.view, Qt.Key.Key_N)
    choose(page, qtbot, "test/good/000.png")
    page.window().go("product")
    page.context.actions.action("undo").trigger()
    assert page.window().current == "threshold"
    assert page._row is not None
    assert page._row.image.id == image_id


def test_filters_and_order(page: ThresholdPage, qtbot: QtBot) -> None:
    page.filter.setCurrentIndex(page.filter.findData("unstable"))
    shown = [page.list.at(r).image.path for r in range(page.list.rowCount())]
    assert shown == [f"test/good/{n:03}.png" for n in range(4)]
    page.filter.setCurrentIndex(page.filter.findData("decided"))
    assert page.list.rowCount() == 0
    assert page._nothing.isVisible()
    page.filter.setCurrentIndex(page.filter.findData("all"))
    page.order.setCurrentIndex(page.order.findData("stability"))
    stabilities = [page.list.at(r).stability for r in range(page.list.rowCount())]
    assert stabilities == sorted(stabilities)
    assert stabilities[0] == 0


def test_raw_image_as_long_as_the_key_is_held(page: ThresholdPage, qtbot: QtBot) -> None:
    page.view.setFocus()
    for widget in (page.view, page.canvas, page.plot):
        qtbot.keyPress(widget, Qt.Key.Key_I)
        assert page.canvas.raw
        qtbot.keyRelease(widget, Qt.Key.Key_I)
        assert not page.canvas.raw


def test_settings_apply_to_all_images(page: ThresholdPage, qtbot: QtBot) -> None:
    page.settings._by_hand.setChecked(True)
    page.settings._lower.setValue(60)
    page.settings._button.click()
    qtbot.waitUntil(lambda: not page.context.jobs.running, timeout=20_000)
    with Session.open(page.context.document.session.path) as session:
        stored = session.get("binarize")
    assert stored["lo"] == stored["lower_bound"] == 60
    assert page.params.lower_bound == 60
    assert [m.text for m in page.context.messages.messages] == ["The settings are applied"]


def test_missing_image_is_told_and_the_rest_goes_on(page: ThresholdPage, qtbot: QtBot) -> None:
    root = page.context.document.session.product_root
    Path(root / "test/line/003.png").unlink()
    choose(page, qtbot, "test/line/003.png")
    assert page._loaded is not None
    assert "003.png" in page._loaded.error
    choose(page, qtbot, "test/line/002.png")
    assert page._loaded.pixels is not None
