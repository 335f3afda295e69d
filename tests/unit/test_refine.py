"""Learning from corrections: what was decided is never lost, and one step back takes it all back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import pipeline, triage
from engine.binarize import BinarizeParams
from engine.crops import CropParams
from engine.discover.clustering.settings import RegionSettings
from engine.discover.outcome import Outcome
from engine.discover.refine import corrections
from engine.discover.settings import DiscoverSettings
from engine.errors import VitiaError
from engine.pipeline.refined import REFINED, finish_refined, refine_settings
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Cluster, CropRecord, ImageRecord, Session
from tests.gui.product import make_product

WEIGHTS = "random:vit_tiny_patch16_224"
TINY = DiscoverSettings.of_preset("vitia", 3, weights=WEIGHTS, epochs=1, views=2, device="cpu")
_CROPS, _CLASSES = 10, 4


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session with a finished run of a tiny network; not to be changed."""
    folder = tmp_path_factory.mktemp("trained")
    product = make_product(folder / "product", each=4)
    with pipeline.open_product(product, folder / "s.vitia") as session:
        pipeline.binarize(session, BinarizeParams.VITIA)
        crop_set = pipeline.make_crops(session, CropParams.VITIA)
        pipeline.discover(session, crop_set.id, TINY)
    return folder


@pytest.fixture
def session(trained: Path, tmp_path: Path) -> Iterator[Session]:
    """A copy of it that may be changed."""
    shutil.copytree(trained, tmp_path / "copy")
    with Session.open(tmp_path / "copy" / "s.vitia") as session:
        session.set("product_root", str(tmp_path / "copy" / "product"))
        yield session


def _state(session: Session, run_id: int) -> tuple[Any, Any, int | None]:
    """Classes by name with what is decided about them, the class of every crop, the current run."""
    names = {c.id: c.name for c in session.clusters(run_id, merged=True)}
    classes = {c.name: (c.colour, c.state, c.note) for c in session.clusters(run_id)}
    crops = {i: (names[a.cluster_id], a.confirmed) for i, a in session.assignments(run_id).items()}
    return classes, crops, session.current_run_id()


def _decide(session: Session) -> None:
    """Names, a class more, and some crops by their folder."""
    folder = {i.id: i.class_folder for i in session.images("test")}
    crops = session.crops(1)
    by_kind = {k: [c.id for c in crops if folder[c.image_id] == k] for k in ("dot", "line", "good")}
    dot, line = (c.id for c in session.clusters(1)[1:3])
    triage.rename(session, dot, "dot")
    triage.recolour(session, dot, "#112233")
    triage.note(session, dot, "round")
    triage.move(session, 1, by_kind["dot"][:3], dot)
    triage.move(session, 1, by_kind["line"][:3], line)
    triage.mark_normal(session, 1, by_kind["good"][:1])
    triage.add_cluster(session, 1, "nothing yet")


def test_a_refined_run_is_shown_kept_and_taken_back(session: Session) -> None:
    _decide(session)
    before = _state(session, 1)
    stable = session.class_ids(1)
    proposal = pipeline.refine(session, epochs=1)
    assert _state(session, 1) == before  # it only proposes
    refined = session.run(proposal.run_id)
    assert (refined.method, refined.state) == (REFINED, "done")
    assert refined.settings["refined_from"] == proposal.before == 1
    assert refined.settings["classes"] == 3
    assert {c.name for c in proposal.clusters} == set(before[0])
    assert proposal.table.sum() == len(session.crops(1))
    assert proposal.table.sum() - np.trace(proposal.table) == len(proposal.moved)
    assert proposal.labelled == 7
    assert refined.result["metrics"]["image"]["f1"] > 0

    changes = pipeline.keep(session, proposal.run_id)
    assert changes.kind == "refine"
    assert changes.params == {"n": len(proposal.moved)}
    classes, crops, current = _state(session, proposal.run_id)
    assert current == proposal.run_id
    assert classes == before[0]
    assert classes["dot"] == ("#112233", "open", "round")
    for crop, (name, confirmed) in before[1].items():
        if confirmed:
            assert crops[crop] == (name, True)
    moved = {i for i in crops if crops[i][0] != before[1][i][0]}
    assert moved == set(proposal.moved.tolist())
    by_name = {c.name: c.id for c in session.clusters(1)}
    again = session.class_ids(proposal.run_id)
    assert {c.name: again[c.id] for c in session.clusters(proposal.run_id)} == {
        name: stable[i] for name, i in by_name.items()
    }
    kept = _state(session, proposal.run_id)
    with Session.open(session.path) as reopened:  # as after a restart
        reopened.edits.undo()
        assert _state(reopened, 1) == before
        reopened.edits.redo()
        assert _state(reopened, proposal.run_id) == kept

    # A refined run can be refined in turn.
    triage.confirm(session, proposal.run_id, [min(crops)])
    second = pipeline.refine(session, epochs=1)
    assert second.before == proposal.run_id
    pipeline.keep(session, second.run_id)
    assert set(session.class_ids(second.run_id).values()) == set(again.values())
    session.edits.go_to(0)
    assert session.current_run_id() == 1


