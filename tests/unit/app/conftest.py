"""What the window's parts need in tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from engine.session import Cluster, CropRecord, Curve, ImageRecord, Session


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Models, jobs and icons need an application."""
    return qapp


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session with three images, curves, six crops and a finished run of three classes.

    Crops 1 and 2 are of image 1, and so on; crops 1, 2 are in class 1, the others in class 2.
    """
    from safetensors.numpy import save_file

    (tmp_path / "parts").mkdir()
    session = Session.create(tmp_path / "parts.vitia", tmp_path / "parts")
    images = [
        ImageRecord(f"test/bad/{n}.png", 64, 48, "bad", map_path=f"maps/{n}.png", peak=200)
        for n in range(3)
    ]
    session.store_product(images, [])
    session.set("scale", [0, 255])
    counts = np.zeros(64, np.int32)
    counts[10:30] = 1
    session.store_curves([Curve(i, counts, 90, 1) for i in (1, 2, 3)])
    crops = [CropRecord(0, 1 + n // 2, (0, 0, 20, 20), 40 + n, 0.9, False) for n in range(6)]
    crop_set = session.add_crop_set({"state": "x"}, crops, [])
    run = session.add_run(crop_set.id, "AnomalyNCD", {"classes": 3, "epochs": 1, "weights": "w"})
    probabilities = np.array(
        [[0.1, 0.8, 0.1], [0.2, 0.7, 0.1], [0.1, 0.3, 0.6], [0.1, 0.2, 0.7], [0, 0.1, 0.9], [0.2, 0.3, 0.5]],
        np.float32,
    )  # fmt: skip
    save_file(
        {
            "crop_ids": np.arange(1, 7), "crop_probabilities": probabilities,
            "crop_embeddings": np.zeros((6, 4), np.float32),
            "crop_weights": np.full(6, 0.5, np.float32),
            "image_ids": np.arange(1, 4), "image_probabilities": np.zeros((3, 3), np.float32),
        },
        session.run_folder(run.id) / "result.safetensors",
    )  # fmt: skip
    clusters = [Cluster(0, run.id, n, f"class {n}", "#0072b2") for n in range(3)]
    pairs = [(n, 1 if n < 3 else 2) for n in range(1, 7)]
    session.finish_run(run.id, 2.0, {}, clusters, pairs)
    yield session
    session.close()
