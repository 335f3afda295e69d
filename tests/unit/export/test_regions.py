from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.crops import CropParams, find_crops
from engine.export.regions import crop_regions


def painted(mask, regions):
    """How often each pixel is counted."""
    count = np.zeros(mask.shape, int)
    for region in regions:
        if region is not None:
            x0, y0, x1, y1 = region.box
            count[y0:y1, x0:x1] += region.mask
    return count


def rectangles(*boxes, shape=(60, 80)):
    mask = np.zeros(shape, bool)
    for x0, y0, x1, y1 in boxes:
        mask[y0:y1, x0:x1] = True
    return mask


def test_a_region_is_what_the_mask_has_in_its_box():
    mask = rectangles((5, 5, 10, 9), (40, 20, 50, 30))
    first, second = crop_regions(mask, [(0, 0, 20, 20), (35, 15, 55, 35)])
    assert (first.box, first.area) == ((5, 5, 10, 9), 20)
    assert second.box == (40, 20, 50, 30)
    assert first.mask.all()


def test_boxes_may_be_fractional_and_leave_the_image():
    [region] = crop_regions(rectangles((0, 0, 6, 4)), [(-3.5, -8, 9.5, 5)])
    assert region.box == (0, 0, 6, 4)


def test_no_pixel_is_of_two_crops():
    """B lies in both boxes: it goes to the smaller one. D lies in none."""
    a, b, c, d = (2, 2, 6, 6), (20, 2, 24, 6), (50, 2, 54, 6), (70, 50, 74, 54)
    mask = rectangles(a, b, c, d)
    large, small = crop_regions(mask, [(0, 0, 40, 40), (18, 0, 56, 30)])
    assert large.box == a
    assert small.box == (20, 2, 54, 6)
    assert painted(mask, [large, small]).max() == 1
    assert not painted(mask, [large, small])[50:].any()


def test_a_part_that_is_hardly_touched_is_not_taken():
    mask = rectangles((2, 2, 6, 6), (20, 2, 30, 12))
    [region] = crop_regions(mask, [(0, 0, 23, 20)])
    assert region.box == (2, 2, 6, 6)


def test_a_crop_whose_parts_all_went_to_others_has_them_too():
    a, b = (2, 2, 6, 6), (20, 2, 24, 6)
    mask = rectangles(a, b)
    regions = crop_regions(mask, [(0, 0, 8, 8), (18, 0, 26, 8), (0, 0, 30, 30)])
    assert [r.box for r in regions] == [a, b, (2, 2, 24, 6)]


def test_an_empty_box_has_none():
    assert crop_regions(rectangles(), [(0, 0, 8, 8)]) == [None]
    assert crop_regions(rectangles((2, 2, 6, 6)), [(30, 30, 40, 40)]) == [None]
    assert crop_regions(rectangles((2, 2, 6, 6)), []) == []


@given(st.integers(0, 10_000))
def test_the_crops_of_an_image_share_its_mask_out(seed):
    """Every pixel belongs to one crop where all crops are kept, unless a crop would have none."""
    random = np.random.default_rng(seed)
    mask = np.zeros((90, 120), bool)
    for _ in range(random.integers(1, 12)):
        x, y = random.integers(0, 110), random.integers(0, 80)
        mask[y : y + random.integers(1, 12), x : x + random.integers(1, 12)] = True
    crops = find_crops(mask, None, 0, 255, None, CropParams.VITIA)
    count = painted(mask, crop_regions(mask, [crop.box for crop in crops]))
    assert (count[mask] >= 1).all()
    assert not count[~mask].any()
