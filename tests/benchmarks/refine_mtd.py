"""What learning from corrections is worth: engineers who know the class folders review some crops.

    python tests/benchmarks/refine_mtd.py SESSION... --out results.jsonl
    python tests/benchmarks/refine_mtd.py --report results.jsonl

Each session is of a product with class folders and has a finished run; it is copied and stays as it
is. The simulated engineer names a class by what most of its 20 surest crops are, then reviews a
share of all crops, the least sure or random ones: a crop in a class of the right name is confirmed,
another one is moved, by the edits of the window. The truth of a crop is its image's class folder.
Measured are the images before, after these edits alone, and after learning from them; and how many
reviews by hand, in the same order, it takes to come as far as learning does.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import pipeline, triage
from engine.discover.settings import REFINE_EPOCHS
from engine.metrics import cluster_metrics
from engine.session import Session
from engine.triage import CropTable, crop_table, image_probabilities

NORMAL = "good"
SHARES = (0.01, 0.05, 0.10)
ORDERS = ("unsure", "random")
_SEEN = 20


class Engineer:
    """Knows the true class of every crop, and what the classes of the run are called."""

    def __init__(self, session: Session) -> None:
        run = session.current_run()
        assert run is not None
        self.session, self.run = session, run
        self.table = crop_table(session, run.id)
        self.folder = {i.id: i.class_folder or "" for i in session.images("test")}
        self.truth = [self.folder[i] for i in self.table.image_ids.tolist()]
        self.names = [self._called(n) for n in range(len(self.table.clusters))]

    def _called(self, column: int) -> str:
        mine = np.flatnonzero(self.table.columns == column)
        surest = mine[np.argsort(-self.table.probability[mine], kind="stable")][:_SEEN]
        if self.table.clusters[column].number == 0:
            return NORMAL
        return Counter(self.truth[n] for n in surest.tolist()).most_common(1)[0][0]

    def order(self, how: str, seed: int) -> NDArray[np.int64]:
        """The places of the crops in the order of review."""
        shuffled = np.random.default_rng(seed).permutation(len(self.truth))
        if how == "random":
            return shuffled
        return shuffled[np.argsort(-self.table.uncertainty[shuffled], kind="stable")]

    def review(self, places: NDArray[np.int64]) -> int:
        """Confirm or move these crops; how many had to be moved."""
        session, run = self.session, self.run
        right, moves = [], defaultdict(list)
        for n in places.tolist():
            crop, truth = int(self.table.ids[n]), self.truth[n]
            if self.names[self.table.columns[n]] == truth:
                right.append(crop)
            else:
                moves[truth].append(crop)
        triage.confirm(session, run.id, right)
        for truth, crops in moves.items():
            if truth == NORMAL:
                triage.mark_normal(session, run.id, crops)
            elif truth in self.names:
                cluster = self.table.clusters[self.names.index(truth)]
                triage.move(session, run.id, crops, cluster.id)
            else:
                triage.add_cluster(session, run.id, truth, crop_ids=crops)
        return sum(map(len, moves.values()))

    def by_hand(self, order: NDArray[np.int64], count: int) -> float:
        """Image F1 after ``count`` reviews in this order, without learning; no edit is made."""
        names = [*self.names, *sorted(set(self.truth) - set(self.names))]
        columns, confirmed = self.table.columns.copy(), self.table.confirmed.copy()
        for n in order[:count].tolist():
            if names[columns[n]] != self.truth[n]:
                columns[n] = names.index(self.truth[n])
            confirmed[n] = True
        more = len(names) - len(self.names)
        extra = np.zeros((len(columns), more), np.float32)
        clusters = self.table.clusters + self.table.clusters[:1] * more  # only their number counts
        table = replace(
            self.table, columns=columns, confirmed=confirmed, clusters=clusters,
            probabilities=np.concatenate([self.table.probabilities, extra], axis=1),
        )  # fmt: skip
        return self._f1(table)

    def _f1(self, table: CropTable) -> float:
        ids, p = image_probabilities(table)
        return cluster_metrics([self.folder[i] for i in ids.tolist()], p.argmax(1).tolist()).f1


def measure(path: Path, share: float, how: str, seed: int, epochs: int) -> dict[str, object]:
    """One engineer with one session, which is changed."""
    with Session.open(path) as session:
        engineer = Engineer(session)
        run = engineer.run.id
        order = engineer.order(how, seed)
        count = round(share * len(order))
        before = pipeline.evaluate(session, run)["image"]
        moved = engineer.review(order[:count])
        bare = pipeline.evaluate(session, run)["image"]
        decided = _decided(session, run)
        began = time.perf_counter()
        proposal = pipeline.refine(session, epochs)
        seconds = time.perf_counter() - began
        pipeline.keep(session, proposal.run_id)
        after = pipeline.evaluate(session, proposal.run_id)["image"]
        kept = _decided(session, proposal.run_id)
        by_hand = next(
            (n for n in range(count, len(order) + 1) if engineer.by_hand(order, n) >= after.f1),
            None,
        )
        session.edits.undo()
        assert session.current_run_id() == run
        assert _decided(session, run) == decided
    return {
        "session": path.stem, "share": share, "order": how, "seed": seed, "epochs": epochs,
        "reviewed": count, "moved": moved, "classes": len(proposal.clusters),
        "before": before.as_dict(), "bare": bare.as_dict(), "after": after.as_dict(),
        "by_hand": by_hand, "lost": sum(kept.get(crop) != name for crop, name in decided.items()),
        "seconds": seconds,
    }  # fmt: skip


def _decided(session: Session, run_id: int) -> dict[int, str]:
    """The confirmed crops of a run, and the names of their classes."""
    names = {cluster.id: cluster.name for cluster in session.clusters(run_id)}
    found = session.assignments(run_id).values()
    return {a.crop_id: names[a.cluster_id] for a in found if a.confirmed}


def report(path: Path) -> None:
    """The table of all results, means and spread over the sessions of a kind."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    groups: dict[tuple[str, float, str], list[dict[str, object]]] = defaultdict(list)
    for row in rows:
        kind = str(row["session"]).rstrip("0123456789")
        groups[kind, row["share"], row["order"]].append(row)
    print(
        "kind   share order   n   moved  F1 before      reviewed       learned        NMI, ARI before -> learned   by hand  lost  s"
    )
    for (kind, share, order), some in sorted(groups.items()):

        def of(name: str, figure: str, some: list[dict[str, object]] = some) -> str:
            values = [row[name][figure] for row in some]  # type: ignore[index]
            return f"{np.mean(values):.3f} ± {np.std(values):.3f}"

        mean = {k: np.mean([row[k] for row in some]) for k in ("moved", "seconds")}
        hands = [row["by_hand"] / row["reviewed"] for row in some if row["by_hand"]]  # type: ignore[operator]
        lost = sum(int(str(row["lost"])) for row in some)
        print(
            f"{kind:6} {share:4.0%} {order:7} {len(some)} {mean['moved']:6.1f}"
            f"  {of('before', 'f1')}  {of('bare', 'f1')}  {of('after', 'f1')}"
            f"  {of('before', 'nmi')[:5]}, {of('before', 'ari')[:5]} ->"
            f" {of('after', 'nmi')[:5]}, {of('after', 'ari')[:5]}"
            f"  {np.mean(hands):.1f} x ({len(hands)})  {lost}  {mean['seconds']:.0f}"
        )  # fmt: skip


def main() -> None:
    """Read the arguments and go."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sessions", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path("refine.jsonl"))
    parser.add_argument("--report", type=Path)
    parser.add_argument("--shares", type=float, nargs="*", default=SHARES)
    parser.add_argument("--orders", nargs="*", default=ORDERS)
    parser.add_argument("--epochs", type=int, default=REFINE_EPOCHS)
    given = parser.parse_args()
    for path in given.sessions:
        seed = int(path.stem[-1]) if path.stem[-1].isdigit() else 0
        with tempfile.TemporaryDirectory(dir=path.parent) as name:
            copy = Path(name) / path.name
            shutil.copy(path, copy)
            shutil.copytree(f"{path}.d", f"{copy}.d")
            for share in given.shares:
                for how in given.orders:
                    found = measure(copy, share, how, seed, given.epochs)
                    with given.out.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(found) + "\n")
                    print(json.dumps(found), flush=True)
                    with Session.open(copy) as session:
                        session.edits.go_to(0)
    if given.report is not None:
        report(given.report)


if __name__ == "__main__":
    main()
