"""The whole image small, in a corner, with the part that shows: drag it to go elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.widgets.pixels import opaque_image
from app.widgets.pyramid import Pyramid
from app.widgets.viewport import Viewport

_LONGEST = 150


class Overview(QWidget):
    """Lies on a canvas and is seen only while the image is larger than the view."""

    def __init__(self, viewport: Viewport, parent: QWidget) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._canvas = parent
        self.wanted = True  # False: it never shows, because another one does
        self._picture: Pyramid | None = None
        self._small: QPixmap | None = None
        self._grip: QPointF | None = None  # from the middle of the frame to the mouse
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("Overview of the image"))
        self.setToolTip(self.tr("The whole image; drag the frame to move the view"))
        self.hide()

    def set_picture(self, picture: Pyramid | None) -> None:
        """Show another image."""
        self._picture, self._small = picture, None
        self.follow()

    def follow(self) -> None:
        """The view moved: show or hide, and stay in the corner."""
        canvas = self._canvas
        seen = self._viewport.visible()
        needed = (
            self.wanted
            and self._picture is not None
            and seen.width() * seen.height() < 0.98 * self._picture.width * self._picture.height
        )
        self.setVisible(needed)
        if needed:
            self._fit(min(_LONGEST, 0.4 * min(canvas.width(), canvas.height())))
            self.move(canvas.width() - self.width() - 10, canvas.height() - self.height() - 10)
            self.update()

    def _fit(self, longest: float) -> None:
        """As large as that, in the shape of the image."""
        assert self._picture is not None
        width, height = self._picture.width, self._picture.height
        scale = longest / max(width, height)
        size = QSize(max(24, round(width * scale)), max(24, round(height * scale)))
        if size != self.size():
            self.resize(size)
            self._small = None

    def frame(self) -> QRectF:
        """The part that shows, in pixels of this widget."""
        if self._picture is None:
            return QRectF()
        x, y = self.width() / self._picture.width, self.height() / self._picture.height
        seen = self._viewport.visible()
        return QRectF(seen.x() * x, seen.y() * y, seen.width() * x, seen.height() * y)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The small image, darker where the view is not."""
        if self._picture is None:
            return
        ratio = self.devicePixelRatioF()
        if self._small is None or self._small.devicePixelRatio() != ratio:
            width, height = round(self.width() * ratio), round(self.height() * ratio)
            scale = (width / self._picture.width, height / self._picture.height)
            pixels = self._picture.sampled(scale, (0.0, 0.0), (width, height), smooth=True)
            self._small = QPixmap.fromImage(opaque_image(pixels))
            self._small.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._small)
        frame = self.frame()
        painter.setClipRect(self.rect())
        dark = QColor(0, 0, 0, 120)
        whole = QRectF(self.rect())
        painter.fillRect(QRectF(0, 0, whole.width(), frame.top()), dark)
        painter.fillRect(QRectF(0, frame.bottom(), whole.width(), whole.height()), dark)
        painter.fillRect(QRectF(0, frame.top(), frame.left(), frame.height()), dark)
        painter.fillRect(QRectF(frame.right(), frame.top(), whole.width(), frame.height()), dark)
        painter.setPen(QColor(0, 0, 0))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawRect(frame.adjusted(-1, -1, 1, 1))
        painter.setPen(QColor("#ffffff"))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the frame, or bring it here first."""
        frame = self.frame()
        inside = frame.contains(event.position())
        self._grip = event.position() - frame.center() if inside else QPointF(0, 0)
        self._go(event.position())
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the view."""
        self._go(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Not the canvas's double click, which fits the image."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the middle of the view."""
        self._viewport.zoom(1.0015 ** event.angleDelta().y())
        event.accept()

    def _go(self, point: QPointF) -> None:
        if self._grip is None or self._picture is None:
            return
        at = point - self._grip
        self._viewport.centre_on(
            QPointF(
                at.x() * self._picture.width / self.width(),
                at.y() * self._picture.height / self.height(),
            )
        )
