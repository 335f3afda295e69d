"""``vitia report``: the report of a session as a page, and as a PDF."""

from __future__ import annotations

import os
from pathlib import Path

import click

from app.clihelp import Command, option, verbose
from app.terminal import job, session_path

PATH = click.Path(path_type=Path)


@click.command(
    "report",
    cls=Command,
    short_help="Write a report: counts, contact sheets, thresholds, settings.",
    epilog="""\b
    Examples:
      vitia report parts.vitia parts.html
      vitia report parts.vitia parts.html --pdf parts.pdf
      vitia report parts.vitia --pdf parts.pdf""",
)
@click.argument("session", type=PATH)
@click.argument("page", metavar="[OUT.html]", type=PATH, required=False)
@option("--pdf", type=PATH, metavar="OUT.pdf", help="Also, or only, a PDF to print and to send.")
@option(
    "--pictures",
    type=click.IntRange(0),
    default=24,
    show_default=True,
    metavar="N",
    help="Pictures of each class at most.",
)
@option("--overwrite", is_flag=True, help="Replace the files of an earlier call.")
@verbose
def report(
    session: Path, page: Path | None, pdf: Path | None, pictures: int, overwrite: bool
) -> None:
    """Write the report of a session, as it stands after all edits, as one HTML file.

    It needs nothing else: pictures and style are inside, and it loads nothing.
    """
    if page is None and pdf is None:
        raise click.UsageError("Say where to write: OUT.html, or --pdf OUT.pdf.")
    from engine.files import atomic_file, check_free
    from engine.pipeline.report import report_facts
    from engine.report import ReportOptions, Wording, render
    from engine.session import Session

    for place in (page, pdf):
        if place is not None:
            check_free(place, overwrite=overwrite)
    with (
        Session.open(session_path(session), read_only=True) as opened,
        job("nothing was written") as (progress, cancel),
    ):
        facts = report_facts(opened, ReportOptions(each=pictures), progress=progress, cancel=cancel)
        if page is not None:
            with atomic_file(page) as temporary:
                temporary.write_text(render(facts), "utf-8")
        if pdf is not None:
            from PySide6.QtGui import QGuiApplication

            from app.report_pdf import print_report

            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no screen is needed
            application = QGuiApplication.instance() or QGuiApplication([])
            print_report(facts, pdf, Wording(), progress, cancel)
            del application
    for place in (page, pdf):
        if place is not None:
            click.echo(f"report: {place} ({place.stat().st_size / 1e6:.1f} MB)")
