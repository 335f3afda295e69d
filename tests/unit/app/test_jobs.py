from __future__ import annotations

import threading
import time
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.jobs import Job, Jobs, Report
from engine.errors import VitiaError
from engine.progress import Cancel, Progress


def run(qtbot: QtBot, jobs: Jobs, work: Any, **options: Any) -> Job:
    job = jobs.start("test", work, **options)
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    return job


def test_result_comes_on_the_gui_thread(qtbot: QtBot) -> None:
    seen: list[Any] = []
    threads: list[int] = []

    def work(_p: Progress, _c: Cancel) -> int:
        threads.append(threading.get_ident())
        return 7

    run(qtbot, Jobs(), work, finished=lambda r: seen.append((r, threading.get_ident())))
    assert seen == [(7, threading.get_ident())]
    assert threads != [threading.get_ident()]


def test_errors_are_handed_over(qtbot: QtBot) -> None:
    def work(_p: Progress, _c: Cancel) -> None:
        raise VitiaError("no", "file.png", "Try again")

    seen: list[Exception] = []
    run(qtbot, Jobs(), work, failed=seen.append)
    assert [str(e) for e in seen] == ["no: file.png. Try again"]


def test_any_other_exception_too(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def work(_p: Progress, _c: Cancel) -> None:
        raise ZeroDivisionError

    seen: list[Exception] = []
    run(qtbot, Jobs(), work, failed=seen.append)
    assert [type(e) for e in seen] == [ZeroDivisionError]
    assert "job 'test' failed" in caplog.text


def test_cancel(qtbot: QtBot) -> None:
    def work(_p: Progress, cancel: Cancel) -> None:
        while True:
            cancel.check()
            time.sleep(0.001)

    jobs = Jobs()
    job = jobs.start("endless", work)
    with qtbot.waitSignals([job.cancelled, jobs.idle], timeout=5000):
        job.cancel()
    assert jobs.running == []


def test_one_writer_at_a_time(qtbot: QtBot) -> None:
    free = threading.Event()
    jobs = Jobs()
    first = jobs.start("first", lambda _p, _c: free.wait(5))
    with pytest.raises(VitiaError, match="“first” is still at work"):
        jobs.start("second", lambda _p, _c: None)
    reader = jobs.start("reader", lambda _p, _c: None, writes=False)
    with qtbot.waitSignal(reader.ended, timeout=5000):
        pass
    with qtbot.waitSignal(first.ended, timeout=5000):
        free.set()
    run(qtbot, jobs, lambda _p, _c: None)


def test_what_follows_a_job_may_start_the_next(qtbot: QtBot) -> None:
    jobs, seen = Jobs(), []

    def then(result: int) -> None:
        jobs.start("second", lambda _p, _c: result + 1, finished=seen.append)

    jobs.start("first", lambda _p, _c: 1, finished=then)
    qtbot.waitUntil(lambda: seen == [2], timeout=5000)
    qtbot.waitUntil(lambda: not jobs.running, timeout=5000)


def test_progress_is_throttled_and_complete(qtbot: QtBot) -> None:
    def work(progress: Progress, _c: Cancel) -> None:
        progress.stage("steps", 50_000)
        for _ in range(50_000):
            progress.advance()
        progress.log("warning", "careful")
        progress.metrics({"loss": 1.5})

    jobs = Jobs()
    job = jobs.start("many", work)
    steps: list[tuple[int, int, float]] = []
    told: list[Any] = []
    job.stage.connect(lambda *a: told.append(a))
    job.progress.connect(lambda *a: steps.append(a))
    job.logged.connect(lambda *a: told.append(a))
    job.metrics.connect(told.append)
    with qtbot.waitSignal(job.ended, timeout=10_000):
        pass
    assert steps[-1][:2] == (50_000, 50_000)
    assert len(steps) < 200
    assert told == [("steps", 50_000), ("warning", "careful"), {"loss": 1.5}]


def test_time_left_is_that_of_the_stage(qtbot: QtBot) -> None:
    gate = threading.Event()

    def work(progress: Progress, _c: Cancel) -> None:
        progress.stage("slow", 4)
        time.sleep(0.3)
        progress.advance()
        gate.wait(5)

    jobs = Jobs()
    job = jobs.start("slow", work)
    with qtbot.waitSignal(job.progress, timeout=5000) as seen:
        pass
    done, total, left = seen.args
    assert (done, total) == (1, 4)
    assert 0.5 < left < 3  # three more like the first, which took 0.3 s
    with qtbot.waitSignal(job.ended, timeout=5000):
        gate.set()


def test_report_counts_from_the_stage_on() -> None:
    report = Report()
    report.advance(3)
    report.stage("next", 10)
    report.advance(2)
    unread = report.take()
    assert unread.stage == ("next", 10)
    assert unread.done == 2
    assert report.take().stage is None


def test_pause_holds_the_work_and_stops_its_clock(qtbot: QtBot) -> None:
    steps = 0

    def work(progress: Progress, cancel: Cancel) -> int:
        nonlocal steps
        progress.stage("steps", 20_000)
        while steps < 20_000:  # ends by itself should the test fail
            cancel.check()
            steps += 1
            progress.advance()
            time.sleep(0.001)
        return steps

    jobs = Jobs()
    job = jobs.start("long", work)
    told: list[bool] = []
    job.paused.connect(told.append)
    qtbot.waitUntil(lambda: steps > 3)
    job.pause()
    job.pause()
    time.sleep(0.05)  # the step that was begun
    held = steps
    qtbot.wait(150)
    assert steps == held
    assert job.is_paused
    before = job._begun
    job.resume()
    assert job._begun >= before + 0.15  # what it waited does not count for the time left
    qtbot.waitUntil(lambda: steps > held)
    assert told == [True, False]
    job.pause()
    with qtbot.waitSignal(job.cancelled, timeout=5000):
        job.cancel()  # a paused job can be cancelled, too
    assert told == [True, False, True, False]
    job.pause()
    assert not job.is_paused


def test_only_the_newest_embedding_is_told(qtbot: QtBot) -> None:
    def work(progress: Progress, _c: Cancel) -> None:
        for n in range(3):
            ids = np.arange(2)
            progress.embedding(ids, np.full((2, 2), n, np.float32), ids)

    jobs = Jobs()
    job = jobs.start("embed", work)
    seen: list[Any] = []
    job.embedding.connect(lambda *a: seen.append(a))
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    assert seen[-1][1].tolist() == [[2, 2], [2, 2]]
    assert len(seen) == 1
