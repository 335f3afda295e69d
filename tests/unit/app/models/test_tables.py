from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.models.images import ImageTable, ProblemTable
from app.models.runs import RunTable
from app.models.thresholds import ThresholdList, ThresholdRow
from engine.binarize import intervals, stability_curve
from engine.session import Curve, ImageRecord, Override, Problem, Run


def records(count: int) -> list[ImageRecord]:
    return [ImageRecord(f"{count - n:02}.png", 10 * n, 5, id=n) for n in range(1, count + 1)]


def test_image_table(qtmodeltester: ModelTester) -> None:
    table = ImageTable()
    problems = [Problem("03.png", "no map", "no map"), Problem("03.png", "duplicate", "twice")]
    table.set_images(records(4), problems)
    qtmodeltester.check(table)
    assert table.index(0, table.PROBLEM).data() == "no map; twice"
    assert table.index(1, table.SIZE).data() == "20 × 5"


def test_sorting_keeps_the_selection() -> None:
    table = ImageTable()
    table.set_images(records(9), [])
    kept = QPersistentModelIndex(table.index(2, 1))
    table.sort(table.PATH)
    assert [table.image(r).path for r in range(9)] == sorted(r.path for r in records(9))
    assert table.image(kept.row()).id == 3
    table.sort(table.SIZE, Qt.SortOrder.DescendingOrder)
    assert [table.image(r).id for r in range(9)] == list(range(9, 0, -1))
    assert table.image(kept.row()).id == 3


def test_problem_table(qtmodeltester: ModelTester) -> None:
    table = ProblemTable()
    table.set_problems([Problem("a.png", "unreadable", "cut off", "Copy it again")])
    qtmodeltester.check(table)
    assert [table.index(0, c).data() for c in range(3)] == ["a.png", "cut off", "Copy it again"]


def run(number: int, state: str, **result: object) -> Run:
    settings = {"classes": 6, "epochs": 50, "weights": "w", "base": None}
    return Run(
        number, 1, "AnomalyNCD", settings, state, "2026-01-02T03:04:05+00:00", 61, dict(result)
    )  # type: ignore[arg-type]


def test_run_table(qtmodeltester: ModelTester) -> None:
    table = RunTable()
    metrics = {"image": {"nmi": 0.5, "ari": 0.25, "f1": 0.75}}
    table.set_runs(
        [run(1, "done", metrics=metrics), run(2, "running"), run(3, "cancelled")], 1, busy=False
    )
    qtmodeltester.check(table)
    texts = [[table.index(r, c).data() for c in range(5)] for r in range(3)]
    assert texts == [
        ["3", "stopped", "", "", ""],
        ["2", "interrupted", "", "", ""],
        ["1", "current", "0.500", "0.250", "0.750"],
    ]
    assert [table.can_resume(r) for r in range(3)] == [True, True, False]
    table.set_runs([run(2, "running")], None, busy=True)
    assert table.index(0, table.STATE).data() == "running"
    assert not table.can_resume(0)


@settings(max_examples=30, deadline=None)
@given(level=st.integers(0, 255), seed=st.integers(0, 99))
def test_chosen_interval_is_that_of_the_engine(level: int, seed: int) -> None:
    """Rebuilt from the stored curve, the interval must be the one that MEBin took."""
    rng = np.random.default_rng(seed)
    heat = rng.integers(0, 256, (24, 24), np.uint8)
    heat[4:14, 4:14] = np.maximum(heat[4:14, 4:14], np.uint8(level))
    found = stability_curve(heat, 0, 255)
    curve = Curve(1, found.counts, found.threshold, found.regions)
    row = ThresholdRow(ImageRecord("a", 24, 24), curve, None, tuple(intervals(found.counts, 4)))
    assert row.chosen == found.chosen


def test_threshold_list(qtmodeltester: ModelTester) -> None:
    model = ThresholdList()
    flat, steady = np.zeros(64, np.int32), np.ones(64, np.int32)
    curves = {1: Curve(1, flat, 255, 0), 2: Curve(2, steady, 3, 1)}
    model.set_rows(records(3), curves, {3: Override(3, None, no_defect=True)}, 4)
    qtmodeltester.check(model)
    assert model.counts() == {"all": 3, "unstable": 2, "decided": 1}
    model.set_view("all", "stability")
    assert [model.at(r).stability for r in range(3)] == [0, 0, 64]
    model.set_view("decided", "name")
    assert [model.at(r).image.id for r in range(model.rowCount())] == [3]
    model.set_override(3, None)
    assert model.at(0).override is None  # it stays in sight until the next filter
    assert model.row_of(1) is None


@pytest.mark.parametrize(
    ("override", "threshold", "no_defect"),
    [
        (None, 90, False),
        (Override(1, 120), 120, False),
        (Override(1, None, no_defect=True), 90, True),
    ],
)
def test_threshold_that_counts(override: Override | None, threshold: int, no_defect: bool) -> None:
    row = ThresholdRow(records(1)[0], Curve(1, np.ones(64, np.int32), 90, 1), override)
    assert row.threshold == threshold
    assert row.no_defect == no_defect
