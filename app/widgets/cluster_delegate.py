"""How the list of classes draws one: colour, digit, name, count, mean confidence, confirmed."""

from __future__ import annotations

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.icons import pixmap
from app.models.clusters import ROW, SELECTED
from app.models.review import ClusterRow
from app.theme import colours
from app.widgets.fields import TypingLine
from app.widgets.pixels import ink_on

_HEIGHT = 50


class ClusterDelegate(QStyledItemDelegate):
    """Two lines beside a swatch; the swatch holds the digit key, so colour is not the only sign."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for all rows."""
        return QSize(160, _HEIGHT)

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A line to type a name in."""
        return TypingLine(parent)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Over the name."""
        frame: QRect = option.rect
        editor.setGeometry(frame.left() + 42, frame.top() + 3, frame.width() - 48, 26)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one class."""
        row: ClusterRow = index.data(ROW)
        name = index.data()
        scheme = colours()
        frame: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, QColor(scheme.hover))
            painter.fillRect(
                QRect(frame.left(), frame.top(), 3, frame.height()), QColor(scheme.accent)
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, QColor(scheme.alternate))
        swatch = QRectF(frame.left() + 12, frame.top() + 13, 24, 24)
        if row.cluster is None:
            painter.drawPixmap(
                swatch.topLeft(),
                pixmap("triage", 24, scheme.muted, painter.device().devicePixelRatio()),
            )
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(row.cluster.colour))
            painter.drawRoundedRect(swatch, 5, 5)
            painter.setPen(QColor(ink_on(row.cluster.colour)))
            painter.drawText(swatch, int(Qt.AlignmentFlag.AlignCenter), row.mark)
        left = frame.left() + 46
        width = frame.right() - left - 10
        metrics = painter.fontMetrics()
        painter.setPen(QColor(scheme.text))
        count = self._count(row, index.data(SELECTED))
        room = width - metrics.horizontalAdvance(count) - 8
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        line = QRect(left, frame.top() + 7, width, 18)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, right, count)
        line.translate(0, 18)
        confirmed = self._confirmed(row)
        painter.setPen(QColor(scheme.good))
        painter.drawText(line, right, confirmed)
        room = width - metrics.horizontalAdvance(confirmed) - 8
        painter.setPen(QColor(scheme.muted))
        text = metrics.elidedText(self._facts(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        if row.confirmed:
            bar = QRect(left, frame.bottom() - 3, width, 2)
            painter.fillRect(bar, QColor(scheme.hover))
            bar.setWidth(max(2, width * row.confirmed // row.count))
            painter.fillRect(bar, QColor(scheme.good))
        painter.restore()

    def _count(self, row: ClusterRow, selected: int) -> str:
        """“412”, or “47 / 412” where some are selected."""
        number = QLocale().toString
        if not selected:
            return number(row.count)
        return self.tr("{n} / {all}").format(n=number(selected), all=number(row.count))

    def _confirmed(self, row: ClusterRow) -> str:
        """A tick and how many crops are confirmed, or that all are; empty where none is."""
        if not row.confirmed:
            return ""
        if row.confirmed == row.count:
            return self.tr("✓ all")
        return self.tr("✓ {n}").format(n=QLocale().toString(row.confirmed))

    def _facts(self, row: ClusterRow) -> str:
        if row.count == 0:
            return self.tr("empty")
        if row.added:
            return self.tr("added by you")  # the network never saw this class
        return self.tr("confidence {p} %").format(p=f"{100 * row.confidence:.0f}")
