from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.metrics import PixelScores, auroc, average_precision, cluster_metrics

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


# ---- anomaly maps ------------------------------------------------------------------------------
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 6)), min_size=1, max_size=40))
def test_auroc_is_the_chance_to_outrank(pairs):
    truth, scores = [t for t, _ in pairs], [s for _, s in pairs]
    positive = [s for t, s in pairs if t]
    negative = [s for t, s in pairs if not t]
    if not positive or not negative:
        assert np.isnan(auroc(truth, scores))
        return
    wins = sum((p > n) + (p == n) / 2 for p in positive for n in negative)
    assert auroc(truth, scores) == pytest.approx(wins / len(positive) / len(negative))


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=1))
def test_average_precision_equals_scikit_learn(pairs):
    from sklearn.metrics import average_precision_score

    truth, scores = zip(*pairs, strict=True)
    if any(truth):
        wanted = average_precision_score(truth, scores)
        assert average_precision(truth, scores) == pytest.approx(wanted, abs=1e-12)
    else:
        assert np.isnan(average_precision(truth, scores))


def test_auroc_equals_scikit_learn_on_real_numbers():
    from sklearn.metrics import roc_auc_score

    rng = np.random.default_rng(0)
    truth = rng.random(500) < 0.3
    scores = rng.normal(size=500) + truth
    assert auroc(truth, scores) == pytest.approx(roc_auc_score(truth, scores), abs=1e-12)


@pytest.mark.parametrize("scores", [[1.0], [1.0, float("nan")]])
def test_auroc_refuses_what_cannot_be_ranked(scores):
    with pytest.raises(ValueError, match="cannot rank"):
        auroc([True, False], scores)


def plain_aupro(maps, masks, limit):
    """The curve threshold by threshold, regions by flood fill."""
    from scipy.ndimage import label

    points = [(0.0, 0.0)]
    normal = np.concatenate([m[~k] for m, k in zip(maps, masks, strict=True)])
    regions = []
    for values, mask in zip(maps, masks, strict=True):
        labels, count = label(mask, np.ones((3, 3)))
        regions += [values[labels == k] for k in range(1, count + 1)]
    for threshold in sorted(set(np.concatenate([m.ravel() for m in maps])), reverse=True):
        overlap = np.mean([(region >= threshold).mean() for region in regions])
        points.append(((normal >= threshold).mean(), overlap))
    area = 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 >= limit:
            break
        if x1 > limit:
            y1 = y0 + (limit - x0) / (x1 - x0) * (y1 - y0)
            x1 = limit
        area += (x1 - x0) * (y0 + y1) / 2
    return area / limit


@given(st.integers(0, 10_000), st.sampled_from([0.3, 0.05, 1.0]))
def test_pixel_figures_equal_the_plain_computation(seed, limit):
    rng = np.random.default_rng(seed)
    masks = [rng.random((9, 12)) < 0.15 for _ in range(3)]
    masks[0][0, :2] = [True, False]
    maps = [rng.integers(0, 30, (9, 12)) + 5.0 * mask for mask in masks]
    pixels = PixelScores(0, 255, bins=256)
    for values, mask in zip(maps, masks, strict=True):
        pixels.add(values, mask)
    truth = np.concatenate([m.ravel() for m in masks])
    assert pixels.auroc() == pytest.approx(auroc(truth, np.concatenate([m.ravel() for m in maps])))
    assert pixels.aupro(limit) == pytest.approx(plain_aupro(maps, masks, limit), abs=1e-9)


def test_pixel_figures_of_real_numbers_are_as_exact_as_a_bin():
    rng = np.random.default_rng(0)
    mask = np.zeros((60, 60), bool)
    mask[10:20, 10:25] = mask[40:43, 50:52] = True
    values = rng.normal(size=mask.shape) + 1.5 * mask
    pixels = PixelScores(float(values.min()), float(values.max()))
    pixels.add(values, mask)
    assert pixels.auroc() == pytest.approx(auroc(mask.ravel(), values.ravel()), abs=1e-4)
    assert pixels.aupro() == pytest.approx(plain_aupro([values], [mask], 0.3), abs=1e-4)


def test_perfect_reversed_and_constant_maps():
    mask = np.zeros((10, 10), bool)
    mask[2:4, 2:4] = True
    figures = {}
    for name, values in {
        "good": mask * 1.0,
        "bad": 1.0 - mask,
        "flat": np.full((10, 10), 0.5),
    }.items():
        pixels = PixelScores(0, 1)
        pixels.add(values, mask)
        figures[name] = (pixels.auroc(), pixels.aupro())
    assert figures["good"] == (1, 1)
    assert figures["bad"] == (0, 0)
    assert figures["flat"] == pytest.approx((0.5, 0.15))
    empty = PixelScores(0, 1)
    empty.add(np.zeros((5, 5)), np.zeros((5, 5), bool))
    assert np.isnan(empty.auroc())
    assert np.isnan(empty.aupro())


def test_small_regions_count_like_large_ones():
    mask = np.zeros((20, 20), bool)
    mask[0:10, 0:10] = mask[15, 15] = True
    values = np.zeros((20, 20))
    values[15, 15] = 1
    pixels = PixelScores(0, 1)
    pixels.add(values, mask)
    # One of two regions is found without a false alarm; the rest only with all of them.
    assert pixels.aupro() == pytest.approx(0.5 + 0.3 / 2 / 2)
