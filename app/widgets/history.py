"""The history: all edits of the session; a click or Enter goes to that point."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from app.document import Document
from app.models.history import HistoryTable
from app.pages.page import muted

_ROOMY = 300  # pixels: the texts of most edits fit beside the time


class HistoryPanel(QWidget):
    """Follows the document while it is seen.

    Args:
        document: whose edits are listed and walked.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._stale = True
        self.model = HistoryTable(self)
        self.view = QTreeView()
        self.view.setModel(self.model)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setIconSize(QSize(14, 14))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("History of the edits"))
        self.view.setHeaderHidden(True)
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setResizeContentsPrecision(0)  # only what is seen: logs are long
        header.setSectionResizeMode(HistoryTable.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(HistoryTable.TIME, QHeaderView.ResizeMode.ResizeToContents)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.view, 1)
        layout.addWidget(
            muted(self.tr("Click an edit, or press Enter, to go back or forth to it."))
        )
        self.setMinimumWidth(200)
        self.setFocusProxy(self.view)
        document.replaced.connect(self._outdate)
        document.edited.connect(self._on_edited)
        document.stored.connect(self._outdate)

    def sizeHint(self) -> QSize:
        """Wide enough for most texts of edits."""
        return QSize(330, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was done is worth more than when: the time goes first."""
        super().resizeEvent(event)
        self.view.setColumnHidden(HistoryTable.TIME, event.size().width() < _ROOMY)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.view.viewport().update()
        super().changeEvent(event)

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._read()

    def _on_edited(self) -> None:
        if self._stale or not self.isVisible():
            self._outdate()
        else:
            self.model.follow(self._document.session)
            self._show_present()

    def _read(self) -> None:
        if self._stale:
            self._stale = False
            self.model.read(self._document.session if self._document.is_open else None)
            self._show_present()

    def _show_present(self) -> None:
        present = self.model.index(self.model.present, HistoryTable.TEXT)
        self.view.setCurrentIndex(present)
        self.view.scrollTo(present)

    def _go(self, index: QModelIndex) -> None:
        if index.row() != self.model.present:
            self._document.go_to(self.model.edit_id(index.row()))
