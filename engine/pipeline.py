"""The stations in order, with progress and cancel; the window and the command line both use this.

Every function leaves the session whole when it is cancelled or killed: what a station finds is
written in one transaction at its end, and training keeps a checkpoint of every epoch. Slow
libraries are imported only when a station needs them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.binarize import BinarizeParams, map_range, mask_at, stability_curve
from engine.crops import CropParams, find_crops
from engine.discover.clustering.settings import (
    DEFAULT_TAU,
    AnomalyClusteringSettings,
    RegionSettings,
    Weighting,
)
from engine.discover.clustering.suggest import Suggestion, suggest_classes
from engine.discover.outcome import Outcome
from engine.discover.settings import DEFAULT_WEIGHTS, DiscoverSettings, Preset
from engine.errors import VitiaError
from engine.files import encode_png, read_mask
from engine.maps import map_scale, measure_maps, read_map
from engine.metrics import ClusterMetrics, cluster_metrics
from engine.parallel import in_parallel
from engine.product import scan_product
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Cluster, CropRecord, CropSet, Curve, ImageRecord, Run, Session
from engine.triage import RESULT, image_labels
from engine.triage.colours import colour_of

Masks = Path | Literal["auto"] | None
Method = Literal["anomalyncd", "regions", "anomaly-clustering"]

AnySettings = DiscoverSettings | RegionSettings | AnomalyClusteringSettings
METHODS: dict[str, type[AnySettings]] = {
    "AnomalyNCD": DiscoverSettings,
    "region clustering": RegionSettings,
    "anomaly clustering": AnomalyClusteringSettings,
}
"""How classes can be found: the name in the list of runs, and its settings."""
NORMAL_NAME = "normal"
DEFAULT_CLASSES = 6
_PROBLEMS_SHOWN = 20


@dataclass(frozen=True)
class RunOptions:
    """Everything that ``vitia run`` can be told. None takes the preset's or product's own."""

    product: Path
    session: Path
    maps: Path | None = None
    masks: Masks = None
    base: Path | None = None
    method: Method = "anomalyncd"
    weighting: Weighting = "auto"
    tau: float = DEFAULT_TAU
    classes: int | Literal["auto"] | None = None
    weights: str = DEFAULT_WEIGHTS
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


def open_product(
    product: Path,
    session_path: Path,
    maps: Path | None = None,
    masks: Masks = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Session:
    """Scan a product folder, read the scale of its maps, and begin a session.

    Raises:
        VitiaError: no folder, no image, neither maps nor masks, or the session exists already.
    """
    session = Session.create(session_path, product)
    try:
        read_product(session, maps, masks, progress=progress, cancel=cancel)
    except BaseException:
        session.delete()
        raise
    return session


def read_product(
    session: Session,
    maps: Path | None = None,
    masks: Masks = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> None:
    """Scan the session's product folder, or scan it again, and read the scale of its maps.

    Raises:
        VitiaError: no folder, no image, or neither maps nor masks. Nothing is stored then.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    root = session.product_root
    found = scan_product(root, maps, masks, progress, cancel)
    tests = [image for image in found.images if image.split == "test"]
    if not any(image.map_path or image.mask_path for image in tests):
        raise VitiaError(
            "no image of this product has an anomaly map or a mask",
            root,
            "Give the folder of maps (--maps) or of masks (--masks), named like the images",
        )
    with session.transaction():
        session.set("layout", found.layout)
        session.set("maps_folder", None if maps is None else str(maps.resolve()))
        session.set("masks", str(masks.resolve()) if isinstance(masks, Path) else masks)
        session.store_product(found.images, found.problems)
        if any(image.map_path for image in tests):
            measure_maps(session, progress, cancel)
        session.set("read", True)
    problems = session.problems()
    for problem in problems[:_PROBLEMS_SHOWN]:
        progress.log("warning", f"{problem.path}: {problem.message}. {problem.remedy}".strip())
    if len(problems) > _PROBLEMS_SHOWN:
        progress.log("warning", f"... and {len(problems) - _PROBLEMS_SHOWN} more problems")


