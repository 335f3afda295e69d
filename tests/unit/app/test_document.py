from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import Document
from engine import triage
from engine.errors import VitiaError
from engine.session import Session


@pytest.fixture
def document(session: Session) -> Document:
    document = Document()
    document.open(session.path)
    yield document
    document.close()


def test_edit_undo_redo(document: Document, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.edited):
        document.edit(triage.set_override, 1, 120)
    assert session.overrides()[1].threshold == 120
    assert document.undo_labels()[1] is None
    with qtbot.waitSignals([document.edited, document.walked]):
        document.undo()
    assert session.overrides() == {}
    with qtbot.waitSignals([document.edited, document.walked]):
        document.redo()
    assert session.overrides()[1].threshold == 120
    assert document.redo() is None


def test_labels_name_what_would_be_undone(document: Document) -> None:
    document.edit(triage.set_override, 1, 120)
    document.edit(triage.set_override, 2, 130)
    document.undo()
    undo, redo = document.undo_labels()
    assert undo == "Threshold 120 for test/bad/0.png"
    assert redo == "Threshold 130 for test/bad/1.png"


def test_refused_edit_is_told_and_changes_nothing(
    document: Document, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(document.failed) as told, qtbot.assertNotEmitted(document.edited):
        assert document.edit(triage.set_override, 99, 120) is None
    assert "no image 99" in str(told.args[0])
    assert session.edits.history() == []


def test_an_edit_that_changes_nothing_is_silent(document: Document, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(document.edited):
        document.edit(triage.set_override, 1)


def test_a_session_that_cannot_be_opened_leaves_the_present_one(
    document: Document, tmp_path: Path
) -> None:
    with pytest.raises(VitiaError):
        document.open(tmp_path / "none.vitia")
    assert document.session.path.name == "parts.vitia"


def test_close(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.replaced):
        document.close()
    assert not document.is_open
    assert document.undo() is None
    with pytest.raises(RuntimeError):
        document.session  # noqa: B018
