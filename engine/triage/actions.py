"""What can be decided about classes and crops: each function does one edit, gives what changed.

Moving or confirming a crop decides it: its class then counts fully, whatever the network thought.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
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
    params = {"old": cluster.name, "new": name}
    return _edit_cluster(session, "rename", label, params, cluster, "name", name)


def recolour(session: Session, cluster_id: int, colour: str) -> Changes:
    """Give a class another colour, written ``#rrggbb``.

    Raises:
        VitiaError: this is no such colour; no such class.
    """
    cluster = _cluster(session, cluster_id)
    label = f"Change the colour of “{cluster.name}”"
    params = {"name": cluster.name}
    return _edit_cluster(session, "recolour", label, params, cluster, "colour", _colour(colour))


def note(session: Session, cluster_id: int, text: str) -> Changes:
    """Write a note on a class, replacing the one it has.

    Raises:
        VitiaError: no such class.
    """
    cluster = _cluster(session, cluster_id)
    label = f"Note on “{cluster.name}”"
    params = {"name": cluster.name}
    return _edit_cluster(session, "note", label, params, cluster, "note", text.strip())


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
    cluster_id = _next_cluster_id(session)
    deltas = [
        _new_cluster(cluster_id, run_id, name, colour),
        *_moves(session, run_id, crop_ids, cluster_id),
    ]
    return session.edits.apply("add", f"Add “{name}”", deltas, {"name": name})


def remove_cluster(session: Session, cluster_id: int) -> Changes:
    """Remove an empty class that the engineer added.

    Raises:
        VitiaError: there are crops in it, the network found it, another class was merged into
            it, or there is no such class.
    """
    cluster = _cluster(session, cluster_id)
    if members_of(session, cluster_id):
        raise VitiaError(
            f"“{cluster.name}” is not empty", None,
            "Move its crops to other classes first, or merge it into one",
        )  # fmt: skip
    merged = any(c.merged_into == cluster_id for c in session.clusters(cluster.run_id, merged=True))
    if cluster.number != ADDED or merged:
        raise VitiaError(
            f"“{cluster.name}” stands for crops as the run found them and cannot be removed", None,
            "Merge it into another class",
        )  # fmt: skip
    columns = ("run_id", "number", "name", "colour", "state", "note", "merged_into")
    row = {column: getattr(cluster, column) for column in columns}
    delta = Delta("cluster", [(cluster_id,)], row, None)
    params = {"name": cluster.name}
    return session.edits.apply("remove", f"Remove “{cluster.name}”", [delta], params)


def move(session: Session, run_id: int, crop_ids: Collection[int], cluster_id: int) -> Changes:
    """Put crops into a class, which also confirms them.

    Raises:
        VitiaError: a crop is not in the run, or the class belongs to another run or was merged.
    """
    target = _cluster(session, cluster_id)
    _check_run(target, run_id)
    deltas = _moves(session, run_id, crop_ids, cluster_id)
    label = f"Move {_crops(crop_ids)} to “{target.name}”"
    params = {"n": len(set(crop_ids)), "name": target.name}
    return session.edits.apply("move", label, deltas, params)


def mark_normal(session: Session, run_id: int, crop_ids: Collection[int]) -> Changes:
    """Put crops into the class of normal parts and false alarms.

    Raises:
        VitiaError: a crop is not in the run.
    """
    normal = next(c for c in session.clusters(run_id) if c.number == NORMAL)
    deltas = _moves(session, run_id, crop_ids, normal.id)
    label, params = f"Mark {_crops(crop_ids)} as false alarm", {"n": len(set(crop_ids))}
    return session.edits.apply("normal", label, deltas, params)


def confirm(
    session: Session, run_id: int, crop_ids: Collection[int], *, confirmed: bool = True
) -> Changes:
    """Confirm that crops are in the right class, or take that back.

    Raises:
        VitiaError: a crop is not in the run.
    """
    deltas = _confirmations(session, run_id, crop_ids, confirmed)
    kind = "confirm" if confirmed else "unconfirm"
    label, params = f"{kind.capitalize()} {_crops(crop_ids)}", {"n": len(set(crop_ids))}
    return session.edits.apply(kind, label, deltas, params)


def confirm_cluster(session: Session, cluster_id: int, *, confirmed: bool = True) -> Changes:
    """Confirm a class and all crops in it, or take that back.

    Raises:
        VitiaError: no such class.
    """
    cluster = _cluster(session, cluster_id)
    members = members_of(session, cluster_id)
    state = "confirmed" if confirmed else "open"
    deltas = [
        Delta("cluster", [(cluster_id,)], {"state": cluster.state}, {"state": state}),
        *_confirmations(session, cluster.run_id, members, confirmed),
    ]
    kind = "confirm" if confirmed else "unconfirm"
    label, params = f"{kind.capitalize()} “{cluster.name}”", {"name": cluster.name}
    return session.edits.apply(f"{kind}_class", label, deltas, params)


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
    run_id = target.run_id
    deltas = [
        Delta("assignment", [(run_id, i) for i in members_of(session, source.id)],
              {"cluster_id": source.id}, {"cluster_id": target_id})
        for source in sources
    ]  # fmt: skip
    emptied = [(source.id,) for source in sources]
    deltas.append(Delta("cluster", emptied, {"merged_into": None}, {"merged_into": target_id}))
    names = ", ".join(f"“{source.name}”" for source in sources)
    label = f"Merge {names} into “{target.name}”"
    params = {"names": [source.name for source in sources], "target": target.name}
    return session.edits.apply("merge", label, deltas, params)


def split(session: Session, cluster_id: int, groups: Sequence[Collection[int]]) -> Changes:
    """Divide a class: the largest of the groups of its crops keeps it, each other gets a new one.

    Crops of the class that are in no group stay in it. What was confirmed stays confirmed. The ids
    of the new classes are those of ``changes.keys("cluster")``.

    Raises:
        VitiaError: no such class, fewer than two groups, an empty one, a crop that is in two
            groups or not in the class.
    """
    cluster = _cluster(session, cluster_id)
    members = set(members_of(session, cluster_id))
    parts = sorted((list(dict.fromkeys(map(int, g))) for g in groups), key=len, reverse=True)
    if len(parts) < 2 or not parts[-1]:
        raise VitiaError("there is nothing to split", None, "Choose two groups of crops or more")
    crops = [crop for part in parts for crop in part]
    if len(set(crops)) < len(crops):
        raise VitiaError("a crop is in two of the groups", None, "Put each crop into one group")
    strange = sorted(set(crops) - members)
    if strange:
        raise VitiaError(f"crop {strange[0]} is not in “{cluster.name}”")
    clusters = session.clusters(cluster.run_id)
    names = {c.name.casefold() for c in clusters}
    colours = [c.colour for c in clusters]
    first, deltas = _next_cluster_id(session), []
    for new_id, part in enumerate(parts[1:], first):
        name, colour = _free_name(cluster.name, names), free_colour(colours)
        names.add(name.casefold())
        colours.append(colour)
        keys = [(cluster.run_id, crop) for crop in part]
        deltas += [
            _new_cluster(new_id, cluster.run_id, name, colour),
            Delta("assignment", keys, {"cluster_id": cluster_id}, {"cluster_id": new_id}),
        ]
    label = f"Split “{cluster.name}” into {len(parts)} classes"
    params = {"name": cluster.name, "n": len(parts)}
    return session.edits.apply("split", label, deltas, params)


def members_of(session: Session, cluster_id: int) -> list[int]:
    """The ids of the crops that are in a class now, sorted."""
    query = "SELECT crop_id FROM assignment WHERE cluster_id = ? ORDER BY crop_id"
    return [crop_id for (crop_id,) in session.rows(query, (cluster_id,))]


def _new_cluster(cluster_id: int, run_id: int, name: str, colour: str) -> Delta:
    row = {"run_id": run_id, "number": ADDED, "name": name, "colour": colour}
    return Delta("cluster", [(cluster_id,)], None, row)


def _next_cluster_id(session: Session) -> int:
    """From the table's own counter: the id of an undone class never comes back as another one."""
    return int(session.rows("SELECT seq FROM sqlite_sequence WHERE name = 'cluster'")[0][0]) + 1


