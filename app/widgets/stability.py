"""The stability plot: how many regions an image shows at each threshold, and which one is used."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.theme import colours
from app.widgets.plots import Plot

_TICKS = (0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True)
class Span:
    """A stable interval on the product's scale: low and high threshold, and its region count."""

    low: float
    high: float
    count: int
    chosen: bool


class StabilityPlot(Plot):
    """Steps of region counts, stable intervals shaded, and a threshold line to drag.

    The counts are drawn on a logarithmic axis (of count + 1): a noisy map has thousands of
    regions at low thresholds, and the interesting ones are few. Keys: left and right move the
    line by one, with Shift by ten, with Ctrl to the next stable interval.
    """

    moved = Signal(int)  # while the line is dragged
    released = Signal(int)  # when it was let go, or moved by key or click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._regions: list[Any] = []
        self._threshold = 0
        self._steps: Any = pg.PlotDataItem()
        self._plot.addItem(self._steps)
        self._line: Any = pg.InfiniteLine(angle=90, movable=True, bounds=(0, 255))
        self._line.setZValue(10)
        self._label: Any = pg.InfLineLabel(self._line, "", position=0.9, movable=False)
        self._plot.addItem(self._line)
        self._line.sigPositionChanged.connect(self._dragged)
        self._line.sigPositionChangeFinished.connect(self._dropped)
        self._view.scene().sigMouseClicked.connect(self._clicked)
        self._plot.setXRange(0, 255, padding=0.01)
        self._plot.getAxis("bottom").setTicks(
            [[(v, str(v)) for v in (0, 32, 64, 96, 128, 160, 192, 224, 255)]]
        )
        self.set_labels(self.tr("Threshold on the map"), self.tr("Regions"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.setFocusProxy(self)
        self.setAccessibleName(self.tr("Stability plot"))
        self.setMinimumHeight(140)
        self.clear()

    @property
    def threshold(self) -> int:
        """Where the line stands."""
        return self._threshold

    def clear(self) -> None:
        """Show no curve and no line."""
        self._steps.setData([], [])
        self._set_spans([])
        self._line.hide()

    def set_curve(
        self, thresholds: NDArray[np.float64], counts: NDArray[np.int32], spans: Sequence[Span]
    ) -> None:
        """Draw a curve.

        Args:
            thresholds: (T,) on the product's scale, falling.
            counts: (T,) regions at each.
            spans: the stable intervals.
        """
        # The count of a threshold holds up to the next higher one.
        edges = np.append(thresholds[::-1], 255.0 if thresholds[0] < 255 else 256.0)
        levels = np.log2(counts[::-1].astype(float) + 1)
        self._steps.setData(edges, levels, stepMode="center")
        top = max(2.0, float(levels.max()))
        self._plot.setYRange(0, top * 1.08, padding=0)
        ticks = [(float(np.log2(n + 1)), str(n)) for n in _TICKS if np.log2(n + 1) <= top * 1.08]
        while len(ticks) > 8:  # more would not fit one above the other
            ticks = [ticks[0], *ticks[2::2]]
        self._plot.getAxis("left").setTicks([ticks])
        self._set_spans(spans)

    def set_threshold(self, value: int) -> None:
        """Put the line somewhere, without a signal."""
        self._threshold = value
        self._line.blockSignals(True)
        self._line.setValue(value)
        self._line.blockSignals(False)
        self._label.setText(str(value))
        self._line.show()

    def recolour(self) -> None:
        """Take the colours of now."""
        super().recolour()
        scheme = colours()
        self._steps.setPen(pg.mkPen(scheme.text, width=1.5))
        self._line.setPen(pg.mkPen(scheme.bad, width=2))
        self._line.setHoverPen(pg.mkPen(scheme.bad, width=4))
        self._label.setColor(scheme.base)
        self._label.fill = pg.mkBrush(scheme.bad)
        self._set_spans(self._spans)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by key."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._line.isVisible():
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_interval(step)
            return
        many = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.step(step * (10 if many else 1))

    def step(self, by: int) -> None:
        """Move the line as by key."""
        if self._line.isVisible():
            self._move_to(self._threshold + by)

    def step_interval(self, by: int) -> None:
        """Move the line to the low end of the next stable interval below or above it."""
        if not self._line.isVisible():
            return
        lows = sorted({math.ceil(span.low) for span in self._spans})
        if by < 0:
            found = [low for low in lows if low < self._threshold][-1:]
        else:
            found = [low for low in lows if low > self._threshold][:1]
        if found:
            self._move_to(found[0])

    def _move_to(self, value: float) -> None:
        self.set_threshold(min(max(round(value), 0), 255))
        self.moved.emit(self._threshold)
        self.released.emit(self._threshold)

    def _dragged(self) -> None:
        value = round(self._line.value())
        if value != self._threshold:
            self._threshold = value
            self._label.setText(str(value))
            self.moved.emit(value)

    def _dropped(self) -> None:
        self.set_threshold(self._threshold)
        self.released.emit(self._threshold)

    def _clicked(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._line.isVisible():
            self._move_to(self._plot.getViewBox().mapSceneToView(event.scenePos()).x())

    def _set_spans(self, spans: Sequence[Span]) -> None:
        self._spans = list(spans)
        for region in self._regions:
            self._plot.removeItem(region)
        self._regions = []
        scheme = colours()
        for span in spans:
            fill = QColor(scheme.accent if span.chosen else scheme.muted)
            fill.setAlpha(70 if span.chosen else 28)
            edge = QColor(scheme.accent if span.chosen else scheme.border)
            shade: Any = pg.LinearRegionItem(
                (span.low, span.high), movable=False, brush=fill, pen=pg.mkPen(edge)
            )
            shade.setZValue(-10)
            self._plot.addItem(shade)
            self._regions.append(shade)
