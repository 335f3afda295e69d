"""The network that discovery trains: the backbone's last block, the heads and the projector."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.discover.heads import CosineHeads, Projector
from engine.discover.predict import embedded


class DiscoveryModel(nn.Module):
    """Mask-guided backbone with H cosine classifiers and a projector (sections 5 and 6).

    Only the last block (not the final norm), the heads and the projector are trained.

    Args:
        backbone: frozen but for its last block.
        heads: H.
        classes: of each head.
        seed: of the start.
        beside: the heads also see the early patches in the mask, beside CLS and of equal weight.
    """

    def __init__(
        self, backbone: MaskGuidedViT, heads: int, classes: int, seed: int, *, beside: bool = False
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.beside = beside
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.heads = CosineHeads(heads, backbone.width * (1 + beside), classes)
            self.projector = Projector(backbone.width)

    def forward(self, tokens: PackedTokens) -> tuple[Tensor, Tensor, Tensor]:
        """Embeddings, logits (H, B, C) and projections (B, 256) of B packed samples.

        Embeddings are (B, D), or (B, 2 D) with the patches beside CLS.
        """
        cls, embedding = embedded(self.backbone, tokens, beside=self.beside)
        return embedding, self.heads(embedding), self.projector(cls)

    def trained(self) -> dict[str, nn.Parameter]:
        """The parameters that training changes, by name."""
        return {name: p for name, p in self.named_parameters() if p.requires_grad}
