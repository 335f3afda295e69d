from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.progress import Progress


class Heard(Progress):
    """Remembers what it was told, and counts the steps of each stage."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []
        self.stages: dict[str, list[int]] = {}

    def stage(self, name: str, total: int) -> None:
        self._name = name
        self.stages[name] = [0, total]

    def advance(self, steps: int = 1) -> None:
        self.stages[self._name][0] += steps

    def log(self, level: str, text: str) -> None:
        self.lines.append((level, text))

    def said(self, text: str) -> bool:
        return any(text in line for _, line in self.lines)


@pytest.fixture
def heard() -> Heard:
    return Heard()


def picture(path: Path, seed: int, spot: tuple[int, int] | None = None) -> Path:
    """A grey noise of its own, with a black square where ``spot`` (x, y) says."""
    rng = np.random.default_rng(seed)
    pixels = rng.integers(120, 136, (72, 96)).astype(np.uint8)
    if spot is not None:
        x, y = spot
        pixels[y : y + 20, x : x + 20] = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """MVTec AD layout: 8 normal images, 5 good and 3 bad ones with masks."""
    root = tmp_path / "Teile süd"
    for k in range(8):
        picture(root / "train" / "good" / f"{k}.png", k)
    for k in range(5):
        picture(root / "test" / "good" / f"{k}.png", 100 + k)
    for k in range(3):
        spot = (10 + 20 * k, 12 + 10 * k)
        picture(root / "test" / "hole" / f"{k}.png", 200 + k, spot)
        mask = np.zeros((72, 96), np.uint8)
        mask[spot[1] : spot[1] + 20, spot[0] : spot[0] + 20] = 255
        target = root / "ground_truth" / "hole" / f"{k}_mask.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(mask).save(target)
    return root
