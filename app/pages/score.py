"""The score page: learn from the classes, score a folder of new parts, look at the verdicts."""

from __future__ import annotations

from app.context import Context
from app.pages.page import Page


class ScorePage(Page):
    """Learns a scorer and applies it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.actions.attach("score", self)
