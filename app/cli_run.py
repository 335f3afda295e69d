"""``vitia run``: from a product folder to its defect classes."""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from app.clihelp import ClassCount, Command, device_option, option, seed_option, verbose
from app.terminal import finished_run, job, with_suffix
from engine.errors import VitiaError

if TYPE_CHECKING:
    from engine.discover.clustering.settings import Grouping, Weighting
    from engine.pipeline import Method, RunOptions

PATH = click.Path(path_type=Path)
READ, LOOK, WRITE = "What to read", "How to look", "Where to write"


@click.command(
    "run",
    cls=Command,
    short_help="Find the defect classes of a product folder.",
    epilog="""\b
    Examples:
      vitia run parts/ --maps maps/
      vitia run parts/ --maps auto --classes auto       from nothing but images
      vitia run parts/ --masks auto --classes 5 --out monday.vitia
      vitia run parts/ --maps maps/ --base known/ --weights vit.safetensors --export labelled/""",
)
@click.argument("product", type=PATH)
@option(
    "--maps",
    group=READ,
    metavar="DIR|auto",
    help="Anomaly maps, named like the images; auto makes them where PRODUCT has none.  [default:"
    " PRODUCT/maps]",
)
@option(
    "--masks",
    group=READ,
    metavar="DIR|auto",
    help="Defect masks that you have already, used as they are instead of maps;"
    ' "auto" takes those in the ground_truth folder of the product.',
)
@option(
    "--base",
    group=READ,
    type=PATH,
    metavar="DIR|SESSION",
    help="Known defects of any product, as images/CLASS and masks/CLASS, or a triaged session.",
)
@option(
    "--weights",
    group=READ,
    metavar="FILE|NAME",
    help="The network: a weights file, or a timm model name.  [default: the best on this"
    " computer, see vitia backbone; preset paper: DINO ViT-B/8]",
)
@option(
    "--map-weights",
    group=READ,
    metavar="FILE|NAME",
    help="The network that makes maps.  [default: that of --weights, else by detector]",
)
@option(
    "--method",
    group=LOOK,
    type=click.Choice(["anomalyncd", "regions", "anomaly-clustering"]),
    default="anomalyncd",
    show_default=True,
    help="Train; or without training, in far less time, group the regions, or whole images by"
    " their strangest patches.",
)
@option(
    "--grouping",
    group=LOOK,
    type=click.Choice(["ward", "hdbscan"]),
    default="ward",
    show_default=True,
    help="Regions: by Ward's linkage, or by density, which finds the number of classes itself.",
)
@option(
    "--weighting",
    group=LOOK,
    type=click.Choice(["auto", "unsupervised", "semi-supervised", "average", "mask"]),
    default="auto",
    show_default=True,
    help="Anomaly clustering: patches count for being unlike the other images, unlike the normal"
    " ones (auto where there are some), all alike, or for lying in the mask.",
)
@option(
    "--tau",
    group=LOOK,
    type=click.FloatRange(0),
    default=0.35,
    show_default=True,
    metavar="T",
    help="Anomaly clustering: the smaller, the more the strangest patches count; textures want 0.07.",
)
@option(
    "--classes",
    group=LOOK,
    type=ClassCount(),
    metavar="K|auto",
    help="Number of classes, normal included; auto takes what the crops suggest."
    "  [default: that of class folders, else 6]",
)
@option(
    "--preset",
    group=LOOK,
    type=click.Choice(["vitia", "paper"]),
    default="vitia",
    show_default=True,
    help="Settings for daily work, or exactly those of the paper.",
)
@option(
    "--epochs",
    group=LOOK,
    type=click.IntRange(1),
    metavar="N",
    help="Passes over the crops.  [default: 12, preset paper 50]",
)
@option(
    "--lower-bound",
    group=LOOK,
    type=click.IntRange(0, 255),
    metavar="0-255",
    help="Score below which nothing is a defect.  [default: the lowest peak of all maps]",
)
@device_option(group=LOOK)
@seed_option(group=LOOK)
@option(
    "--out",
    group=WRITE,
    type=PATH,
    metavar="SESSION",
    help="The session file.  [default: PRODUCT.vitia in this folder]",
)
@option(
    "--export",
    "export_to",
    group=WRITE,
    type=PATH,
    metavar="DIR",
    help="Also write the labelled set here.",
)
@option(
    "--resume",
    group=WRITE,
    is_flag=True,
    help="Go on with the session where it was stopped or killed, with its own settings.",
)
@verbose
def run(
    product: Path,
    maps: str | None,
    masks: str | None,
    base: Path | None,
    weights: str | None,
    map_weights: str | None,
    method: Method,
    grouping: Grouping,
    weighting: Weighting,
    tau: float,
    classes: int | Literal["auto"] | None,
    preset: Literal["vitia", "paper"],
    epochs: int | None,
    lower_bound: int | None,
    device: str,
    seed: int,
    out: Path | None,
    export_to: Path | None,
    resume: bool,
) -> None:
    """Find the defect classes of a product folder, and keep everything in a session.

    PRODUCT is a folder in the layout of MVTec AD, a folder of class folders, or a flat folder of
    images. Class folders serve to measure the result, never to find it.
    """
    from engine.backbone.names import best_available
    from engine.discover.settings import DEFAULT_WEIGHTS
    from engine.pipeline import RunOptions

    place = Path(product.resolve().name or "product") if out is None else out
    options = RunOptions(
        product=product,
        session=with_suffix(place),
        maps="auto" if maps == "auto" else None if maps is None else Path(maps),
        masks="auto" if masks == "auto" else None if masks is None else Path(masks),
        base=base,
        method=method,
        grouping=grouping,
        weighting=weighting,
        tau=tau,
        classes=classes,
        weights=weights or (DEFAULT_WEIGHTS if preset == "paper" else best_available()),
        map_weights=map_weights,
        epochs=epochs,
        preset=preset,
        device=device,
        seed=seed,
        lower_bound=lower_bound,
    )
    # Told before the work, not after it.
    if options.session.exists() and not resume:
        raise VitiaError(
            "this session exists already",
            options.session,
            "Go on with it (--resume) or choose another name (--out)",
        )
    if export_to is not None:
        from engine.export import check_target

        check_target(export_to, product, options.session)
    run_and_print(options, resume=resume, export_to=export_to)


