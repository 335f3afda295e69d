from __future__ import annotations

import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from app.jobs import Jobs
from app.widgets.jobbar import JobBar
from app.widgets.jobrow import JobList, JobRow, duration
from engine.progress import Cancel, Progress

# The offscreen platform has no window manager that popups could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.4, "0 s"),
        (59.4, "59 s"),
        (59.6, "1:00"),
        (125, "2:05"),
        (3599.7, "1:00:00"),
        (3723, "1:02:03"),
    ],
)
def test_duration(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_bar_follows_its_job(qtbot: QtBot) -> None:
    bar, jobs, go = JobBar(), Jobs(), threading.Event()
    qtbot.addWidget(bar)

    def work(progress: Progress, cancel: Cancel) -> None:
        progress.stage("Cut", 8)
        progress.advance(2)
        while not cancel.is_set:
            go.wait(0.01)
        cancel.check()

    job = jobs.start("Find", work)
    bar.watch(job)
    with qtbot.waitSignal(job.progress):
        pass
    assert (bar._row.name.text(), bar._row.stage.text()) == ("Find", "Cut")
    assert (bar._row.bar.value(), bar._row.bar.maximum()) == (2, 8)
    with qtbot.waitSignal(job.cancelled):
        bar._cancel.click()
        assert not bar._cancel.isEnabled()
    bar.say("Find: cancelled")
    assert bar._cancel.isHidden()
    assert bar._row.stage.text() == "Find: cancelled"


def test_pause_and_go_on(qtbot: QtBot) -> None:
    bar, jobs = JobBar(), Jobs()
    qtbot.addWidget(bar)
    steps = []

    def work(progress: Progress, cancel: Cancel) -> None:
        progress.stage("Train", 0)
        while True:
            cancel.check()
            steps.append(1)
            time.sleep(0.001)

    job = jobs.start("Find", work)
    bar.watch(job)
    qtbot.waitUntil(lambda: bar._row.stage.text() == "Train")
    bar._row.pause.click()
    assert bar._row.stage.text() == "Paused"
    assert bar._row.pause.accessibleName() == "Go on with Find"
    time.sleep(0.05)  # the step that it is in
    done = len(steps)
    time.sleep(0.05)
    assert len(steps) == done
    bar._row.pause.click()
    qtbot.waitUntil(lambda: len(steps) > done)
    with qtbot.waitSignal(job.ended):
        bar.cancel_job()
    assert bar.job is None


def test_several_jobs_are_listed(qtbot: QtBot) -> None:
    bar, jobs, go = JobBar(), Jobs(), threading.Event()
    qtbot.addWidget(bar)
    bar.resize(900, 50)
    bar.show()

    def work(_progress: Progress, cancel: Cancel) -> None:
        while not (cancel.is_set or go.is_set()):
            time.sleep(0.001)
        cancel.check()

    reader = jobs.start("Look", work, writes=False)
    bar.watch(reader)
    assert bar.job is None  # it may be over at once
    qtbot.waitUntil(lambda: bar.job is reader)
    writer = jobs.start("Find", work)
    bar.watch(writer)
    assert bar.job is writer
    assert bar._count.isVisible()
    assert bar._count.text() == "2 jobs"
    bar._count.click()
    (shown,) = bar.findChildren(JobList)
    rows = shown.findChildren(JobRow)
    assert [row.name.text() for row in rows] == ["Look", "Find"]
    with qtbot.waitSignal(reader.cancelled):
        rows[0].cancel.click()
    qtbot.waitUntil(lambda: not bar.findChildren(JobList))
    assert bar.job is writer
    assert not bar._count.isVisible()
    with qtbot.waitSignal(writer.ended):
        go.set()
