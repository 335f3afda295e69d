"""PatchCore: distance to the patches of normal images (specification "Detectors", C; and D).

Roth et al., "Towards Total Recall in Industrial Anomaly Detection", CVPR 2022. Other than there,
the whole image is scored (no centre crop), and channels are standardised, so that those of large
values do not drown the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import VitiaError
from engine.maps.detect.coreset import PROJECTED, greedy_coreset, projected
from engine.maps.detect.patches import as_batch, as_rows, nearest, neighbourhood_mean
from engine.maps.detect.softpatch import LEAST_IMAGES, patch_weights, trusted
from engine.progress import Cancel, Progress

WIDTH = 1024
BUDGET = 1 << 30  # bytes for the normal patches that the coreset is chosen from
_NEIGHBOURHOOD = 3
_LEAST_DEVIATION = 0.05  # of the median over all channels

LayersOf = Callable[[str], Sequence[NDArray[np.float32]]]
"""Gives the (h, w, C) features of an image, finest layer first."""


@dataclass(frozen=True)
class Memory:
    """What is known of normal parts.

    Attributes:
        patches: (M, D) float32, the coreset in standardised features.
        scale: (D,) float32, what features are multiplied by before they are compared.
        trust: (M,) float32, SoftPatch's factors; None for PatchCore.
    """

    patches: Tensor
    scale: Tensor
    trust: Tensor | None = None

    def score(
        self, layers: Sequence[NDArray[np.float32]], cancel: Cancel | None = None
    ) -> NDArray[np.float32]:
        """The scores (h, w) of an image's patches: squared distance to the nearest normal one.

        SoftPatch multiplies it by the factor of that normal patch.
        """
        rows, grid = descriptors(layers)
        rows = rows.to(self.patches.device) * self.scale
        squares, index = nearest(rows, self.patches, cancel)
        if self.trust is not None:
            squares *= self.trust[index]
        scores: NDArray[np.float32] = squares.view(grid).cpu().numpy()
        return scores


def descriptors(layers: Sequence[NDArray[np.float32]]) -> tuple[Tensor, tuple[int, int]]:
    """Describe each patch of the finest layer by its 3 x 3 surroundings in all layers.

    Coarser layers are resized bilinearly; more than ``WIDTH`` channels in all are averaged down
    to that many.

    Returns:
        (h w, D) float32 on the CPU, and (h, w).
    """
    grid = layers[0].shape[0], layers[0].shape[1]
    means = [neighbourhood_mean(as_batch(features), _NEIGHBOURHOOD) for features in layers]
    resized = [
        m
        if m.shape[-2:] == grid
        else F.interpolate(m, size=grid, mode="bilinear", align_corners=False)
        for m in means
    ]
    rows = as_rows(torch.cat(resized, 1))
    return (F.adaptive_avg_pool1d(rows, WIDTH) if rows.shape[1] > WIDTH else rows), grid


def build_memory(
    normals: Sequence[str],
    layers_of: LayersOf,
    part: float,
    *,
    standardise: bool = True,
    weigh: bool = False,
    seed: int = 0,
    device: torch.device | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Memory:
    """Keep a coreset of the patches of normal images.

    Args:
        normals: names that ``layers_of`` knows, at least one.
        layers_of: gives the features of an image.
        part: of all patches to keep, above 0 and at most 1; at least one is kept.
        standardise: divide each channel by its standard deviation.
        weigh: SoftPatch: distrust what is rare among the normal images, leave the worst out.
        seed: of the random choices.
        device: where to compute; None is the CPU.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: too few images for SoftPatch.
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    device = device or torch.device("cpu")
    if weigh and len(normals) < LEAST_IMAGES:
        raise VitiaError(
            f"SoftPatch needs at least {LEAST_IMAGES} normal images, and there are {len(normals)}",
            None,
            "Add normal images, or take PatchCore",
        )
    progress.stage("Read normal patches", len(normals))
    patches = _gather(normals, layers_of, weigh=weigh, seed=seed, progress=progress, cancel=cancel)
    length, width = patches.shape[1:]
    rows = patches.flatten(0, 1)
    scale = _scale(rows) if standardise else torch.ones(width)
    rows *= scale
    rows, scale = rows.to(device), scale.to(device)
    small = projected(rows, seed)
    trust = None
    if weigh:
        progress.stage("Weigh normal patches", length)
        factors = patch_weights(small.view(len(patches), length, -1), progress, cancel).flatten()
        kept = trusted(factors)
        rows, small, trust = rows[kept], small[kept], factors[kept]
    count = max(1, int(part * len(rows)))
    progress.stage("Choose a coreset", count)
    if part < 1:
        chosen = greedy_coreset(small, count, seed, progress=progress, cancel=cancel)
        rows, trust = rows[chosen], None if trust is None else trust[chosen]
    return Memory(rows.contiguous(), scale, trust)


def _gather(
    normals: Sequence[str],
    layers_of: LayersOf,
    *,
    weigh: bool,
    seed: int,
    progress: Progress,
    cancel: Cancel,
) -> Tensor:
    """(N, L, D) patches of all normal images, or of as much of each as memory allows.

    SoftPatch compares patches of one position, so there whole images are left out instead.
    """
    first, _ = descriptors(layers_of(normals[0]))
    length, width = first.shape
    each = 4 * length * (width + PROJECTED)
    generator = np.random.default_rng(seed)
    keep, names = length, list(normals)
    fits = max(LEAST_IMAGES, BUDGET // each)
    if weigh and len(normals) > fits:
        places = np.sort(generator.permutation(len(normals))[:fits])
        names = [normals[k] for k in places]
        progress.log("info", f"{fits} of {len(normals)} normal images, drawn by chance, are used")
    elif len(normals) * each > BUDGET:
        keep = max(1, BUDGET // (4 * (width + PROJECTED) * len(normals)))
        progress.log(
            "info", f"{keep} of {length} patches of each normal image, by chance, are used"
        )
    patches = torch.empty(len(names), keep, width)
    for k, name in enumerate(names):
        cancel.check()
        rows, _ = descriptors(layers_of(name))
        if keep < length:
            rows = rows[torch.from_numpy(np.sort(generator.permutation(length)[:keep]))]
        patches[k] = rows
        progress.advance()
    return patches


def _scale(rows: Tensor) -> Tensor:
    """What makes the standard deviation of each channel 1.

    Channels that hardly change among normal images are held back, or their noise would drown the
    rest. Divided by the root of the number of channels, so that distances do not depend on it.
    """
    deviation = rows.std(0, correction=0)
    moving = deviation[deviation > 0]
    if not len(moving):
        moving = deviation = torch.ones_like(deviation)
    least = _LEAST_DEVIATION * float(moving.median())
    scale: Tensor = 1 / (deviation.clamp_min(least) * rows.shape[1] ** 0.5)
    return scale
