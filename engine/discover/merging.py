"""From the classes of an image's regions to the class of the image (specification section 8)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def region_weights(
    areas: NDArray[np.float64], image_ids: NDArray[np.int64], temperatures: NDArray[np.float64]
) -> NDArray[np.float64]:
    """a_k = softmax over an image's crops of sqrt(area_k) / tau_a.

    Args:
        areas: (N,) mask pixels of each crop at image resolution.
        image_ids: (N,) the image of each crop.
        temperatures: (N,) tau_a in pixels, the same for all crops of an image.

    Returns:
        (N,) weights that sum to 1 over each image.
    """
    _, image = np.unique(image_ids, return_inverse=True)
    logits = np.sqrt(areas) / temperatures
    highest = np.full(image.max() + 1, -np.inf)
    np.maximum.at(highest, image, logits)
    powers = np.exp(logits - highest[image])
    weights: NDArray[np.float64] = powers / np.bincount(image, powers)[image]
    return weights


def merge_regions(
    probabilities: NDArray[np.float32],
    weights: NDArray[np.float64],
    image_ids: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Weighted mean of the crops' class probabilities, by image.

    Args:
        probabilities: (N, K).
        weights: (N,) from :func:`region_weights`.
        image_ids: (N,).

    Returns:
        The M image ids, ascending, and their (M, K) probabilities.
    """
    ids, image = np.unique(image_ids, return_inverse=True)
    merged = np.zeros((len(ids), probabilities.shape[1]))
    np.add.at(merged, image, probabilities * weights[:, None])
    return ids, merged.astype(np.float32)
