"""The form of an export: formats, and what to include."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.pages.export_formats import TEXTS, FormatList
from app.pages.page import heading
from engine.export import ExportOptions

_TIP = Qt.ItemDataRole.ToolTipRole
_LABEL = 84  # width of the words in front of a line


class ExportForm(QFrame):
    """Holds ExportOptions; whether an earlier export is replaced is asked elsewhere."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.formats = FormatList()
        self.formats.setMinimumHeight(150)
        self.crops = QCheckBox(self.tr("Crops"))
        self.images = QCheckBox(self.tr("Whole images"))
        self.masks = QCheckBox(self.tr("Masks of both"))
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("Image files"))
        for value, text, tip in (
            ("copy", self.tr("Copied"), self.tr("The export stands by itself")),
            (
                "link", self.tr("Linked, takes no room"),
                self.tr("On the same disk a file can lie in two folders; elsewhere it is copied."
                        " Whoever changes it changes it in both."),
            ),
            (
                "reference", self.tr("Left in the product"),
                self.tr("COCO, Pascal VOC, FiftyOne and masks name their place; other formats need"
                        " a file and get a link."),
            ),
        ):  # fmt: skip
            self.files.addItem(text, value)
            self.files.setItemData(self.files.count() - 1, tip, _TIP)
        self.confirmed = QCheckBox(self.tr("Only what is confirmed"))
        self.confirmed.setToolTip(
            self.tr("Crops that you have confirmed, and images all of whose crops are confirmed")
        )
        self.normal = QCheckBox(self.tr("Annotate false alarms, too"))
        self.normal.setToolTip(
            self.tr("As a class of their own; otherwise they are background, as normal parts are")
        )
        for box in (self.crops, self.images, self.masks, self.confirmed, self.normal):
            box.toggled.connect(self._tell)
        self.files.currentIndexChanged.connect(self._tell)
        self.formats.changed.connect(self._tell)
        self._build()
        self._quiet = False
        self.fill(ExportOptions())

    @property
    def options(self) -> ExportOptions:
        """What the form says."""
        return ExportOptions(
            formats=self.formats.chosen, crops=self.crops.isChecked(),
            images=self.images.isChecked(), masks=self.masks.isChecked(),
            image_files=self.files.currentData(), only_confirmed=self.confirmed.isChecked(),
            annotate_normal=self.normal.isChecked(),
        )  # fmt: skip

    def fill(self, options: ExportOptions) -> None:
        """Write options into the form; tells of it once."""
        self._quiet = True
        self.formats.choose(options.formats)
        self.crops.setChecked(options.crops)
        self.images.setChecked(options.images)
        self.masks.setChecked(options.masks)
        self.files.setCurrentIndex(max(0, self.files.findData(options.image_files)))
        self.confirmed.setChecked(options.only_confirmed)
        self.normal.setChecked(options.annotate_normal)
        self._quiet = False
        self._tell()

    def _tell(self) -> None:
        if self._quiet:
            return
        folders = "imagefolder" in self.formats.chosen
        for box in (self.crops, self.images, self.masks):
            box.setEnabled(folders)
        self.files.setToolTip(str(self.files.currentData(_TIP)))
        self.changed.emit()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(8)
        rows.addWidget(heading(self.tr("Formats")))
        rows.addWidget(self.formats, 100)
        rows.addSpacing(2)
        rows.addWidget(heading(self.tr("What to include")))
        rows.addLayout(_line(self.tr("ImageFolder"), self.crops, self.images, self.masks))
        rows.addLayout(_line(self.tr("Image files"), self.files))
        rows.addLayout(_line("", self.confirmed))
        rows.addLayout(_line("", self.normal))
        rows.addStretch(1)


def options_of(stored: Mapping[str, object]) -> ExportOptions:
    """Options as a page keeps them; what cannot be used counts as not kept."""
    options = ExportOptions()
    known: dict[str, Any] = {}
    formats = stored.get("formats")
    if isinstance(formats, list):
        known["formats"] = tuple(name for name in formats if name in TEXTS)
    for name in ("crops", "images", "masks", "only_confirmed", "annotate_normal"):
        if isinstance(stored.get(name), bool):
            known[name] = stored[name]
    if stored.get("image_files") in ("copy", "link", "reference"):
        known["image_files"] = stored["image_files"]
    return replace(options, **known)


def _line(text: str, *fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    if text:
        label = QLabel(text)
        label.setMinimumWidth(_LABEL)
        row.addWidget(label)
    for field in fields:
        row.addWidget(field)
    row.addStretch(1)
    return row
