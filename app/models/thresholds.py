"""The list of the threshold page: images with their stability, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from app.models.index import ROOT, Index
from engine.binarize import Interval, intervals
from engine.session import Curve, ImageRecord, Override

Filter = Literal["all", "unstable", "decided"]
Order = Literal["name", "stability"]
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, eq=False)
class ThresholdRow:
    """One image of the list; ``spans`` are its stable intervals."""

    image: ImageRecord
    curve: Curve | None
    override: Override | None
    spans: tuple[Interval, ...] = ()

    @property
    def chosen(self) -> Interval | None:
        """The interval that MEBin took: the last of the longest with its region count."""
        if self.curve is None or self.curve.regions == 0:
            return None
        own = [s for s in self.spans if s.count == self.curve.regions]
        longest = max(s.end - s.start for s in own)
        return [s for s in own if s.end - s.start == longest][-1]

    @property
    def stability(self) -> int:
        """How many thresholds the chosen interval spans; 0 without one."""
        chosen = self.chosen
        return 0 if chosen is None else chosen.end - chosen.start + 1

    @property
    def threshold(self) -> int | None:
        """The threshold that counts now; None where the image has neither map nor decision."""
        if self.override is not None and self.override.threshold is not None:
            return self.override.threshold
        return None if self.curve is None else self.curve.threshold

    @property
    def no_defect(self) -> bool:
        """Whether the engineer said that the image has no defect."""
        return self.override is not None and self.override.no_defect


class ThresholdList(QAbstractListModel):
    """Rows of :class:`ThresholdRow`, under the role ``ROW``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ThresholdRow] = []
        self._rows: list[ThresholdRow] = []
        self._places: dict[int, int] = {}
        self._filter: Filter = "all"
        self._order: Order = "name"

    def set_rows(
        self,
        images: Sequence[ImageRecord],
        curves: dict[int, Curve],
        overrides: dict[int, Override],
        min_interval: int,
    ) -> None:
        """Show these images."""
        self._all = []
        for image in images:
            curve = curves.get(image.id)
            spans = () if curve is None else tuple(intervals(curve.counts, min_interval))
            self._all.append(ThresholdRow(image, curve, overrides.get(image.id), spans))
        self._arrange()

    def set_view(self, only: Filter, order: Order) -> None:
        """Filter and sort."""
        self._filter, self._order = only, order
        self._arrange()

    def set_override(self, image_id: int, override: Override | None) -> None:
        """An image was decided, or is no longer. It stays in the list until the next filter."""
        for rows in (self._all, self._rows):
            for n, old in enumerate(rows):
                if old.image.id == image_id:
                    rows[n] = ThresholdRow(old.image, old.curve, override, old.spans)
        place = self._places.get(image_id)
        if place is not None:
            self.dataChanged.emit(self.index(place), self.index(place))

    def row_of(self, image_id: int) -> int | None:
        """Where an image is; None if it is filtered out."""
        return self._places.get(image_id)

    def at(self, row: int) -> ThresholdRow:
        """What a row shows."""
        return self._rows[row]

    def counts(self) -> dict[Filter, int]:
        """How many images each filter lets through."""
        names: tuple[Filter, ...] = ("all", "unstable", "decided")
        return {name: sum(_passes(row, name) for row in self._all) for name in names}

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as the filter lets through."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself for the delegate; the path for everything else."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.image.path
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if _passes(row, self._filter)]
        if self._order == "stability":
            self._rows.sort(key=lambda row: (row.stability, row.image.path))
        else:
            self._rows.sort(key=lambda row: row.image.path)
        self._places = {row.image.id: n for n, row in enumerate(self._rows)}
        self.endResetModel()


def _passes(row: ThresholdRow, only: Filter) -> bool:
    if only == "unstable":
        return row.stability == 0
    if only == "decided":
        return row.override is not None
    return True
