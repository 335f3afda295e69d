"""The main window: rail, pages, messages, job bar. Pages do the work; this only joins them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.actions import Actions
from app.context import Context
from app.document import Document
from app.jobs import Job, Jobs
from app.jobwatch import JobWatch
from app.keys import Keys
from app.opening import Opener
from app.pages.factory import make_page
from app.pages.page import Page
from app.pages.start import StartPage
from app.settings import Settings, Theme
from app.stations import STATIONS, StationName, is_outdated, states
from app.theme import apply_theme
from app.widgets.devicepicker import DevicePicker
from app.widgets.jobbar import JobBar
from app.widgets.logpanel import LogPanel
from app.widgets.message import MessageBar
from app.widgets.rail import StationRail
from app.widgets.topbar import TopBar
from engine.session import Changes

if TYPE_CHECKING:
    from app.pages.product import ProductPage

_SESSION_ACTIONS = (
    "close_session", "go_product", "go_threshold", "go_discover", "go_triage", "go_export",
    "rescan", "choose_maps", "choose_base", "export_now", "undo", "redo", "show_history",
)  # fmt: skip


class MainWindow(QMainWindow):
    """One window with at most one session."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Vitia")
        self.setAcceptDrops(True)
        self.settings = settings or Settings()
        self.document = Document(self)
        self.jobs = Jobs(self)
        self.messages = MessageBar()
        self.actions_ = Actions(self)
        self.keys = Keys(self.actions_, self.settings)
        self.context = Context(
            self.document, self.jobs, self.settings, self.actions_, self.messages
        )
        self.opener = Opener(self.context, self)
        self._pages: dict[StationName, Page] = {}
        self._current: StationName | None = None
        self._closing = False
        self._outdated = False  # thresholds changed since the current run
        self._busy_station: StationName = "product"
        self._started = False

        self.rail = StationRail()
        self.rail.chosen.connect(self.go)
        self.start_page = StartPage(self.context)
        self.start_page.recent_chosen.connect(lambda path: self.open_path(Path(path)))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.job_bar = JobBar()
        self.log_panel = LogPanel()
        self.log_panel.hide()
        self.job_watch = JobWatch(self.jobs, self.job_bar, self.log_panel, self)
        self.device = DevicePicker(self.settings, self.jobs)
        self.top_bar = TopBar(self.actions_, self.device, self)
        self._build()
        self._bind()
        self.resize(1280, 800)
        self.restoreGeometry(self.settings.geometry)
        self._show_document()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, what could wait is done in the background."""
        super().paintEvent(event)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._begin_background)

    def _begin_background(self) -> None:
        self.device.look()
        self.jobs.start(self.tr("Prepare the pages"), tasks.warm_up, writes=False, quiet=True)

    # ---- building ------------------------------------------------------------------------------
    def _build(self) -> None:
        self.actions_.fill(self.menuBar())
        self.addToolBar(self.top_bar)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.messages)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.log_panel)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(middle, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row, 1)
        rows.addWidget(self.job_bar)
        self.setCentralWidget(whole)
        self.setMinimumSize(1080, 640)

    def _bind(self) -> None:
        bind = self.actions_.bind
        bind("quit", self.close)
        bind("undo", self.document.undo)
        bind("redo", self.document.redo)
        for station in STATIONS:
            bind(f"go_{station.name}", partial(self.go, station.name))
        log = self.actions_.action("show_log")
        log.toggled.connect(self.log_panel.setVisible)
        log.toggled.connect(self.job_bar.set_log_shown)
        self.job_bar.log_toggled.connect(log.setChecked)
        self.log_panel.failed.connect(self.messages.show_error)
        bind("show_jobs", self.job_bar.show_list)
        bind("cancel_job", self.job_bar.cancel_job)
        bind("choose_device", self.device.showMenu)
        themes: tuple[Theme, ...] = ("system", "light", "dark")
        for theme in themes:
            bind(f"theme_{theme}", partial(self.set_theme, theme))
        bind("rescan", lambda: self._product_page().rescan())
        bind("choose_maps", lambda: self._product_page().choose_maps())
        bind("choose_base", lambda: self._product_page().choose_base())
        bind("export_now", self._export)
        bind("command_palette", self._show_palette)
        bind("shortcuts", self._show_shortcuts)
        bind("about", self._show_about)
        self.document.replaced.connect(self._show_document)
        self.document.stored.connect(self._update_states)
        self.document.edited.connect(self._update_states)
        self.document.walked.connect(self._reveal)
        self.document.failed.connect(self.messages.show_error)
        self.jobs.started.connect(self._on_job)
        self.jobs.idle.connect(self._on_idle)
        self.settings.changed.connect(self._on_setting)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)
        self._mark_theme()

    # ---- showing -------------------------------------------------------------------------------
    @property
    def current(self) -> StationName | None:
        """The station that shows; None is the start page."""
        return self._current

    def open_path(self, path: Path) -> None:
        """Open whatever this is: a session, or a product folder (with the session it has)."""
        self.opener.open_path(path)

    def page(self, name: StationName) -> Page:
        """The page of a station, made when first asked for."""
        if name not in self._pages:
            self._pages[name] = make_page(name, self.context)
            self._pages[name].image_wanted.connect(self._show_image)
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

    def _show_image(self, image_id: int) -> None:
        """An image in detail: the threshold page has it."""
        self.go("threshold")
        self.page("threshold").show_image(image_id)

    def _product_page(self) -> ProductPage:
        from app.pages.product import ProductPage

        page = self.page("product")
        assert isinstance(page, ProductPage)
        return page

    def _export(self) -> None:
        """From elsewhere it shows first what would be written."""
        from app.pages.export import ExportPage

        page = self.page("export")
        assert isinstance(page, ExportPage)
        if self._current == "export":
            page.export()
        else:
            self.go("export")

    def go(self, name: StationName) -> None:
        """Show the page of a station."""
        if not self.document.is_open:
            return
        page = self.page(name)
        if name != self._current:
            self.messages.clear_infos()
        self._current = name
        self.rail.choose(name)
        self.actions_.set_scope(name)
        self.stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_document(self) -> None:
        is_open = self.document.is_open
        self.actions_.set_enabled(_SESSION_ACTIONS, is_open)
        if is_open:
            session = self.document.session
            self.setWindowTitle(f"{session.path.stem} – Vitia")
            self.top_bar.name.setText(str(session.path))
            self.go(self._furthest())
        else:
            self._current = None
            self.setWindowTitle("Vitia")
            self.top_bar.name.clear()
            self.rail.choose(None)
            self.actions_.set_scope(None)
            self.stack.setCurrentWidget(self.start_page)
            self.start_page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._update_states()

    def _furthest(self) -> StationName:
        """The page to begin with: where the work is."""
        found = states(self.document.session, outdated=False)
        if found["triage"] != "empty":
            return "triage"
        return "threshold" if found["threshold"] != "empty" else "product"

    def _update_states(self, changes: Changes | None = None) -> None:
        """Show how far each station is; ``changes``: nothing but an edit happened."""
        session = self.document.session if self.document.is_open else None
        if session is not None and (changes is None or changes.keys("override")):
            run = session.current_run()
            self._outdated = run is not None and is_outdated(session, run.crop_set_id)
        found = states(session, outdated=self._outdated)
        writer = self.jobs.writer
        if writer is not None:
            found[self._busy_station] = "running"
        self.rail.set_states(found, enabled=session is not None)
        undo, redo = self.document.undo_labels()
        for name, label, text in (
            ("undo", undo, self.tr("Undo: {label}")), ("redo", redo, self.tr("Redo: {label}")),
        ):  # fmt: skip
            self.actions_.action(name).setEnabled(label is not None)
            self.actions_.say(name, None if label is None else text.format(label=label))

    def _reveal(self, changes: Changes) -> None:
        """An undo or redo: go where something changed."""
        name: StationName = "threshold" if changes.keys("override") else "triage"
        self.go(name)
        self.page(name).reveal(changes)

    # ---- jobs ----------------------------------------------------------------------------------
    def _on_job(self, job: Job) -> None:
        if job.writes:
            self._busy_station = self._current or "product"  # its page shows that it runs
            job.ended.connect(self._update_states)
            self._update_states()

    def _on_idle(self) -> None:
        if self._closing:
            self.close()

    def report(self, error: BaseException, details: str) -> None:
        """An exception that nobody caught: say so, write it down, go on."""
        self.job_watch.tell("error", details)
        self.messages.show_error(
            error if isinstance(error, Exception) else RuntimeError(str(error)),
            [(self.tr("Show the log"), lambda: self.actions_.action("show_log").setChecked(True))],
        )

    # ---- colours -------------------------------------------------------------------------------
    def set_theme(self, theme: Theme) -> None:
        """Other colours, from now on and at the next start."""
        self.settings.theme = theme
        self._mark_theme()

    def _on_setting(self, key: str) -> None:
        if key == Settings.theme.key:
            self._apply_theme()

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.settings.theme)
        self._mark_theme()

    def _mark_theme(self) -> None:
        for theme in ("system", "light", "dark"):
            self.actions_.action(f"theme_{theme}").setChecked(self.settings.theme == theme)

    def _on_scheme(self) -> None:
        if self.settings.theme == "system":
            self._apply_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: icons are drawn anew."""
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_.update_icons()
        super().changeEvent(event)

    # ---- help, drops, end ----------------------------------------------------------------------
    def _show_palette(self) -> None:
        from app.widgets.palette import Palette

        palette = Palette(self.actions_, self.settings.recent_actions, self)
        palette.chosen.connect(self._run)
        palette.show_over(self)

    def _run(self, name: str) -> None:
        self.settings.add_recent_action(name)
        self.actions_.action(name).trigger()

    def _show_shortcuts(self) -> None:
        from app.widgets.sheet import ShortcutSheet

        for sheet in self.findChildren(ShortcutSheet):
            sheet.close()
        ShortcutSheet(self.actions_, self.keys, self).show()

    def _show_about(self) -> None:
        from importlib.metadata import version

        self.messages.show_message(
            "info", f"Vitia {version('vitia')}",
            self.tr("From part images and anomaly maps to named, exportable sets of defects."
                    " Apache-2.0. Uses Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph."),
        )  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder or a session may be dropped anywhere."""
        if self.opener.dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        path = self.opener.dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing needs saving. Jobs are asked to stop, and the window goes when they have."""
        self.settings.geometry = self.saveGeometry()
        self.settings.flush()
        if self.jobs.running:
            self._closing = True
            self.jobs.cancel_all()
            self.job_bar.show_stopping()
            self.setEnabled(False)
            event.ignore()
            return
        self.document.close()
        event.accept()
