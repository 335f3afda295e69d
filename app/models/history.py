"""The rows of the history: what it was like at first, then every edit, oldest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QObject, Qt, QTimeZone
from PySide6.QtGui import QColor, QFont

from app.icons import icon
from app.models.index import ROOT, Index
from app.theme import colours
from app.words import edit_text
from engine.session import Edit, Session


class HistoryTable(QAbstractTableModel):
    """Time and text of each edit. The newest one in force is marked; undone ones are faint."""

    TEXT, TIME = range(2)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits: list[Edit] = []
        self._present = 0

    @property
    def present(self) -> int:
        """The row of the newest edit in force; 0: none is."""
        return self._present

    def edit_id(self, row: int) -> int:
        """The edit of a row; 0: before all of them."""
        return self._edits[row - 1].id if row else 0

    def read(self, session: Session | None) -> None:
        """Show the log of a session as it is now."""
        self.beginResetModel()
        self._edits = [] if session is None else session.edits.history()
        self._present = sum(not edit.undone for edit in self._edits)
        self.endResetModel()

    def follow(self, session: Session) -> None:
        """Show what changed since the last look: an edit more, or some steps back or forth."""
        done, undone = session.edits.count()
        newer = session.edits.history(after=self._edits[-1].id if self._edits else 0)
        kept = len(self._edits)
        if newer:
            kept = self._present  # a new edit forgets what could have been redone
        if kept + len(newer) != done + undone or kept > len(self._edits):
            self.read(session)  # somebody else wrote into the log
            return
        if kept < len(self._edits):
            self.beginRemoveRows(ROOT, kept + 1, len(self._edits))
            del self._edits[kept:]
            self.endRemoveRows()
        if newer:
            self.beginInsertRows(ROOT, kept + 1, kept + len(newer))
            self._edits += newer
            self.endInsertRows()
        first, last = sorted((self._present, done))
        self._present = done
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.TIME))

    def rowCount(self, parent: Index = ROOT) -> int:
        """One for the beginning and one for every edit."""
        return 0 if parent.isValid() else len(self._edits) + 1

    def columnCount(self, parent: Index = ROOT) -> int:
        """Text and time."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        row = index.row()
        if not index.isValid() or row > len(self._edits):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row) if index.column() == self.TEXT else self._time(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == self.TEXT:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            faint = row > self._present or index.column() == self.TIME
            return QColor(colours().muted) if faint else None
        if role == Qt.ItemDataRole.FontRole and index.column() == self.TEXT:
            font = QFont()
            font.setBold(row == self._present)
            font.setItalic(row > self._present)
            return font
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.TEXT:
            return icon("play", colours().accent) if row == self._present else _nothing()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Edit"), self.tr("Time"))[section]
        return None

    def _text(self, row: int) -> str:
        if row == 0:
            return self.tr("Before all edits")
        edit = self._edits[row - 1]
        return edit_text(edit.kind, edit.params, edit.label)

    def _spoken(self, row: int) -> str:
        if row == self._present:
            return self.tr("{edit}, the present state").format(edit=self._text(row))
        if row > self._present:
            return self.tr("{edit}, undone").format(edit=self._text(row))
        return self._text(row)

    def _time(self, row: int) -> str:
        if row == 0:
            return ""
        when = QDateTime.fromString(self._edits[row - 1].created, Qt.DateFormat.ISODate)
        when = when.toTimeZone(QTimeZone.systemTimeZone())
        short = QLocale.FormatType.ShortFormat
        if when.date() == QDateTime.currentDateTime().date():
            return QLocale().toString(when.time(), short)
        return QLocale().toString(when, short)


def _nothing() -> QColor:
    """As wide as the icon of the present row, so that all texts begin at the same place."""
    return QColor(Qt.GlobalColor.transparent)
