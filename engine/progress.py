"""How long work reports and how it is stopped: the same for the window and the command line."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # the command line starts without it
    import numpy as np
    from numpy.typing import NDArray

Level = Literal["info", "warning", "error"]


class Cancelled(Exception):
    """Raised inside a job when its :class:`Cancel` token is set."""


class Cancel:
    """A token that one thread sets and another checks, at least once every batch.

    It can also hold the job: a paused job waits in its next check, with everything it has in
    memory kept, and goes on exactly there.
    """

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._go = threading.Event()
        self._go.set()
        self._waited = 0.0

    def set(self) -> None:
        """Ask the job to stop at its next check, also if it is paused."""
        self._stop.set()
        self._go.set()

    @property
    def is_set(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()

    def pause(self) -> None:
        """Hold the job at its next check; a job that is to stop is not held any more."""
        if not self._stop.is_set():
            self._go.clear()

    def resume(self) -> None:
        """Let a paused job go on."""
        self._go.set()

    @property
    def is_paused(self) -> bool:
        """Whether the job was asked to wait."""
        return not self._go.is_set()

    @property
    def waited(self) -> float:
        """Seconds that the job has waited in its checks so far."""
        return self._waited

    def check(self) -> None:
        """Wait while the job is paused; raise :class:`Cancelled` if it was asked to stop."""
        if not self._go.is_set():
            begun = time.perf_counter()
            self._go.wait()
            self._waited += time.perf_counter() - begun
        if self._stop.is_set():
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

    def embedding(
        self, ids: NDArray[np.int64], points: NDArray[np.float32], classes: NDArray[np.int64]
    ) -> None:
        """Where crops lie at this moment: ids (N,), places in a plane (N, 2), class numbers (N,)."""
