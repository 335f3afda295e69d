"""Measuring scorers as the literature does: a few defects to learn from, all others to be found.

Ding et al., "Catching Both Gray and Black Swans", CVPR 2022; specification section 9. General
setting: examples of any kind. Hard setting: examples of one kind, tested on the other kinds alone.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.metrics import auroc, average_precision
from engine.product import Product
from engine.product.attach import NORMAL_CLASS
from engine.progress import Cancel, Progress
from engine.score.features import Features, open_networks
from engine.score.fit import fit_heads
from engine.score.heads import Heads
from engine.score.material import Material
from engine.score.settings import Method, ScorerSettings

DISTANCE = "distance"
"""Stands for no method: the distance to normal patches alone, which needs no examples."""
_BATCH = 32


@dataclass(frozen=True)
class Case:
    """What is learned from.

    Attributes:
        examples: how many named defects.
        kind: of all of them (hard setting); None draws from all kinds (general setting).
    """

    examples: int
    kind: str | None = None


def cases_of(
    product: Product,
    examples: Sequence[int],
    *,
    general: bool = True,
    hard: Sequence[str] | Literal["all"] = "all",
) -> list[Case]:
    """The cases that a product allows, told from its class folders before any work.

    Args:
        product: with class folders in test.
        examples: how many defects to learn from, for each case.
        general: whether to measure the general setting.
        hard: kinds of defects for the hard setting; "all" takes all that have enough images.

    Raises:
        VitiaError: what is asked for cannot be drawn, or there is nothing to measure with.
    """
    there = Counter(i.class_folder for i in product.images if i.split == "test" and i.class_folder)
    if not there.pop(NORMAL_CLASS, 0) or not there:
        raise VitiaError(
            "there is nothing to measure with",
            product.root,
            "Put good parts into test/good, and others into a folder for each kind of defect",
        )
    kinds = sorted(there) if hard == "all" else hard
    for kind in kinds:
        if kind not in there:
            raise VitiaError(
                f"there is no kind of defect called '{kind}'", None, f"Use {', '.join(there)}"
            )
    if kinds and len(there) == 1:
        if hard != "all":
            raise VitiaError(f"besides '{kinds[0]}' there is no kind of defect to find")
        kinds = []
    wanted = [(Case(n), there.total() - 1) for n in examples] if general else []
    wanted += [(Case(n, kind), there[kind]) for kind in kinds for n in examples]
    for case, most in wanted:
        if case.examples > most and (hard != "all" or case.kind is None):
            raise VitiaError(
                f"there are not {case.examples} examples to draw, only {most}",
                None,
                "Ask for fewer",
            )
    return [case for case, most in wanted if case.examples <= most]


@dataclass(frozen=True)
class Trial:
    """One run of one method.

    Attributes:
        case: what it learned from.
        method: of :data:`METHODS`, or ``DISTANCE``.
        run: number of the run, from 0; it decides the draw and the seed.
        auroc: of the images tested.
        precision: average precision of them.
        good: how many good images were tested.
        bad: how many others.
        seconds: for training and scoring, features not counted.
    """

    case: Case
    method: str
    run: int
    auroc: float
    precision: float
    good: int
    bad: int
    seconds: float


@dataclass(frozen=True)
class Row:
    """All runs of a method on a case: means, and standard deviations over the runs.

    A single run has no deviation, which is NaN.
    """

    case: Case
    method: str
    runs: int
    auroc: float
    auroc_spread: float
    precision: float
    precision_spread: float
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """As a JSON object; NaN as null."""
        values = {**asdict(self.case), **asdict(self)}
        del values["case"]
        return {k: None if v != v else v for k, v in values.items()}


def rows_of(trials: Sequence[Trial]) -> list[Row]:
    """The trials, method by method and case by case, in order of appearance."""
    groups: dict[tuple[Case, str], list[Trial]] = {}
    for trial in trials:
        groups.setdefault((trial.case, trial.method), []).append(trial)
    found = []
    for (case, method), some in groups.items():
        areas, precisions = [t.auroc for t in some], [t.precision for t in some]
        found.append(
            Row(
                case,
                method,
                len(some),
                float(np.mean(areas)),
                _spread(areas),
                float(np.mean(precisions)),
                _spread(precisions),
                float(np.mean([t.seconds for t in some])),
            )
        )
    return found


def _spread(values: Sequence[float]) -> float:
    return float(np.std(values, ddof=1)) if len(values) > 1 else float("nan")


class Protocol:
    """A product made ready for trials: features of all images, and what is normal.

    Args:
        product: with normal images in train, and class folders in test.
        settings: of all methods.
        features: folder that features are kept in.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: there are no normal images to learn from, or the network cannot be had.
        Cancelled: asked to stop; features computed so far are kept.
    """

    def __init__(
        self,
        product: Product,
        settings: ScorerSettings,
        features: Path,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> None:
        self._progress, self._cancel = progress or Progress(), cancel or Cancel()
        self._settings = replace(settings, calibrate=False)
        store = Features(features, open_networks(settings), settings.grid)
        self._device = store.networks[0].device
        wanted = [i for i in product.images if i.class_folder or i.split == "train"]
        paths = [product.root / image.path for image in wanted]
        hashes = store.fill(paths, self._progress, self._cancel)
        normals: dict[str, Path] = {}
        tested: dict[str, str] = {}
        self._paths: dict[str, Path] = {}
        for image, path, name in zip(wanted, paths, hashes, strict=True):
            if name is None:
                continue
            if image.split == "train":
                if image.class_folder in (None, NORMAL_CLASS):
                    normals[name] = path
            else:
                tested.setdefault(name, str(image.class_folder))
                self._paths[name] = path
        tested = {name: kind for name, kind in tested.items() if name not in normals}
        self._names = list(tested)
        self._kinds = np.array([tested[name] for name in self._names])
        if not normals:
            raise VitiaError(
                "there are no normal images to learn from", product.root, "Put some into train/good"
            )
        self._material = Material(store, normals, self._settings, self._progress, self._cancel)
        self._tested = self._material.unlabelled(self._names)

    def draw(self, case: Case, run: int) -> tuple[list[int], NDArray[np.int64]]:
        """The numbers of the images that are examples, and of those that are tested.

        The draw depends on the case and the run alone, so that methods learn from the same.

        Raises:
            VitiaError: there are too few images that can be read.
        """
        bad = np.flatnonzero(self._kinds != NORMAL_CLASS)
        own = bad if case.kind is None else bad[self._kinds[bad] == case.kind]
        chosen = np.random.default_rng([self._settings.seed, run]).permutation(own)[: case.examples]
        tested = np.setdiff1d(np.arange(len(self._kinds)), own if case.kind else chosen)
        if len(chosen) < case.examples or not (self._kinds[tested] != NORMAL_CLASS).any():
            raise VitiaError(
                f"too few images can be read for {case.examples} examples", None, "Replace others"
            )
        return sorted(int(k) for k in chosen), tested

    def run(self, method: Method, case: Case, run: int) -> Trial:
        """Fit a method to the draw of that run, and measure it.

        Raises:
            VitiaError: see :meth:`draw`.
            Cancelled: asked to stop.
        """
        chosen, tested = self.draw(case, run)
        start = time.perf_counter()
        pool = self._material.with_defects(
            {self._names[k]: self._paths[self._names[k]] for k in chosen}
        )
        settings = replace(self._settings, method=method, seed=self._settings.seed + run)
        heads = fit_heads(
            pool, self._material.width, settings, self._device, self._progress, self._cancel
        )
        scores = self._scored(heads, tested)
        return self._trial(case, method, run, tested, scores, time.perf_counter() - start)

    def distance(self, case: Case, run: int) -> Trial:
        """What the distance to normal patches alone gives on the images of that run.

        Raises:
            VitiaError: see :meth:`draw`.
        """
        _, tested = self.draw(case, run)
        start = time.perf_counter()
        scores = np.zeros(len(tested))
        for residuals in self._tested.residuals:
            for place, row in enumerate(tested):
                squares = np.square(residuals[row], dtype=np.float32).mean(2)
                scores[place] += squares.max() / len(self._tested.residuals)
        return self._trial(case, DISTANCE, run, tested, scores, time.perf_counter() - start)

    @torch.inference_mode()
    def _scored(self, heads: Heads, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        parts = np.array_split(rows, -(-len(rows) // _BATCH))
        found = []
        for part in parts:
            inputs = self._tested.inputs(part, self._device, residuals=heads.on_residuals)
            found.append(heads.score(inputs).cpu().numpy())
        return np.concatenate(found).astype(np.float64)

    def _trial(
        self,
        case: Case,
        method: str,
        run: int,
        tested: NDArray[np.int64],
        scores: NDArray[np.float64],
        seconds: float,
    ) -> Trial:
        bad = self._kinds[tested] != NORMAL_CLASS
        return Trial(
            case,
            method,
            run,
            auroc(bad, scores),
            average_precision(bad, scores),
            int((~bad).sum()),
            int(bad.sum()),
            seconds,
        )
