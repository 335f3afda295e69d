"""An image with its heat map, mask outline and regions; zoom, pan, and the raw image on a key.

Only what shows is painted, at the resolution of the screen and from the nearest smaller version of
the image, so the cost of a frame does not depend on the image's size.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
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
from app.widgets.outline import outline_table, traced
from app.widgets.overview import Overview
from app.widgets.pixels import (
    OUTLINE,
    blended_image,
    heat_table,
    opaque_image,
    premultiplied,
    stretched,
)
from app.widgets.pyramid import Pyramid
from app.widgets.regions import Region, paint_regions
from app.widgets.tool import Tool
from app.widgets.viewport import Viewport

_PAN_STEP = 60.0
_DARK, _AMBER = QColor(0, 0, 0, 170), QColor("#8f5600")  # behind white words, in both themes


class ImageCanvas(QWidget):
    """Shows one image. Keys: + and - zoom, arrows pan, 0 fits. Wheel zooms, dragging pans.

    With a tool the left button is the tool's, and the middle one still pans.
    """

    hovered = Signal(int, int)  # image pixel under the mouse; (-1, -1) when it leaves

    def __init__(self, parent: QWidget | None = None, viewport: Viewport | None = None) -> None:
        super().__init__(parent)
        self.viewport = viewport or Viewport(self)
        self.viewport.changed.connect(self._moved)
        self._picture: Pyramid | None = None
        self._heat: Pyramid | None = None
        self._heat_table = heat_table()
        self._opacity = 0.6
        self._heat_blend = premultiplied(self._heat_table, self._opacity)
        self._mask: Pyramid | None = None
        self._mask_table = outline_table([OUTLINE])
        self._filled = False
        self._regions: list[Region] = []
        self._badges: list[str] = []
        self._hint = ""
        self._note = ""
        self._pointer: QPointF | None = None
        self._raw = False
        self._tool: Tool | None = None
        self._drag: QPointF | None = None
        self._base: QPixmap | None = None  # image and heat as painted last
        self._outline: QImage | None = None
        self._outline_at = QRect()
        self.overview = Overview(self.viewport, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Image"))

    # ---- what it shows -------------------------------------------------------------------------
    def set_image(self, image: Pyramid | NDArray[np.uint8] | None, hint: str = "") -> None:
        """Show an image (H, W, 3) without overlays; None shows ``hint`` instead.

        Large ones come as a Pyramid whose levels are made already.
        """
        self._picture = image if isinstance(image, Pyramid) or image is None else Pyramid(image)
        self._hint = hint
        self._heat = self._mask = None
        self._regions, self._badges = [], []
        self._base = self._outline = None
        if self._picture is not None:
            self.viewport.set_image_size(self._picture.width, self._picture.height)
        self.overview.set_picture(self._picture)
        self.update()

    def set_heat(
        self, heat: Pyramid | NDArray[np.uint8] | None, scale: tuple[int, int] = (0, 255)
    ) -> None:
        """Lay a heat map over the image.

        Args:
            heat: uint8 on the product's scale, in any geometry.
            scale: the values that the first and the last colour stand for.
        """
        if heat is None or isinstance(heat, Pyramid):
            self._heat = heat
        else:
            self._heat = Pyramid(heat, "most")
        self._heat_table = stretched(heat_table(), *scale)
        self._heat_blend = premultiplied(self._heat_table, self._opacity)
        self._base = None
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """How strong the heat map is, 0 to 1."""
        self._opacity = opacity
        self._heat_blend = premultiplied(self._heat_table, opacity)
        self._base = None
        self.update()

    def set_mask(
        self,
        mask: Pyramid | NDArray[np.bool_] | NDArray[np.uint8] | None,
        colours: Sequence[str] = (OUTLINE,),
        *,
        filled: bool = False,
    ) -> None:
        """Outline one mask or several, in image geometry.

        Args:
            mask: bool, or uint8 with 0 for nothing and n for the n-th colour (at most 126); or a
                Pyramid of that, reduced by "most".
            colours: one for each number.
            filled: tint the inside as well.
        """
        if mask is None or isinstance(mask, Pyramid):
            self._mask = mask
        else:
            self._mask = Pyramid(np.ascontiguousarray(mask).view(np.uint8), "most")
        self._mask_table, self._filled = outline_table(colours), filled
        self._outline = None
        self.update()

    def mask_drawn(self, x0: int, y0: int, x1: int, y1: int) -> None:
        """Somebody wrote into the mask that shows, within this box of image pixels."""
        if self._mask is not None and x0 < x1 and y0 < y1:
            self._mask.changed(x0, y0, x1, y1)
            self._outline = None
            self.update()

    def set_regions(self, regions: Sequence[Region]) -> None:
        """Draw frames."""
        self._regions = list(regions)
        self.update()

    def set_badges(self, badges: Sequence[str]) -> None:
        """What is unusual about the picture, in a few words each, in the upper left corner."""
        self._badges = list(badges)
        self.update()

    def set_note(self, note: str) -> None:
        """A few words in the lower left corner, for example the pixel under the mouse."""
        self._note = note
        self.update()

    def set_pointer(self, point: QPointF | None) -> None:
        """Mark an image point: where the mouse is in a canvas beside this one."""
        if point != self._pointer:
            self._pointer = point
            self.update()

    def set_tool(self, tool: Tool | None) -> None:
        """What the left button does; None: it pans."""
        self._tool = tool
        self._drag = None
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is None else Qt.CursorShape.CrossCursor)
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
        """Image and heat from a cache, then outline, regions and words."""
        painter = QPainter(self)
        if self._picture is None:
            painter.fillRect(self.rect(), QColor(colours().alternate))
            painter.setPen(QColor(colours().muted))
            frame = QRectF(self.rect()).adjusted(24, 24, -24, -24)
            wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame, int(wrap), self._hint)
        else:
            if self._base is None:
                self._base = self._painted_base(self._picture)
            painter.drawPixmap(0, 0, self._base)
            if not self._raw:
                self._paint_outline(painter)
                paint_regions(painter, self._regions, self.viewport.transform(), self.rect())
            self._paint_words(painter)
            if self._pointer is not None:
                self._paint_pointer(painter, self.viewport.to_widget(self._pointer))
            if self._tool is not None:
                self._tool.paint(painter, self.viewport)
        painter.setPen(QColor(colours().accent if self.hasFocus() else colours().border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _painted_base(self, picture: Pyramid) -> QPixmap:
        ratio = self.devicePixelRatioF()
        base = QPixmap((QRectF(self.rect()).size() * ratio).toSize())
        base.fill(QColor(colours().alternate))
        place = self._on_screen(0)
        if not place.isEmpty():
            painter = QPainter(base)
            # Enlarged pixels are shown as they are: nothing is invented between them.
            smooth = self.viewport.scale * ratio < 2
            painter.drawImage(
                place.topLeft(), opaque_image(self._sampled(picture, place, smooth=smooth))
            )
            if self._heat is not None and not self._raw and self._opacity > 0:
                values = self._sampled(self._heat, place, smooth=True)
                painter.drawImage(place.topLeft(), blended_image(values, self._heat_blend))
            painter.end()
        base.setDevicePixelRatio(ratio)
        return base

    def _paint_outline(self, painter: QPainter) -> None:
        if self._mask is None:
            return
        ratio = self.devicePixelRatioF()
        if self._outline is None:
            pen = 3 if ratio < 1.5 else 5
            self._outline_at = self._on_screen(2 * pen)
            if self._outline_at.isEmpty():
                return
            seen = self._sampled(self._mask, self._outline_at, smooth=False, beyond="zero")
            self._outline = blended_image(traced(seen, pen, filled=self._filled), self._mask_table)
            self._outline.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(self._outline_at.topLeft()) / ratio, self._outline)

    def _on_screen(self, margin: int) -> QRect:
        """Where the image lies in the widget, in screen pixels, and a margin around it."""
        assert self._picture is not None
        ratio = self.devicePixelRatioF()
        whole = QRectF(0, 0, self._picture.width, self._picture.height)
        rect = self.viewport.transform().mapRect(whole)
        left, top = math.floor(rect.left() * ratio), math.floor(rect.top() * ratio)
        right, bottom = math.ceil(rect.right() * ratio), math.ceil(rect.bottom() * ratio)
        place = QRect(left, top, right - left, bottom - top)
        screen = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
        return place.adjusted(-margin, -margin, margin, margin).intersected(screen)

    def _sampled(
        self, picture: Pyramid, place: QRect, *, smooth: bool, beyond: str = "edge"
    ) -> NDArray[np.uint8]:
        """Some picture of the image (it may have another geometry) as it shows at a place."""
        assert self._picture is not None
        ratio = self.devicePixelRatioF()
        corner = self.viewport.to_widget(QPointF(0, 0)) * ratio - QPointF(place.topLeft())
        scale = self.viewport.scale * ratio
        return picture.sampled(
            (scale * self._picture.width / picture.width,
             scale * self._picture.height / picture.height),
            (corner.x(), corner.y()), (place.width(), place.height()),
            smooth=smooth, beyond="zero" if beyond == "zero" else "edge",
        )  # fmt: skip

    def _paint_words(self, painter: QPainter) -> None:
        height = painter.fontMetrics().height() + 8
        if self._note:
            self._chip(painter, self._note, QPointF(8, self.height() - height - 8), _DARK)
        top = 8.0
        for badge in self._badges:
            self._chip(painter, badge, QPointF(8, top), _AMBER)
            top += height + 4

    def _chip(self, painter: QPainter, text: str, corner: QPointF, back: QColor) -> None:
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(self.width() - 34, 20))
        size = QRectF(0, 0, metrics.horizontalAdvance(shown) + 16, metrics.height() + 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(size.translated(corner), 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(size.translated(corner), int(Qt.AlignmentFlag.AlignCenter), shown)

    @staticmethod
    def _paint_pointer(painter: QPainter, at: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius, colour in ((7, "#000000"), (6, "#ffffff")):
            painter.setPen(QColor(colour))
            painter.drawEllipse(at, radius, radius)

    def _moved(self) -> None:
        self._base = self._outline = None
        self.overview.follow()
        self.update()

    # ---- input ---------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted image stays fitted."""
        if not self.isHidden():  # a pane that is not seen has no say in a shared viewport
            self.viewport.set_widget_size(event.size().width(), event.size().height())
        self._moved()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: paint anew."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._moved()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse; with Shift the tool's size."""
        # Shift turns the wheel sideways on some platforms.
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._tool is not None:
            self._tool.wheel(turned / 120)
        else:
            self.viewport.zoom_at(event.position(), 1.0015**turned)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan, or to draw."""
        if event.button() == Qt.MouseButton.LeftButton and self._tool is not None:
            if self._picture is not None:
                self._tool.press(self.viewport.to_image(event.position()), event.modifiers())
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan or draw, and tell which pixel is under the mouse."""
        if self._drag is not None:
            self.viewport.pan(event.position() - self._drag)
            self._drag = event.position()
            return
        point = self.viewport.to_image(event.position())
        if self._tool is not None and self._picture is not None:
            self._tool.move(point)
            self.update()
        x, y = math.floor(point.x()), math.floor(point.y())
        picture = self._picture
        inside = picture is not None and 0 <= x < picture.width and 0 <= y < picture.height
        self.hovered.emit(*((x, y) if inside else (-1, -1)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End to pan or draw."""
        if self._drag is not None:
            self._drag = None
            self.set_tool(self._tool)  # the cursor of before
        elif event.button() == Qt.MouseButton.LeftButton and self._tool is not None:
            self._tool.release(self.viewport.to_image(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit; with a tool, what the tool makes of it."""
        if self._tool is None:
            self.viewport.fit()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._tool.double_click(self.viewport.to_image(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        """No pixel is under the mouse."""
        if self._tool is not None:
            self._tool.leave()
            self.update()
        self.hovered.emit(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and pan by key; a tool has the first word."""
        if self._tool is not None and self._picture is not None and self._tool.key(event):
            self.update()
            return
        steps = {
            Qt.Key.Key_Left: QPointF(_PAN_STEP, 0), Qt.Key.Key_Right: QPointF(-_PAN_STEP, 0),
            Qt.Key.Key_Up: QPointF(0, _PAN_STEP), Qt.Key.Key_Down: QPointF(0, -_PAN_STEP),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self.viewport.pan(steps[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.viewport.zoom(1.25)
        elif key == Qt.Key.Key_Minus:
            self.viewport.zoom(0.8)
        elif key == Qt.Key.Key_0:
            self.viewport.fit()
        else:
            super().keyPressEvent(event)
