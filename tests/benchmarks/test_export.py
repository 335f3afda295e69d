"""Exports: what formats share is done once, and polygons are not traced pixel by pixel.

Times are of this process alone; each is the best of two.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.crops import CropParams, find_crops
from engine.export import FORMATS, ExportOptions, export_session
from engine.export.polygons import polygons
from engine.files import encode_png
from engine.session import Cluster, CropRecord, ImageRecord, Session
from engine.triage import RESULT

IMAGES, SIDE = 16, 256


def seconds(work: Callable[[], object]) -> float:
    """Of all threads of this process."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """JPEG photographs of noise with four defects each, in three classes."""
    from safetensors.numpy import save

    random = np.random.default_rng(0)
    records, masks, crops = [], [], []
    y, x = np.mgrid[:SIDE, :SIDE]
    (tmp_path / "product").mkdir()
    for n in range(1, IMAGES + 1):
        pixels = random.integers(90, 160, (SIDE, SIDE), np.uint8)
        Image.fromarray(pixels).save(tmp_path / "product" / f"{n}.jpg")
        records.append(ImageRecord(f"{n}.jpg", SIDE, SIDE))
        mask = np.zeros((SIDE, SIDE), np.bool_)
        for _ in range(3):
            cx, cy, r = random.integers(60, SIDE - 60), random.integers(60, SIDE - 60), 25
            mask |= (x - cx) ** 2 + (y - cy) ** 2 < r * r
        masks.append((n, encode_png(mask)))
        found = find_crops(mask, None, 0, 255, None, CropParams.VITIA)
        crops += [CropRecord(0, n, c.box, c.area, c.score, c.whole) for c in found]
    made = Session.create(tmp_path / "made", tmp_path / "product")
    made.store_product(records, [])
    crop_set = made.add_crop_set({}, crops, masks)
    run = made.add_run(crop_set.id, "region clustering", {"classes": 3})
    labels = np.arange(len(crops)) % 3
    images = np.unique([c.image_id for c in crops])
    arrays = {
        "crop_ids": np.arange(1, len(crops) + 1),
        "crop_probabilities": np.eye(3, dtype=np.float32)[labels],
        "crop_embeddings": np.zeros((len(crops), 2), np.float32),
        "crop_weights": np.ones(len(crops), np.float32),
        "image_ids": images,
        "image_probabilities": np.zeros((len(images), 3), np.float32),
    }
    (made.run_folder(run.id) / RESULT).write_bytes(save(arrays))
    made.finish_run(
        run.id, 1.0, {}, [Cluster(0, run.id, n, f"class {n}", "#123456") for n in range(3)],
        [(n + 1, int(label)) for n, label in enumerate(labels)],
    )  # fmt: skip
    return made


def test_all_formats_together_cost_less_than_one_by_one(session: Session, tmp_path: Path) -> None:
    def export(*names: str) -> None:
        export_session(session, tmp_path / "set", ExportOptions(names, overwrite=True))

    together = seconds(lambda: export(*FORMATS))
    apart = sum(seconds(lambda name=name: export(name)) for name in FORMATS)  # type: ignore[misc]
    print(f"\nall formats {together:.2f} s, one by one {apart:.2f} s of CPU for {IMAGES} images")
    assert together < 0.8 * apart


def test_polygons_cost_little_beside_tracing_edges_one_by_one() -> None:
    y, x = np.mgrid[:400, :400]
    mask = (x - 200) ** 2 + (y - 200) ** 2 < 180**2
    mask &= (x - 150) ** 2 + (y - 200) ** 2 > 40**2
    fast, plain = seconds(lambda: polygons(mask)), seconds(lambda: _edges(mask))
    print(f"\npolygons {1000 * fast:.1f} ms, edge by edge {1000 * plain:.1f} ms")
    assert fast < plain / 3


def _edges(mask: NDArray[np.bool_]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """The plain way: look at the four sides of every pixel."""
    height, width = mask.shape
    edges: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for y in range(height):
        for x in range(width):
            if not mask[y, x]:
                continue
            for dx, dy, start, end in (
                (0, -1, (x, y), (x + 1, y)), (1, 0, (x + 1, y), (x + 1, y + 1)),
                (0, 1, (x + 1, y + 1), (x, y + 1)), (-1, 0, (x, y + 1), (x, y)),
            ):  # fmt: skip
                ox, oy = x + dx, y + dy
                if not (0 <= ox < width and 0 <= oy < height and mask[oy, ox]):
                    edges.setdefault(start, []).append(end)
    return edges
