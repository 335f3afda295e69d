"""FUN-AD's numbers (specification "FUN-AD", section 9)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.maps.detect import DetectorSettings
from engine.maps.detect.detect import detect, smoothed
from engine.maps.detect.funad import (
    FunAD,
    Judged,
    Scorer,
    balanced_loss,
    beside_itself,
    confident,
    gate,
    mutual_pairs,
    noised,
    normalised,
    remembered,
    smoothness_loss,
)
from engine.maps.detect.patches import nearest_two
from engine.metrics import auroc
from engine.progress import Cancel, Cancelled, Progress
from tests.unit.maps.detect.conftest import Heard, picture

CPU = torch.device("cpu")


def test_network_has_the_published_size() -> None:
    network = Scorer(1536, 0)
    assert sum(p.numel() for p in network.adaptor.parameters()) == 2_360_832
    assert sum(p.numel() for p in network.scorer.parameters()) == 1_705_217


def test_mutual_pairs() -> None:
    rows = torch.tensor([0, 1, 1.5, 10, 10.2])[:, None]
    assert mutual_pairs(rows).tolist() == [[1, 2], [3, 4]]


def test_smoothness() -> None:
    pair = torch.tensor([[0, 1]])
    assert smoothness_loss(torch.tensor([0.8, 0.2]), pair) == pytest.approx(0.3)
    assert smoothness_loss(torch.tensor([0.2, 0.8]), pair) == pytest.approx(0.3)
    assert smoothness_loss(torch.tensor([0.4, 0.4]), pair) == 0
    assert smoothness_loss(torch.tensor([0.4]), pair[:0]) == 0


def test_balanced_cross_entropy() -> None:
    scores = torch.tensor([0.9, *[0.1] * 9])
    labels = torch.tensor([True, *[False] * 9])
    assert balanced_loss(scores, labels) == pytest.approx(0.210721, abs=1e-6)
    assert balanced_loss(scores[1:], labels[1:]) == pytest.approx(0.105361, abs=1e-6)


def test_distances_become_labels_and_noise() -> None:
    relative = normalised(torch.tensor([0.2, 0.4, 1.0]))
    assert relative.tolist() == pytest.approx([0, 0.25, 1])
    assert (relative > 0.5).tolist() == [False, False, True]
    x = torch.randn(4, 3, 5)
    generator = torch.Generator().manual_seed(0)
    assert torch.equal(noised(x, relative.expand(4, -1), generator), x)
    uncertain = noised(x, torch.tensor([0.2, 0.7, 1.0]).expand(4, -1), generator)
    assert (uncertain != x).any(2)[0].tolist() == [False, True, False]
    assert normalised(torch.full((3,), 2.0)).tolist() == [0, 0, 0]


def test_a_patch_does_not_meet_itself() -> None:
    assert beside_itself(torch.tensor([[0, 0.7], [0.3, 0.9]]), 1e-2).tolist() == pytest.approx(
        [0.7, 0.3]
    )
    memory = torch.tensor([[0.0], [1.0], [5.0]])
    squares = nearest_two(torch.tensor([[1.0], [4.0]]), memory)
    assert squares.tolist() == [[0, 1], [1, 9]]
    assert nearest_two(memory[:1], memory[2:]).tolist() == [[25, 25]]


def test_confident_images() -> None:
    u = torch.tensor([0.1, 0.2, 0.9])
    assert confident(u).tolist() == [True, True, False]
    for seed in range(5):
        drawn = remembered(u, torch.Generator().manual_seed(seed)).tolist()
        assert drawn in ([0], [1])
    assert confident(torch.full((4,), 0.3)).tolist() == [True] * 4
    assert confident(torch.tensor([0.9, 0.1, 0.95, 0.8])).tolist() == [False, True, False, True]


def test_map_of_a_constant() -> None:
    found = smoothed(np.full((28, 28), 0.3, np.float32), 224, 180, 250)
    np.testing.assert_allclose(found, 0.3, atol=1e-6)


def _toy(anomalous_images: int) -> np.ndarray:
    """40 images of 25 patches about 0; some images have half of their patches about 5."""
    rng = np.random.default_rng(0)
    x = rng.normal(0, 0.1, (40, 25, 64))
    x[:anomalous_images, :13] += 5
    return x.astype(np.float16)


def _fit(x: np.ndarray, epochs: int = 20, **changes: float) -> tuple[Judged, list[float]]:
    labelled: list[float] = []

    class Listen(Progress):
        def metrics(self, values: dict[str, float]) -> None:
            labelled.append(values["anomalous patches"])

    model = FunAD(x, CPU, epochs=epochs, memory=2000, learning_rate=1e-3, **changes)  # type: ignore[arg-type]
    return model.fit(Listen(), Cancel()), labelled


def test_two_clusters_are_told_apart() -> None:
    judged, labelled = _fit(_toy(4))  # 5 % of the patches
    truth = np.zeros((40, 25), bool)
    truth[:4, :13] = True
    assert auroc(truth.ravel().tolist(), judged.scores.ravel().tolist()) > 0.99
    assert max(labelled) == pytest.approx(0.052)
    assert judged.anomalous == pytest.approx(0.1)


def test_no_label_without_outliers() -> None:
    judged, labelled = _fit(_toy(0))
    assert labelled
    assert max(labelled) == 0
    assert judged.epochs == 5  # nothing changes, so it stops
    assert gate(torch.tensor([1.0, 2, 4, 8, 1e9])) == pytest.approx(4 * 2**6)


def test_repeats_and_cancels() -> None:
    x = _toy(4)
    first, second = _fit(x, 3), _fit(x, 3)
    assert np.array_equal(first[0].scores, second[0].scores)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        FunAD(x, CPU, epochs=1, memory=9, learning_rate=1e-3).fit(Progress(), cancel)


def test_fewer_images_than_a_batch_and_constant_ones() -> None:
    judged, _ = _fit(_toy(1)[:5], 3)
    assert judged.scores.shape == (5, 25)
    constant = np.ones((3, 9, 4), np.float16)
    judged, labelled = _fit(constant, 3)
    assert max(labelled) == 0
    assert np.isfinite(judged.scores).all()


@pytest.mark.parametrize("weights", ["random:vit_tiny_patch16_224", "random:resnet18"])
def test_detects_from_images(tmp_path: Path, heard: Heard, weights: str) -> None:
    images = [picture(tmp_path / f"{k}.png", k, (30, 20) if k == 0 else None) for k in range(6)]
    settings = DetectorSettings.of_preset(
        "funad", weights=weights, size=64, epochs=2, device="cpu", precision="float32"
    )
    found = detect([*images, images[1]], [], settings, tmp_path / "features", progress=heard)
    assert heard.said("patent application filed by its authors")
    assert heard.said("1 images repeat others")
    assert heard.stages["Train"] == [2, 2]
    scored = found.images[0]
    assert scored is not None
    assert found.map(scored, 96, 72).shape == (72, 96)
    assert scored.score == scored.patches.max()
    assert found.images[1] == found.images[6]
