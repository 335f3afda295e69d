from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from app.loader import Loader


class Maker:
    """Makes ``key * 10``, one at a time as the gate allows; notes what it was asked for."""

    def __init__(self) -> None:
        self.gate = threading.Semaphore(0)
        self.begun = threading.Semaphore(0)
        self.made: list[int] = []
        self.entered = self.left = 0

    @contextmanager
    def __call__(self) -> Iterator[Callable[[int], int]]:
        self.entered += 1
        yield self.make
        self.left += 1

    def make(self, key: int) -> int:
        self.begun.release()
        self.gate.acquire(timeout=5)
        self.made.append(key)
        return key * 10


def test_newest_wish_first_and_old_ones_dropped(qtbot: QtBot) -> None:
    maker = Maker()
    loader = Loader(maker, lambda _v: 1, wishes=2, workers=1)
    ready: list[int] = []
    loader.on_ready(ready.append)
    assert loader.get(1) is None
    assert maker.begun.acquire(timeout=5)  # 1 is being made
    for key in (2, 3, 4):
        loader.get(key)
    maker.gate.release(3)
    qtbot.waitUntil(lambda: len(ready) == 3, timeout=5000)
    assert maker.made == [1, 4, 3]  # 2 had scrolled out of sight
    assert loader.get(4) == 40
    loader.close()
    assert maker.entered == maker.left == 1


def test_what_is_in_sight_comes_next_and_in_order(qtbot: QtBot) -> None:
    maker = Maker()
    loader = Loader(maker, lambda _v: 1, workers=1)
    ready: list[int] = []
    loader.on_ready(ready.append)
    loader.want([1, 2, 3])
    assert maker.begun.acquire(timeout=5)  # 1 is being made
    loader.want([1, 5, 6, 7])  # scrolled on: 2 and 3 are out of sight, 1 is on its way
    loader.get(9)  # something that shows elsewhere
    maker.gate.release(5)
    qtbot.waitUntil(lambda: len(ready) == 5, timeout=5000)
    assert maker.made == [1, 9, 5, 6, 7]
    assert loader.kept(2) is None
    assert loader.kept(6) == 60
    loader.want([6])  # out of date
    maker.gate.release(1)
    qtbot.waitUntil(lambda: len(ready) == 6, timeout=5000)
    assert maker.made[-1] == 6
    loader.close()


def test_what_is_made_again_counts_once(qtbot: QtBot) -> None:
    maker = Maker()
    maker.gate.release(100)
    loader = Loader(maker, lambda _v: 40, limit=100, workers=1)
    ready: list[int] = []
    loader.on_ready(ready.append)
    for count, key in enumerate((1, 2, 2, 2), 1):
        loader.want([key])
        qtbot.waitUntil(lambda count=count: len(ready) == count, timeout=5000)
    assert loader.kept(1) == 10
    loader.close()


def test_memory_is_bounded_by_last_use(qtbot: QtBot) -> None:
    maker = Maker()
    maker.gate.release(100)
    loader = Loader(maker, lambda _v: 40, limit=100, workers=1)
    ready: list[int] = []
    loader.on_ready(ready.append)
    for count, key in enumerate((1, 2), 1):
        loader.get(key)
        qtbot.waitUntil(lambda count=count: len(ready) == count, timeout=5000)
    assert loader.get(1) == 10  # used last
    loader.get(3)
    qtbot.waitUntil(lambda: len(ready) == 3, timeout=5000)
    assert loader.get(1) == 10
    assert loader.get(3) == 30
    assert loader.get(2) is None  # made room
    loader.close()


def test_close_ends_the_threads_and_what_waits(qtbot: QtBot) -> None:
    before = threading.active_count()
    maker = Maker()
    loader = Loader(maker, lambda _v: 1, workers=2)
    for key in range(10):
        loader.get(key)
    maker.gate.release(2)
    loader.close()
    assert threading.active_count() == before
    assert len(maker.made) <= 2
