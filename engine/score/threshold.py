"""From which score on a part is bad: a quantile of held-out normal parts, and how sure it is."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

FEWEST = 50
QUANTILE = 0.99
_RESAMPLES = 2000
_INTERVAL = (0.05, 0.95)


@dataclass(frozen=True)
class Threshold:
    """Scores above ``value`` are bad.

    Attributes:
        value: the 99 % quantile of the scores of normal parts that the scorer never saw.
        low: lower end of its 90 % bootstrap interval.
        high: upper end.
        normals: how many parts it was taken from.
    """

    value: float
    low: float
    high: float
    normals: int

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """The threshold that :meth:`to_json` wrote."""
        return cls(**values)


def held_out(normals: int) -> int:
    """How many of so many normal images are kept for the threshold.

    A quarter, or 50 if that is more, yet never more than half; none of fewer than 50, since a
    quantile of so few says nothing.
    """
    return 0 if normals < FEWEST else max(normals // 4, min(FEWEST, normals // 2))


def threshold_of(scores: NDArray[np.float64], seed: int = 0) -> Threshold | None:
    """The threshold that (N,) scores of held-out normal parts give; None of too few.

    The bootstrap is smoothed (a Gaussian of Silverman's width is added to what is drawn): the
    largest of few scores is seldom the largest there will be, and a plain resample never passes
    it.
    """
    if len(scores) < FEWEST // 2:
        return None
    value = float(np.quantile(scores, QUANTILE))
    rng = np.random.default_rng(seed)
    quartiles = np.quantile(scores, [0.25, 0.75])
    spread = min(float(scores.std(ddof=1)), float(np.ptp(quartiles)) / 1.34)
    width = 0.9 * spread * len(scores) ** -0.2
    drawn = rng.choice(scores, (_RESAMPLES, len(scores)))
    drawn += rng.normal(0, 1, drawn.shape) * width
    low, high = np.quantile(np.quantile(drawn, QUANTILE, axis=1), _INTERVAL)
    return Threshold(value, float(min(low, value)), float(max(high, value)), len(scores))
