"""Where things are on the score page: the forms at the left, what was scored at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.context import Context
from app.pages.page import Scrolled, splitter


def form_card(*forms: QWidget) -> QWidget:
    """Forms below each other on a card that scrolls."""
    inside = Scrolled()
    rows = QVBoxLayout(inside)
    rows.setContentsMargins(14, 12, 14, 12)
    rows.setSpacing(16)
    for form in forms:
        rows.addWidget(form)
    rows.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    card = QFrame()
    card.setObjectName("card")
    card.setMinimumWidth(260)
    around = QVBoxLayout(card)
    around.setContentsMargins(1, 1, 1, 1)
    around.addWidget(area)
    return card


def result_part(
    context: Context, bar: QWidget, table: QWidget, limit: QWidget, view: QWidget
) -> QWidget:
    """The bar above; below it the list over its threshold, beside the picture of a part."""
    left = splitter(context, "score table", [table, limit], [320, 200], upright=True)
    both = splitter(context, "score part", [left, view], [480, 310])
    both.setStretchFactor(0, 0)  # a larger window brings larger pictures
    both.setStretchFactor(1, 1)
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(8)
    rows.addWidget(bar)
    rows.addWidget(both, 1)
    return holder
