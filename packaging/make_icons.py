"""Draws the icons of the programs and of session files: ``python packaging/make_icons.py FOLDER``.

From the SVG drawings in ``resources/app``: PNG in the sizes that desktops on Linux want,
``.ico`` for Windows, ``.icns`` for macOS.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "app"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = tuple((size, size) for size in SIZES if size <= 256)


def draw(svg: Path, size: int) -> Image.Image:
    """A drawing as a picture with transparency, ``size`` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


def make_icons(folder: Path) -> None:
    """Write ``NAME-SIZE.png``, ``NAME.ico`` and ``NAME.icns`` of every drawing into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for svg in sorted(DRAWINGS.glob("*.svg")):
        drawn = {size: draw(svg, size) for size in SIZES}
        for size, image in drawn.items():
            image.save(folder / f"{svg.stem}-{size}.png", optimize=True)
        largest = drawn[SIZES[-1]]
        others = [drawn[size] for size in SIZES[:-1]]
        largest.save(folder / f"{svg.stem}.ico", sizes=ICO_SIZES, append_images=others)
        largest.save(folder / f"{svg.stem}.icns", append_images=others)


def main(arguments: Sequence[str]) -> int:
    """Draw; gives the exit status."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    make_icons(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
