"""What a report tells, collected from the session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from engine.binarize import BinarizeParams, intervals
from engine.errors import VitiaError
from engine.progress import Cancel, Progress
from engine.report.pictures import Picture, pictures
from engine.session import Cluster, Curve, ImageRecord, Problem, Run, Session
from engine.triage import CropTable, crop_table, image_probabilities

_BINS = 10
_LEAST_STABLE = 8
_NOT_TOLD = {"base", "area_temperature", "area_fraction"}


@dataclass(frozen=True)
class ReportOptions:
    """How much a report shows.

    Attributes:
        each: pictures of each class at most, spread from the surest crop to the least sure.
        pictures: of all classes together at most.
        side: of a picture in pixels.
        lines: rows of the lists of notes and problems at most.
    """

    each: int = 24
    pictures: int = 600
    side: int = 160
    lines: int = 100


@dataclass(frozen=True)
class Measured:
    """Agreement with the class folders: figures by level, and images by folder and class.

    Attributes:
        figures: NMI, ARI and F1 by "crop" and "image".
        folders: names of the class folders.
        table: (folders, classes), counts of images.
    """

    figures: Mapping[str, Mapping[str, float]]
    folders: tuple[str, ...]
    table: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class ClassFacts:
    """One class.

    ``confidence`` is the mean probability of its crops, None without any and of a class made by hand. ``normal``: it collects
    normal parts and false alarms.
    """

    name: str
    colour: str
    normal: bool
    confirmed_class: bool
    note: str
    crops: int
    images: int
    confirmed: int
    confidence: float | None
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Stability:
    """How clear the thresholds are.

    Attributes:
        images: with a map.
        unstable: of them without a stable interval.
        bins: images by how much of the range of thresholds their interval spans, in ten parts.
        median: half of the images have an interval that spans at least this share.
        decided: images by who decided: "hand", "mask by hand", "no defect".
        range: the scores that are looked at, on the scale from 0 to 255.
        params: of MEBin, by name.
        least: the images whose interval is the shortest, with its share.
    """

    images: int
    unstable: int
    bins: tuple[int, ...]
    median: float
    decided: Mapping[str, int]
    range: tuple[int, int]
    params: Mapping[str, Any]
    least: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class ReportFacts:
    """Everything that a report tells.

    Attributes:
        title: the product's name.
        session: the session's file name.
        created: now, ISO 8601, UTC.
        vitia: the version.
        images: with crops.
        crops: all crops; ``regions`` are those around a region.
        regions: see there.
        confirmed: crops that the engineer has decided.
        edits: in force.
        classes: as they stand, the normal one last.
        stability: None where masks were given.
        measured: None without class folders.
        run: the run's facts, by title.
        settings: its settings, by name.
        image_notes: path and text.
        problems: what is wrong with files.
        more_notes: notes that are not listed.
        more_problems: problems that are not listed.
    """

    title: str
    session: str
    created: str
    vitia: str
    images: int
    crops: int
    regions: int
    confirmed: int
    edits: int
    classes: tuple[ClassFacts, ...]
    stability: Stability | None
    measured: Measured | None
    run: Run
    settings: Mapping[str, Any]
    image_notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    more_notes: int = 0
    more_problems: int = 0


def collect(
    session: Session,
    options: ReportOptions,
    figures: Mapping[str, Mapping[str, float]],
    progress: Progress,
    cancel: Cancel,
) -> ReportFacts:
    """Read what the report of the current run tells, and make its pictures.

    ``figures``: NMI, ARI and F1 by level; empty without class folders.

    Raises:
        VitiaError: there is no finished run.
        Cancelled: asked to stop.
    """
    run = session.current_run()
    if run is None:
        raise VitiaError(
            "this session has no finished run to report", session.path, "Run the discovery first"
        )
    table = crop_table(session, run.id)
    image_ids, votes = image_probabilities(table)
    records = {image.id: image for image in session.images()}
    of_images = votes.argmax(1)
    classes = _classes(session, run, table, of_images, records, options, progress, cancel)
    notes = [(records[i].path, text) for i, text in session.image_notes().items() if i in records]
    problems = session.problems()
    return ReportFacts(
        title=session.product_root.name or session.path.stem,
        session=session.path.name,
        created=session.now(),
        vitia=version("vitia"),
        images=len(image_ids),
        crops=len(table.ids),
        regions=int((~table.whole).sum()),
        confirmed=int(table.confirmed.sum()),
        edits=sum(not edit.undone for edit in session.edits.history()),
        classes=classes,
        stability=None if session.get("masks") else _stability(session, records),
        measured=_measured(figures, table, image_ids.tolist(), of_images.tolist(), records),
        run=run,
        settings={k: v for k, v in run.settings.items() if k not in _NOT_TOLD and v is not None},
        image_notes=tuple(notes[: options.lines]),
        problems=tuple(problems[: options.lines]),
        more_notes=max(0, len(notes) - options.lines),
        more_problems=max(0, len(problems) - options.lines),
    )


def _classes(
    session: Session,
    run: Run,
    table: CropTable,
    of_images: np.ndarray[Any, np.dtype[np.int64]],
    records: Mapping[int, ImageRecord],
    options: ReportOptions,
    progress: Progress,
    cancel: Cancel,
) -> tuple[ClassFacts, ...]:
    each = min(options.each, max(1, options.pictures // len(table.clusters)))
    chosen: dict[int, list[int]] = {}
    for column in range(len(table.clusters)):
        members = np.flatnonzero(table.columns == column)
        members = members[np.argsort(-table.probability[members], kind="stable")]
        places = np.linspace(0, len(members) - 1, min(each, len(members))).round().astype(int)
        chosen[column] = members[places].tolist()
    colours = {row: table.clusters[c].colour for c, rows in chosen.items() for row in rows}
    made = pictures(session, run, table, colours, records, options.side, progress, cancel)
    found = []
    for column, cluster in enumerate(table.clusters):
        mine = table.columns == column
        shown = tuple(made[row] for row in chosen[column] if row in made)
        found.append(_class(cluster, table, mine, int((of_images == column).sum()), shown))
    return tuple(sorted(found, key=lambda one: one.normal))


def _class(
    cluster: Cluster,
    table: CropTable,
    mine: np.ndarray[Any, np.dtype[np.bool_]],
    images: int,
    shown: tuple[Picture, ...],
) -> ClassFacts:
    count = int(mine.sum())
    return ClassFacts(
        name=cluster.name,
        colour=cluster.colour,
        normal=cluster.number == 0,
        confirmed_class=cluster.state == "confirmed",
        note=cluster.note,
        crops=count,
        images=images,
        confirmed=int(table.confirmed[mine].sum()),
        # The network knows nothing of a class that was made by hand.
        confidence=float(table.probability[mine].mean()) if count and cluster.number >= 0 else None,
        pictures=shown,
    )


def _stability(session: Session, records: Mapping[int, ImageRecord]) -> Stability | None:
    stored: dict[str, Any] | None = session.get("binarize")
    curves = session.curves()
    if stored is None or not curves:
        return None
    given = {k: v for k, v in stored.items() if k not in ("lo", "hi")}
    params = BinarizeParams(**given)
    spans = {i: _span(curve, params) for i, curve in curves.items()}
    stable = sorted(span for span in spans.values() if span > 0)
    bins = Counter(min(_BINS - 1, int(span * _BINS)) for span in stable)
    decided: Counter[str] = Counter()
    for override in session.overrides().values():
        if override.mask is not None:
            decided["mask by hand"] += 1
        elif override.no_defect:
            decided["no defect"] += 1
        elif override.threshold is not None:
            decided["hand"] += 1
    shortest = sorted((span, i) for i, span in spans.items() if span > 0)[:_LEAST_STABLE]
    return Stability(
        images=len(curves),
        unstable=len(spans) - len(stable),
        bins=tuple(bins[n] for n in range(_BINS)),
        median=float(np.median(stable)) if stable else 0.0,
        decided=decided,
        range=(int(stored["lo"]), int(stored["hi"])),
        params={name: value for name, value in given.items() if value is not None},
        least=tuple((records[i].path, span) for span, i in shortest if i in records),
    )


def _span(curve: Curve, params: BinarizeParams) -> float:
    """The share of all thresholds at which an image shows the regions that were chosen."""
    lengths = [
        run.end - run.start + 1
        for run in intervals(curve.counts, params.min_interval)
        if run.count == curve.regions
    ]
    return max(lengths, default=0) / len(curve.counts)


def _measured(
    figures: Mapping[str, Mapping[str, float]],
    table: CropTable,
    image_ids: Sequence[int],
    of_images: Sequence[int],
    records: Mapping[int, ImageRecord],
) -> Measured | None:
    if not figures:
        return None
    counts: Counter[tuple[str, int]] = Counter()
    for image_id, column in zip(image_ids, of_images, strict=True):
        folder = records[image_id].class_folder
        if folder is not None:
            counts[folder, column] += 1
    folders = tuple(sorted({folder for folder, _ in counts}))
    order = sorted(range(len(table.clusters)), key=lambda c: table.clusters[c].number == 0)
    rows = tuple(tuple(counts[folder, column] for column in order) for folder in folders)
    return Measured(figures, folders, rows)
