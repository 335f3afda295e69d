"""Where the network's weights come from: a file, timm's cache or hub, or a seed."""

from __future__ import annotations

import json
import logging
import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import timm
import torch
from huggingface_hub import try_to_load_from_cache
from safetensors import SafetensorError
from safetensors.torch import load_file
from timm.models.vision_transformer import VisionTransformer, checkpoint_filter_fn
from torch import Tensor

from engine.backbone.mgvit import MaskGuidedViT
from engine.errors import VitiaError

_IMAGENET_MEAN = (0.485, 0.456, 0.406)
_IMAGENET_STD = (0.229, 0.224, 0.225)
# Pure torch files are read with weights_only=True: they may hold tensors, never code.
_TORCH_SUFFIXES = {".pth", ".pt", ".bin"}
_RANDOM = "random:"


@dataclass(frozen=True)
class Backbone:
    """A network ready for use, and the normalisation that its weights were trained with."""

    network: MaskGuidedViT
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    source: str


def load_backbone(
    weights: str,
    mask_layers: int,
    image_size: int | None = None,
    dtype: torch.dtype = torch.float32,
    seed: int = 0,
) -> Backbone:
    """Load a plain ViT and guide it by masks.

    Args:
        weights: a weights file (safetensors, or torch without code), a timm model name (from
            timm's cache, else its hub), or ``random:NAME`` for seeded random weights.
        mask_layers: L_m, see :class:`MaskGuidedViT`.
        image_size: input side in pixels, a multiple of the patch size; None takes the model's own.
        dtype: format that the frozen blocks compute in.
        seed: for ``random:`` weights.

    Raises:
        VitiaError: not found, not readable, or not the weights of a plain ViT.
    """
    if weights.startswith(_RANDOM):
        name = _known(weights.removeprefix(_RANDOM))
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            vit, config = _create(name, image_size, pretrained=False)
        source = f"{name}, random weights (seed {seed})"
    elif Path(weights).is_file():
        vit, config = _from_file(Path(weights), image_size)
        source = Path(weights).name
    elif Path(weights).suffix.lower() in {".safetensors", *_TORCH_SUFFIXES}:
        raise VitiaError("no such weights file", weights, "Choose an existing file")
    else:
        vit, config = _create(_known(weights), image_size, pretrained=True)
        source = weights
    return Backbone(
        MaskGuidedViT(vit, mask_layers, dtype),
        tuple(config.get("mean", _IMAGENET_MEAN)),
        tuple(config.get("std", _IMAGENET_STD)),
        source,
    )


# What to take when nobody chose, best first; a name counts only if it is in the local cache.
_PREFERRED = ("vit_small_patch8_224.dino", "vit_base_patch8_224.dino", "vit_small_patch14_dinov2")
_FALLBACK = "random:vit_tiny_patch16_224"


def best_available() -> str:
    """The best weights that can be had without the network; seeded random ones if there are none.

    The variable ``VITIA_WEIGHTS`` (a file or a timm name) goes before all.
    """
    if chosen := os.environ.get("VITIA_WEIGHTS"):
        return chosen
    for name in _PREFERRED:
        if isinstance(try_to_load_from_cache(f"timm/{name}", "model.safetensors"), str):
            return name
    return _FALLBACK


def _known(name: str) -> str:
    if not timm.is_model(name.removeprefix("hf-hub:")) and not name.startswith("hf-hub:"):
        raise VitiaError(
            f"'{name}' is neither a weights file nor a model that timm knows",
            None,
            "Give a file (.safetensors, .pth) or a name such as vit_small_patch8_224.dino",
        )
    return name


def _create(
    name: str, image_size: int | None, *, pretrained: bool
) -> tuple[VisionTransformer, dict[str, Any]]:
    """A timm model by name and its configuration."""
    size = {} if image_size is None else {"img_size": image_size}
    try:
        vit = timm.create_model(name, pretrained=pretrained, num_classes=0, **size)
    except (TypeError, AssertionError) as error:
        raise VitiaError(
            f"'{name}' cannot be made as a ViT with input size {image_size} ({error})",
            None,
            "Choose a ViT and a size that its patches divide",
        ) from error
    except Exception as error:  # the hub client raises what its transport raises
        if not pretrained:
            raise
        raise VitiaError(
            f"the weights of '{name}' are not in the cache and could not be downloaded"
            f" ({type(error).__name__})",
            None,
            "Go online once, or give a weights file",
        ) from error
    return vit, dict(vit.pretrained_cfg or {})


