"""The triage page in tests: acting on it, and asking another connection what the session holds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.pages.triage import TriagePage
from app.window import MainWindow
from engine.session import Cluster, Session

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class TriageBench:
    """A window on the triage page, with the grid in focus."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        window.go("triage")
        page = window.page("triage")
        assert isinstance(page, TriagePage)
        self.page: TriagePage = page
        qtbot.waitUntil(lambda: page.review is not None)
        page.grid_view.setFocus()

    # ---- what the session holds ----------------------------------------------------------------
    def stored(self) -> dict[int, tuple[str, bool]]:
        """Class and confirmation of every crop."""
        with Session.open(self.window.document.session.path) as session:
            run = session.current_run()
            names = {c.id: c.name for c in session.clusters(run.id)}
            return {
                a.crop_id: (names[a.cluster_id], a.confirmed)
                for a in session.assignments(run.id).values()
            }

    def classes(self) -> list[Cluster]:
        """All classes."""
        with Session.open(self.window.document.session.path) as session:
            return session.clusters(session.current_run().id)

    def image_notes(self) -> dict[int, str]:
        """The notes on images."""
        with Session.open(self.window.document.session.path) as session:
            return session.image_notes()

    # ---- acting --------------------------------------------------------------------------------
    def key(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key, written as in the registry, where the focus is or on ``widget``."""
        combination = QKeySequence(keys)[0]
        target = widget or QApplication.focusWidget() or self.page.grid_view
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def popup(self) -> QWidget:
        """What popped up."""
        found = QApplication.activePopupWidget()
        assert found is not None
        return found

    def undo(self) -> None:
        """By key."""
        self.key("Ctrl+Z", self.page.grid_view)

    def click(self, crop_id: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """On a crop in the grid."""
        view = self.page.grid_view
        view.scroll_to(crop_id)
        QTest.mouseClick(view.viewport(), LEFT, modifier, view.crop_rect(crop_id).center())

    # ---- choosing ------------------------------------------------------------------------------
    def fullest(self) -> int:
        """Choose the class with the most crops; gives its id."""
        rows = self.page.clusters.rows()
        row = 1 + max(range(len(rows)), key=lambda n: rows[n].count)
        return self.choose(row)

    def choose(self, row: int) -> int:
        """Choose a class by mouse; gives its id."""
        view = self.page.cluster_view
        place: QPoint = view.visualRect(self.page.clusters.index(row)).center()
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, place)
        self.page.grid_view.setFocus()
        return self.page.clusters.at(row).id

    def select(self, count: int) -> list[int]:
        """Select the first crops of the grid by mouse; gives their ids."""
        ids: list[int] = self.page.grid.ids[:count].tolist()
        self.click(ids[0])
        for crop_id in ids[1:]:
            self.click(crop_id, Qt.KeyboardModifier.ControlModifier)
        assert sorted(self.page.selection.ids) == sorted(ids)
        return ids

    def other_key(self, cluster_id: int) -> tuple[int, str]:
        """Digit and name of another class."""
        for row in self.page.clusters.rows():
            if row.key is not None and row.id != cluster_id:
                return row.key, row.cluster.name
        raise AssertionError
