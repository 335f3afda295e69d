"""What can be chosen about making maps. Imports no torch: the window and command line show these."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, Self, get_args

from engine.errors import VitiaError

DetectorName = Literal["musc", "patchcore", "softpatch", "funad"]
DetectPreset = Literal["fast", "full"]
DETECTORS: tuple[DetectorName, ...] = get_args(DetectorName)
WITHOUT_NORMALS: frozenset[DetectorName] = frozenset({"musc", "funad"})
"""Detectors that need no normal images, and take no notice of any."""
NOTICES: dict[DetectorName, str] = {
    "funad": "FUN-AD is a research method, here in a reduced variant: patent application filed by"
    " its authors; check before commercial use",
}
"""What has to be said of a detector wherever it can be chosen."""

_FAST: dict[DetectorName, dict[str, Any]] = {
    "musc": {
        "weights": "vit_base_patch14_dinov2",
        "size": 336,
        "neighbourhoods": (1, 3),
        "most_patches": 24,
        "group": 200,
    },
    "patchcore": {"weights": "resnet18", "size": 320, "coreset": 0.03},
    "softpatch": {"weights": "resnet18", "size": 320, "coreset": 0.03},
    "funad": {
        "weights": "vit_small_patch8_224.dino",
        "size": 224,
        "epochs": 20,
        "memory": 4096,
        "learning_rate": 1e-4,
    },
}
_FULL: dict[DetectorName, dict[str, Any]] = {
    "musc": {"weights": "vit_large_patch14_dinov2", "size": 518, "neighbourhoods": (1, 3, 5)},
    "patchcore": {"weights": "wide_resnet50_2", "size": 320, "coreset": 0.1},
    "softpatch": {"weights": "wide_resnet50_2", "size": 320, "coreset": 0.1},
    "funad": {"weights": "vit_base_patch8_224.dino", "size": 224},
}


@dataclass(frozen=True)
class DetectorSettings:
    """Settings of a detector (specification "Detectors").

    Attributes:
        detector: which one.
        preset: what the values below began as; decides the layers where none are given.
        weights: a timm model name, or a weights file named after its timm model.
        size: side in pixels that images are resized to, whole (nothing is cut off).
        layers: blocks of a ViT (from 1) or strides of a CNN; None chooses by preset.
        neighbourhoods: MuSc: sides r of the neighbourhoods that patches are averaged over.
        fraction: MuSc: interval of the other images, nearest first, that counts.
        most_patches: MuSc: patches a side at most; finer layers are averaged down; None = any.
        group: MuSc: images compared with each other at most; more are cut into random groups.
        coreset: PatchCore, SoftPatch: the part of all normal patches that is kept.
        standardise: PatchCore, SoftPatch: divide each channel by its deviation among normals.
        epochs: FUN-AD: passes over the images at most.
        memory: FUN-AD: patches that are remembered as normal at most.
        learning_rate: FUN-AD.
        seed: seeded runs repeat.
        device: "auto", "cpu", "cuda" or "cuda:N".
        precision: "auto" takes bfloat16 where the processor has it, "float32" never does.
    """

    detector: DetectorName
    preset: DetectPreset
    weights: str
    size: int
    layers: tuple[int, ...] | None = None
    neighbourhoods: tuple[int, ...] = (1, 3, 5)
    fraction: tuple[float, float] = (0.0, 0.3)
    most_patches: int | None = None
    group: int | None = None
    coreset: float = 0.1
    standardise: bool = True
    epochs: int = 100
    memory: int = 20_000
    learning_rate: float = 2e-5
    seed: int = 0
    device: str = "auto"
    precision: Literal["auto", "float32"] = "auto"

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            VitiaError: a value is out of range.
        """
        if self.size < 16:
            raise VitiaError(f"size must be at least 16 pixels, not {self.size}")
        if not 0 < self.coreset <= 1:
            raise VitiaError(f"coreset must be above 0 and at most 1, not {self.coreset}")
        if not 0 <= self.fraction[0] < self.fraction[1] <= 1:
            raise VitiaError(f"fraction must be an interval in 0 to 1, not {self.fraction}")
        if not self.neighbourhoods or any(r < 1 or r % 2 == 0 for r in self.neighbourhoods):
            raise VitiaError(f"neighbourhoods must be odd, not {self.neighbourhoods}")
        if self.group is not None and self.group < 5:
            raise VitiaError(f"group must be at least 5 images, not {self.group}")
        if self.epochs < 1:
            raise VitiaError(f"epochs must be at least 1, not {self.epochs}")
        if self.memory < 2:
            raise VitiaError(f"memory must be at least 2 patches, not {self.memory}")
        if not self.learning_rate > 0:
            raise VitiaError(f"learning_rate must be above 0, not {self.learning_rate}")
        if self.most_patches is not None and self.most_patches < 1:
            raise VitiaError(f"most_patches must be at least 1, not {self.most_patches}")

    @classmethod
    def of_preset(
        cls, detector: DetectorName, preset: DetectPreset = "fast", **changes: Any
    ) -> Self:
        """The settings of a preset: ``fast`` for a first look, ``full`` as published."""
        values = (_FAST if preset == "fast" else _FULL)[detector]
        return cls(detector, preset, **{**values, **changes})

    def layers_for(
        self, kind: Literal["vit", "cnn"], available: tuple[int, ...]
    ) -> tuple[int, ...]:
        """The layers to take of a network that has those ``available``.

        ViT: MuSc takes each quarter of the depth as published (``fast``: the half and the end),
        FUN-AD the end, the others the half and three quarters, where features are still local.
        CNN: strides 8 and 16, as PatchCore does.
        """
        if self.layers is not None:
            return self.layers
        if kind == "cnn":
            chosen = tuple(stride for stride in available if stride in (8, 16))
            return chosen or available[-1:]
        depth = available[-1]
        quarters: tuple[int, ...] = (2, 3)
        if self.detector == "musc":
            quarters = {"fast": (2, 4), "full": (1, 2, 3, 4)}[self.preset]
        elif self.detector == "funad":
            quarters = (4,)
        return tuple(sorted({max(1, depth * q // 4) for q in quarters}))

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)
