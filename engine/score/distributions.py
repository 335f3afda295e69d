"""Heterogeneous anomaly distributions: the tasks of AHL (specification section 6)."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning

FEWEST_NORMALS = 6  # below, plain DRA
_FEWEST_MEMBERS = 3
_SHARED = 2  # defects of the support half that the query half gets, too


@dataclass(frozen=True)
class Task:
    """What heads adapt to, and what the adapted heads are measured on.

    Attributes:
        support: cluster of the normal images to adapt to.
        query: another cluster.
        support_defects: (S,) int64 origins of named defects.
        query_defects: (Q,) int64.
    """

    support: int
    query: int
    support_defects: NDArray[np.int64]
    query_defects: NDArray[np.int64]


def cluster_count(normals: int, wanted: int) -> int:
    """How many clusters so many normal images make; 0 of fewer than six."""
    if normals < FEWEST_NORMALS:
        return 0
    return wanted if normals >= 3 * wanted else max(2, normals // 3)


def cluster(vectors: NDArray[np.float32], count: int, seed: int) -> NDArray[np.int64]:
    """k-means: (N,) the number of each vector's cluster, from 0 without gaps.

    Clusters of one or two members join the nearest other one, so that there may be fewer.

    Args:
        vectors: (N, D).
        count: clusters wanted, at most N.
        seed: of k-means.
    """
    kmeans = KMeans(count, n_init=5, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # fewer distinct images than clusters
        labels = kmeans.fit_predict(vectors)
    while True:
        numbers, sizes = np.unique(labels, return_counts=True)
        if len(numbers) == 1 or sizes.min() >= _FEWEST_MEMBERS:
            break
        small = numbers[sizes.argmin()]
        others = numbers[numbers != small]
        means = np.stack([vectors[labels == k].mean(0) for k in others])
        own = vectors[labels == small].mean(0)
        labels[labels == small] = others[np.square(means - own).sum(1).argmin()]
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)


def ordered_pairs(count: int) -> list[tuple[int, int]]:
    """Every ordered pair of clusters: (support, query)."""
    return [(first, (first + step) % count) for first in range(count) for step in range(1, count)]


def make_tasks(clusters: int, defects: NDArray[np.int64], rng: np.random.Generator) -> list[Task]:
    """A task for each ordered pair of clusters, with the named defects in two random halves.

    The query gets two of the support's besides its own; a single defect is in both.

    Args:
        clusters: how many there are.
        defects: (D,) origins of the named defects; may be empty.
        rng: of the halves.
    """
    tasks = []
    for support, query in ordered_pairs(clusters):
        mixed = rng.permutation(defects)
        half = max(1, len(mixed) // 2)
        first, second = mixed[:half], mixed[half:]
        shared = rng.permutation(first)[:_SHARED]
        tasks.append(Task(support, query, first, np.concatenate([second, shared])))
    return tasks
