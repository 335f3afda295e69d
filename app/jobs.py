"""Background work: one thread a job, its progress, log, metrics, cancel and errors.

A job's thread only writes into a :class:`Report` under a lock; a timer of the GUI thread reads it
twenty times a second and emits the signals there. So a job that reports a thousand steps a second
costs the window nothing, and every slot runs on the GUI thread.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import VitiaError
from engine.progress import Cancel, Cancelled, Level, Progress

Work = Callable[[Progress, Cancel], Any]
POLL_MS = 50
_LOG = logging.getLogger(__name__)


@dataclass
class _Unread:
    """What a job reported since the last look."""

    stage: tuple[str, int] | None = None
    done: int = 0
    moved: bool = False
    logs: list[tuple[Level, str]] = field(default_factory=list)
    metrics: list[dict[str, float]] = field(default_factory=list)
    embedding: tuple[Any, Any, Any] | None = None


class Report(Progress):
    """The job's end of the line. Methods are called on the job's thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._unread = _Unread()

    def stage(self, name: str, total: int) -> None:
        """A stage begins; its steps count from 0."""
        with self._lock:
            self._unread.stage, self._unread.done, self._unread.moved = (name, total), 0, False

    def advance(self, steps: int = 1) -> None:
        """More steps are done."""
        with self._lock:
            self._unread.done += steps
            self._unread.moved = True

    def log(self, level: Level, text: str) -> None:
        """One line for the log."""
        with self._lock:
            self._unread.logs.append((level, text))

    def metrics(self, values: Mapping[str, float]) -> None:
        """Named numbers of this moment."""
        with self._lock:
            self._unread.metrics.append(dict(values))

    def embedding(
        self, ids: NDArray[np.int64], points: NDArray[np.float32], classes: NDArray[np.int64]
    ) -> None:
        """Where crops lie now; only the newest is told."""
        with self._lock:
            self._unread.embedding = (ids, points, classes)

    def take(self) -> _Unread:
        """What was reported since the last call; ``done`` counts from then, too."""
        with self._lock:
            unread, self._unread = self._unread, _Unread()
        return unread


class Job(QObject):
    """One piece of work on its own thread. All signals are emitted on the GUI thread.

    Made by :meth:`Jobs.start`. It has no parent: it lives as long as somebody knows it.
    """

    stage = Signal(str, int)  # name, total (0 = unknown)
    progress = Signal(int, int, float)  # done, total, seconds left (negative = unknown)
    logged = Signal(str, str)  # level, text
    metrics = Signal(dict)
    embedding = Signal(object, object, object)  # as :meth:`Progress.embedding`
    paused = Signal(bool)  # asked to wait, or to go on
    finished = Signal(object)  # what the work returned
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()  # after one of the three above

    def __init__(self, name: str, work: Work, *, writes: bool, quiet: bool = False) -> None:
        super().__init__()
        self.name = name
        self.writes = writes
        self.quiet = quiet
        self._work = work
        self._cancel = Cancel()
        self._report = Report()
        self._outcome: tuple[str, Any] = ("failed", RuntimeError("the job never ran"))
        self._total = 0
        self._done = 0
        self._begun = time.monotonic()
        self._paused_at: float | None = None
        self._thread = threading.Thread(target=self._run, name=f"job: {name}")

    def cancel(self) -> None:
        """Ask the work to stop; ``cancelled`` follows when it did."""
        self._cancel.set()
        self.resume()

    @property
    def is_cancelling(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancel.is_set

    def pause(self) -> None:
        """Ask the work to wait, keeping all it has in memory, until :meth:`resume`."""
        self._cancel.pause()
        if self._cancel.is_paused and self._paused_at is None:
            self._paused_at = time.monotonic()
            self.paused.emit(True)

    def resume(self) -> None:
        """Let the work go on exactly where it waits."""
        self._cancel.resume()
        if self._paused_at is not None:
            self._begun += time.monotonic() - self._paused_at
            self._paused_at = None
            self.paused.emit(False)

    @property
    def is_paused(self) -> bool:
        """Whether it was asked to wait."""
        return self._cancel.is_paused

    def start(self) -> None:
        """Begin; called once, by :class:`Jobs`."""
        self._thread.start()

    def look(self) -> bool:
        """Tell what was reported since the last look; whether the thread has ended."""
        ended = not self._thread.is_alive()  # asked before the last look, so nothing is missed
        self._forward(self._report.take())
        return ended

    def conclude(self) -> None:
        """Tell how it ended; called once, after the last look."""
        self._thread.join()
        kind, value = self._outcome
        # The work may hold large arrays and its result a device's memory: keep neither.
        self._work, self._outcome = _nothing, ("cancelled", None)
        if kind == "finished":
            self.finished.emit(value)
        elif kind == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
        self.ended.emit()

    def _run(self) -> None:
        try:
            self._outcome = ("finished", self._work(self._report, self._cancel))
        except Cancelled:
            self._outcome = ("cancelled", None)
        except VitiaError as error:
            self._outcome = ("failed", error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window stays
            _LOG.error("job %r failed", self.name, exc_info=error)
            self._outcome = ("failed", error)

    def _forward(self, unread: _Unread) -> None:
        if unread.stage is not None:
            name, self._total = unread.stage
            self._done, self._begun = 0, time.monotonic()
            self.stage.emit(name, self._total)
        if unread.moved:
            self._done += unread.done
            self.progress.emit(self._done, self._total, self._seconds_left())
        for level, text in unread.logs:
            self.logged.emit(level, text)
        for values in unread.metrics:
            self.metrics.emit(values)
        if unread.embedding is not None:
            self.embedding.emit(*unread.embedding)

    def _seconds_left(self) -> float:
        if not self._total or not self._done:
            return -1.0
        spent = (self._paused_at or time.monotonic()) - self._begun
        return spent / self._done * max(self._total - self._done, 0)


class Jobs(QObject):
    """The jobs that run now. Refuses a second one that writes."""

    started = Signal(object)  # Job
    idle = Signal()  # the last one ended

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> list[Job]:
        """The jobs that have not ended yet, oldest first."""
        return list(self._running)

    @property
    def writer(self) -> Job | None:
        """The job that is changing the session now."""
        return next((job for job in self._running if job.writes), None)

    def start(
        self,
        name: str,
        work: Work,
        *,
        writes: bool = True,
        quiet: bool = False,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run ``work`` on a thread of its own and hand the job back.

        Args:
            name: what it does, for the job bar.
            work: called with a Progress and a Cancel on the job's thread.
            writes: it changes the session: one such job at a time.
            quiet: nobody asked for it, so the job bar does not show it.
            finished: takes what the work returned.
            failed: takes the exception that ended it.

        Raises:
            VitiaError: it would change the session while another job does.
        """
        if writes and self.writer is not None:
            raise VitiaError(
                f"“{self.writer.name}” is still at work",
                None,
                "Wait until it is done, or cancel it in the bar at the bottom",
            )
        job = Job(name, work, writes=writes, quiet=quiet)
        self._running.append(job)
        if finished is not None:
            job.finished.connect(finished)
        if failed is not None:
            job.failed.connect(failed)
        self.started.emit(job)
        job.start()
        self._timer.start()
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._running:
            job.cancel()

    def _look(self) -> None:
        for job in self.running:
            if job.look():
                self._running.remove(job)  # first: what follows it may start the next one
                job.conclude()
        if not self._running:
            self._timer.stop()
            self.idle.emit()


def _nothing(_progress: Progress, _cancel: Cancel) -> None:
    return None
