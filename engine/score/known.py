"""Whether a new region is like the known defects of a class: a conformal test.

Softmax confidences of a network say nothing about what it never saw. So a region is compared with
the known crops of the class themselves: its strangeness is the mean cosine distance to the nearest
few of them. The same number is taken of each known crop against the others of its class (leave one
out). The p-value of the region is the share of the known crops, itself counted, that are at least
as strange (Vovk, Gammerman, Shafer, "Algorithmic Learning in a Random World", 2005). If new parts
of a class come from where the known ones came from, at most ``significance`` of them get a p-value
that is no larger, whatever the network and the class are like: the rate of known defects that go
back to triage is set, not tuned. That asks for two things of the known crops. They are cut out by maps
of heads that have not learned from their part (:mod:`engine.score.unseen`), as those of new parts
will be. And crops of one part are not compared with each other: they are more alike than those of
two parts, and a new part has no second crop among the known ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

NEIGHBOURS = 3


@dataclass(frozen=True, eq=False)
class KnownCrops:
    """The crops that a classifier's classes are known by.

    Attributes:
        vectors: (n, D) float32 features, each of length one.
        class_ids: (n,) int64, the class of each.
        strangeness: (n,) float32, of each against those of its class from other parts; infinite
            where there are none.
    """

    vectors: NDArray[np.float32]
    class_ids: NDArray[np.int64]
    strangeness: NDArray[np.float32]

    @classmethod
    def of(
        cls,
        vectors: NDArray[np.float32],
        class_ids: NDArray[np.int64],
        parts: NDArray[np.int64] | None = None,
    ) -> Self:
        """Calibrate on known crops.

        Args:
            vectors: (n, D) features; only their directions count.
            class_ids: (n,) class of each.
            parts: (n,) part that each was cut out of; None: each of one of its own.
        """
        if parts is None:
            parts = np.arange(len(vectors))
        vectors = unit(vectors)
        strangeness = np.full(len(vectors), np.inf, np.float32)
        for class_id in np.unique(class_ids):
            rows = np.flatnonzero(class_ids == class_id)
            if len(rows) > 1:
                distances = 1 - vectors[rows] @ vectors[rows].T
                distances[parts[rows, None] == parts[None, rows]] = np.inf
                strangeness[rows] = _nearest(distances)
        return cls(vectors, class_ids.astype(np.int64), strangeness)

    def p_values(
        self, vectors: NDArray[np.float32], class_ids: NDArray[np.int64], significance: float
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(m,) p-values of new regions to be of their classes, and the least that can be reached.

        A class with too few known crops for this significance is tested against those of all
        classes. Where even these are too few, the least p-value 1 / (n + 1) says so: it is
        reached by what is stranger than all that is known.

        Args:
            vectors: (m, D) features of the regions.
            class_ids: (m,) the class that each one is tested for.
            significance: that the p-values will be compared with.
        """
        vectors = unit(vectors)
        p, least = np.zeros(len(vectors)), np.zeros(len(vectors))
        everything = self.strangeness[np.isfinite(self.strangeness)]
        for class_id in np.unique(class_ids):
            rows = np.flatnonzero(class_ids == class_id)
            members = np.flatnonzero(self.class_ids == class_id)
            if not len(members):
                least[rows] = 1.0  # nothing is known of this class: no region is surely of it
                continue
            distances = 1 - vectors[rows] @ self.vectors[members].T
            strange = _nearest(distances)
            own = self.strangeness[members]
            own = own[np.isfinite(own)]
            known = own if len(own) + 1 >= math.ceil(1 / significance) else everything
            # A hair of tolerance: features of the same crop differ in their last bits.
            larger = (known[None, :] >= strange[:, None] - 1e-6).sum(axis=1)
            p[rows] = (larger + 1) / (len(known) + 1)
            least[rows] = 1 / (len(known) + 1)
        return p, least


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The rows of (n, D), each of length one, or zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled


def _nearest(distances: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean of the few smallest of each row that are finite; infinite where none is."""
    few = min(NEIGHBOURS, distances.shape[1])
    nearest = np.partition(distances, few - 1, axis=1)[:, :few]
    finite = np.isfinite(nearest)
    count = finite.sum(axis=1)
    total = np.where(finite, nearest, 0).sum(axis=1)
    mean: NDArray[np.float32] = np.where(count, total / np.maximum(count, 1), np.inf)
    return mean.astype(np.float32)
