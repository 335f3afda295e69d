"""Cutting crops out of images and masks."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.crops.boxes import Box, pixel_window

Pixels = TypeVar("Pixels", bound=np.generic)


def cut_crop(
    image: NDArray[np.uint8],
    mask: NDArray[np.bool_],
    box: Box,
    side: int | None = None,
    letterbox: bool = False,
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Cut one crop; what lies outside the image is black and not masked.

    Fractional edges are rounded half to even. Resizing is bilinear with antialias (PIL), so
    masks come out soft.

    Args:
        image: (H, W, 3) uint8 RGB.
        mask: (H, W) bool.
        box: (x0, y0, x1, y1) in image pixels, half-open; may leave the image.
        side: length of the crop's shorter side in pixels; None leaves its own size.
        letterbox: pad a crop that is not square to a square, centred, before it is resized.

    Returns:
        (h, w, 3) uint8 RGB crop and (h, w) uint8 mask, 0 to 255.

    Raises:
        ValueError: image and mask differ in size, or the box is empty.
    """
    if image.shape[:2] != mask.shape:
        raise ValueError(f"image {image.shape} and mask {mask.shape} differ in size")
    window = pixel_window(box)
    if window[0] >= window[2] or window[1] >= window[3]:
        raise ValueError(f"the box {box} is empty")
    picture, region = _window(image, window), _window(mask, window)
    if letterbox:
        picture, region = _squared(picture), _squared(region)
    coverage = region.astype(np.uint8) * np.uint8(255)
    if side is None:
        return np.ascontiguousarray(picture), coverage
    return _resized(picture, side), _resized(coverage, side)


def _window(array: NDArray[Pixels], window: tuple[int, int, int, int]) -> NDArray[Pixels]:
    """A part of an image, zero beyond it; a view where it lies inside."""
    height, width = array.shape[:2]
    x0, y0, x1, y1 = window
    left, top, right, bottom = max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)
    inside = array[top : max(bottom, top), left : max(right, left)]
    if (left, top, right, bottom) == window:
        return inside
    whole = np.zeros((y1 - y0, x1 - x0, *array.shape[2:]), array.dtype)
    whole[top - y0 :, left - x0 :][: inside.shape[0], : inside.shape[1]] = inside
    return whole


def _squared(array: NDArray[Pixels]) -> NDArray[Pixels]:
    """An image with as much zero on both ends as makes it square."""
    height, width = array.shape[:2]
    side = max(height, width)
    top, left = (side - height) // 2, (side - width) // 2
    return _window(array, (-left, -top, side - left, side - top))


def _resized(array: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Resize to a shorter side of ``side`` pixels, keeping the aspect."""
    height, width = array.shape[:2]
    shorter = min(height, width)
    size = (side * width // shorter, side * height // shorter)
    if size == (width, height):
        return np.ascontiguousarray(array)
    resized = Image.fromarray(array).resize(size, Image.Resampling.BILINEAR)
    return np.asarray(resized, np.uint8)
