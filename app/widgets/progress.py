"""How far a review is: a bar with a sentence, and what comes after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget


class ReviewProgress(QWidget):
    """Confirmed and open crops; when none is open it offers to export.

    Args:
        export: what the button does.
    """

    def __init__(self, export: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setProperty("role", "muted")
        self.text.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.button = QPushButton(self.tr("Go to Export"))
        self.button.clicked.connect(lambda _on=False: export())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2, 0, 2, 0)
        rows.setSpacing(4)
        for part in (self.bar, self.text, self.button):
            rows.addWidget(part)
        self.show_progress(0, 0)

    def show_progress(self, done: int, every: int) -> None:
        """``done`` crops of ``every`` are confirmed."""
        self.bar.setRange(0, max(every, 1))
        self.bar.setValue(done)
        number = QLocale().toString
        whole = done == every > 0
        if whole:
            text = self.tr("All {all} crops are confirmed: they can be exported.").format(
                all=number(every)
            )
        else:
            text = self.tr("{done} of {all} confirmed, {open} open").format(
                done=number(done), all=number(every), open=number(every - done)
            )
        self.text.setText(text)
        self.bar.setAccessibleName(text)
        self.button.setVisible(whole)
