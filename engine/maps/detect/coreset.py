"""A few patches that stand for all: greedy coreset selection (specification "Detectors", C)."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor

from engine.progress import Cancel, Progress

Start = Literal["approximate", "exact"]

PROJECTED = 128
_STARTS = 10
_CHECK_EVERY = 16
# Relative to the largest squared length: what the expanded square cannot tell from zero.
_NOISE = 1e-6


def projected(features: Tensor, seed: int, width: int = PROJECTED) -> Tensor:
    """(N, D) -> (N, width) by a random linear map, or unchanged if D is no larger.

    The map is uniform in +-1/sqrt(D), as a linear layer without bias begins.
    """
    depth = features.shape[1]
    if depth <= width:
        return features
    generator = torch.Generator().manual_seed(seed)
    weights = (torch.rand(depth, width, generator=generator) * 2 - 1) / depth**0.5
    small: Tensor = features @ weights.to(features.device)
    return small


def greedy_coreset(
    features: Tensor,
    count: int,
    seed: int = 0,
    start: Start = "approximate",
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Tensor:
    """Choose ``count`` of (N, D) float32 rows so that none is far from a chosen one.

    Again and again the row that is farthest from those chosen is taken (Roth et al., PatchCore,
    CVPR 2022). Fewer rows are chosen where all others are equal to a chosen one.

    Args:
        features: rows; :func:`projected` makes the search cheaper.
        count: how many to choose, at least 1.
        seed: of the random start.
        start: distance that a row begins with: the mean to ten random rows, or, exactly, the norm
            of its distances to all rows (N x N of them, computed in blocks).
        progress: advanced by one for each row chosen.
        cancel: checked every few rows.

    Returns:
        int64 indices in the order chosen, at least one.

    Raises:
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    rows = features - features.mean(0)  # less cancellation in the expanded square
    squares = rows.square().sum(1)
    noise = _NOISE * float(squares.max())

    def distance(to: Tensor) -> Tensor:
        """(K, D) -> (N, K) Euclidean."""
        found = squares[:, None] + to.square().sum(1) - 2 * (rows @ to.T)
        return torch.where(found <= noise, 0.0, found).sqrt()

    if start == "exact":
        total = torch.zeros_like(squares)
        for part in rows.split(256):
            cancel.check()
            total += distance(part).square_().sum(1)
        anchor = total.sqrt()
    else:
        generator = torch.Generator().manual_seed(seed)
        few = torch.randperm(len(rows), generator=generator)[:_STARTS].to(rows.device)
        anchor = distance(rows[few]).mean(1)
    chosen: list[Tensor] = []
    for k in range(min(count, len(rows))):
        if k % _CHECK_EVERY == 0:
            cancel.check()
        farthest = anchor.argmax()
        if chosen and anchor[farthest] == 0:
            break
        chosen.append(farthest)
        torch.minimum(anchor, distance(rows[farthest][None])[:, 0], out=anchor)
        anchor[farthest] = 0
        progress.advance()
    return torch.stack(chosen)
