"""Fitting a scorer again after more defects were named: only their features are new."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from engine.files import encode_png
from engine.score import ScorerSettings, fit_scorer
from engine.score.fit import NamedDefect

SIDE, NORMALS = 128, 24
LEAST_SPEED_UP = 2.0
# Little training, which both fits do alike: the rest is what is compared.
SETTINGS = ScorerSettings(
    "dra", "random:resnet18", 128, epochs=1, batches=2, batch=16, calibrate=False
)


def picture(path: Path, seed: int, *, spot: bool = False) -> Path:
    pixels = np.random.default_rng(seed).integers(90, 160, (SIDE, SIDE, 3), np.uint8)
    if spot:
        pixels[50:70, 50:70] = 10
    path.write_bytes(encode_png(pixels))
    return path


def test_a_refit_computes_only_what_is_new(tmp_path: Path) -> None:
    """Five more defects: against the same fit with nothing kept."""
    good = [picture(tmp_path / f"good{k}.png", k) for k in range(NORMALS)]
    bad = [
        NamedDefect(picture(tmp_path / f"bad{k}.png", 1000 + k, spot=True), "spot")
        for k in range(10)
    ]

    def seconds(defects: list[NamedDefect], kept: str) -> float:
        start = time.perf_counter()
        fit_scorer(good, defects, SETTINGS, tmp_path / kept)
        return time.perf_counter() - start

    seconds(bad[:5], "kept")
    again = seconds(bad, "kept")
    plain = seconds(bad, "fresh")
    print(f"\nnothing kept {plain:.2f} s, kept {again:.2f} s, ratio {plain / again:.1f}")
    assert plain > LEAST_SPEED_UP * again
