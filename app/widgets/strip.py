"""A strip of small pictures of crops, in one line or several: click one to go there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.theme import colours

_GAP = 6
_BAR = 5
_LINE = 16


@dataclass(frozen=True)
class Thumb:
    """One crop of a strip: the colour of its class, a few words below it, and more in a tooltip."""

    id: int
    colour: str
    label: str = ""
    tip: str = ""


class CropStrip(QWidget):
    """Shows as many as fit. Arrows go along, Return or a click goes to the crop.

    Args:
        picture: gives a picture, or None if it is not made yet; then :meth:`picture_ready` follows.
        name: accessible name.
        side: of a picture.
        lines: how many lines there may be.
    """

    picked = Signal(int)

    def __init__(
        self,
        picture: Callable[[int], QImage | None],
        name: str,
        *,
        side: int = 56,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._side = side
        self._lines = lines
        self._thumbs: list[Thumb] = []
        self._labelled = False
        self._at = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_thumbs(self, thumbs: Sequence[Thumb]) -> None:
        """Show these, the first ones first."""
        self._thumbs = list(thumbs)
        self._labelled = any(thumb.label for thumb in thumbs)
        self._at = 0
        self.updateGeometry()
        self.update()

    def thumbs(self) -> list[Thumb]:
        """Those that there is room for."""
        return self._thumbs[: self._per_line(self.width()) * self._lines]

    def picture_ready(self, crop_id: int) -> None:
        """A picture was made."""
        if any(thumb.id == crop_id for thumb in self.thumbs()):
            self.update()

    def rect_of(self, place: int) -> QRect:
        """Where a thumb is."""
        line, column = divmod(place, self._per_line(self.width()))
        return QRect(
            column * (self._side + _GAP), line * (self._height() + _GAP), self._side, self._height()
        )

    # ---- size ----------------------------------------------------------------------------------
    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines, up to those allowed."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width."""
        count = max(1, len(self._thumbs))
        lines = min(self._lines, -(-count // self._per_line(width)))
        return lines * (self._height() + _GAP) - _GAP

    def sizeHint(self) -> QSize:
        """One line of all."""
        return QSize(max(1, len(self._thumbs)) * (self._side + _GAP), self._height())

    def minimumSizeHint(self) -> QSize:
        """One thumb."""
        return QSize(self._side, self._height())

    def _height(self) -> int:
        return self._side + _BAR + (_LINE if self._labelled else 0)

    def _per_line(self, width: int) -> int:
        return max(1, (width + _GAP) // (self._side + _GAP))

    # ---- painting ------------------------------------------------------------------------------
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pictures; asking for one has it made."""
        scheme = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, thumb in enumerate(self.thumbs()):
            frame = self.rect_of(place)
            square = QRect(frame.topLeft(), QSize(self._side, self._side))
            image = self._picture(thumb.id)
            if image is None or image.isNull():
                painter.fillRect(square, QColor(scheme.hover))
            else:
                painter.drawImage(square, image)
            bar = QRect(square.left(), square.bottom() + 2, square.width(), _BAR - 2)
            painter.fillRect(bar, QColor(thumb.colour))
            if thumb.label:
                painter.setPen(QColor(scheme.muted))
                line = QRect(frame.left(), frame.bottom() + 1 - _LINE, frame.width(), _LINE)
                painter.drawText(
                    line, Qt.AlignmentFlag.AlignCenter,
                    painter.fontMetrics().elidedText(
                        thumb.label, Qt.TextElideMode.ElideRight, line.width()
                    ),
                )  # fmt: skip
            if self.hasFocus() and place == self._at:
                painter.setPen(QColor(scheme.accent))
                painter.drawRect(square.adjusted(0, 0, -1, -1))
                painter.drawRect(square.adjusted(1, 1, -2, -2))
        painter.end()

    # ---- input ---------------------------------------------------------------------------------
    def _place_at(self, point: QPoint) -> int | None:
        shown = range(len(self.thumbs()))
        return next((n for n in shown if self.rect_of(n).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the crop under the mouse."""
        place = self._place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._at = place
            self.picked.emit(self._thumbs[place].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along, or to the crop."""
        count = len(self.thumbs())
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._per_line(self.width()),
            Qt.Key.Key_Down: self._per_line(self.width()),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and count:
            self._at = min(max(self._at + steps[key], 0), count - 1)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at < count:
            self.picked.emit(self._thumbs[self._at].id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tooltips; and Return is ours, not the page's."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            if place is not None and self._thumbs[place].tip:
                QToolTip.showText(event.globalPos(), self._thumbs[place].tip, self)
            else:
                QToolTip.hideText()
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)
