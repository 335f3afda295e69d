"""Anomaly Clustering of a product: one vector an image, the weighted mean of its patches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from engine.backbone.features import FeatureNetwork
from engine.discover.clustering.patches import (
    mask_weights,
    patch_embeddings,
    patch_weights,
    strangeness,
    weighted_means,
)
from engine.discover.clustering.settings import AnomalyClusteringSettings, Weighting
from engine.errors import VitiaError
from engine.files import decode_mask, room
from engine.maps.detect.store import FeatureStore
from engine.progress import Cancel, Progress
from engine.session import Session

_SIDE = 224
_MANY, _CHOSEN = 300, 64  # of more images, this many are compared with


@dataclass(frozen=True)
class ImageVectors:
    """One vector for each distinct image.

    Attributes:
        x: (I, D) float32.
        items: image id -> row of ``x``; files with the same content share one.
        weighting: how the patches were weighted in the end.
        tau: the temperature, in the features' units; 0 where none was used.
        source: the weights in words.
    """

    x: NDArray[np.float32]
    items: dict[int, int]
    weighting: Weighting
    tau: float
    source: str


def image_vectors(
    session: Session,
    crop_set_id: int,
    settings: AnomalyClusteringSettings,
    progress: Progress,
    cancel: Cancel,
) -> ImageVectors:
    """The vectors of all images that have crops in a set.

    Whole images are looked at, pressed into a square, so that nothing near an edge is lost.
    Features are kept in the session folder.

    Raises:
        VitiaError: weights or device cannot be used, an image can no longer be read, or normal
            images are asked for and there are none.
    """
    ids = sorted({crop.image_id for crop in session.crops(crop_set_id)})
    paths = [session.resolve(session.image(i).path) for i in ids]
    normals = [session.resolve(image.path) for image in session.images("train")]
    weighting = settings.weighting
    if weighting == "auto":
        weighting = "semi-supervised" if normals else "unsupervised"
    if weighting != "semi-supervised":
        normals = []
    elif not normals:
        raise VitiaError(
            "this product has no normal images to compare with",
            session.product_root,
            "Put them into train/good, or choose another weighting",
        )
    network = FeatureNetwork(
        settings.weights,
        settings.image_size or _SIDE,
        _layers,
        settings.device,
        settings.precision,
        settings.seed,
    )
    store = FeatureStore(session.folder / "features", network)
    hashes = store.fill([*paths, *normals], progress, cancel)
    rows: dict[str, int] = {}
    items = {}
    for image_id, path, name in zip(ids, paths, hashes, strict=False):
        if name is None:
            raise VitiaError("this image can no longer be read", path, "Put it back and try again")
        items[image_id] = rows.setdefault(name, len(rows))
    by_hash = dict(zip(hashes, [*paths, *normals], strict=True))
    patches, grid = _patches(store, list(rows), by_hash, settings.reference, cancel)
    tau = 0.0
    if weighting == "average":
        alpha = mask_weights(np.zeros(patches.shape[:2]))
    elif weighting == "mask":
        # Of several files with one content, the last one's mask counts.
        overlaps = np.zeros(patches.shape[:2])
        for image_id, row in items.items():
            overlaps[row] = _overlap(session.crop_mask(crop_set_id, image_id), grid)
        alpha = mask_weights(overlaps)
    else:
        others = patches
        if normals:
            good = list(dict.fromkeys(name for name in hashes[len(paths) :] if name is not None))
            others, _ = _patches(store, good, by_hash, settings.reference, cancel)
        strange = strangeness(
            patches,
            others,
            _chosen(len(others), settings.seed),
            normal=bool(normals),
            device=network.device,
            progress=progress,
            cancel=cancel,
        )
        tau = settings.relative_tau * float(np.median(strange))
        alpha = patch_weights(strange, tau)
    return ImageVectors(weighted_means(patches, alpha), items, weighting, tau, network.source)


def _layers(kind: str, available: tuple[int, ...]) -> tuple[int, ...]:
    """The last two blocks of a ViT; of a CNN the strides 8 and 16 (PatchCore's choice)."""
    if kind == "cnn" and {8, 16} <= set(available):
        return (8, 16)
    return available[-2:]


def _chosen(count: int, seed: int) -> Sequence[int]:
    if count <= _MANY:
        return range(count)
    drawn = np.random.default_rng(seed).choice(count, _CHOSEN, replace=False)
    return sorted(drawn.tolist())


def _patches(
    store: FeatureStore,
    names: Sequence[str],
    paths: dict[str | None, Path],
    reference: bool,
    cancel: Cancel,
) -> tuple[NDArray[np.float16], tuple[int, int]]:
    """(I, h w, D) embeddings of the images of these hashes, and the grid (h, w)."""
    made: NDArray[np.float16] | None = None
    grid = (0, 0)
    for row, name in enumerate(names):
        cancel.check()
        layers = [
            torch.from_numpy(store.map(name, layer)).permute(2, 0, 1)[None]
            for layer in store.network.layers
        ]
        finest = max((layer.shape[-2:] for layer in layers), key=lambda size: size[0])
        layers = [
            layer
            if layer.shape[-2:] == finest
            else F.interpolate(layer, size=finest, mode="bilinear", align_corners=False)
            for layer in layers
        ]
        one = patch_embeddings(layers, reference=reference)[0]
        if not bool(one.isfinite().all()):
            raise VitiaError(
                "the network's features of this image are not numbers",
                paths[name],
                "Check the weights, or leave the image out",
            )
        if made is None:
            grid = (int(finest[0]), int(finest[1]))
            made = room((len(names), *one.shape), np.float16)
        made[row] = one.numpy()
    assert made is not None
    return made, grid


def _overlap(png: bytes | None, grid: tuple[int, int]) -> NDArray[np.float32]:
    """(h w,) share of each patch that lies in the mask."""
    if png is None:
        return np.zeros(grid[0] * grid[1], np.float32)
    mask = decode_mask(png).astype(np.float32)
    shares = cv2.resize(mask, grid[::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(shares, np.float32).ravel()
