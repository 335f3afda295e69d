"""A bubble that points at a widget, and a frame around that widget; neither stops any work."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.theme import colours

Side = Literal["right", "left", "below", "above"]
SIDES: tuple[Side, ...] = ("right", "left", "below", "above")

_WIDTH = 340  # of the bubble
_ARROW = 12  # how far its tip stands out
_GAP = 6  # from the tip to the widget
_ROUND = 8.0


def beside(target: QRect, size: QSize, room: QRect, side: Side) -> QRect | None:
    """Where a bubble goes that points at a widget and covers nothing of it.

    Args:
        target: the widget.
        size: of the bubble, with its arrow.
        room: what the bubble may use; all three in the same coordinates.
        side: of the widget.

    Returns:
        None if there is no place on this side.
    """
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(target.center())
    if side == "right":
        place.moveLeft(target.right() + 1 + _GAP)
    elif side == "left":
        place.moveRight(target.left() - 1 - _GAP)
    elif side == "below":
        place.moveTop(target.bottom() + 1 + _GAP)
    else:
        place.moveBottom(target.top() - 1 - _GAP)
    if side in ("right", "left"):
        place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - size.height())))
    else:
        place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - size.width())))
    return place if room.contains(place) else None


class Bubble(QFrame):
    """A title, a few sentences, and the way on, back and out; lies on the window as a part of it.

    Enter or → goes on, ← goes back, Escape ends.
    """

    forward = Signal()
    backward = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._side: Side = "right"
        self._tip = QPoint()
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setWordWrap(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self.skip = QPushButton(self.tr("Skip the tour"))
        self.back = QPushButton(self.tr("Back"))
        self.next = QPushButton()
        self.next.setProperty("primary", "true")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button, signal, keys in (
            (self.skip, self.skipped, self.tr("Escape")),
            (self.back, self.backward, self.tr("Arrow left")),
            (self.next, self.forward, self.tr("Enter or arrow right")),
        ):
            button.clicked.connect(signal)
            button.setToolTip(keys)
            button.installEventFilter(self)
            buttons.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(8)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._text)
        self._rows.addSpacing(2)
        self._rows.addLayout(buttons)
        self.hide()

    def say(self, title: str, text: str, number: int, steps: int) -> None:
        """Show another text; ``number`` begins with 1."""
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(
            self.tr("{n} of {m}").format(
                n=self.locale().toString(number), m=self.locale().toString(steps)
            )
        )
        self.next.setText(self.tr("Done") if number == steps else self.tr("Next"))
        self.back.setEnabled(number > 1)
        self.skip.setVisible(number < steps)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def point_at(self, target: QRect, room: QRect, first: Side) -> bool:
        """Go beside ``target`` and point at it; both are in the coordinates of the parent.

        Args:
            target: what is never covered.
            room: what the bubble may use.
            first: the side to try before the others.

        Returns:
            False if there is no room on any side; nothing has changed then.
        """
        before = self._side
        for side in sorted(SIDES, key=lambda side: side != first):
            self._set_side(side)
            place = beside(target, self._size(), room, side)
            if place is not None:
                self._tip = _nearest(place, target, side) - place.topLeft()
                self.setGeometry(place)
                self.update()
                return True
        self._set_side(before)
        return False

    def _set_side(self, side: Side) -> None:
        """Keep the room of the arrow free, on the side where the widget is."""
        self._side = side
        left, top, right, bottom = 16, 14, 16, 12
        self._rows.setContentsMargins(
            left + _ARROW * (side == "right"),
            top + _ARROW * (side == "below"),
            right + _ARROW * (side == "left"),
            bottom + _ARROW * (side == "above"),
        )

    def _size(self) -> QSize:
        width = max(_WIDTH, self._rows.minimumSize().width())
        return QSize(width, self._rows.totalHeightForWidth(width))

    # ---- keys ----------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On, back, out."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.forward.emit()
        elif key == Qt.Key.Key_Left:
            if self.back.isEnabled():
                self.backward.emit()
        elif key == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a button, Enter presses it, and the arrows do not go to its neighbours."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if isinstance(watched, QPushButton):
                    watched.click()
                return True
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    # ---- drawing -------------------------------------------------------------------------------
    def paintEvent(self, _event: QPaintEvent) -> None:
        """The body, and an arrow to the widget."""
        scheme = colours()
        body = QRectF(self.rect()).adjusted(
            _ARROW * (self._side == "right") + 0.5, _ARROW * (self._side == "below") + 0.5,
            -_ARROW * (self._side == "left") - 0.5, -_ARROW * (self._side == "above") - 0.5,
        )  # fmt: skip
        path = QPainterPath()
        path.addRoundedRect(body, _ROUND, _ROUND)
        path = path.united(self._arrow(body))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(scheme.accent), 1.5))
        painter.setBrush(QColor(scheme.base))
        painter.drawPath(path)
        painter.end()

    def _arrow(self, body: QRectF) -> QPainterPath:
        tip = QPointF(self._tip)
        along = QPointF(0, _ARROW) if self._side in ("right", "left") else QPointF(_ARROW, 0)
        edge = {
            "right": QPointF(body.left() + 1, tip.y()), "left": QPointF(body.right() - 1, tip.y()),
            "below": QPointF(tip.x(), body.top() + 1), "above": QPointF(tip.x(), body.bottom() - 1),
        }[self._side]  # fmt: skip
        arrow = QPainterPath(tip)
        arrow.lineTo(edge + along * 0.75)
        arrow.lineTo(edge - along * 0.75)
        arrow.closeSubpath()
        return arrow


class Ring(QWidget):
    """A frame around a widget; clicks go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, target: QRect) -> None:
        """Lie around ``target``, in the coordinates of the parent."""
        self.setGeometry(target.adjusted(-3, -3, 3, 3).intersected(self._owner.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


def _nearest(place: QRect, target: QRect, side: Side) -> QPoint:
    """Where the tip of the arrow is: on the bubble's edge, as near the widget's middle as can be."""
    clear = round(_ROUND) + _ARROW
    x = max(place.left() + clear, min(target.center().x(), place.right() - clear))
    y = max(place.top() + clear, min(target.center().y(), place.bottom() - clear))
    return {
        "right": QPoint(place.left(), y),
        "left": QPoint(place.right(), y),
        "below": QPoint(x, place.top()),
        "above": QPoint(x, place.bottom()),
    }[side]
