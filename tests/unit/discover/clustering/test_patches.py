"""Anomaly Clustering's numbers (specification section 12)."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from engine.discover.clustering import patches
from engine.discover.clustering.patches import (
    mask_weights,
    neighbourhood_pool,
    patch_embeddings,
    patch_weights,
    strangeness,
    weighted_means,
)
from engine.discover.clustering.ward import grow
from engine.maps.detect.patches import neighbourhood_mean
from engine.metrics import cluster_metrics
from engine.progress import Cancel, Cancelled, Progress

CPU = torch.device("cpu")
# Two images of two patches in one dimension.
TWO = np.array([[0.0, 10], [0, 1]], np.float32)[:, :, None]
NORMAL = np.array([[0.0, 1]], np.float32)[:, :, None]


def _strange(z: np.ndarray, others: np.ndarray | None = None) -> np.ndarray:
    against = z if others is None else others
    return strangeness(
        z, against, range(len(against)), normal=others is not None, device=CPU,
        progress=Progress(), cancel=Cancel(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("strange", "tau", "expected"),
    [
        ([1, 2, 3], 1, [0.090031, 0.244728, 0.665241]),
        ([1, 2, 3], 2, [0.186324, 0.307196, 0.506480]),
        ([1, 2, 3], 0, [0, 0, 1]),
        ([3, 3, 1], 0, [0.5, 0.5, 0]),
        ([4, 4, 4], 0, [1 / 3, 1 / 3, 1 / 3]),
    ],
)
def test_weights(strange: list[float], tau: float, expected: list[float]) -> None:
    np.testing.assert_allclose(patch_weights(np.array([strange]), tau), [expected], atol=1e-6)


@given(
    hnp.arrays(np.float64, (3, 7), elements=st.floats(0, 1e4)),
    st.sampled_from([0.2, 1, 20]), st.floats(-100, 100),
)  # fmt: skip
def test_weights_sum_to_one_and_ignore_a_constant(d: np.ndarray, tau: float, plus: float) -> None:
    weights = patch_weights(d, tau)
    assert np.isfinite(weights).all()
    np.testing.assert_allclose(weights.sum(1), 1, atol=1e-6)
    np.testing.assert_allclose(patch_weights(d + plus, tau), weights, atol=1e-6)


def test_unsupervised() -> None:
    d = _strange(TWO)
    np.testing.assert_allclose(d, [[0, 9], [0, 1]], atol=1e-6)
    alpha = patch_weights(d, 1)
    np.testing.assert_allclose(alpha, [[0.000123, 0.999877], [0.268941, 0.731059]], atol=1e-6)
    np.testing.assert_allclose(weighted_means(TWO, alpha)[:, 0], [9.99877, 0.731059], atol=1e-5)


def test_semi_supervised() -> None:
    d = _strange(TWO, NORMAL)
    np.testing.assert_allclose(d, [[0, 9], [0, 0]], atol=1e-6)
    alpha = patch_weights(d, 1)
    np.testing.assert_allclose(alpha[1], [0.5, 0.5])
    assert weighted_means(TWO, alpha)[1, 0] == pytest.approx(0.5)


def test_average_and_large_tau() -> None:
    for alpha in (mask_weights(np.zeros((2, 2))), patch_weights(_strange(TWO), 1e9)):
        np.testing.assert_allclose(weighted_means(TWO, alpha)[:, 0], [5, 0.5], atol=1e-5)


def test_mask_weights() -> None:
    np.testing.assert_allclose(
        mask_weights(np.array([[0, 1, 0.5], [0, 0, 0]])), [[0, 2 / 3, 1 / 3], [1 / 3] * 3]
    )


def test_one_image_alone_has_equal_weights() -> None:
    alpha = patch_weights(_strange(TWO[:1]), 0.5)
    np.testing.assert_allclose(alpha, [[0.5, 0.5]])


def test_identical_images_have_equal_weights_at_any_tau() -> None:
    z = np.random.default_rng(0).normal(30, 1, (1, 9, 64)).astype(np.float32).repeat(3, 0)
    d = _strange(z)
    assert (d == 0).all()
    np.testing.assert_allclose(patch_weights(d, 0.0), 1 / 9)


def test_distances_are_the_plain_ones() -> None:
    z = np.random.default_rng(0).normal(size=(6, 7, 5)).astype(np.float32)
    pairs = np.linalg.norm(z[:, :, None, None] - z[None, None], axis=-1).min(3)  # (i, m, j)
    others = pairs.copy()
    others[np.arange(6), :, np.arange(6)] = np.nan
    np.testing.assert_allclose(_strange(z), np.nanmean(others, 2), rtol=1e-5)
    np.testing.assert_allclose(_strange(z[:4], z[4:]), pairs[:4, :, 4:].min(2), rtol=1e-5)


def test_blocks_do_not_change_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    z = np.random.default_rng(0).normal(size=(7, 4, 3)).astype(np.float16)
    whole = _strange(z)
    monkeypatch.setattr(patches, "_BLOCK", 24)  # two images at once
    np.testing.assert_allclose(_strange(z), whole, atol=1e-6)


def test_cancels() -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        strangeness(TWO, TWO, [0, 1], normal=False, device=CPU, progress=Progress(), cancel=cancel)


def test_pooling() -> None:
    """6912 -> 2048 keeps a constant's mean; 4608 -> 512 is the mean of each channel's window."""
    inner = (0, 4)  # the middle of 3 x 3 places: its neighbourhood has no border
    constant = torch.full((1, 768, 3, 3), 1.7)
    torch.testing.assert_close(neighbourhood_pool(constant)[inner], torch.full((2048,), 1.7))
    maps = torch.randn(2, 512, 4, 5, generator=torch.Generator().manual_seed(0))
    means = neighbourhood_mean(maps, 3).flatten(2).transpose(1, 2)
    torch.testing.assert_close(neighbourhood_pool(maps, 512), means)
    torch.testing.assert_close(means[0, 6], maps[0, :, 0:3, 0:3].mean((1, 2)))


def test_embeddings_have_one_scale() -> None:
    maps = torch.randn(2, 8, 4, 4, generator=torch.Generator().manual_seed(0))
    one = patch_embeddings([maps, maps * 100 + 3])
    assert one.shape == (2, 16, 16)
    torch.testing.assert_close(one[..., :8], one[..., 8:], atol=1e-4, rtol=1e-3)
    assert patch_embeddings([maps, maps], reference=True).shape == (2, 16, 4096)


def test_duplicating_all_images_leaves_the_partition() -> None:
    z = np.random.default_rng(0).normal(size=(8, 4, 3)).astype(np.float32)
    normal = np.random.default_rng(1).normal(size=(5, 4, 3)).astype(np.float32)
    twice = np.concatenate([z, z])
    x = weighted_means(z, patch_weights(_strange(z, normal), 1))
    xx = weighted_means(twice, patch_weights(_strange(twice, normal), 1))
    for classes in range(1, 8):
        once = grow(x).cut(classes)
        assert cluster_metrics(once.tolist(), grow(xx).cut(classes)[:8].tolist()).ari == 1
