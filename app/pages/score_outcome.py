"""What comes of scored parts: unknown ones go back to triage, and tables are written."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import tasks_score
from app.context import Context
from app.tasks_score import KnownModel


class ScoreOutcome(QObject):
    """Starts these jobs and tells how they ended; lives as long as its page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self.context, self._page = context, page

    def send_unknown(self, model: KnownModel, results: Path) -> None:
        """Make a triage session of the unknown parts in these results, and offer to open it."""
        session = self.context.document.session.path
        self.context.start(
            self.tr("Send the unknown ones to triage"),
            tasks_score.send_to_triage(
                model.path, results, model.info.rules, _free_place(session)
            ),
            elsewhere=True, finished=self._sent,
        )  # fmt: skip

    def _sent(self, session: Path) -> None:
        from app.window import MainWindow

        window = self._page.window()
        assert isinstance(window, MainWindow)
        self.context.settings.add_recent(session)
        self.context.messages.show_message(
            "info", self.tr("A triage session of the unknown parts is made"),
            self.tr("It lies at {path}. The known classes are in it by name; the unknown regions"
                    " wait in a class of their own.").format(path=session),
            [(self.tr("Open it"), partial(window.open_path, session))],
        )  # fmt: skip

    def ask_save(self, model: KnownModel, results: Path) -> None:
        """Ask where to, and write the tables of these results."""
        session = self.context.document.session.path
        place = session.with_name(f"{session.stem} scores.csv")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Tables of the scored parts"), str(place), self.tr("Tables (*.csv)")
        )
        if chosen:
            target = Path(chosen)
            target = target if target.suffix else target.with_suffix(".csv")
            info = model.info
            self.context.start(
                self.tr("Save the tables"),
                tasks_score.save_tables(results, info.rules, info.names, target),
                writes=False, finished=self._saved,
            )  # fmt: skip

    def _saved(self, paths: tuple[Path, Path]) -> None:
        folder = QUrl.fromLocalFile(str(paths[0].parent))
        self.context.messages.show_message(
            "info", self.tr("The tables are written"),
            self.tr("Parts: {parts}\nRegions: {regions}").format(parts=paths[0], regions=paths[1]),
            [(self.tr("Open the folder"), partial(QDesktopServices.openUrl, folder))],
        )  # fmt: skip


def _free_place(session: Path) -> Path:
    """A name for a session of unknown parts beside this one."""
    for n in range(1, 10_000):
        place = session.with_name(f"{session.stem} unknown{f' {n}' if n > 1 else ''}.vitia")
        if not place.exists() and not place.with_suffix("").exists():
            return place
    return session.with_name(f"{session.stem} unknown.vitia")
