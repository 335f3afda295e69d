"""Says that something went wrong inside Vitia: what, that the session is whole, what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.crash import Crash
from app.icons import pixmap
from app.pages.page import muted
from app.theme import colours
from engine.errors import VitiaError


class CrashDialog(QDialog):
    """Blocks nothing. One for a window: what fails again is counted in it."""

    quitting = Signal()
    failed = Signal(Exception)  # the report could not be saved elsewhere

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._count = 0
        self._icon = QLabel()
        self._icon.setFixedSize(32, 32)
        title = QLabel(self.tr("Something went wrong inside Vitia"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self.what = QLabel()
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        safe = QLabel(
            self.tr("Your session is whole: every edit is in its file already. You can go on. If it"
                    " happens again, close Vitia and start it anew: it opens where you were.")
        )  # fmt: skip
        safe.setWordWrap(True)
        self.saved = muted()
        self.saved.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Report"))
        self.details.setMinimumHeight(180)
        self.details.hide()
        self.more = QToolButton()
        self.more.setText(self.tr("Details"))
        self.more.setProperty("flat", "true")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_details)
        self.save = QPushButton(self.tr("Save report…"))
        self.save.clicked.connect(self._ask_save)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the report"))
        self.copy.clicked.connect(self._copy)
        self.quit = QPushButton(self.tr("Close Vitia"))
        self.quit.clicked.connect(self._quit)
        self.go_on = QPushButton(self.tr("Go on"))
        self.go_on.setProperty("primary", "true")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.close)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        for label in (title, self.what, safe, self.saved):
            texts.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        for button in (self.save, self.copy, self.quit, self.go_on):
            foot.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(14)
        rows.addLayout(head)
        rows.addWidget(self.details, 1)
        rows.addLayout(foot)
        self.setMinimumWidth(600)
        self._recolour()

    def tell(self, crash: Crash) -> None:
        """Show this one; while the dialog is open, count it."""
        self._count = self._count + 1 if self.isVisible() else 1
        if self._count == 1:
            self.what.setText(crash.what)
        else:
            times = self.locale().toString(self._count)
            self.what.setText(
                self.tr("{what}\nIt went wrong {n} times; this is the last one.").format(
                    what=crash.what, n=times
                )
            )
        if crash.path is not None:
            self.saved.setText(self.tr("A report was saved: {path}").format(path=crash.path))
        elif self._count == 1:
            self.saved.setText(self.tr("Reports tell what happened; there are no images in them."))
        self.details.setPlainText(crash.report)
        if not self.isVisible():
            self.show()
            self.go_on.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self._icon.setPixmap(pixmap("error", 32, colours().bad, self.devicePixelRatioF()))

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _ask_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), "vitia-report.txt",
            self.tr("Text (*.txt);;All files (*)"),
        )  # fmt: skip
        if not chosen:
            return
        from engine.files import atomic_file

        try:
            with atomic_file(Path(chosen)) as temporary:
                temporary.write_text(self.details.toPlainText(), encoding="utf-8")
        except VitiaError as error:
            self.failed.emit(error)

    def _quit(self) -> None:
        self.close()
        self.quitting.emit()
