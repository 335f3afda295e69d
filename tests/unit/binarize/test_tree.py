"""Counts from one pass equal counts threshold by threshold, for every map and parameter."""

from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from time import perf_counter

import cv2
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from engine.binarize import BinarizeParams, mask_at, stability_curve
from engine.binarize.tree import region_changes

Map = NDArray[np.uint8]


def plain_counts(map_u8: Map, lo: int, hi: int, params: BinarizeParams) -> list[int]:
    """Spec section 2, steps 1 and 2, word by word."""
    values = map_u8.astype(np.float64)
    rescaled = np.where(values < lo, 0, (values - lo) / (hi - lo) * 255)
    side = params.kernel(map_u8.shape)
    counts = []
    for threshold in params.thresholds:
        binary = (rescaled > threshold).astype(np.uint8)
        eroded = cv2.erode(binary, np.ones((side, side), np.uint8))
        counts.append(cv2.connectedComponents(eroded, connectivity=8)[0] - 1)
    return counts


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Noise of few or many levels, in pixels or in larger squares, some of it cut off."""
    top = draw(st.sampled_from([1, 3, 12, 255]))
    shape = draw(st.tuples(st.integers(1, 24), st.integers(1, 24)))
    noise = draw(arrays(np.uint8, shape, elements=st.integers(0, top), fill=st.nothing()))
    scale = draw(st.integers(1, 4))
    levels = noise * np.uint8(255 // top)
    return np.kron(levels, np.ones((scale, scale), np.uint8))[draw(st.integers(0, 1)) :]


@settings(max_examples=300)
@given(
    map_u8=maps().filter(lambda m: m.size > 0),
    bounds=st.tuples(st.integers(0, 255), st.integers(0, 255)).filter(lambda b: b[0] < b[1]),
    params=st.builds(
        BinarizeParams,
        step=st.integers(1, 60),
        erosion=st.integers(1, 9),
        erosion_reference=st.sampled_from([None, 10, 40]),
    ),
)
# Two pixels that only a corner connects, across blocks and rows, in both directions.
@example(np.uint8([[0, 0, 9, 0], [0, 9, 0, 0]]) * 20, (0, 255), BinarizeParams(erosion=1))
@example(np.uint8([[0, 0], [0, 9], [9, 0]]) * 20, (0, 255), BinarizeParams(erosion=1))
@example(
    np.uint8([[0] * 4, [0, 9, 0, 0], [0, 0, 9, 0], [0] * 4]) * 20,
    (0, 255),
    BinarizeParams(erosion=1),
)
@example(
    np.uint8([[0] * 4, [0, 0, 9, 0], [0, 9, 0, 0], [0] * 4]) * 20,
    (0, 255),
    BinarizeParams(erosion=1),
)
def test_counts_equal_the_plain_way(
    map_u8: Map, bounds: tuple[int, int], params: BinarizeParams
) -> None:
    counts = stability_curve(map_u8, *bounds, params).counts
    assert counts.dtype == np.int32
    assert counts.tolist() == plain_counts(map_u8, *bounds, params)


@given(map_u8=maps().filter(lambda m: m.size > 0), side=st.integers(1, 9), t=st.integers(0, 255))
def test_mask_equals_erosion_after_thresholding(map_u8: Map, side: int, t: int) -> None:
    eroded = cv2.erode((map_u8 > t).astype(np.uint8), np.ones((side, side), np.uint8))
    assert np.array_equal(mask_at(map_u8, t, BinarizeParams(erosion=side)), eroded > 0)


@pytest.mark.parametrize(("blur", "erosion"), [(0, 1), (0, 2), (1, 3), (4, 6)])
def test_large_map(blur: int, erosion: int) -> None:
    """Wide rows and an odd size; the noise has more edges than there is room for at first."""
    noise = np.random.default_rng(blur).normal(size=(301, 517))
    smooth = cv2.GaussianBlur(noise, (0, 0), blur) if blur else noise
    map_u8 = ((smooth - smooth.min()) / np.ptp(smooth) * 255).astype(np.uint8)
    params = BinarizeParams(step=16, erosion=erosion)
    assert stability_curve(map_u8, 0, 255, params).counts.tolist() == plain_counts(
        map_u8, 0, 255, params
    )


def test_pixels_that_only_corners_connect() -> None:
    board = (np.indices((40, 62)).sum(axis=0) % 2 * 100).astype(np.uint8)
    assert region_changes(board, 1)[100] == 1


def test_pixels_two_apart_do_not_touch() -> None:
    dots = np.zeros((41, 63), np.uint8)
    dots[::2, ::2] = 100
    assert region_changes(dots, 1)[100] == 21 * 32


def test_entries_below_the_lowest_threshold_are_zero() -> None:
    ramp = np.arange(256, dtype=np.uint8)[None]
    changes = region_changes(ramp, 200)
    assert changes.nonzero()[0].tolist() == [255]
    assert region_changes(ramp, 255).sum() == 1


def test_threads_share_nothing() -> None:
    generator = np.random.default_rng(0)
    stack = [generator.integers(0, 256, (90, 70), dtype=np.uint8) for _ in range(16)]
    alone = [stability_curve(m, 0, 255).counts.tolist() for m in stack]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda m: stability_curve(m, 0, 255).counts.tolist(), stack))
    assert together == alone


def test_other_threads_go_on_meanwhile() -> None:
    """The interpreter lock is released: no gap in this thread is as long as the other's work."""
    noise = np.random.default_rng(0).integers(0, 256, (4000, 4000), dtype=np.uint8)
    region_changes(noise[:4], 1)  # compiled before the clock runs
    spans = []

    def work() -> None:
        start = perf_counter()
        region_changes(noise, 1)
        spans.append(perf_counter() - start)

    thread = Thread(target=work)
    thread.start()
    last, longest = perf_counter(), 0.0
    while thread.is_alive():
        now = perf_counter()
        last, longest = now, max(longest, now - last)
    assert longest < spans[0] / 2
