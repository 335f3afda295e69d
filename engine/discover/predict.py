"""What a trained network says of crops: the same in a run and wherever its classifier is used."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.discover.heads import CosineHeads
from engine.discover.schedules import STUDENT_TEMPERATURE


def embedded(
    network: MaskGuidedViT, tokens: PackedTokens, *, beside: bool
) -> tuple[Tensor, Tensor]:
    """CLS (B, D) of B packed samples, and what the heads see: CLS alone, or the early patches too.

    With ``beside`` that is (B, 2 D), two parts of length one.
    """
    cls = network.last_block(tokens)
    if not beside:
        return cls, cls
    parts = [F.normalize(part, dim=1) for part in (cls, tokens.early.float())]
    return cls, torch.cat(parts, 1)


def novel_probabilities(
    network: MaskGuidedViT,
    heads: CosineHeads,
    looks: Sequence[PackedTokens],
    *,
    beside: bool,
    base_classes: int,
    head: int | None,
) -> tuple[Tensor, Tensor]:
    """Embeddings (B, D) and probabilities (B, K) of the novel classes, without augmentation.

    Args:
        network: with its last block trained.
        heads: over base and novel classes.
        looks: the frozen tokens of the same crops, seen in one way or several; their mean counts.
        beside: see :func:`embedded`.
        base_classes: how many columns of the heads are of the base set, which comes first.
        head: the one that counts; None takes the mean of all.
    """
    seen, guesses = [], []
    for tokens in looks:
        _, embedding = embedded(network, tokens, beside=beside)
        # A softmax over the novel columns is the one over all with the base ones dropped.
        novel = heads(embedding)[:, :, base_classes:] / STUDENT_TEMPERATURE
        guess = F.softmax(novel, dim=2)
        guesses.append(guess.mean(0) if head is None else guess[head])
        seen.append(embedding)
    return torch.stack(seen).mean(0), torch.stack(guesses).mean(0)


def region_parts(
    network: MaskGuidedViT, looks: Sequence[PackedTokens], block: torch.nn.Module | None = None
) -> dict[str, Tensor]:
    """What stands for crops without training, from all their quarter turns; rows of length one.

    "cls": the mask-guided CLS (B, D); "patches": the mean of the early patches in the mask (B, D).
    ``block``: the last block as it was before training, where the network has a trained one.
    """
    return {
        "cls": _mean([network.last_block(tokens, block) for tokens in looks]),
        "patches": _mean([tokens.early.float() for tokens in looks]),
    }


def _mean(vectors: Sequence[Tensor]) -> Tensor:
    """The mean direction of some (B, D)."""
    return F.normalize(torch.stack([F.normalize(v, dim=1) for v in vectors]).sum(0), dim=1)
