"""The middle of the triage page: the crops, or the preview of a change, or why there are none."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.actions import Actions
from app.widgets.hint import Hint


class CropStack(QStackedWidget):
    """Shows one of its parts.

    Args:
        actions: of the window.
        grid: the crops.
        previews: of a split, and of what was learned.
    """

    def __init__(self, actions: Actions, grid: QWidget, *previews: QWidget) -> None:
        super().__init__()
        self.grid = grid
        self.empty = Hint(
            self.tr("No crops are in this class"),
            self.tr("Drag some on it, or select some and press its digit."),
        )
        self.filtered = Hint(
            self.tr("No crop passes the filters"),
            self.tr("There are crops in this class, but none is as the filters ask."),
            actions.action("clear_filters"),
        )
        for part in (grid, self.empty, self.filtered, *previews):
            self.addWidget(part)

    def show_part(self, count: int, *, filtered: bool, preview: QWidget | None) -> None:
        """Show what there is: ``count`` crops, maybe left by filters, or a preview to decide on."""
        empty = self.filtered if filtered else self.empty
        self.setCurrentWidget(preview or (self.grid if count else empty))
