"""The small backbone that comes with the program, for machines that have no other.

A plain ViT trained on procedurally generated surfaces and defects alone, by
``packaging/backbone``; its data, recipe, figures and limits are in ``MODEL_CARD.md`` beside it.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

BUNDLED = "bundled"
"""The name that stands for these weights wherever weights are named."""

FILE = "vitia_vit.safetensors"
"""Name of the file in ``resources/backbone``; a ``config.json`` lies beside it."""


def bundled_weights() -> Path | None:
    """The weights file that comes with the program, or None if this copy has none."""
    path = Path(str(files("resources") / "backbone" / FILE))
    return path if path.is_file() else None
