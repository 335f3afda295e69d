"""Which group is "normal"."""

from __future__ import annotations

import numpy as np
import pytest

from engine.discover.clustering.normal import classes_of, low, normal_first
from engine.discover.clustering.ward import grow

# Three pairs on a line, after two crops without a region.
LINE = np.array([[0.0], [0.1], [5], [5.1], [10], [10.1]])
NORMAL = np.array([True, True, *[False] * 6])


def _classes(scores: list[float], classes: int, normal: np.ndarray = NORMAL) -> list[int]:
    tree = grow(LINE)
    return classes_of(tree.cut, normal, np.array(scores), classes).tolist()


def test_the_group_with_the_lowest_mean_score_is_normal() -> None:
    labels = np.array([0, 0, 1, 1, 2])
    scores = np.array([0.9, 0.9, 0.5, 0.7, 0.2])
    assert normal_first(labels, scores).tolist() == [1, 1, 2, 2, 0]
    assert normal_first(labels, np.ones(5)).tolist() == [0, 0, 1, 1, 2]  # a tie: the largest
    assert low(labels, scores)
    assert not low(labels, np.ones(5))


def test_a_low_group_joins_what_is_known_to_be_normal() -> None:
    scores = [0.0, 0.1, 0.9, 0.9, 0.4, 0.4, 0.8, 0.8]
    assert _classes(scores, 3) == [0, 0, 1, 1, 0, 0, 2, 2]


def test_no_group_is_low() -> None:
    scores = [0.0, 0.1, *[0.9] * 6]
    assert _classes(scores, 4) == [0, 0, 1, 1, 2, 2, 3, 3]
    assert _classes(scores, 3)[:2] == [0, 0]
    assert set(_classes(scores, 3)[2:]) == {1, 2}


def test_nothing_is_known_to_be_normal() -> None:
    scores = [0.9, 0.9, 0.6, 0.6, 0.8, 0.8]
    assert _classes(scores, 3, np.zeros(6, np.bool_)) == [1, 1, 0, 0, 2, 2]


@pytest.mark.parametrize("classes", [1, 2, 5])
def test_everything_is_normal(classes: int) -> None:
    found = classes_of(lambda k: np.empty(0, np.int64), np.ones(4, np.bool_), np.ones(4), classes)
    assert found.tolist() == [0, 0, 0, 0]


def test_one_class_is_normal() -> None:
    assert _classes([0.9] * 8, 1) == [0] * 8
