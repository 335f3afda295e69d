"""The mask of one image at any threshold, and the crops that it would be cut into."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.images import LoadedImage
from app.widgets.pyramid import Pyramid
from app.widgets.regions import Region
from engine.binarize import BinarizeParams, eroded
from engine.crops import CropParams, find_crops

LARGE = 4 << 20  # pixels: masks of such images are made on a thread of their own


@dataclass(frozen=True, eq=False)
class ShownMask:
    """A mask as the canvas takes it, and frames around its crops."""

    mask: Pyramid
    regions: tuple[Region, ...]


class MaskMaker:
    """Makes masks of one image; the map is eroded once for each setting. One thread at a time."""

    def __init__(self, loaded: LoadedImage, span: tuple[int, int]) -> None:
        self._loaded = loaded
        self._span = span
        self._eroded: tuple[BinarizeParams, NDArray[np.uint8]] | None = None

    @property
    def is_large(self) -> bool:
        """Whether it takes too long for the GUI thread."""
        return self._loaded.pixels is not None and self._loaded.pixels[..., 0].size > LARGE

    def at(self, threshold: int, params: BinarizeParams, regions: int | None) -> ShownMask | None:
        """The mask at a threshold on the product's scale; None without a map.

        Args:
            threshold: 0 to 255.
            params: how the map is eroded.
            regions: region number of MEBin, where it chose; None keeps every crop.
        """
        if self._loaded.map_u8 is None or self._loaded.pixels is None:
            return None
        if self._eroded is None or self._eroded[0] != params:
            self._eroded = params, eroded(self._loaded.map_u8, params)
        mask = self._eroded[1] > threshold
        height, width = self._loaded.pixels.shape[:2]
        if mask.shape != (height, width):
            size = (width, height)
            resized = cv2.resize(mask.view(np.uint8), size, interpolation=cv2.INTER_NEAREST)
            mask = np.asarray(resized, np.uint8).view(np.bool_)
        return self.of(mask, regions)

    def of(self, mask: NDArray[np.bool_], regions: int | None = None) -> ShownMask:
        """A mask that is there already."""
        picture = Pyramid(np.ascontiguousarray(mask).view(np.uint8), "most")
        if self.is_large:
            picture.prepare()
        if not mask.any():
            return ShownMask(picture, ())
        # Without the map: its only use here would be the scores, which cost most of the time.
        crops = find_crops(mask, None, *self._span, regions, CropParams.VITIA)
        return ShownMask(picture, tuple(Region(crop.box) for crop in crops))
