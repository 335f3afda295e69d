"""Report and classifier from the window: by button, key and menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.pages.apply_dialog import MASKS, ApplyDialog
from app.window import MainWindow
from tests.gui.product import make_product

LEFT = Qt.MouseButton.LeftButton
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """The next save dialogs say this; gives the names that they propose."""
    proposed: list[str] = []

    def ask(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(place).name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def button(window: MainWindow, text: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisible())


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=120_000)


def test_a_report_is_written_and_opened(
    at_triage: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at_triage
    window.go("export")
    proposed = answer(monkeypatch, tmp_path / "r.html")
    qtbot.mouseClick(button(window, "Report as HTML…"), LEFT)
    idle(window, qtbot)
    assert proposed == ["Teile groß report.html"]
    assert "Teile groß" in (tmp_path / "r.html").read_text("utf-8")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()))
    qtbot.mouseClick(button(window, "Open it"), LEFT)
    assert opened == ["r.html"]

    answer(monkeypatch, tmp_path / "r")  # no ending
    qtbot.keyClick(window, Qt.Key.Key_G, CONTROL_SHIFT)
    idle(window, qtbot)
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert not window.document.session.edits.history()


def test_a_classifier_is_saved_and_labels_new_images(
    at_triage: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at_triage
    model = tmp_path / "c.safetensors"
    answer(monkeypatch, model)
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL_SHIFT)
    idle(window, qtbot)
    assert model.is_file()
    assert "The classifier is saved" in [m.text for m in window.messages.messages]

    folder = make_product(tmp_path / "new", each=1)
    qtbot.mouseClick(button(window.messages.window(), "Apply to folder…"), LEFT)
    dialog = window.findChild(ApplyDialog)
    assert dialog is not None
    assert dialog.model.text() == str(model)
    assert not dialog.start.isEnabled()
    assert dialog.why.text() == "Choose the folder of the new images"
    qtbot.keyClicks(dialog.folder, str(folder))
    assert dialog.request.table == tmp_path / "new labels.csv"
    assert dialog.request.session == tmp_path / "new.vitia"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    idle(window, qtbot)
    assert (tmp_path / "new labels.csv").is_file()
    qtbot.mouseClick(button(window, "Look at them"), LEFT)
    assert window.document.session.path == tmp_path / "new.vitia"
    assert len(window.document.session.images("test")) == 3


def test_nothing_to_hand_over_without_classes(at_threshold: MainWindow) -> None:
    for name, ready in (
        ("report_html", False),
        ("report_pdf", False),
        ("save_classifier", False),
        ("apply_classifier", True),
    ):
        assert at_threshold.actions_.action(name).isEnabled() == ready


def test_the_form_says_what_is_missing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_.action("apply_classifier").trigger()
    dialog = window.findChild(ApplyDialog)
    assert dialog is not None
    model = tmp_path / "c.safetensors"
    model.write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(model), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    said = [dialog.why.text()]
    for name in ("Choose: Classifier", "Choose: Folder of new images"):
        choose = next(b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name)
        qtbot.mouseClick(choose, LEFT)
        said.append(dialog.why.text())
    assert said == ["Choose the file of a classifier", "Choose the folder of the new images", ""]
    dialog.regions.setText(str(tmp_path / "nowhere"))
    assert dialog.why.text() == "Choose a folder of maps or masks that exists"
    dialog.regions.setText(str(tmp_path))
    dialog.kind.setCurrentIndex(dialog.kind.findData(MASKS))
    assert (dialog.request.maps, dialog.request.masks) == (None, tmp_path)
    dialog.table.setChecked(False)
    dialog.session.setChecked(False)
    assert not dialog.start.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
