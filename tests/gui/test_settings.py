from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QSpinBox
from pytestqt.qtbot import QtBot

from app.crash import LogTail, Reporter
from app.language import apply_language, resolve
from app.main import Shell
from app.pages.settings import SettingsPage
from app.settings import Settings
from app.widgets.sheet import ShortcutSheet
from app.window import MainWindow

# The offscreen platform has no window manager that popups and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The language of all other tests afterwards."""
    before = QLocale()
    yield
    apply_language(qapp, "en")
    QLocale.setDefault(before)


def choose(page: SettingsPage, key: str, value: str) -> None:
    """By the keys of a combo box."""
    field = page.fields[key]
    assert isinstance(field, QComboBox)
    while field.currentData() != value:
        before = field.currentIndex()
        down = field.findData(value) > before
        QTest.keyClick(field, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        assert field.currentIndex() != before


def test_every_choice_is_kept_at_once(page: SettingsPage, settings: Settings) -> None:
    choose(page, "view/theme", "dark")
    assert settings.theme == "dark"
    assert page.palette().window().color().lightness() < 128
    choose(page, "work/preset", "paper")
    assert settings.preset == "paper"
    for key, value in (
        ("view/overlay_opacity", 35), ("work/loader_threads", 5), ("thumbnails/megabytes", 64),
    ):  # fmt: skip
        field = page.fields[key]
        assert isinstance(field, QSpinBox)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, str(value))
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert settings.overlay_opacity == 35
    assert settings.loader_threads == 5
    assert settings.thumbnails_mb == 64
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert (settings.theme, settings.preset, settings.overlay_opacity) == ("system", "vitia", 60)
    assert page.fields["view/overlay_opacity"].value() == 60  # type: ignore[union-attr]


def test_it_follows_what_is_set_elsewhere(
    window: MainWindow, page: SettingsPage, settings: Settings
) -> None:
    window.actions_.action("theme_light").trigger()
    assert page.fields["view/theme"].currentData() == "light"  # type: ignore[union-attr]
    settings.device = "cpu"
    assert page.fields["work/device"].text() == "cpu"


def test_every_option_has_a_field(page: SettingsPage) -> None:
    hidden = {"paths/last_folder"}
    assert {option.key for option in Settings.options()} - hidden == set(page.fields)


def test_escape_goes_back(window: MainWindow, page: SettingsPage) -> None:
    QTest.keyClick(page.fields["view/theme"], Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.start_page


def test_back_to_the_page(at_triage: MainWindow) -> None:
    QTest.keyClick(at_triage, Qt.Key.Key_Comma, CTRL)
    page = at_triage.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    assert not at_triage.rail.button("triage").isChecked()
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert at_triage.current == "triage"
    assert at_triage.stack.currentWidget() is at_triage.page("triage")
    assert at_triage.rail.button("triage").isChecked()


def test_thumbnails(
    window: MainWindow, page: SettingsPage, settings: Settings, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    import numpy as np

    from app.thumbnail_cache import ThumbnailCache

    assert settings.thumbnails_file == tmp_path / "cache" / "thumbnails.sqlite"
    with ThumbnailCache(settings.thumbnails_file) as cache:
        cache.put(b"key", np.zeros((8, 8, 3), np.uint8))
    page.clear.click()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)
    with ThumbnailCache(settings.thumbnails_file) as cache:
        assert cache.get(b"key") is None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    page._ask_place()
    assert settings.thumbnails_file == tmp_path / "thumbnails.sqlite"
    assert page.fields["thumbnails/folder"].text() == str(tmp_path)
    page.own_place.click()
    assert settings.thumbnails_folder == ""


def test_keys_are_changed_from_here(window: MainWindow, page: SettingsPage, qtbot: QtBot) -> None:
    page.keys.click()
    (sheet,) = window.findChildren(ShortcutSheet)
    sheet.close()
    qtbot.waitUntil(lambda: not window.findChildren(ShortcutSheet))


@pytest.mark.parametrize(
    ("languages", "found"),
    [
        (["de-AT", "en"], "de"),
        (["zh-Hans-CN"], "zh_CN"),
        (["zh-Hant-TW", "de"], "de"),
        (["fr-FR"], "en"),
        (["fr", "de"], "de"),
    ],
)
def test_language_of_the_desktop(
    monkeypatch: pytest.MonkeyPatch, languages: list[str], found: str
) -> None:
    class Desktop:
        @staticmethod
        def uiLanguages() -> list[str]:
            return languages

    monkeypatch.setattr("app.language.QLocale.system", Desktop)
    assert resolve("system") == found
    assert resolve("zh_CN") == "zh_CN"


def test_language_at_run_time(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path, opened_product: Path,
    english: None, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    for name in ("app.settings.user_cache_path", "app.crash.user_log_path"):
        monkeypatch.setattr(name, lambda *_a, **_k: tmp_path / "user")
    for name in ("app.tasks.user_data_path", "app.recovery.user_data_path"):
        monkeypatch.setattr(name, lambda *_a, **_k: tmp_path / "user")
    shell = Shell(qapp, settings, Reporter(tmp_path, LogTail()))
    shell.begin(None)
    english_window = shell.window
    session = opened_product.parent / f"{opened_product.name}.vitia"
    english_window.open_path(session)
    assert english_window.current == "threshold"
    english_window.show_settings()
    settings.language = "de"
    qtbot.waitUntil(lambda: shell.window is not english_window, timeout=20_000)
    german = shell.window
    assert german.isVisible()
    assert german.document.session.path == session
    assert german.actions_.action("undo").text() == "&Rückgängig"
    assert next(a.text().replace("&", "") for a in german.menuBar().actions()) == "Datei"
    assert QLocale().toString(1234567) == "1.234.567"
    assert isinstance(german.stack.currentWidget(), SettingsPage)
    # Qt's own words, too.
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    settings.language = "zh_CN"
    qtbot.waitUntil(lambda: shell.window is not german, timeout=20_000)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
    settings.language = "en"
    qtbot.waitUntil(lambda: shell.window.actions_.action("undo").text() == "&Undo", timeout=20_000)
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible(), timeout=20_000)
    shell.window.deleteLater()
