"""The runs of a session as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QObject,
    Qt,
)
from PySide6.QtGui import QFont

from app.models.index import ROOT, Index
from app.widgets.jobrow import duration
from app.words import mark
from engine.session import Run

_METHODS = {
    "AnomalyNCD": mark("Methods", "AnomalyNCD"),
    "AnomalyNCD, refined": mark("Methods", "AnomalyNCD, refined"),
    "region clustering": mark("Methods", "Region clustering"),
    "anomaly clustering": mark("Methods", "Anomaly Clustering"),
    "classifier": mark("Methods", "Saved classifier"),
}


def method_text(method: str) -> str:
    """A method in the user's language."""
    return QCoreApplication.translate("Methods", _METHODS.get(method, method))


def short_time(stored: str) -> str:
    """A stored moment in the user's time and way of writing."""
    moment = QDateTime.fromString(stored, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


class RunTable(QAbstractTableModel):
    """One row a run, the newest first. The current one is bold and says so."""

    NUMBER, STATE, METHOD, CLASSES, NMI, ARI, F1, TIME = range(8)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._current: int | None = None
        self._busy = False
        self._headers = [
            self.tr("Run"), self.tr("State"), self.tr("Method"), self.tr("Classes"), "NMI", "ARI",
            "F1", self.tr("Time"),
        ]  # fmt: skip

    def set_runs(self, runs: Sequence[Run], current: int | None, *, busy: bool) -> None:
        """Show other runs; ``busy``: a run that says it is running really is."""
        self.beginResetModel()
        self._runs, self._current, self._busy = list(reversed(runs)), current, busy
        self.endResetModel()

    def run(self, row: int) -> Run:
        """The run of a row."""
        return self._runs[row]

    def row_of(self, run_id: int) -> int | None:
        """The row of a run; None if there is no such run."""
        return next((row for row, run in enumerate(self._runs) if run.id == run_id), None)

    def is_running(self, row: int) -> bool:
        """Whether a job is at work on the run of a row."""
        return self._runs[row].state == "running" and self._busy

    def can_resume(self, row: int) -> bool:
        """Whether the run of a row was stopped before its end."""
        return self._runs[row].state != "done" and not self.is_running(row)

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are runs."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = ROOT) -> int:
        """What tells runs apart at a glance; :class:`RunFacts` has the rest."""
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
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == self.METHOD:
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
        texts = {
            self.NUMBER: locale.toString(run.id),
            self.STATE: self._state(run),
            self.METHOD: method_text(run.method),
            self.CLASSES: locale.toString(int(run.settings.get("classes", 0))),
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
