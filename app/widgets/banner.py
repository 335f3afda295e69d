"""What is the matter with the session's file, for as long as it is: it cannot be written, somebody
else edits it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.document import Document
from app.icons import pixmap
from app.theme import colours


class SessionBanner(QWidget):
    """Hidden while all is well.

    Args:
        document: what it tells about.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        frame = QFrame()
        frame.setObjectName("message")
        frame.setProperty("level", "warning")
        self._icon = QLabel()
        self._icon.setFixedSize(20, 20)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.detail = QLabel()
        self.detail.setProperty("role", "muted")
        self.detail.setWordWrap(True)
        for label in (self.text, self.detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(self.tr("Try again now"))
        self.again.clicked.connect(self._try_again)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.text)
        texts.addWidget(self.detail)
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 8, 12, 0)
        around.addWidget(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.again)
        document.replaced.connect(self._show)
        document.pending_changed.connect(self._show)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        document = self._document
        self.setVisible(document.read_only or document.pending > 0)
        self._icon.setPixmap(
            pixmap(
                "lock" if document.read_only else "warning", 20, colours().warning,
                self.devicePixelRatioF(),
            )
        )  # fmt: skip
        if document.read_only:
            self._show_read_only()
        elif document.pending:
            self._show_pending(document.pending)
        self.setAccessibleName(self.text.text())

    def _show_read_only(self) -> None:
        holder = self._document.holder
        self.text.setText(self.tr("This session can only be looked at"))
        if holder is None:
            self.detail.setText(
                self.tr("Its file cannot be written. Make the file and its folder writable, or work"
                        " on a copy; then try again.")
            )  # fmt: skip
        else:
            self.detail.setText(
                self.tr("It is being edited by {program} (process {pid}) on {host}. Close it there,"
                        " then try again.")
                .format(program=holder.program or "?", pid=holder.pid, host=holder.host or "?")
            )  # fmt: skip

    def _show_pending(self, count: int) -> None:
        if count == 1:
            self.text.setText(self.tr("1 edit waits to be written"))
        else:
            self.text.setText(
                self.tr("{n} edits wait to be written").format(n=QLocale().toString(count))
            )
        self.detail.setText(
            self.tr("The session's file cannot be written now: the disk is full, or the drive is"
                    " gone. Nothing is lost: you can go on, and Vitia keeps trying.")
        )  # fmt: skip

    def _try_again(self) -> None:
        self._document.try_again()
