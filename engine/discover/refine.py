"""Learning from corrections: what they say, where training begins, and which class is which after.

The classes as the engineer left them are the ones that training begins with. Those that the network
has found keep what it has learned of them; those that were added, merged or split begin at the mean
of their crops.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save
from torch import Tensor

from engine.discover.start import Start
from engine.discover.supervision import OPEN, Supervision
from engine.errors import VitiaError
from engine.files import atomic_file
from engine.session import Session

Ids = NDArray[np.int64]
CORRECTIONS = "corrections.safetensors"
_LINKS_EACH = 2  # pairs that a crop of a merged or split class is in, about
_NORMAL = 0
_UNKNOWN = -1


@dataclass(frozen=True)
class Corrections:
    """The classes of a run as the engineer left them, and what was decided.

    Attributes:
        crop_ids: (N,) int64, sorted.
        classes: ids of the K classes that have crops, and of normal, which comes first.
        columns: (N,) int64, the class that each crop is in, as its place among ``classes``.
        supervision: of the crops in this order; labels are places among ``classes``.
        numbers: (K,) int64, the number that each class has in the run's network; -1 for one that was
            made by hand or is made up otherwise than the network knows it.
    """

    crop_ids: Ids
    classes: tuple[int, ...]
    columns: Ids
    supervision: Supervision
    numbers: Ids

    def save(self, folder: Path) -> None:
        """Keep them in a run folder: a run that was stopped goes on with the same ones."""
        arrays = {
            "crop_ids": self.crop_ids,
            "columns": self.columns,
            "labels": self.supervision.labels,
            "must_link": self.supervision.must_link,
            "cannot_link": self.supervision.cannot_link,
            "numbers": self.numbers,
        }
        with atomic_file(folder / CORRECTIONS) as temporary:
            temporary.write_bytes(save(arrays, {"classes": json.dumps(self.classes)}))

    @classmethod
    def load(cls, folder: Path) -> Corrections:
        """What :meth:`save` kept.

        Raises:
            VitiaError: there is none, or it is damaged.
        """
        path = folder / CORRECTIONS
        try:
            with safe_open(path, framework="numpy") as file:
                of = file.get_tensor
                links = of("must_link"), of("cannot_link")
                classes = tuple(json.loads(file.metadata()["classes"]))
                supervision = Supervision(of("labels"), *links)
                return cls(of("crop_ids"), classes, of("columns"), supervision, of("numbers"))
        except (OSError, SafetensorError) as error:
            raise VitiaError(
                "the corrections that this run learns from cannot be read", path,
                "Learn from the corrections again",
            ) from error  # fmt: skip


def corrections(
    session: Session, run_id: int, lineage: Sequence[int], seed: int = 0
) -> Corrections:
    """What can be learned from the decisions about a run, as they stand now.

    Crops that were confirmed or moved, false alarms among them, are labelled. Groups of crops that
    were merged must be together, those of a split must not, as far as both still hold.

    Args:
        session: where the run is.
        run_id: a finished run.
        lineage: the run and those that it was refined from: merges and splits of all of them count.
        seed: chooses which pairs of crops stand for a merge or a split.
    """
    assigned = session.assignments(run_id)
    crop_ids = np.array(sorted(assigned), np.int64)
    of = [assigned[i].cluster_id for i in crop_ids.tolist()]
    decided = np.array([assigned[i].confirmed for i in crop_ids.tolist()], np.bool_)
    used, clusters = set(of), session.clusters(run_id)
    normal = next(c.id for c in clusters if c.number == _NORMAL)
    classes = (normal, *(c.id for c in clusters if c.id in used and c.id != normal))
    place = {cluster_id: n for n, cluster_id in enumerate(classes)}
    columns = np.array([place[i] for i in of], np.int64)
    links = _links(session, crop_ids, columns, classes, lineage, seed)
    supervision = Supervision(np.where(decided, columns, OPEN), *links)
    changed = _made_up_otherwise(session, run_id)
    number = {c.id: _UNKNOWN if c.id in changed else c.number for c in clusters}
    numbers = np.array([number[i] for i in classes], np.int64)
    return Corrections(crop_ids, classes, columns, supervision, numbers)


def start_from(embeddings: NDArray[np.float32], found: Corrections, seed: int) -> Start:
    """The classes to begin with: the mean directions of their crops.

    Args:
        embeddings: (N, D) of the crops, by id, in the form that the heads take.
        found: their classes.
        seed: of the direction of a class of normal parts that has no crop.
    """
    x = F.normalize(torch.from_numpy(embeddings).double(), dim=1)
    columns = torch.from_numpy(found.columns)
    nothing = torch.randn(x.shape[1], generator=torch.Generator().manual_seed(seed)).double()
    directions = []
    for column in range(len(found.classes)):
        mine = columns == column
        directions.append(x[mine].mean(0) if mine.any() else nothing)
    counts = 1 + torch.bincount(columns, minlength=len(found.classes)).float()
    return Start(
        F.normalize(torch.stack(directions), dim=1).float(), columns == _NORMAL,
        shares=counts / counts.sum(),
    )  # fmt: skip


def heads_from(trained: Tensor, classes: int, start: Start, found: Corrections) -> Tensor:
    """The heads (H, K, D) to begin with: trained rows where a class is as the network knows it.

    Args:
        trained: (H, C, D) the heads of the run; those of a base set come first.
        classes: how many of them are of the product.
        start: the directions of all K classes.
        found: which of them the run's network knows.
    """
    heads = start.directions.expand(len(trained), -1, -1).clone()
    known = torch.from_numpy(found.numbers != _UNKNOWN)
    rows = trained.shape[1] - classes + torch.from_numpy(found.numbers)[known]
    heads[:, known] = F.normalize(trained[:, rows], dim=2)
    return heads


def matched(predicted: Ids, found: Corrections) -> Ids:
    """Which class of the network is which of the engineer's: (K,) its column for each of those.

    By overlap (the Hungarian method). The decided crops count as much as all crops together. Normal
    stays normal: training pulls what scores low there.

    Args:
        predicted: (N,) int64, the column that the network puts each crop in.
        found: the engineer's classes of the same crops.
    """
    from scipy.optimize import linear_sum_assignment

    decided = found.supervision.labels != OPEN
    weights = 1 + decided * (len(decided) / max(1, int(decided.sum())))
    count = len(found.classes)
    table = np.zeros((count, count))
    np.add.at(table, (found.columns, predicted), weights)
    order = np.zeros(count, np.int64)
    order[1:] = 1 + linear_sum_assignment(table[1:, 1:], maximize=True)[1]
    return order


def _links(
    session: Session,
    crop_ids: Ids,
    columns: Ids,
    classes: Sequence[int],
    lineage: Sequence[int],
    seed: int,
) -> tuple[Ids, Ids]:
    """Pairs (M, 2) of crops that must be together, and (L, 2) of those that must not."""
    draw = np.random.default_rng(seed)
    known = {i: stable for run in lineage for i, stable in session.class_ids(run).items()}
    now = np.array([known[i] for i in classes], np.int64)[columns]
    pairs: dict[str, list[Ids]] = {"merge": [], "split": []}
    for kind, deltas in session.edits.deltas(("merge", "split")):
        moved = [d for d in deltas if d.table == "assignment" and d.keys[0][0] in lineage]
        if not moved:
            continue
        group = np.full(len(crop_ids), -1)
        for number, delta in enumerate(moved):
            group[np.isin(crop_ids, [key[1] for key in delta.keys])] = number
        # And what was in the class already that they came to, or stayed in the one they left.
        row = moved[0].after if kind == "merge" else moved[0].before
        assert row is not None
        home = known.get(row["cluster_id"])
        group[(group < 0) & (now == home)] = len(moved)
        inside = np.flatnonzero(group >= 0)
        one = np.repeat(inside, _LINKS_EACH)
        other = draw.choice(inside, len(one))
        kept = (group[one] != group[other]) & ((now[one] == now[other]) == (kind == "merge"))
        pairs[kind].append(np.stack([one, other], axis=1)[kept])
    none = np.empty((0, 2), np.int64)
    must, cannot = (np.concatenate([none, *pairs[kind]]) for kind in ("merge", "split"))
    return must, cannot


def _made_up_otherwise(session: Session, run_id: int) -> set[int]:
    """Classes of a run that others were merged into, or that were split."""
    query = "SELECT merged_into FROM cluster WHERE run_id = ? AND merged_into IS NOT NULL"
    changed = {into for (into,) in session.rows(query, (run_id,))}
    for _, deltas in session.edits.deltas(("split",)):
        moved = [d for d in deltas if d.table == "assignment" and d.keys[0][0] == run_id]
        changed |= {d.before["cluster_id"] for d in moved if d.before is not None}
    return changed
