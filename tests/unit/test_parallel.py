"""Work on many items: order, errors, cancelling."""

from __future__ import annotations

import os
import threading
import time

import pytest

from engine.parallel import ahead, in_parallel
from engine.progress import Cancel, Cancelled, Progress


def test_results_keep_the_order_of_the_items() -> None:
    def slow_first(k: int) -> int:
        time.sleep(0.01 if k == 0 else 0)
        return k * k

    assert in_parallel(slow_first, range(20), "x", Progress(), Cancel()) == [
        k * k for k in range(20)
    ]
    assert in_parallel(slow_first, [], "x", Progress(), Cancel()) == []


def test_the_first_error_ends_it() -> None:
    with pytest.raises(ZeroDivisionError):
        in_parallel(lambda k: 1 / k, [1, 0, 2], "x", Progress(), Cancel())


def test_cancelling_drops_what_has_not_begun() -> None:
    cancel, begun = Cancel(), []
    waiting = threading.Event()

    def work(k: int) -> None:
        begun.append(k)
        if k == 0:
            cancel.set()
        else:
            waiting.wait(0.02)

    with pytest.raises(Cancelled):
        in_parallel(work, range(1000), "x", Progress(), cancel)
    assert len(begun) < 500


def test_ahead_keeps_the_order_and_runs_only_a_little_ahead() -> None:
    begun: list[int] = []

    def square(n: int) -> int:
        begun.append(n)
        return n * n

    results = ahead(square, iter(range(1000)), Cancel())
    assert next(results) == (0, 0)
    assert len(begun) <= 2 * (os.cpu_count() or 1) + 1
    assert [next(results) for _ in range(20)] == [(n, n * n) for n in range(1, 21)]
    results.close()
    assert len(begun) < 1000


def test_ahead_stops_when_asked_and_passes_errors_on() -> None:
    cancel = Cancel()
    results = ahead(lambda n: 1 // (n - 3), range(10), cancel)
    assert [result for _, result in (next(results) for _ in range(3))] == [-1, -1, -1]
    with pytest.raises(ZeroDivisionError):
        next(results)
    results = ahead(lambda n: n, range(10), cancel)
    next(results)
    cancel.set()
    with pytest.raises(Cancelled):
        next(results)