def test_a_discarded_one_leaves_nothing(session: Session) -> None:
    _decide(session)
    before = _state(session, 1)
    edits = session.edits.count()
    proposal = pipeline.refine(session, epochs=1)
    pipeline.discard(session, proposal.run_id)
    assert _state(session, 1) == before
    assert session.edits.count() == edits
    assert [run.id for run in session.runs()] == [1]
    with pytest.raises(VitiaError, match="cannot be discarded"):
        pipeline.discard(session, 1)


def test_a_stopped_one_goes_on_with_the_same_corrections(session: Session) -> None:
    _decide(session)
    cancel = Cancel()

    class Stop(Progress):
        def metrics(self, values: Any) -> None:
            cancel.set()

    with pytest.raises(Cancelled):
        pipeline.refine(session, epochs=2, progress=Stop(), cancel=cancel)
    assert session.current_run_id() == 1
    run = session.runs()[-1]
    assert run.state == "cancelled"
    triage.rename(session, session.clusters(1)[2].id, "line")
    extra = next(i for i, a in session.assignments(1).items() if not a.confirmed)
    triage.mark_normal(session, 1, [extra])
    assert pipeline.resume_run(session, run.id).state == "done"
    assert session.current_run_id() == 1
    before = _state(session, 1)
    pipeline.keep(session, run.id)  # what was decided since counts as well
    classes, crops, _ = _state(session, run.id)
    assert classes == before[0]
    assert crops[extra] == ("normal", True)


def test_views_are_looked_at_once(session: Session) -> None:
    _decide(session)
    stages: list[str] = []

    class Told(Progress):
        def stage(self, name: str, total: int) -> None:
            stages.append(name)

    pipeline.refine(session, epochs=1, progress=Told())
    assert stages.count("Look at the crops") == 2  # random views, and quarter turns
    stages.clear()
    pipeline.refine(session, epochs=1, progress=Told())
    assert "Look at the crops" not in stages


def test_clustering_without_training_is_refined_by_training(session: Session) -> None:
    run = pipeline.discover(session, 1, RegionSettings(3, WEIGHTS, device="cpu"))
    target = session.clusters(run.id)[1].id
    triage.move(session, run.id, [c.id for c in session.crops(1)][:2], target)
    proposal = pipeline.refine(session, epochs=1)
    pipeline.keep(session, proposal.run_id)
    assigned = session.assignments(proposal.run_id)
    assert [assigned[c.id].confirmed for c in session.crops(1)][:2] == [True, True]
    stored = session.run(proposal.run_id).settings
    assert (stored["beside"], stored["weights"]) == (True, WEIGHTS)


def test_what_a_refined_run_is_made_with(session: Session) -> None:
    made = refine_settings(session.run(1), 5, 3)
    assert (made.classes, made.epochs, made.views, made.refined_from) == (5, 3, 4, 1)
    assert (made.learning_rate, made.entropy_weight) == (TINY.learning_rate, TINY.entropy_weight)
    paper = DiscoverSettings.of_preset("paper", 3, weights=WEIGHTS)
    run = replace(session.run(1), settings={**paper.to_json(), "base": None})
    assert refine_settings(run, 5, 3).beside is False
    assert refine_settings(run, 5, 3).learning_rate == paper.learning_rate


