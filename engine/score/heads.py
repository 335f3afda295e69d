"""The heads of DevNet and DRA on frozen features (specification sections 4 and 5).

Every head gives a score for each image, high where it is what the head looks for. Its parameters
are shared by all scales, and its scores are averaged over them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.score.losses import deviation_loss, top_mean
from engine.score.settings import Method

NORMAL, SEEN, PSEUDO = 0, 1, 2
_HIDDEN = 256
_RESIDUAL = 64


@dataclass(frozen=True)
class Inputs:
    """Standardised features and residuals of B images, of each scale (B, h, w, D) float."""

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
    "distance": Role(1, None, lambda y: y != NORMAL),
}


class NormalHead(nn.Module):
    """How normal an image is as a whole: mean features -> 256 -> 1, absolute."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, _HIDDEN), nn.ReLU(), nn.Linear(_HIDDEN, 1))

    def forward(self, features: Tensor, _: Tensor) -> Tensor:
        """(B, h, w, D) -> (B,)."""
        return self.layers(features.mean((1, 2)))[:, 0].float().abs()  # type: ignore[no-any-return]


class PatchHead(nn.Module):
    """A linear score for every position; the image's is the mean of the largest absolute ones."""

    def __init__(self, width: int, top: float) -> None:
        super().__init__()
        self.linear, self.top = nn.Linear(width, 1), top

    def map(self, features: Tensor, residuals: Tensor) -> Tensor:  # noqa: ARG002
        """(B, h, w, D) -> (B, h, w), signed."""
        return self.linear(features)[..., 0].float()  # type: ignore[no-any-return]

    def forward(self, features: Tensor, residuals: Tensor) -> Tensor:
        """(B, h, w, D) -> (B,)."""
        return top_mean(self.map(features, residuals).flatten(1), self.top)


class ResidualHead(PatchHead):
    """The same on what is left after normal features are taken away: 3 x 3, norm, ReLU, 1 x 1."""

    def __init__(self, width: int, top: float) -> None:
        super().__init__(_RESIDUAL, top)
        self.conv = nn.Sequential(
            nn.Conv2d(width, _RESIDUAL, 3, padding=1, bias=False),
            nn.BatchNorm2d(_RESIDUAL),
            nn.ReLU(),
        )

    def map(self, features: Tensor, residuals: Tensor) -> Tensor:  # noqa: ARG002
        """(B, h, w, D) -> (B, h, w), signed."""
        found = self.conv(residuals.permute(0, 3, 1, 2))
        return self.linear(found.permute(0, 2, 3, 1))[..., 0].float()  # type: ignore[no-any-return]


class Heads(nn.Module):
    """Several heads on every scale.

    Args:
        names: of ``ROLES``.
        width: channels of the features.
        top: part of the positions that an image's score is the mean of.
    """

    def __init__(self, names: Sequence[str], width: int, top: float) -> None:
        super().__init__()
        make: dict[str, Callable[[], nn.Module]] = {
            "normal": lambda: NormalHead(width),
            "seen": lambda: PatchHead(width, top),
            "pseudo": lambda: PatchHead(width, top),
            "residual": lambda: ResidualHead(width, top),
        }
        self.heads = nn.ModuleDict({name: make[name]() for name in names})

    def forward(self, inputs: Inputs) -> dict[str, Tensor]:
        """The (B,) score of every head, averaged over scales."""
        scales = list(zip(inputs.features, inputs.residuals, strict=True))
        return {
            name: torch.stack([head(*scale) for scale in scales]).mean(0)
            for name, head in self.heads.items()
        }

    def maps(self, inputs: Inputs) -> list[Tensor]:
        """Of each scale where the score comes from: (B, h, w), not negative."""
        local = [head for head in self.heads.values() if isinstance(head, PatchHead)]
        return [
            torch.stack([head.map(f, r).abs() for head in local]).sum(0)
            for f, r in zip(inputs.features, inputs.residuals, strict=True)
        ]


def total_score(scores: dict[str, Tensor]) -> Tensor:
    """(B,) score of an image: the sum of its heads, that of normality taken away."""
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
