"""Region clustering: one vector a crop from the frozen mask-guided network, then Ward's linkage.

Compares one vector a region, never sets of patches of two images.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save
from torch import Tensor

from engine.backbone.device import choose_device, choose_dtype
from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.backbone.weights import load_backbone, weights_file
from engine.discover.clustering.settings import RegionSettings
from engine.discover.data import load_crops
from engine.discover.tokens import chunk_size
from engine.discover.views import ViewMaker
from engine.files import atomic_file, sha256_of
from engine.progress import Cancel, Progress
from engine.session import Session

_PARTS = ("cls", "patches")


def region_embeddings(
    session: Session,
    crop_set_id: int,
    settings: RegionSettings,
    *,
    progress: Progress,
    cancel: Cancel,
) -> tuple[NDArray[np.float32], str]:
    """One vector for every crop of a set, by crop id, and the weights in words.

    The vectors are (N, D), for "both" (N, 2 D). Every part has length one; the patches' part is
    zero where no patch lies in the mask. They are kept in the session folder: asked again, no
    crop is cut.

    Raises:
        VitiaError: weights or device cannot be used, or an image can no longer be read.
    """
    if session.read_only:
        found = _embed(session, crop_set_id, settings, progress, cancel)
    else:
        path = session.folder / "regions" / f"{_key(crop_set_id, settings)}.safetensors"
        kept = _read(path)
        found = kept or _embed(session, crop_set_id, settings, progress, cancel)
        if kept is None:
            path.parent.mkdir(exist_ok=True)
            with atomic_file(path) as temporary:
                temporary.write_bytes(save(found.parts, {"source": found.source}))
    names = _PARTS if settings.embedding == "both" else (settings.embedding,)
    return np.concatenate([found.parts[name] for name in names], axis=1), found.source


@dataclass(frozen=True)
class _Embedded:
    parts: dict[str, NDArray[np.float32]]
    source: str


def _key(crop_set_id: int, settings: RegionSettings) -> str:
    weights = weights_file(settings.weights)
    network = settings.weights if weights is None else sha256_of(weights)
    seed = settings.seed if settings.weights.startswith("random:") else None
    # Device and precision only decide the last digits.
    facts = (crop_set_id, network, settings.image_size, settings.mask_layers, seed)
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:20]


def _read(path: Path) -> _Embedded | None:
    try:
        with safe_open(path, framework="numpy") as file:
            parts = {name: file.get_tensor(name) for name in _PARTS}
            return _Embedded(parts, file.metadata()["source"])
    except (OSError, SafetensorError):  # not there, or damaged: then it is made again
        return None


@torch.no_grad()
def _embed(
    session: Session,
    crop_set_id: int,
    settings: RegionSettings,
    progress: Progress,
    cancel: Cancel,
) -> _Embedded:
    device = choose_device(settings.device)
    dtype = choose_dtype(device, settings.precision)
    backbone = load_backbone(
        settings.weights, settings.mask_layers, settings.image_size, dtype, settings.seed
    )
    network = backbone.network.to(device)
    views = ViewMaker(network.side, backbone.mean, backbone.std, device)
    crops = load_crops(session, crop_set_id, views.stored_side(network.side), progress, cancel)
    progress.stage("Look at the crops", len(crops))
    cls, patches = [], []
    for batch in torch.arange(len(crops)).split(chunk_size(device)):
        cancel.check()
        tokens = network.frozen_tokens(*views.test(crops.pixels[batch]))
        cls.append(F.normalize(network.last_block(tokens), dim=1).cpu())
        patches.append(F.normalize(pooled_patches(network, tokens), dim=1).cpu())
        progress.advance(len(batch))
    parts = {"cls": torch.cat(cls).numpy(), "patches": torch.cat(patches).numpy()}
    return _Embedded(parts, backbone.source)


def pooled_patches(network: MaskGuidedViT, tokens: PackedTokens) -> Tensor:
    """(B, D) means of the kept patches before the last block; zero where there is none."""
    sample = torch.repeat_interleave(torch.arange(len(tokens.counts)), tokens.counts)
    offset = torch.arange(len(sample)) - tokens.starts()[sample]
    is_patch = offset >= network.vit.num_prefix_tokens
    device = tokens.values.device
    values = tokens.values[is_patch.to(device)].float()
    sums = torch.zeros(len(tokens.counts), values.shape[1], device=device)
    sums.index_add_(0, sample[is_patch].to(device), values)
    counts = tokens.counts - network.vit.num_prefix_tokens
    pooled: Tensor = sums / counts.clamp(min=1).to(device)[:, None]
    return pooled
