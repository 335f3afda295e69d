from __future__ import annotations

import numpy as np
import pytest

from engine.score.threshold import Threshold, held_out, threshold_of


@pytest.mark.parametrize(
    ("normals", "kept"), [(0, 0), (49, 0), (50, 25), (99, 49), (100, 50), (200, 50), (400, 100)]
)
def test_how_many_are_kept_out(normals, kept):
    assert held_out(normals) == kept


def test_the_quantile_lies_in_its_interval():
    scores = np.random.default_rng(0).normal(10, 2, 500)
    found = threshold_of(scores)
    assert found is not None
    assert found.value == pytest.approx(np.quantile(scores, 0.99))
    assert found.low < found.value < found.high
    assert found.low < 10 + 2 * 2.326 < found.high  # the true quantile
    assert found.normals == 500
    assert threshold_of(scores) == found
    assert Threshold.from_json(found.to_json()) == found


def test_few_scores_leave_more_doubt():
    scores = np.random.default_rng(1).normal(0, 1, 2000)
    few, many = threshold_of(scores[:50]), threshold_of(scores)
    assert few is not None
    assert many is not None
    assert few.high - few.low > 2 * (many.high - many.low)
    assert few.high > scores[:50].max()


def test_too_few_scores_give_none():
    assert threshold_of(np.zeros(24)) is None


def test_equal_scores_give_a_point():
    assert threshold_of(np.ones(60)) == Threshold(1, 1, 1, 60)
