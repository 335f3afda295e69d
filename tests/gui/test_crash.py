from __future__ import annotations

import json
import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app import crash
from app.crash import LogTail, Reporter, report_text, save_report, watch_hard_crashes, without_home
from app.settings import Settings
from app.widgets.crashdialog import CrashDialog
from app.window import MainWindow
from engine.progress import Cancel, Progress

# The offscreen platform has no window manager that dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dialog(window: MainWindow) -> CrashDialog:
    (found,) = window.findChildren(CrashDialog)
    return found


def test_any_thread(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window.reporter.install()

    def fail() -> None:
        raise ZeroDivisionError("deep inside")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(window.findChildren(CrashDialog)))
    found = dialog(window)
    assert found.isVisible()
    assert not found.isModal()
    assert "deep inside" in found.what.text()
    assert "deep inside" in window.log_panel.text
    (path,) = (crash.report_folder()).glob("report-*.txt")
    text = path.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "in fail" in text
    assert "torch" in text
    assert str(path) in found.saved.text()
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert not found.isVisible()


def test_a_failing_job(window: MainWindow, qtbot: QtBot) -> None:
    def work(_p: Progress, _c: Cancel) -> None:
        raise KeyError("lost")

    window.context.start("fails", work)
    qtbot.waitUntil(lambda: bool(window.findChildren(CrashDialog)))
    assert "lost" in dialog(window).what.text()
    assert window.messages.messages == []
    dialog(window).close()


def test_many_make_one_dialog_and_one_report(window: MainWindow) -> None:
    def fail(number: int) -> None:
        try:
            raise ValueError(number)
        except ValueError as error:
            window.reporter.tell(error)

    for _ in range(5):
        fail(1)
    assert "5 times" in dialog(window).what.text()
    assert len(list(crash.report_folder().iterdir())) == 1
    fail(2)
    assert len(list(crash.report_folder().iterdir())) == 2
    dialog(window).go_on.click()
    assert not dialog(window).isVisible()
    fail(3)
    assert "times" not in dialog(window).what.text()
    dialog(window).close()


def test_report_is_copied_and_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.reporter.tell(ValueError("odd"))
    found = dialog(window)
    found.copy.click()
    assert "odd" in QApplication.clipboard().text()
    place = tmp_path / "mine.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(place), ""))
    found.save.click()
    assert "odd" in place.read_text(encoding="utf-8")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "mine.txt" / "x"), "")
    )
    found.save.click()
    assert window.messages.messages[-1].level == "error"
    found.more.click()
    assert found.details.isVisible()
    found.close()


def test_close_vitia(window: MainWindow, qtbot: QtBot) -> None:
    window.reporter.tell(ValueError("odd"))
    dialog(window).quit.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_reports_do_not_name_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "Jürgen"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    text = report_text("E", f'File "{home}/a.py"', [f"opened {home}/b"], {"device": "CPU"})
    assert "Jürgen" not in text
    assert '"~/a.py"' in text
    assert "opened ~/b" in text
    assert "device: CPU" in text
    assert without_home("/elsewhere") == "/elsewhere"


def test_old_reports_go(tmp_path: Path) -> None:
    for n in range(30):
        assert save_report(tmp_path, str(n)) is not None
    left = list(tmp_path.iterdir())
    assert len(left) == 20
    assert "29" in {path.read_text() for path in left}
    (tmp_path / "file").write_text("")
    assert save_report(tmp_path / "file", "x") is None


def test_hard_crash_leaves_a_report(tmp_path: Path) -> None:
    import faulthandler

    was_enabled = faulthandler.is_enabled()
    try:
        assert watch_hard_crashes(tmp_path) is None
        (tmp_path / "hard.txt").write_text("Fatal Python error: Segmentation fault")
        found = watch_hard_crashes(tmp_path)
        assert found is not None
        assert "Segmentation fault" in found.read_text(encoding="utf-8")
        assert watch_hard_crashes(tmp_path) is None
    finally:
        faulthandler.disable()
        if was_enabled:
            faulthandler.enable(sys.__stderr__)


def test_the_log_is_in_the_report(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    tail = LogTail()
    log = logging.getLogger("vitia.test")
    log.addHandler(tail)
    log.warning("before the end")
    reporter = Reporter(tmp_path, tail)
    told: list[crash.Crash] = []
    reporter.caught.connect(told.append)
    reporter.tell(ValueError("odd"))
    log.removeHandler(tail)
    assert "WARNING vitia.test: before the end" in told[0].report


def test_a_fault_in_telling_does_not_go_round(tmp_path: Path) -> None:
    reporter = Reporter(tmp_path, LogTail())
    told: list[str] = []

    def show(crash: crash.Crash) -> None:
        told.append(crash.what)
        reporter.tell(ValueError("while showing"))

    reporter.caught.connect(show)
    reporter.tell(ValueError("first"))
    assert told == ["ValueError: first"]
    assert len(list(tmp_path.iterdir())) == 2
    reporter.tell(ValueError("next"))
    assert told == ["ValueError: first", "ValueError: next"]


def test_after_a_crash_it_opens_where_it_was(
    at_triage: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    path = at_triage.document.session.path
    at_triage.go("product")
    at_triage.places.keep()
    # What a killed process leaves behind: its lock is stale, the rest is in the file.
    kept = settings.unfinished
    assert kept == str(path)
    assert settings.place(path)["page"] == "product"
    json.dumps(settings.place(path))
    at_triage.close()
    qtbot.waitUntil(lambda: not at_triage.isVisible())
    assert settings.unfinished == ""
    settings.unfinished = kept
    again = MainWindow(settings)
    qtbot.addWidget(again)
    again.show()
    assert again.places.interrupted == path
    again.open_path(path)
    assert again.current == "product"
    again.tell_interrupted(None)
    assert "did not end properly" in again.messages.messages[-1].text
    again.close()
    qtbot.waitUntil(lambda: not again.isVisible())


def test_a_second_window_is_no_crash(
    at_triage: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    second = MainWindow(settings)
    qtbot.addWidget(second)
    second.show()
    assert second.places.interrupted is None
    second.close()
    qtbot.waitUntil(lambda: not second.isVisible())
    assert settings.unfinished == str(at_triage.document.session.path)
