"""The grid of crops: many can be selected, and dragged on a class."""

from __future__ import annotations

from PySide6.QtCore import (
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QDrag, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.icons import pixmap
from app.models.crops import CONFIRMED, PROBABILITY, CropGrid
from app.theme import colours

_TEXT = 20
_GAP = 4


class CropDelegate(QStyledItemDelegate):
    """A picture; below it the probability, and a tick where the engineer has decided."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.side = 112

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Picture, line of text, gap."""
        return QSize(self.side + 2 * _GAP, self.side + _TEXT + 2 * _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one crop."""
        scheme = colours()
        frame: QRect = option.rect
        state: QStyle.StateFlag = option.state
        frame = frame.marginsRemoved(QMargins(1, 1, 1, 1))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            fill = QColor(scheme.accent if chosen else scheme.hover)
            fill.setAlpha(60 if chosen else 255)
            painter.setBrush(fill)
            painter.setPen(QPen(QColor(scheme.accent), 2) if chosen else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.text), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(frame).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        place = QRect(frame.left() + _GAP, frame.top() + _GAP, self.side - 2, self.side - 2)
        picture: QImage | None = index.data(Qt.ItemDataRole.DecorationRole)
        if picture is None or picture.isNull():
            painter.fillRect(place, QColor(scheme.hover))
            if picture is not None:
                painter.setPen(QColor(scheme.muted))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.tr("no image"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, picture)
        line = QRect(place.left(), place.bottom() + 2, place.width(), _TEXT - 2)
        painter.setPen(QColor(scheme.text if chosen else scheme.muted))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            f"{100 * index.data(PROBABILITY):.0f} %",
        )  # fmt: skip
        if index.data(CONFIRMED):
            ratio = painter.device().devicePixelRatio()
            tick = pixmap("confirm", 14, scheme.good, ratio)
            painter.drawPixmap(line.right() - 14, line.top() + 2, tick)
        painter.restore()


class GridView(QListView):
    """Crops in rows. Rubber band, Ctrl and Shift select; a drag shows how many are taken along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Wrapped list mode lays out by rows: unlike icon mode its cost does not grow with squares.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._delegate = CropDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Crops of the class"))

    def set_side(self, side: int) -> None:
        """Size of the pictures in pixels."""
        self._delegate.side = side
        self.scheduleDelayedItemsLayout()

    def selected_crops(self) -> list[int]:
        """The ids of the selected crops, in the order of the grid."""
        model = self.model()
        if not isinstance(model, CropGrid):
            return []
        return [model.crop_id(row) for row in sorted(i.row() for i in self.selectedIndexes())]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the selected crops, shown as their number."""
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        drag.setPixmap(self._badge(len(indexes)))
        drag.setHotSpot(QPoint(-8, -8))
        drag.exec(Qt.DropAction.MoveAction)

    def _badge(self, count: int) -> QPixmap:
        scheme = colours()
        text = self.tr("crops: {n}").format(n=count)
        width = self.fontMetrics().horizontalAdvance(text) + 20
        badge = QPixmap(width, 26)
        badge.fill(Qt.GlobalColor.transparent)
        painter = QPainter(badge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.accent))
        painter.drawRoundedRect(badge.rect(), 6, 6)
        painter.setPen(QColor(scheme.on_accent))
        painter.drawText(badge.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return badge
