"""Everything that can be chosen about a discovery run. Imports no torch: the window shows these."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self

from engine.errors import VitiaError

Preset = Literal["paper", "vitia"]
StartName = Literal["random", "regions"]
DEFAULT_WEIGHTS = "vit_base_patch8_224.dino"
REFINE_EPOCHS = 4


@dataclass(frozen=True)
class DiscoverSettings:
    """Settings of novel class discovery (AnomalyNCD, spec sections 4 to 8).

    Attributes:
        classes: K, the number of novel classes including "normal".
        weights: a timm model name, or a weights file (safetensors, or torch without pickle).
        image_size: input side of the network in pixels; None takes the model's own.
        epochs: passes of N_base + N_novel draws.
        batch_size: samples a step (two views each).
        mask_layers: in how many of the last blocks the mask guides the CLS query (L_m).
        heads: number of classification heads (H).
        learning_rate: SGD start value, cosine to a thousandth.
        entropy_weight: of the term that wants classes of equal size; a known start needs less of
            it, as it does not have to keep all crops from falling into one class.
        views: how many augmented views of each sample are made in all, drawn from at every
            epoch; 0 makes fresh ones each time (the paper's way, and slower).
        start: where the classes begin: at random as published, or where region clustering puts
            them, so that training adds to what is there without it. Crops of low score that it
            calls normal are then pulled there in the result too, not in training alone.
        beside: the heads see the early patches in the mask beside CLS.
        consensus: the mean of all heads in four quarter turns gives the classes, not the best head.
        area_temperature: tau_a of region merging, in pixels of the crop's side; None = relative.
        area_fraction: tau_a as a fraction of the longer image side, when relative.
        seed: seeded runs repeat.
        device: "auto", "cpu", "cuda" or "cuda:N".
        precision: "auto" takes bfloat16 where the processor has it, "float32" never does.
    """

    classes: int
    weights: str = DEFAULT_WEIGHTS
    image_size: int | None = None
    epochs: int = 50
    batch_size: int = 32
    mask_layers: int = 9
    heads: int = 4
    learning_rate: float = 0.003
    entropy_weight: float = 4.0
    views: int = 0
    start: StartName = "random"
    beside: bool = False
    consensus: bool = False
    area_temperature: float | None = 50.0
    area_fraction: float = 0.05
    seed: int = 0
    device: str = "auto"
    precision: Literal["auto", "float32"] = "auto"

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            VitiaError: a value is out of range.
        """
        limits = {
            "classes": 1,
            "epochs": 1,
            "batch_size": 2,
            "mask_layers": 1,
            "heads": 1,
            "views": 0,
        }
        for name, least in limits.items():
            if getattr(self, name) < least:
                raise VitiaError(f"{name} must be at least {least}, not {getattr(self, name)}")

    @classmethod
    def of_preset(cls, preset: Preset, classes: int, **changes: Any) -> Self:
        """The settings of a preset: ``paper`` as published, ``vitia`` for daily work."""
        settings = cls(classes)
        if preset == "vitia":
            settings = replace(
                settings,
                epochs=12,
                views=8,
                learning_rate=0.01,
                entropy_weight=1.0,
                start="regions",
                beside=True,
                consensus=True,
                area_temperature=None,
            )
        return replace(settings, **changes)

    def to_json(self) -> dict[str, Any]:
        """As a JSON object, for the session."""
        return asdict(self)


@dataclass(frozen=True)
class RefineSettings(DiscoverSettings):
    """Settings of a run that learns from the corrections of another one.

    Attributes:
        refined_from: the run whose classes and weights it goes on from.
    """

    refined_from: int = 0
