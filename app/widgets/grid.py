"""The grid of crops: as many as there are, of which only those in sight are looked at.

Qt's item views lay out every row and keep selections as ranges of rows, which ten thousand scattered
crops make slow. Here places are arithmetic, and what is selected is the page's :class:`Selection`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QDrag,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from app.models.clusters import pack_crops
from app.models.crops import CropGrid
from app.models.selection import Selection
from app.theme import colours
from app.widgets.badge import badge
from app.widgets.cells import Cells
from app.widgets.crop_painter import CropPainter, cell_size, picture_rect
from app.widgets.rubber_band import RubberBand

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class _Press(Enum):
    """What a mouse button held down on the grid is about to do."""

    NONE = 0
    CROP = 1  # a drag takes the selected crops along, a release selects just this one
    BAND = 2


class GridView(QAbstractScrollArea):
    """Crops in lines.

    Click, Ctrl and Shift select; a drag from a picture takes the selected crops along, a drag from
    anywhere else draws a rubber band. Arrows, Home, End and pages move; Shift selects on the way,
    Ctrl only moves, Ctrl+Space selects.
    """

    zoomed = Signal(int)  # Ctrl and the wheel: 1 larger, -1 smaller
    wanted = Signal(object, int)  # int64 crop ids, those in sight first; side in screen pixels

    def __init__(
        self, model: CropGrid, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._painter = CropPainter(self)
        self._side = 112
        self._cells = Cells(0, 1, 1, 1)
        self._hover: int | None = None
        self._anchor: int | None = None  # crop id where a range begins
        self._press = _Press.NONE
        self._press_at = QPoint()  # on the whole grid
        self._band = RubberBand(self)
        self._band.stretched.connect(self._select_touched)
        self._kept: NDArray[np.int64] = np.empty(0, np.int64)  # what a rubber band adds to
        self._asked: tuple[int, int, int] | None = None  # what pictures were wanted for
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Crops"))
        self.setMinimumSize(160, 140)
        model.modelReset.connect(self._renew)
        model.dataChanged.connect(self._renew)
        model.picture_changed.connect(self._update_row)
        selection.changed.connect(self.viewport().update)
        selection.current_changed.connect(self._on_current)

    def model(self) -> CropGrid:
        """What it shows."""
        return self._model

    # ---- what shows ----------------------------------------------------------------------------
    def set_side(self, side: int) -> None:
        """Size of the pictures in pixels."""
        if side != self._side:
            self._side = side
            self._lay_out()

    @property
    def side(self) -> int:
        """Size of the pictures in pixels."""
        return self._side

    def visible_rows(self) -> tuple[int, int]:
        """First row in sight, and the one after the last."""
        top = self.verticalScrollBar().value()
        return self._cells.between(top, top + self.viewport().height() - 1)

    def crop_rect(self, crop_id: int) -> QRect:
        """Where a crop is on the viewport; empty if it is not in the grid."""
        row = self._model.row_of(crop_id)
        return QRect() if row is None else self._on_viewport(row)

    def scroll_to(self, crop_id: int) -> None:
        """Bring a crop into sight."""
        row = self._model.row_of(crop_id)
        if row is None:
            return
        rect, bar = self._cells.rect(row), self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top())
        elif rect.bottom() >= bar.value() + self.viewport().height():
            bar.setValue(rect.bottom() + 1 - self.viewport().height())

    def select_all(self) -> None:
        """Select all crops of the grid."""
        self._selection.set(self._model.sorted_ids)

    def invert(self) -> None:
        """Select what is not selected of the grid, and no longer what is."""
        ids = self._model.sorted_ids
        self._selection.set(ids[~self._selection.contains(ids)])

    def sizeHint(self) -> QSize:
        """Some lines."""
        return QSize(560, 420)

    def _lay_out(self) -> None:
        """Places after another size or other crops; what was in sight at the top stays there."""
        width, height = cell_size(self._side)
        view = self.viewport().size()
        before, bar = self._cells, self.verticalScrollBar()
        first = before.between(bar.value(), bar.value())[0]
        line = bar.value() % max(1, before.cell_height)
        self._cells = Cells(self._model.rowCount(), max(1, view.width()), width, height)
        bar.setRange(0, max(0, self._cells.height - view.height()))
        bar.setPageStep(view.height())
        bar.setSingleStep(height // 3)
        if (self._cells.columns, height) != (before.columns, before.cell_height):
            bar.setValue(first // self._cells.columns * height + min(line, height))
        self._hover = None
        self.viewport().update()

    def _renew(self) -> None:
        """Other crops, or another state of the same."""
        self._asked = None
        self._lay_out()

    def _ask(self) -> None:
        """Ask for the pictures in sight, then for a screen below and one above."""
        first, last = self.visible_rows()
        side = round(self._side * self.devicePixelRatioF())
        if self._asked == (first, last, side):
            return
        self._asked = first, last, side
        ids, screen = self._model.ids, last - first
        near = [ids[first:last], ids[last : last + screen], ids[max(0, first - screen) : first]]
        self.wanted.emit(np.concatenate(near), side)

    def _on_viewport(self, row: int) -> QRect:
        return self._cells.rect(row).translated(0, -self.verticalScrollBar().value())

    def _update_row(self, row: int) -> None:
        self.viewport().update(self._on_viewport(row))

    def _on_current(self) -> None:
        current = self._selection.current
        self.viewport().update()
        row = None if current is None else self._model.row_of(current)
        if current is None or row is None:
            return
        if self._press is not _Press.BAND:
            self.scroll_to(current)
        if QAccessible.isActive():
            self.setAccessibleDescription(self._model.text(row))
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )

    # ---- painting ------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that need it."""
        self._ask()
        scheme = colours()
        area = event.rect()
        top = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.fillRect(area, QColor(scheme.base))
        first, last = self._cells.between(area.top() + top, area.bottom() + top)
        cells = self._model.cells(first, last)
        selected = self._selection.contains(self._model.ids[first:last]).tolist()
        current, focus = self._selection.current, self.hasFocus()
        self._painter.begin(painter, self._side, mixed=self._model.mixed)
        for row, cell, chosen in zip(range(first, last), cells, selected, strict=False):
            rect = self._on_viewport(row)
            if rect.intersects(area):
                self._painter.draw(
                    rect, cell, self._model.picture(cell.crop_id), chosen=chosen,
                    current=cell.crop_id == current, focus=focus, hover=row == self._hover,
                )  # fmt: skip
        self._band.draw(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other places."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted; only the strip that comes into sight is drawn."""
        if self._band.is_shown:
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)
        self._set_hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        if self._selection.current is None and self._model.rowCount():
            self._selection.set_current(self._model.crop_id(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard stands elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # ---- mouse ---------------------------------------------------------------------------------
    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips, and the mouse that leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._cells.at(self._on_grid(event.pos()))
            if row is None:
                QToolTip.hideText()
            else:
                text, place = self._model.text(row), self._on_viewport(row)
                QToolTip.showText(event.globalPos(), text, self.viewport(), place)
            return True
        if event.type() == QEvent.Type.Leave:
            self._set_hover(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, or begin a drag or a rubber band."""
        point = self._on_grid(event.position().toPoint())
        row = self._cells.at(point)
        if event.button() == Qt.MouseButton.RightButton:
            self._press_right(row)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press_at = point
        self._band.begin(point)
        control, shift = _pressed(event)
        on_picture = row is not None and picture_rect(self._cells.rect(row)).contains(point)
        self._press = _Press.CROP if on_picture else _Press.BAND
        self._kept = self._selection.array() if control or shift else np.empty(0, np.int64)
        if row is None:
            self._selection.set(self._kept)
        elif shift:
            self._select_range(row, keep=control)
        elif control:
            self._go(row)
            self._selection.toggle(self._model.crop_id(row))
        elif not on_picture or self._model.crop_id(row) not in self._selection:
            self._go(row)
            self._selection.set([self._model.crop_id(row)])
        else:
            self._go(row)  # selected already: the others stay until it is no drag

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        point = self._on_grid(event.position().toPoint())
        if not event.buttons() & Qt.MouseButton.LeftButton or self._press is _Press.NONE:
            self._set_hover(self._cells.at(point))
            return
        far = (point - self._press_at).manhattanLength() >= QApplication.startDragDistance()
        if self._press is _Press.CROP and far and len(self._selection):
            self._press = _Press.NONE
            self._drag()
        elif self._press is _Press.BAND and (far or self._band.is_shown):
            self._band.stretch(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a rubber band; a click on a selected crop leaves only that one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row = self._cells.at(self._on_grid(event.position().toPoint()))
        if self._press is _Press.CROP and row is not None and _pressed(event) == (False, False):
            self._selection.set([self._model.crop_id(row)])
        self._press = _Press.NONE
        self._band.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another size."""
        if event.modifiers() & _CONTROL:
            turned = event.angleDelta().y()
            if turned:
                self.zoomed.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _press_right(self, row: int | None) -> None:
        """The menu that follows is about the selected crops, or the one under the mouse."""
        if row is None:
            return
        crop_id = self._model.crop_id(row)
        self._go(row)
        if crop_id not in self._selection:
            self._selection.set([crop_id])

    def _select_touched(self, band: QRect) -> None:
        rows = self._cells.inside(band)
        self._selection.set(np.union1d(self._kept, self._model.ids[rows]))

    def _set_hover(self, row: int | None) -> None:
        if row == self._hover:
            return
        for changed in (self._hover, row):
            if changed is not None:
                self._update_row(changed)
        self._hover = row

    def _on_grid(self, point: QPoint) -> QPoint:
        return point + QPoint(0, self.verticalScrollBar().value())

    def _drag(self) -> None:
        """Drag the selected crops, shown as their number."""
        drag = QDrag(self)
        drag.setMimeData(pack_crops(self._selection.array()))
        count = self.locale().toString(len(self._selection))
        drag.setPixmap(badge(self, self.tr("crops: {n}").format(n=count)))
        drag.setHotSpot(QPoint(-8, -8))
        drag.exec(Qt.DropAction.MoveAction)

    # ---- keyboard ------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select; what is none of these is for the page."""
        control, shift = _pressed(event)
        key = event.key()
        if key == Qt.Key.Key_Space and control and self._selection.current is not None:
            self._selection.toggle(self._selection.current)
            self._anchor = self._selection.current
            return
        if key == Qt.Key.Key_Escape and len(self._selection):
            self._selection.clear()
            return
        row = self._target(key)
        if row is None:
            event.ignore()  # QAbstractScrollArea would scroll by the arrows
            return
        if shift:
            self._select_range(row, keep=control)
        else:
            self._go(row)
            if not control:
                self._selection.set([self._model.crop_id(row)])

    def _target(self, key: int) -> int | None:
        """The row that a key goes to; None if it does not move."""
        lines = max(1, self.viewport().height() // self._cells.cell_height)
        right = 1 if self.isLeftToRight() else -1
        steps: dict[int, Callable[[int], int]] = {
            Qt.Key.Key_Left: lambda row: self._cells.along(row, -right),
            Qt.Key.Key_Right: lambda row: self._cells.along(row, right),
            Qt.Key.Key_Up: lambda row: self._cells.across(row, -1),
            Qt.Key.Key_Down: lambda row: self._cells.across(row, 1),
            Qt.Key.Key_PageUp: lambda row: self._cells.along(row, -lines * self._cells.columns),
            Qt.Key.Key_PageDown: lambda row: self._cells.along(row, lines * self._cells.columns),
            Qt.Key.Key_Home: lambda _row: 0,
            Qt.Key.Key_End: lambda _row: self._cells.count - 1,
        }
        if key not in steps or not self._cells.count:
            return None
        current = self._selection.current
        row = None if current is None else self._model.row_of(current)
        return self.visible_rows()[0] if row is None else steps[key](row)

    def _go(self, row: int) -> None:
        """Make a row the current one, and the begin of ranges."""
        self._anchor = self._model.crop_id(row)
        self._selection.set_current(self._anchor)

    def _select_range(self, row: int, *, keep: bool) -> None:
        """Select from where the range begins to ``row``."""
        begin = self._anchor if self._anchor is not None else self._selection.current
        start = None if begin is None else self._model.row_of(begin)
        if start is None:
            start, self._anchor = row, self._model.crop_id(row)
        low, high = min(start, row), max(start, row)
        ids = self._model.ids[low : high + 1]
        (self._selection.add if keep else self._selection.set)(ids)
        self._selection.set_current(self._model.crop_id(row))


def _pressed(event: Any) -> tuple[bool, bool]:
    """Whether Ctrl and Shift are held."""
    held = event.modifiers()
    return bool(held & _CONTROL), bool(held & _SHIFT)
