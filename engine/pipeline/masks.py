"""Who decides an image's mask."""

from __future__ import annotations

import hashlib

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.binarize import mask_at
from engine.files import decode_mask, read_mask
from engine.pipeline.thresholds import MapReader, binarize_params
from engine.session import ImageRecord, Session

_UNBOUND = {"lo": 0, "hi": 255}


def effective_mask(
    session: Session, image: ImageRecord
) -> tuple[NDArray[np.bool_], NDArray[np.uint8] | None, int | None]:
    """The mask that an image's crops are cut with now; see :class:`Masker`."""
    return Masker(session)(image)


def mask_state(session: Session) -> str:
    """A digest of all that decides the masks of a product: equal states give equal crops."""
    rows = session.rows(
        "SELECT id, path, mask_path, curve.threshold, regions, override.image_id,"
        " override.threshold, no_defect, mask FROM image"
        " LEFT JOIN curve ON curve.image_id = id LEFT JOIN override ON override.image_id = id"
        " WHERE split = 'test' ORDER BY id"
    )
    facts = [
        (*row[:5], None if row[5] is None else (row[6], bool(row[7]), *filter(None, row[8:])))
        for row in rows
    ]
    stored = session.get("binarize") or _UNBOUND
    given = bool(session.get("masks"))
    text = repr((facts, binarize_params(session), int(stored["lo"]), int(stored["hi"]), given))
    return hashlib.sha256(text.encode()).hexdigest()


class Masker:
    """Decides an image's mask: the engineer's word first, then a given mask, then MEBin.

    Of the engineer's words a mask drawn by hand counts before a threshold.

    With given masks, an image that has none is taken as free of defects.
    """

    def __init__(self, session: Session) -> None:
        self._root = session.product_root
        self._given = bool(session.get("masks"))
        self._curves = session.curves()
        self._overrides = session.overrides()
        self._drawn = session.user_masks()
        self._params = binarize_params(session)
        self._maps = MapReader(session) if session.get("scale") else None
        stored = session.get("binarize") or _UNBOUND
        self.lo, self.hi = int(stored["lo"]), int(stored["hi"])

    def __call__(
        self, image: ImageRecord
    ) -> tuple[NDArray[np.bool_], NDArray[np.uint8] | None, int | None]:
        """The mask in image geometry, the map if there is one, and MEBin's region number.

        The number is None where a person decided the mask: then every region counts.
        """
        shape = (image.height, image.width)
        map_u8 = self._maps(image) if self._maps is not None and image.map_path else None
        decided = self._overrides.get(image.id)
        curve = self._curves.get(image.id)
        if image.id in self._drawn:
            return fit_mask(decode_mask(self._drawn[image.id]), shape), map_u8, None
        if decided is not None and decided.no_defect:
            return np.zeros(shape, np.bool_), map_u8, 0
        if decided is not None and decided.threshold is not None and map_u8 is not None:
            assert self._params is not None
            return fit_mask(mask_at(map_u8, decided.threshold, self._params), shape), map_u8, None
        if self._given:
            if image.mask_path is None:
                return np.zeros(shape, np.bool_), map_u8, 0
            return fit_mask(read_mask(self._root / image.mask_path), shape), map_u8, None
        if curve is None or map_u8 is None or curve.regions == 0:
            return np.zeros(shape, np.bool_), map_u8, 0
        assert self._params is not None
        return (
            fit_mask(mask_at(map_u8, curve.threshold, self._params), shape),
            map_u8,
            curve.regions,
        )

    def threshold(self, image: ImageRecord) -> tuple[int | None, str]:
        """The threshold of that mask on the product scale, None if none was used; who chose it."""
        decided, curve = self._overrides.get(image.id), self._curves.get(image.id)
        if image.id in self._drawn:
            return None, "mask by hand"
        if decided is not None and decided.no_defect:
            return None, "no defect"
        if decided is not None and decided.threshold is not None and image.map_path is not None:
            return decided.threshold, "hand"
        if self._given:
            return None, "given mask"
        if curve is None or image.map_path is None:
            return None, ""
        return curve.threshold, "MEBin"


def fit_mask(mask: NDArray[np.bool_], shape: tuple[int, int]) -> NDArray[np.bool_]:
    """A mask in the image's geometry, by nearest neighbour (specification section 2)."""
    if mask.shape == shape:
        return mask
    resized = cv2.resize(mask.view(np.uint8), shape[::-1], interpolation=cv2.INTER_NEAREST)
    return resized.astype(np.bool_)
