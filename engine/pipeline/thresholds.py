"""From maps to thresholds, for a whole product: tried first, or kept at once."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from engine.binarize import BinarizeParams, map_range, stability_curve
from engine.errors import VitiaError
from engine.maps import map_scale, read_map
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import Curve, ImageRecord, Session

_BEFORE = "binarize_before"


class MapReader:
    """Reads quantised maps from any thread: it asks the session once, when made."""

    def __init__(self, session: Session) -> None:
        self._root = session.product_root
        self._scale = map_scale(session)

    def __call__(self, image: ImageRecord) -> NDArray[np.uint8]:
        """The image's map on the product scale, in the map's own geometry."""
        assert image.map_path is not None
        return self._scale.quantise(read_map(self._root / image.map_path))


@dataclass(frozen=True, eq=False)
class Thresholds:
    """What MEBin chooses for a product with some settings; not kept yet.

    ``lo`` and ``hi`` are the range of scores that the curves were made with.
    """

    params: BinarizeParams
    lo: int
    hi: int
    curves: tuple[Curve, ...]


def product_range(session: Session, params: BinarizeParams) -> tuple[int, int]:
    """The scores (lo, hi) that MEBin stretches, from the peaks of the product's maps.

    Raises:
        VitiaError: the product has no maps.
    """
    peaks = [i.peak for i in session.images("test") if i.map_path and i.peak is not None]
    if not peaks:
        raise VitiaError("this product has no anomaly maps", session.product_root, "Add maps first")
    return map_range(peaks, params.lower_bound)


def choose_thresholds(
    session: Session,
    params: BinarizeParams,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Thresholds:
    """Binarize all maps of the product (MEBin) without keeping anything.

    Raises:
        VitiaError: the product has no maps, or one cannot be read.
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    images = [i for i in session.images("test") if i.map_path]
    lo, hi = product_range(session, params)
    maps = MapReader(session)

    def one(image: ImageRecord) -> Curve:
        curve = stability_curve(maps(image), lo, hi, params)
        return Curve(image.id, curve.counts, curve.threshold, curve.regions)

    return Thresholds(params, lo, hi, tuple(in_parallel(one, images, "Binarize", progress, cancel)))


def keep_thresholds(session: Session, chosen: Thresholds) -> None:
    """Let thresholds count from now on. The settings before stay known to the session."""
    before = binarize_params(session)
    with session.transaction():
        session.store_curves(chosen.curves)
        session.set("binarize", {**asdict(chosen.params), "lo": chosen.lo, "hi": chosen.hi})
        if before is not None and before != chosen.params:
            session.set(_BEFORE, asdict(before))


def binarize(
    session: Session,
    params: BinarizeParams,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> None:
    """Binarize all maps of the product (MEBin) and keep the curves."""
    progress = progress or Progress()
    chosen = choose_thresholds(session, params, progress=progress, cancel=cancel)
    keep_thresholds(session, chosen)
    empty = sum(c.regions == 0 for c in chosen.curves)
    progress.log(
        "info", f"{len(chosen.curves)} maps binarized, {empty} of them without a stable region"
    )


def binarize_params(session: Session) -> BinarizeParams | None:
    """The settings that the session's curves were made with; None before :func:`binarize`."""
    stored = session.get("binarize")
    if stored is None:
        return None
    return BinarizeParams(**{k: v for k, v in stored.items() if k not in ("lo", "hi")})


def binarize_params_before(session: Session) -> BinarizeParams | None:
    """The settings that counted before the present ones; None if there were no others."""
    stored = session.get(_BEFORE)
    return None if stored is None else BinarizeParams(**stored)
