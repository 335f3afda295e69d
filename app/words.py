"""Marking texts for translation where they are written down before they are shown."""

from __future__ import annotations


def mark(_context: str, text: str) -> str:
    """The text itself; whoever shows it translates it in the same context.

    Collected by ``pyside6-lupdate -tr-function-alias QT_TRANSLATE_NOOP+=mark``. Qt's own function
    does the same, but is typed as if it gave an object.
    """
    return text
