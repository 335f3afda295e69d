"""The classes of a run as a list: crops and classes can be dropped on a class, or below them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from app.models.index import ROOT, Index
from app.models.review import ClusterRow

ROW = Qt.ItemDataRole.UserRole
SELECTED = Qt.ItemDataRole.UserRole + 1  # how many of its crops are selected
CROPS_MIME = "application/x-vitia-crops"
CLASS_MIME = "application/x-vitia-class"
Sorting = Literal["number", "name", "count", "confidence"]
_KEYS: dict[Sorting, Callable[[ClusterRow], Any]] = {
    "number": lambda _row: 0,
    "name": lambda row: "" if row.cluster is None else row.cluster.name.casefold(),
    "count": lambda row: -row.count,
    "confidence": lambda row: row.confidence,
}


def pack_crops(crop_ids: Sequence[int] | NDArray[np.int64]) -> QMimeData:
    """Crop ids for a drag."""
    data = QMimeData()
    data.setData(CROPS_MIME, QByteArray(np.asarray(crop_ids, np.int64).tobytes()))
    return data


def unpack_crops(data: QMimeData) -> list[int]:
    """The crop ids of a drag."""
    ids: list[int] = np.frombuffer(bytes(data.data(CROPS_MIME).data()), np.int64).tolist()
    return ids


class ClusterList(QAbstractListModel):
    """All crops in the first row, then one row a class, under the role ``ROW``.

    The name can be edited in place. Whoever hears the signals edits the session; what then shows
    is what the session holds. Rows keep their places while they are edited: they are sorted only
    by :meth:`sort_by`, and a new class comes last (before the one of false alarms).
    """

    crops_dropped = Signal(list, int)  # crop ids, cluster id
    crops_dropped_below = Signal(list)  # crop ids, for a new class
    class_dropped = Signal(int, int)  # cluster id, and that of the class it is to go into
    renamed = Signal(int, str)  # cluster id, new name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ClusterRow] = []
        self._selected: dict[int | None, int] = {}

    def set_rows(self, total: ClusterRow | None, classes: Sequence[ClusterRow]) -> None:
        """Show these classes; a row that stays keeps its place, and selections stay with theirs.

        Args:
            total: all crops together; None: there is nothing to show.
            classes: the classes, that of false alarms last.
        """
        wanted = [] if total is None else [total, *classes]
        by_id = {row.id: row for row in wanted}
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].id not in by_id:
                self.beginRemoveRows(ROOT, place, place)
                del self._rows[place]
                self.endRemoveRows()
        known = {row.id: place for place, row in enumerate(self._rows)}
        for row in wanted:
            if row.id in known:
                place = known[row.id]
                if self._rows[place] != row:
                    self._rows[place] = row
                    self.dataChanged.emit(self.index(place), self.index(place))
        for n, row in enumerate(wanted):
            if row.id not in known:
                # Behind the class that it follows; undoing a merge so brings it back where it was.
                before = None if n == 0 else self.row_of(wanted[n - 1].id)
                place = 0 if before is None else before + 1
                self.beginInsertRows(ROOT, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()

    def set_selected(self, counts: Mapping[int | None, int]) -> None:
        """Say how many crops of each class are selected, by its id; None: of all."""
        before, self._selected = self._selected, dict(counts)
        for place, row in enumerate(self._rows):
            if before.get(row.id, 0) != self._selected.get(row.id, 0):
                self.dataChanged.emit(self.index(place), self.index(place), [SELECTED])

    def sort_by(self, sorting: Sorting) -> None:
        """Put the classes in another order; all crops stay first, false alarms last."""
        key = _KEYS[sorting]

        def rank(row: ClusterRow) -> tuple[Any, ...]:
            assert row.cluster is not None
            normal = row.cluster.number == 0
            return (normal, key(row), row.cluster.number < 0, row.cluster.number, row.cluster.id)

        rows = self._rows[:1] + sorted(self._rows[1:], key=rank)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        self._rows = rows
        places = {row.id: place for place, row in enumerate(rows)}
        self.changePersistentIndexList(before, [self.index(places[i]) for i in ids])
        self.layoutChanged.emit()

    def at(self, row: int) -> ClusterRow:
        """What a row shows."""
        return self._rows[row]

    def rows(self) -> list[ClusterRow]:
        """The rows of classes, without that of all crops."""
        return self._rows[1:]

    def row_of(self, cluster_id: int | None) -> int | None:
        """Where a class is; None: all crops."""
        ids = [row.id for row in self._rows]
        return ids.index(cluster_id) if cluster_id in ids else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """All crops, and as many as there are classes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate; the name for everything else."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == SELECTED:
            return self._selected.get(row.id, 0)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._name(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([self._name(row), *self._facts(row)])
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ", ".join(self._facts(row))
        return None

    def _name(self, row: ClusterRow) -> str:
        return self.tr("All crops") if row.cluster is None else row.cluster.name

    def _facts(self, row: ClusterRow) -> list[str]:
        """All about a class in words."""
        number = QLocale().toString
        facts = [
            self.tr("crops: {n}").format(n=number(row.count)),
            self.tr("confirmed: {n}").format(n=number(row.confirmed)),
        ]
        if row.added:
            facts.append(self.tr("added by you"))
        elif row.count:
            share = f"{100 * row.confidence:.0f}"
            facts.append(self.tr("mean confidence: {p} %").format(p=share))
        if row.cluster is not None and row.cluster.state == "confirmed":
            facts.append(self.tr("the class is confirmed"))
        if row.key is not None:
            facts.append(self.tr("key: {digit}").format(digit=row.key))
        return facts

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        cluster = self._rows[index.row()].cluster
        if cluster is None or str(value) == cluster.name:
            return False
        self.renamed.emit(cluster.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Classes take drops and can be dragged; below them is room for a new one."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        cluster = self._rows[index.row()].cluster
        if cluster is not None:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
            if cluster.number != 0:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Crops and classes can be dropped."""
        return [CROPS_MIME, CLASS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """One class."""
        data = QMimeData()
        cluster = self._rows[indexes[0].row()].cluster
        if cluster is not None:
            data.setData(CLASS_MIME, QByteArray(str(cluster.id).encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """They move."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Crops on a class or below all; a class on another one; nothing between two rows."""
        if not parent.isValid():
            return data.hasFormat(CROPS_MIME) and row in (-1, len(self._rows))
        target = self._rows[parent.row()].cluster
        if target is None:
            return False
        return data.hasFormat(CROPS_MIME) or (
            data.hasFormat(CLASS_MIME) and _class_of(data) != target.id
        )

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Say what was dropped where."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        target = self._rows[parent.row()].cluster if parent.isValid() else None
        if target is None:
            self.crops_dropped_below.emit(unpack_crops(data))
        elif data.hasFormat(CROPS_MIME):
            self.crops_dropped.emit(unpack_crops(data), target.id)
        else:
            self.class_dropped.emit(_class_of(data), target.id)
        return True


def _class_of(data: QMimeData) -> int:
    return int(bytes(data.data(CLASS_MIME).data()))
