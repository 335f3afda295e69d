"""MEBin against the numbers of spec section 13, and its rules on curves made by hand."""

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.binarize import (
    BinarizeParams,
    Interval,
    StabilityCurve,
    intervals,
    map_range,
    mask_at,
    rescaled,
    stability_curve,
)
from engine.binarize.curve import _most_stable

Map = NDArray[np.uint8]


def blank() -> Map:
    return np.full((64, 64), 10, np.uint8)


def companion() -> Map:
    """The normal map that sets lo = 40."""
    normal = blank()
    normal[5, 5] = 40
    return normal


def square(first: int, last: int, value: int = 200) -> Map:
    one = blank()
    one[first : last + 1, first : last + 1] = value
    return one


def runs(curve: StabilityCurve) -> list[tuple[int, int]]:
    """(count, length) of each maximal constant run."""
    ends = np.flatnonzero(np.diff(curve.counts, append=-1))
    lengths = np.diff(ends, prepend=-1)
    return [(int(curve.counts[e]), int(n)) for e, n in zip(ends, lengths, strict=True)]


def test_square() -> None:
    curve = stability_curve(square(20, 39), 40, 200)
    assert runs(curve) == [(0, 1), (1, 63)]
    assert (curve.regions, curve.threshold) == (1, 41)
    assert curve.chosen == Interval(1, 63, 1)
    mask = mask_at(square(20, 39), curve.threshold)
    expected = np.zeros((64, 64), bool)
    expected[23:38, 23:38] = True
    assert np.array_equal(mask, expected)
    assert mask.sum() == 225


def test_companion_has_no_anomaly() -> None:
    curve = stability_curve(companion(), 40, 200)
    assert (curve.regions, curve.threshold, curve.chosen) == (0, 255, None)
    assert not curve.counts.any()
    assert not mask_at(companion(), curve.threshold).any()


def test_corner_is_not_eaten_from_outside() -> None:
    curve = stability_curve(square(0, 19), 40, 200)
    mask = mask_at(square(0, 19), curve.threshold)
    expected = np.zeros((64, 64), bool)
    expected[:18, :18] = True
    assert np.array_equal(mask, expected)


def test_thinner_than_the_kernel_vanishes() -> None:
    assert stability_curve(square(20, 24), 40, 200).regions == 0
    kept = square(20, 25)
    curve = stability_curve(kept, 40, 200)
    assert curve.regions == 1
    assert np.argwhere(mask_at(kept, curve.threshold)).tolist() == [[23, 23]]


def test_erosion_switched_off_keeps_thin_regions() -> None:
    params = BinarizeParams(erosion=1)
    curve = stability_curve(square(20, 20), 40, 200, params)
    assert curve.regions == 1
    assert np.argwhere(mask_at(square(20, 20), curve.threshold, params)).tolist() == [[20, 20]]


@pytest.mark.parametrize(
    ("side", "first", "last"), [(2, 21, 39), (3, 21, 38), (5, 22, 37), (7, 23, 36), (20, 30, 30)]
)
def test_kernel_anchor(side: int, first: int, last: int) -> None:
    """A pixel takes rows y-k//2 to y-k//2+k-1, for even and odd kernels."""
    rows = np.flatnonzero(mask_at(square(20, 39), 41, BinarizeParams(erosion=side)).any(axis=1))
    assert (rows[0], rows[-1]) == (first, last)


def test_two_squares() -> None:
    both = np.maximum(square(8, 23), square(40, 55, 120))
    curve = stability_curve(both, 40, 200)
    assert runs(curve) == [(0, 1), (1, 31), (2, 32)]
    assert (curve.regions, curve.threshold) == (2, 41)
    assert mask_at(both, curve.threshold).sum() == 242


def test_cone() -> None:
    y, x = np.mgrid[:64, :64]
    cone = np.clip(240 - 6 * np.hypot(y - 32, x - 32), 0, None).astype(np.uint8)
    curve = stability_curve(cone, 40, 240)
    assert runs(curve) == [(0, 9), (1, 55)]
    assert (curve.regions, curve.threshold) == (1, 42)
    assert mask_at(cone, curve.threshold).sum() == 2868


