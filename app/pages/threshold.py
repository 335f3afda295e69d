"""The threshold page: why each threshold was chosen, and another one by hand."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.context import Context
from app.images import LoadedImage, image_maker
from app.loader import Loader
from app.models.thresholds import Filter, Order, ThresholdList, ThresholdRow
from app.pages.page import Page, column, muted, splitter
from app.pages.threshold_settings import ThresholdSettings
from app.widgets.canvas import ImageCanvas
from app.widgets.elided import ElidedLabel
from app.widgets.heatbar import HeatBar
from app.widgets.regions import Region
from app.widgets.stability import Span, StabilityPlot
from app.widgets.threshold_delegate import ThresholdDelegate, row_text
from engine.binarize import BinarizeParams, mask_at
from engine.crops import CropParams, find_crops
from engine.session import Changes
from engine.triage import set_override

_IMAGES_KEPT = 400 << 20  # bytes


class ThresholdPage(Page):
    """List at the left, image and stability plot in the middle, settings at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.list = ThresholdList(self)
        self.params = BinarizeParams.VITIA
        self._range = (0, 255)
        self._row: ThresholdRow | None = None
        self._loaded: LoadedImage | None = None
        self._loader: Loader[LoadedImage] | None = None
        # A drag sends more moves than can be painted: only the newest is worked on.
        self._pending: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_pending)

        self.view = QListView()
        self.view.setModel(self.list)
        self.view.setItemDelegate(ThresholdDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumWidth(190)
        self.view.setAccessibleName(self.tr("Images"))
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        self.order.addItem(self.tr("By name"), "name")
        self.order.addItem(self.tr("Least stable first"), "stability")
        for name in ("all", "unstable", "decided"):
            self.filter.addItem("", name)
        self.filter.currentIndexChanged.connect(self._arrange)
        self.order.currentIndexChanged.connect(self._reorder)
        self._nothing = muted()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        left = column(self.filter, self.order, self._nothing, self.view)

        self.canvas = ImageCanvas()
        self.canvas.set_opacity(context.settings.overlay_opacity / 100)
        self.canvas.hovered.connect(self._read_out)
        self.plot = StabilityPlot()
        self.plot.moved.connect(self._moved)
        self.plot.released.connect(self._decide)
        self._name = ElidedLabel(Qt.TextElideMode.ElideLeft)
        self._name.setProperty("role", "heading")
        self._state = ElidedLabel()
        self._state.setProperty("role", "muted")
        middle = splitter(
            context, "threshold middle",
            [column(self._bar(), self.canvas), self.plot], [520, 190], upright=True,
        )  # fmt: skip
        self.settings = ThresholdSettings(context)
        self.settings.applied.connect(self._apply)
        parts = splitter(context, "threshold", [left, middle, self.settings], [260, 740, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(parts)

        self.setFocusProxy(self.view)
        self.view.installEventFilter(self)
        actions = context.actions
        actions.attach("threshold", self)
        actions.bind("no_defect", self._toggle_no_defect)
        actions.bind("reset_threshold", self._reset)
        actions.bind("threshold_down", lambda: self.plot.step(-1))
        actions.bind("threshold_up", lambda: self.plot.step(1))
        actions.bind("previous_image", lambda: self._step(-1))
        actions.bind("next_image", lambda: self._step(1))
        actions.bind("fit_image", self.canvas.viewport.fit)
        actions.bind("actual_size", self.canvas.viewport.actual_size)
        actions.bind("apply_thresholds", self.settings.apply)
        context.document.replaced.connect(self._close_loader)

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Read images, curves and decisions; keep the chosen image if it is still there."""
        document = self.context.document
        if not document.is_open:
            return
        session = document.session
        keep = None if self._row is None else self._row.image.id
        stored = session.get("binarize")
        if stored is not None:
            self.params = BinarizeParams(
                **{k: v for k, v in stored.items() if k not in ("lo", "hi")}
            )
            self._range = (int(stored["lo"]), int(stored["hi"]))
        self._restart_loader()
        self.settings.show_params(
            self.params, self._range, possible=session.get("scale") is not None
        )
        self.list.set_rows(
            session.images("test"), session.curves(), session.overrides(), self.params.min_interval
        )
        self._arrange(keep=keep)

    def refresh(self, changes: Changes) -> None:
        """Show decisions that were made or undone."""
        overrides = self.context.document.session.overrides()
        for (image_id,) in changes.keys("override"):
            self.list.set_override(image_id, overrides.get(image_id))
            place = self.list.row_of(image_id)
            if place is not None and self._row is not None and self._row.image.id == image_id:
                self._row = self.list.at(place)
                self._show_row()
        self._count_filters()

    def reveal(self, changes: Changes) -> None:
        """Choose the image that was changed, even if the filter hides it."""
        for (image_id,) in sorted(changes.keys("override"))[:1]:
            if self.list.row_of(image_id) is None:
                self.filter.setCurrentIndex(0)
            place = self.list.row_of(image_id)
            if place is not None:
                self.view.setCurrentIndex(self.list.index(place))

    def _restart_loader(self) -> None:
        """Maps may have been read anew: what was loaded is out of date."""
        self._close_loader()
        path = self.context.document.session.path
        self._loader = Loader(
            lambda: image_maker(path), lambda image: image.nbytes,
            limit=_IMAGES_KEPT, wishes=3, workers=1,
        )  # fmt: skip
        self._loader.on_ready(self._on_loaded)

    def _close_loader(self) -> None:
        if self._loader is not None:
            self._loader.close()
            self._loader = None
        self._loaded = None

    def close_threads(self) -> None:
        """Stop the loader; the window closes."""
        self._close_loader()

    # ---- list ----------------------------------------------------------------------------------
    def _arrange(self, _index: int = 0, *, keep: int | None = None) -> None:
        if keep is None and self._row is not None:
            keep = self._row.image.id
        only: Filter = self.filter.currentData()
        order: Order = self.order.currentData()
        self.list.set_view(only, order)
        self._count_filters()
        place = None if keep is None else self.list.row_of(keep)
        empty = self.list.rowCount() == 0
        self._nothing.setVisible(empty)
        self.view.setVisible(not empty)
        self._nothing.setText(self.tr("No image of this kind"))
        if empty:
            self._row = None
            self._show_row()
        else:
            self.view.setCurrentIndex(self.list.index(place or 0))
            self._choose(self.view.currentIndex())

    def _reorder(self) -> None:
        """Who sorts wants to see what comes first."""
        self._row = None
        self._arrange()

    def _count_filters(self) -> None:
        counts = self.list.counts()
        titles = {
            "all": self.tr("All images ({n})"),
            "unstable": self.tr("No stable interval ({n})"),
            "decided": self.tr("Decided by you ({n})"),
        }
        for index in range(self.filter.count()):
            name: Filter = self.filter.itemData(index)
            self.filter.setItemText(index, titles[name].format(n=counts[name]))

    def _step(self, by: int) -> None:
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.list.rowCount():
            self.view.setCurrentIndex(self.list.index(row))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or self._loader is None:
            return
        self._row = self.list.at(index.row())
        if index.row() + 1 < self.list.rowCount():
            self._loader.get(self.list.at(index.row() + 1).image.id)  # likely the next one
        self._loaded = self._loader.get(self._row.image.id)
        self._show_image()

    def _on_loaded(self, image_id: int) -> None:
        waiting = self._row is not None and self._loaded is None
        if waiting and self._row is not None and self._row.image.id == image_id and self._loader:
            self._loaded = self._loader.get(image_id)
            self._show_image()

    # ---- showing -------------------------------------------------------------------------------
    def _show_image(self) -> None:
        loaded = self._loaded
        if loaded is None:
            self.canvas.set_image(None, self.tr("Loading…"))
        elif loaded.pixels is None:
            self.canvas.set_image(None, loaded.error)
        else:
            self.canvas.set_image(loaded.picture)
            self.canvas.set_heat(loaded.heat)
        self._show_row()

    def _show_row(self) -> None:
        """Curve, threshold, mask and texts of the chosen image."""
        row = self._row
        actions = self.context.actions
        actions.set_enabled(["no_defect"], row is not None)
        actions.set_enabled(["reset_threshold"], row is not None and row.override is not None)
        actions.action("no_defect").setChecked(row is not None and row.no_defect)
        self.plot.clear()
        if row is None:
            self._name.clear()
            self._state.clear()
            self.canvas.set_image(None, self.tr("Choose an image at the left"))
            return
        self._name.setText(row.image.path)
        self._state.setText(row_text(row))
        if row.curve is not None:
            thresholds = self._on_product_scale()
            spans = [
                Span(
                    float(thresholds[s.end]),
                    float(thresholds[max(s.start - 1, 0)]),
                    s.count,
                    s == row.chosen,
                )
                for s in row.spans
            ]
            self.plot.set_curve(thresholds, row.curve.counts, spans)
        if row.threshold is not None:
            self.plot.set_threshold(row.threshold)
        self._show_mask(self._mask_of(row))

    def _on_product_scale(self) -> NDArray[np.float64]:
        low, high = self._range
        return self.params.thresholds * (high - low) / 255 + low

    def _mask_of(self, row: ThresholdRow) -> NDArray[np.bool_] | None:
        """The mask that counts now, by the same order as the pipeline: engineer, given, MEBin."""
        loaded = self._loaded
        if loaded is None or loaded.pixels is None or row.no_defect:
            return None
        decided = row.override is not None
        if not decided and self.context.document.session.get("masks"):
            return loaded.mask
        if row.threshold is None or loaded.map_u8 is None:
            return None
        return self._masked(loaded, row.threshold)

    def _masked(self, loaded: LoadedImage, threshold: int) -> NDArray[np.bool_]:
        assert loaded.map_u8 is not None
        assert loaded.pixels is not None
        mask = mask_at(loaded.map_u8, threshold, self.params)
        height, width = loaded.pixels.shape[:2]
        if mask.shape == (height, width):
            return mask
        resized = cv2.resize(mask.view(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
        return np.asarray(resized).astype(np.bool_)

    def _show_mask(self, mask: NDArray[np.bool_] | None) -> None:
        self.canvas.set_mask(mask)
        if mask is None or not mask.any():
            self.canvas.set_regions([])
            return
        regions = None
        if self._row is not None and self._row.override is None and self._row.curve is not None:
            regions = self._row.curve.regions
        # Without the map: its only use here would be the scores, which cost most of the time.
        crops = find_crops(mask, None, *self._range, regions, CropParams.VITIA)
        self.canvas.set_regions([Region(crop.box) for crop in crops])

    def _read_out(self, x: int, y: int) -> None:
        if x < 0 or self._loaded is None or self._loaded.pixels is None:
            self.canvas.set_note("")
            return
        text = self.tr("x {x}, y {y}").format(x=x, y=y)
        if self._loaded.map_u8 is not None:
            height, width = self._loaded.pixels.shape[:2]
            map_height, map_width = self._loaded.map_u8.shape
            value = self._loaded.map_u8[y * map_height // height, x * map_width // width]
            text += self.tr(": map {value}").format(value=value)
        self.canvas.set_note(text)

    # ---- deciding ------------------------------------------------------------------------------
    def _moved(self, threshold: int) -> None:
        self._pending = threshold
        if not self._soon.isActive():
            self._soon.start()

    def _show_pending(self) -> None:
        threshold, self._pending = self._pending, None
        loaded = self._loaded
        if threshold is None or loaded is None or loaded.pixels is None or loaded.map_u8 is None:
            return
        self._show_mask(self._masked(loaded, threshold))
        self._state.setText(self.tr("threshold {t}").format(t=threshold))

    def _decide(self, threshold: int) -> None:
        if self._row is None:
            return
        self._pending = None
        if self._row.no_defect or threshold != self._row.threshold:
            self.context.document.edit(set_override, self._row.image.id, threshold)

    def _toggle_no_defect(self) -> None:
        if self._row is not None:
            override = self._row.override
            threshold = None if override is None else override.threshold
            self.context.document.edit(
                set_override, self._row.image.id, threshold, no_defect=not self._row.no_defect
            )

    def _reset(self) -> None:
        if self._row is not None and self._row.override is not None:
            self.context.document.edit(set_override, self._row.image.id)

    def _apply(self, params: BinarizeParams) -> None:
        self.context.start(
            self.tr("Choose all thresholds"),
            tasks.binarize(self.context.document.session.path, params),
            finished=self._applied,
        )

    def _applied(self, changed: int) -> None:
        self.context.messages.show_message(
            "info", self.tr("The settings are applied"),
            self.tr("Images with another threshold or region number than before: {n}").format(n=changed),
        )  # fmt: skip

    # ---- keys and bar --------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As long as I is held, the raw image shows."""
        if not self._hold_raw(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The overlays come back."""
        if not self._hold_raw(event):
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list would take the letter as the beginning of a name to look for."""
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.ShortcutOverride:
            return self._hold_raw(event)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The key may be let go where nobody sees it."""
        self.canvas.raw = False
        super().hideEvent(event)

    def _hold_raw(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_I or event.modifiers():
            return False
        if not event.isAutoRepeat():
            self.canvas.raw = event.type() == QEvent.Type.KeyPress
        return True

    def _bar(self) -> QWidget:
        opacity = QSlider(Qt.Orientation.Horizontal)
        opacity.setRange(0, 100)
        opacity.setValue(self.context.settings.overlay_opacity)
        opacity.setFixedWidth(90)
        opacity.setAccessibleName(self.tr("Strength of the heat map"))
        opacity.setToolTip(self.tr("Strength of the heat map; hold I for the raw image"))
        opacity.valueChanged.connect(self._set_opacity)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._name)
        first.addWidget(self._state)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(QLabel(self.tr("Heat map")))
        second.addWidget(opacity)
        second.addWidget(HeatBar())
        second.addStretch(1)
        for row, name, style in (
            (first, "no_defect", Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
            (first, "reset_threshold", Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
            (second, "fit_image", Qt.ToolButtonStyle.ToolButtonIconOnly),
            (second, "actual_size", Qt.ToolButtonStyle.ToolButtonIconOnly),
        ):
            button = QToolButton()
            button.setDefaultAction(self.context.actions.action(name))
            button.setToolButtonStyle(style)
            button.setProperty("flat", "true")
            row.addWidget(button)
        bar = QWidget()
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(first)
        rows.addLayout(second)
        return bar

    def _set_opacity(self, value: int) -> None:
        self.context.settings.overlay_opacity = value
        self.canvas.set_opacity(value / 100)
