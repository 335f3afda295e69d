"""The product page by mouse and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.pages.product import ProductPage
from app.pages.threshold import ThresholdPage
from app.window import MainWindow
from engine.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(at_threshold: MainWindow, qtbot: QtBot) -> ProductPage:
    at_threshold.go("product")
    page = at_threshold.page("product")
    assert isinstance(page, ProductPage)
    return page


def shown(page: ProductPage) -> list[str]:
    return [page.images.image(row).path for row in range(page.images.rowCount())]


def idle(page: ProductPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.jobs.running, timeout=20_000)


def break_a_map(page: ProductPage, qtbot: QtBot) -> None:
    root = page.context.document.session.product_root
    (root / "maps/dot/000.png").write_bytes(b"broken")
    qtbot.keyClick(page, Qt.Key.Key_F5)
    idle(page, qtbot)


def test_find_and_filter(page: ProductPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClicks(page.search, "Line")
    assert shown(page) == [f"test/line/{n:03}.png" for n in range(4)]
    qtbot.keyClicks(page.search, "zzz")
    assert page._nothing.isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(shown(page)) == 12
    qtbot.waitUntil(page.table.hasFocus)
    assert page.filter.itemText(1) == "Without a map (0)"


def test_problems_with_reason_and_remedy(
    page: ProductPage, qtbot: QtBot, qtmodeltester: object
) -> None:
    assert page.table.isColumnHidden(page.images.PROBLEM)
    break_a_map(page, qtbot)
    qtmodeltester.check(page.images)  # type: ignore[attr-defined]
    qtmodeltester.check(page.problems)  # type: ignore[attr-defined]
    assert page._problem_part.isVisible()
    said = [page.problems.index(0, c).data() for c in range(3)]
    assert said[0] == "maps/dot/000.png"
    assert all(said)
    page.filter.setCurrentIndex(page.filter.findData("no_map"))
    assert shown(page) == ["test/dot/000.png"]
    assert page.images.index(0, page.images.PROBLEM).data() == said[1]
    assert page.images.index(0, page.images.REMEDY).data() == said[2]


def test_a_problem_leads_to_its_image(page: ProductPage, qtbot: QtBot) -> None:
    break_a_map(page, qtbot)
    page.filter.setCurrentIndex(page.filter.findData("problem"))
    page.problem_table.setFocus()
    page.problem_table.selectRow(0)
    qtbot.keyClick(page.problem_table, Qt.Key.Key_Return)
    assert page.filter.currentData() == "all"
    chosen = page.table.currentIndex()
    assert page.images.image(chosen.row()).path == "test/dot/000.png"
    qtbot.waitUntil(page.table.hasFocus)


def test_sorted_by_a_click_and_back(page: ProductPage, qtbot: QtBot) -> None:
    header = page.table.horizontalHeader()
    before = shown(page)
    x = header.sectionViewportPosition(page.images.PEAK) + 5
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, 5))
    peaks = [page.images.image(row).peak or 0 for row in range(12)]
    assert peaks == sorted(peaks, reverse=True)
    page.images.sort(-1)
    assert shown(page) == before


def test_return_shows_the_threshold_of_an_image(page: ProductPage, qtbot: QtBot) -> None:
    page.table.selectRow(5)
    path = page.images.image(5).path
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.current == "threshold"
    threshold = window.page("threshold")
    assert isinstance(threshold, ThresholdPage)
    assert threshold._row is not None
    assert threshold._row.image.path == path


def test_histogram_of_peaks(page: ProductPage) -> None:
    peaks = [page.images.image(row).peak for row in range(12)]
    assert sorted(page.histogram._peaks.tolist()) == sorted(p for p in peaks if p is not None)
    assert page.histogram.bound == page.context.document.session.get("binarize")["lo"]
    assert not page.histogram._line.movable


def test_session_at_another_place(
    page: ProductPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "elsewhere" / "mine.vitia"
    target.parent.mkdir()
    here = page.context.document.session.path
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target.with_suffix("")), "")
    )
    page.context.actions.action("copy_session").trigger()
    idle(page, qtbot)
    with Session.open(target) as copied:
        assert len(copied.images("test")) == 12
        assert len(copied.curves()) == 12
    (message,) = page.context.messages.messages
    button = next(b for b in message.findChildren(QPushButton) if "there" in b.text())
    qtbot.mouseClick(button, LEFT)
    assert page.context.document.session.path == target
    # What lies there already is never replaced.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(here), ""))
    before = here.read_bytes()
    page.context.actions.action("copy_session").trigger()
    idle(page, qtbot)
    assert here.read_bytes() == before
    assert any("already" in m.text for m in page.context.messages.messages)
