"""Which samples a training step takes: at random, and more often those that somebody has decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.discover.supervision import OPEN, Supervision

_LABELLED_SHARE = 0.25  # of the novel samples of an epoch, at least
_LINKS = 4  # pairs a batch, of each kind


@dataclass(frozen=True)
class Batch:
    """The samples of one step.

    Attributes:
        samples: (B,) int64.
        links: (P, 2) int64, places in the batch of pairs of samples.
        together: (P,) bool, whether the two of each pair are in one class.
    """

    samples: Tensor
    links: Tensor
    together: Tensor


class Draws:
    """Draws samples with replacement: base and novel ones in equal shares (spec section 4).

    Args:
        base: how many samples are of the base set; these come first.
        novel: how many are of the product.
        supervision: what is decided of the novel ones.
    """

    def __init__(self, base: int, novel: int, supervision: Supervision | None = None) -> None:
        self._count = base + novel
        self._weights = torch.ones(self._count, dtype=torch.float64)
        if base:
            self._weights[base:] = base / novel
        self._links: list[Tensor] = []
        if supervision is None:
            return
        labelled = torch.from_numpy(supervision.labels != OPEN)
        share = float(labelled.double().mean())
        if 0 < share < _LABELLED_SHARE:
            mine = self._weights[base:]
            mine[labelled] *= _LABELLED_SHARE / share
            mine[~labelled] *= (1 - _LABELLED_SHARE) / (1 - share)
        for pairs in (supervision.must_link, supervision.cannot_link):
            self._links.append(base + torch.from_numpy(pairs))

    def epoch(self, size: int, generator: torch.Generator) -> Iterator[Batch]:
        """The batches of one epoch, of ``size`` samples and those of some linked pairs."""
        drawn = torch.multinomial(self._weights, self._count, replacement=True, generator=generator)
        for samples in drawn.split(size):
            chosen, together = [], []
            for pairs, wanted in zip(self._links, (True, False), strict=False):
                few = min(_LINKS, len(pairs))
                if few:
                    chosen.append(pairs[torch.randint(len(pairs), (few,), generator=generator)])
                    together += [wanted] * few
            linked = torch.cat(chosen) if chosen else torch.empty(0, 2, dtype=torch.int64)
            places = len(samples) + torch.arange(linked.numel()).view(-1, 2)
            yield Batch(
                torch.cat([samples, linked.flatten()]),
                places,
                torch.tensor(together, dtype=torch.bool),
            )
