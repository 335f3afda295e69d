"""Which backbone is in use, in the window, and fetching DINO with one click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.pages.discover import DiscoverPage
from app.widgets.backbone_info import BackboneInfo
from app.window import MainWindow
from engine.backbone import names, origin
from engine.backbone.origin import Origin, Source
from engine.errors import VitiaError

BUNDLED = Source("bundled", Origin.BUNDLED, Path("vitia_vit.safetensors"), "ab" * 32)
DINO = Source("vit_small_patch8_224.dino", Origin.CACHED, Path("model.safetensors"), "cd" * 32)


@pytest.fixture
def best(monkeypatch: pytest.MonkeyPatch) -> dict[str, Source]:
    """What looking finds; it stays the bundled one until another is put in."""
    found = {"": BUNDLED}
    monkeypatch.setattr(names, "best_available", lambda: "")
    monkeypatch.setattr(origin, "source_of", found.__getitem__)
    return found


def _discover(window: MainWindow) -> BackboneInfo:
    window.go("discover")
    page = window.page("discover")
    assert isinstance(page, DiscoverPage)
    return page.form.backbone


def test_fetching_dino_with_one_click(
    at_threshold: MainWindow,
    qtbot: QtBot,
    best: dict[str, Source],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fetched(weights: str, *_: object) -> Source:
        assert weights == DINO.weights
        best[""] = DINO
        return DINO

    monkeypatch.setattr(origin, "fetch", fetched)
    info = _discover(at_threshold)
    qtbot.waitUntil(info.fetch.isVisible)
    assert "comes with Vitia" in info.text.text()
    qtbot.mouseClick(info.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(info.fetch.isHidden)
    assert "vit_small_patch8_224.dino, from the cache" in info.text.text()
    assert f"SHA-256 {'cd' * 32}" in info.text.toolTip()


def test_offline_is_told_and_the_button_stays(
    at_threshold: MainWindow,
    qtbot: QtBot,
    best: dict[str, Source],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def offline(*_: object) -> Source:
        raise VitiaError("the weights could not be fetched", None, "Check that you are online")

    monkeypatch.setattr(origin, "fetch", offline)
    info = _discover(at_threshold)
    qtbot.waitUntil(info.fetch.isVisible)
    info.fetch.setFocus()
    qtbot.keyClick(info.fetch, Qt.Key.Key_Space)
    messages = at_threshold.context.messages
    qtbot.waitUntil(
        lambda: [m.text for m in messages.messages] == ["The weights could not be fetched"]
    )
    qtbot.waitUntil(info.fetch.isEnabled)


def test_a_chosen_file_shows_its_checksum(
    at_threshold: MainWindow, qtbot: QtBot, best: dict[str, Source]
) -> None:
    info = _discover(at_threshold)
    qtbot.waitUntil(info.fetch.isVisible)
    best["mine.safetensors"] = Source(
        "mine.safetensors", Origin.FILE, Path("mine.safetensors"), "0f" * 32
    )
    page = at_threshold.page("discover")
    assert isinstance(page, DiscoverPage)
    page.form.weights.setFocus()
    page.form.weights.lineEdit().selectAll()
    qtbot.keyClicks(page.form.weights.lineEdit(), "mine.safetensors")
    qtbot.waitUntil(lambda: "SHA-256: 0f0f0f0f0f0f0f0f" in info.text.text())
    assert "mine.safetensors" in info.text.text()
    assert info.fetch.isHidden()


def test_the_settings_page_tells_it_too(
    window: MainWindow, qtbot: QtBot, best: dict[str, Source]
) -> None:
    window.show_settings()
    info = window.stack.currentWidget().findChild(BackboneInfo)
    assert isinstance(info, BackboneInfo)
    qtbot.waitUntil(info.fetch.isVisible)
    assert "comes with Vitia" in info.text.text()
