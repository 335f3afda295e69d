"""``vitia export``: the labelled set of a session."""

from __future__ import annotations

from pathlib import Path

import click

from app.clihelp import Command, option, verbose
from app.terminal import job, session_path

PATH = click.Path(path_type=Path)


@click.command(
    "export",
    cls=Command,
    short_help="Write the labelled set: crops, images, tables.",
    epilog="""\b
    Examples:
      vitia export parts.vitia labelled/
      vitia export parts.vitia sure/ --only-confirmed --masks --no-images""",
)
@click.argument("session", type=PATH)
@click.argument("target", type=PATH)
@option("--crops/--no-crops", default=True, help="Crops by class, as PNG.  [default: yes]")
@option(
    "--images/--no-images",
    default=True,
    help="Whole images by class, copied as they are.  [default: yes]",
)
@option("--masks/--no-masks", default=False, help="Masks of what is written.  [default: no]")
@option("--table/--no-table", default=True, help="CSV tables.  [default: yes]")
@option("--only-confirmed", is_flag=True, help="Only what was confirmed by hand.")
@option("--overwrite", is_flag=True, help="Replace the TARGET of an earlier export.")
@verbose
def export(
    session: Path,
    target: Path,
    crops: bool,
    images: bool,
    masks: bool,
    table: bool,
    only_confirmed: bool,
    overwrite: bool,
) -> None:
    """Write the labelled set of a session into the new folder TARGET.

    It is written beside TARGET first and moved there whole. manifest.json lists every file with
    its SHA-256, and the class ids, which stay the same from export to export.
    """
    from engine.export import ExportOptions, export_session
    from engine.session import Session

    options = ExportOptions(
        crops=crops,
        images=images,
        masks=masks,
        table=table,
        only_confirmed=only_confirmed,
        overwrite=overwrite,
    )
    with (
        Session.open(session_path(session)) as opened,
        job("nothing was written") as (progress, cancel),
    ):
        written = export_session(opened, target, options, progress, cancel)
    click.echo(f"labelled set: {written}")
