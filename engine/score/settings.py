"""Settings of the open-set scorer; imports nothing slow."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from engine.errors import VitiaError

Method = Literal["ahl", "dra", "devnet"]
METHODS: tuple[Method, ...] = ("ahl", "dra", "devnet")

Grid = Literal["coarse", "fine"]
GRIDS: tuple[Grid, ...] = ("coarse", "fine")

PseudoFamily = Literal["texture", "cross-image", "in-image"]
PSEUDO_FAMILIES: tuple[PseudoFamily, ...] = ("texture", "cross-image", "in-image")

NOTICES: dict[PseudoFamily, str] = {
    "in-image": "pasting a part of an image into the same image to train on it is patented in the"
    " USA (11,941,084); check before commercial use",
}
"""What has to be said of a family of pseudo defects wherever it can be chosen."""


@dataclass(frozen=True)
class ScorerSettings:
    """How a scorer is fitted (specification "AHL on DRA / DevNet").

    Attributes:
        method: DevNet; DRA; or AHL, which goes on from DRA's heads.
        weights: a weights file, a timm model name, or ``random:NAME``.
        image_size: side in pixels that whole images are squashed to at the first scale.
        scales: parts of ``image_size`` that images are looked at in; scores are averaged.
        layers: blocks of a ViT (from 1) or strides of a CNN; None chooses.
        grid: positions of the coarsest of the layers, or of the finest, which costs about four times
            as much and tells smaller defects.
        width: channels at most; more are projected at random to that many.
        top: part of the positions, those of the largest scores, that an image's score is the mean
            of.
        references: normal images, fixed, that the mean residual compares with.
        memory: part of all normal patches that is kept for the distance to the nearest; 0 compares
            with the mean of the references instead, as published.
        flips: train on mirrored images too. Not for parts that must not be mirrored.
        pseudo: pseudo defects made of each normal image.
        families: what pseudo defects are drawn from; in-image paste only where it is named here.
        epochs: of the base model.
        batches: in an epoch.
        batch: images in a batch.
        learning_rate: of Adam; divided by ten every ten epochs.
        task_batch: images in a batch of AHL's tasks.
        clusters: C of AHL; every ordered pair of them is a task.
        outer_epochs: of AHL's unified model.
        outer_learning_rate: of AHL's unified model.
        inner_steps: updates on a task's support set.
        inner_learning_rate: of these.
        weighting: tasks weigh by a moving average of their query errors, or by an LSTM's forecast.
        calibrate: keep part of the normal images for the threshold.
        seed: seeded runs repeat.
        device: "auto", "cpu", "cuda" or "cuda:N".
        precision: "auto" takes bfloat16 where the processor has it, "float32" never does.
    """

    method: Method = "ahl"
    weights: str = "resnet18"
    image_size: int = 448
    scales: tuple[float, ...] = (1.0, 0.5)
    layers: tuple[int, ...] | None = None
    grid: Grid = "coarse"
    width: int = 256
    top: float = 0.02
    references: int = 5
    memory: float = 0.03
    flips: bool = True
    pseudo: int = 2
    families: tuple[PseudoFamily, ...] = ("texture",)
    epochs: int = 4
    batches: int = 20
    batch: int = 48
    learning_rate: float = 1e-3
    clusters: int = 3
    task_batch: int = 24
    outer_epochs: int = 2
    outer_learning_rate: float = 3e-4
    inner_steps: int = 3
    inner_learning_rate: float = 2e-4
    weighting: Literal["average", "lstm"] = "average"
    calibrate: bool = True
    seed: int = 0
    device: str = "auto"
    precision: Literal["auto", "float32"] = "auto"

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            VitiaError: a value is out of range.
        """
        self._check_words()
        if self.image_size < 32:
            raise VitiaError(f"image_size must be at least 32 pixels, not {self.image_size}")
        if not self.scales or not all(0 < scale <= 1 for scale in self.scales):
            raise VitiaError(f"scales must be above 0 and at most 1, not {self.scales}")
        if not 0 < self.top <= 1:
            raise VitiaError(f"top must be above 0 and at most 1, not {self.top}")
        if not 0 <= self.memory <= 1:
            raise VitiaError(f"memory must be from 0 to 1, not {self.memory}")
        least = {
            "width": 1, "references": 1, "pseudo": 1, "epochs": 1, "batches": 1, "batch": 4, "task_batch": 3,
            "clusters": 2, "outer_epochs": 1, "inner_steps": 1,
        }  # fmt: skip
        for name, value in least.items():
            if getattr(self, name) < value:
                raise VitiaError(f"{name} must be at least {value}, not {getattr(self, name)}")
        for name in ("learning_rate", "outer_learning_rate", "inner_learning_rate"):
            if not getattr(self, name) > 0:
                raise VitiaError(f"{name} must be above 0, not {getattr(self, name)}")

    def _check_words(self) -> None:
        """Refuse words that mean nothing."""
        if self.method not in METHODS:
            raise VitiaError(f"'{self.method}' is no method", None, f"Use {', '.join(METHODS)}")
        if self.grid not in GRIDS:
            raise VitiaError(f"'{self.grid}' is no grid", None, f"Use {', '.join(GRIDS)}")
        if unknown := set(self.families) - set(PSEUDO_FAMILIES):
            raise VitiaError(
                f"'{min(unknown)}' is no family of pseudo defects",
                None,
                f"Use {', '.join(PSEUDO_FAMILIES)}",
            )
        if not self.families:
            raise VitiaError("families must name at least one kind of pseudo defects")

    def layers_for(
        self, kind: Literal["vit", "cnn"], available: tuple[int, ...]
    ) -> tuple[int, ...]:
        """The layers to take of a network that has those ``available``.

        CNN: strides 8 and 16; ViT: the half and three quarters of the depth. There features know
        much and are still local.
        """
        if self.layers is not None:
            return self.layers
        if kind == "cnn":
            chosen = tuple(stride for stride in available if stride in (8, 16))
            return chosen or available[-1:]
        return tuple(sorted({max(1, available[-1] * quarters // 4) for quarters in (2, 3)}))

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """The settings that :meth:`to_json` wrote.

        Raises:
            VitiaError: they are not of this version.
        """
        given: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }
        try:
            return cls(**given)
        except TypeError as error:
            raise VitiaError(
                f"these settings of a scorer cannot be read ({error})",
                None,
                "Use the version of Vitia that wrote them, or fit the scorer again",
            ) from error
