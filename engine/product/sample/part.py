"""Drawing a stamped plate of brushed steel under a fixed lamp.

Everything is drawn at twice the final size and reduced at the end, which smooths every outline.
Lengths are in pixels of the drawing. The plate is a height field: chamfers, the pressed ring and
dents are lit by one rule, so they look as if made of the same metal.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]

SIZE = 256
"""Side of the finished image in pixels."""

DRAWN = 2 * SIZE
_HALF = (226.0, 190.0)  # half width and half height of the plate
_CORNER = 40.0
_HOLE = 20.0
_HOLE_AT = (178.0, 142.0)  # one in each quarter
_SLOT = (46.0, 22.0)  # half length of the middle line, and radius
_RING = 104.0
_CHAMFER = 9.0
_STEEL = np.array([0.985, 1.0, 1.02], np.float32)
_RUBBER = np.array([1.0, 1.02, 1.06], np.float32)


@dataclass
class Scene:
    """A plate that is not lit yet. All fields are (``DRAWN``, ``DRAWN``).

    ``outline``: distance to the outer edge, ``inside``: to the nearest edge or opening, positive on
    metal; ``height`` in pixels;
    ``texture`` of the brushing, around 1; ``albedo`` (H, W, 3), around 1; ``gone``: share of each
    pixel where metal broke away; ``mask``: where something is wrong.
    """

    outline: Field
    inside: Field
    height: Field
    texture: Field
    albedo: Field
    gone: Field
    mask: NDArray[np.bool_]
    glare: Field
    lamp: tuple[float, float]


def draw_plate(rng: np.random.Generator) -> Scene:
    """A faultless plate, slightly shifted and turned, under a lamp that is never quite the same."""
    angle = np.deg2rad(rng.normal(0, 1.0))
    centre = DRAWN / 2 + rng.normal(0, 3.0, 2)
    y, x = np.mgrid[0:DRAWN, 0:DRAWN].astype(np.float32)
    x, y = x - np.float32(centre[0]), y - np.float32(centre[1])
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    u, v = c * x + s * y, c * y - s * x
    outline = _outline(u, v)
    inside = np.minimum(outline, _openings(u, v))
    height = -np.float32(_CHAMFER / 2) * np.square(1 - np.clip(inside / _CHAMFER, 0, 1))
    ring = _length(u, v * np.float32(1.12)) - _RING
    height -= 3.5 * np.exp(-np.square(ring / 6))
    middle = rng.normal(0, 90)
    glare = 0.8 + 0.34 * np.exp(-np.square((u - middle) / 190)) + u * (rng.normal(0, 0.06) / 226)
    lamp = np.deg2rad(rng.normal(-125, 4))
    shape = (DRAWN, DRAWN)
    return Scene(
        outline=outline,
        inside=inside,
        height=height,
        texture=_brushing(rng, angle),
        albedo=np.ones((*shape, 3), np.float32),
        gone=np.zeros(shape, np.float32),
        mask=np.zeros(shape, np.bool_),
        glare=glare.astype(np.float32),
        lamp=(float(np.cos(lamp)), float(np.sin(lamp))),
    )


def light(scene: Scene, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The camera's picture of the scene, (``SIZE``, ``SIZE``, 3) uint8 RGB."""
    slope_x = cv2.Sobel(scene.height, cv2.CV_32F, 1, 0, scale=0.125)
    slope_y = cv2.Sobel(scene.height, cv2.CV_32F, 0, 1, scale=0.125)
    facing = slope_x * scene.lamp[0] + slope_y * scene.lamp[1]
    shade = np.clip(1 - 0.75 * facing, 0.25, 1.9) * scene.glare * scene.texture
    cover = np.clip(scene.inside + 0.5, 0, 1) * (1 - scene.gone)
    picture = scene.albedo * ((148 * cover * shade)[:, :, None] * _STEEL)
    picture += ((1 - cover) * _mat(scene, rng))[:, :, None] * _RUBBER
    picture = cv2.GaussianBlur(picture, (0, 0), 1.1)
    small = cv2.resize(picture, (SIZE, SIZE), interpolation=cv2.INTER_AREA)
    exposed = small * np.float32(rng.normal(1, 0.02))
    exposed += np.float32(1.6) * rng.standard_normal((SIZE, SIZE, 1), np.float32)
    return np.asarray(np.clip(np.rint(exposed), 0, 255), np.uint8)


def smooth_noise(rng: np.random.Generator, size: int, grain: float) -> Field:
    """(``size``, ``size``) noise of standard deviation 1 whose spots are about ``grain`` wide."""
    coarse = max(4, round(2 * size / grain))
    field = cv2.resize(
        rng.standard_normal((coarse, coarse), np.float32),
        (size, size),
        interpolation=cv2.INTER_CUBIC,
    )
    return np.asarray((field - field.mean()) / field.std(), np.float32)


def _outline(u: Field, v: Field) -> Field:
    """Distance to the plate's outer edge in the plate's own coordinates, positive on the plate."""
    qu = np.abs(u) - np.float32(_HALF[0] - _CORNER)
    qv = np.abs(v) - np.float32(_HALF[1] - _CORNER)
    corner = _length(np.maximum(qu, 0), np.maximum(qv, 0))
    return np.asarray(_CORNER - corner - np.minimum(np.maximum(qu, qv), 0), np.float32)


def _openings(u: Field, v: Field) -> Field:
    """Distance to the nearest hole or the slot, negative in it."""
    across, down = np.float32(_HOLE_AT[0]), np.float32(_HOLE_AT[1])
    hole = _length(np.abs(u) - across, np.abs(v) - down) - _HOLE
    slot = _length(np.maximum(np.abs(u) - np.float32(_SLOT[0]), 0), v) - _SLOT[1]
    return np.asarray(np.minimum(hole, slot), np.float32)


def _length(x: Field, y: Field) -> Field:
    return np.asarray(cv2.magnitude(x, y), np.float32)


def _brushing(rng: np.random.Generator, angle: float) -> Field:
    """Streaks of several lengths along the plate."""
    size = DRAWN + 64
    noise = rng.standard_normal((size, size), np.float32)
    texture = np.zeros_like(noise)
    for length, weight in ((9, 0.022), (45, 0.034), (181, 0.036)):
        streaks = cv2.blur(noise, (length, 1))
        texture += np.float32(weight) * streaks / streaks.std()
    texture += rng.normal(0, 0.014, (size, 1)).astype(np.float32)
    turn = cv2.getRotationMatrix2D((size / 2, size / 2), -float(np.rad2deg(angle)), 1.0)
    turn[:, 2] -= 32
    turned = cv2.warpAffine(texture, turn, (DRAWN, DRAWN), flags=cv2.INTER_LINEAR)
    return np.asarray(1 + turned, np.float32)


def _mat(scene: Scene, rng: np.random.Generator) -> Field:
    """The rubber mat below, with the shadow of the plate."""
    shadow = cv2.GaussianBlur(np.clip(scene.inside, 0, 1), (0, 0), 9)
    rubber = 40 + 2.5 * rng.standard_normal((DRAWN, DRAWN), np.float32)
    return np.asarray(rubber * (1 - 0.45 * shadow), np.float32)
