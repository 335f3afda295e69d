from __future__ import annotations

import pytest
import torch

from engine.score.losses import deviation_loss, top_count, top_mean


@pytest.mark.parametrize(("y", "score", "loss"), [(1, 2.0, 3.0), (1, 7.0, 0.0), (0, -1.0, 1.0)])
def test_deviations_of_the_specification(y, score, loss):
    assert deviation_loss(torch.tensor([score]), torch.tensor([y])).item() == loss


def test_the_loss_is_the_mean():
    found = deviation_loss(torch.tensor([2.0, 7.0, -1.0]), torch.tensor([True, True, False]))
    assert found.item() == pytest.approx(4 / 3)


@pytest.mark.parametrize(("positions", "count"), [(196, 19), (49, 4), (16, 1), (4, 1)])
def test_a_tenth_of_the_positions(positions, count):
    assert top_count(positions, 0.1) == count


def test_the_largest_absolute_scores_count():
    scores = torch.tensor([[-3.0, 1, 2, 0], [0.5, 1, -4, -6]])
    assert top_mean(scores, 0.1).tolist() == [3, 6]
    assert top_mean(scores, 0.5).tolist() == [2.5, 5]
