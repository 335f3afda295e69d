"""The job that makes a sample product."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from app.jobs import Work
from app.sample import sample_session
from app.tasks import open_product
from engine.errors import VitiaError
from engine.progress import Cancel, Progress
from engine.session import Session

if TYPE_CHECKING:
    from engine.product.sample import SampleName


def make_sample(folder: Path, product: SampleName = "metal") -> Work:
    """Make a sample product below ``folder``, and a session for it; gives the session's path.

    Pictures of an older version, on which nobody worked, are removed.
    """

    def work(progress: Progress, cancel: Cancel) -> Path:
        from engine.product import make_sample, sample_place

        place = sample_place(folder, product)
        if not place.is_dir():
            make_sample(place, product, progress=progress, cancel=cancel)
            for old in folder.glob(f"{product}-*"):
                if old != place.parent and not _was_worked_on(old / f"{product}.vitia"):
                    shutil.rmtree(old, ignore_errors=True)
        path: Path = open_product(place, sample_session(folder, product))(progress, cancel)
        return path

    return work


def _was_worked_on(session: Path) -> bool:
    if not session.exists():
        return False
    try:
        with Session.open(session, read_only=True) as opened:
            return bool(opened.edits.history())
    except VitiaError:
        return True
