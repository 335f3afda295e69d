"""Exceptions that nobody caught: a report is saved at once, and the window is told.

The session is whole then: every edit is a transaction.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import sys
import threading
import traceback
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QObject, Signal, qVersion

_LOG = logging.getLogger(__name__)
_LINES = 300
_KEPT = 20  # reports; older ones are deleted
_PACKAGES = ("vitia", "PySide6-Essentials", "torch", "numpy", "opencv-python-headless", "timm")
_HARD = "hard.txt"


@dataclass(frozen=True)
class Crash:
    """One exception.

    Attributes:
        what: its type and message.
        report: all that is known, as text.
        path: where the report was saved; None where that was not possible.
    """

    what: str
    report: str
    path: Path | None


class LogTail(logging.Handler):
    """Keeps the newest lines of the log for a report."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=_LINES)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.lines.append(self.format(record))


class Reporter(QObject):
    """Takes exceptions that nobody caught, on any thread, to the window.

    Args:
        folder: of the reports.
        tail: the newest lines of the log.
    """

    caught = Signal(object)  # Crash

    def __init__(self, folder: Path, tail: LogTail) -> None:
        super().__init__()
        self._folder = folder
        self._tail = tail
        self._known: set[str] = set()
        self._telling = False
        self.facts: dict[str, str] = {}  # what else a report says, for example the device

    def install(self) -> None:
        """From now on they come here."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def tell(self, error: BaseException) -> None:
        """Report an exception that was caught, but should never have been raised."""
        self._on_exception(type(error), error, error.__traceback__)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("uncaught exception\n%s", details)
        what = "".join(traceback.format_exception_only(kind, error)).strip()
        report = report_text(what, details, self._tail.lines, self.facts)
        # The same fault in every paint event must not fill the disk.
        path = None
        if details not in self._known:
            self._known.add(details)
            path = save_report(self._folder, report)
        if self._telling:  # showing the last one failed, and would fail again
            return
        self._telling = True
        try:
            self.caught.emit(Crash(what, report, path))
        finally:
            self._telling = False


def report_folder() -> Path:
    """Where reports are saved."""
    return user_log_path("vitia", appauthor=False)


def report_text(
    what: str, details: str, log: deque[str] | list[str], facts: Mapping[str, str]
) -> str:
    """A report: versions, system, traceback and log; no image data, and "~" for the home folder."""
    now = datetime.now().astimezone()
    lines = [
        f"Vitia failed at {now:%Y-%m-%d %H:%M:%S %z}: {what}",
        "",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        ", ".join(f"{name} {_version(name)}" for name in _PACKAGES),
        *(f"{name}: {value}" for name, value in facts.items()),
        "", details.rstrip(), "", "Log:", *log, "",
    ]  # fmt: skip
    return without_home("\n".join(lines))


def without_home(text: str) -> str:
    """The text with "~" where it names the user's folder, and with it the user."""
    home = Path.home()
    for shown in {str(home), str(home.resolve()), home.as_posix(), repr(str(home))[1:-1]}:
        if len(shown) > 1:
            text = text.replace(shown, "~")
    return text


def save_report(folder: Path, text: str) -> Path | None:
    """Save a report under the time of day; None where that is not possible."""
    stamp = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("report-*.txt"))[: -_KEPT + 1]:
            old.unlink()
        number = 1
        while (path := folder / f"report-{stamp}-{number}.txt").exists():
            number += 1
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        _LOG.warning("the report could not be saved: %s", error)
        return None
    return path


def watch_hard_crashes(folder: Path) -> Path | None:
    """Let Python write where it was when the process dies of a signal.

    Returns:
        The report of the last run, if it died so.
    """
    found = None
    with suppress(OSError, ValueError):
        folder.mkdir(parents=True, exist_ok=True)
        place = folder / _HARD
        if place.is_file() and place.stat().st_size:
            found = save_report(
                folder, without_home(place.read_text(encoding="utf-8", errors="replace"))
            )
        # It stays open for as long as the process runs.
        faulthandler.enable(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC))
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
