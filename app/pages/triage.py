"""The triage page: classes at the left, their crops in the middle, one crop in detail at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.latest import Latest
from app.models.clusters import ClusterList
from app.models.crops import CropGrid
from app.models.records import Records, read_records
from app.models.review import Ids, Order, Review
from app.models.selection import Selection
from app.pages.inspector import Inspector
from app.pages.page import Page, column, heading, muted, splitter
from app.thumbnails import Thumbnails
from app.widgets.cluster_view import ClusterView
from app.widgets.elided import ElidedLabel
from app.widgets.grid import GridView
from engine import triage
from engine.errors import VitiaError
from engine.session import Changes, Session
from engine.triage import unit_embeddings

_EDITS = ("rename_cluster", "false_alarm", "confirm", "merge_cluster", "new_class", "select_all")
T = TypeVar("T")


class TriagePage(Page):
    """Names classes, moves crops, confirms; every edit can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.review: Review | None = None
        self._thumbnails: Thumbnails | None = None
        self._records: Latest[Records | VitiaError] = Latest(self._on_records)
        self._features: Latest[NDArray[np.float32] | VitiaError] = Latest(self._on_features)
        self._missed: list[Changes] | None = None  # edits made while the records are read
        self.clusters = ClusterList(self)
        self.clusters.crops_dropped.connect(self._move_to)
        self.clusters.renamed.connect(self._rename)
        self.clusters.crops_dropped_below.connect(self._new_class)
        self.clusters.class_dropped.connect(self._merge)
        self.selection = Selection(self)
        self.grid = CropGrid(self._picture, self)
        self.cluster_view = self._make_cluster_view()
        self.grid_view = GridView(self.grid, self.selection)
        self.grid_view.wanted.connect(self._want)
        self.grid_view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid_view.customContextMenuRequested.connect(self._show_menu)
        self.selection.current_changed.connect(self._show_crop)
        self.selection.changed.connect(self._count)
        self.inspector = Inspector(context)
        self._title = ElidedLabel()
        self._title.setProperty("role", "heading")
        self._selected = muted()
        self._selected.setWordWrap(False)
        self._progress = muted()
        self._empty_class = muted(
            self.tr("No crops are in this class. Drag some on it, or press its digit.")
        )
        self._empty_class.setAlignment(Qt.AlignmentFlag.AlignCenter)
        left = column(heading(self.tr("Classes")), self.cluster_view, self._progress)
        self._crops = QStackedWidget()
        self._crops.addWidget(self.grid_view)
        self._crops.addWidget(column(self._empty_class, margins=30))
        middle = column(self._bar(), self._crops)
        work = splitter(context, "triage", [left, middle, self.inspector], [220, 680, 300])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint_page())
        self._stack.addWidget(work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.grid_view)
        actions = context.actions
        actions.attach("triage", self)
        actions.bind("rename_cluster", self._edit_name)
        actions.bind("false_alarm", self._false_alarm)
        actions.bind("confirm", self._confirm)
        actions.bind("merge_cluster", self._ask_merge)
        actions.bind("new_class", self._new_class_from_selection)
        actions.bind("select_all", self.grid_view.select_all)
        for n in range(1, 10):
            actions.bind(f"move_{n}", partial(self._move_by_digit, n))
        context.document.replaced.connect(self.close_threads)

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Read the current run of the session."""
        document = self.context.document
        run = document.session.current_run() if document.is_open else None
        self._missed = None if run is None else []
        if run is None or (self.review is not None and run.id != self.review.run.id):
            self._show_review(None)
        if run is not None:
            path, run_id = document.session.path, run.id
            self._records.ask(lambda: _read(path, lambda s: read_records(s, run_id)))

    def _on_records(self, records: Records | VitiaError) -> None:
        """The crops are read: show them, with what was decided in the meantime."""
        session = self.context.document.session
        run = session.current_run()
        if isinstance(records, VitiaError) or run is None:
            if isinstance(records, VitiaError):
                self.context.messages.show_error(records)
            self._show_review(None)
            return
        review = Review(session, run, records)
        if session.shadowed:  # decisions that the file does not have yet
            review.read_again()
        for changes in self._missed or ():
            review.update(changes)
        self._missed = None
        self._show_review(review)
        path = session.path
        self._features.ask(lambda: _read(path, lambda s: unit_embeddings(s, run.id)))

    def _on_features(self, features: NDArray[np.float32] | VitiaError) -> None:
        if self.review is not None and not isinstance(features, VitiaError):
            self.review.embeddings = features

    def _show_review(self, review: Review | None) -> None:
        """Show a review; the chosen class stays chosen if it is one of the same run."""
        document = self.context.document
        same = review and self.review and review.run.id == self.review.run.id
        chosen = self._cluster_id() if same else None
        self._close_thumbnails()
        self.review = review
        self._stack.setCurrentIndex(int(review is not None))
        self.context.actions.set_enabled(_EDITS, review is not None)
        self.inspector.set_review(review)
        if review is None:
            self.clusters.set_rows(None, [])
            self.grid.set_crops(None)
            self.selection.clear()
            self.selection.set_current(None)
            return
        path, set_id = document.session.path, review.run.crop_set_id
        self._thumbnails = Thumbnails(path, set_id, review.crop, review.image_ids)
        self._thumbnails.ready.connect(self.grid.picture_ready)
        self.clusters.set_rows(review.total(), review.clusters())
        row = self.clusters.row_of(chosen)
        self.cluster_view.setCurrentIndex(self.clusters.index(row or 0))
        self._show_cluster()

    def refresh(self, changes: Changes) -> None:
        """Show an edit; the chosen class stays chosen."""
        if self._missed is not None:
            self._missed.append(changes)
        if self.review is None:
            return
        chosen, place = self._cluster_id(), self._first_selected()
        self.review.update(changes)
        self.clusters.set_rows(self.review.total(), self.review.clusters())
        row = None if chosen is None else self.clusters.row_of(chosen)
        self.cluster_view.setCurrentIndex(self.clusters.index(row or 0))
        self._show_cluster(place)

    def reveal(self, changes: Changes) -> None:
        """Choose the class of the changed crops, and select them."""
        if self.review is None:
            return
        crops = changes.crop_ids(self.review.run.id).tolist()
        ids = {self.review.cluster_of(i) for i in crops}
        ids |= {key[0] for key in changes.keys("cluster")}
        rows = [r for r in (self.clusters.row_of(i) for i in sorted(ids)) if r is not None]
        if not rows:
            return
        self.cluster_view.setCurrentIndex(self.clusters.index(rows[0]))
        places = self.grid.rows_of(changes.crop_ids(self.review.run.id))
        if len(places):
            self.selection.set(self.grid.ids[places], self.grid.crop_id(int(places[0])))

    def close_threads(self) -> None:
        """Stop the loaders; the window closes or another session comes."""
        self._records.close()
        self._features.close()
        self._close_thumbnails()
        self.inspector.close_threads()

    def _close_thumbnails(self) -> None:
        if self._thumbnails is not None:
            self._thumbnails.close()
            self._thumbnails = None

    # ---- showing -------------------------------------------------------------------------------
    def _show_cluster(self, place: int | None = None) -> None:
        """The crops of the chosen class; ``place`` becomes the current one."""
        cluster_id = self._cluster_id()
        if self.review is None:
            return
        order: Order = self._order.currentData()
        members = self.review.members(cluster_id, order)
        self.grid.set_crops(self.review, members, mixed=cluster_id is None)
        self._crops.setCurrentIndex(int(not len(members)))
        self._title.setText(self.cluster_view.currentIndex().data())
        done, every = self.review.progress()
        number = QLocale()
        self._progress.setText(
            self.tr("Confirmed {done} of {all} crops").format(
                done=number.toString(done), all=number.toString(every)
            )
        )
        if len(members) and not self.selection.contains(members).any():
            crop_id = self.grid.crop_id(min(place or 0, len(members) - 1))
            self.selection.set([crop_id], crop_id)
        elif not len(members):
            self.selection.clear()
            self.selection.set_current(None)
        self._show_crop()
        self._count()

    def _show_crop(self) -> None:
        self.inspector.show_crop(self.selection.current)

    def _count(self) -> None:
        number = QLocale()
        self._selected.setText(
            self.tr("{n} / {all} selected").format(
                n=number.toString(len(self.selection)),
                all=number.toString(self.grid.rowCount()),
            )
        )

    def _picture(self, crop_id: int) -> QImage | None:
        return None if self._thumbnails is None else self._thumbnails.peek(crop_id)

    def _want(self, crop_ids: Ids, side: int) -> None:
        if self._thumbnails is not None:
            self._thumbnails.want(crop_ids, side)

    def _cluster_id(self) -> int | None:
        index = self.cluster_view.currentIndex()
        return self.clusters.at(index.row()).id if index.isValid() else None

    def _first_selected(self) -> int | None:
        rows = self.grid.rows_of(self.selection.array())
        return int(rows[0]) if len(rows) else None

    def _selected_crops(self) -> list[int]:
        return list(self.selection.ids)

    # ---- editing -------------------------------------------------------------------------------
    def _move_to(self, crop_ids: list[int], cluster_id: int) -> None:
        if self.review is not None and crop_ids:
            self.context.document.edit(triage.move, self.review.run.id, crop_ids, cluster_id)

    def _move_by_digit(self, digit: int) -> None:
        for row in self.clusters.rows():
            if row.key == digit and row.id is not None:
                self._move_to(self._selected_crops(), row.id)

    def _false_alarm(self) -> None:
        crops = self._selected_crops()
        if self.review is not None and crops:
            self.context.document.edit(triage.mark_normal, self.review.run.id, crops)

    def _confirm(self) -> None:
        """The whole class if its list has the focus, else the selected crops; again: take back."""
        cluster_id = self._cluster_id()
        if self.review is None:
            return
        if self.cluster_view.hasFocus() and cluster_id is not None:
            members = self.review.members(cluster_id)
            confirmed = not self.review.all_confirmed(members)
            self.context.document.edit(triage.confirm_cluster, cluster_id, confirmed=confirmed)
            return
        crops = self._selected_crops()
        if crops:
            confirmed = not self.review.all_confirmed(crops)
            self.context.document.edit(
                triage.confirm, self.review.run.id, crops, confirmed=confirmed
            )

    def _edit_name(self) -> None:
        self.cluster_view.edit(self.cluster_view.currentIndex())

    def _rename(self, cluster_id: int, name: str) -> None:
        self.context.document.edit(triage.rename, cluster_id, name)

    def _new_class_from_selection(self) -> None:
        self._new_class(self._selected_crops())

    def _new_class(self, crops: list[int]) -> None:
        if self.review is None or not crops:
            return
        names = {row.cluster.name for row in self.clusters.rows() if row.cluster is not None}
        n = next(
            n for n in range(1, len(names) + 2) if self.tr("new class {n}").format(n=n) not in names
        )
        changes = self.context.document.edit(
            triage.add_cluster,
            self.review.run.id,
            self.tr("new class {n}").format(n=n),
            None,
            crops,
        )
        for (cluster_id,) in changes.keys("cluster") if changes is not None else ():
            row = self.clusters.row_of(cluster_id)
            if row is not None:
                self.cluster_view.setCurrentIndex(self.clusters.index(row))
                self._edit_name()

    def _ask_merge(self) -> None:
        """A menu of the other classes; the chosen class goes into the one picked."""
        cluster_id = self._cluster_id()
        if cluster_id is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = menu.addAction(self.tr("Merge “{name}” into").format(name=self._title.text()))
        title.setEnabled(False)
        for row in self.clusters.rows():
            if row.cluster is not None and row.id != cluster_id:
                action = menu.addAction(row.cluster.name)
                action.triggered.connect(
                    lambda _c=False, target=row.cluster.id: self._merge(cluster_id, target)
                )
        rect = self.cluster_view.visualRect(self.cluster_view.currentIndex())
        menu.popup(self.cluster_view.viewport().mapToGlobal(rect.topRight()))

    def _merge(self, cluster_id: int, target: int) -> None:
        changes = self.context.document.edit(triage.merge, [cluster_id], target)
        row = self.clusters.row_of(target)
        if changes is not None and row is not None:
            self.cluster_view.setCurrentIndex(self.clusters.index(row))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        move = menu.addMenu(self.tr("Move to"))
        for row in self.clusters.rows():
            if row.cluster is None:
                continue
            key = "" if row.key is None else f"\t{row.key}"
            action = move.addAction(row.cluster.name + key)
            action.triggered.connect(
                lambda _c=False, target=row.cluster.id: self._move_to(
                    self._selected_crops(), target
                )
            )
        for name in ("new_class", "false_alarm", "confirm", "select_all"):
            menu.addAction(self.context.actions.action(name))
        menu.popup(self.grid_view.viewport().mapToGlobal(place))

    # ---- parts ---------------------------------------------------------------------------------
    def _make_cluster_view(self) -> ClusterView:
        view = ClusterView()
        view.setModel(self.clusters)
        view.selectionModel().currentChanged.connect(lambda _new, _old: self._show_cluster())
        return view

    def _bar(self) -> QWidget:
        self._order = QComboBox()
        self._order.setAccessibleName(self.tr("Order"))
        self._order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for title, name in (
            (self.tr("Surest first"), "sure"), (self.tr("Least sure first"), "unsure"),
            (self.tr("Largest first"), "area"), (self.tr("By image"), "image"),
        ):  # fmt: skip
            self._order.addItem(title, name)
        self._order.currentIndexChanged.connect(lambda _i: self._show_cluster())
        size = QSlider(Qt.Orientation.Horizontal)
        size.setRange(72, 192)
        size.setValue(112)
        size.setFixedWidth(100)
        size.setToolTip(self.tr("Size of the pictures"))
        size.setAccessibleName(self.tr("Size of the pictures"))
        size.valueChanged.connect(self.grid_view.set_side)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._title)
        first.addStretch(1)
        for name in ("confirm", "false_alarm", "new_class"):
            button = QToolButton()
            button.setDefaultAction(self.context.actions.action(name))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("flat", "true")
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._order)
        second.addWidget(self._selected)
        second.addStretch(1)
        second.addWidget(size)
        bar = QWidget()
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(first)
        rows.addLayout(second)
        return bar

    def _hint_page(self) -> QWidget:
        title = heading(self.tr("No classes yet"))
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = muted(
            self.tr("When the Discover page has found classes, you name them here, throw false"
                    " alarms out and move crops that are in the wrong class.")
        )  # fmt: skip
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton(self.tr("Go to Discover"))
        button.clicked.connect(self.context.actions.action("go_discover").trigger)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setSpacing(12)
        rows.addStretch(1)
        rows.addWidget(title)
        rows.addWidget(text)
        rows.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch(2)
        return page


def _read(path: Path, what: Callable[[Session], T]) -> T | VitiaError:
    """Read from a session on a thread of its own."""
    try:
        with Session.open(path) as session:
            return what(session)
    except VitiaError as error:
        return error
