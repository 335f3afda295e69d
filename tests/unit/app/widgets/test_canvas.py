from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
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


def test_labels_in_the_colours_of_their_classes(canvas: ImageCanvas) -> None:
    labels = np.zeros((100, 100), np.uint8)
    labels[10:30, 10:30], labels[60:90, 60:90] = 1, 2
    canvas.set_mask(labels, ["#ff0000", "#0000ff"])
    found = pixels(canvas)
    assert is_colour(found, "#ff0000")[:70, :70].any()
    assert is_colour(found, "#0000ff")[110:, 110:].any()
    assert not is_colour(found, "#ff0000")[110:, 110:].any()


def test_names_of_regions_and_the_current_one_on_top(canvas: ImageCanvas) -> None:
    plain = Region((20, 40, 80, 90), "#ff0000")
    canvas.set_regions([plain])
    without = pixels(canvas)
    canvas.set_regions([Region((20, 40, 80, 90), "#ff0000", "scratch")])
    assert (
        is_colour(pixels(canvas)[60:80], "#ff0000").sum()
        > is_colour(without[60:80], "#ff0000").sum()
    )
    canvas.set_regions([Region((20, 40, 80, 90), "#0000ff", current=True), plain])
    found = pixels(canvas)
    assert is_colour(found, "#0000ff").any()
    assert not is_colour(found, "#ff0000").any()


def test_scale_of_the_heat_map(canvas: ImageCanvas) -> None:
    canvas.set_opacity(1)
    canvas.set_heat(np.full((50, 50), 40, np.uint8))
    dark = pixels(canvas).mean()
    canvas.set_heat(np.full((50, 50), 40, np.uint8), (0, 40))
    assert pixels(canvas).mean() > dark + 60


def test_badges(canvas: ImageCanvas) -> None:
    before = pixels(canvas)
    canvas.set_badges(["Mask corrected"])
    changed = (pixels(canvas) != before).any(axis=2)
    assert changed[:40, :150].any()
    assert not changed[60:].any()


def test_overview_shows_while_the_image_is_larger_than_the_view(
    canvas: ImageCanvas, qtbot: QtBot
) -> None:
    canvas.resize(600, 500)
    overview = canvas.overview
    assert not overview.isVisible()
    canvas.viewport.zoom_at(QPointF(300, 250), 10)
    assert overview.isVisible()
    assert overview.frame().width() < overview.width() / 2
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    middle = canvas.viewport.visible().center()
    assert middle.x() == pytest.approx(20 * 100 / overview.width(), abs=1)
    qtbot.mouseMove(overview, QPoint(60, 40))
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert canvas.viewport.visible().center().x() == pytest.approx(
        60 * 100 / overview.width(), abs=1
    )
    canvas.viewport.fit()
    assert not overview.isVisible()


def test_small_marks_are_seen_in_large_images(canvas: ImageCanvas) -> None:
    canvas.set_image(np.full((3000, 4000, 3), 90, np.uint8))
    mask = np.zeros((3000, 4000), np.bool_)
    mask[1500:1503, 2000:2003] = True  # less than a pixel on the screen
    canvas.set_mask(mask)
    assert is_colour(pixels(canvas), OUTLINE).any()


def test_at_twice_the_pixels_to_a_point(
    canvas: ImageCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(canvas, "devicePixelRatioF", lambda: 2.0)
    mask = np.zeros((100, 100), np.bool_)
    mask[30:60, 40:80] = True
    canvas.set_mask(mask)
    canvas._moved()
    canvas.grab()
    assert canvas._base is not None
    assert (canvas._base.width(), canvas._base.devicePixelRatio()) == (400, 2)
    assert canvas._outline is not None
    assert canvas._outline.devicePixelRatio() == 2
