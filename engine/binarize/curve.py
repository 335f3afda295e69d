"""MEBin: the threshold at which an image shows the same regions for longest (spec section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.binarize.params import NO_ANOMALY, BinarizeParams


@dataclass(frozen=True)
class Interval:
    """A run of thresholds that see the same region count: indices ``start`` to ``end``, both in."""

    start: int
    end: int
    count: int


@dataclass(frozen=True, eq=False)
class StabilityCurve:
    """What MEBin saw and chose for one map.

    Attributes:
        counts: (T,) int32, regions at each of ``BinarizeParams.thresholds``, from high to low.
        threshold: the chosen threshold on the uint8 product scale; 255 = no anomaly.
        regions: the chosen region number e; 0 = no anomaly.
        chosen: the stable interval that decided; None = there is none.
    """

    counts: NDArray[np.int32]
    threshold: int
    regions: int
    chosen: Interval | None


def rescaled(scores: NDArray[np.generic], lo: int, hi: int) -> NDArray[np.float64]:
    """Scores between ``lo`` and ``hi`` stretched to 0 to 255, lower ones 0 (spec section 2, B).

    Where ``hi <= lo`` there is no range: all are 0. In float64, operation by operation as the
    authors compute it, since thresholds may fall exactly on a value.
    """
    values = np.asarray(scores, np.float64)
    if hi <= lo:
        return np.zeros_like(values)
    return np.where(values < lo, 0.0, (values - lo) / (hi - lo) * 255)


def stability_curve(
    map_u8: NDArray[np.uint8], lo: int, hi: int, params: BinarizeParams = BinarizeParams.PAPER
) -> StabilityCurve:
    """Region counts at all thresholds, and the threshold that the longest stable interval gives.

    Flat erosion commutes with thresholding, so the grey map is eroded once and all counts come
    from one pass (:mod:`engine.binarize.tree`). Releases the GIL for nearly all of its time.

    Args:
        map_u8: (H, W) uint8 map on the product scale.
        lo: lower end of the product's range (:func:`engine.binarize.map_range`).
        hi: upper end.
        params: thresholds, shortest interval, erosion.
    """
    thresholds = params.thresholds
    # The lowest grey value that lies above each threshold; 256 where none does.
    lowest = np.searchsorted(rescaled(np.arange(256), lo, hi), thresholds, side="right")
    counts = _region_counts(eroded(map_u8, params), lowest)
    chosen = _most_stable(intervals(counts, params.min_interval))
    if chosen is None:
        return StabilityCurve(counts, NO_ANOMALY, 0, None)
    # Integers: exact, and nothing overflows.
    threshold = int(thresholds[chosen.end]) * (hi - lo) // 255 + lo
    return StabilityCurve(counts, threshold, chosen.count, chosen)


def intervals(counts: NDArray[np.int32], min_interval: int) -> list[Interval]:
    """All stable intervals of a curve: runs of one count > 0, ``min_interval`` long or longer."""
    found = []
    start = 0
    for count, run in groupby(counts.tolist()):
        length = len(list(run))
        if count > 0 and length >= min_interval:
            found.append(Interval(start, start + length - 1, count))
        start += length
    return found


def mask_at(
    map_u8: NDArray[np.uint8], threshold: int, params: BinarizeParams = BinarizeParams.PAPER
) -> NDArray[np.bool_]:
    """The (H, W) mask of a (H, W) uint8 map: above ``threshold`` on the product scale, eroded."""
    return eroded(map_u8, params) > threshold


def eroded(map_u8: NDArray[np.uint8], params: BinarizeParams) -> NDArray[np.uint8]:
    """A (H, W) uint8 map after grey erosion.

    Pixel (y, x) takes the least of rows y-k//2 to y-k//2+k-1, columns alike.
    Outside the map counts as set, so that regions at the border are not eaten from outside.
    Above any threshold it is the mask of that threshold: who tries many needs to erode only once.
    """
    if map_u8.ndim != 2 or map_u8.dtype != np.uint8:
        raise ValueError(f"a map is (H, W) uint8, not {map_u8.shape} {map_u8.dtype}")
    side = params.kernel(map_u8.shape)
    if side == 1 or map_u8.size == 0:
        return np.ascontiguousarray(map_u8)
    eroded = cv2.erode(
        np.ascontiguousarray(map_u8), np.ones((side, side), np.uint8), anchor=(side // 2, side // 2)
    )
    return np.asarray(eroded, np.uint8)


def _most_stable(found: list[Interval]) -> Interval | None:
    """The interval that decides: of the count with the longest one, the last of its longest.

    Two counts with equally long intervals: the one whose first interval has higher thresholds.
    """
    if not found:
        return None
    longest: dict[int, int] = {}
    for one in found:
        longest[one.count] = max(longest.get(one.count, -1), one.end - one.start)
    count = max(longest, key=longest.__getitem__)  # the first of equals
    return [i for i in found if i.count == count and i.end - i.start == longest[count]][-1]


def _region_counts(eroded: NDArray[np.uint8], lowest: NDArray[np.intp]) -> NDArray[np.int32]:
    """Regions of ``eroded >= lowest[j]`` for every j; ``lowest`` rises to 256 = empty."""
    from engine.binarize.tree import region_changes  # numba: slow to import

    least = int(lowest.min())
    if least == 256 or eroded.size == 0:
        return np.zeros(lowest.size, np.int32)
    above = np.append(region_changes(eroded, least)[::-1].cumsum()[::-1], 0)
    return above[lowest].astype(np.int32)
