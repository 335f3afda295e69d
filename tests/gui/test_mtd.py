"""A whole session on real parts by mouse and key: magnetic tiles with imperfect maps."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.pages.discover import DiscoverPage
from app.pages.export import ExportPage
from app.pages.threshold import ThresholdPage
from app.window import MainWindow
from engine.session import Session
from tests.gui.bench import TriageBench

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_tiles_from_the_drop_to_the_labelled_set(
    window: MainWindow,
    qtbot: QtBot,
    some_tiles: Path,
    shared_data: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def idle() -> None:
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=240_000)

    def click(text: str) -> None:
        button = next(b for b in window.findChildren(QPushButton) if b.text() == text)
        qtbot.mouseClick(button, LEFT)

    # Open: the folder is dropped on the window, which asks for the maps that lie elsewhere.
    _drop(window, some_tiles)
    idle()
    assert not window.document.is_open
    maps = str(some_tiles.parent / "maps")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: maps)
    click("Choose maps…")
    idle()
    path = window.document.session.path
    assert len(window.document.session.curves()) == 48

    # Threshold: two are corrected, one by key and one by a click into the plot.
    threshold = window.page("threshold")
    assert isinstance(threshold, ThresholdPage)
    assert window.current == "threshold"
    qtbot.waitUntil(lambda: threshold._loaded is not None)
    threshold.plot.setFocus()
    before = threshold.plot.threshold
    qtbot.keyClick(threshold.plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(threshold.plot, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: threshold._loaded is not None)
    view = threshold.plot._view.viewport()
    qtbot.mouseClick(view, LEFT, pos=QPoint(view.width() * 2 // 3, view.height() // 2))
    overrides = window.document.session.overrides()
    assert len(overrides) == 2
    assert before - 10 in {o.threshold for o in overrides.values()}

    # Discover: three epochs of a trained ViT-Ti.
    qtbot.mouseClick(window.rail.button("discover"), LEFT)
    discover = window.page("discover")
    assert isinstance(discover, DiscoverPage)
    assert discover.form.classes.value() == 6
    discover.form.weights.setFocus()
    discover.form.weights.lineEdit().selectAll()
    weights = shared_data / "weights" / "vit_tiny_patch16_224.safetensors"
    qtbot.keyClicks(discover.form.weights.lineEdit(), str(weights))
    discover.form.epochs.setFocus()
    discover.form.epochs.selectAll()
    qtbot.keyClicks(discover.form.epochs, "3")
    qtbot.mouseClick(discover.form.start, LEFT)
    idle()
    assert window.rail.button("triage").state == "ready", window.log_panel.text

    # Triage: rename, merge, split, move; each undone and done again, the last one only undone.
    bench = TriageBench(window, qtbot)
    steps = [(bench.stored(), bench.classes())]

    def done() -> None:
        now = bench.stored(), bench.classes()
        assert now != steps[-1]
        bench.undo()
        assert (bench.stored(), bench.classes()) == steps[-1]
        bench.key("Ctrl+Shift+Z", bench.page.grid_view)
        assert (bench.stored(), bench.classes()) == now
        steps.append(now)

    bench.choose(2)
    bench.page.cluster_view.setFocus()
    bench.key("F2")
    QApplication.focusWidget().selectAll()
    bench.type("tile marks")
    bench.key("Return")
    qtbot.waitUntil(lambda: bench.page.bar.title.text() == "tile marks")
    done()
    bench.choose(1)
    bench.key("M")
    bench.type("tile marks")
    bench.key("Return")
    # A popup that closes gives the keyboard back on every platform but the offscreen one.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    done()
    assert bench.choose(1) == bench.page.edits.chosen().id
    assert bench.page.bar.title.text() == "tile marks"
    bench.key("S")
    qtbot.waitUntil(lambda: bench.page.splitting.panel.count > 0, timeout=30_000)
    bench.key("2")
    bench.key("Return")
    done()
    idle()
    chosen = bench.fullest()
    crops = bench.select(2)
    key, name = bench.other_key(chosen)
    bench.key(str(key))
    assert {bench.stored()[i] for i in crops} == {(name, True)}
    done()
    bench.undo()
    assert (bench.stored(), bench.classes()) == steps[-2]

    # Export: what is written is what the session holds.
    qtbot.keyClick(window, Qt.Key.Key_5, CONTROL)
    export = window.page("export")
    assert isinstance(export, ExportPage)
    qtbot.waitUntil(export.button.isEnabled)
    qtbot.mouseClick(export.button, LEFT)
    idle()
    written = export._written
    assert written is not None, [m.text for m in window.messages.messages]
    with (written / "crops.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["class"] for row in rows) == sorted(c for c, _ in bench.stored().values())
    with Session.open(path) as session:
        assert sum(not e.undone for e in session.edits.history()) == 2 + 3


def _drop(window: MainWindow, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = window.rect().center()
    for event in (
        QDragEnterEvent(place, copy, data, LEFT, none),
        QDropEvent(QPointF(place), copy, data, LEFT, none),
    ):
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
