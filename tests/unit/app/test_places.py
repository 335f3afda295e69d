from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.document import Document
from app.places import PlaceKeeper
from app.settings import Settings
from engine.session import Session


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "not yet" / "s.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    Session.create(tmp_path / "parts.vitia", tmp_path / "parts").close()
    return tmp_path / "parts.vitia"


@pytest.fixture
def document(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    monkeypatch.setattr("app.recovery.user_data_path", lambda *_a, **_k: tmp_path / "user data")
    document = Document()
    yield document
    document.close()


def test_place_is_kept_where_it_changed(document: Document, settings: Settings, path: Path) -> None:
    here: dict[str, object] = {"page": "product"}
    keeper = PlaceKeeper(document, settings, lambda: here, document)
    assert keeper.interrupted is None
    keeper.keep()  # no session: nothing to keep
    document.open(path)
    assert keeper.found == {}
    keeper.keep()
    assert keeper.found == {"page": "product"}
    here = {"page": "triage", "at": {"class": 3}}
    document.close()  # it asks for the place before the session goes
    assert settings.place(path) == here


def test_only_one_that_did_not_end_well_is_interrupted(
    document: Document, settings: Settings, path: Path
) -> None:
    keeper = PlaceKeeper(document, settings, dict, document)
    document.open(path)
    assert settings.unfinished == str(path)
    other = Document()
    # A second one, while the first runs: no crash, and it says nothing about the first.
    second = PlaceKeeper(other, settings, dict, other)
    assert second.interrupted is None
    second.close()
    assert settings.unfinished == str(path)
    keeper._lock.unlock()  # what the system does for a process that died
    assert PlaceKeeper(other, settings, dict, other).interrupted == path
    keeper.close()
    assert settings.unfinished == ""


def test_a_session_that_is_gone_is_not_opened(
    qapp: object, settings: Settings, tmp_path: Path
) -> None:
    settings.unfinished = str(tmp_path / "gone.vitia")
    other = Document()
    assert PlaceKeeper(other, settings, dict, other).interrupted is None
