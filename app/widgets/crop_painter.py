"""How the grid draws one crop: picture, probability, class, and what the engineer has decided."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.icons import pixmap
from app.models.crops import Cell
from app.theme import colours
from app.widgets.pixels import ink_on

TEXT = 20
GAP = 5
_ICON = 14
_STRIPE = 4


def cell_size(side: int) -> tuple[int, int]:
    """Width and height of a cell around a picture of this side."""
    return side + 2 * GAP, side + TEXT + 2 * GAP


def picture_rect(cell: QRect) -> QRect:
    """Where the picture lies in a cell."""
    side = cell.width() - 2 * GAP
    return QRect(cell.left() + GAP, cell.top() + GAP, side, side)


class CropPainter(QObject):
    """Draws cells; what all of them share is made once a repaint."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._icons: dict[tuple[str, str, float], QPixmap] = {}

    def begin(self, painter: QPainter, side: int, *, mixed: bool) -> None:
        """Draw with this painter until the next call.

        Args:
            painter: paints on the grid.
            side: of the pictures.
            mixed: crops of several classes: each shows its own.
        """
        self._paint, self._side, self._mixed = painter, side, mixed
        scheme = self._scheme = colours()
        self._ratio = painter.device().devicePixelRatio()
        self._percent = QLocale().percent()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        chosen, self._accent = QColor(scheme.accent), QColor(scheme.accent)
        chosen.setAlpha(60)
        self._chosen = chosen

    def draw(
        self, rect: QRect, cell: Cell, picture: QImage | None, *,
        chosen: bool, current: bool, focus: bool, hover: bool,
    ) -> None:  # fmt: skip
        """Draw one crop.

        Args:
            rect: where.
            cell: what.
            picture: None: not made yet; a null image: there is none.
            chosen: it is selected.
            current: the keyboard stands on it.
            focus: the grid has the focus.
            hover: the mouse is over it.
        """
        painter, scheme = self._paint, self._scheme
        frame = rect.adjusted(1, 1, -1, -1)
        if chosen:
            painter.fillRect(frame, self._chosen)
        elif hover:
            painter.fillRect(frame, QColor(scheme.hover))
        place = picture_rect(rect)
        if picture is None or picture.isNull():
            painter.fillRect(place, QColor(scheme.hover))
            if picture is not None:
                painter.setPen(QColor(scheme.muted))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.tr("no image"))
        else:
            painter.drawImage(place, picture)
        line = QRect(place.left(), place.bottom() + 2, place.width(), TEXT - 2)
        left = line.left()
        if self._mixed:
            left += self._draw_class(place, line, cell)
        painter.setPen(QColor(scheme.text if chosen else scheme.muted))
        painter.drawText(
            line.adjusted(left - line.left(), 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            f"{100 * cell.probability:.0f} {self._percent}",
        )
        self._draw_icons(line, cell)
        if chosen:
            self._draw_frame(frame)
        if current:
            painter.setPen(QPen(QColor(scheme.text), 2 if focus else 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame.adjusted(3, 3, -3, -3) if chosen else frame)

    def _draw_frame(self, rect: QRect) -> None:
        """Bars along the inside of ``rect``: Qt strokes wide pens several times slower."""
        x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
        for bar in ((x, y, w, 2), (x, y + h - 2, w, 2), (x, y, 2, h), (x + w - 2, y, 2, h)):
            self._paint.fillRect(*bar, self._accent)

    def _draw_class(self, place: QRect, line: QRect, cell: Cell) -> int:
        """A stripe in the colour of the class over the picture, and its mark below; its width."""
        colour = QColor(cell.colour)
        painter = self._paint
        painter.fillRect(QRect(place.left(), place.top(), place.width(), _STRIPE), colour)
        width = 10 + painter.fontMetrics().horizontalAdvance(cell.mark)
        badge = QRect(line.left(), line.top() + 1, width, line.height() - 2)
        painter.fillRect(badge, colour)
        painter.setPen(QColor(ink_on(cell.colour)))
        painter.drawText(QRectF(badge), int(Qt.AlignmentFlag.AlignCenter), cell.mark)
        return width + 6

    def _draw_icons(self, line: QRect, cell: Cell) -> None:
        """A tick where the engineer has decided, an arrow where the crop was moved."""
        right = line.right()
        for name, colour, shown in (
            ("confirm", self._scheme.good, cell.confirmed),
            ("moved", self._scheme.accent, cell.moved),
        ):
            if shown:
                key = (name, colour, self._ratio)
                if key not in self._icons:
                    self._icons[key] = pixmap(name, _ICON, colour, self._ratio)
                self._paint.drawPixmap(right - _ICON, line.top() + 2, self._icons[key])
                right -= _ICON + 3
