from __future__ import annotations

import numpy as np
import pytest

from engine.score.features import described

RNG = np.random.default_rng(0)
FINE = RNG.standard_normal((8, 6, 3)).astype(np.float32)
COARSE = RNG.standard_normal((4, 3, 2)).astype(np.float32)


@pytest.mark.parametrize("layers", [(FINE, COARSE), (COARSE, FINE)])
def test_layers_are_joined_on_the_grid_that_is_chosen(layers):
    assert described(layers, "coarse").shape == (4, 3, 5)
    assert described(layers, "fine").shape == (8, 6, 5)


def test_layers_of_the_grid_itself_are_not_resized():
    """Inside, each position is the mean of its 3 x 3 surroundings."""
    fine = described((FINE, COARSE), "fine").numpy()
    assert fine[3, 2, :3] == pytest.approx(FINE[2:5, 1:4].mean((0, 1)), rel=1e-5)
    coarse = described((FINE, COARSE), "coarse").numpy()
    assert coarse[1, 1, 3:] == pytest.approx(COARSE[:3, :3].mean((0, 1)), rel=1e-5)


def test_a_finer_layer_is_averaged_and_a_coarser_one_interpolated():
    plain = np.full((4, 4, 1), 2, np.float32)
    ramp = np.arange(8, dtype=np.float32)[:, None, None].repeat(8, 1)
    coarse = described((ramp, plain), "coarse").numpy()
    assert coarse[1:3, 1, 0] == pytest.approx([2.5, 4.5])
    ramp = np.arange(4, dtype=np.float32)[:, None, None].repeat(4, 1)
    fine = described((np.zeros((8, 8, 1), np.float32), ramp), "fine").numpy()
    assert fine[3:5, 4, 1] == pytest.approx([1.25, 1.75])
