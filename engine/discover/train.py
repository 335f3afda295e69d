"""Novel class discovery: joint training on novel and base crops (specification sections 4 to 8)."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from engine.backbone.device import choose_device, choose_dtype, describe, device_memory
from engine.backbone.mgvit import PackedTokens
from engine.backbone.weights import Backbone, load_backbone
from engine.discover import losses
from engine.discover.checkpoint import TrainingState, load_state, save_state
from engine.discover.data import CropArrays
from engine.discover.draws import Batch, Draws
from engine.discover.kept import TokenStore
from engine.discover.model import DiscoveryModel
from engine.discover.predict import novel_probabilities
from engine.discover.schedules import (
    FINAL_TEMPERATURE,
    learning_rate,
    teacher_temperature,
)
from engine.discover.settings import DiscoverSettings
from engine.discover.start import Start
from engine.discover.supervision import OPEN, Supervision
from engine.discover.tokens import (
    POOL_ITEM_BYTES,
    FreshViews,
    Samples,
    TokenSource,
    ViewPool,
    chunk_size,
    seeded,
)
from engine.discover.views import ViewMaker
from engine.discover.watch import Watch
from engine.progress import Cancel, Progress

_MOMENTUM = 0.9
_WEIGHT_DECAY = 5e-5
_SUPERVISED_WEIGHT = 0.3
_POOL_BYTES = 2 << 30  # what a pool of views may take


@dataclass(frozen=True)
class Discovered:
    """What training found.

    Attributes:
        probabilities: (N, K) float32 over the novel classes; column 0 is "normal".
        embeddings: (N, D) float32, the network's CLS of each crop, maybe with its patches beside.
        head: the head with the least loss in the last epoch, which gave the probabilities, but for
            a consensus of all.
        history: mean loss terms of every epoch, and what :class:`Watch` saw.
        seconds: training time, earlier sittings included.
        source: which weights the backbone had.
        device: where it ran, in words.
    """

    probabilities: Tensor
    embeddings: Tensor
    head: int
    history: list[dict[str, float]]
    seconds: float
    source: str
    device: str


def open_backbone(settings: DiscoverSettings) -> Backbone:
    """The network that these settings name, in the format their device computes in.

    Raises:
        VitiaError: no such device, or the weights cannot be used.
    """
    dtype = choose_dtype(choose_device(settings.device), settings.precision)
    return load_backbone(
        settings.weights, settings.mask_layers, settings.image_size, dtype, settings.seed
    )


class Trainer:
    """Trains one run. Killed or cancelled at any time, it goes on from its last whole epoch.

    Args:
        backbone: from :func:`open_backbone` of the same settings.
        novel: the product's crops, resized for the backbone's views.
        base: labelled crops of other products, or None: then the supervised terms are dropped.
        settings: see :class:`DiscoverSettings`.
        folder: where checkpoints are kept.
        start: the novel classes to begin with; None begins at random.
        supervision: what an engineer has decided about the novel crops.
        store: keeps what the frozen part says of them; only without a base set.
    """

    def __init__(
        self,
        backbone: Backbone,
        novel: CropArrays,
        base: CropArrays | None,
        settings: DiscoverSettings,
        folder: Path,
        start: Start | None = None,
        supervision: Supervision | None = None,
        store: TokenStore | None = None,
    ) -> None:
        self.settings = settings
        self.folder = folder
        self.start = start
        self.device = choose_device(settings.device)
        self.source = backbone.source
        self.network = backbone.network
        self.views = ViewMaker(self.network.side, backbone.mean, backbone.std, self.device)
        self.novel = novel
        self.samples = Samples(novel, base)
        self.store = store if base is None else None
        self.base_classes = 0 if base is None else len(base.classes)
        self.refines = supervision is not None
        self.draws = Draws(self.samples.base_count, len(novel), supervision)
        decided = torch.full((len(novel),), OPEN)
        if supervision is not None:
            own = torch.from_numpy(supervision.labels)
            decided = torch.where(own == OPEN, OPEN, self.base_classes + own)
        # The class of every sample that has one: all of the base set, few others.
        self.labels = torch.cat([self.samples.labels[: self.samples.base_count], decided])
        self.model = DiscoveryModel(
            self.network,
            settings.heads,
            self.base_classes + settings.classes,
            settings.seed,
            beside=settings.beside,
        )
        if start is not None:
            self.model.heads.start_from(start.directions, self.base_classes, settings.seed)
            self._take(start.weights)
        self.model.to(self.device)
        # Of the novel classes alone; a base set says nothing of how large they are beside it.
        shares = None if start is None or base is not None else start.shares
        self.shares = None if shares is None else shares.to(self.device)

        self.watch = Watch(
            novel.crop_ids.numpy(),
            settings.heads,
            settings.classes,
            self.model.heads.weight.shape[2],
            settings.seed,
        )

    def fit(self, progress: Progress, cancel: Cancel) -> Discovered:
        """Train what is left to train, then predict.

        Raises:
            Cancelled: asked to stop; all finished epochs are kept.
            VitiaError: the device's memory is not enough.
        """
        with device_memory(self.device):
            return self._fit(progress, cancel)

    def _fit(self, progress: Progress, cancel: Cancel) -> Discovered:
        settings = self.settings
        trained = self.model.trained()
        optimizer = torch.optim.SGD(
            [
                {
                    "params": [p for p in trained.values() if p.dim() >= 2],
                    "weight_decay": _WEIGHT_DECAY,
                },
                {"params": [p for p in trained.values() if p.dim() < 2], "weight_decay": 0.0},
            ],
            lr=settings.learning_rate,
            momentum=_MOMENTUM,
        )
        state = load_state(self.folder) or TrainingState()
        self._restore(state, optimizer)
        if settings.classes > 1 and state.epochs_done < settings.epochs:
            source = self._source(progress, cancel)
            steps = -(-self.samples.count // settings.batch_size)
            progress.stage("Train", settings.epochs * steps)
            progress.advance(state.epochs_done * steps)
            for values in state.history:
                progress.metrics(values)
            for epoch in range(state.epochs_done, settings.epochs):
                begun = time.perf_counter() - cancel.waited
                self._epoch(epoch, source, optimizer, state, progress, cancel)
                state.epochs_done = epoch + 1
                state.seconds += time.perf_counter() - cancel.waited - begun
                self._keep(state, optimizer)
        # One class alone is "normal": there was nothing to train (specification section 12).
        head = int(torch.tensor(state.head_losses or [0.0]).argmin())
        embeddings, probabilities = self._predict(head, progress, cancel)
        return Discovered(
            probabilities,
            embeddings,
            head,
            state.history,
            state.seconds,
            self.source,
            describe(self.device),
        )

    def _source(self, progress: Progress, cancel: Cancel) -> TokenSource:
        views = self.settings.views
        if views:
            each = self.samples.kept_tokens(self.network) * self.network.width * POOL_ITEM_BYTES
            views = min(views, int(_POOL_BYTES // each))
            if views < self.settings.views:
                progress.log(
                    "info",
                    f"so many crops: a pool of {views} views instead of {self.settings.views}",
                )
        if views < 2:
            return FreshViews(self.samples, self.views, self.network)
        return ViewPool(
            self.samples, self.views, self.network, views, self.settings.seed, progress, cancel,
            self.store,
        )  # fmt: skip

    def _epoch(
        self,
        epoch: int,
        source: TokenSource,
        optimizer: torch.optim.Optimizer,
        state: TrainingState,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        settings, samples = self.settings, self.samples
        rate = learning_rate(epoch, settings.epochs, settings.learning_rate)
        for group in optimizer.param_groups:
            group["lr"] = rate
        generator = seeded(settings.seed, 2, epoch)
        sums: dict[str, float] = defaultdict(float)
        head_sums = torch.zeros(settings.heads)
        used = 0
        for batch in self.draws.epoch(settings.batch_size, generator):
            cancel.check()
            is_base = batch.samples < samples.base_count
            # As published: a batch without novel samples, or without base ones where there is a
            # base set, is left out.
            if not is_base.all() and (self.base_classes == 0 or is_base.any()):
                tokens = source.pair(batch.samples, generator)
                terms, by_head = self._losses(tokens, batch, epoch)
                optimizer.zero_grad(set_to_none=True)
                terms["loss"].backward()
                optimizer.step()
                used += 1
                head_sums += by_head
                for name, value in terms.items():
                    sums[name] += float(value.detach())
            progress.advance()
        state.head_losses = (head_sums / max(1, used)).tolist()
        values = {"epoch": float(epoch + 1), **{k: v / max(1, used) for k, v in sums.items()}}
        values |= self.watch.end_epoch(int(head_sums.argmin()), progress)
        state.history.append(values)
        progress.metrics(values)

    def _losses(
        self, tokens: PackedTokens, batch: Batch, epoch: int
    ) -> tuple[dict[str, Tensor], Tensor]:
        """All terms of one batch and, apart, L_u + 4R of every head."""
        samples = batch.samples
        is_base = (samples < self.samples.base_count).to(self.device)
        labels = self.labels[samples].to(self.device)
        known = labels != OPEN
        scores = self.samples.scores[samples].to(self.device)
        embedding, logits, projections = self.model(tokens)
        # Who refines begins where an earlier run has ended.
        temperature = (
            FINAL_TEMPERATURE if self.refines else teacher_temperature(epoch, self.settings.epochs)
        )
        novel = ~is_base.repeat(2)
        # Decided samples are drawn more often than others: their classes say nothing of all.
        undecided = novel & ~known.repeat(2)
        undecided = undecided if undecided.any() else novel
        self.watch.see(
            samples[samples >= self.samples.base_count] - self.samples.base_count,
            embedding[novel],
            logits[:, novel, self.base_classes :],
        )
        pairs = batch.links.to(self.device)
        both = torch.stack([pairs, pairs + len(samples)], dim=2)  # (P, 2, views)
        pseudo, entropy, supervised, links = [], [], [], []
        for head in logits:
            targets = losses.teacher_targets(
                head[novel], self.base_classes, temperature, scores[~is_base]
            )
            targets = losses.with_labels(targets, labels[~is_base])
            pseudo.append(losses.pseudo_label_loss(head[novel], targets))
            entropy.append(losses.mean_entropy_loss(head[undecided], self.shares))
            if known.any():
                supervised.append(losses.supervised_loss(head, labels, known))
            if len(pairs):
                places = torch.cat([both[:, 0], both[:, 1]])
                links.append(losses.link_loss(head[places], batch.together.to(self.device)))
        by_head = torch.stack(pseudo) + self.settings.entropy_weight * torch.stack(entropy)
        terms = {
            "pseudo label": torch.stack(pseudo).mean(),
            "mean entropy": torch.stack(entropy).mean(),
            "contrastive": losses.contrastive_loss(projections),
        }
        total = by_head.mean() + terms["contrastive"]
        taught = []
        if supervised:
            terms["supervised"] = torch.stack(supervised).mean()
            terms["supervised contrastive"] = losses.supervised_contrastive_loss(
                projections, labels, known
            )
            taught += [terms["supervised"], terms["supervised contrastive"]]
        if links:
            terms["links"] = torch.stack(links).mean()
            taught.append(terms["links"])
        if taught:
            weight = _SUPERVISED_WEIGHT
            total = (1 - weight) * total + weight * torch.stack(taught).sum()
        return {"loss": total, **terms}, by_head.detach().cpu()

    @torch.no_grad()
    def _predict(self, head: int, progress: Progress, cancel: Cancel) -> tuple[Tensor, Tensor]:
        """Embeddings and novel-class probabilities of all novel crops, unaugmented."""
        settings, consensus = self.settings, self.settings.consensus
        looks = self._looks(progress, cancel)
        progress.stage("Predict", len(self.novel))
        embeddings, probabilities = [], []
        for batch in torch.arange(len(self.novel)).split(chunk_size(self.device)):
            cancel.check()
            embedding, probability = novel_probabilities(
                self.network,
                self.model.heads,
                looks(batch),
                beside=settings.beside,
                base_classes=self.base_classes,
                head=None if consensus else head,
            )
            embeddings.append(embedding.cpu())
            probability = probability.cpu()
            if self.start is not None:
                # Where the start and the score agree, training takes no false alarm for a defect.
                scores = self.novel.scores[batch].where(self.start.normal[batch], torch.tensor(1.0))
                probability = losses.pulled_to_normal(probability, 0, scores.clamp(0, 1))
            probabilities.append(probability)
            progress.advance(len(batch))
        return torch.cat(embeddings), torch.cat(probabilities)

    def _looks(self, progress: Progress, cancel: Cancel) -> Callable[[Tensor], list[PackedTokens]]:
        """Gives the tokens of some novel crops, (B,) int64, one item for each way to see them."""

        def views(pixels: Tensor) -> list[tuple[Tensor, Tensor]]:
            if self.settings.consensus:
                return self.views.turned(pixels)
            return [self.views.test(pixels)]

        if self.store is None:
            pixels = self.novel.pixels
            return lambda batch: [self.network.frozen_tokens(*v) for v in views(pixels[batch])]

        def look() -> PackedTokens:
            progress.stage("Look at the crops", len(self.novel))
            return self.samples.novel_tokens(views, self.network, self.device, progress, cancel)

        name = "turned" if self.settings.consensus else "plain"
        seen = self.store.get(name, look).to(self.device, torch.bfloat16)
        ways = len(seen.counts) // len(self.novel)
        return lambda batch: [seen.select(n * len(self.novel) + batch) for n in range(ways)]

    def _take(self, weights: Mapping[str, Tensor]) -> None:
        """Begin with these of the trained parameters."""
        with torch.no_grad():
            for name, parameter in self.model.trained().items():
                if name in weights:
                    parameter.copy_(weights[name])

    def _keep(self, state: TrainingState, optimizer: torch.optim.Optimizer) -> None:
        state.tensors = {}
        for name, parameter in self.model.trained().items():
            state.tensors[name] = parameter.detach().cpu()
            momentum = optimizer.state[parameter].get("momentum_buffer")
            if momentum is not None:
                state.tensors[f"momentum.{name}"] = momentum.cpu()
        save_state(self.folder, state)

    def _restore(self, state: TrainingState, optimizer: torch.optim.Optimizer) -> None:
        self._take(state.tensors)
        for name, parameter in self.model.trained().items():
            if (momentum := state.tensors.get(f"momentum.{name}")) is not None:
                optimizer.state[parameter]["momentum_buffer"] = momentum.to(self.device)
