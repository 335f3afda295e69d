"""Scored parts as a table: verdict, image, class, probability, score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QObject,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon

from app.engine_words import engine_text
from app.icons import icon
from app.models.index import ROOT, Index
from app.theme import colours
from app.widgets.picker import swatch
from app.words import mark
from engine.score.model import SeenClass
from engine.score.results import ScoredImage
from engine.score.verdict import KINDS, Rules, Verdict, VerdictKind, judge

SORT = Qt.ItemDataRole.UserRole
VERDICTS: Mapping[VerdictKind, str] = {
    "good": mark("Verdicts", "good"),
    "known": mark("Verdicts", "known"),
    "unknown": mark("Verdicts", "unknown"),
    "undecided": mark("Verdicts", "not decided"),
    "error": mark("Verdicts", "unreadable"),
}
ICONS: Mapping[VerdictKind, str] = {
    "good": "ready", "known": "verdict-known", "unknown": "verdict-unknown",
    "undecided": "verdict-undecided", "error": "error",
}  # fmt: skip
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ORDER = {kind: n for n, kind in enumerate(("good", "undecided", "known", "unknown", "error"))}


def verdict_text(kind: VerdictKind) -> str:
    """A verdict in the user's language."""
    return QCoreApplication.translate("Verdicts", VERDICTS[kind])


def score_text(score: float) -> str:
    """A score with as many decimals as tell scores apart: their size is the network's."""
    return QLocale().toString(score, "f", 3 if abs(score) < 1000 else 0)


def verdict_colour(kind: VerdictKind) -> str:
    """The colour of a verdict's sign."""
    scheme = colours()
    return {
        "good": scheme.good, "known": scheme.accent, "unknown": scheme.warning,
        "undecided": scheme.muted, "error": scheme.bad,
    }[kind]  # fmt: skip


@dataclass
class _Row:
    image: ScoredImage
    verdict: Verdict


