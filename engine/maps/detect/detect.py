"""Scoring images with a detector: features, scores of patches, and maps made of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from engine.backbone.device import choose_device, choose_dtype
from engine.backbone.features import FeatureNetwork, Kind
from engine.errors import VitiaError
from engine.files import room
from engine.maps.detect import musc
from engine.maps.detect.funad import FunAD
from engine.maps.detect.patchcore import build_memory, descriptors
from engine.maps.detect.patches import as_batch, as_rows
from engine.maps.detect.settings import NOTICES, WITHOUT_NORMALS, DetectorSettings
from engine.maps.detect.store import FeatureStore
from engine.progress import Cancel, Progress

_SMOOTHING = 4.0  # standard deviation in pixels of the network's input, as PatchCore's
_FEWEST = 5  # MuSc as published has no interval to take the mean over below this
_ENOUGH = 30
_FEW_FOR_ROUNDING = 50
_MOST_ANOMALOUS = 0.4  # of the images; above, distances say little about which are normal
_ALL_THE_SAME = "all images are the same picture, so that none stands out"


@dataclass(frozen=True)
class Scored:
    """One image's scores.

    Attributes:
        patches: (h, w) float32, a score for each patch.
        score: of the whole image, comparable with those of the same product.
    """

    patches: NDArray[np.float32]
    score: float


@dataclass(frozen=True)
class Detection:
    """What a detector found.

    Attributes:
        images: what it found in each image; None where that cannot be read. Equal images share it.
        settings: how.
        size: side in pixels of the network's input.
        layers: whose features were used.
        source: the weights in words.
    """

    images: tuple[Scored | None, ...]
    settings: DetectorSettings
    size: int
    layers: tuple[int, ...]
    source: str

    def limits(self) -> tuple[float, float]:
        """No value of any map is below the first or above the second."""
        patches = [scored.patches for scored in self.images if scored is not None]
        return float(min(p.min() for p in patches)), float(max(p.max() for p in patches))

    def map(self, scored: Scored, width: int, height: int) -> NDArray[np.float32]:
        """The anomaly map of an image in its own geometry, (height, width) float32."""
        if self.settings.detector == "musc":
            return stretched(scored.patches, width, height)
        return smoothed(scored.patches, self.size, width, height)


def detect(
    images: Sequence[Path],
    normals: Sequence[Path],
    settings: DetectorSettings,
    features: Path,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Detection:
    """Score ``images`` with the detector that ``settings`` name.

    Args:
        images: of one product.
        normals: images of good parts; MuSc and FUN-AD take no notice of them.
        settings: see :class:`DetectorSettings`.
        features: folder that features are kept in, so that work goes on where it was stopped.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: too few images for the detector, or none that can be read; weights or device
            cannot be used.
        Cancelled: asked to stop; features computed so far are kept.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    alone = settings.detector in WITHOUT_NORMALS
    if not images:
        raise VitiaError("there are no images to search for defects", None, "Add images")
    if alone and len(images) == 1:
        raise VitiaError(
            "without normal images they are compared with each other, and there is only one",
            images[0],
            "Add images of the same product, or normal images for PatchCore",
        )
    if not alone and not normals:
        raise VitiaError(
            f"{settings.detector} learns from normal images, and there are none",
            None,
            "Put images of good parts into train/good, or take MuSc",
        )
    if notice := NOTICES.get(settings.detector):
        progress.log("warning", notice)
    network = open_network(settings)
    store = FeatureStore(features, network)
    references = [] if alone else list(normals)
    hashes = store.fill([*references, *images], progress, cancel)
    known = list(dict.fromkeys(h for h in hashes[: len(references)] if h))
    own = hashes[len(references) :]
    wanted = list(dict.fromkeys(h for h in own if h))
    if not wanted or not (alone or known):
        what = "the images" if not wanted else "the normal images"
        raise VitiaError(f"none of {what} can be read", images[0].parent, "Replace them")
    if alone:
        readable = sum(h is not None for h in own)
        if len(wanted) < readable:
            progress.log(
                "warning", f"{readable - len(wanted)} images repeat others; each is compared once"
            )
        score = _self_taught if settings.detector == "funad" else _mutual
        found = score(wanted, store, settings, progress, cancel)
    else:
        found = _against_normals(wanted, known, store, settings, progress, cancel)
    return Detection(
        tuple(found[h] if h else None for h in own),
        settings,
        network.size,
        network.layers,
        network.source,
    )


