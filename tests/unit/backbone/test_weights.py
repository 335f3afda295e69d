"""Loading weights: names, files, shapes, and clear refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import timm
import torch
from safetensors.torch import save_file

from engine.backbone import names, weights
from engine.backbone.names import best_available
from engine.backbone.weights import load_backbone
from engine.errors import VitiaError


def test_a_file_named_after_its_model_brings_its_normalisation(shared_data: Path) -> None:
    path = shared_data / "weights" / "vit_tiny_patch16_224.safetensors"
    backbone = load_backbone(str(path), 9)
    assert backbone.mean == backbone.std == (0.5, 0.5, 0.5)
    assert (backbone.network.side, backbone.network.width) == (224, 192)
    assert backbone.source == path.name


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("vit_small_patch14_reg4_dinov2", 56),
        ("vit_small_patch14_dinov2", 56),
        ("vit_small_patch8_224.dino", 64),
    ],
)
def test_dino_files_of_any_name_fit(tmp_path: Path, name: str, size: int) -> None:
    model = timm.create_model(name, img_size=size, num_classes=0).eval()
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    save_file(model.state_dict(), tmp_path / "mine.safetensors")
    network = load_backbone(str(tmp_path / "mine.safetensors"), 9).network
    x = torch.randn(1, 3, size, size)
    with torch.no_grad():
        expected = model.forward_features(x)[:, 0]
        assert torch.allclose(network(x, torch.ones(1, size, size)), expected, atol=1e-4)


def test_another_input_size_resamples_the_positions(tmp_path: Path) -> None:
    model = timm.create_model("vit_tiny_patch16_224", img_size=64, num_classes=0)
    save_file(model.state_dict(), tmp_path / "vit_tiny_patch16_224.safetensors")
    network = load_backbone(str(tmp_path / "vit_tiny_patch16_224.safetensors"), 9, 96).network
    assert network.side == 96
    assert network.vit.pos_embed.shape[1] == 1 + 36


def test_torch_files_and_a_config_beside_them(tmp_path: Path) -> None:
    model = timm.create_model("vit_tiny_patch16_224", img_size=32, num_classes=0)
    torch.save(
        {"teacher": {f"backbone.{k}": v for k, v in model.state_dict().items()}},
        tmp_path / "dino.pth",
    )
    config = {"pretrained_cfg": {"mean": [0.1, 0.2, 0.3], "std": [1.0, 1.0, 1.0]}}
    (tmp_path / "config.json").write_text(json.dumps(config))
    backbone = load_backbone(str(tmp_path / "dino.pth"), 9)
    assert backbone.mean == (0.1, 0.2, 0.3)
    assert torch.equal(backbone.network.vit.cls_token, model.cls_token)


def test_random_weights_repeat_with_the_seed() -> None:
    first, again, other = (
        load_backbone("random:vit_tiny_patch16_224", 9, 32, seed=s).network for s in (1, 1, 2)
    )
    assert torch.equal(first.vit.patch_embed.proj.weight, again.vit.patch_embed.proj.weight)
    assert not torch.equal(first.vit.patch_embed.proj.weight, other.vit.patch_embed.proj.weight)


class _Danger:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("code was run",)


def test_refuses_with_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.safetensors").write_bytes(b"no tensors at all")
    torch.save(_Danger(), tmp_path / "danger.pth")
    model = timm.create_model("resnet18", num_classes=0)
    save_file(model.state_dict(), tmp_path / "resnet18.safetensors")
    wrong = timm.create_model("vit_tiny_patch16_224", img_size=32, num_classes=0).state_dict()
    del wrong["blocks.3.attn.qkv.weight"]
    save_file(wrong, tmp_path / "hole.safetensors")
    for given, message in {
        str(tmp_path / "none.safetensors"): "no such weights file",
        str(tmp_path / "broken.safetensors"): "cannot read the weights",
        str(tmp_path / "danger.pth"): "more than tensors",
        str(tmp_path / "resnet18.safetensors"): "not the weights of a plain vision transformer",
        str(tmp_path / "hole.safetensors"): "do not fit",
        "no_such_model": "neither a weights file nor a model",
        "random:resnet18": "no plain vision transformer",
    }.items():
        with pytest.raises(VitiaError, match=message) as caught:
            load_backbone(given, 9)
        assert "\n" not in str(caught.value)
    assert "code was run" not in capsys.readouterr().out


def test_weights_of_another_architecture(shared_data: Path) -> None:
    path = shared_data / "weights" / "tf_efficientnet_lite2.safetensors"
    with pytest.raises(VitiaError, match="not the weights of a plain vision transformer"):
        load_backbone(str(path), 9)


def test_offline_names_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*args: object, **kwargs: object) -> None:
        raise ConnectionError("no route")

    monkeypatch.setattr(weights.timm, "create_model", offline)
    with pytest.raises(VitiaError, match=r"could not be downloaded \(ConnectionError\). Go online"):
        load_backbone("vit_base_patch8_224.dino", 9)


def test_best_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VITIA_WEIGHTS", raising=False)
    monkeypatch.setattr(names, "try_to_load_from_cache", lambda *_: None)
    monkeypatch.setattr(names, "bundled_weights", lambda: None)
    assert best_available() == "random:vit_tiny_patch16_224"
    monkeypatch.setattr(names, "bundled_weights", lambda: Path("here"))
    assert best_available() == "bundled"
    monkeypatch.setattr(
        names,
        "try_to_load_from_cache",
        lambda repo, _: "there" if repo == "timm/vit_base_patch8_224.dino" else None,
    )
    assert best_available() == "vit_base_patch8_224.dino"
    monkeypatch.setenv("VITIA_WEIGHTS", "mine.safetensors")
    assert best_available() == "mine.safetensors"
