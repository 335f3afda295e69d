"""What an engineer can decide. Every function does one edit and returns what it changed.

Moving or confirming a crop decides it: its class then counts fully, whatever the network thought.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import category

from engine.errors import VitiaError
from engine.session import Changes, Cluster, Delta, Session
from engine.triage.colours import free_colour

NORMAL = 0
ADDED = -1


def rename(session: Session, cluster_id: int, name: str) -> Changes:
    """Give a class another name.

    Raises:
        VitiaError: the name is empty or another class of the run has it; no such class.
    """
    cluster = _cluster(session, cluster_id)
    name = _class_name(session, cluster.run_id, name, but=cluster_id)
    label = f"Rename “{cluster.name}” to “{name}”"
    return _edit_cluster(session, "rename", label, cluster, "name", name)


def recolour(session: Session, cluster_id: int, colour: str) -> Changes:
    """Give a class another colour, written ``#rrggbb``.

    Raises:
        VitiaError: this is no such colour; no such class.
    """
    cluster = _cluster(session, cluster_id)
    label = f"Change the colour of “{cluster.name}”"
    return _edit_cluster(session, "recolour", label, cluster, "colour", _colour(colour))


def note(session: Session, cluster_id: int, text: str) -> Changes:
    """Write a note on a class, replacing the one it has.

    Raises:
        VitiaError: no such class.
    """
    cluster = _cluster(session, cluster_id)
    label = f"Note on “{cluster.name}”"
    return _edit_cluster(session, "note", label, cluster, "note", text.strip())


def add_cluster(
    session: Session,
    run_id: int,
    name: str,
    colour: str | None = None,
    crop_ids: Collection[int] = (),
) -> Changes:
    """Add a class to a run, and move crops to it; by default in a colour no other class has.

    Its id is the one key of ``changes.keys("cluster")``.

    Raises:
        VitiaError: as :func:`rename`, :func:`recolour` and :func:`move`; no such run.
    """
    session.run(run_id)
    name = _class_name(session, run_id, name)
    used = [c.colour for c in session.clusters(run_id)]
    colour = free_colour(used) if colour is None else _colour(colour)
    # From the table's own counter: the id of an undone class never comes back as another one.
    cluster_id = (
        int(session.rows("SELECT seq FROM sqlite_sequence WHERE name = 'cluster'")[0][0]) + 1
    )
    row = {"run_id": run_id, "number": ADDED, "name": name, "colour": colour}
    deltas = [
        Delta("cluster", (cluster_id,), None, row),
        *_moves(session, run_id, crop_ids, cluster_id),
    ]
    return session.edits.apply("add", f"Add “{name}”", deltas)


def move(session: Session, run_id: int, crop_ids: Collection[int], cluster_id: int) -> Changes:
    """Put crops into a class, which also confirms them.

    Raises:
        VitiaError: a crop is not in the run, or the class belongs to another run or was merged.
    """
    target = _cluster(session, cluster_id)
    _check_run(target, run_id)
    deltas = _moves(session, run_id, crop_ids, cluster_id)
    return session.edits.apply("move", f"Move {_crops(crop_ids)} to “{target.name}”", deltas)


def mark_normal(session: Session, run_id: int, crop_ids: Collection[int]) -> Changes:
    """Put crops into the class of normal parts and false alarms.

    Raises:
        VitiaError: a crop is not in the run.
    """
    normal = next(c for c in session.clusters(run_id) if c.number == NORMAL)
    deltas = _moves(session, run_id, crop_ids, normal.id)
    return session.edits.apply("normal", f"Mark {_crops(crop_ids)} as false alarm", deltas)


def confirm(
    session: Session, run_id: int, crop_ids: Collection[int], *, confirmed: bool = True
) -> Changes:
    """Confirm that crops are in the right class, or take that back.

    Raises:
        VitiaError: a crop is not in the run.
    """
    deltas = _confirmations(session, run_id, crop_ids, confirmed)
    word = "Confirm" if confirmed else "Unconfirm"
    return session.edits.apply("confirm", f"{word} {_crops(crop_ids)}", deltas)


def confirm_cluster(session: Session, cluster_id: int, *, confirmed: bool = True) -> Changes:
    """Confirm a class and all crops in it, or take that back.

    Raises:
        VitiaError: no such class.
    """
    cluster = _cluster(session, cluster_id)
    members = _members(session, cluster.run_id, {cluster_id})
    state = "confirmed" if confirmed else "open"
    deltas = [
        Delta("cluster", (cluster_id,), {"state": cluster.state}, {"state": state}),
        *_confirmations(session, cluster.run_id, members, confirmed),
    ]
    word = "Confirm" if confirmed else "Unconfirm"
    return session.edits.apply("confirm", f"{word} “{cluster.name}”", deltas)


def merge(session: Session, cluster_ids: Collection[int], target_id: int) -> Changes:
    """Put all crops of some classes into another class and remove the emptied ones.

    Raises:
        VitiaError: nothing to merge, classes of different runs, or the class of normal parts
            among those to be removed.
    """
    target = _cluster(session, target_id)
    sources = [_cluster(session, i) for i in dict.fromkeys(cluster_ids) if i != target_id]
    if not sources:
        raise VitiaError("there is nothing to merge", None, "Choose two classes or more")
    for source in sources:
        _check_run(source, target.run_id)
        if source.number == NORMAL:
            raise VitiaError(
                f"“{source.name}” collects false alarms and cannot be merged away", None,
                f"Merge “{target.name}” into it instead",
            )  # fmt: skip
    emptied = {source.id for source in sources}
    deltas = [
        Delta("assignment", (target.run_id, a.crop_id),
              {"cluster_id": a.cluster_id}, {"cluster_id": target_id})
        for a in session.assignments(target.run_id).values()
        if a.cluster_id in emptied
    ]  # fmt: skip
    deltas += [
        Delta("cluster", (source.id,), {"merged_into": None}, {"merged_into": target_id})
        for source in sources
    ]
    names = ", ".join(f"“{source.name}”" for source in sources)
    return session.edits.apply("merge", f"Merge {names} into “{target.name}”", deltas)


def set_override(
    session: Session, image_id: int, threshold: int | None = None, *, no_defect: bool = False
) -> Changes:
    """Decide an image's threshold (0 to 255 on the product scale), or that it has no defect.

    With neither, the automatic choice counts again.

    Raises:
        VitiaError: the threshold is out of range; no such image.
    """
    if threshold is not None and not 0 <= threshold <= 255:
        raise VitiaError(f"a threshold lies between 0 and 255, not at {threshold}")
    name = session.image(image_id).path
    old = session.overrides().get(image_id)
    before = None
    if old is not None:
        before = {"threshold": old.threshold, "no_defect": int(old.no_defect)}
    after = None
    label = f"Automatic threshold for {name}"
    if no_defect:
        after, label = {"threshold": threshold, "no_defect": 1}, f"No defect in {name}"
    elif threshold is not None:
        after, label = {"threshold": threshold, "no_defect": 0}, f"Threshold {threshold} for {name}"
    return session.edits.apply("override", label, [Delta("override", (image_id,), before, after)])


def _moves(
    session: Session, run_id: int, crop_ids: Collection[int], cluster_id: int
) -> list[Delta]:
    now = session.assignments(run_id)
    _check_crops(crop_ids, now)
    after = {"cluster_id": cluster_id, "confirmed": 1}
    return [
        Delta("assignment", (run_id, i),
              {"cluster_id": now[i].cluster_id, "confirmed": int(now[i].confirmed)}, after)
        for i in dict.fromkeys(crop_ids)
    ]  # fmt: skip


def _confirmations(
    session: Session, run_id: int, crop_ids: Collection[int], confirmed: bool
) -> list[Delta]:
    now = session.assignments(run_id)
    _check_crops(crop_ids, now)
    return [
        Delta("assignment", (run_id, i),
              {"confirmed": int(now[i].confirmed)}, {"confirmed": int(confirmed)})
        for i in dict.fromkeys(crop_ids)
    ]  # fmt: skip


def _members(session: Session, run_id: int, cluster_ids: set[int]) -> list[int]:
    assignments = session.assignments(run_id).values()
    return [a.crop_id for a in assignments if a.cluster_id in cluster_ids]


def _check_crops(crop_ids: Collection[int], known: Collection[int]) -> None:
    unknown = sorted(set(crop_ids).difference(known))
    if unknown:
        raise VitiaError(f"crop {unknown[0]} is not in this run")


def _cluster(session: Session, cluster_id: int) -> Cluster:
    rows = session.rows("SELECT run_id FROM cluster WHERE id = ?", (cluster_id,))
    for cluster in session.clusters(rows[0][0]) if rows else ():
        if cluster.id == cluster_id:
            return cluster
    raise VitiaError(f"there is no class {cluster_id}, or it was merged into another one")


def _check_run(cluster: Cluster, run_id: int) -> None:
    if cluster.run_id != run_id:
        raise VitiaError(
            f"“{cluster.name}” is a class of run {cluster.run_id}, not of run {run_id}", None,
            "Choose a class of the same run",
        )  # fmt: skip


def _class_name(session: Session, run_id: int, name: str, but: int | None = None) -> str:
    """A name as it is kept: in one line, not empty, and unlike every other class of the run."""
    name = " ".join(name.split())
    if not name or any(category(letter) in ("Cc", "Cs") for letter in name):
        raise VitiaError("a class needs a name that can be read", None, "Type at least one letter")
    for cluster in session.clusters(run_id):
        if cluster.id != but and cluster.name.casefold() == name.casefold():
            raise VitiaError(
                f"there is a class “{cluster.name}” already", None,
                "Choose another name, or merge the two classes",
            )  # fmt: skip
    return name


def _colour(colour: str) -> str:
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        raise VitiaError(f"“{colour}” is no colour", None, "Write it as #rrggbb")
    return colour.lower()


def _edit_cluster(
    session: Session, kind: str, label: str, cluster: Cluster, column: str, value: str
) -> Changes:
    before = {column: getattr(cluster, column)}
    delta = Delta("cluster", (cluster.id,), before, {column: value})
    return session.edits.apply(kind, label, [delta])


def _crops(crop_ids: Collection[int]) -> str:
    count = len(set(crop_ids))
    return "1 crop" if count == 1 else f"{count:,} crops"
