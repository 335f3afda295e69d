"""One training step of ViT-B/8 on the CPU against a plain float32 step with dense masks."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
import timm
import torch
from torch import Tensor

from engine.backbone.device import choose_dtype
from engine.backbone.mgvit import MaskGuidedViT
from engine.discover import losses
from engine.discover.model import DiscoveryModel
from tests.reference import dense_mask_cls

SAMPLES, CLASSES = 8, 6
LEAST_SPEED_UP = 4.0


def _input() -> tuple[Tensor, Tensor]:
    """Two views of each sample; masks cover about a tenth of a crop, as on MTD."""
    images = torch.randn(2 * SAMPLES, 3, 224, 224, generator=torch.Generator().manual_seed(0))
    masks = torch.zeros(2 * SAMPLES, 224, 224)
    masks[:, 70:140, 60:130] = 1
    return images, masks


def _model(dtype: torch.dtype) -> DiscoveryModel:
    torch.manual_seed(0)
    vit = timm.create_model("vit_base_patch8_224", num_classes=0)
    return DiscoveryModel(MaskGuidedViT(vit, 9, dtype), 4, CLASSES, 0)


def _finish(logits: Tensor, projections: Tensor, model: DiscoveryModel) -> None:
    """Losses without base set, backward, and a plain step."""
    scores = torch.full((SAMPLES,), 0.7)
    terms = []
    for head in logits:
        targets = losses.teacher_targets(head, 0, 0.07, scores)
        terms.append(losses.pseudo_label_loss(head, targets) + 4 * losses.mean_entropy_loss(head))
    (torch.stack(terms).mean() + losses.contrastive_loss(projections)).backward()
    torch.optim.SGD(list(model.trained().values()), lr=1e-3).step()


def _seconds(step: Callable[[], None], repeats: int) -> float:
    """The fastest of some repeats."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        step()
        times.append(time.perf_counter() - begun)
    return min(times)


@pytest.mark.timeout(1800)
def test_training_step_of_vit_b8() -> None:
    images, masks = _input()
    ours = _model(choose_dtype(torch.device("cpu")))
    plain = _model(torch.float32)

    def our_step() -> None:
        _, logits, projections = ours(ours.backbone.frozen_tokens(images, masks))
        _finish(logits, projections, ours)

    def plain_step() -> None:
        embedding = dense_mask_cls(plain.backbone.vit, images, masks, 9, grad=True)
        _finish(plain.heads(embedding), plain.projector(embedding), plain)

    fast, slow = _seconds(our_step, 3), _seconds(plain_step, 2)
    ratio = slow / fast
    print(f"\nViT-B/8 step, batch {SAMPLES}: {fast:.2f} s, plain {slow:.2f} s, {ratio:.1f}x")
    assert ratio >= LEAST_SPEED_UP
