from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st

from engine.classify.neighbours import fitted, nearest_label, thinned, votes


def groups(noise: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Three groups of 20 points on the sphere."""
    generator = torch.Generator().manual_seed(0)
    centres = F.normalize(torch.randn(3, 16, generator=generator), dim=1)
    labels = torch.arange(60) % 3
    x = centres[labels] + noise * torch.randn(60, 16, generator=generator)
    return F.normalize(x, dim=1), labels


def test_clear_groups_are_told_apart_and_noise_is_admitted() -> None:
    x, labels = groups(0.05)
    clear = fitted(x, labels, 3)
    assert clear.agreement == 1
    p = votes(x, x, labels, 3, clear.k, clear.temperature)
    assert (p.argmax(1) == labels).all()
    assert p.sum(1) == pytest.approx(1, abs=1e-6)
    assert p.max() < 1  # nothing is certain
    noisy, labels = groups(2.0)
    best = fitted(noisy, labels, 3)
    assert best.agreement < 0.8
    assert best.k > clear.k or best.temperature > clear.temperature


def test_one_crop_alone_is_enough() -> None:
    x = torch.ones(1, 4) / 2
    best = fitted(x, torch.zeros(1, dtype=torch.int64), 2)
    p = votes(x, x, torch.zeros(1, dtype=torch.int64), 2, best.k, best.temperature)
    assert p[0, 0] > 0.98


def test_the_nearest_label_is_that_of_the_nearest() -> None:
    known = torch.eye(3)
    assert nearest_label(torch.tensor([[0.1, 0.9, 0.2]]), known, torch.tensor([4, 5, 6])) == 5


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=5).filter(sum),
    st.integers(5, 60),
)
def test_thinning_keeps_small_classes_whole(sizes: list[int], most: int) -> None:
    labels = torch.repeat_interleave(torch.arange(len(sizes)), torch.tensor(sizes))
    kept = thinned(labels, most)
    assert len(kept) <= max(most, 0) or len(labels) <= most
    assert torch.equal(kept, kept.unique())
    left = torch.bincount(labels[kept], minlength=len(sizes)).tolist()
    if sum(sizes) <= most:
        assert left == sizes
        return
    largest = max(left)
    assert all(kept in (whole, largest) for kept, whole in zip(left, sizes, strict=True))
    assert sum(left) > most - len(sizes)
