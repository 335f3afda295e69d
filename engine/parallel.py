"""Work on many files at once: threads, since decoders and NumPy let go of the interpreter."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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


def ahead(function: Callable[[T], R], items: Iterable[T], cancel: Cancel) -> Iterator[tuple[T, R]]:
    """Each item and ``function`` of it, in order, a few of them worked out before they are asked for.

    For what is too large to be kept: memory holds two results a core, however many items there are.

    Raises:
        Cancelled: asked to stop.
        Exception: the first one that ``function`` raised.
    """
    cores = os.cpu_count() or 1
    begun: deque[tuple[T, Future[R]]] = deque()
    rest = iter(items)
    with ThreadPoolExecutor(cores) as pool:
        try:
            while True:
                while len(begun) < 2 * cores:
                    try:
                        item = next(rest)
                    except StopIteration:
                        break
                    begun.append((item, pool.submit(function, item)))
                if not begun:
                    return
                cancel.check()
                item, future = begun.popleft()
                yield item, future.result()
        finally:
            pool.shutdown(cancel_futures=True)
