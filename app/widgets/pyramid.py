"""Pictures in halving sizes, so that painting a large one costs what its place on screen costs."""

from __future__ import annotations

import math
from typing import Any, Literal, Self

import cv2
import numpy as np
from numpy.typing import NDArray

SMALLEST = 64  # the longer side of the last level is at most this long: less than any canvas
Reduction = Literal["mean", "most"]


class Pyramid:
    """An (H, W) or (H, W, 3) uint8 picture and, made when first needed, its smaller versions.

    Args:
        array: the picture itself; kept, not copied.
        reduction: what four pixels become: their mean, or the greatest (for masks, labels and
            heat maps: what is small must not vanish from a picture that is shown small).
    """

    def __init__(self, array: NDArray[np.uint8], reduction: Reduction = "mean") -> None:
        self._levels = [np.ascontiguousarray(array)]
        self._reduction = reduction
        longest = max(array.shape[:2])
        self._count = 1 + max(0, math.ceil(math.log2(max(longest, 1) / SMALLEST)))

    @property
    def array(self) -> NDArray[np.uint8]:
        """The picture at its full size."""
        return self._levels[0]

    @property
    def width(self) -> int:
        """Pixels in a row."""
        return int(self.array.shape[1])

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.array.shape[0])

    @property
    def nbytes(self) -> int:
        """Memory of all levels made so far."""
        return sum(level.nbytes for level in self._levels)

    def prepare(self) -> Self:
        """Make all levels now; for the thread that loads."""
        self.level(self._count - 1)
        return self

    @classmethod
    def blank(cls, height: int, width: int) -> Self:
        """A mask of nothing, with all its levels; costs nearly nothing."""
        made = cls(np.zeros((height, width), np.uint8), "most")
        while len(made._levels) < made._count:
            height, width = (height + 1) // 2, (width + 1) // 2
            made._levels.append(np.zeros((height, width), np.uint8))
        return made

    def level(self, number: int) -> NDArray[np.uint8]:
        """The picture halved ``number`` times (sides rounded up), at most to the last level."""
        number = min(number, self._count - 1)
        while len(self._levels) <= number:
            self._levels.append(self._halved(self._levels[-1]))
        return self._levels[number]

    def changed(self, x0: int, y0: int, x1: int, y1: int) -> None:
        """Some pixels of the full size were written: bring the levels up to date there."""
        for number in range(1, len(self._levels)):
            x0, y0, x1, y1 = x0 // 2, y0 // 2, (x1 + 1) // 2, (y1 + 1) // 2
            finer, level = self._levels[number - 1], self._levels[number]
            part = self._halved(finer[2 * y0 : 2 * y1, 2 * x0 : 2 * x1])
            level[y0 : y0 + part.shape[0], x0 : x0 + part.shape[1]] = part

    def sampled(
        self,
        scale: tuple[float, float],
        corner: tuple[float, float],
        size: tuple[int, int],
        *,
        smooth: bool,
        beyond: Literal["edge", "zero"] = "edge",
    ) -> NDArray[np.uint8]:
        """What a window on the picture shows.

        Args:
            scale: screen pixels to a pixel of the picture, in x and in y.
            corner: where the picture's upper left corner lies, in screen pixels of the window.
            size: (width, height) of the window in screen pixels.
            smooth: interpolate; otherwise the nearest pixel.
            beyond: what lies outside the picture: its edge, or zeros.

        Returns:
            (height, width) or (height, width, 3) uint8.
        """
        finest = max(scale)
        level = self.level(max(0, math.floor(-math.log2(finest))) if finest < 1 else 0)
        # Exactly: halved sides are rounded up.
        x_scale = scale[0] * self.width / level.shape[1]
        y_scale = scale[1] * self.height / level.shape[0]
        x0, x1 = _needed(corner[0], x_scale, size[0], level.shape[1])
        y0, y1 = _needed(corner[1], y_scale, size[1], level.shape[0])
        # warpAffine maps pixel centres; ours lie half a pixel inside.
        matrix = np.array([
            [x_scale, 0, corner[0] + x0 * x_scale + (x_scale - 1) / 2],
            [0, y_scale, corner[1] + y0 * y_scale + (y_scale - 1) / 2],
        ])  # fmt: skip
        seen: Any = cv2.warpAffine(
            level[y0:y1, x0:x1],
            matrix,
            size,
            flags=cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST,
            borderMode=cv2.BORDER_REPLICATE if beyond == "edge" else cv2.BORDER_CONSTANT,
        )
        return np.asarray(seen, np.uint8)

    def _halved(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        height, width = picture.shape[:2]
        size = ((width + 1) // 2, (height + 1) // 2)
        if self._reduction == "most":
            # OpenCV all the way: a copy by NumPy would hold up the GUI thread.
            even = cv2.copyMakeBorder(picture, 0, height % 2, 0, width % 2, cv2.BORDER_CONSTANT)
            most = cv2.dilate(even, np.ones((2, 2), np.uint8), anchor=(0, 0))
            return np.asarray(cv2.resize(most, size, interpolation=cv2.INTER_NEAREST), np.uint8)
        return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _needed(corner: float, scale: float, size: int, length: int) -> tuple[int, int]:
    """The pixels of a level that a window shows, and a few around them; never none."""
    first = math.floor(-corner / scale) - 2
    last = math.ceil((size - corner) / scale) + 2
    first = min(max(first, 0), length - 1)
    return first, max(min(last, length), first + 1)
