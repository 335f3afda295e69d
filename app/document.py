"""The session that the window shows, and the one way in which the window edits it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from engine.errors import VitiaError
from engine.session import Changes, Session

P = ParamSpec("P")


class Document(QObject):
    """Holds the GUI thread's own connection to the open session, if there is one.

    Short edits are made here, on the GUI thread; jobs open a connection of their own.
    """

    replaced = Signal()  # another session, or none
    edited = Signal(object)  # Changes of an edit, undo or redo
    walked = Signal(object)  # Changes of an undo or redo, after ``edited``: go to where they are
    stored = Signal()  # something else was written into the session: read again
    failed = Signal(Exception)  # an edit was refused

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a session."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The open session; only to be asked while there is one."""
        if self._session is None:
            raise RuntimeError("no session is open")
        return self._session

    def open(self, path: Path) -> None:
        """Show the session at ``path`` instead of the present one.

        Raises:
            VitiaError: it cannot be opened; the present one stays.
        """
        session = Session.open(path)
        self._drop()
        self._session = session
        self.replaced.emit()

    def close(self) -> None:
        """Show no session. Nothing needs to be saved: every edit is in the file already."""
        if self._session is not None:
            self._drop()
            self.replaced.emit()

    def edit(
        self,
        action: Callable[Concatenate[Session, P], Changes],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Changes | None:
        """Do one edit of :mod:`engine.triage`; None if it was refused (``failed`` says why)."""
        try:
            changes = action(self.session, *args, **kwargs)
        except VitiaError as error:
            self.failed.emit(error)
            return None
        if changes.rows:
            self.edited.emit(changes)
        return changes

    def set(self, key: str, value: object) -> None:
        """Keep a setting in the session; not an edit, so it cannot be undone."""
        try:
            self.session.set(key, value)
        except VitiaError as error:
            self.failed.emit(error)
            return
        self.stored.emit()

    def undo(self) -> Changes | None:
        """Take the newest edit back."""
        return self._walk(back=True)

    def redo(self) -> Changes | None:
        """Do the edit that was undone last again."""
        return self._walk(back=False)

    def undo_labels(self) -> tuple[str | None, str | None]:
        """What undo and redo would concern; None where there is nothing."""
        if self._session is None:
            return None, None
        query = "SELECT label FROM edit WHERE undone = ? ORDER BY id {} LIMIT 1"
        done = self._session.rows(query.format("DESC"), (0,))
        undone = self._session.rows(query.format("ASC"), (1,))
        return (done[0][0] if done else None), (undone[0][0] if undone else None)

    def _walk(self, *, back: bool) -> Changes | None:
        if self._session is None:
            return None
        try:
            changes = self._session.edits.undo() if back else self._session.edits.redo()
        except VitiaError as error:
            self.failed.emit(error)
            return None
        if changes is not None:
            self.edited.emit(changes)
            self.walked.emit(changes)
        return changes

    def _drop(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
