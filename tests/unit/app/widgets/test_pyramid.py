from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.widgets.pyramid import SMALLEST, Pyramid


def picture(height: int, width: int, seed: int = 0, *, rgb: bool = False) -> np.ndarray:
    shape = (height, width, 3) if rgb else (height, width)
    return np.random.default_rng(seed).integers(0, 256, shape, np.uint8)


def test_levels_halve_until_they_are_small() -> None:
    pyramid = Pyramid(picture(1501, 2001, rgb=True)).prepare()
    shapes = [pyramid.level(n).shape for n in range(9)]
    assert shapes[:3] == [(1501, 2001, 3), (751, 1001, 3), (376, 501, 3)]
    assert shapes[5:] == [(47, 63, 3)] * 4  # there are no smaller ones
    assert max(shapes[-1]) <= SMALLEST
    assert pyramid.nbytes == sum(int(np.prod(s)) for s in shapes[:6])


def test_what_is_small_does_not_vanish() -> None:
    mask = np.zeros((2100, 2100), np.uint8)
    mask[1037, 2099] = 1
    most, mean = Pyramid(mask, "most"), Pyramid(mask)
    assert most.level(3)[1037 >> 3, 2099 >> 3] == 1
    assert most.level(3).sum() == 1
    assert mean.level(3).sum() == 0


@settings(max_examples=30, deadline=None)
@given(
    size=st.tuples(st.integers(600, 1300), st.integers(600, 1300)),
    corner=st.tuples(st.integers(0, 590), st.integers(0, 590)),
    extent=st.tuples(st.integers(1, 400), st.integers(1, 400)),
)
def test_levels_follow_what_is_written(
    size: tuple[int, int], corner: tuple[int, int], extent: tuple[int, int]
) -> None:
    pyramid = Pyramid((picture(*size) > 250).astype(np.uint8), "most").prepare()
    y0, x0 = corner
    y1, x1 = min(y0 + extent[0], size[0]), min(x0 + extent[1], size[1])
    pyramid.array[y0:y1, x0:x1] = picture(y1 - y0, x1 - x0, 1) > 128
    pyramid.changed(x0, y0, x1, y1)
    fresh = Pyramid(pyramid.array.copy(), "most")
    for number in range(1, 4):
        assert (pyramid.level(number) == fresh.level(number)).all()


def test_a_blank_one_has_all_levels() -> None:
    made, plain = Pyramid.blank(1501, 2001), Pyramid(np.zeros((1501, 2001), np.uint8), "most")
    assert [made.level(n).shape for n in range(9)] == [plain.level(n).shape for n in range(9)]
    made.array[700, 900] = 1
    made.changed(900, 700, 901, 701)
    assert [int(made.level(n).sum()) for n in range(9)] == [1] * 9


@given(
    x=st.integers(-40, 60), y=st.integers(-40, 60), scale=st.sampled_from([1, 2, 3, 5]),
)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_enlarged_pixels_lie_where_they_should(x: int, y: int, scale: int) -> None:
    array = picture(37, 53)
    seen = Pyramid(array).sampled((scale, scale), (x, y), (90, 70), smooth=False, beyond="zero")
    assert seen.shape == (70, 90)
    expected = np.zeros((70, 90), np.uint8)
    rows, columns = (np.arange(70) - y) // scale, (np.arange(90) - x) // scale
    good_rows, good_columns = (rows >= 0) & (rows < 37), (columns >= 0) & (columns < 53)
    expected[np.ix_(good_rows, good_columns)] = array[
        np.ix_(rows[good_rows], columns[good_columns])
    ]
    assert (seen == expected).all()


def test_shown_small_it_is_the_mean() -> None:
    ramp = np.repeat(np.linspace(0, 250, 4000)[None], 3000, axis=0).astype(np.uint8)
    seen = Pyramid(ramp).sampled((0.1, 0.1), (0, 0), (400, 300), smooth=True)
    expected = ramp[:300, 5::10].astype(int)
    assert np.abs(seen.astype(int) - expected).max() <= 2


@pytest.mark.parametrize("corner", [(5000.0, 0.0), (0.0, -9000.0)])
def test_a_window_beside_the_picture_is_its_edge_or_nothing(corner: tuple[float, float]) -> None:
    pyramid = Pyramid(np.full((100, 100), 7, np.uint8))
    for beyond, value in (("zero", 0), ("edge", 7)):
        seen = pyramid.sampled((1, 1), corner, (20, 10), smooth=False, beyond=beyond)  # type: ignore[arg-type]
        assert (seen == value).all()
