"""Maps of a whole product: a folder that ``vitia run --maps`` takes, with scores and figures."""

from __future__ import annotations

import csv
import io
import json
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES, atomic_folder, read_mask
from engine.maps.detect.detect import Detection, Scored, detect
from engine.maps.detect.settings import WITHOUT_NORMALS, DetectorSettings
from engine.metrics import PixelScores, auroc
from engine.parallel import in_parallel
from engine.product import Product, scan_product
from engine.product.attach import NORMAL_CLASS
from engine.product.layout import MAP_FOLDERS
from engine.product.tree import SESSION_FOLDER, find_files
from engine.progress import Cancel, Progress
from engine.session import ImageRecord

MapFormat = Literal["npy", "png"]
SCORES, ABOUT = "scores.csv", "maps.json"
_TOP = 65535


@dataclass(frozen=True)
class MadeMaps:
    """Maps that were written.

    Attributes:
        folder: where.
        count: how many.
        figures: "image_auroc", "pixel_auroc", "aupro", as far as class folders and masks tell.
        source: the weights in words.
        seconds: all in all.
    """

    folder: Path
    count: int
    figures: dict[str, float]
    source: str
    seconds: float


def find_product(root: Path, progress: Progress, cancel: Cancel) -> Product:
    """The product with its masks if it has any; they serve figures only.

    Raises:
        VitiaError: no folder, or no images.
    """
    try:
        return scan_product(root, masks="auto", progress=progress, cancel=cancel)
    except VitiaError:  # there are no masks, or something that the second reading meets again
        return scan_product(root, progress=progress, cancel=cancel)


def normal_images(product: Product, folder: Path | None = None) -> list[Path]:
    """The images of good parts: those in ``folder``, else in the product's ``train``.

    In ``train``, class folders other than "good" are passed over.

    Raises:
        VitiaError: there are no images in ``folder``.
    """
    if folder is None:
        return [
            product.root / image.path
            for image in product.images
            if image.split == "train" and image.class_folder in (None, NORMAL_CLASS)
        ]
    folder = folder.resolve()
    found, _ = find_files(folder, IMAGE_SUFFIXES)
    if not found:
        raise VitiaError("there are no normal images in this folder", folder, "Choose another")
    return [folder / path for path in found]


