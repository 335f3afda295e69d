"""What jobs do: engine calls, each with a session connection of its own.

The engine's stations, and with them torch and numba, are imported when a job runs, not before.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path

from app.jobs import Work
from app.stations import EXPORTED, export_mark
from engine.errors import VitiaError
from engine.progress import Cancel, Progress
from engine.session import Session

if TYPE_CHECKING:
    from engine.binarize import BinarizeParams
    from engine.crops import CropParams
    from engine.export import ExportOptions
    from engine.pipeline import AnySettings, Thresholds

MAPS_FOLDER = "maps_folder"  # meta, kept by the engine: where the user said the maps are
MASKS = "masks"  # meta, kept by the engine: the folder of masks, "auto", or nothing
BASE_FOLDER = "base_folder"  # meta: the base set for the next run


def session_place(product: Path) -> Path:
    """Where the session of a product is, or goes: beside it, or among the user's data if that
    cannot be written. A session of another product of the same name is left alone."""
    beside = product.parent / f"{product.name}.vitia"
    if not beside.exists() and not os.access(product.parent, os.W_OK):
        beside = user_data_path("vitia", appauthor=False) / "sessions" / beside.name
    place, number = beside, 1
    while place.exists() and not _is_of(place, product):
        number += 1
        place = beside.with_name(f"{product.name} {number}.vitia")
    return place


def _is_of(session_path: Path, product: Path) -> bool:
    try:
        with Session.open(session_path, read_only=True) as session:
            return session.product_root.resolve() == product.resolve()
    except VitiaError:
        return False


def open_product(
    product: Path, session: Path, maps: Path | None = None, masks: Path | None = None
) -> Work:
    """Scan a folder into a new session and choose all thresholds; gives the session's path."""

    def work(progress: Progress, cancel: Cancel) -> Path:
        from engine import pipeline

        opened = pipeline.open_product(
            product, session, maps, masks, progress=progress, cancel=cancel
        )
        with opened:
            if not opened.get("masks"):
                params = pipeline.binarize_preset("vitia")
                pipeline.binarize(opened, params, progress=progress, cancel=cancel)
            return opened.path

    return work


def rescan(session_path: Path, maps: Path | None = None) -> Work:
    """Read the product folder again, with other maps if given, and choose all thresholds anew."""

    def work(progress: Progress, cancel: Cancel) -> None:
        from engine import pipeline

        with Session.open(session_path) as session:
            folder = maps or _path(session.get(MAPS_FOLDER))
            given = session.get(MASKS)
            masks: Any = given if given == "auto" else _path(given)
            pipeline.read_product(session, folder, masks, progress=progress, cancel=cancel)
            if any(i.map_path for i in session.images("test")):
                params = pipeline.binarize_params(session) or pipeline.binarize_preset("vitia")
                pipeline.binarize(session, params, progress=progress, cancel=cancel)

    return work


def copy_session(session_path: Path, target: Path) -> Work:
    """Copy a session with all that belongs to it to another place; gives that place.

    What is there already is never replaced.
    """

    def work(progress: Progress, cancel: Cancel) -> Path:
        import shutil

        progress.stage("Copy the session", 0)
        with Session.open(session_path) as session:
            folder = session_path.with_name(f"{session_path.name}.d")
            copied = target.with_name(f"{target.name}.d")
            if target.exists() or copied.exists():
                raise VitiaError("there is a session already", target, "Choose another name")
            part = target.with_name(f".{target.name}.part")
            part.unlink(missing_ok=True)
            try:
                session.rows("VACUUM INTO ?", (str(part),))
                if folder.is_dir():
                    shutil.copytree(folder, copied)
                cancel.check()
                part.replace(target)
            except BaseException as error:
                part.unlink(missing_ok=True)
                shutil.rmtree(copied, ignore_errors=True)
                if isinstance(error, OSError):
                    raise VitiaError(
                        f"the session cannot be copied ({error.strerror})", target,
                        "Choose a place with room that can be written",
                    ) from error  # fmt: skip
                raise
        return target

    return work


