"""COCO: one JSON file of boxes and polygons, see https://cocodataset.org/#format-data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import Any

from engine.export.formats.base import Format
from engine.export.output import Output
from engine.export.part import Labelled, Part


class Coco(Format):
    """``annotations.json``, and the images that it names relative to its own folder.

    Polygons run along pixel edges, one for each part of a region; holes are cut in along lines of
    no width, since COCO adds up the polygons of an object. Images without annotation are normal.
    """

    name = "coco"

    def tree(self) -> Iterable[tuple[str, int]]:
        """One file, and the images unless they stay where they are."""
        yield "annotations.json", 1
        if self.options.image_files != "reference":
            yield "images/", len(self.plan.chosen)

    def add(self, part: Part, out: Output) -> dict[str, Any]:
        """The image, and what is to be said of it."""
        record = part.image.record
        return {
            "image": {
                "id": record.id,
                "file_name": out.name_image(part, f"images/{part.name}"),
                "width": record.width,
                "height": record.height,
            },
            "annotations": [_annotation(one) for one in part.labelled],
        }

    def finish(self, added: Sequence[dict[str, Any]], out: Output) -> None:
        """The JSON file."""
        content = {
            "info": {"description": "Defects named with Vitia", "version": version("vitia")},
            "licenses": [],
            "categories": [
                {"id": self.plan.ids[c.id], "name": c.name, "supercategory": "defect"}
                for c in self.plan.annotated
            ],
            "images": [one["image"] for one in added],
            "annotations": [note for one in added for note in one["annotations"]],
        }
        out.write("annotations.json", json.dumps(content, ensure_ascii=False).encode())


def _annotation(one: Labelled) -> dict[str, Any]:
    x0, y0, x1, y1 = one.region.box
    return {
        "id": one.crop.record.id,
        "image_id": one.crop.record.image_id,
        "category_id": one.class_id,
        "bbox": [x0, y0, x1 - x0, y1 - y0],
        "area": one.region.area,
        "segmentation": [ring.ravel().tolist() for ring in one.polygons],
        "iscrowd": 0,
        "attributes": {
            "confirmed": one.crop.confirmed,
            "probability": round(one.crop.probability, 6),
        },
    }
