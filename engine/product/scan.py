"""Opening a product folder: its images, their maps and masks, and all that is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from engine.errors import VitiaError
from engine.files import image_size, sha256_of
from engine.parallel import in_parallel
from engine.product.attach import attach_maps, attach_masks
from engine.product.layout import MAP_FOLDERS, MASK_FOLDERS, Layout, find_images
from engine.progress import Cancel, Progress
from engine.session import ImageRecord, Problem

_SAMPLE = 4096  # bytes


@dataclass(frozen=True)
class Product:
    """What a product folder holds: usable images in natural order, and what is wrong.

    Problems name files like records do: relative to ``root`` if they lie inside it.
    """

    root: Path
    layout: Layout
    images: tuple[ImageRecord, ...]
    problems: tuple[Problem, ...]


def scan_product(
    root: Path,
    maps: Path | None = None,
    masks: Path | Literal["auto"] | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Product:
    """Find the images of a product and give them maps and masks by name (:mod:`.pair`).

    ``maps``: the folder of anomaly maps; None takes ``maps`` or ``anomaly_maps`` in the product,
    if there is one. ``masks``: the folder of masks; "auto" takes ``ground_truth`` or ``masks`` in
    the product and PNG files beside JPEG files of the same stem; None uses no masks.

    Only headers of files are read. What is wrong with one file becomes a problem and the rest goes
    on: unreadable images are left out, duplicates stay. Images in ``train`` need no maps.

    Raises:
        VitiaError: a folder is missing or holds nothing of its kind, no test image can be read.
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    root = _existing(root, "product folder")
    map_folder = _first(root, MAP_FOLDERS) if maps is None else _apart(maps, root, "maps")
    mask_folder = None
    if masks is not None:
        mask_folder = (
            _first(root, MASK_FOLDERS) if masks == "auto" else _apart(masks, root, "masks")
        )
    found = find_images(root, [folder for folder in (map_folder, mask_folder) if folder])
    images, problems = _read(root, found.images, progress, cancel)
    problems = found.problems + problems
    if not any(image.split == "test" for image in images):
        reason = problems[0].message if problems else "all of them lie in train"
        raise VitiaError(
            f"none of the {len(found.images)} images can be searched for defects ({reason})",
            root,
            "Add images, in test or in class folders",
        )
    images, more = _note_duplicates(root, images, progress, cancel)
    problems += more
    if masks is not None:
        beside = found.masks_beside if masks == "auto" else {}
        images, more = attach_masks(root, images, mask_folder, beside, progress, cancel)
        problems += more
    if map_folder is not None:
        images, more = attach_maps(root, images, map_folder)
        problems += more
    elif masks is None:
        remedy = f"Choose their folder, or put them into {MAP_FOLDERS[0]} in the product folder"
        problems.append(Problem(".", "no map", "there are no anomaly maps", remedy))
    return Product(root, found.layout, tuple(images), tuple(problems))


def _existing(folder: Path, what: str) -> Path:
    folder = folder.resolve()
    if not folder.is_dir():
        reason = f"the {what} is no folder" if folder.exists() else f"the {what} does not exist"
        raise VitiaError(reason, folder, "Check the path")
    return folder


def _first(root: Path, names: Iterable[str]) -> Path | None:
    """The first folder of these names in the product that is there, and not empty."""
    folders = (root / name for name in names)
    return next((f for f in folders if f.is_dir() and any(f.iterdir())), None)


def _apart(folder: Path, root: Path, what: str) -> Path:
    """The folder, refused where it holds the images: each of them would be its own map."""
    folder = _existing(folder, f"folder of {what}")
    if root.is_relative_to(folder):
        raise VitiaError(
            f"the folder of {what} holds the images too", folder, f"Put the {what} apart from them"
        )
    return folder


def _read(
    root: Path, images: list[ImageRecord], progress: Progress, cancel: Cancel
) -> tuple[list[ImageRecord], list[Problem]]:
    """The images with their sizes; those that cannot be read become problems."""

    def one(image: ImageRecord) -> ImageRecord | Problem:
        try:
            width, height = image_size(root / image.path)
        except VitiaError as error:
            return Problem(image.path, "unreadable", error.what, error.remedy)
        return replace(image, width=width, height=height)

    read = in_parallel(one, images, "Read images", progress, cancel)
    return (
        [found for found in read if isinstance(found, ImageRecord)],
        [found for found in read if isinstance(found, Problem)],
    )


def _note_duplicates(
    root: Path, images: list[ImageRecord], progress: Progress, cancel: Cancel
) -> tuple[list[ImageRecord], list[Problem]]:
    """The images, with the hash of those that may be equal, and a problem for each repetition."""
    paths = [root / image.path for image in images]
    # Nearly all files are told apart by their length, most of the others by a few bytes.
    alike = _alike(range(len(paths)), lambda k: paths[k].stat().st_size)
    alike = _alike(alike, lambda k: (paths[k].stat().st_size, _sampled(paths[k])))
    hashes = in_parallel(lambda k: sha256_of(paths[k]), alike, "Compare images", progress, cancel)
    images = list(images)
    problems = []
    first: dict[str, str] = {}
    for k, digest in zip(alike, hashes, strict=True):
        images[k] = replace(images[k], sha256=digest)
        original = first.setdefault(digest, images[k].path)
        if original != images[k].path:
            message = f"the same picture as {original}"
            remedy = "Remove one of the two, or it counts twice"
            problems.append(Problem(images[k].path, "duplicate", message, remedy))
    return images, problems


def _alike(items: Iterable[int], content: Callable[[int], object]) -> list[int]:
    """Those items that share their content with another one, in order."""
    groups = defaultdict(list)
    for item in items:
        with suppress(OSError):  # a file that has gone meanwhile has no twin
            groups[content(item)].append(item)
    return sorted(item for group in groups.values() if len(group) > 1 for item in group)


def _sampled(path: Path) -> bytes:
    """Bytes of the middle, where pictures of one camera differ most likely."""
    with path.open("rb") as file:
        file.seek(path.stat().st_size // 2)
        return file.read(_SAMPLE)
