"""The command line: every station of the road as a subcommand.

Starts fast: nothing but click and a few small modules is imported before a command needs it.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
import traceback
import warnings
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from app.cli_edits import COMMANDS as EDITS
from app.cli_maps import maps
from app.clihelp import ClassCount, Group, option, verbose
from app.terminal import finished_run, job, session_path, with_suffix
from engine.errors import VitiaError
from engine.progress import Cancelled

if TYPE_CHECKING:
    from engine.discover.clustering.settings import Grouping, Weighting
    from engine.pipeline import Method, RunOptions

OK, FAILED, USAGE, CANCELLED = 0, 1, 2, 130
PATH = click.Path(path_type=Path)


@click.group(
    cls=Group,
    sections={
        "Find defect classes": ("run", "maps", "demo", "open"),
        "Look at a session and hand it on": ("info", "classes", "eval", "export"),
        "Decide, as in the window": tuple(str(command.name) for command in EDITS),
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
    Examples:
      vitia demo                                  see it work on a sample
      vitia run parts/ --maps maps/ --classes 6   find six classes, normal among them
      vitia open parts.vitia                      name and correct them in the window
      vitia export parts.vitia labelled/          write the labelled set

    "vitia COMMAND --help" explains a command.""",
)
@click.version_option(package_name="vitia", message="vitia %(version)s")
@verbose
def cli() -> None:
    """Turn part images and anomaly maps into named, exportable sets of defects."""


# ---- the main job ------------------------------------------------------------------------------
READ, LOOK, WRITE = "What to read", "How to look", "Where to write"


