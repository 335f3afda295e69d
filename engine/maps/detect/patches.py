"""Patches of feature maps: neighbourhood means, grids, and exact nearest neighbours in blocks."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.progress import Cancel

_BLOCK = 1 << 22  # distances held at once: 16 MiB, which a CPU's cache still takes


def neighbourhood_mean(features: Tensor, r: int) -> Tensor:
    """(B, C, h, w) -> the same shape: mean over r x r patches, zeros beyond the border counted.

    r is odd; 1 changes nothing.
    """
    return features if r == 1 else F.avg_pool2d(features, r, stride=1, padding=r // 2)


def coarsened(features: Tensor, most: int | None) -> Tensor:
    """(B, C, h, w) with at most ``most`` patches a side: whole numbers of patches are averaged."""
    side = max(features.shape[-2:])
    if most is None or side <= most:
        return features
    return F.avg_pool2d(features, -(-side // most), ceil_mode=True, count_include_pad=False)


def nearest(queries: Tensor, memory: Tensor, cancel: Cancel | None = None) -> tuple[Tensor, Tensor]:
    """The nearest of ``memory`` (M, D) to each of ``queries`` (Q, D), float32 on one device.

    The search expands the square, which is fast; the distance found is then computed again from
    the differences, so that it is exact, and 0 for a query that is in the memory.

    Returns:
        (Q,) squared Euclidean distances, and (Q,) int64 indices into the memory.
    """
    cancel = cancel or Cancel()
    centre = memory.mean(0)  # less cancellation
    queries, memory = queries - centre, memory - centre
    squares = memory.square().sum(1)
    step = max(1, _BLOCK // len(memory))
    index = torch.empty(len(queries), dtype=torch.int64, device=queries.device)
    for start in range(0, len(queries), step):
        cancel.check()
        some = queries[start : start + step]
        index[start : start + step] = torch.addmm(squares, some, memory.T, alpha=-2).argmin(1)
    return (queries - memory[index]).square_().sum(1), index


def nearest_two(queries: Tensor, memory: Tensor, cancel: Cancel | None = None) -> Tensor:
    """(Q, 2) squared Euclidean distances of (Q, D) to the two nearest of (M, D), ascending.

    With a memory of one row that one counts twice.
    """
    cancel = cancel or Cancel()
    centre = memory.mean(0)
    queries, memory = queries - centre, memory - centre
    if len(memory) == 1:
        memory = memory.expand(2, -1)
    squares = memory.square().sum(1)
    found = []
    for some in queries.split(max(1, _BLOCK // len(memory))):
        cancel.check()
        index = torch.addmm(squares, some, memory.T, alpha=-2).topk(2, dim=1, largest=False).indices
        found.append((some[:, None] - memory[index]).square_().sum(2).sort(1).values)
    return torch.cat(found)


def as_batch(features: NDArray[np.float32]) -> Tensor:
    """One image's features (h, w, C) as (1, C, h, w)."""
    return torch.from_numpy(features).permute(2, 0, 1)[None]


def as_rows(features: Tensor) -> Tensor:
    """(1, C, h, w) as (h w, C)."""
    return features[0].flatten(1).T.contiguous()
