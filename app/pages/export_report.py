"""The report block of the export page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.context import Context


class ReportPanel(QWidget):
    """Writes the report of the session; the export page places it below its preview.

    ``load`` is called whenever the page reads the session again.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.hide()  # nothing to show yet

    def load(self) -> None:
        """Show what the session holds now."""
