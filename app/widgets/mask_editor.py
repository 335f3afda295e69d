"""Correcting a mask by hand: brush, eraser, rectangle and polygon, by mouse and by key.

The mask is written into in place and only what changed is told, so a stroke costs what it covers.
"""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPen, QPolygonF

from app.widgets.viewport import Viewport

ToolName = Literal["brush", "eraser", "rectangle", "polygon"]
LEAST, MOST = 1, 400  # diameter of the brush in image pixels
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class MaskEditor(QObject):
    """A tool of :class:`app.widgets.canvas.ImageCanvas` that draws into a mask.

    With Ctrl every shape takes away what it would add, and the eraser adds. By key: arrows move
    the pen (Shift: further), Space puts it down and up, Enter closes a polygon, Backspace takes
    its last corner back, Esc drops the shape.
    """

    drawn = Signal(int, int, int, int)  # the box of pixels that was just written
    stroke = Signal(object)  # (H, W) bool, after every stroke or shape; not to be kept
    resized = Signal(int)  # the brush has another diameter

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tool: ToolName = "brush"
        self._diameter = 16
        self._mask: NDArray[np.uint8] | None = None
        self._pen: QPointF | None = None  # where the mouse or the keyboard's pen is
        self._down = False
        self._adding = True
        self._corners: list[QPointF] = []  # of the rectangle or polygon being drawn
        self._touched = False

    @property
    def diameter(self) -> int:
        """Of brush and eraser, in image pixels."""
        return self._diameter

    def set_diameter(self, diameter: float) -> None:
        """Make the brush another size."""
        self._diameter = int(min(max(round(diameter), LEAST), MOST))
        self.resized.emit(self._diameter)

    def grow(self, steps: float) -> None:
        """Make the brush larger, or smaller, by a few steps."""
        grown = self._diameter * 1.25**steps
        by_one = self._diameter + (1 if steps > 0 else -1)  # at least
        self.set_diameter(max(grown, by_one) if steps > 0 else min(grown, by_one))

    @property
    def mask(self) -> NDArray[np.uint8] | None:
        """What is drawn into: (H, W) uint8 of 0 and 1."""
        return self._mask

    @property
    def is_dirty(self) -> bool:
        """Whether there are pixels of a stroke that has not ended."""
        return self._touched

    def edit(self, mask: NDArray[np.uint8] | None) -> None:
        """Draw into this mask from now on; what was begun is dropped."""
        self._mask = mask
        self.drop()

    def choose(self, tool: ToolName) -> None:
        """Take another tool; what was begun is dropped."""
        self.tool = tool
        self.drop()

    def drop(self) -> None:
        """Forget the shape that was begun."""
        self._corners.clear()
        self._down = self._touched = False

    # ---- the canvas tells ----------------------------------------------------------------------
    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Begin a stroke or shape, or set the next corner of a polygon."""
        if self._mask is None:
            return
        self._adding = (self.tool != "eraser") != bool(modifiers & _CTRL)
        self._pen, self._down = QPointF(point), True
        if self.tool in ("brush", "eraser"):
            self._line(point, point)
        elif self.tool == "rectangle":
            self._corners = [QPointF(point), QPointF(point)]
        else:
            self._corners.append(QPointF(point))

    def move(self, point: QPointF) -> None:
        """Draw on."""
        before, self._pen = self._pen, QPointF(point)
        if not self._down or self._mask is None:
            return
        if self.tool in ("brush", "eraser"):
            self._line(point if before is None else before, point)
        elif self.tool == "rectangle":
            self._corners[1:] = [QPointF(point)]

    def release(self, point: QPointF) -> None:
        """End a stroke or a rectangle."""
        was_down, self._down = self._down, False
        if not was_down or self._mask is None or self.tool == "polygon":
            return
        if self.tool == "rectangle":
            self._corners[1:] = [QPointF(point)]
            self._fill_rectangle()
        self._finish()

    def double_click(self, point: QPointF) -> None:
        """Close the polygon; its last corner came with the first click."""
        if self.tool == "polygon":
            self._close()
        else:
            self.press(point, Qt.KeyboardModifier.NoModifier)  # a quick second dab

    def leave(self) -> None:
        """The mouse is gone; the keyboard's pen stays only while it draws."""
        if not self._down and not self._corners:
            self._pen = None

    def wheel(self, steps: float) -> None:
        """Another size of the brush."""
        self.grow(steps)

    def key(self, event: QKeyEvent) -> bool:
        """Draw by key."""
        arrows = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if self._mask is None:
            return False
        if key in arrows and not event.modifiers() & _CTRL:
            dx, dy = arrows[key]
            step = 10 if event.modifiers() & _SHIFT else 1
            self._step(dx * step, dy * step)
        elif key == Qt.Key.Key_Space:
            at = self._at()
            if self._down and self.tool != "polygon":
                self.release(at)
            else:
                self.press(at, event.modifiers())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._corners:
            self._close()
        elif key == Qt.Key.Key_Backspace and self._corners and self.tool == "polygon":
            self._corners.pop()
        elif key == Qt.Key.Key_Escape and self._corners:
            self.drop()
        else:
            return False
        return True

    def paint(self, painter: QPainter, viewport: Viewport) -> None:
        """The brush's ring, the shape so far, and the keyboard's pen."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at = None if self._pen is None else viewport.to_widget(self._pen)
        shape = self._shape(viewport)
        for width, colour in ((3.0, "#000000"), (1.4, "#ffffff")):
            painter.setPen(QPen(QColor(colour), width))
            if shape is not None:
                painter.drawPolygon(shape) if shape.size() > 2 else painter.drawPolyline(shape)
            if at is None:
                continue
            if self.tool in ("brush", "eraser"):
                radius = self._diameter * viewport.scale / 2
                painter.drawEllipse(at, radius, radius)
            for dx, dy in ((4, 0), (0, 4)):
                painter.drawLine(at - QPointF(dx, dy), at + QPointF(dx, dy))
        if shape is not None and shape.size() > 2:
            tint = QColor("#00e5d0" if self._adding else "#b3261e")
            tint.setAlpha(70)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(tint))
            painter.drawPolygon(shape)

    # ---- drawing -------------------------------------------------------------------------------
    def _shape(self, viewport: Viewport) -> QPolygonF | None:
        if not self._corners:
            return None
        if self.tool == "rectangle":
            rect = QRectF(self._corners[0], self._corners[-1]).normalized()
            points = [rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()]
        else:
            points = [*self._corners, *([self._pen] if self._pen is not None else [])]
        return QPolygonF([viewport.to_widget(point) for point in points])

    def _at(self) -> QPointF:
        """The keyboard's pen; in the middle of the image at first."""
        assert self._mask is not None
        if self._pen is None:
            height, width = self._mask.shape
            self._pen = QPointF(width / 2, height / 2)
        return QPointF(self._pen)

    def _step(self, dx: float, dy: float) -> None:
        assert self._mask is not None
        at, (height, width) = self._at(), self._mask.shape
        self.move(QPointF(min(max(at.x() + dx, 0), width), min(max(at.y() + dy, 0), height)))

    def _line(self, start: QPointF, end: QPointF) -> None:
        """A stroke of the brush's width from one point to another."""
        assert self._mask is not None
        radius = self._diameter / 2
        x0, x1 = sorted((start.x(), end.x()))
        y0, y1 = sorted((start.y(), end.y()))
        box = self._box(x0 - radius - 1, y0 - radius - 1, x1 + radius + 1, y1 + radius + 1)
        if box is None:
            return
        grid_y = np.arange(box[1], box[3], dtype=np.float32)[:, None] + 0.5
        grid_x = np.arange(box[0], box[2], dtype=np.float32)[None, :] + 0.5
        # Every pixel whose middle lies within the radius of the line.
        along = QPointF(end - start)
        length = along.x() ** 2 + along.y() ** 2
        share: NDArray[np.float32] | float = 0.0
        if length > 1e-9:
            share = (grid_x - start.x()) * along.x() + (grid_y - start.y()) * along.y()
            share = np.clip(share / length, 0, 1)
        distance = (grid_x - start.x() - share * along.x()) ** 2
        distance = distance + (grid_y - start.y() - share * along.y()) ** 2
        self._write(box, distance <= max(radius, 0.5) ** 2)

    def _fill_rectangle(self) -> None:
        # The pixels whose middle lies inside.
        rect = QRectF(self._corners[0], self._corners[-1]).normalized()
        box = self._box(*(round(v) for v in rect.getCoords()))  # type: ignore[attr-defined]
        if box is not None:
            self._write(box, np.ones((box[3] - box[1], box[2] - box[0]), np.bool_))

    def _close(self) -> None:
        """Fill the polygon."""
        if self.tool == "rectangle":
            self.release(self._at())
            return
        corners = np.array([(p.x(), p.y()) for p in self._corners])
        if len(corners) >= 3 and self._mask is not None:
            low, high = corners.min(axis=0), corners.max(axis=0)
            box = self._box(low[0], low[1], high[0], high[1])
            if box is not None:
                part = np.zeros((box[3] - box[1], box[2] - box[0]), np.uint8)
                inside = np.rint(corners - 0.5 - np.array(box[:2])).astype(np.int32)
                cv2.fillPoly(part, [inside], 1)
                self._write(box, part > 0)
        self._finish()

    def _box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[int, int, int, int] | None:
        """The pixels of a rectangle that lie in the image."""
        assert self._mask is not None
        height, width = self._mask.shape
        left, top = max(int(np.floor(x0)), 0), max(int(np.floor(y0)), 0)
        right, bottom = min(int(np.ceil(x1)), width), min(int(np.ceil(y1)), height)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _write(self, box: tuple[int, int, int, int], where: NDArray[np.bool_]) -> None:
        """Add or take away pixels of a box; a stroke that changes nothing is no stroke."""
        assert self._mask is not None
        part = self._mask[box[1] : box[3], box[0] : box[2]]
        if (part[where] != self._adding).any():
            part[where] = self._adding
            self._touched = True
            self.drawn.emit(*box)

    def _finish(self) -> None:
        touched = self._touched
        self.drop()
        if touched and self._mask is not None:
            self.stroke.emit(self._mask.view(np.bool_))
