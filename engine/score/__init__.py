"""Scoring the next parts after triage: an open-set scorer from normal parts and named defects.

Importing the package imports nothing slow; its classes come with torch when they are asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from engine.score.settings import (
    GRIDS,
    METHODS,
    NOTICES,
    PSEUDO_FAMILIES,
    Grid,
    Method,
    ScorerSettings,
)
from engine.score.threshold import Threshold

if TYPE_CHECKING:
    from engine.score.fit import NamedDefect, fit_scorer
    from engine.score.scorer import Scored, Scorer

_SLOW = {"NamedDefect": "fit", "fit_scorer": "fit", "Scored": "scorer", "Scorer": "scorer"}


def __getattr__(name: str) -> Any:
    if name not in _SLOW:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_SLOW[name]}"), name)


__all__ = [
    "GRIDS",
    "METHODS",
    "NOTICES",
    "PSEUDO_FAMILIES",
    "Grid",
    "Method",
    "NamedDefect",
    "Scored",
    "Scorer",
    "ScorerSettings",
    "Threshold",
    "fit_scorer",
]
