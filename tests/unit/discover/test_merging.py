"""Region merging: the numbers of specification sections 8 and 13."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.discover.merging import merge_regions, region_weights


@pytest.mark.parametrize(
    ("areas", "tau", "expected"),
    [
        ((400, 2500), 100, (0.42556, 0.57444)),
        ((400, 2500), 50, (0.35434, 0.64566)),
        ((100, 10000), 100, (0.28905, 0.71095)),
    ],
)
def test_weights(areas: tuple[int, int], tau: float, expected: tuple[float, float]) -> None:
    found = region_weights(np.array(areas, float), np.array([7, 7]), np.full(2, float(tau)))
    assert found == pytest.approx(expected, abs=1e-5)


def test_an_image_with_one_crop_keeps_its_probabilities() -> None:
    probabilities = np.array([[0.2, 0.8], [1.0, 0.0], [0.0, 1.0]], np.float32)
    images = np.array([9, 4, 4])
    weights = region_weights(np.array([0.0, 400, 2500]), images, np.full(3, 100.0))
    ids, merged = merge_regions(probabilities, weights, images)
    assert ids.tolist() == [4, 9]
    assert merged[1] == pytest.approx([0.2, 0.8])
    assert merged[0] == pytest.approx([0.42556, 0.57444], abs=1e-5)


@given(
    st.lists(st.tuples(st.integers(0, 4), st.floats(0, 1e8)), min_size=1, max_size=30),
    st.floats(1, 500),
)
def test_weights_of_every_image_sum_to_one(crops: list[tuple[int, float]], tau: float) -> None:
    images = np.array([c[0] for c in crops])
    weights = region_weights(np.array([c[1] for c in crops]), images, np.full(len(crops), tau))
    for image in set(images.tolist()):
        assert weights[images == image].sum() == pytest.approx(1)
