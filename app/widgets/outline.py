"""The outline of a mask, found at the resolution of the screen, not of the image.

It is crisp at every zoom and its cost does not depend on what the mask looks like, so it can
follow a dragged threshold or a brush.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from app.widgets.pixels import premultiplied

_HALO, _FILL = 255, 127
MOST_LABELS = 126


def traced(labels: NDArray[np.uint8], pen: int, *, filled: bool) -> NDArray[np.uint8]:
    """Where to paint what.

    Args:
        labels: (h, w) uint8 on the screen: 0 nothing, n the n-th mask (at most 126).
        pen: width of the outline in screen pixels, odd.
        filled: the inside as well.

    Returns:
        (h, w) uint8, places in :func:`outline_table`.
    """
    brush = np.ones((pen, pen), np.uint8)
    highest = cv2.dilate(labels, brush)
    edge = cv2.compare(highest, cv2.erode(labels, brush), cv2.CMP_NE)  # 255 on edges
    halo = cv2.dilate(edge, brush)
    found = cv2.bitwise_or(cv2.bitwise_and(highest, edge), cv2.bitwise_xor(halo, edge))
    if filled:
        inside = cv2.bitwise_and(labels, cv2.bitwise_not(halo))
        there = cv2.compare(inside, 0, cv2.CMP_GT)  # type: ignore[call-overload]
        found = cv2.add(found, cv2.add(inside, cv2.bitwise_and(there, _FILL)))  # type: ignore[call-overload]
    return np.asarray(found, np.uint8)


def outline_table(colours: Sequence[str]) -> NDArray[np.uint32]:
    """The colours of :func:`traced`, ready for :func:`app.widgets.pixels.blended_image`."""
    table = [0] * 256
    table[_HALO] = QColor(0, 0, 0, 130).rgba()
    for number, colour in enumerate(colours[:MOST_LABELS], 1):
        table[number] = QColor(colour).rgba()
        inside = QColor(colour)
        inside.setAlpha(80)
        table[_FILL + number] = inside.rgba()
    return premultiplied(table)