def choose_thresholds(session_path: Path, params: BinarizeParams) -> Work:
    """Try settings on all images; gives the Thresholds, and keeps nothing."""

    def work(progress: Progress, cancel: Cancel) -> Thresholds:
        from engine import pipeline

        with Session.open(session_path) as session:
            return pipeline.choose_thresholds(session, params, progress=progress, cancel=cancel)

    return work


def keep_thresholds(session_path: Path, chosen: Thresholds) -> Work:
    """Let thresholds that were tried count from now on."""

    def work(_progress: Progress, _cancel: Cancel) -> None:
        from engine import pipeline

        with Session.open(session_path) as session:
            pipeline.keep_thresholds(session, chosen)

    return work


def load_torch(progress: Progress) -> None:
    """Import what networks need, which takes seconds; one core is left for the window."""
    progress.stage("Load PyTorch", 0)
    import torch

    torch.set_num_threads(max(1, (os.cpu_count() or 2) - 1))


def discover(
    session_path: Path, crops: CropParams, settings: AnySettings, base: Path | None
) -> Work:
    """Cut crops and find their classes; gives the Run. Empty weights: the best at hand."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        load_torch(progress)
        from engine import pipeline
        from engine.backbone.names import best_available

        chosen = settings if settings.weights else replace(settings, weights=best_available())
        if chosen is not settings:
            progress.log("info", f"weights: {chosen.weights}")
        with Session.open(session_path) as session:
            crop_set = pipeline.make_crops(session, crops, progress=progress, cancel=cancel)
            return pipeline.discover(
                session, crop_set.id, chosen, base, progress=progress, cancel=cancel
            )

    return work


def resume(session_path: Path, run_id: int) -> Work:
    """Go on with a run that was stopped; gives the Run."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        load_torch(progress)
        from engine import pipeline

        with Session.open(session_path) as session:
            return pipeline.resume_run(session, run_id, progress=progress, cancel=cancel)

    return work


def projection(session_path: Path, run_id: int) -> Work:
    """Lay the crops of a run out in a plane; gives their ids (N,) and places (N, 2)."""

    def work(progress: Progress, cancel: Cancel) -> Any:
        from engine import pipeline

        with Session.open(session_path) as session:
            return pipeline.projection(session, run_id, progress=progress, cancel=cancel)

    return work


def propose_splits(session_path: Path, cluster_id: int, counts: Collection[int]) -> Work:
    """Divide the crops of a class by how they look, for a preview; gives a Split by its number."""

    def work(_progress: Progress, cancel: Cancel) -> Any:
        from engine import triage

        with Session.open(session_path) as session:
            return triage.propose_splits(session, cluster_id, counts, cancel=cancel)

    return work


def export(
    session_path: Path, target: Path, options: ExportOptions, *, read_only: bool = False
) -> Work:
    """Write the labelled set; gives its folder. ``read_only``: nothing is noted in the session."""

    def work(progress: Progress, cancel: Cancel) -> Path:
        from engine.export import export_session

        with Session.open(session_path, read_only=read_only) as session:
            mark = export_mark(session)
            written = export_session(session, target, options, progress, cancel)
            if not session.read_only:
                session.set(EXPORTED, mark)
        return written

    return work


def clear_thumbnails(file: Path) -> Work:
    """Forget all small pictures on the disk; they are made again when they are needed."""

    def work(progress: Progress, _cancel: Cancel) -> None:
        from app.thumbnail_cache import ThumbnailCache

        progress.stage("Clear the thumbnails", 0)
        with ThumbnailCache(file) as cache:
            cache.clear()

    return work


def warm_up(_progress: Progress, _cancel: Cancel) -> None:
    """Import what the pages need (a good half second) while the user looks at the first one."""
    for name in ("product", "threshold", "discover", "triage", "export", "score"):
        import_module(f"app.pages.{name}")
    import_module("engine.pipeline")


def _path(text: str | None) -> Path | None:
    return None if text is None else Path(text)
