"""The list of classes: crops are dropped on it, and one class is dragged on another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.widgets.cluster_delegate import ClusterDelegate


class ClusterView(QListView):
    """Shows a :class:`app.models.clusters.ClusterList`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ClusterDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(True)  # on a row or below all, never between two
        self.setDropIndicatorShown(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(180)
        self.setAccessibleName(self.tr("Classes"))

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the class; unlike Qt's own, nothing is taken out of the list afterwards."""
        index = self.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            return
        rect = self.visualRect(index)
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        drag.setPixmap(self._picture(rect))
        drag.setHotSpot(QPoint(20, rect.height() // 2))
        drag.exec(actions)

    def _picture(self, rect: QRect) -> QPixmap:
        return self.viewport().grab(rect)
