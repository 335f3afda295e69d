from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from app.settings import RECENT, Settings


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def reopened(store: Path) -> Settings:
    return Settings(QSettings(str(store), QSettings.Format.IniFormat))


def test_defaults(store: Path) -> None:
    settings = reopened(store)
    assert settings.theme == "system"
    assert settings.recent == []
    assert settings.last_folder == ""
    assert settings.geometry.isEmpty()
    assert settings.overlay_opacity == 60


def test_values_survive_a_restart(store: Path) -> None:
    settings = reopened(store)
    settings.theme = "dark"
    settings.last_folder = "/data/Teile groß"
    settings.geometry = QByteArray(b"\x00\x01geometry")
    settings.set_splitter("triage", QByteArray(b"\xffstate"))
    settings.overlay_opacity = 35
    settings.flush()
    again = reopened(store)
    assert again.theme == "dark"
    assert again.last_folder == "/data/Teile groß"
    assert again.geometry == QByteArray(b"\x00\x01geometry")
    assert again.splitter("triage") == QByteArray(b"\xffstate")
    assert again.overlay_opacity == 35


def test_recent_newest_first_without_doubles_or_lost_ones(store: Path, tmp_path: Path) -> None:
    settings = reopened(store)
    paths = [tmp_path / f"{n}, größer.vitia" for n in range(RECENT + 3)]
    for path in paths:
        path.touch()
        settings.add_recent(path)
    settings.add_recent(paths[-2])
    assert settings.recent[:2] == [paths[-2], paths[-1]]
    assert len(settings.recent) == RECENT
    paths[-1].unlink()
    settings.flush()
    assert paths[-1] not in reopened(store).recent


def test_a_single_recent_session(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "one.vitia"
    path.touch()
    settings = reopened(store)
    settings.add_recent(path)
    settings.flush()
    assert reopened(store).recent == [path]


@pytest.mark.parametrize(
    "text", ["theme=purple", "overlay_opacity=lots", "geometry=5", "recent=@Invalid()"]
)
def test_nonsense_counts_as_not_set(store: Path, text: str) -> None:
    store.write_text(f"[General]\n{text}\n", encoding="utf-8")
    settings = reopened(store)
    assert settings.theme == "system"
    assert settings.overlay_opacity == 60
    assert settings.geometry.isEmpty()
    assert settings.recent == []


@pytest.mark.parametrize(("stored", "given"), [(250, 100), (-3, 0)])
def test_opacity_is_a_percentage(store: Path, stored: int, given: int) -> None:
    settings = reopened(store)
    settings.overlay_opacity = stored
    assert settings.overlay_opacity == given
