"""Six kinds of damage to the metal part. Each function draws one and marks it in the mask."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from engine.product.sample.canvas import (
    SIZE,
    Field,
    blurred,
    clip,
    curve,
    distance,
    fine_grain,
    grid,
    line,
    place,
    rgb,
    smooth_noise,
)
from engine.product.sample.metal import Part

_OPEN = 140.0  # from here on, distance from the middle: plate, not boss


def chip(part: Part, rng: np.random.Generator) -> None:
    """A bite out of the outer edge, with a rough, bright surface of fracture around it."""
    x, y = place((part.outline >= 0) & (part.outline <= 2), rng)
    heading = _inward(part.outline, x, y)
    x, y = x - 4 * np.cos(heading), y - 4 * np.sin(heading)
    radius = rng.uniform(27, 42)
    corners = rng.uniform(0.72, 1.18, 11)
    px, py = grid()
    dx, dy = np.broadcast_arrays(px - np.float32(x), py - np.float32(y))
    turn = (np.arctan2(dy, dx) / (2 * np.pi) % 1) * 11
    ragged = np.interp(turn, np.arange(12), [*corners, corners[0]])
    depth = np.hypot(dx, dy) / (radius * ragged) + 0.05 * smooth_noise(rng, 12)
    depth = np.asarray(depth, np.float32)
    broken = np.clip((1 - depth) * 9, 0, 1)
    facets = 1.5 * smooth_noise(rng, 15) + 0.6 * smooth_noise(rng, 6)
    part.height -= broken * (0.3 * radius * np.clip(1 - depth, 0, 1) ** 0.8 + 0.6 * facets)
    part.matt = np.maximum(part.matt, 0.9 * broken)
    part.streak *= 1 - broken
    part.albedo *= rgb(1 + broken * (0.5 + 0.12 * facets))
    metal = part.inside > 0
    part.gone = np.maximum(part.gone, np.clip((0.55 - depth) * 9, 0, 1))
    part.mask |= (depth < 1) & metal


def crack(part: Part, rng: np.random.Generator) -> None:
    """A dark, jagged, branching line that starts at an edge or a hole."""
    metal = (part.inside > 0).astype(np.float32)
    starts = (part.inside >= 1) & (part.inside <= 4)
    while True:
        x, y = place(starts, rng)
        heading = _inward(part.inside, x, y) + rng.normal(0, 0.3)
        ahead = [(x + d * np.cos(heading), y + d * np.sin(heading)) for d in range(0, 70, 7)]
        if all(part.inside[clip(row), clip(column)] > 0 for column, row in ahead):
            break
    drawn = np.zeros((SIZE, SIZE), np.float32)
    branches = [(x, y, heading, rng.uniform(75, 140), 3.0)]
    while branches:
        x, y, heading, left, width = branches.pop()
        total, aim = left, heading
        while left > 0 and part.inside[clip(y), clip(x)] > 0.5:
            stride = rng.uniform(4, 9)
            aim = 0.72 * aim + 0.28 * heading + rng.normal(0, 0.52)
            there = (x + stride * np.cos(aim), y + stride * np.sin(aim))
            line(drawn, (x, y), there, max(1.0, width * left / total), 1.0)
            x, y = there
            left -= stride
            if rng.random() < 0.12 and width > 2:
                side = heading + rng.choice([-1, 1]) * rng.uniform(0.5, 1.0)
                branches.append((x, y, side, 0.45 * left, 0.6 * width))
    gap = blurred(drawn, 0.5) * metal
    part.height -= 2.2 * blurred(gap, 1.2)
    part.albedo *= rgb(1 - 0.9 * np.clip(1.25 * gap, 0, 1))
    part.matt = np.maximum(part.matt, gap)
    part.mask |= gap > 0.3


def dent(part: Part, rng: np.random.Generator) -> None:
    """A smooth round hollow that bends the gleam; the finish goes on inside."""
    x, y = place((part.inside >= 34) & (np.abs(part.radius - 122) > 30), rng)
    radius = rng.uniform(19, 29)
    far = distance(x, y, rng.uniform(0, np.pi), rng.uniform(0.75, 1.0)) / radius
    deep = rng.uniform(0.42, 0.58) * radius
    part.height -= np.float32(deep) * np.exp(-np.square(far) * 2.4)
    part.height += np.float32(0.05 * deep) * np.exp(-np.square((far - 1.05) / 0.18))
    part.mask |= far < 1.0


def rust(part: Part, rng: np.random.Generator) -> None:
    """Orange-brown, granular patches with pits, and a halo of smaller spots."""
    x, y = place((part.inside >= 6) & (part.inside <= 60), rng)
    radius = rng.uniform(24, 40)
    far = distance(x, y, rng.uniform(0, np.pi), rng.uniform(0.6, 0.95)) / radius
    level = 0.85 - far + 0.34 * smooth_noise(rng, 34) + 0.28 * smooth_noise(rng, 9)
    metal = np.clip(part.inside, 0, 1)
    cover = np.clip(level / 0.22, 0, 1) * metal
    grain = 0.6 * smooth_noise(rng, 4) + 0.5 * fine_grain(rng)
    patch = rgb(np.clip(0.55 + 0.5 * smooth_noise(rng, 16), 0, 1))
    dark, light = np.array([0.33, 0.155, 0.085]), np.array([0.95, 0.46, 0.17])
    colour = (dark + patch * (light - dark)).astype(np.float32)
    colour *= rgb(1.35 * (1 + 0.22 * grain))
    part.albedo += rgb(cover) * (colour - part.albedo)
    part.height += cover * (0.5 * grain - 0.6)
    part.matt = np.maximum(part.matt, 0.92 * cover)
    part.streak *= 1 - 0.8 * cover
    part.mask |= _whole(cover > 0.5)


def scratch(part: Part, rng: np.random.Generator) -> None:
    """One to three bright grooves side by side, across the finish."""
    x, y = place((part.inside >= 30) & (part.radius > _OPEN), rng)
    angle = np.deg2rad(rng.uniform(25, 80)) * rng.choice([-1, 1])
    long, bend = rng.uniform(80, 165), rng.normal(0, 11)
    along = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-along[1], along[0]])
    drawn = np.zeros((SIZE, SIZE), np.float32)
    for k in range(int(rng.choice([1, 2, 2, 3]))):
        start = np.array([x, y]) + across * k * rng.uniform(5, 8) + along * rng.normal(0, 9)
        t = np.linspace(-0.5, 0.5, 40)[:, None]
        points = start + along * t * long * (1 - 0.2 * k) + across * bend * (4 * t**2 - 1)
        pressure = np.sin(np.pi * np.linspace(0.04, 0.96, 39)) ** 0.5 * rng.uniform(1.3, 2.4)
        curve(drawn, points, pressure.tolist())
    groove = blurred(drawn, 0.6) * (part.inside > 2)
    part.height -= 1.5 * groove
    part.height += 0.5 * blurred(groove, 1.8)
    part.albedo += rgb(1.3 * groove)
    part.matt = np.maximum(part.matt, 0.6 * groove)
    part.mask |= groove > 0.2


def stain(part: Part, rng: np.random.Generator) -> None:
    """A dried drop of oil: dark, with the colours of a thin film towards its rim."""
    x, y = place(part.inside >= 30, rng)
    radius = rng.uniform(32, 50)
    far = distance(x, y, rng.uniform(0, np.pi), rng.uniform(0.65, 1.0)) / radius
    level = 1 - far + 0.15 * smooth_noise(rng, 60) + 0.04 * smooth_noise(rng, 16)
    wet = np.clip(level / 0.1, 0, 1) * np.clip(part.inside, 0, 1)
    thick = (1.15 * np.clip(level, 0, 1) ** 0.75)[:, :, None]
    # Light of each colour is weakened where the film is as thick as its own wave.
    waves = np.array([1.0, 1.22, 1.5], np.float32)
    film = np.float32(0.5) + np.float32(0.5) * np.cos(
        2 * np.pi * (thick * waves + rng.uniform(0, 0.2))
    )
    rim = np.exp(-np.square((level - 0.05) / 0.05)) * np.clip(part.inside, 0, 1)
    dark = np.array([0.52, 0.46, 0.37], np.float32)
    tint = dark * (0.7 + 0.5 * film)
    part.albedo *= 1 - wet[:, :, None] * (1 - tint) - 0.25 * rim[:, :, None] * tint
    part.mask |= wet > 0.5


KINDS: dict[str, Callable[[Part, np.random.Generator], None]] = {
    "chip": chip,
    "crack": crack,
    "dent": dent,
    "rust": rust,
    "scratch": scratch,
    "stain": stain,
}


def _inward(inside: Field, x: float, y: float) -> float:
    """The direction (radians) that leads away from the nearest edge or hole."""
    row, column = clip(y, 2), clip(x, 2)
    near = inside[row - 2 : row + 3, column - 2 : column + 3]
    return float(np.arctan2((near[-1] - near[0]).sum(), (near[:, -1] - near[:, 0]).sum()))


def _whole(spots: np.ndarray) -> np.ndarray:
    """Spots as somebody would outline them: without gaps and without crumbs."""
    closed = cv2.morphologyEx(spots.view(np.uint8), cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)) > 0)
