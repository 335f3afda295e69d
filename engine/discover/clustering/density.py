"""Groups by density (HDBSCAN), whose number nobody has to give.

Campello, Moulavi, Sander, "Density-based clustering based on hierarchical density estimates",
PAKDD 2013.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.discover.clustering.ward import by_size, means, square_distances

SMALLEST_GROUP = 10  # fewer crops of a kind are too few to tell it from chance
_NEIGHBOURS = 5


def density_groups(x: NDArray[np.floating]) -> NDArray[np.int64]:
    """The groups of the rows of ``x`` (N, D), (N,) from 0 on, the largest first.

    Rows in thin air join the group with the nearest mean. All rows are one group where there are
    too few of them, or none lie closer together than others.
    """
    from sklearn.cluster import HDBSCAN

    if len(x) < 2 * SMALLEST_GROUP:
        return np.zeros(len(x), np.int64)
    found = HDBSCAN(SMALLEST_GROUP, min_samples=_NEIGHBOURS, copy=True).fit_predict(
        x.astype(np.float64)
    )
    labels: NDArray[np.int64] = found.astype(np.int64)
    inside = labels >= 0
    if not inside.any():
        return np.zeros(len(x), np.int64)
    if not inside.all():
        centres = means(x[inside], labels[inside])
        labels[~inside] = square_distances(x[~inside], centres).argmin(1)
    return by_size(labels)
