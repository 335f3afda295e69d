"""A field that takes the next key that is pressed, whatever that would do elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from app.actions import native

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
    }
)  # fmt: skip


class KeyField(QLineEdit):
    """Escape gives up, Backspace and Delete mean "no key"."""

    pressed = Signal(str)  # portable text of the key
    removed = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press the new key"))
        self.setAccessibleName(self.tr("New key"))

    def event(self, event: QEvent) -> bool:
        """Take the key before it moves the focus or becomes a shortcut."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if bare and key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif bare and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.removed.emit()
        else:
            combination = event.keyCombination()
            if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
                combination = type(combination)(
                    event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key
                )
            pressed = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
            self.setText(native(pressed))
            self.pressed.emit(pressed)
