"""Procedural surfaces: families of texture, each with many random parameters.

Every function takes a generator and a side in pixels and gives a (S, S) float32 relief or tone,
roughly within 0 to 1. :func:`surface` colours and lights one of them.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Rng = np.random.Generator


def smooth_noise(rng: Rng, side: int, cell: float) -> Field:
    """(S, S) noise of mean 0 and deviation 1 whose features are ``cell`` pixels wide."""
    coarse = max(2, round(side / cell) + 1)
    if coarse >= side:
        return rng.standard_normal((side, side), np.float32)
    small = rng.standard_normal((coarse + 2, coarse + 2), np.float32)
    wide = cv2.resize(
        small, None, fx=side / coarse, fy=side / coarse, interpolation=cv2.INTER_CUBIC
    )
    top, left = (int(rng.integers(0, n - side + 1)) for n in wide.shape)
    field = np.asarray(wide[top : top + side, left : left + side], np.float32)
    return (field - field.mean()) / (field.std() + 1e-6)


def octaves(rng: Rng, side: int, cell: float, roughness: float) -> Field:
    """Noise of several scales; each is half as wide and ``roughness`` times as strong."""
    field, weight = np.zeros((side, side), np.float32), 1.0
    while cell >= 1:
        field += weight * smooth_noise(rng, side, cell)
        cell, weight = cell / 2, weight * roughness
    return (field - field.mean()) / (field.std() + 1e-6)


def unit(field: Field) -> Field:
    """Stretched so that its 1 and 99 % quantiles are 0 and 1."""
    low, high = np.percentile(field[::3, ::3], (1, 99))
    return np.clip((field - low) / max(high - low, 1e-6), 0, 1).astype(np.float32)


def turned(field: Field, degrees: float, side: int) -> Field:
    """The middle of a field after a turn; the field should be 1.42 times as wide."""
    height, width = field.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    matrix[:, 2] += side / 2 - np.array([width, height]) / 2
    flags = cv2.INTER_LINEAR
    return np.asarray(
        cv2.warpAffine(field, matrix, (side, side), flags=flags, borderMode=cv2.BORDER_REFLECT),
        np.float32,
    )


def _grid(side: int) -> tuple[Field, Field]:
    y, x = np.mgrid[:side, :side].astype(np.float32)
    return x, y


def _bent(rng: Rng, side: int) -> tuple[Field, Field]:
    """Pixel coordinates, turned and gently distorted."""
    x, y = _grid(side)
    angle = rng.choice([0, np.pi / 2, np.pi / 4, rng.uniform(0, np.pi)])
    x, y = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    strength = rng.choice([0, rng.uniform(0, 4)])
    if strength:
        x = x + strength * smooth_noise(rng, side, side / 4)
        y = y + strength * smooth_noise(rng, side, side / 4)
    return x.astype(np.float32), y.astype(np.float32)


def brushed(rng: Rng, side: int) -> Field:
    wide = int(side * 1.5)
    length, width = rng.uniform(20, 300), rng.uniform(1, 4)
    rows, columns = int(wide / width) + 2, int(wide / length) + 3
    small = rng.standard_normal((rows, columns), np.float32)
    field = cv2.resize(small, (wide, wide), interpolation=cv2.INTER_LINEAR)
    field = field + rng.uniform(0, 0.6) * smooth_noise(rng, wide, rng.uniform(1, 3))
    return unit(turned(np.asarray(field, np.float32), rng.uniform(0, 180), side))


def woven(rng: Rng, side: int) -> Field:
    x, y = _bent(rng, side)
    pitch, twill = rng.uniform(5, 22), int(rng.integers(1, 4))
    x, y = x / pitch, y / (pitch * rng.uniform(0.7, 1.4))
    over = (np.floor(x) + np.floor(y)) % (twill + 1) < max(1, twill - 1)
    warp = np.sqrt(np.abs(np.sin(np.pi * x)))
    weft = np.sqrt(np.abs(np.sin(np.pi * y)))
    along = np.where(over, np.abs(np.sin(np.pi * y)), np.abs(np.sin(np.pi * x)))
    field = np.where(over, warp, weft * rng.uniform(0.5, 1)) * (0.5 + 0.5 * along)
    fibre = rng.uniform(0, 0.2) * smooth_noise(rng, side, rng.uniform(1, 3))
    return unit((field + fibre).astype(np.float32))


def knitted(rng: Rng, side: int) -> Field:
    x, y = _bent(rng, side)
    pitch = rng.uniform(7, 24)
    x, y = x / pitch, y / (pitch * rng.uniform(0.5, 0.9))
    slope = np.abs((x % 1) - 0.5) * rng.uniform(0.8, 2)
    field = np.abs(np.sin(np.pi * (y + slope))) ** rng.uniform(0.5, 1.5)
    field = field * np.abs(np.sin(np.pi * x * 2)) ** 0.4
    return unit((field + 0.1 * smooth_noise(rng, side, 2)).astype(np.float32))


def granular(rng: Rng, side: int) -> Field:
    grain = smooth_noise(rng, side, rng.uniform(1.5, 12))
    fine = smooth_noise(rng, side, rng.uniform(1, 2.5))
    field = np.sign(grain) * np.abs(grain) ** rng.uniform(0.4, 2) + rng.uniform(0, 0.7) * fine
    return unit(field.astype(np.float32))


def plain(rng: Rng, side: int) -> Field:
    cloud = smooth_noise(rng, side, side / rng.uniform(1, 3))
    fine = smooth_noise(rng, side, rng.uniform(1, 3))
    return np.clip(0.5 + 0.06 * cloud + rng.uniform(0, 0.05) * fine, 0, 1).astype(np.float32)


def cast(rng: Rng, side: int) -> Field:
    height = octaves(rng, side, rng.uniform(6, 50), rng.uniform(0.4, 0.95))
    angle = rng.uniform(0, 2 * np.pi)
    gy, gx = np.gradient(height)
    shaded = gx * np.cos(angle) + gy * np.sin(angle)
    return unit((shaded / (shaded.std() + 1e-6) + rng.uniform(0, 1) * height).astype(np.float32))


def wood(rng: Rng, side: int) -> Field:
    wide = int(side * 1.5)
    x, y = _grid(wide)
    bend = cv2.resize(smooth_noise(rng, wide, wide / 3), (wide, wide))
    ring = y / rng.uniform(6, 30) + bend * rng.uniform(0.3, 2.5) + x / rng.uniform(200, 900)
    field = np.abs(np.sin(np.pi * ring)) ** rng.uniform(0.3, 2)
    fibre = cv2.resize(rng.standard_normal((wide, max(3, wide // 40)), np.float32), (wide, wide))
    field = np.asarray(field + rng.uniform(0.1, 0.6) * fibre, np.float32)
    return unit(turned(field, rng.uniform(0, 180), side))


def _cells(rng: Rng, side: int, size: float) -> tuple[Field, NDArray[np.int32]]:
    """Distance of each pixel from the nearest of many seeds, in cells, and which seed that is."""
    dots = np.ones((side, side), np.uint8)
    count = max(6, int((side / size) ** 2))
    at = rng.integers(0, side, (count, 2))
    dots[at[:, 0], at[:, 1]] = 0
    distance, label = cv2.distanceTransformWithLabels(
        dots, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    return np.asarray(distance / size, np.float32), np.asarray(label, np.int32)


def leather(rng: Rng, side: int) -> Field:
    distance, _ = _cells(rng, side, rng.uniform(6, 30))
    field = 1 - np.clip(distance, 0, 1) ** rng.uniform(1, 3)
    field = cv2.GaussianBlur(field, (0, 0), rng.uniform(0.5, 1.5))
    return unit((field + rng.uniform(0, 0.2) * smooth_noise(rng, side, 2)).astype(np.float32))


def terrazzo(rng: Rng, side: int) -> Field:
    _, label = _cells(rng, side, rng.uniform(8, 45))
    tones = rng.random(int(label.max()) + 1).astype(np.float32) ** rng.uniform(0.5, 3)
    field = cv2.GaussianBlur(tones[label], (0, 0), rng.uniform(0.3, 1.2))
    return np.clip(field + rng.uniform(0, 0.08) * smooth_noise(rng, side, 2), 0, 1).astype(
        np.float32
    )


def printed(rng: Rng, side: int) -> Field:
    x, y = _bent(rng, side)
    px, py = rng.uniform(12, 60, 2)
    u, v = (x / px) % 1 - 0.5, (y / py) % 1 - 0.5
    shape, size = int(rng.integers(4)), rng.uniform(0.15, 0.42)
    if shape == 0:
        inside = u**2 + v**2 < size**2
    elif shape == 1:
        inside = np.abs(u) < size
    elif shape == 2:
        inside = (np.abs(u) < size) & (np.abs(v) < size * rng.uniform(0.4, 1))
    else:
        inside = np.abs(np.abs(u) - np.abs(v)) < size * 0.4
    field = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), rng.uniform(0.5, 1.5))
    return np.clip(field + 0.03 * smooth_noise(rng, side, 1.5), 0, 1).astype(np.float32)


def mesh(rng: Rng, side: int) -> Field:
    x, y = _bent(rng, side)
    pitch, wire = rng.uniform(8, 40), rng.uniform(0.12, 0.4)
    u, v = np.abs((x / pitch) % 1 - 0.5), np.abs((y / pitch) % 1 - 0.5)
    if rng.random() < 0.4:
        field = (np.maximum(u, v) > 0.5 - wire / 2).astype(np.float32)
    else:
        field = np.clip((np.hypot(u, v) - (0.5 - wire)) * 8, 0, 1)
    return unit(cv2.GaussianBlur(field, (0, 0), 0.8) + 0.05 * smooth_noise(rng, side, 2))


def milled(rng: Rng, side: int) -> Field:
    x, y = _grid(side)
    cx, cy = rng.uniform(-1, 2, 2) * side
    radius = np.hypot(x - cx, y - cy) + rng.uniform(0, 1.5) * smooth_noise(rng, side, 30)
    wave = np.sin(2 * np.pi * radius / rng.uniform(3, 16))
    lines = rng.standard_normal(int(radius.max()) + 2).astype(np.float32)
    field = (
        rng.uniform(0.2, 1) * wave + rng.uniform(0.2, 1) * lines[radius.clip(0).astype(np.int32)]
    )
    return unit((field + rng.uniform(0, 0.5) * smooth_noise(rng, side, 2)).astype(np.float32))


def blasted(rng: Rng, side: int) -> Field:
    pits = rng.random((side, side), np.float32) ** rng.uniform(4, 20)
    field = cv2.GaussianBlur(pits, (0, 0), rng.uniform(0.7, 2.2))
    return unit(np.asarray(field * rng.choice([-1, 1]), np.float32))


FAMILIES: dict[str, Callable[[Rng, int], Field]] = {
    f.__name__: f
    for f in (
        brushed, woven, knitted, granular, plain, cast, wood, leather, terrazzo, printed, mesh,
        milled, blasted,
    )
}  # fmt: skip


def surface(rng: Rng, side: int) -> tuple[NDArray[np.float32], str]:
    """A coloured, lit surface, (S, S, 3) float32 in 0 to 1, and the name of its family."""
    name = str(rng.choice(list(FAMILIES)))
    tone = FAMILIES[name](rng, side)
    if rng.random() < 0.5:  # grey, as many industrial cameras are
        first, second = (np.repeat(v, 3) for v in rng.uniform(0.03, 0.97, 2))
    else:
        first, second = rng.uniform(0.03, 0.97, (2, 3))
        pale = rng.uniform(0, 0.8)
        first, second = (v + pale * (v.mean() - v) for v in (first, second))
    contrast = rng.uniform(0.1, 1)  # most products are of one material
    second = first + (second - first) * contrast
    picture = first + tone[:, :, None] * (second - first)
    light = 1 + rng.uniform(0, 0.15) * smooth_noise(rng, side, side * rng.uniform(0.5, 1))
    return np.clip(picture * light[:, :, None], 0, 1).astype(np.float32), name
