"""What both products are drawn with: noise, distances, lines, places.

A picture is (``SIZE``, ``SIZE``); lengths are in its pixels, x to the right and y down.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.floating[Any]]  # float32 wherever time counts
Point = tuple[float, float]

SIZE = 512
"""Side of the pictures in pixels."""

_ATLAS = 1024  # side of the noise that pictures take their grain from


def grid() -> tuple[Field, Field]:
    """x (1, ``SIZE``) and y (``SIZE``, 1) of every pixel."""
    axis = np.arange(SIZE, dtype=np.float32)
    return axis[None, :], axis[:, None]


def smooth_noise(rng: np.random.Generator, grain: float, size: int = SIZE) -> Field:
    """(``size``, ``size``) noise of standard deviation 1 whose spots are about ``grain`` wide."""
    coarse = max(4, round(2 * size / grain))
    noise = rng.standard_normal((coarse, coarse), np.float32)
    field = cv2.resize(noise, (size, size), interpolation=cv2.INTER_CUBIC)
    mean, deviation = cv2.meanStdDev(field)
    return np.asarray((field - np.float32(mean[0, 0])) / np.float32(deviation[0, 0]), np.float32)


@lru_cache(maxsize=1)
def _grain() -> Field:
    """Noise of standard deviation 1 without any structure; the same for all pictures."""
    return np.random.default_rng(7).standard_normal((_ATLAS, _ATLAS), np.float32)


def fine_grain(rng: np.random.Generator, size: int = SIZE) -> Field:
    """(``size``, ``size``) noise of one pixel's width: a place of one large field, turned at will.

    Drawing it anew for each picture would take as long as all the rest.
    """
    y, x = (int(v) for v in rng.integers(0, _ATLAS - size + 1, 2))
    cut = _grain()[y : y + size, x : x + size]
    if rng.random() < 0.5:
        cut = cut.T
    return np.asarray(cut[:: rng.choice([-1, 1]), :: rng.choice([-1, 1])], np.float32)


def streaks(rng: np.random.Generator, parts: Sequence[tuple[int, float]], size: int) -> Field:
    """(``size``, ``size``) noise drawn out along x, where its ends meet.

    Args:
        rng: the only source of chance.
        parts: length in pixels and standard deviation of each sort of streak.
        size: side of the result.
    """
    noise = fine_grain(rng, size)
    out = np.zeros((size, size), np.float32)
    for longest, deviation in parts:
        pad = longest // 2  # the end goes on with the beginning, so that it can be bent to a ring
        ring = cv2.copyMakeBorder(noise, 0, 0, pad, pad, cv2.BORDER_WRAP)
        drawn = cv2.blur(ring, (longest, 1))[:, pad : pad + size]
        # The mean of n values varies by 1 / sqrt(n).
        out += np.float32(deviation * longest**0.5) * drawn
    return out


def blurred(field: Field, sigma: float) -> Field:
    """The field, softened."""
    return np.asarray(cv2.GaussianBlur(field, (0, 0), sigma), np.float32)


def rgb(field: Field, colour: NDArray[np.float32] | None = None) -> Field:
    """(H, W, 3): the field in each channel, times the colour's share of it.

    Whole planes: NumPy would go through the three channels of each pixel one by one.
    """
    field = np.asarray(field, np.float32)
    planes = [field] * 3 if colour is None else [field * c for c in colour]
    return np.asarray(cv2.merge(planes), np.float32)


def slopes(height: Field) -> tuple[Field, Field]:
    """How fast a surface rises to the right and down."""
    across = cv2.Sobel(height, cv2.CV_32F, 1, 0, scale=0.125)
    down = cv2.Sobel(height, cv2.CV_32F, 0, 1, scale=0.125)
    return np.asarray(across, np.float32), np.asarray(down, np.float32)


def length(x: Field, y: Field) -> Field:
    """The length of each vector (x, y), which may be given as a row and a column."""
    x, y = np.broadcast_arrays(x, y)
    return np.asarray(cv2.magnitude(np.ascontiguousarray(x), np.ascontiguousarray(y)), np.float32)


def distance(x: float, y: float, angle: float = 0.0, ratio: float = 1.0) -> Field:
    """Distance of every pixel from (x, y), longer across ``angle`` (radians) by 1 / ``ratio``."""
    px, py = grid()
    dx, dy = px - np.float32(x), py - np.float32(y)
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return length(c * dx + s * dy, (c * dy - s * dx) / np.float32(ratio))


def step(field: Field, at: float, width: float) -> Field:
    """0 below ``at`` and 1 above it, over a slope ``width`` wide."""
    slope = (field - np.float32(at)) / np.float32(width) + np.float32(0.5)
    return np.asarray(np.clip(slope, 0, 1), np.float32)


def line(canvas: Field, a: Sequence[float], b: Sequence[float], width: float, value: float) -> None:
    """A line with smooth edges, laid over what is there already; widths below 1 are fainter."""
    start, end = ([round(float(c) * 16) for c in point] for point in (a, b))
    thick = max(1, round(width))
    cv2.line(canvas, start, end, value * min(1.0, width), thick, cv2.LINE_AA, shift=4)


def curve(
    canvas: Field, points: NDArray[np.floating], width: float | Sequence[float], value: float = 1.0
) -> None:
    """Lines through (N, 2) points; one width, or one for each piece."""
    widths = [width] * (len(points) - 1) if isinstance(width, int | float) else width
    for a, b, w in zip(points[:-1], points[1:], widths, strict=True):
        line(canvas, a, b, w, value)


def place(allowed: NDArray[np.bool_], rng: np.random.Generator) -> Point:
    """A pixel (x, y) of those that are allowed."""
    found = np.flatnonzero(allowed)
    y, x = divmod(int(found[rng.integers(len(found))]), SIZE)
    return float(x), float(y)


def clip(value: float, margin: int = 0) -> int:
    """The nearest pixel that is at least ``margin`` away from the picture's edge."""
    return int(min(max(round(value), margin), SIZE - 1 - margin))


def wander(
    rng: np.random.Generator, start: Point, heading: float, steps: int, stride: float, turn: float
) -> NDArray[np.float64]:
    """(``steps`` + 1, 2) points of a path that keeps to ``heading`` but for turns of its own."""
    turns = heading + np.cumsum(rng.normal(0, turn, steps))
    moves = stride * np.stack([np.cos(turns), np.sin(turns)], axis=1)
    return np.concatenate([[start], start + np.cumsum(moves, axis=0)])
