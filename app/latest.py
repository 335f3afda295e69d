"""Work on a background thread of which only the newest counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from app.loader import Loader

T = TypeVar("T")


class Latest(Generic[T]):
    """Does what was asked last; what was asked before and has not begun is never done.

    Args:
        done: takes what the newest work gave, on the GUI thread; older results are dropped.
    """

    def __init__(self, done: Callable[[T], object]) -> None:
        self._done = done
        self._number = 0
        self._works: dict[int, Callable[[], T]] = {}
        self._loader: Loader[T] | None = None

    def ask(self, work: Callable[[], T]) -> None:
        """Do this next. ``work`` does not raise."""
        self.forget()
        self._works[self._number] = work
        if self._loader is None:
            self._loader = Loader(self._maker, lambda _value: 1, limit=1, wishes=1, workers=1)
            self._loader.on_ready(self._ready)
        self._loader.get(self._number)

    def forget(self) -> None:
        """What was asked is not wanted any more."""
        self._number += 1
        self._works.clear()

    def close(self) -> None:
        """End the thread, if there is one; it finishes what it is doing."""
        self.forget()
        if self._loader is not None:
            self._loader.close()
            self._loader = None

    @contextmanager
    def _maker(self) -> Iterator[Callable[[int], T]]:
        def make(number: int) -> T:
            work = self._works.get(number)
            return None if work is None else work()  # type: ignore[return-value]

        yield make

    def _ready(self, number: int) -> None:
        if number == self._number and self._loader is not None:
            value = self._loader.get(number)
            self._works.clear()
            if value is not None:
                self._done(value)
