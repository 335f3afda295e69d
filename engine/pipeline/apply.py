"""New images labelled by a classifier: tables, and a session to look at them in the window."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.files import atomic_file, check_free, csv_bytes, read_image, read_mask
from engine.maps import read_map
from engine.parallel import ahead
from engine.pipeline.applied import Recorder
from engine.pipeline.masks import fit_mask
from engine.pipeline.product import Masks
from engine.product import Product, scan_product
from engine.progress import Cancel, Progress
from engine.session import ImageRecord

if TYPE_CHECKING:
    from engine.classify import Classifier, Masked, RegionVerdict

_REGIONS = (
    "image", "region", "class", "class_id", "probability", "x0", "y0", "x1", "y1", "area", "score",
    "whole_image",
)  # fmt: skip
_IMAGES = (
    "image", "class", "class_id", "probability", "regions", "width", "height", "threshold", "error",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Labelled:
    """What a classifier says of one image.

    Attributes:
        image: its record.
        masked: the image with its mask; None where it could not be read.
        regions: largest first.
        probabilities: (K,) of the whole image.
        error: why there is nothing.
    """

    image: ImageRecord
    masked: Masked | None
    regions: tuple[RegionVerdict, ...]
    probabilities: NDArray[np.float32]
    error: VitiaError | None = None


@dataclass(frozen=True)
class Applied:
    """What came of it.

    Attributes:
        images: how many were labelled.
        regions: in them.
        failed: images that could not be labelled; the table says why.
        counts: images by the name of their class, in the order of the classes.
        tables: the written files, images first.
        session: the new session.
        seconds: what it took.
    """

    images: int
    regions: int
    failed: int
    counts: dict[str, int]
    tables: tuple[Path, ...]
    session: Path | None
    seconds: float


def region_table_of(image_table: Path) -> Path:
    """Where the table of regions goes that belongs to a table of images."""
    return image_table.with_name(f"{image_table.stem}_regions{image_table.suffix}")


def apply_classifier(
    model: Path,
    folder: Path,
    *,
    maps: Path | None = None,
    masks: Masks = None,
    table: Path | None = None,
    session: Path | None = None,
    device: str = "auto",
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Applied:
    """Label the images of a folder with a saved classifier, as its run labelled its own.

    Images are read, cut and looked at a few at a time, so that memory does not grow with their
    number. One that cannot be read gets a row with the reason; the rest goes on.

    Args:
        model: the classifier's file.
        folder: new images of the same product, in any layout that a product may have.
        maps: their anomaly maps, made by the detector of the session and named like the images;
            None takes those in the folder.
        masks: masks instead of maps: a folder, or "auto" for those in the folder.
        table: where the table of images goes; that of regions is written beside it.
        session: a new session with these labels, to look at and to correct in the window.
        device: "auto", "cpu", "cuda" or "cuda:N".
        overwrite: replace tables of an earlier call.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: no classifier, no images, neither maps nor masks, or a place cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    from engine.classify import Classifier

    progress, cancel = progress or Progress(), cancel or Cancel()
    tables = () if table is None else (table, region_table_of(table))
    for place in tables:
        check_free(place, overwrite=overwrite)
    begun = time.perf_counter()
    classifier = Classifier.load(model, device)
    product = scan_product(folder, maps, masks, progress, cancel)
    images = [image for image in product.images if image.split == "test"]
    if not any(image.mask_path if masks is not None else image.map_path for image in images):
        raise VitiaError(
            "no image of this folder has an anomaly map or a mask", folder,
            "Give the folder of maps (--maps) or of masks (--masks), named like the images",
        )  # fmt: skip
    recorder = None
    if session is not None:
        recorder = Recorder(session, product, classifier, model, maps, masks)
    rows = _Rows(classifier)
    try:
        progress.stage("Label images", len(images))
        for found in labelled(classifier, product, images, masks, cancel):
            rows.add(found)
            if found.error is not None:
                progress.log("warning", str(found.error))
            if recorder is not None:
                recorder.add(found.image, found.masked, found.regions, found.error)
            progress.advance()
        rows.add_unreadable(product)
        if recorder is not None:
            recorder.finish(time.perf_counter() - begun)
        if table is not None:
            rows.write(*tables)
    except BaseException:
        if recorder is not None:
            recorder.drop()
        raise
    return Applied(
        images=sum(rows.counts.values()),
        regions=len(rows.regions),
        failed=len(rows.images) - sum(rows.counts.values()),
        counts=rows.counts,
        tables=tables,
        session=None if recorder is None else recorder.close(),
        seconds=time.perf_counter() - begun,
    )


