"""Edits of 10,000 crops among 100,000, against the plain way: look at each row, then change it."""

from __future__ import annotations

import json
from collections.abc import Callable
from statistics import median
from time import perf_counter

import numpy as np
import pytest

from engine import triage
from engine.session import Session
from tests.benchmarks.session import make_large_session

RUN, MOVED, REPEATS = 1, 10_000, 5


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    path = make_large_session(tmp_path_factory.mktemp("large"), files=False)
    with Session.open(path) as session:
        yield session


@pytest.fixture(scope="module")
def crops() -> list[int]:
    draw = np.random.default_rng(1)
    return (draw.choice(100_000, MOVED, replace=False) + 1).tolist()


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def plain_move(session: Session, crops: list[int], cluster_id: int) -> None:
    """As an edit log is written down first: one row, one look, one change, one line of the log."""
    with session.transaction() as db:
        deltas = []
        for crop in crops:
            where = "WHERE run_id = ? AND crop_id = ?"
            before = db.execute(
                f"SELECT cluster_id, confirmed FROM assignment {where}", (RUN, crop)
            ).fetchone()
            deltas.append(["assignment", [RUN, crop], before, [cluster_id, 1]])
            db.execute(
                f"UPDATE assignment SET cluster_id = ?, confirmed = 1 {where}",
                (cluster_id, RUN, crop),
            )
        db.execute(
            "INSERT INTO edit (kind, label, created, delta) VALUES ('move', '', '', ?)",
            (json.dumps(deltas),),
        )


def test_bulk_edits(session: Session, crops: list[int]) -> None:
    edits = {
        "move": lambda: triage.move(session, RUN, crops, 3),
        "false alarm": lambda: triage.mark_normal(session, RUN, crops),
        "confirm": lambda: triage.confirm(session, RUN, crops),
        "merge": lambda: triage.merge(session, [4], 2),
    }
    times: dict[str, list[float]] = {}
    for _ in range(REPEATS):
        for name, edit in edits.items():
            times.setdefault(name, []).append(seconds(edit))
            times.setdefault(f"undo {name}", []).append(seconds(session.edits.undo))
        times.setdefault("plain move", []).append(seconds(lambda: plain_move(session, crops, 3)))
        session.db.execute("DELETE FROM edit")
        session.db.execute("UPDATE assignment SET cluster_id = 1 + crop_id % 12, confirmed = 0")
    print()
    for name, measured in times.items():
        print(f"{name:20}{1000 * median(measured):8.1f} ms")
    plain = median(times["plain move"])
    assert median(times["move"]) < plain
    assert max(median(measured) for measured in times.values()) < 1.5 * plain


def test_the_table_of_100000_crops(session: Session) -> None:
    """Columns at once, against a record for each crop and assignment."""

    def records() -> None:
        session.crops(1)
        session.assignments(RUN)

    table = median(seconds(lambda: triage.crop_table(session, RUN)) for _ in range(REPEATS))
    plain = median(seconds(records) for _ in range(REPEATS))
    print(f"\ncrop_table {1000 * table:.0f} ms, records alone {1000 * plain:.0f} ms")
    assert table < plain
