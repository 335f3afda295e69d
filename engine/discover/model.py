"""The network that discovery trains: the backbone's last block, the heads and the projector."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.discover.heads import CosineHeads, Projector


class DiscoveryModel(nn.Module):
    """Mask-guided backbone with H cosine classifiers and a projector (sections 5 and 6).

    Only the last block (not the final norm), the heads and the projector are trained.
    """

    def __init__(self, backbone: MaskGuidedViT, heads: int, classes: int, seed: int) -> None:
        super().__init__()
        self.backbone = backbone
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.heads = CosineHeads(heads, backbone.width, classes)
            self.projector = Projector(backbone.width)

    def forward(self, tokens: PackedTokens) -> tuple[Tensor, Tensor, Tensor]:
        """Embeddings (B, D), logits (H, B, C) and projections (B, 256) of packed samples."""
        embedding = self.backbone.last_block(tokens)
        return embedding, self.heads(embedding), self.projector(embedding)

    def trained(self) -> dict[str, nn.Parameter]:
        """The parameters that training changes, by name."""
        return {name: p for name, p in self.named_parameters() if p.requires_grad}
