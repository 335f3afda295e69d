"""How high the peaks of a product's maps are, and where the lower bound cuts them."""

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

_BIN = 4


class PeakHistogram(Plot):
    """Bars of peaks from 0 to 255 and, if there is a lower bound, a line for it.

    The line can be dragged, and moved with the left and right keys (with Shift by ten), while
    it is ``movable``.
    """

    moved = Signal(int)  # while the line is dragged, or moved by key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks = np.zeros(0, np.int64)
        self._bound: int | None = None
        self._movable = False
        self._bars: Any = pg.PlotDataItem()
        self._plot.addItem(self._bars)
        self._cut: Any = pg.LinearRegionItem((0, 0), movable=False)
        self._cut.setZValue(5)
        self._plot.addItem(self._cut)
        self._line: Any = pg.InfiniteLine(angle=90, movable=True, bounds=(0, 255))
        self._line.setZValue(10)
        self._line.sigPositionChanged.connect(self._dragged)
        self._plot.addItem(self._line)
        self._plot.setXRange(0, 255, padding=0.02)
        self._plot.getAxis("bottom").setTicks([[(v, str(v)) for v in (0, 64, 128, 192, 255)]])
        self.set_labels(self.tr("Peak of the map"), self.tr("Images"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.setFocusProxy(self)
        self.setAccessibleName(self.tr("Histogram of the peaks of all maps"))
        self.setMinimumHeight(130)
        self.set_peaks([])
        self.set_bound(None)

    @property
    def bound(self) -> int | None:
        """Where the line stands."""
        return self._bound

    @property
    def below(self) -> int:
        """How many peaks lie below the line; images with these show no defect."""
        return 0 if self._bound is None else int((self._peaks < self._bound).sum())

    def set_peaks(self, peaks: Sequence[int]) -> None:
        """Show other peaks, 0 to 255."""
        self._peaks = np.asarray(peaks, np.int64)
        counts, edges = np.histogram(self._peaks, np.arange(0, 256 + _BIN, _BIN))
        self._bars.setData(edges.astype(float), counts.astype(float), stepMode="center")
        most = int(counts.max(initial=1))
        self._plot.setYRange(0, most * 1.08, padding=0)
        half = max(1, most // 2)
        self._plot.getAxis("left").setTicks(
            [[(n, QLocale().toString(n)) for n in sorted({0, half, most})]]
        )

    def set_bound(self, bound: int | None, *, movable: bool = False) -> None:
        """Put the line somewhere, without a signal; None: there is none."""
        self._bound, self._movable = bound, movable
        self._line.setVisible(bound is not None)
        self._cut.setVisible(bound is not None)
        self._line.setMovable(movable)
        if bound is not None:
            self._line.blockSignals(True)
            self._line.setValue(bound)
            self._line.blockSignals(False)
            self._cut.setRegion((0, bound))
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of now."""
        super().recolour()
        scheme = colours()
        bars = QColor(scheme.accent)
        bars.setAlpha(150)
        self._bars.setFillLevel(0)
        self._bars.setFillBrush(bars)
        self._bars.setPen(pg.mkPen(scheme.accent))
        self._line.setPen(
            pg.mkPen(
                scheme.bad if self._movable else scheme.muted,
                width=2,
                style=Qt.PenStyle.SolidLine if self._movable else Qt.PenStyle.DashLine,
            )
        )
        self._line.setHoverPen(pg.mkPen(scheme.bad, width=4))
        shade = QColor(scheme.muted)
        shade.setAlpha(60)
        self._cut.setBrush(shade)
        for edge in self._cut.lines:
            edge.setPen(pg.mkPen(None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by key."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._bound is None or not self._movable:
            super().keyPressEvent(event)
            return
        many = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._move_to(self._bound + step * (10 if many else 1))

    def _dragged(self) -> None:
        value = round(self._line.value())
        if value != self._bound:
            self._move_to(value)

    def _move_to(self, value: int) -> None:
        value = min(max(value, 0), 255)
        self.set_bound(value, movable=self._movable)
        self.moved.emit(value)
