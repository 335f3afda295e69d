"""The suggested number of classes, and its evidence."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.spatial.distance import pdist, squareform
from sklearn.metrics import silhouette_score

from engine.discover.clustering import suggest
from engine.discover.clustering.suggest import clearest, suggest_classes
from engine.discover.clustering.ward import grow
from engine.progress import Cancel, Cancelled, Progress


def _blobs(kinds: int, count: int = 180, apart: float = 1.5) -> NDArray[np.float32]:
    """Round groups of unequal sizes in 32 dimensions."""
    draw = np.random.default_rng(kinds)
    sizes = draw.dirichlet(np.full(kinds, 5.0))
    centres = draw.normal(size=(kinds, 32)) * apart
    labels = draw.choice(kinds, count, p=sizes)
    return (centres[labels] + draw.normal(size=(count, 32))).astype(np.float32)


@pytest.mark.parametrize("kinds", [2, 5, 9])
def test_round_groups_are_counted(kinds: int) -> None:
    suggestion = suggest_classes(_blobs(kinds))
    assert suggestion.classes == kinds
    assert [e.classes for e in suggestion.table] == list(range(2, 16))
    best = suggestion.table[kinds - 2]
    assert best.stability > 0.9
    assert f"the silhouette says {kinds}" in suggestion.reason


def test_the_evidence_is_what_it_says() -> None:
    x = np.array([[0], [5], [10]]) + np.array([0, 0.1, 0.3, 0.35, 0.5])
    x = x.reshape(-1, 1).astype(np.float32)
    suggestion = suggest_classes(x)
    assert suggestion.classes == 3
    heights = grow(x).merges[:, 2]
    assert [e.classes for e in suggestion.table] == [2, 3]
    two, three = suggestion.table
    assert two.gap == pytest.approx(heights[-1] / heights[-2] - 1)
    assert three.gap == pytest.approx(heights[-2] / heights[-3] - 1)
    assert three.silhouette == pytest.approx(silhouette_score(x, np.repeat([0, 1, 2], 5)), abs=1e-6)


def test_silhouette_is_scikit_learns() -> None:
    x = np.random.default_rng(0).normal(size=(40, 3))
    for classes in (2, 7, 30):
        labels = grow(x).cut(classes)
        ours = suggest._silhouette(squareform(pdist(x)), labels)
        assert ours == pytest.approx(silhouette_score(x, labels))


def test_repeats_and_takes_a_choice_of_many() -> None:
    x = _blobs(3, 400)
    assert suggest_classes(x, 1) == suggest_classes(x, 1)
    assert suggest_classes(x, most_points=120).classes == 3


@pytest.mark.parametrize(("count", "classes"), [(1, 1), (2, 2), (7, 2)])
def test_too_few_crops(count: int, classes: int) -> None:
    suggestion = suggest_classes(np.eye(count, dtype=np.float32))
    assert (suggestion.classes, suggestion.table) == (classes, ())
    assert "too few crops" in suggestion.reason


def test_identical_crops() -> None:
    suggestion = suggest_classes(np.ones((20, 4), np.float32))
    assert (suggestion.classes, suggestion.reason) == (1, "all crops look the same")


def test_some_identical_crops() -> None:
    x = np.repeat(np.eye(3, dtype=np.float32), 5, axis=0)
    assert suggest_classes(x).classes == 3


def test_what_is_known_to_be_normal_is_a_class_of_its_own() -> None:
    """Three kinds of defects, and parts without a region: these do not count as evidence."""
    x = _blobs(3)
    normal = np.arange(220) >= 180
    everything = np.concatenate([x, np.full((40, 32), 9, np.float32)])
    plain = suggest_classes(x)
    high = suggest_classes(everything, normal=normal, scores=np.ones(220))
    assert [e.classes for e in high.table] == list(range(3, 17))
    assert (plain.classes, high.classes) == (3, 4)
    assert [e.strength for e in high.table] == [e.strength for e in plain.table]
    # One kind scores as normal parts do: it joins them.
    kinds = grow(x).cut(3)
    scores = np.concatenate([np.where(kinds == 1, 0.1, 0.9), np.zeros(40)])
    assert suggest_classes(everything, normal=normal, scores=scores).classes == 3


def test_nothing_but_normal_parts() -> None:
    x, normal = np.ones((20, 4), np.float32), np.ones(20, np.bool_)
    assert suggest_classes(x, normal=normal, scores=np.zeros(20)).classes == 1


def test_the_clearest_vectors_are_taken() -> None:
    close, apart = _blobs(4, apart=0.4), _blobs(4)
    choice = clearest(
        {"close": close, "apart": apart}, np.zeros(180, np.bool_), np.ones(180),
        progress=Progress(), cancel=Cancel(),
    )  # fmt: skip
    assert choice == "apart"
    few = {"first": close[:5], "second": apart[:5]}
    nothing = clearest(few, np.zeros(5, np.bool_), np.ones(5), progress=Progress(), cancel=Cancel())
    assert nothing == "first"


def test_cancels() -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        suggest_classes(_blobs(2), progress=Progress(), cancel=cancel)
