"""What a run found, joined with what the engineer has decided since."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.session import Cluster, CropRecord, Session
from engine.triage.arrays import AGAIN, read_arrays

_CROPS = (
    "SELECT id, image_id, x0, y0, x1, y1, area, score, whole FROM crop"
    " WHERE crop_set_id = ? ORDER BY id"
)
_ASSIGNMENTS = "SELECT cluster_id, confirmed FROM assignment WHERE run_id = ? ORDER BY crop_id"
_CHUNK = 4096
"""Rows turned into numbers at a time: between two chunks other threads have their turn."""


@dataclass(frozen=True)
class CropTable:
    """One row for each of the N crops of a run, by crop id, as it stands after all edits.

    Attributes:
        ids: (N,) int64, sorted.
        image_ids: (N,) int64, the image that each crop was cut from.
        boxes: (N, 4) float64, (x0, y0, x1, y1) in image pixels, half-open.
        areas: (N,) int64, mask pixels inside the box.
        scores: (N,) float64, anomaly scores s_ik.
        whole: (N,) bool, the whole image, because no region was found in it.
        clusters: the C classes that there are now.
        columns: (N,) int64, the class that each crop is in, as its place among ``clusters``.
        confirmed: (N,) bool, decided by the engineer.
        probabilities: (N, C) float32 of ``clusters``; what was merged is added up.
        probability: (N,) float32, of the class that the crop is in, as the network saw it.
        uncertainty: (N,) float32, entropy of the probabilities over its maximum: 0 sure, 1 none.
        weights: (N,) float32, weight of each crop in its image.
    """

    ids: NDArray[np.int64]
    image_ids: NDArray[np.int64]
    boxes: NDArray[np.float64]
    areas: NDArray[np.int64]
    scores: NDArray[np.float64]
    whole: NDArray[np.bool_]
    clusters: tuple[Cluster, ...]
    columns: NDArray[np.int64]
    confirmed: NDArray[np.bool_]
    probabilities: NDArray[np.float32]
    probability: NDArray[np.float32]
    uncertainty: NDArray[np.float32]
    weights: NDArray[np.float32]

    @cached_property
    def crops(self) -> tuple[CropRecord, ...]:
        """The same as N records; made when first asked for, which takes a while for many."""
        rows = zip(
            self.ids.tolist(), self.image_ids.tolist(), map(tuple, self.boxes.tolist()),
            self.areas.tolist(), self.scores.tolist(), self.whole.tolist(), strict=True,
        )  # fmt: skip
        return tuple(CropRecord(*row) for row in rows)

    @property
    def cluster_ids(self) -> NDArray[np.int64]:
        """(N,) the id of the class that each crop is in."""
        return np.array([cluster.id for cluster in self.clusters], np.int64)[self.columns]


def crop_table(session: Session, run_id: int) -> CropTable:
    """The crops of a finished run with their classes.

    Raises:
        VitiaError: as :func:`load_result`.
    """
    names = ("crop_ids", "crop_probabilities", "crop_weights")
    crop_ids, found, weights = read_arrays(session, run_id, names)
    crops = _numbers(session, _CROPS, session.run(run_id).crop_set_id)
    assigned = _numbers(session, _ASSIGNMENTS, run_id)
    order = np.argsort(crop_ids)
    if not np.array_equal(crop_ids[order], crops[0]):
        raise VitiaError(f"the result of run {run_id} is of other crops", session.path, AGAIN)
    clusters = tuple(session.clusters(run_id))
    column = {cluster.id: n for n, cluster in enumerate(clusters)}
    places = merged_places(session.clusters(run_id, merged=True), column)
    probabilities = found[order] @ np.eye(len(clusters), dtype=np.float32)[places]
    cluster_ids = np.array(list(column), np.int64)
    by_id = np.argsort(cluster_ids)
    columns = by_id[np.searchsorted(cluster_ids, assigned[0], sorter=by_id)]
    return CropTable(
        ids=crops[0].astype(np.int64),
        image_ids=crops[1].astype(np.int64),
        boxes=np.ascontiguousarray(crops[2:6].T),
        areas=crops[6].astype(np.int64),
        scores=crops[7],
        whole=crops[8] > 0,
        clusters=clusters,
        columns=columns,
        confirmed=assigned[1] > 0,
        probabilities=probabilities,
        probability=np.take_along_axis(probabilities, columns[:, None], axis=1)[:, 0],
        uncertainty=uncertainty_of(probabilities),
        weights=weights[order],
    )


def image_labels(session: Session, run_id: int) -> dict[int, int]:
    """The class (cluster id) of each image: the likeliest of :func:`image_probabilities`.

    Raises:
        VitiaError: as :func:`load_result`.
    """
    table = crop_table(session, run_id)
    image_ids, p = image_probabilities(table)
    labels = [table.clusters[n].id for n in p.argmax(axis=1)]
    return dict(zip(image_ids.tolist(), labels, strict=True))


def image_probabilities(table: CropTable) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Ids (M,) of the images and their class probabilities (M, C): sum_k a_k p_k (spec section 8).

    A crop that the engineer has confirmed or moved counts fully for its class.
    """
    p = table.probabilities.astype(np.float64)
    decided = table.confirmed | (p.argmax(axis=1) != table.columns)
    p[decided] = np.eye(len(table.clusters))[table.columns[decided]]
    image_ids, image = np.unique(table.image_ids, return_inverse=True)
    votes = table.weights[:, None] * p
    sums = [np.bincount(image, column, len(image_ids)) for column in votes.T]
    return image_ids, np.stack(sums, axis=1)


def merged_places(clusters: Sequence[Cluster], column: dict[int, int]) -> list[int]:
    """Which column each of the K classes of the network counts for, after all merges."""
    by_id = {cluster.id: cluster for cluster in clusters}
    places = []
    for cluster in clusters:
        if cluster.number >= 0:  # an added class has no column in the network
            while cluster.merged_into is not None:
                cluster = by_id[cluster.merged_into]
            places.append(column[cluster.id])
    return places


def uncertainty_of(probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    """(N,) entropy of each row over its maximum: 0 is sure, 1 knows nothing."""
    p = probabilities.astype(np.float64)
    entropy = -(p * np.log(np.where(p > 0, p, 1))).sum(axis=1)
    largest = np.log(max(2, p.shape[1]))
    share: NDArray[np.float32] = np.clip(entropy / largest, 0, 1).astype(np.float32)
    return share


def _numbers(session: Session, query: str, of: int) -> NDArray[np.float64]:
    """The result of a query, (columns, rows) float64: ids and counts are exact up to 2**53."""
    try:
        cursor = session.db.execute(query, (of,))
        parts = [np.empty((0, len(cursor.description)))]
        while rows := cursor.fetchmany(_CHUNK):
            parts.append(np.array(rows, np.float64))
    except sqlite3.DatabaseError as error:
        raise VitiaError(f"the session cannot be read ({error})", session.path) from error
    return np.ascontiguousarray(np.concatenate(parts).T)
