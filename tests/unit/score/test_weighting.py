from __future__ import annotations

import pytest
import torch

from engine.score.weighting import Average, Forecast, errors, task_weights


def test_weights_of_the_specification():
    weights = task_weights(torch.tensor([1.0, 2, 3, 1, 2, 3]))
    assert weights.sum().item() == pytest.approx(1)
    assert weights[0] == weights[3] > weights[1] > weights[2] > 0
    factors = 0.5 + 0.5 * weights  # as published
    assert ((factors > 0.5) & (factors < 1)).all()


def test_seen_defects_count_twice_as_much_as_others():
    labels = torch.tensor([0, 0, 2, 1])
    wrong = 5.0 * torch.tensor([[1.0, 0, 0], [1, 0, 0], [1, 0, 1], [1, 1, 0]])
    assert errors(wrong, labels).tolist() == [0.5, 0.5, 1.0]


def test_kinds_that_are_missing_do_not_count():
    assert errors(torch.zeros(3, 2), torch.zeros(3)).tolist() == [0, 0]


def test_the_average_moves_slowly():
    labels = torch.tensor([0, 1])
    average = Average(labels)
    good, bad = torch.tensor([0.0, 5]), torch.tensor([5.0, 0])
    first = average.update(torch.stack([good, bad], 1))
    second = average.update(torch.stack([bad, good], 1))
    assert first[0] > second[0] > 0.5
    for _ in range(10):
        last = average.update(torch.stack([bad, good], 1))
    assert last[1] > 0.7


def test_the_forecast_begins_after_six_epochs_and_repeats():
    labels = torch.tensor([0, 2, 1])
    scores = [torch.rand(3, 2, generator=torch.Generator().manual_seed(k)) * 5 for k in range(9)]
    runs = []
    for _ in range(2):
        forecast = Forecast(labels, 2, seed=3)
        runs.append([forecast.update(s).tolist() for s in scores])
    assert runs[0] == runs[1]
    assert runs[0][:5] == [[0.5, 0.5]] * 5
    assert all(weights != [0.5, 0.5] for weights in runs[0][5:])
    assert all(sum(weights) == pytest.approx(1) for weights in runs[0])
