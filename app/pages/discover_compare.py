"""Two runs side by side: which classes are the same, and what made the difference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import tasks_runs
from app.context import Context
from app.jobs import Job
from app.models.contingency import ContingencyTable
from app.models.run_facts import RunFacts
from app.pages.discover_runs import FactsTable
from app.pages.page import column, heading, muted, splitter
from app.thumbnails import Thumbnails
from app.widgets.hint import Hint
from app.widgets.strip import CropStrip, Thumb
from engine.session import CropRecord, Run
from engine.triage import Comparison

Ids = NDArray[np.int64]
_THUMBS = 200


class CompareView(QWidget):
    """A table of classes against classes; choosing a cell shows its crops."""

    show_asked = Signal(int, object, object)  # run, (n,) crop ids, the crop to go to or None
    cell_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self._runs: tuple[Run, Run] | None = None
        self._path: Path | None = None
        self._crops: dict[int, CropRecord] = {}
        self._thumbnails: Thumbnails | None = None
        self.model = ContingencyTable(self)
        self.table = self._table()
        self.facts = RunFacts(self)
        self._title = heading("")
        self._scores = muted()
        self._chosen = muted()
        self.strip = CropStrip(self._picture, self.tr("Crops of the cell"), side=52)
        self.strip.picked.connect(self.ask_show)
        self.show_button = context.actions.button("show_compared")
        self._hint = Hint(
            self.tr("Nothing to compare yet"),
            self.tr("Select two finished runs in the list below (Ctrl and a click, or Shift and an"
                    " arrow key), then press “Compare”."),
            context.actions.action("compare_runs"),
        )  # fmt: skip
        self.differences = FactsTable(self.facts, self.tr("Where the runs differ"))
        upper = splitter(
            context, "discover compare",
            [self.table, column(self._title, self._scores, self.differences)], [520, 290],
        )  # fmt: skip
        lower = QHBoxLayout()
        lower.setSpacing(10)
        self._chosen.setMinimumWidth(150)
        lower.addWidget(self._chosen, 1)
        lower.addWidget(self.strip, 3)
        lower.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignVCenter)
        shown = QWidget()
        rows = QVBoxLayout(shown)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(upper, 1)
        rows.addLayout(lower)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._show_cell()

    def compare(self, path: Path, first: Run, second: Run) -> None:
        """Compare two finished runs; the first one's classes are the rows."""
        self.stop()
        self._job = self._context.start(
            self.tr("Compare runs"), tasks_runs.compare(path, first.id, second.id), writes=False,
            finished=lambda found: self._arrived(path, (first, second), *found),
        )  # fmt: skip

    def clear(self) -> None:
        """Nothing is compared: another session, or one of the runs is gone."""
        self.stop()
        self._runs = None
        self._crops = {}
        self._close_thumbnails()
        self.model.set_comparison(None)
        self._stack.setCurrentIndex(0)
        self._show_cell()

    @property
    def runs(self) -> tuple[Run, Run] | None:
        """What is compared."""
        return self._runs

    def stop(self) -> None:
        """Give up what is being worked out."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _arrived(
        self, path: Path, runs: tuple[Run, Run], found: Comparison, crops: dict[int, CropRecord]
    ) -> None:
        self._close_thumbnails()
        self._job, self._runs, self._path, self._crops = None, runs, path, crops
        number = QLocale()
        names = {
            "first": number.toString(runs[0].id), "second": number.toString(runs[1].id)
        }  # fmt: skip
        self._title.setText(
            self.tr("Run {first} (rows) and run {second} (columns)").format(**names)
        )
        text = self.tr("NMI {nmi}, ARI {ari}, {n} crops in both").format(
            nmi=number.toString(found.nmi, "f", 3), ari=number.toString(found.ari, "f", 3),
            n=number.toString(len(found.crop_ids)),
        )  # fmt: skip
        if found.only_first or found.only_second:
            more = self.tr("{first} only in run {a}, {second} only in run {b}").format(
                first=number.toString(found.only_first), a=names["first"],
                second=number.toString(found.only_second), b=names["second"],
            )  # fmt: skip
            text = f"{text}\n{more}"
        self._scores.setText(text)
        self.facts.set_runs(runs)
        self.model.set_comparison(found)
        self._stack.setCurrentIndex(1)
        self._fit_columns()
        cell = np.unravel_index(int(found.table.argmax()), found.table.shape)
        self.table.setCurrentIndex(self.model.index(int(cell[0]), int(cell[1])))

    def _fit_columns(self) -> None:
        self.table.resizeColumnsToContents()
        for column_ in range(self.model.columnCount()):
            width = min(max(self.table.columnWidth(column_), 44), 110)
            self.table.setColumnWidth(column_, width)

    # ---- the chosen cell -----------------------------------------------------------------------
    def _cell(self) -> Ids:
        index, found = self.table.currentIndex(), self.model.comparison
        if found is None or not index.isValid():
            return np.zeros(0, np.int64)
        return found.crops(index.row(), index.column())

    def _show_cell(self, _index: QModelIndex | None = None) -> None:
        ids = self._cell()
        tip = self.model.data(self.table.currentIndex(), Qt.ItemDataRole.ToolTipRole)
        self._chosen.setText(tip or "")
        found, row = self.model.comparison, self.table.currentIndex().row()
        colour = found.rows[row].colour if found is not None and len(ids) else ""
        self.strip.set_thumbs([Thumb(i, colour) for i in ids[:_THUMBS].tolist()])
        if len(ids) and self._runs is not None:
            self._open_thumbnails()
        self.cell_changed.emit()

    @property
    def has_cell(self) -> bool:
        """Whether a cell with crops is chosen."""
        return bool(len(self._cell()))

    def ask_show(self, crop_id: int | None = None) -> None:
        """Let the crops of the cell be shown elsewhere."""
        if self._runs is not None:
            self.show_asked.emit(self._runs[0].id, self._cell(), crop_id)

    def _picture(self, crop_id: int) -> QImage | None:
        return None if self._thumbnails is None else self._thumbnails.get(crop_id)

    def _open_thumbnails(self) -> None:
        if self._thumbnails is not None or self._runs is None or self._path is None:
            return
        if not self.isVisible():
            return
        crops = self._crops
        settings = self._context.settings
        self._thumbnails = Thumbnails(
            self._path,
            self._runs[0].crop_set_id,
            crops.__getitem__,
            lambda ids: np.array([crops[i].image_id for i in ids.tolist()], np.int64),
            settings.thumbnails_file,
            limit=settings.thumbnails_mb << 20,
            workers=1,
        )
        self._thumbnails.ready.connect(self.strip.picture_ready)

    def _close_thumbnails(self) -> None:
        if self._thumbnails is not None:
            self._thumbnails.close()
            self._thumbnails = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the pictures: their threads end."""
        super().hideEvent(event)
        self._close_thumbnails()

    def showEvent(self, event: QShowEvent) -> None:
        """They are back."""
        super().showEvent(event)
        self._show_cell()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Classes of one run against those of the other"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setDefaultSectionSize(28)
        table.verticalHeader().setMaximumWidth(140)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        for header in (table.horizontalHeader(), table.verticalHeader()):
            header.setHighlightSections(False)
        table.selectionModel().currentChanged.connect(self._show_cell)
        table.doubleClicked.connect(lambda _i: self.ask_show())
        return table
