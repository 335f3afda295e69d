"""The crops of a run as points: while it learns, when it is done, and cut into other numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from app import tasks_runs
from app.context import Context
from app.engine_words import error_text
from app.jobs import Job, Work
from app.models.selection import Selection
from app.pages.page import muted
from app.tasks_runs import LaidOut
from app.widgets.embedding import EmbeddingPlot
from engine.pipeline import METHODS
from engine.session import Run, Session
from engine.triage.colours import colour_of

_MOST = 30  # classes that a linkage is cut into
Ids = NDArray[np.int64]
_NONE: Ids = np.zeros(0, np.int64)


class CropsView(QWidget):
    """An embedding plot; below it, for a clustering run, a slider for the number of classes.

    What takes a while is worked out only when the view is seen.
    """

    show_asked = Signal(int, object, object)  # run, (n,) crop ids, the crop to go to or None
    selection_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._run: Run | None = None
        self._path: Path | None = None
        self._jobs: list[Job] = []
        self._ask_again = False  # what belongs to the run was not asked for, or has changed
        self._found: LaidOut | None = None
        self._live: tuple[Ids, Ids] | None = None  # ids and classes, as last told
        self._cuts: tuple[Ids, Ids] | None = None  # crop ids (N,), classes (C, N)
        self.selection = Selection(self)
        self.selection.changed.connect(self._mark)
        self.plot = EmbeddingPlot()
        self.plot.lassoed.connect(self._select)
        self.plot.picked.connect(lambda crop_id: self.selection.set([crop_id], crop_id))
        self.show_button = context.actions.button("show_compared")
        self.show_button.hide()
        self._note = muted()
        self._note.setWordWrap(False)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(2, _MOST)
        self.slider.setPageStep(1)
        self.slider.setTickInterval(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setAccessibleName(self.tr("Number of classes that the crops are cut into"))
        self.slider.valueChanged.connect(self._cut)
        self._count = QLabel()
        self.keep = context.actions.button("keep_cut")
        self._cutter = QWidget()
        row = QHBoxLayout(self._cutter)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._count)
        row.addWidget(self.slider, 1)
        row.addWidget(self.keep)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.plot, 1)
        line = QHBoxLayout()
        line.addWidget(self._note, 1)
        line.addWidget(self.show_button)
        rows.addLayout(line)
        rows.addWidget(self._cutter)
        self._cutter.hide()
        self._update_keep()

    # ---- while a run learns --------------------------------------------------------------------
    def watch(self, job: Job) -> None:
        """Show what this job tells from now on."""
        self._clear(None)
        self._live = None
        self.plot.set_hint(
            self.tr("The crops appear after the first epoch, and settle from then on.")
        )
        job.embedding.connect(self._on_embedding)

    def _on_embedding(self, ids: Ids, points: NDArray[np.float32], classes: Ids) -> None:
        self.plot.set_points(ids, points)
        self._colour(classes, int(classes.max(initial=0)) + 1)
        if self._live is not None:
            before, old = self._live
            common, new_rows, old_rows = np.intersect1d(ids, before, return_indices=True)
            if len(common):
                moved = float((classes[new_rows] != old[old_rows]).mean())
                share = QLocale().toString(100 * moved, "f", 1)
                self._note.setText(
                    self.tr("{share} % of the crops changed their class since the last epoch").format(
                        share=share
                    )
                )  # fmt: skip
        self._live = (ids, classes)

    # ---- a run of the list ---------------------------------------------------------------------
    def show_run(self, session: Session, run: Run | None) -> None:
        """Show the crops of a run that is done; others have none to show."""
        if run is not None and run == self._run and session.path == self._path:
            self._ask_again = True  # classes may have other names, or crops other classes
            if self.isVisible():
                self._ask()
            return
        self._clear(run)
        self._path = session.path
        if run is None:
            self.plot.set_hint(self.tr("No run is selected. Start one, or select one below."))
        elif run.state != "done":
            self.plot.set_hint(self.tr("The selected run is not finished; resume it to see more."))
            self._run = None
        else:
            self.plot.set_hint(self.tr("The crops are being laid out: like beside like…"))
            self._ask_again = True
            self._cutter.setVisible(self._is_linked(run))
            blocker = QSignalBlocker(self.slider)
            classes = int(run.settings.get("classes", 2))
            self.slider.setMaximum(max(_MOST, classes))
            self.slider.setValue(classes)
            blocker.unblock()
            self._show_count()
            if self.isVisible():
                self._ask()

    def stop(self) -> None:
        """Give up what is being worked out."""
        for job in self._jobs:
            job.cancel()
        self._jobs = []

    @property
    def wanted(self) -> tuple[int, int] | None:
        """The run and the number of classes that would be kept as a new run; None: nothing new."""
        if self._run is None or self._cuts is None:
            return None
        classes = self.slider.value()
        return None if classes == self._run.settings.get("classes") else (self._run.id, classes)

    def showEvent(self, event: QShowEvent) -> None:
        """Now it is worth the work."""
        super().showEvent(event)
        if self._ask_again:
            self._ask()

    def _clear(self, run: Run | None) -> None:
        self.stop()
        self._run, self._ask_again, self._cuts, self._found = run, False, None, None
        self._note.clear()
        self._cutter.hide()
        self.selection.clear()
        self.plot.set_points(_NONE, np.zeros((0, 2), np.float32))
        self._update_keep()

    @staticmethod
    def _is_linked(run: Run) -> bool:
        """Whether it has a linkage that can be cut again."""
        return (
            run.method in METHODS
            and "epochs" not in run.settings
            and run.settings.get("grouping") != "hdbscan"
        )

    def _ask(self) -> None:
        run, path = self._run, self._path
        if run is None or path is None:
            return
        self._ask_again = False
        self._start(
            self.tr("Lay out the crops"), tasks_runs.lay_out(path, run.id),
            lambda found: self._laid_out(run, found),
        )  # fmt: skip
        if self._cuts is None and self._is_linked(run):
            counts = range(2, self.slider.maximum() + 1)
            self._start(
                self.tr("Cut into classes"), tasks_runs.cut_again(path, run.id, counts),
                lambda found: self._cut_out(run, *found),
            )  # fmt: skip

    def _start(self, name: str, work: Work, finished: Callable[[Any], None]) -> None:
        job = self._context.start(
            name, work, writes=False, quiet=True, finished=finished, failed=self._failed
        )
        if job is not None:
            self._jobs.append(job)
            job.ended.connect(lambda: self._jobs.remove(job) if job in self._jobs else None)

    def _failed(self, error: Exception) -> None:
        self.plot.set_hint(error_text(error))

    def _laid_out(self, run: Run, found: LaidOut) -> None:
        if run != self._run:
            return
        self._found = found
        self.plot.set_points(found.ids, found.points)
        self._recolour()

    def _cut_out(self, run: Run, crop_ids: Ids, classes: Ids) -> None:
        if run == self._run:
            self._cuts = (crop_ids, classes)
            self._cut()

    def _recolour(self) -> None:
        """The classes as they stand, edits included; or the cut that is looked at."""
        found = self._found
        if found is None:
            return
        if self.wanted is not None:
            self._cut()
            return
        self.plot.set_groups(
            found.groups, [c.colour for c in found.clusters], [c.name for c in found.clusters]
        )

    # ---- selecting -----------------------------------------------------------------------------
    def _select(self, ids: Ids, mode: str) -> None:
        {
            "replace": self.selection.set,
            "add": self.selection.add,
            "subtract": self.selection.subtract,
        }[mode](ids)

    def _mark(self) -> None:
        chosen = self.selection.array()
        self.plot.set_selected(chosen)
        number = QLocale()
        self._note.setText(
            self.tr("{n} of {all} crops are selected").format(
                n=number.toString(len(chosen)), all=number.toString(self.plot.count)
            )
            if len(chosen)
            else ""
        )
        self.show_button.setVisible(self.has_selection)
        self.selection_changed.emit()

    @property
    def has_selection(self) -> bool:
        """Whether crops of a finished run are selected."""
        return self._run is not None and len(self.selection) > 0

    def ask_show(self) -> None:
        """Let the selected crops be shown elsewhere."""
        if self._run is not None:
            self.show_asked.emit(self._run.id, self.selection.array(), None)

    # ---- cutting -------------------------------------------------------------------------------
    def _cut(self) -> None:
        self._show_count()
        self._update_keep()
        if self._cuts is None or self._found is None:
            return
        if self.wanted is None:
            self._recolour()
            self._note.clear()
            return
        crop_ids, found = self._cuts
        classes = found[self.slider.value() - 2]
        order = np.argsort(crop_ids)
        rows = order[np.searchsorted(crop_ids, self._found.ids, sorter=order)]
        self._colour(classes[rows], int(classes.max(initial=0)) + 1)
        sizes = np.bincount(classes)
        number = QLocale()
        self._note.setText(
            self.tr("Crops of the classes: {sizes}").format(
                sizes=", ".join(number.toString(int(n)) for n in sizes)
            )
        )

    def _colour(self, classes: Ids, count: int) -> None:
        """By number: a class has no name yet."""
        self.plot.set_groups(classes, [colour_of(n) for n in range(count)], self._names(count))

    def _names(self, count: int) -> Sequence[str]:
        name = self.tr("class {n}")
        return [self.tr("normal"), *(name.format(n=QLocale().toString(n)) for n in range(1, count))]

    def _show_count(self) -> None:
        number = QLocale().toString(self.slider.value())
        self._count.setText(self.tr("{n} classes").format(n=number))

    def _update_keep(self) -> None:
        self._context.actions.set_enabled(
            ["keep_cut"], self.wanted is not None and self._context.jobs.writer is None
        )
