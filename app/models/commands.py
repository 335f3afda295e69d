"""The rows of the command palette: actions that fit what is typed, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from app.fuzzy import score
from app.models.index import ROOT, Index

_MENU_WEIGHT = 0.5  # what fits only together with its menu comes later


@dataclass(frozen=True)
class Command:
    """An action as the palette shows it; ``why`` it cannot be run now, or nothing."""

    id: str
    text: str
    menu: str
    key: str = ""
    why: str = ""


class CommandList(QAbstractListModel):
    """Holds the commands that fit, in the order of how well they do.

    Args:
        commands: in the order of the menus.
        recent: ids of those that were run last, the newest first: they come first of all.
    """

    def __init__(
        self, commands: Sequence[Command], recent: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        ranks = {name: place for place, name in enumerate(recent)}
        self._all = sorted(commands, key=lambda c: ranks.get(c.id, len(ranks)))
        self._shown = list(self._all)

    def set_typed(self, typed: str) -> None:
        """Show what fits this."""
        found = []
        for command in self._all:
            fit = score(typed, command.text)
            if fit is None:
                fit = score(typed, f"{command.menu} {command.text}")
                fit = None if fit is None else fit * _MENU_WEIGHT
            if fit is not None:
                found.append((fit - bool(command.why) if typed.strip() else 0.0, command))
        self.beginResetModel()
        self._shown = [c for _, c in sorted(found, key=lambda pair: -pair[0])]
        self.endResetModel()

    def at(self, row: int) -> Command:
        """The command of a row."""
        return self._shown[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text; for those who listen also menu, key and why not."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        command = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.UserRole:
            return command
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            parts = (command.menu, command.text, command.key, command.why)
            return ", ".join(part for part in parts if part)
        return None
