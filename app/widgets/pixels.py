"""From arrays to what Qt paints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

OUTLINE = "#00e5d0"  # of masks: on no part, and in no heat map


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


def stretched(table: Sequence[int], low: int, high: int) -> list[int]:
    """A colour table whose ends stand for the values ``low`` and ``high`` instead of 0 and 255."""
    span = max(high - low, 1)
    return [table[min(max((value - low) * 255 // span, 0), 255)] for value in range(256)]


def indexed_image(values: NDArray[np.uint8], table: list[int]) -> QImage:
    """A QImage of its own memory that shows (H, W) uint8 values by a colour table."""
    values = np.ascontiguousarray(values)
    height, width = values.shape
    image = QImage(values.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.copy()


def premultiplied(table: Sequence[int], opacity: float = 1.0) -> NDArray[np.uint32]:
    """An ARGB colour table (256,) as Qt blends fastest, each alpha times ``opacity``."""
    colours = [QColor.fromRgba(argb) for argb in table]
    made = np.zeros(256, np.uint32)
    for n, colour in enumerate(colours):
        alpha = colour.alphaF() * opacity
        parts = [round(alpha * c) for c in (255, colour.red(), colour.green(), colour.blue())]
        made[n] = parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3]
    return made


def blended_image(values: NDArray[np.uint8], table: NDArray[np.uint32]) -> QImage:
    """A QImage of (H, W) uint8 values by a table of :func:`premultiplied`; it keeps its memory."""
    return _wrapped(np.take(table, values), QImage.Format.Format_ARGB32_Premultiplied)


def opaque_image(pixels: NDArray[np.uint8]) -> QImage:
    """A QImage over (H, W, 3) RGB pixels, which it keeps; for painting at once."""
    return _wrapped(pixels, QImage.Format.Format_RGB888)


def _wrapped(pixels: NDArray[Any], form: QImage.Format) -> QImage:
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, pixels.strides[0], form)
    image.pixels = pixels  # type: ignore[attr-defined]  # the memory lives as long as the image
    return image


def ink_on(colour: str) -> str:
    """Black or white, whichever can be read better on a colour."""
    back = QColor(colour)
    light = 0.299 * back.redF() + 0.587 * back.greenF() + 0.114 * back.blueF()
    return "#000000" if light > 0.55 else "#ffffff"
