"""What can be chosen about runs that do not train. Imports no torch: the window shows these."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from engine.discover.settings import DEFAULT_WEIGHTS
from engine.errors import VitiaError

Embedding = Literal["auto", "cls", "patches", "both"]
Grouping = Literal["ward", "hdbscan"]
DEFAULT_TAU = 0.35
Weighting = Literal["auto", "unsupervised", "semi-supervised", "average", "mask"]


@dataclass(frozen=True)
class ClusteringSettings:
    """Settings that both methods have.

    Attributes:
        classes: K, the number of classes including "normal".
        weights: a timm model name, or a weights file (safetensors, or torch without pickle).
        image_size: input side of the network in pixels; None takes the model's own.
        area_temperature: tau_a of region merging, in pixels; None = relative.
        area_fraction: tau_a as a fraction of the longer image side, when relative.
        seed: draws the images to compare with where there are many.
        device: "auto", "cpu", "cuda" or "cuda:N".
        precision: "auto" takes bfloat16 where the processor has it, "float32" never does.
    """

    classes: int
    weights: str = DEFAULT_WEIGHTS
    image_size: int | None = None
    area_temperature: float | None = None
    area_fraction: float = 0.05
    seed: int = 0
    device: str = "auto"
    precision: Literal["auto", "float32"] = "auto"

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            VitiaError: a value is out of range.
        """
        if self.classes < 1:
            raise VitiaError(f"classes must be at least 1, not {self.classes}")

    def to_json(self) -> dict[str, Any]:
        """As a JSON object, for the session."""
        return asdict(self)


@dataclass(frozen=True)
class RegionSettings(ClusteringSettings):
    """Settings of region clustering.

    Attributes:
        mask_layers: in how many of the last blocks the mask guides the CLS query (L_m).
        embedding: what stands for a crop: its mask-guided CLS ("what it is"), the mean of the
            patches inside its mask after a third of the blocks ("what it is made of"), or both
            side by side. "auto" takes what gives the clearest groups, without looking at labels.
        grouping: Ward's linkage, or HDBSCAN, which finds the number of classes by itself and
            takes no notice of ``classes``.
    """

    mask_layers: int = 9
    embedding: Embedding = "auto"
    grouping: Grouping = "ward"


@dataclass(frozen=True)
class AnomalyClusteringSettings(ClusteringSettings):
    """Settings of Anomaly Clustering.

    Attributes:
        weighting: what makes a patch count: unlike the other images, unlike the normal images,
            nothing, or being in the mask. "auto" is semi-supervised where the product has normal
            images, else unsupervised.
        relative_tau: tau as a share of the median distance; 0 takes the strangest patch alone.
            Textures want small values (0.07), objects larger ones. The default is the published
            tau of 2 where the median is 5.9, as it is on the published 4,096 numbers a patch of a
            ViT-Ti on the sample product.
        reference: the public re-implementation's input (centre crop) and features (mixed to 2048
            a layer) instead of the whole image and one mean a channel.
    """

    weighting: Weighting = "auto"
    relative_tau: float = DEFAULT_TAU
    reference: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            VitiaError: a value is out of range.
        """
        super().__post_init__()
        if not self.relative_tau >= 0:
            raise VitiaError(f"tau must be 0 or more, not {self.relative_tau}")
