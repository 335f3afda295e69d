from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.widgets.mask_editor import LEAST, MOST, MaskEditor

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
POINT = st.tuples(st.floats(-10, 70), st.floats(-10, 50))


@pytest.fixture
def editor() -> MaskEditor:
    editor = MaskEditor()
    editor.edit(np.zeros((40, 60), np.uint8))
    return editor


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers)


def distance(start: QPointF, end: QPointF, x: float, y: float) -> float:
    a, b = np.array([start.x(), start.y()]), np.array([end.x(), end.y()])
    length = float(((b - a) ** 2).sum())
    share = (
        0.0 if length == 0 else float(np.clip(((np.array([x, y]) - a) @ (b - a)) / length, 0, 1))
    )
    return float(np.hypot(*(np.array([x, y]) - a - share * (b - a))))


@settings(max_examples=40, deadline=None)
@given(start=POINT, end=POINT, diameter=st.integers(1, 30))
def test_a_stroke_covers_the_pixels_within_its_width(
    start: tuple[float, float], end: tuple[float, float], diameter: int
) -> None:
    editor = MaskEditor()
    mask = np.zeros((40, 60), np.uint8)
    editor.edit(mask)
    boxes: list[tuple[int, int, int, int]] = []
    editor.drawn.connect(lambda *box: boxes.append(box))
    editor.set_diameter(diameter)
    a, b = QPointF(*start), QPointF(*end)
    editor.press(a, NONE)
    editor.move(b)
    editor.release(b)
    expected = np.array([[distance(a, b, x + 0.5, y + 0.5) for x in range(60)] for y in range(40)])
    radius = max(diameter / 2, 0.5)
    assert mask[expected < radius - 1e-3].all()
    assert not mask[expected > radius + 1e-3].any()
    told = np.zeros_like(mask)
    for x0, y0, x1, y1 in boxes:
        told[y0:y1, x0:x1] = 1
    assert (told >= mask).all()


def test_strokes_are_told_when_they_end_and_only_if_they_did_something(
    editor: MaskEditor, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(editor.stroke) as heard:
        editor.press(QPointF(20, 20), NONE)
        editor.release(QPointF(20, 20))
    mask = heard.args[0]
    assert mask.dtype == np.bool_
    assert mask[20, 20]
    with qtbot.assertNotEmitted(editor.stroke):
        editor.press(QPointF(20, 20), NONE)
        editor.release(QPointF(20, 20))  # all of it was there
        editor.release(QPointF(30, 30))  # never pressed


def test_eraser_and_control_turn_the_sign(editor: MaskEditor) -> None:
    assert editor.mask is not None
    editor.choose("eraser")
    editor.press(QPointF(20, 20), CTRL)
    editor.release(QPointF(20, 20))
    assert editor.mask[20, 20] == 1
    editor.press(QPointF(20, 20), NONE)
    editor.release(QPointF(20, 20))
    assert not editor.mask.any()


def test_rectangle_takes_the_pixels_whose_middle_is_inside(editor: MaskEditor) -> None:
    assert editor.mask is not None
    editor.choose("rectangle")
    editor.press(QPointF(30.6, 9.4), NONE)
    editor.move(QPointF(100, 100))
    editor.release(QPointF(10.4, 5.6))
    expected = np.zeros((40, 60), np.uint8)
    expected[6:9, 10:31] = 1
    assert (editor.mask == expected).all()


def test_polygon_needs_three_corners(editor: MaskEditor, qtbot: QtBot) -> None:
    assert editor.mask is not None
    editor.choose("polygon")
    with qtbot.assertNotEmitted(editor.stroke):
        editor.press(QPointF(5, 5), NONE)
        editor.press(QPointF(25, 5), NONE)
        assert editor.key(key(Qt.Key.Key_Return))
    for corner in ((5, 5), (25, 5), (25, 25), (5, 25)):
        editor.press(QPointF(*corner), NONE)
    editor.double_click(QPointF(5, 25))
    assert editor.mask[5:25, 5:25].all()
    assert editor.mask.sum() == pytest.approx(400, abs=45)


def test_keyboard(editor: MaskEditor) -> None:
    assert editor.mask is not None
    editor.choose("rectangle")
    assert editor.key(key(Qt.Key.Key_Space))  # the pen begins in the middle
    assert editor.key(key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier))
    assert editor.key(key(Qt.Key.Key_Down))
    assert editor.key(key(Qt.Key.Key_Return))
    expected = np.zeros((40, 60), np.uint8)
    expected[20:21, 30:40] = 1
    assert (editor.mask == expected).all()
    assert not editor.key(key(Qt.Key.Key_Escape))  # nothing was begun: not for the editor
    assert not editor.key(key(Qt.Key.Key_Left, CTRL))
    editor.edit(None)
    assert not editor.key(key(Qt.Key.Key_Space))


def test_sizes_stay_within_bounds(editor: MaskEditor) -> None:
    editor.set_diameter(0)
    assert editor.diameter == LEAST
    editor.wheel(1)
    assert editor.diameter == LEAST + 1
    for _ in range(60):
        editor.wheel(1)
    assert editor.diameter == MOST
    editor.wheel(-1)
    assert editor.diameter < MOST
