"""Work in a terminal: sessions by name, progress on standard error, Ctrl+C that stops without loss."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.errors import VitiaError
from engine.progress import Cancel, Cancelled, Level, Progress

if TYPE_CHECKING:
    from engine.session import Run, Session

# Where no bar can be drawn: seconds, and share of the stage, between two lines about it at least.
_EVERY, _SHARE = 10.0, 0.05


class BarProgress(Progress):
    """Progress bars for a person at a terminal."""

    def __init__(self) -> None:
        self._bar: Any = None

    def stage(self, name: str, total: int) -> None:
        """Begin a new bar."""
        from tqdm import tqdm

        self.close()
        self._bar = tqdm(
            desc=name, total=total or None, file=sys.stderr, dynamic_ncols=True, mininterval=0.2
        )

    def advance(self, steps: int = 1) -> None:
        """Move the bar."""
        if self._bar is not None:
            self._bar.update(steps)

    def log(self, level: Level, text: str) -> None:
        """A line above the bar."""
        from tqdm import tqdm

        tqdm.write(_line(level, text), file=sys.stderr)

    def metrics(self, values: Mapping[str, float]) -> None:
        """The newest numbers behind the bar."""
        if self._bar is not None:
            self._bar.set_postfix_str(_numbers(values), refresh=False)

    def close(self) -> None:
        """End the bar, leaving it on the screen if there was something to do."""
        if self._bar is not None:
            self._bar.leave = bool(self._bar.n or self._bar.total)
            self._bar.close()
            self._bar = None


class LineProgress(Progress):
    """Progress as plain lines, for log files: one at the end of a stage and one now and then."""

    def __init__(self) -> None:
        self._name = ""
        self._done = self._total = 0
        self._start = self._said = 0.0
        self._next = 0.0
        self._numbers = ""

    def stage(self, name: str, total: int) -> None:
        """Finish the stage before this one."""
        self.close()
        self._name, self._done, self._total, self._numbers = name, 0, total, ""
        self._start = self._said = time.monotonic()
        self._next = _SHARE * total

    def advance(self, steps: int = 1) -> None:
        """Say how far it is, but not often."""
        self._done += steps
        if self._done >= self._next and time.monotonic() - self._said >= _EVERY:
            self._said, self._next = time.monotonic(), self._done + _SHARE * self._total
            self._say("left: " + duration(self._left()) if self._total else "")

    def log(self, level: Level, text: str) -> None:
        """A line."""
        click.echo(_line(level, text), err=True)

    def metrics(self, values: Mapping[str, float]) -> None:
        """Kept for the next line."""
        self._numbers = _numbers(values)

    def close(self) -> None:
        """Say how long the stage took."""
        if self._done or self._total:
            self._say(duration(time.monotonic() - self._start))
        self._done = self._total = 0

    def _left(self) -> float:
        took = time.monotonic() - self._start
        return took / max(self._done, 1) * max(self._total - self._done, 0)

    def _say(self, what: str) -> None:
        count = f"{self._done}/{self._total}" if self._total else f"{self._done}"
        click.echo(
            ", ".join(filter(None, [f"{self._name}: {count}", self._numbers, what])), err=True
        )


@contextmanager
def job(when_stopped: str) -> Iterator[tuple[Progress, Cancel]]:
    """Progress and a cancel token that Ctrl+C sets; a second Ctrl+C stops at once.

    Bars where somebody looks at standard error, lines where it goes to a file. Says
    ``when_stopped`` if the work was stopped.
    """
    progress = BarProgress() if sys.stderr.isatty() else LineProgress()
    cancel = Cancel()

    def stop(*_: object) -> None:
        cancel.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        progress.log("warning", "stopping; what is done is kept (Ctrl+C again stops at once)")

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield progress, cancel
    except (Cancelled, KeyboardInterrupt):
        progress.close()
        click.echo(f"vitia: stopped; {when_stopped}", err=True)
        raise
    finally:
        progress.close()
        for number, handler in before.items():
            signal.signal(number, handler)


def _line(level: Level, text: str) -> str:
    return text if level == "info" else f"{level}: {text}"


def _numbers(values: Mapping[str, float]) -> str:
    return " ".join(f"{name} {value:.4g}" for name, value in values.items())


def duration(seconds: float) -> str:
    """A duration as a person says it."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def with_suffix(path: Path) -> Path:
    """The name of a session, as it will be written."""
    return path if path.suffix == ".vitia" else path.with_name(path.name + ".vitia")


def session_path(path: Path) -> Path:
    """A session that is named with or without its suffix."""
    return path if path.is_file() else with_suffix(path)


def finished_run(session: Session) -> Run:
    """The run whose classes count.

    Raises:
        VitiaError: there is none yet.
    """
    run = session.current_run()
    if run is None:
        raise VitiaError(
            "this session has no finished run", session.path, "Go on with vitia run --resume"
        )
    return run
