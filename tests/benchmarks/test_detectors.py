"""The costly steps of the detectors against the plain way, on one thread: time as a ratio."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from engine.maps.detect.coreset import greedy_coreset
from engine.maps.detect.musc import mutual_scores


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def plain_coreset(features: Tensor, count: int, seed: int) -> Tensor:
    """As published: every pick reads all rows."""
    few = torch.randperm(len(features), generator=torch.Generator().manual_seed(seed))[:10]
    squares = features.square().sum(1)

    def distance(to: Tensor) -> Tensor:
        found = squares[:, None] + to.square().sum(1) - 2 * (features @ to.T)
        return found.clamp_min(0).sqrt()

    anchor = distance(features[few]).mean(1)
    chosen = []
    for _ in range(count):
        farthest = anchor.argmax()
        chosen.append(farthest)
        anchor = torch.minimum(anchor, distance(features[farthest][None])[:, 0])
    return torch.stack(chosen)


def plain_mutual_scores(patches: Tensor, start: int, end: int) -> Tensor:
    """As published: each image against each other one, both ways."""
    rows = []
    for i in range(len(patches)):
        others = [torch.cdist(patches[i], b).amin(1) for j, b in enumerate(patches) if j != i]
        rows.append(torch.stack(others).sort(0).values[start:end].mean(0))
    return torch.stack(rows)


def best(call: Callable[[], Any]) -> tuple[float, Any]:
    """Least processor seconds of three calls, and the result."""
    times = []
    for _ in range(3):
        start = process_time()
        result = call()
        times.append(process_time() - start)
    return min(times), result


def test_coreset_at_least_six_times_as_fast() -> None:
    generator = torch.Generator().manual_seed(0)
    latent = torch.randn(60_000, 12, generator=generator)
    features = latent @ torch.randn(12, 128, generator=generator)
    plain, expected = best(lambda: plain_coreset(features, 600, 0))
    ours, found = best(lambda: greedy_coreset(features, 600, 0))
    print(f"\ncoreset: plain {plain:.2f} s, ours {ours:.2f} s, {plain / ours:.1f}x")
    assert (expected == found).float().mean() > 0.9  # near ties may change places
    assert plain / ours >= 6


def test_mutual_scoring_at_least_one_and_a_half_times_as_fast() -> None:
    """In float32, where products take nearly all time and each pair needs one instead of two."""
    generator = torch.Generator().manual_seed(0)
    patches = F.normalize(torch.randn(20, 400, 192, generator=generator), dim=2)
    plain, expected = best(lambda: plain_mutual_scores(patches, 0, 5))
    ours, found = best(lambda: mutual_scores(patches))
    print(f"\nmutual scores: plain {plain:.2f} s, ours {ours:.2f} s, {plain / ours:.1f}x")
    assert torch.allclose(torch.from_numpy(found), expected, atol=1e-3)
    assert plain / ours >= 1.5
