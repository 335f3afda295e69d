"""The whole road by mouse and key: from “Try the sample” to the exported set."""

from __future__ import annotations

import csv
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.pages.discover import DiscoverPage
from app.pages.export import ExportPage
from app.pages.threshold import ThresholdPage
from app.pages.triage import TriagePage
from app.sample import sample_folder, sample_session
from app.widgets.sample_card import SampleCard
from app.window import MainWindow
from engine.product import sample
from engine.session import Session

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_from_the_sample_to_the_export(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, spin: Callable[[float], None]
) -> None:
    def idle() -> None:
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=120_000)

    # Start: the sample, without its tour.
    window.settings.tour_seen = True
    for name, count in (("PER_KIND", 2), ("GOOD", 3), ("BOTH", 1)):
        monkeypatch.setattr(sample, name, count)
    card = next(c for c in window.start_page.findChildren(SampleCard))
    assert card.accessibleName() == "Metal part"
    qtbot.mouseClick(card, LEFT)
    idle()
    assert window.document.is_open, [m.text for m in window.messages.messages]
    path = window.document.session.path
    assert path == sample_session(sample_folder(), "metal")
    assert len(window.document.session.images("test")) == 16

    # Threshold: one decided by key, one marked as free of defects, one taken back.
    threshold = window.page("threshold")
    assert isinstance(threshold, ThresholdPage)
    assert window.current == "threshold"
    qtbot.waitUntil(lambda: threshold._loaded is not None)
    threshold.plot.setFocus()
    qtbot.keyClick(threshold.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(threshold.plot, Qt.Key.Key_PageDown)
    qtbot.keyClick(threshold.plot, Qt.Key.Key_N)
    qtbot.keyClick(threshold.plot, Qt.Key.Key_PageDown)
    qtbot.keyClick(threshold.plot, Qt.Key.Key_N)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert len(window.document.session.overrides()) == 2

    # Discover: a tiny network, one epoch.
    qtbot.mouseClick(window.rail.button("discover"), LEFT)
    discover = window.page("discover")
    assert isinstance(discover, DiscoverPage)
    assert discover.form.classes.value() == 7
    discover.form.weights.setFocus()
    discover.form.weights.lineEdit().selectAll()
    qtbot.keyClicks(discover.form.weights.lineEdit(), "random:vit_tiny_patch16_224")
    discover.form.epochs.setValue(1)
    qtbot.mouseClick(discover.form.start, LEFT)
    assert window.rail.button("discover").state == "running"
    idle()
    assert window.rail.button("triage").state == "ready", window.log_panel.text

    # Triage: rename, move, false alarm, confirm, undo.
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    triage = window.page("triage")
    assert isinstance(triage, TriagePage)
    qtbot.waitUntil(lambda: triage.review is not None)
    row = next(n for n, r in enumerate(triage.clusters.rows(), 1) if r.count >= 3)
    triage.cluster_view.setFocus()
    triage.cluster_view.setCurrentIndex(triage.clusters.index(row))
    qtbot.keyClick(triage.cluster_view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "scratch/deep")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: triage.bar.title.text() == "scratch/deep")
    count = triage.grid.rowCount()
    triage.grid_view.setFocus()
    first = triage.grid_view.crop_rect(triage.grid.crop_id(0)).center()
    qtbot.mouseClick(triage.grid_view.viewport(), LEFT, pos=first)
    qtbot.keyClick(triage.grid_view, Qt.Key.Key_N)
    assert triage.grid.rowCount() == count - 1
    qtbot.keyClick(triage.grid_view, Qt.Key.Key_Return)
    target = next(r.key for r in triage.clusters.rows() if r.key and r.key != row)
    qtbot.keyClick(triage.grid_view, Qt.Key(Qt.Key.Key_0 + target))
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert triage.grid.rowCount() == count - 1

    # Export.
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
    with Session.open(path) as session:
        run = session.current_run()
        assert run is not None
        assert len(rows) == len(session.assignments(run.id))
    folders = {p.name for p in (written / "crops").iterdir()}
    assert any("scratch" in name for name in folders), folders
    assert all("/" not in name for name in folders)

    # Nothing is lost: the same again after a restart.
    names = [r.cluster.name for r in triage.clusters.rows()]
    window.actions_.action("close_session").trigger()
    window.open_path(path)
    assert window.current == "export"  # where the user was
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    qtbot.waitUntil(lambda: triage.review is not None)
    assert [r.cluster.name for r in triage.clusters.rows()] == names
