"""The images of a product, and its problems, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal, get_args

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QObject,
    Qt,
)

from app.engine_words import engine_text
from app.models.index import ROOT, Index
from engine.session import ImageRecord, Problem

ImageFilter = Literal["all", "no_map", "problem"]
IMAGE_FILTERS: tuple[ImageFilter, ...] = get_args(ImageFilter)


class _Table(QAbstractTableModel):
    """Rows of texts with a header."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = list(headers)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class _Row:
    """An image and what is wrong with it and with its map and mask."""

    image: ImageRecord
    problem: str = ""
    remedy: str = ""


class ImageTable(_Table):
    """One row an image: path, class folder, size, map, mask, peak, problem and what to do."""

    PATH, FOLDER, SIZE, MAP, MASK, PEAK, PROBLEM, REMEDY = range(8)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([], parent)
        self._headers = [
            self.tr("Image"), self.tr("Class folder"), self.tr("Size"), self.tr("Map"),
            self.tr("Mask"), self.tr("Peak"), self.tr("Problem"), self.tr("What to do"),
        ]  # fmt: skip
        self._all: list[_Row] = []
        self._rows: list[_Row] = []
        self._filter: ImageFilter = "all"
        self._text = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_images(self, images: Sequence[ImageRecord], problems: Sequence[Problem]) -> None:
        """Show other images."""
        self._all = _rows(images, problems)
        self._arrange()

    def set_filter(self, only: ImageFilter, text: str = "") -> None:
        """Show some images only; ``text`` must be in the path, in any case of letters."""
        self._filter, self._text = only, text.casefold()
        self._arrange()

    def counts(self) -> dict[ImageFilter, int]:
        """How many images each filter lets through."""
        return {name: sum(_passes(row, name) for row in self._all) for name in IMAGE_FILTERS}

    def image(self, row: int) -> ImageRecord:
        """The image of a row."""
        return self._rows[row].image

    def row_of(self, path: str) -> int | None:
        """Where the image is that this file is, or is the map or mask of; None if not shown."""
        for number, row in enumerate(self._rows):
            if path in (row.image.path, row.image.map_path, row.image.mask_path):
                return number
        key = _key_of(path)
        for number, row in enumerate(self._rows):
            if row.image.map_path is None and _key_of(row.image.path) == key:
                return number
        return None

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as the filter lets through."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts; numbers in the user's locale."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._told(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                self.PATH: row.image.path, self.MAP: row.image.map_path,
                self.MASK: row.image.mask_path, self.PROBLEM: row.problem, self.REMEDY: row.remedy,
            }.get(column)  # fmt: skip
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (self.SIZE, self.PEAK):
            return _RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles, over their columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (self.SIZE, self.PEAK):
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and section == self.PEAK:
            return self.tr("Highest value of the map, 0 to 255 on the scale of the product")
        return super().headerData(section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the value of a column; a negative one: as they were read."""
        self._order = None if column < 0 else (column, order)
        if column < 0:
            self._arrange()
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[i.row()].image.id for i in before]
        self._sort()
        rows = {row.image.id: number for number, row in enumerate(self._rows)}
        after = [self.index(rows[i], b.column()) for i, b in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [
            row
            for row in self._all
            if _passes(row, self._filter) and self._text in row.image.path.casefold()
        ]
        self._sort()
        self.endResetModel()

    def _sort(self) -> None:
        if self._order is not None:
            column, order = self._order
            down = order == Qt.SortOrder.DescendingOrder
            self._rows.sort(key=lambda row: self._key(row, column), reverse=down)

    def _told(self, row: _Row, column: int) -> str:
        image, locale = row.image, QLocale()
        if column == self.PATH:
            return image.path
        if column == self.FOLDER:
            return image.class_folder or ""
        if column == self.SIZE:
            return f"{locale.toString(image.width)} × {locale.toString(image.height)}"
        if column in (self.MAP, self.MASK):
            there = image.map_path if column == self.MAP else image.mask_path
            return self.tr("yes") if there else self.tr("–")
        if column == self.PEAK:
            return "" if image.peak is None else locale.toString(image.peak)
        return row.problem if column == self.PROBLEM else row.remedy

    def _key(self, row: _Row, column: int) -> Any:
        image = row.image
        if column == self.SIZE:
            return image.width * image.height
        if column == self.PEAK:
            return -1 if image.peak is None else image.peak
        if column == self.MAP:
            return bool(image.map_path)
        if column == self.MASK:
            return bool(image.mask_path)
        return self._told(row, column).casefold()


def _rows(images: Sequence[ImageRecord], problems: Sequence[Problem]) -> list[_Row]:
    """Each image with what is wrong with it, with its map or with its mask."""
    if not problems:
        return [_Row(image) for image in images]
    by_path: dict[str, list[Problem]] = {}
    of_maps: dict[str, list[Problem]] = {}
    known = {image.path for image in images}
    for problem in problems:
        by_path.setdefault(problem.path, []).append(problem)
        if problem.path not in known:
            of_maps.setdefault(_key_of(problem.path), []).append(problem)
    rows = []
    for image in images:
        paths = (image.path, image.map_path, image.mask_path)
        own = [problem for path in paths if path in by_path for problem in by_path[path]]
        if image.map_path is None:  # taken off the image, because something is wrong with it
            own += [p for p in of_maps.get(_key_of(image.path), ()) if p not in own]
        if own:
            messages = "; ".join(dict.fromkeys(engine_text(p.message) for p in own))
            remedies = "; ".join(dict.fromkeys(engine_text(p.remedy) for p in own if p.remedy))
            rows.append(_Row(image, messages, remedies))
        else:
            rows.append(_Row(image))
    return rows


def _key_of(path: str) -> str:
    """What the file of an image and that of its map have in common: folder and name."""
    parts = PurePosixPath(path)
    return f"{parts.parent.name}/{parts.stem}"


def _passes(row: _Row, only: ImageFilter) -> bool:
    if only == "no_map":
        return row.image.split == "test" and row.image.map_path is None
    return only == "all" or bool(row.problem)


class ProblemTable(_Table):
    """One row a problem: file, what is wrong, what to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([], parent)
        self._headers = [self.tr("File"), self.tr("Problem"), self.tr("What to do")]
        self._problems: list[Problem] = []

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._problems = list(problems)
        self.endResetModel()

    def path(self, row: int) -> str:
        """The file of a row."""
        return self._problems[row].path

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are problems."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts."""
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = (engine_text(text) for text in (problem.message, problem.remedy))
            return (problem.path, *said)[index.column()]
        return None
