"""The rail at the left: the stations in order, each with how far it has come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from app.icons import pixmap
from app.stations import STATE_TEXTS, STATIONS, State, Station, StationName
from app.theme import colours

_HEIGHT = 58
_WIDTH = 156


class StationButton(QAbstractButton):
    """A station: icon, name, and its state as sign and word."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._state: State = "empty"
        self.setCheckable(True)
        self.setText(QCoreApplication.translate("Stations", station.title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_state("empty")

    @property
    def state(self) -> State:
        """How far the station has come."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        word = QCoreApplication.translate("Stations", STATE_TEXTS[state])
        self.setAccessibleName(f"{self.text()}, {word}")
        self.update()

    def sizeHint(self) -> QSize:
        """The same for all stations."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        scheme = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(6, 3, -6, -3)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.hover))
            painter.drawRoundedRect(inner, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.accent))
            painter.drawRoundedRect(QRectF(6, inner.top() + 10, 3, inner.height() - 20), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.accent), 1))
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ratio = self.devicePixelRatioF()
        main = scheme.accent if self.isChecked() else scheme.text
        self._draw_icon(painter, self._station.name, 18, (self.height() - 22) // 2, 22, main, ratio)
        colour = {
            "empty": scheme.muted, "running": scheme.accent,
            "ready": scheme.good, "stale": scheme.warning,
        }[self._state]  # fmt: skip
        painter.setPen(QColor(scheme.text))
        font = self.font()
        font.setWeight(font.Weight.DemiBold if self.isChecked() else font.Weight.Normal)
        painter.setFont(font)
        middle = self.height() // 2
        left = 50
        painter.drawText(
            QRect(left, middle - 20, self.width() - left - 8, 20),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text(),
        )  # fmt: skip
        self._draw_icon(painter, self._state, left, middle + 3, 13, colour, ratio)
        font.setWeight(font.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(
            QRect(left + 18, middle, self.width() - left - 22, 18),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            QCoreApplication.translate("Stations", STATE_TEXTS[self._state]),
        )
        painter.end()

    @staticmethod
    def _draw_icon(
        painter: QPainter, name: str, x: int, y: int, size: int, colour: str, ratio: float
    ) -> None:
        painter.drawPixmap(x, y, pixmap(name, size, colour, ratio))


class StationRail(QFrame):
    """The stations one below the other; exactly one is chosen, or none (start page)."""

    chosen = Signal(str)  # StationName

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Stations"))
        self._group = QButtonGroup(self)
        self._buttons: dict[StationName, StationButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(2)
        for station in STATIONS:
            button = StationButton(station, self)
            button.clicked.connect(lambda _c=False, name=station.name: self.chosen.emit(name))
            self._buttons[station.name] = button
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        self.setFixedWidth(_WIDTH)

    def button(self, name: StationName) -> StationButton:
        """The button of a station."""
        return self._buttons[name]

    def choose(self, name: StationName | None) -> None:
        """Mark a station as the one that shows; None: none does."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == name)
        self._group.setExclusive(name is not None)

    def set_states(self, states: dict[StationName, State], *, enabled: bool) -> None:
        """Show how far each station is; without a session none can be chosen."""
        for name, state in states.items():
            self._buttons[name].set_state(state)
            self._buttons[name].setEnabled(enabled)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            for button in self._buttons.values():
                button.update()
        super().changeEvent(event)
