"""Where a training step gets its tokens from: two random views of each sample of a batch.

The frozen part of the network is most of the work. Fresh views go through it every time, as
published. A pool of views goes through it once, and epochs then draw pairs from the pool: the
same training with a limited supply of augmentations, at a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import torch
from torch import Tensor

from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.discover.data import CropArrays
from engine.discover.kept import TokenStore
from engine.discover.views import ViewMaker
from engine.progress import Cancel, Progress

# Views made and looked at together: on a CPU so few that everything stays in its cache.
_CPU_CHUNK = 8
_CUDA_CHUNK = 64
POOL_ITEM_BYTES = 2
"""Bytes of a number in a :class:`ViewPool` (bfloat16)."""


def chunk_size(device: torch.device) -> int:
    """How many views to send through the frozen blocks at once."""
    return _CPU_CHUNK if device.type == "cpu" else _CUDA_CHUNK


def seeded(seed: int, *path: int) -> torch.Generator:
    """A generator for one place of a run, the same however the run came there (resume)."""
    state = seed
    for number in path:
        state = (state * 1_000_003 + number + 1) % (1 << 61)
    return torch.Generator().manual_seed(state)


class TokenSource(Protocol):
    """Gives the tokens of two views of each sample of a batch."""

    def pair(self, samples: Tensor, generator: torch.Generator) -> PackedTokens:
        """2B packed samples: first views of ``samples`` ((B,) int64), then second views."""


class Samples:
    """Base and novel crops as one list: base first."""

    def __init__(self, novel: CropArrays, base: CropArrays | None) -> None:
        parts = [part for part in (base, novel) if part is not None]
        self._novel, self._base = novel, base
        self.base_count = 0 if base is None else len(base)
        self.count = self.base_count + len(novel)
        self.labels = torch.cat([p.labels for p in parts])
        self.scores = torch.cat([p.scores for p in parts]).clamp(0, 1)

    def crop(self, sample: int) -> Tensor:
        """(4, R, R) uint8 pixels and mask of a sample."""
        if self._base is not None and sample < self.base_count:
            return self._base.pixels[sample]
        return self._novel.pixels[sample - self.base_count]

    def kept_tokens(self, network: MaskGuidedViT) -> float:
        """About how many tokens one view of every sample keeps: what its mask covers, and CLS."""
        patches: int = (network.side // network.patch[0]) ** 2
        covered = sum(
            float((part.pixels[i : i + 1, 3] >= 128).float().mean())
            for part in (self._base, self._novel)
            if part is not None
            for i in range(len(part))
        )
        return covered * patches + self.count * int(network.vit.num_prefix_tokens)

    def novel_tokens(
        self,
        looks: Callable[[Tensor], list[tuple[Tensor, Tensor]]],
        network: MaskGuidedViT,
        device: torch.device,
        progress: Progress,
        cancel: Cancel,
    ) -> PackedTokens:
        """The tokens of all N novel crops: of the first look at each, then of the second, ...

        Args:
            looks: gives the views of some crops, (B, 4, R, R) uint8, one item a look.
            network: whose tokens.
            device: where it computes.
            progress: told of every crop.
            cancel: stops the work.
        """
        parts: list[list[PackedTokens]] = []
        for pixels in self._novel.pixels.split(chunk_size(device)):
            cancel.check()
            tokens = [network.frozen_tokens(*view) for view in looks(pixels)]
            parts.append([some.to(device, torch.bfloat16) for some in tokens])
            progress.advance(len(pixels))
        return PackedTokens.cat([part for look in zip(*parts, strict=True) for part in look])

    def random_views(
        self, samples: Tensor, views: ViewMaker, network: MaskGuidedViT, generator: torch.Generator
    ) -> PackedTokens:
        """The tokens of a new view of each of these samples ((B,) int64)."""
        parts = []
        for some in samples.split(chunk_size(views.device)):
            crops = [self.crop(sample) for sample in some.tolist()]
            parts.append(network.frozen_tokens(*views.train(crops, generator)))
        return PackedTokens.cat(parts)


class FreshViews:
    """New views at every step."""

    def __init__(self, samples: Samples, views: ViewMaker, network: MaskGuidedViT) -> None:
        self._samples, self._views, self._network = samples, views, network

    def pair(self, samples: Tensor, generator: torch.Generator) -> PackedTokens:
        """See :class:`TokenSource`."""
        return self._samples.random_views(samples.repeat(2), self._views, self._network, generator)


class ViewPool:
    """``views`` random views of every sample, taken through the frozen blocks once."""

    def __init__(
        self,
        samples: Samples,
        views: ViewMaker,
        network: MaskGuidedViT,
        count: int,
        seed: int,
        progress: Progress,
        cancel: Cancel,
        store: TokenStore | None = None,
    ) -> None:
        self._views, self._samples = count, samples.count

        def look() -> PackedTokens:
            batches = torch.arange(samples.count).split(_CUDA_CHUNK)
            progress.stage("Look at the crops", count * len(batches))
            parts = []
            for view in range(count):
                generator = seeded(seed if store is None else 0, 1, view)
                for batch in batches:
                    cancel.check()
                    tokens = samples.random_views(batch, views, network, generator)
                    # Half the memory; the rounding error is far below that of the frozen blocks.
                    parts.append(tokens.to(views.device, torch.bfloat16))
                    progress.advance()
            return PackedTokens.cat(parts)

        pool = look() if store is None else store.get(f"views-{count}", look)
        self._pool = pool.to(views.device, torch.bfloat16)

    def pair(self, samples: Tensor, generator: torch.Generator) -> PackedTokens:
        """See :class:`TokenSource`. The two views of a sample differ."""
        first = torch.randint(self._views, samples.shape, generator=generator)
        step = torch.randint(1, max(2, self._views), samples.shape, generator=generator)
        second = (first + step) % self._views
        chosen = torch.cat([first * self._samples + samples, second * self._samples + samples])
        return self._pool.select(chosen)
