"""Anomaly heterogeneity learning: collaborative differentiable learning on DRA's heads.

Zhu et al., "Anomaly Heterogeneity Learning for Open-set Supervised Anomaly Detection", CVPR 2024;
specification sections 6 to 8. Heads are adapted to one distribution of anomalies and normal parts
after the other, and learn from how the adapted ones do on another distribution.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from engine.progress import Cancel, Progress
from engine.score.distributions import Task, cluster, cluster_count, make_tasks
from engine.score.heads import NORMAL, PSEUDO, SEEN, Heads, heads_loss, total_score
from engine.score.settings import PSEUDO_FAMILIES, ScorerSettings
from engine.score.training import CLIP, Cycle, Pool
from engine.score.weighting import Average, Forecast, Weighting

_WEIGHT_DECAY = 1e-4
_DECAY_EVERY, _DECAY = 10, 0.1
_MEASURED = 64  # query samples of a kind that adapted heads are compared on


@dataclass(frozen=True)
class _Side:
    """The support or query set of a task: what its batches are drawn from."""

    normals: Cycle
    pseudo: Cycle
    seen: Cycle

    def draw(self, batch: int) -> NDArray[np.int64]:
        """The rows of a batch: in equal parts of what there is, seen defects once at most."""
        kinds = [c for c in (self.normals, self.pseudo, self.seen) if c]
        each = batch // len(kinds)
        return np.concatenate(
            [kind.draw(min(each, len(kind)) if kind is self.seen else each) for kind in kinds]
        )


def learn_heterogeneity(
    heads: Heads,
    pool: Pool,
    settings: ScorerSettings,
    device: torch.device,
    dtype: torch.dtype,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """Train heads in place, which the base model has trained before.

    With fewer than six normal images there are no distributions to tell apart, and nothing is
    done.

    Raises:
        Cancelled: asked to stop.
    """
    rng = np.random.default_rng(settings.seed)
    tasks = _tasks(pool, settings, rng)
    if not tasks:
        progress.log("info", "too few different normal images for AHL: plain DRA")
        return
    sides = [
        (_side(pool, task.support, task.support_defects, family, groups, rng),
         _side(pool, task.query, task.query_defects, family, groups, rng))
        for task, family, groups in tasks
    ]  # fmt: skip
    measured = _measured(pool, rng)
    labels = torch.from_numpy(pool.labels[measured])
    weighting: Weighting = (
        Forecast(labels, len(tasks), settings.seed)
        if settings.weighting == "lstm"
        else Average(labels)
    )
    weights = torch.full((len(tasks),), 1 / len(tasks))
    optimiser = torch.optim.Adam(
        heads.parameters(), settings.outer_learning_rate, weight_decay=_WEIGHT_DECAY
    )
    schedule = torch.optim.lr_scheduler.StepLR(optimiser, _DECAY_EVERY, _DECAY)
    adapted = copy.deepcopy(heads).eval()  # statistics stay the base model's

    def gradients(rows: NDArray[np.int64]) -> tuple[tuple[torch.Tensor, ...], float]:
        given = torch.from_numpy(pool.labels[rows]).to(device)
        with torch.autocast(device.type, dtype, enabled=dtype != torch.float32):
            inputs = pool.inputs(rows, device, dtype, residuals=heads.on_residuals)
            loss = heads_loss(adapted(inputs), given)
        return torch.autograd.grad(loss, list(adapted.parameters())), loss.item()

    progress.stage("Learn kinds of anomalies", settings.outer_epochs)
    for _ in range(settings.outer_epochs):
        total = 0.0
        scores = torch.empty(len(measured), len(tasks))
        for batch in range(settings.batches):
            optimiser.zero_grad()
            sums = [torch.zeros_like(p) for p in heads.parameters()]
            for k, (support, query) in enumerate(sides):
                cancel.check()
                _copy(heads, adapted)
                for _ in range(settings.inner_steps):
                    steps, _ = gradients(support.draw(settings.task_batch))
                    _step(adapted, steps, settings.inner_learning_rate)
                found, loss = gradients(query.draw(settings.task_batch))
                torch._foreach_add_(sums, found, alpha=float(weights[k]))
                total += float(weights[k]) * loss
                if batch == settings.batches - 1:
                    with torch.inference_mode():
                        given = pool.inputs(measured, device, residuals=heads.on_residuals)
                        scores[:, k] = total_score(adapted(given)).cpu()
            for parameter, gradient in zip(heads.parameters(), sums, strict=True):
                parameter.grad = gradient
            torch.nn.utils.clip_grad_norm_(heads.parameters(), CLIP)
            optimiser.step()
        schedule.step()
        weights = weighting.update(scores)
        progress.advance()
        progress.metrics({"loss": total / settings.batches})


def _tasks(
    pool: Pool, settings: ScorerSettings, rng: np.random.Generator
) -> list[tuple[Task, int, NDArray[np.int64]]]:
    """Each task, its family of pseudo defects, and the cluster of each origin of normal images."""
    rows = pool.rows(NORMAL)
    origins, first = np.unique(pool.origins[rows], return_index=True)
    count = cluster_count(len(origins), settings.clusters)
    if not count:
        return []
    vectors = np.concatenate(
        [f[rows[first]].mean((1, 2), dtype=np.float32) for f in pool.features], axis=1
    )
    clusters = np.full(origins.max() + 1, -1)
    clusters[origins] = cluster(vectors, count, settings.seed)
    defects = np.unique(pool.origins[pool.rows(SEEN)])
    families = [PSEUDO_FAMILIES.index(family) for family in settings.families]
    return [
        (task, families[k % len(families)], clusters)
        for k, task in enumerate(make_tasks(int(clusters.max()) + 1, defects, rng))
    ]


def _side(
    pool: Pool,
    number: int,
    defects: NDArray[np.int64],
    family: int,
    clusters: NDArray[np.int64],
    rng: np.random.Generator,
) -> _Side:
    """What the batches of one side of a task are drawn from."""

    def inside(label: int) -> NDArray[np.int64]:
        rows = pool.rows(label)
        found: NDArray[np.int64] = rows[clusters[pool.origins[rows]] == number]
        return found

    pseudo = inside(PSEUDO)
    own = pseudo[pool.families[pseudo] == family]
    seen = pool.rows(SEEN)
    return _Side(
        Cycle(inside(NORMAL), rng),
        Cycle(own if len(own) else pseudo, rng),
        Cycle(seen[np.isin(pool.origins[seen], defects)], rng),
    )


def _measured(pool: Pool, rng: np.random.Generator) -> NDArray[np.int64]:
    """Rows of some samples of every kind."""
    return np.concatenate(
        [rng.permutation(pool.rows(label))[:_MEASURED] for label in (NORMAL, PSEUDO, SEEN)]
    )


def _copy(source: Heads, target: Heads) -> None:
    with torch.no_grad():
        torch._foreach_copy_(list(target.parameters()), list(source.parameters()))


def _step(heads: Heads, steps: tuple[torch.Tensor, ...], rate: float) -> None:
    with torch.no_grad():
        torch._foreach_add_(list(heads.parameters()), steps, alpha=-rate)
