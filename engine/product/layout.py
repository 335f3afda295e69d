"""Which files of a product folder are its images, and what their folders say about them.

Layouts, by what is there:

- ``mvtec``: ``test/CLASS/*`` with ``train/good/*`` and ``ground_truth/CLASS/NAME[_mask].png``;
- ``classes``: ``CLASS/*`` or ``CLASS/Imgs/*``, where a PNG beside a JPEG of its stem is a mask,
  as in the release of the Magnetic Tile Defects;
- ``flat``: all images in one folder, maybe in ``images/``.

Directly below the product folder, ``maps``, ``anomaly_maps``, ``ground_truth`` and ``masks`` never
hold images.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES
from engine.product.pair import TRAIN, folders_that_matter
from engine.product.tree import find_files
from engine.session import ImageRecord, Problem

Layout = Literal["mvtec", "classes", "flat"]

MAP_FOLDERS = ("maps", "anomaly_maps")
MASK_FOLDERS = ("ground_truth", "masks")


@dataclass(frozen=True)
class Found:
    """Images not read yet (their size is 0), masks that lie beside some of them, problems."""

    layout: Layout
    images: list[ImageRecord]
    masks_beside: dict[PurePosixPath, PurePosixPath]
    problems: list[Problem]


def find_images(root: Path, skip: Collection[Path]) -> Found:
    """Find the images below ``root``, outside the folders ``skip``; reads no file.

    Raises:
        VitiaError: there are none, or this is the folder of several products.
    """
    apart = {root / name for name in (*MAP_FOLDERS, *MASK_FOLDERS)}
    paths, problems = find_files(root, IMAGE_SUFFIXES, apart | set(skip))
    beside = _masks_beside(paths)
    masks = set(beside.values())
    images = [_record(path) for path in paths if path not in masks]
    if not images:
        reason = f" ({problems[0].message})" if problems else ""
        raise VitiaError(
            f"there are no images (PNG, JPEG, BMP, TIFF) in this folder{reason}",
            root,
            "Choose the folder of one product",
        )
    mvtec = (root / "test").is_dir()
    if not mvtec:
        _refuse_several_products(root)
    classes = any(image.class_folder for image in images)
    layout: Layout = "mvtec" if mvtec else "classes" if classes else "flat"
    return Found(layout, images, beside, problems)


def _record(path: PurePosixPath) -> ImageRecord:
    folders = folders_that_matter(path)
    split = TRAIN if folders[:1] == (TRAIN,) else "test"
    classes = folders[1:] if split == TRAIN else folders
    return ImageRecord(str(path), 0, 0, classes[0] if classes else None, split)


def _masks_beside(paths: Collection[PurePosixPath]) -> dict[PurePosixPath, PurePosixPath]:
    """The PNG beside each JPEG of the same stem: a mask, as no camera writes both."""
    pngs = {path.with_suffix(""): path for path in paths if path.suffix.lower() == ".png"}
    return {
        path: pngs[path.with_suffix("")]
        for path in paths
        if path.suffix.lower() in (".jpg", ".jpeg") and path.with_suffix("") in pngs
    }


def _refuse_several_products(root: Path) -> None:
    for child in sorted(root.iterdir()):
        if os.path.isdir(child / "test") and os.path.isdir(child / TRAIN):  # noqa: PTH112 - no raise
            raise VitiaError(
                "this folder holds several products",
                root,
                f"Open one of them, for example {child.name}",
            )
