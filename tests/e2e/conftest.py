"""A network small enough to train in a second."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from timm.models.vision_transformer import VisionTransformer


@pytest.fixture(scope="session")
def tiny_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights of a two-block ViT on 32 pixels, with ImageNet's normalisation."""
    folder = tmp_path_factory.mktemp("weights")
    torch.manual_seed(0)
    vit = VisionTransformer(
        img_size=32, patch_size=8, embed_dim=64, depth=2, num_heads=1, num_classes=0
    )
    save_file(vit.state_dict(), folder / "tiny.safetensors")
    (folder / "config.json").write_text("{}", "utf-8")
    return folder / "tiny.safetensors"
