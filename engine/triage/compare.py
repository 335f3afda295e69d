"""Two runs side by side: which classes of one are which of the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.metrics import agreement
from engine.session import Cluster, CropRecord, Session

_OVERLAP = 0.5  # intersection over union of two boxes that show the same place


@dataclass(frozen=True)
class Comparison:
    """How the crops of one run lie in the classes of another, as both stand now.

    Attributes:
        rows: the R classes of the first run.
        columns: the C classes of the second. Both stand in such an order that matched ones meet
            on the diagonal (the Hungarian method); those without a match come last.
        table: (R, C) int64, the number of crops in both.
        crop_ids: (N,) int64, the crops of the first run that are in both, by id.
        row_of: (N,) int64, place of each one's class among ``rows``.
        column_of: (N,) int64, place of its class in the second run among ``columns``.
        nmi: normalised mutual information, 0 to 1.
        ari: adjusted Rand index, at most 1.
        only_first: number of crops that only the first run has.
        only_second: number of crops that only the second run has.
    """

    rows: tuple[Cluster, ...]
    columns: tuple[Cluster, ...]
    table: NDArray[np.int64]
    crop_ids: NDArray[np.int64]
    row_of: NDArray[np.int64]
    column_of: NDArray[np.int64]
    nmi: float
    ari: float
    only_first: int
    only_second: int

    def crops(self, row: int, column: int) -> NDArray[np.int64]:
        """The crops (ids of the first run) in one cell of the table."""
        inside: NDArray[np.int64] = self.crop_ids[(self.row_of == row) & (self.column_of == column)]
        return inside


def compare_runs(session: Session, run_id: int, other_id: int) -> Comparison:
    """Compare two finished runs. Crops cut anew are the same if their boxes overlap by half.

    Raises:
        VitiaError: no such run, one is not finished, or they have no crop in common.
    """
    runs = [session.run(run_id), session.run(other_id)]
    for run in runs:
        if run.state != "done":
            raise VitiaError(
                f"run {run.id} is not finished", session.path, "Compare two runs that are"
            )
    crops = [session.crops(run.crop_set_id) for run in runs]
    pairs = _pairs(crops[0], crops[1], same=runs[0].crop_set_id == runs[1].crop_set_id)
    if not len(pairs):
        raise VitiaError(
            f"runs {run_id} and {other_id} have no crop in common", session.path,
            "Compare runs of the same images",
        )  # fmt: skip
    clusters, places = [], []
    for run, ids in zip(runs, pairs.T, strict=True):
        found = tuple(session.clusters(run.id))
        place = {cluster.id: n for n, cluster in enumerate(found)}
        assigned = session.assignments(run.id)
        clusters.append(found)
        places.append(np.array([place[assigned[i].cluster_id] for i in ids.tolist()], np.int64))
    shape = (len(clusters[0]), len(clusters[1]))
    table = np.zeros(shape, np.int64)
    np.add.at(table, (places[0], places[1]), 1)
    nmi, ari = agreement(table)
    orders = _matched(table)
    rows, columns = (
        tuple(found[n] for n in order.tolist())
        for found, order in zip(clusters, orders, strict=True)
    )
    return Comparison(
        rows=rows,
        columns=columns,
        table=table[np.ix_(*orders)],
        crop_ids=pairs[:, 0],
        row_of=_ranks(orders[0])[places[0]],
        column_of=_ranks(orders[1])[places[1]],
        nmi=nmi,
        ari=ari,
        only_first=len(crops[0]) - len(pairs),
        only_second=len(crops[1]) - len(pairs),
    )


def _matched(table: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Orders of rows (R,) and columns (C,) that bring matched classes on the diagonal."""
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(table, maximize=True)
    other_rows = np.setdiff1d(np.arange(table.shape[0]), rows)
    other_columns = np.setdiff1d(np.arange(table.shape[1]), columns)
    return np.concatenate([rows, other_rows]), np.concatenate([columns, other_columns])


def _ranks(order: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where each one stands in an order."""
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank


def _pairs(first: list[CropRecord], second: list[CropRecord], *, same: bool) -> NDArray[np.int64]:
    """(N, 2) ids of crops that show the same place, by the first; each crop is in one pair."""
    if same:
        ids = np.array([crop.id for crop in first], np.int64)
        return np.stack([ids, ids], axis=1)
    by_image: dict[int, list[CropRecord]] = {}
    for crop in second:
        by_image.setdefault(crop.image_id, []).append(crop)
    found: list[tuple[int, int]] = []
    left: dict[int, list[CropRecord]] = {}
    for crop in first:
        left.setdefault(crop.image_id, []).append(crop)
    for image_id, some in left.items():
        others = by_image.get(image_id, [])
        overlaps = sorted(
            ((overlap, a.id, b.id) for a in some for b in others
             if (overlap := _overlap(a.box, b.box)) >= _OVERLAP),
            key=lambda found: (-found[0], found[1], found[2]),
        )  # fmt: skip
        used: set[tuple[int, int]] = set()
        for _, one, other in overlaps:
            if (0, one) not in used and (1, other) not in used:
                used |= {(0, one), (1, other)}
                found.append((one, other))
    return np.array(sorted(found), np.int64).reshape(-1, 2)


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Intersection over union of two boxes."""
    wide = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    high = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = wide * high
    whole = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / whole if whole > 0 else 0.0
