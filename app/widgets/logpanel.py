"""The log: what jobs and errors told since the window opened, by level and by words."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import icon
from app.theme import colours
from engine.errors import VitiaError

LOG_LINES = 5000
_RANKS = {"info": 0, "warning": 1, "error": 2}
_SIGNS = {"warning": "⚠ ", "error": "✖ "}


@dataclass(frozen=True)
class _Entry:
    level: str
    text: str  # with the time of day and the level's sign


class LogPanel(QFrame):
    """The newest entries; filters hide, they do not delete."""

    failed = Signal(Exception)  # the log could not be saved

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logPanel")
        self._entries: deque[_Entry] = deque(maxlen=LOG_LINES)
        self.levels = QComboBox()
        for title, level in (
            (self.tr("Everything"), "info"), (self.tr("Warnings and errors"), "warning"),
            (self.tr("Errors"), "error"),
        ):  # fmt: skip
            self.levels.addItem(title, level)
        self.levels.setAccessibleName(self.tr("Levels shown"))
        self.levels.currentIndexChanged.connect(self._show_all)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Only lines with…"))
        self.words.setAccessibleName(self.tr("Only lines with these words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._show_all)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setMaximumBlockCount(LOG_LINES)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("Log"))
        self._text.setPlaceholderText(self.tr("What jobs report appears here."))
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.levels)
        row.addWidget(self.words, 1)
        self.buttons: dict[str, QToolButton] = {}
        for name, title, slot in (
            ("copy", self.tr("Copy the lines shown"), self.copy),
            ("save", self.tr("Save the lines shown…"), self._ask_save),
            ("clear", self.tr("Clear the log"), self.clear),
        ):  # fmt: skip
            button = QToolButton()
            button.setProperty("flat", "true")
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.clicked.connect(slot)
            self.buttons[name] = button
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 4)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._text)
        self.setMinimumHeight(110)
        self.setMaximumHeight(220)
        self._recolour()

    @property
    def text(self) -> str:
        """Everything that is shown."""
        return self._text.toPlainText()

    def add(self, level: str, text: str) -> None:
        """One more entry, with the time of day."""
        entry = _Entry(
            level, f"{datetime.now().astimezone():%H:%M:%S}  {_SIGNS.get(level, '')}{text}"
        )
        self._entries.append(entry)
        if self._is_shown(entry):
            self._write([entry])

    def copy(self) -> None:
        """Put what is shown into the clipboard."""
        QGuiApplication.clipboard().setText(self.text)

    def save(self, path: Path) -> None:
        """Write what is shown into a file."""
        from engine.files import atomic_file

        try:
            with atomic_file(path) as temporary:
                temporary.write_text(self.text + "\n", encoding="utf-8")
        except VitiaError as error:
            self.failed.emit(error)

    def clear(self) -> None:
        """Forget all entries."""
        self._entries.clear()
        self._text.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
            self._show_all()
        super().changeEvent(event)

    def _recolour(self) -> None:
        for name, button in self.buttons.items():
            button.setIcon(icon(name, colours().muted))

    def _ask_save(self) -> None:
        stamp = QLocale.c().toString(QDateTime.currentDateTime(), "yyyy-MM-dd HHmm")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the log"), f"vitia {stamp}.log",
            self.tr("Text (*.log *.txt);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.save(Path(chosen))

    def _is_shown(self, entry: _Entry) -> bool:
        words = self.words.text().casefold().split()
        return _RANKS.get(entry.level, 0) >= _RANKS[self.levels.currentData()] and all(
            word in entry.text.casefold() for word in words
        )

    def _show_all(self) -> None:
        self._text.clear()
        self._write([entry for entry in self._entries if self._is_shown(entry)])

    def _write(self, entries: Iterable[_Entry]) -> None:
        scheme = colours()
        tones = {"warning": scheme.warning, "error": scheme.bad}
        cursor = QTextCursor(self._text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for level, alike in groupby(entries, lambda entry: entry.level):
            style = QTextCharFormat()
            style.setForeground(QColor(tones.get(level, scheme.text)))
            begin = "" if self._text.document().isEmpty() else "\n"
            cursor.insertText(begin + "\n".join(entry.text for entry in alike), style)
        cursor.endEditBlock()
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.maximum())
