"""SoftPatch: how far each patch of the "normal" images can be trusted (specification, D).

Written from the paper: Jiang et al., "SoftPatch: Unsupervised Anomaly Detection with Noisy Data",
NeurIPS 2022. Among patches of one position, those in thin air (local outlier factor) may be
defects that nobody noticed.
"""

from __future__ import annotations

import torch
from torch import Tensor

from engine.progress import Cancel, Progress

NEIGHBOURS = 5
LEAST_IMAGES = NEIGHBOURS + 2
REMOVED = 0.15
_BLOCK = 1 << 22  # distances held at once


def local_outlier_factor(points: Tensor, k: int = NEIGHBOURS) -> Tensor:
    """(P, N, D) float32 -> (P, N): of each point among the N of its position.

    About 1 inside a cluster, more outside; Breunig et al., "LOF", SIGMOD 2000. N must exceed k.
    """
    distances = torch.cdist(points, points, compute_mode="donot_use_mm_for_euclid_dist")
    distances.diagonal(dim1=1, dim2=2).fill_(torch.inf)
    near, index = distances.topk(k, dim=2, largest=False)
    reach_of = near[:, :, -1]  # distance to the k-th neighbour
    flat = index.flatten(1)
    reach = torch.maximum(near, reach_of.gather(1, flat).view_as(near))
    density = 1 / (reach.mean(2) + 1e-10)  # finite among equal points
    return density.gather(1, flat).view_as(near).mean(2) / density


def patch_weights(
    patches: Tensor, progress: Progress | None = None, cancel: Cancel | None = None
) -> Tensor:
    """The outlier factor of every patch among those of its position in all images.

    Args:
        patches: (N, L, D) float32 of N >= ``LEAST_IMAGES`` images, projected.
        progress: advanced by one for each of the L positions.
        cancel: checked at each block of positions.

    Returns:
        (N, L) float32.

    Raises:
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    count = len(patches)
    step = max(1, _BLOCK // (count * count))
    found = []
    for part in patches.transpose(0, 1).split(step):
        cancel.check()
        found.append(local_outlier_factor(part.contiguous()))
        progress.advance(len(part))
    return torch.cat(found).T.contiguous()


def trusted(weights: Tensor, removed: float = REMOVED) -> Tensor:
    """Which patches stay: bool, like ``weights``; the worst ``removed`` of them go."""
    # Not torch.quantile, which refuses more than 16 million values.
    kept = max(1, weights.numel() - int(removed * weights.numel()))
    return weights <= weights.flatten().kthvalue(kept).values