def open_network(settings: DetectorSettings) -> FeatureNetwork:
    """The network that these settings name.

    Raises:
        VitiaError: weights or device cannot be used.
    """
    return FeatureNetwork(
        settings.weights,
        settings.size,
        settings.layers_for,
        settings.device,
        settings.precision,
        settings.seed,
    )


def comparing_dtype(settings: DetectorSettings, images: int, kind: Kind) -> torch.dtype:
    """The format that MuSc compares patches in.

    A mean over few images shows the rounding of bfloat16, and so do patches of any length.
    """
    if images < _FEW_FOR_ROUNDING or kind == "cnn":
        return torch.float32
    return choose_dtype(choose_device(settings.device), settings.precision)


def _against_normals(
    images: Sequence[str],
    normals: Sequence[str],
    store: FeatureStore,
    settings: DetectorSettings,
    progress: Progress,
    cancel: Cancel,
) -> dict[str, Scored]:
    """PatchCore or SoftPatch."""

    def layers_of(image: str) -> list[NDArray[np.float32]]:
        return [store.map(image, layer) for layer in store.network.layers]

    memory = build_memory(
        normals,
        layers_of,
        settings.coreset,
        standardise=settings.standardise,
        weigh=settings.detector == "softpatch",
        seed=settings.seed,
        device=store.network.device,
        progress=progress,
        cancel=cancel,
    )
    progress.stage("Score images", len(images))
    found = {}
    for image in images:
        cancel.check()
        patches = memory.score(layers_of(image), cancel)
        found[image] = Scored(patches, float(patches.max()))
        progress.advance()
    return found


def _self_taught(
    images: Sequence[str],
    store: FeatureStore,
    settings: DetectorSettings,
    progress: Progress,
    cancel: Cancel,
) -> dict[str, Scored]:
    """FUN-AD. ``images`` are all different."""
    rows, grid = _tokens(store, images[0])
    if len(images) == 1:
        progress.log("warning", _ALL_THE_SAME)
        return {images[0]: Scored(np.zeros(grid, np.float32), 0.0)}
    features = room((len(images), *rows.shape), np.float16)
    progress.stage("Read patches", len(images))
    for k, image in enumerate(images):
        cancel.check()
        features[k] = _tokens(store, image)[0]
        progress.advance()
    judged = FunAD(
        features,
        store.network.device,
        epochs=settings.epochs,
        memory=settings.memory,
        learning_rate=settings.learning_rate,
        seed=settings.seed,
    ).fit(progress, cancel)
    if judged.anomalous > _MOST_ANOMALOUS:
        progress.log(
            "warning",
            f"{judged.anomalous:.0%} of the images look anomalous: FUN-AD is made for sets in which"
            " most parts are good",
        )
    return {
        image: Scored(scores.reshape(grid), float(scores.max()))
        for image, scores in zip(images, judged.scores, strict=True)
    }


def _tokens(store: FeatureStore, image: str) -> tuple[NDArray[np.float16], tuple[int, int]]:
    """(L, D) patches of an image, each behind the vector of the whole image, and their grid."""
    network = store.network
    if network.kind == "vit":
        last = as_batch(store.map(image, network.layers[-1]))
        rows, grid = as_rows(last), (last.shape[2], last.shape[3])
    else:
        rows, grid = descriptors([store.map(image, layer) for layer in network.layers])
    vector = torch.from_numpy(store.vector(image))[None]
    parts = [F.layer_norm(part, part.shape[1:]) for part in (vector.expand(len(rows), -1), rows)]
    return torch.cat(parts, 1).half().numpy(), grid


