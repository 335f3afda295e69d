from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.actions import FILE
from app.pages.discover import DiscoverPage
from app.pages.product import ProductPage
from app.settings import Settings
from app.stations import STATIONS
from app.widgets.elided import ElidedLabel
from app.window import MainWindow
from engine.errors import VitiaError
from engine.progress import Cancel, Progress
from engine.session import Session

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=60_000)


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(window, event)


def test_start(window: MainWindow, qtbot: QtBot) -> None:
    assert window.current is None
    assert window.stack.currentWidget() is window.start_page
    for station in STATIONS:
        assert window.rail.button(station.name).state == "empty"
        assert not window.rail.button(station.name).isEnabled()
    qtbot.waitUntil(lambda: window.device.devices != [])


def test_drop_a_product_folder(
    window: MainWindow, qtbot: QtBot, opened_product: Path, tmp_path: Path
) -> None:
    import shutil

    product = tmp_path / "Größe 1"
    shutil.copytree(opened_product, product)
    drop(window, product)
    idle(qtbot, window)
    assert window.document.session.path == tmp_path / "Größe 1.vitia"
    assert window.current == "threshold"
    assert window.rail.button("threshold").state == "ready"
    assert window.rail.button("discover").state == "empty"
    assert window.settings.recent == [tmp_path / "Größe 1.vitia"]


def test_what_is_no_folder_and_no_session_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    drop(window, tmp_path / "notes.txt")
    assert not window.jobs.running or not window.jobs.writer
    assert not window.document.is_open


def test_product_without_maps_offers_to_choose_them(
    window: MainWindow,
    qtbot: QtBot,
    opened_product: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import shutil

    shutil.copytree(opened_product / "test", tmp_path / "bare" / "test")
    shutil.copytree(opened_product / "maps", tmp_path / "elsewhere")
    window.open_path(tmp_path / "bare")
    idle(qtbot, window)
    (message,) = window.messages.messages
    assert "map" in message.text
    assert not (tmp_path / "bare.vitia").exists()
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path / "elsewhere")
    )
    message.findChildren(type(window.job_bar._cancel))[0].click()
    idle(qtbot, window)
    assert window.document.session.path == tmp_path / "bare.vitia"


def test_broken_session_is_told(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "broken.vitia").write_bytes(b"no database")
    window.open_path(tmp_path / "broken.vitia")
    (message,) = window.messages.messages
    assert message.level == "error"
    assert not window.document.is_open


def test_recent_session_opens(at_triage: MainWindow, qtbot: QtBot) -> None:
    path = at_triage.document.session.path
    at_triage.actions_.action("close_session").trigger()
    assert at_triage.current is None
    item = at_triage.start_page._recent.item(0)
    assert path.stem in item.text()
    place = at_triage.start_page._recent.visualItemRect(item).center()
    qtbot.mouseClick(at_triage.start_page._recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at_triage.document.session.path == path
    assert at_triage.current == "triage"


def test_recent_sessions_are_in_the_menu(at_triage: MainWindow) -> None:
    path, menu = at_triage.document.session.path, at_triage.opener.recent
    assert menu.menuAction() in at_triage.actions_.menu(FILE).actions()
    at_triage.actions_.action("close_session").trigger()
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    assert path.stem in action.text()
    action.trigger()
    assert at_triage.document.session.path == path


def test_recent_menu_says_that_there_is_none(window: MainWindow) -> None:
    window.opener.recent.aboutToShow.emit()
    (action,) = window.opener.recent.actions()
    assert not action.isEnabled()


def test_stations_by_key_and_mouse(at_triage: MainWindow, qtbot: QtBot) -> None:
    for number, station in enumerate(STATIONS, 1):
        qtbot.keyClick(
            at_triage, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier
        )
        assert at_triage.current == station.name
        assert at_triage.rail.button(station.name).isChecked()
    qtbot.mouseClick(at_triage.rail.button("product"), Qt.MouseButton.LeftButton)
    assert at_triage.current == "product"


def test_product_page(at_triage: MainWindow, qtbot: QtBot, qtmodeltester: object) -> None:
    at_triage.go("product")
    page = at_triage.page("product")
    assert isinstance(page, ProductPage)
    qtmodeltester.check(page.images)  # type: ignore[attr-defined]
    qtmodeltester.check(page.problems)  # type: ignore[attr-defined]
    assert page.images.rowCount() == 12
    root = at_triage.document.session.product_root
    (root / "maps/dot/000.png").write_bytes(b"broken")
    at_triage.actions_.action("rescan").trigger()
    idle(qtbot, at_triage)
    assert page.problems.rowCount() == 1
    assert page._problem_part.isVisible()
    page.images.sort(page.images.PROBLEM, Qt.SortOrder.DescendingOrder)
    assert (
        page.images.image(0).path == "test/dot/000.png"
        or page.problems.index(0, 0).data() == "maps/dot/000.png"
    )
    assert at_triage.rail.button("triage").state == "stale"


def test_base_set_is_chosen_and_cleared(
    at_triage: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_triage.go("discover")
    page = at_triage.page("discover")
    assert isinstance(page, DiscoverPage)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    at_triage.actions_.action("choose_base").trigger()
    assert page.form.base == tmp_path
    session = tmp_path / "other.vitia"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(session), ""))
    at_triage.actions_.action("choose_base_session").trigger()
    assert page.form.base == session
    page.form._clear.click()
    assert page.form.base is None


