from __future__ import annotations

import threading

import pytest

from engine.parallel import in_parallel
from engine.progress import Cancel, Cancelled, Progress


def test_stops_at_the_next_check() -> None:
    cancel = Cancel()
    cancel.check()
    cancel.set()
    assert cancel.is_set
    with pytest.raises(Cancelled):
        cancel.check()


def test_a_paused_job_waits_and_goes_on() -> None:
    cancel = Cancel()
    passed = threading.Event()
    cancel.pause()
    thread = threading.Thread(target=lambda: (cancel.check(), passed.set()))
    thread.start()
    assert not passed.wait(0.05)
    cancel.resume()
    assert passed.wait(5)
    thread.join()
    assert cancel.waited >= 0.05
    assert not cancel.is_paused


def test_a_paused_job_can_be_stopped() -> None:
    cancel = Cancel()
    cancel.pause()
    threading.Timer(0.02, cancel.set).start()
    with pytest.raises(Cancelled):
        cancel.check()
    cancel.pause()  # too late
    assert not cancel.is_paused


def test_pause_holds_all_workers() -> None:
    cancel, begun = Cancel(), []

    def work(n: int) -> int:
        begun.append(n)
        if len(begun) == 1:
            cancel.pause()
        return n

    timer = threading.Timer(0.1, lambda: (seen.append(len(begun)), cancel.resume()))
    seen: list[int] = []
    timer.start()
    assert in_parallel(work, list(range(64)), "Work", Progress(), cancel) == list(range(64))
    timer.join()
    assert seen[0] < 32
