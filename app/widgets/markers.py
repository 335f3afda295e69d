"""Drawing very many small markers: shapes stamped into an image with NumPy.

A QPainter takes microseconds a marker, which is too long for 50,000 of them at every turn of the
wheel. Stamping whole arrays takes a tenth of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF, QTransform

SHAPES = ("circle", "square", "triangle", "diamond", "down", "plus", "star", "cross", "ring")
"""The second cue beside the colour, by the place of a group."""
_LAYERS = 8  # points of all groups are stamped in turns, so that no group covers another


def shape_path(shape: str, side: float) -> QPainterPath:
    """The outline of a marker in a square of this side, about the origin."""
    path, half = QPainterPath(), side / 2
    path.setFillRule(Qt.FillRule.WindingFill)
    if shape in ("circle", "ring"):
        path.addEllipse(QPointF(0, 0), half * 0.92, half * 0.92)
        if shape == "ring":
            path.setFillRule(Qt.FillRule.OddEvenFill)
            path.addEllipse(QPointF(0, 0), half * 0.4, half * 0.4)
    elif shape == "square":
        path.addRect(QRectF(-half * 0.82, -half * 0.82, half * 1.64, half * 1.64))
    elif shape in ("plus", "cross"):
        bar = half * 0.36
        path.addRect(QRectF(-half, -bar, side, 2 * bar))
        path.addRect(QRectF(-bar, -half, 2 * bar, side))
        if shape == "cross":
            path = QTransform().rotate(45).map(path)
    else:
        angles, radii = _corners(shape)
        corners = [
            QPointF(half * r * np.cos(a), half * r * np.sin(a))
            for a, r in zip(angles, radii, strict=True)
        ]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path


def _corners(shape: str) -> tuple[NDArray[np.float64], list[float]]:
    """Angles and radii, clockwise from the top."""
    count, start, inner = {
        "triangle": (3, -90, 1.0), "down": (3, 90, 1.0), "diamond": (4, -90, 1.0),
        "star": (10, -90, 0.45),
    }[shape]  # fmt: skip
    angles = np.radians(start + np.arange(count) * 360 / count)
    return angles, [1.15 * (inner if n % 2 and shape == "star" else 1.0) for n in range(count)]


@lru_cache(maxsize=128)
def _sprite(shape: str, side: int, rim: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Offsets (P, 2) as (x, y) and cover (P,) 0 to 1 of a marker ``side`` pixels wide.

    Around the marker lies a rim of cover 0, ``rim`` pixels wide.
    """
    whole = (side | 1) + 2 * rim + 2  # odd, so that it lies about a pixel
    image = QImage(whole, whole, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(whole / 2, whole / 2)
    painter.fillPath(shape_path(shape, side), QColor("white"))
    painter.end()
    cover = np.frombuffer(image.constBits(), np.uint8).reshape(whole, whole, 4)[..., 3] / 255
    seen = cover > 0.2
    wide = seen.copy()
    for _ in range(rim):
        inner = wide.copy()
        wide[1:] |= inner[:-1]
        wide[:-1] |= inner[1:]
        wide[:, 1:] |= inner[:, :-1]
        wide[:, :-1] |= inner[:, 1:]
    y, x = np.nonzero(wide)
    offsets = np.stack([x, y], axis=1) - whole // 2
    return offsets, np.where(seen, cover, 0)[y, x].astype(np.float32)


class Canvas:
    """An image of the plot's size in device pixels that markers are stamped into.

    Args:
        width: in device pixels.
        height: in device pixels.
        ground: the colour that everything lies on.
    """

    def __init__(self, width: int, height: int, ground: str) -> None:
        self._ground = QColor(ground)
        self._width = width
        self._height = height
        self._pixels = np.full(width * height, self._ground.rgb(), np.uint32)

    def stamp(
        self, points: NDArray[np.float64], groups: NDArray[np.int64], palette: Sequence[str],
        side: int, strength: float = 1.0, rim: int = 1, rim_colour: str | None = None,
    ) -> None:  # fmt: skip
        """Draw markers at (N, 2) places in device pixels.

        Args:
            points: centres of the markers.
            groups: (N,) place of each one's colour and shape in ``palette`` and :data:`SHAPES`.
            palette: colours.
            side: how wide a marker is.
            strength: 1 is the full colour, 0 the ground.
            rim: how wide a rim they have.
            rim_colour: its colour; None takes the ground's, which keeps markers apart.
        """
        half = side // 2 + rim + 2
        places = np.rint(points).astype(np.int64)
        size = (self._width, self._height)
        seen = ((places > -half) & (places < np.add(size, half))).all(axis=1)
        places, groups = places[seen], groups[seen]
        if not len(places):
            return
        order = np.argsort(groups, kind="stable")
        places, groups = places[order], groups[order]
        edge = QColor(rim_colour) if rim_colour else self._ground
        present, first = np.unique(groups, return_index=True)
        parts = np.split(places, first[1:])
        for layer in range(_LAYERS):
            for group, part in zip(present.tolist(), parts, strict=True):
                if layer < len(part):
                    colour = QColor(palette[group % len(palette)])
                    offsets, cover = _sprite(SHAPES[group % len(SHAPES)], side, rim)
                    ink = _mixed(edge, colour, cover, self._ground, strength)
                    self._stamp_one(part[layer::_LAYERS], offsets, ink)

    def _stamp_one(
        self, places: NDArray[np.int64], offsets: NDArray[np.int64], ink: NDArray[np.uint32]
    ) -> None:
        inside = (
            (places >= -offsets.min(axis=0))
            & (places < (self._width, self._height) - offsets.max(axis=0))
        ).all(axis=1)
        flat = (offsets[:, 1] * self._width + offsets[:, 0])[None]
        middle = places[inside]
        self._pixels[(middle[:, 1] * self._width + middle[:, 0])[:, None] + flat] = ink
        for x, y in places[~inside].tolist():  # few: those at the edges of the plot
            at = offsets + np.array([x, y])
            good = ((at >= 0) & (at < (self._width, self._height))).all(axis=1)
            self._pixels[at[good, 1] * self._width + at[good, 0]] = ink[good]

    def image(self, ratio: float) -> QImage:
        """What was drawn, for a screen with this many device pixels a pixel."""
        image = QImage(
            self._pixels.data, self._width, self._height, self._width * 4,
            QImage.Format.Format_RGB32,
        ).copy()  # fmt: skip
        image.setDevicePixelRatio(ratio)
        return image


def _mixed(
    edge: QColor, colour: QColor, cover: NDArray[np.float32], ground: QColor, strength: float
) -> NDArray[np.uint32]:
    """The colour over the edge by ``cover``, over the ground by ``strength``, as 0xffRRGGBB."""
    lower, upper, under = (
        np.array([c.red(), c.green(), c.blue()], np.float32) for c in (edge, colour, ground)
    )
    mixed = lower + cover[:, None] * (upper - lower)
    channels = np.rint(under + strength * (mixed - under)).astype(np.uint32)
    shifts = np.array([16, 8, 0], np.uint32)
    ink: NDArray[np.uint32] = (channels << shifts).sum(axis=1, dtype=np.uint32) | 0xFF000000
    return ink