def test_weights_that_do_not_exist_are_told(at_threshold: MainWindow, qtbot: QtBot) -> None:
    at_threshold.go("discover")
    page = at_threshold.page("discover")
    assert isinstance(page, DiscoverPage)
    page.form.weights.setEditText("none.safetensors")
    page.form.start.click()
    idle(qtbot, at_threshold)
    assert [m.level for m in at_threshold.messages.messages] == ["error"]
    assert "none.safetensors" in at_threshold.log_panel.text
    assert page.form.start.isEnabled()


def test_closing_cancels_and_waits(
    window: MainWindow, qtbot: QtBot, spin: Callable[[float], None]
) -> None:
    ended = threading.Event()

    def work(_p: Progress, cancel: Cancel) -> None:
        while not cancel.is_set:
            time.sleep(0.001)
        time.sleep(0.3)  # what it is in the middle of
        ended.set()

    window.context.start("long", work)
    spin(0.1)
    window.close()
    assert window.isVisible()
    assert window.job_bar._cancel.text() == "Stopping…"
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=5000)
    assert ended.is_set()


def test_a_session_cannot_be_left_while_it_is_written(at_triage: MainWindow, qtbot: QtBot) -> None:
    free = threading.Event()
    at_triage.context.start("long", lambda _p, _c: free.wait(5))
    at_triage.actions_.action("close_session").trigger()
    assert at_triage.document.is_open
    assert "“long”" in at_triage.messages.messages[-1].text
    free.set()
    idle(qtbot, at_triage)


def test_messages_replace_each_other_and_are_few(window: MainWindow) -> None:
    for n in range(5):
        window.messages.show_error(VitiaError(f"problem {n}", "file", "Do this"))
    window.messages.show_error(VitiaError("problem 4", "file", "Do this"))
    assert [m.text for m in window.messages.messages] == ["Problem 2", "Problem 3", "Problem 4"]
    window.messages.messages[0]._close.click()
    assert [m.text for m in window.messages.messages] == ["Problem 3", "Problem 4"]
    window.messages.clear()
    assert not window.messages.isVisible()


def test_theme_is_kept(window: MainWindow, settings: Settings) -> None:
    before = window.palette().window().color()
    window.actions_.action("theme_dark").trigger()
    assert window.palette().window().color().lightness() < before.lightness()
    assert settings.theme == "dark"
    assert window.actions_.action("theme_dark").isChecked()
    assert not window.actions_.action("theme_light").isChecked()


def test_log_can_be_shown(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.log_panel.isVisible()
    window.job_bar._log.click()
    assert not window.log_panel.isVisible()


def test_no_text_is_clipped_at_the_smallest_size(
    at_triage: MainWindow, spin: Callable[[float], None]
) -> None:
    from PySide6.QtWidgets import QLabel, QPushButton

    at_triage.resize(at_triage.minimumSize())
    for station in STATIONS:
        at_triage.go(station.name)
        spin(0.1)
        for button in at_triage.page(station.name).findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width(), button.text()
        for label in at_triage.page(station.name).findChildren(QLabel):
            if (
                label.isVisible()
                and label.text()
                and not label.wordWrap()
                and not isinstance(label, ElidedLabel)
            ):
                assert label.width() >= label.sizeHint().width(), (station.name, label.text())


def test_session_written_by_a_run_that_was_killed(at_triage: MainWindow) -> None:
    with Session.open(at_triage.document.session.path) as session:
        crop_set = session.crop_sets()[-1].id
        session.add_run(crop_set, "AnomalyNCD", at_triage.document.session.runs()[0].settings)
    at_triage.go("discover")
    page = at_triage.page("discover")
    assert isinstance(page, DiscoverPage)
    assert page.runs.index(0, page.runs.STATE).data() == "interrupted"
    assert page.runs.can_resume(0)
