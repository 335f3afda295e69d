"""FUN-AD: a small network that learns from its own confident judgement (a research method).

Written from the paper's description, not from its code: Im, Son, Hong, "FUN-AD: Fully Unsupervised
Learning for Anomaly Detection with Noisy Training Data", WACV 2025. A patent application has been
filed by its authors, so it runs only when it is chosen by name.

Two observations carry it: normal patches lie closer to each other than to anything anomalous, and
patches that are each other's nearest are mostly of one kind. So patches far from the images that
look normal so far are labelled anomalous, and the next round knows better which images look
normal. Reduced against the paper, which costs N^2: the memory of normal patches is rebuilt once an
epoch and drawn down to a few thousand, and pairs are sought among some patches of a batch.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.maps.detect.patches import nearest_two
from engine.progress import Cancel, Progress

BATCH = 32
_MOMENTUM, _SLOPE = 0.2, 0.2
_SMOOTHNESS = 2.5
_CONFIDENT = 0.5  # normalised image score below which an image may be remembered
_ANOMALOUS, _CERTAIN = 0.5, 0.9  # normalised distances
_SHARE = 0.5  # of the confident images that are remembered
_SAME = 1e-2  # squared distance, of their median, below which a patch meets itself
_GATE = 6.0  # median absolute deviations
_PAIRED = 2048  # patches of a batch among which mutual pairs are sought
_CALM, _CALM_EPOCHS = 1e-3, 5  # few changed labels, for so many epochs: done
_ROWS = 1 << 14  # patches that go through the network at once


class Scorer(nn.Module):
    """Adaptor D -> D, then D -> 1024 -> 128 -> 1: adapted features, and scores in (0, 1)."""

    def __init__(self, width: int, seed: int) -> None:
        super().__init__()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.adaptor = nn.Sequential(nn.Linear(width, width), nn.LeakyReLU(_SLOPE))
            self.scorer = nn.Sequential(
                nn.Linear(width, 1024),
                nn.LeakyReLU(_SLOPE),
                nn.Linear(1024, 128),
                nn.LeakyReLU(_SLOPE),
                nn.Linear(128, 1),
            )

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """(R, D) features -> (R, D) adapted ones and (R,) scores."""
        adapted = self.adaptor(x)
        return adapted, torch.sigmoid(self.scorer(adapted)[:, 0])


@dataclass(frozen=True)
class Judged:
    """What training found for N images of L patches.

    Attributes:
        scores: (N, L) float32 in (0, 1).
        epochs: how many it took.
        anomalous: share of the images that do not look normal in the end.
    """

    scores: NDArray[np.float32]
    epochs: int
    anomalous: float


# ---- the parts of one iteration ----------------------------------------------------------------
def confident(image_scores: Tensor) -> Tensor:
    """Which of N images look normal: (N,) scores of any range -> (N,) bool, at least two.

    All where all scores are equal; the lower half where fewer than two would be left.
    """
    u = normalised(image_scores)
    found = u < _CONFIDENT
    if int(found.sum()) < 2:
        half = max(2, len(u) // 2)
        found = torch.zeros_like(found)
        found[u.argsort(stable=True)[:half]] = True
    return found


def remembered(image_scores: Tensor, generator: torch.Generator) -> Tensor:
    """Half of the confident images, drawn at random: int64 indices, at least one."""
    candidates = confident(image_scores).nonzero()[:, 0].cpu()
    count = max(1, int(_SHARE * len(candidates)))
    return candidates[torch.randperm(len(candidates), generator=generator)[:count]]


def normalised(values: Tensor) -> Tensor:
    """From 0 to 1; all 0 where they are equal."""
    low, high = values.min(), values.max()
    return (values - low) / (high - low) if high > low else torch.zeros_like(values)


def beside_itself(squares: Tensor, same: float) -> Tensor:
    """(R, 2) squared distances to the two nearest -> (R,) that to the nearest other patch.

    What is nearer than ``same`` is the patch itself, which is in the memory too.
    """
    squares = torch.where(squares < same, 0.0, squares)
    return torch.where(squares[:, 0] == 0, squares[:, 1], squares[:, 0])


def gate(squares: Tensor) -> float:
    """The squared distance above which a patch may be anomalous at all.

    Median + 6 MAD of the logarithm, since distances themselves have a long tail. Without it the
    farthest normal patches of a set without defects would be labelled anomalous.
    """
    logs = squares.clamp_min(torch.finfo(squares.dtype).tiny).log()
    middle = logs.median()
    return float((middle + _GATE * (logs - middle).abs().median()).exp())


def mutual_pairs(rows: Tensor) -> Tensor:
    """(R, D) -> (P, 2) int64: the rows that are each other's nearest, each pair once."""
    distances = torch.cdist(rows, rows)
    distances.fill_diagonal_(torch.inf)
    to = distances.argmin(1)
    here = torch.arange(len(rows), device=rows.device)
    mutual = (to[to] == here) & (here < to)
    return torch.stack([here[mutual], to[mutual]], 1)


def smoothness_loss(scores: Tensor, pairs: Tensor) -> Tensor:
    """L_ms: mean distance of the scores of pairs from their mean; 0 without pairs."""
    if not len(pairs):
        return scores.sum() * 0
    a, b = scores[pairs[:, 0]], scores[pairs[:, 1]]
    middle = (a + b) / 2
    return ((a - middle).abs().mean() + (b - middle).abs().mean()) / 2


