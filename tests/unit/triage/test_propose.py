from __future__ import annotations

import numpy as np
import pytest
from safetensors.numpy import load_file, save

from engine import triage
from engine.errors import VitiaError
from engine.progress import Cancel, Cancelled


@pytest.fixture
def clouds(session):
    """All crops of run 1 in class 2; 1, 4, 5 look one way, 2, 6 another, 3 a third."""
    path = session.run_folder(1) / triage.RESULT
    arrays = load_file(path)
    kinds = np.eye(3, dtype=np.float32)[[0, 1, 2, 0, 0, 1]]
    arrays["crop_embeddings"] = kinds * np.arange(1, 7, dtype=np.float32)[:, None] + 0.01
    shuffled = np.array([3, 0, 5, 1, 4, 2])  # the file need not be in the order of the ids
    arrays = {k: v[shuffled] if k.startswith("crop") else v for k, v in arrays.items()}
    path.write_bytes(save(arrays))
    triage.merge(session, [3, 4], 2)
    triage.move(session, 1, [3], 2)
    return session


def test_crops_that_look_alike_are_put_together(clouds):
    found = triage.propose_split(clouds, 2, 3)
    assert found.crop_ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert found.groups() == [[1, 4, 5], [2, 6], [3]]
    assert 0.8 < found.silhouette <= 1
    assert triage.propose_split(clouds, 2, 2).silhouette < found.silhouette
    assert triage.propose_split(clouds, 2, 6).groups() == [[n] for n in range(1, 7)]


def test_a_proposal_changes_nothing_and_can_be_kept(clouds):
    edits = len(clouds.edits.history())
    groups = triage.propose_split(clouds, 2, 3).groups()
    assert len(clouds.edits.history()) == edits
    changes = triage.split(clouds, 2, groups)
    parts = [triage.members_of(clouds, 2)]
    parts += [triage.members_of(clouds, i) for (i,) in sorted(changes.keys("cluster"))]
    assert parts == [[1, 4, 5], [2, 6], [3]]


@pytest.mark.parametrize("k", [0, 1, 7])
def test_as_many_groups_as_there_are_crops(clouds, k):
    with pytest.raises(VitiaError, match=f"has 6 crops and cannot be split into {k} groups"):
        triage.propose_split(clouds, 2, k)


def test_a_class_that_is_not_there(session):
    with pytest.raises(VitiaError, match="no class 99"):
        triage.propose_split(session, 99, 2)


def test_several_numbers_at_once(clouds):
    found = triage.propose_splits(clouds, 2, range(2, 7))
    assert list(found) == [2, 3, 4, 5, 6]
    for k, split in found.items():
        alone = triage.propose_split(clouds, 2, k)
        assert split.groups() == alone.groups()
        assert split.silhouette == alone.silhouette


def test_looking_for_groups_can_be_cancelled(clouds):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        triage.propose_splits(clouds, 2, [2], cancel=cancel)
