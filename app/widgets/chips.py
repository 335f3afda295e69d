"""Chips: what is asked for, each with a button that takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from app.icons import icon
from app.theme import colours
from app.widgets.flow import FlowLayout


class Chip(QToolButton):
    """Text and a cross; a click, Space, Return or Delete removes it."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setObjectName("chip")
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross comes after the text
        self.setIconSize(QSize(12, 12))
        self.setToolTip(self.tr("Remove this filter"))
        self.setAccessibleName(self.tr("Filter “{text}”; press to remove it").format(text=text))
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self.setIcon(icon("close", colours().muted))


class ChipBar(QWidget):
    """The chips in a row that breaks; hidden while there are none."""

    removed = Signal(str)  # key
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: list[Chip] = []
        self.clear_button = QToolButton()
        self.clear_button.setText(self.tr("Clear all"))
        self.clear_button.setProperty("flat", "true")
        self.clear_button.clicked.connect(self.cleared)
        self._flow.addWidget(self.clear_button)
        self.hide()

    def chips(self) -> list[Chip]:
        """Those that show, from left to right."""
        return list(self._chips)

    def set_chips(self, texts: Sequence[tuple[str, str]]) -> None:
        """Show (key, text) chips."""
        if [(c.key, c.text()) for c in self._chips] == list(texts):
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.clear_button)
        self._chips = [Chip(key, text, self) for key, text in texts]
        for chip in self._chips:
            chip.clicked.connect(lambda _c=False, key=chip.key: self.removed.emit(key))
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.clear_button)
        self.clear_button.setVisible(len(self._chips) > 1)
        self.setVisible(bool(self._chips))
