"""Where the network's weights come from: a file, the program, timm's cache or hub, or a seed."""

from __future__ import annotations

import json
import logging
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import timm
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from timm.models.vision_transformer import VisionTransformer, checkpoint_filter_fn
from torch import Tensor

from engine.backbone.mgvit import MaskGuidedViT
from engine.backbone.names import RANDOM, TORCH_SUFFIXES, weights_file
from engine.errors import VitiaError

_IMAGENET_MEAN = (0.485, 0.456, 0.406)
_IMAGENET_STD = (0.229, 0.224, 0.225)


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
            timm's cache, else its hub), ``bundled`` for the weights that come with the program,
            or ``random:NAME`` for seeded random weights.
        mask_layers: L_m, see :class:`MaskGuidedViT`.
        image_size: input side in pixels, a multiple of the patch size; None takes the model's own.
        dtype: format that the frozen blocks compute in.
        seed: for ``random:`` weights.

    Raises:
        VitiaError: not found, not readable, or not the weights of a plain ViT.
    """
    loaded = load_vit(weights, image_size, seed)
    network = MaskGuidedViT(loaded.model, mask_layers, dtype)
    return Backbone(network, loaded.mean, loaded.std, loaded.source)


@dataclass(frozen=True)
class Loaded:
    """A network as timm makes it, and the normalisation that its weights were trained with."""

    model: Any
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    source: str


def load_vit(weights: str, image_size: int | None = None, seed: int = 0) -> Loaded:
    """A ViT without its head; arguments and errors as of :func:`load_backbone`."""
    size = {} if image_size is None else {"img_size": image_size}
    path = weights_file(weights)
    if path is not None:
        vit, config = _from_file(path, image_size)
        return _loaded(vit, config, path.name)
    return _by_name(weights, seed, num_classes=0, **size)


def load_pyramid(weights: str, seed: int = 0) -> Loaded:
    """A convolutional network that gives the features of all its stages (``features_only``).

    A weights file is named after its timm model; what it holds of the head is left over.

    Raises:
        VitiaError: not found, not readable, or no network with stages.
    """
    path = weights_file(weights)
    if path is None:
        return _by_name(weights, seed, features_only=True)
    name, state = _known(path.stem), _read(path)
    # It would warn of the head's keys, which nobody misses.
    speaker = logging.getLogger("timm.models._builder")
    level = speaker.level
    speaker.setLevel(logging.ERROR)
    try:
        model = timm.create_model(
            name,
            features_only=True,
            pretrained=True,
            pretrained_cfg_overlay={"state_dict": dict(state)},
        )
    except (RuntimeError, KeyError) as error:
        raise _misfit(path, name, " ".join(str(error).split())) from error
    finally:
        speaker.setLevel(level)
    # timm loads what it finds and leaves the rest random; it may write "_" for "." in names.
    found = {key.replace(".", "_") for key in state}
    wanted = [key for key in model.state_dict() if not key.endswith("num_batches_tracked")]
    missing = [key for key in wanted if key.replace(".", "_") not in found]
    if missing:
        raise _misfit(path, name, f"{missing[0]} and {len(missing) - 1} more are missing")
    return _loaded(model, _config_of(path), path.name)


def _by_name(weights: str, seed: int, **options: Any) -> Loaded:
    """A model by its timm name, or ``random:`` and its name."""
    if not weights.startswith(RANDOM):
        return _loaded(*_create(_known(weights), options, pretrained=True), weights)
    name = _known(weights.removeprefix(RANDOM))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model, config = _create(name, options, pretrained=False)
    return _loaded(model, config, f"{name}, random weights (seed {seed})")


def _loaded(model: Any, config: dict[str, Any], source: str) -> Loaded:
    mean, std = config.get("mean", _IMAGENET_MEAN), config.get("std", _IMAGENET_STD)
    return Loaded(model, tuple(mean), tuple(std), source)


def _misfit(path: Path, name: str, reason: str) -> VitiaError:
    return VitiaError(
        f"these weights do not fit {name} ({reason[:160]})",
        path,
        "Name the file after its timm model, or choose another",
    )


def _known(name: str) -> str:
    if not timm.is_model(name.removeprefix("hf-hub:")) and not name.startswith("hf-hub:"):
        raise VitiaError(
            f"'{name}' is neither a weights file nor a model that timm knows",
            None,
            "Give a file (.safetensors, .pth) or a name such as vit_small_patch8_224.dino",
        )
    return name


def _create(name: str, options: dict[str, Any], *, pretrained: bool) -> tuple[Any, dict[str, Any]]:
    """A timm model by name and its configuration."""
    try:
        model = timm.create_model(name, pretrained=pretrained, **options)
    except (TypeError, AssertionError) as error:
        if "features_only" in options:
            raise VitiaError(
                f"'{name}' does not give the features of its stages ({error})",
                None,
                "Choose a plain ViT or a convolutional network such as wide_resnet50_2",
            ) from error
        raise VitiaError(
            f"'{name}' cannot be made as a ViT with input size {options.get('img_size')} ({error})",
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
    return model, dict(model.pretrained_cfg or {})


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
        if path.suffix.lower() in TORCH_SUFFIXES:  # they may hold tensors, never code
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
    return {
        # Half precision saves space on disk; processors compute in single.
        k.removeprefix("module.").removeprefix("backbone."): v.float()
        if v.is_floating_point()
        else v
        for k, v in state.items()
    }


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
