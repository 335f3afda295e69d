"""Learning from the corrections: what would change is shown before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import tasks_refine
from app.context import Context
from app.jobs import Job
from app.models.contingency import ContingencyTable
from app.models.review import Review
from app.pages.page import heading, muted
from app.widgets.keypanel import KeyPanel
from app.widgets.strip import CropStrip, Thumb
from engine import pipeline
from engine.session import Changes, Cluster

if TYPE_CHECKING:
    from engine.pipeline import Proposal

Ids = NDArray[np.int64]
_SIDE = 72
_LINES = 4
_SHOWN = 120  # crops of a cell that are looked at, at most
_WIDEST = 120  # of a column
_ROWS = 7  # classes that show at least


class MovesTable(ContingencyTable):
    """Rows are the classes as they are, columns as they would be."""

    def words(self, row: Cluster, column: Cluster) -> str:
        """What a cell says in a sentence, with {n}, {row} and {column}."""
        if row.id == column.id:
            return self.tr("{n} crops stay in “{row}”")
        return self.tr("{n} crops go from “{row}” to “{column}”")


class RefinePanel(KeyPanel):
    """Stands where the crops are. Arrows go over the table, Ctrl+Return keeps, Escape waits.

    Args:
        picture: of a crop, or None if it is not made yet.
        arrange: crops in the order in which they are shown.
    """

    kept = Signal()
    discarded = Signal()
    closed = Signal()
    picked = Signal(int)  # a crop that was clicked

    def __init__(
        self,
        picture: Callable[[int], QImage | None],
        arrange: Callable[[Sequence[int]], list[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._arrange = arrange
        self.model = MovesTable(self)
        self._about = muted()
        self.table = self._make_table()
        self._chosen = muted()
        self.strip = CropStrip(picture, self.tr("Crops of the cell"), side=_SIDE, lines=_LINES)
        self.strip.picked.connect(self.picked)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(_SIDE + 12)
        area.setWidget(self.strip)
        self.keep_button = QPushButton(self.tr("Keep"))
        self.keep_button.setProperty("primary", "true")
        self.keep_button.setToolTip(
            self.tr("Work with these classes; undo takes it back (Ctrl+Return)")
        )
        self.keep_button.clicked.connect(self.kept)
        self.later_button = QPushButton(self.tr("Later"))
        self.later_button.setToolTip(self.tr("Go on with the crops, and decide later (Esc)"))
        self.later_button.clicked.connect(self.closed)
        self.discard_button = QPushButton(self.tr("Discard"))
        self.discard_button.setToolTip(
            self.tr("Forget what was learned, and leave all as it is (Del)")
        )
        self.discard_button.clicked.connect(self.discarded)
        ends = QHBoxLayout()
        ends.addStretch(1)
        for button in (self.discard_button, self.later_button, self.keep_button):
            ends.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(heading(self.tr("Learned from your corrections")))
        layout.addWidget(self._about)
        layout.addWidget(self.table, 3)
        layout.addWidget(self._chosen)
        layout.addWidget(area, 2)
        layout.addLayout(ends)
        self.setFocusProxy(self.table)

    def show_proposal(self, found: Proposal) -> None:
        """Show what would change; the largest move is chosen."""
        number = QLocale().toString
        self._about.setText(
            self.tr(
                "{n} of {all} crops would go to another class. The {labelled} crops that you have"
                " decided stay where they are, and nothing changes before you keep it. Each row is"
                " a class as it is now; the columns are the classes as they would be."
            ).format(
                n=number(len(found.moved)), all=number(len(found.crop_ids)),
                labelled=number(found.labelled),
            )
        )  # fmt: skip
        self.model.set_comparison(found.comparison())
        self.table.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.table.setColumnWidth(column, min(max(self.table.columnWidth(column), 56), _WIDEST))
        rows = self.table.verticalHeader().defaultSectionSize() * min(len(found.clusters), _ROWS)
        self.table.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() + rows + 4)
        moves = found.table.copy()
        if len(found.moved):
            np.fill_diagonal(moves, 0)
        cell = np.unravel_index(int(moves.argmax()), moves.shape)
        self.table.setCurrentIndex(self.model.index(int(cell[0]), int(cell[1])))
        self._show_cell()

    def picture_ready(self, crop_id: int) -> None:
        """A picture was made."""
        self.strip.picture_ready(crop_id)

    def ask_again(self) -> None:
        """Wishes for pictures were dropped: paint, which asks for those that are missing."""
        self.strip.update()

    def _show_cell(self, _index: QModelIndex | None = None) -> None:
        index, found = self.table.currentIndex(), self.model.comparison
        if found is None or not index.isValid():
            self._chosen.clear()
            self.strip.set_thumbs([])
            return
        self._chosen.setText(self.model.data(index, Qt.ItemDataRole.ToolTipRole))
        crops = self._arrange(found.crops(index.row(), index.column()).tolist())
        colour = found.columns[index.column()].colour
        self.strip.set_thumbs([Thumb(crop, colour) for crop in crops[:_SHOWN]])

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Classes as they are, against as they would be"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setDefaultSectionSize(24)
        table.verticalHeader().setMaximumWidth(150)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        for header in (table.horizontalHeader(), table.verticalHeader()):
            header.setHighlightSections(False)
        table.selectionModel().currentChanged.connect(self._show_cell)
        return table

    # ---- keys ----------------------------------------------------------------------------------
    def handler(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Keep, discard, or leave it for later."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            return self.kept.emit if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else None
        if modifiers:
            return None
        if key == Qt.Key.Key_Escape:
            return self.closed.emit
        return self.discarded.emit if key == Qt.Key.Key_Delete else None


class Refining(QObject):
    """Has the program learn, and shows what would change until it is kept or discarded.

    While it learns, and until somebody asks for what it learned, the page is as ever.

    Args:
        context: of the window.
        picture: see :class:`RefinePanel`.
        arrange: see :class:`RefinePanel`.
    """

    opened = Signal()
    closed = Signal()
    crops_wanted = Signal(int, object)  # run, crop ids: show these when the run is read
    worded = Signal(str)  # what the action does now

    def __init__(
        self,
        context: Context,
        picture: Callable[[int], QImage | None],
        arrange: Callable[[Sequence[int]], list[int]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._learning: Job | None = None
        self._looking: Job | None = None
        self._found: Proposal | None = None
        self._path: Path | None = None  # of the session that it is of
        self._open = False
        self._review: Review | None = None
        self.panel = RefinePanel(picture, arrange)
        self.panel.kept.connect(self._keep)
        self.panel.discarded.connect(self._discard)
        self.panel.closed.connect(self.end)
        context.actions.bind("refine", self.begin)

    @property
    def is_open(self) -> bool:
        """Whether the panel stands where the crops are."""
        return self._open

    @property
    def waits(self) -> bool:
        """Whether something was learned about the classes that show, and is not decided on."""
        found = self._found
        return (
            found is not None
            and self._review is not None
            and self._review.run.id == found.before
            and self._context.document.session.path == self._path
        )

    def set_review(self, review: Review | None) -> None:
        """The page shows these crops; of the same run as before they were read again."""
        self._review = review
        if not self.waits:
            self._forget()
        if self._open:
            self._look()
        elif review is not None and self._found is None and self._learning is None:
            self._remember()

    def begin(self) -> None:
        """Learn from the corrections; or show what was learned."""
        if self._open:
            self.end()
        elif self.waits:
            self._show()
        elif self._learning is None and self._review is not None:
            path = self._context.document.session.path
            self._learning = self._context.start(
                self.tr("Learn from my corrections"), tasks_refine.learn(path),
                finished=lambda found: self._learned(path, found),
            )  # fmt: skip
            if self._learning is not None:
                self._learning.ended.connect(self._on_ended)

    def refresh(self, changes: Changes) -> None:
        """Something was edited: what would change may be something else now."""
        if self._open and (changes.keys("assignment") or changes.keys("cluster")):
            self._look()

    def end(self) -> None:
        """Show the crops again; what was learned can be decided on later."""
        if self._looking is not None:
            job, self._looking = self._looking, None
            job.cancel()
        if self._open:
            self._open = False
            self.closed.emit()

    def _remember(self) -> None:
        """What was learned before the session was opened, or taken back by an undo, still waits."""
        session = self._context.document.session
        waiting = pipeline.waiting(session)
        if waiting is not None:
            path = session.path
            self._context.start(
                self.tr("Look what would change"), tasks_refine.look(path, waiting), writes=False,
                quiet=True, finished=lambda found: self._take(path, found),
                failed=lambda _error: None,
            )  # fmt: skip

    def _take(self, path: Path, found: Proposal) -> None:
        """Let the action show this from now on, if it is of the session that is open."""
        document = self._context.document
        if document.is_open and document.session.path == path:
            self._found, self._path = found, path
            self._say(self.tr("Show what was learned"))

    def _say(self, text: str | None) -> None:
        """Let the action tell what it does now; None: as at first."""
        actions = self._context.actions
        actions.say("refine", text)
        self.worded.emit(text or actions.action("refine").iconText())

    def _on_ended(self) -> None:
        self._learning = None

    def _learned(self, path: Path, found: Proposal) -> None:
        self._take(path, found)
        if self._found is not found:
            return
        number = QLocale().toString(len(found.moved))
        text = self.tr("{n} crops would go to another class. Nothing has changed yet.")
        self._context.messages.show_message(
            "info", self.tr("Learned from your corrections"), text.format(n=number),
            [(self.tr("Show the changes"), self._go_and_show)],
        )  # fmt: skip

    def _go_and_show(self) -> None:
        self._context.actions.action("go_triage").trigger()
        if self.waits:
            self._show()

    def _show(self) -> None:
        assert self._found is not None
        self._open = True
        self.panel.show_proposal(self._found)
        self.opened.emit()
        self._look()

    def _look(self) -> None:
        """What would change as things stand now."""
        found, path = self._found, self._path
        if found is None or path is None:
            return
        if self._looking is not None:
            self._looking.cancel()
        job = self._looking = self._context.start(
            self.tr("Look what would change"), tasks_refine.look(path, found.run_id),
            writes=False, quiet=True, failed=self._gone,
        )  # fmt: skip
        if job is not None:
            job.finished.connect(lambda now: self._seen(job, now))

    def _seen(self, job: Job, found: Proposal) -> None:
        if job is self._looking:
            self._looking = None
            self._found = found
            self.panel.show_proposal(found)

    def _gone(self, error: Exception) -> None:
        """The run was deleted meanwhile, or its classes are others."""
        self._forget()
        self._context.messages.show_error(error)

    def _keep(self) -> None:
        found, path = self._found, self._path
        if found is None or path is None:
            return
        moved, run_id = found.moved, found.run_id
        if self._decide(
            self.tr("Keep what was learned"), tasks_refine.keep(path, run_id),
        ):  # fmt: skip
            self.crops_wanted.emit(run_id, moved)

    def _discard(self) -> None:
        found, path = self._found, self._path
        if found is not None and path is not None:
            self._decide(
                self.tr("Discard what was learned"), tasks_refine.discard(path, found.run_id)
            )

    def _decide(self, name: str, work: Any) -> bool:
        if self._context.start(name, work) is None:
            return False
        self._forget()
        return True

    def _forget(self) -> None:
        self._found = self._path = None
        self._say(None)
        self.end()
