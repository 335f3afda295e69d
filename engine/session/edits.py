"""The edit log: every decision is one row that can be walked back and forth, also after a restart.

An edit is a list of row changes ``(table, key, before, after)``. ``before`` and ``after`` hold the
changed columns; None stands for "no such row". That is enough to do and undo anything, so an edit
kind needs no undo code of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.errors import VitiaError
from engine.session.records import Edit

if TYPE_CHECKING:
    from engine.session.store import Session

# The tables that engineers may edit, with their key columns: nothing else can be reached by a log.
EDITABLE: Mapping[str, tuple[str, ...]] = {
    "cluster": ("id",),
    "assignment": ("run_id", "crop_id"),
    "override": ("image_id",),
}
_COLUMNS: Mapping[str, frozenset[str]] = {
    "cluster": frozenset({"run_id", "number", "name", "colour", "state", "note", "merged_into"}),
    "assignment": frozenset({"cluster_id", "confirmed"}),
    "override": frozenset({"threshold", "no_defect"}),
}

Row = dict[str, Any]


class Delta(NamedTuple):
    """The change of one row: its table, key, and the changed columns before and after."""

    table: str
    key: tuple[int, ...]
    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class Changes:
    """What an edit, undo or redo touched: views refresh just that, and scroll to it."""

    label: str
    rows: frozenset[tuple[str, tuple[int, ...]]]

    def keys(self, table: str) -> set[tuple[int, ...]]:
        """Keys of the rows of ``table`` that changed."""
        return {key for name, key in self.rows if name == table}


class EditLog:
    """Does, undoes and redoes edits of one session. Depth is unlimited."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def apply(self, kind: str, label: str, deltas: Sequence[Delta]) -> Changes:
        """Do an edit and log it, in one transaction; forgets what could have been redone.

        Raises:
            VitiaError: a row is not as ``before`` says (another program changed it). Nothing
                is changed then.
        """
        deltas = [d for d in deltas if d.before != d.after]
        if not deltas:
            return Changes(label, frozenset())
        with self._session.transaction() as db:
            db.execute("DELETE FROM edit WHERE undone")
            for delta in deltas:
                self._change(delta, delta.before, delta.after)
            db.execute(
                "INSERT INTO edit (kind, label, created, delta) VALUES (?, ?, ?, ?)",
                (kind, label, self._session.now(), json.dumps(deltas)),
            )
        return Changes(label, frozenset((d.table, d.key) for d in deltas))

    def undo(self) -> Changes | None:
        """Take the newest edit back; None if there is none."""
        return self._walk("WHERE NOT undone ORDER BY id DESC LIMIT 1", back=True)

    def redo(self) -> Changes | None:
        """Do the edit that was undone last again; None if there is none."""
        return self._walk("WHERE undone ORDER BY id LIMIT 1", back=False)

    def history(self) -> list[Edit]:
        """All edits, oldest first; undone ones come last and could be redone."""
        rows = self._session.rows("SELECT id, kind, label, created, undone FROM edit ORDER BY id")
        return [Edit(r[0], r[1], r[2], r[3], bool(r[4])) for r in rows]

    def _walk(self, which: str, *, back: bool) -> Changes | None:
        with self._session.transaction() as db:
            row = db.execute(f"SELECT id, label, delta FROM edit {which}").fetchone()  # noqa: S608
            if row is None:
                return None
            deltas = [Delta(t, tuple(k), b, a) for t, k, b, a in json.loads(row[2])]
            for delta in reversed(deltas) if back else deltas:
                old, new = (delta.after, delta.before) if back else (delta.before, delta.after)
                self._change(delta, old, new)
            db.execute("UPDATE edit SET undone = ? WHERE id = ?", (int(back), row[0]))
        return Changes(row[1], frozenset((d.table, d.key) for d in deltas))

    def _change(self, delta: Delta, old: Row | None, new: Row | None) -> None:
        """Turn the row from ``old`` to ``new``, refusing if it is not ``old`` now."""
        columns = sorted(set(old or ()) | set(new or ()))
        if delta.table not in EDITABLE or not _COLUMNS[delta.table].issuperset(columns):
            raise VitiaError(f"the edit log names the unknown column {delta.table}.{columns}")
        db, table = self._session.db, delta.table
        keys = EDITABLE[table]
        where = " AND ".join(f"{k} = ?" for k in keys)
        found = db.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {where}",  # noqa: S608
            delta.key,
        ).fetchone()
        now = None if found is None else dict(zip(columns, found, strict=True))
        elsewhere = VitiaError(f"{table} {delta.key} was changed elsewhere; the edit was not made")
        if now != old:
            raise elsewhere
        try:
            if new is None:
                db.execute(f"DELETE FROM {table} WHERE {where}", delta.key)  # noqa: S608
            elif old is None:
                names = [*keys, *columns]
                marks = ", ".join("?" * len(names))
                db.execute(
                    f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608
                    (*delta.key, *(new[c] for c in columns)),
                )
            else:
                sets = ", ".join(f"{c} = ?" for c in columns)
                db.execute(
                    f"UPDATE {table} SET {sets} WHERE {where}",  # noqa: S608
                    (*(new[c] for c in columns), *delta.key),
                )
        except sqlite3.IntegrityError as error:  # its image, crop or class is gone, or still used
            raise elsewhere from error
