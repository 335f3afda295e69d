from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.theme import apply_theme, colours
from app.widgets.embedding import EmbeddingPlot
from app.widgets.markers import SHAPES, Canvas

LEFT = Qt.MouseButton.LeftButton
PALETTE = ("#ff0000", "#00ff00", "#0000ff")
# A cross: the middle, then left, right, above, below; ids are not rows.
IDS = np.array([50, 10, 20, 30, 40])
XY = np.array([(0, 0), (-2, 0.1), (2, 0), (0, 2), (0, -2)], np.float32)


@pytest.fixture
def plot(qtbot: QtBot) -> EmbeddingPlot:
    plot = EmbeddingPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 400)
    plot.set_points(IDS, XY)
    with qtbot.waitExposed(plot):
        plot.show()
    return plot


@pytest.fixture
def told(plot: EmbeddingPlot) -> list[Any]:
    seen: list[Any] = []
    plot.lassoed.connect(lambda ids, mode: seen.append((ids.tolist(), mode)))
    plot.picked.connect(seen.append)
    return seen


def at(plot: EmbeddingPlot, crop_id: int) -> QPoint:
    place = plot.position(crop_id)
    assert place is not None
    return place.toPoint()


def draw(
    plot: EmbeddingPlot, corners: list[QPoint], keys: Any = Qt.KeyboardModifier.NoModifier
) -> None:
    for kind, place in (
        (QMouseEvent.Type.MouseButtonPress, corners[0]),
        *((QMouseEvent.Type.MouseMove, c) for c in corners[1:]),
        (QMouseEvent.Type.MouseButtonRelease, corners[-1]),
    ):
        where = QPointF(place)
        event = QMouseEvent(kind, where, plot.mapToGlobal(where), LEFT, LEFT, keys)
        QApplication.sendEvent(plot, event)


def around(plot: EmbeddingPlot, crop_id: int) -> list[QPoint]:
    middle = at(plot, crop_id)
    return [middle + QPoint(x, y) for x, y in ((-20, -20), (20, -20), (20, 20), (-20, 20))]


@pytest.mark.parametrize(
    ("keys", "mode"),
    [
        (Qt.KeyboardModifier.NoModifier, "replace"),
        (Qt.KeyboardModifier.ShiftModifier, "add"),
        (Qt.KeyboardModifier.AltModifier, "subtract"),
        (Qt.KeyboardModifier.ControlModifier, "subtract"),
    ],
)
def test_lasso(plot: EmbeddingPlot, told: list[Any], keys: Any, mode: str) -> None:
    draw(plot, around(plot, 20), keys)
    assert told == [([20], mode)]


def test_lasso_around_all_but_some(plot: EmbeddingPlot, told: list[Any]) -> None:
    draw(plot, [QPoint(0, 0), QPoint(399, 0), QPoint(399, 250), QPoint(0, 250)])
    assert sorted(told[0][0]) == [10, 20, 30, 50]


def test_click(plot: EmbeddingPlot, told: list[Any], qtbot: QtBot) -> None:
    qtbot.mouseClick(plot, LEFT, pos=at(plot, 30) + QPoint(3, 2))
    qtbot.mouseClick(plot, LEFT, Qt.KeyboardModifier.ShiftModifier, at(plot, 40))
    qtbot.mouseClick(plot, LEFT, pos=QPoint(5, 5))
    assert told == [30, ([40], "add"), ([], "replace")]


def test_escape_gives_a_lasso_up(plot: EmbeddingPlot, told: list[Any], qtbot: QtBot) -> None:
    qtbot.mousePress(plot, LEFT, pos=QPoint(1, 1))
    qtbot.mouseMove(plot, QPoint(300, 300))
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    qtbot.mouseRelease(plot, LEFT, pos=QPoint(300, 300))
    assert told == []


def test_arrows_walk_to_the_neighbour_of_that_side(
    plot: EmbeddingPlot, told: list[Any], qtbot: QtBot
) -> None:
    qtbot.keyClick(plot, Qt.Key.Key_Right)  # at first to the middle
    assert plot.current == 50
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(plot, key)
    assert told == [50, 10, 50, 30, 50]
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    qtbot.keyClick(plot, Qt.Key.Key_Down)  # nothing further down
    assert plot.current == 40
    plot.set_dimmed(np.array([50, 10, 20]))
    qtbot.keyClick(plot, Qt.Key.Key_Up)  # over what is dimmed
    assert plot.current == 30


