"""Mask-guided vision transformer (AnomalyNCD, section 3.3; specification section 5).

In the last ``mask_layers`` blocks the CLS token looks only at patches inside the anomaly mask;
patches look at everything, as before. Three facts make that cheap:

* the guidance changes one query row of a block, so every row is computed by fused attention and
  the CLS row is then computed again, alone, with its mask;
* only the last block is trained and only its CLS output is used, so that block needs one query,
  and keys and values of the unmasked tokens alone;
* hence the block before it need not finish the tokens that nobody will look at.

The tokens between the frozen blocks and the last one are therefore *packed*: just the kept ones
of each sample, one after the other (:class:`PackedTokens`), which also makes them small to keep.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from timm.layers import Mlp
from timm.layers.attention import Attention
from timm.models.vision_transformer import Block, VisionTransformer
from torch import Tensor, nn

from engine.errors import VitiaError

_CACHED_SCORES = 1 << 19  # attention scores that a core's cache holds beside everything else


@dataclass(frozen=True)
class PackedTokens:
    """The kept tokens of B samples in a row.

    Attributes:
        values: (T, D) tokens; of each sample first CLS, then registers, then kept patches.
        counts: (B,) int64 on the CPU, how many tokens each sample has; they sum to T.
        early: (B, D) mean of the patches in each sample's mask, after a third of the blocks: what
            a surface is made of, before the network makes things of it.
    """

    values: Tensor
    counts: Tensor
    early: Tensor

    @staticmethod
    def cat(parts: list[PackedTokens]) -> PackedTokens:
        """Several packs as one."""
        return PackedTokens(
            torch.cat([p.values for p in parts]),
            torch.cat([p.counts for p in parts]),
            torch.cat([p.early for p in parts]),
        )

    def starts(self) -> Tensor:
        """(B,) int64, where each sample begins: its CLS token."""
        return torch.cumsum(self.counts, 0) - self.counts

    def select(self, samples: Tensor) -> PackedTokens:
        """The samples of these indices ((S,) int64 on the CPU), in this order."""
        counts = self.counts[samples]
        ends = torch.cumsum(counts, 0)
        # Position t of the selection lies in sample s at offset t - (start of s in the selection).
        shift = torch.repeat_interleave(self.starts()[samples] - (ends - counts), counts)
        device = self.values.device
        return PackedTokens(
            self.values[(torch.arange(len(shift)) + shift).to(device)],
            counts,
            self.early[samples.to(device)],
        )

    def to(self, device: torch.device, dtype: torch.dtype) -> PackedTokens:
        """The same tokens elsewhere or in another format."""
        return PackedTokens(
            self.values.to(device, dtype), self.counts, self.early.to(device, dtype)
        )


class MaskGuidedViT(nn.Module):
    """A plain timm ViT whose CLS token is guided by a mask.

    Args:
        vit: any plain timm ``VisionTransformer`` (class token, ordinary blocks and attention;
            register tokens and layer scale are fine).
        mask_layers: L_m, number of last blocks with guidance; more than there are means all.
        dtype: format that the frozen blocks compute in; the last block stays float32.

    Raises:
        VitiaError: the model is no plain ViT.
    """

    def __init__(
        self, vit: VisionTransformer, mask_layers: int, dtype: torch.dtype = torch.float32
    ) -> None:
        super().__init__()
        _check_plain(vit)
        self.vit = vit.eval()
        self.vit.requires_grad_(False)
        self.dtype = dtype
        depth = len(vit.blocks)
        self.first_guided = max(0, depth - mask_layers)
        self.early_blocks = max(0, min(depth // 3, depth - 2))
        self.patch = vit.patch_embed.patch_size
        self.side: int = vit.patch_embed.img_size[0]
        self.width: int = vit.embed_dim
        *frozen, last = vit.blocks
        self.last: Any = last
        self.last.requires_grad_(True)
        for block in frozen:
            for linear in (block.attn.qkv, block.attn.proj, block.mlp.fc1, block.mlp.fc2):
                linear.to(dtype)

    def train(self, mode: bool = True) -> MaskGuidedViT:
        """Stays in evaluation mode: neither dropout nor drop path is used (as published)."""
        return super().train(False) if mode else super().train(mode)

    def keep(self, masks: Tensor) -> Tensor:
        """Which tokens CLS may look at: (B, S, S) masks in [0, 1] -> (B, tokens) bool.

        A patch counts where its mean mask is at least 0.5; CLS and registers always count.
        """
        pooled = F.avg_pool2d(masks[:, None].float(), self.patch).flatten(1)
        return F.pad(pooled >= 0.5, (self.vit.num_prefix_tokens, 0), value=True)

    @torch.no_grad()
    def frozen_tokens(self, images: Tensor, masks: Tensor) -> PackedTokens:
        """All blocks but the last.

        Args:
            images: (B, 3, S, S) float32, normalised.
            masks: (B, S, S) float in [0, 1].

        Returns:
            The kept tokens before the last block, in :attr:`dtype`'s residual precision (float32).
        """
        keep = self.keep(masks)
        x = self.vit.norm_pre(self.vit._pos_embed(self.vit.patch_embed(images)))
        blocks = list(self.vit.blocks)[:-1]
        counts = keep.sum(1).cpu()
        for index, block in enumerate(blocks):
            if index == self.early_blocks:
                early = self._pooled(x, masks)
            attended = self._attend(block, x, keep if index >= self.first_guided else None)
            if index == len(blocks) - 1:  # from here on only kept tokens matter
                x, attended = x[keep], attended[keep]
            x = x + block.ls1(block.attn.proj(attended))
            hidden = _linear_gelu(block.norm2(x).to(self.dtype), block.mlp.fc1)
            x += block.ls2(block.mlp.fc2(hidden))
        return PackedTokens(x if x.dim() == 2 else x[keep], counts, early)

    def _pooled(self, tokens: Tensor, masks: Tensor) -> Tensor:
        """(B, D) means of all patches, weighted by their share in the mask; alike without a mask."""
        share = F.avg_pool2d(masks[:, None].float(), self.patch).flatten(1)
        share = torch.where(share.sum(1, keepdim=True) > 0, share, torch.ones_like(share))
        share = (share / share.sum(1, keepdim=True))[:, None]
        return (share @ tokens[:, self.vit.num_prefix_tokens :])[:, 0]

    def _attend(self, block: Any, x: Tensor, keep: Tensor | None) -> Tensor:
        """Attention of one frozen block before its output projection, (B, N, D)."""
        batch, count, width = x.shape
        attn = block.attn
        qkv = attn.qkv(block.norm1(x).to(self.dtype))
        q, k, v = qkv.view(batch, count, 3, attn.num_heads, -1).permute(2, 0, 3, 1, 4)
        q, k = attn.q_norm(q), attn.k_norm(k)
        out = _attention(q, k, v)
        if keep is not None:
            mask = keep[:, None, None, :]
            out[:, :, :1] = F.scaled_dot_product_attention(q[:, :, :1], k, v, attn_mask=mask)
        return out.transpose(1, 2).reshape(batch, count, width)

    def last_block(self, tokens: PackedTokens, block: Any = None) -> Tensor:
        """The trainable block, for the CLS query alone, then the final norm: (B, D) float32.

        ``block``: another one in its place.
        """
        block = self.last if block is None else block
        attn = block.attn
        values, counts = tokens.values.float(), tokens.counts
        device, width, heads = values.device, self.width, attn.num_heads
        starts = tokens.starts()
        cls = values[starts.to(device)]
        # Row b of ``places`` names the packed tokens of sample b; the padding names any, and is
        # masked away.
        reach = torch.arange(int(counts.max()))
        inside = reach[None] < counts[:, None]
        places = torch.where(inside, starts[:, None] + reach[None], 0).to(device)

        weight, bias = attn.qkv.weight, attn.qkv.bias
        normed = block.norm1(values)
        q = F.linear(
            normed[starts.to(device)], weight[:width], None if bias is None else bias[:width]
        )
        kv = F.linear(normed, weight[width:], None if bias is None else bias[width:])
        k, v = kv[places].view(*places.shape, 2, heads, -1).permute(2, 0, 3, 1, 4)
        q = q.view(len(counts), 1, heads, -1).transpose(1, 2)
        out = F.scaled_dot_product_attention(
            attn.q_norm(q), attn.k_norm(k), v, attn_mask=inside[:, None, None, :].to(device)
        )
        cls = cls + block.ls1(attn.proj(out.reshape(len(counts), width)))
        cls = cls + block.ls2(block.mlp(block.norm2(cls)))
        embedding: Tensor = self.vit.norm(cls)
        return embedding

    def forward(self, images: Tensor, masks: Tensor) -> Tensor:
        """(B, 3, S, S) normalised images and (B, S, S) masks -> (B, D) final-norm CLS."""
        return self.last_block(self.frozen_tokens(images, masks))


def _attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Unmasked attention of (B, heads, N, d) queries, keys and values, without autograd.

    The fused kernel, except for bfloat16 on CPUs: there it computes in float32 inside, and plain
    matrix products, a few images at a time so that the scores stay in the cache, take half as long.
    """
    if q.device.type != "cpu" or q.dtype != torch.bfloat16:
        return F.scaled_dot_product_attention(q, k, v)
    out = torch.empty_like(v)
    few = max(1, _CACHED_SCORES // (q.shape[1] * q.shape[2] ** 2))
    scaled = q * q.shape[-1] ** -0.5
    for i in range(0, len(q), few):
        some = slice(i, i + few)
        out[some] = (scaled[some] @ k[some].transpose(-2, -1)).softmax(-1) @ v[some]
    return out


def _linear_gelu(x: Tensor, linear: nn.Linear) -> Tensor:
    """GELU of a linear map, without autograd.

    On CPUs one oneDNN call: GELU as a pass of its own costs as much as the matrix product.
    """
    if x.device.type == "cpu" and torch.backends.mkldnn.is_available():
        fused = torch.ops.mkldnn._linear_pointwise
        return fused(x, linear.weight, linear.bias, "gelu", [], "none")  # type: ignore[no-any-return]
    return F.gelu(linear(x))


def _check_plain(vit: nn.Module) -> None:
    """Refuse models that the mask-guided forward pass would compute wrongly."""
    plain = (
        isinstance(vit, VisionTransformer)
        and vit.cls_token is not None
        and len(vit.blocks) >= 2
        and all(
            type(b) is Block
            and type(b.attn) is Attention
            and b.attn.gate is None
            and isinstance(b.attn.norm, nn.Identity)
            and type(b.mlp) is Mlp
            and isinstance(b.mlp.norm, nn.Identity)
            and isinstance(b.mlp.act, nn.GELU)
            and b.mlp.act.approximate == "none"
            for b in vit.blocks
        )
    )
    if not plain:
        raise VitiaError(
            "this network is no plain vision transformer with a class token",
            None,
            "Choose a ViT such as vit_small_patch8_224.dino",
        )
