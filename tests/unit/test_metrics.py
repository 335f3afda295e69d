from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.metrics import cluster_metrics

# Spec section 13.
TRUTH = [0, 0, 0, 1, 1, 2, 2, 2]
PREDICTED = [1, 1, 0, 0, 0, 2, 2, 1]

labels = st.integers(1, 60).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(0, 7), min_size=n, max_size=n),
        st.lists(st.integers(0, 9), min_size=n, max_size=n),
    )
)


def test_numbers_of_the_specification():
    metrics = cluster_metrics(TRUTH, PREDICTED)
    assert metrics.mapping == {0: 1, 1: 0, 2: 2}
    assert metrics.f1 == 0.75
    assert metrics.nmi == pytest.approx(0.558873, abs=1e-6)
    assert metrics.ari == pytest.approx(0.238095, abs=1e-6)
    assert metrics.as_dict() == {"nmi": metrics.nmi, "ari": metrics.ari, "f1": 0.75}


def test_class_names_may_be_text():
    names = ["good", "crack/1", "Öl"]
    metrics = cluster_metrics([names[t] for t in TRUTH], PREDICTED)
    assert metrics.mapping == {0: "crack/1", 1: "good", 2: "Öl"}
    assert metrics.f1 == 0.75


def test_more_predicted_than_true_classes_leaves_the_smaller_ones_unmatched():
    metrics = cluster_metrics(["a"] * 5 + ["b"] * 3, [0, 0, 0, 1, 1, 2, 2, 2])
    assert metrics.mapping == {0: "a", 2: "b"}
    assert metrics.f1 == 6 / 8


def test_fewer_predicted_than_true_classes():
    metrics = cluster_metrics(["a"] * 4 + ["b"] * 3 + ["c"], [7] * 4 + [9] * 4)
    assert metrics.mapping == {7: "a", 9: "b"}
    assert metrics.f1 == 7 / 8


@pytest.mark.parametrize(("truth", "predicted"), [([], []), ([1], [1, 2])])
def test_refuses_what_cannot_be_compared(truth, predicted):
    with pytest.raises(ValueError, match="cannot compare"):
        cluster_metrics(truth, predicted)


@given(labels)
def test_equals_scikit_learn(pair):
    from sklearn.metrics.cluster import adjusted_rand_score, normalized_mutual_info_score

    truth, predicted = pair
    metrics = cluster_metrics(truth, predicted)
    assert metrics.nmi == pytest.approx(normalized_mutual_info_score(truth, predicted), abs=1e-9)
    assert metrics.ari == pytest.approx(adjusted_rand_score(truth, predicted), abs=1e-9)


@given(labels, st.permutations(range(10)))
def test_renaming_the_predicted_classes_changes_nothing(pair, names):
    truth, predicted = pair
    a = cluster_metrics(truth, predicted)
    b = cluster_metrics(truth, [names[p] for p in predicted])
    assert (b.nmi, b.ari, b.f1) == pytest.approx((a.nmi, a.ari, a.f1), abs=1e-12)


@given(st.lists(st.integers(0, 7), min_size=1), st.permutations(range(8)))
def test_the_truth_under_other_names_is_perfect(truth, names):
    metrics = cluster_metrics(truth, [names[t] for t in truth])
    assert (metrics.nmi, metrics.ari, metrics.f1) == pytest.approx((1, 1, 1))
    assert metrics.mapping == {names[t]: t for t in set(truth)}


@given(labels)
def test_f1_equals_the_best_of_all_one_to_one_matches(pair):
    from itertools import permutations

    truth, predicted = ([v % 4 for v in side] for side in pair)
    best = max(
        sum(t == names[p] for t, p in zip(truth, predicted, strict=True))
        for names in permutations(range(4))
    )
    assert cluster_metrics(truth, predicted).f1 == best / len(truth)
