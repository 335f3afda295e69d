"""Which points lie inside a hand-drawn outline."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def inside_polygon(
    points: NDArray[np.floating], polygon: NDArray[np.floating]
) -> NDArray[np.bool_]:
    """Whether each of (N, 2) points is inside a closed polygon of (V, 2) corners, even-odd rule.

    Every edge turns over the points at its height that are left of it. Points are sorted by height
    once, so an edge looks at few of them: a freehand line of hundreds of short edges costs no more
    than a handful of long ones.
    """
    inside = np.zeros(len(points), np.bool_)
    if len(points) == 0 or len(polygon) < 3:
        return inside
    points, polygon = np.asarray(points, np.float64), np.asarray(polygon, np.float64)
    near = np.flatnonzero(
        ((points >= polygon.min(axis=0)) & (points <= polygon.max(axis=0))).all(axis=1)
    )
    near = near[np.argsort(points[near, 1], kind="stable")]
    x, y = points[near, 0], points[near, 1]
    odd = np.zeros(len(near), np.bool_)
    ends = np.roll(polygon, -1, axis=0)
    # Half-open in height, so that a point at the height of a corner counts for one edge only.
    first = np.searchsorted(y, np.minimum(polygon[:, 1], ends[:, 1]), "right")
    last = np.searchsorted(y, np.maximum(polygon[:, 1], ends[:, 1]), "right")
    for edge in np.flatnonzero(last > first):
        (x0, y0), (x1, y1) = polygon[edge], ends[edge]
        some = slice(first[edge], last[edge])
        odd[some] ^= x[some] < x0 + (y[some] - y0) * (x1 - x0) / (y1 - y0)
    inside[near] = odd
    return inside
