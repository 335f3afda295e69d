"""Groups by density."""

from __future__ import annotations

import numpy as np

from engine.discover.clustering.density import SMALLEST_GROUP, density_groups
from engine.metrics import cluster_metrics


def test_round_groups_and_what_lies_between() -> None:
    draw = np.random.default_rng(0)
    kind = np.repeat([0, 1, 2], [50, 30, 20])
    x = np.concatenate([np.eye(3)[kind] * 10 + draw.normal(0, 0.3, (100, 3)), [[6.0, 1.0, 0.0]]])
    labels = density_groups(x.astype(np.float32))
    assert cluster_metrics(kind.tolist(), labels[:100].tolist()).ari == 1
    assert np.bincount(labels).tolist() == [51, 30, 20]
    assert labels[100] == labels[0]  # in thin air, nearest to the first group


def test_too_few_or_all_alike_are_one_group() -> None:
    few = np.eye(2 * SMALLEST_GROUP - 1)
    assert density_groups(few).tolist() == [0] * len(few)
    assert set(density_groups(np.ones((40, 3))).tolist()) == {0}
    noise = np.random.default_rng(0).normal(size=(40, 200))
    assert set(density_groups(noise).tolist()) == {0}
