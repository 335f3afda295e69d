"""Pascal VOC: an XML file of boxes, and segmentations as indexed PNG files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from engine.export.formats.base import Format
from engine.export.formats.palette import LEGEND, class_colours, encode_index, legend
from engine.export.output import Output
from engine.export.part import Part
from engine.triage import PALETTE

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Voc(Format):
    """``Annotations``, ``ImageSets``, ``JPEGImages``, ``SegmentationClass`` and ``...Object``.

    Boxes count from 1 and include their last pixel, as VOC has it. Images keep their kind,
    whatever their folder is called. An XML file without objects is a normal image.
    """

    name = "voc"

    def tree(self) -> Iterable[tuple[str, int]]:
        """Three files an image, and the image itself unless it stays where it is."""
        count = len(self.plan.chosen)
        yield LEGEND, 1
        yield "Annotations/", count
        yield "ImageSets/Main/", 1
        yield "ImageSets/Segmentation/", 1
        if self.options.image_files != "reference":
            yield "JPEGImages/", count
        yield "SegmentationClass/", count
        yield "SegmentationObject/", count

    def add(self, part: Part, out: Output) -> str:
        """Gives the image's line of the lists."""
        stem, ids = part.image.stem, [one.class_id for one in part.labelled]
        named = out.name_image(part, f"JPEGImages/{part.name}")
        out.write(f"Annotations/{stem}.xml", _xml(part, named))
        index = encode_index(part, ids, class_colours(self.plan))
        out.write(f"SegmentationClass/{stem}.png", index)
        numbers = list(range(1, len(ids) + 1))
        colours = {n: PALETTE[n % len(PALETTE)] for n in numbers}
        out.write(f"SegmentationObject/{stem}.png", encode_index(part, numbers, colours))
        return f"{stem}\n"

    def finish(self, added: Sequence[str], out: Output) -> None:
        """The lists, and which number is which class."""
        out.write(LEGEND, legend(self.plan))
        for task in ("Main", "Segmentation"):
            out.write(f"ImageSets/{task}/trainval.txt", "".join(added).encode())


def _xml(part: Part, named: str) -> bytes:
    record = part.image.record
    root = ET.Element("annotation")
    folder, _, name = named.rpartition("/")
    _add(root, "folder", folder)
    _add(root, "filename", name)
    _add(root, "path", named)
    _add(ET.SubElement(root, "source"), "database", "Vitia")
    size = ET.SubElement(root, "size")
    for key, value in (("width", record.width), ("height", record.height), ("depth", 3)):
        _add(size, key, value)
    _add(root, "segmented", int(bool(part.labelled)))
    for one in part.labelled:
        found = ET.SubElement(root, "object")
        _add(found, "name", one.crop.cluster.name)
        _add(found, "pose", "Unspecified")
        _add(found, "truncated", 0)
        _add(found, "difficult", 0)
        x0, y0, x1, y1 = one.region.box
        box = ET.SubElement(found, "bndbox")
        for key, value in (("xmin", x0 + 1), ("ymin", y0 + 1), ("xmax", x1), ("ymax", y1)):
            _add(box, key, value)
    ET.indent(root)
    text: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return text


def _add(parent: ET.Element, name: str, value: object) -> None:
    """Letters that XML cannot hold are replaced by the sign for that."""
    ET.SubElement(parent, name).text = _NO_XML.sub("\ufffd", str(value))
