"""The threshold of the score page: dragged, its effect shown, kept or put back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.context import Context
from app.models.scores import ScoreTable
from app.pages.page import muted
from app.widgets.score_histogram import ScoreHistogram
from engine.score.verdict import Rules

_FAR = 1e6


class LimitPanel(QWidget):
    """Histogram, threshold, significance, and what another choice would change."""

    tried = Signal(object)  # Rules: to be shown, not kept

    def __init__(self, context: Context, table: ScoreTable) -> None:
        super().__init__()
        self._table = table
        self._kept = Rules(None)
        self._advised = Rules(None)
        self._rules = Rules(None)
        self.histogram = ScoreHistogram()
        self.histogram.moved.connect(self._try_threshold)
        self.threshold = QDoubleSpinBox()
        self.threshold.setDecimals(3)
        self.threshold.setRange(-_FAR, _FAR)
        self.threshold.setKeyboardTracking(False)
        self.threshold.setAccessibleName(self.tr("Threshold"))
        self.threshold.setToolTip(self.tr("Parts with a higher score are rejected"))
        self.threshold.valueChanged.connect(self._try_threshold)
        self.significance = QSpinBox()
        self.significance.setRange(1, 50)
        self.significance.setSuffix(self.tr(" %"))
        self.significance.setAccessibleName(self.tr("Known defects called unknown"))
        self.significance.setToolTip(
            self.tr("Of all parts with a known defect, about this share is called unknown, so that"
                    " unknown defects are seldom taken for known ones")
        )  # fmt: skip
        self.significance.valueChanged.connect(self._try_significance)
        self._effect = muted()
        fields = QVBoxLayout()
        fields.setSpacing(4)
        for text, field in (
            (self.tr("Threshold"), self.threshold),
            (self.tr("Known called unknown"), self.significance),
        ):
            field.lineEdit().setTextMargins(6, 0, 0, 0)
            field.setFixedWidth(150)
            label = QLabel(text)
            label.setBuddy(field)
            fields.addWidget(label)
            fields.addWidget(field)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for name in ("keep_score_threshold", "reset_score_threshold"):
            button = context.actions.button(name)
            button.setStyleSheet("padding: 5px 6px;")
            buttons.addWidget(button)
        fields.addLayout(buttons)
        fields.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.histogram, 1)
        row.addLayout(fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row, 1)
        layout.addWidget(self._effect)

    @property
    def rules(self) -> Rules:
        """What the panel says now, kept or not."""
        return self._rules

    @property
    def kept(self) -> Rules:
        """What the model says."""
        return self._kept

    @property
    def is_changed(self) -> bool:
        """Whether that is not kept yet."""
        return self._rules != self._kept

    @property
    def is_advised(self) -> bool:
        """Whether that is what learning found."""
        return self._rules == self._advised

    def set_rules(self, kept: Rules, advised: Rules) -> None:
        """Show the rules of a model."""
        self._kept, self._advised, self._rules = kept, advised, kept
        self._show()

    def reset(self) -> None:
        """Try what learning found."""
        self._rules = self._advised
        self._show()
        self.tried.emit(self._rules)

    def refresh(self) -> None:
        """Other parts were scored."""
        self.histogram.set_scores(self._table.scores())
        self._show_effect()

    def _try_threshold(self, value: float) -> None:
        if self._rules.threshold is None or abs(value - self._rules.threshold) > 1e-9:
            self._rules = replace(self._rules, threshold=float(value))
            self._show(moving=True)
            self.tried.emit(self._rules)

    def _try_significance(self, percent: int) -> None:
        self._rules = replace(self._rules, significance=percent / 100)
        self._show_effect()
        self.tried.emit(self._rules)

    def _show(self, *, moving: bool = False) -> None:
        rules = self._rules
        if not moving:
            self.histogram.set_threshold(rules.threshold)
            has_band = rules.low is not None and rules.high is not None
            self.histogram.set_band((rules.low, rules.high) if has_band else None)  # type: ignore[arg-type]
        elif self.histogram.threshold != rules.threshold:
            self.histogram.set_threshold(rules.threshold)
        blockers = [QSignalBlocker(self.threshold), QSignalBlocker(self.significance)]
        self.threshold.setSingleStep(self.histogram.step)
        self.threshold.setValue(0.0 if rules.threshold is None else rules.threshold)
        self.significance.setValue(round(100 * rules.significance))
        for blocker in blockers:
            blocker.unblock()
        self._show_effect()

    def _show_effect(self) -> None:
        number, table = QLocale(), self._table
        if not table.rowCount():
            self._effect.setText("")
            return
        if self._rules.threshold is None:
            self._effect.setText(
                self.tr("There is no threshold, so nothing is decided: type one, and see what it"
                        " rejects.")
            )  # fmt: skip
            return
        now = table.judged(self._rules)
        parts = {k: number.toString(now[k]) for k in ("good", "known", "unknown")}
        if not self.is_changed:
            text = self.tr("Good: {good}. Known defects: {known}. Unknown: {unknown}.")
            band = self._told_band()
            self._effect.setText(" ".join(filter(None, (text.format(**parts), band))))
            return
        before = table.judged(self._kept)
        old = {f"{k}0": number.toString(before[k]) for k in ("good", "known", "unknown")}
        text = self.tr(
            "Not kept yet. Good: {good0} → {good}. Known defects: {known0} → {known}."
            " Unknown: {unknown0} → {unknown}."
        ).format(**parts, **old)
        waiting = table.unexamined(self._rules)
        if waiting:
            text += " " + self.tr("{n} of them are looked at when you keep it.").format(
                n=number.toString(waiting)
            )
        self._effect.setText(text)

    def _told_band(self) -> str:
        low, high = self._rules.low, self._rules.high
        if low is None or high is None:
            return ""
        scores = self._table.scores()
        return self.tr("In the shaded band, where the threshold is unsure: {n}.").format(
            n=QLocale().toString(sum(low <= s <= high for s in scores))
        )
