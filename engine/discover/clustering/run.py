"""Runs that do not train, and their linkage in the run folder."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.backbone.device import choose_device, describe
from engine.backbone.weights import weights_file
from engine.discover.clustering.images import image_vectors
from engine.discover.clustering.regions import region_embeddings
from engine.discover.clustering.settings import AnomalyClusteringSettings, RegionSettings
from engine.discover.clustering.ward import Tree, class_probabilities, grow, normal_first
from engine.discover.outcome import Outcome
from engine.errors import VitiaError
from engine.files import atomic_file, sha256_of
from engine.progress import Cancel, Progress
from engine.session import Run, Session

LINKAGE = "linkage.safetensors"


_FACTS = ("inputs", "weights", "device", "weighting", "tau")


def cluster(
    session: Session,
    run: Run,
    settings: RegionSettings | AnomalyClusteringSettings,
    progress: Progress,
    cancel: Cancel,
) -> Outcome:
    """Find the classes of a run by linking regions, or whole images, whose class all crops get.

    The whole linkage is left in the run folder. Where an earlier run has linked the same, that
    linkage is cut again: any number of classes is a matter of milliseconds.

    Raises:
        VitiaError: weights or device cannot be used, or an image can no longer be read.
    """
    begun = time.perf_counter()
    inputs = _inputs(session, run, settings)
    linked, facts = _earlier(session, inputs) or _link(session, run, settings, progress, cancel)
    if settings.classes > len(linked.x):
        progress.log(
            "warning",
            f"only {len(linked.x)} different images: as many classes instead of {settings.classes}",
        )
    linked.keep(session.run_folder(run.id))
    seconds = time.perf_counter() - begun
    return linked.outcome(session, run, settings.classes, seconds, {**facts, "inputs": inputs})


def _link(
    session: Session,
    run: Run,
    settings: RegionSettings | AnomalyClusteringSettings,
    progress: Progress,
    cancel: Cancel,
) -> tuple[Linked, dict[str, Any]]:
    facts: dict[str, Any] = {"device": describe(choose_device(settings.device))}
    if isinstance(settings, RegionSettings):
        x, facts["weights"] = region_embeddings(
            session, run.crop_set_id, settings, progress=progress, cancel=cancel
        )
        items = np.arange(len(x))
    else:
        found = image_vectors(session, run.crop_set_id, settings, progress, cancel)
        x, facts["weights"] = found.x, found.source
        facts |= {"weighting": found.weighting, "tau": found.tau}
        items = np.array([found.items[c.image_id] for c in session.crops(run.crop_set_id)])
    progress.stage("Group", 0)
    tree = grow(x, settings.seed)
    cancel.check()
    return Linked(tree, items, x), facts


def _inputs(
    session: Session, run: Run, settings: RegionSettings | AnomalyClusteringSettings
) -> str:
    """A digest of all that decides a linkage."""
    path = weights_file(settings.weights)
    facts = (
        run.crop_set_id,
        replace(settings, classes=1),  # its class names the method
        None if path is None else sha256_of(path),
        [(image.path, image.sha256) for image in session.images("train")],
    )
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:20]


def _earlier(session: Session, inputs: str) -> tuple[Linked, dict[str, Any]] | None:
    for run in reversed(session.runs()):
        if run.state == "done" and run.result.get("inputs") == inputs:
            try:
                linked = Linked.load(session.run_folder(run.id))
            except VitiaError:
                continue
            return linked, {name: run.result[name] for name in _FACTS if name in run.result}
    return None


class Linked:
    """A linkage and what it links: I items (crops or images) with vectors.

    Args:
        tree: the linkage of the items.
        items: (N,) int64, the item that each crop of the run belongs to.
        x: (I, D) float32 vectors of the items.
    """

    def __init__(self, tree: Tree, items: NDArray[np.int64], x: NDArray[np.float32]) -> None:
        self.tree = tree
        self.items = items
        self.x = x

    def keep(self, folder: Path) -> None:
        """Write the linkage into a run folder, whole."""
        arrays = {"merges": self.tree.merges, "leaves": self.tree.leaves, "items": self.items}
        with atomic_file(folder / LINKAGE) as temporary:
            temporary.write_bytes(save({**arrays, "x": self.x}))

    @classmethod
    def load(cls, folder: Path) -> Linked:
        """The linkage of a run.

        Raises:
            VitiaError: the run has none, or it is damaged.
        """
        path = folder / LINKAGE
        try:
            arrays = load(path.read_bytes())
            return cls(Tree(arrays["merges"], arrays["leaves"]), arrays["items"], arrays["x"])
        except (OSError, SafetensorError, KeyError) as error:
            raise VitiaError(
                "this run has no linkage to cut", path, "Choose a clustering run, or run it again"
            ) from error

    def outcome(
        self, session: Session, run: Run, classes: int, seconds: float, facts: dict[str, Any]
    ) -> Outcome:
        """The crops' classes after a cut; "normal" is the group with the lowest mean score.

        An item's score is that of its strangest crop.
        """
        crops = session.crops(run.crop_set_id)
        scores = np.full(len(self.x), -np.inf)
        np.maximum.at(scores, self.items, [crop.score for crop in crops])
        labels = normal_first(self.tree.labels(self.x, classes), scores)
        return Outcome(
            crop_ids=np.array([crop.id for crop in crops], np.int64),
            image_ids=np.array([crop.image_id for crop in crops], np.int64),
            areas=np.array([crop.area for crop in crops], np.float32),
            probabilities=class_probabilities(self.x, labels)[self.items],
            embeddings=self.x[self.items],
            seconds=seconds,
            facts=facts,
        )
