"""The bar at the bottom: what works now, how far it is, how long it takes, and the log."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.icons import icon
from app.jobs import Job
from app.theme import colours
from app.widgets.jobrow import JobList, JobRow, Watched

SHORT_MS = 400


class JobBar(QFrame):
    """Shows the job that changes the session, else the oldest; when none runs, how the last one
    ended. A button says how many run, and lists them."""

    log_toggled = Signal(bool)
    busy_changed = Signal(bool)  # whether a job shows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self._jobs: list[Watched] = []
        self._shown: Watched | None = None
        self._told = self.tr("Nothing is running")
        self._row = JobRow()
        self._cancel = self._row.cancel
        self._count = self._button()
        self._count.clicked.connect(self.show_list)
        self._log = self._button()
        self._log.setText(self.tr("Log"))
        self._log.setCheckable(True)
        self._log.setToolTip(self.tr("Show or hide the log"))
        self._log.toggled.connect(self.log_toggled)
        # What is over at once need not flicker past.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHORT_MS)
        self._soon.timeout.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._row, 1)
        row.addWidget(self._count)
        row.addWidget(self._log)
        self.setMinimumHeight(46)
        self._recolour()
        self._show()

    @property
    def job(self) -> Job | None:
        """The job that is shown."""
        return None if self._shown is None else self._shown.job

    def watch(self, job: Job) -> None:
        """Show this job, until it ends."""
        watched = Watched(job, self)
        watched.ended.connect(self._drop)
        self._jobs.append(watched)
        if job.writes:
            self._show()
        else:
            self._soon.start()

    def say(self, text: str) -> None:
        """What there is to say about the last job; seen while none runs."""
        self._told = text
        if self._shown is None:
            self._row.say(text)

    def cancel_job(self) -> None:
        """Ask the job that is shown to stop."""
        if self._shown is not None:
            self._shown.cancel()

    def show_stopping(self) -> None:
        """All jobs were asked to stop."""
        for watched in self._jobs:
            watched.changed.emit()

    def show_list(self) -> None:
        """List all jobs that run."""
        jobs = JobList(self._jobs, self)
        jobs.adjustSize()
        jobs.popup(self.mapToGlobal(QPoint(self.width() - jobs.width() - 8, -jobs.height() - 4)))

    def set_log_shown(self, shown: bool) -> None:
        """Follow the log's action."""
        self._log.setChecked(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("flat", "true")
        return button

    def _recolour(self) -> None:
        self._log.setIcon(icon("log", colours().muted))
        self._count.setIcon(icon("running", colours().muted))

    def _show(self) -> None:
        first = next((w for w in self._jobs if w.job.writes), None)
        if first is None:
            first = self._jobs[0] if self._jobs else None
        if first is not self._shown:
            self._shown = first
            self._row.follow(first)
            self.busy_changed.emit(True)
        if first is None:
            self._row.say(self._told)
        text = self.tr("{n} jobs").format(n=self.locale().toString(len(self._jobs)))
        self._count.setText(text)
        self._count.setToolTip(self.tr("Show all jobs that run now"))
        self._count.setVisible(len(self._jobs) > 1)

    def _drop(self, watched: Watched) -> None:
        self._jobs.remove(watched)
        if watched is self._shown:
            self._shown = None
            self.busy_changed.emit(False)
            self._row.follow(None)  # it may be gone before another one is shown
        if not self._jobs:
            self._soon.stop()
        self._show()
        watched.deleteLater()
