"""What can be seen of training while it runs, from what every step computes anyhow.

Nothing here asks the network for anything: the views of a batch have gone through it, and their
embeddings and predictions are taken down on the way. So watching costs a few copies a step.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.discover.schedules import STUDENT_TEMPERATURE
from engine.metrics import agreement
from engine.progress import Progress

_MOST = 2000  # crops that are followed
_TURNS = 4  # of the subspace iteration, each epoch; it begins where the last one ended


class Watch:
    """Follows the novel crops through the epochs.

    Args:
        crop_ids: (N,) int64 of the novel crops.
        heads: number of classification heads.
        classes: number of novel classes.
        width: D, of an embedding.
        seed: chooses which crops are followed where there are more than 2,000.
    """

    def __init__(
        self, crop_ids: NDArray[np.int64], heads: int, classes: int, width: int, seed: int
    ) -> None:
        count = len(crop_ids)
        self._classes = classes
        draw = np.random.default_rng(seed)
        followed = np.sort(draw.choice(count, min(count, _MOST), replace=False))
        self._ids = crop_ids[followed]
        self._slot = np.full(count, -1)
        self._slot[followed] = np.arange(len(followed))
        self._embeddings = np.zeros((len(followed), width), np.float32)
        self._followed_class = np.zeros((heads, len(followed)), np.int64)
        self._seen = np.zeros(len(followed), np.bool_)
        self._plane = np.linalg.qr(draw.normal(size=(width, 4)))[0]
        self._points: NDArray[np.float64] | None = None
        self._shown: NDArray[np.bool_] = self._seen
        self._predicted: list[Tensor] = []
        self._sure = 0.0
        self._views = 0

    @torch.no_grad()
    def see(self, novel: Tensor, embedding: Tensor, logits: Tensor) -> None:
        """One step.

        Args:
            novel: (n,) int64, which novel crops were in the batch.
            embedding: (2n, D), the first views of them, then the second views.
            logits: (H, 2n, K) of the novel classes.
        """
        first, second = embedding.detach().float().chunk(2)
        mean = (first + second).cpu().numpy()
        both = logits.detach().float()
        one, other = both.chunk(2, dim=1)
        predicted = (one + other).argmax(2).cpu()
        self._predicted.append(predicted)
        probabilities = torch.softmax(both / STUDENT_TEMPERATURE, dim=2)
        self._sure += float(probabilities.amax(2).mean(0).sum())
        self._views += both.shape[1]
        slots = self._slot[novel.numpy()]
        kept = slots >= 0
        self._embeddings[slots[kept]] = mean[kept]
        self._followed_class[:, slots[kept]] = predicted.numpy()[:, kept]
        self._seen[slots[kept]] = True

    def end_epoch(self, head: int, progress: Progress) -> dict[str, float]:
        """Tell where the crops lie now, and give the numbers of this epoch, each 0 to 1.

        Args:
            head: whose predictions are shown.
            progress: told by :meth:`engine.progress.Progress.embedding`.

        Returns:
            "head agreement": mean adjusted Rand index of all pairs of heads (their classes have
            no common order), where there are several; "confidence": mean largest probability;
            "balance": entropy of the class sizes over its maximum.
        """
        if not self._views:
            return {}
        predicted = torch.cat(self._predicted, dim=1).numpy()
        values = {}
        if len(predicted) > 1:
            pairs = [self._agreement(a, b) for a, b in combinations(predicted, 2)]
            values["head agreement"] = float(np.mean(pairs))
        values["confidence"] = self._sure / self._views
        shares = np.bincount(predicted[head], minlength=self._classes) / predicted.shape[1]
        shares = shares[shares > 0]
        values["balance"] = float(-(shares * np.log(shares)).sum() / np.log(max(2, self._classes)))
        self._predicted, self._sure, self._views = [], 0.0, 0
        progress.embedding(
            self._ids[self._seen], self._lay_out(), self._followed_class[head, self._seen]
        )
        return values

    def _agreement(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> float:
        k = self._classes
        return agreement(np.bincount(a * k + b, minlength=k * k).reshape(k, k))[1]

    def _lay_out(self) -> NDArray[np.float32]:
        """(n, 2) places on the two widest axes, turned so that they follow those before.

        The axes are found by subspace iteration from those of the last epoch, then turned (or
        mirrored) to the last places by orthogonal Procrustes, so that only what really moved does.
        """
        x = self._embeddings[self._seen].astype(np.float64)
        x /= np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)
        x -= x.mean(axis=0)
        for _ in range(_TURNS if self._points is not None else 4 * _TURNS):
            self._plane = np.linalg.qr(x.T @ (x @ self._plane))[0]
        spread = x @ self._plane
        axes = np.linalg.svd(spread, full_matrices=False)[2][:2]
        points: NDArray[np.float64] = spread @ axes.T
        if self._points is not None:
            before = np.zeros((len(self._seen), 2))
            before[self._shown] = self._points
            common = self._shown[self._seen]
            left, _, right = np.linalg.svd(points[common].T @ before[self._seen][common])
            points = points @ (left @ right)
        self._points, self._shown = points, self._seen.copy()
        return points.astype(np.float32)
