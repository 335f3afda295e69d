"""One image as all formats see it: read once, decoded once, its regions found once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.export.plan import PlannedCrop, PlannedImage
from engine.export.polygons import Ring, polygons
from engine.export.regions import Region, crop_regions
from engine.files import decode_mask, image_size, read_bytes, read_image

Number = TypeVar("Number", np.uint8, np.uint16)
_CHANGED = "the file has changed since it was read into the session"


@dataclass(frozen=True)
class Labelled:
    """A crop that is annotated, its id as a class, and its region."""

    crop: PlannedCrop
    class_id: int
    region: Region

    @property
    def corner(self) -> tuple[int, int]:
        """Upper left corner of the region, in image pixels."""
        return self.region.box[:2]

    @cached_property
    def polygons(self) -> list[Ring]:
        """Its parts, in image pixels, see :func:`engine.export.polygons.polygons`."""
        return [ring + np.array(self.corner) for ring in polygons(self.region.mask)]


class Part:
    """One image while it is exported; used on one thread.

    Args:
        image: what is planned for it.
        source: its file.
        mask: PNG of the mask that its crops were cut with; None: no region.
        class_id: of a crop, for annotations.

    Raises:
        VitiaError: it cannot be read, or is not the file that the session has seen.
    """

    def __init__(
        self,
        image: PlannedImage,
        source: Path,
        mask: bytes | None,
        class_id: Callable[[PlannedCrop], int],
    ) -> None:
        self.image = image
        self.source = source
        self.suffix = PurePosixPath(image.record.path).suffix
        self.name = image.stem + self.suffix
        self._png = mask
        self._class_id = class_id
        record = image.record
        self.data = read_bytes(source)
        self.sha256 = hashlib.sha256(self.data).hexdigest()
        if record.sha256 not in (None, self.sha256):
            raise VitiaError(_CHANGED, source)
        if image_size(source) != (record.width, record.height):
            raise VitiaError(_CHANGED, source)

    @cached_property
    def pixels(self) -> NDArray[np.uint8]:
        """(H, W, 3) uint8 RGB.

        Raises:
            VitiaError: the file cannot be decoded.
        """
        pixels = read_image(self.source)
        if pixels.shape[:2] != self.mask.shape:
            raise VitiaError(_CHANGED, self.source)
        return pixels

    @cached_property
    def mask(self) -> NDArray[np.bool_]:
        """(H, W) bool, the mask that its crops were cut with."""
        if self._png is None:
            return np.zeros((self.image.record.height, self.image.record.width), np.bool_)
        return decode_mask(self._png)

    @cached_property
    def labelled(self) -> list[Labelled]:
        """Its annotated regions, the crops in their order."""
        if not self.image.annotated:
            return []
        boxes = [crop.record.box for crop in self.image.crops if not crop.record.whole]
        crops = [crop for crop in self.image.crops if not crop.record.whole]
        found = crop_regions(self.mask, boxes)
        return [
            Labelled(crop, self._class_id(crop), region)
            for crop, region in zip(crops, found, strict=True)
            if crop.annotated and region is not None
        ]

    def painted(self, values: list[int], dtype: type[Number]) -> NDArray[Number]:
        """(H, W): the value of each of :attr:`labelled` at its pixels, 0 elsewhere.

        Where regions share pixels the smaller one is on top.
        """
        canvas = np.zeros(self.mask.shape, dtype)
        pairs = list(zip(self.labelled, values, strict=True))
        for one, value in sorted(pairs, key=lambda pair: -pair[0].region.area):
            x0, y0, x1, y1 = one.region.box
            canvas[y0:y1, x0:x1][one.region.mask] = value
        return canvas
