"""Training: batches from the pool, optimiser, averaged weights, checkpoints."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from defects import KINDS
from numpy.typing import NDArray
from pool import ATTRIBUTES, Pool
from student import GRID, PATCH, SIDE, WEIGHTS, Batch, Shape, Student, descriptors
from torch import Tensor

HELD_OUT = ("scuff", "drop", "peel", "porosity")
"""Kinds that are never trained on: they tell how well features serve what is new."""


@dataclass(frozen=True)
class TrainSettings:
    """What decides a training, beside the pool.

    Attributes:
        steps: number of optimiser steps.
        whole: of these, how many last ones see every patch.
        batch: samples of a step; of each type there are ``together``.
        together: instances of one type in a batch, for the contrastive term.
        kept: patches that a sample keeps out of 196.
        rate: learning rate at the top of the schedule.
        decay: weight decay.
        average: factor of the running average of weights.
        guided: share of samples whose CLS is guided by the mask.
        seed: of everything drawn.
        bfloat16: compute in bfloat16 where torch may.
    """

    steps: int = 2200
    whole: int = 110
    batch: int = 96
    together: int = 4
    kept: int = 42
    rate: float = 2e-3
    decay: float = 0.05
    average: float = 0.998
    guided: float = 0.7
    seed: int = 0
    bfloat16: bool = True


class Batches:
    """Draws batches; step ``n`` gets the same whatever came before."""

    def __init__(self, pool: Pool, settings: TrainSettings) -> None:
        self._pool, self._settings = pool, settings
        held = [list(KINDS).index(kind) for kind in HELD_OUT]
        trained = np.flatnonzero(~np.isin(pool.kinds, held))
        by_type = {
            int(t): trained[pool.types[trained] == t] for t in np.unique(pool.types[trained])
        }
        self._by_type = {t: members for t, members in by_type.items() if len(members)}
        told = pool.attributes[trained]
        self._mean, self._std = told.mean(0), told.std(0) + 1e-6

    def draw(self, step: int) -> Batch:
        """The batch of a step."""
        s = self._settings
        rng = np.random.default_rng([s.seed, 11, step])
        whole = step >= s.steps - s.whole
        size = s.batch // 2 if whole else s.batch
        types = rng.choice(list(self._by_type), size // s.together, replace=False)
        rows = np.concatenate([rng.choice(self._by_type[int(t)], s.together) for t in types])
        pixels = np.stack([_view(rng, self._pool.pixels[row]) for row in rows])
        attributes = (self._pool.attributes[rows] - self._mean) / self._std
        return make_batch(
            torch.from_numpy(pixels), GRID * GRID if whole else s.kept, rng,
            guided=rng.random(len(rows)) < s.guided,
            types=self._pool.types[rows], kinds=self._pool.kinds[rows],
            surfaces=self._pool.surfaces[rows], attributes=attributes.clip(-4, 4),
        )  # fmt: skip


def _view(rng: np.random.Generator, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A crop turned, flipped, moved, resized to the network's input; its mask grown or shrunk."""
    side = pixels.shape[0]
    scale = SIDE / side * rng.uniform(0.9, 1.2)
    angle = 90 * int(rng.integers(4)) + rng.choice([0, rng.normal(0, 12)])
    matrix = cv2.getRotationMatrix2D((side / 2, side / 2), angle, scale)
    if rng.random() < 0.5:
        matrix[:, 0], matrix[:, 2] = -matrix[:, 0], matrix[:, 2] + matrix[:, 0] * (side - 1)
    matrix[:, 2] += SIDE / 2 - side / 2 + rng.normal(0, 5, 2)
    view = cv2.warpAffine(pixels, matrix, (SIDE, SIDE), borderMode=cv2.BORDER_REFLECT_101)
    # Masks come from anomaly maps, which are coarse.
    grow = int(rng.choice([0, 0, 3, 7, 13, 21]))
    if grow:
        view[..., 3] = cv2.dilate(
            view[..., 3], cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (grow, grow))
        )
    return np.asarray(view, np.uint8)


