"""Scoring a folder of new parts: decoded in parallel, streamed, kept as they come."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES, atomic_file, encode_png, read_image
from engine.parallel import ahead
from engine.pipeline.score_examine import Examiner, GivenMasks
from engine.product.tree import find_files
from engine.progress import Cancel, Progress
from engine.score.results import Results, ScoredImage
from engine.score.verdict import FoundRegion, Rules

if TYPE_CHECKING:
    from engine.score.model import ScoreModel

_KEPT_EVERY, _MOST_WAITING = 1.0, 32  # seconds, rows: whichever comes first
_TOGETHER = 16  # rejected images whose regions are looked at together


@dataclass(frozen=True)
class _File:
    """A file to score; as it was when it was listed."""

    path: str
    size: int
    mtime: int


@dataclass(frozen=True, eq=False)
class _Seen:
    """An image with its score and its map on the model's scale."""

    file: _File
    image: NDArray[np.uint8]
    score: float
    map_u8: NDArray[np.uint8]


def list_parts(folder: Path) -> list[str]:
    """The images in a folder and its subfolders, as paths relative to it, in natural order.

    Raises:
        VitiaError: there is no such folder.
    """
    if not folder.is_dir():
        raise VitiaError("there is no such folder of parts", folder, "Check the path")
    found, _ = find_files(folder, IMAGE_SUFFIXES)
    return [str(path) for path in found]


def score_folder(
    model: ScoreModel,
    folder: Path,
    results: Results,
    *,
    rules: Rules | None = None,
    given: GivenMasks | None = None,
    maps_out: Path | None = None,
    paths: Sequence[str] | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> int:
    """Score all parts of a folder that ``results`` does not know yet; gives how many these were.

    Memory does not grow with the folder: few images are decoded ahead, and what is known of one is
    written within a second. A file that cannot be read becomes a row with an error.

    Args:
        model: scorer, classifier, rules.
        folder: of the parts.
        results: where rows are kept; it also says what needs not be done again.
        rules: instead of the model's own.
        given: where regions come from instead of the scorer's maps.
        maps_out: a folder for the maps as 8-bit PNG on the model's scale, named like the images.
        paths: of the parts, relative to the folder; None: all there are, and rows of files that
            are gone are dropped.
        progress: told what happens.
        cancel: stops the work; what was scored is kept.

    Raises:
        VitiaError: no such folder, or a place cannot be written.
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    rules = rules or model.info.rules
    listed = list_parts(folder) if paths is None else list(paths)
    if paths is None:
        results.forget_missing(listed)
    known = results.known_files(rules.threshold)
    files = [file for path in listed if (file := _look(folder, path)) is not None]
    todo = [file for file in files if known.get(file.path) != (file.size, file.mtime)]
    progress.stage("Score parts", len(todo))
    keeper = _Keeper(results, maps_out, progress)
    examine = Examiner(model, given)
    rejected: list[_Seen] = []
    try:
        for seen in _scored(model, folder, todo, keeper, cancel):
            if rules.threshold is None or seen.score <= rules.threshold:
                keeper.add(_row(seen), seen.map_u8)
                continue
            rejected.append(seen)
            if len(rejected) >= _TOGETHER:
                _examine(examine, rejected, keeper)
        _examine(examine, rejected, keeper)
    finally:
        keeper.flush()
    return len(todo)


def settled(
    folder: Path, results: Results, rules: Rules, seconds: float, cancel: Cancel
) -> Iterator[list[str]]:
    """Parts that appear in a folder, over and over until it is cancelled.

    A file counts as soon as it is the same at two looks: one that is still being written is not
    read. Every list holds at least one path.

    Raises:
        Cancelled: asked to stop.
    """
    before: dict[str, _File] = {}
    while True:
        known = results.known_files(rules.threshold)
        found = {
            path: file
            for path in list_parts(folder)
            if (file := _look(folder, path)) is not None
            and known.get(path) != (file.size, file.mtime)
        }
        ready = [path for path, file in found.items() if before.get(path) == file]
        before = found
        if ready:
            yield ready
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            cancel.check()
            time.sleep(0.05)


def _examine(examine: Examiner, rejected: list[_Seen], keeper: _Keeper) -> None:
    if rejected:
        found = examine(
            [seen.file.path for seen in rejected], [seen.image for seen in rejected],
            [seen.map_u8 for seen in rejected],
        )  # fmt: skip
        for seen, regions in zip(rejected, found, strict=True):
            keeper.add(_row(seen, regions), seen.map_u8)
        rejected.clear()


def _row(seen: _Seen, regions: tuple[FoundRegion, ...] | None = None) -> ScoredImage:
    height, width = seen.image.shape[:2]
    return ScoredImage(
        seen.file.path, seen.file.size, seen.file.mtime, width, height, seen.score,
        regions or (), examined=regions is not None,
    )  # fmt: skip


def _look(folder: Path, path: str) -> _File | None:
    """A file with its size and time; None if it is gone."""
    try:
        found = (folder / path).stat()
    except OSError:
        return None
    return _File(path, found.st_size, found.st_mtime_ns)


def _scored(
    model: ScoreModel, folder: Path, files: Sequence[_File], keeper: _Keeper, cancel: Cancel
) -> Iterator[_Seen]:
    """The files that can be read, scored; the others go to the keeper as errors."""
    waiting: deque[tuple[_File, NDArray[np.uint8]]] = deque()

    def images() -> Iterator[NDArray[np.uint8]]:
        for file, read in ahead(partial(_read, folder), files, cancel):
            if isinstance(read, VitiaError):
                keeper.add(
                    ScoredImage(
                        file.path, file.size, file.mtime, error=read.what, remedy=read.remedy
                    ),
                    None,
                )
                continue
            waiting.append((file, read))
            yield read

    for scored in model.scorer.score(images()):
        cancel.check()
        file, image = waiting.popleft()
        map_u8 = model.levels.picture(scored.map, image.shape[1], image.shape[0])
        yield _Seen(file, image, scored.score, map_u8)


def _read(folder: Path, file: _File) -> NDArray[np.uint8] | VitiaError:
    try:
        return read_image(folder / file.path)
    except VitiaError as error:
        return error
    except MemoryError:
        return VitiaError("the image does not fit into memory", file.path, "Make it smaller")


class _Keeper:
    """Writes rows every second, and the maps if they are wanted."""

    def __init__(self, results: Results, maps_out: Path | None, progress: Progress) -> None:
        self._results, self._maps_out, self._progress = results, maps_out, progress
        self._rows: list[tuple[ScoredImage, bytes | None]] = []
        self._written = time.monotonic()

    def add(self, row: ScoredImage, map_u8: NDArray[np.uint8] | None) -> None:
        """Keep a row; it is on the disk within a second, or when the next one comes."""
        png = None if map_u8 is None else encode_png(map_u8)
        if png is not None and self._maps_out is not None:
            with atomic_file(self._maps_out / PurePosixPath(row.path).with_suffix(".png")) as file:
                file.write_bytes(png)
        self._rows.append((row, png))
        late = time.monotonic() - self._written >= _KEPT_EVERY
        if late or len(self._rows) >= _MOST_WAITING:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        rows, self._rows = self._rows, []
        self._written = time.monotonic()
        if rows:
            self._results.add(rows)
            self._progress.advance(len(rows))
