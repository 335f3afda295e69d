"""The scale of the heat map: which colour stands for which value."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.theme import colours
from app.widgets.pixels import heat_table, indexed_image


class HeatBar(QWidget):
    """A strip from 0 to 255 with its ends written beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(130, 20)
        self.setToolTip(self.tr("One scale for all images of the product"))
        self.setAccessibleName(self.tr("Scale of the heat map, 0 to 255"))
        ramp = np.arange(256, dtype=np.uint8)[None, :]
        self._strip = indexed_image(ramp, [c | 0xFF000000 for c in heat_table()])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setPen(QColor(colours().muted))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, 0, 12, 20), flags | Qt.AlignmentFlag.AlignRight, "0")
        painter.drawText(QRect(100, 0, 30, 20), flags | Qt.AlignmentFlag.AlignLeft, "255")
        painter.drawImage(QRect(17, 5, 78, 10), self._strip)
        painter.end()
