"""The geometry of crops, with the numbers of spec section 13."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.crops.boxes import (
    Box,
    fit_square,
    merge_groups,
    merged_square,
    pixel_window,
    square_around,
)


def region(x: int, y: int, w: int, h: int) -> Box:
    return x, y, x + w, y + h


@pytest.mark.parametrize(
    ("bbox", "size", "box"),
    [
        (region(500, 500, 20, 10), (1000, 1000), (410, 405, 610, 605)),
        (region(0, 0, 20, 10), (1000, 1000), (0, 0, 200, 200)),
        (region(300, 300, 400, 200), (1000, 1000), (280, 180, 720, 620)),
        (region(100, 100, 800, 300), (1000, 600), (60, 0, 940, 880)),
        (region(0, 0, 1000, 1000), (1000, 1000), (0, 0, 1000, 1000)),  # no wider than the image
        (region(980, 990, 20, 10), (1000, 1000), (800, 800, 1000, 1000)),
        (region(3, 3, 1, 1), (8, 8), (2, 2, 4, 4)),  # a tenth of 8 px is not 0 px
    ],
)
def test_square_around(bbox: Box, size: tuple[int, int], box: Box) -> None:
    assert square_around(bbox, *size) == box


def test_close_boxes_merge() -> None:
    first = square_around(region(300, 300, 20, 20), 1000, 1000)
    second = square_around(region(505, 300, 20, 20), 1000, 1000)
    assert merge_groups([first, second], 1000, 1000) == [[0, 1]]
    assert merged_square([first, second]) == (210, 107.5, 615, 512.5)
    far = square_around(region(520, 300, 20, 20), 1000, 1000)
    assert merge_groups([first, far], 1000, 1000) == [[0], [1]]


@pytest.mark.parametrize(
    ("other", "near"),
    [
        ((109, 0, 200, 90), True),  # a gap of 9 px < 1 % of 1000 px
        ((110, 0, 200, 90), False),
        ((107, 107, 200, 200), True),  # corners 9.9 px apart
        ((108, 107, 200, 200), False),
        ((50, 50, 60, 60), True),
    ],
)
def test_gap(other: Box, near: bool) -> None:
    groups = merge_groups([(0, 0, 100, 100), other], 1000, 1000)
    assert (groups == [[0, 1]]) is near


@pytest.mark.parametrize(("x0", "near"), [(9, True), (10, False)])
def test_small_images_merge_only_what_overlaps(x0: int, near: bool) -> None:
    """1 % of 90 px is 0 px: then boxes that touch (gap 0) stay apart."""
    groups = merge_groups([(0, 0, 10, 10), (x0, 0, x0 + 10, 10)], 90, 90)
    assert (groups == [[0, 1]]) is near


def test_merging_is_one_pass_and_not_transitive() -> None:
    chain: list[Box] = [(150 * i, 0, 150 * i + 145, 145) for i in range(4)]
    assert merge_groups(chain, 1000, 1000) == [[0, 1, 2], [1, 2, 3]]


def test_equal_groups_count_once() -> None:
    assert merge_groups([(0, 0, 10, 10)] * 3, 1000, 1000) == [[0, 1, 2]]


def test_union_is_squared_after_each_absorption() -> None:
    """From left to right: (0,0,30,10) -> (0,-10,30,20), with the third -> (-5,-10,35,30)."""
    boxes: list[Box] = [(20, 0, 30, 10), (0, 0, 10, 10), (20, 20, 30, 30)]
    assert merged_square(boxes) == (-5, -10, 35, 30)


sizes = st.integers(10, 500)


@given(width=sizes, height=sizes, data=st.data())
def test_fitted_square_holds_its_content(width: int, height: int, data: st.DataObject) -> None:
    x0, y0 = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    content = (
        x0,
        y0,
        data.draw(st.integers(x0 + 1, width)),
        data.draw(st.integers(y0 + 1, height)),
    )
    square = square_around(content, width, height)
    left, top, right, bottom = fit_square(square, content, width, height)
    assert right - left == bottom - top
    assert left <= content[0] < content[2] <= right
    assert top <= content[1] < content[3] <= bottom
    shorter = min(width, height)
    if max(content[2] - x0, content[3] - y0) <= shorter:
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
    else:  # black on both ends of the shorter side, within half a pixel
        low, high = (left, width - right) if width < height else (top, height - bottom)
        assert low <= 0
        assert abs(low - high) <= 1


@pytest.mark.parametrize(
    ("square", "content", "fitted"),
    [
        # Inside already; the shorter side is enough; the region is longer than the shorter side.
        ((410, 205, 610, 405), (500, 300, 520, 310), (410, 205, 610, 405)),
        ((60, -80, 940, 800), (300, 100, 850, 300), (250, 0, 850, 600)),
        ((60, 0, 940, 880), (100, 100, 900, 400), (60, -140, 940, 740)),
        ((210, 107.5, 615, 512.5), (300, 300, 525, 320), (210, 108, 615, 513)),
    ],
)
def test_fit_square(square: Box, content: Box, fitted: Box) -> None:
    assert fit_square(square, content, 1000, 600) == fitted


def test_pixel_window_rounds_half_to_even() -> None:
    assert pixel_window((0.5, 1.5, 2.5, -0.5)) == (0, 2, 2, 0)
