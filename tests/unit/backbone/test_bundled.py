"""The backbone that comes with the program."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors import safe_open

from engine.backbone import names
from engine.backbone.bundled import bundled_weights
from engine.backbone.features import FeatureNetwork
from engine.backbone.weights import load_backbone
from engine.errors import VitiaError


def test_it_is_small_and_loads_in_single_precision() -> None:
    path = bundled_weights()
    assert path is not None
    assert path.stat().st_size <= 12e6
    with safe_open(path, framework="pt") as file:
        stored = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  no mapping
    assert {tensor.dtype for tensor in stored.values()} == {torch.float16}
    backbone = load_backbone("bundled", 9)
    weight = backbone.network.vit.patch_embed.proj.weight
    assert weight.dtype == torch.float32
    assert torch.equal(weight, stored["patch_embed.proj.weight"].float())
    assert (backbone.network.side, backbone.mean) == (224, (0.5, 0.5, 0.5))
    assert backbone.source == path.name


def test_config_and_card_lie_beside_it() -> None:
    path = bundled_weights()
    assert path is not None
    config = json.loads(path.with_name("config.json").read_text("utf-8"))
    assert config["license"] == "apache-2.0"
    card = path.with_name("MODEL_CARD.md").read_text("utf-8")
    for part in ("Data", "Recipe", "Figures", "Limits", "Licence"):
        assert f"## {part}" in card


def test_detectors_take_it_for_a_vit() -> None:
    network = FeatureNetwork("bundled", 224, layers=(2, 4))
    assert (network.kind, network.size, network.layers) == ("vit", 224, (2, 4))


def test_a_copy_without_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "bundled_weights", lambda: None)
    with pytest.raises(VitiaError, match="comes without a backbone"):
        load_backbone("bundled", 9)
