"""``vitia save-classifier`` and ``apply``: the classes of a session for new images."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from app.clihelp import Command, device_option, option, verbose
from app.terminal import duration, finished_run, job, session_path, with_suffix

if TYPE_CHECKING:
    from engine.classify import Description

PATH = click.Path(path_type=Path)


@click.command(
    "save-classifier",
    cls=Command,
    short_help="Save the classes of a session as one file, to label new images.",
    epilog="""\b
    Examples:
      vitia save-classifier parts.vitia parts.safetensors
      vitia apply parts.safetensors monday/ --maps monday_maps/
      vitia save-classifier parts.vitia parts.pt --format torchscript""",
)
@click.argument("session", type=PATH)
@click.argument("file", type=PATH)
@option("--run", "run_id", type=int, metavar="N", help="Which run.  [default: the current one]")
@option(
    "--without-backbone",
    is_flag=True,
    help="Leave the network's weights out: they are taken from where the run had them.",
)
@option("--half", is_flag=True, help="Weights with half the digits: half the size, nearly as good.")
@option(
    "--format",
    "form",
    type=click.Choice(["vitia", "torchscript"]),
    default="vitia",
    show_default=True,
    help="For vitia apply; or the network alone for other programs, as a TorchScript.",
)
@option("--overwrite", is_flag=True, help="Replace the FILE of an earlier call.")
@verbose
def save_classifier(
    session: Path,
    file: Path,
    run_id: int | None,
    without_backbone: bool,
    half: bool,
    form: Literal["vitia", "torchscript"],
    overwrite: bool,
) -> None:
    """Save the classes of a session, as they stand after all edits, as one FILE.

    It holds network, thresholds, crop settings, names and ids of the classes, so that vitia apply
    labels new images the same way, offline and on any machine.
    """
    from engine.files import check_free
    from engine.session import Session

    check_free(file, overwrite=overwrite)
    with (
        Session.open(session_path(session)) as opened,
        job("nothing was written") as (progress, cancel),
    ):
        from engine.classify import read_description, save_classifier, save_torchscript

        chosen = (finished_run(opened) if run_id is None else opened.run(run_id)).id
        if form == "torchscript":
            save_torchscript(opened, chosen, file, progress=progress, cancel=cancel)
            click.echo(f"TorchScript: {file} ({_megabytes(file)})")
            return
        save_classifier(
            opened, chosen, file,
            inside=not without_backbone, half=half, progress=progress, cancel=cancel,
        )  # fmt: skip
    click.echo(f"classifier: {file} ({_megabytes(file)})")
    click.echo(_described(read_description(file)))


@click.command(
    "apply",
    cls=Command,
    short_help="Label new images with a saved classifier.",
    epilog="""\b
    Examples:
      vitia apply parts.safetensors monday/ --maps monday_maps/
      vitia apply parts.safetensors monday/ --masks auto --out monday.csv
      vitia apply parts.safetensors monday/ --maps maps/ --session monday.vitia
      vitia open monday.vitia                     look at them, and correct them""",
)
@click.argument("model", type=PATH)
@click.argument("folder", type=PATH)
@option(
    "--maps",
    type=PATH,
    metavar="DIR",
    help="Anomaly maps of the detector that the session had, named like the images."
    "  [default: FOLDER/maps]",
)
@option(
    "--masks",
    metavar="DIR|auto",
    help="Masks instead of maps; auto takes those in the ground_truth folder of FOLDER.",
)
@option(
    "--out",
    type=PATH,
    metavar="TABLE.csv",
    help="The table of images; that of regions is TABLE_regions.csv."
    "  [default: FOLDER.csv in this folder, without --session]",
)
@option(
    "--session",
    type=PATH,
    metavar="NEW.vitia",
    help="Also a new session with these labels, to look at in the window.",
)
@device_option()
@option("--overwrite", is_flag=True, help="Replace the tables of an earlier call.")
@verbose
def apply(
    model: Path,
    folder: Path,
    maps: Path | None,
    masks: str | None,
    out: Path | None,
    session: Path | None,
    device: str,
    overwrite: bool,
) -> None:
    """Label the images of FOLDER as the session labelled its own.

    Maps become masks with the thresholds that the session's range gives (MEBin), masks become
    crops, and crops and images get the session's classes with their probabilities. Images that
    cannot be read get a row that says why; the rest goes on.
    """
    from engine.pipeline.apply import apply_classifier

    if maps is not None and masks is not None:
        raise click.UsageError("Give --maps or --masks, not both.")
    if out is None and session is None:
        out = Path(f"{folder.resolve().name or 'images'}.csv")
    with job("nothing was written") as (progress, cancel):
        done = apply_classifier(
            model,
            folder,
            maps=maps,
            masks="auto" if masks == "auto" else None if masks is None else Path(masks),
            table=out,
            session=None if session is None else with_suffix(session),
            device=device,
            overwrite=overwrite,
            progress=progress,
            cancel=cancel,
        )
    from app.summary import table

    click.echo(table(["class", "images"], [[name, n] for name, n in done.counts.items()]))
    rate = done.images / done.seconds if done.seconds else 0.0
    click.echo(
        f"{done.images} images, {done.regions} regions in {duration(done.seconds)}"
        f" ({rate:.1f} images/s)" + (f"; {done.failed} could not be labelled" * bool(done.failed))
    )
    for written in done.tables:
        click.echo(f"table: {written}")
    if done.session is not None:
        click.echo(f"session: {done.session}")


def _described(made: Description) -> str:
    """Who decides, and over which classes."""
    from engine.classify.description import HeadRule

    names = ", ".join(info.name for info in made.classes)
    own = f"left out in turn, {made.rule.agreement:.1%} of them get their own class"
    if not isinstance(made.rule, HeadRule):
        rule = f"the {made.rule.k} most similar crops of the session decide; {own}"
    elif made.rule.divided:
        rule = (
            f"the trained heads decide, as in run {made.run}; where crops were moved or classes"
            f" divided, the most similar crops do; {own}"
        )
    else:
        rule = f"the trained heads decide, as in run {made.run}"
    return f"classes: {names}\n{rule}"


def _megabytes(file: Path) -> str:
    return f"{file.stat().st_size / 1e6:.1f} MB"
