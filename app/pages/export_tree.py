"""The preview of an export: the folders that will be written, with their numbers of files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.icons import icon

_EXPANDED = 40  # rows; of more, only the upper ones are shown at first


class ExportTree(QTreeWidget):
    """Folders and files below the folder that is written to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview of the export"))
        self.setHeaderLabels([self.tr("What will be written"), self.tr("Files")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)

    def show_tree(self, name: str, tree: Sequence[tuple[str, int]]) -> int:
        """Show folders, whose paths end in "/", and files, below a folder ``name``.

        Gives the number of files.
        """
        self.clear()
        top = _item(name, folder=True)
        self.addTopLevelItem(top)
        items: dict[str, QTreeWidgetItem] = {"": top}
        counts: dict[str, int] = {}
        for path, count in tree:
            place, *parts = ["", *path.rstrip("/").split("/")]
            counts[""] = counts.get("", 0) + count
            for n, part in enumerate(parts):
                above, place = place, f"{place}/{part}"
                if place not in items:
                    is_folder = n < len(parts) - 1 or path.endswith("/")
                    items[place] = _item(part, folder=is_folder)
                    items[above].addChild(items[place])
                counts[place] = counts.get(place, 0) + count
        for place, item in items.items():
            item.setText(1, QLocale().toString(counts.get(place, 0)))
        if len(items) > _EXPANDED:
            self.expandToDepth(1 if len(items) < 2 * _EXPANDED else 0)
        else:
            self.expandAll()
        return counts.get("", 0)

    def show_reason(self, reason: str) -> None:
        """Say why nothing can be written."""
        self.clear()
        item = QTreeWidgetItem([reason, ""])
        item.setFirstColumnSpanned(True)
        self.addTopLevelItem(item)

    def rename(self, target: Path) -> None:
        """Another folder is written to."""
        top = self.topLevelItem(0)
        if top is not None and top.childCount():
            top.setText(0, target.name)


def _item(name: str, *, folder: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, ""])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setIcon(0, icon("folder" if folder else "file"))
    return item
