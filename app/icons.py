"""Our icons: SVG files that use ``currentColor``, drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme import colours

_SIZES = (16, 20, 40)  # menus, bars, and both on dense screens


@cache
def _source(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The icon ``resources/icons/NAME.svg`` in one colour.

    Args:
        name: of the file.
        size: side in device-independent pixels.
        colour: as Qt names colours.
        ratio: device pixels to one of those, of the screen that it is for.
    """
    side = round(size * ratio)
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    svg = _source(name).replace("currentColor", colour)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon in the text colour of now (or the one given), and faint where disabled.

    Whoever shows it asks again when the palette changes.
    """
    made = QIcon()
    scheme = colours()
    for size in _SIZES:
        drawn = pixmap(name, size, colour or scheme.text)
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(_faded(drawn), QIcon.Mode.Disabled)
    return made


def _faded(image: QPixmap) -> QPixmap:
    faded = QPixmap(image.size())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.35)
    painter.drawPixmap(0, 0, image)
    painter.end()
    return faded
