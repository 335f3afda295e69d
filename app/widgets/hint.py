"""What stands where there is nothing to show: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class Hint(QWidget):
    """A title, a sentence or two, and a button for the way out if there is one."""

    def __init__(
        self, title: str, text: str = "", way: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("role", "heading")
        self.text = QLabel(text)
        self.text.setProperty("role", "muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(30, 20, 30, 20)
        rows.setSpacing(12)
        rows.addStretch(1)
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        if way is not None:
            self.button = QPushButton(way.iconText())
            self.button.clicked.connect(way.trigger)
            self.button.setEnabled(way.isEnabled())
            way.enabledChanged.connect(self.button.setEnabled)
            rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch(2)
