"""Messages inside the window: what happened, to which file, what to do. Never modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.engine_words import engine_text
from app.icons import icon, pixmap
from app.theme import colours
from engine.errors import VitiaError

Level = Literal["info", "warning", "error"]
Action = tuple[str, Callable[[], object]]
MOST = 3


class Message(QFrame):
    """One message with an icon, ways out if there are any, and a close button."""

    closed = Signal()

    def __init__(
        self,
        level: Level,
        text: str,
        detail: str = "",
        actions: Sequence[Action] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("level", level)
        self.level: Level = level
        self.text = text
        self.setAccessibleName(text)
        self._icon = QLabel()
        self._icon.setFixedSize(20, 20)
        head = QLabel(text)
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(head)
        if detail:
            more = QLabel(detail)
            more.setWordWrap(True)
            more.setTextFormat(Qt.TextFormat.PlainText)
            more.setProperty("role", "muted")
            more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            texts.addWidget(more)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        for title, handler in actions:
            button = QPushButton(title)
            button.clicked.connect(lambda _c=False, handler=handler: handler())
            button.clicked.connect(self.closed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close = QToolButton()
        self._close.setProperty("flat", "true")
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        scheme = colours()
        colour = {"info": scheme.accent, "warning": scheme.warning, "error": scheme.bad}
        self._icon.setPixmap(pixmap(self.level, 20, colour[self.level], self.devicePixelRatioF()))
        self._close.setIcon(icon("close", scheme.muted))


class MessageBar(QWidget):
    """The newest few messages, one below the other; the oldest goes when there are too many."""

    unexpected = Signal(Exception)  # one that is no message for the user, but a fault of ours

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 0)
        self._column.setSpacing(6)
        self._messages: list[Message] = []
        self.hide()

    @property
    def messages(self) -> list[Message]:
        """What is shown now, oldest first."""
        return list(self._messages)

    def show_message(
        self,
        level: Level,
        text: str,
        detail: str = "",
        actions: Sequence[Action] = (),
    ) -> None:
        """Add a message; one of the same text is replaced."""
        for same in [m for m in self._messages if m.text == text]:
            self._remove(same)
        message = Message(level, text, detail, actions, self)
        message.closed.connect(lambda: self._remove(message))
        self._messages.append(message)
        self._column.addWidget(message)
        while len(self._messages) > MOST:
            self._remove(self._messages[0])
        self.show()

    def show_error(self, error: Exception, actions: Sequence[Action] = ()) -> None:
        """Say what a VitiaError says; anything else is a fault of ours, which others report."""
        if not isinstance(error, VitiaError):
            self.unexpected.emit(error)
            return
        what = engine_text(error.what)
        what = what[:1].upper() + what[1:]
        where = "" if error.path is None else str(error.path)
        detail = "\n".join(text for text in (where, engine_text(error.remedy)) if text)
        self.show_message("error", what, detail, actions)

    def clear(self) -> None:
        """Remove all messages."""
        for message in self.messages:
            self._remove(message)

    def clear_infos(self) -> None:
        """Remove the messages that only tell how something went."""
        for message in self.messages:
            if message.level == "info":
                self._remove(message)

    def _remove(self, message: Message) -> None:
        if message in self._messages:
            self._messages.remove(message)
            self._column.removeWidget(message)
            message.hide()
            message.deleteLater()
        self.setVisible(bool(self._messages))
