from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.modeltest import ModelTester

from app.models.thresholds import FILTERS, ThresholdList, ThresholdRow, rows_of, stabilities
from app.widgets.threshold_delegate import row_text
from engine.binarize import intervals, stability_curve
from engine.session import Changes, Curve, ImageRecord, Override, Session
from engine.triage import set_mask, set_override

STEADY, FLAT = np.ones(64, np.int32), np.zeros(64, np.int32)


def records(count: int) -> list[ImageRecord]:
    return [
        ImageRecord(f"{'ab'[n % 2]}/{n}.png", 10, 20, peak=n * 10, id=n)
        for n in range(1, count + 1)
    ]


def maps(seed: int, level: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    heat = rng.integers(0, 256, (24, 24), np.uint8)
    heat[4:14, 4:14] = np.maximum(heat[4:14, 4:14], np.uint8(level))
    return heat


@settings(max_examples=30, deadline=None)
@given(level=st.integers(0, 255), seed=st.integers(0, 99))
def test_chosen_interval_is_that_of_the_engine(level: int, seed: int) -> None:
    """Rebuilt from the stored curve, the interval must be the one that MEBin took."""
    found = stability_curve(maps(seed, level), 0, 255)
    curve = Curve(1, found.counts, found.threshold, found.regions)
    row = ThresholdRow(ImageRecord("a", 24, 24), curve, None, 4)
    assert row.spans == tuple(intervals(found.counts, 4))
    assert row.chosen == found.chosen
    length = 0 if found.chosen is None else found.chosen.end - found.chosen.start + 1
    assert stabilities({7: curve}, 4) == {7: length}


@settings(max_examples=50, deadline=None)
@given(
    counts=st.lists(st.lists(st.integers(0, 3), min_size=12, max_size=12), min_size=1, max_size=5),
    shortest=st.integers(1, 5),
)
def test_stabilities_of_many_curves_at_once(counts: list[list[int]], shortest: int) -> None:
    curves, expected = {}, {}
    for number, each in enumerate(counts):
        array = np.array(each, np.int32)
        spans = intervals(array, shortest)
        best = max(spans, key=lambda s: s.end - s.start, default=None)
        curves[number] = Curve(number, array, 100, 0 if best is None else best.count)
        expected[number] = 0 if best is None else best.end - best.start + 1
    assert stabilities(curves, shortest) == expected


def test_no_curves() -> None:
    assert stabilities({}, 4) == {}


@pytest.fixture
def model(qtmodeltester: ModelTester) -> ThresholdList:
    model = ThresholdList()
    qtmodeltester.check(model)
    curves = {1: Curve(1, FLAT, 255, 0), 2: Curve(2, STEADY, 3, 1), 4: Curve(4, STEADY, 90, 1)}
    overrides = {3: Override(3, None, no_defect=True), 4: Override(4, None, mask="abc")}
    model.set_rows(rows_of(records(4), curves, 4), overrides)
    qtmodeltester.check(model)
    return model


def ids(model: ThresholdList) -> list[int]:
    return [model.at(row).image.id for row in range(model.rowCount())]


def test_filters(model: ThresholdList) -> None:
    expected = {
        "all": [2, 4, 1, 3], "unstable": [1], "decided": [4, 3], "no_defect": [3],
        "corrected": [4], "changed": [],
    }  # fmt: skip
    assert set(expected) == set(FILTERS)
    for name in FILTERS:
        model.set_view(name, "name")
        assert ids(model) == expected[name], name
    assert model.counts() == {name: len(found) for name, found in expected.items()}


def test_orders_and_search(model: ThresholdList) -> None:
    model.set_view("all", "stability")
    assert [model.at(r).stability for r in range(4)] == [0, 0, 64, 64]
    model.set_view("all", "peak")
    assert ids(model) == [4, 3, 2, 1]
    model.set_view("all", "peak", "B/")
    assert ids(model) == [3, 1]
    assert model.row_of(1) == 1
    assert model.row_of(2) is None


def test_a_decision_stays_in_sight_until_the_next_filter(model: ThresholdList) -> None:
    model.set_view("decided", "name")
    model.set_override(3, None)
    assert ids(model) == [4, 3]
    assert model.at(1).override is None
    model.set_view("decided", "name")
    assert ids(model) == [4]
    model.set_override(99, None)  # not of this product: nothing happens


def test_preview_shows_what_would_change(model: ThresholdList) -> None:
    model.set_preview({2: Curve(2, STEADY, 50, 1), 4: Curve(4, STEADY, 90, 1)}, 4)
    model.set_view("changed", "name")
    assert ids(model) == [2]
    row = model.at(0)
    assert (row.threshold, row.curve and row.curve.threshold) == (50, 3)
    assert row_text(row) == "threshold 3 → 50"
    model.set_preview(None)
    assert ids(model) == []
    model.set_view("all", "name")
    assert model.at(0).threshold == 3


def test_texts(model: ThresholdList) -> None:
    assert QCoreApplication.instance() is not None
    told = {model.at(r).image.id: row_text(model.at(r)) for r in range(4)}
    assert told == {
        1: "no stable interval",
        2: "regions: 1  ·  threshold 3",
        3: "no defect, by you",
        4: "mask corrected, by you",
    }


@pytest.mark.parametrize(
    ("override", "threshold", "no_defect"),
    [
        (None, 90, False),
        (Override(1, 120), 120, False),
        (Override(1, None, no_defect=True), 90, True),
    ],
)
def test_threshold_that_counts(override: Override | None, threshold: int, no_defect: bool) -> None:
    row = ThresholdRow(records(1)[0], Curve(1, STEADY, 90, 1), override)
    assert row.threshold == threshold
    assert row.no_defect == no_defect


# ---- random edits ----------------------------------------------------------------------------------
IMAGES = 4
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("threshold"), st.integers(1, IMAGES), st.integers(0, 255)),
        st.tuples(st.just("no defect"), st.integers(1, IMAGES), st.booleans()),
        st.tuples(st.just("automatic"), st.integers(1, IMAGES), st.none()),
        st.tuples(st.just("mask"), st.integers(1, IMAGES), st.integers(0, 3)),
        st.tuples(st.just("unmask"), st.integers(1, IMAGES), st.none()),
    ),
    max_size=12,
)


