from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF

from app.widgets.lasso import inside_polygon

SQUARE = np.array([(0, 0), (10, 0), (10, 10), (0, 10)])


def test_square() -> None:
    points = np.array([(5, 5), (-1, 5), (11, 5), (5, -1), (5, 11), (9.9, 0.1)])
    assert inside_polygon(points, SQUARE).tolist() == [True, False, False, False, False, True]


@pytest.mark.parametrize("corners", [0, 1, 2])
def test_no_area(corners: int) -> None:
    assert not inside_polygon(np.array([(0.0, 0.0)]), SQUARE[:corners]).any()
    assert inside_polygon(np.zeros((0, 2)), SQUARE).shape == (0,)


def test_what_is_crossed_twice_is_outside() -> None:
    star = np.array([(np.sin(a), -np.cos(a)) for a in np.arange(5) * 4 * np.pi / 5])
    assert not inside_polygon(np.array([(0.0, 0.0)]), star)[0]
    assert inside_polygon(np.array([(0.0, -0.8)]), star)[0]


@given(
    polygon=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=3, max_size=12),
    seed=st.integers(0, 1000),
)
def test_agrees_with_qt(polygon: list[tuple[int, int]], seed: int) -> None:
    """Off the lattice of the corners, where points may lie on an edge."""
    points = np.random.default_rng(seed).uniform(-1, 21, (40, 2))
    outline = QPolygonF([QPointF(*corner) for corner in polygon])
    expected = [outline.containsPoint(QPointF(*point), Qt.FillRule.OddEvenFill) for point in points]
    assert inside_polygon(points, np.array(polygon)).tolist() == expected
