from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.jobs import Jobs
from app.widgets.jobbar import JobBar
from app.widgets.jobrow import duration
from app.widgets.logpanel import LogPanel
from engine.progress import Cancel, Progress


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


def test_log_keeps_what_was_told(qtbot: QtBot) -> None:
    log = LogPanel()
    qtbot.addWidget(log)
    log.add("info", "one")
    log.add("warning", "two")
    log.add("error", "three\nlines")
    lines = log.text.splitlines()
    assert lines[0].endswith("  one")
    assert lines[1].endswith("⚠ two")
    assert lines[2].endswith("✖ three")
    assert lines[3] == "lines"
