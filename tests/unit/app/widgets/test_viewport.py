from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.widgets.viewport import MOST, Viewport


def viewport(image: tuple[int, int] = (400, 200), widget: tuple[int, int] = (800, 600)) -> Viewport:
    made = Viewport()
    made.set_widget_size(*widget)
    made.set_image_size(*image)
    return made


def near(point: QPointF, x: float, y: float) -> bool:
    return point.x() == pytest.approx(x, abs=1e-6) and point.y() == pytest.approx(y, abs=1e-6)


def test_fit_shows_the_whole_image() -> None:
    view = viewport()
    assert view.scale == 2
    assert near(view.to_widget(QPointF(0, 0)), 0, 100)
    assert near(view.to_widget(QPointF(400, 200)), 800, 500)


def test_small_images_are_enlarged_four_times_at_most() -> None:
    assert viewport((10, 10)).scale == 4


def test_fitted_view_follows_the_widget_and_a_zoomed_one_does_not() -> None:
    view = viewport()
    view.set_widget_size(400, 300)
    assert view.scale == 1
    view.zoom_at(QPointF(200, 150), 3)
    view.set_widget_size(800, 600)
    assert view.scale == 3


def test_another_image_of_the_same_size_keeps_the_view() -> None:
    view = viewport()
    view.zoom_at(QPointF(10, 150), 4)
    before = view.transform()
    view.set_image_size(400, 200)
    assert view.transform() == before
    view.set_image_size(100, 100)
    assert view.fitted


def test_actual_size() -> None:
    view = viewport()
    view.actual_size()
    assert view.scale == 1


POINTS = st.tuples(st.floats(0, 800), st.floats(100, 500))


@given(point=POINTS, factor=st.floats(0.1, 20))
def test_zoom_keeps_what_is_under_the_mouse(point: tuple[float, float], factor: float) -> None:
    view = viewport()
    fixed = view.to_image(QPointF(*point))
    view.zoom_at(QPointF(*point), factor)
    assert 1 <= view.scale <= MOST
    # Unless the image would have left the middle of the widget.
    centre = view.to_image(QPointF(400, 300))
    if 0 < centre.x() < 400 and 0 < centre.y() < 200:
        assert near(view.to_widget(fixed), *point)


@given(point=POINTS, by=st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)))
def test_there_and_back_and_never_out_of_sight(
    point: tuple[float, float], by: tuple[float, float]
) -> None:
    view = viewport()
    view.zoom_at(QPointF(*point), 5)
    view.pan(QPointF(*by))
    centre = view.to_image(QPointF(400, 300))
    assert -1e-6 <= centre.x() <= 400 + 1e-6
    assert -1e-6 <= centre.y() <= 200 + 1e-6
    there = view.to_image(QPointF(*point))
    assert near(view.to_widget(there), *point)
    assert near(view.transform().map(there), *point)


def test_visible_part(qtbot: QtBot) -> None:
    view = viewport()
    with qtbot.waitSignal(view.changed):
        view.zoom_at(QPointF(400, 300), 2)
    part = view.visible()
    assert (part.x(), part.y(), part.width(), part.height()) == (100, 25, 200, 150)
