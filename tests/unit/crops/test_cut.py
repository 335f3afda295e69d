"""Cutting crops out of images and masks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from engine.crops import cut_crop

Box = tuple[float, float, float, float]


def picture(height: int, width: int) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    generator = np.random.default_rng(height * 1000 + width)
    image = generator.integers(1, 256, (height, width, 3), dtype=np.uint8)
    return image, generator.random((height, width)) > 0.5


def test_inside_the_image() -> None:
    image, mask = picture(40, 60)
    crop, region = cut_crop(image, mask, (10, 20, 25, 35))
    assert np.array_equal(crop, image[20:35, 10:25])
    assert np.array_equal(region, np.where(mask[20:35, 10:25], 255, 0))
    assert region.dtype == np.uint8
    assert crop.flags.c_contiguous


edges = st.floats(-30, 90).map(lambda v: round(v * 2) / 2)  # many halves


@given(x0=edges, y0=edges, w=st.floats(2, 60), h=st.floats(2, 60), letterbox=st.booleans())
def test_equals_crop_of_pil(x0: float, y0: float, w: float, h: float, letterbox: bool) -> None:
    image, mask = picture(40, 60)
    box = (x0, y0, x0 + w, y0 + h)
    crop, region = cut_crop(image, mask, box, letterbox=letterbox)
    expected = np.asarray(Image.fromarray(image).crop(box))
    if letterbox:
        height, width = expected.shape[:2]
        side = max(height, width)
        assert crop.shape == (side, side, 3)
        top, left = (side - height) // 2, (side - width) // 2
        inner = crop[top : top + height, left : left + width]
        assert np.array_equal(inner, expected)
        assert crop.sum() == expected.sum()  # the rest is black
    else:
        assert np.array_equal(crop, expected)
    assert region.shape == crop.shape[:2]
    x, y = (round(v) for v in box[:2])
    inside = mask[max(y, 0) : max(round(box[3]), 0), max(x, 0) : max(round(box[2]), 0)]
    assert (region > 0).sum() == inside.sum()


@pytest.mark.parametrize(
    ("box", "letterbox", "shape"),
    [
        ((0, 0, 60, 40), False, (32, 48)),  # the shorter side becomes 32
        ((0, 0, 60, 40), True, (32, 32)),
        ((5, 5, 15, 15), False, (32, 32)),
        ((0, 0, 20, 33), False, (52, 32)),  # 52.8 is cut off, as torchvision does
    ],
)
def test_resized_shape(box: Box, letterbox: bool, shape: tuple[int, int]) -> None:
    crop, region = cut_crop(*picture(40, 60), box, side=32, letterbox=letterbox)
    assert crop.shape == (*shape, 3)
    assert region.shape == shape


def test_resizing_averages_and_keeps_masks_soft() -> None:
    """Shrinking by 8 with antialias: alternate columns give grey, not one of the two."""
    image = np.zeros((64, 64, 3), np.uint8)
    image[:, ::2] = 200
    crop, region = cut_crop(image, image[..., 0] > 0, (0, 0, 64, 64), side=8)
    assert np.abs(crop[2:-2, 2:-2].astype(int) - 100).max() <= 3
    assert np.abs(region[2:-2, 2:-2].astype(int) - 127).max() <= 4


def test_resizing_equals_pil() -> None:
    image, mask = picture(50, 50)
    crop, region = cut_crop(image, mask, (0, 0, 50, 50), side=20)
    bilinear = Image.Resampling.BILINEAR
    assert np.array_equal(crop, Image.fromarray(image).resize((20, 20), bilinear))
    coverage = Image.fromarray(mask.astype(np.uint8) * 255)
    assert np.array_equal(region, coverage.resize((20, 20), bilinear))


def test_box_beyond_the_image_is_black() -> None:
    crop, region = cut_crop(*picture(40, 60), (100, 100, 110, 110))
    assert crop.shape == (10, 10, 3)
    assert not crop.any()
    assert not region.any()


def test_refuses_nonsense() -> None:
    image, mask = picture(40, 60)
    with pytest.raises(ValueError, match="empty"):
        cut_crop(image, mask, (5, 5, 5.4, 9))
    with pytest.raises(ValueError, match="differ in size"):
        cut_crop(image, mask[1:], (0, 0, 5, 5))
