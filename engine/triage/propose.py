"""Into what a class could be split: groups of its crops that look alike, before they are kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.discover.clustering.ward import grow
from engine.errors import VitiaError
from engine.progress import Cancel
from engine.session import Session
from engine.triage.actions import members_of
from engine.triage.arrays import unit_embeddings

_MOST_JUDGED = 3000  # the silhouette looks at all pairs of these


@dataclass(frozen=True)
class Split:
    """Groups of the crops of a class.

    Attributes:
        crop_ids: (n,) int64, sorted.
        labels: (n,) int64, the group of each, from 0: the largest first.
        silhouette: mean silhouette (Rousseeuw 1987), -1 to 1: the higher, the further apart.
    """

    crop_ids: NDArray[np.int64]
    labels: NDArray[np.int64]
    silhouette: float

    def groups(self) -> list[list[int]]:
        """The crop ids of each group, as :func:`engine.triage.split` takes them."""
        count = int(self.labels.max()) + 1
        return [self.crop_ids[self.labels == group].tolist() for group in range(count)]


def propose_split(session: Session, cluster_id: int, k: int, seed: int = 0) -> Split:
    """Divide the crops of a class into ``k`` groups that look alike; changes nothing.

    Ward's linkage of the embeddings (unit length) that the run gave the crops. Of many crops, a
    random choice is linked and the others join the nearest mean.

    Raises:
        VitiaError: no such class, fewer crops than ``k``, or the run's arrays cannot be read.
    """
    return propose_splits(session, cluster_id, [k], seed)[k]


def propose_splits(
    session: Session,
    cluster_id: int,
    counts: Collection[int],
    seed: int = 0,
    cancel: Cancel | None = None,
) -> dict[int, Split]:
    """:func:`propose_split` for several numbers of groups, by that number; linked only once.

    Raises:
        VitiaError: as there.
        Cancelled: ``cancel`` was set.
    """
    cancel = cancel or Cancel()
    found = session.rows("SELECT run_id, name FROM cluster WHERE id = ?", (cluster_id,))
    if not found:
        raise VitiaError(f"there is no class {cluster_id}")
    run_id, name = found[0]
    crop_ids = np.array(members_of(session, cluster_id), np.int64)
    for k in counts:
        if not 2 <= k <= len(crop_ids):
            raise VitiaError(
                f"“{name}” has {len(crop_ids)} crops and cannot be split into {k} groups", None,
                "Choose another number of groups, two or more",
            )  # fmt: skip
    x = unit_embeddings(session, run_id, crop_ids)
    cancel.check()
    tree = grow(x, seed)
    splits = {}
    for k in counts:
        cancel.check()
        labels = tree.labels(x, k)
        splits[k] = Split(crop_ids, labels, _silhouette(x, labels, seed))
    return splits


def _silhouette(x: NDArray[np.float32], labels: NDArray[np.int64], seed: int) -> float:
    from sklearn.metrics import silhouette_score

    sample = np.arange(len(x))
    if len(x) > _MOST_JUDGED:
        draw = np.random.default_rng(seed)
        sample = draw.choice(len(x), _MOST_JUDGED, replace=False)
    groups = len(np.unique(labels[sample]))
    if not 2 <= groups < len(sample):  # each crop a group of its own: there is nothing to judge
        return 0.0
    return float(silhouette_score(x[sample], labels[sample]))