def decide(session: Session, kind: str, image_id: int, value: int | None) -> Changes:
    if kind == "threshold":
        return set_override(session, image_id, value)
    if kind == "no defect":
        return set_override(session, image_id, no_defect=bool(value))
    if kind == "automatic":
        return set_override(session, image_id)
    if kind == "unmask":
        return set_mask(session, image_id, None)
    mask = np.zeros((20, 10), np.bool_)
    mask[: value or 0] = True
    return set_mask(session, image_id, mask)


def loaded(session: Session) -> ThresholdList:
    """The list as it is when a session is opened."""
    model = ThresholdList()
    model.set_rows(rows_of(session.images("test"), session.curves(), 4), session.overrides())
    return model


def seen(model: ThresholdList) -> list[tuple[object, ...]]:
    rows = [model.at(row) for row in range(model.rowCount())]
    return [
        (r.image.id, r.threshold, r.no_defect, r.override and r.override.mask, row_text(r))
        for r in rows
    ]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits=EDITS)
def test_random_edits_undone_and_done_again(
    edits: list[tuple[str, int, int | None]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    with Session.create(folder / "a.vitia", folder) as session:
        session.store_product([replace(r, id=0) for r in records(IMAGES)], [])
        session.store_curves(Curve(n, STEADY, 90, 1) for n in range(1, IMAGES + 1))
        model = loaded(session)
        start, done = seen(model), 0

        def show(changes: Changes) -> None:
            for (image_id,) in changes.keys("override"):
                model.set_override(image_id, session.override(image_id))

        for edit in edits:
            changes = decide(session, *edit)
            show(changes)
            done += bool(changes.rows)
        end = seen(model)
        assert seen(loaded(session)) == end
        for _ in range(done):
            changes_back = session.edits.undo()
            assert changes_back is not None
            show(changes_back)
        assert seen(model) == start == seen(loaded(session))
        for _ in range(done):
            changes_again = session.edits.redo()
            assert changes_again is not None
            show(changes_again)
        assert seen(model) == end == seen(loaded(session))
