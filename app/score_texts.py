"""What ``vitia fit-scorer`` and ``score`` print and write of a model and its results."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.terminal import duration

if TYPE_CHECKING:
    from engine.score.model import ModelInfo
    from engine.score.results import Results, ScoredImage
    from engine.score.verdict import Rules, VerdictKind


def line_of(image: ScoredImage, rules: Rules, info: ModelInfo) -> str:
    """One part as it was judged."""
    from engine.score.verdict import judge

    verdict = judge(image.score, image.regions, rules)
    name = info.names.get(verdict.class_id or 0, "")
    said = f"{name} {verdict.probability:.0%}" if name else image.error
    number = "" if image.score is None else f"{image.score:.3f}"
    return "  ".join(filter(None, (image.path, verdict.kind, said, number)))


def write_out(results: Results, rules: Rules, info: ModelInfo, table: Path) -> None:
    """The tables of parts and regions, as they stand."""
    from engine.score.results import write_tables

    write_tables(results.images(), rules, info.names, table)


def print_summary(
    results: Results, rules: Rules, info: ModelInfo, count: int, seconds: float
) -> Counter[VerdictKind]:
    """The summary; gives how many parts got each verdict."""
    from app.summary import table
    from engine.score.verdict import KINDS, judge

    kinds: Counter[VerdictKind] = Counter()
    names: Counter[str] = Counter()
    for image in results.images():
        verdict = judge(image.score, image.regions, rules)
        kinds[verdict.kind] += 1
        if verdict.class_id is not None:
            names[info.names.get(verdict.class_id, "?")] += 1
    texts = {
        "good": "good", "known": "known defect", "unknown": "unknown defect",
        "undecided": "not decided", "error": "cannot be read",
    }  # fmt: skip
    rows: list[list[str | int]] = []
    for kind in KINDS:
        if kinds[kind] or kind in ("good", "known", "unknown"):
            rows.append([texts[kind], kinds[kind]])
        if kind == "known":
            rows += [[f"  {name}", n] for name, n in names.most_common()]
    click.echo(table(["verdict", "parts"], rows))
    if rules.threshold is None:
        click.echo("no threshold (it takes 50 good parts): parts are ranked by score only")
    rate = f" ({count / seconds:.1f} a second)" if count and seconds else ""
    click.echo(f"{count} parts scored in {duration(seconds)}{rate}")
    return kinds


def model_text(info: ModelInfo) -> str:
    """What a model has learned, for the terminal."""
    from app.summary import table

    rows: list[list[str | int]] = [
        [c.name, c.images, c.crops] for c in info.classes if not c.normal
    ]
    lines = [table(["class", "images", "known crops"], rows)] if rows else ["no named defects"]
    lines.append(f"good parts: {info.normals}")
    rules = info.rules
    if rules.threshold is None:
        lines.append("threshold: none, it takes 50 good parts; parts will be ranked only")
    else:
        lines.append(f"threshold: {rules.threshold:.3f} ({rules.low:.3f} to {rules.high:.3f})")
    return "\n".join(lines)
