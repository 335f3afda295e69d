"""Names of backbones: what they stand for on this computer. Needs no torch."""

from __future__ import annotations

import os
from pathlib import Path

from huggingface_hub import try_to_load_from_cache

from engine.backbone.bundled import BUNDLED, bundled_weights
from engine.errors import VitiaError

RANDOM = "random:"
"""Before the name of a model: its shape with seeded random weights."""

TORCH_SUFFIXES = {".pth", ".pt", ".bin"}

PREFERRED = (
    "vit_small_patch8_224.dino",
    "vit_base_patch8_224.dino",
    "vit_small_patch14_dinov2.lvd142m",
)
"""What to take when nobody chose, best first; a name counts only if it is in the local cache."""

FALLBACK = "random:vit_tiny_patch16_224"
"""What is taken where there are no weights at all."""


def best_available() -> str:
    """The best weights that can be had without the network.

    The variable ``VITIA_WEIGHTS`` (a file or a timm name) goes before all, then DINO's in timm's
    cache, then those that come with the program; seeded random ones are the last resort.
    """
    if chosen := os.environ.get("VITIA_WEIGHTS"):
        return chosen
    for name in PREFERRED:
        if isinstance(try_to_load_from_cache(f"timm/{name}", "model.safetensors"), str):
            return name
    return FALLBACK if bundled_weights() is None else BUNDLED


def weights_file(weights: str) -> Path | None:
    """The path that ``weights`` names, or None if it is the name of a model.

    Raises:
        VitiaError: it looks like a file, and there is none; or this copy has no bundled weights.
    """
    if weights.startswith(RANDOM):
        return None
    if weights == BUNDLED:
        bundled = bundled_weights()
        if bundled is None:
            raise VitiaError(
                "this copy of the program comes without a backbone", None, "Choose a weights file"
            )
        return bundled
    path = Path(weights)
    if path.is_file():
        return path
    if path.suffix.lower() in {".safetensors", *TORCH_SUFFIXES}:
        raise VitiaError("no such weights file", weights, "Choose an existing file")
    return None
