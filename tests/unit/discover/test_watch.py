from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine.discover.watch import Watch
from engine.progress import Progress


class Seen(Progress):
    """Keeps the embeddings."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []

    def embedding(self, *told: Any) -> None:
        self.told.append(told)


KINDS = torch.arange(30) % 3


def cloud(seed: int = 0) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    middles = torch.eye(8)[:3] * 5
    return middles[KINDS] + torch.randn(30, 8, generator=generator) * 0.3 + 2


def look(
    watch: Watch, x: torch.Tensor, predicted: list[torch.Tensor], progress: Progress
) -> dict[str, float]:
    """An epoch that sees every crop, in two steps."""
    for part in torch.arange(30).split(16):
        logits = torch.stack([torch.eye(3)[p[part].repeat(2)] for p in predicted])
        watch.see(part, x[part].repeat(2, 1), logits)
    return watch.end_epoch(0, progress)


def test_numbers() -> None:
    watch, seen = Watch(np.arange(30) + 100, 2, 3, 8, 0), Seen()
    swapped = (KINDS + 1) % 3  # the same groups by other numbers
    values = look(watch, cloud(), [KINDS, swapped], seen)
    certain = np.exp(10) / (np.exp(10) + 2)
    assert values == pytest.approx({"head agreement": 1, "confidence": certain, "balance": 1})
    ids, points, classes = seen.told[0]
    assert ids.tolist() == list(range(100, 130))
    assert points.shape == (30, 2)
    assert classes.tolist() == KINDS.tolist()
    values = look(watch, cloud(), [torch.zeros(30, dtype=torch.int64), KINDS], seen)
    assert values["head agreement"] == pytest.approx(0)
    assert values["balance"] == 0


def test_one_head_agrees_with_nobody() -> None:
    values = look(Watch(np.arange(30), 1, 3, 8, 0), cloud(), [KINDS], Progress())
    assert set(values) == {"confidence", "balance"}


def test_places_follow_those_before() -> None:
    """A turn of the space is not seen, and the axes are the principal ones."""
    watch, seen = Watch(np.arange(30), 1, 3, 8, 0), Seen()
    x = cloud()
    turn = torch.linalg.qr(torch.randn(8, 8, generator=torch.Generator().manual_seed(1)))[0]
    for turned in (x, x @ turn, x @ turn @ turn):
        look(watch, turned, [KINDS], seen)
    first, second, third = (told[1] for told in seen.told)
    assert second == pytest.approx(first, abs=0.02)
    assert third == pytest.approx(first, abs=0.02)
    unit = torch.nn.functional.normalize(x, dim=1)
    values = torch.linalg.svdvals(unit - unit.mean(0))[:2].numpy()
    spread: NDArray[np.float64] = np.linalg.svd(first, compute_uv=False)
    assert spread == pytest.approx(values, rel=1e-3)


def test_only_what_was_seen_is_told() -> None:
    watch, seen = Watch(np.arange(30), 1, 3, 8, 0), Seen()
    assert watch.end_epoch(0, seen) == {}
    assert seen.told == []
    some = torch.tensor([3, 4, 5, 9])
    logits = torch.eye(3)[KINDS[some].repeat(2)][None]
    watch.see(some, cloud()[some].repeat(2, 1), logits)
    watch.end_epoch(0, seen)
    assert seen.told[0][0].tolist() == [3, 4, 5, 9]
    assert seen.told[0][2].tolist() == KINDS[some].tolist()
    look(watch, cloud(), [KINDS], seen)
    assert len(seen.told[1][0]) == 30


def test_of_many_crops_some_are_followed() -> None:
    watch = Watch(np.arange(5000), 1, 3, 8, 0)
    other = Watch(np.arange(5000), 1, 3, 8, 0)
    assert len(watch._ids) == 2000
    assert np.array_equal(watch._ids, other._ids)
    watch.see(torch.arange(10), torch.ones(20, 8), torch.ones(1, 20, 3))
    assert watch._seen.sum() == np.isin(np.arange(10), watch._ids).sum()
