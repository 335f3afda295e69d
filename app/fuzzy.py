"""Finding a text by what somebody types of it."""

from __future__ import annotations


def score(typed: str, text: str) -> float | None:
    """How well a text fits; None where it does not, and every text fits nothing typed.

    Each typed word must be in the text: best as the beginning of a word, then as a part of one,
    then as letters in this order, the first of which begins a word (so "gtt" finds "Go to
    Triage"). Of texts that fit equally the shorter one is the better.
    """
    typed, text = typed.casefold(), text.casefold()
    total = 0.0
    for word in typed.split():
        one = _score(word, text)
        if one is None:
            return None
        total += one
    return total - len(text) / 1000


def _score(word: str, text: str) -> float | None:
    places = [i for i in range(len(text)) if text.startswith(word, i)]
    if places:
        at_start = [i for i in places if _begins(text, i)]
        return 3.0 + (0.5 if 0 in at_start else 0) if at_start else 2.0
    starts = [i for i in range(len(text)) if text[i] == word[0] and _begins(text, i)]
    return max((found for i in starts if (found := _scattered(word, text, i))), default=None)


def _scattered(word: str, text: str, place: int) -> float | None:
    """The letters of a word one after the other, from this place on."""
    jumps = 0
    for letter in word[1:]:
        found = text.find(letter, place + 1)
        if found < 0:
            return None
        # A letter that begins a word costs nothing, wherever that is.
        jumps += found != place + 1 and not _begins(text, found)
        place = found
    return 1.0 / (1 + jumps)


def _begins(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