def _from_file(path: Path, image_size: int | None) -> tuple[VisionTransformer, dict[str, Any]]:
    """A ViT built to the shapes in a weights file.

    The file's name or a timm ``config.json`` beside it tell the normalisation; without either it
    is ImageNet's.
    """
    state = _read(path)
    if "cls_token" not in state or "patch_embed.proj.weight" not in state:
        raise VitiaError(
            "these are not the weights of a plain vision transformer",
            path,
            "Choose the weights of a ViT with timm's or DINO's names",
        )
    width = state["cls_token"].shape[-1]
    patch = state["patch_embed.proj.weight"].shape[-1]
    registers = state.get("reg_token", state.get("register_tokens", torch.empty(1, 0, 1))).shape[1]
    depth = 1 + max(int(k.split(".")[1]) for k in state if k.startswith("blocks."))
    positions = state["pos_embed"].shape[1]
    # timm's DINOv2 conversion keeps registers and CLS out of the position table.
    no_embed_class = round(positions**0.5) ** 2 == positions
    trained_side = round((positions - (0 if no_embed_class else 1)) ** 0.5) * patch
    vit = VisionTransformer(
        img_size=image_size or trained_side,
        patch_size=patch,
        embed_dim=width,
        depth=depth,
        num_heads=width // 64,  # every published plain ViT has heads of 64
        mlp_ratio=state["blocks.0.mlp.fc1.weight"].shape[0] / width
        if "blocks.0.mlp.fc1.weight" in state
        else 4.0,
        init_values=1e-5 if "blocks.0.ls1.gamma" in state else None,
        reg_tokens=registers,
        no_embed_class=no_embed_class or registers > 0,
        num_classes=0,
    )
    try:
        state = checkpoint_filter_fn(state, vit)
        state = {k: v for k, v in state.items() if not k.startswith(("head.", "head_dist."))}
        vit.load_state_dict(state, strict=True)
    except (RuntimeError, KeyError) as error:
        reason = str(error).splitlines()[-1].strip()
        raise VitiaError(
            f"these weights do not fit a plain vision transformer ({reason[:160]})",
            path,
            "Choose the weights of a ViT with timm's or DINO's names",
        ) from error
    return vit, _config_of(path)


def _read(path: Path) -> dict[str, Tensor]:
    try:
        if path.suffix.lower() in _TORCH_SUFFIXES:
            state = torch.load(path, map_location="cpu", weights_only=True)
        else:
            state = load_file(path)
    except (SafetensorError, OSError, RuntimeError, ValueError) as error:
        raise VitiaError(
            f"cannot read the weights ({error})", path, "Choose another file"
        ) from error
    except Exception as error:  # torch's restricted unpickler raises its own kind
        raise VitiaError(
            "this torch file holds more than tensors and is not opened",
            path,
            "Convert it to safetensors on a machine that trusts it",
        ) from error
    for wrapper in ("model", "state_dict", "teacher"):  # as timm and DINO save checkpoints
        inner = state.get(wrapper)
        if isinstance(inner, dict):
            state = inner
    return {k.removeprefix("module.").removeprefix("backbone."): v for k, v in state.items()}


def _config_of(path: Path) -> dict[str, Any]:
    config = path.with_name("config.json")
    if config.is_file():  # a folder as the hub serves it
        try:
            found = json.loads(config.read_text("utf-8"))
            return dict(found.get("pretrained_cfg", found))
        except (ValueError, OSError) as error:
            raise VitiaError(
                "cannot read the weights' config", config, "Mend or move it"
            ) from error
    name = path.stem
    if timm.is_model(name):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found_cfg = timm.get_pretrained_cfg(name, allow_unregistered=True)
        if found_cfg is not None:
            return dict(found_cfg.to_dict())
    logging.getLogger(__name__).warning(
        "%s: normalisation unknown, ImageNet's is used (name the file after its timm model)", name
    )
    return {}
