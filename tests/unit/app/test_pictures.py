from __future__ import annotations

import numpy as np
import pytest

from app.pictures import Decoded, picture, qimage
from engine.crops import cut_crop


@pytest.fixture
def image() -> Decoded:
    rng = np.random.default_rng(0)
    pixels = rng.integers(100, 140, (60, 80, 3), np.uint8)
    mask = np.zeros((60, 80), np.bool_)
    mask[20:30, 30:40] = True
    heat = np.zeros((30, 40), np.uint8)  # half the size of the image
    heat[10:15, 15:20] = 255
    return Decoded(pixels, mask, heat)


BOX = (25.0, 15.0, 45.0, 35.0)


def test_the_crop_is_that_of_the_engine(image: Decoded) -> None:
    expected, _ = cut_crop(image.pixels, image.mask, BOX, 40, letterbox=True)
    assert np.array_equal(picture(image, BOX, "crop", 40), expected)


def test_the_mask_dims_what_is_none_of_it(image: Decoded) -> None:
    plain, masked = (picture(image, BOX, s, 40).astype(int) for s in ("crop", "mask"))
    assert np.array_equal(masked[15:25, 15:25], plain[15:25, 15:25])  # inside
    assert np.array_equal(masked[:5], (plain[:5] * 0.4).astype(int))
    edge = masked[20, 9:12]
    assert (np.abs(edge - (0, 229, 208)) < 2).all(axis=1).any()  # the outline


def test_the_heat_map_follows_the_image_whatever_its_geometry(image: Decoded) -> None:
    plain, heated = (picture(image, BOX, s, 40).astype(int) for s in ("crop", "heat"))
    changed = np.abs(heated - plain).sum(axis=2)
    assert changed[14:26, 14:26].min() > changed[:6].max()
    without = Decoded(image.pixels, image.mask)
    assert np.array_equal(picture(without, BOX, "heat", 40), plain)


@pytest.mark.parametrize("box", [BOX, (0, 0, 10, 10), (70, 50, 80, 60), (0, 0, 80, 60)])
def test_context_frames_the_crop_and_stays_inside(
    image: Decoded, box: tuple[float, float, float, float]
) -> None:
    shown = picture(image, box, "context", 120)
    assert shown.shape == (120, 120, 3)
    frame = (np.abs(shown.astype(int) - (255, 213, 74)) < 2).all(axis=2)
    rows, columns = np.flatnonzero(frame.any(axis=1)), np.flatnonzero(frame.any(axis=0))
    reach = min(3 * max(box[2] - box[0], box[3] - box[1]), 80)
    wide, high = (120 * (b - a) / reach for a, b in ((box[0], box[2]), (box[1], box[3])))
    assert np.ptp(columns) == pytest.approx(min(wide, 119), abs=4)
    assert np.ptp(rows) == pytest.approx(min(high, 119), abs=4)
    black = (shown == 0).all(axis=2).mean()
    assert black == pytest.approx(max(0.0, 1 - 60 / reach) if reach > 60 else 0, abs=0.05)


@pytest.mark.parametrize("side", [40, 17, 96])
def test_qimage_keeps_colours_and_takes_a_size(side: int) -> None:
    pixels = np.zeros((40, 40, 3), np.uint8)
    pixels[:, :20] = (255, 0, 0)
    pixels[:, 20:] = (0, 0, 255)
    made = qimage(pixels, side)
    assert (made.width(), made.height()) == (side, side)
    assert made.pixelColor(2, 2).getRgb() == (255, 0, 0, 255)
    assert made.pixelColor(side - 3, side - 3).getRgb() == (0, 0, 255, 255)
