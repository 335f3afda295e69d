"""What making maps will cost, told before it begins: from trials of a second or two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
import torch

from engine.backbone.features import FeatureNetwork
from engine.files import IN_MEMORY
from engine.maps.detect import funad, musc, patchcore, softpatch
from engine.maps.detect.coreset import PROJECTED, greedy_coreset
from engine.maps.detect.detect import comparing_dtype, open_network
from engine.maps.detect.patches import nearest
from engine.maps.detect.settings import WITHOUT_NORMALS, DetectorSettings
from engine.progress import Cancel, Progress

_TRIAL_PICKS = 200
_TRIAL_ROWS = 8192
_TRIAL_POSITIONS = 4


@dataclass(frozen=True)
class Cost:
    """An estimate, for images whose features are not there yet.

    Attributes:
        seconds: all in all, on this machine as busy as it is now.
        memory: bytes at the peak, beside the program and the network.
        disk: bytes of features that are kept.
    """

    seconds: float
    memory: int
    disk: int


def estimate_cost(settings: DetectorSettings, images: int, normals: int) -> Cost:
    """What scoring ``images`` images costs, by timing a little of every step.

    Args:
        settings: as for :func:`detect`.
        images: how many to score.
        normals: how many normal images there are; not every detector takes notice.

    Raises:
        VitiaError: weights or device cannot be used.
    """
    network = open_network(settings)
    pixels = np.zeros((1, network.size, network.size, 3), np.uint8)
    shapes = [m.shape[1:] for m in network(pixels).maps]  # the first call is slower
    extraction = _time(lambda: network(pixels))
    each = 2 * sum(int(np.prod(shape)) for shape in shapes)
    if settings.detector == "musc":
        seconds, memory = _musc(network, settings, shapes, images)
    elif settings.detector == "funad":
        seconds, memory = _funad(network, settings, shapes, images)
    else:
        seconds, memory = _memory_bank(network, settings, shapes, images, normals)
    total = images + (0 if settings.detector in WITHOUT_NORMALS else normals)
    return Cost(seconds + total * extraction, memory, total * each)


def _musc(
    network: FeatureNetwork,
    settings: DetectorSettings,
    shapes: list[tuple[int, ...]],
    images: int,
) -> tuple[float, int]:
    """Seconds and bytes of mutual scoring."""
    dtype = comparing_dtype(settings, images, network.kind)
    seconds, memory = 0.0, 0
    grids = [musc.lnamd_grid(shape, settings.most_patches) for shape in shapes]
    lengths = [h * w for h, w in grids]
    widths = [shape[2] for shape in shapes]
    groups = musc.groups(
        images, max(lengths), max(widths), dtype.itemsize, settings.group, settings.seed
    )
    for length, width in zip(lengths, widths, strict=True):
        pairs = sum(musc.block_pairs(len(group), length, network.device) for group in groups)
        few = 2
        while musc.block_pairs(few, length, network.device) < min(3, pairs):
            few += 1
        trial = torch.nn.functional.normalize(torch.rand(few, length, width), dim=2)
        trial = trial.to(network.device, dtype)
        once = _time(lambda trial=trial: musc.mutual_scores(trial))  # type: ignore[misc]
        seconds += pairs * once / musc.block_pairs(few, length, network.device)
        most = max(map(len, groups))
        memory = max(memory, most * length * (3 * (width + 2) * dtype.itemsize + 2 * most))
    return seconds * len(settings.neighbourhoods), memory + 4 * images * max(lengths)


def _funad(
    network: FeatureNetwork,
    settings: DetectorSettings,
    shapes: list[tuple[int, ...]],
    images: int,
) -> tuple[float, int]:
    """Seconds and bytes of training, if it takes all epochs."""
    length = shapes[0][0] * shapes[0][1]
    vector = network(np.zeros((1, network.size, network.size, 3), np.uint8)).vectors.shape[1]
    width = vector + min(sum(shape[2] for shape in shapes), patchcore.WIDTH)
    batch = min(funad.BATCH, images)
    trial = funad.FunAD(
        np.random.default_rng(0).random((batch, length, width)).astype(np.float16),
        network.device,
        epochs=1,
        memory=min(settings.memory, max(1, images // 2) * length),
        learning_rate=settings.learning_rate,
    )
    once = _time(lambda: trial.fit(Progress(), Cancel()))
    # The features, as far as they are not in a file, and the numbers of a step.
    memory = min(2 * images * length * width, IN_MEMORY) + 40 * batch * length * width
    return once * settings.epochs * images / batch, memory


def _memory_bank(
    network: FeatureNetwork,
    settings: DetectorSettings,
    shapes: list[tuple[int, ...]],
    images: int,
    normals: int,
) -> tuple[float, int]:
    """Seconds and bytes of PatchCore and SoftPatch."""
    length = shapes[0][0] * shapes[0][1]
    width = min(sum(shape[2] for shape in shapes), patchcore.WIDTH)
    rows = min(normals * length, patchcore.BUDGET // (4 * (width + PROJECTED)))
    kept = max(1, int(settings.coreset * rows))
    queries = torch.rand(length, width, device=network.device)
    bank = torch.rand(min(kept, _TRIAL_ROWS), width, device=network.device)
    seconds = images * _time(lambda: nearest(queries, bank)) * kept / len(bank)
    some = torch.rand(min(rows, _TRIAL_ROWS), min(width, PROJECTED), device=network.device)
    picks = min(_TRIAL_PICKS, len(some))
    seconds += _time(lambda: greedy_coreset(some, picks)) * kept / picks
    if settings.detector == "softpatch":
        many = max(normals, softpatch.LEAST_IMAGES)
        points = torch.rand(_TRIAL_POSITIONS, many, PROJECTED, device=network.device)
        once = _time(lambda: softpatch.local_outlier_factor(points))
        seconds += length * once / _TRIAL_POSITIONS
    # The rows, their projection, and its centred copy.
    return seconds, 4 * rows * (width + 2 * min(width, PROJECTED)) + 4 * kept * width


def _time(call: Callable[[], object]) -> float:
    """Least seconds of two calls."""
    found = []
    for _ in range(2):
        start = perf_counter()
        call()
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        found.append(perf_counter() - start)
    return min(found)
