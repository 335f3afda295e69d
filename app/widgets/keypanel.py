"""A panel with keys of its own, which are not the page's while the focus is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class KeyPanel(QWidget):
    """Keys that :meth:`handler` knows are handled here; shortcuts of the window do not see them."""

    def handler(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does in this panel; None: nothing."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Keep the panel's keys from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.handler(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for."""
        handler = self.handler(event)
        if handler is None:
            super().keyPressEvent(event)
        else:
            handler()
