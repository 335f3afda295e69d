"""How well predicted classes agree with true ones (AnomalyNCD's protocol, spec section 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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
    return ClusterMetrics(
        nmi=_nmi(table),
        ari=_ari(table),
        f1=float(table[matched].sum() / table.sum()),
        mapping={
            int(predicted_names[column]): true_names[row]
            for row, column in zip(*matched, strict=True)
        },
    )


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
