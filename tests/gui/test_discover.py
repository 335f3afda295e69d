"""The discover page by mouse and key."""

from __future__ import annotations

import sys
import traceback

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.jobs import Job
from app.pages.discover import DiscoverPage
from app.pages.triage import TriagePage
from app.window import MainWindow
from engine.discover.clustering.settings import AnomalyClusteringSettings, RegionSettings
from engine.discover.settings import DiscoverSettings
from engine.triage import compare_runs

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
WEIGHTS = "random:vit_tiny_patch16_224"

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow, qtbot: QtBot) -> DiscoverPage:
    window.activateWindow()  # keys reach the active window only
    qtbot.waitUntil(window.isActiveWindow)
    window.go("discover")
    page = window.page("discover")
    assert isinstance(page, DiscoverPage)
    page.form.weights.setEditText(WEIGHTS)
    page.form.device.setCurrentIndex(page.form.device.findData("cpu"))
    return page


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=60_000)


def press(qtbot: QtBot, page: DiscoverPage, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, key, keys)


def click_cell(
    qtbot: QtBot,
    table: QTableView,
    row: int,
    column: int = 0,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    place = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), LEFT, keys, place)


@pytest.fixture
def page(at_triage: MainWindow, qtbot: QtBot) -> DiscoverPage:
    """The page of a session with one run of three classes."""
    return opened(at_triage, qtbot)


def cluster_regions(page: DiscoverPage, window: MainWindow, qtbot: QtBot, classes: int) -> None:
    """Another run, that needs no training."""
    page.form.method.setFocus()
    qtbot.keyClick(page.form.method, Qt.Key.Key_Down)
    qtbot.keyClick(page.form.method, Qt.Key.Key_Down)
    assert page.form.method.currentData() == "regions"
    page.form.classes.setValue(classes)
    qtbot.mouseClick(page.form.start, LEFT)
    idle(qtbot, window)
    assert [m.level for m in window.messages.messages] == ["info"], window.log_panel.text


def test_every_method_has_its_fields(page: DiscoverPage) -> None:
    form = page.form
    shown = {}
    for row in range(form.method.count()):
        form.method.setCurrentIndex(row)
        fields = (form.epochs, form.grouping, form.weighting, form._base_text)
        shown[form.method.currentData()] = [field.isVisible() for field in fields]
    assert shown == {
        "vitia": [True, False, False, True],
        "paper": [True, False, False, True],
        "regions": [False, True, False, False],
        "images": [False, False, True, False],
    }


def test_settings_are_those_of_the_form(page: DiscoverPage) -> None:
    form = page.form
    form.classes.setValue(7)
    form.seed.setValue(3)
    form.epochs.setValue(9)
    daily = form.settings()
    assert isinstance(daily, DiscoverSettings)
    assert (daily.classes, daily.seed, daily.epochs, daily.views) == (7, 3, 9, 8)
    assert (daily.weights, daily.device) == (WEIGHTS, "cpu")
    form.method.setCurrentIndex(1)
    published = form.settings()
    assert isinstance(published, DiscoverSettings)
    assert (published.views, published.epochs, form.preset) == (0, 50, "paper")
    form.method.setCurrentIndex(2)
    form.grouping.setCurrentIndex(1)
    regions = form.settings()
    assert isinstance(regions, RegionSettings)
    assert regions.grouping == "hdbscan"
    assert not form.classes.isEnabled()
    form.method.setCurrentIndex(3)
    form.weighting.setCurrentIndex(4)
    images = form.settings()
    assert isinstance(images, AnomalyClusteringSettings)
    assert images.weighting == "mask"
    assert form.classes.isEnabled()


def test_time_is_told_by_an_earlier_run(page: DiscoverPage) -> None:
    run = page.list.model.run(0)
    assert run.settings["epochs"] == 1
    page.form.epochs.setValue(1)
    assert page.form.estimate.isVisible()
    assert "run 1" in page.form.estimate.text()
    page.form.weights.setEditText("others")
    assert not page.form.estimate.isVisible()


