"""Things made by key on background threads, what is in sight first, kept in a bounded memory."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class _Mailbox(QObject):
    """Carries values from the threads to the GUI thread.

    The receiver is this object itself: Qt drops what is still on the way to a deleted QObject,
    while a queued call of anything else would outlive it.
    """

    ready = Signal(int)
    made = Signal(int, object)

    def __init__(self, keep: Callable[[int, Any], None]) -> None:
        super().__init__()
        self._keep: Callable[[int, Any], None] | None = keep
        self.made.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(int, object)
    def _deliver(self, key: int, value: object) -> None:
        if self._keep is not None:
            self._keep(key, value)

    def close(self) -> None:
        # No cycle may remain: a collector on another thread would delete a QObject there.
        self._keep = None
        self.deleteLater()


class Loader(Generic[T]):
    """Makes values by key; :meth:`close` must be called.

    Single wishes (:meth:`get`) come first, the newest before the older ones, and only some are
    kept; then what :meth:`want` asked for last, in its order. So what scrolled out of sight before
    its turn is never made.

    Args:
        maker: every thread enters one; gives the function that makes a value. That function does
            not raise: it says in the value what went wrong.
        size_of: bytes of a value.
        limit: bytes of values kept; the one used longest ago goes first.
        wishes: how many wishes are kept: as many as can be in sight.
        workers: number of threads.
    """

    def __init__(
        self,
        maker: Callable[[], AbstractContextManager[Callable[[int], T]]],
        size_of: Callable[[T], int],
        *,
        limit: int = 256 << 20,
        wishes: int = 400,
        workers: int = 2,
    ) -> None:
        self._maker = maker
        self._size_of = size_of
        self._limit = limit
        self._wishes = wishes
        self._kept: OrderedDict[int, T] = OrderedDict()
        self._bytes = 0
        self._waiting: OrderedDict[int, None] = OrderedDict()
        self._wanted: deque[int] = deque()
        self._busy: set[int] = set()
        self._closing = False
        self._wake = threading.Condition()
        # Values are kept on the GUI thread, so the cache needs no lock.
        self._mailbox = _Mailbox(self._keep)
        self._threads = [
            # They only read, so a process that ends in haste need not wait for them.
            threading.Thread(target=self._work, name=f"loader {n}", daemon=True)
            for n in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    def on_ready(self, slot: Callable[[int], object]) -> None:
        """Call ``slot`` with the key of each value that becomes ready, on the GUI thread."""
        self._mailbox.ready.connect(slot)

    def get(self, key: int) -> T | None:
        """The value if it is there; else None, and it is made."""
        found = self.kept(key)
        if found is None:
            self.wish(key)
        return found

    def kept(self, key: int) -> T | None:
        """The value if it is there; nothing is made."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def wish(self, key: int) -> None:
        """Make this value, again if it is there already."""
        with self._wake:
            if key not in self._busy:
                self._waiting[key] = None
                self._waiting.move_to_end(key)
                if len(self._waiting) > self._wishes:
                    self._waiting.popitem(last=False)
                self._wake.notify()

    def want(self, keys: Iterable[int]) -> None:
        """Make these, in this order, instead of what this method was told before.

        What is there already is made again: whoever calls knows what is out of date. What is
        being made at this moment is not.
        """
        with self._wake:
            self._wanted = deque(key for key in keys if key not in self._busy)
            self._wake.notify_all()

    def close(self) -> None:
        """Stop the threads; what they are making is finished first (some milliseconds)."""
        with self._wake:
            self._closing = True
            self._waiting.clear()
            self._wanted.clear()
            self._wake.notify_all()
        for thread in self._threads:
            thread.join()
        self._mailbox.close()

    def _work(self) -> None:
        with self._maker() as make:
            while True:
                with self._wake:
                    while (key := self._next()) is None and not self._closing:
                        self._wake.wait()
                    if key is None:
                        return
                    self._busy.add(key)
                self._mailbox.made.emit(key, make(key))

    def _next(self) -> int | None:
        """What to make now; called with the lock held."""
        if self._waiting:
            return self._waiting.popitem(last=True)[0]
        while self._wanted:
            key = self._wanted.popleft()
            if key not in self._busy:
                return key
        return None

    def _keep(self, key: int, value: Any) -> None:
        with self._wake:
            self._busy.discard(key)
        if key in self._kept:
            self._bytes -= self._size_of(self._kept[key])
        self._kept[key] = value
        self._kept.move_to_end(key)
        self._bytes += self._size_of(value)
        while self._bytes > self._limit and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= self._size_of(dropped)
        self._mailbox.ready.emit(key)
