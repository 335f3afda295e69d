from __future__ import annotations

import numpy as np
import pytest
from safetensors.numpy import save

from engine.files import encode_png, sha256_of
from engine.session import Cluster, CropRecord, Curve, ImageRecord, Session
from engine.triage import RESULT

IMAGES = ("test/crack/000.png", "test/dent/000.png", "test/dent/Größe 1.png", "test/good/001.png")
BOXES = {0: [(2, 2, 12, 12), (20, 10, 40, 30)], 1: [(0.5, -4, 10.5, 6)], 2: [(5, 5, 15, 15)]}


def pixels(n: int) -> np.ndarray:
    return np.random.default_rng(n).integers(0, 256, (32, 48, 3), np.uint8)


def mask(n: int) -> np.ndarray:
    made = np.zeros((32, 48), np.bool_)
    for x0, y0, x1, y1 in BOXES.get(n, []):
        made[max(0, int(y0) + 2) : int(y1) - 2, int(x0) + 2 : int(x1) - 2] = True
    return made


@pytest.fixture
def labelled_session(tmp_path):
    """Four images; crops 1 and 2 in the first, one in each other; clusters 1 (normal) to 3."""
    product = tmp_path / "Teil A"
    records = []
    for n, name in enumerate(IMAGES):
        path = product / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encode_png(pixels(n)))
        records.append(ImageRecord(name, 48, 32, path.parent.name, sha256=sha256_of(path)))
    with Session.create(tmp_path / "parts", product) as session:
        images = session.store_product(records, [])
        session.store_curves([Curve(i.id, np.ones(64, np.int32), 40 + i.id, 1) for i in images[:3]])
        crops = [
            CropRecord(0, images[n].id, box, 36, 0.75, False) for n in BOXES for box in BOXES[n]
        ]
        crops.append(CropRecord(0, images[3].id, (0, 0, 48, 32), 0, 0.1, True))
        crop_set = session.add_crop_set(
            {}, crops, [(i.id, encode_png(mask(n))) for n, i in enumerate(images)],
            [(i.id, 40 + i.id, "MEBin") for i in images[:3]],
        )  # fmt: skip
        run = session.add_run(crop_set.id, "anomalyncd", {"classes": 3})
        probabilities = np.float32(
            [[0.1, 0.7, 0.2], [0.2, 0.5, 0.3], [0.0, 0.2, 0.8], [0.3, 0.3, 0.4], [0.9, 0.1, 0.0]]
        )
        arrays = {
            "crop_ids": np.arange(1, 6),
            "crop_probabilities": probabilities,
            "crop_embeddings": np.zeros((5, 2), np.float32),
            "crop_weights": np.float32([0.25, 0.75, 1, 1, 1]),
            "image_ids": np.arange(1, 5),
            "image_probabilities": np.zeros((4, 3), np.float32),
        }
        (session.run_folder(run.id) / RESULT).write_bytes(save(arrays))
        names = ("normal", "class 1", "class 2")
        session.finish_run(
            run.id, 1.0, {}, [Cluster(0, run.id, n, name, "#123456") for n, name in enumerate(names)],
            [(n + 1, int(k)) for n, k in enumerate(probabilities.argmax(1))],
        )  # fmt: skip
        yield session
