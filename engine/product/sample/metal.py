"""A bearing flange of steel: a brushed plate with a turned boss, lit by a lamp and a window.

The part is a height field with a direction of its finish at every point. Brushed metal shines where
the light comes in across its grooves (Ward, "Measuring and modeling anisotropic reflection",
1992), which gives the straight gleam of the plate and the two rays of the boss; chamfers, dents
and scratches follow from the same rule.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.product.sample.canvas import (
    SIZE,
    Field,
    blurred,
    fine_grain,
    grid,
    length,
    rgb,
    slopes,
    smooth_noise,
    step,
    streaks,
)

_HALF = 206.0  # half the side of the plate
_CORNER = 74.0
_HOLES_AT = 146.0  # from the middle, in both directions
_HOLE = 21.0
_SINK = 9.0  # width of the countersinks
_BOSS = 122.0  # radius
_BORE = 46.0
_GROOVE = 84.0  # radius of the ring turned into the boss
_BRUSHED = ((9, 0.5), (61, 0.6), (241, 0.6))
_TURNED = ((15, 0.5), (121, 0.9))
_STEEL = np.array([0.955, 0.985, 1.02], np.float32)
_LAMP = np.array([1.0, 0.985, 0.96], np.float32)
_WINDOW = np.array([0.78, 0.9, 1.05], np.float32)
_MAT = np.array([33.0, 37.0, 43.0], np.float32)
_EYE = 1500.0  # height of the camera over the part


@dataclass
class Part:
    """A part that is not lit yet. All fields are (``SIZE``, ``SIZE``) or broadcast to it.

    Attributes:
        outline: distance to the outer edge, positive on metal.
        inside: distance to the nearest edge or opening.
        radius: distance from the middle of the boss.
        height: in pixels.
        along: direction of the finish, x and y.
        streak: the finish itself, standard deviation about 1.
        albedo: (H, W, 3), around 1.
        matt: 0 as the finish is, 1 without any gleam.
        gone: share of each pixel where metal broke away.
        mask: where something is wrong.
        centre: the middle of the part.
    """

    outline: Field
    inside: Field
    radius: Field
    height: Field
    along: tuple[Field, Field]
    streak: Field
    albedo: Field
    matt: Field
    gone: Field
    mask: NDArray[np.bool_]
    centre: tuple[float, float]


def draw_part(rng: np.random.Generator) -> Part:
    """A faultless part, slightly shifted and turned."""
    angle = np.deg2rad(rng.normal(0, 1.6))
    cx, cy = SIZE / 2 + rng.normal(0, 2.5, 2)
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    px, py = grid()
    x, y = px - np.float32(cx), py - np.float32(cy)
    u, v = c * x + s * y, c * y - s * x
    radius = length(x, y)
    outline = _outline(u, v)
    holes = length(np.abs(u) - np.float32(_HOLES_AT), np.abs(v) - np.float32(_HOLES_AT)) - _HOLE
    bore = radius - np.float32(_BORE)
    inside = np.minimum(np.minimum(outline, holes), bore)

    height = -np.float32(3.2) * np.square(1 - np.clip(outline / 9, 0, 1))
    height -= np.float32(5.5) * np.clip(1 - holes / _SINK, 0, 1)
    boss = np.float32(_BOSS) - radius
    height += 5.0 * _smooth(boss / 7)
    height -= np.float32(3.4) * np.square(1 - np.clip(bore / 7, 0, 1))
    height -= 2.6 * np.exp(-np.square((radius - np.float32(_GROOVE)) / np.float32(4.5)))
    letters = _lettering(u, v)
    height -= np.float32(0.9) * letters

    on_boss = step(boss, 0, 2.0)
    r = np.maximum(radius, 1)
    tx, ty = c + on_boss * (-y / r - c), s + on_boss * (x / r - s)
    streak = _brushing(rng, float(angle))
    streak += on_boss * (_turning(rng, radius, x, y) - streak)
    shape = (SIZE, SIZE)
    return Part(
        outline=outline,
        inside=inside,
        radius=radius,
        height=height,
        along=(tx, ty),
        streak=streak,
        albedo=rgb(1 - np.float32(0.35) * letters),
        matt=np.zeros(shape, np.float32),
        gone=np.zeros(shape, np.float32),
        mask=np.zeros(shape, np.bool_),
        centre=(float(cx), float(cy)),
    )


def light_part(part: Part, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The camera's picture of a part, (``SIZE``, ``SIZE``, 3) uint8 RGB."""
    gx, gy = slopes(part.height)
    # The finish scatters across its own direction.
    tx, ty = part.along
    rough = np.float32(0.06) * part.streak
    gx, gy = gx - rough * ty, gy + rough * tx
    nz = 1 / np.sqrt(1 + gx * gx + gy * gy)

    lamp = np.deg2rad(rng.normal(-118, 3.0))
    reach = rng.normal(300, 12)
    colour: Field = np.zeros((SIZE, SIZE, 3), np.float32)
    shine = 1 - part.matt
    for x, y, z, strength, tint in (
        (256 + reach * np.cos(lamp), 256 + reach * np.sin(lamp), 620.0, 1.0, _LAMP),
        (256 + 560.0, 256 + 130.0, 700.0, 0.42, _WINDOW),
    ):
        diffuse, gleam = _reflected(gx, gy, nz, (tx, ty), (float(x), float(y), float(z)))
        lit = np.float32(strength) * (46 * diffuse * (1 + 0.7 * part.matt) + 150 * gleam * shine)
        colour += rgb(lit, tint * _STEEL)
    colour += rgb(30 + 4 * part.streak * shine, _STEEL)  # the rest of the room
    colour *= part.albedo

    cover = step(part.inside, 0, 1.4) * (1 - part.gone)
    mat = _mat(cover, rng)
    colour = mat + rgb(cover) * (colour - mat)
    colour = cv2.GaussianBlur(colour, (0, 0), 0.6) * np.float32(rng.normal(1.04, 0.02))
    shown = 255 * (1 - np.exp(-colour / np.float32(150)))  # film: light areas are never cut off
    shown += rgb(np.float32(1.3) * fine_grain(rng))
    return np.asarray(np.clip(shown + np.float32(0.5), 0, 255), np.uint8)


