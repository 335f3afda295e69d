"""What jobs of the discover page do beside finding classes; see :mod:`app.tasks`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.jobs import Work
from app.tasks import load_torch
from engine.progress import Cancel, Progress
from engine.session import Cluster, CropRecord, Run, Session, delete_run

if TYPE_CHECKING:
    from engine.crops import CropParams
    from engine.discover.clustering.settings import RegionSettings
    from engine.discover.clustering.suggest import Suggestion
    from engine.triage import Comparison


def suggest(session_path: Path, crops: CropParams, settings: RegionSettings) -> Work:
    """Cut crops and look how many classes they fall into. Empty weights: the best at hand."""

    def work(progress: Progress, cancel: Cancel) -> Suggestion:
        load_torch(progress)
        from engine import pipeline
        from engine.backbone.names import best_available

        chosen = settings if settings.weights else replace(settings, weights=best_available())
        with Session.open(session_path) as session:
            crop_set = pipeline.make_crops(session, crops, progress=progress, cancel=cancel)
            return pipeline.suggest(session, crop_set.id, chosen, progress=progress, cancel=cancel)

    return work


@dataclass(frozen=True)
class LaidOut:
    """The crops of a run in a plane, and the classes that they are in now.

    Attributes:
        ids: (N,) int64 crop ids.
        points: (N, 2) float32 places.
        groups: (N,) int64, place of each one's class among ``clusters``.
        clusters: the classes.
    """

    ids: NDArray[np.int64]
    points: NDArray[np.float32]
    groups: NDArray[np.int64]
    clusters: list[Cluster]


def lay_out(session_path: Path, run_id: int) -> Work:
    """Where the crops of a run lie; gives a LaidOut."""

    def work(progress: Progress, cancel: Cancel) -> LaidOut:
        from engine import pipeline

        with Session.open(session_path) as session:
            ids, points = pipeline.projection(session, run_id, progress=progress, cancel=cancel)
            clusters = session.clusters(run_id)
            place = {cluster.id: n for n, cluster in enumerate(clusters)}
            assigned = session.assignments(run_id)
        groups = np.array([place[assigned[i].cluster_id] for i in ids.tolist()], np.int64)
        return LaidOut(ids, points, groups, clusters)

    return work


def cut_again(session_path: Path, run_id: int, counts: Sequence[int]) -> Work:
    """What other numbers of classes would give: crop ids (N,) and their classes (C, N)."""

    def work(_progress: Progress, cancel: Cancel) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        from engine.discover.clustering.run import cut_again

        with Session.open(session_path) as session:
            return cut_again(session, session.run(run_id), counts, cancel)

    return work


def discover_again(session_path: Path, run_id: int, classes: int) -> Work:
    """A new run like an earlier one, on the same crops, with another number of classes."""

    def work(progress: Progress, cancel: Cancel) -> Run:
        load_torch(progress)
        from engine import pipeline

        with Session.open(session_path) as session:
            run = session.run(run_id)
            stored = {**run.settings, "classes": classes}
            base = stored.pop("base")
            return pipeline.discover(
                session, run.crop_set_id, pipeline.METHODS[run.method](**stored),
                None if base is None else Path(base), progress=progress, cancel=cancel,
            )  # fmt: skip

    return work


def compare(session_path: Path, run_id: int, other_id: int) -> Work:
    """How two runs go together, and the crops of the first, by id."""

    def work(_progress: Progress, _cancel: Cancel) -> tuple[Comparison, dict[int, CropRecord]]:
        from engine.triage import compare_runs

        with Session.open(session_path) as session:
            found = compare_runs(session, run_id, other_id)
            crops = session.crops(session.run(run_id).crop_set_id)
        return found, {crop.id: crop for crop in crops}

    return work


def delete_runs(session_path: Path, run_ids: Collection[int]) -> Work:
    """Remove runs for good."""

    def work(progress: Progress, cancel: Cancel) -> None:
        progress.stage("Delete", len(run_ids))
        with Session.open(session_path) as session:
            for run_id in run_ids:
                cancel.check()
                delete_run(session, run_id)
                progress.advance()

    return work