def test_keys_come_before_those_of_the_page(plot: EmbeddingPlot) -> None:
    for key, taken in ((Qt.Key.Key_Left, True), (Qt.Key.Key_0, True), (Qt.Key.Key_N, False)):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(plot, event)
        assert event.isAccepted() == taken


def test_zoom_keeps_what_is_under_the_pointer(plot: EmbeddingPlot, qtbot: QtBot) -> None:
    before = at(plot, 20)
    where = QPointF(before)
    event = QWheelEvent(
        where, plot.mapToGlobal(where), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot, event)
    assert (at(plot, 20) - before).manhattanLength() <= 1
    assert at(plot, 10).x() < 0
    plot.set_current(10)  # out of sight: it comes into the middle
    assert (at(plot, 10) - QPoint(200, 200)).manhattanLength() <= 1
    qtbot.mouseDClick(plot, LEFT, pos=QPoint(200, 200))
    assert (at(plot, 20) - before).manhattanLength() <= 1
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert at(plot, 20).x() > before.x()
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert (at(plot, 20) - before).manhattanLength() <= 1


def test_right_button_moves_the_plane(plot: EmbeddingPlot, told: list[Any], qtbot: QtBot) -> None:
    before = at(plot, 50)
    qtbot.mousePress(plot, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    qtbot.mouseMove(plot, QPoint(130, 90))
    qtbot.mouseRelease(plot, Qt.MouseButton.RightButton, pos=QPoint(130, 90))
    assert (at(plot, 50) - before - QPoint(30, -10)).manhattanLength() <= 1
    assert told == []


def test_marks_stay_with_their_points(plot: EmbeddingPlot) -> None:
    plot.set_selected(np.array([20, 30]))
    plot.set_current(20)
    plot.set_points(np.array([20, 10]), XY[:2])
    assert plot.current == 20
    assert plot._selected.tolist() == [True, False]
    assert "1 selected" in plot.accessibleDescription()
    plot.set_points(np.array([10]), XY[:1])
    assert plot.current is None


def test_colours_and_themes(plot: EmbeddingPlot, qapp: QApplication) -> None:
    def shown(crop_id: int) -> QColor:
        place = at(plot, crop_id) * plot.devicePixelRatioF()
        return plot.grab().toImage().pixelColor(place)

    plot.set_groups(np.array([0, 1, 2, 0, 1]), PALETTE, ["a", "b", "c"])
    assert [shown(i).name() for i in (50, 10, 20)] == list(PALETTE)
    plot.set_selected(np.array([50]))
    assert shown(50).name() == PALETTE[0]
    assert shown(10).name() != PALETTE[1]  # fainter beside what is selected
    apply_theme(qapp, "dark")
    assert plot.grab().toImage().pixelColor(3, 200).name() == colours().base
    apply_theme(qapp, "light")


def test_without_points(qtbot: QtBot) -> None:
    plot = EmbeddingPlot()
    qtbot.addWidget(plot)
    plot.set_hint("Nothing yet")
    plot.fit()
    plot.zoom(2)
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert not plot.grab().isNull()
    plot.set_points(np.array([7]), np.array([[3.0, np.nan]], np.float32))  # one, and no number
    assert not plot.grab().isNull()
    assert plot.position(7) == QPointF(plot.width() / 2, plot.height() / 2)


def drawn(canvas: Canvas) -> NDArray[np.uint8]:
    """(H, W), one channel."""
    image = canvas.image(1)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    return pixels.reshape(image.height(), image.width(), 4)[..., 0].copy()


@pytest.mark.parametrize("side", [3, 4, 7, 10])
def test_shapes_differ_and_lie_about_their_place(side: int) -> None:
    seen = set()
    for group in range(len(SHAPES)):
        canvas = Canvas(31, 31, "#000000")
        canvas.stamp(np.array([[15.0, 15.0]]), np.array([group]), ["#ffffff"], side)
        pixels = drawn(canvas)
        rows, columns = np.nonzero(pixels)
        assert abs(rows.mean() - 15) <= 0.8
        assert abs(columns.mean() - 15) <= 0.3
        seen.add(pixels.tobytes())
    assert len(seen) >= (len(SHAPES) if side >= 7 else 4)


def test_markers_at_the_edges_are_cut() -> None:
    canvas = Canvas(20, 10, "#000000")
    corners = np.array([(0, 0), (19, 0), (0, 9), (19, 9), (-50, 4), (30, 4)], np.float64)
    canvas.stamp(corners, np.ones(6, np.int64), ["#ffffff"], 5)
    pixels = drawn(canvas)
    assert (pixels[[0, 0, 9, 9], [0, 19, 0, 19]] == 255).all()
    assert not pixels[4:6].any()
