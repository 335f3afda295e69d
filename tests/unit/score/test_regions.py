from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.score.regions import SIDE, MapLevels, region_mask


def bump(y: int, x: int, top: float, side: int = 128, spread: float = 8) -> np.ndarray:
    rows, columns = np.mgrid[:side, :side]
    return top * np.exp(-((rows - y) ** 2 + (columns - x) ** 2) / (2 * spread**2))


def test_levels_keep_one_scale() -> None:
    normals = [np.full((4, 4), v, np.float32) for v in np.linspace(0, 1, 101)]
    levels = MapLevels.of(normals, [np.full((4, 4), 5, np.float32)])
    assert (levels.scale.minimum, levels.scale.maximum) == (0, 5)
    assert levels.low == int(0.99 / 5 * 255)
    picture = levels.picture(np.full((4, 4), 2.5, np.float32), 600, 300)
    assert picture.shape == (SIDE // 2, SIDE)
    assert set(picture.flat) == {127}


def test_small_images_keep_their_size() -> None:
    levels = MapLevels.of([np.zeros((2, 2), np.float32)], [np.ones((2, 2), np.float32)])
    assert levels.picture(np.zeros((2, 2), np.float32), 30, 20).shape == (20, 30)


def test_two_defects_of_different_height_are_two_tight_regions() -> None:
    heat = (bump(30, 30, 240) + bump(95, 95, 120)).astype(np.uint8)
    mask, count = region_mask(heat, 20)
    assert count == 2
    # Half of the height of a bell lies within 1.18 spreads of its middle.
    for y, x in ((30, 30), (95, 95)):
        assert mask[y, x]
        assert mask[y, x + 8]
        assert not mask[y, x + 14]
    assert not mask[62, 62]


def test_what_is_dwarfed_or_as_low_as_good_parts_is_no_region() -> None:
    heat = (bump(30, 30, 240) + bump(95, 95, 60)).astype(np.uint8)
    assert region_mask(heat, 20)[1] == 1
    assert region_mask((bump(30, 30, 240) + bump(95, 95, 90)).astype(np.uint8), 95)[1] == 1
    mask, count = region_mask(bump(30, 30, 50).astype(np.uint8), 200)
    assert (bool(mask[30, 30]), count) == (True, 1)


def test_a_flat_map_has_no_region() -> None:
    mask, count = region_mask(np.full((16, 16), 9, np.uint8), 3)
    assert (mask.any(), count) == (False, 0)


@given(arrays(np.uint8, (12, 15), elements=st.integers(0, 255)), st.integers(0, 255))
def test_a_map_that_is_not_flat_always_shows_something(heat: np.ndarray, low: int) -> None:
    mask, count = region_mask(heat, low)
    assert mask.shape == heat.shape
    assert mask.any() == (count > 0) == (heat.min() < heat.max())
