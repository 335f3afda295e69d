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
from engine.score.unseen import Look, look_at

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
    return _Fit(normals, defects, settings, features, progress, cancel).scorer()


def fit_and_look(
    normals: Sequence[Path],
    defects: Sequence[NamedDefect],
    settings: ScorerSettings,
    features: Path,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> tuple[Scorer, tuple[Look, ...]]:
    """The same, and maps of the images by heads that have not learned from them.

    The levels of the first look are those of the scorer's maps; see
    :func:`engine.score.unseen.look_at`. Heads are fitted two times more.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    fit = _Fit(normals, defects, settings, features, progress, cancel)
    return fit.scorer(), fit.looks()


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


class _Fit:
    """Material, pool and heads; arguments and errors as of :func:`fit_scorer`."""

    def __init__(
        self,
        normals: Sequence[Path],
        defects: Sequence[NamedDefect],
        settings: ScorerSettings,
        features: Path,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self._settings, self._progress, self._cancel = settings, progress, cancel
        for family in settings.families:
            if notice := NOTICES.get(family):
                progress.log("warning", notice)
        self._store = store = Features(features, open_networks(settings), settings.grid)
        paths = [*normals, *(defect.path for defect in defects)]
        hashes = store.fill(paths, progress, cancel)
        good = {h: path for h, path in zip(hashes, normals, strict=False) if h}
        self._named = named = {
            h: defect for h, defect in zip(hashes[len(normals) :], defects, strict=True) if h
        }
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
        self._kept = {h: good[h] for h in _kept_out(list(good), settings)}
        self._learned = {h: path for h, path in good.items() if h not in self._kept}
        self._material = Material(store, self._learned, settings, progress, cancel)
        self._pool = self._material.with_defects({h: d.path for h, d in named.items()})
        self._heads = self._refit(self._pool)

    def _refit(self, pool: Pool) -> Heads:
        return fit_heads(
            pool,
            self._material.width,
            self._settings,
            self._store.networks[0].device,
            self._progress,
            self._cancel,
        )

    def scorer(self) -> Scorer:
        """With its threshold, if there are enough normal images for it."""
        scorer = Scorer(
            self._settings,
            tuple(self._store.networks),
            self._material.normality,
            self._heads,
            None,
            dict(Counter(defect.name for defect in self._named.values())),
            len(self._learned),
        )
        return _calibrated(scorer, self._store, list(self._kept), self._progress, self._cancel)

    def looks(self) -> tuple[Look, ...]:
        """See :func:`fit_and_look`."""
        return look_at(
            self._heads,
            self._pool,
            self._material.unlabelled(list(self._kept)) if self._kept else None,
            list(self._learned.values()),
            list(self._kept.values()),
            [(defect.path, defect.name) for defect in self._named.values()],
            self._refit,
        )


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
