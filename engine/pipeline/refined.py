"""Runs that learn from corrections: how they train, and how their classes go on from the old ones."""

from __future__ import annotations

import time
from dataclasses import fields, replace

import numpy as np

from engine.discover.clustering.settings import RegionSettings
from engine.discover.outcome import Outcome
from engine.discover.settings import DiscoverSettings, RefineSettings
from engine.progress import Cancel, Progress
from engine.session import ORIGINS, Cluster, Run, Session
from engine.triage import load_result
from engine.triage.colours import colour_of

REFINED = "AnomalyNCD, refined"
COUNTERPARTS = "counterparts"
"""Of a refined run's result: which class of the run before each of its clusters goes on from."""
_VIEWS = 4
_ADDED = -1


def refine_settings(run: Run, classes: int, epochs: int) -> RefineSettings:
    """The settings of a run that goes on from ``run``: its own, if it has trained.

    Of the others the preset for daily work is taken, with the network that they used.
    """
    stored = run.settings
    names = [field.name for field in fields(DiscoverSettings)]
    chosen = DiscoverSettings.of_preset("vitia", classes).to_json()
    if "epochs" not in stored:
        names = ["weights", "image_size", "mask_layers", "seed", "device", "precision"]
    chosen |= {name: stored[name] for name in names if name in stored}
    return replace(
        RefineSettings(**chosen), classes=classes, epochs=epochs, views=_VIEWS, start="regions",
        refined_from=run.id,
    )  # fmt: skip


def train_refined(
    session: Session, run: Run, settings: RefineSettings, progress: Progress, cancel: Cancel
) -> Outcome:
    """Train a few epochs from where the run before has ended; columns are the engineer's classes.

    Raises:
        VitiaError: as :func:`engine.pipeline.discover`, or the run before is gone.
    """
    from engine.discover.checkpoint import TrainingState, load_state, reorder
    from engine.discover.data import load_crops
    from engine.discover.kept import TokenStore
    from engine.discover.refine import Corrections, heads_from, matched, start_from
    from engine.discover.train import Trainer, open_backbone
    from engine.discover.views import ViewMaker

    began = time.perf_counter() - cancel.waited
    folder = session.run_folder(run.id)
    earlier = load_state(folder) or TrainingState()
    before = session.run(settings.refined_from)
    found = Corrections.load(folder)
    backbone = open_backbone(settings)
    novel = load_crops(
        session, run.crop_set_id, ViewMaker.stored_side(backbone.network.side), progress, cancel
    )
    trained = load_state(session.run_folder(before.id))
    if trained is None:
        from engine.discover.clustering.regions import region_embeddings

        regions = RegionSettings(
            **{f.name: getattr(settings, f.name) for f in fields(RegionSettings)
               if hasattr(settings, f.name)}
        )  # fmt: skip
        seen = region_embeddings(
            session, run.crop_set_id, regions, progress=progress, cancel=cancel
        )
        embeddings = seen.vectors("both" if settings.beside else "cls")
    else:
        result = load_result(session, before.id)
        embeddings = result.embeddings[np.argsort(result.crop_ids)]
    start = start_from(embeddings, found, settings.seed)
    if trained is not None:
        heads = trained.tensors["heads.weight"]
        known = int(before.settings["classes"])
        weights = {**trained.tensors, "heads.weight": heads_from(heads, known, start, found)}
        start = replace(start, weights=weights)
    store = TokenStore(session.folder / "tokens", run.crop_set_id, settings)
    learned = Trainer(backbone, novel, None, settings, folder, start, found.supervision, store).fit(
        progress, cancel
    )
    probabilities = learned.probabilities.numpy()
    order = matched(probabilities.argmax(1), found)
    reorder(folder, order)
    return Outcome(
        crop_ids=novel.crop_ids.numpy(),
        image_ids=novel.image_ids.numpy(),
        areas=novel.areas.numpy(),
        probabilities=np.ascontiguousarray(probabilities[:, order]),
        embeddings=learned.embeddings.numpy(),
        seconds=earlier.seconds + time.perf_counter() - cancel.waited - began,
        facts={
            "training_seconds": learned.seconds,
            "head": learned.head,
            "history": learned.history,
            "weights": learned.source,
            "device": learned.device,
        },
    )


def finish_refined(session: Session, run: Run, found: Outcome) -> None:
    """Keep the classes of a refined run under the names, colours and states they had.

    What was decided is in the class that it was decided to be in, whatever the network says. The
    run does not become the current one: see :func:`engine.pipeline.keep`.
    """
    from engine.discover.refine import Corrections
    from engine.discover.supervision import OPEN

    known = Corrections.load(session.run_folder(run.id))
    before = int(run.settings["refined_from"])
    old = {cluster.id: cluster for cluster in session.clusters(before, merged=True)}
    empty = [c.id for c in session.clusters(before) if c.id not in known.classes]
    labels = known.supervision.labels
    numbers = np.where(labels == OPEN, found.probabilities.argmax(1), labels)
    clusters = []
    for number, cluster_id in enumerate(known.classes):
        # A class may be gone since: then nobody knows any more what it was called.
        fresh = Cluster(0, run.id, number, f"class {number}", colour_of(number))
        clusters.append(replace(old.get(cluster_id, fresh), run_id=run.id, number=number))
    clusters += [replace(old[cluster_id], run_id=run.id, number=_ADDED) for cluster_id in empty]
    made = session.finish_run(
        run.id,
        found.seconds,
        found.facts,
        clusters,
        list(zip(found.crop_ids.tolist(), numbers.tolist(), strict=True)),
        confirmed=known.crop_ids[labels != OPEN].tolist(),
        current=False,
    )
    stable = session.class_ids(before)
    pairs = [(new, i) for new, i in zip(made, [*known.classes, *empty], strict=True) if i in old]
    session.add_result(
        run.id,
        {
            COUNTERPARTS: {str(new): cluster_id for new, cluster_id in pairs},
            ORIGINS: {str(new): stable[cluster_id] for new, cluster_id in pairs},
        },
    )
