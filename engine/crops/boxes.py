"""The geometry of anomaly-centred crops: a square around each region, close ones merged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""(x0, y0, x1, y1) in image pixels, half-open."""

_GROWTH = 1.1  # a crop is this much wider than its region
_LEAST_RADIUS = 0.1  # of the longer image side
_MOST_RADIUS = 0.5
_GAP = 0.01  # crops closer than this part of the longer image side are merged


def square_around(region: Box, width: int, height: int) -> Box:
    """The square crop of a region's bounding box in an image of ``width`` x ``height`` pixels.

    Shifted inside the image on each side once: on an image that is not square it may still leave
    it (spec section 3).
    """
    x0, y0, x1, y1 = region
    longer = max(width, height)
    radius = max(int(max(x1 - x0, y1 - y0) * _GROWTH * 0.5), int(_LEAST_RADIUS * longer))
    radius = max(min(radius, int(_MOST_RADIUS * longer)), 1)  # images under 10 px: not empty
    left, right = _shifted(int((x0 + x1) / 2), radius, width)
    top, bottom = _shifted(int((y0 + y1) / 2), radius, height)
    return left, top, right, bottom


def merge_groups(boxes: Sequence[Box], width: int, height: int) -> list[list[int]]:
    """Which boxes become one crop: the neighbours of each box, less groups inside other groups.

    One pass, not transitive: of a chain A-B-C-D, the groups ABC and BCD both stay. Members and
    groups are in the order of the boxes.
    """
    corners = np.array(boxes, np.float64).T
    near = [_near(corners, i, int(_GAP * max(width, height))) for i in range(len(boxes))]
    members = [np.flatnonzero(row).tolist() for row in near]
    # Sets as bits of an integer: inclusion is then one operation. A group that holds box i can
    # only lie in the groups of i's neighbours.
    bits = [int.from_bytes(np.packbits(row).tobytes()) for row in near]
    kept = []
    for i, group in enumerate(members):
        inside = any(
            bits[i] & bits[j] == bits[i] and (bits[i] != bits[j] or j < i) for j in group if j != i
        )
        if not inside:
            kept.append(group)
    return kept


def merged_square(boxes: Sequence[Box]) -> Box:
    """The square that boxes merge to: absorbed from left to right (then by top, right, bottom).

    The union is grown to a square about its centre after each, so that three boxes or more can
    give more than the square around all, with fractional coordinates beyond the image.
    """
    union, *others = sorted(boxes)
    for x0, y0, x1, y1 in others:
        left, top = min(union[0], x0), min(union[1], y0)
        right, bottom = max(union[2], x1), max(union[3], y1)
        half = max(right - left, bottom - top) / 2
        x, y = (left + right) / 2, (top + bottom) / 2
        union = (x - half, y - half, x + half, y + half)
    return union


def fit_square(square: Box, content: Box, width: int, height: int) -> Box:
    """Move a square into an image of ``width`` x ``height`` pixels, on to whole pixels.

    It shrinks to the shorter image side if ``content`` (the bounding box of its regions, inside
    the image) still fits. Otherwise it stays as it is and lies across the shorter side, with as
    much black on one end as on the other. ``content`` stays inside in both cases.
    """
    content_side = max(content[2] - content[0], content[3] - content[1])
    shorter, longer = sorted((width, height))
    side = min(round(square[2] - square[0]), shorter if content_side <= shorter else longer)
    side = max(side, round(content_side))  # radii are rounded down
    left = _placed((square[0] + square[2]) / 2, side, content[0], content[2], width)
    top = _placed((square[1] + square[3]) / 2, side, content[1], content[3], height)
    return left, top, left + side, top + side


def pixel_window(box: Box) -> tuple[int, int, int, int]:
    """The whole pixels of a box: halves are rounded to even, as PIL's crop does."""
    x0, y0, x1, y1 = (round(edge) for edge in box)
    return x0, y0, x1, y1


def _placed(centre: float, side: int, low: float, high: float, size: int) -> float:
    """Where ``side`` pixels around ``centre`` begin, to lie in 0 to ``size`` and hold low..high."""
    if side > size:
        return float((size - side) // 2)
    return float(min(max(round(centre - side / 2), high - side, 0), low, size - side))


def _shifted(centre: int, radius: int, size: int) -> tuple[float, float]:
    """Centre +- radius, moved once to lie within 0 to ``size``."""
    if centre - radius < 0:
        return 0.0, 2.0 * radius
    if centre + radius > size:
        return float(size - 2 * radius), float(size)
    return float(centre - radius), float(centre + radius)


def _near(corners: NDArray[np.float64], i: int, gap: int) -> NDArray[np.bool_]:
    """Which of n boxes, (4, n), overlap box ``i`` or lie less than ``gap`` pixels from it."""
    x0, y0, x1, y1 = corners
    x = np.maximum(x0 - x1[i], x0[i] - x1)
    y = np.maximum(y0 - y1[i], y0[i] - y1)
    overlap = (x < 0) & (y < 0)
    near = overlap | (np.maximum(x, 0) ** 2 + np.maximum(y, 0) ** 2 < gap**2)
    near[i] = True
    return np.asarray(near, np.bool_)
