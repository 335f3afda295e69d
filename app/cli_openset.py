"""``vitia eval-openset``: how well scorers find defects, shown few of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from app.clihelp import Command, device_option, option, scorer_size, seed_option, verbose
from app.terminal import job

if TYPE_CHECKING:
    from engine.score import Grid, Method
    from engine.score.protocol import Case, Row

PATH = click.Path(path_type=Path)
READ, LOOK, WRITE = "What to read", "What to measure", "Where to write"


class _Several(click.ParamType):
    """Values with commas between."""

    name = "list"

    def __init__(self, inner: click.ParamType) -> None:
        self._inner = inner

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Any, ...]:
        """``10,1`` as (10, 1)."""
        parts = value if isinstance(value, tuple) else str(value).split(",")
        return tuple(dict.fromkeys(self._inner.convert(part, param, ctx) for part in parts))


@click.command(
    "eval-openset",
    cls=Command,
    short_help="Measure scorers on a product whose defects are known.",
    epilog="""\b
    Examples:
      vitia eval-openset parts/
      vitia eval-openset parts/ --methods ahl --examples 10 --hard none
      vitia eval-openset parts/ --hard scratch,dent --runs 5 --json table.json""",
)
@click.argument("product", type=PATH)
@option(
    "--weights",
    group=READ,
    metavar="FILE|NAME",
    help="The network: a timm model name, or a weights file named after its timm model."
    "  [default: the best that is there]",
)
@scorer_size(group=READ)
@option(
    "--methods",
    group=LOOK,
    type=_Several(click.Choice(["devnet", "dra", "ahl"])),
    default="devnet,dra,ahl",
    show_default=True,
    metavar="M,M",
    help="devnet, dra, ahl.",
)
@option(
    "--examples",
    group=LOOK,
    type=_Several(click.IntRange(1)),
    default="10,1",
    show_default=True,
    metavar="N,N",
    help="How many defects a scorer learns from.",
)
@option(
    "--general/--no-general",
    group=LOOK,
    default=True,
    help="Examples of any kind of defect.  [default: yes]",
)
@option(
    "--hard",
    group=LOOK,
    default="all",
    show_default=True,
    metavar="KIND,KIND|all|none",
    help="Examples of one kind, tested on the other kinds alone: for each of these kinds.",
)
@option(
    "--runs",
    group=LOOK,
    type=click.IntRange(1),
    default=3,
    show_default=True,
    metavar="N",
    help="How often, with other draws and seeds.",
)
@option(
    "--epochs",
    group=LOOK,
    type=click.IntRange(1),
    default=4,
    show_default=True,
    metavar="N",
    help="Passes of training.",
)
@device_option(group=LOOK)
@seed_option(group=LOOK)
@option(
    "--features",
    group=WRITE,
    type=PATH,
    metavar="DIR",
    help="Where features are kept for the next time.  [default: PRODUCT.features in this folder]",
)
@option(
    "--json", "out", group=WRITE, type=PATH, metavar="FILE", help="Also write every figure here."
)
@verbose
def eval_openset(
    product: Path,
    weights: str | None,
    size: int,
    grid: Grid,
    methods: tuple[Method, ...],
    examples: tuple[int, ...],
    general: bool,
    hard: str,
    runs: int,
    epochs: int,
    device: str,
    seed: int,
    features: Path | None,
    out: Path | None,
) -> None:
    """Measure how well scorers find defects of a product, shown a few of them.

    PRODUCT has normal images in train/good, good ones in test/good and others in test/KIND. In the
    general setting the examples are of any kind, and all other images are tested. In the hard
    setting they are of one kind, and that kind is not tested at all: what counts is to find what
    was never seen. "distance" is the distance to normal parts alone, which learns from no defects.
    """
    from engine.backbone.names import best_available
    from engine.product import scan_product
    from engine.score import ScorerSettings
    from engine.score.protocol import Protocol, cases_of, rows_of

    kept = features or Path(f"{product.resolve().name or 'product'}.features")
    settings = ScorerSettings(
        weights=weights or best_available(),
        image_size=size,
        grid=grid,
        epochs=epochs,
        seed=seed,
        device=device,
    )
    with job(f"features are kept in {kept}; the same command goes on") as (progress, cancel):
        found = scan_product(product, progress=progress, cancel=cancel)
        kinds: Sequence[str] | Literal["all"] = "all"
        if hard != "all":
            kinds = [] if hard == "none" else hard.split(",")
        cases = cases_of(found, examples, general=general, hard=kinds)
        if not cases:
            raise click.UsageError("There is nothing to measure.")
        protocol = Protocol(found, settings, kept, progress, cancel)
        trials = []
        for k, case in enumerate(cases):
            progress.log("info", f"{k + 1} of {len(cases)}: {_case_text(case)}")
            for run in range(runs):
                trials.append(protocol.distance(case, run))
                trials += [protocol.run(method, case, run) for method in methods]
    rows = rows_of(trials)
    click.echo(_table(rows))
    if out is not None:
        _write(out, rows, settings.to_json())


def _case_text(case: Case) -> str:
    kind = "any kind" if case.kind is None else f"{case.kind} alone"
    return f"{case.examples} of {kind}"


def _table(rows: list[Row]) -> str:
    """A line for each method of each case."""
    texts = [
        (
            _case_text(row.case),
            row.method,
            _with_spread(row.auroc, row.auroc_spread),
            _with_spread(row.precision, row.precision_spread),
        )
        for row in rows
    ]
    lines = [("examples", "method", "AUROC", "average precision"), *texts]
    widths = [max(len(line[k]) for line in lines) for k in range(4)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _with_spread(mean: float, spread: float) -> str:
    return f"{mean:.3f}" if spread != spread else f"{mean:.3f} ± {spread:.3f}"


def _write(path: Path, rows: list[Row], settings: dict[str, Any]) -> None:
    from engine.files import atomic_file

    found = {"settings": settings, "rows": [row.to_json() for row in rows]}
    with atomic_file(path) as temporary:
        temporary.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
