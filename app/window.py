"""The main window: rail, pages, messages, job bar. Pages do the work; this only joins them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.actions import Actions
from app.context import Context
from app.document import Document
from app.icons import pixmap
from app.jobs import Job, Jobs
from app.pages.page import Page, ask_folder
from app.pages.start import StartPage
from app.settings import Settings, Theme
from app.stations import STATIONS, StationName, is_outdated, states
from app.theme import apply_theme, colours
from app.widgets.elided import ElidedLabel
from app.widgets.jobbar import JobBar, LogPanel
from app.widgets.message import MessageBar
from app.widgets.rail import StationRail
from engine.errors import VitiaError
from engine.session import Changes

if TYPE_CHECKING:
    from app.pages.product import ProductPage

_LOG = logging.getLogger(__name__)
_SESSION_ACTIONS = (
    "close_session", "go_product", "go_threshold", "go_discover", "go_triage", "go_export",
    "rescan", "choose_maps", "choose_base", "export_now", "undo", "redo",
)  # fmt: skip


def _make_page(name: StationName, context: Context) -> Page:
    """Pages are imported when they are first shown: plots and image code would delay the start."""
    if name == "product":
        from app.pages.product import ProductPage

        return ProductPage(context)
    if name == "threshold":
        from app.pages.threshold import ThresholdPage

        return ThresholdPage(context)
    if name == "discover":
        from app.pages.discover import DiscoverPage

        return DiscoverPage(context)
    if name == "triage":
        from app.pages.triage import TriagePage

        return TriagePage(context)
    from app.pages.export import ExportPage

    return ExportPage(context)


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
        self.context = Context(
            self.document, self.jobs, self.settings, self.actions_, self.messages
        )
        self._pages: dict[StationName, Page] = {}
        self._current: StationName | None = None
        self._closing = False
        self._outdated = False  # thresholds changed since the current run
        self._busy_station: StationName = "product"

        self.rail = StationRail()
        self.rail.chosen.connect(self.go)
        self.start_page = StartPage(self.context)
        self.start_page.recent_chosen.connect(lambda path: self.open_path(Path(path)))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.job_bar = JobBar()
        self.log_panel = LogPanel()
        self.log_panel.hide()
        self._build()
        self._bind()
        self.resize(1280, 800)
        self.restoreGeometry(self.settings.geometry)
        self._show_document()
        self._started = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, what could wait is done in the background."""
        super().paintEvent(event)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._begin_background)

    def _begin_background(self) -> None:
        self.jobs.start(
            self.tr("Look for a device"), tasks.find_device, writes=False,
            finished=self._device.setText,
        )  # fmt: skip
        self.jobs.start(self.tr("Prepare the pages"), tasks.warm_up, writes=False)

    # ---- building ------------------------------------------------------------------------------
    def _build(self) -> None:
        self.actions_.fill(self.menuBar())
        bar = QToolBar(self.tr("Tools"))
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in ("open_product", "open_session"):
            bar.addAction(self.actions_.action(name))
        bar.addSeparator()
        for name in ("undo", "redo"):
            bar.addAction(self.actions_.action(name))
        bar.addSeparator()
        self._name = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("role", "muted")
        self._name.setContentsMargins(8, 0, 8, 0)
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._name.setMinimumWidth(80)
        bar.addWidget(self._name)
        self._device_icon = QLabel()
        self._device = QLabel()
        self._device.setContentsMargins(6, 0, 6, 0)
        self._device.setToolTip(self.tr("Where networks run when the device is “Automatic”"))
        self._device.setAccessibleName(self.tr("Device"))
        bar.addWidget(self._device_icon)
        bar.addWidget(self._device)
        self.addToolBar(bar)
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
        self._recolour()

    def _bind(self) -> None:
        bind = self.actions_.bind
        bind("open_product", self._ask_product)
        bind("open_session", self._ask_session)
        bind("try_sample", self.try_sample)
        bind("close_session", self._close_session)
        bind("quit", self.close)
        bind("undo", self.document.undo)
        bind("redo", self.document.redo)
        for station in STATIONS:
            bind(f"go_{station.name}", partial(self.go, station.name))
        log = self.actions_.action("show_log")
        log.toggled.connect(self.log_panel.setVisible)
        log.toggled.connect(self.job_bar.set_log_shown)
        self.job_bar.log_toggled.connect(log.setChecked)
        themes: tuple[Theme, ...] = ("system", "light", "dark")
        for theme in themes:
            bind(f"theme_{theme}", partial(self.set_theme, theme))
        bind("rescan", lambda: self._product_page().rescan())
        bind("choose_maps", lambda: self._product_page().choose_maps())
        bind("choose_base", lambda: self._product_page().choose_base())
        bind("export_now", self._export)
        bind("shortcuts", self._show_shortcuts)
        bind("about", self._show_about)
        self.document.replaced.connect(self._show_document)
        self.document.stored.connect(self._update_states)
        self.document.edited.connect(self._update_states)
        self.document.walked.connect(self._reveal)
        self.document.failed.connect(self.messages.show_error)
        self.jobs.started.connect(self._on_job)
        self.jobs.idle.connect(self._on_idle)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)
        self._mark_theme()

    # ---- sessions ------------------------------------------------------------------------------
    def open_path(self, path: Path) -> None:
        """Open whatever this is: a session, or a product folder (with the session it has)."""
        path = path.resolve()
        if path.is_dir():
            session = tasks.session_place(path)
            if not session.is_file():
                self._scan(path, session)
                return
            path = session
        self._open_session(path)

    def try_sample(self) -> None:
        """Open the sample session; make it first if there is none."""
        folder = tasks.sample_folder()
        session = folder / "sample.vitia"
        if session.is_file():
            self._open_session(session)
        else:
            self.context.start(
                self.tr("Make the sample"), tasks.make_sample(folder), finished=self._open_session
            )

    def _scan(
        self, product: Path, session: Path, maps: Path | None = None, masks: Path | None = None
    ) -> None:
        """Make a session for a product; where that fails, let the user say where its maps are."""

        def ask_maps() -> None:
            folder = ask_folder(self, self.context, self.tr("Folder of the anomaly maps"))
            if folder is not None:
                self._scan(product, session, maps=folder)

        def ask_masks() -> None:
            folder = ask_folder(self, self.context, self.tr("Folder of the masks"))
            if folder is not None:
                self._scan(product, session, masks=folder)

        ways = [(self.tr("Choose maps…"), ask_maps), (self.tr("Choose masks…"), ask_masks)]
        self.context.start(
            self.tr("Open {name}").format(name=product.name),
            tasks.open_product(product, session, maps, masks),
            finished=self._open_session,
            failed=lambda error: self.messages.show_error(error, ways),
        )

    def _open_session(self, path: Path) -> None:
        if self.jobs.writer is not None:
            self.messages.show_message(
                "warning", self.tr("“{job}” is still at work").format(job=self.jobs.writer.name),
                self.tr("Wait until it is done, or cancel it, before you open another session."),
            )  # fmt: skip
            return
        try:
            self.document.open(path)
        except VitiaError as error:
            self.messages.show_error(error)
            return
        self.settings.add_recent(path)
        self.messages.clear()
        problems = len(self.document.session.problems())
        if problems:
            self.messages.show_message(
                "warning", self.tr("Problems found in this product: {n}").format(n=problems),
                self.tr("The Product page says what they are and what to do; the rest goes on."),
                [(self.tr("Show"), lambda: self.go("product"))],
            )  # fmt: skip

    def _close_session(self) -> None:
        if self.jobs.writer is None:
            self.document.close()
        else:
            self.messages.show_message(
                "warning", self.tr("“{job}” is still at work").format(job=self.jobs.writer.name),
                self.tr("Wait until it is done, or cancel it, before you close the session."),
            )  # fmt: skip

    def _ask_product(self) -> None:
        folder = ask_folder(self, self.context, self.tr("Product folder"))
        if folder is not None:
            self.open_path(folder)

    def _ask_session(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Session"), self.settings.last_folder,
            self.tr("Vitia sessions (*.vitia);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.settings.last_folder = str(Path(chosen).parent)
            self.open_path(Path(chosen))

    # ---- showing -------------------------------------------------------------------------------
    @property
    def current(self) -> StationName | None:
        """The station that shows; None is the start page."""
        return self._current

    def page(self, name: StationName) -> Page:
        """The page of a station, made when first asked for."""
        if name not in self._pages:
            self._pages[name] = _make_page(name, self.context)
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

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
            self._name.setText(str(session.path))
            self.go(self._furthest())
        else:
            self._current = None
            self.setWindowTitle("Vitia")
            self._name.clear()
            self.rail.choose(None)
            self.actions_.set_scope(None)
            self.stack.setCurrentWidget(self.start_page)
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
            if label is not None:
                self.actions_.action(name).setToolTip(text.format(label=label))

    def _reveal(self, changes: Changes) -> None:
        """An undo or redo: go where something changed."""
        name: StationName = "threshold" if changes.keys("override") else "triage"
        self.go(name)
        self.page(name).reveal(changes)

    # ---- jobs ----------------------------------------------------------------------------------
    def _on_job(self, job: Job) -> None:
        job.logged.connect(self.log_panel.add)
        if not job.writes:
            return
        self._busy_station = self._current or "product"  # its page shows that it runs
        self.job_bar.watch(job)
        self.log_panel.add("info", self.tr("{job}: started").format(job=job.name))
        for signal, text in (
            (job.finished, self.tr("{job}: done")), (job.failed, self.tr("{job}: failed")),
            (job.cancelled, self.tr("{job}: cancelled")),
        ):  # fmt: skip
            signal.connect(self._ending(job.name, text))
        job.failed.connect(self._log_error)
        job.ended.connect(self._update_states)
        self._update_states()

    def _ending(self, name: str, text: str) -> Callable[..., None]:
        def show(*_: object) -> None:
            told = text.format(job=name)
            self.log_panel.add("info", told)
            self.job_bar.show_idle(told)

        return show

    def _log_error(self, error: Exception) -> None:
        level = "error"
        text = str(error) if isinstance(error, VitiaError) else f"{type(error).__name__}: {error}"
        self.log_panel.add(level, text)

    def _on_idle(self) -> None:
        if self._closing:
            self.close()

    def report(self, error: BaseException, details: str) -> None:
        """An exception that nobody caught: say so, write it down, go on."""
        self.log_panel.add("error", details)
        self.messages.show_error(
            error if isinstance(error, Exception) else RuntimeError(str(error)),
            [(self.tr("Show the log"), lambda: self.actions_.action("show_log").setChecked(True))],
        )

    # ---- colours -------------------------------------------------------------------------------
    def set_theme(self, theme: Theme) -> None:
        """Other colours, from now on and at the next start."""
        self.settings.theme = theme
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)
        self._mark_theme()

    def _mark_theme(self) -> None:
        for theme in ("system", "light", "dark"):
            self.actions_.action(f"theme_{theme}").setChecked(self.settings.theme == theme)

    def _on_scheme(self) -> None:
        if self.settings.theme == "system":
            self.set_theme("system")

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: icons are drawn anew."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self.actions_.update_icons()
        if hasattr(self, "_device_icon"):
            self._device_icon.setPixmap(
                pixmap("device", 18, colours().muted, self.devicePixelRatioF())
            )

    # ---- help, drops, end ----------------------------------------------------------------------
    def _show_shortcuts(self) -> None:
        from app.widgets.sheet import ShortcutSheet

        for sheet in self.findChildren(ShortcutSheet):
            sheet.close()
        ShortcutSheet(self).show()

    def _show_about(self) -> None:
        from importlib.metadata import version

        self.messages.show_message(
            "info", f"Vitia {version('vitia')}",
            self.tr("From part images and anomaly maps to named, exportable sets of defects."
                    " Apache-2.0. Uses Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph."),
        )  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder or a session may be dropped anywhere."""
        if self._dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        path = self._dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    @staticmethod
    def _dropped(data: QMimeData) -> Path | None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        usable = [p for p in paths if p.is_dir() or p.suffix == ".vitia"]
        return usable[0] if len(usable) == 1 else None

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
