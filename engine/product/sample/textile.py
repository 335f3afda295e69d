"""A woven cloth: warp threads over and under weft threads, under a low lamp.

Both sets of threads are bent by one field of displacement, so that whatever pulls at the cloth pulls
at every thread of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.product.sample.canvas import (
    SIZE,
    Field,
    blurred,
    fine_grain,
    grid,
    rgb,
    slopes,
    smooth_noise,
)

PITCH = 9.0
"""Distance of the threads."""

WARP = np.array([88.0, 118.0, 142.0], np.float32)
WEFT = np.array([184.0, 177.0, 162.0], np.float32)
"""Colours of the threads, before the light falls on them."""

_ACCENT = np.array([58.0, 80.0, 112.0], np.float32)  # every now and then a few of the warp
_TABLE = np.array([24.0, 22.0, 23.0], np.float32)
_LIGHT = (np.float32(np.cos(-2.2)), np.float32(np.sin(-2.2)))  # where it comes from
_THREADS = 256  # tones that threads have: as many as may be seen, and more


@dataclass
class Cloth:
    """A cloth that is not drawn yet. All fields are (``SIZE``, ``SIZE``) or broadcast to it.

    Attributes:
        shift: how far each piece of cloth was moved from where it belongs, x and y, in pixels.
        angle: by which the whole is turned, in radians.
        no_warp, no_weft: where threads are missing.
        thin: 0 as threads are, 1 drawn out to half their width.
        gone: share of each pixel where no cloth is left.
        height: in pixels.
        tint: (H, W, 3), multiplies the colour.
        over: (H, W, 3), colour of what lies on the cloth.
        cover: share of each pixel that it hides.
        mask: where something is wrong.
    """

    shift: tuple[Field, Field]
    angle: float
    no_warp: NDArray[np.bool_]
    no_weft: NDArray[np.bool_]
    thin: Field
    gone: Field
    height: Field
    tint: Field
    over: Field
    cover: Field
    mask: NDArray[np.bool_]


def draw_cloth(rng: np.random.Generator) -> Cloth:
    """A faultless cloth: slightly turned, its threads never quite straight."""
    shape = (SIZE, SIZE)
    return Cloth(
        shift=(1.1 * smooth_noise(rng, 170), 1.1 * smooth_noise(rng, 170)),
        angle=float(np.deg2rad(rng.normal(0, 1.2))),
        no_warp=np.zeros(shape, np.bool_),
        no_weft=np.zeros(shape, np.bool_),
        thin=np.zeros(shape, np.float32),
        gone=np.zeros(shape, np.float32),
        height=2.0 * smooth_noise(rng, 260),
        tint=np.ones((*shape, 3), np.float32),
        over=np.zeros((*shape, 3), np.float32),
        cover=np.zeros(shape, np.float32),
        mask=np.zeros(shape, np.bool_),
    )


def weave(cloth: Cloth, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The camera's picture of a cloth, (``SIZE``, ``SIZE``, 3) uint8 RGB."""
    u, v = threads_at(cloth)
    i, j = np.floor(u), np.floor(v)
    fu, fv = u - i, v - j
    i, j = i.astype(np.int32), j.astype(np.int32)
    # Two over, two under, one further with every row: twill with its diagonal lines.
    turn = np.bitwise_and(i + j, 3)
    warp_up = ((turn < 2) & ~cloth.no_warp) | cloth.no_weft
    along = np.where(warp_up, turn + fv, turn - 2 + fu) * np.float32(0.5)
    along -= np.floor(along)
    across = np.where(warp_up, fu, fv) * 2 - 1
    width = 1.05 - np.float32(0.5) * cloth.thin
    bare = (np.abs(across) > width) | (cloth.no_warp & cloth.no_weft)

    # A thread is round, and dives at both ends of where it lies on top.
    side = np.clip(across / width, -1, 1)
    round_ = np.sqrt(1 - side * side)
    angle = np.float32(np.pi) * along
    gx, gy = slopes(cloth.height)
    shade: Field = np.float32(0.42) + round_ * (
        np.float32(0.16) + np.float32(0.22) * np.sin(angle)
        + np.float32(0.17) * side * np.where(warp_up, *_LIGHT)
    )  # fmt: skip
    shade -= np.float32(0.1) * np.cos(angle) * np.where(warp_up, *_LIGHT[::-1])
    shade -= np.float32(0.9) * (gx * _LIGHT[0] + gy * _LIGHT[1])
    # Fibres, twisted around the thread.
    twist: Field = np.where(warp_up, 2 * fu + 3 * v, 2 * fv - 3 * u)
    shade *= 1 + np.float32(0.045) * np.sin(np.float32(2 * np.pi) * twist)
    shade *= 1 + np.float32(0.05) * fine_grain(rng) + np.float32(0.03) * smooth_noise(rng, 90)
    shade *= np.float32(1.6) * _lamp(rng)

    picture: Field = cloth.tint * _colours(i, j, warp_up, rng)
    picture *= rgb(np.maximum(shade, np.float32(0.05)))
    dark: Field = np.maximum(cloth.gone, np.float32(0.85) * bare)
    picture = picture * rgb(1 - dark) + rgb(dark, _TABLE)
    if cloth.cover.any():
        shadow = blurred(np.roll(cloth.cover, (4, 3), (0, 1)), 2.2)
        picture *= rgb(1 - np.float32(0.6) * shadow)
        picture += rgb(cloth.cover) * (cloth.over - picture)
    picture = blurred(picture, 0.8)
    picture += rgb(np.float32(1.5) * fine_grain(rng))
    return np.asarray(np.clip(picture + np.float32(0.5), 0, 255), np.uint8)


def _colours(
    i: NDArray[np.int32], j: NDArray[np.int32], warp_up: NDArray[np.bool_], rng: np.random.Generator
) -> Field:
    """The colour (H, W, 3) of the thread on top; no two threads are quite alike."""
    tones = 1 + 0.05 * rng.standard_normal((2, _THREADS, 1)).astype(np.float32)
    stripes = ((np.arange(_THREADS) + rng.integers(24)) % 24 < 4)[:, None]
    both = np.concatenate([np.where(stripes, _ACCENT, WARP) * tones[0], WEFT * tones[1]])
    number = np.where(warp_up, i % _THREADS, _THREADS + j % _THREADS)
    return np.take(both.astype(np.float32), number, axis=0)


def threads_at(cloth: Cloth) -> tuple[Field, Field]:
    """Which warp and which weft thread lies at each pixel, and where in it (fractions)."""
    px, py = grid()
    x, y = px - cloth.shift[0], py - cloth.shift[1]
    c, s = np.float32(np.cos(cloth.angle) / PITCH), np.float32(np.sin(cloth.angle) / PITCH)
    return np.asarray(c * x + s * y, np.float32), np.asarray(c * y - s * x, np.float32)


def _lamp(rng: np.random.Generator) -> Field:
    """Brighter towards the lamp."""
    px, py = grid()
    x, y = rng.normal(150, 20), rng.normal(120, 20)
    far = np.square((px - np.float32(x)) / 620) + np.square((py - np.float32(y)) / 620)
    return np.asarray(np.float32(rng.normal(1.03, 0.015)) * (1.06 - 0.22 * far), np.float32)


def unrest(cloth: Cloth) -> Field:
    """Where the cloth lies in folds it never looks quite alike; 0 to 1."""
    return np.asarray(np.clip(0.35 + 0.2 * cloth.height, 0, 1), np.float32)
