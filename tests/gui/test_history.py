from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.models.history import HistoryTable
from app.widgets.history import HistoryPanel
from app.window import MainWindow
from engine import triage

# The offscreen platform has no window manager that docks could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(at_threshold: MainWindow) -> HistoryPanel:
    """The history after three overrides, of which the last is undone."""
    for image in at_threshold.document.session.images("test")[:3]:
        at_threshold.document.edit(triage.set_override, image.id, no_defect=True)
    at_threshold.document.undo()
    QTest.keyClick(at_threshold, Qt.Key.Key_H, CTRL)
    panel = at_threshold.history.widget()
    assert isinstance(panel, HistoryPanel)
    assert panel.isVisible()
    return panel


def place_of(panel: HistoryPanel, row: int) -> QPoint:
    return panel.view.visualRect(panel.model.index(row, 0)).center()


def in_force(window: MainWindow) -> int:
    return sum(not edit.undone for edit in window.document.session.edits.history())


def test_click_goes_there(panel: HistoryPanel, at_threshold: MainWindow) -> None:
    assert (panel.model.rowCount(), panel.model.present) == (4, 2)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(panel.view.viewport(), left, pos=place_of(panel, 0))
    assert in_force(at_threshold) == 0
    assert at_threshold.document.session.overrides() == {}
    assert panel.model.present == 0
    QTest.mouseClick(panel.view.viewport(), left, pos=place_of(panel, 3))
    assert in_force(at_threshold) == 3
    assert len(at_threshold.document.session.overrides()) == 3


def test_enter_goes_there(panel: HistoryPanel, at_threshold: MainWindow) -> None:
    assert panel.view.currentIndex().row() == 2
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert in_force(at_threshold) == 1
    assert panel.model.present == 1


def test_it_follows_edits_and_says_what(panel: HistoryPanel, at_threshold: MainWindow) -> None:
    image = at_threshold.document.session.images("test")[5]
    at_threshold.document.edit(triage.set_override, image.id, threshold=77)
    assert panel.model.rowCount() == 4  # what was undone is gone
    text = panel.model.index(3, HistoryTable.TEXT)
    assert text.data() == f"Threshold 77 for {image.path}"
    assert text.data(Qt.ItemDataRole.FontRole).bold()
    assert "the present state" in text.data(Qt.ItemDataRole.AccessibleTextRole)
    assert panel.model.index(3, HistoryTable.TIME).data()
    undo = at_threshold.actions_.action("undo")
    assert undo.text() == f"Undo: Threshold 77 for {image.path}"
    undo.trigger()
    assert panel.model.index(3, 0).data(Qt.ItemDataRole.FontRole).italic()
    assert at_threshold.actions_.action("redo").text() == f"Redo: Threshold 77 for {image.path}"


def test_model(panel: HistoryPanel, qtmodeltester: object) -> None:
    qtmodeltester.check(panel.model)  # type: ignore[attr-defined]


def test_steps_show_as_a_whole_reading_would(panel: HistoryPanel, at_threshold: MainWindow) -> None:
    def shown(model: HistoryTable) -> list[tuple[str, bool, bool]]:
        cells = [model.index(row, 0) for row in range(model.rowCount())]
        fonts = [cell.data(Qt.ItemDataRole.FontRole) for cell in cells]
        return [(c.data(), f.bold(), f.italic()) for c, f in zip(cells, fonts, strict=True)]

    document, random = at_threshold.document, Random(0)
    images = document.session.images("test")
    for step in range(40):
        kind = random.choice(["edit", "undo", "redo", "go"])
        if kind == "edit":
            image = random.choice(images).id
            document.edit(triage.set_override, image, threshold=50 + step)
        elif kind == "go":
            ids = [0, *(edit.id for edit in document.session.edits.history())]
            document.go_to(random.choice(ids))
        else:
            document.undo() if kind == "undo" else document.redo()
        whole = HistoryTable()
        whole.read(document.session)
        assert shown(panel.model) == shown(whole), (step, kind)
        assert panel.view.currentIndex().row() == whole.present


def test_it_is_put_away_and_empty_without_a_session(
    panel: HistoryPanel, at_threshold: MainWindow
) -> None:
    at_threshold.actions_.action("close_session").trigger()
    assert panel.model.rowCount() == 1
    assert not at_threshold.actions_.action("undo").isEnabled()
    assert at_threshold.actions_.action("undo").toolTip() == "Undo (Ctrl+Z)"
    at_threshold.history.close()
    assert not at_threshold.actions_.action("show_history").isChecked()
