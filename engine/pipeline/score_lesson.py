"""What a session can teach a scorer: which images are good, and which show which named defect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.score.threshold import FEWEST
from engine.session import Cluster, Session
from engine.triage import CropTable, crop_table, image_probabilities

Which = Literal["all", "named", "confirmed"]
WHICH: tuple[Which, ...] = get_args(Which)
_UNNAMED = re.compile(r"class \d+")  # what a run calls its classes


@dataclass(frozen=True, eq=False)
class LessonClass:
    """A class of the current run.

    Attributes:
        id: stable over runs, as in exports and classifiers.
        cluster: name and colour.
        images: paths of the images that show it.
        crop_ids: (n,) int64, its crops: what the class is known by.
    """

    id: int
    cluster: Cluster
    images: tuple[Path, ...]
    crop_ids: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Lesson:
    """What there is to learn from.

    Attributes:
        run_id: the run whose classes these are.
        defects: the classes that are taken as seen defects.
        normal: the class of false alarms, with the images of good parts among those called normal.
        train: images of good parts in ``train``.
        doubted: images that are normal by the run's word alone, where enough others are surely good.
        left_out: classes that are not taken, since nobody named or confirmed them.
    """

    run_id: int
    defects: tuple[LessonClass, ...]
    normal: LessonClass
    train: tuple[Path, ...]
    doubted: tuple[Path, ...]
    left_out: tuple[Cluster, ...]

    @property
    def normals(self) -> tuple[Path, ...]:
        """All images of good parts."""
        return (*self.normal.images, *self.train)

    @property
    def shown(self) -> int:
        """How many images show a seen defect."""
        return sum(len(one.images) for one in self.defects)


def make_lesson(session: Session, which: Which) -> Lesson:
    """What the current run teaches, as it stands after all edits.

    An image shows the class that most of its crops speak for; good are images of the class
    normal / false alarm, and all in ``train``. What the maps missed is called normal, too: where
    the images in ``train`` and those that the engineer has confirmed as a whole are enough for a
    threshold, the others are not learned from.

    Args:
        session: with a finished run.
        which: classes: "all"; "named", those that the engineer has named or confirmed;
            "confirmed", those with confirmed crops, and of them only these crops and images that
            hold one.

    Raises:
        VitiaError: there is no finished run, or its result cannot be read.
    """
    run = session.current_run()
    if run is None:
        raise VitiaError(
            "this session has no classes to learn from", session.path, "Run the discovery first"
        )
    table, stable = crop_table(session, run.id), session.class_ids(run.id)
    image_ids, votes = image_probabilities(table)
    column = dict(zip(image_ids.tolist(), votes.argmax(axis=1).tolist(), strict=True))
    records = {i.id: i for i in session.images("test")}
    train = tuple(session.resolve(i.path) for i in session.images("train"))
    defects, left_out, normal = [], [], None
    doubted: list[int] = []
    for n, cluster in enumerate(table.clusters):
        members = table.columns == n
        is_normal = cluster.number == 0
        if which == "confirmed" and not is_normal:
            members &= table.confirmed
        holders = set(table.image_ids[members].tolist())
        of_class = [
            i for i, c in column.items() if c == n and i in records and (is_normal or i in holders)
        ]
        if is_normal:
            of_class, doubted = _surely_good(of_class, table, len(train))
        images = tuple(session.resolve(records[i].path) for i in of_class)
        # Whole images stand for those without a region: no defect of that look can be known by.
        known = table.ids[members & ~table.whole]
        one = LessonClass(stable[cluster.id], cluster, images, known)
        if is_normal:
            normal = one
        elif _is_taken(
            cluster, which, confirmed=bool(members.any() and table.confirmed[members].any())
        ):
            if images or len(known):
                defects.append(one)
        else:
            left_out.append(cluster)
    assert normal is not None  # every run has class 0, which cannot be removed
    not_sure = tuple(session.resolve(records[i].path) for i in doubted)
    return Lesson(run.id, tuple(defects), normal, train, not_sure, tuple(left_out))


def _surely_good(called: list[int], table: CropTable, train: int) -> tuple[list[int], list[int]]:
    """Of images called normal, those to learn from, and the others.

    A confirmed region is no defect, but its image may have one elsewhere; an image without a region
    is confirmed as a whole.
    """
    looked_at = set(table.image_ids[table.whole & table.confirmed].tolist())
    sure = [i for i in called if i in looked_at]
    if len(sure) + train < FEWEST:
        return called, []
    return sure, [i for i in called if i not in looked_at]


def _is_taken(cluster: Cluster, which: Which, *, confirmed: bool) -> bool:
    if which == "all":
        return True
    if which == "named":
        return cluster.state == "confirmed" or not _UNNAMED.fullmatch(cluster.name)
    return confirmed
