"""How the scores of parts lie, and where the threshold cuts them, with its uncertainty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.theme import colours
from app.widgets.plots import Plot

_BINS = 60
_STEPS = 200  # that the arrow keys divide the scores into


class ScoreHistogram(Plot):
    """Bars of scores, a line for the threshold, and a band in which it may as well lie.

    The line can be dragged, and moved with the left and right keys (with Shift by ten steps).
    """

    moved = Signal(float)  # while the line is dragged, or moved by key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = np.zeros(0)
        self._range = (0.0, 1.0)
        self._threshold: float | None = None
        self._bars: Any = pg.PlotDataItem()
        self._plot.addItem(self._bars)
        self._band: Any = pg.LinearRegionItem((0, 0), movable=False)
        self._band.setZValue(5)
        self._plot.addItem(self._band)
        self._line: Any = pg.InfiniteLine(angle=90, movable=True)
        self._line.setZValue(10)
        self._line.sigPositionChanged.connect(self._dragged)
        self._plot.addItem(self._line)
        self.set_labels(self.tr("Score"), self.tr("Parts"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.setFocusProxy(self)
        self.setAccessibleName(self.tr("Histogram of the scores of all parts, with the threshold"))
        self.setMinimumHeight(130)
        self.set_scores([])
        self.set_threshold(None)
        self.set_band(None)

    @property
    def threshold(self) -> float | None:
        """Where the line stands; None: there is none."""
        return self._threshold

    @property
    def step(self) -> float:
        """What an arrow key moves the line by."""
        return (self._range[1] - self._range[0]) / _STEPS

    def set_scores(self, scores: Sequence[float]) -> None:
        """Show other scores."""
        self._scores = np.asarray(scores, np.float64)
        self._fit()

    def set_threshold(self, threshold: float | None) -> None:
        """Put the line somewhere, without a signal; None: there is none."""
        self._threshold = threshold
        self._line.setVisible(threshold is not None)
        if threshold is not None:
            self._line.blockSignals(True)
            self._line.setValue(threshold)
            self._line.blockSignals(False)
        self._fit()

    def set_band(self, band: tuple[float, float] | None) -> None:
        """Shade where the threshold may as well lie; None: nowhere."""
        self._band.setVisible(band is not None)
        if band is not None:
            self._band.setRegion(band)
        self._fit()

    def _fit(self) -> None:
        """The axes hold the scores, and the line."""
        ends = [*self._scores.tolist()] if self._scores.size else []
        if self._threshold is not None:
            ends.append(self._threshold)
        if self._band.isVisible():
            ends += list(self._band.getRegion())
        low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
        if high - low < 1e-9:
            low, high = low - 0.5, high + 0.5
        self._range = (low, high)
        counts, edges = np.histogram(self._scores, np.linspace(low, high, _BINS + 1))
        self._bars.setData(edges, counts.astype(float), stepMode="center")
        most = int(counts.max(initial=1))
        self._plot.setXRange(low, high, padding=0.02)
        self._plot.setYRange(0, most * 1.08, padding=0)
        number = QLocale()
        half = max(1, most // 2)
        self._plot.getAxis("left").setTicks(
            [[(n, number.toString(n)) for n in sorted({0, half, most})]]
        )
        places = np.linspace(low, high, 5)
        self._plot.getAxis("bottom").setTicks(
            [[(v, number.toString(float(v), "f", 2)) for v in places]]
        )

    def recolour(self) -> None:
        """Take the colours of now."""
        super().recolour()
        scheme = colours()
        bars = QColor(scheme.accent)
        bars.setAlpha(150)
        self._bars.setFillLevel(0)
        self._bars.setFillBrush(bars)
        self._bars.setPen(pg.mkPen(scheme.accent))
        self._line.setPen(pg.mkPen(scheme.bad, width=2))
        self._line.setHoverPen(pg.mkPen(scheme.bad, width=4))
        shade = QColor(scheme.bad)
        shade.setAlpha(40)
        self._band.setBrush(shade)
        for edge in self._band.lines:
            edge.setPen(pg.mkPen(scheme.bad, style=Qt.PenStyle.DotLine))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by key."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._threshold is None:
            super().keyPressEvent(event)
            return
        many = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._move_to(self._threshold + step * self.step * (10 if many else 1))

    def _dragged(self) -> None:
        value = float(self._line.value())
        if value != self._threshold:
            self._move_to(value)

    def _move_to(self, value: float) -> None:
        # Not set_threshold: axes that move under the mouse would run away from it.
        self._threshold = value = min(max(value, self._range[0]), self._range[1])
        self._line.blockSignals(True)
        self._line.setValue(value)
        self._line.blockSignals(False)
        self.moved.emit(value)
