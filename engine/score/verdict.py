"""What is said about a new part: good, a known defect with its name, or an unknown one.

The score of the open-set scorer says whether a part is rejected at all (ahl.md section 1); the
classifier of the triage says which class each rejected region belongs to; and the p-value of
:mod:`engine.score.known` says whether the region is like the confirmed defects of that class.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

VerdictKind = Literal["good", "known", "unknown", "undecided", "error"]
KINDS: tuple[VerdictKind, ...] = get_args(VerdictKind)
"""From the best to the worst, but for "undecided", which is none."""
_SEVERITY: dict[VerdictKind, int] = {
    "good": 0, "known": 1, "unknown": 2, "undecided": 3, "error": 4,
}  # fmt: skip
SIGNIFICANCE = 0.05


@dataclass(frozen=True)
class Rules:
    """How scores become verdicts.

    Attributes:
        threshold: score above which a part is rejected; None (fewer than 50 normals to set it
            by): parts are ranked only, and nothing is decided.
        significance: share of true members of a known class that may be called unknown; a region
            whose p-value is not above it is unknown.
        low: lower end of the interval that the threshold lies in, as far as the normals tell.
        high: its upper end.
    """

    threshold: float | None
    significance: float = SIGNIFICANCE
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class FoundRegion:
    """One region of a rejected part.

    Attributes:
        box: (x0, y0, x1, y1), half-open, in image pixels.
        area: pixels of its mask.
        peak: highest value of the map in it, 0 to 255 on the model's scale.
        class_id: the likeliest class; None: there is no classifier.
        probability: of that class.
        p_value: how many of the class's own defects are at least as unlike it, as a share.
        least: the p-value has to be above this, too: the smallest one that so few allow.
        normal: the class is that of false alarms.
    """

    box: tuple[float, float, float, float]
    area: int
    peak: int
    class_id: int | None = None
    probability: float = 0.0
    p_value: float = 0.0
    least: float = 0.0
    normal: bool = False


@dataclass(frozen=True)
class Verdict:
    """What is said about a part, or about one region of it.

    Attributes:
        kind: see :data:`VerdictKind`.
        class_id: of a known defect; of a good part that was rejected by its score, but shows
            nothing except known false alarms, their class.
        probability: of that class.
    """

    kind: VerdictKind
    class_id: int | None = None
    probability: float = 0.0


def is_like(
    p_value: NDArray[np.float64] | float, least: NDArray[np.float64] | float, significance: float
) -> NDArray[np.bool_]:
    """Whether regions are like the known crops of their class, see :meth:`KnownCrops.p_values`."""
    return np.greater(p_value, np.maximum(least, significance))


def judge_region(region: FoundRegion, rules: Rules) -> Verdict:
    """What one region of a rejected part is: a known defect, a known false alarm, or unknown."""
    if region.class_id is None or not is_like(region.p_value, region.least, rules.significance):
        return Verdict("unknown")
    kind: VerdictKind = "good" if region.normal else "known"
    return Verdict(kind, region.class_id, region.probability)


def judge(score: float | None, regions: Sequence[FoundRegion], rules: Rules) -> Verdict:
    """What a part is.

    A part below the threshold is good, whatever its regions. Above, the worst region decides:
    one unknown region makes the part unknown; else it is the known defect of the region with the
    highest peak; and where all regions are known false alarms, it is good.

    Args:
        score: of the scorer; None: the file could not be scored.
        regions: of the part; a rejected part without any is unknown.
        rules: threshold and significance.
    """
    if score is None:
        return Verdict("error")
    if rules.threshold is None:
        return Verdict("undecided")
    if score <= rules.threshold:
        return Verdict("good")
    found = [(judge_region(region, rules), region.peak) for region in regions]
    if not found:
        return Verdict("unknown")
    worst = worst_of(verdict.kind for verdict, _ in found)
    return max(
        (pair for pair in found if pair[0].kind == worst), key=lambda p: (p[1], p[0].probability)
    )[0]


def worst_of(kinds: Iterable[VerdictKind]) -> VerdictKind:
    """The worst of some verdicts: good, known, unknown, undecided, error; good for none."""
    return max(kinds, key=_SEVERITY.__getitem__, default="good")
