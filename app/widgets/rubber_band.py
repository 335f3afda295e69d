"""An area that the mouse stretches over what a scroll area shows; held beyond the edge it scrolls."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, QTimerEvent, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from app.theme import colours

_SCROLL_MS = 30
_MOST = 120  # pixels a step


class RubberBand(QObject):
    """Stretched from where :meth:`begin` was told; all places but those of events scroll along."""

    stretched = Signal(QRect)  # the area, from the top of all there is

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._start = QPoint()
        self._rect = QRect()
        self._timer = 0

    @property
    def is_shown(self) -> bool:
        """Whether it is being stretched."""
        return not self._rect.isEmpty()

    def begin(self, point: QPoint) -> None:
        """It will start here, on all there is."""
        self._start = point

    def stretch(self, point: QPoint) -> None:
        """The mouse is here, on the viewport."""
        top = self._area.verticalScrollBar().value()
        self._rect = QRect(self._start, point + QPoint(0, top)).normalized()
        self.stretched.emit(self._rect)
        self._area.viewport().update()
        outside = self._beyond(point) != 0
        if outside and not self._timer:
            self._timer = self.startTimer(_SCROLL_MS)
        elif not outside:
            self._stop()

    def end(self) -> None:
        """The mouse was let go."""
        self._stop()
        if self.is_shown:
            self._rect = QRect()
            self._area.viewport().update()

    def draw(self, painter: QPainter) -> None:
        """Paint it on the viewport."""
        if not self.is_shown:
            return
        fill = QColor(colours().accent)
        painter.setPen(fill)
        fill.setAlpha(40)
        painter.setBrush(fill)
        top = self._area.verticalScrollBar().value()
        painter.drawRect(self._rect.translated(0, -top).adjusted(0, 0, -1, -1))

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Scroll on."""
        point = self._area.viewport().mapFromGlobal(self._area.cursor().pos())
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + int(np.clip(self._beyond(point), -_MOST, _MOST)))
        self.stretch(point)

    def _beyond(self, point: QPoint) -> int:
        """How far a point lies above (negative) or below the viewport."""
        height = self._area.viewport().height()
        return point.y() if point.y() < 0 else max(0, point.y() - height + 1)

    def _stop(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
