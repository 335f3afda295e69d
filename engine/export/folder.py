"""Writing an export: a folder that is there whole or not at all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engine.errors import VitiaError
from engine.export.formats import FORMATS, Format
from engine.export.formats.tables import Tables
from engine.export.ids import keep_ids
from engine.export.options import ExportOptions
from engine.export.output import Output, Place, WrittenFile
from engine.export.part import Part
from engine.export.plan import Plan, PlannedImage, make_plan
from engine.files import atomic_folder
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import Session

FORMAT = "vitia-export"
MANIFEST = "manifest.json"
_SHOWN = 20  # of the images that were left out, in the log; the manifest has all


@dataclass(frozen=True)
class _LeftOut:
    """An image that could not be exported, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class _Added:
    """What was written of one image, and what each format needs to finish, by name."""

    files: list[WrittenFile]
    notes: dict[str, Any]


def export_session(
    session: Session,
    target: Path,
    options: ExportOptions | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the current run of a session as a labelled set, whole, and return its folder.

    Each format has a folder of its own if there are several; tables and the manifest, which lists
    every file with its SHA-256, lie at the top. An image that cannot be read, or is not the file
    that the session has seen, is left out with a warning and listed in the manifest: one lost file
    must not cost the whole set. Class ids are the same in every format and in every export of the
    session, see :mod:`engine.export.ids`.

    Raises:
        VitiaError: no finished run, nothing to write, no image readable, or ``target`` exists, lies
            inside the product folder, or cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    options, progress = options or ExportOptions(), progress or Progress()
    check_target(target, session.product_root, session.path, overwrite=options.overwrite)
    check_options(options, target)
    plan = make_plan(
        session,
        only_confirmed=options.only_confirmed,
        annotate_normal=options.annotate_normal,
    )
    if not keep_ids(session, plan.clusters, annotate_normal=options.annotate_normal):
        progress.log(
            "warning",
            "the session cannot be written, so the ids of new classes may change in later exports",
        )
    formats = _formats(plan, options)
    with atomic_folder(target, overwrite=options.overwrite) as folder:
        writer = _Writer(session, plan, formats, Place(folder, target, options.image_files))
        results: list[_Added | _LeftOut] = in_parallel(
            writer.write, writer.images, "Export", progress, cancel or Cancel()
        )
        left_out = [r for r in results if isinstance(r, _LeftOut)]
        if left_out and len(left_out) == len(results):
            raise VitiaError(
                f"none of the {len(results)} images can be exported ({left_out[0].reason})",
                session.product_root, "Put the product folder back where it was",
            )  # fmt: skip
        files = writer.finish([r for r in results if isinstance(r, _Added)])
        manifest = _manifest(session, plan, options, files, left_out)
        text = json.dumps(manifest, indent=1, ensure_ascii=False)
        (folder / MANIFEST).write_bytes(text.encode())
    _tell(left_out, writer.place, progress)
    return target


def check_options(options: ExportOptions, target: Path | None = None) -> None:
    """Whether there is something to write.

    Raises:
        VitiaError: there is not, or a format is not known.
    """
    for name in options.formats:
        if name not in FORMATS:
            raise VitiaError(f"there is no export format “{name}”", None, "Choose another format")
    if not options.formats:
        raise VitiaError("there is nothing to export", target, "Choose a format")
    if "imagefolder" in options.formats and not (options.crops or options.images):
        raise VitiaError(
            "ImageFolder would hold nothing", target, "Choose crops or whole images for it"
        )


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


def planned_tree(plan: Plan, options: ExportOptions) -> list[tuple[str, int]]:
    """All that will be written: folders, ending in "/", with their numbers of files, and files."""
    found = [
        (folder + path, count)
        for folder, one in _formats(plan, options)
        for path, count in one.tree()
        if count
    ]
    return [*found, (MANIFEST, 1)]


def _formats(plan: Plan, options: ExportOptions) -> list[tuple[str, Format]]:
    """The formats of an export, each with its folder in it: "" or "NAME/"."""
    formats = [FORMATS[name](plan, options) for name in FORMATS if name in options.formats]
    several = sum(one.has_folder for one in formats) > 1
    return [(f"{one.name}/" if one.has_folder and several else "", one) for one in formats]


def _is_export(folder: Path) -> bool:
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and manifest.get("format") == FORMAT


class _Writer:
    """Writes the files of one image after another, from any thread, and then those of all."""

    def __init__(
        self, session: Session, plan: Plan, formats: list[tuple[str, Format]], place: Place
    ) -> None:
        self.place = place
        self._root = session.product_root
        self._plan = plan
        self._formats = formats
        self._masks = session.crop_masks(plan.run.crop_set_id)
        # By image, which formats want it; in the order of the plan, and so of their notes.
        self._wanted: dict[int, list[tuple[str, Format]]] = {}
        for folder, one in formats:
            for image in one.images():
                self._wanted.setdefault(image.record.id, []).append((folder, one))
        self.images = [i for i in (*plan.images, *plan.train) if i.record.id in self._wanted]

    def write(self, image: PlannedImage) -> _Added | _LeftOut:
        """One image in all formats that want it; decoded at most once."""
        wanted = self._wanted[image.record.id]
        try:
            part = Part(
                image, self._root / image.record.path, self._masks.get(image.record.id),
                lambda crop: self._plan.ids[crop.cluster.id],
            )  # fmt: skip
            # First, so that an image that cannot be decoded leaves nothing behind.
            if any(one.wants_pixels(part) for _, one in wanted):
                _ = part.pixels
        except VitiaError as error:
            return _LeftOut(image.record.path, str(error))
        files, notes = [], {}
        for folder, one in wanted:
            out = Output(self.place, folder)
            notes[one.name] = one.add(part, out)
            files += out.files
        return _Added(files, notes)

    def finish(self, added: list[_Added]) -> list[WrittenFile]:
        """The files of all images together; gives all that were written."""
        files = [file for one in added for file in one.files]
        listed: dict[tuple[str, int], str] = {}
        for file in files:
            if file.of is not None:
                listed.setdefault(file.of, file.path)
        for folder, one in self._formats:
            out = Output(self.place, folder)
            if isinstance(one, Tables):
                one.write(listed, out)
            else:
                one.finish([a.notes[one.name] for a in added if one.name in a.notes], out)
            files += out.files
        return files


def _tell(left_out: list[_LeftOut], place: Place, progress: Progress) -> None:
    for lost in left_out[:_SHOWN]:
        progress.log("warning", f"left out: {lost.reason}")
    if len(left_out) > _SHOWN:
        progress.log("warning", f"left out {len(left_out) - _SHOWN} more images: see {MANIFEST}")
    if place.unlinked.is_set():
        progress.log("warning", "images could not be linked to there, so they were copied")


def _manifest(
    session: Session,
    plan: Plan,
    options: ExportOptions,
    files: Iterable[WrittenFile],
    left_out: Iterable[_LeftOut],
) -> dict[str, Any]:
    crops = Counter(crop.cluster.id for image in plan.images for crop in image.crops)
    images = Counter(image.cluster.id for image in plan.chosen)
    sources = {i.record.id: i.record.path for i in (*plan.images, *plan.train)}
    return {
        "format": FORMAT,
        "version": 2,
        "vitia": version("vitia"),
        "created": session.now(),
        "session": session.path.name,
        "run": plan.run.id,
        "options": asdict(options),
        "classes": [
            {
                "id": plan.ids[cluster.id],
                "session_id": cluster.id,
                "number": cluster.number,
                "name": cluster.name,
                "folder": plan.folders[cluster.id],
                "colour": cluster.colour,
                "state": cluster.state,
                "note": cluster.note,
                "crops": crops[cluster.id],
                "images": images[cluster.id],
            }
            for cluster in plan.clusters
        ],
        "left_out": [asdict(lost) for lost in left_out],
        "files": [
            {"path": file.path, "sha256": file.sha256, "bytes": file.size}
            | ({"source": sources[file.of[1]]} if file.of and file.of[0] == "image" else {})
            for file in sorted(files, key=lambda file: file.path)
        ],
    }
