"""A note that saves itself: after a pause, and whenever something else is about to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PAUSE_MS = 1500
_LINES = 3


class NoteEdit(QPlainTextEdit):
    """Text about one thing at a time, named by its id.

    Args:
        save: called with the id and the text; False if it could not be kept, and then the text
            stays here and is offered again.
        placeholder: shown while there is no text; also the accessible name.
    """

    def __init__(
        self, save: Callable[[int, str], bool], placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._about: int | None = None
        self._stored = ""
        self._refused: dict[int, str] = {}  # texts that could not be kept, by id
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 18)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)
        self.show_note(None, "")

    def show_note(self, about: int | None, text: str) -> None:
        """Show the stored note of something. What was typed about something else is kept first."""
        if about != self._about:
            self.flush()
        elif self.is_unsaved or text == self._stored:
            return  # what is being typed is newer, or nothing is new: the cursor stays
        self._about, self._stored = about, text
        self.setEnabled(about is not None)
        self.setPlainText(text if about is None else self._refused.get(about, text))

    @property
    def is_unsaved(self) -> bool:
        """Whether there is text that was not kept yet."""
        return self._about is not None and self.toPlainText().strip() != self._stored.strip()

    def flush(self) -> None:
        """Keep what was typed, now."""
        self._pause.stop()
        if self._about is None or not self.is_unsaved:
            return
        about, text, before = self._about, self.toPlainText().strip(), self._stored
        self._stored = text  # first: the edit shows itself here again while it is made
        if self._save(about, text):
            self._refused.pop(about, None)
        else:
            self._stored, self._refused[about] = before, text

    def _typed(self) -> None:
        if self.is_unsaved:
            self._pause.start()
        else:
            self._pause.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The engineer goes elsewhere: keep it."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page shows, or the window goes: keep it."""
        super().hideEvent(event)
        self.flush()
