from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from app.settings import RECENT, RECENT_ACTIONS, RECENT_PLACES, VERSION, Settings


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
    assert settings.language == "system"
    assert settings.device == "auto"
    assert settings.preset == "vitia"
    assert settings.shortcuts == {}


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
    "text",
    [
        "[view]\ntheme=purple",
        "[view]\noverlay_opacity=lots",
        "[window]\ngeometry=5",
        "[paths]\nrecent=@Invalid()",
        "[keys]\nshortcuts=[1",
        "[keys]\nshortcuts=7",
        "[paths]\nplaces=[]",
        "[General]\nversion=many",
    ],
)
def test_nonsense_counts_as_not_set(store: Path, text: str) -> None:
    store.write_text(f"{text}\n", encoding="utf-8")
    settings = reopened(store)
    assert settings.theme == "system"
    assert settings.overlay_opacity == 60
    assert settings.geometry.isEmpty()
    assert settings.recent == []
    assert settings.shortcuts == {}
    assert settings.place(Path("a.vitia")) == {}


def test_nonsense_is_told(store: Path, caplog: pytest.LogCaptureFixture) -> None:
    store.write_text("[view]\ntheme=purple\n", encoding="utf-8")
    assert reopened(store).theme == "system"
    assert "view/theme" in caplog.text
    assert "purple" in caplog.text


@given(value=st.integers(-(2**40), 2**40))
def test_numbers_stay_in_range(tmp_path_factory: pytest.TempPathFactory, value: int) -> None:
    settings = reopened(tmp_path_factory.mktemp("s") / "s.ini")
    settings.overlay_opacity = value
    assert settings.overlay_opacity == min(max(value, 0), 100)


def test_wrong_values_are_refused(store: Path) -> None:
    with pytest.raises(ValueError, match="purple"):
        reopened(store).theme = "purple"  # type: ignore[assignment]


def test_changes_are_told_once(store: Path) -> None:
    settings, seen = reopened(store), []
    settings.changed.connect(seen.append)
    settings.theme = "dark"
    settings.theme = "dark"
    settings.overlay_opacity = 60  # what it is
    settings.shortcuts = {"undo": ["F9"]}
    assert seen == ["view/theme", "keys/shortcuts"]


def test_reset_keeps_what_was_opened(store: Path, tmp_path: Path) -> None:
    settings, session = reopened(store), tmp_path / "a.vitia"
    session.touch()
    settings.theme, settings.loader_threads, settings.last_folder = "dark", 7, "/data"
    settings.shortcuts = {"undo": ["F9"]}
    settings.add_recent(session)
    settings.reset()
    assert (settings.theme, settings.loader_threads) == ("system", 2)
    assert settings.shortcuts == {}
    assert settings.last_folder == "/data"
    assert settings.recent == [session]


def test_the_first_version_is_taken_over(store: Path, tmp_path: Path) -> None:
    session = tmp_path / "a.vitia"
    session.touch()
    old = QSettings(str(store), QSettings.Format.IniFormat)
    old.setValue("theme", "dark")
    old.setValue("overlay_opacity", 25)
    old.setValue("recent", [str(session)])
    old.setValue("geometry", QByteArray(b"\x01g"))
    old.setValue("splitter/triage", QByteArray(b"\x02s"))
    old.sync()
    settings = reopened(store)
    assert settings.theme == "dark"
    assert settings.overlay_opacity == 25
    assert settings.recent == [session]
    assert settings.geometry == QByteArray(b"\x01g")
    assert settings.splitter("triage") == QByteArray(b"\x02s")
    settings.flush()
    assert int(QSettings(str(store), QSettings.Format.IniFormat).value("version")) == VERSION


def test_a_newer_version_is_read_and_left_as_it_is(store: Path) -> None:
    store.write_text("[General]\nversion=99\n[view]\ntheme=dark\n", encoding="utf-8")
    settings = reopened(store)
    assert settings.theme == "dark"
    settings.flush()
    assert "version=99" in store.read_text(encoding="utf-8")


def test_places_of_sessions(store: Path) -> None:
    settings = reopened(store)
    for n in range(RECENT_PLACES + 5):
        settings.set_place(Path(f"{n}.vitia"), {"page": "triage", "class": n})
    settings.flush()
    again = reopened(store)
    assert again.place(Path("9.vitia")) == {"page": "triage", "class": 9}
    assert again.place(Path("4.vitia")) == {}


def test_recent_actions(store: Path) -> None:
    settings = reopened(store)
    for n in range(RECENT_ACTIONS + 2):
        settings.add_recent_action(f"a{n}")
    settings.add_recent_action("a5")
    assert settings.recent_actions == ["a5", "a7", "a6", "a4", "a3", "a2"]


def test_shortcuts(store: Path) -> None:
    settings = reopened(store)
    settings.shortcuts = {"undo": ["F9"], "redo": []}
    settings.flush()
    assert reopened(store).shortcuts == {"undo": ["F9"], "redo": []}
