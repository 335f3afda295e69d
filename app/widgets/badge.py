"""A word or two on a coloured plate, carried along by a drag."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.theme import colours


def badge(widget: QWidget, text: str) -> QPixmap:
    """The plate, in the font and for the screen of a widget."""
    scheme = colours()
    size = QSize(widget.fontMetrics().horizontalAdvance(text) + 20, 26)
    ratio = widget.devicePixelRatioF()
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(widget.font())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scheme.accent))
    whole = QRect(QPoint(), size)
    painter.drawRoundedRect(whole, 6, 6)
    painter.setPen(QColor(scheme.on_accent))
    painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return made
