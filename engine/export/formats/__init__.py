"""The formats of an export, one module each."""

from __future__ import annotations

from engine.export.formats.base import Format
from engine.export.formats.base_set import BaseSet
from engine.export.formats.coco import Coco
from engine.export.formats.fiftyone import FiftyOne
from engine.export.formats.imagefolder import ImageFolder
from engine.export.formats.masks import Masks
from engine.export.formats.mvtec import MVTec
from engine.export.formats.tables import CsvTables, ParquetTables
from engine.export.formats.voc import Voc
from engine.export.formats.yolo import YoloBoxes, YoloSegments

FORMATS: dict[str, type[Format]] = {
    kind.name: kind
    for kind in (
        ImageFolder, CsvTables, ParquetTables, Coco, YoloBoxes, YoloSegments, Voc, MVTec,
        FiftyOne, Masks, BaseSet,
    )
}  # fmt: skip
"""All formats by name, in the order in which users see them."""

__all__ = ["FORMATS", "Format"]
