from __future__ import annotations

import gc
import time
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import collector as module
from app.collector import MANY, NEW, Collector


class Node:
    """Part of a cycle."""

    def __init__(self) -> None:
        self.me = self


def cycle() -> weakref.ref[Node]:
    return weakref.ref(Node())


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    gc.collect()
    made = Collector(qapp)
    yield made
    made.stop()
    made.deleteLater()
    assert gc.isenabled()
    assert not gc.get_freeze_count()


def test_cycles_go_when_there_is_something_new(collector: Collector) -> None:
    lost = cycle()
    junk = [[n] for n in range(NEW + 100)]
    assert lost() is not None
    collector.step()
    assert lost() is None
    assert len(junk) > NEW


def test_what_outlived_a_step_goes_when_the_user_is_elsewhere(
    collector: Collector, qapp: QApplication
) -> None:
    node = Node()
    lost = weakref.ref(node)
    junk = [[n] for n in range(NEW + 100)]
    collector.step()
    del node, junk
    collector.step()
    assert lost() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert lost() is None


def test_a_large_library_is_not_looked_at(collector: Collector) -> None:
    library = [[n] for n in range(3 * MANY)]
    begun = time.perf_counter()
    collector.step()
    step = time.perf_counter() - begun
    begun = time.perf_counter()
    gc.unfreeze()
    gc.collect()
    assert step < time.perf_counter() - begun
    assert len(library) == 3 * MANY
    assert gc.get_count()[0] < NEW


def test_the_timer_steps(collector: Collector) -> None:
    assert collector._timer.isActive()
    assert collector._timer.interval() == module.STEP_MS
    assert not gc.isenabled()
