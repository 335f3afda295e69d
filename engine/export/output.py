"""Where a format writes: a folder of its own in the export, of which every file is noted."""

from __future__ import annotations

import hashlib
import os
import threading
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.export.options import Images
from engine.export.part import Part
from engine.files import encode_png

Of = tuple[str, int]
"""("crop" or "image", id): what the tables list a file for."""


@dataclass(frozen=True)
class WrittenFile:
    """One written file: its path in the export, and what it is of."""

    path: str
    sha256: str
    size: int
    of: Of | None = None


@dataclass
class Place:
    """The whole export: a folder being filled, and the one that it will be moved to."""

    staging: Path
    target: Path
    images: Images
    unlinked: threading.Event = field(default_factory=threading.Event)
    """A link was wanted and could not be made."""


class Output:
    """The files of one format, of one image; ``files`` are those written."""

    def __init__(self, place: Place, folder: str) -> None:
        self._place = place
        self._folder = folder
        self.files: list[WrittenFile] = []

    def write(self, path: str, data: bytes, of: Of | None = None) -> None:
        """Write a file; missing folders are made."""
        self._path(path).write_bytes(data)
        self._note(path, hashlib.sha256(data).hexdigest(), len(data), of)

    def put_image(self, part: Part, path: str) -> None:
        """The image's file as it is: copied, or linked if that is wanted and can be done."""
        made = self._path(path)
        if self._place.images == "copy" or not self._linked(part.source, made):
            made.write_bytes(part.data)
        self._note(path, part.sha256, len(part.data), ("image", part.image.record.id))

    def name_image(self, part: Part, path: str) -> str:
        """As :meth:`put_image`, unless images are only spoken of; gives the path to be named.

        That is relative to the format's folder, with forward slashes; absolute where the image
        lies on another drive.
        """
        if self._place.images != "reference":
            self.put_image(part, path)
            return path
        start = (self._place.target / self._folder).resolve()
        source = part.source.resolve()
        try:
            return Path(os.path.relpath(source, start)).as_posix()
        except ValueError:  # another drive of Windows
            return source.as_posix()

    def write_picture(self, path: str, pixels: NDArray[np.uint8], of: Of) -> None:
        """Write an image (H, W, 3) uint8 RGB as PNG; one without colour as grey, in a third."""
        red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
        grey = np.array_equal(red, green) and np.array_equal(red, blue)
        self.write(path, encode_png(np.ascontiguousarray(red) if grey else pixels), of)

    def _linked(self, source: Path, made: Path) -> bool:
        try:
            os.link(source.resolve(), made)
        except OSError:
            self._place.unlinked.set()
            return False
        return True

    def _path(self, path: str) -> Path:
        made = self._place.staging / self._folder / path
        made.parent.mkdir(parents=True, exist_ok=True)
        return made

    def _note(self, path: str, sha256: str, size: int, of: Of | None) -> None:
        self.files.append(WrittenFile(self._folder + path, sha256, size, of))
