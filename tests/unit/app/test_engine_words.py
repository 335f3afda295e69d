from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.engine_words import engine_text, error_text
from engine.errors import VitiaError

TEMPLATES: list[str] = json.loads(
    (files("resources") / "translations" / "engine.json").read_text(encoding="utf-8")
)
WORDS = st.from_regex(r"[Qq][A-Za-z0-9_/-]{1,12}", fullmatch=True)  # none is a text of ours


@pytest.fixture(params=["de", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """A language of the window, spoken as long as the test runs."""
    before = QLocale()
    translator = QTranslator()
    assert translator.load(f"vitia_{request.param}", str(files("resources") / "translations"))
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)
    qapp.removeTranslator(translator)


def filled(template: str, words: list[str]) -> str:
    return re.sub(r"\{(\d+)\}", lambda place: words[int(place[1])], template)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it stays as it is
@given(data=st.data())
def test_every_template_is_recognised(language: str, data: st.DataObject) -> None:
    template = data.draw(st.sampled_from(TEMPLATES))
    words = [data.draw(WORDS) for _ in re.findall(r"\{\d+\}", template)]
    translation = QCoreApplication.translate("Engine", template)
    assert engine_text(filled(template, words)) == filled(translation, words)


def test_german(language: str) -> None:
    if language == "de":
        assert engine_text("run 7 is not finished") == "Lauf 7 ist nicht abgeschlossen"
        assert engine_text("Read maps") == "Karten lesen"


@pytest.mark.parametrize(
    ("general", "special"),
    [
        ("no mask fits an image by name (first mask {0}, first image {1})", "no such file"),
        ("{0}: {1}", "left out: {0}"),
        ("there is no class {0}", "there is no class {0}, or it was merged into another one"),
    ],
)
def test_the_most_specific_template_wins(language: str, general: str, special: str) -> None:
    assert {general, special} <= set(TEMPLATES)
    translation = QCoreApplication.translate("Engine", special)
    assert engine_text(filled(special, ["Q1", "Q2"])) == filled(translation, ["Q1", "Q2"])


def test_texts_in_places_are_translated_too(language: str) -> None:
    inner = engine_text("all of them lie in train")
    assert inner != "all of them lie in train"
    text = engine_text(f"none of the 3 images can be searched for defects ({inner})")
    assert inner in text
    assert (
        engine_text("none of the 3 images can be searched for defects (all of them lie in train)")
        == text
    )


def test_decimals_are_written_as_the_place_does(language: str) -> None:
    text = engine_text("a threshold lies between 0 and 255, not at 300.50")
    assert ("300,50" if language == "de" else "300.50") in text


@given(st.text(max_size=80))
def test_other_texts_stay_as_they_are(text: str) -> None:
    """Without a translator, that is in English, everything does."""
    assert engine_text(text) == text


def test_an_error_in_one_line(language: str) -> None:
    place = Path("some") / "place.vitia"
    error = VitiaError("the folder exists already", place, "Choose another name")
    said = error_text(error)
    assert str(place) in said
    assert said.startswith(engine_text("the folder exists already"))
    assert said.endswith(engine_text("Choose another name"))
    assert "exists" not in said


def test_an_error_that_nobody_foresaw_says_what_it_is(language: str) -> None:
    assert error_text(KeyError("crop 7")) == "KeyError: 'crop 7'"


def test_an_error_in_english_says_what_it_is() -> None:
    for error in (
        VitiaError("the file is empty", Path("a.png"), "Replace it"),
        VitiaError("the file is empty"),
        VitiaError("none\nof them", remedy="Add maps"),
    ):
        assert error_text(error) == str(error)
