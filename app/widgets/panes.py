"""One, two or three views of an image beside each other, all on the same part of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.widgets.canvas import ImageCanvas
from app.widgets.pyramid import Pyramid
from app.widgets.regions import Region
from app.widgets.viewport import Viewport

MOST = 3


class ImagePanes(QWidget):
    """Canvases that share one viewport.

    One: image, heat map, mask and regions over each other. Two: the image alone, and everything.
    Three: the image alone, with the heat map, with mask and regions. ``main`` is always the one
    with the mask; tools work there.
    """

    hovered = Signal(int, int)  # image pixel under the mouse in any of them; (-1, -1): none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport = Viewport(self)
        self.plain = ImageCanvas(self, self.viewport)
        self.hot = ImageCanvas(self, self.viewport)
        self.main = ImageCanvas(self, self.viewport)
        self._all = (self.plain, self.hot, self.main)
        self._count = 1
        self._heat: Pyramid | None = None
        self._scale = (0, 255)
        self._mask: Pyramid | NDArray[np.bool_] | None = None
        self._filled = False
        self._badges: tuple[list[str], list[str]] = ([], [])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for canvas in self._all:
            layout.addWidget(canvas, 1)
            canvas.hovered.connect(lambda x, y, c=canvas: self._on_hovered(c, x, y))
        self.plain.setAccessibleName(self.tr("Image without overlays"))
        self.hot.setAccessibleName(self.tr("Image with heat map"))
        self.plain.overview.wanted = self.hot.overview.wanted = False  # one is enough
        self.set_count(1)

    @property
    def count(self) -> int:
        """How many are seen."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show one, two or three."""
        self._count = min(max(count, 1), MOST)
        self.plain.setVisible(self._count > 1)
        self.hot.setVisible(self._count > 2)
        self._share_heat()
        self._share_mask()
        self._share_badges()

    def set_image(self, image: Pyramid | None, hint: str = "") -> None:
        """Show an image without overlays, or a hint."""
        self._heat = self._mask = None
        for canvas in self._all:
            canvas.set_image(image, hint if canvas is self.main else "")

    def set_heat(self, heat: Pyramid | None, scale: tuple[int, int] = (0, 255)) -> None:
        """Show a heat map where there is one to be seen."""
        self._heat, self._scale = heat, scale
        self._share_heat()

    def set_opacity(self, opacity: float) -> None:
        """How strong the heat map is, 0 to 1."""
        for canvas in (self.hot, self.main):
            canvas.set_opacity(opacity)

    def set_mask(self, mask: Pyramid | NDArray[np.bool_] | None, *, filled: bool = False) -> None:
        """Outline a mask; where it has a canvas of its own it is tinted, too."""
        self._mask, self._filled = mask, filled
        self._share_mask()

    def set_regions(self, regions: Sequence[Region]) -> None:
        """Draw frames."""
        self.main.set_regions(regions)

    def set_badges(self, badges: Sequence[str], of_heat: Sequence[str]) -> None:
        """What is unusual about the mask, and about the heat map."""
        self._badges = list(badges), list(of_heat)
        self._share_badges()

    def set_raw(self, raw: bool) -> None:
        """Hide the overlays everywhere, or show them again."""
        for canvas in self._all:
            canvas.raw = raw

    def _share_heat(self) -> None:
        self.hot.set_heat(self._heat if self._count > 2 else None, self._scale)
        self.main.set_heat(self._heat if self._count < 3 else None, self._scale)

    def _share_mask(self) -> None:
        self.main.set_mask(self._mask, filled=self._filled or self._count > 2)

    def _share_badges(self) -> None:
        badges, of_heat = self._badges
        self.hot.set_badges(of_heat)
        self.main.set_badges(badges if self._count > 2 else [*of_heat, *badges])

    def _on_hovered(self, source: ImageCanvas, x: int, y: int) -> None:
        for canvas in self._all:
            inside = canvas is not source and x >= 0
            canvas.set_pointer(QPointF(x + 0.5, y + 0.5) if inside else None)
        self.hovered.emit(x, y)