def test_two_anomalous_maps_only() -> None:
    first, second = square(20, 39), square(20, 39, 180)
    lo, hi = map_range([200, 180])
    curve = stability_curve(first, lo, hi)
    assert (curve.regions, curve.threshold) == (1, 180)
    assert mask_at(first, curve.threshold).sum() == 225
    assert stability_curve(second, lo, hi).regions == 0


def test_one_map_alone() -> None:
    """No range, no anomaly; the fallback to the lowest value of all maps gives one."""
    alone = square(20, 39)
    assert stability_curve(alone, 200, 200).regions == 0
    assert stability_curve(alone, *map_range([200], minimum=10)).regions == 1


def test_constant_map_has_no_anomaly() -> None:
    assert stability_curve(blank(), *map_range([10], minimum=10)).regions == 0


def test_lower_bound_above_all_peaks_gives_no_anomaly() -> None:
    assert stability_curve(square(20, 39), *map_range([200, 40], lower_bound=250)).regions == 0


def test_scores_above_the_range_are_set_from_the_first_threshold_on() -> None:
    """A later image on the same scale may exceed the product's highest peak."""
    assert stability_curve(square(20, 39, 230), 40, 200).counts.tolist() == [1] * 64


def test_threshold_does_not_overflow() -> None:
    """3 * 155 // 255 + 100: in uint8 arithmetic it would be wrong silently."""
    curve = stability_curve(square(20, 39, 255), *map_range([np.uint8(255), np.uint8(100)]))
    assert curve.threshold == 101
    assert type(curve.threshold) is int


@pytest.mark.parametrize("shape", [(0, 5), (5, 0), (0, 0)])
def test_map_without_pixels(shape: tuple[int, int]) -> None:
    curve = stability_curve(np.zeros(shape, np.uint8), 40, 200)
    assert curve.counts.tolist() == [0] * 64


def test_refuses_what_is_no_map() -> None:
    with pytest.raises(ValueError, match="uint8"):
        stability_curve(np.zeros((4, 4), np.float32), 0, 1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="uint8"):
        mask_at(np.zeros((4, 4, 3), np.uint8), 3)


def test_read_only_and_strided_maps() -> None:
    whole = np.kron(square(20, 39), np.ones((2, 2), np.uint8))[::2, ::2]
    whole.flags.writeable = False
    for params in (BinarizeParams(), BinarizeParams(erosion=1)):
        expected = stability_curve(square(20, 39), 40, 200, params)
        assert np.array_equal(stability_curve(whole, 40, 200, params).counts, expected.counts)


def test_rescaled_is_computed_as_published() -> None:
    values = rescaled(np.array([0, 39, 40, 120, 200, 230], np.uint8), 40, 200)
    assert values.tolist() == [0, 0, 0, 127.5, 255, (230 - 40) / 160 * 255]
    assert rescaled(np.array([200]), 200, 200).tolist() == [0]


def test_intervals_drop_zero_and_short_runs() -> None:
    counts = np.array([0] * 6 + [2] * 4 + [3] * 3 + [2] * 5, np.int32)
    assert intervals(counts, 4) == [Interval(6, 9, 2), Interval(13, 17, 2)]
    assert intervals(counts, 3) == [Interval(6, 9, 2), Interval(10, 12, 3), Interval(13, 17, 2)]
    assert intervals(counts, 1)[0] == Interval(6, 9, 2)
    assert intervals(np.zeros(5, np.int32), 1) == []


@pytest.mark.parametrize(
    ("counts", "chosen"),
    [
        ([1] * 4 + [2] * 6 + [1] * 5, Interval(4, 9, 2)),  # the count with the longest run
        ([1] * 5 + [2] * 5, Interval(0, 4, 1)),  # tie: first run at the higher threshold
        ([1] * 4 + [2] * 6 + [1] * 6, Interval(10, 15, 1)),  # tie: 1 came first, its own longest
        ([3] * 5 + [0] + [3] * 5, Interval(6, 10, 3)),  # equal runs of one count: the last
        ([3] * 5 + [0] + [3] * 4, Interval(0, 4, 3)),
        ([1, 2, 3, 4], None),
    ],
)
def test_choice(counts: list[int], chosen: Interval | None) -> None:
    assert _most_stable(intervals(np.array(counts, np.int32), 4)) == chosen
