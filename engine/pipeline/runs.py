"""From crops to classes: runs of every method, finished and measured alike."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.discover.clustering.settings import (
    AnomalyClusteringSettings,
    RegionSettings,
)
from engine.discover.clustering.suggest import Suggestion, suggest_classes
from engine.discover.outcome import Outcome
from engine.discover.settings import DiscoverSettings, RefineSettings
from engine.errors import VitiaError
from engine.metrics import ClusterMetrics, cluster_metrics
from engine.pipeline.product import class_folders
from engine.pipeline.refined import REFINED, finish_refined, train_refined
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Cluster, ImageRecord, Run, Session
from engine.triage import RESULT, image_labels
from engine.triage.colours import colour_of

AnySettings = DiscoverSettings | RegionSettings | AnomalyClusteringSettings
METHODS: dict[str, type[AnySettings]] = {
    "AnomalyNCD": DiscoverSettings,
    "region clustering": RegionSettings,
    "anomaly clustering": AnomalyClusteringSettings,
    REFINED: RefineSettings,
}
"""How classes can be found: the name in the list of runs, and its settings."""
NORMAL_NAME = "normal"


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
        keep_outcome(session, run, _find(session, run, progress, cancel))
    except Cancelled:
        session.set_run_state(run_id, "cancelled")
        raise
    except BaseException:
        session.set_run_state(run_id, "failed")
        raise
    return session.run(run_id)


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
    from engine.discover.clustering.run import region_vectors

    progress, cancel = progress or Progress(), cancel or Cancel()
    x, _, _ = region_vectors(session, crop_set_id, settings, progress=progress, cancel=cancel)
    crops = session.crops(crop_set_id)
    suggestion = suggest_classes(
        x,
        settings.seed,
        normal=np.array([crop.whole for crop in crops]),
        scores=np.array([crop.score for crop in crops]),
        progress=progress,
        cancel=cancel,
    )
    if not session.read_only:
        session.set("suggestion", {"crop_set": crop_set_id, **suggestion.to_json()})
    return suggestion


def evaluate(session: Session, run_id: int) -> dict[str, ClusterMetrics]:
    """How well the clusters, as they stand now, agree with the product's class folders.

    Returns:
        Metrics by level, "crop" and "image"; empty where the product has no class folders.
        Images in a folder named "combined" are left out (specification section 9).
    """
    labels = _labels(session, run_id)
    return {level: cluster_metrics(*both) for level, both in labels.items()}


def by_chance(
    session: Session, run_id: int, times: int = 100, seed: int = 0
) -> dict[str, dict[str, float]]:
    """What :func:`evaluate` would say of as many clusters of the same sizes, filled at random.

    Returns:
        Means over ``times`` seeded shuffles by level and name of the figure; empty where the
        product has no class folders.
    """
    rng = np.random.default_rng(seed)
    means = {}
    for level, (truth, found) in _labels(session, run_id).items():
        drawn = [
            cluster_metrics(truth, rng.permutation(found).tolist()).as_dict() for _ in range(times)
        ]
        means[level] = {name: float(np.mean([d[name] for d in drawn])) for name in drawn[0]}
    return means


def _labels(session: Session, run_id: int) -> dict[str, tuple[list[str], list[int]]]:
    """Class folders and clusters that belong together, for crops and for images."""
    truth = class_folders(session)
    if not truth:
        return {}
    crop_cluster = {a.crop_id: a.cluster_id for a in session.assignments(run_id).values()}
    crops = [c for c in session.crops(session.run(run_id).crop_set_id) if c.image_id in truth]
    by_image = {i: c for i, c in image_labels(session, run_id).items() if i in truth}
    return {
        "crop": ([truth[c.image_id] for c in crops], [crop_cluster[c.id] for c in crops]),
        "image": ([truth[i] for i in by_image], list(by_image.values())),
    }


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
    if isinstance(settings, RefineSettings):
        return train_refined(session, run, settings, progress, cancel)
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
    from engine.discover.base import load_base
    from engine.discover.checkpoint import TrainingState, load_state
    from engine.discover.data import load_crops
    from engine.discover.start import known_start
    from engine.discover.train import Trainer, open_backbone
    from engine.discover.views import ViewMaker

    began = time.perf_counter() - cancel.waited
    folder = session.run_folder(run.id)
    earlier = load_state(folder) or TrainingState()
    backbone = open_backbone(settings)
    side = ViewMaker.stored_side(backbone.network.side)
    novel = load_crops(session, run.crop_set_id, side, progress, cancel)
    base = None if base_folder is None else load_base(base_folder, side, progress, cancel)
    start = None
    if settings.start == "regions":
        start = known_start(session, run.crop_set_id, settings, progress, cancel)
    found = Trainer(backbone, novel, base, settings, folder, start).fit(progress, cancel)
    return Outcome(
        crop_ids=novel.crop_ids.numpy(),
        image_ids=novel.image_ids.numpy(),
        areas=novel.areas.numpy(),
        probabilities=found.probabilities.numpy(),
        embeddings=found.embeddings.numpy(),
        # Views are made before training and the crops are looked at after it: that takes time, too.
        seconds=earlier.seconds + time.perf_counter() - cancel.waited - began,
        facts={
            "training_seconds": found.seconds,
            "head": found.head,
            "history": found.history,
            "weights": found.source,
            "device": found.device,
            **({} if start is None else {"start_embedding": start.embedding}),
        },
    )


def keep_outcome(
    session: Session, run: Run, found: Outcome, clusters: Sequence[Cluster] | None = None
) -> None:
    """Keep what a run found: arrays in its folder, classes in the session.

    ``clusters``: one for each column of the probabilities; None makes fresh ones.
    """
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
        if run.method == REFINED:
            finish_refined(session, run, found)
        else:
            session.finish_run(
                run.id,
                found.seconds,
                found.facts,
                new_clusters(run.id, classes) if clusters is None else clusters,
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
