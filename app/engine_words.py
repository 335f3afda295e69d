"""What the engine says, in the user's language.

The engine speaks English only. Templates of all that it can say, "run {0} is not finished", are
found in its source by ``packaging/translations.py``. Here a message is recognised by its template,
and the template's translation is filled with the same words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale

from app.words import mark
from engine.errors import VitiaError

_PLACE = re.compile(r"\{(\d+)\}")
_DECIMAL = re.compile(r"-?\d+\.(\d+)")
_DEPTH = 3  # a line of the log holds an error, which holds a reason, which holds a name


def engine_text(text: str) -> str:
    """A message of the engine in the user's language; as it is, if it is not known."""
    return _translated(text, _DEPTH)


def error_text(error: Exception) -> str:
    """An error in one line of the user's language, as ``str(error)`` is in English.

    One that nobody foresaw says what it is in its own words.
    """
    if not isinstance(error, VitiaError):
        return f"{type(error).__name__}: {error}"
    text = engine_text(error.what)
    if error.path is not None:
        text = _filled(mark("Engine", "{0}: {1}"), [text, str(error.path)])
    if error.remedy:
        text = _filled(mark("Engine", "{0}. {1}"), [text, engine_text(error.remedy)])
    return text.replace("\n", " ")


@dataclass(frozen=True)
class _Template:
    text: str
    head: str  # what comes before its first place, and after its last one
    tail: str
    pattern: re.Pattern[str]

    def fills(self, text: str) -> tuple[str, ...] | None:
        """What stands in its places in ``text``; None if ``text`` is another one's."""
        if not (text.startswith(self.head) and text.endswith(self.tail)):
            return None  # most end here, which costs next to nothing
        found = self.pattern.fullmatch(text)
        return None if found is None else found.groups()


@cache
def _templates() -> list[_Template]:
    """All of the shipped table, the most specific first: those with the most words of their own."""
    table = files("resources") / "translations" / "engine.json"
    texts: list[str] = json.loads(table.read_text(encoding="utf-8"))
    texts.sort(key=lambda text: (-len(_PLACE.sub("", text)), text))
    made = []
    for text in texts:
        own = _PLACE.split(text)[::2]
        pattern = re.compile("(.*?)".join(map(re.escape, own)), re.DOTALL)
        made.append(_Template(text, own[0], own[-1], pattern))
    return made


def _translated(text: str, depth: int) -> str:
    if depth == 0 or not text:
        return text
    for template in _templates():
        fills = template.fills(text)
        if fills is not None:
            return _filled(template.text, [_shown(fill, depth - 1) for fill in fills])
    return text


def _filled(text: str, fills: Sequence[str]) -> str:
    translation = QCoreApplication.translate("Engine", text)
    return _PLACE.sub(lambda place: fills[int(place[1])], translation)


def _shown(fill: str, depth: int) -> str:
    if number := _DECIMAL.fullmatch(fill):
        return QLocale().toString(float(fill), "f", len(number[1]))
    return _translated(fill, depth)
