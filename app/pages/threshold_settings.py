"""The settings of binarization, for all images of the product."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.pages.page import heading, muted, number_field
from engine.binarize import BinarizeParams

_REFERENCE = BinarizeParams.VITIA.erosion_reference


class ThresholdSettings(QWidget):
    """A form that holds a BinarizeParams and hands it over when it is applied."""

    applied = Signal(object)  # BinarizeParams

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._step = number_field(
            1, 64, 4, self.tr("Distance of neighbouring thresholds, 4 as published")
        )
        self._shortest = number_field(
            1, 64, 4, self.tr("How many thresholds in a row must see the same number of regions")
        )
        self._erosion = number_field(
            1, 99, 6, self.tr("Side of the square by which regions are eroded; 1 switches it off")
        )
        self._scaled = QCheckBox(self.tr("for images of 1000 px"))
        self._scaled.setToolTip(
            self.tr(
                "Smaller images get less erosion, larger ones more; as published: the same for all"
            )
        )
        self._lower = number_field(
            0, 255, 0, self.tr("Maps that stay below this value show no defect")
        )
        self._by_hand = QCheckBox(self.tr("by hand"))
        self._by_hand.setToolTip(
            self.tr("Automatic: the lowest peak of all maps. That supposes at least one part"
                    " without defect; set it to 0 if there is none.")
        )  # fmt: skip
        self._by_hand.toggled.connect(self._lower.setEnabled)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Threshold step"), self._step)
        form.addRow(self.tr("Shortest stable interval"), self._shortest)
        form.addRow(self.tr("Erosion"), self._erosion)
        form.addRow(self._scaled)
        form.addRow(self.tr("Lower bound"), self._lower)
        form.addRow(self._by_hand)
        action = context.actions.action("apply_thresholds")
        self._button = QPushButton(self.tr("Apply to all images"))
        self._button.setToolTip(action.toolTip())
        self._button.clicked.connect(action.trigger)
        self._why = muted()
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("Settings for all images")))
        rows.addLayout(form)
        rows.addWidget(self._button)
        rows.addWidget(self._why)
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.setMinimumWidth(210)

    def show_params(self, params: BinarizeParams, span: tuple[int, int], *, possible: bool) -> None:
        """Show the settings in force; ``possible``: the product has maps."""
        self._step.setValue(params.step)
        self._shortest.setValue(params.min_interval)
        self._erosion.setValue(params.erosion)
        self._scaled.setChecked(params.erosion_reference is not None)
        self._by_hand.setChecked(params.lower_bound is not None)
        self._lower.setValue(span[0] if params.lower_bound is None else params.lower_bound)
        self._lower.setEnabled(params.lower_bound is not None)
        self._button.setEnabled(possible)
        self._why.setText(
            self.tr(
                "The maps span {low} to {high}. Thresholds that you set by hand are kept."
            ).format(low=span[0], high=span[1])
            if possible
            else self.tr("This product has masks but no maps, so there is nothing to choose.")
        )

    @property
    def params(self) -> BinarizeParams:
        """What the form says."""
        return BinarizeParams(
            step=self._step.value(),
            min_interval=self._shortest.value(),
            erosion=self._erosion.value(),
            erosion_reference=_REFERENCE if self._scaled.isChecked() else None,
            lower_bound=self._lower.value() if self._by_hand.isChecked() else None,
        )

    def apply(self) -> None:
        """Hand the settings over."""
        if self._button.isEnabled():
            self.applied.emit(self.params)
