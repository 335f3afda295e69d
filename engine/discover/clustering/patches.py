"""Patch embeddings of whole images, and how much each patch counts (Anomaly Clustering).

Sohn et al., "Anomaly Clustering: Grouping Images into Coherent Clusters of Anomaly Types", WACV
2023; features as in K. Wang's public re-implementation on DINO.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.maps.detect.patches import nearest, neighbourhood_mean
from engine.progress import Cancel, Progress

REFERENCE_BINS = 2048
_BLOCK = 1 << 24  # numbers of the patches that are compared together: 64 MB


# ---- embeddings --------------------------------------------------------------------------------
def patch_embeddings(layers: Sequence[Tensor], *, reference: bool = False) -> Tensor:
    """The neighbourhoods of all patches.

    Every map is normalised over channels and space together, so that features of any network are
    of one scale; then 3 x 3 neighbours are pooled and the layers put side by side.

    Args:
        layers: maps (B, C, h, w) of the same size.
        reference: mix each neighbourhood down to 2,048 numbers a layer as published, instead of
            one mean a channel.

    Returns:
        (B, h w, D) float32, D the sum of all C, or 2,048 a layer.
    """
    parts = []
    for layer in layers:
        maps = F.layer_norm(layer.float(), layer.shape[1:])
        if reference:
            parts.append(neighbourhood_pool(maps))
        else:
            parts.append(neighbourhood_mean(maps, 3).flatten(2).transpose(1, 2))
    return torch.cat(parts, dim=2)


def neighbourhood_pool(maps: Tensor, bins: int = REFERENCE_BINS) -> Tensor:
    """(B, C, h, w) -> (B, h w, bins), the 9 C numbers of each 3 x 3 neighbourhood, pooled."""
    return F.adaptive_avg_pool1d(F.unfold(maps, 3, padding=1).transpose(1, 2), bins)


# ---- how strange a patch is --------------------------------------------------------------------
def strangeness(
    patches: NDArray[np.floating],
    others: NDArray[np.floating],
    chosen: Sequence[int],
    *,
    normal: bool,
    device: torch.device,
    progress: Progress,
    cancel: Cancel,
) -> NDArray[np.float32]:
    """D_i(m): how far patch m of image i is from its nearest patch in other images.

    Memory is bounded: one block of images against one other image at a time.

    Args:
        patches: (N, P, D) of the images.
        others: (M, Q, D) of the images to compare with: these same ones, or normal ones.
        chosen: which of ``others`` to compare with.
        normal: ``others`` are normal images; then the minimum over them counts (semi-supervised),
            else the mean over all but the image itself (unsupervised; zero where there is none).
        device: where to compute.
        progress: told what happens.
        cancel: stops the work.

    Returns:
        (N, P) float32.
    """
    count, places, width = patches.shape
    rows = max(1, _BLOCK // (places * width))
    progress.stage("Compare patches", count)
    found = np.empty((count, places), np.float32)
    for start in range(0, count, rows):
        z = _on(patches[start : start + rows], device)
        total = torch.full(z.shape[:2], torch.inf if normal else 0.0, device=device)
        seen = torch.zeros(len(z), 1, device=device)
        for j in chosen:
            squares, _ = nearest(z.flatten(0, 1), _on(others[j], device), cancel)
            distances = squares.sqrt().view(total.shape)
            if normal:
                total = torch.minimum(total, distances)
                continue
            other = torch.arange(start, start + len(z), device=device)[:, None] != j
            total += torch.where(other, distances, 0)
            seen += other
        found[start : start + rows] = (total if normal else total / seen.clamp(min=1)).cpu()
        progress.advance(len(z))
    return found


def _on(values: NDArray[np.floating], device: torch.device) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values)).to(device).float()


# ---- how much it counts ------------------------------------------------------------------------
def patch_weights(strange: NDArray[np.floating], tau: float) -> NDArray[np.float64]:
    """alpha_i(m) = exp(D_i(m) / tau) over its sum: (N, P) -> (N, P), rows sum to 1.

    tau 0 takes the strangest patch alone; ties share.
    """
    above = strange.astype(np.float64)
    above -= above.max(1, keepdims=True)
    powers = (above == 0).astype(np.float64) if tau == 0 else np.exp(above / tau)
    weights: NDArray[np.float64] = powers / powers.sum(1, keepdims=True)
    return weights


def mask_weights(overlaps: NDArray[np.floating]) -> NDArray[np.float64]:
    """Weights by the share of each patch that lies in the mask; equal ones without a mask."""
    inside = overlaps.astype(np.float64)
    inside[inside.sum(1) == 0] = 1
    weights: NDArray[np.float64] = inside / inside.sum(1, keepdims=True)
    return weights


def weighted_means(
    patches: NDArray[np.floating], weights: NDArray[np.float64]
) -> NDArray[np.float32]:
    """x_i = sum_m alpha_i(m) z_im: (N, P, D) and (N, P) -> (N, D)."""
    found = np.empty((len(patches), patches.shape[2]), np.float32)
    for i, (z, alpha) in enumerate(zip(patches, weights, strict=True)):
        found[i] = alpha.astype(np.float32) @ z.astype(np.float32)
    return found
