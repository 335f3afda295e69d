"""The threshold page: why each threshold was chosen, and another one, or another mask, by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app import tasks
from app.context import Context
from app.images import LoadedImage, image_maker
from app.jobs import Job
from app.latest import Latest
from app.loader import Loader
from app.models.thresholds import ThresholdRow
from app.pages.page import Page, splitter
from app.pages.threshold_list import ThresholdListPane
from app.pages.threshold_mask import MaskMaker, ShownMask
from app.pages.threshold_read import ThresholdState, read_thresholds
from app.pages.threshold_settings import ThresholdSettings
from app.pages.threshold_view import ThresholdView
from app.widgets.stability import Span, StabilityPlot
from app.widgets.threshold_delegate import row_text
from engine.binarize import BinarizeParams
from engine.errors import VitiaError
from engine.session import Changes, Session
from engine.triage import set_mask, set_override

if TYPE_CHECKING:
    from engine.pipeline import Thresholds

_IMAGES_KEPT = 600 << 20  # bytes
_IMAGE_ACTIONS = (
    "no_defect", "threshold_down", "threshold_up", "lower_interval", "higher_interval",
    "tool_brush", "tool_eraser", "tool_rectangle", "tool_polygon",
)  # fmt: skip


class ThresholdPage(Page):
    """List at the left, image and stability plot in the middle, settings at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.params = BinarizeParams.VITIA
        self._range = (0, 255)
        self._tried: Thresholds | None = None
        self._trying: Job | None = None
        self._row: ThresholdRow | None = None
        self._loaded: LoadedImage | None = None
        self._maker: MaskMaker | None = None
        self._loader: Loader[LoadedImage] | None = None
        self._large: Latest[tuple[ShownMask | None]] = Latest(lambda made: self._show(made[0]))
        self._reading: Latest[ThresholdState | VitiaError] = Latest(self._take)
        # A drag sends more moves than can be painted: only the newest is worked on.
        self._pending: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_pending)

        self.list = ThresholdListPane()
        self.list.chosen.connect(self._choose)
        self.view = ThresholdView(context)
        self.view.stroke.connect(self._correct)
        self.view.dropped.connect(self._show_row)
        self.canvas = self.view.canvas
        self.plot = StabilityPlot()
        self.plot.moved.connect(self._moved)
        self.plot.released.connect(self._decide)
        middle = splitter(
            context, "threshold middle", [self.view, self.plot], [520, 170], upright=True
        )
        self.settings = ThresholdSettings(context)
        self.settings.edited.connect(self._drop_preview)
        parts = splitter(context, "threshold", [self.list, middle, self.settings], [250, 740, 250])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(parts)
        self.setFocusProxy(self.list)
        self.list.view.installEventFilter(self)
        self._bind()
        context.document.replaced.connect(self._close_threads_of_session)

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Read images, curves and decisions; keep the chosen image if it is still there."""
        document = self.context.document
        if not document.is_open:
            return
        path = document.session.path
        self._reading.ask(lambda: read_thresholds(path))

    def _take(self, found: ThresholdState | VitiaError) -> None:
        """Show what was read."""
        if isinstance(found, VitiaError):
            self.context.messages.show_error(found)
            return
        if not self.context.document.is_open:
            return
        self.params, self._range = found.params, found.span
        self._restart_loader()
        self.settings.show_params(
            found.params, found.before, found.peaks, found.span, possible=found.possible
        )
        # Here, not by the thread: an edit may wait in memory until the file can be written.
        self.list.model.set_rows(found.rows, self.context.document.session.overrides())
        self.list.count()
        self.list.choose_again()

    def refresh(self, changes: Changes) -> None:
        """Show decisions that were made or undone."""
        session = self.context.document.session
        for (image_id,) in changes.keys("override"):
            self.list.model.set_override(image_id, session.override(image_id))
            if self._row is not None and self._row.image.id == image_id:
                self._row = self.list.row or self._row
                self._show_row()
        self.list.count()

    def reveal(self, changes: Changes) -> None:
        """Choose the image that was changed, even if the filter hides it."""
        for (image_id,) in sorted(changes.keys("override"))[:1]:
            self.list.go_to(image_id)

    def show_image(self, image_id: int) -> None:
        """Choose an image, even if the filter hides it."""
        self.list.go_to(image_id)

    def place(self) -> dict[str, object]:
        """The image that shows."""
        return {} if self._row is None else {"image": self._row.image.id}

    def restore(self, place: Mapping[str, object]) -> None:
        """Choose that image again."""
        image_id = place.get("image")
        if isinstance(image_id, int):
            self.list.go_to(image_id)

    def _restart_loader(self) -> None:
        """Maps may have been read anew: what was loaded is out of date."""
        self._close_loader()
        path = self.context.document.session.path
        self._loader = Loader(
            lambda: image_maker(path), lambda image: image.nbytes,
            limit=_IMAGES_KEPT, wishes=3, workers=1,
        )  # fmt: skip
        self._loader.on_ready(self._on_loaded)

    def _close_threads_of_session(self) -> None:
        self._reading.close()
        self._close_loader()

    def _close_loader(self) -> None:
        if self._loader is not None:
            self._loader.close()
            self._loader = None
        self._large.close()
        self._loaded = self._maker = None

    def close_threads(self) -> None:
        """Stop the threads; the window closes."""
        self._close_threads_of_session()

    def _choose(self, row: ThresholdRow | None) -> None:
        if self._loader is None:
            return
        other = row is None or self._row is None or self._row.image.id != row.image.id
        self._row = row
        if row is None:
            self._loaded = None
        elif other or self._loaded is None:
            following = self.list.view.currentIndex().row() + 1
            if following < self.list.model.rowCount():  # likely the next one
                self._loader.get(self.list.model.at(following).image.id)
            self._loaded = self._loader.get(row.image.id)
        if other or self._maker is None:
            self._show_image()
        else:
            self._show_row()

    def _on_loaded(self, image_id: int) -> None:
        if self._row is None or self._loaded is not None or self._loader is None:
            return
        if self._row.image.id == image_id:
            self._loaded = self._loader.get(image_id)
            self._show_image()

    # ---- showing -------------------------------------------------------------------------------
    def _show_image(self) -> None:
        loaded = self._loaded
        self._maker = None
        if loaded is not None and loaded.pixels is not None:
            self._maker = MaskMaker(loaded, self._range)
        hint = self.tr("Loading…")
        if self._row is None:
            hint = self.tr("Choose an image at the left")
        self.view.show_image(loaded, hint)
        self._show_row()

    def _show_row(self) -> None:
        """Curve, threshold, mask and texts of the chosen image."""
        row = self._row
        override = None if row is None else row.override
        actions = self.context.actions
        actions.set_enabled(_IMAGE_ACTIONS, row is not None)
        actions.set_enabled(["reset_threshold"], override is not None)
        actions.set_enabled(["automatic_mask"], row is not None and row.corrected)
        actions.action("no_defect").setChecked(row is not None and row.no_defect)
        self.plot.clear()
        self.view.name.setText("" if row is None else row.image.path)
        self.view.state.setText("" if row is None else row_text(row))
        self.view.show_badges([] if row is None else self._badges(row))
        if row is None:
            return
        if row.shown is not None:
            self._show_curve(row)
        if row.threshold is not None:
            self.plot.set_threshold(row.threshold)
        self._show_mask(row)

    def _show_curve(self, row: ThresholdRow) -> None:
        assert row.shown is not None
        low, high = self._range
        if self._tried is not None:
            low, high = self._tried.lo, self._tried.hi
        thresholds = self._used_params.thresholds * (high - low) / 255 + low
        spans = [
            Span(
                float(thresholds[s.end]), float(thresholds[max(s.start - 1, 0)]), s.count,
                s == row.chosen,
            )
            for s in row.spans
        ]  # fmt: skip
        self.plot.set_curve(thresholds, row.shown.counts, spans)

    def _badges(self, row: ThresholdRow) -> list[str]:
        badges = []
        if row.corrected:
            badges.append(self.tr("Mask corrected by you"))
        elif row.no_defect:
            badges.append(self.tr("No defect, by you"))
        if row.preview is not None:
            badges.append(self.tr("Preview of settings that do not count yet"))
        return badges

    @property
    def _used_params(self) -> BinarizeParams:
        return self.params if self._tried is None else self._tried.params

    def _show_mask(self, row: ThresholdRow) -> None:
        """The mask that counts now, by the same order as the pipeline: drawn, threshold, given."""
        loaded, maker, override = self._loaded, self._maker, row.override
        self._large.forget()
        if maker is None or loaded is None or row.no_defect:
            self.view.show_mask(None)
        elif override is not None and override.mask is not None:
            self._make_drawn(maker, row.image.id)
        elif override is None and self.context.document.session.get("masks"):
            self._make_given(maker, loaded.mask)
        elif row.threshold is None:
            self.view.show_mask(None)
        else:
            regions = row.shown.regions if override is None and row.shown is not None else None
            self._make(maker, row.threshold, regions)

    def _make(self, maker: MaskMaker, threshold: int, regions: int | None) -> None:
        """The mask at a threshold: at once, or for a large image as soon as it is made."""
        params = self._used_params
        if maker.is_large:
            self._large.ask(lambda: (maker.at(threshold, params, regions),))
        else:
            self._show(maker.at(threshold, params, regions))

    def _make_given(self, maker: MaskMaker, mask: NDArray[np.bool_] | None) -> None:
        """The mask of the product; a copy, since the view draws into what it shows."""
        if mask is None:
            self._show(None)
        elif maker.is_large:
            self._large.ask(lambda: (maker.of(mask.copy()),))
        else:
            self._show(maker.of(mask.copy()))

    def _make_drawn(self, maker: MaskMaker, image_id: int) -> None:
        """The mask that the engineer drew."""
        if not maker.is_large:
            mask = self.context.document.session.user_mask(image_id)
            self._show(None if mask is None else maker.of(mask))
            return
        path = self.context.document.session.path

        def read() -> tuple[ShownMask | None]:
            try:
                with Session.open(path) as session:
                    mask = session.user_mask(image_id)
            except VitiaError:  # the edit that asked for it says what is wrong
                return (None,)
            return (None if mask is None else maker.of(mask),)

        self._large.ask(read)

    def _show(self, shown: ShownMask | None) -> None:
        self.view.show_mask(shown)

    # ---- deciding ------------------------------------------------------------------------------
    def _moved(self, threshold: int) -> None:
        self._pending = threshold
        if not self._soon.isActive():
            self._soon.start()

    def _show_pending(self) -> None:
        threshold, self._pending = self._pending, None
        if threshold is None or self._maker is None or self._loaded is None:
            return
        if self._loaded.map_u8 is not None:
            self._make(self._maker, threshold, None)
            self.view.state.setText(self.tr("threshold {t}").format(t=threshold))

    def _decide(self, threshold: int) -> None:
        row = self._row
        if row is None:
            return
        self._pending = None
        if row.no_defect or row.corrected or threshold != row.threshold:
            self.context.document.edit(set_override, row.image.id, threshold)

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

    def _correct(self, mask: NDArray[np.bool_] | None) -> None:
        """Keep a mask that was drawn; None: the automatic one counts again."""
        if self._row is not None and (mask is not None or self._row.corrected):
            done = self.context.document.edit(set_mask, self._row.image.id, mask)
            if done is None:
                self._show_row()  # it was refused: show what counts

    # ---- settings for all images ---------------------------------------------------------------
    def _try(self) -> None:
        """Find out what the settings of the form would change."""
        if not self.settings.is_edited:
            return
        self.settings.show_trying()
        path = self.context.document.session.path
        self._trying = self.context.start(
            self.tr("Try the settings"), tasks.choose_thresholds(path, self.settings.params),
            writes=False, finished=self._on_tried,
        )  # fmt: skip

    def _on_tried(self, tried: Thresholds) -> None:
        self._trying = None
        if tried.params != self.settings.params:
            return
        self._tried = tried
        self.settings.show_result(self.context.document.session.curves(), tried.curves)
        self.list.model.set_preview(
            {curve.image_id: curve for curve in tried.curves}, tried.params.min_interval
        )
        self.list.count()
        self.list.choose_again()

    def _drop_preview(self) -> None:
        """The settings were changed again, or are in force."""
        if self._trying is not None:
            self._trying.cancel()
            self._trying = None
        if self._tried is not None:
            self._tried = None
            self.list.model.set_preview(None)
            if self.list.filter.currentData() == "changed":
                self.list.show_filter("all")
            self.list.count()
            self.list.choose_again()

    def _apply(self) -> None:
        """Keep the settings; those that were not tried yet are tried first."""
        if not self.settings.is_edited:
            return
        if self._tried is None:
            self._try()
            return
        path = self.context.document.session.path
        self.context.start(
            self.tr("Keep the settings"), tasks.keep_thresholds(path, self._tried),
            finished=self._on_applied,
        )  # fmt: skip

    def _on_applied(self, _result: object) -> None:
        self.context.messages.show_message(
            "info", self.tr("The settings are applied"),
            self.tr("“Settings before these” brings the ones of before back."),
        )  # fmt: skip

    # ---- keys ----------------------------------------------------------------------------------
    def _bind(self) -> None:
        actions = self.context.actions
        actions.attach("threshold", self)
        actions.bind("no_defect", self._toggle_no_defect)
        actions.bind("reset_threshold", self._reset)
        actions.bind("automatic_mask", lambda: self._correct(None))
        actions.bind("threshold_down", lambda: self.plot.step(-1))
        actions.bind("threshold_up", lambda: self.plot.step(1))
        actions.bind("lower_interval", lambda: self.plot.step_interval(-1))
        actions.bind("higher_interval", lambda: self.plot.step_interval(1))
        actions.bind("previous_image", lambda: self.list.step(-1))
        actions.bind("next_image", lambda: self.list.step(1))
        actions.bind("find_image", self.list.find_image)
        actions.bind("preview_thresholds", self._try)
        actions.bind("apply_thresholds", self._apply)
        actions.bind("discard_thresholds", self.settings.discard)
        actions.bind("settings_before", self.settings.take_before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As long as its key is held, the raw image shows."""
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
        self.view.panes.set_raw(False)
        super().hideEvent(event)

    def _hold_raw(self, event: QKeyEvent) -> bool:
        if not self.context.actions.matches("raw_image", event):
            return False
        if not event.isAutoRepeat():
            self.view.panes.set_raw(event.type() == QEvent.Type.KeyPress)
        return True
