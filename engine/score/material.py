"""Training samples of a product: normal images, pseudo defects made of them, named defects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.files import read_image, room
from engine.maps.detect.store import squashed
from engine.progress import Cancel, Progress
from engine.score.features import Features, Normality, learn_normality
from engine.score.heads import NORMAL, PSEUDO, SEEN
from engine.score.pseudo import Recipe, make_pseudo, mirrored
from engine.score.settings import PSEUDO_FAMILIES, ScorerSettings
from engine.score.training import Pool

_MIRRORS = 4
_MOST_NORMALS = 1000  # that samples are made of; all of them make the memory
_MOST_BYTES = 4 << 30  # of their samples


@dataclass(frozen=True)
class _Sample:
    """An image, by its SHA-256 or by a recipe; see :class:`Pool` for the rest."""

    name: str
    label: int
    origin: int
    family: int = -1


class Material:
    """What a scorer learns from.

    Args:
        store: holds the features of all real images that are named below.
        normals: SHA-256 and path of the normal images, at least one.
        settings: how.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        Cancelled: asked to stop; features computed so far are kept.
    """

    def __init__(
        self,
        store: Features,
        normals: Mapping[str, Path],
        settings: ScorerSettings,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self._store, self._settings = store, settings
        self._progress, self._cancel = progress, cancel
        self._size = max(network.size for network in store.networks)
        names = list(normals)
        self.normality: tuple[Normality, ...] = tuple(
            learn_normality(
                len(names),
                lambda k, scale=scale: store.of_scale(names[k], scale),  # type: ignore[misc]
                settings,
                progress,
                cancel,
            )
            for scale in range(len(store.networks))
        )
        samples = self._of_normals(normals)
        self._pool = self._pool_of(samples)

    def _of_normals(self, normals: Mapping[str, Path]) -> list[_Sample]:
        """Normal images, mirrored ones, and pseudo defects."""
        settings, names = self._settings, list(normals)
        rng = np.random.default_rng(settings.seed)
        chosen = rng.permutation(len(names))[: self._most_normals()]
        samples = [_Sample(names[k], NORMAL, int(k)) for k in chosen]
        mirrors: dict[str, tuple[str, int]] = {}
        recipes: dict[str, Recipe] = {}
        for k in chosen:
            if settings.flips:
                name, mirror = _mirrored_name(names[k], int(rng.integers(1, _MIRRORS)))
                mirrors[name] = (names[k], mirror)
                samples.append(_Sample(name, NORMAL, int(k)))
            for _ in range(settings.pseudo):
                family = settings.families[int(rng.integers(len(settings.families)))]
                other = (int(k) + int(rng.integers(1, max(2, len(names))))) % len(names)
                recipe = Recipe(
                    family,
                    names[k],
                    names[other],
                    int(rng.integers(1 << 31)),
                    int(rng.integers(_MIRRORS)) if settings.flips else 0,
                    self._size,
                )
                recipes[recipe.name] = recipe
                samples.append(_Sample(recipe.name, PSEUDO, int(k), PSEUDO_FAMILIES.index(family)))
        self._fill_mirrored(mirrors, normals)

        def make(name: str) -> NDArray[np.uint8]:
            recipe = recipes[name]
            base = squashed(read_image(normals[recipe.base]), self._size)
            source = squashed(read_image(normals[recipe.source]), self._size)
            own = np.random.default_rng(recipe.seed)
            return make_pseudo(mirrored(base, recipe.mirror), source, recipe.family, own)[0]

        self._store.fill_made(list(recipes), make, self._progress, self._cancel)
        return samples

    def _most_normals(self) -> int:
        """How many normal images samples are made of, at most: fewer the finer the grid is."""
        numbers = sum(known.references[0].numel() for known in self.normality)
        samples = 1 + int(self._settings.flips) + self._settings.pseudo
        bytes_each = 2 * samples * numbers * np.dtype(np.float16).itemsize
        return max(1, min(_MOST_NORMALS, _MOST_BYTES // bytes_each))

    def with_defects(self, defects: Mapping[str, Path]) -> Pool:
        """The training samples with named defects, by SHA-256; they count as one distribution."""
        samples, mirrors = [], {}
        for k, name in enumerate(defects):
            samples.append(_Sample(name, SEEN, k))
            for mirror in range(1, _MIRRORS) if self._settings.flips else ():
                changed, _ = _mirrored_name(name, mirror)
                mirrors[changed] = (name, mirror)
                samples.append(_Sample(changed, SEEN, k))
        self._fill_mirrored(mirrors, defects)
        return _joined(self._pool, self._pool_of(samples)) if samples else self._pool

    def unlabelled(self, names: Sequence[str]) -> Pool:
        """Images that the store knows, to be scored; labels in the pool mean nothing."""
        return self._pool_of([_Sample(name, SEEN, k) for k, name in enumerate(names)])

    @property
    def width(self) -> int:
        """Channels of the features."""
        return int(self.normality[0].projection.shape[1])

    def _fill_mirrored(
        self, mirrors: Mapping[str, tuple[str, int]], paths: Mapping[str, Path]
    ) -> None:
        def make(name: str) -> NDArray[np.uint8]:
            original, mirror = mirrors[name]
            return mirrored(read_image(paths[original]), mirror)

        if mirrors:
            self._store.fill_made(list(mirrors), make, self._progress, self._cancel)

    def _pool_of(self, samples: Sequence[_Sample]) -> Pool:
        """Standardised features and residuals of all samples."""
        self._progress.stage("Compare with normal parts", len(samples))
        features: list[NDArray[np.float16]] = []
        residuals: list[NDArray[np.float16]] = []
        for known in self.normality:
            shape = (len(samples), *known.references.shape[1:])
            features.append(room(shape, np.float16))
            residuals.append(room(shape, np.float16))
        for row, sample in enumerate(samples):
            self._cancel.check()
            owner = None if sample.label == SEEN else sample.origin
            for scale, known in enumerate(self.normality):
                found = known.standardised(self._store.of_scale(sample.name, scale))
                features[scale][row] = found.numpy()
                residuals[scale][row] = known.residual(found, owner).numpy()
            self._progress.advance()
        return Pool(
            tuple(features),
            tuple(residuals),
            np.array([sample.label for sample in samples]),
            np.array([sample.origin for sample in samples]),
            np.array([sample.family for sample in samples]),
        )


def _mirrored_name(image: str, mirror: int) -> tuple[str, int]:
    """What the features of a mirrored image are kept by, and how it is mirrored."""
    return f"{image}-{mirror}", mirror


def _joined(first: Pool, second: Pool) -> Pool:
    def scales(
        some: tuple[NDArray[np.float16], ...], more: tuple[NDArray[np.float16], ...]
    ) -> tuple[NDArray[np.float16], ...]:
        found = []
        for a, b in zip(some, more, strict=True):
            both: NDArray[np.float16] = room((len(a) + len(b), *a.shape[1:]), np.float16)
            both[: len(a)], both[len(a) :] = a, b
            found.append(both)
        return tuple(found)

    return Pool(
        scales(first.features, second.features),
        scales(first.residuals, second.residuals),
        np.concatenate([first.labels, second.labels]),
        np.concatenate([first.origins, second.origins]),
        np.concatenate([first.families, second.families]),
    )
