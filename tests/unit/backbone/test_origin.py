"""Which backbone is in use, and fetching one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.backbone import names, origin
from engine.backbone.origin import Origin, fetch, source_of
from engine.errors import VitiaError
from engine.progress import Cancel, Cancelled, Progress


class _Recorded(Progress):
    def __init__(self) -> None:
        self.total, self.done = -1, 0

    def stage(self, name: str, total: int) -> None:
        self.total = total

    def advance(self, steps: int = 1) -> None:
        self.done += steps


def _hub(path: Path, size: int) -> Callable[..., str]:
    """A hub client that fetches a file of so many bytes in ten parts."""

    def download(repository: str, name: str, tqdm_class: Any) -> str:
        assert (repository, name) == ("timm/vit_small_patch8_224.dino", "model.safetensors")
        with tqdm_class(total=size, unit="B", unit_scale=True, desc=name) as bar:
            for _ in range(10):
                bar.update(size // 10)
        path.write_bytes(b"weights")
        return str(path)

    return download


def test_origins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.safetensors"
    file.write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    monkeypatch.setattr(names, "bundled_weights", lambda: file)
    monkeypatch.setattr(origin, "try_to_load_from_cache", lambda *_: None)
    assert source_of("random:vit_tiny_patch16_224").origin is Origin.RANDOM
    assert source_of("vit_small_patch8_224.dino").origin is Origin.HUB
    found = [source_of(name) for name in (str(file), "bundled")]
    assert [f.origin for f in found] == [Origin.FILE, Origin.BUNDLED]
    assert {(f.file, f.sha256) for f in found} == {(file, digest)}
    with pytest.raises(VitiaError, match="no such weights file"):
        source_of("missing.safetensors")
    with pytest.raises(VitiaError, match="neither a weights file nor a model"):
        source_of("no_such_model")


def test_fetch_reports_and_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, told = tmp_path / "model.safetensors", _Recorded()
    monkeypatch.setattr(origin, "hf_hub_download", _hub(file, 10 << 20))
    monkeypatch.setattr(
        origin, "try_to_load_from_cache", lambda *_: str(file) if file.is_file() else None
    )
    got = fetch("vit_small_patch8_224.dino", told)
    assert (got.origin, got.file) == (Origin.CACHED, file)
    assert told.total == told.done == (10 << 20) >> 16


def test_fetch_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origin, "hf_hub_download", _hub(tmp_path / "never", 1 << 20))
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        fetch("vit_small_patch8_224.dino", cancel=cancel)
    assert not (tmp_path / "never").exists()


def test_offline_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_: object, **__: object) -> str:
        raise ConnectionError("no route")

    monkeypatch.setattr(origin, "hf_hub_download", offline)
    with pytest.raises(VitiaError, match=r"could not be fetched \(ConnectionError\).*online"):
        fetch("vit_small_patch8_224.dino")
