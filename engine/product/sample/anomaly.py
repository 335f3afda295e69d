"""Anomaly maps as a detector of patches would give: coarse, uneven, and not always right."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.product.sample.canvas import SIZE, Field, smooth_noise

_COARSE = 64  # the detector's patches, along a side
_JOINED = 15  # pixels between pieces that it sees as one
_MISSED = 0.06  # share of defect regions that it hardly sees
_FALSE_ALARM = 0.35  # share of pictures with spots where nothing is wrong


def imagine_map(
    mask: NDArray[np.bool_], unrest: Field, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """A map (``SIZE``, ``SIZE``) uint8 for a defect mask.

    Args:
        mask: (``SIZE``, ``SIZE``), where something is wrong.
        unrest: (``SIZE``, ``SIZE``), 0 where all parts look alike to 1 where they never do, as at
            edges; a detector is less sure there.
        rng: the only source of chance.

    Scores of 255: noise about 25, unrest up to 55, false alarms 75 to 150, defects 155 to 245 where
    they are strongest, and a few hardly seen.
    """
    busy = _small(unrest)
    scores = 0.1 + 0.025 * smooth_noise(rng, 6, _COARSE) + 0.012 * _noise(rng)
    scores += 0.1 * busy * (1 + 0.35 * smooth_noise(rng, 10, _COARSE))
    for region in _regions(mask):
        seen = rng.random() >= _MISSED
        strength = rng.uniform(0.61, 0.96) if seen else rng.uniform(0.08, 0.2)
        scores = np.maximum(scores, strength * _answer(region, rng) + 0.05)
    if rng.random() < _FALSE_ALARM:
        for _ in range(int(rng.choice([1, 1, 2]))):
            scores = np.maximum(scores, rng.uniform(0.3, 0.58) * _spot(busy, rng))
    fine = cv2.resize(scores, (SIZE, SIZE), interpolation=cv2.INTER_LINEAR)
    fine = cv2.GaussianBlur(fine, (0, 0), 4.0)  # as PatchCore and its kin end
    return np.asarray(np.clip(fine, 0, 1) * np.float32(255) + np.float32(0.5), np.uint8)


def _regions(mask: NDArray[np.bool_]) -> list[NDArray[np.bool_]]:
    """The mask in pieces that a coarse detector tells apart."""
    near = cv2.dilate(mask.view(np.uint8), np.ones((_JOINED, _JOINED), np.uint8))
    count, labels = cv2.connectedComponents(near, connectivity=8)
    return [(labels == k) & mask for k in range(1, count)]


def _answer(region: NDArray[np.bool_], rng: np.random.Generator) -> Field:
    """The detector's answer to a defect, at most 1: wider than it, weaker inside large ones."""
    share = _moved(_small(region.astype(np.float32)), rng)
    core = np.minimum(3.2 * cv2.GaussianBlur(share, (0, 0), 1.1), 1)
    halo = np.minimum(3.0 * cv2.GaussianBlur(share, (0, 0), 2.6), 1)
    inner = cv2.erode(core, np.ones((5, 5), np.uint8))
    found = (0.74 * core + 0.26 * halo) * (1 - 0.15 * inner)
    found *= 1 - 0.22 * np.abs(smooth_noise(rng, 7, _COARSE))
    return np.asarray(found / max(float(found.max()), 1e-6), np.float32)


def _moved(field: Field, rng: np.random.Generator) -> Field:
    """Patches never lie quite where the defect does."""
    by = np.array([[1, 0, rng.normal(0, 0.4)], [0, 1, rng.normal(0, 0.4)]], np.float32)
    return np.asarray(cv2.warpAffine(field, by, (_COARSE, _COARSE)), np.float32)


def _spot(busy: Field, rng: np.random.Generator) -> Field:
    """A round or drawn-out spot, sooner where the picture is busy."""
    weights = (0.15 + busy[6:-6, 6:-6]).ravel().astype(np.float64)
    at = int(rng.choice(weights.size, p=weights / weights.sum()))
    cy, cx = (6 + v for v in divmod(at, _COARSE - 12))
    y, x = np.mgrid[0:_COARSE, 0:_COARSE].astype(np.float32)
    angle, ratio = rng.uniform(0, np.pi), rng.uniform(1, 2.4)
    a = np.cos(angle) * (x - cx) + np.sin(angle) * (y - cy)
    b = np.cos(angle) * (y - cy) - np.sin(angle) * (x - cx)
    spread = rng.uniform(1.5, 2.6)
    spot = np.exp(-(np.square(a / ratio) + np.square(b)) / (2 * spread**2))
    spot *= 1 - 0.2 * np.abs(smooth_noise(rng, 6, _COARSE))
    return np.asarray(spot, np.float32)


def _noise(rng: np.random.Generator) -> Field:
    return rng.standard_normal((_COARSE, _COARSE), np.float32)


def _small(field: Field) -> Field:
    return np.asarray(
        cv2.resize(field, (_COARSE, _COARSE), interpolation=cv2.INTER_AREA), np.float32
    )
