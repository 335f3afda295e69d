"""The colours of classes."""

from __future__ import annotations

from collections.abc import Collection

# Okabe and Ito's colours, told apart by colour-blind people; grey is kept for "normal".
PALETTE = (
    "#9a9a9a", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7",
    "#7f3c8d", "#80ba5a", "#11a579", "#e68310", "#3969ac", "#f2b701", "#a5aa99",
)  # fmt: skip


def colour_of(number: int) -> str:
    """The colour of the class with this number; they repeat after a good dozen."""
    return PALETTE[0] if number == 0 else PALETTE[1 + (number - 1) % (len(PALETTE) - 1)]


def free_colour(used: Collection[str]) -> str:
    """The first colour that no class has yet, else one by their number."""
    free = (colour for colour in PALETTE[1:] if colour not in used)
    return next(free, colour_of(len(used)))
