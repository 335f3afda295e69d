from __future__ import annotations

import numpy as np
import pytest
from safetensors.numpy import save

from engine.session import Cluster, CropRecord, ImageRecord, Session
from engine.triage import RESULT

# Six crops in four images; class 0 is normal. Each row sums to one.
PROBABILITIES = np.array(
    [
        [0.1, 0.6, 0.2, 0.1],
        [0.1, 0.1, 0.7, 0.1],
        [0.7, 0.1, 0.1, 0.1],
        [0.0, 0.3, 0.4, 0.3],
        [0.1, 0.2, 0.3, 0.4],
        [0.25, 0.26, 0.25, 0.24],
    ],
    np.float32,
)
IMAGES = [1, 1, 2, 3, 3, 4]
WEIGHTS = np.array([0.4, 0.6, 1, 0.5, 0.5, 1], np.float32)


def add_run(session: Session, probabilities=PROBABILITIES, images=IMAGES, weights=WEIGHTS) -> int:
    crop_set = session.add_crop_set(
        {}, [CropRecord(0, i, (0, 0, 8, 8), 9, 0.5, False) for i in images], []
    )
    ids = np.array([c.id for c in session.crops(crop_set.id)], np.int64)
    classes = probabilities.shape[1]
    run = session.add_run(crop_set.id, "anomalyncd", {"classes": classes})
    arrays = {
        "crop_ids": ids,
        "crop_probabilities": probabilities,
        "crop_embeddings": np.zeros((len(ids), 3), np.float32),
        "crop_weights": weights,
        "image_ids": np.unique(images).astype(np.int64),
        "image_probabilities": np.zeros((len(set(images)), classes), np.float32),
    }
    (session.run_folder(run.id) / RESULT).write_bytes(save(arrays))
    names = ["normal", *(f"class {n}" for n in range(1, classes))]
    clusters = [Cluster(0, run.id, n, name, f"#00000{n}") for n, name in enumerate(names)]
    pairs = list(zip(ids.tolist(), probabilities.argmax(1).tolist(), strict=True))
    session.finish_run(run.id, 1.0, {}, clusters, pairs)
    return run.id


@pytest.fixture
def session(tmp_path):
    """Run 1: crops 1 to 6, clusters 1 (normal) to 4; run 2: crops 7 to 12, clusters 5 to 8."""
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product([ImageRecord(f"{n}.png", 8, 8) for n in range(1, 5)], [])
        assert [add_run(session), add_run(session)] == [1, 2]
        yield session
