"""Plain, slow versions of what the engine does cleverly. Tests and benchmarks compare with them."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor


def dense_mask_cls(
    vit: Any, images: Tensor, masks: Tensor, mask_layers: int, *, grad: bool = False
) -> Tensor:
    """Final-norm CLS with the mask as a dense (B, 1, N, N) bias on materialised attention logits."""
    with torch.set_grad_enabled(grad):
        x = vit.norm_pre(vit._pos_embed(vit.patch_embed(images)))
        pooled = F.avg_pool2d(masks[:, None], vit.patch_embed.patch_size).flatten(1)
        keep = F.pad(pooled, (vit.num_prefix_tokens, 0), value=1.0) >= 0.5
        batch, count, width = x.shape
        bias = torch.zeros(batch, 1, count, count)
        bias[:, 0, 0] = torch.where(keep, 0.0, -1e9)
        first = max(0, len(vit.blocks) - mask_layers)
        for index, block in enumerate(vit.blocks):
            attn = block.attn
            qkv = attn.qkv(block.norm1(x)).view(batch, count, 3, attn.num_heads, -1)
            q, k, v = qkv.permute(2, 0, 3, 1, 4)
            logits = attn.q_norm(q) @ attn.k_norm(k).transpose(-2, -1) * attn.head_dim**-0.5
            if index >= first:
                logits = logits + bias
            out = (logits.softmax(-1) @ v).transpose(1, 2).reshape(batch, count, width)
            x = x + block.ls1(attn.proj(out))
            x = x + block.ls2(block.mlp(block.norm2(x)))
        return vit.norm(x)[:, 0]
