"""How far the session is: keeps the rail, and the texts of undo and redo, as the session is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.context import Context
from app.jobs import Job
from app.stations import StationName, is_outdated, states
from app.widgets.rail import StationRail
from engine.session import Changes


class Overview(QObject):
    """Follows document and jobs.

    Args:
        context: of the window.
        rail: shows the states.
        current: the station that shows; it counts as running when a job starts that writes.
    """

    def __init__(
        self,
        context: Context,
        rail: StationRail,
        current: Callable[[], StationName | None],
        window: QObject,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._rail = rail
        self._current = current
        self._outdated = False  # thresholds changed since the current run
        self._busy: StationName = "product"
        context.document.stored.connect(self.update)
        context.document.edited.connect(self.update)
        context.jobs.started.connect(self._on_job)

    def furthest(self) -> StationName:
        """The page to begin with: where the work is."""
        found = states(self._context.document.session, outdated=False)
        if found["triage"] != "empty":
            return "triage"
        return "threshold" if found["threshold"] != "empty" else "product"

    def update(self, changes: Changes | None = None) -> None:
        """Show how far each station is; ``changes``: nothing but an edit happened."""
        document = self._context.document
        session = document.session if document.is_open else None
        if session is not None and (changes is None or changes.keys("override")):
            run = session.current_run()
            self._outdated = run is not None and is_outdated(session, run.crop_set_id)
        found = states(session, outdated=self._outdated)
        if self._context.jobs.writer is not None:
            found[self._busy] = "running"
        self._rail.set_states(found, enabled=session is not None)
        undo, redo = document.undo_labels()
        actions = self._context.actions
        for name, label, text in (
            ("undo", undo, self.tr("Undo: {label}")), ("redo", redo, self.tr("Redo: {label}")),
        ):  # fmt: skip
            actions.action(name).setEnabled(label is not None)
            actions.say(name, None if label is None else text.format(label=label))

    def _on_job(self, job: Job) -> None:
        if job.writes:
            self._busy = self._current() or "product"  # its page shows that it runs
            job.ended.connect(self._on_ended)
            self.update()

    def _on_ended(self) -> None:
        self.update()
