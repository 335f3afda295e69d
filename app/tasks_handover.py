"""What jobs do when results are handed on: reports, classifiers, and their use on new images."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.gui_thread import GuiThread
from app.jobs import Work
from app.tasks import load_torch
from engine.progress import Cancel, Progress
from engine.session import Session


@dataclass(frozen=True)
class ApplyRequest:
    """New images to label.

    Attributes:
        model: the classifier's file.
        folder: of the images.
        maps: folder of their maps; None takes those in the folder.
        masks: folder of masks instead of maps.
        table: where the table of images goes; None writes none.
        session: a new session with the labels; None makes none.
        device: where to compute.
    """

    model: Path
    folder: Path
    maps: Path | None = None
    masks: Path | None = None
    table: Path | None = None
    session: Path | None = None
    device: str = "auto"


def report_html(session_path: Path, target: Path) -> Work:
    """Write the report as a page; gives its path."""

    def work(progress: Progress, cancel: Cancel) -> Path:
        from app.report_words import wording
        from engine.pipeline.report import write_report

        with Session.open(session_path, read_only=True) as session:
            return write_report(
                session, target, wording=wording(), progress=progress, cancel=cancel
            )

    return work


def report_pdf(session_path: Path, target: Path, gui: GuiThread) -> Work:
    """Write the report as a PDF, which Qt does on the GUI thread; gives its path."""

    def work(progress: Progress, cancel: Cancel) -> Path:
        from app.report_pdf import print_report
        from app.report_words import wording
        from engine.pipeline.report import report_facts

        with Session.open(session_path, read_only=True) as session:
            facts = report_facts(session, progress=progress, cancel=cancel)
        return print_report(facts, target, wording(), progress, cancel, gui.run)

    return work


def save_classifier(session_path: Path, run_id: int, target: Path) -> Work:
    """Save the classes of a run as a classifier; gives what it says of itself."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        load_torch(progress)
        from engine.classify import read_description, save_classifier

        with Session.open(session_path) as session:
            save_classifier(session, run_id, target, progress=progress, cancel=cancel)
        return read_description(target)

    return work


def apply_classifier(request: ApplyRequest) -> Work:
    """Label new images; gives what came of it (``engine.pipeline.apply.Applied``)."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        load_torch(progress)
        from engine.pipeline.apply import apply_classifier

        return apply_classifier(
            request.model,
            request.folder,
            maps=request.maps,
            masks=request.masks,
            table=request.table,
            session=request.session,
            device=request.device,
            progress=progress,
            cancel=cancel,
        )

    return work
