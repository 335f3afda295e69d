"""A pool of defect-centred crops, made once and kept in a folder."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from defects import KINDS, DefectType, apply, draw_type
from numpy.typing import NDArray
from surfaces import Rng, smooth_noise, surface

CANVAS = 384
ATTRIBUTES = 11
_CHUNK = 256


@dataclass(frozen=True)
class PoolSettings:
    """What decides a pool.

    Attributes:
        count: number of crops.
        side: their side in pixels.
        surfaces: number of different surfaces.
        types: number of types of each kind ("none" has one).
        seed: all crops follow from it, each by its own number.
    """

    count: int = 16_384
    side: int = 160
    surfaces: int = 600
    types: int = 24
    seed: int = 0


@dataclass(frozen=True)
class Pool:
    """N crops and what they show.

    Attributes:
        pixels: (N, S, S, 4) uint8, red, green, blue and mask (0 or 255).
        types: (N,) int64, which type of defect.
        kinds: (N,) int64, index into :data:`defects.KINDS`.
        surfaces: (N,) int64, which surface.
        attributes: (N, A) float32, see :func:`attributes_of`.
    """

    pixels: NDArray[np.uint8]
    types: NDArray[np.int64]
    kinds: NDArray[np.int64]
    surfaces: NDArray[np.int64]
    attributes: NDArray[np.float32]


def all_types(settings: PoolSettings) -> list[DefectType]:
    """Every type of a pool, in the order of their numbers."""
    return [
        draw_type(np.random.default_rng([settings.seed, 1, k, t]), kind)
        for k, kind in enumerate(KINDS)
        for t in range(1 if kind == "none" else settings.types)
    ]


@lru_cache(maxsize=2048)
def _canvas(seed: int, number: int) -> NDArray[np.uint8]:
    picture, _ = surface(np.random.default_rng([seed, 2, number]), CANVAS)
    return (picture * 255).astype(np.uint8)


def make_crop(
    settings: PoolSettings, types: list[DefectType], number: int
) -> tuple[NDArray[np.uint8], int, int, NDArray[np.float32]]:
    """Crop ``number`` of a pool: (S, S, 4) uint8 pixels, type, surface, attributes."""
    rng = np.random.default_rng([settings.seed, 3, number])
    side = settings.side
    which, ground = int(rng.integers(len(types))), int(rng.integers(settings.surfaces))
    clean = _window(rng, _canvas(settings.seed, ground), side)
    if rng.random() < 0.15:
        clean = _with_border(rng, clean)
    for _ in range(3):  # a mask may come out empty
        picture, mask = apply(clean, types[which], rng)
        if mask.any():
            break
    if types[which].kind == "none":
        picture = clean
    if rng.random() < 0.6:
        picture, mask = _closer(rng, picture, mask)
    shown = _photographed(rng, picture)
    coverage = mask.astype(np.uint8) * np.uint8(255)
    pixels = np.dstack([shown, coverage])
    return pixels, which, ground, attributes_of(shown, mask)


def _window(rng: Rng, canvas: NDArray[np.uint8], side: int) -> NDArray[np.float32]:
    """A random window of a surface, resized: another scale, another place, another light."""
    wide = int(rng.integers(90, CANVAS + 1))
    top, left = rng.integers(0, CANVAS - wide + 1, 2)
    method = cv2.INTER_AREA if wide > side else cv2.INTER_LINEAR
    part = cv2.resize(
        canvas[top : top + wide, left : left + wide], (side, side), interpolation=method
    )
    picture = np.asarray(part, np.float32) / 255
    light = rng.uniform(0.75, 1.25) + 0.06 * smooth_noise(rng, side, side)
    return np.clip(picture * light[:, :, None], 0, 1).astype(np.float32)


def _with_border(rng: Rng, picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """The product ends within the crop: beyond a straight line there is background."""
    side = len(picture)
    y, x = np.mgrid[:side, :side].astype(np.float32) / side - 0.5
    angle = rng.choice([0, 1, 2, 3]) * np.pi / 2 + rng.choice([0.0, rng.normal(0, 0.1)])
    beyond = x * np.cos(angle) + y * np.sin(angle) > rng.uniform(0.15, 0.45)
    tone = rng.choice([0.0, rng.uniform(0, 0.2), rng.uniform(0.7, 1)])
    return np.where(beyond[:, :, None], np.float32(tone), picture).astype(np.float32)


def _closer(
    rng: Rng, picture: NDArray[np.float32], mask: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The square around the mask with some margin, as crops are cut from images."""
    side = len(mask)
    if not mask.any():
        return picture, mask
    y, x = np.nonzero(mask)
    extent = max(int(np.ptp(x)), int(np.ptp(y))) + 1
    wide = int(np.clip(extent * rng.uniform(1.05, 2.5), 40, side))
    left = int(np.clip((x.min() + x.max()) // 2 - wide // 2, 0, side - wide))
    top = int(np.clip((y.min() + y.max()) // 2 - wide // 2, 0, side - wide))
    window = np.s_[top : top + wide, left : left + wide]
    near = cv2.resize(picture[window], (side, side), interpolation=cv2.INTER_LINEAR)
    region = cv2.resize(mask[window].astype(np.uint8) * 255, (side, side))
    return np.asarray(near, np.float32), region > 127


def _photographed(rng: Rng, picture: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Lens, sensor and file: blur, noise, JPEG."""
    if rng.random() < 0.35:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.8))
    if rng.random() < 0.5:
        shape = picture.shape if rng.random() < 0.4 else (*picture.shape[:2], 1)
        picture = picture + rng.uniform(0.005, 0.05) * rng.standard_normal(shape, np.float32)
    shown = (np.clip(picture, 0, 1) * 255).astype(np.uint8)
    if rng.random() < 0.25:
        quality = int(rng.integers(30, 95))
        _, file = cv2.imencode(".jpg", shown, (cv2.IMWRITE_JPEG_QUALITY, quality))
        shown = np.asarray(cv2.imdecode(file, cv2.IMREAD_COLOR), np.uint8)
    return shown


def attributes_of(picture: NDArray[np.uint8], mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """(A,) what one can say of a region without knowing its kind.

    Logarithms of area, elongation, thickness and number of parts; compactness; difference of
    tone to its surroundings, signed and in their deviations; log ratio of deviations inside and
    outside; log sharpness of its outline; two differences of colour.
    """
    if not mask.any():
        return np.zeros(ATTRIBUTES, np.float32)
    side = len(mask)
    inside = mask.astype(np.uint8)
    around = (cv2.dilate(inside, np.ones((25, 25), np.uint8)) > 0) & ~mask
    if not around.any():
        around = ~mask if not mask.all() else mask
    rim = cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
    rim = rim if rim.any() else mask
    colour = picture.astype(np.float32) / 255
    grey = colour.mean(2)
    y, x = np.nonzero(mask)
    spread = np.cov(np.stack([x, y])) if len(x) > 2 else np.eye(2)
    small, large = np.sqrt(np.maximum(np.linalg.eigvalsh(spread), 0.3))
    thickness = float(cv2.distanceTransform(inside, cv2.DIST_L2, 3).max())
    parts = cv2.connectedComponents(inside)[0] - 1
    gy, gx = np.gradient(grey)
    slope = np.hypot(gx, gy)
    difference = float(grey[mask].mean() - grey[around].mean())
    noise_in, noise_out = float(grey[mask].std()), float(grey[around].std())
    chroma = colour - grey[:, :, None]
    shift = chroma[mask].mean(0) - chroma[around].mean(0)
    return np.array(
        [
            np.log(mask.mean()),
            np.log(large / small),
            np.log(thickness / side),
            np.log(parts),
            min(2.0, len(x) / (4 * np.pi * small * large)),
            difference,
            np.clip(difference / (noise_out + 0.02), -6, 6),
            np.log((noise_in + 0.01) / (noise_out + 0.01)),
            np.log((slope[rim].mean() + 0.003) / (slope.mean() + 0.003)),
            shift[0],
            shift[2],
        ],
        np.float32,
    )


def _chunk(
    job: tuple[PoolSettings, int, int],
) -> tuple[NDArray[np.uint8], list[tuple[int, int]], NDArray[np.float32]]:
    cv2.setNumThreads(1)
    settings, first, last = job
    types = all_types(settings)
    made = [make_crop(settings, types, number) for number in range(first, last)]
    return (
        np.stack([m[0] for m in made]),
        [(m[1], m[2]) for m in made],
        np.stack([m[3] for m in made]),
    )


def _made(settings: PoolSettings, workers: int) -> Iterator[tuple[int, int, tuple]]:
    jobs = [
        (settings, first, min(first + _CHUNK, settings.count))
        for first in range(0, settings.count, _CHUNK)
    ]
    if workers == 1:
        for job in jobs:
            yield job[1], job[2], _chunk(job)
        return
    with multiprocessing.get_context("spawn").Pool(workers) as processes:
        for job, result in zip(jobs, processes.imap(_chunk, jobs), strict=True):
            yield job[1], job[2], result


def make_pool(settings: PoolSettings, folder: Path, workers: int = 1) -> Pool:
    """The pool of these settings; what the folder holds of the same settings is taken from it."""
    folder.mkdir(parents=True, exist_ok=True)
    facts, done = json.dumps(asdict(settings)), folder / "pool.json"
    shape = (settings.count, settings.side, settings.side, 4)
    if not (done.is_file() and done.read_text() == facts):
        done.unlink(missing_ok=True)
        pixels = np.lib.format.open_memmap(folder / "pixels.npy", "w+", np.uint8, shape)
        labels = np.zeros((settings.count, 2), np.int64)
        attributes = np.zeros((settings.count, ATTRIBUTES), np.float32)
        for first, last, (some, which, told) in _made(settings, workers):
            pixels[first:last], labels[first:last], attributes[first:last] = some, which, told
        pixels.flush()
        np.savez(folder / "labels.npz", labels=labels, attributes=attributes)
        done.write_text(facts)
    found = np.load(folder / "labels.npz")
    names = list(KINDS)
    kind_of = np.array([names.index(t.kind) for t in all_types(settings)], np.int64)
    types, surfaces = found["labels"].T
    return Pool(
        np.load(folder / "pixels.npy", mmap_mode="r"),
        types, kind_of[types], surfaces, found["attributes"],
    )  # fmt: skip
