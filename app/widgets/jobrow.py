"""One running job in a row: name, stage, progress, time left, pause and cancel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QSize, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.engine_words import engine_text
from app.icons import icon
from app.jobs import Job
from app.theme import colours
from app.widgets.popup import Popup


def duration(seconds: float) -> str:
    """A time span for people: 8 s, 2:05, 1:02:03."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


class Watched(QObject):
    """How far a job is, for as many rows as show it."""

    changed = Signal()
    ended = Signal(object)  # this

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self.job = job
        self.stage = ""
        self.done = 0
        self.total = 0
        self.left = -1.0  # seconds; negative = unknown
        job.stage.connect(self._on_stage)
        job.progress.connect(self._on_progress)
        job.paused.connect(self._on_paused)
        job.ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Ask the job to stop."""
        self.job.cancel()
        self.changed.emit()

    def pause(self) -> None:
        """Ask the job to wait, or to go on."""
        if self.job.is_paused:
            self.job.resume()
        else:
            self.job.pause()

    def _on_stage(self, name: str, total: int) -> None:
        self.stage = engine_text(name)
        self.total, self.done, self.left = total, 0, -1.0
        self.changed.emit()

    def _on_progress(self, done: int, total: int, left: float) -> None:
        self.done, self.total, self.left = done, total, left
        self.changed.emit()

    def _on_paused(self, _paused: bool) -> None:
        self.changed.emit()

    def _on_ended(self) -> None:
        self.ended.emit(self)


class JobRow(QWidget):
    """Shows one job, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watched: Watched | None = None
        self._paused = False  # as the icon says; it is drawn anew only where that changes
        self.name = QLabel()
        self.name.setProperty("role", "heading")
        self.stage = QLabel()
        self.stage.setProperty("role", "muted")
        self.stage.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stage.setMinimumWidth(90)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(200)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.left = QLabel()
        self.left.setProperty("role", "muted")
        self.left.setMinimumWidth(110)
        self.pause = QToolButton()
        self.pause.setProperty("flat", "true")
        self.pause.setIconSize(QSize(18, 18))
        self.pause.clicked.connect(self._on_pause)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.stage, 1)
        row.addWidget(self.bar)
        row.addWidget(self.left)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)
        self._recolour()
        self.follow(None)

    def follow(self, watched: Watched | None) -> None:
        """Show this job from now on."""
        if self._watched is not None:
            self._watched.changed.disconnect(self._show)
        self._watched = watched
        if watched is not None:
            watched.changed.connect(self._show)
        for widget in (self.name, self.bar, self.left, self.pause, self.cancel):
            widget.setVisible(watched is not None)
        if watched is not None:
            self.name.setText(watched.job.name)
            self.cancel.setAccessibleName(self.tr("Cancel {job}").format(job=watched.job.name))
            self._show()

    def say(self, text: str) -> None:
        """A text instead of a job."""
        self.stage.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self.pause.setIcon(icon("play" if self._paused else "pause", colours().muted))

    def _show(self) -> None:
        watched = self._watched
        if watched is None:
            return
        job = watched.job
        self.stage.setText(
            self.tr("Paused") if job.is_paused else watched.stage or self.tr("Starting…")
        )
        self.bar.setRange(0, watched.total)
        self.bar.setValue(min(watched.done, watched.total))
        self.left.setText(self._how_far(watched))
        stopping = job.is_cancelling
        self.cancel.setEnabled(not stopping)
        self.cancel.setText(self.tr("Stopping…") if stopping else self.tr("Cancel"))
        self.pause.setEnabled(not stopping)
        if job.is_paused is not self._paused:
            self._paused = job.is_paused
            self._recolour()
        title = self.tr("Go on with {job}") if job.is_paused else self.tr("Pause {job}")
        self.pause.setToolTip(title.format(job=job.name))
        self.pause.setAccessibleName(title.format(job=job.name))

    def _how_far(self, watched: Watched) -> str:
        if watched.left >= 1 and not watched.job.is_paused:
            return self.tr("{time} left").format(time=duration(watched.left))
        number = QLocale()
        if watched.total and watched.done:
            return self.tr("{done} of {all}").format(
                done=number.toString(watched.done), all=number.toString(watched.total)
            )
        return number.toString(watched.done) if watched.done else ""

    def _on_pause(self) -> None:
        if self._watched is not None:
            self._watched.pause()

    def _on_cancel(self) -> None:
        if self._watched is not None:
            self._watched.cancel()


class JobList(Popup):
    """All jobs that run, one below the other."""

    def __init__(self, jobs: list[Watched], parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("JobList", "Running jobs")
            if jobs
            else QCoreApplication.translate("JobList", "Nothing is running"),
            parent,
        )
        for watched in jobs:
            row = JobRow()
            row.setMinimumWidth(720)
            row.follow(watched)
            watched.ended.connect(self._on_ended)
            self.rows.addWidget(row)

    def _on_ended(self) -> None:
        self.close()
