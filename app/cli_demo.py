"""``vitia demo``: the whole road on the sample products, and how much of it is chance."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import cli_window
from app.cli_run import run_and_print
from app.clihelp import Command, option, verbose
from app.terminal import finished_run, job

if TYPE_CHECKING:
    from engine.pipeline import RunOptions
    from engine.product.sample import SampleName
    from engine.session import Session

PATH = click.Path(path_type=Path)


@click.command(
    "demo",
    cls=Command,
    short_help="Make a sample product, find its classes and open the window.",
    epilog="""\b
    Examples:
      vitia demo                                 a metal part
      vitia demo --product both --no-window      a metal part and a textile, in figures
      vitia demo --compare-random                what the network's training is worth""",
)
@option(
    "--product",
    type=click.Choice(["metal", "textile", "both"]),
    default="metal",
    show_default=True,
    help="Which sample: a flange of steel, or a woven cloth.",
)
@option("--folder", type=PATH, metavar="DIR", help="Where to put it.  [default: your data folder]")
@option("--fresh", is_flag=True, help="Begin again, forgetting what was done in the sample.")
@option("--compare-random", is_flag=True, help="Do the same with random weights, too.")
@option("--no-window", is_flag=True, help="Only print the result.")
@verbose
def demo(
    product: SampleName | str,
    folder: Path | None,
    fresh: bool,
    compare_random: bool,
    no_window: bool,
) -> None:
    """Make a sample product with six kinds of defects, find them, and open the window.

    The figures are printed beside those that chance alone would give. A second demo goes on with
    the session of the first one, and all that was done in it.
    """
    from engine import pipeline

    if folder is None:
        from app.sample import sample_folder

        folder = sample_folder()
    names: tuple[SampleName, ...] = ("metal", "textile")
    first: Path | None = None
    for name in names:
        if product in (name, "both"):
            options = pipeline.demo_options(folder, name)
            _run(options, name, fresh=fresh, compare_random=compare_random)
            first = first or options.session
    if not no_window and cli_window.has_screen():
        cli_window.open_window(first)


def _run(options: RunOptions, name: SampleName, *, fresh: bool, compare_random: bool) -> None:
    from engine.product import make_sample
    from engine.session import Session

    if not options.product.exists():
        click.echo(f"Making the sample product in {options.product}", err=True)
        with job("nothing was written") as (progress, cancel):
            make_sample(options.product, name, progress=progress, cancel=cancel)
    if fresh and options.session.exists():
        from app.lock import editing

        with editing(options.session):
            Session.open(options.session).delete()
    run_and_print(options, resume=True)
    with Session.open(options.session) as session:
        click.echo(f"\n{_comparison(session, compare_random=compare_random)}\n")


def _comparison(session: Session, *, compare_random: bool) -> str:
    """The figures of the current run, of one with random weights if wanted, and of chance."""
    from app.summary import table
    from engine import pipeline

    run = finished_run(session)
    found: dict[str, Mapping[str, Mapping[str, float]]] = {}
    found[str(run.result.get("weights", run.method))] = _measured(session, run.id)
    if compare_random:
        other = _random_run(session, run.id)
        if other is not None:
            found["random weights"] = _measured(session, other)
    found["chance: the same classes, shuffled"] = pipeline.by_chance(session, run.id)
    rows = [
        [level, weights, *(f"{figures[level][name]:.3f}" for name in ("nmi", "ari", "f1"))]
        for level in ("image", "crop")
        for weights, figures in found.items()
        if level in figures
    ]
    return table(["level", "network", "NMI", "ARI", "F1"], rows)


def _measured(session: Session, run_id: int) -> dict[str, dict[str, float]]:
    from engine import pipeline

    return {level: m.as_dict() for level, m in pipeline.evaluate(session, run_id).items()}


def _random_run(session: Session, run_id: int) -> int | None:
    """A run like this one with random weights, done now or earlier; this one stays current."""
    from dataclasses import replace

    from engine import pipeline
    from engine.backbone.names import FALLBACK

    run = session.run(run_id)
    if run.settings.get("weights") == FALLBACK:
        click.echo("there are no weights but random ones to compare with", err=True)
        return None
    for other in session.runs():
        if other.settings.get("weights") == FALLBACK and other.state == "done":
            return other.id
    stored = {name: value for name, value in run.settings.items() if name != "base"}
    settings = replace(pipeline.METHODS[run.method](**stored), weights=FALLBACK)
    try:
        with job("the run with the better weights is kept") as (progress, cancel):
            return pipeline.discover(
                session, run.crop_set_id, settings, progress=progress, cancel=cancel
            ).id
    finally:
        session.use_run(run_id)