def _reflected(
    gx: Field, gy: Field, nz: Field, along: tuple[Field, Field], lamp: tuple[float, float, float]
) -> tuple[Field, Field]:
    """Diffuse and gleaming share of a lamp at (x, y, z)."""
    px, py = grid()
    lx, ly, lz = np.float32(lamp[0]) - px, np.float32(lamp[1]) - py, np.float32(lamp[2])
    near = 1 / np.sqrt(lx * lx + ly * ly + lz * lz)
    diffuse = np.maximum((lz - gx * lx - gy * ly) * near * nz, 0)
    # Half way between lamp and camera, not yet of length 1.
    ex, ey = np.float32(SIZE / 2) - px, np.float32(SIZE / 2) - py
    eye = 1 / np.sqrt(ex * ex + ey * ey + np.float32(_EYE**2))
    hx, hy, hz = lx * near + ex * eye, ly * near + ey * eye, lz * near + np.float32(_EYE) * eye
    hn = (hz - gx * hx - gy * hy) * nz
    tx, ty = along
    tz = gx * tx + gy * ty  # the finish lies in the surface
    ht = (tx * hx + ty * hy + tz * hz) / np.sqrt(1 + tz * tz)
    hb = (ty * hx - tx * hy + (gx * ty - gy * tx) * hz) * nz
    hn2 = np.maximum(hn * hn, np.float32(1e-3))
    spread = (ht * ht * np.float32(1 / 0.115**2) + hb * hb * np.float32(1 / 0.52**2)) / hn2
    return diffuse, np.exp(-spread)


def _smooth(t: Field) -> Field:
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _outline(u: Field, v: Field) -> Field:
    """Distance to the plate's outer edge in the plate's own coordinates, positive on the plate."""
    qu = np.abs(u) - np.float32(_HALF - _CORNER)
    qv = np.abs(v) - np.float32(_HALF - _CORNER)
    corner = length(np.maximum(qu, 0), np.maximum(qv, 0))
    return np.asarray(_CORNER - corner - np.minimum(np.maximum(qu, qv), 0), np.float32)


def _lettering(u: Field, v: Field) -> Field:
    """What is engraved below the boss, in the plate's own coordinates."""
    plate = _engraved()
    return np.asarray(
        cv2.remap(plate, u + np.float32(SIZE / 2), v + np.float32(SIZE / 2), cv2.INTER_LINEAR),
        np.float32,
    )


def _engraved() -> Field:
    plate = np.zeros((SIZE, SIZE), np.float32)
    face, at = cv2.FONT_HERSHEY_SIMPLEX, (SIZE // 2 - 58, SIZE // 2 + 181)
    cv2.putText(plate, "VT-204", at, face, 1.0, 1.0, 2, cv2.LINE_AA)
    return blurred(plate, 0.6)


def _brushing(rng: np.random.Generator, angle: float) -> Field:
    """Streaks along the plate."""
    size = SIZE + 64
    texture = streaks(rng, _BRUSHED, size)
    turn = cv2.getRotationMatrix2D((size / 2, size / 2), -float(np.rad2deg(angle)), 1.0)
    turn[:, 2] -= 32
    return np.asarray(cv2.warpAffine(texture, turn, (SIZE, SIZE)), np.float32)


def _turning(rng: np.random.Generator, radius: Field, x: Field, y: Field) -> Field:
    """Streaks around the boss: straight ones, bent to circles."""
    texture = streaks(rng, _TURNED, SIZE)
    across, down = (np.ascontiguousarray(np.broadcast_to(a, radius.shape)) for a in (x, y))
    around = np.asarray(cv2.phase(across, down), np.float32)
    across = np.float32((SIZE - 1) / (2 * np.pi)) * around
    return np.asarray(
        cv2.remap(
            texture, across, radius * np.float32(2), cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP
        ),
        np.float32,
    )


def _mat(cover: Field, rng: np.random.Generator) -> Field:
    """The rubber mat below, with the shadow of the part."""
    shadow = blurred(np.roll(cover, (10, 6), (0, 1)), 9)
    grain = 1 + np.float32(0.05) * fine_grain(rng) + np.float32(0.03) * smooth_noise(rng, 60)
    return rgb(grain * (1 - np.float32(0.75) * shadow), _MAT)


def unrest(part: Part) -> Field:
    """Near edges and openings parts never look quite alike; 0 to 1."""
    near = np.exp(-np.abs(part.inside) / 9)
    boss = np.exp(-np.square((part.radius - np.float32(_BOSS)) / 7))
    return np.asarray(np.maximum(near, 0.6 * boss), np.float32)