def _moves(session: Session, run_id: int, crop_ids: Iterable[int], cluster_id: int) -> list[Delta]:
    after = {"cluster_id": cluster_id, "confirmed": 1}
    return [
        Delta("assignment", keys, {"cluster_id": old, "confirmed": confirmed}, after)
        for (old, confirmed), keys in _assigned(session, run_id, crop_ids).items()
    ]


def _confirmations(
    session: Session, run_id: int, crop_ids: Iterable[int], confirmed: bool
) -> list[Delta]:
    open_ones = [
        key
        for (_, now), keys in _assigned(session, run_id, crop_ids).items()
        if now != confirmed
        for key in keys
    ]
    before, after = {"confirmed": int(not confirmed)}, {"confirmed": int(confirmed)}
    return [Delta("assignment", open_ones, before, after)]


def _assigned(
    session: Session, run_id: int, crop_ids: Iterable[int]
) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Keys of the assignments of some crops, by the class they are in and whether confirmed."""
    wanted = sorted(set(map(int, crop_ids)))
    # CROSS JOIN: look up each crop that is asked for, however many the run has.
    rows = session.rows(
        "SELECT value, cluster_id, confirmed FROM json_each(?) CROSS JOIN assignment"
        " ON run_id = ? AND crop_id = value",
        (json.dumps(wanted), run_id),
    )
    if len(rows) < len(wanted):
        unknown = set(wanted).difference(row[0] for row in rows)
        raise VitiaError(f"crop {min(unknown)} is not in this run")
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for crop_id, cluster_id, confirmed in rows:
        found.setdefault((cluster_id, confirmed), []).append((run_id, crop_id))
    return found


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


def _free_name(name: str, taken: Collection[str]) -> str:
    """“scratch” as “scratch 2”, or with the next number that no class has."""
    stem, number = name, 2
    if counted := re.fullmatch(r"(.*\S) (\d{1,9})", name):
        stem, number = counted[1], int(counted[2]) + 1
    while f"{stem} {number}".casefold() in taken:
        number += 1
    return f"{stem} {number}"


def _edit_cluster(
    session: Session,
    kind: str,
    label: str,
    params: dict[str, str],
    cluster: Cluster,
    column: str,
    value: str,
) -> Changes:
    before = {column: getattr(cluster, column)}
    delta = Delta("cluster", [(cluster.id,)], before, {column: value})
    return session.edits.apply(kind, label, [delta], params)


def _crops(crop_ids: Collection[int]) -> str:
    count = len(set(crop_ids))
    return "1 crop" if count == 1 else f"{count:,} crops"
