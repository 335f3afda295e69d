"""How much each task of AHL counts: as little as the model adapted to it errs (spec section 7)."""

from __future__ import annotations

from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.score.heads import NORMAL, PSEUDO, SEEN
from engine.score.losses import MARGIN

_SHARES = {NORMAL: 0.5, PSEUDO: 0.5, SEEN: 1.0}
_REMEMBERED = 0.7
_SEQUENCE = 5
_LEARNING_RATE, _WEIGHT_DECAY, _DROPOUT = 0.002, 0.001, 0.5


def errors(scores: Tensor, labels: Tensor) -> Tensor:
    """(T,) error of each of T adapted models on N query samples.

    Mean squared differences, by kind of sample: normal ones shall score 0 and count half, pseudo
    defects 1 and half, seen defects 1 and whole.

    Args:
        scores: (N, T), of which a margin's worth counts as 1.
        labels: (N,).
    """
    total = torch.zeros(scores.shape[1])
    for label, share in _SHARES.items():
        some = scores[labels == label] / MARGIN
        if len(some):
            total += share * (some - float(label != NORMAL)).square().mean(0)
    return total


def task_weights(found: Tensor) -> Tensor:
    """(T,) weights that sum to 1, of (T,) errors."""
    return torch.softmax(-found, 0)


class Weighting(Protocol):
    """Gives the weights of the next epoch."""

    def update(self, scores: Tensor) -> Tensor:
        """(T,) weights, from the (N, T) scores of this epoch."""


class Average:
    """Weights by an exponential moving average of the errors.

    Args:
        labels: (N,) of the query samples.
    """

    def __init__(self, labels: Tensor) -> None:
        self._labels = labels
        self._errors: Tensor | None = None

    def update(self, scores: Tensor) -> Tensor:
        """See :class:`Weighting`."""
        found = errors(scores, self._labels)
        if self._errors is not None:
            found = _REMEMBERED * self._errors + (1 - _REMEMBERED) * found
        self._errors = found
        return task_weights(found)


class Forecast(nn.Module):
    """Weights by the errors that an LSTM foresees, as published.

    In the first six epochs, until it has a sequence to learn from, all tasks count the same.

    Args:
        labels: (N,) of the query samples.
        tasks: T.
        seed: of its first parameters and its dropout.
    """

    def __init__(self, labels: Tensor, tasks: int, seed: int) -> None:
        super().__init__()
        self._labels, self._tasks, self._seed = labels, tasks, seed
        self._history: list[Tensor] = []
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.lstm = nn.LSTM(
                tasks, tasks, 2, batch_first=True, dropout=_DROPOUT, bidirectional=True
            )
            self.out = nn.Linear(2 * tasks, tasks)
        self._optimiser = torch.optim.Adam(
            self.parameters(), _LEARNING_RATE, weight_decay=_WEIGHT_DECAY
        )

    def forward(self, sequence: Tensor) -> Tensor:
        """(N, 5, T) scores of five epochs -> (N, T) those of the next."""
        found, _ = self.lstm(sequence)  # begins with zeros, so that forecasts repeat
        return self.out(found[:, -1].relu())  # type: ignore[no-any-return]

    def update(self, scores: Tensor) -> Tensor:
        """See :class:`Weighting`."""
        self._history = [*self._history, scores / MARGIN][-(_SEQUENCE + 1) :]
        self._seed += 1
        if len(self._history) > _SEQUENCE:
            with torch.random.fork_rng(devices=[]):
                torch.manual_seed(self._seed)
                self._learn()
        if len(self._history) <= _SEQUENCE:
            return torch.full((self._tasks,), 1 / self._tasks)
        self.eval()
        with torch.no_grad():
            foreseen = self(torch.stack(self._history[1:], 1))
        return task_weights(errors(foreseen * MARGIN, self._labels))

    def _learn(self) -> None:
        """One step: foretell this epoch from the five before."""
        self.train()
        loss = F.mse_loss(self(torch.stack(self._history[:-1], 1)), self._history[-1])
        self._optimiser.zero_grad()
        loss.backward()
        self._optimiser.step()