def make_batch(
    pixels: Tensor, kept: int, rng: np.random.Generator, *, guided: NDArray[np.bool_],
    types: NDArray[np.int64], kinds: NDArray[np.int64], surfaces: NDArray[np.int64],
    attributes: NDArray[np.float32],
) -> Batch:  # fmt: skip
    """Patches of (B, 224, 224, 4) uint8 views, their colours changed a little."""
    count = len(pixels)
    patches = pixels.view(count, GRID, PATCH, GRID, PATCH, 4).permute(0, 1, 3, 2, 4, 5)
    patches = patches.reshape(count, GRID * GRID, PATCH * PATCH, 4)
    cover = patches[..., 3].float().mean(2) / 255
    places = torch.arange(GRID * GRID).expand(count, -1)
    if kept < GRID * GRID:
        # Patches in the mask are rather kept than others.
        luck = torch.from_numpy(rng.random((count, GRID * GRID), np.float32)) + 0.6 * (cover > 0)
        places = luck.topk(kept, 1).indices
    chosen = patches.gather(1, places[:, :, None, None].expand(-1, -1, PATCH * PATCH, 4))
    x = chosen[..., :3].float() / 255

    def draw(low: float, high: float) -> Tensor:
        return torch.from_numpy(rng.uniform(low, high, (count, 1, 1, 1)).astype(np.float32))

    x = torch.lerp(x.mean(3, keepdim=True).expand_as(x), x, draw(0, 1.3) * (draw(0, 1) < 0.8))
    middle = x.mean((1, 2, 3), keepdim=True)
    x = ((x - middle) * draw(0.6, 1.5) + middle * draw(0.7, 1.3)).clamp_(0, 1)
    negative = draw(0, 1) < 0.1
    x = torch.where(negative, 1 - x, x)
    chosen_cover = cover.gather(1, places)
    # A guided CLS needs something to look at.
    visible = (chosen_cover >= 0.5).any(1)
    return Batch(
        x, places, chosen_cover, torch.from_numpy(guided) & visible, torch.from_numpy(types),
        torch.from_numpy(kinds), torch.from_numpy(surfaces), torch.from_numpy(attributes).float(),
    )  # fmt: skip


def _schedule(step: int, settings: TrainSettings) -> float:
    warm = min(200, settings.steps // 10 + 1)
    if step < warm:
        return (step + 1) / warm
    done = (step - warm) / max(1, settings.steps - warm)
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done))


