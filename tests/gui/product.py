"""A small product for the window's tests: bright marks on grey parts, with maps."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.files import encode_png

KINDS = ("dot", "line")
SIDE = 96


def make_product(root: Path, each: int = 4) -> Path:
    """``each`` images of every kind and as many good ones, in MVTec layout, with ``maps/``."""
    rng = np.random.default_rng(0)
    for kind in (*KINDS, "good"):
        for n in range(each):
            image = np.full((SIDE, SIDE, 3), 110, np.uint8)
            image += rng.integers(0, 12, image.shape, np.uint8)
            heat = rng.integers(0, 30, (SIDE, SIDE), np.uint8)
            x, y = (int(v) for v in rng.integers(30, 66, 2))
            if kind != "good":
                mark = np.zeros((SIDE, SIDE), np.uint8)
                if kind == "dot":
                    cv2.circle(mark, (x, y), 9, 255, -1)
                else:
                    cv2.line(mark, (x - 20, y - 8), (x + 20, y + 8), 255, 5)
                image[mark > 0] = (230, 60, 40)
                soft = cv2.GaussianBlur(mark, (0, 0), 3).astype(np.uint16) * 9 // 10
                heat = np.maximum(heat, soft.astype(np.uint8))
            _write(root / "test" / kind / f"{n:03}.png", image)
            _write(root / "maps" / kind / f"{n:03}.png", heat)
    return root


def _write(path: Path, pixels: NDArray[np.uint8]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encode_png(pixels))
