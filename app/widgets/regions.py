"""Regions of an image as frames in the colour of their class, with names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTransform

from app.widgets.pixels import ink_on

Box = tuple[float, float, float, float]
BOX = "#ffd54a"
_DARK = QColor(0, 0, 0, 150)


@dataclass(frozen=True)
class Region:
    """One frame.

    Attributes:
        box: (x0, y0, x1, y1) in image pixels, half-open.
        colour: as Qt names colours.
        label: what is written at its upper edge, where there is room.
        current: drawn on top, thicker and with a white line around it.
    """

    box: Box
    colour: str = BOX
    label: str = ""
    current: bool = False


def paint_regions(
    painter: QPainter, regions: Sequence[Region], transform: QTransform, within: QRect
) -> None:
    """Paint frames over an image; ``transform`` leads from image to widget pixels."""
    placed = [
        (region, transform.mapRect(_rect(region.box)).toRect())
        for region in sorted(regions, key=lambda r: r.current)
    ]
    placed = [(region, rect) for region, rect in placed if rect.intersects(within)]
    for region, rect in placed:
        width = 3 if region.current else 2
        _frame(painter, rect.adjusted(-2, -2, 2, 2), width + 3, _DARK)
        if region.current:
            _frame(painter, rect.adjusted(-1, -1, 1, 1), 1, QColor("#ffffff"))
        _frame(painter, rect, width, QColor(region.colour))
    for region, rect in placed:
        if region.label:
            _name(painter, region, rect, within, alone=len(placed) == 1)


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box[0], box[1]), QPointF(box[2], box[3]))


def _frame(painter: QPainter, rect: QRect, width: int, colour: QColor) -> None:
    """A frame inside ``rect``. Four filled bars: Qt strokes wide pens ten times slower."""
    x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
    painter.fillRect(x, y, w, width, colour)
    painter.fillRect(x, y + h - width, w, width, colour)
    painter.fillRect(x, y + width, width, h - 2 * width, colour)
    painter.fillRect(x + w - width, y + width, width, h - 2 * width, colour)


def _name(painter: QPainter, region: Region, rect: QRect, within: QRect, *, alone: bool) -> None:
    """The label on a chip over the frame; inside it where there is no room above."""
    font = QFont(painter.font())
    font.setBold(region.current)
    painter.save()
    painter.setFont(font)
    metrics = painter.fontMetrics()
    height = metrics.height() + 2
    # Beside others a label must not run into theirs.
    room = within.width() if alone else max(rect.width(), 90 if region.current else 0)
    if room >= 28:
        text = metrics.elidedText(region.label, Qt.TextElideMode.ElideRight, room - 8)
        size = QSize(metrics.horizontalAdvance(text) + 8, height)
        left = max(min(rect.left(), within.right() - size.width()), within.left())
        top = rect.top() - height if rect.top() - height >= within.top() else rect.top()
        chip = QRect(left, top, size.width(), size.height())
        painter.fillRect(chip.adjusted(-1, -1, 1, 1), _DARK)
        painter.fillRect(chip, QColor(region.colour))
        painter.setPen(QColor(ink_on(region.colour)))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()
