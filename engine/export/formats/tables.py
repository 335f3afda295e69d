"""Tables: a row for each crop and a row for each image, as CSV or Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from engine.export.formats.base import Format
from engine.export.output import Output
from engine.export.part import Part
from engine.export.plan import Plan, PlannedImage
from engine.files import csv_bytes

Files = Mapping[tuple[str, int], str]
"""Exported paths by ("crop" or "image", id); what was not exported is not in it."""
Table = tuple[dict[str, type], list[tuple[object, ...]]]
"""The kind of each column, and the rows; any value may be None."""

_CROP_COLUMNS = {
    "file": str, "image": str, "crop": int, "class": str, "class_id": int, "probability": float,
    "confirmed": bool, "x0": float, "y0": float, "x1": float, "y1": float, "area": int,
    "score": float, "whole_image": bool, "threshold": int, "threshold_by": str,
}  # fmt: skip
_IMAGE_COLUMNS = {
    "file": str, "image": str, "class": str, "class_id": int, "probability": float,
    "confirmed": bool, "crops": int, "width": int, "height": int, "threshold": int,
    "threshold_by": str, "class_folder": str,
}  # fmt: skip


def crop_table(plan: Plan, files: Files) -> Table:
    """One row a crop. Boxes are half-open, in image pixels; ``probability`` is the network's."""
    return _CROP_COLUMNS, [
        (
            files.get(("crop", crop.record.id)), image.record.path, crop.number,
            crop.cluster.name, plan.ids[crop.cluster.id], round(crop.probability, 6),
            crop.confirmed, *crop.record.box, crop.record.area, round(crop.record.score, 6),
            crop.record.whole, image.threshold, image.decided_by,
        )
        for image in plan.images
        for crop in image.crops
    ]  # fmt: skip


def image_table(plan: Plan, files: Files) -> Table:
    """One row an image; ``class_folder`` is where it lay in the product."""
    return _IMAGE_COLUMNS, [
        (
            files.get(("image", image.record.id)), image.record.path, image.cluster.name,
            plan.ids[image.cluster.id], round(image.probability, 6), image.confirmed,
            len(image.crops), image.record.width, image.record.height, image.threshold,
            image.decided_by, image.record.class_folder,
        )
        for image in plan.chosen
    ]  # fmt: skip


class Tables(Format):
    """``crops`` and ``images``, at the top of the export; they need no image."""

    has_folder = False
    suffix: ClassVar[str]

    def tree(self) -> Iterable[tuple[str, int]]:
        """Two files."""
        yield f"crops{self.suffix}", 1
        yield f"images{self.suffix}", 1

    def images(self) -> Sequence[PlannedImage]:
        """None."""
        return ()

    def add(self, part: Part, out: Output) -> None:
        """Is never asked to."""
        raise NotImplementedError

    def write(self, files: Files, out: Output) -> None:
        """Both tables, with the paths of what other formats have written."""
        for name, table in (
            ("crops", crop_table(self.plan, files)),
            ("images", image_table(self.plan, files)),
        ):
            out.write(f"{name}{self.suffix}", self.encoded(table))

    def encoded(self, table: Table) -> bytes:
        """A table as a file."""
        raise NotImplementedError


class CsvTables(Tables):
    """CSV for spreadsheets; text that one would take for a formula gets an apostrophe in front.

    True and false are 1 and 0.
    """

    name = "csv"
    suffix = ".csv"

    def encoded(self, table: Table) -> bytes:
        """See :func:`engine.files.csv_bytes`."""
        columns, rows = table
        plain = ([int(v) if isinstance(v, bool) else v for v in row] for row in rows)
        return csv_bytes(list(columns), plain)


class ParquetTables(Tables):
    """Parquet, with typed columns and texts as they are."""

    name = "parquet"
    suffix = ".parquet"

    def encoded(self, table: Table) -> bytes:
        """By pyarrow."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        kinds: dict[type, Any] = {
            str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()
        }  # fmt: skip
        columns, rows = table
        schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
        values = list(zip(*rows, strict=True)) or [()] * len(columns)
        arrays = [pa.array(v, field.type) for v, field in zip(values, schema, strict=True)]
        buffer = io.BytesIO()
        pq.write_table(pa.Table.from_arrays(arrays, schema=schema), buffer)
        return buffer.getvalue()
