"""The settings of binarization, for all images of the product: tried first, then kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.pages.page import Scrolled, heading, muted, number_field
from app.widgets.histogram import PeakHistogram
from engine.binarize import BinarizeParams
from engine.session import Curve

_REFERENCE = BinarizeParams.VITIA.erosion_reference
_ACTIONS = ("preview_thresholds", "apply_thresholds", "discard_thresholds")


class ThresholdSettings(QWidget):
    """A form that holds a BinarizeParams; the page tries them, keeps them or drops them."""

    edited = Signal()  # the form says something else than what was tried last

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._actions = context.actions
        self._kept = BinarizeParams.VITIA
        self._before: BinarizeParams | None = None
        self._lowest = 0
        self._possible = False
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
        self.histogram = PeakHistogram()
        self._below = muted()
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.RichText)
        self._why = muted()
        for field, name in (
            (self._step, self.tr("Threshold step")),
            (self._shortest, self.tr("Shortest stable interval")),
            (self._erosion, self.tr("Erosion")),
            (self._lower, self.tr("Lower bound")),
        ):
            field.setAccessibleName(name)
            field.valueChanged.connect(self._on_edited)
        self._scaled.toggled.connect(self._on_edited)
        self._by_hand.toggled.connect(self._on_edited)
        self.histogram.moved.connect(self._lower.setValue)
        self._buttons = {name: self._button(name) for name in (*_ACTIONS, "settings_before")}
        self._build()
        self.setMinimumWidth(230)

    def show_params(
        self,
        params: BinarizeParams,
        before: BinarizeParams | None,
        peaks: Sequence[int],
        span: tuple[int, int],
        *,
        possible: bool,
    ) -> None:
        """Show the settings in force.

        Args:
            params: these.
            before: those in force before them, if there were any.
            peaks: of all maps, for the histogram.
            span: the scores that the maps span.
            possible: the product has maps.
        """
        self._kept, self._before, self._possible = params, before, possible
        self._lowest = min(peaks, default=0)
        self.histogram.set_peaks(peaks)
        self.fill(params)
        self._why.setText(
            self.tr(
                "The maps span {low} to {high}. Thresholds and masks that you set by hand are kept."
            ).format(low=span[0], high=span[1])
            if possible
            else self.tr("This product has masks but no maps, so there is nothing to choose.")
        )

    def fill(self, params: BinarizeParams) -> None:
        """Write settings into the form, as if they were typed."""
        fields = (
            self._step,
            self._shortest,
            self._erosion,
            self._scaled,
            self._lower,
            self._by_hand,
        )
        blockers = [QSignalBlocker(field) for field in fields]
        self._step.setValue(params.step)
        self._shortest.setValue(params.min_interval)
        self._erosion.setValue(params.erosion)
        self._scaled.setChecked(params.erosion_reference is not None)
        self._by_hand.setChecked(params.lower_bound is not None)
        self._lower.setValue(self._lowest if params.lower_bound is None else params.lower_bound)
        for blocker in blockers:
            blocker.unblock()
        self._on_edited()

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

    @property
    def is_edited(self) -> bool:
        """Whether the form differs from the settings in force."""
        return self.params != self._kept

    def discard(self) -> None:
        """Show the settings in force again."""
        self.fill(self._kept)

    def take_before(self) -> None:
        """Write the settings of before into the form."""
        if self._before is not None:
            self.fill(self._before)

    def show_trying(self) -> None:
        """The settings are being tried."""
        self._result.setText(self.tr("Trying these settings on all images…"))
        self._result.show()

    def show_result(self, old: Mapping[int, Curve], new: Sequence[Curve]) -> None:
        """Say what the tried settings change, and offer to keep them."""
        number = QLocale().toString
        pairs = [(old[c.image_id], c) for c in new if c.image_id in old]
        lines = [
            self.tr("Images with another threshold: {n} of {total}").format(
                n=number(sum(a.threshold != b.threshold for a, b in pairs)),
                total=number(len(pairs)),
            ),
            self.tr("Images with another number of regions: {n}").format(
                n=number(sum(a.regions != b.regions for a, b in pairs))
            ),
            self.tr("Regions in all: {before} before, {after} after").format(
                before=number(sum(a.regions for a, _ in pairs)),
                after=number(sum(b.regions for _, b in pairs)),
            ),
            self.tr("Images without a stable interval: {before} before, {after} after").format(
                before=number(sum(a.regions == 0 for a, _ in pairs)),
                after=number(sum(b.regions == 0 for _, b in pairs)),
            ),
        ]
        told = "".join(f'<p style="margin: 0 0 5px 0">{escape(line)}</p>' for line in lines)
        self._result.setText(told)
        self._enable(tried=True)

    def _on_edited(self) -> None:
        by_hand = self._by_hand.isChecked()
        self._lower.setEnabled(by_hand)
        self.histogram.set_bound(self._lower.value() if by_hand else self._lowest, movable=by_hand)
        self._below.setText(
            self.tr("Images whose map stays below: {n}").format(
                n=QLocale().toString(self.histogram.below)
            )
        )
        self._result.clear()
        self._enable(tried=False)
        self.edited.emit()

    def _enable(self, *, tried: bool) -> None:
        able = self._possible and self.is_edited
        self._actions.set_enabled(["preview_thresholds"], able and not tried)
        self._actions.set_enabled(["apply_thresholds", "discard_thresholds"], able)
        self._actions.set_enabled(["settings_before"], self._possible and self._before is not None)
        self._buttons["settings_before"].setVisible(self._before is not None)
        self._result.setVisible(bool(self._result.text()))
        first = "apply_thresholds" if tried else "preview_thresholds"
        for name in _ACTIONS[:2]:
            button = self._buttons[name]
            button.setProperty("primary", "true" if name == first and able else "false")
            button.style().unpolish(button)
            button.style().polish(button)

    def _button(self, name: str) -> QPushButton:
        texts = {
            "preview_thresholds": self.tr("Show what changes"),
            "apply_thresholds": self.tr("Apply to all"),
            "discard_thresholds": self.tr("Discard"),
            "settings_before": self.tr("Settings before these"),
        }
        return self._actions.button(name, texts[name])

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QSpinBox]] = [
            (self.tr("Threshold step"), self._step),
            (self.tr("Shortest stable interval"), self._shortest),
            (self.tr("Erosion"), self._erosion),
        ]
        for text, field in rows:
            form.addRow(text, field)
        form.addRow(self._scaled)
        form.addRow(self.tr("Lower bound"), self._lower)
        form.addRow(self._by_hand)
        inside = Scrolled()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("Settings for all images")))
        column.addLayout(form)
        column.addWidget(self.histogram)
        column.addWidget(self._below)
        column.addWidget(self._why)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        # Always in sight: what the settings change, and the buttons that keep or drop them.
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 6, 14, 12)
        foot.setSpacing(8)
        foot.addWidget(self._result)
        foot.addWidget(self._buttons["preview_thresholds"])
        both = QHBoxLayout()
        both.setSpacing(6)
        both.addWidget(self._buttons["apply_thresholds"], 3)
        both.addWidget(self._buttons["discard_thresholds"], 2)
        foot.addLayout(both)
        foot.addWidget(self._buttons["settings_before"])
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(area, 1)
        around.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
