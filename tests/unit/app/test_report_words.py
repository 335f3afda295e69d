"""The window has every text of the report, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import engine.report
from app.report_words import TEXTS, wording
from engine.report import page


def test_the_list_is_what_the_templates_say(qapp: object) -> None:
    folder = Path(engine.report.__file__).parent
    said = set()
    for template in (folder / "templates").glob("*.html"):
        said |= set(re.findall(r'\bt\("([^"]+)"', template.read_text("utf-8")))
    said |= set(re.findall(r'wording\.t\("([^"]+)"', (folder / "page.py").read_text("utf-8")))
    for titles in (page.METHODS, page.SETTINGS, page.DECIDED):
        said |= set(titles.values())
    assert set(TEXTS) == said | {"Page {n}"}  # the foot of the PDF


def test_numbers_and_dates_are_those_of_the_desktop(qapp: object) -> None:
    words = wording()
    assert words.number(1234.5, 1) == words.number(1234.5, 1)
    assert words.t("{n} s", n=5) == "5 s"
    assert "2026" in words.moment("2026-11-22T05:00:34+00:00") or "26" in words.moment(
        "2026-11-22T05:00:34+00:00"
    )
