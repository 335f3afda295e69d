"""Joins the jobs with what shows them: the bar at the bottom and the log."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from app.engine_words import engine_text, error_text
from app.jobs import Job, Jobs
from app.widgets.jobbar import JobBar
from app.widgets.logpanel import LogPanel

_LOG = logging.getLogger(__name__)
_LEVELS = {"warning": logging.WARNING, "error": logging.ERROR}


class JobWatch(QObject):
    """Tells in the bar and in the log what jobs do and how they end.

    Args:
        jobs: of the window.
        bar: shows those that are not quiet.
        log: gets the lines of all.
    """

    def __init__(self, jobs: Jobs, bar: JobBar, log: LogPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._log = log
        jobs.started.connect(self._on_started)

    def tell(self, level: str, text: str) -> None:
        """One line for the log panel, and for the report should Vitia crash."""
        self._log.add(level, engine_text(text))
        _LOG.log(_LEVELS.get(level, logging.INFO), text)

    def _on_started(self, job: Job) -> None:
        job.logged.connect(self.tell)
        job.failed.connect(self._tell_error)
        if job.quiet:
            return
        self._bar.watch(job)
        self.tell("info", self.tr("{job}: started").format(job=job.name))
        for signal, text in (
            (job.finished, self.tr("{job}: done")), (job.failed, self.tr("{job}: failed")),
            (job.cancelled, self.tr("{job}: cancelled")),
        ):  # fmt: skip
            signal.connect(self._ending(text.format(job=job.name)))

    def _ending(self, told: str) -> Callable[..., None]:
        # It does not know the job: a cycle would be collected on whatever thread runs then.
        def show(*_: object) -> None:
            self.tell("info", told)
            self._bar.say(told)

        return show

    def _tell_error(self, error: Exception) -> None:
        self.tell("error", error_text(error))
