"""Writing an export: a folder that is there whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from engine.crops import cut_crop
from engine.errors import VitiaError
from engine.export.plan import Plan, PlannedImage, make_plan
from engine.export.tables import crop_table_csv, image_table_csv
from engine.files import atomic_folder, decode_mask, encode_png, read_bytes, read_image
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import Session

FORMAT = "vitia-export"
MANIFEST = "manifest.json"
_SHOWN = 20  # of the images that were left out, in the log; the manifest has all


@dataclass(frozen=True)
class ExportOptions:
    """What an export holds.

    Attributes:
        crops: ``crops/CLASS/STEM_cropN.png``.
        images: ``images/CLASS/STEM.ENDING``, the files as they are.
        masks: the masks of both, as PNG 0/255, in ``crop_masks`` and ``image_masks``.
        table: ``crops.csv`` and ``images.csv``.
        only_confirmed: crops that were confirmed, and images all of whose crops were.
        overwrite: replace an earlier export at the same place.
    """

    crops: bool = True
    images: bool = True
    masks: bool = False
    table: bool = True
    only_confirmed: bool = False
    overwrite: bool = False


@dataclass(frozen=True)
class _File:
    """One written file; ``of`` is ("crop" or "image", id) of what the tables list it for."""

    path: str
    sha256: str
    size: int
    of: tuple[str, int] | None = None


@dataclass(frozen=True)
class _LeftOut:
    """An image that could not be exported, and why."""

    path: str
    reason: str


def export_session(
    session: Session,
    target: Path,
    options: ExportOptions | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the current run of a session as a labelled set, whole, and return its folder.

    An image that cannot be read, or is not the file that the session has seen, is left out with a
    warning and listed in the manifest: one lost file must not cost the whole set. Class ids are
    those of the session, so they are the same in every export.

    Raises:
        VitiaError: no finished run, nothing to write, no image readable, or ``target`` exists, lies
            inside the product folder, or cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    options, progress = options or ExportOptions(), progress or Progress()
    check_target(target, session.product_root, session.path, overwrite=options.overwrite)
    if not (options.crops or options.images or options.table):
        raise VitiaError("there is nothing to export", target, "Choose crops, images or tables")
    plan = make_plan(session, only_confirmed=options.only_confirmed)
    with atomic_folder(target, overwrite=options.overwrite) as folder:
        writer = _Writer(session, plan, options, folder)
        results: list[list[_File] | _LeftOut] = in_parallel(
            writer.write, plan.images, "Export", progress, cancel or Cancel()
        )
        left_out = [r for r in results if isinstance(r, _LeftOut)]
        if len(left_out) == len(results):
            raise VitiaError(
                f"none of the {len(results)} images can be exported ({left_out[0].reason})",
                session.product_root, "Put the product folder back where it was",
            )  # fmt: skip
        files = [file for r in results if not isinstance(r, _LeftOut) for file in r]
        if options.table:
            listed = {file.of: file.path for file in files if file.of is not None}
            files.append(_write(folder, "crops.csv", crop_table_csv(plan, listed)))
            files.append(_write(folder, "images.csv", image_table_csv(plan, listed)))
        manifest = _manifest(session, plan, options, files, left_out)
        _write(folder, MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False).encode())
    for lost in left_out[:_SHOWN]:
        progress.log("warning", f"left out: {lost.reason}")
    if len(left_out) > _SHOWN:
        progress.log("warning", f"left out {len(left_out) - _SHOWN} more images: see {MANIFEST}")
    return target


def check_target(target: Path, product_root: Path, *keep: Path, overwrite: bool = False) -> None:
    """Whether an export may be written to ``target``; asked before long work, too.

    ``keep``: further files that it must not replace, such as the session.

    Raises:
        VitiaError: it lies in the product folder, where a scan would take it for part images;
            something is there and may not be, or should not be, replaced.
    """
    for inside in (product_root, *keep):
        if inside.resolve().is_relative_to(target.resolve()):
            raise VitiaError(f"the export would replace {inside}", target, "Choose another place")
    if target.resolve().is_relative_to(product_root.resolve()):
        raise VitiaError(
            "the export would lie inside the product folder", target, "Choose another place"
        )
    if target.is_dir() and any(target.iterdir()):
        if not overwrite:
            raise VitiaError(
                "the folder exists already", target, "Choose another name, or overwrite it"
            )
        if not _is_export(target):
            raise VitiaError(
                "this folder is no earlier export, so it is not overwritten", target,
                "Choose another name, or delete it yourself",
            )  # fmt: skip


def _is_export(folder: Path) -> bool:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and manifest.get("format") == FORMAT


class _Writer:
    """Writes the files of one image after another, from any thread."""

    def __init__(self, session: Session, plan: Plan, options: ExportOptions, folder: Path) -> None:
        self._root = session.product_root
        self._folders = plan.folders
        self._options = options
        self._folder = folder
        self._masks = session.crop_masks(plan.run.crop_set_id)

    def write(self, image: PlannedImage) -> list[_File] | _LeftOut:
        options = self._options
        if not (options.crops or options.images):
            return []
        try:
            source = self._root / image.record.path
            data = read_bytes(source)
            seen = image.record.sha256
            if seen is not None and hashlib.sha256(data).hexdigest() != seen:
                raise VitiaError("the file has changed since it was read into the session", source)
            # Crops first: an image that cannot be decoded leaves nothing behind.
            files = list(self._crop_files(image, source)) if options.crops else []
            if image.chosen and options.images:
                files += self._image_files(image, data)
        except VitiaError as error:
            return _LeftOut(image.record.path, str(error))
        return files

    def _image_files(self, image: PlannedImage, data: bytes) -> Iterator[_File]:
        folder = self._folders[image.cluster.id]
        name = image.stem + PurePosixPath(image.record.path).suffix
        of = ("image", image.record.id)
        yield _write(self._folder, f"images/{folder}/{name}", data, of)
        if self._options.masks:
            png = self._masks[image.record.id]
            yield _write(self._folder, f"image_masks/{folder}/{image.stem}.png", png)

    def _crop_files(self, image: PlannedImage, source: Path) -> Iterator[_File]:
        pixels, mask = read_image(source), decode_mask(self._masks[image.record.id])
        if pixels.shape[:2] != mask.shape:
            raise VitiaError("the file has changed since it was read into the session", source)
        for crop in image.crops:
            picture, region = cut_crop(pixels, mask, crop.record.box, side=None, letterbox=False)
            place = f"{self._folders[crop.cluster.id]}/{image.stem}_crop{crop.number}.png"
            of = ("crop", crop.record.id)
            yield _write(self._folder, f"crops/{place}", encode_png(picture), of)
            if self._options.masks:
                yield _write(self._folder, f"crop_masks/{place}", encode_png(region))


def _write(folder: Path, path: str, data: bytes, of: tuple[str, int] | None = None) -> _File:
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return _File(path, hashlib.sha256(data).hexdigest(), len(data), of)


def _manifest(
    session: Session,
    plan: Plan,
    options: ExportOptions,
    files: Iterable[_File],
    left_out: Iterable[_LeftOut],
) -> dict[str, Any]:
    crops = [crop.cluster.id for image in plan.images for crop in image.crops]
    images = [image.cluster.id for image in plan.images if image.chosen]
    return {
        "format": FORMAT,
        "version": 1,
        "vitia": version("vitia"),
        "created": session.now(),
        "session": session.path.name,
        "run": plan.run.id,
        "options": asdict(options),
        "classes": [
            {
                "id": cluster.id,
                "number": cluster.number,
                "name": cluster.name,
                "folder": plan.folders[cluster.id],
                "colour": cluster.colour,
                "state": cluster.state,
                "note": cluster.note,
                "crops": crops.count(cluster.id),
                "images": images.count(cluster.id),
            }
            for cluster in plan.clusters
        ],
        "left_out": [asdict(lost) for lost in left_out],
        "files": [
            {"path": file.path, "sha256": file.sha256, "bytes": file.size}
            for file in sorted(files, key=lambda file: file.path)
        ],
    }
