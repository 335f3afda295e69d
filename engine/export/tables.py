"""The tables of an export: one CSV row for each crop, and one for each image."""

from __future__ import annotations

from collections.abc import Mapping

from engine.export.plan import Plan
from engine.files import csv_bytes

Files = Mapping[tuple[str, int], str]
"""Exported paths by ("crop" or "image", id); what was not exported is not in it."""

_CROP_COLUMNS = (
    "file", "image", "crop", "class", "class_id", "probability", "confirmed",
    "x0", "y0", "x1", "y1", "area", "score", "whole_image", "threshold", "threshold_by",
)  # fmt: skip
_IMAGE_COLUMNS = (
    "file", "image", "class", "class_id", "probability", "confirmed", "crops",
    "width", "height", "threshold", "threshold_by", "class_folder",
)  # fmt: skip


def crop_table_csv(plan: Plan, files: Files) -> bytes:
    """One row a crop. Boxes are half-open, in image pixels; ``probability`` is the network's."""
    rows = [
        (
            files.get(("crop", crop.record.id)), image.record.path, crop.number,
            crop.cluster.name, crop.cluster.id, round(crop.probability, 6), int(crop.confirmed),
            *crop.record.box, crop.record.area, round(crop.record.score, 6),
            int(crop.record.whole), image.threshold, image.decided_by,
        )
        for image in plan.images
        for crop in image.crops
    ]  # fmt: skip
    return csv_bytes(_CROP_COLUMNS, rows)


def image_table_csv(plan: Plan, files: Files) -> bytes:
    """One row an image; ``class_folder`` is where it lay in the product."""
    rows = [
        (
            files.get(("image", image.record.id)), image.record.path, image.cluster.name,
            image.cluster.id, round(image.probability, 6), int(image.confirmed), len(image.crops),
            image.record.width, image.record.height, image.threshold, image.decided_by,
            image.record.class_folder,
        )
        for image in plan.images
        if image.chosen
    ]  # fmt: skip
    return csv_bytes(_IMAGE_COLUMNS, rows)
