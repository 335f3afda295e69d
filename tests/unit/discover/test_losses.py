"""Every loss term against the authors' code and the numbers of specification section 13."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from engine.discover import losses
from engine.discover.schedules import learning_rate, teacher_temperature


@pytest.fixture(scope="module")
def golden(shared_data: Path) -> dict[str, Any]:
    return json.loads((shared_data / "golden" / "losses.json").read_text())


def _tensors(golden: dict[str, Any]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    names = ("logits", "projections", "labels", "is_base", "crop_score")
    return tuple(torch.tensor(golden[n]) for n in names)


@pytest.mark.parametrize("epoch", [0, 5, 20, 45])
def test_pseudo_label_loss(golden: dict[str, Any], epoch: int) -> None:
    logits, _, _, is_base, scores = _tensors(golden)
    novel = logits[~is_base.repeat(2)]
    temperature = teacher_temperature(epoch, 50)
    targets = losses.teacher_targets(novel, golden["classes_base"], temperature, scores[~is_base])
    expected = golden["pseudo_label_loss"][str(epoch)]
    assert losses.pseudo_label_loss(novel, targets).item() == pytest.approx(expected, abs=1e-5)


def test_the_other_terms(golden: dict[str, Any]) -> None:
    logits, projections, labels, is_base, _ = _tensors(golden)
    found = {
        "memax": losses.mean_entropy_loss(logits[~is_base.repeat(2)]),
        "supervised_cross_entropy": losses.supervised_loss(logits, labels, is_base),
        "self_supervised_contrastive": losses.contrastive_loss(projections),
        "supervised_contrastive": losses.supervised_contrastive_loss(projections, labels, is_base),
    }
    for name, value in found.items():
        assert value.item() == pytest.approx(golden[name], abs=1e-5), name


def test_teacher_temperatures(golden: dict[str, Any]) -> None:
    found = [teacher_temperature(epoch, 50) for epoch in range(50)]
    assert found == pytest.approx(golden["teacher_temperature"], abs=1e-9)


def test_schedules_of_the_specification() -> None:
    expected = {0: 0.07, 3: 0.07, 4: 0.066667, 7: 0.066667, 8: 0.063333, 36: 0.04, 49: 0.04}
    for epoch, value in expected.items():
        assert teacher_temperature(epoch, 50) == pytest.approx(value, abs=1e-6)
    rates = {0: 0.003, 1: 0.00299704, 10: 0.00271381, 25: 0.0015015, 49: 5.96e-6}
    for epoch, value in rates.items():
        assert learning_rate(epoch, 50, 0.003) == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize("epochs", [1, 2, 3, 10, 16, 39, 200])
def test_every_length_of_training_ends_sharp(epochs: int) -> None:
    found = [teacher_temperature(epoch, epochs) for epoch in range(epochs)]
    assert found == sorted(found, reverse=True)
    assert found[-1] == 0.04 or epochs < 3


@pytest.mark.parametrize(("score", "pull"), [(0.0, 0.5), (0.2, 0.3), (0.5, 0.0), (1.0, 0.0)])
def test_pseudo_label_correction(score: float, pull: float) -> None:
    logits = torch.zeros(2, 5)
    targets = losses.teacher_targets(logits, 2, 0.04, torch.tensor([score]))
    assert targets[0, 2].item() == pytest.approx(pull + (1 - pull) / 3)
    assert targets.sum(1).tolist() == pytest.approx([1, 1])
    assert targets[:, :2].abs().max() == 0


def test_mean_entropy() -> None:
    assert losses.mean_entropy_loss(torch.zeros(4, 8)).item() == pytest.approx(0, abs=1e-6)
    one_hot = torch.zeros(4, 8)
    one_hot[:, 3] = 100
    assert losses.mean_entropy_loss(one_hot).item() == pytest.approx(2.07944, abs=1e-5)
    half = torch.full((4, 8), -100.0)
    half[:, 4:] = 0
    assert losses.mean_entropy_loss(half).item() == pytest.approx(math.log(2), abs=1e-5)


def test_low_scores_are_pulled_to_normal() -> None:
    even = torch.full((3, 2), 0.5)
    pulled = losses.pulled_to_normal(even, 0, torch.tensor([0.0, 0.2, 0.9]))
    torch.testing.assert_close(pulled, torch.tensor([[0.75, 0.25], [0.65, 0.35], [0.5, 0.5]]))


def test_labels_take_the_place_of_what_the_network_thinks() -> None:
    targets = torch.full((4, 3), 1 / 3)
    changed = losses.with_labels(targets, torch.tensor([-1, 2]))
    expected = torch.tensor([[1 / 3] * 3, [0, 0, 1.0], [1 / 3] * 3, [0, 0, 1.0]])
    torch.testing.assert_close(changed, expected)
    assert (targets == 1 / 3).all()


def test_link_loss() -> None:
    """Of certain predictions the probability to be together is 1 or 0; of even ones 1 / C."""
    a, b = torch.tensor([5.0, -5.0]), torch.tensor([-5.0, 5.0])
    same, different = torch.stack([a, a]), torch.stack([b, b])
    pairs = torch.stack([same, same, same, different])  # (a, a), (a, b)
    right = losses.link_loss(pairs, torch.tensor([True, False]))
    wrong = losses.link_loss(pairs, torch.tensor([False, True]))
    assert right == pytest.approx(1e-4, rel=0.01)
    assert wrong == pytest.approx(-math.log(1e-4), rel=0.01)
    even = torch.zeros(2, 2, 4)
    assert losses.link_loss(even, torch.tensor([True])) == pytest.approx(math.log(4))
    assert losses.link_loss(even, torch.tensor([False])) == pytest.approx(-math.log(3 / 4))


def test_known_shares_take_the_place_of_equal_ones() -> None:
    logits = torch.randn(6, 4, generator=torch.Generator().manual_seed(0)) / 10
    equal = losses.mean_entropy_loss(logits, torch.full((4,), 0.25))
    torch.testing.assert_close(equal, losses.mean_entropy_loss(logits))
    mean = torch.softmax(logits / 0.1, dim=1).mean(0)
    assert losses.mean_entropy_loss(logits, mean) == pytest.approx(0, abs=1e-6)
    assert losses.mean_entropy_loss(logits, mean.flip(0)) > 0.01
