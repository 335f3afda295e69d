"""Live curves: one line for each named number that a job reports, against the epoch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from app.theme import colours
from app.widgets.plots import Plot

# Okabe and Ito's colours, told apart by colour-blind people; the dash is the second cue.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a8a8a")
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
STEP = "epoch"
# Named first, so that a term has the same colour in every run.
_ORDER = (
    "loss",
    "pseudo label",
    "mean entropy",
    "contrastive",
    "supervised",
    "supervised contrastive",
)


def _rank(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


class LivePlot(Plot):
    """Grows with every :meth:`add`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, tuple[list[float], list[float]]] = {}
        self._lines: dict[str, Any] = {}
        self._legend: Any = self._plot.addLegend(offset=(-8, 8))
        self._plot.showGrid(y=True, alpha=0.15)
        self.set_labels(self.tr("Epoch"), self.tr("Loss"))
        self.setAccessibleName(self.tr("Loss curves"))
        self.setMinimumHeight(180)

    def clear(self) -> None:
        """Forget all values."""
        for line in self._lines.values():
            self._plot.removeItem(line)
        self._lines, self._values = {}, {}

    def add(self, values: Mapping[str, float]) -> None:
        """One more point on each named line; ``epoch`` is where."""
        at = float(values.get(STEP, max((len(x) for x, _ in self._values.values()), default=0)))
        for name in sorted(values.keys() - {STEP}, key=_rank):
            xs, ys = self._values.setdefault(name, ([], []))
            if xs and xs[-1] >= at:  # a resumed run tells an epoch again
                keep = sum(x < at for x in xs)
                del xs[keep:], ys[keep:]
            xs.append(at)
            ys.append(float(values[name]))
            if name not in self._lines:
                pen = self._pen(len(self._lines))
                self._lines[name] = self._plot.plot(
                    name=name, pen=pen, symbolBrush=pen.color(), symbolPen=None, symbolSize=7
                )
            self._plot.getAxis("bottom").setTickSpacing(levels=[(max(1, len(xs) // 8), 0)])
            # A single point makes no line.
            self._lines[name].setData(xs, ys, symbol="o" if len(xs) == 1 else None)

    def recolour(self) -> None:
        """Take the colours of now."""
        super().recolour()
        scheme = colours()
        self._legend.setLabelTextColor(scheme.text)
        for _, label in self._legend.items:
            label.setText(label.text)  # pyqtgraph takes a new colour only with a text
        fill = QColor(scheme.base)
        fill.setAlpha(200)
        self._legend.setBrush(pg.mkBrush(fill))

    @staticmethod
    def _pen(number: int) -> Any:
        colour = _COLOURS[number % len(_COLOURS)]
        dash = _DASHES[number // len(_COLOURS) % len(_DASHES)]
        return pg.mkPen(colour, width=2, style=dash)
