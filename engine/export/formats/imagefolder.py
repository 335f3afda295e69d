"""ImageFolder: crops and whole images, one folder a class, as torchvision and many others read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from engine.crops import cut_crop
from engine.export.formats.base import Format
from engine.export.output import Output
from engine.export.part import Part
from engine.export.plan import PlannedImage
from engine.files import encode_png


class ImageFolder(Format):
    """``crops/CLASS/STEM_cropN.png``, ``images/CLASS/STEM.ENDING``, and the masks of both.

    Its masks are those of the session, whatever class their regions are in. Boxes that leave the
    image are black there.
    """

    name = "imagefolder"

    def tree(self) -> Iterable[tuple[str, int]]:
        """A folder for each class that has members."""
        options, plan = self.options, self.plan
        crops = Counter(crop.cluster.id for image in plan.images for crop in image.crops)
        images = Counter(image.cluster.id for image in plan.chosen)
        for folder, counts, wanted in (
            ("crops", crops, options.crops),
            ("images", images, options.images),
            ("crop_masks", crops, options.crops and options.masks),
            ("image_masks", images, options.images and options.masks),
        ):
            for cluster in plan.clusters if wanted else ():
                if counts[cluster.id]:
                    yield f"{folder}/{plan.folders[cluster.id]}/", counts[cluster.id]

    def images(self) -> Sequence[PlannedImage]:
        """All with crops, also where the image itself is not exported."""
        return self.plan.images

    def wants_pixels(self, part: Part) -> bool:  # noqa: ARG002
        """For crops."""
        return self.options.crops

    def add(self, part: Part, out: Output) -> None:
        """Crops, then the image."""
        options, image = self.options, part.image
        if options.crops:
            self._add_crops(part, out)
        if options.images and image.chosen:
            folder = self.plan.folders[image.cluster.id]
            out.put_image(part, f"images/{folder}/{part.name}")
            if options.masks:
                out.write(f"image_masks/{folder}/{image.stem}.png", encode_png(part.mask))

    def _add_crops(self, part: Part, out: Output) -> None:
        for crop in part.image.crops:
            picture, region = cut_crop(part.pixels, part.mask, crop.record.box)
            folder = self.plan.folders[crop.cluster.id]
            place = f"{folder}/{part.image.stem}_crop{crop.number}.png"
            out.write_picture(f"crops/{place}", picture, ("crop", crop.record.id))
            if self.options.masks:
                out.write(f"crop_masks/{place}", encode_png(region))
