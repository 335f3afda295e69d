"""A session that somebody else edits, or whose file cannot be written, by mouse and key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lock import SessionLock
from app.pages.threshold import ThresholdPage
from app.window import MainWindow
from engine.session import Session

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@contextmanager
def unwritable(window: MainWindow) -> Iterator[None]:
    """Another program holds the file, for long."""
    with Session.open(window.document.session.path) as other:
        other.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.db.execute("ROLLBACK")


def mark_no_defect(window: MainWindow) -> None:
    """Press N on the threshold page."""
    window.go("threshold")
    page = window.page("threshold")
    assert isinstance(page, ThresholdPage)
    page.plot.setFocus()
    QTest.keyClick(page.plot, Qt.Key.Key_N)


def decided(path: object) -> dict[int, bool]:
    with Session.open(path) as session:
        return {i: o.no_defect for i, o in session.overrides().items()}


def test_an_edit_waits_while_the_file_cannot_be_written(
    at_threshold: MainWindow, qtbot: QtBot
) -> None:
    window, path = at_threshold, at_threshold.document.session.path
    with unwritable(window):
        mark_no_defect(window)
        assert window.document.session.overrides()  # the views see it at once
        qtbot.waitUntil(window.banner.isVisible, timeout=5000)
        assert "1 edit waits" in window.banner.text.text()
        assert decided(path) == {}
        qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
        qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
        qtbot.mouseClick(window.banner.again, LEFT)
        assert window.banner.isVisible()
    qtbot.mouseClick(window.banner.again, LEFT)
    assert not window.banner.isVisible()
    assert list(decided(path).values()) == [True]
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert decided(path) == {}


def test_no_job_runs_beside_edits_that_wait(at_threshold: MainWindow, qtbot: QtBot) -> None:
    window = at_threshold
    with unwritable(window):
        mark_no_defect(window)
        window.actions_.action("rescan").trigger()
        assert not [job for job in window.jobs.running if job.writes]
        assert window.messages.isVisible()
    qtbot.waitUntil(lambda: window.document.pending == 0, timeout=10_000)


def test_what_still_waits_when_the_window_closes_is_there_again(
    at_threshold: MainWindow, qtbot: QtBot
) -> None:
    window, path = at_threshold, at_threshold.document.session.path
    with unwritable(window):
        mark_no_defect(window)
        window.document.close()
    assert decided(path) == {}
    window.open_path(path)
    assert list(decided(path).values()) == [True]
    assert window.messages.isVisible()  # says so


def test_a_session_that_another_window_edits_can_only_be_looked_at(
    at_threshold: MainWindow, qtbot: QtBot
) -> None:
    window, path = at_threshold, at_threshold.document.session.path
    window.document.close()
    other = SessionLock(path)
    assert other.take()
    window.open_path(path)
    assert window.document.read_only
    assert window.banner.isVisible()
    assert "only be looked at" in window.banner.text.text()
    mark_no_defect(window)
    assert decided(path) == {}
    window.actions_.action("rescan").trigger()
    assert not [job for job in window.jobs.running if job.writes]
    qtbot.mouseClick(window.banner.again, LEFT)
    assert window.document.read_only
    other.release()
    qtbot.mouseClick(window.banner.again, LEFT)
    assert not window.document.read_only
    assert not window.banner.isVisible()
    mark_no_defect(window)
    assert list(decided(path).values()) == [True]


def test_the_window_stays_where_edits_would_be_lost(
    at_threshold: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = at_threshold
    (tmp_path / "user data").write_text("a file in the way")
    with unwritable(window):
        mark_no_defect(window)
        window.close()
        assert window.isVisible()
        assert window.isEnabled()
        assert "Edits would be lost now" in window.messages.messages[-1].text
    window.close()  # it can be written again
    assert not window.isVisible()
    assert list(decided(window.left_path).values()) == [True]
