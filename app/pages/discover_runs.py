"""All runs of the session, what is known of the selected one, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.models.run_facts import RunFacts
from app.models.runs import RunTable
from app.pages.page import heading, splitter
from engine.session import Run

_BUTTONS = ("resume_run", "use_run", "compare_runs", "delete_run")


class FactsTable(QTableView):
    """Shows :class:`RunFacts`: names as wide as they are, the runs share the rest."""

    def __init__(self, model: RunFacts, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(24)
        self.horizontalHeader().setHighlightSections(False)
        model.modelReset.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)


class RunList(QWidget):
    """One or several runs are selected; one of them is the current one of the list."""

    selected = Signal()  # other runs are

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.model = RunTable(self)
        self.facts = RunFacts(self)
        self.table = self._table()
        self.buttons: dict[str, QPushButton] = {}
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading(self.tr("Runs")), 1)
        for name in _BUTTONS:
            button = context.actions.button(name)
            self.buttons[name] = button
            head.addWidget(button)
        self.details = FactsTable(self.facts, self.tr("Details of the selected run"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(splitter(context, "discover runs", [self.table, self.details], [590, 230]))

    def set_runs(self, runs: list[Run], current: int | None, *, busy: bool) -> None:
        """Show the runs; what was selected stays so, else the newest is."""
        chosen = [run.id for run in self.chosen()]
        self.model.set_runs(runs, current, busy=busy)
        rows = [row for i in chosen if (row := self.model.row_of(i)) is not None]
        if runs:
            self.select(rows or [0])
        else:
            self._tell()

    def select(self, rows: list[int]) -> None:
        """Select rows, the first one as the current one."""
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
        selection.setCurrentIndex(self.model.index(rows[0], 0), flags)
        for row in rows[1:]:
            more = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
            selection.select(self.model.index(row, 0), more)

    def chosen(self) -> list[Run]:
        """The selected runs, the current one first."""
        current = self.table.currentIndex().row()
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self.model.run(row) for row in sorted(rows, key=lambda r: (r != current, r))]

    def current(self) -> Run | None:
        """The run that is looked at."""
        chosen = self.chosen()
        return chosen[0] if chosen else None

    def can_resume(self) -> bool:
        """Whether the run that is looked at was stopped before its end."""
        run = self.current()
        row = None if run is None else self.model.row_of(run.id)
        return row is not None and self.model.can_resume(row)

    def _tell(self) -> None:
        self.facts.set_runs(self.chosen()[:1])
        self.selected.emit()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Runs"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(34)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(RunTable.METHOD, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        return table
