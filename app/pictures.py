"""Pictures of crops: the crop itself, its mask, its heat map, or what lies around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from app.widgets.pixels import OUTLINE, heat_table
from engine.crops import cut_crop
from engine.crops.boxes import Box

Shown = Literal["crop", "mask", "heat", "context"]
FRAME = "#ffd54a"
_AROUND = 3.0
"""Side of what is shown as context, in sides of the crop."""
_HEAT = 0.75
_DIMMED = 0.4
Pixels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Decoded:
    """An image with what pictures of its crops need.

    ``pixels`` (H, W, 3) uint8 RGB; ``mask`` (H, W) bool that the crops were cut with; ``map_u8``
    (h, w) uint8 on the product's scale, None where there is none or it was not asked for.
    """

    pixels: Pixels
    mask: NDArray[np.bool_]
    map_u8: Pixels | None = None

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        more = 0 if self.map_u8 is None else self.map_u8.nbytes
        return self.pixels.nbytes + self.mask.nbytes + more


def picture(image: Decoded, box: Box, shown: Shown, side: int) -> Pixels:
    """One crop as (side, side, 3) uint8 RGB.

    Args:
        image: where it lies.
        box: of the crop, in image pixels.
        shown: "crop" the pixels; "mask" its regions outlined and what is none of them dimmed;
            "heat" the map over it, on the product's scale; "context" what lies around it, the
            crop framed.
        side: in pixels.

    Raises:
        ValueError: mask and image differ in size, or the box is empty.
    """
    if shown == "context":
        return _context(image, box, side)
    pixels, region = cut_crop(image.pixels, image.mask, box, side, letterbox=True)
    if shown == "mask":
        return _masked(pixels, region)
    if shown == "heat" and image.map_u8 is not None:
        return _heated(pixels, _cut_map(image, box, side))
    return pixels


def qimage(pixels: Pixels, side: int) -> QImage:
    """(n, n, 3) RGB pixels in another size, in the format that Qt paints fastest."""
    if pixels.shape[0] != side:
        how = cv2.INTER_AREA if side < pixels.shape[0] else cv2.INTER_LINEAR
        pixels = np.asarray(cv2.resize(pixels, (side, side), interpolation=how), np.uint8)
    bgra = np.ascontiguousarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2BGRA))
    return QImage(bgra.data, side, side, 4 * side, QImage.Format.Format_RGB32).copy()


def _masked(pixels: Pixels, region: Pixels) -> Pixels:
    inside = region >= 128
    dimmed = np.where(inside[:, :, None], pixels, (pixels * _DIMMED).astype(np.uint8))
    contours, _ = cv2.findContours(inside.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    return np.asarray(
        cv2.drawContours(dimmed, contours, -1, _rgb(OUTLINE), _line(pixels)), np.uint8
    )


def _heated(pixels: Pixels, heat: Pixels) -> Pixels:
    share = _ALPHAS[heat][:, :, None]
    mixed: Pixels = (pixels * (1 - share) + _COLOURS[heat] * share).astype(np.uint8)
    return mixed


def _cut_map(image: Decoded, box: Box, side: int) -> Pixels:
    """The part of the map under a crop; maps may have a geometry of their own."""
    assert image.map_u8 is not None
    across = image.map_u8.shape[1] / image.pixels.shape[1]
    down = image.map_u8.shape[0] / image.pixels.shape[0]
    x0, y0, x1, y1 = box[0] * across, box[1] * down, box[2] * across, box[3] * down
    x1, y1 = max(x1, x0 + 1), max(y1, y0 + 1)
    heat, _ = cut_crop(
        image.map_u8, np.zeros(image.map_u8.shape, np.bool_), (x0, y0, x1, y1), side, letterbox=True
    )
    return heat if heat.shape == (side, side) else np.asarray(cv2.resize(heat, (side, side)))


def _context(image: Decoded, box: Box, side: int) -> Pixels:
    height, width = image.pixels.shape[:2]
    x0, y0, x1, y1 = box
    # As much around it as there is: the window is moved into the image rather than cut off.
    reach = min(_AROUND * max(x1 - x0, y1 - y0), max(width, height))
    left = _moved((x0 + x1 - reach) / 2, reach, width)
    top = _moved((y0 + y1 - reach) / 2, reach, height)
    around = picture(
        replace(image, map_u8=None), (left, top, left + reach, top + reach), "crop", side
    )
    scale = side / reach
    corners = [
        (round((x - left) * scale), round((y - top) * scale)) for x, y in ((x0, y0), (x1, y1))
    ]
    framed = cv2.rectangle(around.copy(), corners[0], corners[1], _rgb(FRAME), _line(around))
    return np.asarray(framed, np.uint8)


def _moved(start: float, length: float, limit: int) -> float:
    """A stretch of a length moved inside 0..limit, or centred where it is longer."""
    if length >= limit:
        return (limit - length) / 2
    return min(max(start, 0.0), limit - length)


def _line(pixels: Pixels) -> int:
    return 2 if pixels.shape[0] <= 192 else 3


def _rgb(colour: str) -> tuple[int, int, int]:
    found = QColor(colour)
    return found.red(), found.green(), found.blue()


_TABLE = np.array(heat_table(), np.int64)
_COLOURS = np.stack([_TABLE >> 16 & 255, _TABLE >> 8 & 255, _TABLE & 255], axis=1).astype(
    np.float32
)
_ALPHAS = ((_TABLE >> 24 & 255) / 255 * _HEAT).astype(np.float32)
