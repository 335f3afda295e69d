"""Training the base models, DevNet and DRA, on features that are already there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.progress import Cancel, Progress
from engine.score.heads import NORMAL, PSEUDO, SEEN, Heads, Inputs, heads_loss
from engine.score.settings import ScorerSettings

_WEIGHT_DECAY = 1e-5
_DECAY_EVERY, _DECAY = 10, 0.1
CLIP = 1.0


@dataclass(frozen=True)
class Pool:
    """Training samples.

    Attributes:
        features: of each scale (N, h, w, D) float16, standardised.
        residuals: likewise.
        labels: (N,) int64: NORMAL, SEEN or PSEUDO.
        origins: (N,) int64, which image a sample is, or was made of: normal and pseudo samples of
            one normal image share it, and so do all samples of one named defect.
        families: (N,) int64, index of a pseudo defect's family, -1 for others.
    """

    features: tuple[NDArray[np.float16], ...]
    residuals: tuple[NDArray[np.float16], ...]
    labels: NDArray[np.int64]
    origins: NDArray[np.int64]
    families: NDArray[np.int64]

    def inputs(
        self,
        rows: NDArray[np.int64],
        device: torch.device,
        dtype: torch.dtype = torch.float32,
        *,
        residuals: bool,
    ) -> Inputs:
        """The residuals, or else the features, of the samples of these rows; the other is empty."""
        scales = self.residuals if residuals else self.features
        moved = tuple(torch.from_numpy(s[rows]).to(device, dtype) for s in scales)
        return Inputs((), moved) if residuals else Inputs(moved, ())

    def rows(self, label: int) -> NDArray[np.int64]:
        """The rows of all samples of this label."""
        return np.flatnonzero(self.labels == label)


class Cycle:
    """Draws from some rows without repetition until all were drawn, then begins anew."""

    def __init__(self, rows: NDArray[np.int64], rng: np.random.Generator) -> None:
        self._rows, self._rng = rows, rng
        self._left = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._rows)

    def draw(self, count: int) -> NDArray[np.int64]:
        """``count`` rows; none of nothing."""
        if not len(self._rows):
            return np.empty(0, np.int64)
        while len(self._left) < count:
            self._left = np.concatenate([self._left, self._rng.permutation(self._rows)])
        found, self._left = self._left[:count], self._left[count:]
        return found


def base_batches(
    pool: Pool, settings: ScorerSettings, rng: np.random.Generator
) -> Iterator[NDArray[np.int64]]:
    """Endless batches of rows: DevNet's are half normal, half seen.

    DRA's have a third of seen defects; each other slot is a pseudo defect with probability 1/2. Of
    few seen defects each is there once, or their looks would be all that counts.
    """
    normals, seen, pseudo = (Cycle(pool.rows(y), rng) for y in (NORMAL, SEEN, PSEUDO))
    while True:
        if settings.method == "devnet" and len(seen):
            defects = min(settings.batch // 2, len(seen))
            parts = [normals.draw(settings.batch - defects), seen.draw(defects)]
        else:
            defects = min(settings.batch // 3, len(seen))
            made = int(rng.binomial(settings.batch - defects, 0.5))
            parts = [
                normals.draw(settings.batch - defects - made),
                pseudo.draw(made),
                seen.draw(defects),
            ]
        yield np.concatenate(parts)


def train_base(
    heads: Heads,
    pool: Pool,
    settings: ScorerSettings,
    device: torch.device,
    dtype: torch.dtype,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """Train the heads in place (specification sections 4 and 5); leaves them in evaluation mode.

    Raises:
        Cancelled: asked to stop.
    """
    optimiser = torch.optim.Adam(
        heads.parameters(), settings.learning_rate, weight_decay=_WEIGHT_DECAY
    )
    schedule = torch.optim.lr_scheduler.StepLR(optimiser, _DECAY_EVERY, _DECAY)
    batches = base_batches(pool, settings, np.random.default_rng(settings.seed))
    heads.train()
    progress.stage("Train the scorer", settings.epochs)
    for _ in range(settings.epochs):
        total = 0.0
        for _ in range(settings.batches):
            cancel.check()
            rows = next(batches)
            labels = torch.from_numpy(pool.labels[rows]).to(device)
            with torch.autocast(device.type, dtype, enabled=dtype != torch.float32):
                inputs = pool.inputs(rows, device, dtype, residuals=heads.on_residuals)
                loss = heads_loss(heads(inputs), labels)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads.parameters(), CLIP)
            optimiser.step()
            total += loss.item()
        schedule.step()
        progress.advance()
        progress.metrics({"loss": total / settings.batches})
    heads.eval()
