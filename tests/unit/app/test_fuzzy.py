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
    assert score("go xyz", "Go to Triage") is None


@given(st.text())
def test_nothing_typed_fits_all(text: str) -> None:
    assert score("", text) is not None
    assert score("  ", text) is not None


@given(st.text(min_size=1), st.data())
def test_any_part_fits(text: str, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    folded = text.casefold()
    typed = "".join(c for c, keep in zip(folded, kept, strict=False) if keep and not c.isspace())
    assert score(typed, text) is not None
