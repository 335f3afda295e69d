"""The images of a product, and its problems, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QObject,
    Qt,
)

from app.engine_words import engine_text
from app.models.index import ROOT, Index
from engine.session import ImageRecord, Problem


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


class ImageTable(_Table):
    """One row an image: path, class folder, size, map, mask, problem."""

    PATH, FOLDER, SIZE, MAP, MASK, PEAK, PROBLEM = range(7)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([], parent)
        self._headers = [
            self.tr("Image"), self.tr("Class folder"), self.tr("Size"), self.tr("Map"),
            self.tr("Mask"), self.tr("Peak"), self.tr("Problem"),
        ]  # fmt: skip
        self._images: list[ImageRecord] = []
        self._problems: dict[str, str] = {}

    def set_images(self, images: Sequence[ImageRecord], problems: Sequence[Problem]) -> None:
        """Show other images."""
        self.beginResetModel()
        self._images = list(images)
        self._problems = {}
        for problem in problems:
            known = self._problems.get(problem.path)
            text = engine_text(problem.message)
            self._problems[problem.path] = text if known is None else f"{known}; {text}"
        self.endResetModel()

    def image(self, row: int) -> ImageRecord:
        """The image of a row."""
        return self._images[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are images."""
        return 0 if parent.isValid() else len(self._images)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts; numbers in the user's locale."""
        if not index.isValid():
            return None
        image = self._images[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(image, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                self.PATH: image.path, self.MAP: image.map_path, self.MASK: image.mask_path,
                self.PROBLEM: self._problems.get(image.path),
            }.get(index.column())  # fmt: skip
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (self.SIZE, self.PEAK):
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
        """By the value of a column."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._images[i.row()].id for i in before]
        self._images.sort(
            key=lambda image: self._key(image, column),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        rows = {image.id: row for row, image in enumerate(self._images)}
        after = [self.index(rows[i], b.column()) for i, b in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _text(self, image: ImageRecord, column: int) -> str:
        locale = QLocale()
        texts = {
            self.PATH: lambda: image.path,
            self.FOLDER: lambda: image.class_folder or "",
            self.SIZE: lambda: f"{locale.toString(image.width)} × {locale.toString(image.height)}",
            self.MAP: lambda: self.tr("yes") if image.map_path else self.tr("–"),
            self.MASK: lambda: self.tr("yes") if image.mask_path else self.tr("–"),
            self.PEAK: lambda: "" if image.peak is None else locale.toString(image.peak),
            self.PROBLEM: lambda: self._problems.get(image.path, ""),
        }
        return texts[column]()

    def _key(self, image: ImageRecord, column: int) -> Any:
        if column == self.SIZE:
            return image.width * image.height
        if column == self.PEAK:
            return -1 if image.peak is None else image.peak
        return self._text(image, column).casefold()


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
