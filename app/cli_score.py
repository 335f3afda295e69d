"""``vitia fit-scorer`` and ``score``: learn from a triaged session, then judge new parts."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.clihelp import Command, device_option, option, scorer_size, seed_option, verbose
from app.score_texts import line_of, model_text, print_summary, write_out
from app.terminal import duration, finished_run, job, session_path, with_suffix
from engine.errors import VitiaError

if TYPE_CHECKING:
    from engine.pipeline.score_examine import GivenMasks
    from engine.pipeline.score_lesson import Which
    from engine.progress import Cancel, Progress
    from engine.score import Grid, Method
    from engine.score.model import ScoreModel
    from engine.score.results import Results
    from engine.score.verdict import Rules, VerdictKind

PATH = click.Path(path_type=Path)
READ, LOOK, WRITE = "What to read", "How to decide", "Where to write"
EXIT_CODES: dict[VerdictKind, int] = {
    "good": 0, "known": 10, "unknown": 11, "undecided": 12, "error": 13,
}  # fmt: skip
_WATCH = 1.0  # seconds between two looks at a folder
_CODES = "0 all good, 10 known defect, 11 unknown defect, 12 not decided, 13 a file without a score"


@click.command(
    "fit-scorer",
    cls=Command,
    short_help="Learn to score new parts from a triaged session.",
    epilog="""\b
    Examples:
      vitia fit-scorer parts.vitia parts.vitia-score
      vitia fit-scorer parts.vitia parts.vitia-score --classes confirmed --method dra
      vitia score parts.vitia-score monday/""",
)
@click.argument("session", type=PATH)
@click.argument("model", type=PATH)
@option(
    "--classes",
    "which",
    group=READ,
    type=click.Choice(["named", "confirmed", "all"]),
    default="named",
    show_default=True,
    help="Defects to learn: classes with a name; confirmed crops alone; every class.",
)
@option(
    "--weights",
    group=LOOK,
    metavar="FILE|NAME",
    help="The network: a timm model name, or a weights file.  [default: the best that is there]",
)
@option(
    "--method",
    group=LOOK,
    type=click.Choice(["ahl", "dra", "devnet"]),
    default="ahl",
    show_default=True,
    help="ahl is made for defects never seen; dra is quicker to learn; devnet is the plainest.",
)
@scorer_size(group=LOOK)
@option(
    "--significance",
    group=LOOK,
    type=click.FloatRange(0, 0.5, min_open=True),
    default=0.05,
    show_default=True,
    metavar="PART",
    help="Part of true known defects that may be called unknown: the more, the fewer unknown ones"
    " pass for known.",
)
@device_option(group=LOOK)
@seed_option(group=LOOK)
@option("--overwrite", group=WRITE, is_flag=True, help="Replace the MODEL of an earlier call.")
@verbose
def fit_scorer(
    session: Path,
    model: Path,
    which: Which,
    weights: str | None,
    method: Method,
    size: int,
    grid: Grid,
    significance: float,
    device: str,
    seed: int,
    overwrite: bool,
) -> None:
    """Learn to score new parts from the classes of SESSION, and write all it takes as one MODEL.

    Good parts are those in train/good and the images called normal; where 50 or more are surely good
    (train/good, or without a region and confirmed), only these, since what the maps missed is called
    normal, too. With 50 or more the model gets a threshold; with fewer, parts are only ranked.
    Features are kept in the session's folder, so that learning again after more was named is much
    quicker.
    """
    from engine.files import check_free
    from engine.score import ScorerSettings
    from engine.session import Session

    check_free(model, overwrite=overwrite)
    with Session.open(session_path(session)) as opened:
        finished_run(opened)
        with job("no model was written; features are kept") as (progress, cancel):
            from engine.backbone.names import best_available
            from engine.pipeline.score_learn import learn_to_score
            from engine.score.model import save_model

            settings = ScorerSettings(
                method=method, weights=weights or best_available(), image_size=size, grid=grid,
                seed=seed, device=device,
            )  # fmt: skip
            start = time.monotonic()
            learned = learn_to_score(
                opened, settings, which, significance=significance, progress=progress,
                cancel=cancel,
            )  # fmt: skip
            save_model(model, learned)
    click.echo(model_text(learned.info))
    click.echo(f"model: {model} ({duration(time.monotonic() - start)})")


@click.command(
    "score",
    cls=Command,
    short_help="Judge new parts: good, known defect, unknown defect.",
    epilog="""\b
    Examples:
      vitia score parts.vitia-score monday/
      vitia score parts.vitia-score monday/ --out monday.csv --maps-out monday_maps/
      vitia score parts.vitia-score line/ --watch              judge parts as they come
      vitia score parts.vitia-score monday/ --triage new.vitia   unknown ones back to triage

    The exit code is that of the worst part: """
    + _CODES
    + "; 1 Vitia failed, 2 wrong usage, 130 stopped.",
)
@click.argument("model", type=PATH)
@click.argument("folder", type=PATH)
@option(
    "--maps",
    group=READ,
    type=PATH,
    metavar="DIR",
    help="Anomaly maps of the detector that the session had: they say where regions are, the score"
    " which parts are rejected.  [default: the scorer's own maps]",
)
@option(
    "--masks", group=READ, type=PATH, metavar="DIR", help="Masks of the regions instead of maps."
)
@option(
    "--threshold",
    group=LOOK,
    type=float,
    metavar="SCORE",
    help="Score above which parts are rejected.  [default: that of the model]",
)
@option(
    "--significance",
    group=LOOK,
    type=click.FloatRange(0, 0.5, min_open=True),
    metavar="PART",
    help="Part of true known defects that may be called unknown.  [default: that of the model]",
)
@device_option(group=LOOK)
@option(
    "--watch", group=LOOK, is_flag=True, help="Go on with new files as they appear, until Ctrl+C."
)
@option(
    "--out",
    group=WRITE,
    type=PATH,
    metavar="TABLE.csv",
    help="The table of parts; that of regions is TABLE.regions.csv."
    "  [default: FOLDER.scores.csv in this folder]",
)
@option(
    "--maps-out",
    group=WRITE,
    type=PATH,
    metavar="DIR",
    help="Maps of where parts are strange, as 8-bit PNG named like the images.",
)
@option(
    "--triage",
    group=WRITE,
    type=PATH,
    metavar="NEW.vitia",
    help="Also a session of the unknown parts, to be named in the window.",
)
@option("--fresh", group=WRITE, is_flag=True, help="Score files again that were scored before.")
@verbose
def score(
    model: Path,
    folder: Path,
    maps: Path | None,
    masks: Path | None,
    threshold: float | None,
    significance: float | None,
    device: str,
    watch: bool,
    out: Path | None,
    maps_out: Path | None,
    triage: Path | None,
    fresh: bool,
) -> None:
    """Judge the parts in FOLDER with a MODEL of vitia fit-scorer.

    Each part is good, a known defect with its name and probability, or an unknown defect. What is
    found is kept in a file beside TABLE as it comes: a killed run loses nothing, and the same command
    goes on where it was. A file that cannot be read becomes a row with the reason.
    """
    from dataclasses import replace

    from engine.score.results import Results

    if maps is not None and masks is not None:
        raise click.UsageError("Give --maps or --masks, not both.")
    if (maps or masks) is not None and watch:
        raise click.UsageError("--watch takes neither --maps nor --masks.")
    table = Path(f"{folder.resolve().name or 'parts'}.scores.csv") if out is None else out
    target = None if triage is None else with_suffix(triage)
    if target is not None and target.exists():
        raise VitiaError("there is a session already", target, "Choose another name")
    if not folder.is_dir():
        raise VitiaError("there is no such folder of parts", folder, "Check the path")
    kept = table.with_name(f"{table.name.removesuffix('.csv').removesuffix('.scores')}.scores")
    with job(f"what is scored is kept in {kept}; the same command goes on") as (progress, cancel):
        from engine.score.model import load_model

        progress.stage("Load the model", 0)
        loaded = load_model(model, device)
        rules = loaded.info.rules
        if threshold is not None:
            rules = replace(rules, threshold=threshold, low=None, high=None)
        if significance is not None:
            rules = replace(rules, significance=significance)
        start = time.monotonic()
        kind = f"{loaded.info.id} {maps or ''} {masks or ''}".strip()
        given = _given(folder, maps, masks)
        with Results.begin(kept, kind, folder, fresh=fresh) as results:
            try:
                count = _score(
                    loaded,
                    folder,
                    results,
                    rules,
                    table,
                    maps_out,
                    given,
                    progress,
                    cancel,
                    watch=watch,
                )
            finally:
                write_out(results, rules, loaded.info, table)
            seconds = time.monotonic() - start
            if target is not None:
                target = _triage(loaded, results, rules, target, progress)
            counts = print_summary(results, rules, loaded.info, count, seconds)
    click.echo(f"tables: {table}, {table.with_name(f'{table.stem}.regions{table.suffix}')}")
    if target is not None:
        click.echo(f"session of the unknown parts: {target}")
    from engine.score.verdict import worst_of

    click.get_current_context().exit(EXIT_CODES[worst_of(counts)])


def _given(folder: Path, maps: Path | None, masks: Path | None) -> GivenMasks | None:
    from engine.pipeline.score import list_parts
    from engine.pipeline.score_examine import GivenMasks

    if maps is not None:
        return GivenMasks("maps", maps, list_parts(folder))
    return None if masks is None else GivenMasks("masks", masks, list_parts(folder))


def _score(
    model: ScoreModel,
    folder: Path,
    results: Results,
    rules: Rules,
    table: Path,
    maps_out: Path | None,
    given: GivenMasks | None,
    progress: Progress,
    cancel: Cancel,
    *,
    watch: bool,
) -> int:
    """Score what is there, and while watching what comes; gives how many parts these were."""
    from engine.pipeline.score import score_folder, settled
    from engine.progress import Cancelled

    def once(paths: list[str] | None) -> int:
        return score_folder(
            model, folder, results, rules=rules, given=given, maps_out=maps_out, paths=paths,
            progress=progress, cancel=cancel,
        )  # fmt: skip

    count = once(None)
    if not watch:
        return count
    write_out(results, rules, model.info, table)
    click.echo(f"watching {folder}; Ctrl+C ends", err=True)
    last = results.images()[-1].id if results.count() else 0
    with suppress(Cancelled):  # watching ends well
        for paths in settled(folder, results, rules, _WATCH, cancel):
            count += once(paths)
            for image in results.images(last):
                last = image.id
                click.echo(line_of(image, rules, model.info))
            write_out(results, rules, model.info, table)
    return count


def _triage(
    model: ScoreModel,
    results: Results,
    rules: Rules,
    target: Path,
    progress: Progress,
) -> Path | None:
    from engine.pipeline.score_unknown import unknown_session
    from engine.score.verdict import judge

    if not any(judge(i.score, i.regions, rules).kind == "unknown" for i in results.images()):
        progress.log("info", "no part is unknown, so there is no session to make")
        return None
    return unknown_session(model, results, rules, target, progress=progress)
