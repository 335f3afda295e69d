"""Whole images with what lies over them, loaded in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.engine_words import error_text
from app.widgets.pyramid import Pyramid
from engine.errors import VitiaError
from engine.files import read_image, read_mask
from engine.maps import map_scale, read_map
from engine.session import Session

_RAW_KEPT = 16 << 20  # pixels: the float values of larger maps would take too much memory


@dataclass(frozen=True, eq=False)
class LoadedImage:
    """An image with what lies over it; ``error`` says why there is none.

    Attributes:
        picture: the image, in all sizes that painting needs.
        heat: its map (h, w) uint8 on the product's scale, in all sizes.
        raw: (h, w) float32, the map as its file has it; None for very large ones.
        mask: (H, W) bool, the one that came with the product.
        error: why there is no picture.
    """

    picture: Pyramid | None
    heat: Pyramid | None = None
    raw: NDArray[np.float32] | None = None
    mask: NDArray[np.bool_] | None = None
    error: str = ""

    @property
    def pixels(self) -> NDArray[np.uint8] | None:
        """The image, (H, W, 3) uint8."""
        return None if self.picture is None else self.picture.array

    @property
    def map_u8(self) -> NDArray[np.uint8] | None:
        """The map on the product's scale, (h, w) uint8."""
        return None if self.heat is None else self.heat.array

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        parts = (self.picture, self.heat, self.raw, self.mask)
        return sum(part.nbytes for part in parts if part is not None)


@contextmanager
def image_maker(session_path: Path) -> Iterator[Callable[[int], LoadedImage]]:
    """Loads images by id, with map and mask."""
    with Session.open(session_path) as session:

        def make(image_id: int) -> LoadedImage:
            try:
                image = session.image(image_id)
                pixels = read_image(session.resolve(image.path))
                mask = read_mask(session.resolve(image.mask_path)) if image.mask_path else None
                raw = heat = None
                if image.map_path:
                    raw = read_map(session.resolve(image.map_path))
                    heat = Pyramid(map_scale(session).quantise(raw), "most").prepare()
                    raw = raw if raw.size <= _RAW_KEPT else None
            except VitiaError as error:
                return LoadedImage(None, error=error_text(error))
            return LoadedImage(Pyramid(pixels).prepare(), heat, raw, mask)

        yield make
