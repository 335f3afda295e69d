"""What can be chosen, and the range of a product."""

import subprocess
import sys

import numpy as np
import pytest

from engine.binarize import BinarizeParams, map_range
from engine.errors import VitiaError


def test_thresholds_of_the_paper() -> None:
    thresholds = BinarizeParams.PAPER.thresholds
    assert thresholds[:2].tolist() == [255, 251]
    assert thresholds[-1] == 3
    assert thresholds.size == 64


@pytest.mark.parametrize(("step", "last", "size"), [(1, 1, 255), (5, 5, 51), (255, 255, 1)])
def test_thresholds_stay_above_zero(step: int, last: int, size: int) -> None:
    thresholds = BinarizeParams(step=step).thresholds
    assert (thresholds[-1], thresholds.size) == (last, size)


def test_paper_kernel_is_the_same_for_every_size() -> None:
    assert BinarizeParams.PAPER.kernel((100, 100)) == 6
    assert BinarizeParams.PAPER.kernel((4000, 3000)) == 6


def test_vitia_kernel_follows_the_longer_side() -> None:
    sizes = [(1000, 400), (200, 500), (2000, 3000), (20, 20)]
    assert [BinarizeParams.VITIA.kernel(s) for s in sizes] == [6, 3, 18, 1]


def test_erosion_that_is_off_stays_off_at_every_size() -> None:
    assert BinarizeParams(erosion=1, erosion_reference=1000).kernel((8000, 8000)) == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"step": 0}, "step must be from 1 to 255, not 0"),
        ({"step": 256}, "step must be from 1 to 255"),
        ({"min_interval": 0}, "min_interval must be at least 1"),
        ({"erosion": 0}, "erosion must be at least 1"),
        ({"erosion_reference": 0}, "erosion_reference must be at least 1"),
        ({"lower_bound": 256}, "lower_bound must be from 0 to 255"),
        ({"lower_bound": -1}, "lower_bound must be from 0 to 255"),
    ],
)
def test_refuses_what_cannot_work(change: dict[str, int], words: str) -> None:
    with pytest.raises(VitiaError, match=words):
        BinarizeParams(**change)


def test_range_goes_from_the_lowest_to_the_highest_peak() -> None:
    # uint8 peaks must not overflow in what is computed from them.
    peaks = list(np.array([200, 40, 90], np.uint8))
    lo, hi = map_range(peaks)
    assert (lo, hi) == (40, 200)
    assert type(lo) is int
    assert type(hi) is int


def test_range_by_hand() -> None:
    assert map_range([200, 40], lower_bound=0) == (0, 200)
    assert map_range([200], lower_bound=200, minimum=3) == (200, 200)


def test_equal_peaks_fall_back_to_the_minimum_of_all_maps() -> None:
    assert map_range([200], minimum=10) == (10, 200)
    assert map_range([200, 200, 200], minimum=10) == (10, 200)
    assert map_range([7, 7], minimum=7) == (7, 7)


def test_range_needs_a_map() -> None:
    with pytest.raises(VitiaError, match="no anomaly map"):
        map_range([])


def test_importing_parameters_loads_no_slow_library() -> None:
    """The window shows these; the kernel is loaded with the first curve."""
    code = "import sys, engine.binarize, engine.crops; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
