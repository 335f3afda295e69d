"""Fitting a scorer to normal parts and a few named defects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from engine.backbone.device import choose_dtype
from engine.errors import VitiaError
from engine.progress import Cancel, Progress
from engine.score.ahl import learn_heterogeneity
from engine.score.features import Features, open_networks
from engine.score.heads import NORMAL, SEEN, Heads, head_names
from engine.score.material import Material
from engine.score.scorer import Scorer
from engine.score.settings import NOTICES, ScorerSettings
from engine.score.threshold import held_out, threshold_of
from engine.score.training import Pool, train_base

_BATCH = 32


@dataclass(frozen=True)
class NamedDefect:
    """An image of a bad part, and the name of its defect."""

    path: Path
    name: str


def fit_scorer(
    normals: Sequence[Path],
    defects: Sequence[NamedDefect],
    settings: ScorerSettings,
    features: Path,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Scorer:
    """Fit a scorer.

    Args:
        normals: images of good parts.
        defects: images of bad parts, any number of any kinds.
        settings: how.
        features: folder that features are kept in, so that the next fit is quick.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: no normal image can be read; weights or device cannot be used.
        Cancelled: asked to stop; features computed so far are kept.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    for family in settings.families:
        if notice := NOTICES.get(family):
            progress.log("warning", notice)
    store = Features(features, open_networks(settings), settings.grid)
    paths = [*normals, *(defect.path for defect in defects)]
    hashes = store.fill(paths, progress, cancel)
    good = {h: path for h, path in zip(hashes, normals, strict=False) if h}
    named = {h: defect for h, defect in zip(hashes[len(normals) :], defects, strict=True) if h}
    if not good:
        raise VitiaError(
            "there are no normal images to learn from", None, "Add images of good parts"
        )
    if both := good.keys() & named.keys():
        one = named[min(both)]
        raise VitiaError(
            f"this image is among the good parts and among those with '{one.name}'",
            one.path,
            "Remove it from one of them",
        )
    _warn(named, progress)
    kept = _kept_out(list(good), settings)
    learned = {h: path for h, path in good.items() if h not in kept}
    material = Material(store, learned, settings, progress, cancel)
    pool = material.with_defects({h: defect.path for h, defect in named.items()})
    heads = fit_heads(pool, material.width, settings, store.networks[0].device, progress, cancel)
    scorer = Scorer(
        settings,
        tuple(store.networks),
        material.normality,
        heads,
        None,
        dict(Counter(defect.name for defect in named.values())),
        len(learned),
    )
    return _calibrated(scorer, store, kept, progress, cancel)


def fit_heads(
    pool: Pool,
    width: int,
    settings: ScorerSettings,
    device: torch.device,
    progress: Progress,
    cancel: Cancel,
) -> Heads:
    """Train the heads of ``settings.method`` on a pool of samples of ``width`` channels.

    Raises:
        Cancelled: asked to stop.
    """
    names = head_names(settings.method, named=bool((pool.labels == SEEN).any()))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        heads = Heads(names, width, settings.top, body=settings.method != "devnet")
    heads.to(device)
    dtype = choose_dtype(device, settings.precision)
    train_base(heads, pool, settings, device, dtype, progress, cancel)
    if settings.method == "ahl":
        learn_heterogeneity(heads, pool, settings, device, dtype, progress, cancel)
    if heads.distance is not None:
        rows = pool.rows(NORMAL)
        lengths = [
            heads.distance.lengths(pool.inputs(part, device, residuals=True))
            for part in np.array_split(rows, -(-len(rows) // _BATCH))
        ]
        heads.distance.measure(torch.cat(lengths))
    return heads


def _warn(named: Mapping[str, NamedDefect], progress: Progress) -> None:
    kinds = {defect.name for defect in named.values()}
    if not kinds:
        progress.log(
            "warning", "no examples of defects: the scorer learns from pseudo defects alone"
        )
    elif len(kinds) == 1:
        progress.log(
            "warning",
            f"all defects are of one kind ({min(kinds)}): other kinds will be harder to find",
        )


def _kept_out(names: Sequence[str], settings: ScorerSettings) -> list[str]:
    """The normal images that the threshold is taken from."""
    count = held_out(len(names)) if settings.calibrate else 0
    order = np.random.default_rng(settings.seed).permutation(len(names))
    return [names[k] for k in order[:count]]


def _calibrated(
    scorer: Scorer, store: Features, kept: Sequence[str], progress: Progress, cancel: Cancel
) -> Scorer:
    """The scorer with a threshold, if enough normal images were kept for it."""
    if not kept:
        return scorer
    progress.stage("Find the threshold", len(kept))
    scores = []
    for name in kept:
        cancel.check()
        scores += [scored.score for scored in scorer.score_features([store.of(name)])]
        progress.advance()
    return replace(scorer, threshold=threshold_of(np.array(scores), scorer.settings.seed))
