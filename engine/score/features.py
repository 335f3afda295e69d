"""What heads look at: features of whole images at every scale, made comparable with normal ones."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.backbone.features import FeatureNetwork
from engine.maps.detect.coreset import greedy_coreset, projected
from engine.maps.detect.patches import as_batch, nearest, neighbourhood_mean
from engine.maps.detect.store import FeatureStore, squashed
from engine.progress import Cancel, Progress
from engine.score.settings import Grid, ScorerSettings

_NEIGHBOURHOOD = 3
_LEAST_DEVIATION = 0.05  # of the median over all channels
_MOST_PATCHES = 1 << 18  # that a memory is chosen from


def open_networks(settings: ScorerSettings) -> list[FeatureNetwork]:
    """The frozen network at each scale, largest first.

    Raises:
        VitiaError: weights or device cannot be used.
    """
    sizes = sorted({round(settings.image_size * scale) for scale in settings.scales}, reverse=True)
    return [
        FeatureNetwork(
            settings.weights,
            size,
            settings.layers_for,
            settings.device,
            settings.precision,
            settings.seed,
        )
        for size in sizes
    ]


def described(layers: Sequence[NDArray[np.float32]], grid: Grid) -> Tensor:
    """(h, w, C) of several layers as one (h, w, sum of C) on the grid of the coarsest or finest.

    Each position stands for its 3 x 3 surroundings (Roth et al., PatchCore, CVPR 2022); coarser
    layers are interpolated.
    """
    means = [neighbourhood_mean(as_batch(m), _NEIGHBOURHOOD) for m in layers]
    choose = max if grid == "fine" else min
    height, width = choose((m.shape[2:] for m in means), key=math.prod)
    return torch.cat([_on(m, (height, width)) for m in means], 1)[0].permute(1, 2, 0)


def _on(features: Tensor, shape: tuple[int, int]) -> Tensor:
    """(1, C, h, w) on a grid of this shape: averaged to a coarser one, interpolated to a finer."""
    if features.shape[2] * features.shape[3] < math.prod(shape):
        return F.interpolate(features, shape, mode="bilinear", align_corners=False)
    return F.adaptive_avg_pool2d(features, shape)


class Features:
    """Kept features of images, at every scale.

    Args:
        folder: where they are kept.
        networks: from :func:`open_networks`.
        grid: see :func:`described`; what is kept does not depend on it.
    """

    def __init__(self, folder: Path, networks: Sequence[FeatureNetwork], grid: Grid) -> None:
        self.networks, self._grid = list(networks), grid
        self._stores = [FeatureStore(folder, network) for network in networks]

    def fill(self, images: Sequence[Path], progress: Progress, cancel: Cancel) -> list[str | None]:
        """Compute what is missing; arguments, names and errors as :meth:`FeatureStore.fill`."""
        names: list[str | None] = []
        for store in self._stores:
            names = store.fill(images, progress, cancel)
        return names

    def fill_made(
        self,
        names: Sequence[str],
        make: Callable[[str], NDArray[np.uint8]],
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        """Compute what is missing of images that are made, as :meth:`FeatureStore.fill_made`."""
        for store in self._stores:
            store.fill_made(names, make, progress, cancel)

    def of_scale(self, name: str, scale: int) -> Tensor:
        """(h, w, C) float32 features of a kept image at the scale of that number."""
        store = self._stores[scale]
        return described([store.map(name, layer) for layer in store.network.layers], self._grid)

    def of(self, name: str) -> list[Tensor]:
        """The same at all scales."""
        return [self.of_scale(name, scale) for scale in range(len(self.networks))]


def of_images(
    networks: Sequence[FeatureNetwork], images: Sequence[NDArray[np.uint8]], grid: Grid
) -> list[list[Tensor]]:
    """Of each (H, W, 3) uint8 image its features at each scale, as :meth:`Features.of_scale`."""
    scales = []
    for network in networks:
        maps = network(np.stack([squashed(image, network.size) for image in images])).maps
        scales.append(
            [described([m[k].astype(np.float32) for m in maps], grid) for k in range(len(images))]
        )
    return [list(parts) for parts in zip(*scales, strict=True)]


@dataclass(frozen=True)
class Normality:
    """What is known of normal parts at one scale.

    Attributes:
        mean: (C,) of the raw features of normal parts.
        projection: (C, D) makes the deviation of each feature 1 among them; to fewer channels if
            there are too many.
        memory: (M, D) normal patches in such features, or (0, D).
        owners: (M,) int64, the normal image that each comes from.
        references: (R, h, w, D) fixed normal images in such features.
    """

    mean: Tensor
    projection: Tensor
    memory: Tensor
    owners: Tensor
    references: Tensor

    def standardised(self, raw: Tensor) -> Tensor:
        """(..., C) raw features as (..., D)."""
        found: Tensor = (raw - self.mean) @ self.projection
        return found

    def residual(self, features: Tensor, owner: int | None = None) -> Tensor:
        """How (h, w, D) standardised features differ from normal ones, (h, w, D).

        From the nearest patch in memory; without a memory, the mean of the references less the
        features, position by position.

        Args:
            features: of one image.
            owner: the normal image that it is, or was made of: its own patches do not count.
        """
        if not len(self.memory):
            return self.references.mean(0) - features
        memory = self.memory
        if owner is not None:
            others = memory[self.owners != owner]
            memory = others if len(others) else memory
        rows = features.flatten(0, 1)
        _, index = nearest(rows, memory)
        return (memory[index] - rows).view_as(features)


def learn_normality(
    count: int,
    raw_of: Callable[[int], Tensor],
    settings: ScorerSettings,
    progress: Progress,
    cancel: Cancel,
) -> Normality:
    """What ``count`` normal images, at least one, have in common at one scale.

    Args:
        count: of images.
        raw_of: (h, w, C) features of the image of that number.
        settings: ``width``, ``memory``, ``references`` and ``seed`` count.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        Cancelled: asked to stop.
    """
    progress.stage("Read normal patches", count)
    rng = np.random.default_rng(settings.seed)
    first = raw_of(0)
    positions = first.shape[0] * first.shape[1]
    keep = max(1, min(positions, _MOST_PATCHES // count))
    rows = torch.empty(count, keep, first.shape[2])
    for k in range(count):
        cancel.check()
        some = torch.from_numpy(np.sort(rng.permutation(positions)[:keep]))
        rows[k] = raw_of(k).flatten(0, 1)[some]
        progress.advance()
    flat = rows.flatten(0, 1)
    mean, projection = flat.mean(0), _projection(flat, settings)
    flat = (flat - mean) @ projection
    owners = torch.arange(count).repeat_interleave(keep)
    if settings.memory:
        wanted = max(1, int(settings.memory * len(flat)))
        progress.stage("Choose a coreset", wanted)
        small = projected(flat, settings.seed)
        chosen = greedy_coreset(small, wanted, settings.seed, progress=progress, cancel=cancel)
        memory, owners = flat[chosen].contiguous(), owners[chosen]
    else:
        memory, owners = flat[:0], owners[:0]
    # Fewer than wanted: with repetition, so that a state has the same shape.
    picks = np.resize(rng.permutation(count), settings.references)
    references = torch.stack([(raw_of(int(k)) - mean) @ projection for k in picks])
    return Normality(mean, projection, memory, owners, references)


def _projection(rows: Tensor, settings: ScorerSettings) -> Tensor:
    """(C, D) of (N, C): divides by each deviation; at random to ``width`` if C is larger.

    Channels that hardly change among normal images are held back, or their noise would drown the
    rest.
    """
    deviation = rows.std(0, correction=0)
    moving = deviation[deviation > 0]
    least = _LEAST_DEVIATION * float(moving.median()) if len(moving) else 1.0
    scale = 1 / deviation.clamp_min(least)
    channels = len(scale)
    if channels <= settings.width:
        return torch.diag(scale)
    generator = torch.Generator().manual_seed(settings.seed)
    mixing = torch.randn(channels, settings.width, generator=generator) / channels**0.5
    found: Tensor = scale[:, None] * mixing
    return found
