"""Ward's linkage, whole: all N-1 merges are kept, so that any number of classes is a cut away.

Ward, "Hierarchical grouping to optimize an objective function", JASA 58 (1963). Nothing here is
random but the choice of points where there are too many for all pairs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Pairwise distances of this many points take 400 MB.
_MOST_LEAVES = 10_000
_BLOCK = 1 << 22


@dataclass(frozen=True)
class Tree:
    """The merges of n points.

    Attributes:
        merges: (n-1, 4) float64 as SciPy writes them, by height: the two joined, height, size.
        leaves: (n,) int64, the rows of the points that were linked; all of them up to 10,000.
    """

    merges: NDArray[np.float64]
    leaves: NDArray[np.int64]

    def cut(self, classes: int) -> NDArray[np.int64]:
        """Which of ``classes`` groups each leaf is in, (n,) int64; of n where there are fewer.

        Exactly that many groups, also where heights are tied. Groups are numbered by size,
        largest first, and groups of one size by their first leaf.
        """
        count = len(self.leaves)
        parent = np.arange(2 * count - 1)
        for step, (left, right) in enumerate(self.merges[: count - min(classes, count), :2]):
            parent[[int(left), int(right)]] = count + step
        for node in range(2 * count - 2, -1, -1):  # parents stand after their children
            parent[node] = parent[parent[node]]
        return by_size(parent[:count])

    def labels(self, x: NDArray[np.floating], classes: int) -> NDArray[np.int64]:
        """As :meth:`cut`, for all rows of ``x`` (N, D): what was not linked joins the nearest mean."""
        leaf_labels = self.cut(classes)
        if len(self.leaves) == len(x):
            return leaf_labels
        labels = square_distances(x, means(x[self.leaves], leaf_labels)).argmin(1)
        labels[self.leaves] = leaf_labels
        return by_size(labels)


def grow(x: NDArray[np.floating], seed: int = 0) -> Tree:
    """Link the rows of ``x`` (N, D), by Euclidean distance; of more than 10,000 a random choice."""
    from scipy.cluster.hierarchy import linkage

    leaves = np.arange(len(x))
    if len(x) > _MOST_LEAVES:
        draw = np.random.default_rng(seed)
        leaves = np.sort(draw.choice(len(x), _MOST_LEAVES, replace=False))
    if len(leaves) < 2:
        return Tree(np.empty((0, 4)), leaves)
    return Tree(linkage(x[leaves].astype(np.float64), "ward"), leaves)


def by_size(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """The same groups (N,), numbered from 0: the largest first, ties by the first member."""
    _, first, group, counts = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(counts), np.int64)
    rank[np.lexsort((first, -counts))] = np.arange(len(counts))
    return rank[group]


def means(x: NDArray[np.floating], labels: NDArray[np.int64]) -> NDArray[np.float64]:
    """(K, D) means of the groups of ``x`` (N, D); no group from 0 to K-1 may be empty."""
    counts = np.bincount(labels)
    sums = np.zeros((len(counts), x.shape[1]))
    np.add.at(sums, labels, x)
    return sums / counts[:, None]


def square_distances(x: NDArray[np.floating], to: NDArray[np.float64]) -> NDArray[np.float64]:
    """(N, K) squared Euclidean distances of ``x`` (N, D) to ``to`` (K, D)."""
    found = np.empty((len(x), len(to)))
    rows = max(1, _BLOCK // to.shape[1])
    for start in range(0, len(x), rows):
        part = x[start : start + rows].astype(np.float64)
        for k, point in enumerate(to):
            found[start : start + rows, k] = ((part - point) ** 2).sum(1)
    return found


def class_probabilities(x: NDArray[np.floating], labels: NDArray[np.int64]) -> NDArray[np.float32]:
    """How sure each row of ``x`` (N, D) belongs to each group, (N, K) float32.

    Every group is taken for a round Gaussian about its mean, all of one width and weight:
    p_k ~ exp(-d_k^2 / 2 s^2). The width comes from the scatter C about the means: its trace spread
    over as many dimensions as it really fills, tr(C)^2 / tr(C^2) (the participation ratio).

    Ward's groups are not the nearest means everywhere. Where they differ, the row's own group and
    the nearest one change places, so that the likeliest group is always the row's own.
    """
    centres = means(x, labels)
    residual = x - centres[labels]
    # tr(C^2) from the smaller of both Gram matrices.
    gram = residual @ residual.T if len(x) < x.shape[1] else residual.T @ residual
    trace = float((residual**2).sum()) / len(x)
    square = float((gram**2).sum()) / len(x) ** 2
    distances = square_distances(x, centres)
    own = np.take_along_axis(distances, labels[:, None], 1)[:, 0]
    nearest = distances.argmin(1)
    rows = np.arange(len(x))
    distances[rows, nearest], distances[rows, labels] = own, distances.min(1)
    least = distances.min(1, keepdims=True)
    if trace > 0:
        powers = np.exp((least - distances) * trace / (2 * square))
    else:  # every group is one point
        powers = (distances == least).astype(np.float64)
    powers[rows, labels] *= 1 + 1e-5  # a tie goes to the row's own group
    probabilities: NDArray[np.float32] = (powers / powers.sum(1, keepdims=True)).astype(np.float32)
    return probabilities
