"""The triage page: classes at the left, their crops in the middle, one crop in detail at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.models.clusters import ClusterList
from app.models.crops import CropGrid
from app.models.review import Filters, Ids, Review
from app.models.selection import Selection
from app.pages.inspector import Inspector
from app.pages.page import Page, column, splitter
from app.pages.triage_bar import CropBar
from app.pages.triage_classes import ClassColumn
from app.pages.triage_crops import CropStack
from app.pages.triage_edits import TriageEdits
from app.pages.triage_embedding import EmbeddingPanel
from app.pages.triage_pictures import CropPictures
from app.pages.triage_reader import ReviewReader
from app.pages.triage_refine import RefinePanel, Refining
from app.pages.triage_split import SplitPanel, Splitting
from app.pages.triage_walk import TriageWalk
from app.pictures import Shown
from app.widgets.docks import DockArea
from app.widgets.grid import GridView
from app.widgets.hint import Hint
from engine.session import Changes

_ROOMY = 900  # pixels of a screen on which the plot shows from the start
_NONE: Ids = np.empty(0, np.int64)


class TriagePage(Page):
    """Names classes, moves crops, confirms; every edit can be undone.

    What is selected is one :class:`Selection`, which grid, list, plot and inspector share.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.review: Review | None = None
        self._path: Path | None = None  # of the session that the review is of
        self.pictures = CropPictures(context.settings, self)
        self.reader = ReviewReader(context.document, self)
        self._to_reveal: Changes | None = None
        self._to_select: tuple[int, Ids, int | None] | None = None  # run, crops, the one to go to
        self._to_restore: dict[str, object] = {}
        self._place = 0  # row of the current crop, for when it leaves
        self.like: Ids = _NONE  # what the order "similar" compares with
        self.selection = Selection(self)
        self.clusters = ClusterList(self)
        self.grid = CropGrid(self.pictures.peek, self)
        self.grid_view = GridView(self.grid, self.selection)
        self.grid_view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.classes = ClassColumn(context, self.clusters)
        self.cluster_view = self.classes.view
        self.bar = CropBar(context.actions, self._count_of, self._folders)
        self.splitting = Splitting(context, self.pictures.get, self._surest_first, self)
        self.refining = Refining(context, self.pictures.get, self._surest_first, self)
        self.inspector = Inspector(context, self.pictures.get)
        self.embedding = EmbeddingPanel(context, self.selection)
        self.edits = TriageEdits(
            context, self.clusters, self.cluster_view, self.selection, self.grid_view, self
        )
        self.walk = TriageWalk(self)
        self._lay_out()
        self._connect()

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Have the current run of the session read; what shows of the same run stays till then."""
        document = self.context.document
        run = document.session.current_run() if document.is_open else None
        if run is None:
            self.reader.close()
            self._take(None)
            self._stack.setCurrentWidget(self._no_run)
            return
        if self.review is None or self.review.run.id != run.id:
            self._take(None)
            self._stack.setCurrentWidget(self._wait)
        self.reader.read(run)

    def _arrived(self, review: Review) -> None:
        self._take(review)
        self._stack.setCurrentWidget(self._work)
        self._select_wanted(review)
        if self._to_reveal is not None:
            changes, self._to_reveal = self._to_reveal, None
            self.reveal(changes)

    def select_crops(self, run_id: int, crop_ids: Ids, current: int | None = None) -> None:
        """Select crops of a run among all of its crops, when it is read the next time."""
        self._to_select = (run_id, crop_ids, current)

    def _select_wanted(self, review: Review) -> None:
        wanted, self._to_select = self._to_select, None
        if wanted is None or wanted[0] != review.run.id or not len(wanted[1]):
            return
        _, crop_ids, current = wanted
        self.bar.set_filters(Filters())
        self.walk.choose(None)
        self.selection.set(crop_ids, int(crop_ids[0]) if current is None else current)

    def _unreadable(self, error: Exception) -> None:
        self._take(None)
        self._stack.setCurrentWidget(self._no_run)
        self.context.messages.show_error(error)

    def _take(self, review: Review | None) -> None:
        """Show another review, or the same run as it was read again."""
        before = self.review
        same = before is not None and review is not None and before.run.id == review.run.id
        if review is not None and before is not None and same:
            review.embeddings = before.embeddings  # they never change
        self.pictures.close()
        self.splitting.end()
        self.review = self.edits.review = self.splitting.review = review
        self.refining.set_review(review)
        self.walk.set_enabled(review is not None)
        document = self.context.document
        self._path = document.session.path if document.is_open and review is not None else None
        self.inspector.set_review(review)
        self.embedding.set_review(review, self._path)
        if review is None:
            self.selection.clear()
            self.selection.set_current(None)
            self.clusters.set_rows(None, [])
            self.grid.set_crops(None)
            return
        assert self._path is not None
        self.pictures.open(self._path, review, self.bar.shown)
        self.clusters.set_rows(review.total(), review.clusters())
        if self.cluster_view.currentIndex().isValid():
            self.show_class()
        else:
            self.walk.choose(None)  # which shows them
        self._show_crop()  # the current one may be the same as before: nothing told the inspector
        if not same:
            self._restore(review)

    def _compare(self, review: Review) -> None:
        """The features are there: crops can be compared."""
        if review is self.review:
            self.inspector.show_nearest()
            if self.bar.order == "similar":
                self.show_class()

    def refresh(self, changes: Changes) -> None:
        """Show an edit; the chosen class stays chosen."""
        self.reader.edited(changes)
        if self.review is None:
            return
        self.review.update(changes)
        self.splitting.refresh(changes)
        self.refining.refresh(changes)
        chosen = self.edits.chosen()
        self.clusters.set_rows(self.review.total(), self.review.clusters())
        if chosen is not None and self.clusters.row_of(chosen.id) is None:
            self.walk.choose(None)
        self.inspector.refresh(changes)
        self.embedding.refresh()
        self.show_class()

    def reveal(self, changes: Changes) -> None:
        """Go to what an undo or redo changed: select the crops, or choose the class."""
        if self.review is None or self.reader.is_reading:
            self._to_reveal = changes
            return
        crops = changes.crop_ids(self.review.run.id)
        classes = sorted(key[0] for key in changes.keys("cluster"))
        if len(crops):
            self.walk.go_to_all(crops)
        elif classes and self.clusters.row_of(classes[0]) is not None:
            self.walk.choose(classes[0])
        for (image_id,) in changes.keys("image_note"):
            of_image = self.review.crops_of_image(image_id)
            if of_image:
                self.walk.go_to(of_image[0])

    def _leave(self) -> None:
        """The session is let go: keep what is typed, show nothing of it, end all threads."""
        self.inspector.flush()
        self.reader.close()
        self.embedding.stop()
        self._to_reveal = None
        self._take(None)

    # ---- showing -------------------------------------------------------------------------------
    def show_class(self) -> None:
        """The crops of the chosen class, filtered and sorted; something of them is selected."""
        if self.review is None:
            return
        cluster = self.edits.chosen()
        cluster_id = None if cluster is None else cluster.id
        members = self.review.members(cluster_id, self.bar.order, self.bar.filters, self.like)
        self.grid.set_crops(self.review, members, mixed=cluster is None)
        self.bar.title.setText(self.cluster_view.currentIndex().data() or "")
        self.classes.progress.show_progress(*self.review.progress())
        self.inspector.show_cluster(cluster_id)
        self.embedding.show_cluster(cluster_id)
        filtered = self.bar.filters != Filters()
        self.crops.show_part(len(members), filtered=filtered, preview=self._preview())
        self._keep_selection(members)
        self._count()

    def _keep_selection(self, members: Ids) -> None:
        """Where all selected crops have left, the next one is selected, so that keys go on."""
        if not len(members):
            self.selection.clear()
            self.selection.set_current(None)
            return
        kept = self.selection.array()[np.isin(self.selection.array(), members)]
        current = self.selection.current
        if not len(kept):
            crop_id = self.grid.crop_id(min(self._place, len(members) - 1))
            self.selection.set([crop_id], crop_id)
        elif current is None or self.grid.row_of(current) is None:
            self.selection.set_current(self.grid.crop_id(int(self.grid.rows_of(kept)[0])))
        self._place = self.grid.row_of(self.selection.current or 0) or 0

    def _show_crop(self) -> None:
        current = self.selection.current
        row = None if current is None else self.grid.row_of(current)
        if row is not None:
            self._place = row
        self.inspector.show_crop(current)

    def _count(self) -> None:
        """How many are selected, in all and of each class."""
        if self.review is None:
            return
        chosen = self.selection.array()
        shown = len(self.grid.rows_of(chosen))
        cluster = self.edits.chosen()
        row = self.clusters.row_of(None if cluster is None else cluster.id)
        every = 0 if row is None else self.clusters.at(row).count
        self.bar.show_counts(len(chosen), len(chosen) - shown, self.grid.rowCount(), every)
        groups = self.review.groups(self.review.rows_of(chosen))
        ids = [row.id for row in self.review.clusters()]
        counts = np.bincount(groups, minlength=len(ids))
        self.clusters.set_selected(
            {None: len(chosen), **dict(zip(ids, counts.tolist(), strict=True))}
        )

    def _count_of(self, filters: Filters) -> int:
        cluster = self.edits.chosen()
        if self.review is None:
            return 0
        return len(self.review.members(None if cluster is None else cluster.id, "image", filters))

    def _folders(self) -> list[str]:
        return [] if self.review is None else self.review.folders()

    def _surest_first(self, crop_ids: Sequence[int]) -> list[int]:
        if self.review is None:
            return list(crop_ids)
        ids = np.array(crop_ids, np.int64)
        found: list[int] = ids[
            np.argsort(-self.review.confidence(self.review.rows_of(ids)))
        ].tolist()
        return found

    # ---- what is remembered --------------------------------------------------------------------
    def place(self) -> dict[str, object]:
        """Class, crop, order, filters, and how pictures look."""
        if self.review is None:
            return self._to_restore
        cluster = self.edits.chosen()
        return {
            "run": self.review.run.id,
            "class": None if cluster is None else cluster.id,
            "crop": self.selection.current,
            "classes": self.classes.sorting,
            **self.bar.state(),
        }

    def restore(self, place: Mapping[str, object]) -> None:
        """Go on as it was; where the classes are still being read, when they are there."""
        self._to_restore = dict(place)
        if self.review is not None and not self.reader.is_reading:
            self._restore(self.review)

    def _restore(self, review: Review) -> None:
        place, self._to_restore = self._to_restore, {}
        self.bar.restore(place)
        self.classes.sort(place.get("classes", "number"))
        if place.get("run") == review.run.id:
            cluster, crop = place.get("class"), place.get("crop")
            if cluster is None or isinstance(cluster, int):
                self.walk.choose(cluster)
            if isinstance(crop, int) and self.grid.row_of(crop) is not None:
                self.selection.set([crop], crop)

    # ---- parts ---------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        actions = self.context.actions
        previews = self.splitting.panel, self.refining.panel
        self.crops = CropStack(actions, self.grid_view, *previews)
        self.docks = DockArea(self.context.settings, "triage", column(self.bar, self.crops))
        roomy = self.screen().availableGeometry().height() > _ROOMY
        self.docks.add("embedding", self.tr("Embedding plot"), self.embedding, shown=roomy)
        self._work = splitter(
            self.context, "triage", [self.classes, self.docks, self.inspector], [232, 586, 270]
        )
        self._no_run = Hint(
            self.tr("No classes yet"),
            self.tr(
                "When the Discover page has found classes, you name them here, throw false alarms"
                " out and move crops that are in the wrong class."
            ),
            actions.action("go_discover"),
        )
        self._wait = Hint(self.tr("Reading the classes…"))
        self._stack = QStackedWidget()
        for whole in (self._no_run, self._wait, self._work):
            self._stack.addWidget(whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.grid_view)

    def _connect(self) -> None:
        actions = self.context.actions
        self.reader.arrived.connect(self._arrived)
        self.reader.features_arrived.connect(self._compare)
        self.reader.failed.connect(self._unreadable)
        self.reader.features_failed.connect(self.inspector.say_why_none_is_near)
        self.cluster_view.selectionModel().currentChanged.connect(self._on_class)
        self.selection.changed.connect(self._count)
        self.selection.current_changed.connect(self._show_crop)
        self.bar.changed.connect(self.walk.on_bar)
        self.bar.side_changed.connect(self.grid_view.set_side)
        self.bar.shown_changed.connect(self._set_shown)
        self.grid_view.wanted.connect(self.pictures.want)
        self.grid_view.zoomed.connect(self.bar.zoom)
        previews = self.splitting.panel, self.refining.panel
        for place in (self.grid, self.inspector.nearest, *previews):
            self.pictures.ready.connect(place.picture_ready)
        self.pictures.dropped.connect(self.inspector.nearest.update)
        for panel in previews:
            self.pictures.dropped.connect(panel.ask_again)
        for change in (self.splitting, self.refining):
            change.opened.connect(self._on_preview)
            change.closed.connect(self._on_preview)
        self.splitting.opened.connect(self.refining.end)
        self.refining.opened.connect(self.splitting.end)
        self.refining.crops_wanted.connect(self.select_crops)
        self.refining.worded.connect(self.classes.learn.setText)
        self.splitting.kept.connect(self.edits.split)
        self.refining.panel.picked.connect(self.inspector.show_crop)
        for part in (self.inspector, self.embedding, self.splitting.panel):
            part.picked.connect(self.walk.go_to)
        self.edits.class_wanted.connect(self.walk.choose)
        actions.attach("triage", self)
        self.docks.join("embedding", actions.action("show_embedding"))
        self.docks.dock("embedding").topLevelChanged.connect(self._share_keys)
        actions.bind("select_all", self.grid_view.select_all)
        actions.bind("invert_selection", self.grid_view.invert)
        actions.bind("split_cluster", lambda: self.splitting.begin(self.edits.chosen()))
        actions.bind("note_cluster", lambda: self.inspector.edit_note(self.inspector.class_note))
        actions.bind("note_image", lambda: self.inspector.edit_note(self.inspector.image_note))
        actions.bind("open_threshold", self._open_threshold)
        self.context.document.closing.connect(self._leave)

    def _share_keys(self, floating: bool) -> None:
        """In a window of its own the plot is outside of the page, whose keys are to work there."""
        for action in self.actions():
            if floating:
                self.embedding.addAction(action)
            else:
                self.embedding.removeAction(action)

    def _on_class(self) -> None:
        self.splitting.end()
        self.refining.end()
        self.show_class()

    def _preview(self) -> SplitPanel | RefinePanel | None:
        """What stands in the place of the crops."""
        if self.refining.is_open:
            return self.refining.panel
        return self.splitting.panel if self.splitting.is_open else None

    def _on_preview(self) -> None:
        """A preview came or went."""
        self.show_class()
        (self._preview() or self.grid_view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_threshold(self) -> None:
        if self.review is not None and self.selection.current is not None:
            self.image_wanted.emit(self.review.crop(self.selection.current).image_id)

    def _set_shown(self, shown: Shown) -> None:
        self.pictures.set_shown(shown)
        self.grid.pictures_outdated()

    def event(self, event: QEvent) -> bool:
        """Space and Return press the button that has the focus; elsewhere they are shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused: QWidget | None = QApplication.focusWidget()
            pressing = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if pressing and isinstance(focused, QAbstractButton | QComboBox):
                event.accept()
                return True
        return super().event(event)
