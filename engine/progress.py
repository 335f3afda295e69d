"""How long work reports and how it is stopped: the same for the window and the command line."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Literal

Level = Literal["info", "warning", "error"]


class Cancelled(Exception):
    """Raised inside a job when its :class:`Cancel` token is set."""


class Cancel:
    """A token that one thread sets and another checks, at least once every batch."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the job to stop at its next check."""
        self._event.set()

    @property
    def is_set(self) -> bool:
        """Whether the job was asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise :class:`Cancelled` if the job was asked to stop."""
        if self._event.is_set():
            raise Cancelled


class Progress:
    """Receives what a job reports. This one is silent; the faces override what they show.

    Methods are called on the job's own thread.
    """

    def stage(self, name: str, total: int) -> None:
        """A stage of ``total`` steps begins (0 = unknown)."""

    def advance(self, steps: int = 1) -> None:
        """``steps`` more steps of the current stage are done."""

    def log(self, level: Level, text: str) -> None:
        """One line for the log."""

    def metrics(self, values: Mapping[str, float]) -> None:
        """Named numbers of this moment, for example the loss terms of an epoch."""
