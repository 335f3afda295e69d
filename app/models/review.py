"""The state of a review: the crops of a run with their classes, kept up to date edit by edit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.session import Changes, Cluster, CropRecord, Run, Session
from engine.triage import CropTable, crop_table, image_labels

Order = Literal["sure", "unsure", "area", "image"]


@dataclass(frozen=True)
class ClusterRow:
    """One class as the list shows it. ``key`` is the digit that moves crops to it, if it has one."""

    cluster: Cluster
    count: int
    confirmed: int
    confidence: float
    key: int | None


class Review:
    """What the triage page shows, read from the session; edits go through the session, not here."""

    def __init__(self, session: Session, run: Run) -> None:
        self.run = run
        self._session = session
        self._read()

    def _read(self) -> None:
        self.table: CropTable = crop_table(self._session, self.run.id)
        self.crops: dict[int, CropRecord] = {crop.id: crop for crop in self.table.crops}
        self._rows = {crop.id: row for row, crop in enumerate(self.table.crops)}
        self._cluster = self.table.cluster_ids
        self._confirmed = self.table.confirmed.copy()
        self._column = {c.id: n for n, c in enumerate(self.table.clusters)}
        self._labels: dict[int, int] | None = None

    def update(self, changes: Changes) -> None:
        """Read what an edit changed: a few crops one by one, everything else whole."""
        self._labels = None
        moved = [key[1] for key in changes.keys("assignment") if key[0] == self.run.id]
        if changes.keys("cluster") or len(moved) > 2000:
            self._read()
            return
        for crop_id in moved:
            cluster_id, confirmed = self._session.rows(
                "SELECT cluster_id, confirmed FROM assignment WHERE run_id = ? AND crop_id = ?",
                (self.run.id, crop_id),
            )[0]
            self._cluster[self._rows[crop_id]] = cluster_id
            self._confirmed[self._rows[crop_id]] = bool(confirmed)

    def clusters(self) -> list[ClusterRow]:
        """The classes, normal last; the others get the digits 1 to 9 in order."""
        ordered = [c for c in self.table.clusters if c.number != 0]
        ordered += [c for c in self.table.clusters if c.number == 0]
        rows = []
        for n, cluster in enumerate(ordered):
            members = self._cluster == cluster.id
            count = int(members.sum())
            mean = float(self._probabilities_of(cluster.id)[members].mean()) if count else 0.0
            key = n + 1 if cluster.number != 0 and n < 9 else None
            rows.append(ClusterRow(cluster, count, int(self._confirmed[members].sum()), mean, key))
        return rows

    def cluster(self, cluster_id: int) -> Cluster:
        """One class."""
        return self.table.clusters[self._column[cluster_id]]

    def members(self, cluster_id: int, order: Order = "sure") -> list[int]:
        """The crops of a class: the surest first, the least sure, the largest, or by image."""
        places = np.flatnonzero(self._cluster == cluster_id)
        sure = self._probabilities_of(cluster_id)[places]
        crops = self.table.crops
        key: NDArray[np.floating]
        if order == "area":
            key = np.array([-crops[n].area for n in places], np.float64)
        elif order == "image":
            key = np.array([crops[n].image_id for n in places], np.float64)
        else:
            key = -sure if order == "sure" else sure
        return [crops[n].id for n in places[np.argsort(key, kind="stable")]]

    def cluster_of(self, crop_id: int) -> int:
        """The class that a crop is in."""
        return int(self._cluster[self._rows[crop_id]])

    def is_confirmed(self, crop_id: int) -> bool:
        """Whether the engineer decided the crop."""
        return bool(self._confirmed[self._rows[crop_id]])

    def probability(self, crop_id: int) -> float:
        """How sure the network was of the class that the crop is in now."""
        row = self._rows[crop_id]
        return float(self.table.probabilities[row, self._column[int(self._cluster[row])]])

    def probabilities(self, crop_id: int) -> list[tuple[Cluster, float]]:
        """Every class with its probability for a crop, the likeliest first."""
        row = self.table.probabilities[self._rows[crop_id]]
        pairs = zip(self.table.clusters, row.tolist(), strict=True)
        return sorted(pairs, key=lambda pair: -pair[1])

    def crops_of_image(self, image_id: int) -> list[int]:
        """All crops of an image."""
        return [crop.id for crop in self.table.crops if crop.image_id == image_id]

    def image_cluster(self, image_id: int) -> Cluster | None:
        """The class of a whole image."""
        if self._labels is None:
            self._labels = image_labels(self._session, self.run.id)
        label = self._labels.get(image_id)
        return None if label is None else self.cluster(label)

    def progress(self) -> tuple[int, int]:
        """How many crops are confirmed, and how many there are."""
        return int(self._confirmed.sum()), len(self._confirmed)

    def all_confirmed(self, crop_ids: Collection[int]) -> bool:
        """Whether none of these is open."""
        return all(self.is_confirmed(i) for i in crop_ids)

    def _probabilities_of(self, cluster_id: int) -> NDArray[np.float32]:
        return self.table.probabilities[:, self._column[cluster_id]]
