"""Where the cells of a grid lie: arithmetic, so that a hundred thousand cost no more than ten."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect


@dataclass(frozen=True)
class Cells:
    """``count`` equal cells in lines of ``columns``, spread over ``width``; y grows downwards.

    All places are in pixels from the top left corner of the whole, not of what shows of it.
    """

    count: int
    width: int
    cell_width: int
    cell_height: int

    @property
    def columns(self) -> int:
        """Cells in a line, at least one."""
        return max(1, self.width // self.cell_width)

    @property
    def lines(self) -> int:
        """Lines that there are."""
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        """Height of the whole."""
        return self.lines * self.cell_height

    @property
    def pitch(self) -> int:
        """From the left edge of one cell to that of the next."""
        return max(self.cell_width, self.width // self.columns)

    def rect(self, place: int) -> QRect:
        """The cell at a place."""
        line, column = divmod(place, self.columns)
        left = column * self.pitch + (self.pitch - self.cell_width) // 2
        return QRect(left, line * self.cell_height, self.cell_width, self.cell_height)

    def at(self, point: QPoint) -> int | None:
        """The place of the cell under a point."""
        if point.x() < 0 or point.y() < 0:
            return None
        column, line = point.x() // self.pitch, point.y() // self.cell_height
        place = line * self.columns + column
        if column >= self.columns or place >= self.count:
            return None
        return place if self.rect(place).contains(point) else None

    def along(self, place: int, steps: int) -> int:
        """The place so many further on, as far as there are cells."""
        return min(max(place + steps, 0), self.count - 1)

    def across(self, place: int, lines: int) -> int:
        """The place one line (1) below or (-1) above; the same where there is none.

        Below the end of a short last line lies nothing: from above it, one goes to its end.
        """
        wanted = place + lines * self.columns
        if 0 <= wanted < self.count:
            return wanted
        is_above_last = place // self.columns < (self.count - 1) // self.columns
        return self.count - 1 if lines > 0 and is_above_last else place

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """First place, and the one after the last, of all lines that reach into ``top..bottom``."""
        first = max(0, top // self.cell_height) * self.columns
        last = (max(0, bottom // self.cell_height) + 1) * self.columns
        return min(first, self.count), min(last, self.count)

    def inside(self, area: QRect) -> NDArray[np.intp]:
        """The places of all cells that an area touches, ascending."""
        first, last = self.between(area.top(), area.bottom())
        lefts = np.arange(self.columns) * self.pitch + (self.pitch - self.cell_width) // 2
        touched = (lefts <= area.right()) & (lefts + self.cell_width > area.left())
        places = np.arange(first, last)
        return places[touched[places % self.columns]] if area.bottom() >= 0 else places[:0]
