"""Base sets: labelled defects of other products, from a folder or from a triaged session."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from engine.crops import CropParams, cut_crop, find_crops
from engine.discover.data import CropArrays, put_crop
from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES, decode_mask, read_image, read_mask, room
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import CropRecord, Session

_CROPS_PER_IMAGE = 2
_UNNAMED = re.compile(r"class \d+")  # what a run calls its classes
Cut = tuple[NDArray[np.uint8], NDArray[np.uint8]]
"""Pixels and mask of a crop, as :func:`engine.crops.cut_crop` gives them."""


def load_base(place: Path, side: int, progress: Progress, cancel: Cancel) -> CropArrays:
    """A labelled base set.

    Args:
        place: a folder with ``images/CLASS/*`` and ``masks/CLASS/*``, paired by name; or a session
            that somebody has triaged: the crops of its defect classes that were named or confirmed,
            and others that were confirmed.
        side: R, to which crops are resized.
        progress: told of every image.
        cancel: stops the work.

    Raises:
        VitiaError: nothing of this kind is there, or there is no labelled defect in it.
    """
    if place.is_file():
        return _of_session(place, side, progress, cancel)
    return _of_folder(place, side, progress, cancel)


def _of_folder(folder: Path, side: int, progress: Progress, cancel: Cancel) -> CropArrays:
    """Crops are cut around the masks' regions, at most two an image (specification section 3)."""
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
    cut: list[list[Cut]] = [[] for _ in pairs]

    def one(item: tuple[int, Path, Path]) -> int:
        image, mask = read_image(item[1]), read_mask(item[2])
        if image.shape[:2] != mask.shape:
            raise VitiaError("the mask of this base image has another size", item[2], "Mend it")
        crops = find_crops(mask, None, 0, 255, _CROPS_PER_IMAGE - 1, CropParams.PAPER)
        cut[pairs.index(item)] = [cut_crop(image, mask, c.box, side, False) for c in crops]
        return 1

    in_parallel(one, pairs, "Read base set", progress, cancel)
    labels = [pair[0] for pair, crops in zip(pairs, cut, strict=True) for _ in crops]
    return _arrays([c for crops in cut for c in crops], labels, classes, side)


def _of_session(path: Path, side: int, progress: Progress, cancel: Cancel) -> CropArrays:
    """At most two crops an image, the largest, as of a folder."""
    with Session.open(path, read_only=True) as session:
        run = session.current_run()
        clusters = {} if run is None else {c.id: c for c in session.clusters(run.id)}
        assigned = {} if run is None else session.assignments(run.id)
        chosen: list[tuple[CropRecord, str]] = []
        for crop in () if run is None else session.crops(run.crop_set_id):
            decision = assigned[crop.id]
            cluster = clusters[decision.cluster_id]
            is_known = (
                decision.confirmed
                or cluster.state == "confirmed"
                or not _UNNAMED.fullmatch(cluster.name)
            )
            if is_known and cluster.number != 0 and not crop.whole:
                chosen.append((crop, cluster.name))
        if run is None or not chosen:
            raise VitiaError(
                "no defect of this session has been named or confirmed yet", path,
                "Triage it first, or choose another base set",
            )  # fmt: skip
        classes = tuple(sorted({name for _, name in chosen}))
        work = []
        for image_id, group in groupby(chosen, key=lambda one: one[0].image_id):
            largest = sorted(group, key=lambda one: -one[0].area)[:_CROPS_PER_IMAGE]
            png = session.crop_mask(run.crop_set_id, image_id)
            if png is not None:
                work.append((session.resolve(session.image(image_id).path), png, largest))

    def one(item: tuple[Path, bytes, list[tuple[CropRecord, str]]]) -> list[Cut]:
        image, mask = read_image(item[0]), decode_mask(item[1])
        return [cut_crop(image, mask, crop.box, side, False) for crop, _ in item[2]]

    cut = in_parallel(one, work, "Read base set", progress, cancel)
    labels = [classes.index(name) for _, _, crops in work for _, name in crops]
    return _arrays([c for crops in cut for c in crops], labels, classes, side)


def _arrays(cut: list[Cut], labels: list[int], classes: tuple[str, ...], side: int) -> CropArrays:
    pixels = room((len(labels), 4, side, side), np.uint8)
    for index, (image, mask) in enumerate(cut):
        put_crop(pixels, index, image, mask)
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
