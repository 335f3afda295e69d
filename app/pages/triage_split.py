"""Splitting a class: sub-classes for several counts side by side, before one is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.context import Context
from app.jobs import Job
from app.models.review import Review
from app.pages.page import heading, muted
from app.widgets.keypanel import KeyPanel
from app.widgets.strip import CropStrip, Thumb
from engine import triage
from engine.session import Changes, Cluster
from engine.triage import Split

COUNTS = range(2, 7)
_SIDE = 72
_LINES = 2
_SHOWN = 60  # crops of a group that are looked at, at most


class SplitPanel(KeyPanel):
    """Stands where the crops are. Digits or arrows choose how many, Return keeps, Escape discards.

    Args:
        picture: of a crop, or None if it is not made yet.
        arrange: the crops of a group in the order in which they are shown.
    """

    kept = Signal(object)  # the groups: a list of lists of crop ids
    discarded = Signal()
    picked = Signal(int)  # a crop that was clicked

    def __init__(
        self,
        picture: Callable[[int], QImage | None],
        arrange: Callable[[Sequence[int]], list[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._arrange = arrange
        self._found: dict[int, Split] = {}
        self._palette: Sequence[str] = ()
        self._strips: list[CropStrip] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = heading("")
        self.title.setWordWrap(True)
        self._about = muted()
        self._waiting = QProgressBar()
        self._waiting.setRange(0, 0)
        self._waiting.setTextVisible(False)
        self._waiting.setAccessibleName(self.tr("Looking for groups"))
        self.buttons: dict[int, QPushButton] = {}
        choices = QButtonGroup(self)
        counts = QHBoxLayout()
        counts.setSpacing(6)
        for k in COUNTS:
            button = QPushButton(str(k))
            button.setCheckable(True)
            button.setMinimumWidth(56)
            button.clicked.connect(lambda _on=False, k=k: self.choose(k))
            choices.addButton(button)
            counts.addWidget(button)
            self.buttons[k] = button
        counts.addStretch(1)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(10)
        self._rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        self.keep_button = QPushButton()
        self.keep_button.setProperty("primary", "true")
        self.keep_button.clicked.connect(self.keep)
        self.discard_button = QPushButton(self.tr("Discard"))
        self.discard_button.setToolTip(self.tr("Leave the class as it is (Esc)"))
        self.discard_button.clicked.connect(self.discarded)
        ends = QHBoxLayout()
        ends.addStretch(1)
        ends.addWidget(self.discard_button)
        ends.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self._about)
        layout.addLayout(counts)
        layout.addWidget(self._waiting)
        layout.addWidget(self._area, 1)
        layout.addLayout(ends)

    @property
    def count(self) -> int:
        """How many groups show; 0: none yet."""
        return next((k for k, button in self.buttons.items() if button.isChecked()), 0)

    def begin(self, name: str, palette: Sequence[str]) -> None:
        """Groups are being looked for; ``palette``: a colour for each that may be kept."""
        self._found, self._palette = {}, palette
        self._clear()
        self.title.setText(self.tr("Split “{name}”").format(name=name))
        self._about.setText(self.tr("Looking for crops that look alike…"))
        self._waiting.show()
        for k, button in self.buttons.items():
            button.setChecked(False)
            button.setEnabled(False)
            button.setText(str(k))
        self.keep_button.setEnabled(False)
        self.keep_button.setText(self.tr("Keep"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: Mapping[int, Split]) -> None:
        """Show the proposals, by their number of groups; the most distinct one first."""
        self._found = dict(found)
        self._waiting.hide()
        self._about.setText(
            self.tr(
                "The number below each count says how distinct the groups are (silhouette, 1 is"
                " best). The largest group keeps the class and its name; nothing changes before"
                " you keep it."
            )
        )
        for k, button in self.buttons.items():
            proposal = found.get(k)
            button.setEnabled(proposal is not None)
            if proposal is not None:
                score = QLocale().toString(proposal.silhouette, "f", 2)
                button.setText(f"{k}\n{score}")
                button.setAccessibleName(
                    self.tr("{k} groups, silhouette {score}").format(k=k, score=score)
                )
        self.choose(max(found, key=lambda k: found[k].silhouette))

    def choose(self, k: int) -> None:
        """Show the proposal of ``k`` groups."""
        if k not in self._found:
            return
        self.buttons[k].setChecked(True)
        self._clear()
        for n, group in enumerate(self._found[k].groups()):
            crops = self._arrange(group)
            colour = self._palette[n]
            count = QLocale().toString(len(crops))
            text = (
                self.tr("Keeps the class, crops: {n}")
                if n == 0
                else self.tr("New class, crops: {n}")
            ).format(n=count)
            label = QLabel(text)
            strip = CropStrip(self._picture, text, side=_SIDE, lines=_LINES)
            strip.set_thumbs([Thumb(crop, colour) for crop in crops[:_SHOWN]])
            strip.picked.connect(self.picked)
            self._strips.append(strip)
            self._rows.insertWidget(self._rows.count() - 1, label)
            self._rows.insertWidget(self._rows.count() - 1, strip)
        self.keep_button.setEnabled(True)
        self.keep_button.setText(self.tr("Split into {k} classes").format(k=k))

    def keep(self) -> None:
        """Make the split that shows."""
        if self.count:
            self.kept.emit(self._found[self.count].groups())

    def picture_ready(self, crop_id: int) -> None:
        """A picture was made."""
        for strip in self._strips:
            strip.picture_ready(crop_id)

    def ask_again(self) -> None:
        """Wishes for pictures were dropped: paint, which asks for those that are missing."""
        for strip in self._strips:
            strip.update()

    def _clear(self) -> None:
        self._strips.clear()
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # ---- keys ----------------------------------------------------------------------------------
    def handler(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Choose, keep or discard."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.discarded.emit if self.discard_button.hasFocus() else self.keep
        if key == Qt.Key.Key_Escape:
            return self.discarded.emit
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None:
            return lambda: self.choose(self.count + step)
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return lambda: self.choose(key - Qt.Key.Key_0)
        return None


class Splitting(QObject):
    """Has the groups looked for, and shows them until one split is kept or all are discarded.

    Args:
        context: of the window.
        picture: see :class:`SplitPanel`.
        arrange: see :class:`SplitPanel`.
    """

    opened = Signal()
    closed = Signal()
    kept = Signal(object)  # the groups: a list of lists of crop ids

    def __init__(
        self,
        context: Context,
        picture: Callable[[int], QImage | None],
        arrange: Callable[[Sequence[int]], list[int]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._cluster: int | None = None
        self.review: Review | None = None
        self.panel = SplitPanel(picture, arrange)
        self.panel.kept.connect(self._keep)
        self.panel.discarded.connect(self.end)

    @property
    def is_open(self) -> bool:
        """Whether the panel stands where the crops are."""
        return self._cluster is not None

    def begin(self, cluster: Cluster | None) -> None:
        """Look for groups in a class."""
        review = self.review
        if review is None:
            return
        members = 0 if cluster is None else len(review.members(cluster.id, "image"))
        if cluster is None or members < COUNTS[0]:
            self._context.messages.show_message(
                "info",
                self.tr("There is nothing to split"),
                self.tr("Choose a class with two crops or more in the list at the left."),
            )
            return
        self._stop()
        self._cluster = cluster.id
        used = [row.cluster.colour for row in review.clusters() if row.cluster is not None]
        free = [colour for colour in triage.PALETTE[1:] if colour not in used]
        palette = [cluster.colour, *(free + list(triage.PALETTE[1:]))[: COUNTS[-1]]]
        self.panel.begin(cluster.name, palette)
        counts = [k for k in COUNTS if k <= members]
        job = self._job = self._context.start(
            self.tr("Look for groups"),
            tasks.propose_splits(self._context.document.session.path, cluster.id, counts),
            writes=False,
        )
        if job is not None:
            job.finished.connect(lambda found: self._found(job, found))
            job.failed.connect(lambda _error: self._ended(job))
            job.cancelled.connect(lambda: self._ended(job))
        self.opened.emit()

    def refresh(self, changes: Changes) -> None:
        """Something was edited: where crops came or went, the groups are out of date."""
        if self.review is not None and (
            changes.crop_ids(self.review.run.id).size or changes.keys("cluster")
        ):
            self.end()

    def end(self) -> None:
        """Leave the class as it is."""
        self._stop()
        if self._cluster is not None:
            self._cluster = None
            self.closed.emit()

    def _keep(self, groups: list[list[int]]) -> None:
        self.end()
        self.kept.emit(groups)

    def _found(self, job: Job, found: dict[int, Split]) -> None:
        if job is self._job:
            self._job = None
            self.panel.show_found(found)

    def _ended(self, job: Job) -> None:
        """It failed, or was cancelled in the job bar."""
        if job is self._job:
            self.end()

    def _stop(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None  # first: it ends later, when this is about another
            job.cancel()
