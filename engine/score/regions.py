"""Where a part differs: from the scorer's map, which is coarse, to the mask of its regions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.binarize import BinarizeParams, mask_at, stability_curve
from engine.maps import MapScale

SIDE = 256
"""Longer side that coarse maps are enlarged to before regions are looked for in them."""
_SHARE = 0.5  # of the way from a region's peak down to the level of good parts
_NORMAL = 0.99


@dataclass(frozen=True)
class MapLevels:
    """The scale of a scorer's maps: one for all parts, now and later.

    Attributes:
        scale: smallest and largest value of the maps that it was fitted with.
        low: on that scale, 0 to 255: the level that the maps of nearly all good parts stay below.
    """

    scale: MapScale
    low: int

    @classmethod
    def of(
        cls, normals: Iterable[NDArray[np.float32]], defects: Iterable[NDArray[np.float32]]
    ) -> Self:
        """Measure the maps (h, w) of good parts, held out if possible, and of defects."""
        peaks, low, high = [], np.inf, -np.inf
        for one in normals:
            peaks.append(float(one.max()))
            low, high = min(low, float(one.min())), max(high, peaks[-1])
        for one in defects:
            low, high = min(low, float(one.min())), max(high, float(one.max()))
        if low > high:
            low, high = 0.0, 1.0
        scale = MapScale(float(low), float(high))
        edge = np.quantile(peaks, _NORMAL) if peaks else low
        return cls(scale, int(scale.quantise(np.array([edge]))[0]))

    def picture(self, values: NDArray[np.float32], width: int, height: int) -> NDArray[np.uint8]:
        """A map (h, w), 0 to 255, in the shape of an image of so many pixels; at most 256 a side."""
        factor = min(1.0, SIDE / max(width, height))
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        enlarged = cv2.resize(values.astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
        return self.scale.quantise(np.asarray(enlarged))


def region_mask(map_u8: NDArray[np.uint8], low: int) -> tuple[NDArray[np.bool_], int]:
    """The mask of the regions of a rejected part, and their number.

    Main element binarization above the level of good parts says how many regions there are and
    where; each is then what rises above half of its own peak, since the scorer's maps are smooth
    and their stable thresholds reach far out. Where nothing is stable, that of the highest peak
    alone: a rejected part always shows where it is strange, unless its map is flat.

    Args:
        map_u8: (h, w), see :meth:`MapLevels.picture`.
        low: level that good parts stay below.
    """
    peak = int(map_u8.max())
    if int(map_u8.min()) == peak:
        return np.zeros(map_u8.shape, np.bool_), 0
    lowest = min(low, peak - 1)
    params = BinarizeParams.VITIA
    curve = stability_curve(map_u8, lowest, 255, params)
    stable = mask_at(map_u8, curve.threshold, params) if curve.regions else None
    around = map_u8 > lowest if stable is None or not stable.any() else stable
    count, labels = cv2.connectedComponents(around.astype(np.uint8), connectivity=8)
    wanted = range(1, count) if around is stable else [int(labels.flat[int(map_u8.argmax())])]
    mask = np.zeros(map_u8.shape, np.bool_)
    for label in wanted:
        inside = labels == label
        top = int(map_u8[inside].max())
        mask |= inside & (map_u8 >= top - round(_SHARE * (top - min(lowest, top))))
    return mask, len(wanted)


def full_mask(mask: NDArray[np.bool_], width: int, height: int) -> NDArray[np.bool_]:
    """A mask (h, w) in the geometry of its image, by nearest neighbour."""
    if mask.shape == (height, width):
        return mask
    resized = cv2.resize(mask.view(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(resized, np.uint8).astype(np.bool_)
