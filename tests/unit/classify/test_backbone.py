from __future__ import annotations

import json
from typing import Any

import pytest
import torch
from timm.models.vision_transformer import VisionTransformer

from engine.classify.backbone import built, digest, packed, shape_of
from engine.errors import VitiaError

SMALL = {"img_size": 32, "patch_size": 8, "embed_dim": 64, "depth": 2, "num_heads": 2}


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"reg_tokens": 4, "init_values": 1e-5, "no_embed_class": True},
        {"qkv_bias": False, "qk_norm": True, "mlp_ratio": 2.625},
        {"pre_norm": True, "global_pool": "avg"},
    ],
)
def test_a_network_is_built_again_from_its_shape(options: dict[str, Any]) -> None:
    torch.manual_seed(0)
    vit = VisionTransformer(num_classes=0, **{**SMALL, **options}).eval()
    for parameter in vit.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    shape = json.loads(json.dumps(shape_of(vit)))
    again = built(shape, dict(vit.state_dict())).eval()
    x = torch.randn(2, 3, 32, 32)
    assert torch.equal(again.forward_features(x), vit.forward_features(x))
    assert digest(shape, dict(again.state_dict())) == digest(shape, dict(vit.state_dict()))


def test_weights_of_another_shape_are_refused() -> None:
    vit = VisionTransformer(num_classes=0, **SMALL)
    with pytest.raises(VitiaError, match="do not fit"):
        built({**shape_of(vit), "depth": 3}, dict(vit.state_dict()))


def test_half_the_bytes_only_where_nothing_is_lost() -> None:
    tensors = {"exact": torch.tensor([0.5, 2.0]), "fine": torch.tensor([0.1, 2.0])}
    kept = packed(tensors)
    assert {name: value.dtype for name, value in kept.items()} == {
        "exact": torch.float16,
        "fine": torch.float32,
    }
    assert packed(tensors, half=True)["fine"].dtype == torch.float16
    assert digest({}, kept) == digest({}, tensors)
    assert digest({}, packed(tensors, half=True)) != digest({}, tensors)
