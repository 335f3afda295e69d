"""The embedding plot: crops as points in a plane, selected by drawing around them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.theme import colours
from app.widgets.lasso import inside_polygon
from app.widgets.markers import SHAPES, Canvas, shape_path

_MARGIN = 16
_REACH = 10  # pixels: so near a click counts for a point
_ZOOM = 1.25
_MOST_ZOOM = 500.0
_SIDES = ((500, 9), (3000, 7), (12_000, 5))  # of up to so many markers in sight; more: 4
_FAINT, _FAINTER = 0.45, 0.22
_LEGEND_ROWS = 16
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_KEYS = {*_ARROWS, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0}


class EmbeddingPlot(QWidget):
    """Points with a colour and a shape each. It selects nothing itself: it tells what was meant.

    Left button: draw around points, or click one; Shift adds, Alt or Ctrl takes away. The wheel
    zooms, the right or middle button moves the plane, a double click shows all. Arrow keys walk
    to the nearest point in their direction, + - 0 zoom.
    """

    lassoed = Signal(object, str)  # (n,) int64 ids; "replace", "add" or "subtract"
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = np.zeros(0, np.int64)
        self._points = np.zeros((0, 2))
        self._groups = np.zeros(0, np.int64)
        self._palette: tuple[str, ...] = ("#0072b2",)
        self._names: tuple[str, ...] = ()
        self._selected = np.zeros(0, np.bool_)
        self._dimmed = np.zeros(0, np.bool_)
        self._current: int | None = None  # a row
        self._hint = ""
        self._middle, self._scale, self._fit_scale = np.zeros(2), 1.0, 1.0
        self._is_fitted = True
        self._picture: QImage | None = None
        self._lasso: list[QPointF] = []
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Embedding plot"))
        self.setToolTip(
            self.tr("Draw around points to select them: Shift adds, Alt takes away."
                    " The wheel zooms, the right button moves, a double click shows all.")
        )  # fmt: skip
        self._describe()

    # ---- what is shown -------------------------------------------------------------------------
    def set_points(self, ids: NDArray[np.int64], xy: NDArray[np.float32]) -> None:
        """Show other points: (N,) ids and (N, 2) places. Groups, if as many, and marks stay."""
        chosen, dimmed = self._ids[self._selected], self._ids[self._dimmed]
        current = self.current
        same = np.array_equal(ids, self._ids)
        self._ids = np.asarray(ids, np.int64)
        self._points = np.nan_to_num(np.asarray(xy, np.float64).reshape(-1, 2))
        if len(self._groups) != len(ids):
            self._groups = np.zeros(len(ids), np.int64)
        self._selected, self._dimmed = np.isin(self._ids, chosen), np.isin(self._ids, dimmed)
        self._current = self._row(current)
        if self._is_fitted or not same:
            self.fit()
        self._changed()

    def set_groups(
        self, groups: NDArray[np.int64], palette: Sequence[str], names: Sequence[str] = ()
    ) -> None:
        """Colour the points: (N,) places in ``palette``. ``names``, if given, make a legend."""
        self._groups = np.asarray(groups, np.int64)
        self._palette = tuple(palette) or ("#0072b2",)
        self._names = tuple(names)
        self._changed()

    def set_selected(self, ids: NDArray[np.int64]) -> None:
        """Show which points are selected."""
        self._selected = np.isin(self._ids, ids)
        self._changed()

    def set_dimmed(self, ids: NDArray[np.int64] | None) -> None:
        """Show these points fainter, for example those of other classes."""
        self._dimmed = np.isin(self._ids, np.zeros(0, np.int64) if ids is None else ids)
        self._changed()

    def set_current(self, crop_id: int | None) -> None:
        """Mark one point, and move it into sight."""
        row = self._row(crop_id)
        if row == self._current:
            return
        self._current = row
        if row is not None:
            place = self._places()[row]
            if not ((place >= 0) & (place <= (self.width(), self.height()))).all():
                self._middle = self._points[row].copy()
                self._is_fitted = False
                self._picture = None
        self.update()

    def set_hint(self, text: str) -> None:
        """What is said while there are no points."""
        self._hint = text
        self.update()

    @property
    def current(self) -> int | None:
        """The id of the marked point."""
        return None if self._current is None else int(self._ids[self._current])

    @property
    def count(self) -> int:
        """How many points there are."""
        return len(self._ids)

    def position(self, crop_id: int) -> QPointF | None:
        """Where a point is in the widget; None if there is no such point."""
        row = self._row(crop_id)
        return None if row is None else QPointF(*self._places()[row])

    # ---- view ----------------------------------------------------------------------------------
    def fit(self) -> None:
        """Show all points."""
        self._is_fitted = True
        self._picture = None
        if len(self._points):
            low, high = self._points.min(axis=0), self._points.max(axis=0)
            self._middle = (low + high) / 2
            span = np.maximum(high - low, 1e-9)
            room = np.maximum(np.array([self.width(), self.height()]) - 2 * _MARGIN, 10)
            self._scale = float((room / span).min()) if (high > low).any() else 1.0
        self._fit_scale = self._scale
        self.update()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Larger or smaller, about a place in the widget (its middle)."""
        at = QPointF(self.width() / 2, self.height() / 2) if about is None else about
        before = self._plane(at)
        least, most = self._fit_scale / 4, self._fit_scale * _MOST_ZOOM
        self._scale = min(max(self._scale * factor, least), most)
        self._is_fitted = False
        self._middle = self._middle + before - self._plane(at)
        self._picture = None
        self.update()

    def _move(self, by: QPointF) -> None:
        self._middle = self._middle + np.array([-by.x(), by.y()]) / self._scale
        self._is_fitted = False
        self._picture = None
        self.update()

    def _places(self) -> NDArray[np.float64]:
        """(N, 2) in the widget."""
        scale = np.array([self._scale, -self._scale])
        places: NDArray[np.float64] = (self._points - self._middle) * scale
        places += (self.width() / 2, self.height() / 2)
        return places

    def _plane(self, at: QPointF) -> NDArray[np.float64]:
        shift = np.array([at.x() - self.width() / 2, self.height() / 2 - at.y()])
        return self._middle + shift / self._scale

    # ---- mouse and keys ------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a lasso, or take hold of the plane."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._lasso = [event.position()]
        else:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or move the plane."""
        if self._lasso:
            self._lasso.append(event.position())
            self.update()
        elif self._grip is not None:
            self._move(event.position() - self._grip)
            self._grip = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select what was drawn around; without drawing, the point that was clicked."""
        if self._grip is not None and event.button() != Qt.MouseButton.LeftButton:
            self._grip = None
            self.unsetCursor()
        elif self._lasso and event.button() == Qt.MouseButton.LeftButton:
            outline = np.array([(p.x(), p.y()) for p in [*self._lasso, event.position()]])
            self._lasso = []
            mode = _mode(event.modifiers())
            reach = np.ptp(outline, axis=0).max()
            if reach < QApplication.startDragDistance():
                self._click(event.position(), mode)
            else:
                self.lassoed.emit(self._ids[inside_polygon(self._places(), outline)], mode)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit()

    def _click(self, at: QPointF, mode: str) -> None:
        row = self._nearest(at)
        if row is None:
            if mode == "replace":
                self.lassoed.emit(np.zeros(0, np.int64), mode)
        elif mode == "replace":
            self.picked.emit(int(self._ids[row]))
        else:
            self.lassoed.emit(self._ids[[row]], mode)

    def _nearest(self, at: QPointF) -> int | None:
        if not len(self._ids):
            return None
        distances = np.hypot(*(self._places() - (at.x(), at.y())).T)
        row = int(distances.argmin())
        return row if distances[row] <= _REACH else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        self.zoom(_ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """The plot's own keys come before those of the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _KEYS
            and not event.modifiers() & ~_IGNORED
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from point to point, zoom, or give a lasso up."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~_IGNORED:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._walk(np.array(_ARROWS[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape and self._lasso:
            self._lasso = []
            self.update()
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: NDArray[np.int64]) -> None:
        """To the nearest point within 45 degrees of a direction; at first to the middle one."""
        awake = ~self._dimmed if self._dimmed.any() else np.ones(len(self._ids), np.bool_)
        if not awake.any():
            return
        places = self._places()
        if self._current is None:
            distances = np.hypot(*(places - (self.width() / 2, self.height() / 2)).T)
            distances[~awake] = np.inf
        else:
            shift = places - places[self._current]
            along = shift @ direction
            across = np.abs(shift @ direction[::-1])
            distances = np.where((along > 0) & (across <= along) & awake, along + across, np.inf)
        row = int(distances.argmin())
        if np.isfinite(distances[row]):
            self.set_current(int(self._ids[row]))
            self.picked.emit(int(self._ids[row]))

    # ---- painting ------------------------------------------------------------------------------
    def paintEvent(self, _event: QPaintEvent) -> None:
        """The points from an image that is made anew only when they change."""
        if self._picture is None:
            self._picture = self._render()
        scheme = colours()
        painter = QPainter(self)
        painter.drawImage(QPoint(0, 0), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not len(self._ids):
            painter.setPen(QColor(scheme.muted))
            area = self.rect().adjusted(20, 20, -20, -20)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self._hint)
        if self._current is not None:
            place = QPointF(*self._places()[self._current])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for width, colour in ((4.5, scheme.base), (2.0, scheme.accent)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(place, 9.0, 9.0)
        if self._names:
            self._paint_legend(painter)
        if self._lasso:
            fill = QColor(scheme.accent)
            painter.setPen(QPen(fill, 1.5, Qt.PenStyle.DashLine))
            fill.setAlphaF(0.12)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF(self._lasso))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scheme.accent if self.hasFocus() else scheme.border), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _render(self) -> QImage:
        ratio = self.devicePixelRatioF()
        scheme = colours()
        canvas = Canvas(round(self.width() * ratio), round(self.height() * ratio), scheme.base)
        places = self._places()
        in_sight = ((places >= 0) & (places <= (self.width(), self.height()))).all(axis=1).sum()
        side = next((s for most, s in _SIDES if in_sight <= most), 4)
        pixels, rim, places = round(side * ratio), max(1, round(ratio)), places * ratio
        chosen, dimmed = self._selected, self._dimmed
        plain = ~chosen & ~dimmed
        for some, strength in (
            (dimmed & ~chosen, _FAINTER), (plain, _FAINT if chosen.any() else 1.0),
        ):  # fmt: skip
            canvas.stamp(places[some], self._groups[some], self._palette, pixels, strength, rim)
        if chosen.any():
            # A dark (light) edge: selected is not only a matter of brightness.
            canvas.stamp(
                places[chosen], self._groups[chosen], self._palette, pixels + 1,
                rim=rim, rim_colour=scheme.text,
            )  # fmt: skip
        return canvas.image(ratio)

    def _paint_legend(self, painter: QPainter) -> None:
        """Colour, shape and name of the groups that there are."""
        scheme = colours()
        present = np.unique(self._groups)
        rows = [g for g in present.tolist() if g < len(self._names)][:_LEGEND_ROWS]
        line = painter.fontMetrics().height() + 2
        rows = rows[: max(0, (self.height() - 24) // line)]
        if not rows:
            return
        widest = max(painter.fontMetrics().horizontalAdvance(self._names[g]) for g in rows)
        wide = min(widest + 2, self.width() // 3)
        box = QRectF(self.width() - wide - 38, 8, wide + 30, line * len(rows) + 8)
        ground = QColor(scheme.base)
        ground.setAlphaF(0.85)
        painter.setPen(QPen(QColor(scheme.border), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        for row, group in enumerate(rows):
            top = box.top() + 4 + row * line
            painter.save()
            painter.translate(box.left() + 12, top + line / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette[group % len(self._palette)]))
            painter.drawPath(shape_path(SHAPES[group % len(SHAPES)], 9))
            painter.restore()
            painter.setPen(QColor(scheme.text))
            name = painter.fontMetrics().elidedText(
                self._names[group], Qt.TextElideMode.ElideRight, int(wide)
            )
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(box.left() + 22, top, wide + 4, line), int(flags), name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All points stay in sight if they were."""
        super().resizeEvent(event)
        self._picture = None
        if self._is_fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._picture = None
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a cloud of points."""
        return QSize(420, 320)

    def _changed(self) -> None:
        self._picture = None
        self._describe()
        self.update()

    def _describe(self) -> None:
        number = QLocale()
        self.setAccessibleDescription(
            self.tr("{n} points, {selected} selected").format(
                n=number.toString(len(self._ids)),
                selected=number.toString(int(self._selected.sum())),
            )
        )

    def _row(self, crop_id: int | None) -> int | None:
        if crop_id is None:
            return None
        rows = np.flatnonzero(self._ids == crop_id)
        return int(rows[0]) if len(rows) else None


_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def _mode(modifiers: Qt.KeyboardModifier) -> str:
    """What a selection does to the one before it."""
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
        return "subtract"
    return "add" if modifiers & Qt.KeyboardModifier.ShiftModifier else "replace"
