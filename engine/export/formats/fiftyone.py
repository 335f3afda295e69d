"""FiftyOne: ``metadata.json``, ``samples.json`` and ``data/``, type ``FiftyOneDataset``.

Written without a version, as FiftyOne did before 0.8: every version since reads that and takes the
fields from the samples, while files of a newer one are for that version and those after it.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from engine.export.formats.base import Format
from engine.export.output import Output
from engine.export.part import Labelled, Part


class FiftyOne(Format):
    """Each sample has ``defects`` (detections with masks) and ``image_class``."""

    name = "fiftyone"

    def tree(self) -> Iterable[tuple[str, int]]:
        """Two files, and the images unless they stay where they are."""
        yield "metadata.json", 1
        yield "samples.json", 1
        if self.options.image_files != "reference":
            yield "data/", len(self.plan.chosen)

    def add(self, part: Part, out: Output) -> dict[str, Any]:
        """The image; gives its sample."""
        image, record = part.image, part.image.record
        return {
            "filepath": out.name_image(part, f"data/{part.name}"),
            "tags": ["confirmed"] if image.confirmed else [],
            "metadata": {
                "_cls": "ImageMetadata",
                "size_bytes": len(part.data),
                "width": record.width,
                "height": record.height,
            },
            "image_class": {
                "_id": _id("image", record.id),
                "_cls": "Classification",
                "label": image.cluster.name,
                "confidence": round(image.probability, 6),
            },
            "defects": {
                "_cls": "Detections",
                "detections": [
                    _detection(one, record.width, record.height) for one in part.labelled
                ],
            },
        }

    def finish(self, added: Sequence[dict[str, Any]], out: Output) -> None:
        """Both files."""
        names = [cluster.name for cluster in self.plan.annotated]
        metadata = {
            "media_type": "image",
            "info": {
                "description": "Defects named with Vitia",
                "classes": {"defects": names, "image_class": [c.name for c in self.plan.clusters]},
            },
        }
        out.write("metadata.json", _json(metadata))
        out.write("samples.json", _json({"samples": list(added)}))


def _detection(one: Labelled, width: int, height: int) -> dict[str, Any]:
    x0, y0, x1, y1 = one.region.box
    buffer = io.BytesIO()
    np.save(buffer, one.region.mask, allow_pickle=False)
    packed = base64.b64encode(zlib.compress(buffer.getvalue())).decode()
    return {
        "_id": _id("crop", one.crop.record.id),
        "_cls": "Detection",
        "label": one.crop.cluster.name,
        "bounding_box": [x0 / width, y0 / height, (x1 - x0) / width, (y1 - y0) / height],
        "mask": {"$binary": {"base64": packed, "subType": "00"}},
        "tags": ["confirmed"] if one.crop.confirmed else [],
        "class_id": one.class_id,
        "probability": round(one.crop.probability, 6),
    }


def _id(kind: str, number: int) -> dict[str, str]:
    """An ObjectId that is the same in every export."""
    return {"$oid": hashlib.sha256(f"{kind} {number}".encode()).hexdigest()[:24]}


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
