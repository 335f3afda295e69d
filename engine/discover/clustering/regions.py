"""One vector a crop from the frozen mask-guided network, for region clustering.

Compares one vector a region, never sets of patches of two images. A defect is the same whichever
way it lies, so every crop is looked at in four quarter turns, and their mean stands for it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save
from torch import Tensor

from engine.backbone.device import choose_device, choose_dtype
from engine.backbone.names import weights_file
from engine.backbone.weights import load_backbone
from engine.discover.clustering.settings import Embedding, RegionSettings
from engine.discover.data import load_crops
from engine.discover.predict import region_parts
from engine.discover.tokens import chunk_size
from engine.discover.views import ViewMaker
from engine.files import atomic_file, sha256_of
from engine.progress import Cancel, Progress
from engine.session import Session

_PARTS = ("cls", "patches")
_VERSION = 2  # of what is computed; a change makes earlier files stale


@dataclass(frozen=True)
class Regions:
    """What the network says of N crops.

    Attributes:
        parts: "cls", the mask-guided CLS, and "patches", the mean of the early patches in the
            mask; each (N, D) float32, rows of length one.
        source: the weights in words.
    """

    parts: dict[str, NDArray[np.float32]]
    source: str

    def vectors(self, embedding: Embedding) -> NDArray[np.float32]:
        """(N, D), for "both" (N, 2 D). "auto" has to be decided before."""
        if embedding == "both":
            return np.concatenate([self.parts[name] for name in _PARTS], axis=1)
        return self.parts[embedding]


def region_embeddings(
    session: Session,
    crop_set_id: int,
    settings: RegionSettings,
    *,
    progress: Progress,
    cancel: Cancel,
) -> Regions:
    """The vectors of every crop of a set, by crop id.

    They are kept in the session folder: asked again, no crop is cut.

    Raises:
        VitiaError: weights or device cannot be used, or an image can no longer be read.
    """
    if session.read_only:
        return _embed(session, crop_set_id, settings, progress, cancel)
    path = session.folder / "regions" / f"{_key(crop_set_id, settings)}.safetensors"
    kept = _read(path)
    if kept is not None:
        return kept
    found = _embed(session, crop_set_id, settings, progress, cancel)
    path.parent.mkdir(exist_ok=True)
    with atomic_file(path) as temporary:
        temporary.write_bytes(save(found.parts, {"source": found.source}))
    return found


def _key(crop_set_id: int, settings: RegionSettings) -> str:
    weights = weights_file(settings.weights)
    network = settings.weights if weights is None else sha256_of(weights)
    seed = settings.seed if settings.weights.startswith("random:") else None
    # Device and precision only decide the last digits.
    facts = (_VERSION, crop_set_id, network, settings.image_size, settings.mask_layers, seed)
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:20]


def _read(path: Path) -> Regions | None:
    try:
        with safe_open(path, framework="numpy") as file:
            parts = {name: file.get_tensor(name) for name in _PARTS}
            return Regions(parts, file.metadata()["source"])
    except (OSError, SafetensorError):  # not there, or damaged: then it is made again
        return None


@torch.no_grad()
def _embed(
    session: Session,
    crop_set_id: int,
    settings: RegionSettings,
    progress: Progress,
    cancel: Cancel,
) -> Regions:
    device = choose_device(settings.device)
    dtype = choose_dtype(device, settings.precision)
    backbone = load_backbone(
        settings.weights, settings.mask_layers, settings.image_size, dtype, settings.seed
    )
    network = backbone.network.to(device)
    views = ViewMaker(network.side, backbone.mean, backbone.std, device)
    crops = load_crops(session, crop_set_id, views.stored_side(network.side), progress, cancel)
    progress.stage("Look at the crops", len(crops))
    found: dict[str, list[Tensor]] = {name: [] for name in _PARTS}
    for batch in torch.arange(len(crops)).split(chunk_size(device)):
        cancel.check()
        looks = [network.frozen_tokens(*view) for view in views.turned(crops.pixels[batch])]
        for name, part in region_parts(network, looks).items():
            found[name].append(part.cpu())
        progress.advance(len(batch))
    parts = {name: torch.cat(some).numpy() for name, some in found.items()}
    return Regions(parts, backbone.source)
