"""An image with its heat map, mask outline and crop boxes; zoom, pan, and the raw image on a key.

The outline is found at the resolution of the screen, not of the image: it is crisp at every zoom
and its cost does not depend on what the mask looks like, so it can follow a dragged threshold.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import colours
from app.widgets.viewport import Viewport

Box = tuple[float, float, float, float]
OUTLINE = "#00e5d0"
BOX = "#ffd54a"
_PAN_STEP = 60.0


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """A QImage of its own memory from (H, W, 3) RGB pixels."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def heat_table() -> list[int]:
    """256 ARGB colours, perceptually even (inferno); low values let the image through."""
    ramp = np.arange(256, dtype=np.uint8).reshape(-1, 1)
    bgr = cv2.applyColorMap(ramp, cv2.COLORMAP_INFERNO)[:, 0, :].astype(int)
    alpha = np.minimum(255, 64 + np.arange(256))
    return [int(a << 24 | r << 16 | g << 8 | b) for a, (b, g, r) in zip(alpha, bgr, strict=True)]


def indexed_image(values: NDArray[np.uint8], table: list[int]) -> QImage:
    """A QImage of its own memory that shows (H, W) uint8 values by a colour table."""
    values = np.ascontiguousarray(values)
    height, width = values.shape
    image = QImage(values.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.copy()


def _draw_frame(painter: QPainter, rect: QRect, width: int, colour: QColor) -> None:
    """A frame inside ``rect``. Four filled bars: Qt strokes wide pens ten times slower."""
    x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
    painter.fillRect(x, y, w, width, colour)
    painter.fillRect(x, y + h - width, w, width, colour)
    painter.fillRect(x, y + width, width, h - 2 * width, colour)
    painter.fillRect(x + w - width, y + width, width, h - 2 * width, colour)


class ImageCanvas(QWidget):
    """Shows one image. Keys: + and - zoom, arrows pan, the raw key (I) hides all overlays."""

    hovered = Signal(int, int)  # image pixel under the mouse; (-1, -1) when it leaves

    def __init__(self, parent: QWidget | None = None, viewport: Viewport | None = None) -> None:
        super().__init__(parent)
        self.viewport = viewport or Viewport(self)
        self.viewport.changed.connect(self._moved)
        self._image: QImage | None = None
        self._heat: QImage | None = None
        self._opacity = 0.6
        self._mask: NDArray[np.uint8] | None = None
        self._boxes: list[tuple[Box, QColor]] = []
        self._hint = ""
        self._note = ""
        self._raw = False
        self._drag: QPointF | None = None
        self._base: QPixmap | None = None  # image and heat as painted last
        self._outline: QImage | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Image"))

    # ---- what it shows -------------------------------------------------------------------------
    def set_image(self, pixels: NDArray[np.uint8] | None, hint: str = "") -> None:
        """Show an image (H, W, 3) without overlays; None shows ``hint`` instead."""
        self._image = None if pixels is None else image_of(pixels)
        self._hint = hint
        self._heat, self._mask, self._boxes = None, None, []
        self._base = self._outline = None
        if self._image is not None:
            self.viewport.set_image_size(self._image.width(), self._image.height())
        self.update()

    def set_heat(self, map_u8: NDArray[np.uint8] | None) -> None:
        """Lay a heat map over the image: uint8 on the product's scale, in any geometry."""
        self._heat = None if map_u8 is None else indexed_image(map_u8, heat_table())
        self._base = None
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """How strong the heat map is, 0 to 1."""
        self._opacity = opacity
        self._base = None
        self.update()

    def set_mask(self, mask: NDArray[np.bool_] | None) -> None:
        """Outline a mask (image geometry)."""
        self._mask = None if mask is None else np.ascontiguousarray(mask).view(np.uint8)
        self._outline = None
        self.update()

    def set_boxes(self, boxes: Sequence[Box], colour: str | Sequence[str] = BOX) -> None:
        """Draw boxes in image pixels, in one colour or one colour each."""
        each = [colour] * len(boxes) if isinstance(colour, str) else colour
        self._boxes = [(box, QColor(c)) for box, c in zip(boxes, each, strict=True)]
        self.update()

    def set_note(self, note: str) -> None:
        """A few words in the corner, for example the pixel under the mouse."""
        self._note = note
        self.update()

    @property
    def raw(self) -> bool:
        """Whether the overlays are hidden, as while the raw key is held."""
        return self._raw

    @raw.setter
    def raw(self, value: bool) -> None:
        self._raw = value
        self._base = None
        self.update()

    # ---- painting ------------------------------------------------------------------------------
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Image and heat from a cache, then outline and boxes."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours().alternate))
        if self._image is None:
            painter.setPen(QColor(colours().muted))
            frame = QRectF(self.rect()).adjusted(24, 24, -24, -24)
            wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame, int(wrap), self._hint)
        else:
            if self._base is None:
                self._base = self._painted_base(self._image)
            painter.drawPixmap(0, 0, self._base)
            if not self._raw:
                self._paint_overlays(painter)
            if self._note:
                self._paint_note(painter)
        painter.setPen(QColor(colours().accent if self.hasFocus() else colours().border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _painted_base(self, image: QImage) -> QPixmap:
        ratio = self.devicePixelRatioF()
        base = QPixmap((QRectF(self.rect()).size() * ratio).toSize())
        base.setDevicePixelRatio(ratio)
        base.fill(QColor(colours().alternate))
        painter = QPainter(base)
        # Enlarged pixels are shown as they are: nothing is invented between them.
        smooth = self.viewport.scale * ratio < 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        target = self.viewport.transform().mapRect(QRectF(image.rect()))
        painter.drawImage(target, image)
        if self._heat is not None and not self._raw and self._opacity > 0:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.setOpacity(self._opacity)
            painter.drawImage(target, self._heat)
        painter.end()
        return base

    def _paint_overlays(self, painter: QPainter) -> None:
        if self._mask is not None:
            if self._outline is None:
                self._outline = self._traced(self._mask)
            painter.drawImage(0, 0, self._outline)
        transform = self.viewport.transform()
        dark = QColor(0, 0, 0, 150)
        for (x0, y0, x1, y1), colour in self._boxes:
            rect = transform.mapRect(QRectF(QPointF(x0, y0), QPointF(x1, y1))).toRect()
            _draw_frame(painter, rect.adjusted(-1, -1, 1, 1), 4, dark)
            _draw_frame(painter, rect, 2, colour)

    def _paint_note(self, painter: QPainter) -> None:
        size = painter.fontMetrics().size(0, self._note)
        chip = QRectF(8, self.height() - size.height() - 16, size.width() + 16, size.height() + 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._note)

    def _traced(self, mask: NDArray[np.uint8]) -> QImage:
        """The outline of the mask, widget-sized, at the resolution of the screen."""
        ratio = self.devicePixelRatioF()
        size: QSize = (QRectF(self.rect()).size() * ratio).toSize()
        scale = self.viewport.scale * ratio
        corner = self.viewport.to_widget(QPointF(0, 0)) * ratio
        # warpAffine maps pixel centres; ours are at +0.5 of the pixel grid.
        shift = 0.5 * scale - 0.5
        matrix = np.array([[scale, 0, corner.x() + shift], [0, scale, corner.y() + shift]])
        seen = cv2.warpAffine(mask, matrix, (size.width(), size.height()), flags=cv2.INTER_NEAREST)
        pen = np.ones((3, 3), np.uint8) if ratio < 1.5 else np.ones((5, 5), np.uint8)
        edge = cv2.dilate(seen, pen) - cv2.erode(seen, pen)
        halo = cv2.dilate(edge, pen)
        image = indexed_image(
            np.asarray(halo + edge, np.uint8),
            [0, QColor(0, 0, 0, 130).rgba(), QColor(OUTLINE).rgba()],
        )
        image.setDevicePixelRatio(ratio)
        return image

    def _moved(self) -> None:
        self._base = self._outline = None
        self.update()

    # ---- input ---------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted image stays fitted."""
        self.viewport.set_widget_size(event.size().width(), event.size().height())
        self._moved()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: paint anew."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._moved()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        self.viewport.zoom_at(event.position(), 1.0015 ** event.angleDelta().y())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or tell which pixel is under the mouse."""
        if self._drag is not None:
            self.viewport.pan(event.position() - self._drag)
            self._drag = event.position()
            return
        point = self.viewport.to_image(event.position())
        inside = self._image is not None and self._image.rect().contains(point.toPoint())
        x, y = (int(point.x()), int(point.y())) if inside else (-1, -1)
        self.hovered.emit(x, y)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End to pan."""
        self._drag = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Fit."""
        self.viewport.fit()

    def leaveEvent(self, _event: QEvent) -> None:
        """No pixel is under the mouse."""
        self.hovered.emit(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and pan by key."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        steps = {
            Qt.Key.Key_Left: QPointF(_PAN_STEP, 0), Qt.Key.Key_Right: QPointF(-_PAN_STEP, 0),
            Qt.Key.Key_Up: QPointF(0, _PAN_STEP), Qt.Key.Key_Down: QPointF(0, -_PAN_STEP),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self.viewport.pan(steps[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.viewport.zoom_at(middle, 1.25)
        elif key == Qt.Key.Key_Minus:
            self.viewport.zoom_at(middle, 0.8)
        elif key == Qt.Key.Key_0:
            self.viewport.fit()
        else:
            super().keyPressEvent(event)
