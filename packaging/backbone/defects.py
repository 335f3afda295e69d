"""Procedural defects: shapes that make masks, and changes that a picture undergoes inside them.

A *kind* (scratch, crack, stain, ...) names the shapes and changes it may have. A *type* is one
kind with its parameters drawn: one defect as it recurs on a product. An instance of a type varies
them a little and lies on any surface.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from surfaces import Field, Rng, octaves, smooth_noise, surface

Picture = NDArray[np.float32]
Values = dict[str, float]


@dataclass(frozen=True)
class Kind:
    """What defects of one kind have in common.

    Attributes:
        shapes: names of functions that draw its mask.
        changes: alternatives; each is the names of changes that apply one after the other.
        size: least and greatest extent, in sides of the crop.
        thick: least and greatest thickness of lines or size of parts, likewise.
        soft: least and greatest width of its edge, likewise.
    """

    shapes: tuple[str, ...]
    changes: tuple[tuple[str, ...], ...]
    size: tuple[float, float] = (0.15, 0.9)
    thick: tuple[float, float] = (0.01, 0.06)
    soft: tuple[float, float] = (0.002, 0.012)


KINDS: dict[str, Kind] = {
    "scratch": Kind(("line", "lines"), (("bright",), ("relief",), ("dark", "relief")), (0.3, 0.95), (0.008, 0.035)),
    "crack": Kind(("crack",), (("dark",), ("dark", "relief")), (0.3, 0.95), (0.008, 0.035)),
    "pit": Kind(("disc", "discs"), (("dark", "rim"), ("dark", "relief"), ("hole",)), (0.06, 0.35), (0.02, 0.08)),
    "dent": Kind(("disc", "ellipse"), (("bump",),), (0.15, 0.7), soft=(0.03, 0.12)),
    "bulge": Kind(("ellipse", "blob"), (("bump", "gloss"),), (0.15, 0.7), soft=(0.03, 0.12)),
    "stain": Kind(("blob", "ellipse"), (("tint",), ("tint", "rim")), (0.2, 0.9), soft=(0.005, 0.06)),
    "drop": Kind(("disc", "ellipse"), (("rim", "gloss"), ("smear", "rim")), (0.12, 0.5)),
    "hole": Kind(("disc", "blob", "polygon"), (("hole",), ("hole", "rim")), (0.1, 0.6)),
    "missing print": Kind(("box", "polygon", "blob"), (("erase",),), (0.15, 0.7)),
    "thread break": Kind(("band", "lines"), (("erase",), ("other",), ("dark",)), (0.4, 0.95), (0.015, 0.06)),
    "misweave": Kind(("blob", "box", "band"), (("shift",), ("turn",)), (0.2, 0.8), (0.05, 0.2)),
    "chip": Kind(("edge",), (("fracture",), ("hole",), ("bright", "rough")), (0.2, 0.8), (0.05, 0.3)),
    "scuff": Kind(("strokes",), (("bright",), ("dark",), ("relief",)), (0.25, 0.9), (0.006, 0.02)),
    "inclusion": Kind(("polygon", "blob"), (("foreign",), ("other",)), (0.08, 0.5)),
    "burr": Kind(("ridge",), (("bright", "relief"), ("bump",)), (0.3, 0.9), (0.02, 0.08)),
    "discoloration": Kind(("cloud", "blob"), (("tint",), ("hue",), ("fade",)), (0.4, 0.98), soft=(0.05, 0.2)),
    "corrosion": Kind(("cloud", "specks"), (("rust",), ("rough", "dark")), (0.2, 0.9), (0.01, 0.05), (0.004, 0.03)),
    "fibre": Kind(("hair",), (("dark",), ("bright",)), (0.3, 0.9), (0.006, 0.02)),
    "wrinkle": Kind(("line", "hair", "ridge"), (("bump",), ("warp", "bump")), (0.4, 0.95), (0.04, 0.12), (0.01, 0.04)),
    "fray": Kind(("fringe",), (("rough",), ("bright", "rough"), ("fade", "rough")), (0.25, 0.95), (0.02, 0.08)),
    "peel": Kind(("polygon", "blob", "box"), (("other",), ("other", "relief")), (0.2, 0.8)),
    "porosity": Kind(("specks",), (("dark",), ("hole",), ("dark", "relief")), (0.2, 0.8), (0.01, 0.045)),
    "smudge": Kind(("blob", "band", "cloud"), (("smear",), ("smear", "fade")), (0.25, 0.9), (0.08, 0.25), (0.02, 0.08)),
    "uneven light": Kind(("cloud", "half"), (("dark",), ("bright",)), (0.5, 1.0), soft=(0.06, 0.25)),
    "imprint": Kind(("ring", "box", "lines"), (("relief",), ("dark", "relief")), (0.2, 0.7), (0.01, 0.04)),
    "overprint": Kind(("lines", "ring", "specks"), (("foreign",),), (0.2, 0.8), (0.015, 0.06)),
    "none": Kind(("blob", "line", "ellipse", "edge"), ((),), (0.1, 0.9)),
}  # fmt: skip
"""By name; "none" marks a place where nothing is wrong, as detectors do."""


@dataclass(frozen=True)
class DefectType:
    """One defect as it recurs: its kind and what its instances share."""

    kind: str
    shape: str
    changes: tuple[str, ...]
    values: Values


def draw_type(rng: Rng, kind: str) -> DefectType:
    """A type of a kind; every value is drawn once, an instance varies it."""
    k = KINDS[kind]
    values = {
        "size": float(np.exp(rng.uniform(*np.log(k.size)))),
        "thick": float(np.exp(rng.uniform(*np.log(k.thick)))),
        "soft": float(np.exp(rng.uniform(*np.log(k.soft)))),
        "strength": float(rng.uniform(0.25, 0.9)),
        "ratio": float(rng.uniform(0.3, 1)),
        "rugged": float(rng.uniform(0, 1)),
        "count": float(np.exp(rng.uniform(0.5, 3.3))),
        "bend": float(rng.uniform(0, 1)),
        "red": float(rng.uniform(0, 1)),
        "green": float(rng.uniform(0, 1)),
        "blue": float(rng.uniform(0, 1)),
        "grain": float(rng.uniform(0.008, 0.04)),
        "layer": float(rng.integers(200)),
    }
    if rng.random() < 0.6:  # colourless
        values["green"] = values["blue"] = values["red"]
    changes = k.changes[rng.integers(len(k.changes))]
    return DefectType(kind, str(rng.choice(k.shapes)), changes, values)


def apply(picture: Picture, defect: DefectType, rng: Rng) -> tuple[Picture, NDArray[np.bool_]]:
    """An instance of a defect on a picture.

    Args:
        picture: (S, S, 3) float32 in 0 to 1; it stays as it is.
        defect: the type.
        rng: decides place, pose and the instance's own variation.

    Returns:
        (S, S, 3) float32 in 0 to 1, and the (S, S) mask. Soft defects fade out around the mask;
        where not even that reaches, the picture is as it was.
    """
    side = picture.shape[0]
    values = {n: value * float(np.exp(rng.normal(0, 0.12))) for n, value in defect.values.items()}
    values["layer"] = defect.values["layer"]  # names a surface: not to vary
    cover = SHAPES[defect.shape](rng, side, values)
    cover = cv2.GaussianBlur(cover, (0, 0), max(0.4, values["soft"] * side))
    peak = float(cover.max())
    cover = np.where(cover > 0.08 * peak, cover / max(peak, 1e-6), 0).astype(np.float32)
    mask = cover > 0.25
    cover[~cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)] *= 0.6
    changed = picture.copy()
    for change in defect.changes:
        changed = CHANGES[change](changed, cover, rng, values)
    changed = np.where((cover > 0)[:, :, None], np.clip(changed, 0, 1), picture)
    return changed.astype(np.float32), mask


# Shapes: (rng, side, values) -> (S, S) float32, 1 inside.


def _blank(side: int) -> Field:
    return np.zeros((side, side), np.float32)


def _path(
    rng: Rng, side: int, length: float, wander: float, steps: int = 24
) -> NDArray[np.float64]:
    """A line of that length through the middle, whose direction wanders; (steps, 2) points."""
    turns = rng.uniform(0, 2 * np.pi) + np.cumsum(rng.normal(0, wander, steps))
    points = np.cumsum(np.stack([np.cos(turns), np.sin(turns)], 1), 0)
    points -= (points.max(0) + points.min(0)) / 2
    extent = max(float(np.ptp(points, axis=0).max()), 1e-6)
    return points * (length * side / extent) + side / 2 + rng.normal(0, 0.03 * side, 2)


def _stroke(out: Field, points: NDArray[np.float64], thickness: float, value: float = 1) -> None:
    """Lines between points, with fractions of a pixel; under one pixel they fade."""
    fixed = np.round(points * 16).astype(np.int32)[None]
    cv2.polylines(
        out, fixed, False, value * min(1.0, thickness), max(1, round(thickness)), cv2.LINE_8, 4
    )


def line(rng: Rng, side: int, v: Values) -> Field:
    out = _blank(side)
    _stroke(out, _path(rng, side, v["size"], 0.02 + 0.12 * v["bend"]), v["thick"] * side)
    return out


def lines(rng: Rng, side: int, v: Values) -> Field:
    out, points = _blank(side), _path(rng, side, v["size"], 0.04 * v["bend"])
    gap = v["thick"] * side * rng.uniform(2, 5)
    normal = np.array([points[0, 1] - points[-1, 1], points[-1, 0] - points[0, 0]])
    normal = normal / (np.linalg.norm(normal) + 1e-6)
    count = int(np.clip(v["count"] / 3, 2, 6))
    for k in range(count):
        cut = slice(int(rng.integers(0, 6)), 24 - int(rng.integers(0, 6)))
        _stroke(out, points[cut] + normal * gap * (k - count / 2), v["thick"] * side * 0.8)
    return out


def hair(rng: Rng, side: int, v: Values) -> Field:
    out = _blank(side)
    turn = np.cumsum(rng.normal(0, 0.12 + 0.15 * v["bend"], 60))
    angle = rng.uniform(0, 6.3) + np.cumsum(turn * 0.25)
    points = np.cumsum(np.stack([np.cos(angle), np.sin(angle)], 1), 0)
    points -= (points.max(0) + points.min(0)) / 2
    _stroke(
        out, points * v["size"] * side / np.ptp(points, axis=0).max() + side / 2, v["thick"] * side
    )
    return out


def crack(rng: Rng, side: int, v: Values) -> Field:
    out, thick = _blank(side), v["thick"] * side
    main = _path(rng, side, v["size"], 0.35 + 0.3 * v["rugged"], 30)
    _stroke(out, main, thick)
    for _ in range(int(np.clip(v["count"] / 4, 0, 5))):
        start = main[rng.integers(5, 25)]
        branch = _path(rng, side, v["size"] * rng.uniform(0.2, 0.5), 0.4, 12)
        _stroke(out, branch - branch[0] + start, thick * 0.7)
    return out


def _radius(rng: Rng, side: int, v: Values, ratio: float) -> Field:
    """Distance from the middle, 1 at the rim of an ellipse of the wanted size."""
    y, x = np.mgrid[:side, :side].astype(np.float32)
    cx, cy = side / 2 + rng.normal(0, 0.03 * side, 2)
    angle = rng.uniform(0, np.pi)
    x, y = x - cx, y - cy
    x, y = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    half = max(v["size"] * side / 2, 1.5)
    return np.hypot(x / half, y / max(half * ratio, 1.2)).astype(np.float32)


def disc(rng: Rng, side: int, v: Values) -> Field:
    return (_radius(rng, side, v, rng.uniform(0.85, 1)) < 1).astype(np.float32)


def ellipse(rng: Rng, side: int, v: Values) -> Field:
    return (_radius(rng, side, v, min(v["ratio"], 1)) < 1).astype(np.float32)


def ring(rng: Rng, side: int, v: Values) -> Field:
    radius = _radius(rng, side, v, max(v["ratio"], 0.6))
    return (np.abs(radius - 0.85) < 2 * v["thick"] / v["size"]).astype(np.float32)


def blob(rng: Rng, side: int, v: Values) -> Field:
    radius = _radius(rng, side, v, min(max(v["ratio"], 0.4), 1))
    noise = octaves(rng, side, max(6, v["size"] * side * 0.5), 0.3 + 0.5 * min(v["rugged"], 1))
    return (radius + 0.22 * noise < 0.85).astype(np.float32)


def cloud(rng: Rng, side: int, v: Values) -> Field:
    radius = _radius(rng, side, v, min(max(v["ratio"], 0.5), 1))
    noise = smooth_noise(rng, side, v["size"] * side * 0.3)
    return np.clip(1.2 - radius + 0.35 * noise, 0, 1).astype(np.float32)


def half(rng: Rng, side: int, v: Values) -> Field:
    y, x = np.mgrid[:side, :side].astype(np.float32) / side - 0.5
    angle = rng.uniform(0, 2 * np.pi)
    ramp = x * np.cos(angle) + y * np.sin(angle) + 0.03 * smooth_noise(rng, side, side / 3)
    return (ramp > rng.uniform(-0.1, 0.3)).astype(np.float32)


def discs(rng: Rng, side: int, v: Values) -> Field:
    out = _blank(side)
    for _ in range(int(np.clip(v["count"] / 3, 2, 5))):
        x, y = side / 2 + rng.normal(0, 0.15 * side, 2)
        half = max(1.2, v["size"] * side / 4 * rng.uniform(0.6, 1.2))
        cv2.circle(out, (round(x * 16), round(y * 16)), round(half * 16), 1, -1, cv2.LINE_8, 4)
    return out


def specks(rng: Rng, side: int, v: Values) -> Field:
    out, spread = _blank(side), v["size"] * side / 4
    for _ in range(int(np.clip(v["count"] * 2, 6, 60))):
        x, y = side / 2 + rng.normal(0, spread, 2)
        half = max(0.8, v["thick"] * side * rng.uniform(0.3, 1))
        cv2.circle(out, (round(x * 16), round(y * 16)), round(half * 16), 1, -1, cv2.LINE_8, 4)
    return out


def polygon(rng: Rng, side: int, v: Values) -> Field:
    corners = int(rng.integers(3, 9))
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners))
    reach = v["size"] * side / 2 * rng.uniform(0.5, 1, corners)
    stretch = np.array([1, max(v["ratio"], 0.4)])
    points = np.stack([np.cos(angle) * reach, np.sin(angle) * reach], 1) * stretch + side / 2
    out = _blank(side)
    cv2.fillPoly(out, [np.round(points).astype(np.int32)], 1)
    return out


def box(rng: Rng, side: int, v: Values) -> Field:
    size = (v["size"] * side, max(3, v["size"] * side * min(v["ratio"], 1)))
    angle = float(rng.choice([0, 90, rng.uniform(0, 180)]))
    out = _blank(side)
    cv2.fillPoly(out, [cv2.boxPoints(((side / 2, side / 2), size, angle)).astype(np.int32)], 1)
    return out


def band(rng: Rng, side: int, v: Values) -> Field:
    size = (v["size"] * side, max(2, v["thick"] * side * 1.5))
    angle = float(rng.choice([0, 90, rng.uniform(0, 180)]))
    out = _blank(side)
    cv2.fillPoly(out, [cv2.boxPoints(((side / 2, side / 2), size, angle)).astype(np.int32)], 1)
    return out


def strokes(rng: Rng, side: int, v: Values) -> Field:
    out, angle = _blank(side), rng.uniform(0, np.pi)
    way = np.array([np.cos(angle), np.sin(angle)])
    for _ in range(int(np.clip(v["count"] * 2, 8, 45))):
        middle = side / 2 + rng.normal(0, v["size"] * side * 0.18, 2)
        reach = way * v["size"] * side * rng.uniform(0.05, 0.3)
        wander = rng.normal(0, 0.01 * side, 2)
        _stroke(out, np.stack([middle - reach, middle + wander, middle + reach]), v["thick"] * side)
    return out


def _border(rng: Rng, side: int, depth: float, rugged: float, cell: float) -> Field:
    """Signed depth below a rough line along one of four sides, in pixels."""
    y = np.arange(side, dtype=np.float32)[:, None]
    rough = cv2.resize(
        rng.standard_normal((1, max(3, int(side / cell))), np.float32),
        (side, 1),
        interpolation=cv2.INTER_CUBIC,
    )
    field = depth * side * (1 + rugged * 0.6 * rough) - y
    return np.rot90(field, int(rng.integers(4)))


def edge(rng: Rng, side: int, v: Values) -> Field:
    """A bite out of one side of the crop."""
    field = _border(rng, side, v["thick"] + 0.1, v["rugged"] + 0.3, 12)
    near = _radius(rng, side, {"size": v["size"] + 0.4}, 1) + 0.1 * smooth_noise(rng, side, 12)
    out = ((field > 0) & (near < 1.2)).astype(np.float32)
    return out if out.any() else blob(rng, side, v)


def ridge(rng: Rng, side: int, v: Values) -> Field:
    depth = rng.uniform(0.3, 0.7)
    field = _border(rng, side, depth, 0.15 * v["rugged"], 16)
    along = _radius(rng, side, {"size": v["size"]}, 1) < 1.3
    return ((np.abs(field) < v["thick"] * side * 0.5) & along).astype(np.float32)


def fringe(rng: Rng, side: int, v: Values) -> Field:
    """A ragged strip along a line: many short teeth."""
    depth = rng.uniform(0.3, 0.7)
    tall = _border(rng, side, depth, 0.3 + v["rugged"] * 0.4, 4)
    along = _radius(rng, side, {"size": v["size"] + 0.1}, 1) < 1.3
    reach = side * (0.05 + 2 * v["thick"])
    return ((tall > 0) & (tall < reach) & along).astype(np.float32)


SHAPES: dict[str, Callable[[Rng, int, Values], Field]] = {
    f.__name__: f
    for f in (
        line, lines, hair, crack, disc, ellipse, ring, blob, cloud, half, discs, specks, polygon,
        box, band, strokes, edge, ridge, fringe,
    )
}  # fmt: skip


# Changes: (picture, cover, rng, values) -> picture. Cover is 0 outside, 1 where strongest.


def _mixed(picture: Picture, other: Picture | Field | float, amount: Field) -> Picture:
    out = picture + amount[:, :, None] * (np.asarray(other, np.float32) - picture)
    return np.asarray(out, np.float32)


def _colour(v: Values) -> Picture:
    return np.clip(np.array([v["red"], v["green"], v["blue"]], np.float32), 0, 1)


def dark(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    return p * (1 - min(v["strength"], 0.95) * c[:, :, None])


def bright(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    return p + c[:, :, None] * v["strength"] * np.maximum(0.15, 0.9 - p)


def relief(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """Light from one side on a groove or ridge: one flank bright, the other dark."""
    gy, gx = np.gradient(cv2.GaussianBlur(c, (0, 0), 0.8))
    angle = rng.uniform(0, 2 * np.pi)
    shade = gx * np.cos(angle) + gy * np.sin(angle)
    shade = shade / (np.abs(shade).max() + 1e-6)
    return p + (0.5 * v["strength"] * shade[:, :, None]).astype(np.float32)


def bump(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """A smooth hollow or bulge: the shading spreads over all of it."""
    side = len(c)
    inner = cv2.distanceTransform((c > 0.25).astype(np.uint8), cv2.DIST_L2, 5)
    wide = max(1.0, 0.4 * float(inner.max()))
    height = cv2.GaussianBlur(np.sqrt(inner), (0, 0), min(wide, side / 10))
    return relief(p, np.asarray(height / (height.max() + 1e-6), np.float32), rng, v)


def rim(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """A line around it, bright or dark."""
    line = np.exp(-(((c - 0.4) / 0.2) ** 2)) * (c > 0)
    return p + (line * (v["strength"] * 0.5 * (1 if v["rugged"] > 0.5 else -1)))[:, :, None].astype(
        np.float32
    )


def gloss(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """A highlight to one side."""
    y, x = np.nonzero(c > 0.5)
    if not len(x):
        return p
    at = (
        np.array([x.mean(), y.mean()])
        + rng.normal(0, 0.25, 2) * np.array([np.ptp(x), np.ptp(y)]) / 2
    )
    gy, gx = np.mgrid[: len(c), : len(c)].astype(np.float32)
    wide = 0.12 * max(np.ptp(x), np.ptp(y), 6)
    spot = np.exp(-((gx - at[0]) ** 2 + (gy - at[1]) ** 2) / (2 * wide**2)) * c
    return p + (v["strength"] * spot)[:, :, None].astype(np.float32)


def tint(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    return _mixed(p, p * (0.25 + 0.75 * _colour(v)), c * min(1, v["strength"] + 0.3))


def hue(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    return _mixed(p, p[:, :, [2, 0, 1]] * (0.6 + 0.6 * _colour(v)), c * v["strength"])


def fade(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """Less contrast, lighter."""
    return _mixed(p, 0.35 + 0.3 * _colour(v) + 0.3 * p, c * min(1, v["strength"]))


def erase(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """The pattern is gone: one tone out of it is left."""
    tone = p.reshape(-1, 3)[int(rng.integers(p.shape[0] ** 2))]
    noise = 0.02 * smooth_noise(rng, len(c), 2)
    return _mixed(p, tone + noise[:, :, None], c)


def hole(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """One sees through, on dark or on light."""
    ground = 0.06 if v["rugged"] < 0.75 else 0.93
    return _mixed(
        p, ground + 0.02 * smooth_noise(rng, len(c), 3)[:, :, None], np.clip(c * 1.5, 0, 1)
    )


def foreign(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """Another material: colour and grain of its own."""
    grain = octaves(rng, len(c), max(2, v["grain"] * len(c) * 2), 0.6)
    return _mixed(p, _colour(v) + 0.12 * v["strength"] * grain[:, :, None], np.clip(c * 1.4, 0, 1))


def other(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """The layer underneath: a surface of its own, the same for all instances of a type."""
    below, _ = surface(np.random.default_rng(int(v["layer"])), len(c))
    return _mixed(p, below, c * min(1, v["strength"] + 0.4))


def rough(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    grain = smooth_noise(rng, len(c), max(1.2, v["grain"] * len(c)))
    return p + (c * 0.28 * v["strength"] * grain)[:, :, None]


def fracture(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    """The inside of a broken edge: facets."""
    height = octaves(rng, len(c), 3 * max(4, v["grain"] * len(c) * 3), 0.6)
    gy, gx = np.gradient(height)
    facets = np.clip((gx + 0.5 * gy) / (gx.std() + 1e-6), -2, 2)
    return _mixed(p, _colour(v) * 0.6 + 0.15 + 0.1 * facets[:, :, None], np.clip(c * 1.5, 0, 1))


def rust(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    grain = np.clip(0.5 + 0.4 * octaves(rng, len(c), max(3, v["grain"] * len(c) * 4), 0.7), 0, 1)
    tone = np.array([0.5, 0.27, 0.12], np.float32) * (0.5 + v["red"])
    return _mixed(
        p, tone * (0.5 + 0.7 * grain[:, :, None]), c * grain * min(1, v["strength"] + 0.4)
    )


def smear(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    return _mixed(p, cv2.GaussianBlur(p, (0, 0), 1 + 0.04 * len(c) * v["strength"]), c)


def _moved(p: Picture, dx: Field, dy: Field) -> Picture:
    y, x = np.mgrid[: len(p), : len(p)].astype(np.float32)
    return np.asarray(
        cv2.remap(p, x + dx, y + dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), np.float32
    )


def shift(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    dx, dy = rng.uniform(3, 12, 2) * rng.choice([-1, 1], 2)
    return _mixed(p, _moved(p, np.full_like(c, dx), np.full_like(c, dy)), np.clip(c * 1.5, 0, 1))


def turn(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    side = len(p)
    matrix = cv2.getRotationMatrix2D(
        (side / 2, side / 2), 25 + 65 * v["strength"], 1 + 0.5 * v["bend"]
    )
    other = cv2.warpAffine(p, matrix, (side, side), borderMode=cv2.BORDER_REFLECT)
    return _mixed(p, other, np.clip(c * 1.5, 0, 1))


def warp(p: Picture, c: Field, rng: Rng, v: Values) -> Picture:
    gy, gx = np.gradient(cv2.GaussianBlur(c, (0, 0), 3))
    reach = 60 * v["strength"]
    return _moved(p, np.asarray(gx * reach, np.float32), np.asarray(gy * reach, np.float32))


CHANGES: dict[str, Callable[[Picture, Field, Rng, Values], Picture]] = {
    f.__name__: f
    for f in (
        dark, bright, relief, bump, rim, gloss, tint, hue, fade, erase, hole, foreign, other,
        rough, fracture, rust, smear, shift, turn, warp,
    )
}  # fmt: skip
