from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.lock import SessionLock
from app.window import MainWindow
from engine import triage

# The offscreen platform has no window manager that docks could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_session_that_is_edited_elsewhere(at_threshold: MainWindow) -> None:
    path = at_threshold.document.session.path
    banner = at_threshold.banner
    assert not banner.isVisible()
    at_threshold.actions_.action("close_session").trigger()
    lock = SessionLock(path)
    lock.take()
    at_threshold.open_path(path)
    assert banner.isVisible()
    assert banner.text.text() == "This session can only be looked at"
    assert "is being edited by" in banner.detail.text()
    image = at_threshold.document.session.images("test")[0]
    at_threshold.document.edit(triage.set_override, image.id, no_defect=True)
    assert at_threshold.document.session.overrides() == {}
    assert at_threshold.messages.messages[-1].level == "error"
    QTest.mouseClick(banner.again, Qt.MouseButton.LeftButton)
    assert banner.isVisible()  # it still is
    lock.release()
    assert at_threshold.actions_.action("write_pending").isEnabled()
    QTest.mouseClick(banner.again, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    at_threshold.document.edit(triage.set_override, image.id, no_defect=True)
    assert list(at_threshold.document.session.overrides()) == [image.id]


@pytest.mark.parametrize(
    ("count", "text"), [(1, "1 edit waits to be written"), (3, "3 edits wait to be written")]
)
def test_edits_that_wait(
    at_threshold: MainWindow, monkeypatch: pytest.MonkeyPatch, count: int, text: str
) -> None:
    tried: list[Path] = []
    document, banner = at_threshold.document, at_threshold.banner
    monkeypatch.setattr(type(document), "pending", property(lambda _self: count))
    monkeypatch.setattr(document, "try_again", lambda: tried.append(document.session.path))
    document.pending_changed.emit(count)
    assert banner.isVisible()
    assert banner.text.text() == text
    assert "Nothing is lost" in banner.detail.text()
    QTest.mouseClick(banner.again, Qt.MouseButton.LeftButton)
    assert tried == [document.session.path]
    monkeypatch.setattr(type(document), "pending", property(lambda _self: 0))
    document.pending_changed.emit(0)
    assert not banner.isVisible()
    assert not at_threshold.actions_.action("write_pending").isEnabled()
