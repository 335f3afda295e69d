"""Kept features: computed once for each content, resumable, and safe against damage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.backbone.features import Features
from engine.errors import VitiaError
from engine.maps.detect.store import FeatureStore
from engine.progress import Cancel, Cancelled, Progress
from tests.unit.maps.detect.conftest import Heard, picture


class Network:
    """Stands in for a network: gives the mean of each quarter, and counts what it is asked."""

    def __init__(self, cancel_after: Cancel | None = None) -> None:
        from torch import device

        self.key, self.size, self.layers, self.source = "abc", 16, (8, 16), "stand-in"
        self.device = device("cpu")
        self.seen = 0
        self.cancel_after = cancel_after

    def __call__(self, pixels: np.ndarray) -> Features:
        self.seen += len(pixels)
        if self.cancel_after is not None:
            self.cancel_after.set()
        means = pixels.reshape(-1, 2, 8, 2, 8, 3).mean((2, 4)).astype(np.float16)
        return Features((means, means[:, :1, :1]), means.mean((1, 2)).astype(np.float32))


@pytest.fixture
def images(tmp_path: Path) -> list[Path]:
    return [picture(tmp_path / "a b" / f"ü{k}.png", k) for k in range(20)]


def test_features_are_computed_once(tmp_path: Path, images: list[Path], heard: Heard) -> None:
    network = Network()
    store = FeatureStore(tmp_path / "kept", network)  # type: ignore[arg-type]
    names = store.fill(images, heard, Cancel())
    assert (network.seen, heard.stages["Extract features"]) == (20, [20, 20])
    assert store.fill([*images, images[3]], heard, Cancel()) == [*names, names[3]]
    assert (network.seen, heard.stages["Extract features"]) == (20, [20, 20])
    first = names[0]
    assert first is not None
    assert store.map(first, 8).shape == (2, 2, 3)
    assert store.map(first, 8).dtype == np.float32
    assert store.vector(first) == pytest.approx(store.map(first, 8).mean((0, 1)), rel=1e-3)
    assert 120 < store.map(first, 16)[0, 0, 0] < 136


def test_made_images_are_kept_by_their_names(tmp_path: Path, heard: Heard) -> None:
    network = Network()
    store = FeatureStore(tmp_path / "kept", network)  # type: ignore[arg-type]
    made: list[str] = []

    def make(name: str) -> np.ndarray:
        made.append(name)
        return np.full((40, 30, 3), int(name), np.uint8)

    store.fill_made(["10", "200", "10"], make, heard, Cancel())
    assert (sorted(made), heard.stages["Extract features"]) == (["10", "200"], [3, 3])
    store.fill_made(["200", "30"], make, heard, Cancel())
    assert sorted(made) == ["10", "200", "30"]
    assert store.map("200", 8).mean() == 200


def test_stopped_work_goes_on(tmp_path: Path, images: list[Path]) -> None:
    cancel = Cancel()
    stopped = Network(cancel)
    with pytest.raises(Cancelled):
        FeatureStore(tmp_path / "kept", stopped).fill(images, Progress(), cancel)  # type: ignore[arg-type]
    assert stopped.seen == 8
    network = Network()
    FeatureStore(tmp_path / "kept", network).fill(images, Progress(), Cancel())  # type: ignore[arg-type]
    assert network.seen == 12


def test_damaged_features_are_made_again(tmp_path: Path, images: list[Path]) -> None:
    network = Network()
    store = FeatureStore(tmp_path / "kept", network)  # type: ignore[arg-type]
    names = store.fill(images, Progress(), Cancel())
    kept = store.folder / f"{names[5]}.safetensors"
    kept.write_bytes(kept.read_bytes()[:-3])
    store.fill(images, Progress(), Cancel())
    assert network.seen == 21
    kept.unlink()
    with pytest.raises(VitiaError, match="cannot read kept features"):
        store.map(str(names[5]), 8)


def test_a_broken_image_is_left_out(tmp_path: Path, images: list[Path], heard: Heard) -> None:
    images[2].write_bytes(images[2].read_bytes()[:200])
    images[4].unlink()
    store = FeatureStore(tmp_path / "kept", Network())  # type: ignore[arg-type]
    names = store.fill(images, heard, Cancel())
    assert [k for k, name in enumerate(names) if name is None] == [2, 4]
    assert sum(level == "warning" for level, _ in heard.lines) == 2
    assert heard.said("ü2.png")
