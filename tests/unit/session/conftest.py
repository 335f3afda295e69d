from __future__ import annotations

import pytest

from engine.session import Cluster, CropRecord, ImageRecord, Session


@pytest.fixture
def session(tmp_path):
    """Four images with two crops each, and a finished run with three clusters."""
    with Session.create(tmp_path / "Größe 1.vitia", tmp_path / "product") as session:
        fill(session)
        yield session


def fill(session: Session) -> None:
    images = session.store_product(
        [ImageRecord(f"test/crack/{n}.png", 64, 48, "crack") for n in range(4)], []
    )
    crop_set = session.add_crop_set(
        {"preset": "paper"},
        [CropRecord(0, i.id, (0, 0, 8, 8), 9, 0.5, False) for i in images for _ in range(2)],
        [(i.id, b"png") for i in images],
    )
    run = session.add_run(crop_set.id, "anomalyncd", {"classes": 3})
    session.finish_run(
        run.id,
        1.5,
        {"head": 2},
        [Cluster(0, run.id, n, f"Class {n}", f"#00000{n}") for n in range(3)],
        [(c.id, c.id % 3) for c in session.crops(crop_set.id)],
    )
