"""A popup of colours for a class: the palette that colour-blind people can tell apart, or any."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QGridLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.widgets.picker import swatch
from app.widgets.popup import Popup

_COLUMNS = 5


class ColourPicker(Popup):
    """Choose by mouse, or by arrows and Return; Escape or a click elsewhere closes it.

    Args:
        title: of which class.
        palette: the colours offered.
        current: the one it has now.
        used: those that other classes have; marked with a dot, and still to be had.
    """

    picked = Signal(str)

    def __init__(
        self,
        title: str,
        palette: Sequence[str],
        current: str,
        used: Collection[str],
        parent: QWidget,
    ) -> None:
        super().__init__(title, parent)
        self._current = current
        grid = QGridLayout()
        grid.setSpacing(4)
        self.buttons: list[QToolButton] = []
        ratio = self.devicePixelRatioF()
        for n, colour in enumerate(palette):
            button = QToolButton()
            button.setProperty("flat", "true")
            button.setCheckable(True)
            button.setChecked(colour == current)
            taken = colour in used
            button.setIcon(QIcon(swatch(colour, "•" if taken else "", 26, ratio)))
            button.setIconSize(QSize(26, 26))
            name = (
                self.tr("{colour}, another class has it").format(colour=colour) if taken else colour
            )
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _c=False, colour=colour: self._take(colour))
            button.installEventFilter(self)
            grid.addWidget(button, n // _COLUMNS, n % _COLUMNS)
            self.buttons.append(button)
        self.own = QPushButton(self.tr("Another colour…"))
        self.own.clicked.connect(self._ask)
        self.own.installEventFilter(self)
        self.rows.addLayout(grid)
        self.rows.addWidget(self.own)

    def first(self) -> QWidget:
        """The colour that the class has."""
        return next((b for b in self.buttons if b.isChecked()), self.buttons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go over the colours, Return takes one."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1,
                Qt.Key.Key_Down: _COLUMNS, Qt.Key.Key_Up: -_COLUMNS,
            }  # fmt: skip
            key = Qt.Key(event.key())
            if key in steps:
                self._step(watched, steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
                watched, QAbstractButton
            ):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _step(self, focused: QObject, step: int) -> None:
        places = [n for n, button in enumerate(self.buttons) if button is focused]
        at = places[0] + step if places else len(self.buttons) - (step < 0)
        if at >= len(self.buttons):
            self.own.setFocus(Qt.FocusReason.TabFocusReason)
        elif at >= 0:
            self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, colour: str) -> None:
        self.close()
        self.picked.emit(colour)

    def _ask(self) -> None:
        """Qt's colour dialog, beside the work, not in its way."""
        dialog = QColorDialog(QColor(self._current), self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.accessibleName())
        dialog.colorSelected.connect(lambda colour: self.picked.emit(colour.name()))
        dialog.finished.connect(self.close)
        self.hide()  # not closed: that would delete it, and its signal with it
        dialog.show()
