"""The crops of a crop set, and those of a base set, as arrays ready for making views."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.crops import CropParams, cut_crop, find_crops
from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES, decode_mask, read_image, read_mask, room
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import CropRecord, Session

_BASE_CROPS_PER_IMAGE = 2


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
            _put(
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


def load_base(folder: Path, side: int, progress: Progress, cancel: Cancel) -> CropArrays:
    """A labelled base set: ``images/CLASS/*`` and ``masks/CLASS/*``, paired by name.

    Crops are cut around the masks' regions, at most two an image (specification section 3).

    Raises:
        VitiaError: no such layout, an image without mask, or nothing in it.
    """
    if not (folder / "images").is_dir() or not (folder / "masks").is_dir():
        raise VitiaError(
            "a base set needs the folders images/CLASS and masks/CLASS", folder, "Choose another"
        )
    classes = tuple(sorted(p.name for p in (folder / "images").iterdir() if p.is_dir()))
    pairs: list[tuple[int, Path, Path]] = []
    for label, name in enumerate(classes):
        by_stem = {p.stem: p for p in _files(folder / "masks" / name)}
        for path in _files(folder / "images" / name):
            mask_path = by_stem.get(path.stem) or by_stem.get(f"{path.stem}_mask")
            if mask_path is None:
                raise VitiaError("this base image has no mask", path, "Add its mask or remove it")
            pairs.append((label, path, mask_path))
    if not pairs:
        raise VitiaError("the base set holds no image", folder, "Choose another")
    cut: list[list[tuple[NDArray[np.uint8], NDArray[np.uint8]]]] = [[] for _ in pairs]

    def one(item: tuple[int, Path, Path]) -> int:
        image, mask = read_image(item[1]), read_mask(item[2])
        if image.shape[:2] != mask.shape:
            raise VitiaError("the mask of this base image has another size", item[2], "Mend it")
        crops = find_crops(mask, None, 0, 255, _BASE_CROPS_PER_IMAGE - 1, CropParams.PAPER)
        cut[pairs.index(item)] = [cut_crop(image, mask, c.box, side, False) for c in crops]
        return 1

    in_parallel(one, pairs, "Read base set", progress, cancel)
    labels = [pair[0] for pair, crops in zip(pairs, cut, strict=True) for _ in crops]
    pixels = room((len(labels), 4, side, side), np.uint8)
    for index, (image, mask) in enumerate(c for crops in cut for c in crops):
        _put(pixels, index, image, mask)
    zeros = torch.zeros(len(labels))
    return CropArrays(
        torch.from_numpy(pixels),
        zeros,
        zeros,
        zeros.long(),
        zeros.long(),
        torch.tensor(labels),
        classes,
    )


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.suffix.lower() in IMAGE_SUFFIXES)


def _put(
    pixels: NDArray[np.uint8], index: int, image: NDArray[np.uint8], mask: NDArray[np.uint8]
) -> None:
    """Of a crop that is not square only the top-left square is seen, as published."""
    side = pixels.shape[-1]
    pixels[index, :3] = image[:side, :side].transpose(2, 0, 1)
    pixels[index, 3] = mask[:side, :side]