@cli.command(
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
    metavar="DIR",
    help="Known defects of any product, as images/CLASS and masks/CLASS.",
)
@option(
    "--weights",
    group=READ,
    metavar="FILE|NAME",
    help="The network: a weights file, or a timm model name.  [default: DINO ViT-B/8]",
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
@option(
    "--device",
    group=LOOK,
    default="auto",
    show_default=True,
    metavar="auto|cpu|cuda[:N]",
    help="Where to compute.",
)
@option(
    "--seed",
    group=LOOK,
    type=click.IntRange(0),
    default=0,
    show_default=True,
    metavar="N",
    help="Equal seeds give equal results.",
)
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
        weights=weights or DEFAULT_WEIGHTS,
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
    _run_and_print(options, resume=resume, export_to=export_to)


cli.add_command(maps)
for edit in EDITS:
    cli.add_command(edit)


@cli.command(short_help="Make a sample product, find its classes and open the window.")
@option("--folder", type=PATH, metavar="DIR", help="Where to put it.  [default: your data folder]")
@option("--fresh", is_flag=True, help="Begin again, forgetting what was done in the sample.")
@option("--no-window", is_flag=True, help="Only print the result.")
@verbose
def demo(folder: Path | None, fresh: bool, no_window: bool) -> None:
    """Make a sample product with five kinds of defects, find them, and open the window.

    A second demo goes on with the session of the first one, and all that was done in it.
    """
    from engine import pipeline
    from engine.product import make_sample
    from engine.session import Session

    if folder is None:
        import platformdirs

        folder = platformdirs.user_data_path("vitia", appauthor=False) / "demo"
    options = pipeline.demo_options(folder)
    if not options.product.exists():
        click.echo(f"Making the sample product in {options.product}", err=True)
        make_sample(options.product)
    if fresh and options.session.exists():
        from app.lock import editing

        with editing(options.session):
            Session.open(options.session).delete()
    _run_and_print(options, resume=True)
    if not no_window and has_screen():
        _open_window(options.session)


@cli.command("open", short_help="Open the window, on a session or product if given.")
@click.argument("path", type=PATH, required=False)
@verbose
def open_(path: Path | None) -> None:
    """Open the window: on a SESSION, on a PRODUCT folder, or on the start page."""
    if path is not None and not path.exists():
        raise VitiaError("there is no such session or product folder", path)
    if not has_screen():
        raise VitiaError(
            "there is no screen to open a window on", None, "Use vitia info and vitia export"
        )
    _open_window(path)


# ---- a session ---------------------------------------------------------------------------------
@cli.command(short_help="Show what is in a session: images, problems, runs, classes.")
@click.argument("session", type=PATH)
@verbose
def info(session: Path) -> None:
    """Show what is in a session: images, problems, runs and the classes of the current run."""
    from app.summary import session_text
    from engine.session import Session

    with Session.open(session_path(session)) as opened:
        click.echo(session_text(opened))


@cli.command(
    short_help="Suggest a number of classes, with the evidence.",
    epilog="""\b
    Examples:
      vitia classes parts.vitia
      vitia run parts/ --maps maps/ --classes auto      take the suggestion at once""",
)
@click.argument("session", type=PATH)
@option(
    "--weights",
    metavar="FILE|NAME",
    help="The network that looks at the crops.  [default: that of the newest run]",
)
@option(
    "--device",
    default="auto",
    show_default=True,
    metavar="auto|cpu|cuda[:N]",
    help="Where to compute.",
)
@verbose
def classes(session: Path, weights: str | None, device: str) -> None:
    """Suggest how many classes the crops of a session fall into, and show what speaks for it.

    Every number of classes is judged without labels: by the gap in the heights of the merges, by
    the silhouette, and by whether one half of the crops gives the same classes as the other.
    Nothing is changed; the choice stays with you.
    """
    from app.summary import suggestion_text
    from engine.discover.clustering.settings import RegionSettings
    from engine.discover.settings import DEFAULT_WEIGHTS
    from engine.pipeline import suggest
    from engine.session import Session

    with Session.open(session_path(session)) as opened:
        crop_sets, runs = opened.crop_sets(), opened.runs()
        if not crop_sets:
            raise VitiaError(
                "this session has no crops yet", opened.path, "Go on with vitia run --resume"
            )
        settings = RegionSettings(
            1,
            weights or (runs[-1].settings["weights"] if runs else DEFAULT_WEIGHTS),
            seed=runs[-1].settings["seed"] if runs else 0,
            device=device,
        )
        with job("nothing was changed") as (progress, cancel):
            found = suggest(opened, crop_sets[-1].id, settings, progress=progress, cancel=cancel)
    click.echo(suggestion_text(found))


@cli.command("eval", short_help="Measure the classes against the product's class folders.")
@click.argument("session", type=PATH)
@option("--run", "run_id", type=int, metavar="N", help="Which run.  [default: the current one]")
@verbose
def eval_(session: Path, run_id: int | None) -> None:
    """Measure the classes as they stand, edits included, against the product's class folders.

    NMI and ARI compare the groupings; F1 is the share of right ones after the best match of
    classes with folders. Per crop, and per image.
    """
    from app.summary import metrics_table
    from engine.pipeline import evaluate
    from engine.session import Session

    with Session.open(session_path(session)) as opened:
        measured = finished_run(opened) if run_id is None else opened.run(run_id)
        metrics = evaluate(opened, measured.id)
        if not metrics:
            raise VitiaError(
                "this product has no class folders to measure against", opened.product_root
            )
        click.echo(metrics_table({level: m.as_dict() for level, m in metrics.items()}))


@cli.command(
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


# ---- what commands share -----------------------------------------------------------------------
def _run_and_print(options: RunOptions, *, resume: bool, export_to: Path | None = None) -> None:
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


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_window(path: Path | None) -> None:
    from app.main import main as window

    click.get_current_context().exit(window([] if path is None else [str(path)]))


# ---- entry -------------------------------------------------------------------------------------
def call(arguments: Sequence[str]) -> int:
    """Do one command line and return its exit code; every error is one line on standard error."""
    state: dict[str, Any] = {"arguments": list(arguments), "verbose": False}
    try:
        with warnings.catch_warnings():
            if not {"-v", "--verbose"} & set(arguments):
                warnings.simplefilter("ignore")
            code = cli.main(list(arguments), prog_name="vitia", standalone_mode=False, obj=state)
        return code if isinstance(code, int) else OK
    except click.ClickException as error:
        return _usage(error)
    except (Cancelled, KeyboardInterrupt, click.Abort):
        return CANCELLED
    except Exception as error:  # noqa: BLE001  the user gets one line, -v the rest
        if state["verbose"]:
            traceback.print_exc()
        click.echo(f"vitia: {_one_line(error, verbose=state['verbose'])}", err=True)
        return FAILED


def _usage(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()  # the whole help
        return USAGE
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = "vitia" if context is None else context.command_path
    click.echo(f"vitia: {error.format_message()} See: {command} --help", err=True)
    return USAGE


def _one_line(error: Exception, *, verbose: bool) -> str:
    if isinstance(error, VitiaError):
        return str(error)
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text if verbose else f"{text} (an error in Vitia itself; -v shows the details)"


def main() -> None:
    """The command ``vitia``."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # class names may not fit an old console
    sys.exit(call(sys.argv[1:]))
