"""Small product folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

Maker = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Maker:
    """Write an image of (width, height) ``size`` for each path, all different unless ``fill``."""
    count = iter(range(1000))

    def write(*paths: str, size: tuple[int, int] = (30, 20), fill: int | None = None) -> Path:
        for path in paths:
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            pixels = np.full(size[::-1], fill if fill is not None else next(count) % 256, np.uint8)
            if target.suffix == ".npy":
                np.save(target, pixels.astype(np.float32))
            else:
                Image.fromarray(pixels).save(target)
        return tmp_path / paths[0].split("/")[0]

    return write
