"""The loss terms of novel class discovery (specification section 7; SimGCD, ICCV 2023).

Rows 0..B-1 of ``logits`` and ``projections`` are the first views of B samples, rows B..2B-1 the
second views. Classes 0..C_b-1 are the base classes, C_b..C-1 the novel ones, and C_b is "normal".
The teacher is the same network's output, detached: there is no second pass.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.discover.schedules import STUDENT_TEMPERATURE

SELF_TEMPERATURE = 1.0
SUPERVISED_TEMPERATURE = 0.07
_LEAST = 1e-4  # no pair is taken for surer than that


def teacher_targets(
    logits: Tensor, base_classes: int, temperature: float, scores: Tensor
) -> Tensor:
    """Corrected pseudo-labels q of novel samples, one row a view.

    The softmax over the novel classes, pulled to "normal" by max(0, 0.5 - s) where the crop's
    anomaly score s is low (pseudo-label correction, AnomalyNCD section 3.4).

    Args:
        logits: (2N, C) of the N novel samples.
        base_classes: C_b.
        temperature: tau_t of this epoch.
        scores: (N,) crop scores in [0, 1].

    Returns:
        (2N, C), detached; base columns are 0 and rows sum to 1.
    """
    targets = F.softmax(logits.detach() / temperature, dim=1)
    targets[:, :base_classes] = 0
    targets = targets / targets.sum(dim=1, keepdim=True)
    return pulled_to_normal(targets, base_classes, scores.repeat(2))


def pulled_to_normal(probabilities: Tensor, normal: int, scores: Tensor) -> Tensor:
    """(N, C) probabilities with max(0, 0.5 - s) of each row's weight moved to class ``normal``."""
    pull = (0.5 - scores).clamp(min=0)[:, None]
    pulled = (1 - pull) * probabilities
    pulled[:, normal : normal + 1] += pull
    return pulled


def with_labels(targets: Tensor, labels: Tensor) -> Tensor:
    """Targets in which samples with a label have that one, and nothing of what the network thinks.

    Args:
        targets: (2N, C).
        labels: (N,) int64, a class, or -1 without one.
    """
    both = labels.repeat(2)
    known = both >= 0
    targets = targets.clone()
    targets[known] = F.one_hot(both[known], targets.shape[1]).to(targets.dtype)
    return targets


def pseudo_label_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """L_u: each view of a novel sample explains the other's pseudo-label; mean of both ways.

    Both arguments: (2N, C).
    """
    first, second = F.log_softmax(logits / STUDENT_TEMPERATURE, dim=1).chunk(2)
    target_first, target_second = targets.chunk(2)
    return -((target_first * second).sum(1).mean() + (target_second * first).sum(1).mean()) / 2


def mean_entropy_loss(logits: Tensor, shares: Tensor | None = None) -> Tensor:
    """R: negative entropy of the novel samples' mean prediction, plus log C (0 if uniform).

    Args:
        logits: (2N, C) of the novel samples.
        shares: (C,) how large the classes are, where that is known: then the divergence of the mean
            prediction from it, which is the same for equal shares.
    """
    mean = F.softmax(logits / STUDENT_TEMPERATURE, dim=1).mean(dim=0)
    entropy = torch.xlogy(mean, mean).sum()
    if shares is None:
        return entropy + math.log(logits.shape[1])
    return entropy - (mean * shares.log()).sum()


def supervised_loss(logits: Tensor, labels: Tensor, known: Tensor) -> Tensor:
    """L_l: cross-entropy of the labelled samples, both views.

    ``labels``: (B,) int64; ``known``: (B,) bool, those of the base set and of the engineer.
    """
    both = known.repeat(2)
    return F.cross_entropy(logits[both] / STUDENT_TEMPERATURE, labels.repeat(2)[both])


def link_loss(logits: Tensor, together: Tensor) -> Tensor:
    """How unlikely pairs of samples are together (or apart), as the engineer wants them.

    The two of a pair are together with probability s = sum_k p_k q_k; the loss is the binary
    cross-entropy of s (Hsu et al., "Multi-class classification without multi-class labels", ICLR
    2019, equation 2).

    Args:
        logits: (2P, 2, C) of both views of P pairs: one sample of each pair, then the other.
        together: (P,) bool.
    """
    one, other = F.softmax(logits / STUDENT_TEMPERATURE, dim=2).chunk(2)
    # Every view of the one with every view of the other, so that no pair agrees by its views alone.
    likely = torch.einsum("pvc,pwc->pvw", one, other).clamp(_LEAST, 1 - _LEAST)
    wanted = together[:, None, None].to(likely.dtype).expand_as(likely)
    return F.binary_cross_entropy(likely, wanted)


def contrastive_loss(projections: Tensor) -> Tensor:
    """L_con: InfoNCE over all views; the positive of a view is the sample's other view."""
    z = F.normalize(projections, dim=1)
    similarity = z @ z.T / SELF_TEMPERATURE
    similarity.fill_diagonal_(-math.inf)
    count = len(z)
    positive = torch.arange(count, device=z.device).roll(count // 2)
    return F.cross_entropy(similarity, positive)


def supervised_contrastive_loss(projections: Tensor, labels: Tensor, known: Tensor) -> Tensor:
    """L_sup: SupCon over the labelled samples' views; positives share the class."""
    both = known.repeat(2)
    z = F.normalize(projections[both], dim=1)
    label = labels.repeat(2)[both]
    similarity = z @ z.T / SUPERVISED_TEMPERATURE
    itself = torch.eye(len(z), dtype=torch.bool, device=z.device)
    log_share = similarity - similarity.masked_fill(itself, -math.inf).logsumexp(1, keepdim=True)
    positive = (label[:, None] == label[None]) & ~itself
    return -((log_share * positive).sum(1) / positive.sum(1)).mean()
