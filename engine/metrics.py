"""How well classes agree with true ones (AnomalyNCD, section 9), and anomaly maps with masks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class ClusterMetrics:
    """Agreement of a clustering with the truth.

    Attributes:
        nmi: normalised mutual information, arithmetic mean of the entropies, 0 to 1.
        ari: adjusted Rand index, at most 1; about 0 for a clustering by chance.
        f1: micro F1 after the best one-to-one match of classes, which is the plain accuracy.
        mapping: predicted class to the true class that it was matched with. Predicted classes
            beyond the number of true ones are in no pair, and every member counts as wrong.
    """

    nmi: float
    ari: float
    f1: float
    mapping: dict[int, int | str]

    def as_dict(self) -> dict[str, float]:
        """The three figures by name, for the session and for tables."""
        return {"nmi": self.nmi, "ari": self.ari, "f1": self.f1}


def cluster_metrics(truth: Sequence[int | str], predicted: Sequence[int]) -> ClusterMetrics:
    """Compare (N,) predicted classes with (N,) true ones; their names and order do not matter.

    Raises:
        ValueError: no samples, or different numbers of them.
    """
    from scipy.optimize import linear_sum_assignment
    from scipy.sparse import coo_array

    if not len(truth) or len(truth) != len(predicted):
        raise ValueError(
            f"cannot compare {len(truth)} true with {len(predicted)} predicted classes"
        )
    # Names are numbered in Python: NumPy would turn a mix of numbers and names into all names.
    true_names, rows = _number(truth)
    predicted_names, columns = _number(predicted)
    shape = (len(true_names), len(predicted_names))
    table = coo_array((np.ones(len(truth), np.int64), (rows, columns)), shape=shape).toarray()
    matched = linear_sum_assignment(table, maximize=True)
    nmi, ari = agreement(table)
    return ClusterMetrics(
        nmi=nmi,
        ari=ari,
        f1=float(table[matched].sum() / table.sum()),
        mapping={
            int(predicted_names[column]): true_names[row]
            for row, column in zip(*matched, strict=True)
        },
    )


def agreement(table: NDArray[np.int64]) -> tuple[float, float]:
    """Normalised mutual information and adjusted Rand index of two groupings.

    Args:
        table: (R, C) how many members each group of one shares with each group of the other;
            at least one in all.
    """
    return _nmi(table), _ari(table)


def _number(labels: Sequence[Any]) -> tuple[list[Any], list[int]]:
    """The distinct labels in order of appearance, and each label's position among them."""
    places: dict[Any, int] = {}
    positions = [places.setdefault(label, len(places)) for label in labels]
    return list(places), positions


# From the contingency table in a few lines each: scikit-learn takes seconds to import for them and
# warns about many classes. The tests compare with it.


def _nmi(table: NDArray[np.int64]) -> float:
    """Mutual information over the mean of both entropies; 1 if neither side has any entropy."""
    joint = table / table.sum()
    rows, columns = joint.sum(axis=1), joint.sum(axis=0)
    mean_entropy = (_entropy(rows) + _entropy(columns)) / 2
    if mean_entropy == 0:
        return 1.0
    information = _entropy(rows) + _entropy(columns) - _entropy(joint)
    return float(np.clip(information / mean_entropy, 0, 1))


def _entropy(p: NDArray[np.float64]) -> float:
    p = p[p > 0]
    return float(-(p * np.log(p)).sum())


def _ari(table: NDArray[np.int64]) -> float:
    """Pairs that both sides keep together, rescaled so that chance gives 0; 1 if nothing varies."""
    together = _pairs(table)
    rows, columns = _pairs(table.sum(axis=1)), _pairs(table.sum(axis=0))
    everything = _pairs(table.sum())
    if rows == columns and rows in (0, everything):
        return 1.0
    chance = rows * columns / everything
    return (together - chance) / ((rows + columns) / 2 - chance)


def _pairs(counts: NDArray[np.int64] | np.int64) -> int:
    """How many pairs can be drawn from groups of these sizes."""
    return int((counts * (counts - 1)).sum()) // 2


# ---- anomaly maps ------------------------------------------------------------------------------
def auroc(
    truth: Sequence[bool] | NDArray[np.bool_], scores: Sequence[float] | NDArray[Any]
) -> float:
    """Area under the ROC curve of (N,) scores: the chance that a true one outranks a false one.

    Equal scores count half. NaN where all are true or none is.

    Raises:
        ValueError: different numbers of them, or a score that is NaN.
    """
    positive, bins, count = _ranked(truth, scores)
    return _auroc(
        np.bincount(bins[~positive], minlength=count), np.bincount(bins[positive], minlength=count)
    )


