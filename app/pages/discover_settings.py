"""What to find and how: the form of the discover page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.pages.page import Scrolled, heading, muted, number_field
from app.widgets.backbone_info import BackboneInfo
from app.widgets.jobrow import duration
from app.words import without_mnemonic
from engine.discover.clustering.settings import AnomalyClusteringSettings, RegionSettings
from engine.discover.settings import DEFAULT_WEIGHTS, DiscoverSettings, Preset
from engine.pipeline import AnySettings
from engine.session import Run

_WEIGHTS = (
    DEFAULT_WEIGHTS,
    "vit_small_patch8_224.dino",
    "vit_small_patch14_dinov2.lvd142m",
    "bundled",
    "random:vit_tiny_patch16_224",
)
VITIA, PAPER, REGIONS, IMAGES = "vitia", "paper", "regions", "images"
_TRAINED = (VITIA, PAPER)


class DiscoverForm(QWidget):
    """Method, classes, weights, base set, epochs, device, seed, each with a word of help."""

    base_chosen = Signal(object)  # Path or None

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._base: Path | None = None
        self._runs: Sequence[Run] = ()
        self.method = self._choices(
            (self.tr("AnomalyNCD, for daily work"), VITIA),
            (self.tr("AnomalyNCD, as published"), PAPER),
            (self.tr("Region clustering, no training"), REGIONS),
            (self.tr("Anomaly Clustering, no training"), IMAGES),
        )
        self.method.setCurrentIndex(max(0, self.method.findData(context.settings.preset)))
        self._method_help = muted()
        self.classes = number_field(2, 99, 6)
        self._classes_help = muted()
        self.grouping = self._choices(
            (self.tr("Ward: as many as you say"), "ward"),
            (self.tr("HDBSCAN: finds the number itself"), "hdbscan"),
        )
        self.weighting = self._choices(
            (self.tr("Automatic"), "auto"),
            (self.tr("Unlike the other images"), "unsupervised"),
            (self.tr("Unlike the normal images"), "semi-supervised"),
            (self.tr("All alike"), "average"),
            (self.tr("In the mask"), "mask"),
        )
        self.weights = QComboBox()
        self.weights.setEditable(True)
        self.weights.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.weights.addItem(self.tr("Best on this computer"), "")
        for name in _WEIGHTS:
            self.weights.addItem(name, name)
        _narrow(self.weights)
        self.weights.editTextChanged.connect(self._show_weights)
        self._base_text = QLineEdit()
        self._base_text.setReadOnly(True)
        self._base_text.setPlaceholderText(self.tr("none"))
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.clicked.connect(lambda: self.base_chosen.emit(None))
        self.epochs = number_field(1, 1000, 50)
        self.device = self._choices(
            (self.tr("As chosen at the top right"), ""), ("CPU", "cpu"), ("CUDA", "cuda")
        )
        self.seed = number_field(0, 2**31 - 1, 0)
        suggest = context.actions.action("suggest_classes")
        self.suggest = self._button(suggest.iconText(), suggest.toolTip(), suggest.trigger)
        context.actions.tip("suggest_classes", self.suggest)
        suggest.enabledChanged.connect(self.suggest.setEnabled)
        choose_base = context.actions.action("choose_base")
        self._only: dict[str, list[QWidget]] = {}
        inside = Scrolled()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(14, 12, 14, 12)
        self._rows.setSpacing(4)
        self._rows.addWidget(heading(self.tr("What to find")))
        self._rows.addSpacing(4)
        self._add(self.tr("&Method"), self.method, self._method_help)
        self._add(self.tr("Number of &classes"), self.classes, self._classes_help, self.suggest)
        self._add(
            self.tr("&Grouping"), self.grouping,
            muted(self.tr("HDBSCAN leaves out what belongs nowhere")), only=(REGIONS,),
        )  # fmt: skip
        self._add(
            self.tr("What &counts in an image"), self.weighting,
            muted(self.tr("Automatic compares with the normal images where there are any")),
            only=(IMAGES,),
        )  # fmt: skip
        self._add(
            self.tr("&Weights"), self.weights,
            muted(self.tr("A timm model name (fetched once), or a weights file")),
            self._browse(self.tr("Choose a weights file"), self._choose_weights),
        )  # fmt: skip
        self.backbone = BackboneInfo(context)
        self._rows.addWidget(self.backbone)
        self._rows.addSpacing(8)
        self._add(
            self.tr("&Base set"), self._base_text,
            muted(
                self.tr("Labelled defects of other products, from a folder or from a session that"
                        " was triaged, help, but are not needed")
            ),
            self._browse(choose_base.toolTip(), choose_base.trigger), self._from_session(),
            self._clear, only=_TRAINED,
        )  # fmt: skip
        self._add(
            self.tr("&Epochs"), self.epochs, muted(self.tr("Passes over all crops; fewer are faster")),
            only=_TRAINED,
        )  # fmt: skip
        self._add(
            self.tr("&Device"), self.device,
            muted(self.tr("A CUDA card is ten to fifty times faster than the CPU")),
        )  # fmt: skip
        self._add(
            self.tr("See&d"), self.seed, muted(self.tr("The same seed gives the same result again"))
        )
        self._rows.addStretch(1)
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
        context.actions.tip("start_run", self.start)
        self.start.clicked.connect(context.actions.action("start_run").trigger)
        context.actions.action("start_run").enabledChanged.connect(self.start.setEnabled)
        pause = context.actions.action("pause_run")
        self.pause = QPushButton(pause.iconText())
        context.actions.tip("pause_run", self.pause)
        self.pause.setCheckable(True)
        self.pause.hide()  # until something can be paused
        self.pause.clicked.connect(pause.trigger)
        pause.enabledChanged.connect(self.pause.setVisible)
        pause.toggled.connect(self.pause.setChecked)
        self.estimate = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(card, 1)
        layout.addWidget(self.estimate)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.start, 1)
        buttons.addWidget(self.pause)
        layout.addLayout(buttons)
        self.setMinimumWidth(270)
        self.method.currentIndexChanged.connect(self._propose_epochs)
        self.method.currentIndexChanged.connect(self._show_method)
        self.grouping.currentIndexChanged.connect(self._show_method)
        for changed in (
            self.epochs.valueChanged, self.weights.editTextChanged, self.device.currentIndexChanged,
        ):  # fmt: skip
            changed.connect(self._show_estimate)
        self._propose_epochs()
        self._show_method()

    @property
    def preset(self) -> Preset:
        """How crops are cut: as published for the published method."""
        return "paper" if self.method.currentData() == PAPER else "vitia"

    @property
    def base(self) -> Path | None:
        """The chosen base set; only training uses one."""
        return self._base if self.method.currentData() in _TRAINED else None

    def set_base(self, base: Path | None) -> None:
        """Show the base set of the session."""
        self._base = base
        self._base_text.setText("" if base is None else str(base))
        self._base_text.setToolTip(self._base_text.text())
        self._clear.setEnabled(base is not None)

    def _propose_epochs(self) -> None:
        """Training for daily work begins at region clustering, so it needs fewer passes."""
        if self.method.currentData() in _TRAINED:
            self.epochs.setValue(DiscoverSettings.of_preset(self.preset, 1).epochs)

    def set_classes(self, classes: int, why: str) -> None:
        """Propose a number of classes, and say where it comes from."""
        self.classes.setValue(classes)
        kinds = self.tr("Kinds of defects, plus one for normal parts and false alarms.")
        self._classes_help.setText(f"{kinds} {why}")

    def set_runs(self, runs: Sequence[Run]) -> None:
        """What took how long so far."""
        self._runs = runs
        self._show_estimate()

    def settings(self) -> AnySettings:
        """What the form says; empty weights stand for the best at hand.

        Raises:
            VitiaError: a value cannot work.
        """
        method, classes = self.method.currentData(), self.classes.value()
        changes: dict[str, Any] = {
            "weights": self._weights(),
            "device": self._device(),
            "seed": self.seed.value(),
        }
        if method == REGIONS:
            return RegionSettings(classes, grouping=self.grouping.currentData(), **changes)
        if method == IMAGES:
            weighting = self.weighting.currentData()
            return AnomalyClusteringSettings(classes, weighting=weighting, **changes)
        return DiscoverSettings.of_preset(
            self.preset, classes, epochs=self.epochs.value(), **changes
        )

    def region_settings(self) -> RegionSettings:
        """What the suggestion of a number of classes is worked out with."""
        return RegionSettings(
            self.classes.value(), weights=self._weights(), device=self._device(),
            seed=self.seed.value(),
        )  # fmt: skip

    def _device(self) -> str:
        return self.device.currentData() or self._context.settings.device

    def _weights(self) -> str:
        text = self.weights.currentText().strip()
        return "" if text == self.weights.itemText(0) else text

    def _show_weights(self, text: str) -> None:
        """The beginning of a long name says more than its end."""
        self.weights.setToolTip(text)
        self.backbone.set_weights(self._weights())
        line = self.weights.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def _show_method(self) -> None:
        method = self.method.currentData()
        self._method_help.setText(
            {
                VITIA: self.tr("Learns the classes, from views that are prepared once"),
                PAPER: self.tr("The same with new views in every epoch: slower"),
                REGIONS: self.tr("Groups the regions as they look; ready in a minute or two"),
                IMAGES: self.tr("Groups whole images; all crops of an image get one class"),
            }[method]
        )
        for name, widgets in self._only.items():
            for widget in widgets:
                widget.setVisible(method in name.split())
        counted = method == REGIONS and self.grouping.currentData() == "hdbscan"
        self.classes.setEnabled(not counted)
        self._show_estimate()

    def _show_estimate(self) -> None:
        """How long it will take, going by the newest run of the same kind."""
        found = self._similar_run() if self.method.currentData() in _TRAINED else None
        if found is None:
            self.estimate.hide()
            return
        learning = found.result.get("training_seconds", found.seconds)
        each = learning / found.settings["epochs"]
        seconds = found.seconds - learning + each * self.epochs.value()
        text = self.tr("About {time}, going by run {n}")
        number = QLocale().toString(found.id)
        self.estimate.setText(text.format(time=duration(seconds), n=number))
        self.estimate.show()

    def _similar_run(self) -> Run | None:
        weights, prepared = self._weights(), self.method.currentData() == VITIA
        for run in reversed(self._runs):
            settings = run.settings
            if (
                run.state == "done"
                and run.seconds > 0
                and settings.get("epochs")
                and weights in ("", settings["weights"])
                and settings.get("device") == self._device()
                and bool(settings.get("views")) == prepared
            ):
                return run
        return None

    def _choose_weights(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Weights file"), self._context.settings.last_folder,
            self.tr("Weights (*.safetensors *.pth *.pt *.bin);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.weights.setEditText(chosen)

    def _choices(self, *choices: tuple[str, str]) -> QComboBox:
        box = QComboBox()
        for title, name in choices:
            box.addItem(title, name)
        _narrow(box)
        return box

    def _browse(self, tip: str, slot: Any) -> QPushButton:
        button = self._button("…", tip, slot)
        button.setFixedWidth(36)
        button.setStyleSheet("padding: 5px 0;")
        return button

    def _from_session(self) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._context.actions.action("choose_base_session"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _button(self, text: str, tip: str, slot: Any) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(slot)
        return button

    def _add(
        self, title: str, field: QWidget, text: QLabel, *more: QWidget, only: Sequence[str] = ()
    ) -> None:
        """One field with its title, help, and further buttons, for some methods only."""
        label = QLabel(title)
        label.setBuddy(field)
        field.setAccessibleName(without_mnemonic(title))
        field.setAccessibleDescription(text.text())
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(field, 1)
        for widget in more:
            row.addWidget(widget)
        rows.addWidget(label)
        rows.addLayout(row)
        rows.addWidget(text)
        self._rows.addWidget(part)
        if only:
            self._only.setdefault(" ".join(only), []).append(part)


def _narrow(box: QComboBox) -> None:
    """The form decides how wide it is, not its longest text."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
