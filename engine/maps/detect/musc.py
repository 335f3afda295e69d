"""MuSc: images without any normal example score each other (specification "Detectors", A).

A defect is rare: a patch that has no counterpart in most other images is anomalous. Li et al.,
"MuSc: Zero-Shot Industrial Anomaly Classification and Segmentation with Mutual Scoring of the
Unlabeled Images", ICLR 2024.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.maps.detect.patches import as_batch, as_rows, coarsened, neighbourhood_mean
from engine.progress import Cancel, Progress

RSCIN_NEIGHBOURS = (1, 2, 3)
# Distances between patches held at once: on a CPU what its cache takes.
_BLOCK = {"cpu": 1 << 20, "cuda": 1 << 28}
_BUDGET = 3 << 29  # bytes (1.5 GiB) for the patches of one group and their distances
_EPSILON = 1e-5
# A sum of products cannot tell smaller squared distances of unit vectors from none.
_NOISE = {torch.float32: 1e-6, torch.bfloat16: 2e-4}


def lnamd(
    features: NDArray[np.float32], r: int, most: int | None = None, *, unit: bool = True
) -> Tensor:
    """Neighbourhood aggregation of one layer of one image.

    Args:
        features: (h, w, C).
        r: side of the neighbourhood, odd.
        most: patches a side at most; finer maps are averaged down first.
        unit: scale every patch to length 1, as published for ViTs. A CNN's patch says by its
            length how much there is to see, so it is only made independent of C.

    Returns:
        (L, C) float32 patches, row by row.
    """
    maps = coarsened(as_batch(features), most)
    maps = F.layer_norm(maps, maps.shape[1:], eps=_EPSILON)
    rows = as_rows(neighbourhood_mean(maps, r))
    return F.normalize(rows, dim=1) if unit else rows / rows.shape[1] ** 0.5


def lnamd_grid(shape: tuple[int, ...], most: int | None) -> tuple[int, int]:
    """The grid (h, w) of patches that :func:`lnamd` makes of features of this shape (h, w, C)."""
    grid = coarsened(torch.empty(1, 1, *shape[:2]), most).shape
    return grid[2], grid[3]


def interval(count: int, fraction: tuple[float, float]) -> tuple[int, int]:
    """Which of the ``count`` other images, nearest first, the mean is taken over: [start, end).

    As published int(f (N - 1)), but never empty, so that 2 to 4 images can be scored too.
    """
    start = min(int(fraction[0] * count), max(count - 1, 0))
    return start, max(start + 1, int(fraction[1] * count))


def mutual_scores(
    patches: Tensor,
    fraction: tuple[float, float] = (0.0, 0.3),
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> NDArray[np.float32]:
    """How far the patches of each image are from their nearest in the other images.

    Each pair of images is compared once, for both of them, a block of pairs at a time: what is
    kept is one distance for each patch and other image, (N, L, N) float16.

    Args:
        patches: (N, L, C) of at least two images, float32 or bfloat16, on the device to compute on.
            Any vectors in float32; in bfloat16 of unit length.
        fraction: the interval of other images, sorted by distance, that the mean is taken over.
        progress: advanced by one for each pair of blocks (:func:`block_pairs`).
        cancel: checked at each of them.

    Returns:
        (N, L) float32, mean Euclidean distance over the interval.

    Raises:
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    count, length, _ = patches.shape
    noise = _NOISE[patches.dtype]
    # [-2a, |a|^2, 1] . [b, 1, |b|^2] = |a - b|^2 in one product, and rounded as a distance.
    squares = patches.float().square().sum(2, keepdim=True).to(patches.dtype)
    ones = torch.ones_like(squares)
    left = torch.cat([-2 * patches, squares, ones], 2)
    right = torch.cat([patches, ones, squares], 2)
    nearest = torch.empty(count, length, count, dtype=torch.float16)
    step = _images_per_block(length, patches.device)
    for i in range(0, count, step):
        for j in range(i, count, step):
            cancel.check()
            a, b = left[i : i + step], right[j : j + step]
            distances = (a.flatten(0, 1) @ b.flatten(0, 1).T).view(len(a), length, len(b), length)
            nearest[i : i + step, :, j : j + step] = _length(distances.amin(3), noise)
            if i != j:
                of_b = _length(distances.amin(1), noise)
                nearest[j : j + step, :, i : i + step] = of_b.permute(1, 2, 0)
            progress.advance()
    start, end = interval(count - 1, fraction)
    result = np.empty((count, length), np.float32)
    for i in range(count):
        cancel.check()
        others = torch.cat([nearest[i, :, :i], nearest[i, :, i + 1 :]], 1).float().numpy()
        others.partition(sorted({start, end - 1}), axis=1)
        result[i] = others[:, start:end].mean(1)
    return result