def train(
    pool: Pool,
    shape: Shape,
    settings: TrainSettings,
    folder: Path,
    report: Callable[[str], None],
    watch: Callable[[Student], None] | None = None,
) -> tuple[Student, list[float]]:
    """Train, going on from a checkpoint in the folder if there is one.

    Returns:
        The student with averaged weights, and the loss of every step made in this call.
    """
    torch.manual_seed(settings.seed)
    student = Student(
        shape, int(pool.types.max()) + 1, len(KINDS), int(pool.surfaces.max()) + 1, ATTRIBUTES
    )
    batches = Batches(pool, settings)
    matrices = [p for n, p in student.vit.blocks.named_parameters() if p.ndim == 2]
    chosen = {id(p) for p in matrices}
    others = [p for p in student.parameters() if id(p) not in chosen]
    optimisers = [
        # Orthogonalised steps for the blocks' matrices: about twice as far in the same time.
        torch.optim.Muon(matrices, lr=settings.rate, weight_decay=settings.decay, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(
            [
                {"params": [p for p in others if p.ndim >= 2], "weight_decay": settings.decay},
                {"params": [p for p in others if p.ndim < 2], "weight_decay": 0.0},
            ],
            lr=settings.rate, betas=(0.9, 0.98),
        ),
    ]  # fmt: skip
    seen = _seen(batches)
    averaged = {k: v.detach().clone() for k, v in student.state_dict().items()}
    checkpoint, first, losses = folder / "checkpoint.pt", 0, []
    if checkpoint.is_file():
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        student.load_state_dict(state["student"])
        for optimiser, kept in zip(optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(kept)
        averaged, first = state["averaged"], int(state["step"])
    saved = began = time.monotonic()
    sums: dict[str, float] = {}
    for step in range(first, settings.steps):
        batch = batches.draw(step)
        for optimiser in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = settings.rate * _schedule(step, settings)
        with torch.autocast("cpu", torch.bfloat16, enabled=settings.bfloat16):
            terms = student(batch, seen)
        loss = torch.stack([WEIGHTS[name] * term for name, term in terms.items()]).sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(others, 1.0)
        for optimiser in optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        weight = min(settings.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, value in student.state_dict().items():
                averaged[name].lerp_(value, 1 - weight)
        losses.append(float(loss.detach()))
        for name, term in terms.items():
            sums[name] = sums.get(name, 0) + float(term.detach())
        if (step + 1) % 50 == 0:
            told = ", ".join(f"{name} {value / 50:.3f}" for name, value in sums.items())
            pace = (step + 1 - first) / (time.monotonic() - began)
            report(f"step {step + 1}/{settings.steps}, {pace:.2f} steps/s: {told}")
            sums = {}
        if time.monotonic() - saved > 180 or step + 1 == settings.steps:
            saved = time.monotonic()
            state = {
                "student": student.state_dict(), "averaged": averaged, "step": step + 1,
                "optimisers": [optimiser.state_dict() for optimiser in optimisers],
            }  # fmt: skip
            torch.save(state, checkpoint.with_suffix(".part"))
            checkpoint.with_suffix(".part").replace(checkpoint)
        if watch is not None and (step + 1) % 1000 == 0:
            watch(_with(student, shape, averaged))
    return _with(student, shape, averaged), losses


def _with(student: Student, shape: Shape, state: dict[str, Tensor]) -> Student:
    heads = (student.type_head, student.kind_head, student.surface_head, student.attribute_head)
    copy = Student(shape, *(head.out_features for head in heads))
    copy.load_state_dict(state)
    return copy.eval()


def _seen(batches: Batches) -> Tensor:
    """(15, 2) mean and deviation of the descriptors, of a few batches."""
    told = torch.cat([descriptors(batches.draw(-1 - n & 0xFFFFFF).patches) for n in range(4)])
    flat = told.flatten(0, 1)
    return torch.stack([flat.mean(0), flat.std(0) + 1e-4], 1)


@torch.inference_mode()
def neighbours(vit: torch.nn.Module, pool: Pool, count: int = 640) -> tuple[float, float]:
    """How well types of held-out kinds are told apart: leave-one-out accuracy of 5 nearest
    neighbours, for a CLS guided by the mask and for one that is not."""
    from engine.backbone.mgvit import MaskGuidedViT

    held = [list(KINDS).index(kind) for kind in HELD_OUT]
    rows = np.flatnonzero(np.isin(pool.kinds, held))[:count]
    labels = torch.from_numpy(pool.types[rows])
    network = MaskGuidedViT(vit, len(vit.blocks))
    guided, free = [], []
    for first in range(0, len(rows), 64):
        pixels = torch.from_numpy(pool.pixels[rows[first : first + 64]]).permute(0, 3, 1, 2).float()
        pixels = F.interpolate(pixels, (SIDE, SIDE), mode="bilinear", antialias=True) / 255
        x, mask = pixels[:, :3] * 2 - 1, pixels[:, 3]
        guided.append(network(x, F.max_pool2d(mask[:, None], 9, 1, 4)[:, 0]))
        free.append(network(x, torch.ones_like(mask)))
    return five_nearest(torch.cat(guided), labels), five_nearest(torch.cat(free), labels)


def five_nearest(vectors: Tensor, labels: Tensor) -> float:
    """Leave-one-out accuracy of five nearest neighbours, weighted by cosine.

    Args:
        vectors: (N, D).
        labels: (N,) int64.
    """
    z = F.normalize(vectors, dim=1)
    near = (z @ z.T).fill_diagonal_(-2).topk(5, 1)
    votes = torch.zeros(len(z), int(labels.max()) + 1).scatter_add_(
        1, labels[near.indices], near.values.clamp(0)
    )
    return float((votes.argmax(1) == labels).float().mean())


def save(student: Student, out: Path, facts: dict[str, object]) -> Path:
    """Weights in half precision and their ``config.json``."""
    from safetensors.torch import save_file

    from engine.backbone.bundled import FILE

    out.mkdir(parents=True, exist_ok=True)
    state = {k: v.half().contiguous() for k, v in student.vit.state_dict().items()}
    save_file(state, out / FILE, metadata={"licence": "Apache-2.0"})
    config = {
        "architecture": "vision_transformer", "mean": [0.5] * 3, "std": [0.5] * 3,
        "input_size": [3, SIDE, SIDE], "license": "apache-2.0", **facts,
    }  # fmt: skip
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")
    return out / FILE
