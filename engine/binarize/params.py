"""What can be chosen about binarization, and the range of scores that a product spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError

NO_ANOMALY = 255
"""The threshold above which no uint8 map rises: what an image without defects gets."""


@dataclass(frozen=True)
class BinarizeParams:
    """Parameters of main element binarization (MEBin; AnomalyNCD, spec sections 2 and 3).

    Attributes:
        step: distance of neighbouring thresholds on the rescaled map (0 to 255); 4 gives 64.
        min_interval: how many thresholds in a row must see the same region count.
        erosion: side of the square erosion kernel in map pixels; 1 switches erosion off.
        erosion_reference: longer map side for which ``erosion`` is meant; the kernel grows and
            shrinks with the map. None: the same kernel for every map, as in the paper.
        lower_bound: lowest score of interest on the uint8 product scale, set by hand; None takes
            the lowest peak of the product, which supposes at least one part without defect.

    Raises:
        VitiaError: a value is out of range.
    """

    step: int = 4
    min_interval: int = 4
    erosion: int = 6
    erosion_reference: int | None = None
    lower_bound: int | None = None

    PAPER: ClassVar[Self]
    VITIA: ClassVar[Self]

    def __post_init__(self) -> None:
        """Refuse what cannot work."""
        limits: tuple[tuple[str, int, int | None], ...] = (
            ("step", 1, 255),
            ("min_interval", 1, None),
            ("erosion", 1, None),
            ("erosion_reference", 1, None),
            ("lower_bound", 0, 255),
        )
        for name, least, most in limits:
            value = getattr(self, name)
            if value is not None and (value < least or (most is not None and value > most)):
                span = f"at least {least}" if most is None else f"from {least} to {most}"
                raise VitiaError(f"{name} must be {span}, not {value}")

    @property
    def thresholds(self) -> NDArray[np.int64]:
        """The (T,) thresholds on the rescaled map, from high to low: 255, 251, ..., 3 for step 4."""
        return np.arange(255, 0, -self.step, dtype=np.int64)

    def kernel(self, shape: tuple[int, ...]) -> int:
        """Side of the erosion kernel for a map of ``shape`` (height, width): 1 = no erosion."""
        if self.erosion_reference is None or self.erosion == 1:  # off stays off at every size
            return self.erosion
        return max(1, round(self.erosion * max(shape[:2]) / self.erosion_reference))


BinarizeParams.PAPER = BinarizeParams()
BinarizeParams.VITIA = BinarizeParams(erosion_reference=1000)


def map_range(
    maps_peaks: Sequence[int], lower_bound: int | None = None, minimum: int = 0
) -> tuple[int, int]:
    """The scores (lo, hi) between which a product's maps are rescaled (spec sections 2 and 12).

    Args:
        maps_peaks: the maximum of every map, on the uint8 product scale.
        lower_bound: takes the place of the lowest peak.
        minimum: lowest value of all maps: taken where all peaks are equal (also: one map only),
            since the lowest peak would then leave no range at all.

    Raises:
        VitiaError: there is no peak.
    """
    # Python integers: uint8 scalars would overflow in every difference.
    peaks = [int(peak) for peak in maps_peaks]
    if not peaks:
        raise VitiaError("there is no anomaly map", remedy="Choose the folder of the maps")
    high = max(peaks)
    if lower_bound is not None:
        return int(lower_bound), high
    low = min(peaks)
    return (int(minimum), high) if low == high else (low, high)
