"""Taking a run out of a session for good."""

from __future__ import annotations

import shutil

from engine.errors import VitiaError
from engine.session.edits import Delta, decoded
from engine.session.store import Session


def delete_run(session: Session, run_id: int) -> None:
    """Remove a run, its classes, the edits of these, and its folder. It cannot be undone.

    If it was the current one, the newest other finished run is from then on, if there is one.
    Crops stay: other runs may be of the same.

    Raises:
        VitiaError: there is no such run, or the session cannot be written.
    """
    session.run(run_id)
    was_current = session.current_run_id() == run_id
    folder = session.run_folder(run_id)
    with session.transaction() as db:
        clusters = {
            row[0] for row in db.execute("SELECT id FROM cluster WHERE run_id = ?", (run_id,))
        }
        # An undone edit may name a class that is not there now; its delta says whose it was.
        gone = [
            (edit_id,)
            for edit_id, delta in db.execute("SELECT id, delta FROM edit").fetchall()
            if any(
                (d.table == "assignment" and d.keys[0][0] == run_id)
                or (d.table == "cluster" and d.keys[0][0] in clusters)
                or (d.table == "cluster" and (d.after or d.before or {}).get("run_id") == run_id)
                or (d.table == "present" and run_id in _runs(d))
                for d in decoded(delta)
            )
        ]
        db.executemany("DELETE FROM edit WHERE id = ?", gone)
        if db.execute("DELETE FROM run WHERE id = ?", (run_id,)).rowcount != 1:
            raise VitiaError(f"run {run_id} cannot be removed", session.path)
        if was_current:
            done = [run.id for run in session.runs() if run.state == "done"]
            session.use_run(done[-1] if done else None)
    shutil.rmtree(folder, ignore_errors=True)  # what cannot be removed is in nobody's way


def _runs(delta: Delta) -> set[int | None]:
    """The runs between which an edit goes to and fro."""
    return {row["run_id"] for row in (delta.before, delta.after) if row is not None}
