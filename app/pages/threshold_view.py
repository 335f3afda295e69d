"""The middle of the threshold page: the image with all that lies over it, and the mask tools."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from app.context import Context
from app.images import LoadedImage
from app.pages.page import number_field
from app.pages.threshold_mask import ShownMask
from app.widgets.elided import ElidedLabel
from app.widgets.flow import FlowLayout
from app.widgets.heatbar import HeatBar
from app.widgets.mask_editor import LEAST, MOST, MaskEditor, ToolName
from app.widgets.panes import MOST as MOST_PANES
from app.widgets.panes import ImagePanes
from app.widgets.pyramid import Pyramid
from app.words import without_mnemonic

_TOOLS: tuple[ToolName, ...] = ("brush", "eraser", "rectangle", "polygon")


class ThresholdView(QWidget):
    """Name, tools and panes. The page tells what to show and hears of finished strokes."""

    stroke = Signal(object)  # (H, W) bool: the mask as corrected; not to be kept
    dropped = Signal()  # a stroke did not end: the mask has to be shown anew

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._loaded: LoadedImage | None = None
        self._mask: Pyramid | None = None
        self._badges: list[str] = []
        self.panes = ImagePanes()
        self.canvas = self.panes.main
        self.panes.set_opacity(context.settings.overlay_opacity / 100)
        self.panes.hovered.connect(self._read_out)
        self.editor = MaskEditor(self)
        self.editor.drawn.connect(self.canvas.mask_drawn)
        self.editor.stroke.connect(self.stroke)
        self.editor.resized.connect(self._show_size)
        self.name = ElidedLabel(Qt.TextElideMode.ElideLeft)
        self.name.setProperty("role", "heading")
        self.state = ElidedLabel()
        self.state.setProperty("role", "muted")
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.heat_bar = HeatBar()
        self.brush_size = number_field(
            LEAST, MOST, self.editor.diameter,
            self.tr("Size of brush and eraser in image pixels; also Shift and the wheel"),
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._title_row())
        layout.addWidget(self._tool_row())
        layout.addWidget(self.panes, 1)
        self._bind()

    # ---- what it shows -------------------------------------------------------------------------
    def show_image(self, loaded: LoadedImage | None, hint: str = "") -> None:
        """Show another image, or a hint."""
        self._loaded = loaded
        self._mask = None
        self.editor.edit(None)
        if loaded is None or loaded.picture is None:
            self.panes.set_image(None, hint if loaded is None else loaded.error)
            return
        self.panes.set_image(loaded.picture)
        self._show_heat()

    def show_mask(self, shown: ShownMask | None) -> None:
        """Show a mask, which is drawn into, and the frames of its crops; None: there is none."""
        self._mask = None if shown is None else shown.mask
        self.editor.edit(None)
        self.panes.set_mask(self._mask, filled=self._is_drawing)
        self.panes.set_regions(() if shown is None else shown.regions)
        if self._is_drawing:
            self._begin_drawing()

    def show_badges(self, badges: Sequence[str]) -> None:
        """What is unusual about what shows."""
        self._badges = list(badges)
        own = self._context.actions.action("own_scale").isChecked() and self._has_heat
        self.panes.set_badges(self._badges, [self.tr("Scale of this image")] if own else [])

    def take_tool(self, name: ToolName | None) -> None:
        """Choose a tool; None: the mouse moves the view."""
        action = self._context.actions.action(f"tool_{name or 'pan'}")
        action.setChecked(True)
        if self.editor.is_dirty:
            self.editor.drop()
            self.dropped.emit()
        if name is not None:
            self.editor.choose(name)
        self.canvas.set_tool(self.editor if name is not None else None)
        self.brush_size.setEnabled(name in ("brush", "eraser"))
        self.editor.edit(None)
        if self._loaded is not None and self._loaded.picture is not None:
            self.panes.set_mask(self._mask, filled=name is not None)
            if name is not None:
                self._begin_drawing()
                self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_drawing(self) -> bool:
        return not self._context.actions.action("tool_pan").isChecked()

    @property
    def _has_heat(self) -> bool:
        return self._loaded is not None and self._loaded.heat is not None

    def _begin_drawing(self) -> None:
        """Draw into the mask that shows: it is this view's own, and made anew after each edit."""
        if self._loaded is None or self._loaded.pixels is None:
            return
        if self._mask is None:
            self._mask = Pyramid.blank(*self._loaded.pixels.shape[:2])
        self.editor.edit(self._mask.array)
        self.panes.set_mask(self._mask, filled=True)

    def _show_heat(self) -> None:
        loaded = self._loaded
        own = self._context.actions.action("own_scale").isChecked()
        scale = (0, 255)
        if own and loaded is not None and loaded.heat is not None:
            scale = (int(loaded.heat.array.min()), int(loaded.heat.array.max()))
        self.panes.set_heat(None if loaded is None else loaded.heat, scale)
        self.heat_bar.set_scale(scale, own=own)

    def _read_out(self, x: int, y: int) -> None:
        loaded = self._loaded
        if x < 0 or loaded is None or loaded.pixels is None:
            self.canvas.set_note("")
            return
        number = QLocale()
        red, green, blue = (int(v) for v in loaded.pixels[y, x])
        facts = [
            self.tr("x {x}, y {y}").format(x=number.toString(x), y=number.toString(y)),
            self.tr("RGB {r} {g} {b}").format(r=red, g=green, b=blue),
        ]
        if loaded.map_u8 is not None:
            height, width = loaded.pixels.shape[:2]
            map_height, map_width = loaded.map_u8.shape
            place = (y * map_height // height, x * map_width // width)
            value = int(loaded.map_u8[place])
            if loaded.raw is None:
                facts.append(self.tr("map {v} of 255").format(v=value))
            else:
                raw = number.toString(float(loaded.raw[place]), "g", 5)
                facts.append(self.tr("map {v} of 255, in its file {raw}").format(v=value, raw=raw))
        self.canvas.set_note("  ·  ".join(facts))

    # ---- building ------------------------------------------------------------------------------
    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.name)
        row.addWidget(self.state)
        row.addStretch(1)
        return row

    def _show_tip(self) -> None:
        tip, key = self.tr("Strength of the heat map"), self._context.actions.key_text("raw_image")
        if key:
            tip = self.tr("Strength of the heat map; hold {key} for the raw image").format(key=key)
        self.opacity.setToolTip(tip)

    def _tool_row(self) -> QWidget:
        self.opacity.setRange(0, 100)
        self.opacity.setValue(self._context.settings.overlay_opacity)
        self.opacity.setFixedSize(80, 30)
        self.opacity.setAccessibleName(self.tr("Strength of the heat map"))
        self._context.actions.keys_changed.connect(self._show_tip)
        self._show_tip()
        self.opacity.valueChanged.connect(self._set_opacity)
        self.brush_size.setSuffix(self.tr(" px"))
        self.brush_size.setAccessibleName(self.tr("Size of the brush"))
        self.brush_size.setEnabled(False)
        self.brush_size.valueChanged.connect(self.editor.set_diameter)
        holder = QWidget()
        row = FlowLayout(holder, 4)
        row.addWidget(self.opacity)
        row.addWidget(self.heat_bar)
        for name in ("own_scale", "side_by_side", "fit_image", "actual_size", "tool_pan"):
            row.addWidget(self._button(name))
        for tool in _TOOLS:
            row.addWidget(self._button(f"tool_{tool}"))
        row.addWidget(self.brush_size)
        for name in ("no_defect", "reset_threshold", "automatic_mask"):
            row.addWidget(self._button(name, Qt.ToolButtonStyle.ToolButtonTextBesideIcon))
        return holder

    def _button(
        self,
        name: str,
        style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly,
    ) -> QToolButton:
        action = self._context.actions.action(name)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setProperty("flat", "true")
        button.setAccessibleName(without_mnemonic(action.text()))
        return button

    def _bind(self) -> None:
        actions = self._context.actions
        tools = QActionGroup(self)
        for name in ("pan", *_TOOLS):
            tools.addAction(actions.action(f"tool_{name}"))
        actions.action("tool_pan").setChecked(True)
        actions.bind("tool_pan", lambda: self.take_tool(None))
        for tool in _TOOLS:
            actions.bind(f"tool_{tool}", partial(self.take_tool, tool))
        actions.bind("smaller_brush", lambda: self.editor.grow(-1))
        actions.bind("larger_brush", lambda: self.editor.grow(1))
        actions.bind("fit_image", self.panes.viewport.fit)
        actions.bind("actual_size", self.panes.viewport.actual_size)
        actions.bind("zoom_in", lambda: self.panes.viewport.zoom(1.25))
        actions.bind("zoom_out", lambda: self.panes.viewport.zoom(0.8))
        actions.bind(
            "side_by_side", lambda: self.panes.set_count(self.panes.count % MOST_PANES + 1)
        )
        actions.bind("own_scale", self._rescale)
        actions.bind("weaker_heat", lambda: self.opacity.setValue(self.opacity.value() - 10))
        actions.bind("stronger_heat", lambda: self.opacity.setValue(self.opacity.value() + 10))

    def _rescale(self) -> None:
        self._show_heat()
        self.show_badges(self._badges)

    def _show_size(self, diameter: int) -> None:
        blocker = QSignalBlocker(self.brush_size)
        self.brush_size.setValue(diameter)
        blocker.unblock()
        self.canvas.update()

    def _set_opacity(self, value: int) -> None:
        self._context.settings.overlay_opacity = value
        self.panes.set_opacity(value / 100)
