"""How the threshold page's list draws an image: name, what was chosen, and a stability strip."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import pixmap
from app.models.thresholds import ROW, ThresholdRow
from app.theme import Colours, colours
from app.widgets.pixels import indexed_image
from app.words import mark

_HEIGHT = 60


def row_text(row: ThresholdRow) -> str:
    """What is decided about an image, in words."""

    def said(text: str) -> str:
        return QCoreApplication.translate("ThresholdList", text)

    if row.corrected:
        return said(mark("ThresholdList", "mask corrected, by you"))
    if row.no_defect:
        return said(mark("ThresholdList", "no defect, by you"))
    if row.override is not None:
        return said(mark("ThresholdList", "threshold {t}, by you")).format(t=row.threshold)
    if row.curve is None:
        return (
            said(mark("ThresholdList", "mask of the product"))
            if row.image.mask_path
            else said(mark("ThresholdList", "no map"))
        )
    if row.changed and row.shown is not None:
        old, new = row.curve, row.shown
        if old.regions == new.regions:
            return said(mark("ThresholdList", "threshold {t} → {u}")).format(
                t=old.threshold, u=new.threshold
            )
        return said(mark("ThresholdList", "regions: {n} → {m}  ·  at {t} → {u}")).format(
            n=old.regions, m=new.regions, t=old.threshold, u=new.threshold
        )
    if row.curve.regions == 0:
        return said(mark("ThresholdList", "no stable interval"))
    return said(mark("ThresholdList", "regions: {n}  ·  threshold {t}")).format(
        n=row.curve.regions, t=row.threshold
    )


class ThresholdDelegate(QStyledItemDelegate):
    """Three lines: name, decision, strip. In the strip low thresholds are at the left."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for all rows."""
        return QSize(160, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row: ThresholdRow = index.data(ROW)
        scheme = colours()
        frame: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(frame, QColor(scheme.hover))
            painter.fillRect(
                QRect(frame.left(), frame.top(), 3, frame.height()), QColor(scheme.accent)
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, QColor(scheme.alternate))
        inner = frame.adjusted(12, 6, -10, -6)
        line = QRect(inner.left(), inner.top(), inner.width(), 18)
        metrics = painter.fontMetrics()
        painter.setPen(QColor(scheme.text))
        by_hand = row.override is not None
        room = line.width()
        if row.corrected:
            room -= 20
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(
                line.right() - 15, line.top() + 1, pixmap("brush", 16, scheme.accent, ratio)
            )
        name = metrics.elidedText(row.image.path, Qt.TextElideMode.ElideLeft, room)
        painter.drawText(
            line.adjusted(0, 0, room - line.width(), 0), Qt.AlignmentFlag.AlignVCenter, name
        )
        unstable = row.stability == 0 and row.curve is not None and not by_hand
        colour = scheme.muted
        if by_hand or row.changed:
            colour = scheme.accent
        elif unstable:
            colour = scheme.warning
        painter.setPen(QColor(colour))
        text = metrics.elidedText(row_text(row), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line.translated(0, 18), Qt.AlignmentFlag.AlignVCenter, text)
        if row.shown is not None:
            strip = QRect(inner.left(), inner.bottom() - 5, inner.width(), 6)
            self._paint_strip(painter, strip, row, scheme)
        painter.restore()

    @staticmethod
    def _paint_strip(painter: QPainter, strip: QRect, row: ThresholdRow, scheme: Colours) -> None:
        assert row.shown is not None
        kinds = np.where(row.shown.counts > 0, 1, 0).astype(np.uint8)
        for span in row.spans:
            kinds[span.start : span.end + 1] = 2
        if row.chosen is not None:
            kinds[row.chosen.start : row.chosen.end + 1] = 3
        table = []
        for colour, alpha in (
            (scheme.border, 90),
            (scheme.muted, 70),
            (scheme.muted, 200),
            (scheme.accent, 255),
        ):
            shade = QColor(colour)
            shade.setAlpha(alpha)
            table.append(shade.rgba())
        painter.drawImage(strip, indexed_image(kinds[None, ::-1], table))
