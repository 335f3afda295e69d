"""Runs that do not train, and their linkage in the run folder."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.backbone.device import choose_device, describe
from engine.discover.clustering.regions import region_embeddings
from engine.discover.clustering.settings import RegionSettings
from engine.discover.clustering.ward import Tree, class_probabilities, grow, normal_first
from engine.discover.outcome import Outcome
from engine.errors import VitiaError
from engine.files import atomic_file
from engine.progress import Cancel, Progress
from engine.session import Run, Session

LINKAGE = "linkage.safetensors"


def cluster_regions(
    session: Session, run: Run, settings: RegionSettings, progress: Progress, cancel: Cancel
) -> Outcome:
    """Region clustering; the whole linkage is left in the run folder."""
    begun = time.perf_counter()
    x, source = region_embeddings(
        session, run.crop_set_id, settings, progress=progress, cancel=cancel
    )
    progress.stage("Group", 0)
    tree = grow(x, settings.seed)
    cancel.check()
    facts = {"weights": source, "device": describe(choose_device(settings.device))}
    linked = Linked(tree, np.arange(len(x)), x)
    linked.keep(session.run_folder(run.id))
    return linked.outcome(session, run, settings.classes, time.perf_counter() - begun, facts)


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
