"""The state of a review in arrays: the crops of a run with their classes, up to date edit by edit.

It is the read model of the triage page. Edits go through the session; :meth:`Review.update` then
reads what they changed.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.models.records import Records, read_records
from engine.session import Changes, Cluster, CropRecord, Run, Session
from engine.triage import (
    CropTable,
    image_probabilities,
    merged_places,
    uncertainty_of,
)

Ids = NDArray[np.int64]
Order = Literal["sure", "unsure", "similar", "area", "score", "image"]
_DIGITS = 9


@dataclass(frozen=True)
class ClusterRow:
    """One class as the list shows it, or all crops together.

    Attributes:
        cluster: None stands for all crops.
        count: how many crops are in it.
        confirmed: how many of them the engineer has decided.
        confidence: mean probability of its crops, 0 to 1.
        key: the digit that moves crops to it, if it has one.
        mark: one to three letters beside the colour, which is never the only sign.
    """

    cluster: Cluster | None
    count: int
    confirmed: int
    confidence: float
    key: int | None = None
    mark: str = ""

    @property
    def id(self) -> int | None:
        """The id of the class; None: all crops."""
        return None if self.cluster is None else self.cluster.id

    @property
    def added(self) -> bool:
        """Whether the engineer made the class: the network has no probability for it."""
        return self.cluster is not None and self.cluster.number < 0


@dataclass(frozen=True)
class Filters:
    """Which crops are shown: those that meet all that is asked.

    Attributes:
        open: not decided by the engineer.
        confirmed: decided by the engineer.
        moved: in another class than the run (and merges since) put them in.
        below: less probable than this, 0 to 1.
        mixed: from an image with crops in several classes.
        folder: from this class folder of the product.
        text: in the path of the image, in any case.
    """

    open: bool = False
    confirmed: bool = False
    moved: bool = False
    below: float | None = None
    mixed: bool = False
    folder: str | None = None
    text: str = ""


NO_FILTERS = Filters()


class Review:
    """The N crops of a run, in arrays by crop id; edit by edit, :meth:`update` follows.

    Attributes:
        run: the run.
        ids: (N,) int64, ascending.
        cluster_ids: (N,) int64, the class that each crop is in.
        confirmed: (N,) bool, decided by the engineer.
        embeddings: (N, D) float32 of unit length; None until somebody has read them.

    Args:
        session: where clusters and edits are read from.
        run: a finished run.
        records: what was read of it, maybe on another thread; None: it is read now.
    """

    def __init__(self, session: Session, run: Run, records: Records | None = None) -> None:
        self.run = run
        self._session = session
        self._records = read_records(session, run.id) if records is None else records
        self._table = self._records.table
        self.ids = self._table.ids
        self.cluster_ids = self._table.cluster_ids
        self.confirmed = self._table.confirmed.copy()
        self.embeddings: NDArray[np.float32] | None = None
        self._column: dict[int, int] = {}  # place among the clusters, by id
        self._merged: list[int] = []  # place for each class number of the run, after all merges
        self._groups = np.zeros(len(self.ids), np.intp)
        self._confidence = np.zeros(len(self.ids), np.float32)
        self._rows: list[ClusterRow] | None = None
        self._read_clusters()

    def update(self, changes: Changes) -> None:
        """Read what an edit changed."""
        if changes.keys("cluster"):
            self._read_clusters()
        moved = changes.crop_ids(self.run.id).tolist()
        if not moved:
            return
        rows = self._session.rows(
            "SELECT crop_id, cluster_id, confirmed FROM assignment WHERE run_id = ?"
            " AND crop_id IN (SELECT value FROM json_each(?))",
            (self.run.id, json.dumps(moved)),
        )
        now = np.array(rows, np.int64)
        places = self.rows_of(now[:, 0])
        self.cluster_ids[places] = now[:, 1]
        self.confirmed[places] = now[:, 2] > 0
        self._place(places)

    def read_again(self) -> None:
        """Read all classes and assignments: the records came from elsewhere than the session."""
        self._read_clusters()
        query = "SELECT cluster_id, confirmed FROM assignment WHERE run_id = ? ORDER BY crop_id"
        now = np.array(self._session.rows(query, (self.run.id,)), np.int64).reshape(-1, 2)
        self.cluster_ids[:] = now[:, 0]
        self.confirmed[:] = now[:, 1] > 0
        self._place()

    def _read_clusters(self) -> None:
        clusters = self._session.clusters(self.run.id)
        normal = [c for c in clusters if c.number == 0]
        self._clusters = [c for c in clusters if c.number != 0] + normal  # as the list shows them
        column = {cluster.id: n for n, cluster in enumerate(self._clusters)}
        merged = merged_places(self._session.clusters(self.run.id, merged=True), column)
        if column != self._column or merged != self._merged:
            self._column, self._merged = column, merged
            self._probabilities = (
                self._records.found @ np.eye(len(column), dtype=np.float32)[merged]
            )
            self.__dict__.pop("_uncertainty", None)
            self.__dict__.pop("_by_doubt", None)
            self._place()
        self._rows = None

    def _place(self, rows: NDArray[np.intp] | None = None) -> None:
        """Find the class of crops among the clusters again, and their probability for it."""
        which = np.arange(len(self.ids)) if rows is None else rows
        ids = np.array([cluster.id for cluster in self._clusters], np.int64)
        order = np.argsort(ids)
        at = np.searchsorted(ids, self.cluster_ids[which], sorter=order)
        # A class may be gone before its crops are: an undone edit tells of both at once.
        self._groups[which] = order[np.minimum(at, len(ids) - 1)]
        self._confidence[which] = self._probabilities[which, self._groups[which]]
        self._rows = None

    # ---- crops ---------------------------------------------------------------------------------
    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, crop_id: object) -> bool:
        row = np.searchsorted(self.ids, crop_id) if isinstance(crop_id, int) else len(self.ids)
        return bool(row < len(self.ids) and self.ids[row] == crop_id)

    def rows_of(self, ids: Collection[int] | Ids) -> NDArray[np.intp]:
        """(n,) the places of crops in the arrays; they must be crops of the run."""
        wanted = ids if isinstance(ids, np.ndarray) else np.fromiter(ids, np.int64, len(ids))
        return np.searchsorted(self.ids, wanted)

    def crop(self, crop_id: int) -> CropRecord:
        """One crop; what it says never changes, so any thread may ask."""
        row, t = self._row(crop_id), self._table
        x0, y0, x1, y1 = t.boxes[row].tolist()
        area, score, whole = int(t.areas[row]), float(t.scores[row]), bool(t.whole[row])
        return CropRecord(crop_id, int(t.image_ids[row]), (x0, y0, x1, y1), area, score, whole)

    def image_ids(self, ids: Ids) -> Ids:
        """(n,) the images that crops come from."""
        return self._table.image_ids[self.rows_of(ids)]

    def path(self, crop_id: int) -> str:
        """The image that a crop comes from, relative to the product."""
        return self._records.paths[int(self._records.places[self._row(crop_id)])]

    def folders(self) -> list[str]:
        """The class folders of the product."""
        return sorted({folder for folder in self._records.folders if folder is not None})

    def crops_of_image(self, image_id: int) -> list[int]:
        """All crops of an image."""
        found: list[int] = self.ids[self._table.image_ids == image_id].tolist()
        return found

    def cluster_of(self, crop_id: int) -> int:
        """The class that a crop is in."""
        return int(self.cluster_ids[self._row(crop_id)])

    def is_confirmed(self, crop_id: int) -> bool:
        """Whether the engineer decided the crop."""
        return bool(self.confirmed[self._row(crop_id)])

    def probability(self, crop_id: int) -> float:
        """How sure the network was of the class that the crop is in now."""
        return float(self.confidence(np.array([self._row(crop_id)]))[0])

    def uncertainty(self, crop_id: int) -> float:
        """How undecided the network was, from 0 (sure) to 1 (all classes alike)."""
        return float(self._uncertainty[self._row(crop_id)])

    def probabilities(self, crop_id: int) -> list[tuple[Cluster, float]]:
        """Every class with its probability for a crop, the likeliest first."""
        return self._ranked(self._probabilities[self._row(crop_id)])

    def image_probabilities(self, image_id: int) -> list[tuple[Cluster, float]]:
        """Every class with its share of a whole image, the likeliest first; decisions count."""
        crop_ids = self.crops_of_image(image_id)
        if not crop_ids:
            return []
        rows = self.rows_of(crop_ids)
        columns = self.groups(rows)
        p = self._probabilities[rows]
        t = self._table
        table = CropTable(
            ids=t.ids[rows], image_ids=t.image_ids[rows], boxes=t.boxes[rows], areas=t.areas[rows],
            scores=t.scores[rows], whole=t.whole[rows], clusters=tuple(self._clusters),
            columns=columns, confirmed=self.confirmed[rows], probabilities=p,
            probability=p[np.arange(len(rows)), columns], uncertainty=uncertainty_of(p),
            weights=t.weights[rows],
        )  # fmt: skip
        return self._ranked(image_probabilities(table)[1][0])

    def neighbours(self, crop_id: int, n: int) -> Ids:
        """Up to n other crops, the most similar (cosine of the features) first.

        Empty until the features are read. One product with all features: a hundred thousand of
        64 numbers take some milliseconds.
        """
        if self.embeddings is None:
            return np.empty(0, np.int64)
        row = self._row(crop_id)
        similarity = self.embeddings @ self.embeddings[row]
        similarity[row] = -np.inf
        n = min(n, len(self.ids) - 1)
        best = np.argpartition(-similarity, n)[:n] if n < len(self.ids) - 1 else np.delete(
            np.arange(len(self.ids)), row
        )  # fmt: skip
        return self.ids[best[np.argsort(-similarity[best], kind="stable")]]

    def next_uncertain(self, after: int | None) -> int | None:
        """The open crop to check next: the most uncertain one, or the next after ``after``.

        Starts again at the most uncertain one where there is none left; None: all are confirmed.
        """
        waiting = self._by_doubt[~self.confirmed[self._by_doubt]]
        if not waiting.size:
            return None
        if after is None or after not in self:
            return int(self.ids[waiting[0]])
        rank = np.empty(len(self.ids), np.intp)
        rank[self._by_doubt] = np.arange(len(self.ids))
        place = np.searchsorted(rank[waiting], rank[self._row(after)], side="right")
        return int(self.ids[waiting[place % waiting.size]])

    # ---- classes -------------------------------------------------------------------------------
    def clusters(self) -> list[ClusterRow]:
        """The classes, normal last; the others get the digits 1 to 9 in order."""
        if self._rows is None:
            self._rows = self._count()
        return list(self._rows)

    def _count(self) -> list[ClusterRow]:
        every, groups = len(self._clusters), self.groups()
        counts = np.bincount(groups, minlength=every)
        confirmed = np.bincount(groups[self.confirmed], minlength=every)
        sums = np.bincount(groups, weights=self.confidence(), minlength=every)
        rows = []
        for n, cluster in enumerate(self._clusters):
            is_normal = cluster.number == 0
            rows.append(
                ClusterRow(
                    cluster,
                    int(counts[n]),
                    int(confirmed[n]),
                    float(sums[n] / counts[n]) if counts[n] else 0.0,
                    n + 1 if n < _DIGITS and not is_normal else None,
                    "N" if is_normal else str(n + 1),
                )
            )
        return rows

    def total(self) -> ClusterRow:
        """All crops together, as a row."""
        mean = float(self.confidence().mean()) if len(self.ids) else 0.0
        return ClusterRow(None, len(self.ids), int(self.confirmed.sum()), mean)

    def cluster(self, cluster_id: int) -> Cluster:
        """One class."""
        return self._clusters[self._column[cluster_id]]

    def groups(self, rows: NDArray[np.intp] | None = None) -> NDArray[np.intp]:
        """The class of each crop as its place in :meth:`clusters`: (N,), or of (n,) rows."""
        return self._groups if rows is None else self._groups[rows]

    def confidence(self, rows: NDArray[np.intp] | None = None) -> NDArray[np.float32]:
        """How sure the network was of the class that each crop is in now: (N,), or of (n,) rows."""
        return self._confidence if rows is None else self._confidence[rows]

    def moved(self, rows: NDArray[np.intp] | None = None) -> NDArray[np.bool_]:
        """Which crops are elsewhere than the run and the merges since put them: (N,), or (n,)."""
        ids = np.array([cluster.id for cluster in self._clusters], np.int64)
        which = slice(None) if rows is None else rows
        put = ids[np.array(self._merged)][self._numbers[which]]
        moved: NDArray[np.bool_] = put != self.cluster_ids[which]
        return moved

    def image_cluster(self, image_id: int) -> Cluster | None:
        """The class of a whole image."""
        ranked = self.image_probabilities(image_id)
        return ranked[0][0] if ranked else None

    def progress(self) -> tuple[int, int]:
        """How many crops are confirmed, and how many there are."""
        return int(self.confirmed.sum()), len(self.ids)

    def all_confirmed(self, crop_ids: Collection[int] | Ids) -> bool:
        """Whether none of these is open."""
        return bool(self.confirmed[self.rows_of(crop_ids)].all())

    def members(
        self,
        cluster_id: int | None,
        order: Order = "sure",
        filters: Filters = NO_FILTERS,
        like: Collection[int] | Ids = (),
    ) -> Ids:
        """The crops of a class in an order; None: of all classes.

        Args:
            cluster_id: which class.
            order: the surest first, the least sure, the most similar to ``like``, the largest,
                the highest score, or by image.
            filters: show only some.
            like: the crops to be similar to; without them or their features, the surest first.
        """
        mine = (
            np.full(len(self.ids), True) if cluster_id is None else self.cluster_ids == cluster_id
        )
        rows = np.flatnonzero(mine & self._passing(filters))
        return self.ids[rows[np.argsort(self._key(order, like)[rows], kind="stable")]]

    # ---- parts ---------------------------------------------------------------------------------
    def _row(self, crop_id: int) -> int:
        return int(np.searchsorted(self.ids, crop_id))

    def _key(self, order: Order, like: Collection[int] | Ids) -> NDArray[Any]:
        """(N,) what is sorted by, the smallest first."""
        if order == "unsure":
            return -self._uncertainty
        if order == "area":
            return -self._table.areas
        if order == "score":
            return -self._table.scores
        if order == "image":
            return self._records.places
        if order == "similar" and len(like) and self.embeddings is not None:
            near: NDArray[np.float32] = -(
                self.embeddings @ self.embeddings[self.rows_of(like)].mean(axis=0)
            )
            return near
        return -self.confidence()

    def _passing(self, filters: Filters) -> NDArray[np.bool_]:
        passing = np.full(len(self.ids), True)
        if filters.open:
            passing &= ~self.confirmed
        if filters.confirmed:
            passing &= self.confirmed
        if filters.moved:
            passing &= self.moved()
        if filters.below is not None:
            passing &= self.confidence() < filters.below
        if filters.mixed:
            passing &= self._mixed()
        if filters.folder is not None:
            passing &= self._of_images([f == filters.folder for f in self._records.folders])
        if filters.text:
            text = filters.text.casefold()
            passing &= self._of_images([text in path for path in self._folded_paths])
        return passing

    def _of_images(self, wanted: list[bool]) -> NDArray[np.bool_]:
        passing: NDArray[np.bool_] = np.array(wanted, np.bool_)[self._records.places]
        return passing

    def _mixed(self) -> NDArray[np.bool_]:
        """(N,) whether the image of each crop has crops in several classes."""
        classes = len(self._clusters)
        pairs = np.unique(self._records.places * classes + self.groups())
        several: NDArray[np.bool_] = (
            np.bincount(pairs // classes, minlength=len(self._records.paths)) > 1
        )
        return several[self._records.places]

    def _ranked(self, shares: NDArray[np.floating]) -> list[tuple[Cluster, float]]:
        pairs = zip(self._clusters, shares.tolist(), strict=True)
        return sorted(pairs, key=lambda pair: -pair[1])

    @cached_property
    def _numbers(self) -> NDArray[np.intp]:
        """(N,) the class number that the run put each crop in."""
        numbers: NDArray[np.intp] = self._records.found.argmax(axis=1)
        return numbers

    @cached_property
    def _folded_paths(self) -> list[str]:
        return [path.casefold() for path in self._records.paths]

    @cached_property
    def _uncertainty(self) -> NDArray[np.float32]:
        return uncertainty_of(self._probabilities)

    @cached_property
    def _by_doubt(self) -> NDArray[np.intp]:
        """(N,) all rows, the most uncertain first."""
        order: NDArray[np.intp] = np.argsort(-self._uncertainty, kind="stable")
        return order
