"""What jobs of learning from corrections do; see :mod:`app.tasks`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.jobs import Work
from app.tasks import load_torch
from engine.progress import Cancel, Progress
from engine.session import Changes, Session

if TYPE_CHECKING:
    from engine.pipeline import Proposal


def learn(session_path: Path) -> Work:
    """Train the current run a little more with what was decided; gives the Proposal."""

    def work(progress: Progress, cancel: Cancel) -> Proposal:
        load_torch(progress)
        from engine import pipeline

        with Session.open(session_path) as session:
            return pipeline.refine(session, progress=progress, cancel=cancel)

    return work


def look(session_path: Path, run_id: int) -> Work:
    """What keeping a refined run would change now; gives the Proposal."""

    def work(_progress: Progress, _cancel: Cancel) -> Proposal:
        from engine import pipeline

        with Session.open(session_path) as session:
            return pipeline.proposal(session, run_id)

    return work


def keep(session_path: Path, run_id: int) -> Work:
    """Work on a refined run from now on, in one edit; gives the Changes."""

    def work(progress: Progress, _cancel: Cancel) -> Changes:
        from engine import pipeline

        progress.stage("Keep what was learned", 0)
        with Session.open(session_path) as session:
            return pipeline.keep(session, run_id)

    return work


def discard(session_path: Path, run_id: int) -> Work:
    """Forget a refined run."""

    def work(progress: Progress, _cancel: Cancel) -> None:
        from engine import pipeline

        progress.stage("Delete", 0)
        with Session.open(session_path) as session:
            pipeline.discard(session, run_id)

    return work