def labelled(
    classifier: Classifier,
    product: Product,
    images: list[ImageRecord],
    masks: Masks,
    cancel: Cancel,
) -> Iterator[Labelled]:
    """The labels of some images of a product, in their order.

    ``masks``: they are used and maps are not.
    """
    read = _Reader(classifier, product.root, given=masks is not None)
    waiting: deque[tuple[ImageRecord, Masked | VitiaError]] = deque()

    def usable() -> Iterator[Masked]:
        for image, found in ahead(read, images, cancel):
            waiting.append((image, found))
            if not isinstance(found, VitiaError):
                yield found

    def lost() -> Iterator[Labelled]:
        """Those in front that could not be read."""
        while waiting and isinstance(waiting[0][1], VitiaError):
            image, error = waiting.popleft()
            assert isinstance(error, VitiaError)
            yield Labelled(image, None, (), np.empty(0, np.float32), error)

    for regions in classifier.classify_many(usable()):
        yield from lost()
        image, masked = waiting.popleft()
        assert not isinstance(masked, VitiaError)
        merged = classifier.merged(regions, (masked.image.shape[0], masked.image.shape[1]))
        yield Labelled(image, masked, tuple(regions), merged)
    yield from lost()


class _Reader:
    """Reads an image with its mask; gives the error where that cannot be."""

    def __init__(self, classifier: Classifier, root: Path, *, given: bool) -> None:
        self._classifier, self._root, self._given = classifier, root, given

    def __call__(self, image: ImageRecord) -> Masked | VitiaError:
        from engine.classify import Masked

        try:
            pixels = read_image(self._root / image.path)
            if not self._given:
                if image.map_path is None:
                    raise VitiaError("this image has no anomaly map", image.path, "Add a map")
                return self._classifier.masked(pixels, read_map(self._root / image.map_path))
            # As in a session with masks: an image without one is free of defects.
            mask = np.zeros(pixels.shape[:2], np.bool_)
            if image.mask_path is not None:
                mask = fit_mask(read_mask(self._root / image.mask_path), pixels.shape[:2])
            return Masked(pixels, mask)
        except VitiaError as error:
            return error


class _Rows:
    """The rows of both tables, and how many images are of each class."""

    def __init__(self, classifier: Classifier) -> None:
        self._classes = classifier.classes
        self.images: list[tuple[object, ...]] = []
        self.regions: list[tuple[object, ...]] = []
        self.counts = dict.fromkeys((info.name for info in self._classes), 0)

    def add(self, found: Labelled) -> None:
        """One image and its regions."""
        image = found.image
        if found.masked is None:
            self._lose(image.path, str(found.error))
            return
        self.counts[self._classes[int(found.probabilities.argmax())].name] += 1
        regions = sum(not region.whole for region in found.regions)
        self.images.append(
            (
                image.path, *self._best(found.probabilities), regions, image.width, image.height,
                found.masked.threshold, None, *_rounded(found.probabilities),
            )
        )  # fmt: skip
        for number, region in enumerate(found.regions, 1):
            self.regions.append(
                (
                    image.path, number, *self._best(region.probabilities), *region.box, region.area,
                    round(region.score, 6), int(region.whole), *_rounded(region.probabilities),
                )
            )  # fmt: skip

    def add_unreadable(self, product: Product) -> None:
        """Files that are no images that can be read, with the reasons."""
        for problem in product.problems:
            if problem.kind == "unreadable":
                self._lose(problem.path, f"{problem.message}. {problem.remedy}")

    def write(self, images: Path, regions: Path) -> None:
        """Write both tables, each whole."""
        more = [f"p({info.name})" for info in self._classes]
        for place, columns, rows in (
            (images, _IMAGES, self.images),
            (regions, _REGIONS, self.regions),
        ):
            with atomic_file(place) as temporary:
                temporary.write_bytes(csv_bytes((*columns, *more), rows))

    def _best(self, probabilities: NDArray[np.float32]) -> tuple[str, int, float]:
        best = int(probabilities.argmax())
        info = self._classes[best]
        return info.name, info.id, round(float(probabilities[best]), 6)

    def _lose(self, path: str, reason: str) -> None:
        self.images.append((path, *[None] * (len(_IMAGES) - 2), reason))


def _rounded(probabilities: NDArray[np.float32]) -> list[float]:
    return [round(value, 6) for value in probabilities.tolist()]
