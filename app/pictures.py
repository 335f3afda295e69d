"""What the pages load in the background: pictures of crops, and images with their maps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from app.widgets.canvas import OUTLINE, image_of
from engine.crops import cut_crop
from engine.errors import VitiaError
from engine.files import decode_mask, read_image, read_mask
from engine.maps import load_map
from engine.session import CropRecord, Session

SIDE = 192


@dataclass(frozen=True, eq=False)
class LoadedImage:
    """An image with what lies over it; ``error`` says why there is none.

    ``pixels`` (H, W, 3) uint8; ``map_u8`` (h, w) uint8 on the product's scale; ``mask`` (H, W)
    bool, the one that came with the product.
    """

    pixels: NDArray[np.uint8] | None
    map_u8: NDArray[np.uint8] | None = None
    mask: NDArray[np.bool_] | None = None
    error: str = ""

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        return sum(a.nbytes for a in (self.pixels, self.map_u8, self.mask) if a is not None)


@contextmanager
def image_maker(session_path: Path) -> Iterator[Callable[[int], LoadedImage]]:
    """Loads images by id, with map and mask."""
    with Session.open(session_path) as session:

        def make(image_id: int) -> LoadedImage:
            try:
                image = session.image(image_id)
                pixels = read_image(session.resolve(image.path))
                map_u8 = load_map(session, image) if image.map_path else None
                mask = read_mask(session.resolve(image.mask_path)) if image.mask_path else None
            except VitiaError as error:
                return LoadedImage(None, error=str(error))
            return LoadedImage(pixels, map_u8, mask)

        yield make


@contextmanager
def crop_maker(
    session_path: Path, crop_set_id: int, crops: Mapping[int, CropRecord]
) -> Iterator[Callable[[int], QImage]]:
    """Makes pictures of crops by id, the mask outlined; a null image where there is none."""
    colour = QColor(OUTLINE)
    rgb = (colour.red(), colour.green(), colour.blue())
    with Session.open(session_path) as session:

        def make(crop_id: int) -> QImage:
            crop = crops[crop_id]
            try:
                pixels = read_image(session.resolve(session.image(crop.image_id).path))
                png = session.crop_mask(crop_set_id, crop.image_id)
                mask = np.zeros(pixels.shape[:2], np.bool_) if png is None else decode_mask(png)
                picture, region = cut_crop(pixels, mask, crop.box, SIDE, letterbox=True)
            except (VitiaError, ValueError):  # gone, damaged, or replaced by another size
                return QImage()
            contours, _ = cv2.findContours(
                (region >= 128).astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE
            )
            return image_of(np.asarray(cv2.drawContours(picture.copy(), contours, -1, rgb, 2)))

        yield make
