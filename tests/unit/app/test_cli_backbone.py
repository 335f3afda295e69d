"""``vitia backbone``."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.cli import call
from engine.backbone import names, origin
from engine.backbone.origin import Origin, Source


def test_the_best_is_shown_with_its_checksum(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.safetensors"
    file.write_bytes(b"ours")
    monkeypatch.delenv("VITIA_WEIGHTS", raising=False)
    monkeypatch.setattr(names, "try_to_load_from_cache", lambda *_: None)
    monkeypatch.setattr(names, "bundled_weights", lambda: file)
    assert call(["backbone"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("bundled: comes with Vitia")
    assert hashlib.sha256(b"ours").hexdigest() in told
    assert "vitia backbone --fetch" in told


def test_fetching(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []

    def fetch(weights: str, *_: object) -> Source:
        asked.append(weights)
        return Source(weights, Origin.CACHED, Path("model.safetensors"), "ab" * 32)

    monkeypatch.setattr(origin, "fetch", fetch)
    assert call(["backbone", "--fetch"]) == 0
    assert call(["backbone", "--fetch", "vit_base_patch8_224.dino"]) == 0
    assert asked == ["vit_small_patch8_224.dino", "vit_base_patch8_224.dino"]
    assert "in the cache of this computer" in capsys.readouterr().out


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["backbone", "none.safetensors"]) == 1
    assert "no such weights file" in capsys.readouterr().err
