"""Base set: known defects, for the discovery of the next product."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from engine.export.formats.base import Format
from engine.export.output import Output
from engine.export.part import Part
from engine.files import encode_png


class BaseSet(Format):
    """``images/CLASS/STEM_cropN.ENDING`` and ``masks/CLASS/STEM_cropN.png``.

    A pair for each annotated region: the whole image, since defects are cut out again in the size
    that they have in it, and a mask of that region alone. Reads as
    :func:`engine.discover.base.load_base` wants it.
    """

    name = "base"

    def tree(self) -> Iterable[tuple[str, int]]:
        """As many images as masks."""
        counts = Counter(c.cluster.id for image in self.plan.chosen for c in image.annotated)
        for folder in ("images", "masks"):
            for cluster in self.plan.annotated:
                if counts[cluster.id]:
                    yield f"{folder}/{self.plan.folders[cluster.id]}/", counts[cluster.id]

    def add(self, part: Part, out: Output) -> None:
        """A pair for each region."""
        for one in part.labelled:
            folder = self.plan.folders[one.crop.cluster.id]
            name = f"{part.image.stem}_crop{one.crop.number}"
            out.put_image(part, f"images/{folder}/{name}{part.suffix}")
            mask = np.zeros(part.mask.shape, np.bool_)
            x0, y0, x1, y1 = one.region.box
            mask[y0:y1, x0:x1] = one.region.mask
            out.write(f"masks/{folder}/{name}.png", encode_png(mask))
