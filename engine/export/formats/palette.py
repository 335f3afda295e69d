"""Images whose pixels are numbers of classes or objects, and what the numbers mean."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.export.part import Part
from engine.export.plan import Plan

LEGEND = "classes.json"
_MOST = 255


def encode_index(part: Part, values: list[int], colours: Mapping[int, str]) -> bytes:
    """A PNG file of the values of an image's regions, 0 elsewhere.

    Up to 255 a palette shows them in their colours (``#rrggbb``), 0 in black; larger ones take 16
    bits and have none.
    """
    if max([*values, *colours], default=0) > _MOST:
        return _png(Image.fromarray(part.painted(values, np.uint16)))
    image = Image.fromarray(part.painted(values, np.uint8))
    palette: NDArray[np.uint8] = np.zeros((max(colours, default=0) + 1, 3), np.uint8)
    for value, colour in colours.items():
        palette[value] = tuple(bytes.fromhex(colour[1:]))
    image.putpalette(palette.tobytes())
    return _png(image)


def legend(plan: Plan) -> bytes:
    """A JSON file that says which number is which class."""
    rows = [{"id": 0, "name": "background", "colour": "#000000"}]
    rows += [{"id": plan.ids[c.id], "name": c.name, "colour": c.colour} for c in plan.annotated]
    return json.dumps(rows, indent=1, ensure_ascii=False).encode()


def class_colours(plan: Plan) -> dict[int, str]:
    """The colour of each class, by its id in the export."""
    return {plan.ids[c.id]: c.colour for c in plan.annotated}


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
