"""What jobs do about maps that are made here: cost, a trial, all of them, and another set."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from app.images import LoadedImage
from app.jobs import Work
from app.widgets.pyramid import Pyramid
from engine.errors import VitiaError
from engine.files import read_image
from engine.maps import MapScale, read_map
from engine.progress import Cancel, Progress
from engine.session import Session

if TYPE_CHECKING:
    from engine.maps.detect import DetectorName, DetectorSettings, DetectPreset
    from engine.maps.detect.cost import Cost
    from engine.product import Product

_OTHERS, _NORMALS = 11, 24  # images that a trial looks at beside its own


@dataclass(frozen=True)
class MapRequest:
    """How maps are to be made.

    Attributes:
        detector: "auto" takes PatchCore where there are normal images, else MuSc.
        preset: of its settings.
        changes: settings other than the preset's, by name.
        normals: a folder of normal images; None takes the product's own.
    """

    detector: DetectorName | Literal["auto"] = "auto"
    preset: DetectPreset = "fast"
    changes: Mapping[str, Any] = field(default_factory=dict)
    normals: Path | None = None

    def settings(self, normals: int) -> DetectorSettings:
        """The detector's settings, with so many normal images."""
        from engine.maps.detect import DetectorSettings

        detector = self.detector
        if detector == "auto":
            detector = "patchcore" if normals else "musc"
        return DetectorSettings.of_preset(detector, self.preset, **self.changes)


def list_images(root: Path) -> Work:
    """The paths of a product's images, for a choice among them."""

    def work(progress: Progress, cancel: Cancel) -> list[str]:
        from engine.product import scan_product

        images = scan_product(root, progress=progress, cancel=cancel).images
        return [image.path for image in images if image.split == "test"]

    return work


def estimate(root: Path, request: MapRequest) -> Work:
    """What maps of a product cost; gives the settings and a Cost."""

    def work(progress: Progress, cancel: Cancel) -> tuple[DetectorSettings, Cost]:
        progress.stage("Load PyTorch", 0)
        from engine.maps.detect.cost import estimate_cost

        product, normals = _product(root, request, progress, cancel)
        settings = request.settings(len(normals))
        progress.stage("Measure", 0)
        tests = sum(image.split == "test" for image in product.images)
        return settings, estimate_cost(settings, tests, len(normals))

    return work


def attempt(root: Path, request: MapRequest, path: str) -> Work:
    """The map of one image, made with few others around it; gives a LoadedImage."""

    def work(progress: Progress, cancel: Cancel) -> LoadedImage:
        progress.stage("Load PyTorch", 0)
        from engine.maps.detect.product import make_maps, map_names

        product, normals = _product(root, request, progress, cancel)
        tests = [image for image in product.images if image.split == "test"]
        chosen = [image for image in tests if image.path == path]
        if not chosen:
            raise VitiaError("this image is not in the product any more", root / path)
        others = [image for image in tests if image.path != path]
        few = [others[i] for i in np.linspace(0, len(others) - 1, _OTHERS).astype(int)]
        some = chosen + list(dict.fromkeys(few)) if others else chosen
        with tempfile.TemporaryDirectory() as temporary:
            out = Path(temporary) / "maps"
            make_maps(
                replace(product, images=tuple(some)), normals[:_NORMALS],
                request.settings(len(normals)), out, Path(temporary) / "features",
                progress=progress, cancel=cancel,
            )  # fmt: skip
            names = map_names([PurePosixPath(image.path) for image in some], "npy")
            maps = [read_map(out / name) for name in names if (out / name).is_file()]
            own = read_map(out / names[0])
        scale = MapScale(min(float(m.min()) for m in maps), max(float(m.max()) for m in maps))
        heat = Pyramid(scale.quantise(own), "most").prepare()
        return LoadedImage(Pyramid(read_image(root / path)).prepare(), heat, own)

    return work


def make(session_path: Path, request: MapRequest) -> Work:
    """Make maps of all images, use them, and choose all thresholds; gives the MapSet."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        progress.stage("Load PyTorch", 0)
        with Session.open(session_path) as session:
            return _make(session, request, progress, cancel)

    return work


def begin(product: Path, session_path: Path, request: MapRequest) -> Work:
    """Begin a session of bare images with maps that are made first; gives the session's path."""

    def work(progress: Progress, cancel: Cancel) -> Path:
        progress.stage("Load PyTorch", 0)
        with Session.create(session_path, product) as session:
            try:
                _make(session, request, progress, cancel)
            except BaseException:
                session.delete()
                raise
            return session.path

    return work


def use(session_path: Path, name: str) -> Work:
    """Take another set of maps, and choose all thresholds; gives the MapSet."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        with Session.open(session_path) as session:
            return _use(session, name, progress, cancel)

    return work


def _product(
    root: Path, request: MapRequest, progress: Progress, cancel: Cancel
) -> tuple[Product, list[Path]]:
    from engine.maps.detect.product import find_product, normal_images

    product = find_product(root, progress, cancel)
    return product, normal_images(product, request.normals)


def _make(session: Session, request: MapRequest, progress: Progress, cancel: Cancel) -> Any:
    from engine import pipeline

    names = {one.name for one in pipeline.map_sets(session)}
    _, normals = _product(session.product_root, request, progress, cancel)
    detector = request.settings(len(normals)).detector
    name, number = str(detector), 1
    while name in names:  # what was made before is kept, to be compared with
        number += 1
        name = f"{detector} {number}"
    pipeline.make_map_set(
        session, detector, request.preset, request.changes,
        name=name, normals=request.normals, progress=progress, cancel=cancel,
    )  # fmt: skip
    return _use(session, name, progress, cancel)


def _use(session: Session, name: str, progress: Progress, cancel: Cancel) -> Any:
    from engine import pipeline

    used = pipeline.use_map_set(session, name, progress=progress, cancel=cancel)
    params = pipeline.binarize_params(session) or pipeline.binarize_preset("vitia")
    pipeline.binarize(session, params, progress=progress, cancel=cancel)
    return used
