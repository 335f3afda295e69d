"""Giving the images of a product their maps and masks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES, image_size
from engine.parallel import in_parallel
from engine.product.fit import compare_size
from engine.product.layout import MASK_FOLDERS
from engine.product.pair import pair
from engine.product.tree import find_files
from engine.progress import Cancel, Progress
from engine.session import ImageRecord, Problem

NORMAL_CLASS = "good"
MAP_SUFFIXES = frozenset({".png", ".tif", ".tiff", ".npy"})
MAP_ENDINGS = ("_map", "_anomaly_map")
MASK_ENDINGS = ("_mask",)


def attach_maps(
    root: Path, images: Sequence[ImageRecord], folder: Path
) -> tuple[list[ImageRecord], list[Problem]]:
    """The images with the maps of ``folder``; maps are not opened here.

    Raises:
        VitiaError: there is no map in the folder.
    """
    files, problems = find_files(folder, MAP_SUFFIXES)
    if not files:
        raise VitiaError(
            "there are no anomaly maps (PNG, TIFF, NPY) in this folder", folder, "Choose another"
        )
    found, reasons, unused = _pair(root, images, folder, files, MAP_ENDINGS)
    problems += unused
    for k, image in enumerate(images):
        if k not in found and image.split == "test":
            reason = reasons.get(k, "it has no anomaly map")
            problems.append(Problem(image.path, "no map", reason, _remedy("map")))
    return [replace(image, map_path=found.get(k)) for k, image in enumerate(images)], problems


def attach_masks(
    root: Path,
    images: Sequence[ImageRecord],
    folder: Path | None,
    beside: dict[PurePosixPath, PurePosixPath],
    progress: Progress,
    cancel: Cancel,
) -> tuple[list[ImageRecord], list[Problem]]:
    """The images with the masks of ``folder`` or, where it has none, those that lie beside.

    Only the headers of masks are read.

    Raises:
        VitiaError: there are no masks, or none fits an image.
        Cancelled: asked to stop.
    """
    files, problems = ([], []) if folder is None else find_files(folder, IMAGE_SUFFIXES)
    if not files and not beside:
        raise VitiaError(
            "there are no masks (PNG, JPEG, BMP, TIFF) in this folder"
            if folder is not None
            else f"there are no masks ({' or '.join(MASK_FOLDERS)}) in this product",
            folder or root,
            "Choose the folder of masks, or go on without masks",
        )
    found: dict[int, str] = {}
    reasons: dict[int, str] = {}
    if folder is not None:
        found, reasons, unused = _pair(root, images, folder, files, MASK_ENDINGS)
        problems += unused
    for k, image in enumerate(images):
        mask = beside.get(PurePosixPath(image.path))
        if mask is not None:
            found.setdefault(k, str(mask))
    if not found:
        raise VitiaError(
            f"no mask fits an image by name (first mask {files[0]}, first image {images[0].path})",
            folder,
            _remedy("mask"),
        )
    for k, image in enumerate(images):
        normal = image.class_folder in (None, NORMAL_CLASS)
        if k not in found and (k in reasons or not normal):
            reason = reasons.get(k, "it has no mask, so it counts as free of defects")
            problems.append(Problem(image.path, "no mask", reason, _remedy("mask")))

    def check(k: int) -> tuple[bool, Problem | None]:
        try:
            return compare_size("mask", found[k], image_size(root / found[k]), images[k])
        except VitiaError as error:
            return False, Problem(found[k], "unreadable", error.what, error.remedy)

    order = sorted(found)
    checked = in_parallel(check, order, "Read masks", progress, cancel)
    for k, (fits, problem) in zip(order, checked, strict=True):
        problems += [problem] if problem else []
        if not fits:
            del found[k]
    return [replace(image, mask_path=found.get(k)) for k, image in enumerate(images)], problems


def _pair(
    root: Path,
    images: Sequence[ImageRecord],
    folder: Path,
    files: Sequence[PurePosixPath],
    endings: Sequence[str],
) -> tuple[dict[int, str], dict[int, str], list[Problem]]:
    """The file of each image as records hold it, why others have none, and files left over."""

    def stored(file: PurePosixPath) -> str:
        path = folder / file
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)

    pairing = pair([PurePosixPath(i.path) for i in images], files, endings, root.name)
    # A folder of which nothing fits belongs to something else, say another product.
    ours = {files[f].parent for f in pairing.found.values()}
    unused = [
        Problem(stored(file), "no image", "no image has its name", "Remove it, or add its image")
        for f, file in enumerate(files)
        if f not in pairing.claimed and file.parent in ours
    ]
    return {k: stored(files[f]) for k, f in pairing.found.items()}, pairing.ambiguous, unused


def _remedy(what: str) -> str:
    return f"Name one {what} like the image, in a folder named like the image's"
