"""YOLO, as Ultralytics reads it: a text file of boxes or polygons beside each image."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from engine.export.formats.base import Format
from engine.export.output import Output
from engine.export.part import Labelled, Part
from engine.export.polygons import joined

_DATA = """\
# {count} images. All of them are in both lists: divide train.txt as you like.
# Classes are numbered as in the other formats, less one. Unused ones were merged or removed.
train: train.txt
val: train.txt
nc: {classes}
names:
"""


class YoloBoxes(Format):
    """``data.yaml``, ``train.txt``, ``images/`` and ``labels/``: class x y width height.

    All four are of the region, relative to the image. An empty file is a normal image.
    """

    name = "yolo"

    def tree(self) -> Iterable[tuple[str, int]]:
        """An image and a text file each."""
        yield "data.yaml", 1
        yield "train.txt", 1
        yield "images/", len(self.plan.chosen)
        yield "labels/", len(self.plan.chosen)

    def add(self, part: Part, out: Output) -> str:
        """Gives the image's line of the list."""
        record = part.image.record
        size = np.array([record.width, record.height])
        lines = [f"{one.class_id - 1} {self.place(one, size)}\n" for one in part.labelled]
        out.put_image(part, f"images/{part.name}")
        out.write(f"labels/{part.image.stem}.txt", "".join(lines).encode())
        return f"./images/{part.name}\n"

    def finish(self, added: Sequence[str], out: Output) -> None:
        """The list, and the names."""
        out.write("train.txt", "".join(added).encode())
        names = {self.plan.ids[c.id] - 1: c.name for c in self.plan.annotated}
        count = max(names, default=-1) + 1
        text = _DATA.format(count=len(added), classes=count)
        for n in range(count):
            text += f"  {n}: {_quoted(names.get(n, f'unused {n}'))}\n"
        out.write("data.yaml", text.encode())

    def place(self, one: Labelled, size: np.ndarray[tuple[int], np.dtype[np.int64]]) -> str:
        """Where a region is, behind its class; ``size`` (2,) is the image's width and height."""
        x0, y0, x1, y1 = one.region.box
        return _numbers(
            np.array([x0 + x1, y0 + y1, 2 * (x1 - x0), 2 * (y1 - y0)]) / (2 * np.tile(size, 2))
        )


class YoloSegments(YoloBoxes):
    """The same with polygons: class x1 y1 x2 y2 ..., along pixel edges, one line a region.

    A line holds one polygon, so that parts are joined, and holes cut in, along lines of no width.
    """

    name = "yolo-seg"

    def place(self, one: Labelled, size: np.ndarray[tuple[int], np.dtype[np.int64]]) -> str:
        """The polygon of a region."""
        return _numbers((joined(one.polygons) / size).ravel())


def _numbers(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> str:
    """Seven digits: to a hundredth of a pixel in images of 100,000 pixels."""
    return " ".join(f"{value:.7g}" for value in values.tolist())


def _quoted(text: str) -> str:
    """A string of YAML 1.2 in double quotes; what cannot be seen is written as its number."""
    letters = (
        f"\\{letter}" if letter in '"\\'
        else letter if letter.isprintable()
        else f"\\U{ord(letter):08x}"
        for letter in text
    )  # fmt: skip
    return f'"{"".join(letters)}"'
