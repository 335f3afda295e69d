"""``vitia export``: the labelled set of a session, in the formats of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import click

from app.clihelp import Command, option, verbose
from app.terminal import job, session_path

PATH = click.Path(path_type=Path)
# The engine's own list is not asked: its import would delay every command.
FORMATS = {
    "imagefolder": "crops and whole images, a folder a class",
    "csv": "tables for spreadsheets",
    "parquet": "the same tables for data tools",
    "coco": "boxes and polygons in one JSON file",
    "yolo": "boxes for Ultralytics",
    "yolo-seg": "polygons for Ultralytics",
    "voc": "Pascal VOC: XML boxes and indexed masks",
    "mvtec": "MVTec AD: for anomaly detectors",
    "fiftyone": "a FiftyOneDataset with masks",
    "masks": "black and white, and indexed masks",
    "base": "known defects for the next product (vitia run --base)",
}
WHAT, HOW = "What to write", "How to write it"


class _ExportCommand(Command):
    """Lists the formats between the text and the options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The formats, then the options."""
        with formatter.section("Formats"):
            formatter.write_dl(list(FORMATS.items()))
        super().format_options(ctx, formatter)


@click.command(
    "export",
    cls=_ExportCommand,
    short_help="Write the labelled set: crops, images, tables, COCO, YOLO, VOC and more.",
    epilog="""\b
    Examples:
      vitia export parts.vitia labelled/
      vitia export parts.vitia for-training/ --format coco --format yolo-seg
      vitia export parts.vitia known/ --format base --only-confirmed
      vitia export parts.vitia everything/ --format all --image-files link""",
)
@click.argument("session", type=PATH)
@click.argument("target", type=PATH)
@option(
    "-f",
    "--format",
    "formats",
    group=WHAT,
    type=click.Choice([*FORMATS, "all"]),
    multiple=True,
    metavar="NAME",
    help="One of the formats above, or all; may be given several times."
    "  [default: imagefolder and csv]",
)
@option(
    "--crops/--no-crops", group=WHAT, default=True,
    help="imagefolder: crops by class, as PNG.  [default: yes]",
)  # fmt: skip
@option(
    "--images/--no-images", group=WHAT, default=True,
    help="imagefolder: whole images by class, as they are.  [default: yes]",
)  # fmt: skip
@option(
    "--masks/--no-masks", group=WHAT, default=False,
    help="imagefolder: masks of what it holds.  [default: no]",
)  # fmt: skip
@option("--only-confirmed", group=WHAT, is_flag=True, help="Only what was confirmed by hand.")
@option(
    "--annotate-normal",
    group=WHAT,
    is_flag=True,
    help="Annotate false alarms, too, as a class of their own.  [default: they are background]",
)
@option(
    "--image-files",
    group=HOW,
    type=click.Choice(["copy", "link", "reference"]),
    default="copy",
    show_default=True,
    help="Copy whole images; link to them (no extra room on the same disk); or name their place in"
    " the product where the format can (coco, voc, fiftyone, masks), else link.",
)
@option("--overwrite", group=HOW, is_flag=True, help="Replace the TARGET of an earlier export.")
@verbose
def export(
    session: Path,
    target: Path,
    formats: tuple[str, ...],
    image_files: Literal["copy", "link", "reference"],
    **choices: Any,
) -> None:
    """Write the labelled set of a session into the new folder TARGET.

    It is written beside TARGET first and moved there whole. Several formats get a folder each.
    manifest.json lists every file with its SHA-256, and the class ids, which are the same in all
    formats and stay the same from export to export.
    """
    from engine.export import ExportOptions, export_session
    from engine.session import Session

    wanted = tuple(FORMATS) if "all" in formats else formats or ExportOptions.formats
    options = ExportOptions(formats=wanted, image_files=image_files, **choices)
    with (
        Session.open(session_path(session)) as opened,
        job("nothing was written") as (progress, cancel),
    ):
        written = export_session(opened, target, options, progress, cancel)
    click.echo(f"labelled set: {written}")
