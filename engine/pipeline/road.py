"""The whole road in one call, as ``vitia run`` goes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from engine.binarize import BinarizeParams
from engine.crops import CropParams
from engine.discover.clustering.settings import (
    DEFAULT_TAU,
    AnomalyClusteringSettings,
    Grouping,
    RegionSettings,
    Weighting,
)
from engine.discover.settings import DEFAULT_WEIGHTS, DiscoverSettings, Preset
from engine.pipeline.crops import make_crops
from engine.pipeline.maps import make_map_set, map_sets, use_map_set
from engine.pipeline.product import Masks, class_folders, read_product
from engine.pipeline.runs import AnySettings, discover, resume_run, suggest
from engine.pipeline.thresholds import binarize
from engine.product import sample_place, scan_product
from engine.product.sample import SampleName
from engine.progress import Cancel, Progress
from engine.session import Session

Method = Literal["anomalyncd", "regions", "anomaly-clustering"]
DEFAULT_CLASSES = 6


@dataclass(frozen=True)
class RunOptions:
    """Everything that ``vitia run`` can be told. None takes the preset's or product's own.

    With "auto" as ``maps``, maps are made where the product has none: by PatchCore where there are
    normal images, else by MuSc, with the network ``map_weights`` (else ``weights``, if given).
    """

    product: Path
    session: Path
    maps: Path | Literal["auto"] | None = None
    masks: Masks = None
    base: Path | None = None
    method: Method = "anomalyncd"
    grouping: Grouping = "ward"
    weighting: Weighting = "auto"
    tau: float = DEFAULT_TAU
    classes: int | Literal["auto"] | None = None
    weights: str = DEFAULT_WEIGHTS
    map_weights: str | None = None
    epochs: int | None = None
    preset: Preset = "vitia"
    device: str = "auto"
    seed: int = 0
    lower_bound: int | None = None


def binarize_preset(preset: Preset, lower_bound: int | None = None) -> BinarizeParams:
    """MEBin's settings of a preset."""
    params = BinarizeParams.PAPER if preset == "paper" else BinarizeParams.VITIA
    return replace(params, lower_bound=lower_bound)


def crop_preset(preset: Preset) -> CropParams:
    """Cropping's settings of a preset."""
    return CropParams.PAPER if preset == "paper" else CropParams.VITIA


def run_product(
    options: RunOptions,
    *,
    resume: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Session:
    """The whole road: product folder -> maps -> masks -> crops -> classes.

    Args:
        options: what to do.
        resume: go on with the session of an earlier call that was stopped or killed: stations
            that are done are left as they are, and training goes on from its last whole epoch.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: see the stations.
        Cancelled: asked to stop; what was finished is in the session.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    if resume and options.session.exists():
        session, fresh = Session.open(options.session), False
    else:
        session, fresh = Session.create(options.session, options.product), True
    try:
        _go_on(session, options, progress, cancel)
    except BaseException:
        # A session that came to nothing is not left behind; one that keeps work is.
        if fresh and not session.get("read") and not (session.folder / "features").exists():
            session.delete()
        else:
            session.close()
        raise
    return session


def suggested_classes(session: Session) -> int:
    """K where the user gave none: the number of class folders, else a handful."""
    folders = set(class_folders(session).values())
    return max(2, len(folders)) if folders else DEFAULT_CLASSES


def demo_options(folder: Path, product: SampleName = "metal") -> RunOptions:
    """What ``vitia demo`` runs: a sample product in ``folder`` with the best network at hand."""
    from engine.backbone.names import best_available

    place = sample_place(folder, product)
    return RunOptions(
        product=place,
        session=place.with_name(f"{product}.vitia"),
        maps=place / "maps",
        weights=best_available(),
        epochs=20,
    )


def _go_on(session: Session, options: RunOptions, progress: Progress, cancel: Cancel) -> None:
    """Every station that the session has not passed yet."""
    if not session.get("read"):
        _read(session, options, progress, cancel)
    if not session.get("masks") and session.get("binarize") is None:
        params = binarize_preset(options.preset, options.lower_bound)
        binarize(session, params, progress=progress, cancel=cancel)
    runs = session.runs()
    if any(run.state != "done" for run in runs):
        resume_run(session, progress=progress, cancel=cancel)
    elif not runs:
        crop_set = make_crops(
            session, crop_preset(options.preset), progress=progress, cancel=cancel
        )
        if options.classes == "auto":
            regions = RegionSettings(1, options.weights, seed=options.seed, device=options.device)
            found = suggest(session, crop_set.id, regions, progress=progress, cancel=cancel)
            classes = found.classes
            progress.log("info", f"looking for {classes} classes: {found.reason}")
        else:
            classes = options.classes or suggested_classes(session)
        settings = _settings_of(options, classes)
        discover(session, crop_set.id, settings, options.base, progress=progress, cancel=cancel)


def _read(session: Session, options: RunOptions, progress: Progress, cancel: Cancel) -> None:
    """The product with its maps, which are made where there are none and that is wanted."""
    if options.maps != "auto":
        read_product(session, options.maps, options.masks, progress=progress, cancel=cancel)
        return
    product = scan_product(session.product_root, None, options.masks, progress, cancel)
    if any(i.map_path or i.mask_path for i in product.images if i.split == "test"):
        read_product(session, None, options.masks, progress=progress, cancel=cancel)
        return
    sets = map_sets(session)
    if sets:  # an earlier call came so far
        made = sets[-1]
    else:
        weights = options.map_weights
        if weights is None and options.weights != DEFAULT_WEIGHTS:
            weights = options.weights
        changes: dict[str, Any] = {"device": options.device, "seed": options.seed}
        if weights is not None:
            changes["weights"] = weights
        made = make_map_set(session, changes=changes, progress=progress, cancel=cancel)
    use_map_set(session, made.name, progress=progress, cancel=cancel)


def _settings_of(options: RunOptions, classes: int) -> AnySettings:
    """The settings of the method that was asked for."""
    changes: dict[str, Any] = {
        "weights": options.weights,
        "seed": options.seed,
        "device": options.device,
    }
    if options.method == "regions":
        return RegionSettings(classes, grouping=options.grouping, **changes)
    if options.method == "anomaly-clustering":
        changes |= {"weighting": options.weighting, "relative_tau": options.tau}
        return AnomalyClusteringSettings(classes, **changes)
    if options.epochs is not None:
        changes["epochs"] = options.epochs
    return DiscoverSettings.of_preset(options.preset, classes, **changes)
