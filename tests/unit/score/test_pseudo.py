from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.score.pseudo import Recipe, make_pseudo, mirrored, perlin, perlin_mask
from engine.score.settings import PSEUDO_FAMILIES

RECIPE = Recipe("texture", "a" * 64, "b" * 64, 1, 0, 64)


def noise(seed: int, side: int = 64) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (side, side, 3)).astype(np.uint8)


@pytest.mark.parametrize("family", PSEUDO_FAMILIES)
def test_only_what_the_mask_tells_is_changed(family):
    base, source = noise(0), noise(1)
    kept = base.copy()
    for seed in range(10):
        found, mask = make_pseudo(base, source, family, np.random.default_rng(seed))
        assert found.dtype == np.uint8
        assert np.array_equal(found[~mask], base[~mask])
        assert 0 < mask.mean() <= 0.5
        assert (found[mask] != base[mask]).any()
    assert np.array_equal(base, kept)


@pytest.mark.parametrize("family", PSEUDO_FAMILIES)
def test_the_seed_decides(family):
    first, again, other = (
        make_pseudo(noise(0), noise(1), family, np.random.default_rng(seed))[0]
        for seed in (5, 5, 6)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_in_image_paste_takes_nothing_from_elsewhere():
    base = np.full((64, 64, 3), 100, np.uint8)
    found, mask = make_pseudo(base, noise(1), "in-image", np.random.default_rng(0))
    assert found[mask].std() < 1  # a plain patch, its colours jittered as one
    found, mask = make_pseudo(base, noise(1), "cross-image", np.random.default_rng(0))
    assert found[mask].std() > 20


@given(st.integers(0, 1000), st.integers(8, 70))
def test_masks_are_never_empty_nor_most_of_the_picture(seed, side):
    mask = perlin_mask(side, np.random.default_rng(seed))
    assert mask.shape == (side, side)
    assert 0 < mask.mean() <= 0.5


def test_perlin_noise_is_zero_at_corners_and_smooth():
    found = perlin((64, 64), (4, 8), np.random.default_rng(0))
    assert np.allclose(found[::16, ::8], 0, atol=1e-6)
    assert 0.3 < np.abs(found).max() <= 1
    assert np.abs(np.diff(found, axis=0)).max() < 0.25


def test_mirrors():
    image = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)
    assert np.array_equal(mirrored(image, 0), image)
    assert np.array_equal(mirrored(image, 1), image[:, ::-1])
    assert np.array_equal(mirrored(image, 2), image[::-1])
    assert np.array_equal(mirrored(image, 3), image[::-1, ::-1])


@pytest.mark.parametrize(
    "change",
    [
        {"family": "in-image"},
        {"base": "c"},
        {"source": "c"},
        {"seed": 2},
        {"mirror": 1},
        {"size": 65},
    ],
)
def test_names_tell_recipes_apart(change):
    assert replace(RECIPE).name == RECIPE.name
    assert replace(RECIPE, **change).name != RECIPE.name
