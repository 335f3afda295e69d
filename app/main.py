"""The window's entry point. Imports only what the first paint needs."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from app.collector import Collector
from app.crash import LogTail, Reporter, report_folder, watch_hard_crashes
from app.devices import ORDER
from app.language import apply_language
from app.settings import Settings
from app.theme import apply_theme
from app.window import MainWindow


class Shell(QObject):
    """Holds the one window, and makes it anew in another language.

    Args:
        app: gets the language.
        settings: of the user.
        reporter: where faults are told.
    """

    def __init__(self, app: QApplication, settings: Settings, reporter: Reporter) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self._reporter = reporter
        self.window = self._make()

    def begin(self, path: Path | None, hard: Path | None = None) -> None:
        """Show the window, with what the user asked for, or where a crash interrupted them.

        Args:
            path: a session or a product folder.
            hard: the report of the last run, if it died of a signal.
        """
        self.window.show()
        interrupted = self.window.places.interrupted
        if path is not None:
            self.window.open_path(path)
        elif interrupted is not None:
            self.window.open_path(interrupted)
        if interrupted is not None or hard is not None:
            self.window.tell_interrupted(hard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A session or folder that was dropped on the icon, where the system tells so."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.window.open_path(Path(event.file()))
            return True
        return super().eventFilter(watched, event)

    def _make(self) -> MainWindow:
        window = MainWindow(self._settings, self._reporter)
        window.renewed.connect(self._renew)
        return window

    def _renew(self) -> None:
        old = self.window
        apply_language(self._app, self._settings.language)
        self.window = self._make()
        self.window.show()
        path = old.left_path
        if path is not None:
            self.window.open_path(path)
        self.window.show_settings()
        old.deleteLater()


SWITCH_S = 0.0005
"""How long a thread may hold the interpreter while the GUI thread waits for it. Qt gives it up at
every call, so with Python's 5 ms a window that loads pictures stalls for 50 ms and more."""


def make_application(settings: Settings) -> QApplication:
    """The QApplication with our name, icon, language and colours."""
    app = QApplication(["vitia"])
    app.setApplicationName("Vitia")
    app.setApplicationDisplayName("Vitia")
    app.setDesktopFileName("vitia")
    apply_language(app, settings.language)
    apply_theme(app, settings.theme)
    app.setWindowIcon(QIcon(str(files("resources") / "app" / "vitia.svg")))
    return app


def give_streams() -> None:
    """Windows starts windows without a terminal, and there Python has no streams to write to.

    Progress bars of the libraries would fail then.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for good


def start_log() -> LogTail:
    """Warnings go to the terminal, and the newest lines are kept for a report."""
    tail = LogTail()
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(terminal)
    root.addHandler(tail)
    for name in ("app", "engine"):
        logging.getLogger(name).setLevel(logging.INFO)
    return tail


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with a session or a product folder if one is named.

    Args:
        argv: at most one path; None takes what the process was given.

    Returns:
        The exit status.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    give_streams()
    tail = start_log()
    os.environ.setdefault(*ORDER)
    hard = watch_hard_crashes(report_folder())
    settings = Settings()
    app = make_application(settings)
    reporter = Reporter(report_folder(), tail)
    shell = Shell(app, settings, reporter)
    app.installEventFilter(shell)
    reporter.install()
    # Qt's loop gives Python no turn to see Ctrl+C; every edit is in the file already.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Collector(app)
    sys.setswitchinterval(SWITCH_S)
    shell.begin(Path(arguments[0]) if arguments else None, hard)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
