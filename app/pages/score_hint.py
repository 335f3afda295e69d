"""What to do first on the score page, while it has nothing to show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.words import mark

_SCORING = (
    mark("ScorePage", "Scoring…"),
    mark("ScorePage", "The first parts appear here in a moment."),
)
_NO_CLASSES = (
    mark("ScorePage", "First find and name the classes"),
    mark(
        "ScorePage",
        "What was found on the Discover page and named on the Triage page teaches Vitia to"
        " tell good parts, known defects and unknown ones apart. You can also choose a"
        " model that was learned elsewhere.",
    ),
)
_NO_MODEL = (
    mark("ScorePage", "Learn from the classes first"),
    mark(
        "ScorePage",
        "Press “Learn” at the left. It takes some minutes; you can go on working on other"
        " pages, and cancel at any time.",
    ),
)
_NO_FOLDER = (
    mark("ScorePage", "Choose a folder of new parts"),
    mark(
        "ScorePage",
        "Then press “Score”: each part becomes good, a known defect with its name, or an"
        " unknown one.",
    ),
)
_NOTHING = (
    mark("ScorePage", "Nothing is scored yet"),
    mark("ScorePage", "Press “Score” to look at the parts in {folder}."),
)


def first_step(*, scoring: bool, model: bool, lesson: bool, folder: Path | None) -> tuple[str, str]:
    """Title and text.

    Args:
        scoring: parts are being scored.
        model: one is chosen.
        lesson: there are classes to learn from.
        folder: of new parts, if one is chosen.
    """
    if scoring:
        pair = _SCORING
    elif not model:
        pair = _NO_MODEL if lesson else _NO_CLASSES
    else:
        pair = _NO_FOLDER if folder is None else _NOTHING
    title, text = (QCoreApplication.translate("ScorePage", one) for one in pair)
    return title, text.format(folder=folder)
