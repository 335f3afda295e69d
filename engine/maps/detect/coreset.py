"""A few patches that stand for all: greedy coreset selection (specification "Detectors", C)."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor

from engine.progress import Cancel, Progress

Start = Literal["approximate", "exact"]

PROJECTED = 128
_STARTS = 10
_WORKING = 2048  # rows searched at a time
_PICKS = 256  # picks that these rows are compared with at once
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

    A row's distance to those chosen can only shrink. So the search goes through the farthest rows
    alone, until none of them is farther than the others were when last looked at; only then are
    others brought up to date. The choice is that of the plain search, which reads all rows for
    each pick.

    Args:
        features: rows; :func:`projected` makes the search cheaper.
        count: how many to choose, at least 1.
        seed: of the random start.
        start: distance that a row begins with: the mean to ten random rows, or, exactly, the norm
            of its distances to all rows (N x N of them, computed in blocks).
        progress: advanced by one for each row chosen.
        cancel: checked every few hundred rows.

    Returns:
        int64 indices in the order chosen, at least one.

    Raises:
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    rows = _Rows(features)
    total = len(features)
    anchor = _start(rows, total, seed, start, cancel)
    count = min(count, total)
    chosen = torch.empty(count, dtype=torch.int64, device=features.device)
    seen = torch.zeros(total, dtype=torch.int64, device=features.device)  # picks in its anchor
    done = 0
    while done < count:
        cancel.check()
        some, limit = _farthest(anchor)
        near = anchor[some]
        for k in range(int(seen[some].min()), done, _PICKS):
            picks = chosen[k : min(k + _PICKS, done)]
            near = torch.minimum(near, rows.distances(some, picks).amin(1))
        before, done = done, _pick(rows.part(some), some, near, limit, chosen, done)
        anchor[some], seen[some] = near, done
        progress.advance(done - before)
        if limit == 0 and done and not near.any():
            break  # every row is chosen, or equal to a chosen one
    return chosen[:done]


def _pick(rows: _Rows, some: Tensor, near: Tensor, limit: float, chosen: Tensor, done: int) -> int:
    """Pick among ``some`` rows while the farthest of them is no nearer than ``limit``.

    ``near`` is their distance to those chosen, and kept up to date.

    Returns:
        How many are chosen now.
    """
    while done < len(chosen):
        k = near.argmax()
        if near[k] < limit or (done and near[k] == 0):
            break
        chosen[done] = some[k]
        done += 1
        torch.minimum(near, rows.distances(None, k[None])[:, 0], out=near)
        near[k] = 0
    return done


def _farthest(anchor: Tensor) -> tuple[Tensor, float]:
    """The rows of the largest anchors, and the largest anchor of the others (0 without others)."""
    if len(anchor) <= _WORKING:
        return torch.arange(len(anchor), device=anchor.device), 0.0
    top, index = anchor.topk(_WORKING + 1)  # sorted, descending
    return index[:-1], float(top[-1])


def _start(rows: _Rows, total: int, seed: int, start: Start, cancel: Cancel) -> Tensor:
    """The distances that rows begin with."""
    device = rows.values.device
    if start == "approximate":
        generator = torch.Generator().manual_seed(seed)
        few = torch.randperm(total, generator=generator)[:_STARTS].to(device)
        return rows.distances(None, few).mean(1)
    squares = torch.zeros(total, device=device)
    for part in torch.arange(total, device=device).split(_PICKS):
        cancel.check()
        squares += rows.distances(None, part).square_().sum(1)
    return squares.sqrt()


class _Rows:
    """Rows between which Euclidean distances are wanted."""

    def __init__(self, features: Tensor) -> None:
        self.values = features - features.mean(0)  # less cancellation in the expanded square
        self.squares = self.values.square().sum(1)
        self.noise = _NOISE * float(self.squares.max())

    def part(self, some: Tensor) -> _Rows:
        """Some of them, as rows of their own."""
        rows = object.__new__(_Rows)
        rows.values, rows.squares, rows.noise = self.values[some], self.squares[some], self.noise
        return rows

    def distances(self, some: Tensor | None, to: Tensor) -> Tensor:
        """From ``some`` (S,) rows, or all, to the rows ``to`` (K,): (S, K)."""
        values, squares = self.values, self.squares
        ends, squares_of_ends = values[to], squares[to]
        if some is not None:
            values, squares = values[some], squares[some]
        found = squares[:, None] + squares_of_ends - 2 * (values @ ends.T)
        return torch.where(found <= self.noise, 0.0, found).sqrt_()
