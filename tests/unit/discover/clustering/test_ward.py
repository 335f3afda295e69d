"""Ward's linkage, its cuts, and what is made of them (specification section 12)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage

from engine.discover.clustering import ward
from engine.discover.clustering.ward import class_probabilities, grow, means
from engine.metrics import cluster_metrics

LINE = np.array([0, 0.1, 5, 5.1, 10])[:, None]


def groups(labels: np.ndarray) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(labels == k).tolist()) for k in np.unique(labels)}


def test_points_on_a_line() -> None:
    tree = grow(LINE)
    assert groups(tree.cut(3)) == {frozenset({0, 1}), frozenset({2, 3}), frozenset({4})}
    assert groups(tree.cut(2)) == {frozenset({0, 1}), frozenset({2, 3, 4})}
    assert tree.cut(3).tolist() == [0, 0, 1, 1, 2]  # by size, ties by the first member
    assert tree.cut(2).tolist() == [1, 1, 0, 0, 0]


@given(st.permutations(range(5)), st.integers(1, 5))
def test_permuting_the_input_permutes_labels_only(order: list[int], classes: int) -> None:
    plain = grow(LINE).cut(classes)
    permuted = grow(LINE[order]).cut(classes)
    assert cluster_metrics(plain[order].tolist(), permuted.tolist()).ari == 1


@given(st.integers(0, 10_000), st.integers(2, 40), st.integers(1, 45))
def test_cuts_are_scipys(seed: int, count: int, classes: int) -> None:
    x = np.random.default_rng(seed).normal(size=(count, 3))
    labels = grow(x).cut(classes)
    expected = fcluster(linkage(x, "ward"), min(classes, count), "maxclust")
    assert groups(labels) == groups(expected)
    sizes = np.bincount(labels)
    assert (np.diff(sizes) <= 0).all()


def test_duplicating_all_points_leaves_the_partition() -> None:
    x = np.random.default_rng(0).normal(size=(12, 4))
    for classes in range(1, 12):
        once, twice = grow(x).cut(classes), grow(np.concatenate([x, x])).cut(classes)
        assert cluster_metrics(once.tolist(), twice[:12].tolist()).ari == 1
        assert (twice[:12] == twice[12:]).all()


def test_identical_points_give_as_many_groups_as_asked() -> None:
    tree = grow(np.ones((6, 2)))
    assert [len(np.unique(tree.cut(k))) for k in (1, 2, 6, 9)] == [1, 2, 6, 6]
    p = class_probabilities(np.ones((6, 2)), tree.cut(3))
    assert np.isfinite(p).all()
    assert (p.argmax(1) == tree.cut(3)).all()


def test_one_point() -> None:
    assert grow(np.ones((1, 3))).cut(4).tolist() == [0]


def test_of_too_many_points_some_are_linked_and_the_others_join_the_nearest_mean(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ward, "_MOST_LEAVES", 50)
    kind = np.arange(400) % 3
    x = kind[:, None] * 10 + np.random.default_rng(0).normal(size=(400, 2))
    tree = grow(x)
    assert len(tree.leaves) == 50
    labels = tree.labels(x, 3)
    assert cluster_metrics(kind.tolist(), labels.tolist()).f1 == 1


def test_probabilities_of_two_round_groups() -> None:
    """One dimension, scatter 1 about 0 and 10: the plain Gaussian posterior."""
    x = np.array([-1.0, 1, 9, 11])[:, None]
    p = class_probabilities(x, np.array([0, 0, 1, 1]))
    np.testing.assert_allclose(p[1, 1], 1 / (1 + np.exp((9**2 - 1) / 2)), rtol=1e-3)
    np.testing.assert_allclose(p.sum(1), 1, atol=1e-6)


@given(st.integers(0, 10_000), st.integers(2, 30), st.integers(1, 6))
def test_the_likeliest_class_is_always_the_own_one(seed: int, count: int, classes: int) -> None:
    x = np.random.default_rng(seed).normal(size=(count, 5)).astype(np.float32)
    labels = grow(x).cut(classes)
    p = class_probabilities(x, labels)
    assert p.shape == (count, min(classes, count))
    assert (p.argmax(1) == labels).all()
    np.testing.assert_allclose(p.sum(1), 1, atol=1e-5)


def test_means() -> None:
    np.testing.assert_allclose(means(LINE, np.array([0, 0, 1, 1, 1])), [[0.05], [20.1 / 3]])
