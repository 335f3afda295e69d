"""Maps that are made here: several sets are kept in a session's folder, and one of them is used."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from engine.errors import VitiaError
from engine.pipeline.product import read_product
from engine.progress import Cancel, Progress
from engine.session import Session

if TYPE_CHECKING:
    from engine.maps.detect import DetectorName, DetectPreset

_FOLDER, _ABOUT = "maps", "maps.json"
_NAME = re.compile(r"[\w][\w .-]*")


@dataclass(frozen=True)
class MapSet:
    """Maps that were made for a session's product.

    Attributes:
        name: of its folder, ``maps/NAME`` in the session's folder.
        folder: where they lie.
        about: settings, range and figures, as :func:`engine.maps.detect.product.make_maps` tells.
        used: whether the product's maps are these now.
    """

    name: str
    folder: Path
    about: dict[str, Any]
    used: bool


def map_sets(session: Session) -> list[MapSet]:
    """All sets of a session, by name. Damaged ones are passed over."""
    used = session.get("maps_folder")
    found = []
    for about in sorted((session.folder / _FOLDER).glob(f"*/{_ABOUT}")):
        try:
            facts = json.loads(about.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        folder = about.parent.resolve()
        found.append(MapSet(folder.name, folder, facts, str(folder) == used))
    return found


def make_map_set(
    session: Session,
    detector: DetectorName | Literal["auto"] = "auto",
    preset: DetectPreset = "fast",
    changes: Mapping[str, Any] | None = None,
    *,
    name: str | None = None,
    normals: Path | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> MapSet:
    """Make maps of all test images and keep them in the session; they are not used yet.

    Args:
        session: whose product.
        detector: "auto" takes PatchCore where there are normal images, else MuSc.
        preset: of its settings.
        changes: settings other than the preset's, by name.
        name: of the set; None takes the detector's.
        normals: a folder of normal images; None takes the product's own.
        overwrite: replace a set of this name.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: see :func:`engine.maps.detect.product.make_maps`; or the name is no file name.
        Cancelled: asked to stop; features computed so far are kept.
    """
    from engine.maps.detect import DetectorSettings
    from engine.maps.detect.product import find_product, make_maps, normal_images

    progress, cancel = progress or Progress(), cancel or Cancel()
    product = find_product(session.product_root, progress, cancel)
    good = normal_images(product, normals)
    if detector == "auto":
        detector = "patchcore" if good else "musc"
        progress.log("info", f"{len(good)} normal images: taking {detector}")
    settings = DetectorSettings.of_preset(detector, preset, **(changes or {}))
    name = detector if name is None else name
    if not _NAME.fullmatch(name):
        raise VitiaError(f"'{name}' cannot be the name of a folder", None, "Use letters and digits")
    folder = session.folder / _FOLDER / name
    make_maps(
        product,
        good,
        settings,
        folder,
        session.folder / "features",
        overwrite=overwrite,
        progress=progress,
        cancel=cancel,
    )
    return next(one for one in map_sets(session) if one.folder == folder.resolve())


def use_map_set(
    session: Session,
    name: str,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> MapSet:
    """Take these maps as the product's. Thresholds have to be chosen anew after that.

    Raises:
        VitiaError: there is no such set, or it can no longer be read.
    """
    sets = {one.name: one for one in map_sets(session)}
    if name not in sets:
        names = ", ".join(sets) or "none so far"
        raise VitiaError(
            f"this session has no maps called '{name}', only: {names}", session.path, "Make them"
        )
    masks = session.get("masks")
    read_product(
        session,
        sets[name].folder,
        Path(masks) if masks not in (None, "auto") else masks,
        progress=progress,
        cancel=cancel,
    )
    return next(one for one in map_sets(session) if one.name == name)
