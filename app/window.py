"""The main window: rail, pages, messages, job bar. Pages do the work; this only joins them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.actions import FILE, Actions
from app.appearance import Appearance
from app.context import Context
from app.crash import Crash, LogTail, Reporter, report_folder
from app.document import Document
from app.handover import HandOver
from app.jobs import Jobs
from app.jobwatch import JobWatch
from app.keys import Keys
from app.opening import Opener
from app.overview import Overview
from app.pages.factory import make_page
from app.pages.page import Page
from app.pages.start import StartPage
from app.places import PlaceKeeper
from app.settings import Settings
from app.stations import STATIONS, StationName
from app.surfaces import Surfaces
from app.tour import Tour
from app.widgets import backbone_info
from app.widgets.banner import SessionBanner
from app.widgets.devicepicker import DevicePicker
from app.widgets.history import HistoryPanel
from app.widgets.jobbar import JobBar
from app.widgets.logpanel import LogPanel
from app.widgets.message import MessageBar
from app.widgets.rail import StationRail
from app.widgets.topbar import TopBar
from engine.session import Changes

if TYPE_CHECKING:
    from app.pages.product import ProductPage
    from app.pages.settings import SettingsPage

_TITLE_BAR = 40  # pixels: room for the frame that the desktop adds
_SESSION_ACTIONS = (
    "close_session", "go_product", "go_threshold", "go_discover", "go_triage", "go_export", "go_score",
    "rescan", "choose_maps", "make_maps", "choose_base", "choose_base_session", "copy_session", "export_now", "undo", "redo", "show_history",
)  # fmt: skip


class MainWindow(QMainWindow):
    """One window with at most one session.

    Args:
        settings: None takes the user's own.
        reporter: where faults are told; None makes one for this window alone.
    """

    renewed = Signal()  # closed for a new one in another language

    def __init__(self, settings: Settings | None = None, reporter: Reporter | None = None) -> None:
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
        self.reporter = reporter or Reporter(report_folder(), LogTail())
        self.opener = Opener(self.context, self)
        self.handover = HandOver(self.context, self, self.open_path)
        self.surfaces = Surfaces(self.context, self.keys, self)
        self.appearance = Appearance(self.context, self)
        self.places = PlaceKeeper(self.document, self.settings, self.place, self)
        self._pages: dict[StationName, Page] = {}
        self._current: StationName | None = None
        self._seen: set[StationName] = set()  # pages that showed this session
        self._unseen: dict[str, object] = {}  # where the user was on those that did not yet
        self.left_path: Path | None = None  # the session that was open when the window closed
        self._settings_page: SettingsPage | None = None
        self._closing = False
        self._renewing = False
        self._started = False

        self.rail = StationRail()
        self.rail.chosen.connect(self.go)
        self.overview = Overview(self.context, self.rail, lambda: self._current, self)
        self.start_page = StartPage(self.context)
        self.start_page.recent_chosen.connect(lambda path: self.open_path(Path(path)))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.banner = SessionBanner(self.document)
        self.history = QDockWidget(self.tr("History"), self)
        self.history.setObjectName("history")
        self.history.setWidget(HistoryPanel(self.document))
        self.job_bar = JobBar()
        self.log_panel = LogPanel()
        self.log_panel.hide()
        self.job_watch = JobWatch(self.jobs, self.job_bar, self.log_panel, self)
        self.device = DevicePicker(self.settings, self.jobs)
        self.top_bar = TopBar(self.actions_, self.device, self)
        self._build()
        self._bind()
        room = self.screen().availableSize()
        self.resize(min(1280, room.width()), min(800, room.height() - _TITLE_BAR))
        self.restoreGeometry(self.settings.geometry)
        self.restoreState(self.settings.docks("window"))
        self._show_document()
        self.tour = Tour(self.context, self, self.go, self.page, self.rail)

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
        self.actions_.menu(FILE).insertMenu(self.actions_.action("try_metal"), self.opener.recent)
        self.addToolBar(self.top_bar)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.history)
        self.history.hide()
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.banner)
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
        bind("settings", self.show_settings)
        bind("fetch_backbone", partial(backbone_info.fetch, self.context))
        bind("write_pending", self.document.try_again)
        self._bind_history()
        bind("show_jobs", self.job_bar.show_list)
        bind("cancel_job", self.job_bar.cancel_job)
        self.job_bar.busy_changed.connect(self.actions_.action("cancel_job").setEnabled)
        self.actions_.set_enabled(("cancel_job", "write_pending"), False)
        bind("choose_device", self.device.open_menu)
        bind("rescan", lambda: self._product_page().rescan())
        bind("choose_maps", lambda: self._product_page().choose_maps())
        bind("choose_base", lambda: self._product_page().choose_base())
        bind("choose_base_session", lambda: self._product_page().choose_base_session())
        bind("make_maps", lambda: self._product_page().make_maps())
        bind("copy_session", lambda: self._product_page().copy_session(self.open_path))
        bind("export_now", self._export)
        self.document.replaced.connect(self._show_document)
        self.document.walked.connect(self._reveal)
        self.document.failed.connect(self.messages.show_error)
        self.document.pending_changed.connect(self._on_pending)
        self.document.recovered.connect(self._on_recovered)
        self.messages.unexpected.connect(self.reporter.tell)
        self.reporter.caught.connect(self._on_crash)
        self.surfaces.quitting.connect(self.close)
        self.jobs.idle.connect(self._on_idle)
        self.appearance.language_changed.connect(self._renew)

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
            self._order_focus()
        return self._pages[name]

    def _show_image(self, image_id: int) -> None:
        """An image in detail: the threshold page has it."""
        self.go("threshold")
        self.page("threshold").show_image(image_id)

    def _order_focus(self) -> None:
        """What lies below and beside a page that was just made comes after it."""
        last = self.previousInFocusChain()
        while last is not None and last.focusPolicy() == Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        for part in (self.log_panel, self.job_bar, self.history):
            for widget in part.findChildren(QWidget):
                can_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
                if last is not None and can_focus and widget.window() is self:
                    QWidget.setTabOrder(last, widget)
                    last = widget

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
        self._seen.add(name)
        place = self._unseen.pop(name, None)
        if isinstance(place, dict):
            page.restore(place)

    def _show_document(self) -> None:
        is_open = self.document.is_open
        self.actions_.set_enabled(_SESSION_ACTIONS, is_open)
        if is_open:
            session = self.document.session
            self.setWindowTitle(f"{session.path.stem} – Vitia")
            self.top_bar.name.setText(str(session.path))
            self._go_back()
        else:
            self.setWindowTitle("Vitia")
            self.top_bar.name.clear()
            self._show_start()
        self.overview.update()

    def place(self) -> dict[str, object]:
        """Where the user is in the session."""
        if self._current is None:
            return {}
        seen: dict[str, object] = {name: self._pages[name].place() for name in self._seen}
        return {"page": self._current, "at": {**self._unseen, **seen}}

    def _go_back(self) -> None:
        """Go where the user was last in this session, else where the work is."""
        found = self.places.found
        name = next((s.name for s in STATIONS if s.name == found.get("page")), None)
        at = found.get("at")
        self._seen = set()
        self._unseen = dict(at) if isinstance(at, dict) else {}
        self.go(name or self.overview.furthest())

    def show_settings(self) -> None:
        """Show the settings over whatever shows now."""
        if self._settings_page is None:
            from app.pages.settings import SettingsPage

            self._settings_page = SettingsPage(self.context)
            self._settings_page.left.connect(self._leave_settings)
            self.stack.addWidget(self._settings_page)
        self.rail.choose(None)
        self.actions_.set_scope(None)
        self.stack.setCurrentWidget(self._settings_page)
        self._settings_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_settings(self) -> None:
        if self._current is not None:
            self.go(self._current)
        else:
            self._show_start()

    def _show_start(self) -> None:
        self._current = None
        self.rail.choose(None)
        self.actions_.set_scope(None)
        self.stack.setCurrentWidget(self.start_page)
        self.start_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, changes: Changes) -> None:
        """An undo or redo: go where something changed."""
        name: StationName = "threshold" if changes.keys("override") else "triage"
        self.go(name)
        self.page(name).reveal(changes)

    def _bind_history(self) -> None:
        action, own = self.actions_.action("show_history"), self.history.toggleViewAction()
        own.toggled.connect(action.setChecked)
        # Not toggled: a minimised window hides its docks, too.
        action.triggered.connect(self._show_history)

    def _show_history(self, shown: bool) -> None:
        self.history.setVisible(shown)
        if shown:
            self.history.widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pending(self, count: int) -> None:
        self.actions_.action("write_pending").setEnabled(count > 0 or self.document.read_only)

    def _on_recovered(self, count: int) -> None:
        self.messages.show_message(
            "info", self.tr("Edits that could not be written last time are there again: {n}")
            .format(n=self.locale().toString(count)),
        )  # fmt: skip

    # ---- jobs ----------------------------------------------------------------------------------
    def _on_idle(self) -> None:
        if self._closing:
            self.close()

    def _on_crash(self, crash: Crash) -> None:
        self.surfaces.show_crash(crash)
        self.job_watch.tell("error", crash.what)

    def tell_interrupted(self, report: Path | None) -> None:
        """The last run ended without a word; ``report``: what is known about it."""
        about = "" if report is None else self.tr("A report is in {path}").format(path=report)
        self.messages.show_message(
            "info", self.tr("Vitia did not end properly last time; nothing is lost"),
            "\n".join(text for text in (self._where(), about) if text),
        )  # fmt: skip

    def _where(self) -> str:
        if not self.document.is_open:
            return ""
        name = self.document.session.path.stem
        return self.tr("“{session}” is open where you were.").format(session=name)

    # ---- language, colours ---------------------------------------------------------------------
    def _renew(self) -> None:
        """Close for a window in another language."""
        self._renewing = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: icons are drawn anew."""
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_.update_icons()
        super().changeEvent(event)

    # ---- help, drops, end ----------------------------------------------------------------------
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
        self.settings.set_docks("window", self.saveState())
        self.settings.flush()
        if self.jobs.running:
            self._closing = True
            self.jobs.cancel_all()
            self.job_bar.show_stopping()
            self.setEnabled(False)
            event.ignore()
            return
        self.left_path = self.document.session.path if self.document.is_open else None
        if not self.document.close():  # edits would be lost, as it has said
            self._closing = self._renewing = False
            self.setEnabled(True)
            event.ignore()
            return
        self.places.close()
        if self._renewing:
            self._renewing = False
            self.renewed.emit()
        event.accept()
