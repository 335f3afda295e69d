"""Five kinds of damage to a plate. Each function draws one into a scene and marks it in the mask.

Lengths are in pixels of the drawing, twice those of the finished image.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from engine.product.sample.part import DRAWN, Field, Scene, smooth_noise

Point = tuple[float, float]


def scratch(scene: Scene, rng: np.random.Generator) -> None:
    """One to three bright grooves side by side, across the brushing."""
    x, y = _place(scene.inside, rng, 50)
    angle = np.deg2rad(rng.uniform(25, 75)) * rng.choice([-1, 1])
    length, bend = rng.uniform(110, 210), rng.normal(0, 14)
    along = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-along[1], along[0]])
    drawn = np.zeros((DRAWN, DRAWN), np.float32)
    for k in range(int(rng.choice([1, 1, 2, 3]))):
        start = np.array([x, y]) + across * k * rng.uniform(7, 11) + along * rng.normal(0, 10)
        t = np.linspace(-0.5, 0.5, 40)[:, None]
        points = start + along * t * length * (1 - 0.2 * k) + across * bend * (4 * t**2 - 1)
        pressure = np.sin(np.pi * np.linspace(0.04, 0.96, 40)) ** 0.5 * rng.uniform(0.8, 1.0)
        for a, b, force in zip(points[:-1], points[1:], pressure[1:], strict=True):
            _line(drawn, a, b, 2.6, float(force))
    groove = _blurred(drawn, 0.8) * (scene.inside > 2)
    scene.height -= 3.0 * groove
    scene.albedo += (0.5 * groove)[:, :, None]
    scene.mask |= groove > 0.25


def dent(scene: Scene, rng: np.random.Generator) -> None:
    """A smooth round hollow: one side bright, the other dark, the brushing goes on inside."""
    x, y = _place(scene.inside, rng, 48)
    radius, ratio = rng.uniform(24, 38), rng.uniform(0.75, 1.0)
    distance = _distance(x, y, rng.uniform(0, np.pi), ratio) / radius
    deep = rng.uniform(0.3, 0.42) * radius
    scene.height -= (deep * np.exp(-(distance**2) * 2.2)).astype(np.float32)
    scene.mask |= distance < 1.0


def stain(scene: Scene, rng: np.random.Generator) -> None:
    """A dried drop of oil: brownish, soft, with a darker rim; the brushing shows through."""
    x, y = _place(scene.inside, rng, 45)
    radius = rng.uniform(38, 62)
    distance = _distance(x, y, rng.uniform(0, np.pi), rng.uniform(0.65, 1.0)) / radius
    level = 1 - distance + 0.16 * smooth_noise(rng, DRAWN, 70) + 0.05 * smooth_noise(rng, DRAWN, 22)
    wet = np.clip(level / 0.18, 0, 1) * (scene.inside > 0)
    rim = np.exp(-(((level - 0.1) / 0.09) ** 2)) * (scene.inside > 0)
    depth = wet * rng.uniform(0.75, 1.0) + 0.45 * rim
    tint = np.array([0.22, 0.31, 0.46], np.float32)
    scene.albedo *= 1 - depth[:, :, None] * tint
    scene.mask |= wet > 0.5


def crack(scene: Scene, rng: np.random.Generator) -> None:
    """A dark, jagged, branching line that starts at an edge or a hole."""
    metal = (scene.inside > 0).astype(np.float32)
    while True:
        x, y = _place(scene.inside, rng, 2, 6)
        heading = _inward(scene.inside, x, y) + rng.normal(0, 0.3)
        ahead = [(x + d * np.cos(heading), y + d * np.sin(heading)) for d in range(0, 110, 10)]
        if all(scene.inside[_clip(row), _clip(column)] > 0 for column, row in ahead):
            break
    drawn = np.zeros((DRAWN, DRAWN), np.float32)
    branches = [(x, y, heading, rng.uniform(110, 190), 3.6)]
    while branches:
        x, y, heading, length, width = branches.pop()
        total, aim = length, heading
        while length > 0 and scene.inside[_clip(y), _clip(x)] > 1:
            step = rng.uniform(6, 13)
            aim = 0.75 * aim + 0.25 * heading + rng.normal(0, 0.5)
            there = (x + step * np.cos(aim), y + step * np.sin(aim))
            _line(drawn, (x, y), there, max(1.4, width * length / total), 1.0)
            x, y = there
            length -= step
            if rng.random() < 0.13 and width > 3:
                side = heading + rng.choice([-1, 1]) * rng.uniform(0.5, 1.0)
                branches.append((x, y, side, 0.45 * length, 0.65 * width))
    gap = _blurred(drawn, 0.7) * metal
    scene.height -= 2.5 * _blurred(gap, 1.5)
    scene.albedo *= 1 - 0.85 * gap[:, :, None]
    scene.mask |= gap > 0.3


def chip(scene: Scene, rng: np.random.Generator) -> None:
    """A bite out of the outer edge, with a rough, bright surface of fracture around it."""
    x, y = _place(scene.outline, rng, 0, 3)
    heading = _inward(scene.outline, x, y)
    x, y = x - 5 * np.cos(heading), y - 5 * np.sin(heading)
    radius = rng.uniform(26, 42)
    corners = rng.uniform(0.75, 1.15, 11)
    dx, dy = _offsets(x, y)
    turn = (np.arctan2(dy, dx) / (2 * np.pi) % 1) * 11
    ragged = np.interp(turn, np.arange(12), [*corners, corners[0]])
    depth = np.hypot(dx, dy) / (radius * ragged) + 0.03 * smooth_noise(rng, DRAWN, 9)
    broken = np.clip((1 - depth) * 9, 0, 1).astype(np.float32)
    rough = 1.2 + 0.22 * smooth_noise(rng, DRAWN, 5) + 0.12 * smooth_noise(rng, DRAWN, 16)
    scene.texture += broken * (rough - scene.texture)
    scene.height -= broken * (0.34 * radius * np.clip(1 - depth, 0, 1) ** 0.7).astype(np.float32)
    metal = scene.inside > 0
    scene.gone = np.maximum(scene.gone, np.clip((0.6 - depth) * 9, 0, 1).astype(np.float32))
    scene.mask |= (depth < 1) & metal


KINDS: dict[str, Callable[[Scene, np.random.Generator], None]] = {
    "chip": chip,
    "crack": crack,
    "dent": dent,
    "scratch": scratch,
    "stain": stain,
}


def _place(inside: Field, rng: np.random.Generator, least: float, most: float = np.inf) -> Point:
    """A point on the metal whose distance to the nearest edge or hole lies between the two."""
    rows, columns = np.nonzero((inside >= least) & (inside <= most))
    k = rng.integers(len(rows))
    return float(columns[k]), float(rows[k])


def _inward(inside: Field, x: float, y: float) -> float:
    """The direction (radians) that leads away from the nearest edge or hole."""
    row, column = _clip(y, 2), _clip(x, 2)
    near = inside[row - 2 : row + 3, column - 2 : column + 3]
    return float(np.arctan2((near[-1] - near[0]).sum(), (near[:, -1] - near[:, 0]).sum()))


def _clip(value: float, margin: int = 0) -> int:
    return int(min(max(round(value), margin), DRAWN - 1 - margin))


def _offsets(x: float, y: float) -> tuple[Field, Field]:
    """Horizontal and vertical distance of every pixel from (x, y)."""
    rows, columns = np.ogrid[0:DRAWN, 0:DRAWN]
    shape = (DRAWN, DRAWN)
    dx = np.broadcast_to((columns - x).astype(np.float32), shape)
    return dx, np.broadcast_to((rows - y).astype(np.float32), shape)


def _distance(x: float, y: float, angle: float, ratio: float) -> Field:
    """Distance from (x, y), longer across ``angle`` by 1 / ``ratio``."""
    dx, dy = _offsets(x, y)
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return np.hypot(c * dx + s * dy, (c * dy - s * dx) / np.float32(ratio))


def _blurred(field: Field, sigma: float) -> Field:
    return np.asarray(cv2.GaussianBlur(field, (0, 0), sigma), np.float32)


def _line(
    canvas: Field, a: Sequence[float], b: Sequence[float], width: float, value: float
) -> None:
    """A line of the given width, laid over what is there already."""
    start, end = ([round(float(c) * 16) for c in point] for point in (a, b))
    cv2.line(canvas, start, end, value, max(1, round(width)), cv2.LINE_AA, shift=4)
