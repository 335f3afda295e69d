"""The records of a session. Frozen: a change goes through the session, never through a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

ProblemKind = Literal[
    "no map",
    "no mask",
    "unreadable",
    "other size",
    "duplicate",
    "bad values",
    "no image",
    "constant map",
]
RunState = Literal["running", "cancelled", "failed", "done"]
ClusterState = Literal["open", "confirmed"]


@dataclass(frozen=True)
class ImageRecord:
    """One image of the product.

    ``path`` is relative to the product folder, with forward slashes; ``map_path`` and
    ``mask_path`` likewise where they lie inside it, absolute elsewhere. ``split`` is "test" for
    images to discover defects in, "train" for normal images that only detectors use, "missing" for
    images that were there at an earlier scan and are still spoken of.
    ``class_folder`` serves metrics only. ``peak`` is the map's maximum on the uint8 product scale.
    ``id`` is 0 until the session has stored the record.
    """

    path: str
    width: int
    height: int
    class_folder: str | None = None
    split: str = "test"
    sha256: str | None = None
    map_path: str | None = None
    mask_path: str | None = None
    peak: int | None = None
    id: int = 0


@dataclass(frozen=True)
class Problem:
    """Something wrong with one file: what, and what the user can do. The rest goes on."""

    path: str
    kind: ProblemKind
    message: str
    remedy: str = ""


@dataclass(frozen=True)
class Curve:
    """What MEBin saw and chose for one image (spec section 2).

    ``counts``: (T,) int32, region count at each threshold from high to low; ``threshold`` on the
    uint8 product scale (255 = no anomaly); ``regions`` the chosen region number e.
    """

    image_id: int
    counts: NDArray[np.int32]
    threshold: int
    regions: int


@dataclass(frozen=True)
class Override:
    """What the engineer decided about one image's mask, instead of MEBin's choice.

    ``mask``: the SHA-256 of a mask drawn by hand, which counts before everything else; see
    :meth:`Session.user_mask`.
    """

    image_id: int
    threshold: int | None = None
    no_defect: bool = False
    mask: str | None = None


@dataclass(frozen=True)
class CropSet:
    """All crops cut with one state of thresholds and settings. Runs refer to one."""

    id: int
    created: str
    settings: dict[str, Any]


@dataclass(frozen=True)
class CropRecord:
    """One crop. ``box`` is (x0, y0, x1, y1), half-open, in image pixels, maybe fractional.

    ``area``: mask pixels inside the box at image resolution; ``score``: anomaly score s_ik;
    ``whole``: the whole image, because no region was found in it.
    """

    id: int
    image_id: int
    box: tuple[float, float, float, float]
    area: int
    score: float
    whole: bool


@dataclass(frozen=True)
class Run:
    """One attempt to find the classes. ``settings`` and ``result`` are JSON objects."""

    id: int
    crop_set_id: int
    method: str
    settings: dict[str, Any]
    state: RunState
    created: str
    seconds: float
    result: dict[str, Any]


@dataclass(frozen=True)
class Cluster:
    """A class of a run. ``number`` is its slot in the classifier; 0 is normal / false alarm.

    ``number`` is -1 for a class that the engineer added. ``merged_into`` is
    the class that this one was merged into; such a class is kept, but shown no more.
    """

    id: int
    run_id: int
    number: int
    name: str
    colour: str
    state: ClusterState = "open"
    note: str = ""
    merged_into: int | None = None


@dataclass(frozen=True)
class Assignment:
    """The class of one crop in one run; ``confirmed`` once the engineer has decided it."""

    crop_id: int
    cluster_id: int
    confirmed: bool


@dataclass(frozen=True)
class Edit:
    """One row of the edit log.

    ``label`` says in English what was done; ``kind`` and ``params`` (a JSON object: names, counts)
    say it for every other language.
    """

    id: int
    kind: str
    label: str
    created: str
    undone: bool
    params: dict[str, Any]
