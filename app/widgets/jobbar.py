"""The bar at the bottom: what works now, how far it is, how long it takes, cancel, and the log."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import icon
from app.jobs import Job
from app.theme import colours

LOG_LINES = 5000


def duration(seconds: float) -> str:
    """A time span for people: 8 s, 2:05, 1:02:03."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


class LogPanel(QFrame):
    """All lines that jobs and errors logged since the window opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logPanel")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setMaximumBlockCount(LOG_LINES)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("Log"))
        self._text.setPlaceholderText(self.tr("What jobs report appears here."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._text)
        self.setFixedHeight(170)

    @property
    def text(self) -> str:
        """Everything in the log."""
        return self._text.toPlainText()

    def add(self, level: str, text: str) -> None:
        """One more entry, with the time of day."""
        scheme = colours()
        colour = {"warning": scheme.warning, "error": scheme.bad}.get(level, scheme.text)
        style = QTextCharFormat()
        style.setForeground(QColor(colour))
        cursor = QTextCursor(self._text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if not self._text.document().isEmpty():
            cursor.insertBlock()
        sign = {"warning": "⚠ ", "error": "✖ "}.get(level, "")
        cursor.insertText(f"{datetime.now().astimezone():%H:%M:%S}  {sign}{text}", style)
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.maximum())


class JobBar(QFrame):
    """Shows the oldest running job; when none runs, how the last one ended."""

    log_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self._job: Job | None = None
        self._name = QLabel()
        self._name.setProperty("role", "heading")
        self._stage = QLabel()
        self._stage.setProperty("role", "muted")
        self._stage.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._left = QLabel()
        self._left.setProperty("role", "muted")
        self._left.setMinimumWidth(110)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._cancel_job)
        self._log = QToolButton()
        self._log.setText(self.tr("Log"))
        self._log.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._log.setProperty("flat", "true")
        self._log.setCheckable(True)
        self._log.setToolTip(self.tr("Show or hide the log"))
        self._log.toggled.connect(self.log_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._stage, 1)
        row.addWidget(self._bar)
        row.addWidget(self._left)
        row.addWidget(self._cancel)
        row.addWidget(self._log)
        self.setMinimumHeight(46)
        self._recolour()
        self.show_idle(self.tr("Nothing is running"))

    def show_idle(self, text: str) -> None:
        """No job runs; say something about the last one."""
        self._job = None
        self._name.clear()
        self._name.hide()
        self._stage.setText(text)
        for widget in (self._bar, self._left, self._cancel):
            widget.hide()

    def watch(self, job: Job) -> None:
        """Show this job from now on."""
        self._job = job
        self._name.setText(job.name)
        self._stage.setText(self.tr("Starting…"))
        self._left.clear()
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel {job}").format(job=job.name))
        for widget in (self._name, self._bar, self._left, self._cancel):
            widget.show()
        job.stage.connect(self._on_stage)
        job.progress.connect(self._on_progress)

    @property
    def job(self) -> Job | None:
        """The job that is shown."""
        return self._job

    def set_log_shown(self, shown: bool) -> None:
        """Follow the log's action."""
        self._log.setChecked(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self._log.setIcon(icon("log", colours().muted))

    def _on_stage(self, name: str, total: int) -> None:
        if self.sender() is self._job:
            self._stage.setText(name)
            self._bar.setRange(0, total)
            self._bar.setValue(0)
            self._left.clear()

    def _on_progress(self, done: int, total: int, left: float) -> None:
        if self.sender() is not self._job:
            return
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(min(done, total))
        shown = QLocale().toString(done)
        if total:
            shown += f" / {QLocale().toString(total)}"
        if left >= 1:
            shown = self.tr("{time} left").format(time=duration(left))
        self._left.setText(shown)

    def show_stopping(self) -> None:
        """The job was asked to stop."""
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Stopping…"))

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.show_stopping()
