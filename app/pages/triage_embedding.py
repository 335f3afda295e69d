"""The embedding plot of the triage page: where the crops lie, linked with what is selected."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app import tasks
from app.context import Context
from app.engine_words import error_text
from app.jobs import Job
from app.models.review import Ids, Review
from app.models.selection import Selection
from app.pages.page import muted
from app.widgets.embedding import EmbeddingPlot


class EmbeddingPanel(QWidget):
    """Reads where the crops lie only when it is first seen: working that out may take a while.

    Args:
        context: of the window.
        selection: shared by all views of the page.
    """

    picked = Signal(int)  # a crop, to go to

    def __init__(self, context: Context, selection: Selection) -> None:
        super().__init__()
        self._context = context
        self._selection = selection
        self._review: Review | None = None
        self._path: Path | None = None
        self._job: Job | None = None
        self._has_points = False
        self._cluster: int | None = None
        self.plot = EmbeddingPlot()
        self.plot.lassoed.connect(self._select)
        self.plot.picked.connect(self.picked)
        self.fade = QCheckBox(self.tr("Fade the other classes"))
        self.fade.setChecked(True)
        self.fade.toggled.connect(self._dim)
        self.note = muted()
        self.note.setWordWrap(False)
        head = QHBoxLayout()
        head.addWidget(self.fade)
        head.addStretch(1)
        head.addWidget(self.note)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 8)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.plot, 1)
        selection.changed.connect(self._mark)
        selection.current_changed.connect(lambda: self.plot.set_current(selection.current))

    def set_review(self, review: Review | None, path: Path | None) -> None:
        """Another review, of the session at ``path``, or none."""
        same = review is not None and self._review is not None and (
            path == self._path and review.run.id == self._review.run.id
        )  # fmt: skip
        self._review, self._path = review, path
        if not same:
            self.stop()
            self._has_points = False
            self.plot.set_points(np.empty(0, np.int64), np.empty((0, 2), np.float32))
        if self.isVisible():
            self._start()
        self.refresh()

    def refresh(self) -> None:
        """Crops moved, or classes have other colours."""
        if self._review is None:
            return
        clusters = [row.cluster for row in self._review.clusters() if row.cluster is not None]
        if self._has_points:
            self.plot.set_groups(
                self._review.groups(), [c.colour for c in clusters], [c.name for c in clusters]
            )
        self._dim()

    def show_cluster(self, cluster_id: int | None) -> None:
        """The class whose crops show; None: those of all."""
        self._cluster = cluster_id
        self._dim()

    def stop(self) -> None:
        """Do not go on working out where the crops lie."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def showEvent(self, event: QShowEvent) -> None:
        """Now it is worth the work."""
        super().showEvent(event)
        self._start()

    # ---- reading -------------------------------------------------------------------------------
    def _start(self) -> None:
        review, path = self._review, self._path
        if review is None or path is None or self._has_points or self._job is not None:
            return
        self.plot.set_hint(
            self.tr("Working out where the crops lie: crops that look alike come close together…")
        )
        self._job = self._context.start(
            self.tr("Embedding plot"), tasks.projection(path, review.run.id), writes=False,
            finished=lambda found: self._arrived(review, *found), failed=self._failed,
        )  # fmt: skip
        if self._job is not None:
            self._job.cancelled.connect(self._cancelled)

    def _arrived(self, review: Review, ids: Ids, points: np.ndarray) -> None:
        self._job = None
        if self._review is None or review.run.id != self._review.run.id:
            return
        self._has_points = True
        order = np.argsort(ids)  # as the review has them
        self.plot.set_points(ids[order], points[order])
        self.refresh()
        self._mark()
        self.plot.set_current(self._selection.current)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self.plot.set_hint(error_text(error))

    def _cancelled(self) -> None:
        self._job = None
        self.plot.set_hint(self.tr("Cancelled. Close and show this plot to try again."))

    # ---- linking -------------------------------------------------------------------------------
    def _select(self, ids: Ids, how: str) -> None:
        acts = {
            "replace": self._selection.set, "add": self._selection.add,
            "subtract": self._selection.subtract,
        }  # fmt: skip
        acts[how](ids)

    def _mark(self) -> None:
        chosen = self._selection.array()
        self.plot.set_selected(chosen)
        count = QLocale().toString
        every = 0 if self._review is None else len(self._review)
        self.note.setText(
            self.tr("{n} / {all} selected").format(n=count(len(chosen)), all=count(every))
        )

    def _dim(self) -> None:
        if not self._has_points:
            return
        if self._review is None or self._cluster is None or not self.fade.isChecked():
            self.plot.set_dimmed(None)
        else:
            others = self._review.cluster_ids != self._cluster
            self.plot.set_dimmed(self._review.ids[others])
