"""What the engineer decides on the triage page; each decision is one edit that can be undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.context import Context
from app.models.clusters import ClusterList
from app.models.review import ClusterRow, Review
from app.models.selection import Selection
from app.widgets.cluster_view import ClusterView
from app.widgets.grid import GridView
from app.widgets.picker import Choice, ClassPicker
from app.widgets.swatches import ColourPicker
from engine import triage
from engine.session import Cluster

_MENU = (
    "quick_assign", "new_class", "false_alarm", "confirm", "", "more_like_this", "select_all",
    "invert_selection", "", "note_image", "open_threshold",
)  # fmt: skip


class TriageEdits(QObject):
    """Acts on the selected crops and the chosen class.

    Args:
        context: of the window.
        clusters: the list of classes.
        view: shows it; its current row is the chosen class.
        selection: the selected crops.
        grid: shows crops; popups about crops stand over it.
        page: the parent of all popups.
    """

    class_wanted = Signal(int)  # cluster id: show this class

    def __init__(
        self,
        context: Context,
        clusters: ClusterList,
        view: ClusterView,
        selection: Selection,
        grid: GridView,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self.review: Review | None = None
        self._context = context
        self._clusters = clusters
        self._view = view
        self._selection = selection
        self._grid = grid
        self._page = page
        grid.customContextMenuRequested.connect(self.show_menu)
        clusters.crops_dropped.connect(self.move_to)
        clusters.crops_dropped_below.connect(self._add_class)
        clusters.class_dropped.connect(self.merge)
        clusters.renamed.connect(self._rename)
        bind = context.actions.bind
        bind("rename_cluster", self.edit_name)
        bind("recolour_cluster", self._ask_colour)
        bind("merge_cluster", self._ask_merge)
        bind("remove_cluster", self._remove)
        bind("quick_assign", self._ask_assign)
        bind("false_alarm", self._false_alarm)
        bind("confirm", self._confirm)
        bind("new_class", self._new_class)
        for n in range(1, 10):
            bind(f"move_{n}", partial(self._move_by_digit, n))

    def chosen(self) -> Cluster | None:
        """The class whose crops show; None: those of all classes do."""
        index = self._view.currentIndex()
        return self._clusters.at(index.row()).cluster if index.isValid() else None

    # ---- crops ---------------------------------------------------------------------------------
    def move_to(self, crop_ids: list[int], cluster_id: int) -> None:
        """Put crops into a class."""
        if self.review is not None and crop_ids:
            self._context.document.edit(triage.move, self.review.run.id, crop_ids, cluster_id)

    def selected(self) -> list[int]:
        """The selected crops."""
        ids: list[int] = self._selection.array().tolist()
        return ids

    def show_menu(self, place: QPoint) -> None:
        """The menu of the selected crops, at a place of the grid."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        move = menu.addMenu(self.tr("Move to"))
        for row in self._clusters.rows():
            if row.cluster is not None:
                key = "" if row.key is None else f"\t{row.key}"
                action = move.addAction(row.cluster.name.replace("&", "&&") + key)
                action.triggered.connect(
                    lambda _on=False, target=row.cluster.id: self.move_to(self.selected(), target)
                )
        for name in _MENU:
            if name:
                menu.addAction(self._context.actions.action(name))
            else:
                menu.addSeparator()
        menu.popup(self._grid.viewport().mapToGlobal(place))

    def _move_by_digit(self, digit: int) -> None:
        for row in self._clusters.rows():
            if row.key == digit and row.cluster is not None:
                self.move_to(self.selected(), row.cluster.id)

    def _false_alarm(self) -> None:
        crops = self.selected()
        if self.review is not None and crops:
            self._context.document.edit(triage.mark_normal, self.review.run.id, crops)

    def _confirm(self) -> None:
        """The whole class if its list has the focus, else the selected crops; again: take back."""
        if self.review is None:
            return
        cluster, edit = self.chosen(), self._context.document.edit
        if self._view.hasFocus() and cluster is not None:
            members = self.review.members(cluster.id)
            confirmed = not (len(members) and self.review.all_confirmed(members))
            edit(triage.confirm_cluster, cluster.id, confirmed=confirmed)
            return
        crops = self.selected()
        if crops:
            confirmed = not self.review.all_confirmed(crops)
            edit(triage.confirm, self.review.run.id, crops, confirmed=confirmed)

    def _ask_assign(self) -> None:
        """Type the name of the class that the selected crops go to, or of a new one."""
        crops = self.selected()
        if self.review is None or not crops:
            self._tell_to_select()
            return
        title = self.tr("Move the selected crops ({n}) to").format(n=QLocale().toString(len(crops)))
        picker = ClassPicker(title, self._choices(), creates=True, parent=self._page)
        picker.picked.connect(lambda cluster_id: self.move_to(crops, cluster_id))
        picker.created.connect(lambda name: self._add_class(crops, name))
        current = self._selection.current
        rect = self._grid.crop_rect(-1 if current is None else current)
        place = rect.center() if self._grid.viewport().rect().intersects(rect) else QPoint(20, 20)
        picker.popup(self._grid.viewport().mapToGlobal(place))

    def _new_class(self) -> None:
        crops = self.selected()
        if crops:
            self._add_class(crops)
        else:
            self._tell_to_select()

    def _add_class(self, crops: list[int], name: str = "") -> None:
        """A class with these crops; without a name its name can be typed at once."""
        if self.review is None:
            return
        changes = self._context.document.edit(
            triage.add_cluster, self.review.run.id, name or self._free_name(), None, crops
        )
        for (cluster_id,) in changes.keys("cluster") if changes is not None else ():
            if not name:
                self.class_wanted.emit(cluster_id)
                self.edit_name()

    def _free_name(self) -> str:
        names = {row.cluster.name.casefold() for row in self._clusters.rows() if row.cluster}
        tries = (self.tr("new class {n}").format(n=n) for n in range(1, len(names) + 2))
        return next(name for name in tries if name.casefold() not in names)

    def _tell_to_select(self) -> None:
        how = self.tr("Click one, or drag a frame around several.")
        key = self._context.actions.key_text("select_all")
        if key:
            how = self.tr("Click one, drag a frame around several, or press {key} for all.")
        self._context.messages.show_message(
            "info", self.tr("No crops are selected"), how.format(key=key)
        )

    # ---- classes -------------------------------------------------------------------------------
    def edit_name(self) -> None:
        """Let the name of the chosen class be typed in the list."""
        self._view.edit(self._view.currentIndex())

    def merge(self, cluster_id: int, target: int) -> None:
        """Put a class into another one, which then shows."""
        if self._context.document.edit(triage.merge, [cluster_id], target) is not None:
            self.class_wanted.emit(target)

    def split(self, groups: list[list[int]]) -> None:
        """Divide the chosen class."""
        cluster = self.chosen()
        if cluster is not None:
            self._context.document.edit(triage.split, cluster.id, groups)

    def _rename(self, cluster_id: int, name: str) -> None:
        self._context.document.edit(triage.rename, cluster_id, name)

    def _ask_merge(self) -> None:
        cluster = self.chosen()
        if cluster is None:
            self._tell_to_choose()
            return
        title = self.tr("Merge “{name}” into").format(name=cluster.name)
        others = [choice for choice in self._choices() if choice.id != cluster.id]
        picker = ClassPicker(title, others, creates=False, parent=self._page)
        picker.picked.connect(lambda target: self.merge(cluster.id, target))
        picker.popup(self._beside_class())

    def _ask_colour(self) -> None:
        cluster = self.chosen()
        if cluster is None:
            self._tell_to_choose()
            return
        used = {r.cluster.colour for r in self._clusters.rows() if r.cluster} - {cluster.colour}
        title = self.tr("Colour of “{name}”").format(name=cluster.name)
        picker = ColourPicker(title, triage.PALETTE, cluster.colour, used, self._page)
        picker.picked.connect(
            lambda colour: self._context.document.edit(triage.recolour, cluster.id, colour)
        )
        picker.popup(self._beside_class())

    def _remove(self) -> None:
        cluster = self.chosen()
        if cluster is None:
            self._tell_to_choose()
        else:
            self._context.document.edit(triage.remove_cluster, cluster.id)

    def _tell_to_choose(self) -> None:
        how = self.tr("Choose one in the list at the left.")
        before, after = map(self._context.actions.key_text, ("previous_class", "next_class"))
        if before and after:
            how = self.tr("Choose one in the list at the left, or with {before} and {after}.")
        self._context.messages.show_message(
            "info", self.tr("No class is chosen"), how.format(before=before, after=after)
        )

    def _choices(self) -> list[Choice]:
        return [_choice(row.cluster, row) for row in self._clusters.rows() if row.cluster]

    def _beside_class(self) -> QPoint:
        rect = self._view.visualRect(self._view.currentIndex())
        return self._view.viewport().mapToGlobal(rect.topRight())


def _choice(cluster: Cluster, row: ClusterRow) -> Choice:
    return Choice(cluster.id, cluster.name, cluster.colour, row.mark)