def test_suggestion_is_shown_and_taken_by_hand(
    at_threshold: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.discover.clustering import suggest

    monkeypatch.setattr(suggest, "_FEWEST_POINTS", 4)  # the product is small
    page = opened(at_threshold, qtbot)
    page.form.classes.setValue(9)
    qtbot.mouseClick(page.form.suggest, LEFT)
    assert not page.form.start.isEnabled()
    idle(qtbot, at_threshold)
    found = at_threshold.document.session.get("suggestion")
    assert page.tabs.currentWidget().isAncestorOf(page.evidence)
    assert page.form.classes.value() == 9  # nothing is decided silently
    assert page.evidence.plot.isVisible()
    assert page.evidence.suggested == found["classes"] != 9
    numbers = [row["classes"] for row in found["table"]]
    x, _ = page.evidence.plot._lines["stability"].getData()
    assert x.tolist() == numbers
    qtbot.keyClick(page.evidence.take, Qt.Key.Key_Space)
    assert page.form.classes.value() == found["classes"]
    plot = page.evidence.plot
    qtbot.mouseClick(plot, LEFT, pos=QPoint(plot.place_of(numbers[-1]), 60))
    assert page.form.classes.value() == numbers[-1]


def waits(job: Job) -> bool:
    """Whether the work of a paused job stands where it lets itself be held."""
    frame = sys._current_frames().get(job._thread.ident or 0)
    names = [] if frame is None else [f.f_code.co_qualname for f, _ in traceback.walk_stack(frame)]
    return "Cancel.check" in names and "Event.wait" in names


def test_start_pause_go_on_cancel_resume(
    at_threshold: MainWindow, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    window, page = at_threshold, opened(at_threshold, qtbot)
    page.form.classes.setValue(2)
    page.form.epochs.setValue(40)
    page.form.classes.setFocus()
    qtbot.keyClick(page.form.classes, Qt.Key.Key_R, CONTROL)
    assert not page.form.start.isEnabled()
    runs = window.document.session.folder / "runs"
    qtbot.waitUntil(lambda: any(runs.glob("*/training.json")), timeout=60_000)
    (folder,) = runs.iterdir()
    qtbot.waitUntil(lambda: not page.plot.is_empty, timeout=60_000)
    qtbot.mouseClick(page.form.pause, LEFT)
    job = window.jobs.writer
    assert job is not None
    assert job.is_paused
    assert page._title.text() == "Paused"
    assert page.form.pause.isChecked()

    qtbot.waitUntil(lambda: waits(job), timeout=60_000)  # once the batch that was begun is done
    before = (folder / "training.json").read_text()
    qtbot.wait(300)
    assert (folder / "training.json").read_text() == before
    page.form.classes.setFocus()
    qtbot.keyClick(page.form.classes, Qt.Key.Key_P, CONTROL)
    assert not job.is_paused
    assert not page.form.pause.isChecked()
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: (folder / "training.json").read_text() != before, timeout=60_000)
    qtbot.waitUntil(lambda: page.crops.plot.count > 0)
    assert "changed their class" in page.crops._note.text()
    assert set(page.plot._values) == {"loss", "pseudo label", "mean entropy", "contrastive"}
    assert set(page.shares._values) == {"head agreement", "confidence", "balance"}
    qtbot.keyClick(window, Qt.Key.Key_Period, CONTROL)
    idle(qtbot, window)
    (run,) = window.document.session.runs()
    assert run.state == "cancelled"
    assert page.runs.index(0, page.runs.STATE).data() == "stopped"
    assert page.runs.can_resume(0)
    qtmodeltester.check(page.runs)
    # What is left is made short: the settings of the run are in the session.
    with window.document.session.transaction() as db:
        from engine.discover.checkpoint import load_state

        state = load_state(folder)
        assert state is not None
        epochs = state.epochs_done + 1
        db.execute("UPDATE run SET settings = json_set(settings, '$.epochs', ?)", (epochs,))
    press(qtbot, page, Qt.Key.Key_R, CONTROL | SHIFT)
    assert window.jobs.writer is not None
    idle(qtbot, window)
    (run,) = window.document.session.runs()
    assert run.state == "done"
    assert len(run.result["history"]) == epochs
    assert page.runs.index(0, page.runs.STATE).data() == "current"
    assert window.rail.button("triage").state == "ready"


def test_a_linkage_is_cut_at_once_and_kept(
    page: DiscoverPage, at_triage: MainWindow, qtbot: QtBot
) -> None:
    cluster_regions(page, at_triage, qtbot, 3)
    page.tabs.setCurrentIndex(2)
    idle(qtbot, at_triage)
    session = at_triage.document.session
    run = page.list.current()
    assert run is not None
    assert (run.method, run.settings["classes"]) == ("region clustering", 3)
    assert page.crops.slider.isVisible()
    assert page.crops.slider.value() == 3
    assert page.crops.wanted is None
    assert not page.crops.keep.isEnabled()
    place = {c.id: n for n, c in enumerate(session.clusters(run.id))}
    assigned = session.assignments(run.id)
    found = [place[assigned[i].cluster_id] for i in page.crops.plot._ids.tolist()]
    assert page.crops.plot._groups.tolist() == found
    page.crops.slider.setFocus()
    qtbot.keyClick(page.crops.slider, Qt.Key.Key_Right)
    qtbot.keyClick(page.crops.slider, Qt.Key.Key_Right)
    assert page.crops.wanted == (run.id, 5)
    assert len(np.unique(page.crops.plot._groups)) == 5
    qtbot.keyClick(page.crops.slider, Qt.Key.Key_Return, CONTROL | SHIFT)
    idle(qtbot, at_triage)
    newest = session.runs()[-1]
    assert (newest.id, newest.settings["classes"], newest.state) == (run.id + 1, 5, "done")
    sizes = sorted(np.unique(page.crops.plot._groups, return_counts=True)[1].tolist())
    counts = session.rows(
        "SELECT count(*) FROM assignment WHERE run_id = ? GROUP BY cluster_id", (newest.id,)
    )
    assert sorted(n for (n,) in counts) == sizes
    # One that trained has nothing to cut.
    page.list.select([page.runs.rowCount() - 1])
    assert not page.crops.slider.isVisible()
    idle(qtbot, at_triage)


def test_two_runs_are_compared(page: DiscoverPage, at_triage: MainWindow, qtbot: QtBot) -> None:
    cluster_regions(page, at_triage, qtbot, 2)
    session = at_triage.document.session
    click_cell(qtbot, page.list.table, 0)
    assert not page.list.buttons["compare_runs"].isEnabled()
    click_cell(qtbot, page.list.table, 1, keys=CONTROL)
    press(qtbot, page, Qt.Key.Key_D, CONTROL)
    idle(qtbot, at_triage)
    view = page.compared
    assert view.isVisible()
    expected = compare_runs(session, 1, 2)
    assert view.model.comparison is not None
    assert np.array_equal(view.model.comparison.table, expected.table)
    cells = [(r, c) for r, c in np.argwhere(expected.table > 0).tolist()]
    row, column = cells[-1]
    click_cell(qtbot, view.table, row, column)
    ids = expected.crops(row, column)
    assert [thumb.id for thumb in view.strip._thumbs] == ids.tolist()
    qtbot.waitUntil(lambda: view._picture(int(ids[0])) is not None, timeout=10_000)
    qtbot.keyClick(view.table, Qt.Key.Key_T, CONTROL)
    assert session.current_run_id() == 1
    triage = at_triage.page("triage")
    assert isinstance(triage, TriagePage)
    qtbot.waitUntil(lambda: triage.selection.array().tolist() == ids.tolist(), timeout=10_000)


def test_nothing_to_compare_says_what_to_do(page: DiscoverPage) -> None:
    page.tabs.setCurrentIndex(4)
    assert page.compared._hint.isVisible()
    assert not page.compared._hint.button.isEnabled()


def test_work_with_another_run(page: DiscoverPage, at_triage: MainWindow, qtbot: QtBot) -> None:
    cluster_regions(page, at_triage, qtbot, 2)
    assert at_triage.document.session.current_run_id() == 2
    click_cell(qtbot, page.list.table, 1)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert at_triage.document.session.current_run_id() == 1
    assert at_triage.current == "triage"


def test_delete_runs(page: DiscoverPage, at_triage: MainWindow, qtbot: QtBot) -> None:
    cluster_regions(page, at_triage, qtbot, 2)
    session = at_triage.document.session
    folder = session.run_folder(2)
    at_triage.messages.clear()
    click_cell(qtbot, page.list.table, 0)
    press(qtbot, page, Qt.Key.Key_Delete, CONTROL)
    (message,) = at_triage.messages.messages
    assert message.level == "warning"
    assert len(session.runs()) == 2  # it only asks
    button = next(b for b in message.findChildren(QPushButton) if b.text() == "Delete")
    qtbot.mouseClick(button, LEFT)
    idle(qtbot, at_triage)
    assert [run.id for run in session.runs()] == [1]
    assert not folder.exists()
    assert session.current_run_id() == 1
    assert page.runs.rowCount() == 1
    press(qtbot, page, Qt.Key.Key_Delete, CONTROL)
    next(
        b for m in at_triage.messages.messages for b in m.findChildren(QPushButton)
        if b.text() == "Delete"
    ).click()  # fmt: skip
    idle(qtbot, at_triage)
    assert session.runs() == []
    assert not page.list.isVisible()
    assert at_triage.rail.button("triage").state == "empty"


def test_lasso_in_the_crops_of_a_run(
    page: DiscoverPage, at_triage: MainWindow, qtbot: QtBot
) -> None:
    """What is drawn around can be looked at on the triage page."""
    page.tabs.setCurrentIndex(2)
    idle(qtbot, at_triage)
    plot = page.crops.plot
    ids = list(at_triage.document.session.assignments(1))
    assert sorted(plot._ids.tolist()) == ids
    assert not page.crops.show_button.isVisible()
    corners = [
        QPoint(1, 1),
        QPoint(plot.width() - 2, 1),
        plot.rect().bottomRight(),
        QPoint(1, plot.height() - 2),
    ]
    qtbot.mousePress(plot, LEFT, pos=corners[0])
    for corner in corners[1:]:
        qtbot.mouseMove(plot, corner)
    qtbot.mouseRelease(plot, LEFT, pos=corners[-1])
    assert page.crops.selection.array().tolist() == ids
    inside = plot.position(ids[0])
    assert inside is not None
    qtbot.mouseClick(plot, LEFT, CONTROL, inside.toPoint())  # takes away what lies there
    left = page.crops.selection.array().tolist()
    assert len(left) == len(ids) - 1
    qtbot.mouseClick(page.crops.show_button, LEFT)
    triage = at_triage.page("triage")
    assert isinstance(triage, TriagePage)
    qtbot.waitUntil(lambda: triage.selection.array().tolist() == left, timeout=10_000)
