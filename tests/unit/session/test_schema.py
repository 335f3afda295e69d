"""Sessions of older versions open, keep what was done, and can still undo it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from engine.errors import VitiaError
from engine.session import Session
from engine.session.schema import APPLICATION_ID, MIGRATIONS


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A session as the first version wrote it, with three edits of which the last is undone."""
    path = tmp_path / "old.vitia"
    db = sqlite3.connect(path)
    db.executescript(
        f"PRAGMA journal_mode = WAL; {MIGRATIONS[0]} PRAGMA user_version = 1;"
        f"PRAGMA application_id = {APPLICATION_ID};"
    )
    rows = {
        "meta": [("product_root", json.dumps(str(tmp_path))), ("current_run", "1")],
        "image": [(n, f"{n}.png", 8, 8, None, "test", None, None, None, 200) for n in (1, 2)],
        "override": [(2, 80, 0)],
        "crop_set": [(1, "2025", "{}")],
        "crop": [(n, 1, 1, 0, 0, 8, 8, 9, 0.5, 0) for n in (1, 2)],
        "run": [(1, 1, "AnomalyNCD", "{}", "done", "2025", 1.0, "{}")],
        "cluster": [
            (1, 1, 0, "normal", "#9a9a9a", "open", "", None),
            (2, 1, 1, "Öl", "#e69f00", "open", "", None),
        ],
        "assignment": [(1, 1, 2, 1), (1, 2, 2, 1)],
    }
    for table, values in rows.items():
        marks = ", ".join("?" * len(values[0]))
        db.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    was = {"cluster_id": 1, "confirmed": 0}
    now = {"cluster_id": 2, "confirmed": 1}
    edits = [
        ("rename", "Rename", [["cluster", [2], {"name": "class 1"}, {"name": "Öl"}]], 0),
        ("move", "Move 2 crops", [["assignment", [1, n], was, now] for n in (1, 2)], 0),
        ("override", "Set", [["override", [2], None, {"threshold": 80, "no_defect": 0}]], 0),
        ("override", "Set", [["override", [1], None, {"threshold": 9, "no_defect": 0}]], 1),
    ]
    db.executemany(
        "INSERT INTO edit (kind, label, created, delta, undone) VALUES (?, ?, '2025', ?, ?)",
        [(kind, label, json.dumps(delta), undone) for kind, label, delta, undone in edits],
    )
    db.commit()
    db.close()
    return path


def test_an_old_session_opens_and_its_log_goes_back_and_forth(first: Path) -> None:
    with Session.open(first) as session:
        assert session.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
        assert session.image_notes() == session.user_masks() == {}
        assert session.current_run_id() == 1
        assert session.get("current_run") is None  # it is kept in one place
        assert [e.params for e in session.edits.history()] == [{}] * 4
        redone = session.edits.redo()
        assert redone is not None
        assert redone.keys("override") == {(1,)}
        assert session.overrides()[1].threshold == 9
        session.edits.go_to(0)
        assert session.overrides() == {}
        assert [c.name for c in session.clusters(1)] == ["normal", "class 1"]
        assert {a.cluster_id for a in session.assignments(1).values()} == {1}
        session.edits.go_to(4)
        assert [c.name for c in session.clusters(1)] == ["normal", "Öl"]
        assert {a.cluster_id for a in session.assignments(1).values()} == {2}
        assert {i: o.threshold for i, o in session.overrides().items()} == {1: 9, 2: 80}


def test_migrating_twice_changes_nothing_more(first: Path) -> None:
    with Session.open(first) as session:
        once = session.rows("SELECT * FROM edit")
    with Session.open(first) as session:
        assert session.rows("SELECT * FROM edit") == once


def test_an_old_session_that_is_only_looked_at_stays_as_it_is(first: Path) -> None:
    before = first.read_bytes()
    with Session.open(first, read_only=True) as session:
        assert [c.name for c in session.clusters(1)] == ["normal", "Öl"]
        assert session.image_notes() == {}
        with pytest.raises(VitiaError, match="reading alone"):
            session.edits.undo()
    assert first.read_bytes() == before
