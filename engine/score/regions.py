"""Where a part differs: from the scorer's map, which is coarse, to the mask of its regions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.maps import MapScale

SIDE = 256
"""Longer side that coarse maps are enlarged to before regions are looked for in them."""
_SHARE = 0.5  # of a region's height that it reaches down to
_DWARFED = 0.25  # of the highest region's height: lower ones are left out
_MOST = 8  # regions of a part
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

    A region rises above what the maps of nearly all good parts stay below, and is not dwarfed by
    the highest one; it reaches down to half of its own height, since the scorer's maps are coarse
    and spread far beyond what is strange. Where nothing rises as high, the highest peak is the
    region: a rejected part always shows where it is strange, unless its map is flat.

    Args:
        map_u8: (h, w), see :meth:`MapLevels.picture`.
        low: level that good parts stay below.
    """
    mask = np.zeros(map_u8.shape, np.bool_)
    peak, least = int(map_u8.max()), int(map_u8.min())
    if least == peak:
        return mask, 0
    ground = low if peak > low else least
    above = (map_u8 > ground).astype(np.uint8)
    count, labels = cv2.connectedComponents(above, connectivity=8)
    tops = np.zeros(count, np.int64)
    np.maximum.at(tops, np.asarray(labels, np.int64).ravel(), map_u8.ravel())
    order = np.argsort(-tops[1:], kind="stable") + 1
    high = [n for n in order.tolist() if tops[n] - ground >= _DWARFED * (peak - ground)][:_MOST]
    for label in high:
        half = ground + _SHARE * (tops[label] - ground)
        mask |= (labels == label) & (map_u8 >= half)
    return mask, len(high)
