"""``vitia info``, ``classes`` and ``eval``: what a session holds, and how good it is."""

from __future__ import annotations

from pathlib import Path

import click

from app.clihelp import Command, device_option, option, verbose
from app.terminal import finished_run, job, session_path
from engine.errors import VitiaError

PATH = click.Path(path_type=Path)


@click.command(
    "info", cls=Command, short_help="Show what is in a session: images, problems, runs, classes."
)
@click.argument("session", type=PATH)
@verbose
def info(session: Path) -> None:
    """Show what is in a session: images, problems, runs and the classes of the current run."""
    from app.summary import session_text
    from engine.session import Session

    with Session.open(session_path(session)) as opened:
        click.echo(session_text(opened))


@click.command(
    "classes",
    cls=Command,
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
@device_option()
@verbose
def classes(session: Path, weights: str | None, device: str) -> None:
    """Suggest how many classes the crops of a session fall into, and show what speaks for it.

    Every number of classes is judged without labels: by the gap in the heights of the merges, by
    the silhouette, and by whether one half of the crops gives the same classes as the other.
    Nothing is changed; the choice stays with you.
    """
    from app.summary import suggestion_text
    from engine.backbone.names import best_available
    from engine.discover.clustering.settings import RegionSettings
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
            weights or (runs[-1].settings["weights"] if runs else best_available()),
            seed=runs[-1].settings["seed"] if runs else 0,
            device=device,
        )
        with job("nothing was changed") as (progress, cancel):
            found = suggest(opened, crop_sets[-1].id, settings, progress=progress, cancel=cancel)
    click.echo(suggestion_text(found))


@click.command(
    "eval", cls=Command, short_help="Measure the classes against the product's class folders."
)
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
