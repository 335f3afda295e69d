"""Which pixels of an image's mask belong to which of its crops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.crops.boxes import Box, pixel_window


@dataclass(frozen=True)
class Region:
    """The pixels of one crop's defect.

    Attributes:
        box: (x0, y0, x1, y1), half-open: the smallest that holds all pixels.
        mask: (y1 - y0, x1 - x0) bool.
    """

    box: tuple[int, int, int, int]
    mask: NDArray[np.bool_]

    @property
    def area(self) -> int:
        """Number of pixels."""
        return int(np.count_nonzero(self.mask))


def crop_regions(mask: NDArray[np.bool_], boxes: Sequence[Box]) -> list[Region | None]:
    """The region of each crop; None where the mask is empty in its box.

    Boxes overlap where defects are close, but a pixel is counted once: each connected part of the
    mask goes whole to the crop that holds most of it, the smaller one of two that hold as much. A
    part of which no crop holds more than half is of none: it was too small to be cut out. Only a
    crop all of whose parts went to others gets those again, as far as they lie in its box.
    """
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        np.ascontiguousarray(mask).view(np.uint8), connectivity=8
    )
    height, width = mask.shape
    windows = [_clipped(box, width, height) for box in boxes]
    held = np.zeros((len(boxes), count), np.int64)
    for n, window in enumerate(windows):
        held[n] = np.bincount(labels[window].ravel(), minlength=count)
    held[:, 0] = 0  # background
    # Of equal numbers argmax takes the first: the smallest box.
    order = np.argsort([_area(window) for window in windows], kind="stable")
    owner = order[held[order].argmax(axis=0)] if len(boxes) else np.zeros(count, np.int64)
    owner[2 * held.max(axis=0, initial=0) <= stats[:, cv2.CC_STAT_AREA]] = -1
    owners = owner[labels]
    found: list[Region | None] = []
    for n, window in enumerate(windows):
        parts = stats[owner == n]
        if len(parts):
            left, top = parts[:, cv2.CC_STAT_LEFT], parts[:, cv2.CC_STAT_TOP]
            right, bottom = left + parts[:, cv2.CC_STAT_WIDTH], top + parts[:, cv2.CC_STAT_HEIGHT]
            x0, y0, x1, y1 = (
                int(left.min()), int(top.min()), int(right.max()), int(bottom.max())
            )  # fmt: skip
            found.append(Region((x0, y0, x1, y1), owners[y0:y1, x0:x1] == n))
        else:
            found.append(_tight(mask, window))
    return found


def _clipped(box: Box, width: int, height: int) -> tuple[slice, slice]:
    x0, y0, x1, y1 = pixel_window(box)
    return (
        slice(min(max(y0, 0), height), min(max(y1, 0), height)),
        slice(min(max(x0, 0), width), min(max(x1, 0), width)),
    )


def _area(window: tuple[slice, slice]) -> int:
    rows, columns = window
    return int((rows.stop - rows.start) * (columns.stop - columns.start))


def _tight(mask: NDArray[np.bool_], window: tuple[slice, slice]) -> Region | None:
    """What a mask has in a window."""
    rows, columns = window
    y, x = np.nonzero(mask[window])
    if len(y) == 0:
        return None
    y0, y1, x0, x1 = int(y.min()), int(y.max()) + 1, int(x.min()), int(x.max()) + 1
    box = (columns.start + x0, rows.start + y0, columns.start + x1, rows.start + y1)
    return Region(box, mask[window][y0:y1, x0:x1])
