from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.widgets.canvas import ImageCanvas
from app.widgets.pixels import OUTLINE, heat_table, image_of, indexed_image
from app.widgets.regions import BOX, Region


@pytest.fixture
def canvas(qtbot: QtBot) -> ImageCanvas:
    canvas = ImageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(200, 200)
    canvas.set_image(np.full((100, 100, 3), 90, np.uint8))  # shown at twice its size
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


def pixels(canvas: ImageCanvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def is_colour(found: np.ndarray, name: str) -> np.ndarray:
    colour = QColor(name)
    return (np.abs(found - [colour.red(), colour.green(), colour.blue()]) < 30).all(axis=2)


def test_images_are_copied() -> None:
    array = np.zeros((4, 6, 3), np.uint8)
    image = image_of(array[:, ::-1])  # not contiguous
    array[:] = 255
    assert (image.width(), image.height()) == (6, 4)
    assert image.pixelColor(0, 0) == QColor(0, 0, 0)
    values = np.arange(256, dtype=np.uint8)[None]
    heat = indexed_image(values, heat_table())
    assert heat.pixelColor(0, 0).alpha() < heat.pixelColor(255, 0).alpha() == 255


def test_heat_colours_rise_in_lightness() -> None:
    lightness = [QColor.fromRgb(c).lightnessF() for c in heat_table()]
    assert np.mean(np.diff(lightness) >= -0.02) > 0.97


def test_outline_follows_the_mask(canvas: ImageCanvas) -> None:
    mask = np.zeros((100, 100), np.bool_)
    mask[30:60, 40:80] = True
    canvas.set_mask(mask)
    found = is_colour(pixels(canvas), OUTLINE)
    rows, columns = np.flatnonzero(found.any(axis=1)), np.flatnonzero(found.any(axis=0))
    for edges, (low, high) in ((rows, (60, 120)), (columns, (80, 160))):
        assert abs(int(edges[0]) - low) <= 2
        assert abs(int(edges[-1]) - high) <= 2
    assert not found[75:105, 95:145].any()  # the inside stays free
    canvas.viewport.zoom_at(canvas.rect().center().toPointF(), 16)  # nothing but the inside
    assert not is_colour(pixels(canvas), OUTLINE).any()


def test_raw_hides_all_overlays(canvas: ImageCanvas) -> None:
    plain = pixels(canvas)
    canvas.set_heat(np.full((50, 50), 255, np.uint8))
    canvas.set_mask(np.eye(100, dtype=np.bool_))
    canvas.set_regions([Region((10, 10, 40, 40))])
    assert is_colour(pixels(canvas), BOX).any()
    assert (pixels(canvas) != plain).mean() > 0.9
    canvas.raw = True
    assert (pixels(canvas) == plain).all()


def test_boxes_lie_where_they_should(canvas: ImageCanvas) -> None:
    canvas.set_regions([Region((10, 20, 50, 60), "#ff0000")])
    found = is_colour(pixels(canvas), "#ff0000")
    rows, columns = np.flatnonzero(found.any(axis=1)), np.flatnonzero(found.any(axis=0))
    assert abs(rows[0] - 40) <= 1
    assert abs(rows[-1] - 120) <= 1
    assert abs(columns[0] - 20) <= 1
    assert abs(columns[-1] - 100) <= 1


def test_another_image_drops_the_overlays(canvas: ImageCanvas) -> None:
    canvas.set_mask(np.eye(100, dtype=np.bool_))
    canvas.set_regions([Region((10, 10, 40, 40))])
    canvas.set_image(np.full((100, 100, 3), 90, np.uint8))
    found = pixels(canvas)
    assert not is_colour(found, OUTLINE).any()
    assert not is_colour(found, BOX).any()


def test_pixel_under_the_mouse(canvas: ImageCanvas, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    canvas.hovered.connect(lambda x, y: seen.append((x, y)))
    qtbot.mouseMove(canvas, QPoint(101, 61))
    assert seen[-1] == (50, 30)


def test_keys(canvas: ImageCanvas, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.viewport.scale == pytest.approx(2.5)
    before = canvas.viewport.visible()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.viewport.visible().x() > before.x()
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.viewport.fitted


def test_mouse_pans_and_double_click_fits(canvas: ImageCanvas, qtbot: QtBot) -> None:
    canvas.viewport.zoom_at(canvas.rect().center().toPointF(), 4)
    before = canvas.viewport.visible()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(140, 100))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(140, 100))
    assert canvas.viewport.visible().x() == pytest.approx(before.x() - 5)
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert canvas.viewport.fitted


def test_hint_without_an_image(canvas: ImageCanvas) -> None:
    empty = ImageCanvas()
    empty.resize(200, 200)
    blank = pixels(empty)
    canvas.set_image(None, "Choose an image")
    assert (pixels(canvas) != blank).any()
