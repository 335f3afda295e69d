"""Features of a frozen network: maps of several layers, and one vector for the whole image."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import timm
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.backbone.device import choose_device, choose_dtype
from engine.backbone.names import weights_file
from engine.backbone.weights import Loaded, load_pyramid, load_vit
from engine.errors import VitiaError
from engine.files import sha256_of

Kind = Literal["vit", "cnn"]
Layers = tuple[int, ...] | Callable[[Kind, tuple[int, ...]], tuple[int, ...]] | None

_VERSION = 1  # of what is computed; a change makes earlier caches stale
_LARGEST = float(np.finfo(np.float16).max)


@dataclass(frozen=True)
class Features:
    """The features of B images.

    Attributes:
        maps: of each layer (B, h, w, C) float16, on the CPU.
        vectors: (B, D) float32, on the CPU: a ViT's final CLS (or the mean patch where it has no
            class token), a CNN's mean over the last stage.
    """

    maps: tuple[NDArray[np.float16], ...]
    vectors: NDArray[np.float32]


def kind_of(weights: str) -> Kind:
    """Whether these weights (as of :func:`load_vit`) are taken for a plain ViT's or a CNN's.

    Files of unknown names are taken for a ViT's, whose shapes tell everything.

    Raises:
        VitiaError: no such file.
    """
    path = weights_file(weights)
    name = weights.removeprefix("random:") if path is None else path.stem
    if timm.is_model(name) and not timm.models.is_model_in_modules(name, ["vision_transformer"]):
        return "cnn"
    return "vit"


class FeatureNetwork:
    """A frozen network that gives features of square images.

    Args:
        weights: a weights file, a timm model name, or ``random:NAME``.
        size: wanted input side in pixels; the nearest multiple of the patch (ViT) or of the
            coarsest stride (CNN) is taken.
        layers: which features: numbers of blocks (ViT, from 1) or strides of stages (CNN); or
            a function that chooses them by :attr:`kind` and :attr:`available`; None takes all.
        device: "auto", "cpu", "cuda", ...
        precision: "auto" computes ViTs in bfloat16 where the processor has it, "float32" never.
        seed: of ``random:`` weights.

    Attributes:
        kind: ViT or CNN.
        available: all layers that there are.
        layers: those that are given out, ascending.
        size: input side in pixels.
        source: the weights in words.
        key: hexadecimal digest of all that decides the features.

    Raises:
        VitiaError: weights or device cannot be used, or there is no such layer.
    """

    def __init__(
        self,
        weights: str,
        size: int,
        layers: Layers = None,
        device: str = "auto",
        precision: str = "auto",
        seed: int = 0,
    ) -> None:
        self.device = choose_device(device)
        self.kind = kind_of(weights)
        # In bfloat16, convolutions and their normalisation lose several percent.
        self._dtype = torch.float32
        if self.kind == "vit":
            self._dtype = choose_dtype(self.device, precision)
        loaded = load_vit(weights, seed=seed) if self.kind == "vit" else load_pyramid(weights, seed)
        self.source = loaded.source
        model = loaded.model.eval().requires_grad_(False)
        if self.kind == "vit":
            self.available, step = self._of_vit(model, weights)
        else:
            self.available = tuple(model.feature_info.reduction())
            if len(set(self.available)) < len(self.available):
                raise _unfit(weights)
            self._channels = model.feature_info.channels()
            step = max(self.available)
        self.size = max(step, round(size / step) * step)
        if self.kind == "vit":
            model.set_input_size(img_size=self.size)
        chosen = layers(self.kind, self.available) if callable(layers) else layers
        self.layers = tuple(sorted(set(chosen or self.available)))
        if unknown := set(self.layers) - set(self.available):
            what = "blocks" if self.kind == "vit" else "strides"
            raise VitiaError(
                f"this network has no layer {min(unknown)}; its {what} are"
                f" {', '.join(map(str, self.available))}",
                None,
                "Choose among these",
            )
        memory = torch.channels_last if self.kind == "cnn" else torch.contiguous_format
        self._model: Any = model.to(self.device, memory_format=memory)
        self._mean = torch.tensor(loaded.mean, device=self.device).view(1, 3, 1, 1) * 255
        self._std = torch.tensor(loaded.std, device=self.device).view(1, 3, 1, 1) * 255
        self.key = self._digest(weights, loaded, seed)

    @staticmethod
    def _of_vit(model: Any, weights: str) -> tuple[tuple[int, ...], int]:
        """The numbers of a ViT's blocks, and its patch side."""
        if not (hasattr(model, "forward_intermediates") and hasattr(model, "set_input_size")):
            raise _unfit(weights)
        return tuple(range(1, len(model.blocks) + 1)), int(model.patch_embed.patch_size[0])

    def _digest(self, weights: str, loaded: Loaded, seed: int) -> str:
        path = weights_file(weights)
        facts = {
            "version": _VERSION,
            "weights": weights if path is None else sha256_of(path),
            "seed": seed if weights.startswith("random:") else None,
            "normalisation": [loaded.mean, loaded.std],
            "layers": self.layers,
            "size": self.size,
            "format": str(self._dtype),
        }
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:20]

    @torch.inference_mode()
    def __call__(self, pixels: NDArray[np.uint8]) -> Features:
        """Features of (B, S, S, 3) uint8 RGB images, S = :attr:`size`."""
        x = torch.from_numpy(pixels).to(self.device).permute(0, 3, 1, 2).float()
        x = (x - self._mean) / self._std
        with torch.autocast(self.device.type, self._dtype, enabled=self._dtype != torch.float32):
            maps, vectors = self._vit(x) if self.kind == "vit" else self._cnn(x)
        return Features(tuple(_stored(m) for m in maps), vectors.float().cpu().numpy())

    def _vit(self, x: Tensor) -> tuple[list[Tensor], Tensor]:
        last, maps = self._model.forward_intermediates(
            x, indices=[layer - 1 for layer in self.layers], output_fmt="NCHW"
        )
        # Tokens after the final norm: CLS if there is one, else the mean of all patches.
        has_class = getattr(self._model, "cls_token", None) is not None
        vectors = last[:, 0] if has_class else last[:, self._model.num_prefix_tokens :].mean(1)
        return maps, vectors

    def _cnn(self, x: Tensor) -> tuple[list[Tensor], Tensor]:
        stages = [
            # Some hierarchical transformers give channels last.
            stage if stage.shape[1] == channels else stage.permute(0, 3, 1, 2)
            for stage, channels in zip(
                self._model(x.contiguous(memory_format=torch.channels_last)),
                self._channels,
                strict=True,
            )
        ]
        by_stride = dict(zip(self.available, stages, strict=True))
        return [by_stride[layer] for layer in self.layers], stages[-1].float().mean((2, 3))


def _unfit(weights: str) -> VitiaError:
    return VitiaError(
        f"'{weights}' is neither a plain ViT nor a convolutional network",
        None,
        "Choose one such as vit_base_patch14_dinov2 or wide_resnet50_2",
    )


def _stored(features: Tensor) -> NDArray[np.float16]:
    """(B, C, h, w) as (B, h, w, C) float16; single huge activations are clipped."""
    clipped = features.float().clamp(-_LARGEST, _LARGEST).permute(0, 2, 3, 1)
    return clipped.to(torch.float16).contiguous().cpu().numpy()
