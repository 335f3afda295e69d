"""Everything about one run, or where two of them differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QObject, Qt

from app.models.index import ROOT, Index
from app.models.runs import method_text, short_time
from app.widgets.jobrow import duration
from app.words import mark
from engine.session import Run

_NAMES = {
    "classes": mark("RunFacts", "Classes"),
    "weights": mark("RunFacts", "Weights"),
    "base": mark("RunFacts", "Base set"),
    "epochs": mark("RunFacts", "Epochs"),
    "seed": mark("RunFacts", "Seed"),
    "device": mark("RunFacts", "Device"),
    "image_size": mark("RunFacts", "Input side"),
    "batch_size": mark("RunFacts", "Batch"),
    "heads": mark("RunFacts", "Heads"),
    "mask_layers": mark("RunFacts", "Guided layers"),
    "learning_rate": mark("RunFacts", "Learning rate"),
    "views": mark("RunFacts", "Prepared views"),
    "precision": mark("RunFacts", "Precision"),
    "area_temperature": mark("RunFacts", "Area temperature"),
    "area_fraction": mark("RunFacts", "Area fraction"),
    "embedding": mark("RunFacts", "Embedding"),
    "grouping": mark("RunFacts", "Grouping"),
    "weighting": mark("RunFacts", "Weighting"),
    "relative_tau": mark("RunFacts", "Relative tau"),
    "refined_from": mark("RunFacts", "Refined from run"),
}
"""Titles of the settings; one that is new shows by its own name."""


class RunFacts(QAbstractTableModel):
    """One row a fact, one column a run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Run, ...] = ()
        self._rows: list[tuple[str, list[str]]] = []

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show the facts of these; of several, only where they differ, and the metrics."""
        self.beginResetModel()
        self._runs = tuple(runs)
        columns = [self._facts(run) for run in runs]
        names = list(dict.fromkeys(name for facts in columns for name in facts))
        rows = [(name, [facts.get(name, "") for facts in columns]) for name in names]
        # A setting that one method has not, or that was left empty, says nothing by itself.
        self._rows = [
            (name, texts)
            for name, texts in rows
            if (len(texts) == 1 and texts[0]) or len(set(texts)) > 1
        ]
        self.endResetModel()

    def _facts(self, run: Run) -> dict[str, str]:
        """Titles and texts."""
        facts = {
            self.tr("Method"): method_text(run.method),
            self.tr("Started"): short_time(run.created),
            self.tr("Time"): duration(run.seconds) if run.seconds else "",
        }
        for level, name in (
            ("image", self.tr("{metric} of images")),
            ("crop", self.tr("{metric} of crops")),
        ):
            for metric, value in run.result.get("metrics", {}).get(level, {}).items():
                facts[name.format(metric=metric.upper())] = _text(float(value), 3)
        used = {"weights": run.result.get("weights"), "device": run.result.get("device")}
        for name, value in {**run.settings, **{k: v for k, v in used.items() if v}}.items():
            title = QCoreApplication.translate("RunFacts", _NAMES.get(name, name))
            facts[title] = self.tr("none") if name == "base" and value is None else _text(value)
        return facts

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are facts to tell."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The title, then a column for each run."""
        return 0 if parent.isValid() else 1 + len(self._runs)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The runs' numbers."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self.tr("What")
        return self.tr("Run {n}").format(n=QLocale().toString(self._runs[section - 1].id))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts; long ones are whole in the tip."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            name, texts = self._rows[index.row()]
            return name if index.column() == 0 else texts[index.column() - 1]
        return None


def _text(value: Any, digits: int = 0) -> str:
    locale = QLocale()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return locale.toString(value)
    if isinstance(value, float):
        return locale.toString(value, "f", digits) if digits else locale.toString(value, "g", 4)
    return "" if value is None else str(value)
