"""Runs that do not train, and their linkage in the run folder."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.backbone.device import choose_device, describe
from engine.backbone.names import weights_file
from engine.discover.clustering.density import density_groups
from engine.discover.clustering.images import image_vectors
from engine.discover.clustering.normal import classes_of
from engine.discover.clustering.regions import Regions, region_embeddings
from engine.discover.clustering.settings import (
    AnomalyClusteringSettings,
    Embedding,
    RegionSettings,
)
from engine.discover.clustering.suggest import clearest
from engine.discover.clustering.ward import Tree, class_probabilities, grow
from engine.discover.outcome import Outcome
from engine.errors import VitiaError
from engine.files import atomic_file, sha256_of
from engine.progress import Cancel, Progress
from engine.session import Run, Session

LINKAGE = "linkage.safetensors"
_FACTS = ("inputs", "weights", "device", "weighting", "tau", "embedding")


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
    if isinstance(settings, RegionSettings) and settings.grouping == "hdbscan":
        return _by_density(session, run, settings, begun, progress, cancel)
    inputs = _inputs(session, run, settings)
    linked, facts = _earlier(session, inputs) or _link(session, run, settings, progress, cancel)
    if settings.classes > len(linked.x):
        progress.log(
            "warning",
            f"only {len(linked.x)} different images: as many classes instead of {settings.classes}",
        )
    linked.keep(session.run_folder(run.id))
    labels = linked.labels(_scores(session, run, linked.items), settings.classes)
    seconds = time.perf_counter() - begun
    facts |= {"inputs": inputs}
    return _outcome(session, run, linked.x, linked.items, labels, seconds, facts)


def cut_again(
    session: Session, run: Run, counts: Sequence[int], cancel: Cancel
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """What other numbers of classes would give: crop ids (N,) and their classes (C, N).

    Row c holds the class of every crop when the kept linkage is cut into ``counts[c]``.

    Raises:
        VitiaError: the run has no linkage.
    """
    linked = Linked.load(session.run_folder(run.id))
    scores = _scores(session, run, linked.items)
    found = np.empty((len(counts), len(linked.items)), np.int64)
    for row, classes in zip(found, counts, strict=True):
        cancel.check()
        row[:] = linked.labels(scores, classes)[linked.items]
    return np.array([crop.id for crop in session.crops(run.crop_set_id)], np.int64), found


def region_vectors(
    session: Session,
    crop_set_id: int,
    settings: RegionSettings,
    *,
    progress: Progress,
    cancel: Cancel,
) -> tuple[NDArray[np.float32], Embedding, str]:
    """One vector for every crop of a set, which embedding that is, and the weights in words.

    Raises:
        VitiaError: weights or device cannot be used, or an image can no longer be read.
    """
    found = region_embeddings(session, crop_set_id, settings, progress=progress, cancel=cancel)
    embedding = choose_embedding(session, crop_set_id, found, settings, progress, cancel)
    return found.vectors(embedding), embedding, found.source


def choose_embedding(
    session: Session,
    crop_set_id: int,
    found: Regions,
    settings: RegionSettings,
    progress: Progress,
    cancel: Cancel,
) -> Embedding:
    """What stands for a crop: as the settings say, or what gives the clearest groups."""
    if settings.embedding != "auto":
        return settings.embedding
    crops = session.crops(crop_set_id)
    names: tuple[Embedding, ...] = ("cls", "patches", "both")
    return clearest(
        {name: found.vectors(name) for name in names},
        np.array([crop.whole for crop in crops]),
        np.array([crop.score for crop in crops]),
        settings.seed,
        progress=progress,
        cancel=cancel,
    )


def _by_density(
    session: Session,
    run: Run,
    settings: RegionSettings,
    begun: float,
    progress: Progress,
    cancel: Cancel,
) -> Outcome:
    x, embedding, source = region_vectors(
        session, run.crop_set_id, settings, progress=progress, cancel=cancel
    )
    progress.stage("Group", 0)
    crops = session.crops(run.crop_set_id)
    whole = np.array([crop.whole for crop in crops])
    groups = density_groups(x[~whole])
    items = np.arange(len(x))
    # However many classes are asked for, these groups are what there is.
    labels = classes_of(lambda _: groups, whole, _scores(session, run, items), len(x))
    facts = {
        "device": describe(choose_device(settings.device)),
        "weights": source,
        "embedding": embedding,
    }
    return _outcome(session, run, x, items, labels, time.perf_counter() - begun, facts)


def _link(
    session: Session,
    run: Run,
    settings: RegionSettings | AnomalyClusteringSettings,
    progress: Progress,
    cancel: Cancel,
) -> tuple[Linked, dict[str, Any]]:
    facts: dict[str, Any] = {"device": describe(choose_device(settings.device))}
    crops = session.crops(run.crop_set_id)
    if isinstance(settings, RegionSettings):
        x, facts["embedding"], facts["weights"] = region_vectors(
            session, run.crop_set_id, settings, progress=progress, cancel=cancel
        )
        items = np.arange(len(x))
        normal = np.array([crop.whole for crop in crops])
    else:
        found = image_vectors(session, run.crop_set_id, settings, progress, cancel)
        x, facts["weights"] = found.x, found.source
        facts |= {"weighting": found.weighting, "tau": found.tau}
        items = np.array([found.items[c.image_id] for c in crops])
        normal = np.zeros(len(x), np.bool_)
    progress.stage("Group", 0)
    tree = grow(x[~normal], settings.seed)
    cancel.check()
    return Linked(tree, items, x, normal), facts


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
        tree: the linkage of the items that are not known to be normal.
        items: (N,) int64, the item that each crop of the run belongs to.
        x: (I, D) float32 vectors of the items.
        normal: (I,) which items are known to be normal.
    """

    def __init__(
        self,
        tree: Tree,
        items: NDArray[np.int64],
        x: NDArray[np.float32],
        normal: NDArray[np.bool_],
    ) -> None:
        self.tree = tree
        self.items = items
        self.x = x
        self.normal = normal

    def keep(self, folder: Path) -> None:
        """Write the linkage into a run folder, whole."""
        arrays: dict[str, NDArray[Any]] = {
            "merges": self.tree.merges,
            "leaves": self.tree.leaves,
            "items": self.items,
            "x": self.x,
            "normal": self.normal,
        }
        with atomic_file(folder / LINKAGE) as temporary:
            temporary.write_bytes(save(arrays))

    @classmethod
    def load(cls, folder: Path) -> Linked:
        """The linkage of a run.

        Raises:
            VitiaError: the run has none, or it is damaged.
        """
        path = folder / LINKAGE
        try:
            arrays = load(path.read_bytes())
            tree = Tree(arrays["merges"], arrays["leaves"])
            return cls(tree, arrays["items"], arrays["x"], arrays["normal"])
        except (OSError, SafetensorError, KeyError) as error:
            raise VitiaError(
                "this run has no linkage to cut", path, "Choose a clustering run, or run it again"
            ) from error

    def labels(self, scores: NDArray[np.float64], classes: int) -> NDArray[np.int64]:
        """The class of every item after a cut, (I,); 0 is normal.

        Args:
            scores: (I,) anomaly scores of the items.
            classes: how many, normal included.
        """
        others = self.x[~self.normal]
        return classes_of(lambda k: self.tree.labels(others, k), self.normal, scores, classes)


def _scores(session: Session, run: Run, items: NDArray[np.int64]) -> NDArray[np.float64]:
    """(I,) An item's score is that of its strangest crop."""
    scores = np.full(int(items.max()) + 1, -np.inf)
    np.maximum.at(scores, items, [crop.score for crop in session.crops(run.crop_set_id)])
    return scores


def _outcome(
    session: Session,
    run: Run,
    x: NDArray[np.float32],
    items: NDArray[np.int64],
    labels: NDArray[np.int64],
    seconds: float,
    facts: dict[str, Any],
) -> Outcome:
    crops = session.crops(run.crop_set_id)
    return Outcome(
        crop_ids=np.array([crop.id for crop in crops], np.int64),
        image_ids=np.array([crop.image_id for crop in crops], np.int64),
        areas=np.array([crop.area for crop in crops], np.float32),
        probabilities=class_probabilities(x, labels)[items],
        embeddings=x[items],
        seconds=seconds,
        facts=facts,
    )
