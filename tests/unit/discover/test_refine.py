"""What corrections say, where training begins after them, and which class is which in the end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine import triage
from engine.discover.draws import Draws
from engine.discover.refine import Corrections, corrections, heads_from, matched, start_from
from engine.discover.supervision import OPEN, Supervision
from engine.errors import VitiaError
from engine.session import Cluster, CropRecord, ImageRecord, Session

NONE = np.empty((0, 2), np.int64)


@pytest.fixture
def session(tmp_path: Path):
    """Twelve crops in the classes 0 (normal) to 3, ids 1 to 4, three crops each."""
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product([ImageRecord("1.png", 8, 8)], [])
        crop = CropRecord(0, 1, (0, 0, 8, 8), 9, 0.5, False)
        crop_set = session.add_crop_set({}, [crop] * 12, [])
        run = session.add_run(crop_set.id, "AnomalyNCD", {})
        clusters = [Cluster(0, 1, n, f"class {n}", "#000000") for n in range(4)]
        session.finish_run(run.id, 1, {}, clusters, [(n + 1, n // 3) for n in range(12)])
        yield session


def test_decided_crops_are_labelled_with_their_class(session: Session) -> None:
    triage.confirm(session, 1, [4])
    triage.move(session, 1, [5], 4)
    triage.mark_normal(session, 1, [12])
    found = corrections(session, 1, [1])
    assert found.classes == (1, 2, 3, 4)
    assert found.columns.tolist() == [0, 0, 0, 1, 3, 1, 2, 2, 2, 3, 3, 0]
    expected = np.full(12, OPEN)
    expected[[3, 4, 11]] = 1, 3, 0
    assert np.array_equal(found.supervision.labels, expected)
    assert not found.supervision.is_empty
    triage.confirm(session, 1, [4, 5, 12], confirmed=False)
    assert corrections(session, 1, [1]).supervision.is_empty


def test_a_class_without_crops_is_left_out_but_not_normal(session: Session) -> None:
    triage.add_cluster(session, 1, "empty")
    triage.move(session, 1, [1, 2, 3], 2)
    assert corrections(session, 1, [1]).classes == (1, 2, 3, 4)
    triage.move(session, 1, [10, 11, 12], 2)
    assert corrections(session, 1, [1]).classes == (1, 2, 3)


def test_a_merge_links_crops_of_both_classes(session: Session) -> None:
    triage.merge(session, [3], 2)
    found = corrections(session, 1, [1])
    assert found.classes == (1, 2, 4)
    pairs = found.supervision.must_link
    assert len(pairs)
    groups = [set(range(3, 6)), set(range(6, 9))]
    for one, other in pairs.tolist():
        assert {one in groups[0], other in groups[0]} == {True, False}
        assert {one in groups[1], other in groups[1]} == {True, False}
    assert not len(found.supervision.cannot_link)
    session.edits.undo()
    assert corrections(session, 1, [1]).supervision.is_empty


def test_a_split_forbids_crops_of_different_parts(session: Session) -> None:
    triage.split(session, 2, [[4, 5], [6]])
    found = corrections(session, 1, [1])
    pairs = found.supervision.cannot_link
    assert len(pairs)
    for one, other in pairs.tolist():
        assert {one, other} in ({3, 5}, {4, 5})  # places, not ids
    assert not len(found.supervision.must_link)
    triage.merge(session, [5], 2)  # they are together again: the split holds no more
    found = corrections(session, 1, [1])
    assert not len(found.supervision.cannot_link)
    assert len(found.supervision.must_link)


def test_links_of_the_run_before_count_too(session: Session) -> None:
    triage.merge(session, [3], 2)
    run = session.add_run(1, "AnomalyNCD, refined", {"refined_from": 1})
    clusters = [Cluster(0, 2, n, f"class {n}", "#000000") for n in range(3)]
    numbers = [0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2]
    made = session.finish_run(run.id, 1, {}, clusters, list(enumerate(numbers, 1)))
    origins = dict(zip(map(str, made), (1, 2, 4), strict=True))
    session.add_result(run.id, {"origins": origins})
    assert session.class_ids(run.id) == {5: 1, 6: 2, 7: 4}
    assert len(corrections(session, run.id, [2, 1]).supervision.must_link)
    assert corrections(session, run.id, [2]).supervision.is_empty


def test_they_are_kept_in_a_folder(session: Session, tmp_path: Path) -> None:
    triage.merge(session, [3], 2)
    triage.split(session, 4, [[10], [11, 12]])
    triage.confirm(session, 1, [1])
    found = corrections(session, 1, [1])
    found.save(tmp_path)
    again = Corrections.load(tmp_path)
    assert again.classes == found.classes
    for name in ("crop_ids", "columns", "numbers"):
        assert np.array_equal(getattr(again, name), getattr(found, name))
    for name in ("labels", "must_link", "cannot_link"):
        assert np.array_equal(getattr(again.supervision, name), getattr(found.supervision, name))
    with pytest.raises(VitiaError, match="cannot be read"):
        Corrections.load(tmp_path / "elsewhere")


def _found(columns: list[int], labels: list[int]) -> Corrections:
    count = len(columns)
    supervision = Supervision(np.array(labels), NONE, NONE)
    classes = tuple(range(10, 11 + max(columns)))
    numbers = np.arange(len(classes))
    return Corrections(np.arange(count), classes, np.array(columns), supervision, numbers)


def test_classes_begin_at_the_mean_direction_of_their_crops() -> None:
    x = np.float32([[1, 0], [0, 3], [0, 2], [0, 5]])
    start = start_from(x, _found([1, 1, 0, 0], [OPEN, OPEN, 1, OPEN]), 0)
    half = 0.5**0.5
    torch.testing.assert_close(start.directions, torch.tensor([[0, 1], [half, half]]))
    assert start.shares is not None
    torch.testing.assert_close(start.shares, torch.tensor([3 / 6, 3 / 6]))
    assert start.normal.tolist() == [False, False, True, True]


def test_what_the_network_knows_it_keeps(session: Session) -> None:
    triage.merge(session, [3], 2)
    triage.add_cluster(session, 1, "new", crop_ids=[10, 11])
    triage.move(session, 1, [4], 1)
    found = corrections(session, 1, [1])
    assert found.classes == (1, 2, 4, 5)
    assert found.numbers.tolist() == [0, -1, 3, -1]
    trained = torch.randn(2, 3 + 4, 5, generator=torch.Generator().manual_seed(0))
    start = start_from(np.eye(12, 5, dtype=np.float32) + 1, found, 0)
    heads = heads_from(trained, 4, start, found)
    assert heads.shape == (2, 4, 5)
    unit = torch.nn.functional.normalize(trained, dim=2)
    torch.testing.assert_close(heads[:, [0, 2]], unit[:, [3, 6]])
    torch.testing.assert_close(heads[:, [1, 3]], start.directions[[1, 3]].expand(2, -1, -1))
    session.edits.go_to(0)
    triage.split(session, 4, [[10, 11], [12]])
    assert corrections(session, 1, [1]).numbers.tolist() == [0, 1, 2, -1, -1]


def test_normal_begins_somewhere_without_crops() -> None:
    start = start_from(np.float32([[1, 0], [0, 1]]), _found([1, 2], [OPEN, OPEN]), 0)
    assert start.directions.norm(dim=1) == pytest.approx(torch.ones(3))
    assert start.normal.tolist() == [False, False]


def test_classes_are_matched_by_overlap_and_decided_crops_go_before_others() -> None:
    columns = [0, 1, 1, 1, 2, 2, 2, 2]
    predicted = np.array([0, 2, 2, 2, 1, 1, 1, 2])
    assert matched(predicted, _found(columns, [OPEN] * 8)).tolist() == [0, 2, 1]
    labels = [OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, 2]
    assert matched(predicted, _found(columns, labels)).tolist() == [0, 1, 2]


def test_normal_stays_normal() -> None:
    found = _found([0, 0, 0, 1], [OPEN] * 4)
    assert matched(np.array([1, 1, 1, 0]), found).tolist() == [0, 1]


@pytest.mark.parametrize("base", [0, 6])
def test_decided_samples_are_drawn_more_often(base: int) -> None:
    labels = np.full(100, OPEN)
    labels[:2] = 1
    must, cannot = np.array([[0, 1]]), np.array([[2, 3]])
    draws = Draws(base, 100, Supervision(labels, must, cannot))
    generator = torch.Generator().manual_seed(0)
    samples, counts = [], np.zeros(base + 100)
    for _ in range(40):
        for batch in draws.epoch(20, generator):
            own = len(batch.samples) - batch.links.numel()
            np.add.at(counts, batch.samples[:own].numpy(), 1)
            linked = batch.samples[batch.links] - base
            assert linked.tolist() == [[0, 1], [2, 3]]
            assert batch.together.tolist() == [True, False]
            samples.append(own)
    assert sum(samples) == 40 * (base + 100)
    novel = counts[base:] / counts[base:].sum()
    assert novel[:2].sum() == pytest.approx(0.25, abs=0.03)
    if base:
        assert counts[:base].sum() / counts.sum() == pytest.approx(0.5, abs=0.03)


def test_without_decisions_draws_are_as_published() -> None:
    draws = Draws(0, 10).epoch(4, torch.Generator().manual_seed(0))
    batches = list(draws)
    assert [len(batch.samples) for batch in batches] == [4, 4, 2]
    assert all(not batch.links.numel() for batch in batches)
    expected = torch.multinomial(
        torch.ones(10, dtype=torch.float64), 10, replacement=True,
        generator=torch.Generator().manual_seed(0),
    )  # fmt: skip
    assert torch.equal(torch.cat([batch.samples for batch in batches]), expected)
