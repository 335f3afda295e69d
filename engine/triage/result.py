"""What a run found, joined with what the engineer has decided since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.session import Cluster, CropRecord, Session

RESULT = "result.safetensors"
_AGAIN = "Run the discovery again"


@dataclass(frozen=True)
class RunResult:
    """The arrays of a finished run: N crops, M images, K classes by number, D features.

    Attributes:
        crop_ids: (N,) int64.
        probabilities: (N, K) float32.
        embeddings: (N, D) float32, the network's features.
        weights: (N,) float32, weight of each crop in its image (a_k of spec section 8).
        image_ids: (M,) int64.
        image_probabilities: (M, K) float32, as found; edits do not reach them.
    """

    crop_ids: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    embeddings: NDArray[np.float32]
    weights: NDArray[np.float32]
    image_ids: NDArray[np.int64]
    image_probabilities: NDArray[np.float32]


@dataclass(frozen=True)
class CropTable:
    """One row for each of the N crops of a run, by crop id, as it stands after all edits.

    Attributes:
        crops: the records, with image id, box, area and score.
        clusters: the C classes that there are now.
        columns: (N,) int64, the class that each crop is in, as its place among ``clusters``.
        confirmed: (N,) bool, decided by the engineer.
        probabilities: (N, C) float32 of ``clusters``; what was merged is added up.
        probability: (N,) float32, of the class that the crop is in, as the network saw it.
        uncertainty: (N,) float32, entropy of the probabilities over its maximum: 0 sure, 1 none.
        weights: (N,) float32, weight of each crop in its image.
    """

    crops: tuple[CropRecord, ...]
    clusters: tuple[Cluster, ...]
    columns: NDArray[np.int64]
    confirmed: NDArray[np.bool_]
    probabilities: NDArray[np.float32]
    probability: NDArray[np.float32]
    uncertainty: NDArray[np.float32]
    weights: NDArray[np.float32]

    @property
    def cluster_ids(self) -> NDArray[np.int64]:
        """(N,) the id of the class that each crop is in."""
        return np.array([cluster.id for cluster in self.clusters], np.int64)[self.columns]


def load_result(session: Session, run_id: int) -> RunResult:
    """Read the arrays of a finished run.

    Raises:
        VitiaError: no such run, it is not finished, or its file is missing or damaged.
    """
    names = (
        "crop_ids", "crop_probabilities", "crop_embeddings", "crop_weights",
        "image_ids", "image_probabilities",
    )  # fmt: skip
    return RunResult(*_read(session, run_id, names))


def crop_table(session: Session, run_id: int) -> CropTable:
    """The crops of a finished run with their classes.

    Raises:
        VitiaError: as :func:`load_result`.
    """
    names = ("crop_ids", "crop_probabilities", "crop_weights")
    crop_ids, found, weights = _read(session, run_id, names)
    crops = tuple(session.crops(session.run(run_id).crop_set_id))
    order = np.argsort(crop_ids)
    if crop_ids[order].tolist() != [crop.id for crop in crops]:
        raise VitiaError(f"the result of run {run_id} is of other crops", session.path, _AGAIN)
    assignments = session.assignments(run_id)
    clusters = tuple(session.clusters(run_id))
    column = {cluster.id: n for n, cluster in enumerate(clusters)}
    places = _places(session.clusters(run_id, merged=True), column)
    probabilities = found[order] @ np.eye(len(clusters), dtype=np.float32)[places]
    columns = np.array([column[assignments[c.id].cluster_id] for c in crops], np.int64)
    return CropTable(
        crops=crops,
        clusters=clusters,
        columns=columns,
        confirmed=np.array([assignments[c.id].confirmed for c in crops], np.bool_),
        probabilities=probabilities,
        probability=np.take_along_axis(probabilities, columns[:, None], axis=1)[:, 0],
        uncertainty=_uncertainty(probabilities),
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
    image_ids, image = np.unique([c.image_id for c in table.crops], return_inverse=True)
    sums = np.zeros((len(image_ids), len(table.clusters)))
    np.add.at(sums, image, table.weights[:, None] * p)
    return image_ids, sums


def _read(session: Session, run_id: int, names: Sequence[str]) -> list[Any]:
    from safetensors import SafetensorError, safe_open

    if session.run(run_id).state != "done":
        raise VitiaError(f"run {run_id} is not finished", session.path, "Resume it, or wait")
    path = session.run_folder(run_id) / RESULT
    try:
        with safe_open(path, framework="numpy") as file:
            return [file.get_tensor(name) for name in names]
    except (OSError, SafetensorError) as error:
        raise VitiaError(
            f"cannot read the result of run {run_id} ({error})", path, _AGAIN
        ) from error


def _places(clusters: Sequence[Cluster], column: dict[int, int]) -> list[int]:
    """Which column each of the K classes of the network counts for, after all merges."""
    by_id = {cluster.id: cluster for cluster in clusters}
    places = []
    for cluster in clusters:
        if cluster.number >= 0:  # an added class has no column in the network
            while cluster.merged_into is not None:
                cluster = by_id[cluster.merged_into]
            places.append(column[cluster.id])
    return places


def _uncertainty(probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    p = probabilities.astype(np.float64)
    entropy = -(p * np.log(np.where(p > 0, p, 1))).sum(axis=1)
    largest = np.log(max(2, p.shape[1]))
    share: NDArray[np.float32] = np.clip(entropy / largest, 0, 1).astype(np.float32)
    return share
