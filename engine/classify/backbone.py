"""A backbone inside a classifier's file: its shape, its weights, and the digest of both."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from typing import Any

import torch
from timm.layers import LayerNorm
from timm.models.vision_transformer import VisionTransformer
from torch import Tensor, nn

from engine.errors import VitiaError


def shape_of(vit: VisionTransformer) -> dict[str, Any]:
    """What it takes to build a plain ViT of this shape again, as JSON."""
    block = vit.blocks[0]
    attn, mlp = block.attn, block.mlp
    return {
        "img_size": list(vit.patch_embed.img_size),
        "patch_size": list(vit.patch_embed.patch_size),
        "embed_dim": vit.embed_dim,
        "depth": len(vit.blocks),
        "num_heads": attn.num_heads,
        "mlp_width": mlp.fc1.out_features,
        "qkv_bias": attn.qkv.bias is not None,
        "qk_norm": not isinstance(attn.q_norm, nn.Identity),
        "proj_bias": attn.proj.bias is not None,
        "layer_scale": hasattr(block.ls1, "gamma"),
        "no_embed_class": bool(vit.no_embed_class),
        "reg_tokens": int(vit.num_reg_tokens),
        "pre_norm": not isinstance(vit.norm_pre, nn.Identity),
        "pooled": isinstance(vit.norm, nn.Identity),
        "norm_eps": block.norm1.eps,
    }


def built(shape: dict[str, Any], tensors: dict[str, Tensor]) -> VisionTransformer:
    """The ViT of a shape, with these weights.

    Raises:
        VitiaError: the weights are not of this shape.
    """
    options = dict(shape)
    width, pooled = options.pop("mlp_width"), options.pop("pooled")
    vit = VisionTransformer(
        img_size=tuple(options.pop("img_size")),
        patch_size=tuple(options.pop("patch_size")),
        # Half a unit more: the product with the width is rounded down.
        mlp_ratio=(width + 0.5) / options["embed_dim"],
        init_values=1e-5 if options.pop("layer_scale") else None,
        norm_layer=partial(LayerNorm, eps=options.pop("norm_eps")),
        global_pool="avg" if pooled else "token",
        num_classes=0,
        weight_init="skip",
        **options,
    )
    try:
        vit.load_state_dict({name: value.float() for name, value in tensors.items()})
    except RuntimeError as error:
        reason = str(error).splitlines()[-1].strip()
        raise VitiaError(f"the weights do not fit their network ({reason[:160]})") from error
    return vit


def digest(shape: dict[str, Any], tensors: dict[str, Tensor]) -> str:
    """SHA-256 over a network's shape and weights, whatever file they came from."""
    found = hashlib.sha256(json.dumps(shape, sort_keys=True).encode())
    for name in sorted(tensors):
        found.update(name.encode())
        found.update(tensors[name].detach().float().contiguous().cpu().numpy().tobytes())
    return found.hexdigest()


def packed(tensors: dict[str, Tensor], *, half: bool = False) -> dict[str, Tensor]:
    """The tensors as they are written: with half the bytes where that loses nothing, or if told."""
    return {name: _packed(value.detach().cpu(), half=half) for name, value in tensors.items()}


def _packed(value: Tensor, *, half: bool) -> Tensor:
    short = value.to(torch.float16)
    return (short if half or torch.equal(short.float(), value.float()) else value).contiguous()
