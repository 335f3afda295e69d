"""Going about on the triage page: from class to class, to a crop, to the next one to check."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.review import Filters, Ids, Order

if TYPE_CHECKING:
    from app.pages.triage import TriagePage

# What needs a review; edits that need crops or a class look for themselves.
_ACTIONS = (
    "rename_cluster", "recolour_cluster", "note_cluster", "note_image", "merge_cluster",
    "split_cluster", "remove_cluster", "quick_assign", "false_alarm", "confirm", "new_class",
    "refine", "next_uncertain", "more_like_this", "select_all", "invert_selection", "previous_class",
    "next_class", "all_classes", "only_open", "find_file", "clear_filters", "show_embedding",
    "open_threshold", "shown_crop", "shown_mask", "shown_heat", "shown_context", "larger_crops",
    "smaller_crops", *(f"move_{n}" for n in range(1, 10)),
)  # fmt: skip


class TriageWalk(QObject):
    """Chooses classes and crops for the engineer."""

    def __init__(self, page: TriagePage) -> None:
        super().__init__(page)
        self._page = page
        self._checked: int | None = None  # where the last step to an uncertain crop led
        self._order: Order = page.bar.order
        bind = page.context.actions.bind
        bind("next_uncertain", self.next_uncertain)
        bind("more_like_this", self.more_like_this)
        bind("previous_class", partial(self.step_class, -1))
        bind("next_class", partial(self.step_class, 1))
        bind("all_classes", partial(self.choose, None))

    def set_enabled(self, enabled: bool) -> None:
        """Switch the page's actions on while there is a review."""
        self._page.context.actions.set_enabled(_ACTIONS, enabled)
        if not enabled:
            self._checked = None

    def choose(self, cluster_id: int | None) -> None:
        """Show the crops of a class; None: of all."""
        row = self._page.clusters.row_of(cluster_id)
        if row is not None:
            self._page.cluster_view.setCurrentIndex(self._page.clusters.index(row))

    def step_class(self, step: int) -> None:
        """To the class below or above; round at the ends."""
        count = self._page.clusters.rowCount()
        if count:
            row = (self._page.cluster_view.currentIndex().row() + step) % count
            self._page.cluster_view.setCurrentIndex(self._page.clusters.index(row))

    def go_to(self, crop_id: int) -> None:
        """Select one crop and bring it into sight, whatever class it is in."""
        review = self._page.review
        if review is not None and crop_id in review:
            self._page.selection.set([crop_id])
            self._show(crop_id)
            self._page.selection.set([crop_id], crop_id)

    def go_to_all(self, crops: Ids) -> None:
        """Select crops and bring the first that shows into sight."""
        page = self._page
        if page.review is None or not len(crops):
            return
        page.selection.set(crops)
        rows = page.grid.rows_of(crops)
        first = page.grid.crop_id(int(rows[0])) if len(rows) else int(crops[0])
        self._show(first)
        page.selection.set(crops, first)
        page.grid_view.scroll_to(first)

    def _show(self, crop_id: int) -> None:
        """Choose a class, and filters, so that a crop is in the grid."""
        page = self._page
        page.splitting.end()
        if page.review is None or page.grid.row_of(crop_id) is not None:
            return
        if page.edits.chosen() is not None:
            self.choose(page.review.cluster_of(crop_id))
        if page.grid.row_of(crop_id) is None:
            page.bar.set_filters(Filters())

    def next_uncertain(self) -> None:
        """The most uncertain open crop of all classes; again: the next one."""
        page = self._page
        if page.review is None:
            return
        crop_id = page.review.next_uncertain(self._checked)
        self._checked = crop_id
        if crop_id is None:
            page.context.messages.show_message(
                "info",
                self.tr("All crops are confirmed"),
                self.tr("The classes can be exported now."),
                [(self.tr("Go to Export"), page.context.actions.action("go_export").trigger)],
            )
        else:
            self.go_to(crop_id)
            page.grid_view.setFocus()

    def more_like_this(self) -> None:
        """All crops of all classes, those most like the selected ones first."""
        page = self._page
        if not len(page.selection):
            return
        page.like = page.selection.array().copy()
        self._order = "similar"
        page.bar.set_order("similar")
        self.choose(None)
        page.show_class()
        page.grid_view.verticalScrollBar().setValue(0)
        page.grid_view.setFocus()

    def on_bar(self) -> None:
        """Another order or other filters; "similar" is to what is selected when it is chosen."""
        page = self._page
        if page.bar.order == "similar" != self._order:
            page.like = page.selection.array().copy()
        self._order = page.bar.order
        page.show_class()
