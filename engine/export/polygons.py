"""Masks as polygons that run along the edges of pixels, so that nothing of them is lost.

Corners are whole numbers: pixel (x, y) is the square from (x, y) to (x + 1, y + 1). A renderer that
asks whether the centre of a pixel is inside, such as that of pycocotools, gives the mask back pixel
by pixel. One that draws the outline too, such as OpenCV's ``fillPoly``, adds at most one row of
pixels on the right and one below.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Ring = NDArray[np.int64]
"""Corners (N, 2) of a closed line as x, y, each once."""


def polygons(mask: NDArray[np.bool_]) -> list[Ring]:
    """One polygon for each part of a mask (H, W), in the order of their first rows.

    Pixels that touch by a corner alone are of different parts. Holes are cut in from the outline
    along a line that is drawn there and back, which encloses nothing.
    """
    _, labels = cv2.connectedComponents(np.ascontiguousarray(mask).view(np.uint8), connectivity=4)
    outlines: dict[int, Ring] = {}
    holes: dict[int, list[Ring]] = {}
    for ring, label in _rings(mask, labels):
        if _doubled_area(ring) > 0:
            outlines[label] = ring
        else:
            holes.setdefault(label, []).append(ring)
    return [_with_holes(ring, holes.get(label, [])) for label, ring in outlines.items()]


def joined(parts: list[Ring]) -> Ring:
    """Several polygons as one: a line leads from each to the next one, and all the way back."""
    there = [corner for part in parts for corner in (part, part[:1])]
    back = [part[:1] for part in parts[-2:0:-1]]
    return np.concatenate([*there, *back]) if len(parts) > 1 else parts[0]


def _rings(mask: NDArray[np.bool_], labels: NDArray[Any]) -> list[tuple[Ring, int]]:
    """Outlines (clockwise on the screen) and holes (the other way), each with its part's label."""
    starts, ends, inside = _horizontal_edges(mask)
    if len(starts) == 0:
        return []
    following = _following(starts, ends).tolist()
    label = labels[inside[:, 1], inside[:, 0]].tolist()
    seen = [False] * len(following)
    rings = []
    for first in range(len(following)):
        if seen[first]:
            continue
        edges, edge = [], first
        while not seen[edge]:
            seen[edge] = True
            edges.append(edge)
            edge = following[edge]
        corners = np.stack([starts[edges], ends[edges]], axis=1).reshape(-1, 2)
        rings.append((corners, label[first]))
    return rings


def _horizontal_edges(mask: NDArray[np.bool_]) -> tuple[Ring, Ring, Ring]:
    """Starts, ends (E, 2), and a pixel of the mask at each: its upper edges go right, lower left."""
    height, width = mask.shape
    padded = np.zeros((height + 2, width), np.int8)
    padded[1:-1] = mask
    steps = np.zeros((height + 1, width + 2), np.int8)  # 1: the mask begins here, -1: it ends
    steps[:, 1:-1] = np.diff(padded, axis=0)
    # An edge is a run of equal steps along a row. Where 1 meets -1 both end.
    begins = (steps[:, 1:] != steps[:, :-1]) & (steps[:, 1:] != 0)
    stops = (steps[:, 1:] != steps[:, :-1]) & (steps[:, :-1] != 0)
    y, left = np.nonzero(begins)
    right = np.nonzero(stops)[1]
    upper = steps[y, left + 1] > 0
    starts = np.stack([np.where(upper, left, right), y], axis=1)
    ends = np.stack([np.where(upper, right, left), y], axis=1)
    inside = np.stack([left, np.where(upper, y, y - 1)], axis=1)
    return starts, ends, inside


def _following(starts: Ring, ends: Ring) -> NDArray[np.int64]:
    """(E,) the edge that comes after each one, at the other end of a vertical edge.

    Along a column, the corners are paired from top to bottom. Where two pixels touch by a corner,
    that corner is there twice: once at the lower end of an edge, once at the upper end of the next.
    """
    count = len(starts)
    points = np.concatenate([starts, ends])  # both corners of all edges
    is_upper = np.concatenate([ends[:, 0] > starts[:, 0]] * 2)
    # At a corner that is there twice, that of the lower edge of a pixel ends the vertical edge
    # above it, since each pixel keeps its own corner.
    order = np.lexsort((is_upper, points[:, 1], points[:, 0]))
    partner = np.empty(2 * count, np.int64)
    partner[order[0::2]], partner[order[1::2]] = order[1::2], order[0::2]
    following: NDArray[np.int64] = partner[count:]
    assert bool((following < count).all())
    return following


def _doubled_area(ring: Ring) -> int:
    x, y = ring.T
    return int((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())


def _with_holes(ring: Ring, holes: list[Ring]) -> Ring:
    """Holes let into an outline, each from the corner that is nearest to its first one."""
    nearest = [int(np.abs(ring - hole[0]).sum(axis=1).argmin()) for hole in holes]
    pieces, done = [], 0
    for n in sorted(range(len(holes)), key=nearest.__getitem__):
        pieces += [ring[done : nearest[n] + 1], holes[n], holes[n][:1]]
        done = nearest[n]
    return np.concatenate([*pieces, ring[done:]])
