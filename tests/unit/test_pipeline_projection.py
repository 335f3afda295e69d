"""The places of a run's crops are kept, and made anew when they must be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from engine import pipeline
from engine.errors import VitiaError
from engine.pipeline.projection import PROJECTION
from engine.progress import Cancel, Cancelled
from engine.session import Cluster, CropRecord, ImageRecord, Session
from engine.triage import RESULT


def keep_result(session: Session, run_id: int, seed: int) -> None:
    count = 8
    arrays = {
        "crop_ids": np.arange(1, count + 1), "crop_weights": np.ones(count, np.float32),
        "crop_probabilities": np.ones((count, 1), np.float32),
        "crop_embeddings": np.random.default_rng(seed).normal(size=(count, 5)).astype(np.float32),
        "image_ids": np.array([1]), "image_probabilities": np.ones((1, 1), np.float32),
    }  # fmt: skip
    (session.run_folder(run_id) / RESULT).write_bytes(save(arrays))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product([ImageRecord("1.png", 8, 8)], [])
        crops = [CropRecord(0, 1, (0, 0, 8, 8), 9, 0.5, False)] * 8
        run = session.add_run(session.add_crop_set({}, crops, []).id, "AnomalyNCD", {})
        keep_result(session, run.id, 0)
        clusters = [Cluster(0, run.id, 0, "normal", "#000000")]
        session.finish_run(run.id, 1, {}, clusters, [(n, 0) for n in range(1, 9)])
        yield session


def test_kept_until_the_embeddings_change(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids, places = pipeline.projection(session, 1)
    assert ids.tolist() == list(range(1, 9))
    assert places.shape == (8, 2)
    kept = session.run_folder(1) / PROJECTION
    written = kept.read_bytes()
    calls: list[int] = []
    project = pipeline.projection.__globals__["project"]
    monkeypatch.setitem(
        pipeline.projection.__globals__, "project",
        lambda *a, **k: (calls.append(1), project(*a, **k))[1],
    )  # fmt: skip
    again_ids, again = pipeline.projection(session, 1)
    assert np.array_equal(again, places)
    assert np.array_equal(again_ids, ids)
    assert not calls
    kept.write_bytes(b"damaged")
    assert np.array_equal(pipeline.projection(session, 1)[1], places)
    assert kept.read_bytes() == written
    keep_result(session, 1, 1)
    assert not np.array_equal(pipeline.projection(session, 1)[1], places)
    assert len(calls) == 2


def test_nothing_is_kept_when_stopped(session: Session) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        pipeline.projection(session, 1, cancel=cancel)
    assert not (session.run_folder(1) / PROJECTION).exists()
    with pytest.raises(VitiaError, match="no run 7"):
        pipeline.projection(session, 7)
