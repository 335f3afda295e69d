"""Which crops an image gets: one around each group of regions of its mask (spec section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.binarize import rescaled
from engine.crops.boxes import (
    Box,
    fit_square,
    merge_groups,
    merged_square,
    pixel_window,
    square_around,
)


@dataclass(frozen=True)
class CropParams:
    """How crops are cut. ``PAPER`` is as published, ``VITIA`` the product's own choice.

    Attributes:
        letterbox: pad crops that are not square (whole images) to a square; for :func:`cut_crop`.
        keep_square: keep boxes square, on whole pixels and inside images that are not square.
        clamp_scores: clip scores to 0 to 1 (bicubic interpolation overshoots).
        max_extra: of an image with region number e, keep the e + ``max_extra`` largest crops;
            None keeps all. The final mask may hold more regions than e, since its threshold is
            rounded down: those beyond are the smallest, and no stable threshold shows them.
    """

    letterbox: bool
    keep_square: bool
    clamp_scores: bool
    max_extra: int | None

    PAPER: ClassVar[Self]
    VITIA: ClassVar[Self]


CropParams.PAPER = CropParams(letterbox=False, keep_square=False, clamp_scores=False, max_extra=1)
CropParams.VITIA = CropParams(letterbox=True, keep_square=True, clamp_scores=True, max_extra=1)


@dataclass(frozen=True)
class Crop:
    """One crop of an image.

    Attributes:
        box: (x0, y0, x1, y1), half-open, in image pixels; maybe fractional or beyond the image.
        area: mask pixels inside the box.
        score: anomaly score s_ik, 0 to 1 (unless clamping is off).
        whole: the whole image, because its mask is empty.
    """

    box: Box
    area: int
    score: float
    whole: bool


def find_crops(
    mask: NDArray[np.bool_],
    map_u8: NDArray[np.uint8] | None,
    lo: int,
    hi: int,
    regions: int | None,
    params: CropParams = CropParams.VITIA,
) -> list[Crop]:
    """The crops of one image, the largest first; the whole image if its mask is empty.

    Args:
        mask: (H, W) bool, image geometry.
        map_u8: (h, w) uint8 map on the product scale, in its own geometry: scores are the maxima
            of the rescaled map, resized bicubically. None: 1 for regions, 0 for a whole image.
        lo: lower end of the product's range of scores.
        hi: upper end.
        regions: region number e of MEBin; None (a mask that a person made) keeps every crop.
        params: how crops are cut.
    """
    height, width = mask.shape
    found = _regions(mask)
    if not found:
        score = 0.0 if map_u8 is None else float(rescaled(map_u8.max(), lo, hi)) / 255
        whole = (0.0, 0.0, float(width), float(height))
        return [Crop(whole, 0, _clamped(score, params), whole=True)]
    boxes = _boxes(found, width, height, params)
    if regions is not None and params.max_extra is not None and len(boxes) > regions:
        boxes = boxes[: regions + params.max_extra]
    level = None if map_u8 is None else rescaled(map_u8, lo, hi).astype(np.float32)
    crops = []
    for box in boxes:
        inside = _inside(box, width, height)
        score = 1.0 if level is None else _peak(level, inside, width, height) / 255
        area = int(np.count_nonzero(mask[inside]))
        crops.append(Crop(box, area, _clamped(score, params), whole=False))
    return crops


def _regions(mask: NDArray[np.bool_]) -> list[Box]:
    """Bounding boxes of the outer contours, the smallest area first."""
    contours, _ = cv2.findContours(
        np.ascontiguousarray(mask).view(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    found = sorted((cv2.boundingRect(c) for c in contours), key=lambda r: r[2] * r[3])
    return [(x, y, x + w, y + h) for x, y, w, h in found]


def _boxes(found: list[Box], width: int, height: int, params: CropParams) -> list[Box]:
    """Squares around regions, merged where they are close; the largest first."""
    squares = [square_around(region, width, height) for region in found]
    boxes = []
    for group in merge_groups(squares, width, height):
        box = merged_square([squares[i] for i in group])
        if params.keep_square:
            corners = np.array([found[i] for i in group])
            content = (*corners[:, :2].min(axis=0).tolist(), *corners[:, 2:].max(axis=0).tolist())
            box = fit_square(box, content, width, height)
        boxes.append(box)
    return sorted(boxes, key=lambda b: (b[2] - b[0]) * (b[3] - b[1]), reverse=True)


def _inside(box: Box, width: int, height: int) -> tuple[slice, slice]:
    """The pixels of a box that lie in the image, as (rows, columns)."""
    x0, y0, x1, y1 = pixel_window(box)
    return slice(max(y0, 0), min(y1, height)), slice(max(x0, 0), min(x1, width))


def _peak(
    level: NDArray[np.float32], inside: tuple[slice, slice], width: int, height: int
) -> float:
    """The maximum of a map within some pixels of its image, resized to it with PIL's bicubic.

    Only those pixels are made, so that the time goes with the crop, not with the image.
    """
    rows, columns = inside
    y, x = level.shape[0] / height, level.shape[1] / width  # map pixels per image pixel
    box = (
        columns.start * x,
        rows.start * y,
        min(columns.stop * x, level.shape[1]),  # rounding must not leave the map
        min(rows.stop * y, level.shape[0]),
    )
    size = (columns.stop - columns.start, rows.stop - rows.start)
    part = Image.fromarray(level).resize(size, Image.Resampling.BICUBIC, box=box)
    return float(np.asarray(part).max())


def _clamped(score: float, params: CropParams) -> float:
    return min(max(score, 0.0), 1.0) if params.clamp_scores else score
