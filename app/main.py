"""The window's entry point. Imports only what the first paint needs."""

from __future__ import annotations

import logging
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.icons import icon
from app.settings import Settings
from app.theme import apply_theme
from app.window import MainWindow

_LOG = logging.getLogger(__name__)


class _Reporter(QObject):
    """Takes exceptions that nobody caught, on any thread, to the window. The session is whole:
    every edit is a transaction."""

    caught = Signal(object, str)

    def install(self) -> None:
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        error = error or kind()
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("uncaught exception\n%s", details)
        self.caught.emit(error, details)


def make_application(settings: Settings) -> QApplication:
    """The QApplication with our name, icon and colours."""
    app = QApplication(["vitia"])
    app.setApplicationName("Vitia")
    app.setApplicationDisplayName("Vitia")
    app.setDesktopFileName("vitia")
    apply_theme(app, settings.theme)
    app.setWindowIcon(icon("vitia"))
    return app


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with a session or a product folder if one is named.

    Args:
        argv: at most one path; None takes what the process was given.

    Returns:
        The exit status.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    settings = Settings()
    app = make_application(settings)
    window = MainWindow(settings)
    reporter = _Reporter()
    reporter.caught.connect(window.report)
    reporter.install()
    # Qt's loop gives Python no turn to see Ctrl+C; every edit is in the file already.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    if arguments:
        window.open_path(Path(arguments[0]))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
