"""What to find and how: the form of the discover page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.pages.page import heading, muted, number_field
from engine.discover.settings import DEFAULT_WEIGHTS, DiscoverSettings, Preset

_WEIGHTS = (
    DEFAULT_WEIGHTS,
    "vit_small_patch8_224.dino",
    "vit_small_patch14_dinov2",
    "random:vit_tiny_patch16_224",
)


class DiscoverForm(QWidget):
    """Preset, classes, weights, base set, epochs, device, seed, each with a word of help."""

    base_chosen = Signal(object)  # Path or None

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._base: Path | None = None
        self.preset = QComboBox()
        self.preset.addItem(self.tr("Vitia: faster, for daily work"), "vitia")
        self.preset.addItem(self.tr("Paper: exactly as published"), "paper")
        self.classes = number_field(2, 99, 6)
        self.weights = QComboBox()
        self.weights.setEditable(True)
        self.weights.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.weights.addItem(self.tr("Best on this computer"), "")
        for name in _WEIGHTS:
            self.weights.addItem(name, name)
        self.weights.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.weights.setMinimumContentsLength(12)
        self.weights.editTextChanged.connect(self._show_weights)
        self._base_text = QLineEdit()
        self._base_text.setReadOnly(True)
        self._base_text.setPlaceholderText(self.tr("none"))
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.clicked.connect(lambda: self.base_chosen.emit(None))
        self.epochs = number_field(1, 1000, 50)
        self.device = QComboBox()
        for title, name in ((self.tr("Automatic"), "auto"), ("CPU", "cpu"), ("CUDA", "cuda")):
            self.device.addItem(title, name)
        self.seed = number_field(0, 2**31 - 1, 0)

        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(4)
        rows.addWidget(heading(self.tr("What to find")))
        rows.addSpacing(4)
        for title, field, more, text in (
            (self.tr("Number of &classes"), self.classes, None,
             self.tr("Kinds of defects, plus one for normal parts and false alarms")),
            (self.tr("&Preset"), self.preset, None,
             self.tr("Vitia draws from prepared views; Paper makes new ones in every epoch")),
            (self.tr("&Weights"), self.weights, self._browse(self._choose_weights),
             self.tr("A timm model name (fetched once), or a weights file")),
            (self.tr("&Base set"), self._base_text, self._browse(context.actions.action("choose_base").trigger),
             self.tr("Labelled defects of other products help, but are not needed")),
            (self.tr("&Epochs"), self.epochs, None, self.tr("50 as published; fewer are faster")),
            (self.tr("&Device"), self.device, None,
             self.tr("Automatic takes a CUDA card if there is one")),
            (self.tr("See&d"), self.seed, None, self.tr("The same seed gives the same result again")),
        ):  # fmt: skip
            self._add(rows, title, field, more, text)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(area)
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("primary", "true")
        self.start.setToolTip(context.actions.action("start_run").toolTip())
        self.start.clicked.connect(context.actions.action("start_run").trigger)
        context.actions.action("start_run").enabledChanged.connect(self.start.setEnabled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(card, 1)
        layout.addWidget(self.start)
        self.setMinimumWidth(270)

    @property
    def preset_name(self) -> Preset:
        """The chosen preset."""
        name: Preset = self.preset.currentData()
        return name

    @property
    def base(self) -> Path | None:
        """The chosen base set."""
        return self._base

    def set_base(self, base: Path | None) -> None:
        """Show the base set of the session."""
        self._base = base
        self._base_text.setText("" if base is None else str(base))
        self._base_text.setToolTip(self._base_text.text())
        self._clear.setEnabled(base is not None)

    def settings(self) -> DiscoverSettings:
        """What the form says; empty weights stand for the best at hand.

        Raises:
            VitiaError: a value cannot work.
        """
        changes: dict[str, Any] = {
            "weights": self._weights(),
            "epochs": self.epochs.value(),
            "device": self.device.currentData(),
            "seed": self.seed.value(),
        }
        return DiscoverSettings.of_preset(self.preset_name, self.classes.value(), **changes)

    def _weights(self) -> str:
        text = self.weights.currentText().strip()
        return "" if text == self.weights.itemText(0) else text

    def _show_weights(self, text: str) -> None:
        """The beginning of a long name says more than its end."""
        self.weights.setToolTip(text)
        line = self.weights.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def _choose_weights(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Weights file"), self._context.settings.last_folder,
            self.tr("Weights (*.safetensors *.pth *.pt *.bin);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.weights.setEditText(chosen)

    def _browse(self, slot: Any) -> QPushButton:
        button = QPushButton("…")
        button.setFixedWidth(36)
        button.setStyleSheet("padding: 5px 0;")
        button.setToolTip(self.tr("Choose…"))
        button.setAccessibleName(self.tr("Choose…"))
        button.clicked.connect(slot)
        return button

    def _add(
        self, rows: QVBoxLayout, title: str, field: QWidget, more: QWidget | None, text: str
    ) -> None:
        label = QLabel(title)
        label.setBuddy(field)
        field.setAccessibleName(title.replace("&", ""))
        field.setAccessibleDescription(text)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(field, 1)
        if more is not None:
            row.addWidget(more)
        if field is self._base_text:
            row.addWidget(self._clear)
        rows.addWidget(label)
        rows.addLayout(row)
        rows.addWidget(muted(text))
        rows.addSpacing(8)
