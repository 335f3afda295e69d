"""The edit log: every decision is one row that can be walked back and forth, also after a restart.

An edit is a list of changes ``(table, keys, before, after)``: all rows named by ``keys`` go from
``before`` to ``after``, which hold the changed columns; None stands for "no such row". That is
enough to do and undo anything, so an edit kind needs no undo code of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.session.records import Edit

if TYPE_CHECKING:
    from engine.session.store import Session

# The tables that engineers may edit, with their key columns: nothing else can be reached by a log.
EDITABLE: Mapping[str, tuple[str, ...]] = {
    "cluster": ("id",),
    "assignment": ("run_id", "crop_id"),
    "override": ("image_id",),
    "image_note": ("image_id",),
    "present": ("id",),
}
_COLUMNS: Mapping[str, frozenset[str]] = {
    "cluster": frozenset({"run_id", "number", "name", "colour", "state", "note", "merged_into"}),
    "assignment": frozenset({"cluster_id", "confirmed"}),
    "override": frozenset({"threshold", "no_defect", "mask"}),
    "image_note": frozenset({"text"}),
    "present": frozenset({"run_id"}),
}
# Choosing a run by hand is no edit. Whichever was chosen since, a step back or forth goes through.
_UNCHECKED = frozenset({"present"})

Key = tuple[int, ...]
Row = dict[str, Any]
LogRow = tuple[int | None, str, str, str, str, str]
"""Of the table ``edit``: id, kind, label, created, and delta and params as JSON."""


class Delta(NamedTuple):
    """One change of one or many rows of a table: the changed columns before and after."""

    table: str
    keys: Sequence[Key]
    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class Changes:
    """What an edit, undo or redo touched: views refresh just that, and scroll to it.

    ``label``, ``kind`` and ``params`` are those of the edit, see :class:`Edit`.
    """

    label: str
    rows: frozenset[tuple[str, Key]]
    kind: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    def keys(self, table: str) -> set[Key]:
        """Keys of the rows of ``table`` that changed."""
        return {key for name, key in self.rows if name == table}

    def crop_ids(self, run_id: int) -> NDArray[np.int64]:
        """The crops of a run that were moved or confirmed, sorted."""
        ids = [key[1] for name, key in self.rows if name == "assignment" and key[0] == run_id]
        return np.sort(np.array(ids, np.int64))


class EditLog:
    """Does, undoes and redoes edits of one session. Depth is unlimited."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def apply(
        self,
        kind: str,
        label: str,
        deltas: Sequence[Delta],
        params: Mapping[str, Any] | None = None,
    ) -> Changes:
        """Do an edit and log it, in one transaction; forgets what could have been redone.

        Raises:
            VitiaError: a row is not as ``before`` says (another program changed it). Nothing
                is changed then.
        """
        params = params or {}
        deltas = [d for d in deltas if d.before != d.after and d.keys]
        if deltas:
            texts = json.dumps(deltas), json.dumps(params)
            self._enter(deltas, (None, kind, label, self._session.now(), *texts))
        return Changes(label, _touched(deltas), kind, params)

    def enter(self, row: LogRow) -> None:
        """Do an edit that the log of another copy of this session has, under the same number.

        Raises:
            VitiaError: as :meth:`apply`.
        """
        self._enter(decoded(row[4]), row)

    def _enter(self, deltas: Sequence[Delta], row: LogRow) -> None:
        with self._session.transaction() as db:
            db.execute("DELETE FROM edit WHERE undone")
            for delta in deltas:
                _change(db, delta.table, delta.keys, delta.before, delta.after)
            db.execute(
                "INSERT INTO edit (id, kind, label, created, delta, params)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                row,
            )

    def undo(self) -> Changes | None:
        """Take the newest edit back; None if there is none."""
        with self._session.transaction() as db:
            return _walk(db, "NOT undone ORDER BY id DESC LIMIT 1", back=True)

    def redo(self) -> Changes | None:
        """Do the edit that was undone last again; None if there is none."""
        with self._session.transaction() as db:
            return _walk(db, "undone ORDER BY id LIMIT 1", back=False)

    def go_to(self, edit_id: int) -> Changes | None:
        """Undo or redo until this edit is the newest in force, in one step; 0: undo all.

        Gives None if it is that already, else everything that changed, with the words of the edit
        that was walked last.

        Raises:
            VitiaError: there is no such edit.
        """
        with self._session.transaction() as db:
            known = db.execute("SELECT 1 FROM edit WHERE id = ?", (edit_id,)).fetchone()
            if edit_id != 0 and known is None:
                raise VitiaError(f"there is no edit {edit_id} in this session", self._session.path)
            back = _walk(db, "id > ? AND NOT undone ORDER BY id DESC", (edit_id,), back=True)
            return back or _walk(db, "id <= ? AND undone ORDER BY id", (edit_id,), back=False)

    def history(self, after: int = 0) -> list[Edit]:
        """The edits with higher numbers than ``after``, oldest first; undone ones, which could be
        redone, come last."""
        rows = self._session.rows(
            "SELECT id, kind, label, created, undone, params FROM edit WHERE id > ? ORDER BY id",
            (after,),
        )
        return [Edit(r[0], r[1], r[2], r[3], bool(r[4]), json.loads(r[5])) for r in rows]

    def deltas(self, kinds: Collection[str]) -> list[tuple[str, list[Delta]]]:
        """Kind and changes of all edits in force that are of these kinds, oldest first."""
        rows = self._session.rows(
            "SELECT kind, delta FROM edit WHERE NOT undone AND kind IN"
            " (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(sorted(kinds)),),
        )
        return [(kind, decoded(text)) for kind, text in rows]

    def count(self) -> tuple[int, int]:
        """How many edits are in force, and how many could be redone."""
        query = (
            "SELECT count(*) FILTER (WHERE NOT undone), count(*) FILTER (WHERE undone) FROM edit"
        )
        done, undone = self._session.rows(query)[0]
        return done, undone


