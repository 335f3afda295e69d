"""Edits that wait until the file of the session can be written again, and the trying again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.recovery import Journal
from engine.errors import VitiaError
from engine.session import OutOfReachError, Session, shadow

PATIENCE = 0.05
"""Seconds to wait for a job that is writing: the window must not stall; the edit waits instead."""
_FIRST_MS, _LAST_MS = 250, 30_000
_LOG = logging.getLogger(__name__)


class Backlog(QObject):
    """What is not in the file of one session yet.

    The session goes on in memory (:mod:`engine.session.shadow`). Where the file cannot even be
    read, calls are kept instead and made later.
    """

    changed = Signal(int)  # how many edits wait; not told while it may be just a job that writes
    dropped = Signal(Exception)  # they do not fit the file any more; says where they are kept

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._journal = Journal(session.path)
        self._base: shadow.Base | None = None
        self._done = 0
        self._calls: list[Callable[[], object]] = []
        self._tried = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FIRST_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def count(self) -> int:
        """How many edits wait."""
        return self._done + len(self._calls)

    @property
    def is_blocked(self) -> bool:
        """Whether further edits have to wait for calls that could not be made."""
        return bool(self._calls)

    def begin(self) -> bool:
        """Go on in memory; False if the file cannot be read either."""
        try:
            self._base = shadow.begin(self._session)
        except OutOfReachError:
            return False
        return True

    def add(self) -> None:
        """One more edit was made in memory."""
        self._done += 1
        if self._tried:
            self._save()
        self._wait()

    def keep(self, call: Callable[[], object]) -> None:
        """Make this call as soon as the file is back."""
        self._calls.append(call)
        self._tried = True
        self._wait()

    def recover(self) -> int:
        """Do what an earlier run of the program could not write; gives how many edits.

        Raises:
            VitiaError: they are damaged or fit no more. They are set aside, where the error says.
        """
        try:
            edits = self._journal.load()
            if edits is None:
                return 0
            try:
                shadow.replay(self._session, edits)
            except OutOfReachError:
                if not self.begin():
                    return 0  # the journal stays for another time
                shadow.replay(self._session, edits)
                self._done, self._tried = max(1, len(edits.entries)), True
                self._wait()
            else:
                self._journal.remove()
        except VitiaError as error:
            raise self._set_aside(error) from error
        return max(1, len(edits.entries))

    def flush(self) -> bool:
        """Write what waits; False if that is still not possible."""
        self._timer.stop()
        if not self.count:
            return True
        try:
            misfit = self._catch_up()
        except VitiaError as error:
            _LOG.info("%d edits wait: %s", self.count, error)
            self._tried = True
            self._save()
            self._timer.setInterval(min(2 * self._timer.interval(), _LAST_MS))
            self._wait()
            return False
        calls, self._calls, self._done = self._calls, [], 0
        self._base, self._tried = None, False
        self._timer.setInterval(_FIRST_MS)
        self.changed.emit(0)
        if misfit is not None:
            self.dropped.emit(misfit)
        for call in calls:
            call()
        return not self.count

    def secure(self) -> None:
        """Write what waits, or keep it in the journal for the next time.

        Raises:
            VitiaError: neither was possible.
        """
        if self.flush():
            return
        if self._base is not None:
            self._journal.save(shadow.pending(self._session, self._base))
        if self._calls:
            raise VitiaError(
                f"the session can neither be read nor written, and {len(self._calls)} edits wait",
                self._session.path,
            )

    def close(self) -> None:
        """Try no more."""
        self._timer.stop()

    def _catch_up(self) -> VitiaError | None:
        """Bring the file, newly opened, to what is in memory; gives why that does not fit it."""
        misfit = None
        fresh = Session.open(self._session.path, timeout=PATIENCE)
        try:
            if fresh.read_only:
                raise OutOfReachError("the session cannot be written", fresh.path)
            if self._base is not None:
                misfit = self._replay(fresh, shadow.pending(self._session, self._base))
        except BaseException:
            fresh.close()
            raise
        self._session.reconnect(fresh)
        return misfit

    def _replay(self, fresh: Session, edits: shadow.Pending) -> VitiaError | None:
        try:
            shadow.replay(fresh, edits)
        except OutOfReachError:
            raise
        except VitiaError as error:
            self._journal.save(edits)
            return self._set_aside(error)
        self._journal.remove()
        return None

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
        if self._tried:
            self.changed.emit(self.count)

    def _save(self) -> None:
        """So that not even the end of this process loses an edit."""
        if self._base is not None:
            try:
                self._journal.save(shadow.pending(self._session, self._base))
            except VitiaError as error:
                _LOG.warning("%s", error)

    def _set_aside(self, error: VitiaError) -> VitiaError:
        place: Path | None = None
        with suppress(OSError):
            place = self._journal.set_aside()
        return VitiaError(error.what, place, "They are kept in that file; the session goes on")
