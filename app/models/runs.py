"""The runs of a session as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QObject,
    Qt,
)
from PySide6.QtGui import QFont

from app.models.index import ROOT, Index
from app.widgets.jobrow import duration
from engine.session import Run


class RunTable(QAbstractTableModel):
    """One row a run, the newest first. The current one is bold and says so."""

    NUMBER, STATE, NMI, ARI, F1, CLASSES, EPOCHS, TIME, WEIGHTS, BASE, STARTED = range(11)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._current: int | None = None
        self._busy = False
        self._headers = [
            self.tr("Run"), self.tr("State"), "NMI", "ARI", "F1", self.tr("Classes"),
            self.tr("Epochs"), self.tr("Time"), self.tr("Weights"), self.tr("Base set"),
            self.tr("Started"),
        ]  # fmt: skip

    def set_runs(self, runs: Sequence[Run], current: int | None, *, busy: bool) -> None:
        """Show other runs; ``busy``: a run that says it is running really is."""
        self.beginResetModel()
        self._runs, self._current, self._busy = list(reversed(runs)), current, busy
        self.endResetModel()

    def run(self, row: int) -> Run:
        """The run of a row."""
        return self._runs[row]

    def can_resume(self, row: int) -> bool:
        """Whether the run of a row was stopped before its end."""
        run = self._runs[row]
        return run.state != "done" and not (run.state == "running" and self._busy)

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are runs."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Settings, and metrics where the product has class folders."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and section in _METRICS:
            return self.tr("Agreement with the class folders, a whole image counted once")
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts."""
        if not index.isValid():
            return None
        run = self._runs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(run, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (self.WEIGHTS, self.BASE):
            return self._text(run, index.column())
        if role == Qt.ItemDataRole.FontRole and run.id == self._current:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, run: Run, column: int) -> str:
        locale = QLocale()
        if column in _METRICS:
            name = _METRICS[column]
            value = run.result.get("metrics", {}).get("image", {}).get(name)
            return "" if value is None else locale.toString(float(value), "f", 3)
        settings = run.settings
        base = settings.get("base")
        texts = {
            self.NUMBER: locale.toString(run.id),
            self.STATE: self._state(run),
            self.STARTED: _short_time(run.created),
            self.CLASSES: locale.toString(int(settings.get("classes", 0))),
            self.EPOCHS: locale.toString(int(settings.get("epochs", 0))),
            self.WEIGHTS: str(run.result.get("weights") or settings.get("weights", "")),
            self.BASE: self.tr("none") if base is None else str(base),
            self.TIME: duration(run.seconds) if run.seconds else "",
        }
        return texts[column]

    def _state(self, run: Run) -> str:
        if run.state == "done":
            return self.tr("current") if run.id == self._current else self.tr("done")
        if run.state == "running":
            return self.tr("running") if self._busy else self.tr("interrupted")
        return self.tr("stopped") if run.state == "cancelled" else self.tr("failed")


_METRICS = {RunTable.NMI: "nmi", RunTable.ARI: "ari", RunTable.F1: "f1"}


def _short_time(stored: str) -> str:
    moment = QDateTime.fromString(stored, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
