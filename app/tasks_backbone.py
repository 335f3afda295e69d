"""Jobs about backbones: which one a name stands for, and fetching one; see :mod:`app.tasks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.jobs import Work
from engine.progress import Cancel, Progress

if TYPE_CHECKING:
    from engine.backbone.origin import Source


def look_up(weights: str) -> Work:
    """Where these weights come from; empty = the best on this computer. Gives a Source."""

    def work(_progress: Progress, _cancel: Cancel) -> Source:
        from engine.backbone.names import best_available
        from engine.backbone.origin import source_of

        return source_of(weights or best_available())

    return work


def fetch_dino() -> Work:
    """Fetch DINO into the cache; gives its Source."""

    def work(progress: Progress, cancel: Cancel) -> Source:
        from engine.backbone.origin import DINO, fetch

        return fetch(DINO, progress, cancel)

    return work
