"""Work on many files at once: threads, since decoders and NumPy let go of the interpreter."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from engine.progress import Cancel, Progress

T = TypeVar("T")
R = TypeVar("R")


def in_parallel(
    function: Callable[[T], R], items: Sequence[T], name: str, progress: Progress, cancel: Cancel
) -> list[R]:
    """``function`` of every item on all cores, in the order of ``items``.

    ``name`` and the number of items become a stage of ``progress``.

    Raises:
        Cancelled: asked to stop; items not begun are dropped.
        Exception: the first one that ``function`` raised.
    """
    progress.stage(name, len(items))
    results = []

    def one(item: T) -> R:
        cancel.check()  # also here, so that a pause holds the workers
        return function(item)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            for result in pool.map(one, items):
                cancel.check()
                progress.advance()
                results.append(result)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return results
