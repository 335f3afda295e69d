"""Reading all maps of a product once: their common scale, their peaks, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.maps.read import BadValuesError, read_map
from engine.maps.scale import MapScale
from engine.parallel import in_parallel
from engine.product import compare_size
from engine.progress import Cancel, Progress
from engine.session import ImageRecord, Problem, Session

_SCALE = "scale"


@dataclass(frozen=True)
class _Measured:
    """The range of one map, None if it cannot be used, and what is wrong with it."""

    limits: tuple[float, float] | None
    problems: tuple[Problem, ...]


def measure_maps(
    session: Session, progress: Progress | None = None, cancel: Cancel | None = None
) -> MapScale:
    """Read the map of every test image, and keep the common scale in the session.

    Maps that cannot be used (unreadable, not finite, of another aspect) are taken off their image;
    constant maps and maps of another size but equal aspect stay. Either way the session gets a
    problem. Every map's peak is kept on the product scale.

    Raises:
        VitiaError: there is no usable map; nothing is stored then.
        Cancelled: asked to stop; nothing is stored then.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    root = session.product_root
    images = session.images()
    mapped = [image for image in images if image.split == "test" and image.map_path]
    measured = dict(
        zip(
            [image.id for image in mapped],
            in_parallel(lambda i: _measure(i, root), mapped, "Read maps", progress, cancel),
            strict=True,
        )
    )
    limits = [m.limits for m in measured.values() if m.limits is not None]
    problems = [problem for m in measured.values() for problem in m.problems]
    if not limits:
        raise _no_usable_map(root, problems)
    scale = MapScale(min(low for low, _ in limits), max(high for _, high in limits))
    with session.transaction():
        session.store_product(
            [_with_peak(image, measured.get(image.id), scale) for image in images],
            # A second reading finds the same things again.
            dict.fromkeys([*session.problems(), *problems]),
        )
        session.set(_SCALE, [scale.minimum, scale.maximum])
    return scale


def map_scale(session: Session) -> MapScale:
    """The scale that :func:`measure_maps` kept.

    Raises:
        VitiaError: the maps were not measured yet.
    """
    stored = session.get(_SCALE)
    if stored is None:
        raise VitiaError("the maps of this product were not read yet", session.path, "Add maps")
    return MapScale(*stored)


def load_map(session: Session, image: ImageRecord) -> NDArray[np.uint8]:
    """The map of ``image`` on the product scale, (H, W) uint8, in the map's own geometry.

    Raises:
        VitiaError: the image has no map, or it cannot be read any more.
    """
    if image.map_path is None:
        raise VitiaError("this image has no anomaly map", image.path, "Add a map of its name")
    return map_scale(session).quantise(read_map(session.resolve(image.map_path)))


def _measure(image: ImageRecord, root: Path) -> _Measured:
    assert image.map_path is not None
    path = image.map_path
    try:
        values = read_map(root / path)
    except BadValuesError as error:
        return _Measured(None, (Problem(path, "bad values", error.what, error.remedy),))
    except VitiaError as error:
        return _Measured(None, (Problem(path, "unreadable", error.what, error.remedy),))
    fits, problem = compare_size("map", path, values.shape[::-1], image)
    problems = [problem] if problem else []
    if not fits:
        return _Measured(None, tuple(problems))
    limits = float(values.min()), float(values.max())
    if limits[0] == limits[1]:
        message = f"the map is {limits[0]:g} everywhere, so it shows no anomaly"
        remedy = "Check that the detector ran on this image"
        problems.append(Problem(path, "constant map", message, remedy))
    return _Measured(limits, tuple(problems))


def _with_peak(image: ImageRecord, measured: _Measured | None, scale: MapScale) -> ImageRecord:
    if measured is None:
        return image
    if measured.limits is None:
        return replace(image, map_path=None, peak=None)
    peak = scale.quantise(np.array([measured.limits[1]]))[0]
    return replace(image, peak=int(peak))


def _no_usable_map(root: Path, problems: list[Problem]) -> VitiaError:
    if not problems:
        return VitiaError(
            "no image of this product has an anomaly map", root, "Name the maps like the images"
        )
    first = problems[0]
    return VitiaError(
        f"none of the {len(problems)} anomaly maps can be used; the first one: {first.message}",
        root / first.path,
        first.remedy,
    )
