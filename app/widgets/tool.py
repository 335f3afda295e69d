"""What the left button does on a canvas instead of panning."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from app.widgets.viewport import Viewport


class Tool(Protocol):
    """Hears what happens on a canvas. Points are in image pixels."""

    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The button went down."""

    def move(self, point: QPointF) -> None:
        """The mouse moved, with the button down or not."""

    def release(self, point: QPointF) -> None:
        """The button came up."""

    def double_click(self, point: QPointF) -> None:
        """The button was pressed twice."""

    def leave(self) -> None:
        """The mouse left the canvas."""

    def wheel(self, steps: float) -> None:
        """The wheel turned while Shift was held."""

    def key(self, event: QKeyEvent) -> bool:
        """A key went down; whether it was for the tool."""

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """Paint what lies over the image."""