def product_range(session: Session, params: BinarizeParams) -> tuple[int, int]:
    """The scores (lo, hi) that MEBin stretches, from the peaks of the product's maps.

    Raises:
        VitiaError: the product has no maps.
    """
    peaks = [i.peak for i in session.images("test") if i.map_path and i.peak is not None]
    if not peaks:
        raise VitiaError("this product has no anomaly maps", session.product_root, "Add maps first")
    return map_range(peaks, params.lower_bound)


def binarize(
    session: Session,
    params: BinarizeParams,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> None:
    """Binarize all maps of the product (MEBin) and keep the curves."""
    progress, cancel = progress or Progress(), cancel or Cancel()
    images = [i for i in session.images("test") if i.map_path]
    lo, hi = product_range(session, params)
    maps = _MapReader(session)

    def one(image: ImageRecord) -> Curve:
        curve = stability_curve(maps(image), lo, hi, params)
        return Curve(image.id, curve.counts, curve.threshold, curve.regions)

    curves = in_parallel(one, images, "Binarize", progress, cancel)
    with session.transaction():
        session.store_curves(curves)
        session.set("binarize", {**asdict(params), "lo": lo, "hi": hi})
    empty = sum(c.regions == 0 for c in curves)
    progress.log("info", f"{len(curves)} maps binarized, {empty} of them without a stable region")


def binarize_params(session: Session) -> BinarizeParams | None:
    """The settings that the session's curves were made with; None before :func:`binarize`."""
    stored = session.get("binarize")
    if stored is None:
        return None
    return BinarizeParams(**{k: v for k, v in stored.items() if k not in ("lo", "hi")})


def make_crops(
    session: Session,
    params: CropParams,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> CropSet:
    """Cut all images into crops with the present thresholds, overrides and masks.

    Where nothing has changed since the newest crop set, that one is returned.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    images = session.images("test")
    masker = _Masker(session)
    settings = {**asdict(params), "state": masker.state(images)}
    sets = session.crop_sets()
    if sets and sets[-1].settings == settings:
        return sets[-1]

    def one(image: ImageRecord) -> tuple[list[CropRecord], tuple[int, bytes]]:
        mask, map_u8, regions = masker(image)
        crops = find_crops(mask, map_u8, masker.lo, masker.hi, regions, params)
        records = [CropRecord(0, image.id, c.box, c.area, c.score, c.whole) for c in crops]
        return records, (image.id, encode_png(mask))

    done = in_parallel(one, images, "Find regions", progress, cancel)
    crops = [crop for records, _ in done for crop in records]
    progress.log("info", f"{len(crops)} crops in {len(images)} images")
    return session.add_crop_set(settings, crops, (mask for _, mask in done))


def crops_outdated(session: Session, crop_set_id: int) -> bool:
    """Whether images, thresholds, overrides or masks changed since a crop set was cut."""
    cut = next(s for s in session.crop_sets() if s.id == crop_set_id)
    return bool(cut.settings["state"] != _Masker(session).state(session.images("test")))


def discover(
    session: Session,
    crop_set_id: int,
    settings: AnySettings,
    base: Path | None = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Run:
    """Find the classes of a crop set; the run becomes the session's current one.

    The kind of settings chooses the method, see :data:`METHODS`.

    Args:
        session: where the crops are and the run goes.
        crop_set_id: which crops.
        settings: the method's.
        base: known defects to train with; clustering does not train.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: too few crops, or weights, base set or device cannot be used.
        Cancelled: asked to stop; :func:`resume_run` goes on from the last whole epoch.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    count = len(session.crops(crop_set_id))
    fewest = 2 if isinstance(settings, DiscoverSettings) else 1
    if count < fewest:
        raise VitiaError(
            f"there are {count} crops, and discovery needs at least {('one', 'two')[fewest - 1]}",
            session.path,
            "Lower the thresholds or add images",
        )
    if settings.classes > count:
        progress.log(
            "warning",
            f"only {count} crops: looking for {count} classes instead of {settings.classes}",
        )
        settings = replace(settings, classes=count)
    if Path(settings.weights).is_file():  # a run may go on from another working folder
        settings = replace(settings, weights=str(Path(settings.weights).resolve()))
    stored = {**settings.to_json(), "base": None if base is None else str(base.resolve())}
    method = next(name for name, kind in METHODS.items() if type(settings) is kind)
    run = session.add_run(crop_set_id, method, stored)
    return resume_run(session, run.id, progress=progress, cancel=cancel)


def resume_run(
    session: Session,
    run_id: int | None = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Run:
    """Go on with a run that was stopped or killed; the newest unfinished one if none is named.

    Raises:
        VitiaError: there is nothing to go on with.
        Cancelled: asked to stop again.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    if run_id is None:
        open_runs = [run.id for run in session.runs() if run.state != "done"]
        if not open_runs:
            raise VitiaError("this session has no unfinished run", session.path, "Start a new one")
        run_id = open_runs[-1]
    run = session.run(run_id)
    session.set_run_state(run_id, "running")
    try:
        _finish(session, run, _find(session, run, progress, cancel))
    except Cancelled:
        session.set_run_state(run_id, "cancelled")
        raise
    except BaseException:
        session.set_run_state(run_id, "failed")
        raise
    return session.run(run_id)


def _find(session: Session, run: Run, progress: Progress, cancel: Cancel) -> Outcome:
    """The classes of a run, by its method."""
    stored = dict(run.settings)
    base = stored.pop("base")
    settings = METHODS[run.method](**stored)
    if max(crop.score for crop in session.crops(run.crop_set_id)) < 0.5:
        progress.log(
            "warning",
            "no crop scores above 0.5: these parts may all be good, and discovery always splits"
            " them into classes. Look at the threshold page, or set the lower bound by hand",
        )
    if not isinstance(settings, DiscoverSettings):
        from engine.discover.clustering.run import cluster

        return cluster(session, run, settings, progress, cancel)
    base_folder = None if base is None else Path(base)
    return _train(session, run, settings, base_folder, progress, cancel)


def _train(
    session: Session,
    run: Run,
    settings: DiscoverSettings,
    base_folder: Path | None,
    progress: Progress,
    cancel: Cancel,
) -> Outcome:
    from engine.discover.data import load_base, load_crops
    from engine.discover.train import Trainer, open_backbone
    from engine.discover.views import ViewMaker

    backbone = open_backbone(settings)
    side = ViewMaker.stored_side(backbone.network.side)
    novel = load_crops(session, run.crop_set_id, side, progress, cancel)
    base = None if base_folder is None else load_base(base_folder, side, progress, cancel)
    folder = session.run_folder(run.id)
    found = Trainer(backbone, novel, base, settings, folder).fit(progress, cancel)
    return Outcome(
        crop_ids=novel.crop_ids.numpy(),
        image_ids=novel.image_ids.numpy(),
        areas=novel.areas.numpy(),
        probabilities=found.probabilities.numpy(),
        embeddings=found.embeddings.numpy(),
        seconds=found.seconds,
        facts={
            "head": found.head,
            "history": found.history,
            "weights": found.source,
            "device": found.device,
        },
    )


def _finish(session: Session, run: Run, found: Outcome) -> None:
    """Keep what a run found: arrays in its folder, classes in the session."""
    from safetensors.numpy import save

    from engine.discover.merging import merge_regions, region_weights
    from engine.files import atomic_file

    images = {image.id: image for image in session.images()}
    temperatures = np.array(
        [_area_temperature(run.settings, images[i]) for i in found.image_ids.tolist()]
    )
    weights = region_weights(found.areas.astype(np.float64), found.image_ids, temperatures)
    merged_ids, merged = merge_regions(found.probabilities, weights, found.image_ids)
    arrays: dict[str, NDArray[Any]] = {
        "crop_ids": found.crop_ids,
        "crop_probabilities": found.probabilities,
        "crop_embeddings": found.embeddings,
        "crop_weights": weights.astype(np.float32),
        "image_ids": merged_ids,
        "image_probabilities": merged,
    }
    with atomic_file(session.run_folder(run.id) / RESULT) as temporary:
        temporary.write_bytes(save(arrays))  # save_file makes a file that only its owner can read
    classes = found.probabilities.shape[1]
    numbers = found.probabilities.argmax(1)
    with session.transaction():
        session.finish_run(
            run.id,
            found.seconds,
            found.facts,
            new_clusters(run.id, classes),
            list(zip(found.crop_ids.tolist(), numbers.tolist(), strict=True)),
        )
        metrics = evaluate(session, run.id)
        session.add_result(run.id, {"metrics": {k: m.as_dict() for k, m in metrics.items()}})


def _area_temperature(settings: dict[str, Any], image: ImageRecord) -> float:
    if settings["area_temperature"] is not None:
        return float(settings["area_temperature"])
    return float(settings["area_fraction"]) * max(image.width, image.height)


def new_clusters(run_id: int, classes: int) -> list[Cluster]:
    """The clusters of a fresh run, named by number; 0 is normal."""
    return [
        Cluster(0, run_id, number, f"class {number}" if number else NORMAL_NAME, colour_of(number))
        for number in range(classes)
    ]


def evaluate(session: Session, run_id: int) -> dict[str, ClusterMetrics]:
    """How well the clusters, as they stand now, agree with the product's class folders.

    Returns:
        Metrics by level, "crop" and "image"; empty where the product has no class folders.
        Images in a folder named "combined" are left out (specification section 9).
    """
    truth = {
        image.id: image.class_folder
        for image in session.images("test")
        if image.class_folder is not None and image.class_folder.lower() != "combined"
    }
    if not truth:
        return {}
    crop_cluster = {a.crop_id: a.cluster_id for a in session.assignments(run_id).values()}
    crops = [c for c in session.crops(session.run(run_id).crop_set_id) if c.image_id in truth]
    by_image = {i: c for i, c in image_labels(session, run_id).items() if i in truth}
    return {
        "crop": cluster_metrics(
            [truth[c.image_id] for c in crops], [crop_cluster[c.id] for c in crops]
        ),
        "image": cluster_metrics([truth[i] for i in by_image], list(by_image.values())),
    }


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
        session = Session.open(options.session)
    else:
        session = open_product(
            options.product,
            options.session,
            options.maps,
            options.masks,
            progress=progress,
            cancel=cancel,
        )
    try:
        _go_on(session, options, progress, cancel)
    except BaseException:
        session.close()
        raise
    return session


def _go_on(session: Session, options: RunOptions, progress: Progress, cancel: Cancel) -> None:
    """Every station that the session has not passed yet."""
    if not session.get("read"):
        read_product(session, options.maps, options.masks, progress=progress, cancel=cancel)
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


def _settings_of(options: RunOptions, classes: int) -> AnySettings:
    """The settings of the method that was asked for."""
    changes: dict[str, Any] = {
        "weights": options.weights,
        "seed": options.seed,
        "device": options.device,
    }
    if options.method == "regions":
        return RegionSettings(classes, **changes)
    if options.method == "anomaly-clustering":
        changes |= {"weighting": options.weighting, "relative_tau": options.tau}
        return AnomalyClusteringSettings(classes, **changes)
    if options.epochs is not None:
        changes["epochs"] = options.epochs
    return DiscoverSettings.of_preset(options.preset, classes, **changes)


def suggest(
    session: Session,
    crop_set_id: int,
    settings: RegionSettings,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Suggestion:
    """How many classes the crops of a set fall into, and the evidence; kept as meta "suggestion".

    No label and no class folder is looked at. Of ``settings`` the number of classes is not used.

    Raises:
        VitiaError: weights or device cannot be used, or an image can no longer be read.
    """
    from engine.discover.clustering.regions import region_embeddings

    progress, cancel = progress or Progress(), cancel or Cancel()
    x, _ = region_embeddings(session, crop_set_id, settings, progress=progress, cancel=cancel)
    suggestion = suggest_classes(x, settings.seed, progress=progress, cancel=cancel)
    if not session.read_only:
        session.set("suggestion", {"crop_set": crop_set_id, **suggestion.to_json()})
    return suggestion


def suggested_classes(session: Session) -> int:
    """K where the user gave none: the number of class folders, else a handful."""
    folders = {i.class_folder for i in session.images("test") if i.class_folder}
    return max(2, len(folders)) if folders else DEFAULT_CLASSES


def demo_options(folder: Path) -> RunOptions:
    """What ``vitia demo`` runs: the sample product in ``folder`` with the best network at hand."""
    from engine.backbone.weights import best_available

    return RunOptions(
        product=folder / "product",
        session=folder / "sample.vitia",
        maps=folder / "product" / "maps",
        weights=best_available(),
        classes=6,
        epochs=20,
    )


class _MapReader:
    """Reads quantised maps from any thread: it asks the session once, when made."""

    def __init__(self, session: Session) -> None:
        self._root = session.product_root
        self._scale = map_scale(session)

    def __call__(self, image: ImageRecord) -> NDArray[np.uint8]:
        assert image.map_path is not None
        return self._scale.quantise(read_map(self._root / image.map_path))


class _Masker:
    """Decides an image's mask: the engineer's word first, then a given mask, then MEBin.

    With given masks, an image that has none is taken as free of defects.
    """

    def __init__(self, session: Session) -> None:
        self._root = session.product_root
        self._given = bool(session.get("masks"))
        self._curves = session.curves()
        self._overrides = session.overrides()
        self._params = binarize_params(session)
        self._maps = _MapReader(session) if session.get("scale") else None
        stored = session.get("binarize") or {"lo": 0, "hi": 255}
        self.lo, self.hi = int(stored["lo"]), int(stored["hi"])

    def state(self, images: Sequence[ImageRecord]) -> str:
        """A digest of all that decides the masks: equal states give equal crops."""
        facts = [
            (
                i.id,
                i.path,
                i.mask_path,
                c and c.threshold,
                c and c.regions,
                o and (o.threshold, o.no_defect),
            )
            for i in images
            for c, o in [(self._curves.get(i.id), self._overrides.get(i.id))]
        ]
        text = repr((facts, self._params, self.lo, self.hi, self._given))
        return hashlib.sha256(text.encode()).hexdigest()

    def __call__(
        self, image: ImageRecord
    ) -> tuple[NDArray[np.bool_], NDArray[np.uint8] | None, int | None]:
        """The mask in image geometry, the map if there is one, and MEBin's region number.

        The number is None where a person decided the mask: then every region counts.
        """
        shape = (image.height, image.width)
        map_u8 = self._maps(image) if self._maps is not None and image.map_path else None
        decided = self._overrides.get(image.id)
        curve = self._curves.get(image.id)
        if decided is not None and decided.no_defect:
            return np.zeros(shape, np.bool_), map_u8, 0
        if decided is not None and decided.threshold is not None and map_u8 is not None:
            assert self._params is not None
            return _fit(mask_at(map_u8, decided.threshold, self._params), shape), map_u8, None
        if self._given:
            if image.mask_path is None:
                return np.zeros(shape, np.bool_), map_u8, 0
            return _fit(read_mask(self._root / image.mask_path), shape), map_u8, None
        if curve is None or map_u8 is None or curve.regions == 0:
            return np.zeros(shape, np.bool_), map_u8, 0
        assert self._params is not None
        return _fit(mask_at(map_u8, curve.threshold, self._params), shape), map_u8, curve.regions


def effective_mask(
    session: Session, image: ImageRecord
) -> tuple[NDArray[np.bool_], NDArray[np.uint8] | None, int | None]:
    """The mask that an image's crops are cut with now; see :class:`_Masker`."""
    return _Masker(session)(image)


def _fit(mask: NDArray[np.bool_], shape: tuple[int, int]) -> NDArray[np.bool_]:
    """A mask in the image's geometry, by nearest neighbour (specification section 2)."""
    if mask.shape == shape:
        return mask
    resized = cv2.resize(mask.view(np.uint8), shape[::-1], interpolation=cv2.INTER_NEAREST)
    return resized.astype(np.bool_)
