from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.models.images import ImageTable, ProblemTable
from app.models.runs import RunTable
from engine.session import ImageRecord, Problem, Run


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
    texts = [[table.index(r, c).data() for c in range(table.columnCount())] for r in range(3)]
    assert texts == [
        ["3", "stopped", "AnomalyNCD", "6", "", "", "", "1:01"],
        ["2", "interrupted", "AnomalyNCD", "6", "", "", "", "1:01"],
        ["1", "current", "AnomalyNCD", "6", "0.500", "0.250", "0.750", "1:01"],
    ]
    assert [table.row_of(n) for n in (3, 1, 9)] == [0, 2, None]
    assert [table.can_resume(r) for r in range(3)] == [True, True, False]
    table.set_runs([run(2, "running")], None, busy=True)
    assert table.index(0, table.STATE).data() == "running"
    assert not table.can_resume(0)
