"""The heads of DevNet and DRA on a frozen network (specification sections 4 and 5).

Every head gives a score for each image, high where it is what the head looks for. Its parameters
are shared by all scales, and its scores are averaged over them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from engine.score.losses import deviation_loss, top_mean
from engine.score.settings import Method

NORMAL, SEEN, PSEUDO = 0, 1, 2
WIDTH = 64
_HIDDEN = 256
_FARTHEST = 0.01
_LEAST = 1e-6


@dataclass(frozen=True)
class Inputs:
    """Standardised features and residuals of B images, of each scale (B, h, w, D) float.

    What heads do not look at may be empty.
    """

    features: tuple[Tensor, ...]
    residuals: tuple[Tensor, ...]


@dataclass(frozen=True)
class Role:
    """What a head is for.

    Attributes:
        sign: of its score in the sum.
        ignores: label of samples that it is not trained on.
        target: (B,) labels to (B,) bool, where its score shall be high.
    """

    sign: float
    ignores: int | None
    target: Callable[[Tensor], Tensor]


ROLES: dict[str, Role] = {
    "normal": Role(-1, None, lambda y: y == NORMAL),
    "seen": Role(1, PSEUDO, lambda y: y == SEEN),
    "pseudo": Role(1, SEEN, lambda y: y == PSEUDO),
    "residual": Role(1, None, lambda y: y != NORMAL),
}


class Body(nn.Module):
    """What all heads of DRA see of a position: residual -> 64, batch norm, ReLU.

    The published residual head has such a layer of its own, of 3 x 3 positions, while the others
    see plain features of a network that learns along. Here the network is frozen, and plain
    features say more about the part than about its defects; so all heads look at residuals, and
    learn together what counts in them. Features describe 3 x 3 positions already.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.linear = nn.Linear(width, WIDTH, bias=False)
        self.norm = nn.BatchNorm1d(WIDTH)

    def forward(self, residuals: Tensor) -> Tensor:
        """(B, h, w, D) -> (B, h, w, 64)."""
        found = self.linear(residuals)
        normed: Tensor = self.norm(found.flatten(0, 2))
        return normed.view(found.shape).relu()


class NormalHead(nn.Module):
    """How normal an image is as a whole: strongest of each channel -> 256 -> 1, absolute.

    Published is the mean over positions, which small defects hardly move. It learns from what it
    is given and does not move it: what tells positions apart is for the other heads to say.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, _HIDDEN), nn.ReLU(), nn.Linear(_HIDDEN, 1))

    def forward(self, positions: Tensor) -> Tensor:
        """(B, h, w, D) -> (B,)."""
        found: Tensor = self.layers(positions.detach().amax((1, 2)))
        return found[:, 0].float().abs()


class PatchHead(nn.Module):
    """A linear score for every position; the image's is the mean of the largest absolute ones."""

    def __init__(self, width: int, top: float) -> None:
        super().__init__()
        self.linear, self.top = nn.Linear(width, 1), top

    def map(self, positions: Tensor) -> Tensor:
        """(B, h, w, D) -> (B, h, w), not negative."""
        found: Tensor = self.linear(positions)
        return found[..., 0].float().abs()

    def forward(self, positions: Tensor) -> Tensor:
        """(B, h, w, D) -> (B,)."""
        return top_mean(self.map(positions).flatten(1), self.top)


class Distance(nn.Module):
    """How far an image is from normal ones, in deviations among these; not trained.

    Trained heads may forget what no example shows; this one keeps it in the sum.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(()))
        self.register_buffer("deviation", torch.ones(()))

    def measure(self, lengths: Tensor) -> None:
        """Take the (N,) lengths of normal images, compared with others, as the measure."""
        self.mean.copy_(lengths.mean())
        self.deviation.copy_(lengths.std(correction=0).clamp_min(_LEAST))

    def lengths(self, inputs: Inputs) -> Tensor:
        """(B,) mean square of the farthest positions, averaged over scales."""
        squares = [r.float().square().mean(3).flatten(1) for r in inputs.residuals]
        return torch.stack([top_mean(s, _FARTHEST) for s in squares]).mean(0)

    def forward(self, inputs: Inputs) -> Tensor:
        """(B,)."""
        found: Tensor = (self.lengths(inputs) - self.mean) / self.deviation
        return found


class Heads(nn.Module):
    """Several heads on every scale.

    Args:
        names: of ``ROLES``.
        width: channels of features and residuals.
        top: part of the positions that an image's score is the mean of.
        body: heads look at residuals through a :class:`Body`, and their distance counts, too; else,
            as DevNet's, at features.
    """

    def __init__(self, names: Sequence[str], width: int, top: float, *, body: bool = True) -> None:
        super().__init__()
        self.body = Body(width) if body else None
        self.distance = Distance() if body else None
        seen = WIDTH if body else width
        self.heads: Any = nn.ModuleDict(
            {name: NormalHead(seen) if name == "normal" else PatchHead(seen, top) for name in names}
        )
        if body:
            # They begin as the length of residuals, more or less, which tells much already.
            with torch.no_grad():
                for head in self.heads.values():
                    if isinstance(head, PatchHead):
                        head.linear.weight.abs_()
                        head.linear.bias.zero_()

    @property
    def on_residuals(self) -> bool:
        """Whether the heads look at residuals; else at features."""
        return self.body is not None

    def positions(self, inputs: Inputs) -> list[Tensor]:
        """What heads look at, of each scale (B, h, w, D)."""
        if self.body is None:
            return list(inputs.features)
        return [self.body(residuals) for residuals in inputs.residuals]

    def forward(self, inputs: Inputs) -> dict[str, Tensor]:
        """The (B,) score of every trained head, averaged over scales."""
        scales = self.positions(inputs)
        return {
            name: torch.stack([head(positions) for positions in scales]).mean(0)
            for name, head in self.heads.items()
        }

    def score(self, inputs: Inputs) -> Tensor:
        """(B,) the score of images: of all heads, and the distance."""
        total = total_score(self(inputs))
        return total if self.distance is None else total + self.distance(inputs)

    def maps(self, inputs: Inputs) -> list[Tensor]:
        """Of each scale where the score comes from: (B, h, w), not negative."""
        local = [head for head in self.heads.values() if isinstance(head, PatchHead)]
        return [
            torch.stack([head.map(positions) for head in local]).sum(0)
            for positions in self.positions(inputs)
        ]


def total_score(scores: dict[str, Tensor]) -> Tensor:
    """(B,) sum of the trained heads, that of normality taken away."""
    return torch.stack([ROLES[name].sign * score for name, score in scores.items()]).sum(0)


def heads_loss(scores: dict[str, Tensor], labels: Tensor) -> Tensor:
    """The plain sum of the heads' deviation losses, each over the samples that it is trained on."""
    total = torch.zeros((), device=labels.device)
    for name, score in scores.items():
        role = ROLES[name]
        used = torch.ones_like(labels, dtype=torch.bool)
        if role.ignores is not None:
            used = labels != role.ignores
        if used.any():
            total = total + deviation_loss(score[used], role.target(labels[used]))
    return total


def head_names(method: Method, *, named: bool) -> tuple[str, ...]:
    """The heads of a method; without named defects none looks for seen ones."""
    if method == "devnet":
        return ("seen",) if named else ("pseudo",)
    return ("normal", "seen", "pseudo", "residual") if named else ("normal", "pseudo", "residual")
