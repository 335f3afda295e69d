"""How many classes? Three kinds of evidence for every number, and a suggestion; no labels.

* Merge-height gap: how much higher the merge that would join two of K groups stands than the one
  that made them, relative to the latter.
* Silhouette (Rousseeuw 1987): how much nearer crops are to their own group than to the next.
* Stability (after Lange et al. 2004): Ward on one random half of the crops and on the other; both
  groupings are carried to all crops by the nearest mean and compared by the adjusted Rand index.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.discover.clustering.ward import Tree, grow, means, square_distances
from engine.metrics import cluster_metrics
from engine.progress import Cancel, Progress

MOST_CLASSES = 15
_HALVINGS = 10
_MOST_POINTS = 3000  # all pairs of these are looked at
_FEWEST_POINTS = 12


@dataclass(frozen=True)
class Evidence:
    """What speaks for one number of classes."""

    classes: int
    gap: float
    silhouette: float
    stability: float


@dataclass(frozen=True)
class Suggestion:
    """A number of classes, "normal" included, and why.

    ``table`` has one row for every K that was looked at; it is empty, and the reason says so,
    where there are too few crops to tell.
    """

    classes: int
    reason: str
    table: tuple[Evidence, ...]

    def to_json(self) -> dict[str, Any]:
        """As a JSON object, for the session."""
        return asdict(self)


def suggest_classes(
    x: NDArray[np.float32],
    seed: int = 0,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Suggestion:
    """How many groups the rows of ``x`` (N, D) fall into, from 2 to 15 and at most a quarter of N.

    The suggestion is the number whose silhouette times stability is largest: groups that are
    apart, and that another half of the crops would give again. The gap is shown beside them but
    does not count: with one large group of normal parts it nearly always says two. Of more than
    3,000 rows a random choice is looked at.
    """
    from scipy.spatial.distance import pdist, squareform

    progress, cancel = progress or Progress(), cancel or Cancel()
    if len(x) > _MOST_POINTS:
        draw = np.random.default_rng(seed)
        x = x[np.sort(draw.choice(len(x), _MOST_POINTS, replace=False))]
    if len(x) < _FEWEST_POINTS:
        reason = f"too few crops to tell ({len(x)}, at least {_FEWEST_POINTS} are needed)"
        return Suggestion(min(2, len(x)), reason, ())
    progress.stage("Compare numbers of classes", _HALVINGS)
    tree = grow(x)
    if tree.merges[-1, 2] == 0:
        return Suggestion(1, "all crops look the same", ())
    most = min(MOST_CLASSES, len(x) // 4)
    stabilities = _stabilities(x, most, seed, progress, cancel)
    distances = squareform(pdist(x.astype(np.float64)))
    table = []
    for classes in range(2, most + 1):
        cancel.check()
        silhouette = _silhouette(distances, tree.cut(classes))
        stability = float(stabilities[classes - 2])
        table.append(Evidence(classes, _gap(tree, classes), silhouette, stability))
    best = max(table, key=lambda e: max(0.0, e.silhouette) * max(0.0, e.stability))
    reason = (
        f"silhouette times stability is largest there ({best.silhouette:.2f} x"
        f" {best.stability:.2f}); by itself the silhouette says"
        f" {max(table, key=lambda e: e.silhouette).classes}, the stability"
        f" {max(table, key=lambda e: e.stability).classes}, the merge-height gap"
        f" {max(table, key=lambda e: e.gap).classes}"
    )
    return Suggestion(best.classes, reason, tuple(table))


def _gap(tree: Tree, classes: int) -> float:
    heights = tree.merges[:, 2]
    joins, made = heights[-(classes - 1)], heights[-classes]
    return float(joins / made - 1) if made > 0 else 0.0


def _silhouette(distances: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Mean silhouette from (N, N) distances; 0 for a crop that is alone (as in scikit-learn)."""
    counts = np.bincount(labels)
    sums = distances @ np.eye(len(counts))[labels]
    rows = np.arange(len(labels))
    own = sums[rows, labels] / np.maximum(counts[labels] - 1, 1)
    others = sums / counts
    others[rows, labels] = np.inf
    nearest = others.min(1)
    larger = np.maximum(own, nearest)
    widths = np.divide(nearest - own, larger, out=np.zeros_like(own), where=larger > 0)
    return float(np.where(counts[labels] > 1, widths, 0).mean())


def _stabilities(
    x: NDArray[np.float32], most: int, seed: int, progress: Progress, cancel: Cancel
) -> NDArray[np.float64]:
    """Mean adjusted Rand index of the halves' groupings for K = 2..most."""
    draw = np.random.default_rng(seed)
    found = np.zeros((_HALVINGS, most - 1))
    for row in found:
        order = draw.permutation(len(x))
        halves = [np.sort(order[: len(x) // 2]), np.sort(order[len(x) // 2 :])]
        trees = [grow(x[half]) for half in halves]
        for classes in range(2, most + 1):
            first, second = (
                square_distances(x, means(x[half], tree.cut(classes))).argmin(1)
                for half, tree in zip(halves, trees, strict=True)
            )
            row[classes - 2] = cluster_metrics(first.tolist(), second.tolist()).ari
            cancel.check()
        progress.advance()
    stabilities: NDArray[np.float64] = found.mean(0)
    return stabilities
