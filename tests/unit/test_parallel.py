"""Work on many items: order, errors, cancelling."""

from __future__ import annotations

import threading
import time

import pytest

from engine.parallel import in_parallel
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
