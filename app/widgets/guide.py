"""The user guide: pages that come with the program, shown beside the window."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

PLACE = Path(str(files("resources") / "guide"))
CONTENTS = "index"


class GuideView(QTextBrowser):
    """Pages in Markdown, whose pictures are never wider than the view."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenExternalLinks(True)
        self.document().setDocumentMargin(20)
        # Pictures are made to fit before it is known whether the page is longer than the view.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._width = 0

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A page, or a picture that fits."""
        # Pictures are named relative to the page.
        path = Path(self.source().resolved(QUrl(name)).toLocalFile())
        if path.suffix != ".png":
            return super().loadResource(kind, name)
        image = QImage(str(path))
        ratio = self.devicePixelRatioF()
        room = round((self.viewport().width() - 2 * self.document().documentMargin() - 4) * ratio)
        if not image.isNull() and 0 < room < image.width():
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are made to fit anew."""
        super().resizeEvent(event)
        if event.size().width() != self._width:
            self._width = event.size().width()
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)


class Guide(QDialog):
    """Not modal, so that it can be read while the window is used; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 720)
        self.view = GuideView()
        self.view.setAccessibleName(self.tr("Page of the user guide"))
        self.contents = QPushButton(self.tr("Contents"))
        self.contents.clicked.connect(lambda: self.turn_to(CONTENTS))
        self.back = QPushButton(self.tr("Back"))
        self.back.setToolTip("Alt+←")
        self.back.setEnabled(False)
        self.back.clicked.connect(self.view.backward)
        self.view.backwardAvailable.connect(self.back.setEnabled)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        for button in (self.contents, self.back):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.contents, self.back, close):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self.view.setFocus()

    def turn_to(self, name: str) -> None:
        """Show the page of a station, or the contents if it has none."""
        page = PLACE / f"{name}.md"
        if not page.is_file():
            page = PLACE / f"{CONTENTS}.md"
        self.view.setSource(QUrl.fromLocalFile(str(page)))
