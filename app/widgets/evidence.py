"""Why so many classes: what speaks for each number, and the choice by mouse or key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.theme import colours
from app.widgets.plots import Plot

_SILHOUETTE, _STABILITY, _GAP = "#0072b2", "#d55e00", "#009e73"


class EvidencePlot(Plot):
    """Silhouette and stability of every number of classes as lines, merge-height gaps as bars.

    A click, or the arrow keys, choose a number.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: dict[int, Mapping[str, float]] = {}
        self._suggested = self._value = 0
        self._bars: Any = pg.BarGraphItem(x=[], height=[], width=0.5)
        self._plot.addItem(self._bars)
        self._lines: dict[str, Any] = {}
        for name, colour, style, symbol in (
            ("silhouette", _SILHOUETTE, Qt.PenStyle.SolidLine, "o"),
            ("stability", _STABILITY, Qt.PenStyle.DashLine, "s"),
        ):
            pen = pg.mkPen(colour, width=2, style=style)
            self._lines[name] = self._plot.plot(
                pen=pen, symbol=symbol, symbolBrush=pen.color(), symbolPen=None, symbolSize=7
            )
        self._mark: Any = pg.InfiniteLine(angle=90)
        self._choice: Any = pg.InfiniteLine(angle=90)
        for line in (self._mark, self._choice):
            line.setZValue(-10)
            self._plot.addItem(line)
        self._plot.showGrid(y=True, alpha=0.15)
        self.set_labels(self.tr("Number of classes"), self.tr("Speaks for it"))
        self.setAccessibleName(self.tr("Evidence for the number of classes"))
        self.setToolTip(self.tr("Click a number, or take the arrow keys, to choose it"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(150)

    def show_table(self, table: list[Mapping[str, float]], suggested: int) -> None:
        """Rows of :class:`engine.discover.clustering.suggest.Evidence` as JSON, and the choice."""
        self._table = {int(row["classes"]): row for row in table}
        self._suggested = suggested
        numbers = list(self._table)
        for name, line in self._lines.items():
            line.setData(numbers, [row[name] for row in self._table.values()])
        gaps = [max(0.0, row["gap"]) for row in self._table.values()]
        most = max(gaps, default=0.0) or 1.0
        # The gaps have a scale of their own: only which one stands out counts.
        self._bars.setOpts(x=numbers, height=[0.5 * gap / most for gap in gaps])
        self._mark.setPos(suggested)
        self._mark.setVisible(suggested in self._table)
        if numbers:
            self._plot.setXRange(numbers[0] - 0.6, numbers[-1] + 0.6, padding=0)
        lowest = min((row["silhouette"] for row in self._table.values()), default=0)
        self._plot.setYRange(min(0.0, lowest), 1, padding=0.03)
        self._plot.getAxis("bottom").setTicks([[(n, QLocale().toString(n)) for n in numbers]])
        self.set_value(self._value)

    def set_value(self, classes: int) -> None:
        """The number that is chosen now."""
        self._value = classes
        self._choice.setPos(classes)
        self._choice.setVisible(classes in self._table)
        self.setAccessibleDescription(self.describe(classes))

    def describe(self, classes: int) -> str:
        """What speaks for a number, in words."""
        row = self._table.get(classes)
        if row is None:
            return ""
        number = QLocale()
        return self.tr(
            "{n} classes: silhouette {silhouette}, stability {stability}, gap {gap}"
        ).format(
            n=number.toString(classes),
            **{k: number.toString(float(row[k]), "f", 2) for k in ("silhouette", "stability", "gap")},
        )  # fmt: skip

    def place_of(self, classes: int) -> int:
        """Where a number is, in pixels from the left."""
        at = self._plot.vb.mapViewToScene(pg.Point(classes, 0))
        return int(self._view.mapTo(self, self._view.mapFromScene(at)).x())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the nearest number."""
        if event.button() == Qt.MouseButton.LeftButton and self._table:
            places = {n: abs(self.place_of(n) - event.position().x()) for n in self._table}
            self._choose(min(places, key=places.__getitem__))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One less or one more."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._table:
            super().keyPressEvent(event)
            return
        numbers = sorted(self._table)
        self._choose(min(max(self._value + step, numbers[0]), numbers[-1]))

    def _choose(self, classes: int) -> None:
        self.set_value(classes)
        self.chosen.emit(classes)

    def recolour(self) -> None:
        """Take the colours of now."""
        super().recolour()
        if not hasattr(self, "_mark"):
            return
        scheme = colours()
        bar = QColor(_GAP)
        bar.setAlphaF(0.45)
        self._bars.setOpts(brush=bar, pen=pg.mkPen(_GAP))
        self._mark.setPen(pg.mkPen(scheme.muted, width=1.5, style=Qt.PenStyle.DashLine))
        wide = QColor(scheme.accent)
        wide.setAlphaF(0.25)
        self._choice.setPen(pg.mkPen(wide, width=12))
