"""Anomaly maps as a detector of patches would give: coarse, noisy, and not always right."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.product.sample.part import SIZE, Field, smooth_noise

_COARSE = 64
_MISSED = 0.07  # share of defect regions that the detector hardly sees
_FALSE_ALARM = 0.25  # share of images with a spot where nothing is wrong


def imagine_map(
    mask: NDArray[np.bool_], inside: Field, rng: np.random.Generator
) -> NDArray[np.float32]:
    """A map (``SIZE``, ``SIZE``) float32 for a defect mask and the distance to the part's edges.

    Scores: noise about 0.1, edges of the part up to 0.2, false alarms 0.25 to 0.5, defects 0.65 to
    0.95 at their strongest place; a few defects are missed.
    """
    scores = 0.1 + 0.03 * smooth_noise(rng, _COARSE, 8)
    edge = cv2.resize(np.exp(-np.abs(inside) / 8), (_COARSE, _COARSE), interpolation=cv2.INTER_AREA)
    scores += 0.07 * edge * (1 + 0.4 * smooth_noise(rng, _COARSE, 12))
    count, regions = cv2.connectedComponents(_joined(mask), connectivity=8)
    for region in range(1, count):
        found = cv2.resize(
            ((regions == region) & mask).astype(np.float32),
            (_COARSE, _COARSE),
            interpolation=cv2.INTER_AREA,
        )
        found = np.minimum(cv2.GaussianBlur(found, (0, 0), 1.0) * 4, 1)
        found *= 1 - 0.12 * np.abs(smooth_noise(rng, _COARSE, 14))
        strength = rng.uniform(0.05, 0.2) if rng.random() < _MISSED else rng.uniform(0.65, 0.95)
        scores = np.maximum(scores, found / max(found.max(), 1e-6) * strength + 0.05)
    if rng.random() < _FALSE_ALARM:
        scores = np.maximum(scores, _spot(rng) * rng.uniform(0.25, 0.5))
    fine = cv2.resize(scores, (SIZE, SIZE), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.GaussianBlur(fine, (0, 0), 2.0), np.float32)


def _joined(mask: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Pieces that a coarse detector sees as one."""
    return np.asarray(cv2.dilate(mask.view(np.uint8), np.ones((7, 7), np.uint8)), np.uint8)


def _spot(rng: np.random.Generator) -> Field:
    y, x = np.mgrid[0:_COARSE, 0:_COARSE].astype(np.float32)
    cx, cy = rng.uniform(8, _COARSE - 8, 2)
    spread = rng.uniform(2.0, 3.5)
    return np.asarray(np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * spread**2)), np.float32)
