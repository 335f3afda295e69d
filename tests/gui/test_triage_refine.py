"""Learning from corrections on the triage page: shown first, kept by key, taken back by one undo."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.pages.triage_refine import Refining
from app.window import MainWindow
from engine.pipeline import REFINED

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def corrected(bench: Any, qtbot: QtBot) -> Any:
    """Some crops of the fullest class are marked as false alarms, some are confirmed."""
    bench.fullest()
    bench.select(2)
    bench.key("N")
    bench.select(2)
    bench.key("Return")
    return bench


def learn(bench: Any, qtbot: QtBot) -> Refining:
    refining: Refining = bench.page.refining
    bench.key("Ctrl+R", bench.page.grid_view)
    qtbot.waitUntil(lambda: refining.waits, timeout=60_000)
    idle(bench.window, qtbot)
    return refining


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=60_000)


def read(bench: Any, qtbot: QtBot, run_id: int) -> None:
    """Wait until the page shows a run."""
    page = bench.page
    qtbot.waitUntil(
        lambda: page.review is not None and page.review.run.id == run_id and not page.reader.is_reading,
        timeout=20_000,
    )  # fmt: skip


def test_learned_shown_kept_and_undone(corrected: Any, qtbot: QtBot) -> None:
    bench, page = corrected, corrected.page
    before = bench.stored()
    refining = learn(bench, qtbot)
    assert bench.stored() == before
    assert page.crops.currentWidget() is page.grid_view  # nobody was disturbed
    (message,) = bench.window.messages.messages
    assert message.level == "info"
    bench.key("Ctrl+R", page.grid_view)
    panel = refining.panel
    assert page.crops.currentWidget() is panel
    assert panel.table.hasFocus()
    idle(bench.window, qtbot)
    found = refining._found
    assert found is not None
    assert panel.model.comparison.table.tolist() == found.table.tolist()
    index = panel.table.currentIndex()
    if len(found.moved):
        assert index.row() != index.column()
    cell = panel.model.comparison.crops(index.row(), index.column())
    assert {t.id for t in panel.strip._thumbs} == set(cell.tolist())
    bench.key("Ctrl+Return")
    idle(bench.window, qtbot)
    read(bench, qtbot, found.run_id)
    assert not refining.is_open
    after = bench.stored()
    assert {i for i in after if after[i][0] != before[i][0]} == set(found.moved.tolist())
    assert all(after[i] == decided for i, decided in before.items() if decided[1])
    if len(found.moved):
        qtbot.waitUntil(lambda: set(page.selection.array().tolist()) == set(found.moved.tolist()))
    bench.undo()
    read(bench, qtbot, found.before)
    assert bench.stored() == before
    qtbot.waitUntil(lambda: refining.waits)  # it was taken back, so it can be looked at again
    assert page.classes.learn.text() == "Show what was learned"
    idle(bench.window, qtbot)
    bench.window.actions_.action("redo").trigger()
    read(bench, qtbot, found.run_id)
    assert bench.stored() == after


def test_later_and_discarded(corrected: Any, qtbot: QtBot) -> None:
    bench, page = corrected, corrected.page
    before = bench.stored()
    refining = learn(bench, qtbot)
    session = bench.window.document.session
    assert session.runs()[-1].method == REFINED
    bench.key("Ctrl+R", page.grid_view)
    bench.key("Esc")
    assert page.crops.currentWidget() is page.grid_view
    assert refining.waits
    # What is decided meanwhile is in the preview as well.
    bench.select(1)
    bench.key("N")
    before = bench.stored()
    bench.key("Ctrl+R", page.grid_view)
    idle(bench.window, qtbot)
    labelled = sum(confirmed for _, confirmed in before.values())
    qtbot.waitUntil(lambda: refining._found.labelled == labelled)
    qtbot.mouseClick(refining.panel.discard_button, LEFT)
    idle(bench.window, qtbot)
    assert [run.method for run in session.runs()] == ["AnomalyNCD"]
    assert bench.stored() == before
    assert not refining.waits
    assert bench.window.actions_.action("refine").text() == "Lea&rn from my corrections"


def test_the_list_of_runs_keeps_it_too(corrected: Any, qtbot: QtBot) -> None:
    bench, window = corrected, corrected.window
    learn(bench, qtbot)
    bench.select(1)
    bench.key("N")  # decided after it has learned
    before = bench.stored()
    window.go("discover")
    discover = window.page("discover")
    qtbot.waitUntil(lambda: discover.runs.rowCount() == 2)
    discover.list.select([0])
    window.actions_.action("use_run").trigger()
    qtbot.waitUntil(lambda: window.current == "triage", timeout=20_000)
    idle(window, qtbot)
    read(bench, qtbot, 2)
    after = bench.stored()
    assert all(after[i] == decided for i, decided in before.items() if decided[1])
    assert window.document.session.edits.history()[-1].kind == "refine"


def test_nothing_to_learn_from(bench: Any, qtbot: QtBot) -> None:
    bench.key("Ctrl+R", bench.page.grid_view)
    idle(bench.window, qtbot)
    (message,) = bench.window.messages.messages
    assert message.level == "error"
    assert len(bench.window.document.session.runs()) == 1
