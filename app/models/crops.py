"""The crops that the grid shows, as the rows of a model; what a row holds is asked when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage

from app.models.index import ROOT, Index
from app.models.review import Ids, Review

_NONE: Ids = np.empty(0, np.int64)


class Cell(NamedTuple):
    """What the grid paints of one crop."""

    crop_id: int
    probability: float
    confirmed: bool
    moved: bool
    colour: str
    mark: str


class CropGrid(QAbstractListModel):
    """Rows are crop ids. A hundred thousand of them cost two arrays.

    Args:
        picture: the picture of a crop, or None if it is not made yet.
    """

    picture_changed = Signal(int)  # row

    def __init__(
        self, picture: Callable[[int], QImage | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.picture = picture
        self._review: Review | None = None
        self._ids = _NONE
        self._order = np.empty(0, np.intp)  # rows by crop id
        self._marks: list[tuple[str, str]] = []
        self.mixed = False

    def set_crops(
        self, review: Review | None, crop_ids: Collection[int] | Ids = (), *, mixed: bool = False
    ) -> None:
        """Show these crops of a review.

        Args:
            review: knows about them; None: there are none.
            crop_ids: the rows.
            mixed: they are of several classes, so each shows the colour and mark of its own.
        """
        ids = np.array(crop_ids if isinstance(crop_ids, np.ndarray) else list(crop_ids), np.int64)
        same = np.array_equal(ids, self._ids)
        if not same:
            self.beginResetModel()
        self._review, self.mixed = review, mixed
        self._ids, self._order = ids, np.argsort(ids)
        rows = [] if review is None else review.clusters()
        self._marks = [(r.cluster.colour, r.mark) for r in rows if r.cluster is not None]
        if not same:
            self.endResetModel()
        elif len(ids):
            self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))

    @property
    def ids(self) -> Ids:
        """(n,) the crops in the order of the rows; not to be written to."""
        return self._ids

    @property
    def sorted_ids(self) -> Ids:
        """(n,) the same, ascending."""
        return self._ids[self._order]

    def crop_id(self, row: int) -> int:
        """The crop of a row."""
        return int(self._ids[row])

    def row_of(self, crop_id: int) -> int | None:
        """Where a crop is."""
        place = int(np.searchsorted(self._ids, crop_id, sorter=self._order))
        if place == len(self._ids) or self._ids[self._order[place]] != crop_id:
            return None
        return int(self._order[place])

    def rows_of(self, crop_ids: Ids) -> NDArray[np.intp]:
        """Where crops are, ascending; those that are not shown are left out."""
        rows: NDArray[np.intp] = np.flatnonzero(np.isin(self._ids, crop_ids))
        return rows

    def cells(self, first: int, last: int) -> list[Cell]:
        """What rows ``first`` to ``last`` (not included) hold, read at one go."""
        if self._review is None:
            return []
        ids = self._ids[first:last]
        rows, review = self._review.rows_of(ids), self._review
        return [
            Cell(crop_id, p, confirmed, moved, *self._marks[group])
            for crop_id, p, confirmed, moved, group in zip(
                ids.tolist(),
                review.confidence(rows).tolist(),
                review.confirmed[rows].tolist(),
                review.moved(rows).tolist(),
                review.groups(rows).tolist(),
                strict=True,
            )
        ]

    def text(self, row: int) -> str:
        """All about a crop in words: for the tooltip and for those who cannot see the picture."""
        if self._review is None:
            return ""
        cell = self.cells(row, row + 1)[0]
        review, number = self._review, QLocale()
        lines = [
            review.path(cell.crop_id),
            self.tr("Class: {name}").format(
                name=review.cluster(review.cluster_of(cell.crop_id)).name
            ),
            self.tr("Probability: {p} %").format(p=number.toString(100 * cell.probability, "f", 0)),
            self.tr("Confirmed by you") if cell.confirmed else self.tr("Not confirmed yet"),
        ]
        if cell.moved:
            lines.append(self.tr("Moved here by hand"))
        return "\n".join(lines)

    def pictures_outdated(self) -> None:
        """All pictures are to show something else."""
        if len(self._ids):
            role = [Qt.ItemDataRole.DecorationRole]
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), role)

    def picture_ready(self, crop_id: int) -> None:
        """A picture was made: paint that row again."""
        row = self.row_of(crop_id)
        if row is not None:
            self.picture_changed.emit(row)

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are crops."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The file name, all in words, or the picture."""
        if not index.isValid() or self._review is None:
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DecorationRole:
            return self.picture(self.crop_id(row))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._review.path(self.crop_id(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.text(row)
        return None
