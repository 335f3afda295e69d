"""Deviation loss and top-k pooling (Pang et al., "Deviation Networks", 2021; spec sections 3, 4)."""

from __future__ import annotations

from torch import Tensor

MARGIN = 5.0


def deviation_loss(scores: Tensor, anomalous: Tensor) -> Tensor:
    """Mean of |s| over normal samples and of max(0, 5 - s) over anomalous ones.

    The published loss measures deviations from 5000 draws of N(0, 1) at each call; with the exact
    mean 0 and deviation 1 nothing else changes, and runs repeat.

    Args:
        scores: (B,) float32.
        anomalous: (B,) bool or {0, 1}.
    """
    y = anomalous.to(scores.dtype)
    return ((1 - y) * scores.abs() + y * (MARGIN - scores).clamp_min(0)).mean()


def top_count(positions: int, part: float) -> int:
    """How many of so many positions are the top ``part``: at least one."""
    return max(1, int(part * positions))


def top_mean(scores: Tensor, part: float) -> Tensor:
    """(B, P) scores of positions -> (B,): mean of the largest ABSOLUTE ones, a top ``part``."""
    return scores.abs().topk(top_count(scores.shape[1], part), dim=1).values.mean(1)
