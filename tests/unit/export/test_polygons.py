from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pycocotools import mask as rle

from engine.export.polygons import joined, polygons

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")  # of pycocotools
masks = st.tuples(st.integers(1, 12), st.integers(1, 12)).flatmap(
    lambda shape: arrays(np.bool_, shape)
)


def rendered(rings, shape):
    """By pycocotools: the union of the polygons."""
    if not rings:
        return np.zeros(shape, bool)
    corners = [ring.ravel().astype(float).tolist() for ring in rings]
    return rle.decode(rle.merge(rle.frPyObjects(corners, *shape))).astype(bool)


@given(masks)
def test_polygons_give_the_mask_back(mask):
    found = polygons(mask)
    np.testing.assert_array_equal(rendered(found, mask.shape), mask)
    if found:
        np.testing.assert_array_equal(rendered([joined(found)], mask.shape), mask)


@given(masks)
def test_lines_there_and_back_enclose_nothing(mask):
    """The shoelace formula gives the number of pixels: holes count negative, bridges nothing."""

    def area(ring):
        x, y = ring.T
        return (x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2

    found = polygons(mask)
    assert sum(map(area, found)) == mask.sum()
    assert area(joined(found)) == mask.sum() if found else not mask.any()


def test_only_corners_are_kept():
    mask = np.zeros((50, 60), bool)
    mask[10:40, 5:55] = True
    assert polygons(mask)[0].tolist() == [[5, 10], [55, 10], [55, 40], [5, 40]]


def test_one_pixel_has_four_corners():
    """Contours through the centres of pixels would lose it."""
    assert len(polygons(np.ones((1, 1), bool))[0]) == 4


def test_pixels_that_touch_by_a_corner_are_two_parts():
    assert len(polygons(np.eye(2, dtype=bool))) == 2
    assert len(polygons(~np.eye(2, dtype=bool))) == 2


def test_a_view_of_a_larger_mask():
    mask = np.random.default_rng(0).random((20, 20)) < 0.5
    part = mask[3:17:2, 4:15]
    np.testing.assert_array_equal(rendered(polygons(part), part.shape), part)
