"""The session that the window shows, and the one way in which the window edits it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from app.backlog import PATIENCE, Backlog
from app.lock import Holder, SessionLock, refusal
from app.words import edit_text
from engine.errors import VitiaError
from engine.session import Changes, OutOfReachError, Session

P = ParamSpec("P")
Work = Callable[[Session], Changes | None]


class Document(QObject):
    """Holds the GUI thread's own connection to the open session, if there is one.

    Short edits are made here, on the GUI thread; jobs open a connection of their own. While the
    file cannot be written, edits go on in memory and are written as soon as it can. A session that
    another program edits is shown read-only.
    """

    closing = Signal()  # the session is let go next: what is still being typed is kept now
    replaced = Signal()  # another session, or none
    edited = Signal(object)  # Changes of an edit, undo or redo
    walked = Signal(object)  # Changes of an undo or redo, after ``edited``: go to where they are
    stored = Signal()  # something else was written into the session: read again
    failed = Signal(Exception)  # an edit was refused
    pending_changed = Signal(int)  # how many edits wait until the file can be written
    recovered = Signal(int)  # so many edits that an earlier run could not write are there again

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._lock: SessionLock | None = None
        self._backlog: Backlog | None = None
        self._giving_up = -1  # how many edits the user was told would be lost
        self.stored.connect(self.flush)  # first of all: views then read what is in the file

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

    @property
    def read_only(self) -> bool:
        """Whether the session can only be looked at."""
        return self._session is not None and self._session.read_only

    @property
    def holder(self) -> Holder | None:
        """Who else is editing the session, so that it can only be looked at here."""
        return None if self._lock is None else self._lock.holder

    @property
    def pending(self) -> int:
        """How many edits wait until the file can be written."""
        return 0 if self._backlog is None else self._backlog.count

    def open(self, path: Path) -> None:
        """Show the session at ``path`` instead of the present one.

        Read-only if another program is editing it, see :attr:`holder`, or if it cannot be written.

        Raises:
            VitiaError: it cannot be opened, or edits of the present one would be lost (as
                :meth:`close`); the present one stays.
        """
        self._secure()
        lock = self._lock
        if lock is None or lock.path != path.resolve() or not lock.held:
            lock = SessionLock(path)
            lock.take()
        try:
            read_only = lock.holder is not None
            session = Session.open(path, read_only=read_only, timeout=PATIENCE)
        except VitiaError:
            if lock is not self._lock:
                lock.release()
            raise
        self._drop(keep=lock)
        self._session, self._lock = session, lock
        self._backlog = Backlog(session, self)
        self._backlog.changed.connect(self.pending_changed)
        self._backlog.dropped.connect(self._on_dropped)
        count, error = 0, None
        if not session.read_only:
            try:
                count = self._backlog.recover()
            except VitiaError as damaged:
                error = damaged
        self.replaced.emit()
        self.pending_changed.emit(self.pending)
        if count:
            self.recovered.emit(count)
        if error is not None:
            self.failed.emit(error)

    def close(self) -> bool:
        """Show no session. Nothing needs to be saved: every edit is in the file already.

        Edits that still wait are kept among the user's data, and written at the next opening.
        Where that is not possible either, ``failed`` says so and the session stays open; whoever
        closes once more gives them up.
        """
        try:
            self._secure()
        except VitiaError as error:
            self.failed.emit(error)
            return False
        if self._session is not None:
            self._drop()
            self.replaced.emit()
            self.pending_changed.emit(0)
        return True

    def try_again(self) -> bool:
        """Write what waits, or open the session for editing after all; False if neither can be."""
        if self._session is None or not self.read_only:
            return self.flush()
        path, lock = self._session.path, SessionLock(self._session.path)
        lock.take()
        if lock.holder is not None:
            self.failed.emit(refusal(path, lock.holder))
            return False
        lock.release()
        try:
            self.open(path)
        except VitiaError as error:
            self.failed.emit(error)
        return not self.read_only

    def flush(self) -> bool:
        """Write what waits; True if nothing does any more."""
        return self._backlog is None or self._backlog.flush()

    def check_writable(self) -> None:
        """Whether a job may change the session now: it would not see edits that wait.

        Raises:
            VitiaError: it may not; says why.
        """
        if self._session is None:
            return
        if self.read_only:
            if self.holder is not None:
                raise refusal(self._session.path, self.holder)
            raise VitiaError(
                self.tr("this session cannot be written"), self._session.path,
                self.tr("Make its file and folder writable, or work on a copy"),
            )  # fmt: skip
        if not self.flush():
            raise VitiaError(
                self.tr("edits wait until the session can be written: {n}").format(n=self.pending),
                self._session.path,
                self.tr("Free some space or make the place writable, then try again"),
            )

    def edit(
        self,
        action: Callable[Concatenate[Session, P], Changes],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Changes | None:
        """Do one edit of :mod:`engine.triage`.

        None if it was refused (``failed`` says why), or has to wait until the session can be read.
        """
        return self._do(lambda session: action(session, *args, **kwargs))

    def set(self, key: str, value: object) -> None:
        """Keep a setting in the session; not an edit, so it cannot be undone."""
        try:
            self.session.set(key, value)
        except VitiaError as error:
            self.failed.emit(error)
            return
        self.stored.emit()

    def use_run(self, run_id: int) -> None:
        """Work on another finished run; not an edit either."""
        try:
            self.check_writable()
            self.session.use_run(run_id)
        except VitiaError as error:
            self.failed.emit(error)
            return
        self.stored.emit()

    def undo(self) -> Changes | None:
        """Take the newest edit back."""
        return self._do(lambda session: session.edits.undo(), walk=True)

    def redo(self) -> Changes | None:
        """Do the edit that was undone last again."""
        return self._do(lambda session: session.edits.redo(), walk=True)

    def go_to(self, edit_id: int) -> Changes | None:
        """Undo or redo until this edit is the newest in force; 0: undo all."""
        return self._do(lambda session: session.edits.go_to(edit_id), walk=True)

    def undo_labels(self) -> tuple[str | None, str | None]:
        """What undo and redo would concern, in the user's language; None where there is nothing."""
        if self._session is None:
            return None, None
        query = "SELECT kind, params, label FROM edit WHERE undone = ? ORDER BY id {} LIMIT 1"
        done = self._session.rows(query.format("DESC"), (0,))
        undone = self._session.rows(query.format("ASC"), (1,))
        first, second = (
            edit_text(rows[0][0], json.loads(rows[0][1]), rows[0][2]) if rows else None
            for rows in (done, undone)
        )
        return first, second

    def _do(self, work: Work, *, walk: bool = False) -> Changes | None:
        """Make one edit, in memory if the file cannot be written; tell what changed."""
        if self._session is None or self._backlog is None:
            return None
        again = partial(self._do, work, walk=walk)
        if self._backlog.is_blocked:
            self._backlog.keep(again)
            return None
        try:
            changes = self._somehow(work)
        except OutOfReachError:
            self._backlog.keep(again)
            return None
        except VitiaError as error:
            self.failed.emit(error)
            return None
        if changes is not None and changes.rows:
            if self._session.shadowed:
                self._backlog.add()
            self.edited.emit(changes)
            if changes.keys("present"):
                self.stored.emit()  # another run is worked on
            if walk:
                self.walked.emit(changes)
        return changes

    def _somehow(self, work: Work) -> Changes | None:
        assert self._session is not None
        assert self._backlog is not None
        try:
            return work(self._session)
        except OutOfReachError:
            if self._session.shadowed or not self._backlog.begin():
                raise
            return work(self._session)

    def _secure(self) -> None:
        """Write what waits, or keep it among the user's data."""
        if self._backlog is None:
            return
        try:
            self._backlog.secure()
        except VitiaError as error:
            if self._giving_up == self.pending:
                return
            self._giving_up = self.pending
            what = self.tr("edits would be lost now: {n}").format(n=self.pending)
            remedy = self.tr("Free some space, then try again; closing once more gives them up")
            raise VitiaError(f"{what} ({error.what})", error.path, remedy) from error

    def _on_dropped(self, error: Exception) -> None:
        self.failed.emit(error)
        self.stored.emit()

    def _drop(self, keep: SessionLock | None = None) -> None:
        """Let go of the present session; its lock stays if the next one goes on with it."""
        if self._session is None or self._backlog is None:
            return
        self.closing.emit()
        backlog, self._backlog = self._backlog, None
        with suppress(VitiaError):  # it was told before
            backlog.secure()  # what was still being typed
        backlog.close()
        backlog.deleteLater()
        self._session.close()
        self._session = None
        if self._lock is not None and self._lock is not keep:
            self._lock.release()
        self._lock = None
