"""Which group is "normal": what has no region belongs there, and what scores low. No label counts.

Crops without a region (whole images) all look alike to a mask-guided network, so they are not
linked with the others, which would only be pressed together by them.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

LOW_SCORE = 0.5
"""Below this mean anomaly score a group is taken for false alarms, as pseudo-label correction
(AnomalyNCD section 3.4) pulls crops below it to normal."""

Cut = Callable[[int], NDArray[np.int64]]
"""Gives the groups of the crops that have a region, (n,), for a number of groups."""


def classes_of(
    cut: Cut, normal: NDArray[np.bool_], scores: NDArray[np.floating], classes: int
) -> NDArray[np.int64]:
    """The classes (N,) of all crops; 0 is normal.

    Where some crops are known to be normal, the lowest group of the others joins them if its mean
    score is low; else the others get all classes but one.

    Args:
        cut: of the crops that are not known to be normal, in their order.
        normal: (N,) which crops are known to be normal.
        scores: (N,) anomaly scores in [0, 1].
        classes: how many, normal included.
    """
    labels = np.zeros(len(normal), np.int64)
    others = ~normal
    if not others.any() or (classes == 1 and normal.any()):
        return labels
    groups = normal_first(cut(classes), scores[others])
    if normal.any() and not low(groups, scores[others]):
        groups = cut(classes - 1) + 1
    labels[others] = groups
    return labels


def low(groups: NDArray[np.int64], scores: NDArray[np.floating]) -> bool:
    """Whether the lowest of some groups (n,), all numbers from 0 on, scores as normal parts do."""
    return bool((np.bincount(groups, scores) / np.bincount(groups)).min() < LOW_SCORE)


def normal_first(labels: NDArray[np.int64], scores: NDArray[np.floating]) -> NDArray[np.int64]:
    """The same groups (N,), the one with the lowest mean anomaly score in front.

    That one is taken for normal parts and false alarms; the others keep their order. No label
    is looked at.
    """
    sums = np.bincount(labels, scores)
    normal = int((sums / np.bincount(labels)).argmin())
    order = [normal, *(group for group in range(len(sums)) if group != normal)]
    return np.argsort(order)[labels]
