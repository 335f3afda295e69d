from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.backbone.mgvit import PackedTokens
from engine.discover import kept
from engine.discover.kept import TokenStore
from engine.discover.settings import DiscoverSettings

SETTINGS = DiscoverSettings(3, weights="random:vit_tiny_patch16_224")


def tokens(seed: int) -> PackedTokens:
    generator = torch.Generator().manual_seed(seed)
    values = torch.randn(7, 4, generator=generator).bfloat16()
    return PackedTokens(values, torch.tensor([3, 4]), torch.ones(2, 4).bfloat16())


def same(a: PackedTokens, b: PackedTokens) -> bool:
    return all(torch.equal(getattr(a, n), getattr(b, n)) for n in ("values", "counts", "early"))


def test_tokens_are_made_once_for_each_network_and_crop_set(tmp_path: Path) -> None:
    folder, made = tmp_path / "tokens", []

    def make() -> PackedTokens:
        made.append(len(made))
        return tokens(len(made))

    def get(crop_set: int = 1, settings: DiscoverSettings = SETTINGS, name: str = "a") -> None:
        TokenStore(folder, crop_set, settings).get(name, make)

    get()
    assert same(TokenStore(folder, 1, SETTINGS).get("a", make), tokens(1))
    get(settings=replace(SETTINGS, epochs=1, classes=9))  # says nothing of the frozen part
    assert len(made) == 1
    get(crop_set=2)
    get(settings=replace(SETTINGS, seed=1))  # other random weights
    get(settings=replace(SETTINGS, mask_layers=3))
    get(name="b")
    assert len(made) == 5


def test_views_of_real_weights_are_shared_by_all_seeds(tmp_path: Path) -> None:
    (tmp_path / "w.safetensors").write_bytes(b"any")
    settings = replace(SETTINGS, weights=str(tmp_path / "w.safetensors"))
    TokenStore(tmp_path, 1, settings).get("a", lambda: tokens(1))
    again = TokenStore(tmp_path, 1, replace(settings, seed=5)).get("a", lambda: tokens(2))
    assert same(again, tokens(1))


def test_damaged_files_are_made_again_and_large_ones_are_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = TokenStore(tmp_path / "tokens", 1, SETTINGS)
    store.get("a", lambda: tokens(1))
    (path,) = (tmp_path / "tokens").iterdir()
    path.write_bytes(path.read_bytes()[:20])
    assert same(store.get("a", lambda: tokens(2)), tokens(2))
    assert same(store.get("a", lambda: tokens(3)), tokens(2))
    monkeypatch.setattr(kept, "_MOST_BYTES", 10)
    store.get("b", lambda: tokens(4))
    assert len(list((tmp_path / "tokens").iterdir())) == 1
