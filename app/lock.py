"""One program at a time edits a session: a lock file beside it, taken over from dead ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QSysInfo

from app.words import mark
from engine.errors import VitiaError


@dataclass(frozen=True)
class Holder:
    """Who has a session open for editing."""

    pid: int
    host: str
    program: str


class SessionLock:
    """The right to edit the session at ``path``; given back by :meth:`release`.

    The lock of a process that died on this machine is taken over; on a network drive that of
    another machine never is. Where the folder cannot be written there is no lock, and no need for
    one: the session cannot be edited there either.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self._file = QLockFile(f"{self.path}.lock")
        self._file.setStaleLockTime(0)  # sessions are open for days
        self.held = False
        self.holder: Holder | None = None

    def take(self) -> bool:
        """Take it if nobody else has it; else ``holder`` says who has."""
        self.held = self._file.tryLock(0)
        taken = not self.held and self._file.error() is QLockFile.LockError.LockFailedError
        self.holder = self._who() if taken else None
        return not taken

    def release(self) -> None:
        """Give it back."""
        if self.held:
            self._file.unlock()
            self.held = False

    def _who(self) -> Holder:
        # An unreadable lock file gives zeros: it is being written this very moment.
        pid, host, program = self._file.getLockInfo()
        return Holder(int(pid), str(host), str(program))


def refusal(path: Path, holder: Holder) -> VitiaError:
    """That somebody else is editing the session, for whoever wanted to."""
    what = _tr(mark("Lock", "this session is being edited by {program}, process {pid} on {host}"))
    remedy = _tr(mark("Lock", "Close it there, then try again"))
    if holder.host != QSysInfo.machineHostName():
        remedy = _tr(
            mark("Lock", "Close it there, then try again; if that computer is off, delete {file}")
        )
    return VitiaError(
        what.format(program=holder.program or "?", pid=holder.pid, host=holder.host or "?"),
        path,
        remedy.format(file=f"{path.name}.lock"),
    )


@contextmanager
def editing(path: Path) -> Iterator[None]:
    """The right to edit a session, for as long as the context lasts.

    Raises:
        VitiaError: another program has it.
    """
    lock = SessionLock(path)
    if not lock.take():
        assert lock.holder is not None
        raise refusal(path, lock.holder)
    try:
        yield
    finally:
        lock.release()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lock", text)
