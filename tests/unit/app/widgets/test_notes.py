from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets import notes
from app.widgets.notes import NoteEdit

# The offscreen platform has no window manager that windows could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Store:
    """Keeps notes, or refuses to."""

    def __init__(self) -> None:
        self.kept: dict[int, str] = {}
        self.saves = 0
        self.works = True

    def save(self, about: int, text: str) -> bool:
        self.saves += 1
        if self.works:
            self.kept[about] = text
        return self.works


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def edit(qtbot: QtBot, store: Store, monkeypatch: pytest.MonkeyPatch) -> NoteEdit:
    monkeypatch.setattr(notes, "PAUSE_MS", 30)
    holder = QWidget()
    made = NoteEdit(store.save, "Note")
    rows = QVBoxLayout(holder)
    rows.addWidget(made)
    rows.addWidget(QLineEdit())
    qtbot.addWidget(holder)
    holder.show()
    qtbot.waitExposed(holder)
    made.show_note(1, "old")
    made.setFocus()
    made.holder = holder  # type: ignore[attr-defined]
    return made


def test_a_pause_saves(edit: NoteEdit, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "very ")
    assert store.kept == {}
    qtbot.waitUntil(lambda: store.kept == {1: "very old"})
    assert not edit.is_unsaved


def test_another_thing_saves_first(edit: NoteEdit, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "a")
    edit.show_note(2, "other")
    assert store.kept == {1: "aold"}
    assert edit.toPlainText() == "other"
    edit.show_note(None, "")
    assert not edit.isEnabled()
    assert store.saves == 1


def test_losing_the_focus_saves(edit: NoteEdit, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "b")
    edit.holder.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: store.kept == {1: "bold"})


def test_hiding_saves(edit: NoteEdit, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "c")
    edit.holder.hide()
    assert store.kept == {1: "cold"}


def test_what_is_typed_is_not_overwritten(edit: NoteEdit, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "d")
    edit.show_note(1, "from elsewhere")
    assert edit.toPlainText() == "dold"
    edit.flush()
    edit.show_note(1, "undone")
    assert edit.toPlainText() == "undone"


def test_a_refused_text_is_not_lost(edit: NoteEdit, store: Store, qtbot: QtBot) -> None:
    store.works = False
    qtbot.keyClicks(edit, "e")
    edit.show_note(2, "other")
    edit.show_note(1, "old")
    assert edit.toPlainText() == "eold"
    store.works = True
    edit.flush()
    assert store.kept == {1: "eold"}


def test_nothing_typed_saves_nothing(edit: NoteEdit, store: Store) -> None:
    edit.flush()
    edit.show_note(3, "x")
    edit.flush()
    assert store.saves == 0
