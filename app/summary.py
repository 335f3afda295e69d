"""A session in words and tables, for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.discover.clustering.suggest import Suggestion
from engine.session import Run, Session


def result_text(session: Session, run: Run, seconds: float) -> str:
    """What a run found: the table of classes, the metrics, and how it was made.

    ``seconds``: what all stations together have just taken.
    """
    parts = [cluster_table(session, run)]
    metrics = run.result.get("metrics")
    if metrics:
        parts.append(metrics_table(metrics))
    facts = [f"{name} {run.settings[name]}" for name in ("seed", "epochs") if name in run.settings]
    if "weights" in run.result:
        facts.append(f"network {run.result['weights']}")
    work = "clustering" if run.method.endswith("clustering") else "training"
    worked = run.result.get("training_seconds", run.seconds)
    facts.append(f"{worked:.0f} s of {work}, {seconds:.0f} s in all")
    parts.append(f"{', '.join(facts)}\nsession: {session.path}")
    return "\n\n".join(parts)


def cluster_table(session: Session, run: Run) -> str:
    """The classes as they stand now; with class folders, also the one that each matches best."""
    from engine import pipeline
    from engine.triage import crop_table, image_labels

    crops = crop_table(session, run.id)
    images = list(image_labels(session, run.id).values())
    metrics = pipeline.evaluate(session, run.id)
    rows: list[list[str | int]] = []
    for column, cluster in enumerate(crops.clusters):
        members = crops.columns == column
        confidence = f"{crops.probability[members].mean():.3f}" if members.any() else "-"
        number = str(cluster.number) if cluster.number >= 0 else "+"
        row: list[str | int] = [
            number,
            cluster.name,
            int(members.sum()),
            images.count(cluster.id),
            confidence,
        ]
        if metrics:
            row.append(str(metrics["image"].mapping.get(cluster.id, "-")))
        rows.append(row)
    head = ["no", "name", "crops", "images", "confidence"]
    return table([*head, "class folder"] if metrics else head, rows)


def metrics_table(metrics: Mapping[str, Mapping[str, float]]) -> str:
    """NMI, ARI and F1 by level."""
    names = ("nmi", "ari", "f1")
    rows = [[level, *(f"{m[name]:.3f}" for name in names)] for level, m in metrics.items()]
    return table(["", "NMI", "ARI", "F1"], rows)


def suggestion_text(suggestion: Suggestion) -> str:
    """The suggested number of classes, and what speaks for each number."""
    rows = [
        [
            f"{e.classes}",
            *(f"{v:.3f}" for v in (e.gap, e.silhouette, e.stability)),
            "<- suggested" if e.classes == suggestion.classes else "",
        ]
        for e in suggestion.table
    ]
    head = ["classes", "merge gap", "silhouette", "stability", ""]
    text = f"suggested: {suggestion.classes} classes, normal included: {suggestion.reason}"
    return f"{table(head, rows)}\n\n{text}" if rows else text


def session_text(session: Session) -> str:
    """What is in a session: images, problems, runs, and the classes of the current run."""
    images = session.images()
    tests = [i for i in images if i.split == "test"]
    problems = session.problems()
    lines = [
        f"session   {session.path}{' (read-only)' if session.read_only else ''}",
        f"product   {session.product_root}",
        f"images    {len(tests)} to look at, {len(images) - len(tests)} normal ones for detectors",
        f"maps      {sum(i.map_path is not None for i in tests)}",
        f"masks     {sum(i.mask_path is not None for i in tests)}",
        f"edits     {sum(not edit.undone for edit in session.edits.history())}",
        f"problems  {len(problems)}",
        *(f"  {p.path}: {p.message}. {p.remedy}".rstrip(" .") for p in problems),
    ]
    current = session.current_run()
    parts = ["\n".join(lines)]
    if runs := session.runs():
        parts.append(_run_table(runs, current))
    if current is not None:
        parts.append(cluster_table(session, current))
    return "\n\n".join(parts)


def _run_table(runs: Sequence[Run], current: Run | None) -> str:
    rows = []
    for run in runs:
        mark = "*" if current is not None and run.id == current.id else ""
        settings = [str(run.settings.get(name, "-")) for name in ("classes", "epochs", "seed")]
        metrics = run.result.get("metrics", {}).get("image", {})
        figures = [f"{metrics[n]:.3f}" if n in metrics else "-" for n in ("nmi", "ari", "f1")]
        seconds = f"{run.seconds:.0f}"
        rows.append(
            [f"{run.id}{mark}", run.method, run.state, run.created, *settings, seconds, *figures]
        )
    head = ["run", "method", "state", "begun", "classes", "epochs", "seed", "seconds"]
    return table([*head, "NMI", "ARI", "F1"], rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    """A table in plain text; what looks like a number is aligned to the right."""
    cells = [[str(value) for value in row] for row in rows]
    columns = list(zip(head, *cells, strict=True))
    widths = [max(map(len, column)) for column in columns]
    right = [
        all(c.replace(".", "").isdigit() or c == "-" for c in column[1:]) for column in columns
    ]

    def line(row: Sequence[str]) -> str:
        parts = zip(row, widths, right, strict=True)
        return "  ".join(c.rjust(w) if r else c.ljust(w) for c, w, r in parts).rstrip()

    return "\n".join([line(head), *map(line, cells)])
