"""Masks: a black and white, and an indexed one of each image."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from engine.export.formats.base import Format
from engine.export.formats.palette import LEGEND, class_colours, encode_index, legend
from engine.export.output import Output
from engine.export.part import Part
from engine.files import encode_png


class Masks(Format):
    """``binary/STEM.png`` (0 and 255), ``index/STEM.png`` (ids in class colours), ``images/``.

    Both hold the annotated regions alone; ``classes.json`` says which id is which class.
    """

    name = "masks"

    def tree(self) -> Iterable[tuple[str, int]]:
        """Two masks an image."""
        count = len(self.plan.chosen)
        yield LEGEND, 1
        yield "binary/", count
        if self.options.image_files != "reference":
            yield "images/", count
        yield "index/", count

    def add(self, part: Part, out: Output) -> None:
        """The masks, and the image unless it stays where it is."""
        out.name_image(part, f"images/{part.name}")
        ids = [one.class_id for one in part.labelled]
        binary = part.painted([255] * len(ids), np.uint8)
        out.write(f"binary/{part.image.stem}.png", encode_png(binary))
        index = encode_index(part, ids, class_colours(self.plan))
        out.write(f"index/{part.image.stem}.png", index)

    def finish(self, _added: Sequence[None], out: Output) -> None:
        """The legend."""
        out.write(LEGEND, legend(self.plan))
