"""How a report speaks: the engine's own way is English, the window hands in the user's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _plain(text: str) -> str:
    return text


def _number(value: float, digits: int) -> str:
    return f"{value:,.{digits}f}"


def _moment(stored: str) -> str:
    return stored[:16].replace("T", " ") + " UTC"


@dataclass(frozen=True)
class Wording:
    """Texts, numbers and dates of one language.

    Attributes:
        translate: gives an English text of the report in the language.
        said: gives a message of the engine, about a file, in the language.
        number: a number with so many digits behind the point.
        moment: a stored time (ISO 8601, UTC).
        language: its tag, for the page.
    """

    translate: Callable[[str], str] = _plain
    said: Callable[[str], str] = _plain
    number: Callable[[float, int], str] = _number
    moment: Callable[[str], str] = _moment
    language: str = "en"

    def t(self, text: str, **places: object) -> str:
        """A text in the language; its places are filled, whole numbers the language's way."""
        shown = {
            name: self.number(value, 0) if isinstance(value, int) else value
            for name, value in places.items()
        }
        found = self.translate(text)
        return found.format(**shown) if shown else found