def balanced_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """L_bce: mean cross-entropy of the anomalous (R,) patches plus that of the normal ones."""
    losses = F.binary_cross_entropy(scores, labels.float(), reduction="none")
    return sum(
        (losses[labels == kind].mean() for kind in (True, False) if bool((labels == kind).any())),
        scores.sum() * 0,
    )


def noised(x: Tensor, distances: Tensor, generator: torch.Generator) -> Tensor:
    """(B, L, D) features with noise on the patches that are anomalous, but not certainly.

    Args:
        x: features of a batch.
        distances: (B, L) normalised.
        generator: a CPU generator.
    """
    sigma = x.std(0, correction=0).amax(0)
    uncertain = (distances > _ANOMALOUS) & (distances < _CERTAIN)
    noise = torch.randn(x.shape, generator=generator).to(x.device) * sigma
    return torch.where(uncertain[..., None], x + noise, x)


# ---- training ----------------------------------------------------------------------------------
class FunAD:
    """Trains on a mixed set of images and judges the same.

    Args:
        features: (N, L, D) float16 of at least two images.
        device: where to compute.
        epochs: at most; training stops before when its labels stop changing.
        memory: rows that are remembered at most.
        learning_rate: of RMSprop.
        seed: seeded runs repeat.
    """

    def __init__(
        self,
        features: NDArray[np.float16],
        device: torch.device,
        *,
        epochs: int,
        memory: int,
        learning_rate: float,
        seed: int = 0,
    ) -> None:
        self.features, self.device = features, device
        self.epochs, self.memory, self.seed = epochs, memory, seed
        self.network = Scorer(features.shape[2], seed).to(device)
        self._optimizer = torch.optim.RMSprop(
            self.network.parameters(), lr=learning_rate, momentum=_MOMENTUM
        )
        self._generator = torch.Generator().manual_seed(seed)

    def fit(self, progress: Progress, cancel: Cancel) -> Judged:
        """Train, then score all patches with the last state (never the best: nobody knows it).

        Raises:
            Cancelled: asked to stop.
        """
        count, length, _ = self.features.shape
        progress.stage("Train", self.epochs)
        labels, calm, done = torch.zeros(count, length, dtype=torch.bool), 0, 0
        while done < self.epochs and calm < _CALM_EPOCHS:
            before = labels
            distances = self._distances(cancel)
            limit = gate(distances.flatten())
            labels = torch.zeros_like(before)
            losses = []
            batches = torch.randperm(count, generator=self._generator).split(BATCH)
            # As published the last, smaller batch is left out, but not where it is the only one.
            for batch in [b for b in batches if len(b) == min(BATCH, count)]:
                cancel.check()
                relative = normalised(distances[batch])
                labels[batch] = (relative > _ANOMALOUS) & (distances[batch] > limit)
                losses.append(self._step(batch, relative, labels[batch]))
            done += 1
            changed = float((labels != before).float().mean())
            calm = calm + 1 if changed < _CALM else 0
            progress.metrics(
                {
                    "epoch": float(done),
                    "loss": float(np.mean(losses)),
                    "anomalous patches": float(labels.float().mean()),
                }
            )
            progress.advance()
        progress.advance(self.epochs - done)
        scores = self._scores(cancel)
        outside = 1 - float(confident(scores.amax(1)).float().mean())
        return Judged(scores.numpy(), done, outside)

    def _step(self, batch: Tensor, relative: Tensor, labels: Tensor) -> float:
        x = self._of(batch)
        generator = self._generator
        _, of_noised = self.network(noised(x, relative.to(self.device), generator).flatten(0, 1))
        loss = balanced_loss(of_noised, labels.flatten().to(self.device))
        rows = x.flatten(0, 1)
        some = torch.randperm(len(rows), generator=generator)[:_PAIRED]
        adapted, scores = self.network(rows[some.to(self.device)])
        loss = loss + _SMOOTHNESS * smoothness_loss(scores, mutual_pairs(adapted.detach()))
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self._optimizer.step()
        return float(loss.detach())

    @torch.no_grad()
    def _distances(self, cancel: Cancel) -> Tensor:
        """(N, L) squared distances to the patches of the images that look normal now."""
        image_scores = self._scores(cancel).amax(1)
        rows = torch.cat(
            [self._adapted(i) for i in remembered(image_scores, self._generator).tolist()]
        )
        if len(rows) > self.memory:
            some = torch.randperm(len(rows), generator=self._generator)[: self.memory]
            rows = rows[some.to(rows.device)]
        squares = torch.stack(
            [nearest_two(self._adapted(i), rows, cancel) for i in range(len(self.features))]
        )
        same = _SAME * float(squares[..., 1].median())
        return beside_itself(squares.flatten(0, 1), same).view(squares.shape[:2]).cpu()

    @torch.no_grad()
    def _scores(self, cancel: Cancel) -> Tensor:
        """(N, L) scores of all patches."""
        count, length, _ = self.features.shape
        found = []
        for batch in torch.arange(count).split(max(1, _ROWS // length)):
            cancel.check()
            found.append(self.network(self._of(batch).flatten(0, 1))[1].view(-1, length).cpu())
        return torch.cat(found)

    def _adapted(self, image: int) -> Tensor:
        adapted: Tensor = self.network.adaptor(self._of(torch.tensor([image]))[0])
        return adapted

    def _of(self, images: Tensor) -> Tensor:
        return torch.from_numpy(self.features[images.numpy()]).to(self.device).float()
