"""Which part of an image a canvas shows: scale and place, apart from any painting.

Canvases that share one viewport move together.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QTransform

MOST = 32.0  # widget pixels to an image pixel, at the closest


class Viewport(QObject):
    """Maps image pixels to widget pixels. While it is ``fitted`` it follows the widget's size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image = QSizeF(1, 1)
        self._widget = QSizeF(1, 1)
        self._scale = 1.0
        self._centre = QPointF(0.5, 0.5)  # the image point in the middle of the widget
        self._fitted = True

    @property
    def scale(self) -> float:
        """Widget pixels to an image pixel."""
        return self._scale

    @property
    def fitted(self) -> bool:
        """Whether the whole image shows, as large as it can."""
        return self._fitted

    def set_image_size(self, width: int, height: int) -> None:
        """Another image; one of the same size keeps the view."""
        size = QSizeF(width, height)
        if size == self._image:
            return
        self._image = size
        self.fit()

    def set_widget_size(self, width: float, height: float) -> None:
        """The widget's size in device-independent pixels."""
        self._widget = QSizeF(max(width, 1), max(height, 1))
        if self._fitted:
            self.fit()
        else:
            self._settle()

    def fit(self) -> None:
        """Show the whole image; small ones at most at 4 times their size."""
        self._fitted = True
        self._scale = min(self._fit_scale(), 4.0)
        self._centre = QPointF(self._image.width() / 2, self._image.height() / 2)
        self.changed.emit()

    def actual_size(self) -> None:
        """One widget pixel to an image pixel, about the middle of the view."""
        self.zoom(1 / self._scale)

    def zoom(self, factor: float) -> None:
        """Zoom about the middle of the view."""
        self.zoom_at(QPointF(self._widget.width() / 2, self._widget.height() / 2), factor)

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Zoom so that the image point under ``point`` (widget pixels) stays there."""
        fixed = self.to_image(point)
        least = min(self._fit_scale(), 1.0)
        self._scale = min(max(self._scale * factor, least), MOST)
        offset = point - QPointF(self._widget.width() / 2, self._widget.height() / 2)
        self._centre = fixed - offset / self._scale
        self._fitted = False
        self._settle()

    def pan(self, by: QPointF) -> None:
        """Move the image by widget pixels."""
        self._centre -= by / self._scale
        self._fitted = False
        self._settle()

    def centre_on(self, point: QPointF) -> None:
        """Bring an image point to the middle of the widget."""
        self._centre = QPointF(point)
        self._fitted = False
        self._settle()

    def transform(self) -> QTransform:
        """From image to widget pixels."""
        corner = self.to_widget(QPointF(0, 0))
        return QTransform(self._scale, 0, 0, self._scale, corner.x(), corner.y())

    def to_image(self, point: QPointF) -> QPointF:
        """The image point at a widget point."""
        middle = QPointF(self._widget.width() / 2, self._widget.height() / 2)
        return self._centre + (point - middle) / self._scale

    def to_widget(self, point: QPointF) -> QPointF:
        """The widget point of an image point."""
        middle = QPointF(self._widget.width() / 2, self._widget.height() / 2)
        return middle + (point - self._centre) * self._scale

    def visible(self) -> QRectF:
        """The part of the image that shows, in image pixels."""
        corner = self.to_image(QPointF(0, 0))
        size = self._widget / self._scale
        return QRectF(corner, size).intersected(QRectF(QPointF(0, 0), self._image))

    def _fit_scale(self) -> float:
        return min(
            self._widget.width() / self._image.width(), self._widget.height() / self._image.height()
        )

    def _settle(self) -> None:
        """Keep the image in sight: its edges come no further than the middle of the widget."""
        self._centre = QPointF(
            min(max(self._centre.x(), 0.0), self._image.width()),
            min(max(self._centre.y(), 0.0), self._image.height()),
        )
        self.changed.emit()
