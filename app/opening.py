"""Opening and closing: sessions, product folders, the sample, and what is dropped on the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app import tasks, tasks_sample
from app.context import Context
from app.pages.page import ask_folder
from app.sample import sample_folder, sample_session
from engine.errors import VitiaError

if TYPE_CHECKING:
    from engine.product.sample import SampleName


class Opener(QObject):
    """The ways into a session and out of it.

    Args:
        context: of the window.
        window: the dialogs belong to it.
    """

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        bind = context.actions.bind
        bind("open_product", self._ask_product)
        bind("open_session", self._ask_session)
        bind("try_metal", partial(self.try_sample, "metal"))
        bind("try_textile", partial(self.try_sample, "textile"))
        bind("close_session", self.close_session)
        self.recent = QMenu(self.tr("Open &recent"), window)
        self.recent.aboutToShow.connect(self._list_recent)
        self.recent.triggered.connect(lambda action: self.open_session(Path(action.data())))

    def open_path(self, path: Path) -> None:
        """Open whatever this is: a session, or a product folder (with the session it has)."""
        path = path.resolve()
        if path.is_dir():
            session = tasks.session_place(path)
            if not session.is_file():
                self._scan(path, session)
                return
            path = session
        self.open_session(path)

    def try_sample(self, product: SampleName) -> None:
        """Open the session of a sample product; make them first if there are none."""
        folder = sample_folder()
        session = sample_session(folder, product)
        if session.is_file():
            self.open_session(session)
        else:
            self._context.start(
                self.tr("Make the sample"),
                tasks_sample.make_sample(folder, product),
                elsewhere=True,
                finished=self.open_session,
            )

    def open_session(self, path: Path) -> None:
        """Show a session, unless a job is writing into the present one."""
        context = self._context
        if self._is_busy(
            self.tr("Wait until it is done, or cancel it, before you open another session.")
        ):
            return
        context.messages.clear()
        try:
            context.document.open(path)
        except VitiaError as error:
            context.messages.show_error(error)
            return
        context.settings.add_recent(path)
        problems = len(context.document.session.problems())
        if problems:
            go = context.actions.action("go_product").trigger
            context.messages.show_message(
                "warning", self.tr("Problems found in this product: {n}").format(n=problems),
                self.tr("The Product page says what they are and what to do; the rest goes on."),
                [(self.tr("Show"), go)],
            )  # fmt: skip

    def close_session(self) -> None:
        """Show the start page, unless a job is writing into the session."""
        if not self._is_busy(
            self.tr("Wait until it is done, or cancel it, before you close the session.")
        ):
            self._context.document.close()

    @staticmethod
    def dropped(data: QMimeData) -> Path | None:
        """The one folder or session that is being dropped; None if it is something else."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        usable = [p for p in paths if p.is_dir() or p.suffix == ".vitia"]
        return usable[0] if len(usable) == 1 else None

    def _list_recent(self) -> None:
        self.recent.clear()
        for path in self._context.settings.recent:
            # Sessions of one name are told apart by their folders.
            action = self.recent.addAction(f"{path.stem} – {path.parent}".replace("&", "&&"))
            action.setData(str(path))
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("No session was opened yet")).setEnabled(False)

    def _is_busy(self, remedy: str) -> bool:
        writer = self._context.jobs.writer
        if writer is not None:
            self._context.messages.show_message(
                "warning", self.tr("“{job}” is still at work").format(job=writer.name), remedy
            )
        return writer is not None

    def _scan(
        self, product: Path, session: Path, maps: Path | None = None, masks: Path | None = None
    ) -> None:
        """Make a session for a product; where that fails, let the user say where its maps are."""

        def ask_maps() -> None:
            folder = ask_folder(self._window, self._context, self.tr("Folder of the anomaly maps"))
            if folder is not None:
                self._scan(product, session, maps=folder)

        def ask_masks() -> None:
            folder = ask_folder(self._window, self._context, self.tr("Folder of the masks"))
            if folder is not None:
                self._scan(product, session, masks=folder)

        def make_maps() -> None:
            from app import map_tasks
            from app.pages.make_maps import MapsDialog

            def make(request: map_tasks.MapRequest) -> None:
                self._context.start(
                    self.tr("Make maps"), map_tasks.begin(product, session, request),
                    elsewhere=True, finished=self.open_session,
                )  # fmt: skip

            MapsDialog(self._context, product, None, make, self._window).show()

        ways = [
            (self.tr("Choose maps…"), ask_maps),
            (self.tr("Make maps…"), make_maps),
            (self.tr("Choose masks…"), ask_masks),
        ]
        self._context.start(
            self.tr("Open {name}").format(name=product.name),
            tasks.open_product(product, session, maps, masks),
            elsewhere=True,
            finished=self.open_session,
            failed=lambda error: self._context.messages.show_error(error, ways),
        )

    def _ask_product(self) -> None:
        folder = ask_folder(self._window, self._context, self.tr("Product folder"))
        if folder is not None:
            self.open_path(folder)

    def _ask_session(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Session"), self._context.settings.last_folder,
            self.tr("Vitia sessions (*.vitia);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self._context.settings.last_folder = str(Path(chosen).parent)
            self.open_path(Path(chosen))
