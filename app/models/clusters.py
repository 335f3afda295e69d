"""The classes of a run as a list on which crops can be dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QObject,
    Qt,
    Signal,
)

from app.models.index import ROOT, Index
from app.models.review import ClusterRow

ROW = Qt.ItemDataRole.UserRole
CROPS_MIME = "application/x-vitia-crops"


def pack_crops(crop_ids: Sequence[int]) -> QMimeData:
    """Crop ids for a drag."""
    data = QMimeData()
    data.setData(CROPS_MIME, QByteArray(",".join(map(str, crop_ids)).encode()))
    return data


def unpack_crops(data: QMimeData) -> list[int]:
    """The crop ids of a drag."""
    text = bytes(data.data(CROPS_MIME).data()).decode()
    return [int(part) for part in text.split(",") if part]


class ClusterList(QAbstractListModel):
    """One row a class, under the role ``ROW``; the name can be edited in place."""

    crops_dropped = Signal(list, int)  # crop ids, cluster id
    renamed = Signal(int, str)  # cluster id, new name; whoever listens edits the session

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ClusterRow] = []

    def set_rows(self, rows: Sequence[ClusterRow]) -> None:
        """Show these classes; where only their contents changed, the selection stays."""
        same = [r.cluster.id for r in rows] == [r.cluster.id for r in self._rows]
        if same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def at(self, row: int) -> ClusterRow:
        """What a row shows."""
        return self._rows[row]

    def rows(self) -> list[ClusterRow]:
        """All rows."""
        return list(self._rows)

    def row_of(self, cluster_id: int) -> int | None:
        """Where a class is."""
        ids = [row.cluster.id for row in self._rows]
        return ids.index(cluster_id) if cluster_id in ids else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are classes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row for the delegate; the name for everything else."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return row.cluster.name
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name. What then shows is what the session holds."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row = self._rows[index.row()]
        if str(value) == row.cluster.name:
            return False
        self.renamed.emit(row.cluster.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Classes take drops."""
        flags = super().flags(index)
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Crops can be dropped."""
        return [CROPS_MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        """They move."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index
    ) -> bool:
        """On a class, not between two."""
        return parent.isValid() and data.hasFormat(CROPS_MIME)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Say which crops were dropped on which class."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.crops_dropped.emit(unpack_crops(data), self._rows[parent.row()].cluster.id)
        return True
