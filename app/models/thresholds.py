"""The list of the threshold page: images with their stability, filtered, sorted and searched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QObject, Qt

from app.models.index import ROOT, Index
from engine.binarize import Interval, intervals
from engine.session import Curve, ImageRecord, Override

Filter = Literal["all", "unstable", "decided", "no_defect", "corrected", "changed"]
Order = Literal["name", "stability", "peak"]
FILTERS: tuple[Filter, ...] = get_args(Filter)
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, eq=False)
class ThresholdRow:
    """One image of the list.

    Attributes:
        image: the image.
        curve: what MEBin saw and chose with the settings that count.
        override: what the engineer decided.
        min_interval: shortest stable interval of ``curve``.
        stability: how many thresholds the chosen interval spans; 0 without one.
        preview: what MEBin would choose with settings that are only tried, and its shortest
            stable interval.
    """

    image: ImageRecord
    curve: Curve | None
    override: Override | None = None
    min_interval: int = 1
    stability: int = 0
    preview: tuple[Curve, int] | None = None

    @property
    def shown(self) -> Curve | None:
        """The curve to show: of the tried settings if there are any."""
        return self.curve if self.preview is None else self.preview[0]

    @cached_property
    def spans(self) -> tuple[Interval, ...]:
        """The stable intervals of the shown curve."""
        if self.shown is None:
            return ()
        shortest = self.min_interval if self.preview is None else self.preview[1]
        return tuple(intervals(self.shown.counts, shortest))

    @property
    def chosen(self) -> Interval | None:
        """The interval that MEBin took: the last of the longest with its region count."""
        if self.shown is None or self.shown.regions == 0:
            return None
        own = [s for s in self.spans if s.count == self.shown.regions]
        longest = max(s.end - s.start for s in own)
        return [s for s in own if s.end - s.start == longest][-1]

    @property
    def threshold(self) -> int | None:
        """The threshold to show; None where the image has neither map nor decision."""
        if self.override is not None and self.override.threshold is not None:
            return self.override.threshold
        return None if self.shown is None else self.shown.threshold

    @property
    def no_defect(self) -> bool:
        """Whether the engineer said that the image has no defect."""
        return self.override is not None and self.override.no_defect

    @property
    def corrected(self) -> bool:
        """Whether the engineer drew the mask."""
        return self.override is not None and self.override.mask is not None

    @property
    def changed(self) -> bool:
        """Whether the tried settings give another threshold or region number."""
        if self.preview is None or self.curve is None:
            return False
        new = self.preview[0]
        return (new.threshold, new.regions) != (self.curve.threshold, self.curve.regions)


class ThresholdList(QAbstractListModel):
    """Rows of :class:`ThresholdRow`, under the role ``ROW``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ThresholdRow] = []
        self._places: dict[int, int] = {}  # image id to place in _all
        self._rows: list[int] = []  # places in _all
        self._shown: dict[int, int] = {}  # image id to row
        self._filter: Filter = "all"
        self._order: Order = "name"
        self._text = ""

    def set_rows(self, rows: Sequence[ThresholdRow], overrides: Mapping[int, Override]) -> None:
        """Show other images, with what the engineer decided about them."""
        self._all = list(rows)
        self._places = {row.image.id: n for n, row in enumerate(self._all)}
        for image_id, override in overrides.items():
            place = self._places.get(image_id)
            if place is not None:
                self._all[place] = replace(self._all[place], override=override)
        self._arrange()

    def set_view(self, only: Filter, order: Order, text: str = "") -> None:
        """Filter and sort; ``text`` must be part of the path, in any case of letters."""
        self._filter, self._order, self._text = only, order, text.casefold()
        self._arrange()

    def set_override(self, image_id: int, override: Override | None) -> None:
        """An image was decided, or is no longer. It stays in the list until the next filter."""
        place = self._places.get(image_id)
        if place is None:
            return
        self._all[place] = replace(self._all[place], override=override)
        row = self._shown.get(image_id)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def set_preview(self, curves: Mapping[int, Curve] | None, min_interval: int = 1) -> None:
        """Show what other settings would choose; None: those that count."""
        self._all = [
            replace(
                row,
                preview=(curves[row.image.id], min_interval)
                if curves is not None and row.image.id in curves
                else None,
            )
            for row in self._all
        ]
        self._arrange()

    def row_of(self, image_id: int) -> int | None:
        """Where an image is; None if it is filtered out."""
        return self._shown.get(image_id)

    def at(self, row: int) -> ThresholdRow:
        """What a row shows."""
        return self._all[self._rows[row]]

    def counts(self) -> dict[Filter, int]:
        """How many images each filter lets through."""
        found = dict.fromkeys(FILTERS, 0)
        found["all"] = len(self._all)
        for row in self._all:
            if row.override is not None or row.preview is not None or row.stability == 0:
                for name in FILTERS[1:]:
                    found[name] += _passes(row, name)
        return found

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as the filter lets through."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself for the delegate; the path for everything else."""
        if not index.isValid():
            return None
        row = self.at(index.row())
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.image.path
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [
            place
            for place, row in enumerate(self._all)
            if _passes(row, self._filter) and self._text in row.image.path.casefold()
        ]
        self._rows.sort(key=lambda place: _key(self._all[place], self._order))
        self._shown = {self._all[place].image.id: n for n, place in enumerate(self._rows)}
        self.endResetModel()


def rows_of(
    images: Sequence[ImageRecord], curves: Mapping[int, Curve], min_interval: int
) -> list[ThresholdRow]:
    """The rows of a product, before any decision; for the thread that reads a session."""
    stability = stabilities(curves, min_interval)
    return [
        ThresholdRow(i, curves.get(i.id), None, min_interval, stability.get(i.id, 0))
        for i in images
    ]


def stabilities(curves: Mapping[int, Curve], min_interval: int) -> dict[int, int]:
    """The length of the interval that decided, by image; for all curves at once.

    That of each is the longest run of its chosen region number.
    """
    if not curves:
        return {}
    counts = np.stack([curve.counts for curve in curves.values()])
    regions = np.array([curve.regions for curve in curves.values()])
    same: NDArray[np.bool_] = (counts == regions[:, None]) & (regions[:, None] > 0)
    run = np.zeros(len(regions), np.int64)
    longest = run.copy()
    for column in same.T:
        run = (run + 1) * column
        np.maximum(longest, run, out=longest)
    longest[longest < min_interval] = 0
    return dict(zip(curves, longest.tolist(), strict=True))


def _passes(row: ThresholdRow, only: Filter) -> bool:
    if only == "unstable":
        return row.curve is not None and row.stability == 0
    if only == "decided":
        return row.override is not None
    if only == "no_defect":
        return row.no_defect
    if only == "corrected":
        return row.corrected
    return only == "all" or row.changed


def _key(row: ThresholdRow, order: Order) -> tuple[int, str]:
    path = row.image.path
    if order == "stability":
        return row.stability, path
    if order == "peak":
        return (0 if row.image.peak is None else -row.image.peak), path
    return 0, path
