"""The report of a session as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.files import atomic_file
from engine.pipeline.runs import evaluate
from engine.progress import Cancel, Progress
from engine.session import Session

if TYPE_CHECKING:
    from engine.report import ReportFacts, ReportOptions, Wording


def report_facts(
    session: Session,
    options: ReportOptions | None = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> ReportFacts:
    """What the report of the current run tells, as it stands after all edits.

    Raises:
        VitiaError: no run is finished.
        Cancelled: asked to stop.
    """
    from engine.report import ReportOptions, collect

    progress, cancel = progress or Progress(), cancel or Cancel()
    run = session.current_run()
    metrics = {} if run is None else evaluate(session, run.id)
    figures = {level: found.as_dict() for level, found in metrics.items()}
    return collect(session, options or ReportOptions(), figures, progress, cancel)


def write_report(
    session: Session,
    path: Path,
    options: ReportOptions | None = None,
    wording: Wording | None = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the report of the current run as one HTML file that needs nothing else.

    Args:
        session: what it is about.
        path: where to write; replaced whole.
        options: how much it shows.
        wording: its language; None is English.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: no run is finished, or the place cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    from engine.report import render

    facts = report_facts(session, options, progress=progress, cancel=cancel)
    page = render(facts, wording)
    with atomic_file(path) as temporary:
        temporary.write_text(page, "utf-8")
    return path
