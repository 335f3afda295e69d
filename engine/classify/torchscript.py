"""A classifier's network as a TorchScript, for programs that know torch and not Vitia.

The mask guidance is computed the plain way here, on all tokens and in float32: the packed way of
:mod:`engine.backbone.mgvit` depends on how many tokens each mask keeps, which no trace can follow.
"""

from __future__ import annotations

import io
import json
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.classify.build import make_classifier
from engine.classify.classifier import Classifier
from engine.classify.description import HeadRule
from engine.classify.files import META
from engine.classify.neighbours import nearest_label, votes
from engine.discover.losses import pulled_to_normal
from engine.discover.schedules import STUDENT_TEMPERATURE
from engine.errors import VitiaError
from engine.files import atomic_file
from engine.progress import Cancel, Progress
from engine.session import Session

_TOLERANCE = 1e-3
_TURNS = 4


def save_torchscript(
    session: Session,
    run_id: int,
    path: Path,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the network of a run's classifier as a TorchScript, checked against the classifier.

    The script takes ``images`` (B, 3, S, S) float32 RGB in [0, 1], ``masks`` (B, S, S) float32 in
    [0, 1] and ``scores`` (B,) float32, and gives (B, K) probabilities. The file's extra entry
    ``vitia`` holds the description as JSON: classes, crop settings, thresholds.

    Raises:
        VitiaError: as :func:`save_classifier`; or the script does not give the same.
        Cancelled: asked to stop; nothing is written then.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    progress.stage("Collect the classifier", 0)
    description, tensors = make_classifier(session, run_id, progress=progress, cancel=cancel)
    exact = replace(description, backbone=replace(description.backbone, precision="float32"))
    classifier = Classifier(exact, tensors, "cpu")
    data = traced(classifier)
    cancel.check()
    with atomic_file(path) as temporary:
        temporary.write_bytes(data)
    return path


def traced(classifier: Classifier) -> bytes:
    """The TorchScript of a float32 classifier on the CPU, as the bytes of its file.

    Raises:
        VitiaError: it does not give the same probabilities as the classifier.
    """
    module = PlainClassifier(classifier).eval()
    with warnings.catch_warnings(), torch.no_grad():
        # Constants of the trace are the network's shape; and that TorchScript is old, we know.
        warnings.simplefilter("ignore")
        script = torch.jit.trace(module, _examples(classifier, 2, seed=0), check_trace=False)
        buffer = io.BytesIO()
        facts = json.dumps(classifier.description.to_json(), ensure_ascii=False)
        torch.jit.save(script, buffer, _extra_files={META: facts})
        again = torch.jit.load(io.BytesIO(buffer.getvalue()))
        images, masks, scores = _examples(classifier, 3, seed=1)
        found = again(images, masks, scores)
        looks = [
            classifier.network.frozen_tokens(image, mask)
            for image, mask in _turned(module.normalised(images), masks)
        ]
        # The other way to compute it: packed tokens.
        wanted, _ = classifier.decided(looks, scores, torch.zeros(3, dtype=torch.bool))
    worst = float((found - wanted).abs().max())
    if not worst <= _TOLERANCE:
        raise VitiaError(
            f"the TorchScript differs from the classifier by {worst:.2g}", None,
            "Save it in Vitia's own format",
        )  # fmt: skip
    return buffer.getvalue()


class PlainClassifier(nn.Module):
    """The network of a classifier with its rule, in operations that can be traced."""

    mean: Tensor
    std: Tensor
    known: Tensor
    labels: Tensor

    def __init__(self, classifier: Classifier) -> None:
        super().__init__()
        network, backbone = classifier.network, classifier.description.backbone
        self.vit: Any = network.vit
        self.last, self.plain = network.last, classifier.plain_block
        self.heads = classifier.heads
        self.first_guided, self.early_blocks = network.first_guided, network.early_blocks
        self.patch = network.patch
        self.shared = classifier.shared  # constants of the trace: CPU, float32
        self.rule, self.classes = classifier.description.rule, len(classifier.classes)
        self.register_buffer("mean", torch.tensor(backbone.mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(backbone.std).view(1, 3, 1, 1))
        known, labels = classifier.known
        self.register_buffer("known", torch.empty(0, 1) if known is None else known)
        self.register_buffer("labels", torch.empty(0).long() if labels is None else labels)

    def normalised(self, images: Tensor) -> Tensor:
        """Images in [0, 1] as the network wants them."""
        result: Tensor = (images - self.mean) / self.std
        return result

    def forward(self, images: Tensor, masks: Tensor, scores: Tensor) -> Tensor:
        """(B, 3, S, S) in [0, 1], (B, S, S) in [0, 1], (B,) -> (B, K) probabilities."""
        rule = self.rule
        views = _turned(self.normalised(images), masks)
        if isinstance(rule, HeadRule):
            assert self.heads is not None
            guesses, seen = [], []
            for image, mask in views if rule.head is None else views[:1]:
                cls, early, _ = self._look(image, mask)
                x = _beside(cls, early) if rule.beside else cls
                seen.append(x)
                novel = self.heads(x)[:, :, rule.base_classes :] / STUDENT_TEMPERATURE
                guess = F.softmax(novel, dim=2)
                guesses.append(guess.mean(0) if rule.head is None else guess[rule.head])
            p = torch.stack(guesses).mean(0)
            if rule.pull:
                normal = masks.flatten(1).amax(1) == 0
                if len(self.known):
                    both = torch.cat(self._parts(views), 1)
                    normal = normal | nearest_label(both, self.known, self.labels).bool()
                score = torch.where(normal, scores.clamp(0, 1), torch.ones_like(scores))
                p = pulled_to_normal(p, 0, score)
            return self.shared(rule, p, F.normalize(torch.stack(seen).mean(0), dim=1))
        if rule.vectors == "trained":
            seen = []
            for image, mask in views if rule.turned else views[:1]:
                cls, early, _ = self._look(image, mask)
                seen.append(_beside(cls, early) if rule.beside else cls)
            x = torch.stack(seen).mean(0)
        else:
            cls, patches = self._parts(views)
            x = {"cls": cls, "patches": patches, "both": torch.cat([cls, patches], 1)}[rule.vectors]
        return votes(
            F.normalize(x, dim=1), self.known, self.labels, self.classes, rule.k, rule.temperature
        )

    def _parts(self, views: list[tuple[Tensor, Tensor]]) -> list[Tensor]:
        looks = [self._look(*view) for view in views]
        return [
            F.normalize(torch.stack([F.normalize(look[i], dim=1) for look in looks]).sum(0), dim=1)
            for i in (2, 1)
        ]

    def _look(self, images: Tensor, masks: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """CLS by the trained block, early patches, CLS by the block as it was: each (B, D)."""
        vit = self.vit
        share = F.avg_pool2d(masks[:, None], self.patch).flatten(1)
        keep = F.pad((share >= 0.5).float(), (vit.num_prefix_tokens, 0), value=1.0) > 0
        x = vit.norm_pre(vit._pos_embed(vit.patch_embed(images)))
        early = x[:, 0]
        for index, block in enumerate(list(vit.blocks)[:-1]):
            if index == self.early_blocks:
                early = self._pooled(x, share)
            x = _through(block, x, keep if index >= self.first_guided else None)
        trained, plain = (
            vit.norm(_through(block, x, keep)[:, 0]) for block in (self.last, self.plain)
        )
        return trained, early, plain

    def _pooled(self, x: Tensor, share: Tensor) -> Tensor:
        total = share.sum(1, keepdim=True)
        share = torch.where(total > 0, share, torch.ones_like(share))
        share = (share / share.sum(1, keepdim=True))[:, None]
        return (share @ x[:, self.vit.num_prefix_tokens :])[:, 0]


def _through(block: Any, x: Tensor, keep: Tensor | None) -> Tensor:
    """One block; with ``keep`` (B, N) CLS looks at these tokens alone."""
    attn = block.attn
    batch, count, width = x.shape
    qkv = attn.qkv(block.norm1(x)).reshape(batch, count, 3, attn.num_heads, -1)
    q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
    scores = (attn.q_norm(q) * q.shape[-1] ** -0.5) @ attn.k_norm(k).transpose(-2, -1)
    if keep is not None:
        guided = scores[:, :, :1].masked_fill(~keep[:, None, None, :], -torch.inf)
        scores = torch.cat([guided, scores[:, :, 1:]], 2)
    attended = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, count, width)
    x = x + block.ls1(attn.proj(attended))
    result: Tensor = x + block.ls2(block.mlp(block.norm2(x)))
    return result


def _beside(cls: Tensor, early: Tensor) -> Tensor:
    return torch.cat([F.normalize(part, dim=1) for part in (cls, early)], 1)


def _turned(images: Tensor, masks: Tensor) -> list[tuple[Tensor, Tensor]]:
    return [
        (torch.rot90(images, turn, (2, 3)), torch.rot90(masks, turn, (1, 2)))
        for turn in range(_TURNS)
    ]


def _examples(classifier: Classifier, count: int, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """Soft blobs on soft ground, each with a mask."""
    generator = torch.Generator().manual_seed(seed)
    side = classifier.network.side
    images = F.interpolate(
        torch.rand(count, 3, 9, 9, generator=generator), (side, side), mode="bicubic"
    )
    masks = torch.zeros(count, side, side)
    for n in range(count):
        top, left = (int(v) for v in torch.randint(0, side // 2, (2,), generator=generator))
        masks[n, top : top + side // 2, left : left + side // 3] = 1
    return images.clamp(0, 1), masks, torch.rand(count, generator=generator)
