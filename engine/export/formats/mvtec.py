"""MVTec AD: the layout that anomaly detectors read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from engine.export.formats.base import Format
from engine.export.names import class_folders
from engine.export.options import ExportOptions
from engine.export.output import Output
from engine.export.part import Part
from engine.export.plan import Plan, PlannedImage
from engine.files import encode_png

GOOD = "good"
# Names that mean something in this layout, or to our own reader of it.
_RESERVED = (GOOD, "train", "test", "ground_truth", "images", "image", "imgs", "img", "__macosx")
_TEST_SHARE = 5  # of products without normal images of their own, one in so many is for testing


class MVTec(Format):
    """``train/good``, ``test/good``, ``test/CLASS``, ``ground_truth/CLASS/STEM_mask.png``.

    An image is good if it is of the class of normal parts and no defect was found in it. One that
    is of that class although it has a defect is in the class of its largest one. The product's own
    normal images are those to train with; where it has none, four of five good ones are.
    All images are PNG, as most readers want them: others are decoded and written anew.
    """

    name = "mvtec"

    def __init__(self, plan: Plan, options: ExportOptions) -> None:
        super().__init__(plan, options)
        names = {c.id: c.name for c in plan.clusters if c.number != 0}
        folders = class_folders(names, _RESERVED)
        # Our reader takes a folder of this ending for that of a session.
        self._folders = {k: f"{f}_" if f.endswith(".vitia.d") else f for k, f in folders.items()}
        self._places: dict[int, str] = {image.record.id: "train/good" for image in plan.train}
        good = []
        for image in plan.chosen:
            folder = self._defect(image)
            if folder is None:
                good.append(image.record.id)
            else:
                self._places[image.record.id] = f"test/{folder}"
        for n, image_id in enumerate(good):
            tested = bool(plan.train) or n % _TEST_SHARE == _TEST_SHARE - 1
            self._places[image_id] = "test/good" if tested else "train/good"

    def tree(self) -> Iterable[tuple[str, int]]:
        """The folders with their images, and masks for those with defects."""
        counts = Counter(self._places.values())
        for place in sorted(counts):
            if not place.endswith("/good"):
                yield f"ground_truth/{place.removeprefix('test/')}/", counts[place]
        for place in sorted(counts):
            yield f"{place}/", counts[place]

    def images(self) -> Sequence[PlannedImage]:
        """Also those that are normal from the start."""
        return (*self.plan.chosen, *self.plan.train)

    def wants_pixels(self, part: Part) -> bool:
        """Where it is no PNG yet."""
        return part.suffix.lower() != ".png"

    def add(self, part: Part, out: Output) -> None:
        """The image, and the mask of its defects."""
        place, stem = self._places[part.image.record.id], part.image.stem
        path = f"{place}/{stem}.png"
        if self.wants_pixels(part):
            out.write_picture(path, part.pixels, ("image", part.image.record.id))
        else:
            out.put_image(part, path)
        if not place.endswith("/good"):
            values = [255 * (one.crop.cluster.number != 0) for one in part.labelled]
            folder = place.removeprefix("test/")
            mask = encode_png(part.painted(values, np.uint8))
            out.write(f"ground_truth/{folder}/{stem}_mask.png", mask)

    def _defect(self, image: PlannedImage) -> str | None:
        """The folder of an image by its defect; None: it has none."""
        if image.cluster.number != 0:
            return self._folders[image.cluster.id]
        defects = [c for c in image.annotated if c.cluster.number != 0]
        if not defects:
            return None
        return self._folders[max(defects, key=lambda crop: crop.record.area).cluster.id]
