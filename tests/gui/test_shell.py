"""From the start of the program to its end: what it opens, and in which language."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.crash import LogTail, Reporter
from app.language import apply_language
from app.main import Shell
from app.settings import Settings

# The offscreen platform has no window manager that windows could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def shell(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Shell]:  # fmt: skip
    for name in ("settings.user_cache_path", "crash.user_log_path"):
        monkeypatch.setattr(f"app.{name}", lambda *_a, **_k: tmp_path / "user")
    for name in ("tasks.user_data_path", "recovery.user_data_path"):
        monkeypatch.setattr(f"app.{name}", lambda *_a, **_k: tmp_path / "user")
    locale = QLocale()
    shell = Shell(qapp, settings, Reporter(tmp_path / "user", LogTail()))
    yield shell
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible(), timeout=20_000)
    shell.window.deleteLater()
    apply_language(qapp, "en")
    QLocale.setDefault(locale)


def session_of(product: Path) -> Path:
    return product.parent / f"{product.name}.vitia"


def test_with_a_path(shell: Shell, opened_product: Path) -> None:
    shell.begin(opened_product)
    assert shell.window.document.session.path == session_of(opened_product)
    assert shell.window.messages.messages == []


def test_dropped_on_the_icon(shell: Shell, qapp: QApplication, opened_product: Path) -> None:
    shell.begin(None)
    qapp.installEventFilter(shell)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(opened_product))))
    qapp.removeEventFilter(shell)
    assert shell.window.document.session.path == session_of(opened_product)


def test_after_a_hard_crash(shell: Shell, tmp_path: Path) -> None:
    shell.begin(None, tmp_path / "report.txt")
    (message,) = shell.window.messages.messages
    assert "did not end properly" in message.text
    shell.window.messages.clear()


def test_after_an_interrupted_session(
    shell: Shell, settings: Settings, opened_product: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = session_of(opened_product)
    settings.set_place(path, {"page": "product", "at": {}})
    monkeypatch.setattr(shell.window.places, "interrupted", path)
    shell.begin(None)
    assert shell.window.document.session.path == path
    assert shell.window.current == "product"
    assert "did not end properly" in shell.window.messages.messages[-1].text


def test_the_language_waits_for_a_job(shell: Shell, settings: Settings, qtbot: QtBot) -> None:
    shell.begin(None)
    first, gate = shell.window, threading.Event()
    first.context.start("long", lambda _p, _c: gate.wait(10), elsewhere=True)
    settings.language = "de"
    assert shell.window is first
    assert "“long”" in first.messages.messages[-1].text
    gate.set()
    qtbot.waitUntil(lambda: shell.window is not first, timeout=20_000)
    assert shell.window.actions_.action("undo").text() == "&Rückgängig"


def test_start_after_start_says_nothing(
    shell: Shell, settings: Settings, opened_product: Path, qtbot: QtBot
) -> None:
    shell.begin(opened_product)
    assert settings.unfinished == str(session_of(opened_product))
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible(), timeout=20_000)
    assert settings.unfinished == ""
