from __future__ import annotations

import numpy as np
import pytest

from engine.score.distributions import cluster, cluster_count, make_tasks, ordered_pairs


@pytest.mark.parametrize(("clusters", "tasks"), [(2, 2), (3, 6), (4, 12)])
def test_a_task_for_each_ordered_pair(clusters, tasks):
    pairs = ordered_pairs(clusters)
    assert len(pairs) == len(set(pairs)) == tasks
    assert all(first != second for first, second in pairs)


def test_pairs_of_three_in_order():
    assert ordered_pairs(3) == [(0, 1), (0, 2), (1, 2), (1, 0), (2, 0), (2, 1)]


def test_ten_defects_make_halves_that_share_two():
    for task in make_tasks(3, np.arange(10), np.random.default_rng(0)):
        assert (len(task.support_defects), len(task.query_defects)) == (5, 7)
        assert len(np.intersect1d(task.support_defects, task.query_defects)) == 2
        assert set(task.support_defects) | set(task.query_defects) == set(range(10))


def test_one_defect_is_on_both_sides():
    for task in make_tasks(2, np.array([7]), np.random.default_rng(0)):
        assert task.support_defects.tolist() == task.query_defects.tolist() == [7]


@pytest.mark.parametrize("count", [2, 3])
def test_two_or_three_defects_make_halves_of_at_least_one(count):
    for task in make_tasks(3, np.arange(count), np.random.default_rng(1)):
        assert len(task.support_defects) == 1
        assert set(task.query_defects) == set(range(count))


def test_no_defects_make_tasks_all_the_same():
    assert all(
        not len(task.support_defects) and not len(task.query_defects)
        for task in make_tasks(3, np.arange(0), np.random.default_rng(0))
    )


@pytest.mark.parametrize(
    ("normals", "wanted", "count"),
    [(5, 3, 0), (6, 3, 2), (8, 3, 2), (9, 3, 3), (200, 3, 3), (11, 4, 3), (12, 4, 4)],
)
def test_few_normals_make_few_clusters(normals, wanted, count):
    assert cluster_count(normals, wanted) == count


def test_clusters_hold_their_true_members():
    rng = np.random.default_rng(0)
    truth = rng.permutation(np.repeat([0, 1, 2], [5, 9, 6]))
    vectors = (10 * truth[:, None] + rng.normal(0, 0.1, (20, 3))).astype(np.float32)
    found = cluster(vectors, 3, 0)
    assert len({(int(a), int(b)) for a, b in zip(truth, found, strict=True)}) == 3


def test_clusters_of_two_join_the_nearest():
    vectors = np.float32([[0], [0.1], [0.2], [10], [10.1], [10.2], [11], [11.1]])
    found = cluster(vectors, 3, 0)
    assert found[:3].tolist() == [found[0]] * 3
    assert found[3:].tolist() == [1 - found[0]] * 5


def test_equal_vectors_are_one_cluster():
    assert cluster(np.zeros((8, 2), np.float32), 3, 0).tolist() == [0] * 8
