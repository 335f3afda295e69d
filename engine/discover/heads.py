"""The trainable heads on the CLS embedding (specification section 6)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_NOISE = 0.01  # standard deviation of each number of a direction


class CosineHeads(nn.Module):
    """H independent classifiers without bias, weights of length one: logits are cosines.

    The published heads are weight-normalised with the gain fixed at 1; the direction parameter
    here is that one's ``weight_v``.
    """

    def __init__(self, heads: int, width: int, classes: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(heads, classes, width))
        for head in self.weight:
            nn.init.kaiming_uniform_(head, a=5**0.5)  # as nn.Linear

    @torch.no_grad()
    def start_from(self, prototypes: Tensor, first: int, seed: int) -> None:
        """Begin with known directions, a little different in every head.

        Args:
            prototypes: (P, D) of length one.
            first: the class of the first of them.
            seed: of the difference.
        """
        generator = torch.Generator().manual_seed(seed)
        shape = (len(self.weight), *prototypes.shape)
        noise = _NOISE * torch.randn(shape, generator=generator)
        self.weight[:, first : first + len(prototypes)] = prototypes + noise

    def forward(self, embedding: Tensor) -> Tensor:
        """(B, D) embeddings -> (H, B, C) cosines in [-1, 1]."""
        return torch.einsum(
            "bd,hcd->hbc", F.normalize(embedding, dim=-1), F.normalize(self.weight, dim=-1)
        )


class Projector(nn.Sequential):
    """The MLP before the contrastive terms: D -> 2048 -> 2048 -> 256, GELU, no normalisation."""

    def __init__(self, width: int, hidden: int = 2048, out: int = 256) -> None:
        super().__init__(
            nn.Linear(width, hidden),
            nn.GELU(),
            nn.Linear(hidden, hidden),
            nn.GELU(),
            nn.Linear(hidden, out),
        )
        for layer in self:
            if isinstance(layer, nn.Linear):
                nn.init.trunc_normal_(layer.weight, std=0.02)
                nn.init.zeros_(layer.bias)