def run_and_print(options: RunOptions, *, resume: bool, export_to: Path | None = None) -> None:
    """Do a run, print what it found, and write the labelled set if one is wanted.

    Raises:
        VitiaError: as by ``run_product`` and ``export_session``.
    """
    from app.summary import result_text
    from engine.pipeline import run_product

    start = time.monotonic()
    with (
        _undisturbed(options.session),
        job(f"go on with: {_resume_command()}") as (progress, cancel),
    ):
        session = run_product(options, resume=resume, progress=progress, cancel=cancel)
    with session:
        click.echo(result_text(session, finished_run(session), time.monotonic() - start))
        if export_to is not None:
            from engine.export import ExportOptions, export_session

            remedy = f"write the labelled set with: vitia export {options.session} {export_to}"
            with job(remedy) as (progress, cancel):
                written = export_session(session, export_to, ExportOptions(), progress, cancel)
            click.echo(f"labelled set: {written}")


def _undisturbed(session: Path) -> AbstractContextManager[None]:
    """While a window edits a session, nothing else changes it."""
    if not session.exists():
        return nullcontext()
    from app.lock import editing

    return editing(session)


def _resume_command() -> str:
    """The command line that was given, so that it goes on."""
    words = ["vitia", *click.get_current_context().find_root().obj["arguments"]]
    if click.get_current_context().info_name == "run" and "--resume" not in words:
        words.append("--resume")
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
