"""The rows of the shortcut sheet: every action with its keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont

from app.actions import Actions, native, plain, translated
from app.keys import Keys
from app.models.index import ROOT, Index


class ShortcutTable(QAbstractTableModel):
    """Action, menu and keys, in the order of the menus; those that the user changed are bold."""

    ACTION, MENU, KEYS = range(3)

    def __init__(self, actions: Actions, keys: Keys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._all = list(actions.specs.values())
        self._shown = list(self._all)
        actions.keys_changed.connect(self._on_keys)

    def set_typed(self, typed: str) -> None:
        """Show the rows in which all these words are."""
        words = typed.casefold().split()
        self.beginResetModel()
        self._shown = [
            spec
            for spec in self._all
            if all(
                word
                in f"{plain(translated(spec))} {self._menu(spec.menu)} {self._text(spec.id)}".casefold()
                for word in words
            )
        ]
        self.endResetModel()

    def name(self, row: int) -> str:
        """The id of the action of a row."""
        return self._shown[row].id

    def row_of(self, name: str) -> int | None:
        """The row of an action, if it is shown."""
        return next((row for row, spec in enumerate(self._shown) if spec.id == name), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many actions are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Action, menu, keys."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        spec = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == self.ACTION:
                return plain(translated(spec))
            return self._menu(spec.menu) if index.column() == self.MENU else self._text(spec.id)
        if role == Qt.ItemDataRole.FontRole and self._keys.is_changed(spec.id):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole and self._keys.is_changed(spec.id):
            own = ", ".join(native(key) for key in self._keys.own(spec.id))
            if not own:
                return self.tr("You gave it this key; by itself it has none")
            return self.tr("You changed it; by itself it has {keys}").format(keys=own)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Action"), self.tr("Menu"), self.tr("Keys"))[section]
        return None

    def _on_keys(self, name: str) -> None:
        row = self.row_of(name)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.KEYS))

    def _text(self, name: str) -> str:
        return ", ".join(native(key) for key in self._keys.of(name))

    @staticmethod
    def _menu(menu: str) -> str:
        return plain(QCoreApplication.translate("Actions", menu))
