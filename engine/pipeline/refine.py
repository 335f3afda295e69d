"""Learning from the engineer's corrections: a new run, shown before it is kept, kept as one edit.

The refined run is in the session as soon as training ends, but nobody works on it yet. Keeping it
makes it the current one in an edit, which a step back takes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.discover.settings import REFINE_EPOCHS
from engine.errors import VitiaError
from engine.metrics import agreement
from engine.pipeline.refined import COUNTERPARTS, REFINED, refine_settings
from engine.pipeline.runs import resume_run
from engine.progress import Cancel, Progress
from engine.session import ORIGINS, Changes, Cluster, Delta, Run, Session, delete_run
from engine.triage import Comparison

Ids = NDArray[np.int64]
_ADDED = -1
_SHOWN = ("name", "colour", "state", "note")  # what the engineer decides about a class


@dataclass(frozen=True)
class Proposal:
    """What keeping a refined run would change.

    Attributes:
        run_id: the refined run.
        before: the run that it goes on from.
        clusters: the C classes, as they are called now and will be.
        table: (C, C) int64, how many crops are in the one class now, and will be in the other.
        crop_ids: (N,) int64, all crops.
        old: (N,) int64, the class of each now, as its place among ``clusters``.
        new: (N,) int64, the class that it would be in.
        labelled: how many crops the engineer has decided; none of them changes.
    """

    run_id: int
    before: int
    clusters: tuple[Cluster, ...]
    table: Ids
    crop_ids: Ids
    old: Ids
    new: Ids
    labelled: int

    @property
    def moved(self) -> Ids:
        """(n,) int64, the crops that would go into another class."""
        ids: Ids = self.crop_ids[self.old != self.new]
        return ids

    def comparison(self) -> Comparison:
        """The same as two runs side by side, each class beside itself."""
        nmi, ari = agreement(self.table)
        return Comparison(
            self.clusters, self.clusters, self.table, self.crop_ids, self.old, self.new, nmi, ari,
            only_first=0, only_second=0,
        )  # fmt: skip


def refine(
    session: Session,
    epochs: int = REFINE_EPOCHS,
    *,
    device: str | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Proposal:
    """Train the current run a little more, with what the engineer has decided; changes nothing yet.

    Confirmed and moved crops and false alarms teach their classes, merges and splits which crops
    belong together; the others go on learning from themselves.

    Args:
        session: its current run, which may be of any method.
        epochs: passes over the crops.
        device: another one than the run's.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: no run is finished, nothing is decided yet, or the network cannot be used.
        Cancelled: asked to stop; :func:`engine.pipeline.resume_run` goes on.
    """
    from engine.discover.refine import corrections

    run = session.current_run()
    if run is None:
        raise VitiaError(
            "this session has no finished run to refine", session.path, "Run the discovery first"
        )
    found = corrections(session, run.id, lineage(session, run))
    if found.supervision.is_empty:
        raise VitiaError(
            "there is nothing to learn from yet", session.path,
            "Move or confirm some crops, mark false alarms, or merge or split classes",
        )  # fmt: skip
    settings: dict[str, Any] = refine_settings(run, len(found.classes), epochs).to_json()
    if device is not None:
        settings["device"] = device
    refined = session.add_run(run.crop_set_id, REFINED, {**settings, "base": None})
    found.save(session.run_folder(refined.id))
    resume_run(session, refined.id, progress=progress, cancel=cancel)
    return proposal(session, refined.id)


def lineage(session: Session, run: Run) -> list[int]:
    """A run and all that it was refined from, as far as they are still there."""
    known = {other.id: other for other in session.runs()}
    runs = [run.id]
    while run.method == REFINED and int(run.settings["refined_from"]) in known:
        run = known[int(run.settings["refined_from"])]
        runs.append(run.id)
    return runs


def proposal(session: Session, run_id: int) -> Proposal:
    """What keeping a refined run would change, as things stand now.

    Raises:
        VitiaError: it is no refined run, not finished, or the run that it goes on from is gone.
    """
    state = _State(session, run_id)
    clusters = state.clusters
    place = {cluster.id: n for n, cluster in enumerate(clusters)}
    crop_ids = np.array(sorted(state.old), np.int64)
    old = np.array([place[state.old[i].cluster_id] for i in crop_ids.tolist()], np.int64)
    new = np.array([place[state.wanted(i)] for i in crop_ids.tolist()], np.int64)
    table = np.zeros((len(clusters), len(clusters)), np.int64)
    np.add.at(table, (old, new), 1)
    labelled = sum(assignment.confirmed for assignment in state.old.values())
    return Proposal(run_id, state.before, clusters, table, crop_ids, old, new, labelled)


def waiting(session: Session) -> int | None:
    """The newest run that has learned from corrections of the current one and was not kept."""
    kept = {
        delta.after["run_id"]
        for _, deltas in session.edits.deltas(("refine",))
        for delta in deltas
        if delta.table == "present" and delta.after is not None
    }
    current = session.current_run_id()
    for run in reversed(session.runs()):
        of = run.settings.get("refined_from")
        if run.method == REFINED and run.state == "done" and of == current and run.id not in kept:
            return run.id
    return None


def keep(session: Session, run_id: int) -> Changes:
    """Work on a refined run from now on, in one edit; what was decided meanwhile counts there too.

    Raises:
        VitiaError: as :func:`proposal`, or the session cannot be written.
    """
    with session.transaction():
        state = _State(session, run_id)
        moved = len(proposal(session, run_id).moved)
        deltas = [*state.class_deltas(), *state.crop_deltas()]
        now = session.current_run_id()
        deltas.append(Delta("present", [(0,)], {"run_id": now}, {"run_id": run_id}))
        session.add_result(run_id, {ORIGINS: state.origins()})
        crops = "1 crop" if moved == 1 else f"{moved:,} crops"
        label = f"Learn from the corrections, {crops} moved"
        return session.edits.apply("refine", label, deltas, {"n": moved})


def discard(session: Session, run_id: int) -> None:
    """Forget a refined run that was not kept.

    Raises:
        VitiaError: it is no refined run, or is worked on.
    """
    if session.run(run_id).method != REFINED or session.current_run_id() == run_id:
        raise VitiaError(f"run {run_id} cannot be discarded", session.path, "Undo the edit first")
    delete_run(session, run_id)


class _State:
    """A refined run beside the one that it goes on from, as both stand now.

    Everything is told in classes of the run before. A crop whose class was decided, or changed
    since training began, is where it is there; others are where the refined run puts them.
    """

    def __init__(self, session: Session, run_id: int) -> None:
        from engine.discover.refine import Corrections

        run = session.run(run_id)
        if run.method != REFINED or run.state != "done":
            raise VitiaError(
                f"run {run_id} is no finished run that has learned from corrections", session.path,
                "Let the program learn from the corrections first",
            )  # fmt: skip
        self.session = session
        self.run_id = run_id
        self.before = int(run.settings["refined_from"])
        session.run(self.before)
        self.clusters = tuple(session.clusters(self.before))
        self.old = session.assignments(self.before)
        self.new = session.assignments(run_id)
        self._merged = {c.id: c.merged_into for c in session.clusters(self.before, merged=True)}
        self._refined = session.clusters(run_id, merged=True)
        self._counterpart = {int(new): old for new, old in run.result[COUNTERPARTS].items()}
        known = Corrections.load(session.run_folder(run_id))
        classes = np.array(known.classes, np.int64)[known.columns]
        self._at_first = dict(zip(known.crop_ids.tolist(), classes.tolist(), strict=True))

    def wanted(self, crop_id: int) -> int:
        """The class of the run before that a crop is in when the refined run is kept."""
        decided = self.old[crop_id]
        if decided.confirmed or decided.cluster_id != self._at_first[crop_id]:
            return decided.cluster_id
        found = self._alive(self._counterpart.get(self.new[crop_id].cluster_id))
        return decided.cluster_id if found is None else found

    def class_deltas(self) -> list[Delta]:
        """What makes the classes of the refined run those of the run before."""
        deltas = []
        partners = self._partners()
        by_id = {cluster.id: cluster for cluster in self._refined}
        for cluster in self.clusters:
            row = {name: getattr(cluster, name) for name in _SHOWN}
            partner = by_id.get(partners[cluster.id])
            if partner is None:  # it was added meanwhile
                made = {"run_id": self.run_id, "number": _ADDED, **row}
                deltas.append(Delta("cluster", [(partners[cluster.id],)], None, made))
                continue
            old = {name: getattr(partner, name) for name in _SHOWN}
            deltas.append(Delta("cluster", [(partner.id,)], old, row))
        going_on = set(partners.values())
        for cluster in self._refined:
            if cluster.id in going_on or cluster.merged_into is not None:
                continue
            # Merged meanwhile, or taken back with the edit that had made it.
            into = self._alive(self._counterpart.get(cluster.id))
            target = partners[self.clusters[0].id if into is None else into]
            merged = {"merged_into": None}, {"merged_into": target}
            deltas.append(Delta("cluster", [(cluster.id,)], *merged))
        return deltas

    def crop_deltas(self) -> list[Delta]:
        """What puts every crop of the refined run where it is wanted."""
        partners = self._partners()
        groups: dict[tuple[tuple[int, int], tuple[int, int]], list[tuple[int, int]]] = {}
        for crop_id, assignment in self.new.items():
            was = (assignment.cluster_id, int(assignment.confirmed))
            wanted = (partners[self.wanted(crop_id)], int(self.old[crop_id].confirmed))
            if was != wanted:
                groups.setdefault((was, wanted), []).append((self.run_id, crop_id))
        columns = ("cluster_id", "confirmed")
        return [
            Delta(
                "assignment", keys, dict(zip(columns, was, strict=True)),
                dict(zip(columns, wanted, strict=True)),
            )
            for (was, wanted), keys in groups.items()
        ]  # fmt: skip

    def origins(self) -> dict[str, int]:
        """Of all classes of the refined run, the numbers that they are known by outside."""
        stable = self.session.class_ids(self.before)
        known = {str(new): stable[old] for old, new in self._partners().items()}
        return {**self.session.run(self.run_id).result[ORIGINS], **known}

    def _partners(self) -> dict[int, int]:
        """The class of the refined run for each class of the run before; new ids for new ones."""
        partners = {old: new for new, old in self._counterpart.items()}
        query = "SELECT seq FROM sqlite_sequence WHERE name = 'cluster'"
        free = int(self.session.rows(query)[0][0]) + 1
        for cluster in self.clusters:
            if cluster.id not in partners:
                partners[cluster.id] = free
                free += 1
        return {cluster.id: partners[cluster.id] for cluster in self.clusters}

    def _alive(self, cluster_id: int | None) -> int | None:
        """The class that this one was merged into, or itself; None if it is gone."""
        if cluster_id not in self._merged:
            return None
        while cluster_id is not None and (into := self._merged[cluster_id]) is not None:
            cluster_id = into
        return cluster_id