def test_there_must_be_something_to_learn_from(session: Session, tmp_path: Path) -> None:
    with pytest.raises(VitiaError, match="nothing to learn from"):
        pipeline.refine(session, epochs=1)
    assert len(session.runs()) == 1
    with pytest.raises(VitiaError, match="has learned from corrections"):
        pipeline.keep(session, 1)
    with (
        Session.create(tmp_path / "empty", tmp_path) as empty,
        pytest.raises(VitiaError, match="no finished run to refine"),
    ):
        pipeline.refine(empty)


# ---- whatever is decided, and whatever the network says ----------------------------------------
Action = tuple[int, int, int]
ACTIONS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 99), st.integers(0, 99)), max_size=8)


def _do(session: Session, action: Action) -> None:
    kind, a, b = action
    clusters = session.clusters(1)
    one, other = clusters[a % len(clusters)], clusters[b % len(clusters)]
    crops = [1 + a % _CROPS, 1 + b % _CROPS]
    members = triage.members_of(session, one.id)
    doers: list[Callable[[], object]] = [
        lambda: triage.move(session, 1, crops, other.id),
        lambda: triage.confirm(session, 1, crops, confirmed=b % 3 > 0),
        lambda: triage.merge(session, [one.id], other.id),
        lambda: triage.split(session, one.id, [members[:1], members[1:]]),
        lambda: triage.add_cluster(session, 1, f"added {a} {b}", crop_ids=crops[: b % 3]),
        lambda: triage.rename(session, one.id, f"name {a} {b}"),
        lambda: triage.confirm_cluster(session, one.id),
        session.edits.undo,
    ]
    with suppress(VitiaError):  # nothing to merge, a name twice, and so on
        doers[kind]()


@given(ACTIONS, ACTIONS, st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_decided_crops_are_never_lost(before: list[Action], since: list[Action], seed: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Session.create(Path(folder) / "a", Path(folder)) as session,
    ):
        session.store_product([ImageRecord("1.png", 8, 8)], [])
        crop = CropRecord(0, 1, (0, 0, 8, 8), 9, 0.5, False)
        session.add_crop_set({}, [crop] * _CROPS, [])
        session.add_run(1, "AnomalyNCD", TINY.to_json())
        clusters = [Cluster(0, 1, n, f"class {n}", "#000000") for n in range(_CLASSES)]
        session.finish_run(1, 1, {}, clusters, [(n + 1, n % _CLASSES) for n in range(_CROPS)])
        for action in before:
            _do(session, action)
        found = corrections(session, 1, [1])
        run = session.add_run(1, REFINED, {**TINY.to_json(), "refined_from": 1})
        found.save(session.run_folder(run.id))
        draw = np.random.default_rng(seed)
        probabilities = draw.dirichlet(np.ones(len(found.classes)), _CROPS).astype(np.float32)
        ids = np.arange(1, _CROPS + 1)
        none = np.zeros((_CROPS, 2), np.float32)
        with session.transaction():
            outcome = Outcome(ids, ids, none[:, 0], probabilities, none, 1.0, {})
            finish_refined(session, run, outcome)
        for action in since:
            _do(session, action)
        classes, crops, _ = was = _state(session, 1)
        refined = _state(session, run.id)
        proposal = pipeline.proposal(session, run.id)
        pipeline.keep(session, run.id)
        now_classes, now, current = kept = _state(session, run.id)
        assert current == run.id
        assert now_classes == classes
        for i, (name, confirmed) in crops.items():
            assert now[i][1] == confirmed
            assert not confirmed or now[i][0] == name
        names = [c.name for c in proposal.clusters]
        shown = zip(proposal.crop_ids.tolist(), proposal.new.tolist(), strict=True)
        assert {i: names[n] for i, n in shown} == {i: name for i, (name, _) in now.items()}
        old, new = session.class_ids(1), session.class_ids(run.id)
        assert {c.name: old[c.id] for c in session.clusters(1)} == {
            c.name: new[c.id] for c in session.clusters(run.id)
        }
        session.edits.undo()
        assert _state(session, 1) == was
        assert _state(session, run.id)[:2] == refined[:2]
        session.edits.redo()
        assert _state(session, run.id) == kept