def _mutual(
    images: Sequence[str],
    store: FeatureStore,
    settings: DetectorSettings,
    progress: Progress,
    cancel: Cancel,
) -> dict[str, Scored]:
    """MuSc. ``images`` are all different: repetitions would hide a defect that they share."""
    network = store.network
    grids = {
        layer: musc.lnamd_grid(store.map(images[0], layer).shape, settings.most_patches)
        for layer in network.layers
    }
    finest = max(grids.values())
    if len(images) == 1:
        progress.log("warning", _ALL_THE_SAME)
        return {images[0]: Scored(np.zeros(finest, np.float32), 0.0)}
    _warn_of_few(len(images), settings, progress)
    dtype = comparing_dtype(settings, len(images), network.kind)
    widths = {layer: store.map(images[0], layer).shape[2] for layer in network.layers}
    largest = max(network.layers, key=lambda layer: np.prod(grids[layer]) * widths[layer])
    groups = musc.groups(
        len(images),
        max(h * w for h, w in grids.values()),
        widths[largest],
        dtype.itemsize,
        settings.group,
        settings.seed,
    )
    if len(groups) > 1:
        progress.log(
            "info", f"images are compared in {len(groups)} random groups of {len(groups[0])}"
        )
    steps = [
        musc.block_pairs(len(group), h * w, network.device)
        for group in groups
        for h, w in grids.values()
    ]
    progress.stage("Compare patches", sum(steps) * len(settings.neighbourhoods))
    sums = np.zeros((len(images), *finest), np.float32)
    for group in groups:
        for layer, (h, w) in grids.items():
            for r in settings.neighbourhoods:
                patches = torch.empty(len(group), h * w, widths[layer], dtype=dtype)
                for k, index in enumerate(group):
                    cancel.check()
                    patches[k] = musc.lnamd(
                        store.map(images[index], layer),
                        r,
                        settings.most_patches,
                        unit=network.kind == "vit",
                    )
                scores = musc.mutual_scores(
                    patches.to(network.device), settings.fraction, progress, cancel
                )
                for k, index in enumerate(group):
                    sums[index] += stretched(scores[k].reshape(h, w), finest[1], finest[0])
    sums /= len(grids) * len(settings.neighbourhoods)
    side = network.size
    peaks = np.array([stretched(patches, side, side).max() for patches in sums], np.float32)
    vectors = np.stack([store.vector(image) for image in images])
    scores = musc.rscin(peaks, vectors)
    return {
        image: Scored(patches, float(score))
        for image, patches, score in zip(images, sums, scores, strict=True)
    }


def _warn_of_few(count: int, settings: DetectorSettings, progress: Progress) -> None:
    if count < _FEWEST:
        progress.log(
            "warning",
            f"only {count} different images: each is compared with its most alike alone. MuSc"
            f" wants at least {_FEWEST}, better {_ENOUGH}",
        )
    elif count < _ENOUGH:
        progress.log("info", f"{count} images are few for MuSc; {_ENOUGH} or more are better")
    else:
        share = round(100 * settings.fraction[1])
        progress.log("info", f"a defect that {share} % of the images share counts as normal here")


def stretched(patches: NDArray[np.float32], width: int, height: int) -> NDArray[np.float32]:
    """(h, w) scores as (height, width), bilinear, corners on corners (as MuSc does)."""
    if patches.shape == (height, width):
        return patches
    grid = torch.from_numpy(patches)[None, None]
    found = F.interpolate(grid, size=(height, width), mode="bilinear", align_corners=True)
    result: NDArray[np.float32] = found[0, 0].numpy()
    return result


def smoothed(
    patches: NDArray[np.float32], size: int, width: int, height: int
) -> NDArray[np.float32]:
    """(h, w) scores as (height, width): bilinear to the network's input, Gaussian, to the image."""
    at_input = cv2.resize(patches, (size, size), interpolation=cv2.INTER_LINEAR)
    blurred = cv2.GaussianBlur(at_input, (0, 0), _SMOOTHING, borderType=cv2.BORDER_REFLECT)
    resized = cv2.resize(blurred, (width, height), interpolation=cv2.INTER_LINEAR)
    return resized.clip(0).astype(np.float32, copy=False)
