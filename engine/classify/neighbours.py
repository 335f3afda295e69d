"""Votes of the nearest known crops, and how many of them shall vote.

Wu et al., "Unsupervised Feature Learning via Non-Parametric Instance Discrimination", CVPR 2018:
the k nearest neighbours vote with exp(cosine / temperature). Here the probabilities are of use, so
k and temperature are those under which the known crops are least surprised by one another.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

MOST = 10_000
"""More known crops than these are thinned out, every class alike."""

_COUNTS = (1, 3, 5, 10, 20, 50)
_TEMPERATURES = (0.01, 0.02, 0.04, 0.07, 0.15, 0.3)
_DOUBT = 0.01  # of a vote, spread over all classes: nothing is impossible
_ROWS = 1024


@dataclass(frozen=True)
class Fitted:
    """The best k and temperature, and the share of crops whose class the others give."""

    k: int
    temperature: float
    agreement: float


def fitted(known: Tensor, labels: Tensor, classes: int) -> Fitted:
    """Choose k and temperature by leaving out one known crop after the other.

    Args:
        known: (N, D) float32, rows of length one.
        labels: (N,) int64.
        classes: how many there are.
    """
    counts = sorted({min(k, len(known) - 1) for k in _COUNTS} - {0})
    if not counts:
        return Fitted(1, _TEMPERATURES[0], 1.0)
    losses = torch.zeros(len(counts), len(_TEMPERATURES), dtype=torch.float64)
    right = torch.zeros_like(losses)
    for rows in torch.arange(len(known)).split(_ROWS):
        cosines = known[rows] @ known.T
        cosines[torch.arange(len(rows)), rows] = -torch.inf  # itself
        nearest = cosines.topk(counts[-1])
        for i, k in enumerate(counts):
            for j, temperature in enumerate(_TEMPERATURES):
                p = _voted(
                    nearest.values[:, :k], labels[nearest.indices[:, :k]], classes, temperature
                )
                own = p.gather(1, labels[rows][:, None])[:, 0]
                losses[i, j] -= own.double().log().sum()
                right[i, j] += (p.argmax(1) == labels[rows]).sum()
    best = int(losses.argmin())
    i, j = divmod(best, len(_TEMPERATURES))
    return Fitted(counts[i], _TEMPERATURES[j], float(right[i, j]) / len(known))


def votes(
    x: Tensor,
    known: Tensor,
    labels: Tensor,
    classes: int,
    k: int,
    temperature: float,
    own: Tensor | None = None,
) -> Tensor:
    """(B, C) probabilities of crops ``x`` (B, D), rows of length one.

    ``own``: (B,) int64, which known crop each one is itself and gets no vote of; -1 none.
    """
    cosines = x @ known.T
    if own is not None and len(known) > 1:
        itself = (own >= 0).nonzero()[:, 0]
        cosines[itself, own[itself]] = -torch.inf
        k = min(k, len(known) - 1)
    nearest = cosines.topk(min(k, len(known)))
    return _voted(nearest.values, labels[nearest.indices], classes, temperature)


def nearest_label(x: Tensor, known: Tensor, labels: Tensor) -> Tensor:
    """(B,) the label of each row's nearest known crop."""
    found: Tensor = labels[(x @ known.T).argmax(1)]
    return found


def thinned(labels: Tensor, most: int = MOST, seed: int = 0) -> Tensor:
    """Which of N known crops are kept, (M,) int64 ascending: at most ``most``, drawn by class.

    Small classes stay whole before large ones are thinned.
    """
    if len(labels) <= most:
        return torch.arange(len(labels))
    sizes = torch.bincount(labels)
    cap, left = 0, most
    for place, size in enumerate(sorted(sizes.tolist())):
        cap = left // (len(sizes) - place)
        if size > cap:
            break
        left -= size
    generator = torch.Generator().manual_seed(seed)
    kept = []
    for label in range(len(sizes)):
        members = (labels == label).nonzero()[:, 0]
        kept.append(members[torch.randperm(len(members), generator=generator)[:cap]])
    return torch.cat(kept).sort().values


def _voted(cosines: Tensor, labels: Tensor, classes: int, temperature: float) -> Tensor:
    """(B, C) from the (B, k) nearest."""
    weights = ((cosines - cosines[:, :1]) / temperature).exp()
    # Not len(): a trace must see that it may change.
    p = torch.zeros(cosines.shape[0], classes, device=cosines.device)
    p.scatter_add_(1, labels, weights / weights.sum(1, keepdim=True))
    return (p + _DOUBT / classes) / (1 + _DOUBT)
