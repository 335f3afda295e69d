"""The network in training: a plain ViT that sees some of the patches, and what it must tell.

Three quarters of the samples are guided by their mask as in :mod:`engine.backbone.mgvit`: the
CLS query looks only at patches inside it. With all patches kept, the tokens are the same as the
program computes (a test holds that).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from timm.models.vision_transformer import VisionTransformer
from torch import Tensor, nn

SIDE, PATCH = 224, 16
GRID = SIDE // PATCH
DESCRIPTORS = 15


@dataclass(frozen=True)
class Shape:
    """Of the network: width, number of blocks, number of heads."""

    width: int = 192
    depth: int = 8
    heads: int = 3


@dataclass(frozen=True)
class Batch:
    """B samples of which K patches are kept.

    Attributes:
        patches: (B, K, 256, 3) float32 in 0 to 1.
        places: (B, K) int64, which of the 196 patches.
        cover: (B, K) float32, share of each patch in the mask.
        guided: (B,) bool, whether CLS looks only at the mask.
        types, kinds, surfaces: (B,) int64.
        attributes: (B, A) float32, standardised.
    """

    patches: Tensor
    places: Tensor
    cover: Tensor
    guided: Tensor
    types: Tensor
    kinds: Tensor
    surfaces: Tensor
    attributes: Tensor


def make_vit(shape: Shape) -> VisionTransformer:
    """The network that is kept; its names are timm's."""
    return VisionTransformer(
        img_size=SIDE, patch_size=PATCH, embed_dim=shape.width, depth=shape.depth,
        num_heads=shape.heads, num_classes=0,
    )  # fmt: skip


def descriptors(patches: Tensor) -> Tensor:
    """(B, K, 15) of (B, K, 256, 3) patches: mean and deviation of colours, and at three scales
    the strength of gradients across, down and along the diagonals, as square roots."""
    mean, deviation = patches.mean(2), patches.std(2)
    grey = patches.mean(3).reshape(-1, 1, PATCH, PATCH)
    told = [mean, deviation]
    for _ in range(3):
        dx = grey[..., 1:, 1:] - grey[..., 1:, :-1]
        dy = grey[..., 1:, 1:] - grey[..., :-1, 1:]
        xx, yy, xy = ((a * b).mean((1, 2, 3)) for a, b in ((dx, dx), (dy, dy), (dx, dy)))
        told.append(torch.stack([xx.sqrt(), yy.sqrt(), xy.sign() * xy.abs().sqrt()], 1))
        grey = F.avg_pool2d(grey, 2)
    local = torch.cat([t.reshape(*patches.shape[:2], -1) for t in told], 2)
    return local.sign() * local.abs().sqrt()


class Student(nn.Module):
    """ViT and heads.

    Args:
        shape: of the ViT.
        types, kinds, surfaces: numbers of classes.
        attributes: how many there are.
    """

    def __init__(
        self, shape: Shape, types: int, kinds: int, surfaces: int, attributes: int
    ) -> None:
        super().__init__()
        self.vit = make_vit(shape)
        width = shape.width
        self.type_head = nn.Linear(width, types, bias=False)
        self.kind_head = nn.Linear(width, kinds)
        self.surface_head = nn.Linear(width, surfaces, bias=False)
        self.attribute_head = nn.Linear(width, attributes)
        self.projection = nn.Linear(width, 128)
        self.early_norm = nn.LayerNorm(width)
        self.early_head = nn.Linear(width, DESCRIPTORS)
        self.patch_head = nn.Linear(width, 1 + DESCRIPTORS)
        self.early = shape.depth // 3
        for head in (self.type_head, self.surface_head, self.kind_head, self.projection):
            nn.init.trunc_normal_(head.weight, std=0.02)

    def tokens(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """(B, 1 + K, D) tokens after the final norm, and (B, K, D) patches after a third."""
        vit = self.vit
        count, kept = batch.places.shape
        weight = vit.patch_embed.proj.weight.flatten(2).transpose(1, 2).flatten(1)
        x = F.linear((batch.patches * 2 - 1).flatten(2), weight, vit.patch_embed.proj.bias)
        positions = vit.pos_embed[0]
        x = x + positions[1:][batch.places]
        x = torch.cat([(vit.cls_token[0] + positions[:1]).expand(count, 1, -1), x], 1)
        hidden = batch.guided[:, None] & (batch.cover < 0.5)
        bias = torch.zeros(count, 1, 1 + kept, 1 + kept)
        bias[:, 0, 0, 1:] = hidden.float() * -1e9
        early = x[:, 1:]
        for index, block in enumerate(vit.blocks):
            if index == self.early:
                early = x[:, 1:]
            attn = block.attn
            qkv = attn.qkv(block.norm1(x)).view(count, 1 + kept, 3, attn.num_heads, -1)
            q, k, v = qkv.permute(2, 0, 3, 1, 4)
            scores = (q * attn.scale) @ k.transpose(-2, -1) + bias
            out = scores.softmax(-1).to(v.dtype) @ v
            x = x + attn.proj(out.transpose(1, 2).flatten(2))
            x = x + block.mlp(block.norm2(x))
        return vit.norm(x), early

    def forward(self, batch: Batch, seen: Tensor) -> dict[str, Tensor]:
        """The terms of the loss, each a number.

        Args:
            batch: the samples.
            seen: (15, 2) mean and deviation of the descriptors.
        """
        tokens, early = self.tokens(batch)
        cls = tokens[:, 0].float()
        direction = F.normalize(cls, dim=1)
        free = ~batch.guided
        local = (descriptors(batch.patches) - seen[:, 0]) / seen[:, 1]
        patch = self.patch_head(tokens[:, 1:][free]).float()
        terms = {
            "type": F.cross_entropy(
                _cosines(direction, self.type_head), batch.types, label_smoothing=0.05
            ),
            "kind": F.cross_entropy(self.kind_head(cls).float(), batch.kinds),
            "contrast": contrast(F.normalize(self.projection(cls).float(), dim=1), batch.types),
            "attributes": F.smooth_l1_loss(self.attribute_head(cls).float(), batch.attributes),
            "local": F.smooth_l1_loss(self.early_head(self.early_norm(early)).float(), local),
        }
        if free.any():
            terms |= {
                "surface": F.cross_entropy(
                    _cosines(direction[free], self.surface_head), batch.surfaces[free]
                ),
                "mask": F.binary_cross_entropy_with_logits(patch[..., 0], batch.cover[free]),
                "local late": F.smooth_l1_loss(patch[..., 1:], local[free]),
            }
        return terms


def _cosines(direction: Tensor, head: nn.Linear) -> Tensor:
    return 16 * F.linear(direction, F.normalize(head.weight.float(), dim=1))


def contrast(z: Tensor, labels: Tensor, temperature: float = 0.1) -> Tensor:
    """Supervised contrastive loss (Khosla et al. 2020) of (B, D) unit vectors.

    Samples without a partner of the same label do not count.
    """
    same = labels[:, None] == labels[None]
    same.fill_diagonal_(False)
    scores = (z @ z.T / temperature).masked_fill(torch.eye(len(z), dtype=torch.bool), -1e9)
    log_p = scores.log_softmax(1)
    partners = same.sum(1)
    has = partners > 0
    if not has.any():
        return z.sum() * 0
    return -((log_p * same).sum(1)[has] / partners[has]).mean()


WEIGHTS = {
    "type": 1.0, "kind": 0.5, "contrast": 0.5, "attributes": 2.0, "local": 1.0, "surface": 0.3,
    "mask": 0.5, "local late": 0.5,
}  # fmt: skip
"""Of the terms of the loss."""
