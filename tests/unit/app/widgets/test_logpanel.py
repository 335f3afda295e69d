from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.widgets.logpanel import LOG_LINES, LogPanel
from engine.errors import VitiaError


@pytest.fixture
def log(qtbot: QtBot) -> LogPanel:
    log = LogPanel()
    qtbot.addWidget(log)
    log.add("info", "one: began")
    log.add("warning", "two: careful")
    log.add("error", "three: broken\nlines")
    return log


def test_it_keeps_what_was_told(log: LogPanel) -> None:
    lines = log.text.splitlines()
    assert lines[0].endswith("  one: began")
    assert lines[1].endswith("⚠ two: careful")
    assert lines[2].endswith("✖ three: broken")
    assert lines[3] == "lines"


def test_filter_by_level(log: LogPanel) -> None:
    log.levels.setCurrentIndex(log.levels.findData("warning"))
    assert len(log.text.splitlines()) == 3
    log.add("info", "hidden")
    log.add("error", "seen")
    assert "hidden" not in log.text
    assert "seen" in log.text
    log.levels.setCurrentIndex(log.levels.findData("error"))
    assert "careful" not in log.text
    log.levels.setCurrentIndex(log.levels.findData("info"))
    assert "hidden" in log.text


def test_filter_by_words(log: LogPanel) -> None:
    QTest.keyClicks(log.words, "BROKEN three")
    assert len(log.text.splitlines()) == 2
    log.words.clear()
    assert len(log.text.splitlines()) == 4


def test_copy_save_clear(log: LogPanel, tmp_path: Path) -> None:
    log.words.setText("careful")
    log.buttons["copy"].click()
    assert QApplication.clipboard().text() == log.text
    log.save(tmp_path / "a.log")
    assert (tmp_path / "a.log").read_text(encoding="utf-8") == log.text + "\n"
    failed: list[Exception] = []
    log.failed.connect(failed.append)
    log.save(tmp_path / "a.log" / "b.log")
    assert [type(error) for error in failed] == [VitiaError]
    log.buttons["clear"].click()
    log.words.clear()
    assert log.text == ""


def test_the_oldest_lines_go(log: LogPanel) -> None:
    for n in range(LOG_LINES):
        log.add("info", f"line {n}")
    assert "began" not in log.text
    log.words.setText("careful")
    assert log.text == ""
