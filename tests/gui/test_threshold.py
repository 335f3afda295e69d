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
    for row in range(page.list.model.rowCount()):
        image = page.list.model.at(row).image
        if image.path == name:
            page.list.view.setCurrentIndex(page.list.model.index(row))
            qtbot.waitUntil(lambda: page._loaded is not None)
            return image.id
    raise AssertionError(name)


def overrides(page: ThresholdPage) -> dict[int, tuple[int | None, bool]]:
    """What the file says, read by another connection."""
    with Session.open(page.context.document.session.path) as session:
        return {i: (o.threshold, o.no_defect) for i, o in session.overrides().items()}


def test_model(page: ThresholdPage, qtmodeltester: object) -> None:
    qtmodeltester.check(page.list.model)  # type: ignore[attr-defined]
    page.list.model.set_view("unstable", "stability")
    page.list.model.set_view("all", "name")


def test_drag_shows_live_and_decides_on_release(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/000.png")
    before = int(page.canvas._mask.array.sum())
    page.plot._line.setValue(120)  # what pyqtgraph does while the line is dragged
    qtbot.waitUntil(lambda: int(page.canvas._mask.array.sum()) < before)
    assert page.canvas._regions
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
    qtbot.keyClick(page.list.view, Qt.Key.Key_N)
    assert overrides(page) == {image_id: (None, True)}
    assert page.canvas._mask is None
    assert not page.canvas._regions
    assert page.context.actions.action("no_defect").isChecked()
    qtbot.keyClick(page.list.view, Qt.Key.Key_R)
    assert overrides(page) == {}
    assert page.canvas._mask is not None


def test_undo_goes_to_the_image_it_changes(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/001.png")
    qtbot.keyClick(page.list.view, Qt.Key.Key_N)
    choose(page, qtbot, "test/good/000.png")
    page.window().go("product")
    page.context.actions.action("undo").trigger()
    assert page.window().current == "threshold"
    assert page._row is not None
    assert page._row.image.id == image_id


def test_filters_and_order(page: ThresholdPage, qtbot: QtBot) -> None:
    page.list.filter.setCurrentIndex(page.list.filter.findData("unstable"))
    shown = [page.list.model.at(r).image.path for r in range(page.list.model.rowCount())]
    assert shown == [f"test/good/{n:03}.png" for n in range(4)]
    page.list.filter.setCurrentIndex(page.list.filter.findData("decided"))
    assert page.list.model.rowCount() == 0
    assert page.list.nothing.isVisible()
    page.list.filter.setCurrentIndex(page.list.filter.findData("all"))
    page.list.order.setCurrentIndex(page.list.order.findData("stability"))
    stabilities = [page.list.model.at(r).stability for r in range(page.list.model.rowCount())]
    assert stabilities == sorted(stabilities)
    assert stabilities[0] == 0


def test_raw_image_as_long_as_the_key_is_held(page: ThresholdPage, qtbot: QtBot) -> None:
    page.list.view.setFocus()
    for widget in (page.list.view, page.canvas, page.plot):
        qtbot.keyPress(widget, Qt.Key.Key_I)
        assert page.canvas.raw
        qtbot.keyRelease(widget, Qt.Key.Key_I)
        assert not page.canvas.raw


def test_missing_image_is_told_and_the_rest_goes_on(page: ThresholdPage, qtbot: QtBot) -> None:
    root = page.context.document.session.product_root
    Path(root / "test/line/003.png").unlink()
    choose(page, qtbot, "test/line/003.png")
    assert page._loaded is not None
    assert "003.png" in page._loaded.error
    choose(page, qtbot, "test/line/002.png")
    assert page._loaded.pixels is not None