def average_precision(
    truth: Sequence[bool] | NDArray[np.bool_], scores: Sequence[float] | NDArray[Any]
) -> float:
    """Mean precision of (N,) scores over the recalls reached: the area under their curve, in steps.

    Equal scores are reached together. NaN where none is true.

    Raises:
        ValueError: different numbers of them, or a score that is NaN.
    """
    positive, bins, count = _ranked(truth, scores)
    if not positive.any():
        return float("nan")
    found = np.cumsum(np.bincount(bins[positive], minlength=count)[::-1])
    chosen = np.cumsum(np.bincount(bins, minlength=count)[::-1])
    recall = found / found[-1]
    return float((np.diff(recall, prepend=0) * found / chosen).sum())


def _ranked(
    truth: Sequence[bool] | NDArray[np.bool_], scores: Sequence[float] | NDArray[Any]
) -> tuple[NDArray[np.bool_], NDArray[np.intp], int]:
    """Which are true, the rank of each score among the distinct ones, and how many these are."""
    positive, values = np.asarray(truth, np.bool_), np.asarray(scores, np.float64)
    if positive.shape != values.shape or np.isnan(values).any():
        raise ValueError(f"cannot rank {values.shape} scores by {positive.shape} truths")
    distinct, bins = np.unique(values, return_inverse=True)
    return positive, bins, len(distinct)


class PixelScores:
    """Collects the pixels of anomaly maps with their masks, for figures over a whole product.

    Maps are added one by one; what is kept are histograms, whatever the number of pixels. So the
    figures are exact for integers from ``low`` to ``high`` within the bins, and else as exact as a
    bin is narrow.

    Args:
        low: no score is below.
        high: no score is above.
        bins: how finely scores are told apart.
    """

    def __init__(self, low: float, high: float, bins: int = 1 << 18) -> None:
        self._low, self._high, self._bins = low, high, bins
        self._normal = np.zeros(bins, np.int64)
        self._defect = np.zeros(bins, np.int64)
        self._region = np.zeros(bins)
        self._regions = 0

    def add(self, scores: NDArray[np.floating[Any]], mask: NDArray[np.bool_]) -> None:
        """One (H, W) map and the mask of its defects."""
        span = self._high - self._low
        places = np.zeros(scores.shape, np.int64)
        if span > 0:
            share = (scores.astype(np.float64) - self._low) / span
            places = np.rint(share.clip(0, 1) * (self._bins - 1)).astype(np.int64)
        self._normal += np.bincount(places[~mask], minlength=self._bins)
        if not mask.any():
            return
        inside = places[mask]
        count, labels = cv2.connectedComponents(mask.view(np.uint8), connectivity=8)
        which = labels[mask]
        weights = 1 / np.bincount(which, minlength=count)[which]
        self._defect += np.bincount(inside, minlength=self._bins)
        self._region += np.bincount(inside, weights, minlength=self._bins)
        self._regions += count - 1

    def auroc(self) -> float:
        """Area under the ROC curve of all pixels; NaN without defects, or with nothing else."""
        return _auroc(self._normal, self._defect)

    def aupro(self, limit: float = 0.3) -> float:
        """Area under the curve of per-region overlap over false positive rate, up to ``limit``.

        Overlap is the mean, over the 8-connected regions of all masks, of the part of a region
        that is found; the rate is that of all pixels outside them. Divided by ``limit``, so that
        1 is perfect (Bergmann et al., "The MVTec Anomaly Detection Dataset", IJCV 2021). NaN as
        :meth:`auroc`.
        """
        total = int(self._normal.sum())
        if not total or not self._regions:
            return float("nan")
        rate = np.concatenate([[0], np.cumsum(self._normal[::-1]) / total])
        overlap = np.concatenate([[0], np.cumsum(self._region[::-1]) / self._regions])
        inside = int(np.searchsorted(rate, limit, "right"))
        if inside < len(rate):
            # The curve is cut between the last point inside and the first one beyond.
            step = (limit - rate[inside - 1]) / (rate[inside] - rate[inside - 1])
            last = overlap[inside - 1] + step * (overlap[inside] - overlap[inside - 1])
            rate = np.append(rate[:inside], limit)
            overlap = np.append(overlap[:inside], last)
        return float(np.trapezoid(overlap, rate) / limit)


def _auroc(negative: NDArray[np.int64], positive: NDArray[np.int64]) -> float:
    """From the numbers of negatives and positives at each score, ascending."""
    pairs = float(negative.sum()) * float(positive.sum())
    if not pairs:
        return float("nan")
    below = np.cumsum(negative) - negative
    return float((positive * (below + negative / 2)).sum() / pairs)
