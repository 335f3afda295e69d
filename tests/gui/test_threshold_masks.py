"""Correcting masks on the threshold page, by mouse and by key."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from app.pages.threshold import ThresholdPage
from app.window import MainWindow
from engine.session import Session

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAME = "test/dot/000.png"


@pytest.fixture
def page(at_threshold: MainWindow, qtbot: QtBot) -> ThresholdPage:
    at_threshold.go("threshold")
    page = at_threshold.page("threshold")
    assert isinstance(page, ThresholdPage)
    qtbot.waitUntil(lambda: page._loaded is not None)
    assert page._row is not None
    assert page._row.image.path == NAME
    return page


def user_mask(page: ThresholdPage) -> NDArray[np.bool_] | None:
    """What the file says, read by another connection."""
    assert page._row is not None
    with Session.open(page.context.document.session.path) as session:
        return session.user_mask(page._row.image.id)


def shown(page: ThresholdPage) -> NDArray[np.bool_]:
    assert page.canvas._mask is not None
    return page.canvas._mask.array > 0


def at(page: ThresholdPage, x: float, y: float) -> QPoint:
    return page.canvas.viewport.to_widget(QPointF(x, y)).toPoint()


def drag(
    page: ThresholdPage, qtbot: QtBot, *points: tuple[float, float], ctrl: bool = False
) -> None:
    modifier = CTRL if ctrl else Qt.KeyboardModifier.NoModifier
    places = [at(page, *point) for point in points]
    qtbot.mousePress(page.canvas, LEFT, modifier, places[0])
    for place in places[1:]:
        qtbot.mouseMove(page.canvas, place)
    qtbot.mouseRelease(page.canvas, LEFT, modifier, places[-1])


def undo(page: ThresholdPage, qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(page.window(), Qt.Key.Key_Z, CTRL)


def test_brush_strokes_are_one_edit_each(page: ThresholdPage, qtbot: QtBot) -> None:
    automatic = shown(page).copy()
    qtbot.keyClick(page, Qt.Key.Key_B)
    page.view.brush_size.setValue(6)
    drag(page, qtbot, (5, 5), (15, 5), (25, 15))
    first = user_mask(page)
    assert first is not None
    added = first & ~automatic
    assert (first >= automatic).all()  # a brush only adds
    assert added[[5, 5, 15], [5, 10, 25]].all()
    assert not added[40:, :3].any()
    assert (shown(page) == first).all()
    assert page.canvas._badges == ["Mask corrected by you"]
    assert len(page.canvas._regions) == 2  # the crop boxes follow
    drag(page, qtbot, (80, 80), (84, 80))
    second = user_mask(page)
    assert second is not None
    assert second.sum() > first.sum()
    undo(page, qtbot)
    assert (user_mask(page) == first).all()
    assert (shown(page) == first).all()
    undo(page, qtbot)
    assert user_mask(page) is None
    assert (shown(page) == automatic).all()
    assert page.canvas._badges == []
    qtbot.keyClick(page.window(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert (user_mask(page) == first).all()


def test_live_while_drawing(page: ThresholdPage, qtbot: QtBot) -> None:
    before = shown(page).sum()
    qtbot.keyClick(page, Qt.Key.Key_B)
    qtbot.mousePress(page.canvas, LEFT, pos=at(page, 10, 10))
    assert shown(page).sum() > before
    assert user_mask(page) is None  # kept when the button comes up
    qtbot.mouseRelease(page.canvas, LEFT, pos=at(page, 10, 10))
    assert user_mask(page) is not None


def test_eraser(page: ThresholdPage, qtbot: QtBot) -> None:
    rows, columns = np.nonzero(shown(page))
    middle = (float(columns.mean()), float(rows.mean()))
    qtbot.keyClick(page, Qt.Key.Key_E)
    page.view.brush_size.setValue(40)
    drag(page, qtbot, middle, middle)
    mask = user_mask(page)
    assert mask is not None
    assert not mask.any()
    assert page.canvas._regions == []
    # Where there is nothing to take away there is nothing to undo.
    edits = len(page.context.document.session.edits.history())
    drag(page, qtbot, (5, 5), (6, 6))
    assert len(page.context.document.session.edits.history()) == edits


def test_rectangle_adds_and_with_ctrl_takes_away(page: ThresholdPage, qtbot: QtBot) -> None:
    automatic = shown(page).copy()
    qtbot.keyClick(page, Qt.Key.Key_M)
    drag(page, qtbot, (5, 70), (15, 80))
    expected = automatic.copy()
    expected[70:80, 5:15] = True
    assert (user_mask(page) == expected).all()
    drag(page, qtbot, (15, 80), (10, 70), ctrl=True)
    expected[70:80, 10:15] = False
    assert (user_mask(page) == expected).all()


def test_polygon(page: ThresholdPage, qtbot: QtBot) -> None:
    automatic = shown(page).copy()
    qtbot.keyClick(page, Qt.Key.Key_P)
    for corner in ((4, 60), (24, 60), (50, 90)):
        qtbot.mouseClick(page.canvas, LEFT, pos=at(page, *corner))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Backspace)  # not the last one
    qtbot.mouseClick(page.canvas, LEFT, pos=at(page, 4, 80))
    assert user_mask(page) is None
    qtbot.mouseDClick(page.canvas, LEFT, pos=at(page, 4, 80))
    mask = user_mask(page)
    assert mask is not None
    added = mask & ~automatic
    assert added.sum() == pytest.approx(20 * 20 / 2, rel=0.15)
    assert added[65, 8]
    assert not added[78, 22]
    qtbot.mouseClick(page.canvas, LEFT, pos=at(page, 50, 50))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)  # begun, and dropped
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    assert (user_mask(page) == mask).all()


def test_drawing_by_key(page: ThresholdPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_M)
    qtbot.waitUntil(page.canvas.hasFocus)
    for _ in range(4):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Left, SHIFT)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    for key, times in ((Qt.Key.Key_Right, 4), (Qt.Key.Key_Down, 3)):
        for _ in range(times):
            qtbot.keyClick(page.canvas, key)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    mask = user_mask(page)
    assert mask is not None
    assert mask[48:51, 8:12].all()


def test_brush_sizes(page: ThresholdPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_B)
    assert page.view.brush_size.isEnabled()
    size = page.view.brush_size.value()
    qtbot.keyClick(page, Qt.Key.Key_Period)
    larger = page.view.brush_size.value()
    assert larger > size
    qtbot.keyClick(page, Qt.Key.Key_Comma)
    assert page.view.brush_size.value() <= size + 1
    page.view.editor.set_diameter(1)
    qtbot.keyClick(page, Qt.Key.Key_Comma)
    assert page.view.brush_size.value() == 1


def test_back_to_the_automatic_mask(page: ThresholdPage, qtbot: QtBot) -> None:
    automatic = shown(page).copy()
    assert not page.context.actions.action("automatic_mask").isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_M)
    drag(page, qtbot, (5, 70), (15, 80))
    assert page.list.model.counts()["corrected"] == 1
    qtbot.keyClick(page, Qt.Key.Key_R, SHIFT)
    assert user_mask(page) is None
    assert (shown(page) == automatic).all()
    undo(page, qtbot)
    assert user_mask(page) is not None


def test_the_hand_moves_the_view_again(page: ThresholdPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_B)
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert not page.view.brush_size.isEnabled()
    page.canvas.viewport.zoom_at(page.canvas.rect().center().toPointF(), 4)
    before = page.canvas.viewport.visible()
    drag(page, qtbot, (48, 48), (44, 48))
    assert page.canvas.viewport.visible() != before
    assert user_mask(page) is None


def test_middle_button_moves_the_view_while_a_tool_is_taken(
    page: ThresholdPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_B)
    page.canvas.viewport.zoom_at(page.canvas.rect().center().toPointF(), 4)
    before = page.canvas.viewport.visible()
    middle = Qt.MouseButton.MiddleButton
    start = page.canvas.rect().center()
    qtbot.mousePress(page.canvas, middle, pos=start)
    qtbot.mouseMove(page.canvas, start + QPoint(30, 0))
    qtbot.mouseRelease(page.canvas, middle, pos=start + QPoint(30, 0))
    assert page.canvas.viewport.visible() != before
    assert user_mask(page) is None
    assert page.canvas.cursor().shape() == Qt.CursorShape.CrossCursor


def test_masks_of_large_images_are_made_on_a_thread(
    page: ThresholdPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    automatic = shown(page).copy()
    monkeypatch.setattr("app.pages.threshold_mask.LARGE", 0)
    page.list.step(1)
    assert page._row is not None
    qtbot.waitUntil(lambda: page._loaded is not None and page.canvas._mask is not None)
    page.list.step(-1)
    qtbot.waitUntil(lambda: page.canvas._mask is not None)
    assert (shown(page) == automatic).all()
    page.plot._line.setValue(200)  # what pyqtgraph does while the line is dragged
    qtbot.waitUntil(lambda: 0 < shown(page).sum() < automatic.sum())
    page.plot._line.setValue(page._row.threshold)
    qtbot.waitUntil(lambda: shown(page).sum() == automatic.sum())
    qtbot.keyClick(page, Qt.Key.Key_M)
    drag(page, qtbot, (5, 70), (15, 80))
    drawn = user_mask(page)
    assert drawn is not None
    qtbot.waitUntil(lambda: page.canvas._mask is not None and (shown(page) == drawn).all())
    undo(page, qtbot)
    qtbot.waitUntil(lambda: np.array_equal(shown(page), automatic))


def test_a_stroke_that_does_not_end_leaves_nothing(page: ThresholdPage, qtbot: QtBot) -> None:
    automatic = shown(page).copy()
    qtbot.keyClick(page, Qt.Key.Key_B)
    qtbot.mousePress(page.canvas, LEFT, pos=at(page, 10, 10))
    assert (shown(page) != automatic).any()
    qtbot.keyClick(page, Qt.Key.Key_H)  # another tool while the button is still down
    qtbot.mouseRelease(page.canvas, LEFT, pos=at(page, 10, 10))
    assert (shown(page) == automatic).all()
    assert user_mask(page) is None
