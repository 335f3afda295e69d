"""The scored parts of the score page: their list, and the bar that filters and searches it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QWidget,
)

from app.context import Context
from app.models.scores import ScoreTable, ScoreView
from app.widgets.fields import TypingLine
from app.widgets.flow import FlowLayout
from engine.score.verdict import KINDS, VerdictKind

FILTERS: Mapping[str, tuple[VerdictKind, ...]] = {
    "score_all": KINDS, "score_good": ("good",), "score_known": ("known",),
    "score_unknown": ("unknown",), "score_error": ("error",),
}  # fmt: skip
"""Verdicts that show, by the action that is checked."""


class PartTable(QTableView):
    """One row a part; the highest scores first until another column is chosen."""

    part_chosen = Signal(object)  # ScoredImage, or None

    def __init__(self) -> None:
        super().__init__()
        self.parts = ScoreTable(self)
        self.rows = ScoreView(self.parts, self)
        self.setAccessibleName(self.tr("Scored parts"))
        self.setModel(self.rows)
        self.setSortingEnabled(True)
        self.sortByColumn(ScoreTable.SCORE, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setItemDelegateForColumn(ScoreTable.IMAGE, _PathDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(ScoreTable.IMAGE, QHeaderView.ResizeMode.Stretch)
        for section, width in (
            (ScoreTable.VERDICT, 112), (ScoreTable.CLASS, 96), (ScoreTable.PROBABILITY, 58),
            (ScoreTable.SCORE, 74),
        ):  # fmt: skip
            header.resizeSection(section, width)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def select(self, row: int) -> None:
        """Choose the part in a row, if there is one."""
        if row < self.rows.rowCount():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self.rows.index(row, 0), flags.ClearAndSelect | flags.Rows
            )

    def next_rejected(self) -> None:
        """Go to the next part below that is not good, from the end to the top again."""
        count, start = self.rows.rowCount(), self.currentIndex().row()
        for step in range(1, count + 1):
            row = (start + step) % count
            place = self.rows.mapToSource(self.rows.index(row, 0)).row()
            if self.parts.verdict(place).kind != "good":
                self.select(row)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        part = self.parts.image(self.rows.mapToSource(current).row()) if current.isValid() else None
        self.part_chosen.emit(part)


class PartBar(QWidget):
    """Filters with their counts, a search field, and what can be done with the parts."""

    def __init__(self, context: Context, table: PartTable) -> None:
        super().__init__()
        self._actions, self._table = context.actions, table
        self.search = TypingLine()
        self.search.setPlaceholderText(self.tr("Find by name"))
        self.search.setAccessibleName(self.tr("Find by name"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(150)
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(table.setFocus)
        row, group = FlowLayout(self, 6), QActionGroup(self)
        for name in FILTERS:
            action = self._actions.action(name)
            group.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("flat", "true")
            row.addWidget(button)
            self._actions.bind(name, self._filter)
        self._actions.action("score_all").setChecked(True)
        row.addWidget(self.search)
        for name in ("next_rejected", "send_unknown", "save_scores"):
            row.addWidget(self._actions.button(name))
        self._actions.bind("find_part", self._find)
        self._actions.bind("next_rejected", table.next_rejected)

    def show_counts(self) -> None:
        """Say how many parts each filter lets through."""
        number, counts = QLocale(), self._table.parts.counts()
        titles = {
            "score_all": self.tr("All ({n})"), "score_good": self.tr("Good ({n})"),
            "score_known": self.tr("Known ({n})"), "score_unknown": self.tr("Unknown ({n})"),
            "score_error": self.tr("Errors ({n})"),
        }  # fmt: skip
        for name, kinds in FILTERS.items():
            text = titles[name].format(n=number.toString(sum(counts[k] for k in kinds)))
            self._actions.action(name).setIconText(text)

    def _filter(self) -> None:
        name = next((n for n in FILTERS if self._actions.action(n).isChecked()), "score_all")
        self._table.rows.set_filter(FILTERS[name], self.search.text().strip())

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


class _PathDelegate(QStyledItemDelegate):
    """Paths lose their beginning where there is no room: names of files tell parts apart."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As usual, but for the side that is cut."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
