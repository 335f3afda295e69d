from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.progress import Progress
from engine.score.fit import NamedDefect
from engine.score.settings import ScorerSettings
from engine.score.training import Pool


class Told(Progress):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def log(self, level: str, text: str) -> None:
        self.lines.append(f"{level}: {text}")

    def said(self, text: str) -> bool:
        return any(text in line for line in self.lines)


@pytest.fixture
def told() -> Told:
    return Told()


def quick(method: str = "dra", **changes) -> ScorerSettings:
    """Settings of a fit that takes a second."""
    values = {
        "weights": "random:test_resnet",
        "image_size": 64,
        "epochs": 2,
        "batches": 3,
        "batch": 12,
        "outer_epochs": 2,
        "pseudo": 1,
        "precision": "float32",
        "memory": 0.2,
    }
    return ScorerSettings(method, **{**values, **changes})


def picture(path: Path, seed: int, spot: int | None = None) -> Path:
    """A grey noise of its own, with a dark square ``spot`` pixels from the left."""
    pixels = np.random.default_rng(seed).integers(110, 140, (48, 64, 3)).astype(np.uint8)
    if spot is not None:
        pixels[12:28, spot : spot + 16] = 10
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def normals(tmp_path: Path) -> list[Path]:
    return [picture(tmp_path / "good" / f"{k}.png", k) for k in range(12)]


@pytest.fixture
def defects(tmp_path: Path) -> list[NamedDefect]:
    """Three holes and a dent, which look alike."""
    paths = [picture(tmp_path / "bad" / f"{k}.png", 100 + k, 8 * k) for k in range(4)]
    return [NamedDefect(path, "hole" if k < 3 else "dent") for k, path in enumerate(paths)]


def toy_pool(normals: int, seen: int, pseudo: int, seed: int = 0) -> Pool:
    """Samples of one scale, 4 x 4 positions of N(0, 1) in eight channels.

    Seen defects have 4 more in channel 0, pseudo ones in a channel by chance.
    """
    rng = np.random.default_rng(seed)
    labels = np.repeat([0, 1, 2], [normals, seen, pseudo])
    features = rng.standard_normal((len(labels), 4, 4, 8)).astype(np.float32)
    features[labels == 1, ..., 0] += 4
    channels = rng.integers(8, size=len(labels))
    for row in np.flatnonzero(labels == 2):
        features[row, ..., channels[row]] += 4
    kept = features.astype(np.float16)
    origins = np.concatenate([np.arange(n) for n in (normals, seen)] + [np.arange(pseudo)])
    origins[labels == 2] %= max(normals, 1)
    return Pool((kept,), (-kept,), labels, origins, np.where(labels == 2, 0, -1))
