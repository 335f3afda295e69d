"""How many classes? Three kinds of evidence for every number, and a suggestion; no labels.

* Merge-height gap: how much higher the merge that would join two of K groups stands than the one
  that made them, relative to the latter.
* Silhouette (Rousseeuw 1987): how much nearer crops are to their own group than to the next.
* Stability (after Lange et al. 2004): Ward on one random half of the crops and on the other; both
  groupings are carried to all crops by the nearest mean and compared by the adjusted Rand index.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.discover.clustering.normal import low
from engine.discover.clustering.ward import Tree, grow, means, square_distances
from engine.metrics import cluster_metrics
from engine.progress import Cancel, Progress

MOST_CLASSES = 15
_HALVINGS = 10
MOST_POINTS = 3000  # all pairs of these are looked at
_POINTS_TO_COMPARE = 1000  # fewer are enough to compare embeddings
_FEWEST_POINTS = 8

Name = TypeVar("Name", bound=str)


@dataclass(frozen=True)
class Evidence:
    """What speaks for one number of classes."""

    classes: int
    gap: float
    silhouette: float
    stability: float

    @property
    def strength(self) -> float:
        """Silhouette times stability; 0 where either is negative."""
        return max(0.0, self.silhouette) * max(0.0, self.stability)


@dataclass(frozen=True)
class Suggestion:
    """A number of classes, "normal" included, and why.

    ``table`` has one row for every K that was looked at; it is empty, and the reason says so,
    where there are too few crops to tell.
    """

    classes: int
    reason: str
    table: tuple[Evidence, ...]

    @property
    def clearness(self) -> float:
        """How clear the groups are at any number of them: the mean strength."""
        return float(np.mean([row.strength for row in self.table])) if self.table else 0.0

    def to_json(self) -> dict[str, Any]:
        """As a JSON object, for the session."""
        return asdict(self)


def suggest_classes(
    x: NDArray[np.float32],
    seed: int = 0,
    *,
    normal: NDArray[np.bool_] | None = None,
    scores: NDArray[np.floating] | None = None,
    most_points: int = MOST_POINTS,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Suggestion:
    """How many groups the rows of ``x`` (N, D) fall into, from 2 to 15 and at most a quarter of N.

    The suggestion is the number whose silhouette times stability is largest: groups that are
    apart, and that another half of the crops would give again. The gap is shown beside them but
    does not count: with one large group of normal parts it nearly always says two.

    Args:
        x: one vector a crop.
        seed: of the random choices.
        normal: (N,) which crops are known to be normal. They are one class, and only the others
            are looked at; see :func:`engine.discover.clustering.normal.classes_of`.
        scores: (N,) anomaly scores, needed with ``normal``.
        most_points: of more rows a random choice of so many is looked at.
        progress: told what happens.
        cancel: stops the work.
    """
    from scipy.spatial.distance import pdist, squareform

    progress, cancel = progress or Progress(), cancel or Cancel()
    known = normal is not None and bool(normal.any())
    if known:
        assert normal is not None
        assert scores is not None
        x, scores = x[~normal], scores[~normal]
    if len(x) > most_points:
        some = np.random.default_rng(seed).choice(len(x), most_points, replace=False)
        some.sort()
        x, scores = x[some], None if scores is None else scores[some]
    if len(x) < _FEWEST_POINTS:
        reason = f"too few crops to tell ({len(x)}, at least {_FEWEST_POINTS} are needed)"
        return Suggestion(max(1, min(2, len(x) + known)), reason, ())
    progress.stage("Compare numbers of classes", _HALVINGS)
    tree = grow(x)
    if tree.merges[-1, 2] == 0:
        return Suggestion(1 + known, "all crops look the same", ())
    most = min(MOST_CLASSES, len(x) // 4)
    stabilities = _stabilities(x, most, seed, progress, cancel)
    distances = squareform(pdist(x.astype(np.float64)))
    rows: dict[int, Evidence] = {}
    for groups in range(2, most + 1):
        cancel.check()
        labels = tree.cut(groups)
        # A class more where none of the groups is the normal one. Where two numbers of groups
        # make as many classes, the later is what a run would take.
        classes = groups + (known and not low(labels, scores))  # type: ignore[arg-type]
        stability = float(stabilities[groups - 2])
        silhouette = _silhouette(distances, labels)
        rows[classes] = Evidence(classes, _gap(tree, groups), silhouette, stability)
    table = [rows[classes] for classes in sorted(rows)]
    best = max(table, key=lambda e: e.strength)
    reason = (
        f"silhouette times stability is largest there ({best.silhouette:.2f} x"
        f" {best.stability:.2f}); by itself the silhouette says"
        f" {max(table, key=lambda e: e.silhouette).classes}, the stability"
        f" {max(table, key=lambda e: e.stability).classes}, the merge-height gap"
        f" {max(table, key=lambda e: e.gap).classes}"
    )
    return Suggestion(best.classes, reason, tuple(table))


def clearest(
    candidates: Mapping[Name, NDArray[np.float32]],
    normal: NDArray[np.bool_],
    scores: NDArray[np.floating],
    seed: int = 0,
    *,
    progress: Progress,
    cancel: Cancel,
) -> Name:
    """Which of several vectors (N, D) for the same N crops fall into the clearest groups.

    That is the largest :attr:`Suggestion.clearness`; the first one where there is nothing to tell.
    The number of classes plays no part, nor does any label.
    """
    clearness = {
        name: suggest_classes(
            x,
            seed,
            normal=normal,
            scores=scores,
            most_points=_POINTS_TO_COMPARE,
            progress=progress,
            cancel=cancel,
        ).clearness
        for name, x in candidates.items()
    }
    return max(clearness, key=clearness.__getitem__)


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
