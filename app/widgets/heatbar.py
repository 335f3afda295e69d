"""The scale of the heat map: which colour stands for which value."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.theme import colours
from app.widgets.pixels import heat_table, indexed_image

_HEIGHT = 30


class HeatBar(QWidget):
    """A strip of colours with the values of its ends beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(136, _HEIGHT)
        ramp = np.arange(256, dtype=np.uint8)[None, :]
        self._strip = indexed_image(ramp, [c | 0xFF000000 for c in heat_table()])
        self._own = False
        self._ends = (0, 255)
        self.set_scale((0, 255), own=False)

    def set_scale(self, ends: tuple[int, int], *, own: bool) -> None:
        """The values of the first and the last colour; ``own``: of this image alone."""
        self._ends, self._own = ends, own
        number = QLocale()
        low, high = (number.toString(value) for value in ends)
        if own:
            self.setToolTip(self.tr("The scale of this image alone; do not compare images by it"))
            name = self.tr("Scale of the heat map of this image, {low} to {high}")
        else:
            self.setToolTip(self.tr("One scale for all images of the product"))
            name = self.tr("Scale of the heat map, {low} to {high}")
        self.setAccessibleName(name.format(low=low, high=high))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setPen(QColor(colours().warning if self._own else colours().muted))
        flags = Qt.AlignmentFlag.AlignVCenter
        low, high = (str(value) for value in self._ends)
        painter.drawText(QRect(0, 0, 26, _HEIGHT), flags | Qt.AlignmentFlag.AlignRight, low)
        painter.drawText(QRect(108, 0, 28, _HEIGHT), flags | Qt.AlignmentFlag.AlignLeft, high)
        painter.drawImage(QRect(31, _HEIGHT // 2 - 5, 72, 10), self._strip)
        painter.end()
