"""``vitia refine``: learn from what was corrected, and show what changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.clihelp import Command, option, verbose
from app.terminal import job

if TYPE_CHECKING:
    from engine.pipeline import Proposal

PATH = click.Path(path_type=Path)


@click.command(
    "refine",
    cls=Command,
    short_help="Learn from what was corrected.",
    epilog="""\b
    Examples:
      vitia refine parts.vitia
      vitia refine parts.vitia --dry-run      only say which crops would move
      vitia undo parts.vitia                  take it back""",
)
@click.argument("session", type=PATH)
@option(
    "--epochs", type=click.IntRange(1), metavar="N", help="Passes over the crops.  [default: 4]"
)
@option(
    "--device",
    metavar="auto|cpu|cuda[:N]",
    help="Where to compute.  [default: as the run before]",
)
@option("--dry-run", is_flag=True, help="Only show what would change.")
@verbose
def refine(session: Path, epochs: int | None, device: str | None, dry_run: bool) -> None:
    """Let the network learn from what was confirmed, moved, merged and split.

    Classes keep their names; crops that were decided stay where they are. Prints which classes the
    other crops go to. It is one edit: "vitia undo" takes it back.
    """
    from app.cli_edits import open_for_edits
    from engine import pipeline
    from engine.discover.settings import REFINE_EPOCHS

    with open_for_edits(session) as opened:
        stopped = "nothing was changed; the run can be resumed in the window"
        with job(stopped) as (progress, cancel):
            proposal = pipeline.refine(
                opened, epochs or REFINE_EPOCHS, device=device, progress=progress, cancel=cancel
            )
        click.echo(proposal_text(proposal))
        if dry_run:
            pipeline.discard(opened, proposal.run_id)
            click.echo("nothing was changed")
        else:
            click.echo(pipeline.keep(opened, proposal.run_id).label)


def proposal_text(proposal: Proposal) -> str:
    """The classes before and after, and every move between two of them, the largest first."""
    from app.summary import table

    names = [cluster.name for cluster in proposal.clusters]
    counts = proposal.table
    classes = range(len(names))
    rows: list[list[str | int]] = [
        [names[n], int(counts[n].sum()), int(counts[:, n].sum()), int(counts[n, n])]
        for n in classes
    ]
    parts = [table(["class", "crops now", "then", "that stay"], rows)]
    moves = [(int(counts[i, j]), i, j) for i in classes for j in classes if i != j and counts[i, j]]
    if moves:
        moves.sort(key=lambda move: (-move[0], move[1:]))
        cells: list[list[str | int]] = [[names[i], names[j], count] for count, i, j in moves]
        parts.append(table(["from", "to", "crops"], cells))
    decided = f"{proposal.labelled:,} decided crops stay in their classes"
    return "\n\n".join([*parts, f"{len(proposal.moved):,} crops move; {decided}"])
