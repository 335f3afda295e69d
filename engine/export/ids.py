"""Class ids for other programs: small whole numbers that never change in a session.

Every export of a session gives a class the same id, whatever was renamed, merged, split or undone
in between, and no id ever comes back for another class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from engine.session import Cluster, Session

IDS = "export_ids"  # meta: {"classes": {id in the session: id}, "normal": id or null}
NORMAL_ID = 0


def planned_ids(
    session: Session, clusters: Iterable[Cluster], *, annotate_normal: bool
) -> dict[int, int]:
    """The id of each class, by its id in the session; new classes get the next free ones.

    Normal parts have 0, the background of every format. Where their regions are annotated too, they
    have an id of their own, which they share with the normal parts of other runs.
    """
    return _given(session, clusters, annotate_normal)[0]


def keep_ids(session: Session, clusters: Iterable[Cluster], *, annotate_normal: bool) -> bool:
    """Give ids to new classes for good; False if the session cannot be written and some are new."""
    transaction: AbstractContextManager[Any]
    transaction = nullcontext() if session.read_only else session.transaction()
    with transaction:
        _, stored = _given(session, clusters, annotate_normal)
        if stored == session.get(IDS):
            return True
        if session.read_only:
            return False
        session.set(IDS, stored)
    return True


def _given(
    session: Session, clusters: Iterable[Cluster], annotate_normal: bool
) -> tuple[dict[int, int], Mapping[str, Any]]:
    """The ids of some classes, and what is to be stored for them."""
    stored = session.get(IDS) or {"classes": {}, "normal": None}
    classes: dict[str, int] = dict(stored["classes"])
    normal: int | None = stored["normal"]
    ids = {}
    clusters = list(clusters)
    # A class of a refined run is the one that it goes on from.
    known = {
        i: n for run in {c.run_id for c in clusters} for i, n in session.class_ids(run).items()
    }
    for cluster in clusters:
        free = max([*classes.values(), normal or 0], default=0) + 1
        if cluster.number != 0:
            ids[cluster.id] = classes.setdefault(str(known[cluster.id]), free)
        elif annotate_normal:
            normal = free if normal is None else normal
            ids[cluster.id] = normal
        else:
            ids[cluster.id] = NORMAL_ID
    return ids, {"classes": classes, "normal": normal}
