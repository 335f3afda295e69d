"""The block of the export page for what is not a labelled set: the report and the classifier."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.context import Context
from app.pages.page import heading, muted
from app.widgets.flow import FlowLayout


class ReportPanel(QFrame):
    """Buttons for the report, for saving the classifier and for using one.

    The export page places it below its preview and calls ``load`` whenever it reads the session.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        actions = context.actions
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(8)
        rows.addWidget(heading(self.tr("Report and classifier")))
        rows.addWidget(
            muted(self.tr("The report shows classes, thresholds, settings and notes on one page. The"
                          " classifier labels new images with these classes, here or elsewhere."))
        )  # fmt: skip
        line = FlowLayout(spacing=8)
        for name in ("report_html", "report_pdf", "save_classifier", "apply_classifier"):
            line.addWidget(actions.button(name))
        rows.addLayout(line)

    def load(self) -> None:
        """Nothing of it depends on what the session holds but the buttons, which know."""
