from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fuzzy import score


def ranked(typed: str, *texts: str) -> list[str]:
    found = [(s, t) for t in texts if (s := score(typed, t)) is not None]
    return [t for _, t in sorted(found, key=lambda pair: -pair[0])]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("tri", ["Triage now", "Go to Triage", "Metric", "Take it right in"]),
        ("gtt", ["Go to Triage", "Get it there"]),
        ("to go", ["Go to Triage", "Gone to the seed"]),
        ("GROß", ["größer".replace("ö", "o"), "Zu groß für hier"]),
    ],
)
def test_order(typed: str, texts: list[str]) -> None:
    assert ranked(typed, *reversed(texts)) == texts


def test_what_does_not_fit() -> None:
    assert score("xyz", "Go to Triage") is None
    assert score("og", "Go") is None
    assert score("go", "Merge into") is None  # no word begins with g
    assert score("go xyz", "Go to Triage") is None


@given(st.text())
def test_nothing_typed_fits_all(text: str) -> None:
    assert score("", text) is not None
    assert score("  ", text) is not None


@given(st.text(min_size=1), st.data())
def test_letters_in_order_fit(text: str, data: st.DataObject) -> None:
    folded = text.casefold()
    kept = data.draw(st.lists(st.booleans(), min_size=len(folded) - 1, max_size=len(folded) - 1))
    rest = "".join(c for c, keep in zip(folded[1:], kept, strict=True) if keep)
    typed = "".join((folded[0] + rest).split())
    if not folded[0].isspace():
        assert score(typed, text) is not None
