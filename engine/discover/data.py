"""The crops of a crop set as arrays ready for making views."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.crops import cut_crop
from engine.files import decode_mask, read_image, room
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import CropRecord, Session


@dataclass(frozen=True)
class CropArrays:
    """N crops resized so that their shorter side is R, cut to the top-left R x R.

    Attributes:
        pixels: (N, 4, R, R) uint8: red, green, blue, and the mask 0..255, soft at the edges.
        scores: (N,) float32 anomaly scores (novel crops; zeros for base crops).
        areas: (N,) float32, mask pixels in the crop at image resolution.
        crop_ids: (N,) int64 session ids (zeros for base crops).
        image_ids: (N,) int64 session ids.
        labels: (N,) int64 class of base crops; zeros for novel ones.
        classes: names of the base classes, by label.
    """

    pixels: Tensor
    scores: Tensor
    areas: Tensor
    crop_ids: Tensor
    image_ids: Tensor
    labels: Tensor
    classes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.pixels)


def load_crops(
    session: Session, crop_set_id: int, side: int, progress: Progress, cancel: Cancel
) -> CropArrays:
    """Cut the crops of a set out of their images, several images at once.

    Raises:
        VitiaError: an image of the set can no longer be read.
    """
    settings = next(s.settings for s in session.crop_sets() if s.id == crop_set_id)
    letterbox = bool(settings.get("letterbox", False))
    crops = session.crops(crop_set_id)
    groups = [(i, list(g)) for i, g in groupby(crops, key=lambda c: c.image_id)]
    work = []
    start = 0
    for image_id, members in groups:
        png = session.crop_mask(crop_set_id, image_id)
        work.append((start, session.resolve(session.image(image_id).path), png, members))
        start += len(members)
    pixels = room((len(crops), 4, side, side), np.uint8)

    def cut(item: tuple[int, Path, bytes | None, list[CropRecord]]) -> int:
        first, path, png, members = item
        image = read_image(path)
        mask = np.zeros(image.shape[:2], np.bool_) if png is None else decode_mask(png)
        for offset, crop in enumerate(members):
            put_crop(
                pixels,
                first + offset,
                *cut_crop(image, mask, crop.box, side, letterbox and crop.whole),
            )
        return len(members)

    in_parallel(cut, work, "Cut crops", progress, cancel)
    return CropArrays(
        torch.from_numpy(pixels),
        torch.tensor([c.score for c in crops], dtype=torch.float32),
        torch.tensor([c.area for c in crops], dtype=torch.float32),
        torch.tensor([c.id for c in crops]),
        torch.tensor([c.image_id for c in crops]),
        torch.zeros(len(crops), dtype=torch.int64),
    )


def put_crop(
    pixels: NDArray[np.uint8], index: int, image: NDArray[np.uint8], mask: NDArray[np.uint8]
) -> None:
    """Write a crop into (N, 4, R, R) pixels. Of one that is not square only the top-left square is seen, as published."""
    side = pixels.shape[-1]
    pixels[index, :3] = image[:side, :side].transpose(2, 0, 1)
    pixels[index, 3] = mask[:side, :side]
