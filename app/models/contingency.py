"""Two runs against each other: how many crops are in each pair of classes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QObject, Qt
from PySide6.QtGui import QColor

from app.models.index import ROOT, Index
from app.theme import colours
from engine.session import Cluster
from engine.triage import Comparison


class ContingencyTable(QAbstractTableModel):
    """Rows are the classes of one run, columns those of the other.

    The background says which share of its row a cell holds; the number is there as well.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Comparison | None = None

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show another one, or none."""
        self.beginResetModel()
        self._shown = comparison
        self.endResetModel()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._shown

    def rowCount(self, parent: Index = ROOT) -> int:
        """The classes of the first run."""
        return 0 if parent.isValid() or self._shown is None else len(self._shown.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The classes of the second run."""
        return 0 if parent.isValid() or self._shown is None else len(self._shown.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the classes, in their colours."""
        if self._shown is None:
            return None
        upright = orientation == Qt.Orientation.Vertical
        classes = self._shown.rows if upright else self._shown.columns
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return classes[section].name
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(classes[section].colour)
        return None

    def share(self, index: Index) -> float:
        """Which part of the crops of its row a cell holds, 0 to 1."""
        assert self._shown is not None
        row = self._shown.table[index.row()]
        return float(row[index.column()] / max(1, int(row.sum())))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The numbers."""
        if not index.isValid() or self._shown is None:
            return None
        count = int(self._shown.table[index.row(), index.column()])
        number = QLocale()
        if role == Qt.ItemDataRole.DisplayRole:
            return number.toString(count) if count else "·"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._heat(self.share(index))
        if role == Qt.ItemDataRole.ForegroundRole:
            scheme = colours()
            return QColor(scheme.on_accent if self.share(index) > 0.55 else scheme.text)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            row, column = self._shown.rows[index.row()], self._shown.columns[index.column()]
            return self.words(row, column).format(
                n=number.toString(count), row=row.name, column=column.name
            )
        return None

    def words(self, _row: Cluster, _column: Cluster) -> str:
        """What a cell says in a sentence, with {n}, {row} and {column}."""
        return self.tr("{n} crops are “{row}” in one run and “{column}” in the other")

    @staticmethod
    def _heat(share: float) -> QColor:
        scheme = colours()
        low, high = QColor(scheme.base), QColor(scheme.accent)
        channels = zip(
            (low.red(), low.green(), low.blue()), (high.red(), high.green(), high.blue()),
            strict=True,
        )  # fmt: skip
        return QColor(*(round(a + (b - a) * share) for a, b in channels))