def block_pairs(count: int, length: int, device: torch.device) -> int:
    """How many pairs of blocks :func:`mutual_scores` goes through."""
    blocks = -(-count // _images_per_block(length, device))
    return blocks * (blocks + 1) // 2


def groups(
    count: int, length: int, width: int, itemsize: int, most: int | None, seed: int
) -> list[NDArray[np.int64]]:
    """Random groups of images to be scored apart, as equal as can be; each ascending.

    One group of all, unless there are more than ``most`` or their patches (``length`` of ``width``
    values of ``itemsize`` bytes each) and distances would take more memory than is good.
    """
    # Patches are there three times (as they are, left and right of the product).
    a, b = 2 * length, 3 * length * (width + 2) * itemsize
    fits = max(5, int((-b + (b * b + 4 * a * _BUDGET) ** 0.5) / (2 * a)))
    number = -(-count // min(fits, most or fits))
    order = np.random.default_rng(seed).permutation(count)
    return [np.sort(part) for part in np.array_split(order, number)]


def rscin(
    scores: NDArray[np.float32],
    vectors: NDArray[np.float32],
    neighbours: Sequence[int] = RSCIN_NEIGHBOURS,
) -> NDArray[np.float32]:
    """Image scores, evened out among images that look alike (RsCIN).

    Args:
        scores: (N,) of any range; constant scores become 0.
        vectors: (N, D), one of each image; scaled to length 1 here.
        neighbours: for each k, the mean over the k most similar images (itself included); 0 and 1
            leave the scores as they are.

    Returns:
        (N,) float32.
    """
    span = float(scores.max() - scores.min())
    scaled = (scores - scores.min()) / span if span > 0 else np.zeros_like(scores)
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    result = np.empty(len(scores), np.float32)
    for start in range(0, len(scores), 1024):  # never N x N for large N
        rows = slice(start, start + 1024)
        result[rows] = rescored(unit[rows] @ unit.T, scaled, scaled[rows], neighbours)
    return result


def rescored(
    similarity: NDArray[np.float32],
    scores: NDArray[np.float32],
    own: NDArray[np.float32],
    neighbours: Sequence[int],
) -> NDArray[np.float32]:
    """RsCIN of some images, from their (n, N) similarities to all and all (N,) scaled scores."""
    order = np.argsort(-similarity, axis=1, kind="stable")[:, : max(*neighbours, 1)]
    weights = np.take_along_axis(similarity, order, 1).astype(np.float64)
    values = scores[order]
    means = [
        own if k == 0 else (weights[:, :k] * values[:, :k]).sum(1) / weights[:, :k].sum(1)
        for k in neighbours
    ]
    result: NDArray[np.float32] = np.mean(means, axis=0).astype(np.float32)
    return result


def _images_per_block(length: int, device: torch.device) -> int:
    return max(1, int(_BLOCK.get(device.type, _BLOCK["cpu"]) ** 0.5) // length)


def _length(squares: Tensor, noise: float) -> Tensor:
    """Distances of squares that rounding may have left a little beside zero."""
    squares = squares.float()
    return torch.where(squares <= noise, 0.0, squares).sqrt().to("cpu", torch.float16)
