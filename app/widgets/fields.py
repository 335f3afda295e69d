"""Typing on a page whose single letters are shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_WITHOUT = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def claimed(event: QEvent) -> bool:
    """Claim a letter, Return, Escape and the like before it becomes a shortcut of the page.

    Ctrl+K and F1 still reach the window. True where the event is settled by that.
    """
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and not event.modifiers() & _WITHOUT
        and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    ):
        event.accept()
        return True
    return False


class TypingLine(QLineEdit):
    """Keeps what is typed to itself."""

    def event(self, event: QEvent) -> bool:
        """Claim what is typed."""
        return claimed(event) or super().event(event)
