"""Going on while the file cannot be written: decisions are kept in memory and written later.

The tables that edits change are shadowed by temporary ones of the same names, on the same
connection. SQLite looks for a name among temporary tables first, so that all reading and editing
goes on as before and does not touch the file. What the log of the shadow has more than the log of
the file is then done again on the file, edit by edit, or kept somewhere else as JSON.
"""

from __future__ import annotations

import base64
import json
import sqlite3
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from engine.errors import VitiaError
from engine.session.edits import EDITABLE, LogRow, decoded
from engine.session.store import OutOfReachError, Session

_TABLES = (*EDITABLE, "user_mask", "edit")
_VERSION = 1


class Base(NamedTuple):
    """What a file had when a shadow fell on it.

    ``created``: when the session was made, which tells it from another one at the same place;
    ``number``: the last one that it has given to an edit.
    """

    created: str
    number: int


@dataclass(frozen=True)
class Pending:
    """Edits that are not in the file of a session yet.

    Attributes:
        base: the file that they belong to.
        fork: the edit of the file, still in force, that the first of ``entries`` followed.
        at: the newest edit in force.
        entries: the edits themselves, oldest first.
        masks: the masks drawn by hand that they speak of, (SHA-256, PNG in base64).
        numbers: the last number given to a class and an edit: none comes back with another meaning.
    """

    base: Base
    fork: int
    at: int
    entries: tuple[LogRow, ...]
    masks: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, int], ...]

    def to_json(self) -> str:
        """As text, to be kept elsewhere."""
        return json.dumps({"version": _VERSION, **asdict(self)})

    @staticmethod
    def from_json(text: str) -> Pending:
        """What :meth:`to_json` wrote.

        Raises:
            ValueError: it did not, or it was damaged since.
        """
        try:
            stored: dict[str, Any] = json.loads(text)
            if stored.pop("version") != _VERSION:
                raise ValueError("of another version")
            base = Base(*stored.pop("base"))
            entries = tuple(_row(*row) for row in stored.pop("entries"))
            masks = tuple((str(sha256), str(png)) for sha256, png in stored.pop("masks"))
            numbers = tuple((str(table), int(number)) for table, number in stored.pop("numbers"))
            for row in entries:
                decoded(row[4])
            return Pending(base=base, entries=entries, masks=masks, numbers=numbers, **stored)
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(str(error)) from error


def base_of(session: Session) -> Base:
    """What a file has now."""
    rows = session.rows("SELECT seq FROM sqlite_sequence WHERE name = 'edit'")
    return Base(str(session.get("created")), int(rows[0][0]) if rows else 0)


def begin(session: Session) -> Base:
    """Keep all decisions in memory from now on.

    Raises:
        OutOfReachError: the file cannot even be read.
    """
    db, base = session.db, base_of(session)
    db.execute("PRAGMA foreign_keys = OFF")  # they would look for crops among temporary tables
    try:
        db.execute("BEGIN")
        for table in _TABLES:
            query = "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?"
            definition = str(db.execute(query, (table,)).fetchone()[0])
            db.execute(definition.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
            db.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table}")  # noqa: S608
        db.execute("DELETE FROM temp.sqlite_sequence")
        db.execute("INSERT INTO temp.sqlite_sequence SELECT * FROM main.sqlite_sequence")
        db.execute("COMMIT")
    except sqlite3.DatabaseError as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")
        raise OutOfReachError(f"the session cannot be read ({error})", session.path) from error
    session.shadowed = True
    return base


def pending(session: Session, base: Base) -> Pending:
    """What a shadow has more than the file, which is not looked at."""
    rows = session.rows(
        "SELECT id, kind, label, created, delta, params FROM edit WHERE id > ? ORDER BY id",
        (base.number,),
    )
    entries = tuple(_row(*row) for row in rows)
    query = "SELECT coalesce(max(id), 0) FROM edit WHERE id <= ?"
    [(fork,)] = session.rows(query, (base.number,))
    [(at,)] = session.rows("SELECT coalesce(max(id), 0) FROM edit WHERE NOT undone")
    named = {
        str(row["mask"])
        for entry in entries
        for delta in decoded(entry[4])
        for row in (delta.before, delta.after)
        if delta.table == "override" and row is not None and row.get("mask") is not None
    }
    masks = tuple(
        (sha256, base64.b64encode(png).decode())
        for sha256, png in session.rows("SELECT sha256, png FROM user_mask ORDER BY sha256")
        if sha256 in named
    )
    numbers = session.rows(
        "SELECT name, seq FROM sqlite_sequence WHERE name IN ('cluster', 'edit')"
    )
    return Pending(base, fork, at, entries, masks, tuple((n, seq) for n, seq in numbers))


def replay(session: Session, edits: Pending) -> None:
    """Do pending edits on a session that is as they found it; all of them, or none.

    Where they are in it already, because the program ended just then, nothing is done.

    Raises:
        OutOfReachError: its file still cannot be written.
        VitiaError: it was edited elsewhere since, or is another session.
    """
    with session.transaction() as db:
        if _has(session, edits):
            return
        if base_of(session) != edits.base:
            raise VitiaError(
                "the session was changed elsewhere, so the edits that waited to be written do not"
                " fit any more", session.path,
            )  # fmt: skip
        masks = [(sha256, base64.b64decode(png)) for sha256, png in edits.masks]
        db.executemany("INSERT OR IGNORE INTO user_mask VALUES (?, ?)", masks)
        if edits.entries:
            session.edits.go_to(edits.fork)
        for row in edits.entries:
            session.edits.enter(row)
        session.edits.go_to(edits.at)
        for table, number in edits.numbers:
            db.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, table)
            )


def _has(session: Session, edits: Pending) -> bool:
    query = (
        "SELECT 1 FROM edit WHERE (id, kind, label, created, delta, params) = (?, ?, ?, ?, ?, ?)"
    )
    return bool(edits.entries) and all(session.rows(query, row) for row in edits.entries)


def _row(number: int, kind: str, label: str, created: str, delta: str, params: str) -> LogRow:
    return number, kind, label, created, delta, params
