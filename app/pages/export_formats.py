"""The list of export formats: what each is called and good for, and whether it is wanted."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.theme import colours
from app.words import mark

TEXTS: dict[str, tuple[str, str]] = {
    "imagefolder": (
        mark("ExportFormats", "ImageFolder"),
        mark("ExportFormats", "Crops and whole images, a folder a class"),
    ),
    "csv": (
        mark("ExportFormats", "CSV tables"),
        mark("ExportFormats", "A row for each crop and each image, for spreadsheets"),
    ),
    "parquet": (
        mark("ExportFormats", "Parquet tables"),
        mark("ExportFormats", "The same for data tools such as pandas or DuckDB"),
    ),
    "coco": (
        mark("ExportFormats", "COCO"),
        mark("ExportFormats", "Boxes and polygons in one JSON file"),
    ),
    "yolo": (
        mark("ExportFormats", "YOLO detection"),
        mark("ExportFormats", "A text file of boxes for each image"),
    ),
    "yolo-seg": (
        mark("ExportFormats", "YOLO segmentation"),
        mark("ExportFormats", "A text file of polygons for each image"),
    ),
    "voc": (
        mark("ExportFormats", "Pascal VOC"),
        mark("ExportFormats", "Boxes in XML files and masks in class colours"),
    ),
    "mvtec": (
        mark("ExportFormats", "MVTec AD"),
        mark("ExportFormats", "Good and defective parts, for anomaly detectors"),
    ),
    "fiftyone": (
        mark("ExportFormats", "FiftyOne"),
        mark("ExportFormats", "A dataset with boxes, masks and probabilities"),
    ),
    "masks": (
        mark("ExportFormats", "Masks"),
        mark("ExportFormats", "One black and white and one in class colours"),
    ),
    "base": (
        mark("ExportFormats", "Base set"),
        mark("ExportFormats", "Known defects, to discover those of the next product"),
    ),
}
"""Name and explanation of each format, in the order of the engine's."""

_NAME = Qt.ItemDataRole.UserRole
_HEIGHT = 44


def format_text(name: str) -> str:
    """What a format is called, in the user's language."""
    return QCoreApplication.translate("ExportFormats", TEXTS[name][0])


class FormatList(QListWidget):
    """Formats to be ticked by a click anywhere on them, or by Space."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Formats"))
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        for name, (_, text) in TEXTS.items():
            item = QListWidgetItem(format_text(name))
            explained = QCoreApplication.translate("ExportFormats", text)
            item.setData(_NAME, name)
            item.setToolTip(explained)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, explained)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)
        # On large screens no emptier than it need be.
        frame = 2 * self.frameWidth() + 2
        self.setMaximumHeight(self.count() * self.sizeHintForRow(0) + frame)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    @property
    def chosen(self) -> tuple[str, ...]:
        """Names of the formats that are ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(i.data(_NAME) for i in items if i.checkState() == Qt.CheckState.Checked)

    def choose(self, names: Collection[str]) -> None:
        """Tick these and no others; tells of it once."""
        self.blockSignals(True)
        for row in range(self.count()):
            wanted = self.item(row).data(_NAME) in names
            self.item(row).setCheckState(
                Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
            )
        self.blockSignals(False)
        self.viewport().update()
        self.changed.emit()


class _Delegate(QStyledItemDelegate):
    """A box, the name, and below it the explanation in fainter letters."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for all rows."""
        return QSize(200, max(_HEIGHT, 2 * option.fontMetrics.height() + 12))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click anywhere on the row ticks it."""
        if isinstance(event, QMouseEvent):
            if event.type() != QEvent.Type.MouseButtonRelease:
                return False
            if event.button() != Qt.MouseButton.LeftButton:
                return False
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one format."""
        scheme, frame = colours(), option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, QColor(scheme.hover))
            if state & QStyle.StateFlag.State_HasFocus:
                bar = QRect(frame.left(), frame.top(), 3, frame.height())
                painter.fillRect(bar, QColor(scheme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, QColor(scheme.alternate))
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        box = QRectF(frame.left() + 11.5, frame.center().y() - 7.5, 15, 15)
        _draw_box(painter, box, checked=checked)
        left, height = frame.left() + 36, option.fontMetrics.height()
        line = QRect(left, frame.center().y() - height - 1, frame.right() - left - 8, height + 2)
        name = QFont(option.font)
        name.setWeight(QFont.Weight.DemiBold)
        painter.setFont(name)
        painter.setPen(QColor(scheme.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setFont(option.font)
        painter.setPen(QColor(scheme.muted))
        line.translate(0, height + 1)
        explained = str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))
        elide = Qt.TextElideMode.ElideRight
        text = option.fontMetrics.elidedText(explained, elide, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _draw_box(painter: QPainter, place: QRectF, *, checked: bool) -> None:
    """As check boxes look elsewhere in the window."""
    scheme = colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(scheme.accent if checked else scheme.muted))
    painter.setBrush(QColor(scheme.accent if checked else scheme.base))
    painter.drawRoundedRect(place, 3, 3)
    if checked:
        painter.setPen(QPen(QColor(scheme.on_accent), 2))
        corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.28))
        x, y, side = place.x(), place.y(), place.width()
        painter.drawPolyline([QPointF(x + a * side, y + b * side) for a, b in corners])
