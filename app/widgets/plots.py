"""What our plots have in common. Imports pyqtgraph, so pages import this when they first show."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.theme import colours

pg.setConfigOptions(antialias=True)


class Plot(QFrame):
    """A pyqtgraph plot in the window's colours, with fixed axes. Subclasses draw in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._view: Any = pg.PlotWidget(self)
        self._view.setMenuEnabled(False)
        self._view.setMouseEnabled(x=False, y=False)
        self._view.hideButtons()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setFrameShape(self._view.Shape.NoFrame)
        self._plot: Any = self._view.getPlotItem()
        # pyqtgraph makes a menu that nobody owns, and so nobody deletes.
        self._plot.ctrlMenu.setParent(self, self._plot.ctrlMenu.windowFlags())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 4)
        layout.addWidget(self._view)

    def set_labels(self, bottom: str, left: str) -> None:
        """Name the axes."""
        self._plot.setLabel("bottom", bottom)
        self._plot.setLabel("left", left)
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of now; subclasses add their own items."""
        scheme = colours()
        self._view.setBackground(QColor(scheme.base))
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(scheme.border))
            axis.setTextPen(pg.mkPen(scheme.muted))
            axis.setTickFont(self.font())
            axis.label.setFont(self.font())

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.recolour()
        super().changeEvent(event)
