"""What a scorer will learn from, and how: the upper part of the form of the score page."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.engine_words import engine_text, error_text
from app.icons import icon
from app.jobs import Job
from app.pages.page import heading, muted
from app.widgets.jobrow import duration
from app.widgets.picker import swatch
from engine.errors import VitiaError
from engine.pipeline.score_lesson import Lesson, Which
from engine.score.settings import Method, ScorerSettings
from engine.score.threshold import FEWEST

_MOST_ROWS = 6


class LearnForm(QWidget):
    """Classes with their counts, good parts, method, and how far learning is."""

    changed = Signal()  # other classes are wanted

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self.lesson: Lesson | None = None
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Classes to learn"))
        texts: dict[Which, str] = {
            "named": self.tr("Classes that have a name"),
            "confirmed": self.tr("Confirmed crops only"),
            "all": self.tr("All classes"),
        }
        for which, text in texts.items():
            self.which.addItem(text, which)
        self.which.currentIndexChanged.connect(lambda _n: self.changed.emit())
        self.classes = QListWidget()
        self.classes.setAccessibleName(self.tr("Classes that will be learned"))
        self.classes.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.classes.setIconSize(QSize(14, 14))
        self.classes.setUniformItemSizes(True)
        self.classes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.classes.setStyleSheet("QListWidget::item { padding: 2px 6px; }")
        self._told = muted()
        self.method = QComboBox()
        self.method.setAccessibleName(self.tr("Method"))
        for text, method in (
            ("AHL", "ahl"),
            ("DRA", "dra"),
            ("DevNet", "devnet"),
        ):
            self.method.addItem(text, method)
        self.method.setToolTip(
            self.tr("AHL is made for defects never seen; DRA is quicker to learn; DevNet is the"
                    " plainest")
        )  # fmt: skip
        self.weights = QComboBox()
        self.weights.setEditable(True)
        self.weights.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.weights.setAccessibleName(self.tr("Network"))
        self.weights.setToolTip(self.tr("A timm model name, or a weights file"))
        self.weights.addItem(self.tr("Best on this computer"), "")
        for name in ("resnet18", "tf_efficientnet_lite2", "vit_small_patch14_dinov2"):
            self.weights.addItem(name, name)
        for box in (self.which, self.method, self.weights):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
        self.button = context.actions.button("learn_scorer")
        self.button.setProperty("primary", "true")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._cancel = QToolButton()
        self._cancel.setProperty("flat", "true")
        self._cancel.setToolTip(self.tr("Stop learning"))
        self._cancel.setAccessibleName(self.tr("Stop learning"))
        self._cancel.clicked.connect(self._stop)
        self._stage = muted()
        self._running = QWidget()
        running = QHBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(6)
        running.addWidget(self.progress, 1)
        running.addWidget(self._cancel)
        self._running.hide()
        self._stage.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(heading(self.tr("1. Learn from the classes")))
        rows.addWidget(self.which)
        rows.addWidget(self.classes)
        rows.addWidget(self._told)
        for text, field in (
            (self.tr("Method"), self.method), (self.tr("Network"), self.weights),
        ):  # fmt: skip
            line = QHBoxLayout()
            line.setSpacing(8)
            label = QLabel(text)
            label.setBuddy(field)
            label.setFixedWidth(60)
            line.addWidget(label)
            line.addWidget(field, 1)
            rows.addLayout(line)
        rows.addWidget(self.button)
        rows.addWidget(self._stage)
        rows.addWidget(self._running)
        self.recolour()

    @property
    def chosen(self) -> Which:
        """Which classes are wanted."""
        which: Which = self.which.currentData()
        return which

    def settings(self) -> ScorerSettings:
        """What the form says; empty weights stand for the best at hand.

        Raises:
            VitiaError: a value cannot work.
        """
        method: Method = self.method.currentData()
        text = self.weights.currentText().strip()
        weights = "" if text == self.weights.itemText(0) else text
        return ScorerSettings(method=method, weights=weights, device=self._context.settings.device)

    def show_lesson(self, lesson: Lesson | VitiaError | None) -> None:
        """Show what there is to learn from, or why there is nothing; None: it is being looked up."""
        self.lesson = lesson if isinstance(lesson, Lesson) else None
        self.classes.clear()
        self.classes.setVisible(self.lesson is not None)
        if isinstance(lesson, VitiaError):
            self._told.setText(error_text(VitiaError(lesson.what, None, lesson.remedy)))
        elif lesson is None:
            self._told.setText(self.tr("Counting…"))
        else:
            self._fill(lesson)

    def _fill(self, lesson: Lesson) -> None:
        number = QLocale()
        for one in lesson.defects:
            text = self.tr("{name}: {n}").format(
                name=one.cluster.name, n=number.toString(len(one.images))
            )
            item = QListWidgetItem(text)
            item.setIcon(swatch(one.cluster.colour, "", 14))
            item.setToolTip(
                self.tr("Images of this class: {n}. Crops it is known by: {m}.").format(
                    n=number.toString(len(one.images)), m=number.toString(len(one.crop_ids))
                )
            )
            self.classes.addItem(item)
        if not lesson.defects:
            self.classes.hide()
        shown = max(1, min(len(lesson.defects), _MOST_ROWS))
        self.classes.setFixedHeight(shown * max(20, self.classes.sizeHintForRow(0)) + 6)
        facts = [self.tr("Good parts: {n}.").format(n=number.toString(len(lesson.normals)))]
        if len(lesson.normals) < FEWEST:
            facts.append(
                self.tr("It takes {n} to find a threshold; with fewer, parts are only ranked.")
                .format(n=number.toString(FEWEST))
            )  # fmt: skip
        if lesson.doubted:
            facts.append(
                self.tr("Called normal, but not surely good, and so not learned from: {n}. Parts"
                        " without a region count once you confirm them on the Triage page.")
                .format(n=number.toString(len(lesson.doubted)))
            )  # fmt: skip
        if lesson.left_out:
            facts.append(
                self.tr("Left out: {n}. Name or confirm a class on the Triage page to have it"
                        " learned.").format(n=number.toString(len(lesson.left_out)))
            )  # fmt: skip
        if not lesson.defects:
            facts.append(self.tr("Without a class it learns from made-up defects alone."))
        self._told.setText("\n".join(facts))

    # ---- learning ------------------------------------------------------------------------------
    def follow(self, job: Job) -> None:
        """Show how far a job is."""
        self._job = job
        self.progress.setRange(0, 0)
        self._stage.setText(self.tr("Preparing"))
        self._running.show()
        self._stage.show()
        self._cancel.setEnabled(True)
        job.stage.connect(self._on_stage)
        job.progress.connect(self._on_progress)
        job.ended.connect(self._on_ended)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self._stage.setText(self.tr("Stopping…"))

    def _on_stage(self, name: str, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(0)
        self._stage.setText(engine_text(name))
        self._name = engine_text(name)

    def _on_progress(self, done: int, total: int, left: float) -> None:
        self.progress.setValue(min(done, total) if total else 0)
        if left >= 1 and self._job is not None and not self._job.is_cancelling:
            self._stage.setText(
                self.tr("{stage}: {time} left").format(stage=self._name, time=duration(left))
            )

    def _on_ended(self) -> None:
        self._job = None
        self._running.hide()
        self._stage.hide()

    def recolour(self) -> None:
        """Take the colours of now."""
        self._cancel.setIcon(icon("cancel"))