def make_maps(
    product: Product,
    normals: Sequence[Path],
    settings: DetectorSettings,
    out: Path,
    features: Path,
    form: MapFormat = "npy",
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> MadeMaps:
    """Score all test images of a product and write a map for each, whole or not at all.

    ``out`` gets one map an image, named like the image; ``scores.csv``; and ``maps.json`` with
    settings, range of values and figures.

    Args:
        product: from :func:`find_product`.
        normals: from :func:`normal_images`.
        settings: detector and how.
        out: the folder to write.
        features: folder that features are kept in.
        form: "npy" float32 as computed, or "png" 16-bit grey on one scale for all.
        overwrite: replace ``out`` if it exists.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: see :func:`detect` and :func:`check_place`; or ``out`` cannot be written.
        Cancelled: asked to stop; nothing is written but features.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    start = time.monotonic()
    check_place(out, product.root, normals, features, overwrite=overwrite)
    images = [image for image in product.images if image.split == "test"]
    paths = [product.root / image.path for image in images]
    found = detect(paths, normals, settings, features, progress=progress, cancel=cancel)
    pairs = [
        (image, scored)
        for image, scored in zip(images, found.images, strict=True)
        if scored is not None
    ]
    names = map_names([PurePosixPath(image.path) for image, _ in pairs], form)
    jobs = [(image, scored, name) for (image, scored), name in zip(pairs, names, strict=True)]
    with atomic_folder(out, overwrite=overwrite) as folder:
        writer = _Writer(product.root, found, folder, form)
        peaks = in_parallel(lambda job: writer(*job), jobs, "Write maps", progress, cancel)
        figures = _figures(pairs, writer.pixels if writer.masks else None)
        seconds = time.monotonic() - start
        about = {
            **_described(found),
            "images": len(pairs),
            "normal_images": 0 if settings.detector in WITHOUT_NORMALS else len(normals),
            "seconds": round(seconds, 1),
            "figures": figures,
        }
        (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", "utf-8")
        rows = [
            (image.path, name, f"{scored.score:.6g}", f"{peak:.6g}")
            for (image, scored, name), peak in zip(jobs, peaks, strict=True)
        ]
        (folder / SCORES).write_text(_table(rows), "utf-8", newline="")
    return MadeMaps(out, len(pairs), figures, found.source, seconds)


def check_place(
    out: Path,
    product_root: Path,
    normals: Sequence[Path],
    features: Path,
    *,
    overwrite: bool = False,
) -> None:
    """Whether maps may be written to ``out``; asked before the long work.

    In the product folder they may lie where a scan looks for maps or never looks, in a session's
    folder, and nowhere else: it would take them for images.

    Raises:
        VitiaError: they would replace something, or be taken for images.
    """
    out, root = out.resolve(), product_root.resolve()
    for inside in (root, features, *normals):
        if inside.resolve().is_relative_to(out):
            raise VitiaError(f"the maps would replace {inside}", out, "Choose another place")
    if out.is_relative_to(root) and not _passed_over(out.relative_to(root).parts):
        raise VitiaError(
            "maps in the product folder would be taken for images",
            out,
            f"Choose another place, or {root / MAP_FOLDERS[0]}",
        )
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return
    if not overwrite:
        raise VitiaError("the maps exist already", out, "Choose another name, or overwrite them")
    if not (out / ABOUT).is_file():
        raise VitiaError(
            "these maps were not made here, so they are not overwritten",
            out,
            "Choose another name, or delete them yourself",
        )


def _passed_over(parts: Sequence[str]) -> bool:
    """Whether a scan for images passes over what lies there in the product folder."""
    return parts[0] in MAP_FOLDERS or any(part.endswith(SESSION_FOLDER) for part in parts)


def _described(found: Detection) -> dict[str, object]:
    """Settings as they were carried out, and the range, for putting later images on one scale."""
    low, high = found.limits()
    done = {"weights": found.source, "size": found.size, "layers": found.layers}
    return {"settings": {**found.settings.to_json(), **done}, "minimum": low, "maximum": high}


def _table(rows: Sequence[tuple[object, ...]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("image", "map", "score", "peak"), *rows])
    return text.getvalue()


def map_names(images: Sequence[PurePosixPath], form: MapFormat) -> list[PurePosixPath]:
    """The name of each image's map: its own with another ending.

    Where two images of a folder differ in their ending alone, it stays in the map's name.
    """
    stems = Counter(str(path.with_suffix("")).casefold() for path in images)
    return [
        path.with_suffix(f".{form}")
        if stems[str(path.with_suffix("")).casefold()] == 1
        else path.with_name(f"{path.name}.{form}")
        for path in images
    ]


class _Writer:
    """Writes maps, from several threads, and collects the pixels of those that have masks."""

    def __init__(self, root: Path, found: Detection, folder: Path, form: MapFormat) -> None:
        self._root, self._found, self._folder, self._form = root, found, folder, form
        self._low, self._high = found.limits()
        self._lock = threading.Lock()
        self.pixels = PixelScores(self._low, self._high)
        self.masks = False

    def __call__(self, image: ImageRecord, scored: Scored, name: PurePosixPath) -> float:
        """Write one map; returns its largest value."""
        values = self._found.map(scored, image.width, image.height)
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if self._form == "npy":
            np.save(path, values)
        else:
            Image.fromarray(self._quantised(values)).save(path)
        mask = self._mask(image)
        if mask is not None:
            with self._lock:
                self.masks = True
                self.pixels.add(values, mask)
        return float(values.max())

    def _quantised(self, values: NDArray[np.float32]) -> NDArray[np.uint16]:
        span = self._high - self._low
        if span <= 0:
            return np.zeros(values.shape, np.uint16)
        share = ((values.astype(np.float64) - self._low) / span).clip(0, 1)
        levels: NDArray[np.uint16] = np.rint(share * _TOP).astype(np.uint16)
        return levels

    def _mask(self, image: ImageRecord) -> NDArray[np.bool_] | None:
        """The mask of an image's defects in its geometry; None where nobody drew one."""
        shape = (image.height, image.width)
        if image.mask_path is None:
            return np.zeros(shape, np.bool_) if image.class_folder == NORMAL_CLASS else None
        try:
            mask = read_mask(self._root / image.mask_path)
        except VitiaError:  # figures do without it
            return None
        if mask.shape != shape:
            size = (image.width, image.height)
            resized = cv2.resize(mask.view(np.uint8), size, interpolation=cv2.INTER_NEAREST)
            mask = resized.astype(np.bool_)
        return mask


def _figures(
    pairs: Sequence[tuple[ImageRecord, Scored]], pixels: PixelScores | None
) -> dict[str, float]:
    """What class folders and masks tell; figures that cannot be computed are left out."""
    known = [(i, s) for i, s in pairs if i.class_folder is not None]
    figures: dict[str, float] = {
        "image_auroc": auroc(
            [image.class_folder != NORMAL_CLASS for image, _ in known],
            [scored.score for _, scored in known],
        )
    }
    if pixels is not None:
        figures |= {"pixel_auroc": pixels.auroc(), "aupro": pixels.aupro()}
    return {name: value for name, value in figures.items() if not np.isnan(value)}