class ScoreTable(QAbstractTableModel):
    """One row a part, in the order in which they came; :class:`ScoreView` sorts and filters."""

    VERDICT, IMAGE, CLASS, PROBABILITY, SCORE = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = [
            self.tr("Verdict"), self.tr("Part"), self.tr("Class"), self.tr("Sure"),
            self.tr("Score"),
        ]  # fmt: skip
        self._rows: list[_Row] = []
        self._places: dict[str, int] = {}
        self._rules = Rules(None)
        self._classes: dict[int, SeenClass] = {}
        self._icons: dict[VerdictKind, Any] = {}
        self._swatches: dict[int, QIcon] = {}

    # ---- what it shows -------------------------------------------------------------------------
    def clear(self, rules: Rules, classes: Iterable[SeenClass]) -> None:
        """Show nothing; what comes next is judged by these rules and named by these classes."""
        self.beginResetModel()
        self._rows, self._places = [], {}
        self._rules, self._classes = rules, {c.id: c for c in classes}
        self._swatches.clear()
        self.endResetModel()

    def add(self, images: Iterable[ScoredImage]) -> None:
        """Show more parts; those that are there already are replaced."""
        new: list[_Row] = []
        for image in images:
            row = _Row(image, judge(image.score, image.regions, self._rules))
            place = self._places.get(image.path)
            if place is None:
                self._places[image.path] = len(self._rows) + len(new)
                new.append(row)
            elif place < len(self._rows):
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.SCORE))
            else:
                new[place - len(self._rows)] = row
        if new:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def set_rules(self, rules: Rules) -> None:
        """Judge all parts anew."""
        self._rules = rules
        for row in self._rows:
            row.verdict = judge(row.image.score, row.image.regions, rules)
        if self._rows:
            last = self.index(len(self._rows) - 1, self.SCORE)
            self.dataChanged.emit(self.index(0, 0), last)

    def recolour(self) -> None:
        """Take the colours of now."""
        self._icons.clear()
        if self._rows:
            last = self.index(len(self._rows) - 1, self.SCORE)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    @property
    def rules(self) -> Rules:
        """What parts are judged by."""
        return self._rules

    def counts(self) -> Counter[VerdictKind]:
        """How many parts got each verdict."""
        return Counter(row.verdict.kind for row in self._rows)

    def scores(self) -> list[float]:
        """The scores of all parts that have one."""
        return [row.image.score for row in self._rows if row.image.score is not None]

    def judged(self, rules: Rules) -> Counter[VerdictKind]:
        """How many parts would get each verdict by other rules."""
        return Counter(judge(r.image.score, r.image.regions, rules).kind for r in self._rows)

    def unexamined(self, rules: Rules) -> int:
        """How many parts other rules would reject whose regions were not looked at."""
        limit = rules.threshold
        if limit is None:
            return 0
        return sum(
            r.image.score is not None and r.image.score > limit and not r.image.examined
            for r in self._rows
        )

    def image(self, row: int) -> ScoredImage:
        """The part of a row."""
        return self._rows[row].image

    def verdict(self, row: int) -> Verdict:
        """What is said of the part of a row."""
        return self._rows[row].verdict

    def seen_class(self, class_id: int | None) -> SeenClass | None:
        """A class of the model by its id."""
        return None if class_id is None else self._classes.get(class_id)

    # ---- the model -----------------------------------------------------------------------------
    def rowCount(self, parent: Index = ROOT) -> int:
        """All parts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Verdict, part, class, probability, score."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles, over their columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= self.PROBABILITY:
            # Qt draws the arrow of the sorted column over a text at its right edge.
            return Qt.AlignmentFlag.AlignCenter if section == self.SCORE else _RIGHT
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, signs, and what to sort by."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._told(row, column)
        if role == SORT:
            return self._key(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            image = row.image
            return f"{image.path}\n{self.fault(image)}" if image.error else image.path
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= self.PROBABILITY:
            return _RIGHT
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(row, column)
        return None

    @staticmethod
    def fault(image: ScoredImage) -> str:
        """Why a part has no score, and what to do, in the user's language."""
        said = [engine_text(text) for text in (image.error, image.remedy) if text]
        return ". ".join(text[:1].upper() + text[1:] for text in said)

    def _told(self, row: _Row, column: int) -> str:
        verdict, locale = row.verdict, QLocale()
        if column == self.VERDICT:
            return verdict_text(verdict.kind)
        if column == self.IMAGE:
            return row.image.path
        if column == self.CLASS:
            seen = self.seen_class(verdict.class_id)
            return seen.name if seen is not None else self.fault(row.image)
        if column == self.PROBABILITY:
            if verdict.class_id is None:
                return ""
            return self.tr("{n} %").format(n=locale.toString(round(100 * verdict.probability)))
        return "" if row.image.score is None else score_text(row.image.score)

    def _key(self, row: _Row, column: int) -> Any:
        if column == self.VERDICT:
            return _ORDER[row.verdict.kind]
        if column == self.PROBABILITY:
            return row.verdict.probability if row.verdict.class_id is not None else -1.0
        if column == self.SCORE:
            return float("-inf") if row.image.score is None else row.image.score
        return self._told(row, column).casefold()

    def _sign(self, row: _Row, column: int) -> Any:
        if column == self.VERDICT:
            kind = row.verdict.kind
            if kind not in self._icons:
                self._icons[kind] = icon(ICONS[kind], verdict_colour(kind))
            return self._icons[kind]
        seen = self.seen_class(row.verdict.class_id) if column == self.CLASS else None
        if seen is None:
            return None
        if seen.id not in self._swatches:
            square = swatch(seen.colour, "", 14)
            picture = QIcon(square)
            picture.addPixmap(square, QIcon.Mode.Selected)  # Qt would tint it
            self._swatches[seen.id] = picture
        return self._swatches[seen.id]


class ScoreView(QSortFilterProxyModel):
    """The parts of some verdicts, with some text in their path, sorted."""

    def __init__(self, table: ScoreTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._only: frozenset[VerdictKind] = frozenset(KINDS)
        self._text = ""
        self.setSourceModel(table)
        self.setSortRole(SORT)

    def set_filter(self, only: Iterable[VerdictKind], text: str) -> None:
        """Show these verdicts only; ``text`` must be in the path, in any case of letters."""
        self.beginFilterChange()
        self._only, self._text = frozenset(only), text.casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether a part shows."""
        return (
            self._table.verdict(row).kind in self._only
            and self._text in self._table.image(row).path.casefold()
        )
