"""Features of frozen networks: those of timm itself, for ViTs and CNNs, from names and files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import timm
import torch
from safetensors.torch import load_file, save_file

from engine.backbone import features
from engine.backbone.features import FeatureNetwork, kind_of
from engine.backbone.weights import load_pyramid
from engine.errors import VitiaError

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:timm.*")


def pixels(count: int, size: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (count, size, size, 3)).astype(np.uint8)


def normalised(images: np.ndarray, mean: float, std: float) -> torch.Tensor:
    return (torch.from_numpy(images).permute(0, 3, 1, 2).float() / 255 - mean) / std


def test_a_vit_gives_its_blocks_and_its_class_token(shared_data: Path) -> None:
    path = shared_data / "weights" / "vit_tiny_patch16_224.safetensors"
    network = FeatureNetwork(str(path), 70, (6, 12, 6), precision="float32")
    assert (network.kind, network.size, network.layers) == ("vit", 64, (6, 12))
    assert network.available == tuple(range(1, 13))
    images = pixels(2, 64)
    found = network(images)
    model = timm.create_model("vit_tiny_patch16_224").eval()
    model.load_state_dict(load_file(path))
    model.set_input_size(64)
    with torch.no_grad():
        x = normalised(images, 0.5, 0.5)
        expected = model.get_intermediate_layers(x, n=[5, 11], reshape=True)
        last = model.forward_features(x)[:, 0]
    for k, layer in enumerate(expected):
        assert found.maps[k].shape == (2, 4, 4, 192)
        assert found.maps[k].dtype == np.float16
        reference = layer.permute(0, 2, 3, 1).numpy()
        assert found.maps[k].astype(np.float32) == pytest.approx(reference, rel=2e-3, abs=2e-3)
    assert found.vectors == pytest.approx(last.numpy(), abs=1e-3)


def test_a_cnn_file_gives_its_stages(shared_data: Path) -> None:
    path = shared_data / "weights" / "tf_efficientnet_lite2.safetensors"
    network = FeatureNetwork(str(path), 100, (8, 16), precision="float32")
    assert (network.kind, network.size) == ("cnn", 96)
    assert network.available == (2, 4, 8, 16, 32)
    images = pixels(2, 96)
    found = network(images)
    model = timm.create_model("tf_efficientnet_lite2", features_only=True).eval()
    model.load_state_dict(load_file(path), strict=False)
    # The file's own description: (x - 127) / 128 of 0..255, which timm rounds to mean and std 0.5.
    with torch.no_grad():
        stages = model(normalised(images, 0.5, 0.5))
    assert [m.shape for m in found.maps] == [(2, 12, 12, 48), (2, 6, 6, 120)]
    for m, stage in zip(found.maps, (stages[2], stages[3]), strict=True):
        reference = stage.permute(0, 2, 3, 1).numpy()
        assert np.abs(m.astype(np.float32) - reference).max() < 5e-3 * np.abs(reference).max()
    assert found.vectors == pytest.approx(stages[4].mean((2, 3)).numpy(), abs=1e-4)


@pytest.mark.parametrize(("name", "layers"), [("vit_tiny_patch16_224", (6,)), ("resnet18", (8,))])
def test_only_vits_compute_in_bfloat16(
    name: str, layers: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    images = pixels(1, 64)
    exact = FeatureNetwork(f"random:{name}", 64, layers, precision="float32")
    monkeypatch.setattr(features, "choose_dtype", lambda *_: torch.bfloat16)
    fast = FeatureNetwork(f"random:{name}", 64, layers)
    a, b = (network(images).maps[0].astype(np.float32) for network in (exact, fast))
    error = np.abs(a - b).mean() / np.abs(a).mean()
    # Kept features of one format must not pass for those of the other.
    assert (error == 0) == (fast.key == exact.key) == (name == "resnet18")
    assert error < 0.05


def test_names_and_random_weights() -> None:
    assert kind_of("random:resnet18") == "cnn"
    assert kind_of("vit_base_patch14_dinov2.lvd142m") == "vit"
    network = FeatureNetwork("random:resnet18", 64, lambda kind, _: (8,) if kind == "cnn" else ())
    again = FeatureNetwork("random:resnet18", 64, (8,))
    assert (network.layers, network.key) == ((8,), again.key)
    images = pixels(1, 64)
    assert (network(images).maps[0] == again(images).maps[0]).all()
    for other in (
        FeatureNetwork("random:resnet18", 64, (8,), seed=1),
        FeatureNetwork("random:resnet18", 96, (8,)),
        FeatureNetwork("random:resnet18", 64, (16,)),
        FeatureNetwork("random:resnet26", 64, (8,)),
    ):
        assert other.key != network.key


def test_registers_are_no_patches() -> None:
    network = FeatureNetwork("random:vit_small_patch14_reg4_dinov2", 56, (12,))
    found = network(pixels(1, 56))
    assert found.maps[0].shape == (1, 4, 4, 384)
    assert found.vectors.shape == (1, 384)


def test_stages_whose_names_timm_flattens_are_found(tmp_path: Path) -> None:
    model = timm.create_model("convnext_atto")
    save_file(model.state_dict(), tmp_path / "convnext_atto.safetensors")
    pyramid = load_pyramid(str(tmp_path / "convnext_atto.safetensors"))
    state = pyramid.model.state_dict()
    assert torch.equal(state["stem_0.weight"], model.state_dict()["stem.0.weight"])


def test_refuses_with_one_line(tmp_path: Path) -> None:
    state = timm.create_model("resnet18").state_dict()
    save_file(state, tmp_path / "resnet18.safetensors")
    save_file(state, tmp_path / "unknown.safetensors")
    save_file(state, tmp_path / "resnet34.safetensors")
    save_file(
        {k: v for k, v in state.items() if k != "layer3.0.conv1.weight"},
        tmp_path / "resnet26.safetensors",
    )
    del state["layer3.0.conv1.weight"]
    (tmp_path / "hole").mkdir()
    save_file(state, tmp_path / "hole" / "resnet18.safetensors")
    FeatureNetwork(str(tmp_path / "resnet18.safetensors"), 64)
    for given, message in {
        str(tmp_path / "none.safetensors"): "no such weights file",
        str(tmp_path / "unknown.safetensors"): "not the weights of a plain vision transformer",
        str(tmp_path / "resnet34.safetensors"): "do not fit resnet34",
        str(tmp_path / "resnet26.safetensors"): "do not fit resnet26",
        str(tmp_path / "hole" / "resnet18.safetensors"): "do not fit resnet18 .*layer3.0.conv1",
        "no_such_model": "neither a weights file nor a model",
        "random:mixer_s16_224": "neither a plain ViT nor a convolutional network",
    }.items():
        with pytest.raises(VitiaError, match=message) as caught:
            FeatureNetwork(given, 64)
        assert "\n" not in str(caught.value)
    with pytest.raises(VitiaError, match="no layer 7; its strides are 2, 4, 8, 16, 32"):
        FeatureNetwork("random:resnet18", 64, (7, 8))
