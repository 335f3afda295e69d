"""Which model scores which folder: the lower part of the form of the score page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.jobs import Job
from app.pages.page import heading, muted
from app.tasks_score import KnownModel
from app.widgets.jobrow import duration
from engine.score.model import ModelInfo

_METHODS = {"ahl": "AHL", "dra": "DRA", "devnet": "DevNet"}


class ApplyForm(QWidget):
    """Model, folder, and how far scoring is."""

    model_chosen = Signal(object)  # Path

    def __init__(self, context: Context) -> None:
        super().__init__()
        actions = context.actions
        self.model = QComboBox()
        self.model.setAccessibleName(self.tr("Model"))
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.model.setMinimumContentsLength(12)
        self.model.activated.connect(lambda _n: self.model_chosen.emit(self.model.currentData()))
        self._about = muted()
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("Folder of new parts"))
        self.folder.setPlaceholderText(self.tr("no folder chosen"))
        self.button = actions.button("score_parts")
        self.button.setProperty("primary", "true")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._state = muted()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(heading(self.tr("2. Score new parts")))
        rows.addLayout(_beside(self.model, self._small(context, "choose_score_model")))
        rows.addWidget(self._about)
        rows.addLayout(_beside(self.folder, self._small(context, "choose_score_folder")))
        rows.addWidget(self.button)
        rows.addWidget(self._state)
        rows.addWidget(self.progress)

    @staticmethod
    def _small(context: Context, name: str) -> QPushButton:
        button = context.actions.button(name, "…")
        button.setFixedWidth(36)
        button.setStyleSheet("padding: 5px 0;")
        button.setAccessibleName(context.actions.action(name).iconText())
        return button

    def show_models(self, models: Sequence[KnownModel], chosen: Path | None) -> None:
        """Offer these."""
        blocker = QSignalBlocker(self.model)
        self.model.clear()
        for one in models:
            self.model.addItem(self._title(one.info), one.path)
            self.model.setItemData(
                self.model.count() - 1, str(one.path), Qt.ItemDataRole.ToolTipRole
            )
            if one.path == chosen:
                self.model.setCurrentIndex(self.model.count() - 1)
        self.model.setEnabled(bool(models))
        if not models:
            self.model.addItem(self.tr("no model yet"))
        blocker.unblock()
        info = next((one.info for one in models if one.path == chosen), None)
        self._about.setText("" if info is None else self._told(info))
        self._about.setVisible(info is not None)

    def _title(self, info: ModelInfo) -> str:
        made = QDateTime.fromString(info.created, Qt.DateFormat.ISODate).toLocalTime()
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        method = _METHODS.get(str(info.scorer.get("method")), "?")
        return self.tr("{method}, {time}").format(method=method, time=when)

    def _told(self, info: ModelInfo) -> str:
        number = QLocale()
        text = self.tr("Of “{product}”: knows {n} classes, learned from {m} good parts.").format(
            product=info.product, n=number.toString(len(info.defects)),
            m=number.toString(info.normals),
        )  # fmt: skip
        if info.rules.threshold is None:
            text += " " + self.tr("It has no threshold: parts are only ranked until you set one.")
        return text

    def show_folder(self, folder: Path | None) -> None:
        """Show what will be scored."""
        self.folder.setText("" if folder is None else str(folder))
        self.folder.setToolTip(self.folder.text())

    def follow(self, job: Job) -> None:
        """Show how far a job is."""
        self.progress.setRange(0, 0)
        self.progress.show()
        self._state.setText(self.tr("Preparing"))
        job.stage.connect(lambda _name, total: self.progress.setRange(0, total))
        job.progress.connect(self._on_progress)
        job.ended.connect(self.progress.hide)

    def show_state(self, text: str) -> None:
        """One line about what was scored."""
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def _on_progress(self, done: int, total: int, left: float) -> None:
        number = QLocale()
        self.progress.setValue(min(done, total) if total else 0)
        text = self.tr("{n} of {m}").format(n=number.toString(done), m=number.toString(total))
        if left >= 1:
            text = self.tr("{n} of {m}, {time} left").format(
                n=number.toString(done), m=number.toString(total), time=duration(left)
            )
        self._state.setText(text)


def _beside(field: QWidget, button: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(field, 1)
    line.addWidget(button)
    return line
