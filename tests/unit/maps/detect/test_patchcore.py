"""PatchCore, its coreset and SoftPatch against the specification's numbers and plain oracles."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import VitiaError
from engine.maps.detect.coreset import greedy_coreset, projected
from engine.maps.detect.patchcore import build_memory, descriptors
from engine.maps.detect.patches import nearest
from engine.maps.detect.softpatch import local_outlier_factor, patch_weights, trusted
from engine.progress import Cancel, Cancelled
from tests.unit.maps.detect.conftest import Heard


def column(*values: float) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.float32)[:, None]


def layers(seed: int, grid: int = 6) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [
        rng.normal(size=(grid, grid, 8)).astype(np.float32),
        rng.normal(size=(grid // 2, grid // 2, 5)).astype(np.float32) * 100,
    ]


# ---- nearest neighbours ------------------------------------------------------------------------
def test_distances_are_squared() -> None:
    squares, index = nearest(column(3), column(0, 1))
    assert (squares.tolist(), index.tolist()) == ([4], [1])


def test_squared_distance_of_unit_vectors_is_twice_one_minus_cosine() -> None:
    a, b = torch.nn.functional.normalize(torch.randn(2, 50, 32), dim=2)
    squares, index = nearest(a, b)
    cosine = (a * b[index]).sum(1)
    assert torch.allclose(squares / 2, 1 - cosine, atol=1e-6)


@given(st.integers(1, 40), st.integers(1, 300), st.integers(0, 5))
def test_blocks_equal_the_plain_search(queries: int, memory: int, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    a = torch.randn(queries, 4, generator=generator)
    b = torch.randn(memory, 4, generator=generator)
    squares, index = nearest(a, b)
    plain = (a[:, None] - b[None]).square().sum(2)
    assert torch.allclose(squares, plain.min(1).values, atol=1e-5)
    assert torch.allclose(plain.gather(1, index[:, None])[:, 0], squares, atol=1e-5)


# ---- coreset -----------------------------------------------------------------------------------
def test_exact_start_picks_the_rows_of_the_specification() -> None:
    assert greedy_coreset(column(0, 1, 10), 2, start="exact").tolist() == [2, 0]


@pytest.mark.parametrize("working", [1, 7, 50, 2048])
def test_each_pick_is_the_farthest_from_those_before(
    working: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.maps.detect.coreset._WORKING", working)
    rows = torch.randn(200, 5, generator=torch.Generator().manual_seed(3))
    distances = torch.cdist(rows, rows)
    starts = torch.randperm(200, generator=torch.Generator().manual_seed(1))[:10]
    for start, anchor in (
        ("approximate", distances[:, starts].mean(1)),
        ("exact", distances.norm(dim=1)),
    ):
        picks = greedy_coreset(rows, 20, seed=1, start=start).tolist()
        assert len(set(picks)) == 20
        for pick in picks:
            assert float(anchor[pick]) == pytest.approx(float(anchor.max()), abs=1e-4)
            anchor = torch.minimum(anchor, distances[:, pick])


@pytest.mark.parametrize("working", [2, 2048])
def test_equal_rows_are_chosen_once(working: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.maps.detect.coreset._WORKING", working)
    rows = torch.randn(3, 40, generator=torch.Generator().manual_seed(0)).repeat(20, 1) + 100
    assert sorted({p % 3 for p in greedy_coreset(rows, 30).tolist()}) == [0, 1, 2]
    assert len(greedy_coreset(rows, 30)) == 3
    assert len(greedy_coreset(torch.ones(50, 4), 10)) == 1


def test_coreset_repeats_with_its_seed_and_stops_when_asked(heard: Heard) -> None:
    rows = torch.randn(100, 5)
    heard.stage("x", 10)
    assert torch.equal(greedy_coreset(rows, 10, 4, progress=heard), greedy_coreset(rows, 10, 4))
    assert heard.stages["x"] == [10, 10]
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        greedy_coreset(rows, 10, cancel=cancel)


def test_projection_keeps_distances_in_proportion() -> None:
    rows = torch.randn(60, 2000, generator=torch.Generator().manual_seed(0))
    small = projected(rows, 0)
    assert small.shape == (60, 128)
    ratio = torch.pdist(small) / torch.pdist(rows)
    assert float(ratio.std() / ratio.mean()) < 0.1
    assert torch.equal(small, projected(rows, 0))
    assert projected(rows[:, :64], 0).shape == (60, 64)


# ---- PatchCore ---------------------------------------------------------------------------------
def test_a_patch_is_described_by_its_surroundings_in_all_layers() -> None:
    fine, coarse = layers(0)
    rows, grid = descriptors([fine, coarse])
    assert grid == (6, 6)
    assert rows.shape == (36, 13)
    assert rows[2 * 6 + 3, :8].numpy() == pytest.approx(fine[1:4, 2:5].mean((0, 1)), abs=1e-5)
    assert rows[0, 8:].numpy() == pytest.approx(coarse[:2, :2].sum((0, 1)) / 9, abs=1e-3)


def test_many_channels_are_averaged_down() -> None:
    features = np.random.default_rng(0).normal(size=(3, 3, 2048)).astype(np.float32)
    rows, _ = descriptors([features])
    assert rows.shape == (9, 1024)
    means = features.sum((0, 1)) / 9
    assert rows[4].numpy() == pytest.approx(means.reshape(1024, 2).mean(1), abs=1e-5)


@pytest.mark.parametrize("standardise", [True, False])
def test_its_own_references_score_nothing_in_whole_memory(standardise: bool) -> None:
    images = {str(k): layers(k) for k in range(5)}
    memory = build_memory(list(images), images.__getitem__, 1, standardise=standardise)
    assert memory.patches.shape == (5 * 36, 13)
    for image in images.values():
        assert memory.score(image).max() < 1e-4
    assert memory.score(layers(99)).min() > 1e-4


def test_the_coreset_is_a_part_and_at_least_one_patch(heard: Heard) -> None:
    images = {str(k): layers(k) for k in range(5)}
    memory = build_memory(list(images), images.__getitem__, 0.1, progress=heard)
    assert len(memory.patches) == 18
    assert [done == total for done, total in heard.stages.values()] == [True, True]
    assert len(build_memory(["0"], images.__getitem__, 0.001).patches) == 1


def test_standardised_channels_weigh_alike() -> None:
    images = {str(k): layers(k) for k in range(20)}
    memory = build_memory(list(images), images.__getitem__, 1)
    assert torch.allclose(memory.patches.std(0, correction=0) * 13**0.5, torch.ones(13), atol=1e-4)


def test_identical_constant_references_still_find_what_differs() -> None:
    constant = [np.full((4, 4, 3), 7, np.float32)]
    memory = build_memory(["a", "b"], lambda _: constant, 0.5)
    assert memory.score(constant).max() < 1e-9
    other = [np.full((4, 4, 3), 9, np.float32)]
    assert memory.score(other).min() > 0.1


def test_more_patches_than_memory_takes_are_sampled(
    monkeypatch: pytest.MonkeyPatch, heard: Heard
) -> None:
    monkeypatch.setattr("engine.maps.detect.patchcore.BUDGET", 4 * (13 + 128) * 5 * 10)
    images = {str(k): layers(k) for k in range(5)}
    memory = build_memory(list(images), images.__getitem__, 1, progress=heard)
    assert len(memory.patches) == 50
    assert heard.said("10 of 36 patches")


# ---- SoftPatch ---------------------------------------------------------------------------------
def test_local_outlier_factor_equals_scikit_learn() -> None:
    from sklearn.neighbors import LocalOutlierFactor

    points = np.random.default_rng(0).normal(size=(3, 25, 6)).astype(np.float32)
    points[1, 4] += 10
    found = local_outlier_factor(torch.from_numpy(points)).numpy()
    for k in range(3):
        expected = -LocalOutlierFactor(n_neighbors=5).fit(points[k]).negative_outlier_factor_
        assert found[k] == pytest.approx(expected, rel=1e-4)
    assert found[1].argmax() == 4


def test_equal_points_are_no_outliers() -> None:
    assert torch.allclose(local_outlier_factor(torch.ones(1, 9, 3)), torch.ones(1, 9))


def test_weights_are_position_by_position(monkeypatch: pytest.MonkeyPatch, heard: Heard) -> None:
    patches = torch.randn(9, 12, 4, generator=torch.Generator().manual_seed(0))
    heard.stage("x", 12)
    whole = patch_weights(patches, heard)
    assert heard.stages["x"] == [12, 12]
    assert torch.allclose(whole[:, 5], local_outlier_factor(patches[:, 5][None])[0])
    monkeypatch.setattr("engine.maps.detect.softpatch._BLOCK", 2 * 81)
    assert torch.equal(patch_weights(patches), whole)


def test_the_worst_part_goes() -> None:
    weights = torch.arange(100.0)[torch.randperm(100)].view(10, 10)
    assert trusted(weights).sum() == 85
    assert weights[trusted(weights)].max() == 84


def test_softpatch_leaves_a_defect_among_normals_out() -> None:
    images = {str(k): layers(k, 4) for k in range(10)}
    for image in images.values():
        image[0] *= 0.1
        image[1] *= 0.001
    images["3"][0][1:3, 1:3] += 10
    plain = build_memory(list(images), images.__getitem__, 1, standardise=False)
    soft = build_memory(list(images), images.__getitem__, 1, standardise=False, weigh=True)
    assert len(soft.patches) == 160 - int(0.15 * 160)
    assert soft.trust is not None
    assert len(soft.trust) == len(soft.patches)
    assert plain.score(images["3"]).max() < 1e-4
    assert soft.score(images["3"]).max() > 1
    # Squared distance times the factor of the matched patch.
    rows, _ = descriptors(images["3"])
    squares, index = nearest(rows, soft.patches)
    assert soft.score(images["3"]).ravel() == pytest.approx((squares * soft.trust[index]).numpy())


def test_softpatch_needs_seven_images() -> None:
    images = {str(k): layers(k) for k in range(6)}
    with pytest.raises(VitiaError, match="at least 7 normal images, and there are 6"):
        build_memory(list(images), images.__getitem__, 1, weigh=True)
