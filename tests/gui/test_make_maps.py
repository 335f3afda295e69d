"""Making maps from the window, with a tiny network of random weights."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.pages.make_maps import MapsDialog
from app.window import MainWindow

# Dialogs of the platform without a screen have no size hints.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
WEIGHTS = "random:vit_tiny_patch16_224"


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=120_000)


def dialog_of(window: MainWindow) -> MapsDialog:
    (dialog,) = window.findChildren(MapsDialog)
    return dialog


def set_up(qtbot: QtBot, dialog: MapsDialog) -> None:
    """MuSc with a tiny network, typed in."""
    dialog.detector.setCurrentIndex(dialog.detector.findData("musc"))
    dialog.weights.setEditText(WEIGHTS)
    dialog.size_field.setValue(64)
    assert dialog._normal_row.isHidden()


@pytest.fixture
def dialog(at_threshold: MainWindow, qtbot: QtBot) -> MapsDialog:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(at_threshold, Qt.Key.Key_M, both)
    dialog = dialog_of(at_threshold)
    assert dialog.isVisible()
    assert not dialog.isModal()
    set_up(qtbot, dialog)
    return dialog


def test_estimate_and_trial(dialog: MapsDialog, at_threshold: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog._buttons["estimate"], LEFT)
    assert not dialog._buttons["try"].isEnabled()
    idle(qtbot, at_threshold)
    assert dialog._told.text().startswith(f"MuSc with {WEIGHTS}")
    assert dialog.image.count() == 12
    dialog.image.setCurrentText("test/line/001.png")
    qtbot.mouseClick(dialog._buttons["try"], LEFT)
    idle(qtbot, at_threshold)
    assert dialog.canvas._heat is not None
    assert dialog.canvas._picture is not None
    assert dialog.canvas._picture.width == 96
    dialog.close()


def test_what_fails_is_told_in_the_dialog(
    dialog: MapsDialog, at_threshold: MainWindow, qtbot: QtBot
) -> None:
    dialog.weights.setEditText("random:no_such_network")
    qtbot.mouseClick(dialog._buttons["try"], LEFT)
    idle(qtbot, at_threshold)
    assert "no_such_network" in dialog._told.text()
    assert dialog._buttons["try"].isEnabled()
    dialog.close()


def test_made_maps_are_used_and_others_can_be_taken(
    dialog: MapsDialog, at_threshold: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog._buttons["make"], LEFT)
    assert not dialog.isVisible()
    idle(qtbot, at_threshold)
    session = at_threshold.document.session
    folder = Path(session.get("maps_folder"))
    assert folder.name == "musc"
    assert folder.parent.parent == session.folder.resolve()
    assert all(i.map_path and "musc" in i.map_path for i in session.images("test"))
    assert len(session.curves()) == 12
    assert any("musc" in m.text or "maps" in m.text for m in at_threshold.messages.messages)
    # A second set is kept beside the first one, which can be taken again.
    at_threshold.actions_.action("make_maps").trigger()
    second = next(d for d in at_threshold.findChildren(MapsDialog) if d.isVisible())
    set_up(qtbot, second)
    qtbot.mouseClick(second._buttons["make"], LEFT)
    idle(qtbot, at_threshold)
    assert Path(session.get("maps_folder")).name == "musc 2"
    at_threshold.actions_.action("make_maps").trigger()
    third = next(d for d in at_threshold.findChildren(MapsDialog) if d.isVisible())
    assert [third.sets.itemText(i) for i in range(2)] == ["musc", "musc 2 (in use)"]
    button = next(b for b in third.findChildren(QPushButton) if b.text() == "Use these")
    qtbot.mouseClick(button, LEFT)
    idle(qtbot, at_threshold)
    assert Path(session.get("maps_folder")).name == "musc"


def test_bare_images_become_a_session(
    window: MainWindow, opened_product: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.copytree(opened_product / "test", tmp_path / "bare" / "test")
    window.open_path(tmp_path / "bare")
    idle(qtbot, window)
    (message,) = window.messages.messages
    button = next(b for b in message.findChildren(QPushButton) if "Make maps" in b.text())
    qtbot.mouseClick(button, LEFT)
    dialog = dialog_of(window)
    idle(qtbot, window)
    assert dialog.image.count() == 12
    set_up(qtbot, dialog)
    qtbot.mouseClick(dialog._buttons["make"], LEFT)
    idle(qtbot, window)
    assert window.document.is_open
    assert len(window.document.session.curves()) == 12