def _walk(
    db: sqlite3.Connection, which: str, values: Sequence[int] = (), *, back: bool
) -> Changes | None:
    rows = db.execute(
        f"SELECT id, label, kind, params, delta FROM edit WHERE {which}",  # noqa: S608
        values,
    ).fetchall()
    touched: frozenset[tuple[str, Key]] = frozenset()
    for edit_id, *_, text in rows:
        deltas = decoded(text)
        for delta in reversed(deltas) if back else deltas:
            old, new = (delta.after, delta.before) if back else (delta.before, delta.after)
            _change(db, delta.table, delta.keys, old, new)
        db.execute("UPDATE edit SET undone = ? WHERE id = ?", (int(back), edit_id))
        touched |= _touched(deltas)
    if not rows:
        return None
    _, label, kind, params, _ = rows[-1]
    return Changes(label, touched, kind, json.loads(params))


def decoded(text: str) -> list[Delta]:
    """The changes of an edit, as the log keeps them."""
    return [Delta(t, [tuple(k) for k in keys], b, a) for t, keys, b, a in json.loads(text)]


def _touched(deltas: Sequence[Delta]) -> frozenset[tuple[str, Key]]:
    return frozenset((delta.table, key) for delta in deltas for key in delta.keys)


def _change(
    db: sqlite3.Connection, table: str, keys: Sequence[Key], old: Row | None, new: Row | None
) -> None:
    """Turn rows from ``old`` to ``new``, refusing if one of them is not ``old`` now."""
    was, becomes = old or {}, new or {}
    columns = set(was) | set(becomes)
    if table not in EDITABLE or not _COLUMNS[table].issuperset(columns):
        raise VitiaError(f"the edit log names the unknown column {table}.{sorted(columns)}")
    if table in _UNCHECKED:
        was = {}
    where = " AND ".join([*(f"{k} = ?" for k in EDITABLE[table]), *(f"{c} IS ?" for c in was)])
    if old is None:
        names = [*EDITABLE[table], *becomes]
        marks = ", ".join("?" * len(names))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
        values = [(*key, *becomes.values()) for key in keys]
    elif new is None:
        statement = f"DELETE FROM {table} WHERE {where}"  # noqa: S608
        values = [(*key, *was.values()) for key in keys]
    else:
        sets = ", ".join(f"{c} = ?" for c in becomes)
        statement = f"UPDATE {table} SET {sets} WHERE {where}"  # noqa: S608
        values = [(*becomes.values(), *key, *was.values()) for key in keys]
    elsewhere = VitiaError(f"{table} {keys[0]} was changed elsewhere; the edit was not made")
    try:
        done = db.executemany(statement, values).rowcount
    except sqlite3.IntegrityError as error:  # its image, crop or class is gone, or still used
        raise elsewhere from error
    if done != len(keys):
        raise elsewhere
