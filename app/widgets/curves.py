"""Live curves: one line for each named number that a job reports, against the epoch."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.theme import colours
from app.widgets.flow import FlowLayout
from app.widgets.plots import Plot
from app.words import mark

STEP = "epoch"
LOSSES = {
    "loss": mark("Terms", "loss"),
    "pseudo label": mark("Terms", "pseudo label"),
    "mean entropy": mark("Terms", "mean entropy"),
    "contrastive": mark("Terms", "contrastive"),
    "supervised": mark("Terms", "supervised"),
    "supervised contrastive": mark("Terms", "supervised contrastive"),
}
"""The loss terms by the names that training gives them."""
SHARES = {
    "head agreement": mark("Terms", "agreement of the heads"),
    "confidence": mark("Terms", "confidence"),
    "balance": mark("Terms", "balance of the classes"),
}
"""What training tells besides, each from 0 to 1."""
# Okabe and Ito's colours, told apart by colour-blind people; the dash is the second cue.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


class LivePlot(Plot):
    """Grows with every :meth:`add`. The legend above it switches lines on and off.

    Args:
        terms: the numbers that are shown, by name, with their texts of the context "Terms".
        left: title of the upright axis.
        highest: its end; None = what the values need.
    """

    def __init__(
        self, terms: Mapping[str, str], left: str, highest: float | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._terms = terms
        self._values: dict[str, tuple[list[float], list[float]]] = {}
        self._lines: dict[str, Any] = {}
        self._keys: dict[str, QToolButton] = {}
        self._legend = QWidget()
        self._flow = FlowLayout(self._legend, 4)
        self._flow.setContentsMargins(44, 4, 8, 0)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, self._legend)
        self._plot.showGrid(y=True, alpha=0.15)
        if highest is not None:
            self._plot.setYRange(0, highest, padding=0.03)
        self.set_labels(self.tr("Epoch"), left)
        self.setAccessibleName(left)
        self.setMinimumHeight(160)
        for name in terms:
            self._add_line(name)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added yet."""
        return not self._values

    def clear(self) -> None:
        """Forget all values. Lines and keys stay, hidden, for the next ones."""
        self._values = {}
        for name, line in self._lines.items():
            line.setData([], [])
            self._keys[name].hide()

    def add(self, values: Mapping[str, float]) -> None:
        """One more point on each line; ``epoch`` is where. Numbers of other names are left out."""
        at = float(values.get(STEP, max((len(x) for x, _ in self._values.values()), default=0)))
        for name in self._terms:
            if name in values:
                self._add(name, at, float(values[name]))

    def _add(self, name: str, at: float, value: float) -> None:
        xs, ys = self._values.setdefault(name, ([], []))
        if xs and xs[-1] >= at:  # a resumed run tells an epoch again
            keep = sum(x < at for x in xs)
            del xs[keep:], ys[keep:]
        xs.append(at)
        ys.append(value)
        self._plot.getAxis("bottom").setTickSpacing(levels=[(max(1, len(xs) // 8), 0)])
        # A single point makes no line.
        self._lines[name].setData(xs, ys, symbol="o" if len(xs) == 1 else None)
        self._name_key(name, value)

    def _name_key(self, name: str, value: float) -> None:
        title = QCoreApplication.translate("Terms", self._terms[name])
        number = QLocale().toString(value, "f", 3)
        self._keys[name].setText(self.tr("{name} {number}").format(name=title, number=number))
        self._keys[name].show()

    def _add_line(self, name: str) -> None:
        pen = self._pen(name)
        self._lines[name] = self._plot.plot(
            pen=pen, symbolBrush=pen.color(), symbolPen=None, symbolSize=7
        )
        key = QToolButton(self._legend)
        key.setCheckable(True)
        key.setChecked(True)
        key.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        key.setIconSize(QSize(22, 12))
        key.setIcon(self._sample(name))
        key.setToolTip(self.tr("Show or hide this line"))
        key.toggled.connect(partial(self._show_line, name))
        self._keys[name] = key
        self._flow.addWidget(key)
        key.hide()  # until there is a value

    def _show_line(self, name: str, shown: bool) -> None:
        self._lines[name].setVisible(shown)
        font = self._keys[name].font()  # a style sheet would strike out those that show, too
        font.setStrikeOut(not shown)
        self._keys[name].setFont(font)

    def shown(self) -> Collection[str]:
        """The names of the lines that show."""
        return [name for name in self._values if self._keys[name].isChecked()]

    def _sample(self, name: str) -> QIcon:
        """A short piece of the line."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(22, 12) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setPen(QPen(self._pen(name)))
        painter.drawLine(0, 6, 22, 6)
        painter.end()
        return QIcon(picture)

    def recolour(self) -> None:
        """Take the colours of now."""
        super().recolour()
        scheme = colours()
        self._legend.setStyleSheet(
            f"""
            QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 2px 5px;
                background: transparent; color: {scheme.text}; }}
            QToolButton:!checked {{ color: {scheme.muted}; }}
            QToolButton:hover {{ background: {scheme.hover}; }}
            QToolButton:focus {{ border-color: {scheme.accent}; }}
            """
        )

    def _pen(self, name: str) -> Any:
        place = list(self._terms).index(name)
        return pg.mkPen(
            _COLOURS[place % len(_COLOURS)], width=2, style=_DASHES[place % len(_DASHES)]
        )
