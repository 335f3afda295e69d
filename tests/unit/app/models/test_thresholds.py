from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.modeltest import ModelTester

from app.models.thresholds import FILTERS, ThresholdList, ThresholdRow, rows_of, stabilities
from app.widgets.threshold_delegate import row_text
from engine.binarize import intervals, stability_curve
from engine.session import Curve, ImageRecord, Override

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
