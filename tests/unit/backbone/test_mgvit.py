"""The mask-guided ViT against the authors' network and against a plain dense-mask reference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import timm
import torch
from torch import Tensor

from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.backbone.weights import load_backbone
from engine.errors import VitiaError
from tests.reference import dense_mask_cls


def _input() -> tuple[Tensor, Tensor]:
    """The input that data/README.md names for the golden embeddings."""
    x = np.random.default_rng(1).standard_normal((2, 3, 224, 224)).astype(np.float32)
    rows, columns = np.mgrid[:224, :224]
    disc = (rows - 90) ** 2 + (columns - 120) ** 2 < 50**2
    corner = (rows > 150) & (columns < 60)
    return torch.from_numpy(x), torch.from_numpy(np.stack([disc, corner]).astype(np.float32))


@pytest.mark.parametrize(
    ("key", "layers", "empty"),
    [
        ("cls_mask_layers_1", 1, False),
        ("cls_mask_layers_9", 9, False),
        ("cls_mask_layers_12", 12, False),
        ("cls_empty_mask_9", 9, True),
    ],
)
def test_equals_the_authors_network(shared_data: Path, key: str, layers: int, empty: bool) -> None:
    golden = np.load(shared_data / "golden" / "mgvit_vit_tiny.npz")
    weights = shared_data / "weights" / "vit_tiny_patch16_224.safetensors"
    network = load_backbone(str(weights), layers).network
    images, masks = _input()
    with torch.no_grad():
        cls = network(images, masks * (not empty))
    np.testing.assert_allclose(cls.numpy(), golden[key], atol=1e-4)


def _vit(**changes: object) -> torch.nn.Module:
    torch.manual_seed(0)
    vit = timm.create_model(
        "vit_tiny_patch16_224", img_size=64, depth=4, num_classes=0, **changes
    ).eval()
    for parameter in vit.parameters():  # layer scale and tokens away from their near-zero start
        torch.nn.init.normal_(parameter, std=0.1)
    return vit


@pytest.mark.parametrize("layers", [1, 2, 9])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"reg_tokens": 3},
        {"reg_tokens": 4, "no_embed_class": True},
        {"init_values": 0.5},
        {"qk_norm": True},
    ],
)
def test_equals_the_dense_mask_reference(changes: dict[str, object], layers: int) -> None:
    vit = _vit(**changes)
    images = torch.randn(3, 3, 64, 64)
    masks = torch.zeros(3, 64, 64)
    masks[0, 10:50, 5:40] = 1
    masks[1] = torch.rand(64, 64)
    expected = dense_mask_cls(vit, images, masks, layers)
    with torch.no_grad():
        assert torch.allclose(MaskGuidedViT(vit, layers)(images, masks), expected, atol=1e-4)


def test_gradients_of_the_last_block_equal_the_reference() -> None:
    vit = _vit()
    images, masks = torch.randn(2, 3, 64, 64), torch.ones(2, 64, 64)
    masks[1, :, :30] = 0
    direction = torch.randn(2, 192)
    network = MaskGuidedViT(vit, 2)
    (network(images, masks) * direction).sum().backward()
    ours = {n: p.grad.clone() for n, p in vit.blocks[-1].named_parameters()}
    vit.zero_grad()
    (dense_mask_cls(vit, images, masks, 2, grad=True) * direction).sum().backward()
    for name, parameter in vit.blocks[-1].named_parameters():
        assert torch.allclose(ours[name], parameter.grad, atol=1e-4), name
    assert all(p.grad is None for n, p in vit.named_parameters() if not n.startswith("blocks.3"))


def test_bfloat16_stays_close() -> None:
    vit = _vit()
    images, masks = torch.randn(4, 3, 64, 64), torch.ones(4, 64, 64)
    with torch.no_grad():
        exact = MaskGuidedViT(vit, 2)(images, masks)
        rounded = MaskGuidedViT(_vit(), 2, torch.bfloat16)(images, masks)
    cosine = torch.nn.functional.cosine_similarity(exact, rounded)
    assert cosine.min() > 0.999
    assert not torch.equal(exact, rounded)  # the other format was really used


def test_packed_tokens_select_in_any_order() -> None:
    values = torch.arange(6.0)[:, None]
    packed = PackedTokens(values, torch.tensor([1, 3, 2]), torch.arange(3.0)[:, None])
    chosen = packed.select(torch.tensor([2, 0, 2, 1]))
    assert chosen.counts.tolist() == [2, 1, 2, 3]
    assert chosen.values.flatten().tolist() == [4, 5, 0, 4, 5, 1, 2, 3]
    assert chosen.early.flatten().tolist() == [2, 0, 2, 1]


def test_early_patches_are_weighted_by_the_mask() -> None:
    network = MaskGuidedViT(_vit(), 1)
    images = torch.randn(2, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    mask = torch.zeros(2, 64, 64)
    mask[0, :16, :24] = 1  # one patch wholly, the next one by half
    early = network.frozen_tokens(images, mask).early
    vit = network.vit
    x = vit.norm_pre(vit._pos_embed(vit.patch_embed(images)))
    for block in vit.blocks[: network.early_blocks]:
        x = block(x)
    torch.testing.assert_close(early[0], (2 * x[0, 1] + x[0, 2]) / 3, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(early[1], x[1, 1:].mean(0), atol=1e-4, rtol=1e-4)  # no mask


def test_mask_of_a_patch_counts_from_one_half() -> None:
    network = MaskGuidedViT(_vit(), 1)
    mask = torch.zeros(1, 64, 64)
    mask[0, :8, :16] = 1  # exactly half of patch 0
    mask[0, :7, 16:32] = 1  # less than half of patch 1
    assert network.keep(mask)[0].nonzero().flatten().tolist() == [0, 1]


@pytest.mark.parametrize("name", ["resnet18", "beit_base_patch16_224", "eva02_tiny_patch14_224"])
def test_refuses_what_is_no_plain_vit(name: str) -> None:
    with pytest.raises(VitiaError, match="no plain vision transformer"):
        MaskGuidedViT(timm.create_model(name, num_classes=0), 1)
