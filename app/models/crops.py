"""The crops of one class as the rows of a grid; pictures come from a loader when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtGui import QImage

from app.models.clusters import CROPS_MIME, pack_crops
from app.models.index import ROOT, Index

CROP = Qt.ItemDataRole.UserRole
PROBABILITY = Qt.ItemDataRole.UserRole + 1
CONFIRMED = Qt.ItemDataRole.UserRole + 2


class CropGrid(QAbstractListModel):
    """Rows are crop ids. What a crop is called, and how sure it is, is asked when it is painted.

    Args:
        picture: the picture of a crop, or None if it is not made yet.
        about: file name, probability, and whether it is confirmed.
    """

    def __init__(
        self,
        picture: Callable[[int], QImage | None],
        about: Callable[[int], tuple[str, float, bool]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._about = about
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}

    def set_crops(self, crop_ids: Sequence[int]) -> None:
        """Show these crops."""
        if list(crop_ids) == self._ids:
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return
        self.beginResetModel()
        self._ids = list(crop_ids)
        self._rows = {crop_id: row for row, crop_id in enumerate(self._ids)}
        self.endResetModel()

    def crop_id(self, row: int) -> int:
        """The crop of a row."""
        return self._ids[row]

    def row_of(self, crop_id: int) -> int | None:
        """Where a crop is."""
        return self._rows.get(crop_id)

    def picture_ready(self, crop_id: int) -> None:
        """A picture was made: paint that row again."""
        row = self._rows.get(crop_id)
        if row is not None:
            self.dataChanged.emit(
                self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole]
            )

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are crops."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Picture, name, probability, confirmed; asking for the picture has it made."""
        if not index.isValid():
            return None
        crop_id = self._ids[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(crop_id)
        if role == CROP:
            return crop_id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._about(crop_id)[0]
        if role == PROBABILITY:
            return self._about(crop_id)[1]
        if role == CONFIRMED:
            return self._about(crop_id)[2]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Crops can be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Crops."""
        return [CROPS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the rows."""
        return pack_crops([self._ids[index.row()] for index in indexes])

    def supportedDragActions(self) -> Qt.DropAction:
        """They move."""
        return Qt.DropAction.MoveAction
