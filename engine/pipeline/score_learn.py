"""Learning to score from a session: scorer, classifier, and what its known defects look like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.files import decode_mask, read_image
from engine.pipeline.masks import fit_mask
from engine.pipeline.score_examine import regions_of
from engine.pipeline.score_lesson import Lesson, LessonClass, Which, make_lesson
from engine.progress import Cancel, Progress
from engine.score.known import KnownCrops
from engine.score.regions import MapLevels, region_mask
from engine.score.verdict import SIGNIFICANCE, Rules
from engine.session import CropRecord, Session

if TYPE_CHECKING:
    from engine.classify import Classifier
    from engine.score.model import ScoreModel
    from engine.score.scorer import Scorer
    from engine.score.settings import ScorerSettings
    from engine.score.unseen import Look

_EACH = 100  # images of a class whose regions are looked at; more would take long
_OVERLAP = 0.5  # of the smaller of two boxes, that show the same place
_BATCH = 16


def learn_to_score(
    session: Session,
    settings: ScorerSettings,
    which: Which = "named",
    *,
    significance: float = SIGNIFICANCE,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> ScoreModel:
    """Learn a model from the current run, as it stands after all edits.

    Features of images are kept in the session's folder, so that the next time is quicker.

    Args:
        session: with a finished run.
        settings: of the scorer.
        which: classes to learn, see :func:`engine.pipeline.score_lesson.make_lesson`.
        significance: share of true members of a class that may be called unknown.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: nothing to learn from, an image cannot be read, or see
            :func:`engine.score.fit.fit_scorer`.
        Cancelled: asked to stop; nothing but features is kept.
    """
    from engine.classify import Classifier
    from engine.classify.build import make_classifier
    from engine.score.fit import NamedDefect, fit_and_look
    from engine.score.model import ModelInfo, ScoreModel, SeenClass

    progress, cancel = progress or Progress(), cancel or Cancel()
    lesson = make_lesson(session, which)
    if not lesson.normals:
        raise VitiaError(
            "there are no images of good parts to learn from", session.path,
            "Add some in train/good, or call images normal on the Triage page",
        )  # fmt: skip
    if lesson.doubted:
        progress.log(
            "info",
            f"images called normal, but not surely good, are not learned from:"
            f" {len(lesson.doubted)}; surely good: {len(lesson.normals)}",
        )
    named = [NamedDefect(path, one.cluster.name) for one in lesson.defects for path in one.images]
    scorer, looks = fit_and_look(
        lesson.normals, named, settings, session.folder / "features",
        progress=progress, cancel=cancel,
    )  # fmt: skip
    described, tensors = make_classifier(session, lesson.run_id, progress=progress, cancel=cancel)
    classifier = Classifier(described, tensors, settings.device)
    found = _as_found(session, lesson, classifier, settings.seed, progress, cancel)
    levels, known = _calibrated(
        session, lesson, scorer, looks, classifier, found, settings.seed, progress, cancel
    )
    counts = {
        int(k): int(n) for k, n in zip(*np.unique(known.class_ids, return_counts=True), strict=True)
    }
    limit = scorer.threshold
    rules = (
        Rules(None, significance)
        if limit is None
        else Rules(limit.value, significance, limit.low, limit.high)
    )
    if limit is None:
        progress.log(
            "warning",
            "too few good parts for a threshold (it takes 50): parts are ranked, and nothing is"
            " decided until you set one",
        )
    classes = tuple(
        SeenClass(
            one.id, one.cluster.name, one.cluster.colour, len(one.images),
            counts.get(one.id, 0), normal=one is lesson.normal,
        )
        for one in (lesson.normal, *lesson.defects)
    )  # fmt: skip
    info = ModelInfo(
        session.product_root.name,
        classes,
        len(lesson.normals),
        settings.to_json(),
        rules,
        rules,
        levels.low,
    )
    return ScoreModel(scorer, classifier, known, found, levels, info)


def _calibrated(
    session: Session,
    lesson: Lesson,
    scorer: Scorer,
    looks: Sequence[Look],
    classifier: Classifier,
    found: KnownCrops,
    seed: int,
    progress: Progress,
    cancel: Cancel,
) -> tuple[MapLevels, KnownCrops]:
    """The scale of the scorer's maps, and the known crops as new parts will show them.

    New regions come from the scorer's maps, not from those that the classes were found with. So
    the known crops are cut anew in the same way before they are compared with anything, each by
    heads that have not learned from its part: only then is a new member of a class no stranger
    than the known ones.
    """
    rng = np.random.default_rng(seed)
    taught = (lesson.normal, *lesson.defects)
    crops = _known_crops(session, lesson)
    chosen = _chosen(taught, crops, rng)
    records = {i.id: i for i in session.images("test")}
    paths = {i: session.resolve(records[i].path) for i in chosen}
    levels = looks[0].levels
    maps = {path: (look.levels, one) for look in looks for path, one in look.maps.items()}
    more = [path for path in paths.values() if path not in maps]  # nothing was learned from these
    progress.stage("Look at the known defects", len(more) + len(paths))
    maps |= {path: (levels, one) for path, one in _maps(scorer, more, progress, cancel)}
    vectors, class_ids, parts = [], [], []
    for start in range(0, len(chosen), _BATCH):
        cancel.check()
        part = chosen[start : start + _BATCH]
        images = [read_image(paths[i]) for i in part]
        masks = []
        for image_id, image in zip(part, images, strict=True):
            height, width = image.shape[:2]
            scale, values = maps[paths[image_id]]
            small, _ = region_mask(scale.picture(values, width, height), scale.low)
            masks.append(fit_mask(small, (height, width)))
        for image_id, regions in zip(part, regions_of(classifier, images, masks), strict=True):
            for region in regions:
                class_id = None if region.whole else _class_at(region.box, crops[image_id])
                if class_id is not None:
                    vectors.append(region.embedding)
                    class_ids.append(class_id)
                    parts.append(image_id)
        progress.advance(len(part))
    for one in taught:
        if one.id not in class_ids:  # the scorer's maps show nothing of it
            own = found.class_ids == one.id
            vectors += list(found.vectors[own])
            class_ids += [one.id] * int(own.sum())
            parts += (-1 - np.arange(own.sum())).tolist()
    return levels, _known_crops_of(vectors, class_ids, parts)


def _known_crops_of(
    vectors: Sequence[NDArray[np.float32]], class_ids: Sequence[int], parts: Sequence[int]
) -> KnownCrops:
    width = len(vectors[0]) if vectors else 1
    stacked = np.array(vectors, np.float32).reshape(len(vectors), width)
    return KnownCrops.of(stacked, np.array(class_ids, np.int64), np.array(parts, np.int64))


def _known_crops(session: Session, lesson: Lesson) -> dict[int, list[tuple[CropRecord, int]]]:
    """The crops that the classes are known by, with their class, by image."""
    records = {c.id: c for c in session.crops(session.run(lesson.run_id).crop_set_id)}
    found: dict[int, list[tuple[CropRecord, int]]] = {}
    for one in (lesson.normal, *lesson.defects):
        for crop_id in one.crop_ids.tolist():
            crop = records[crop_id]
            found.setdefault(crop.image_id, []).append((crop, one.id))
    return found


def _chosen(
    taught: Sequence[LessonClass],
    crops: Mapping[int, list[tuple[CropRecord, int]]],
    rng: np.random.Generator,
) -> list[int]:
    """The images to look at: at most so many of each class, drawn at random."""
    chosen: set[int] = set()
    for one in taught:
        having = [i for i, found in crops.items() if any(c == one.id for _, c in found)]
        chosen.update(having[k] for k in rng.permutation(len(having))[:_EACH].tolist())
    return sorted(chosen)


def _maps(
    scorer: Scorer, paths: Sequence[Path], progress: Progress, cancel: Cancel
) -> Iterator[tuple[Path, NDArray[np.float32]]]:
    """The maps of some images."""

    def images() -> Iterator[NDArray[np.uint8]]:
        for path in paths:
            cancel.check()
            yield read_image(path)

    for path, scored in zip(paths, scorer.score(images()), strict=True):
        progress.advance()
        yield path, scored.map


def _class_at(
    box: tuple[float, float, float, float], crops: Sequence[tuple[CropRecord, int]]
) -> int | None:
    """The class of the crop that overlaps a box most; None if none does by half."""
    best, found = _OVERLAP, None
    for crop, class_id in crops:
        shared = _area((
            max(box[0], crop.box[0]), max(box[1], crop.box[1]),
            min(box[2], crop.box[2]), min(box[3], crop.box[3]),
        ))  # fmt: skip
        share = shared / max(min(_area(box), _area(crop.box)), 1.0)
        if share >= best:
            best, found = share, class_id
    return found


def _area(box: tuple[float, float, float, float]) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def _as_found(
    session: Session,
    lesson: Lesson,
    classifier: Classifier,
    seed: int,
    progress: Progress,
    cancel: Cancel,
) -> KnownCrops:
    """The known crops with the masks that they have in the session."""
    records = {i.id: i for i in session.images("test")}
    set_id = session.run(lesson.run_id).crop_set_id
    crops = _known_crops(session, lesson)
    taught = (lesson.normal, *lesson.defects)
    chosen = [i for i in _chosen(taught, crops, np.random.default_rng(seed)) if i in records]
    vectors, class_ids, parts = [], [], []
    progress.stage("Look at the known crops", len(chosen))
    for image_id in chosen:
        cancel.check()
        progress.advance()
        png = session.crop_mask(set_id, image_id)
        image = read_image(session.resolve(records[image_id].path))
        mask = None if png is None else decode_mask(png)
        if mask is None or mask.shape != image.shape[:2]:  # replaced by another size since
            continue
        for region in regions_of(classifier, [image], [mask])[0]:
            class_id = None if region.whole else _class_at(region.box, crops[image_id])
            if class_id is not None:
                vectors.append(region.embedding)
                class_ids.append(class_id)
                parts.append(image_id)
    return _known_crops_of(vectors, class_ids, parts)
