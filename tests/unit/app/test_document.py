from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.document import Document
from app.recovery import Journal
from engine import triage
from engine.errors import VitiaError
from engine.session import Session, connect


@pytest.fixture(autouse=True)
def _user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.recovery.user_data_path", lambda *_a, **_k: tmp_path / "user data")


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


# ---- another window -------------------------------------------------------------------------


def test_a_second_window_may_only_look(
    document: Document, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    second = Document()
    second.open(session.path)
    assert second.read_only
    assert second.holder is not None
    assert second.holder.pid == os.getpid()
    document.edit(triage.set_override, 1, 120)
    assert second.session.overrides()[1].threshold == 120  # what the first one does is seen
    for edit in (lambda: second.edit(triage.set_override, 1, 130), second.undo):
        with qtbot.waitSignal(second.failed) as told:
            assert edit() is None
        assert "reading alone" in str(told.args[0])
    with qtbot.waitSignal(second.failed) as told, qtbot.assertNotEmitted(second.replaced):
        assert not second.try_again()
    assert f"process {os.getpid()}" in str(told.args[0])
    document.close()
    with qtbot.waitSignal(second.replaced):
        assert second.try_again()
    assert not second.read_only
    assert second.holder is None
    second.undo()
    assert second.session.overrides() == {}
    second.close()


def test_a_window_that_died_keeps_nobody_out(session: Session) -> None:
    code = (
        "import os, sys; from pathlib import Path; from app.document import Document\n"
        "document = Document(); document.open(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(session.path)], check=False)
    assert session.path.with_name("parts.vitia.lock").exists()
    document = Document()
    document.open(session.path)
    assert not document.read_only
    document.close()
    assert not session.path.with_name("parts.vitia.lock").exists()


def test_a_folder_that_cannot_be_written_needs_no_lock(
    session: Session, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    path = session.path
    session.close()
    path.parent.chmod(0o555)
    document = Document()
    with unprivileged():
        document.open(path)
        assert document.read_only
        assert document.holder is None
        with pytest.raises(VitiaError, match="this session cannot be written"):
            document.check_writable()
        document.close()
    path.parent.chmod(0o755)


def test_opening_the_same_session_again_keeps_its_lock(
    document: Document, session: Session
) -> None:
    document.open(session.path)
    assert not document.read_only
    second = Document()
    second.open(session.path)
    assert second.read_only
    second.close()


# ---- a file that cannot be written ----------------------------------------------------------


@contextmanager
def busy(session: Session) -> Iterator[None]:
    """Another program writes, and writes."""
    with Session.open(session.path) as other:
        other.db.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def full(document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No page more for the file of the session, whoever opens it."""
    pages = document.session.rows("PRAGMA page_count")[0][0]
    limit = f"PRAGMA max_page_count = {pages}"
    document.session.db.execute(limit)
    original = connect._open

    def limited(*args: Any, **options: Any) -> sqlite3.Connection:
        db = original(*args, **options)
        db.execute(limit)
        return db

    with monkeypatch.context() as patch:
        patch.setattr(connect, "_open", limited)
        yield


LONG = "long " * 4000


def test_edits_go_on_while_the_file_is_busy_and_are_written_later(
    document: Document, session: Session, qtbot: QtBot
) -> None:
    document.edit(triage.rename, 2, "before")
    with busy(session):
        for edit in (
            lambda: document.edit(triage.rename, 2, "meanwhile"),
            document.undo,
            document.redo,
            lambda: document.edit(triage.move, 1, [1, 2], 3),
        ):
            with (
                qtbot.waitSignal(document.edited),
                qtbot.assertNotEmitted(document.pending_changed),
            ):
                assert edit() is not None
        assert document.pending == 4
        assert document.session.clusters(1)[1].name == "meanwhile"
        assert session.clusters(1)[1].name == "before"
        with qtbot.waitSignal(document.pending_changed) as told:
            pass  # it was tried again in vain, so the disk may be full
        assert told.args == [4]
    with qtbot.waitSignal(document.pending_changed, timeout=5000) as told:
        pass  # the timer tries again by itself
    assert told.args == [0]
    assert session.clusters(1)[1].name == "meanwhile"
    assert session.assignments(1)[1].cluster_id == 3
    assert [e.kind for e in session.edits.history()] == ["rename", "rename", "move"]
    document.undo()
    assert session.assignments(1)[1].cluster_id == 2
    assert document.pending == 0


def test_a_full_disk_loses_no_edit(
    document: Document, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full(document, monkeypatch):
        assert document.edit(triage.note, 2, LONG) is not None
        assert document.edit(triage.set_mask, 1, np.eye(48, 64, dtype=bool)) is not None
        assert document.pending == 2
        assert not document.try_again()
        assert document.session.user_mask(1) is not None
    assert document.try_again()
    assert document.pending == 0
    assert session.clusters(1)[1].note == LONG.strip()
    assert np.array_equal(session.user_mask(1), np.eye(48, 64, dtype=bool))


def test_what_could_not_be_written_is_there_after_the_next_opening(
    document: Document, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full(document, monkeypatch):
        document.edit(triage.note, 2, LONG)
        document.edit(triage.rename, 2, "Öl")
        with qtbot.assertNotEmitted(document.failed):
            document.close()
        with qtbot.waitSignal(document.recovered) as told:  # and the disk is still full
            document.open(session.path)
        assert told.args == [2]
        assert document.pending == 2
        assert document.session.clusters(1)[1].name == "Öl"
        document.undo()
        document.redo()
        document.close()
    assert session.clusters(1)[1].name == "class 1"
    with qtbot.waitSignal(document.recovered):
        document.open(session.path)
    assert document.pending == 0
    assert session.clusters(1)[1].name == "Öl"
    document.open(session.path)
    assert [e.kind for e in session.edits.history()] == ["note", "rename"]


def test_what_is_typed_until_the_very_end_is_kept_too(document: Document, session: Session) -> None:
    document.closing.connect(lambda: document.edit(triage.note, 2, "typed"))
    with busy(session):
        assert document.close()
    document.closing.disconnect()
    document.open(session.path)
    assert session.clusters(1)[1].note == "typed"


def test_a_killed_window_loses_no_edit_that_waited(session: Session, tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path\n"
        "import app.recovery; app.recovery.user_data_path = lambda *a, **k: Path(sys.argv[2])\n"
        "from app.document import Document; from engine import triage\n"
        "document = Document(); document.open(Path(sys.argv[1]))\n"
        "document.edit(triage.rename, 2, 'first'); document.flush()\n"
        "document.edit(triage.rename, 2, 'second'); os._exit(9)"
    )
    with busy(session):
        place = str(tmp_path / "user data")
        command = [sys.executable, "-c", code, str(session.path), place]
        subprocess.run(command, check=False)
    document = Document()
    document.open(session.path)
    assert session.clusters(1)[1].name == "second"
    document.close()


def test_a_folder_that_vanished_and_comes_back(
    document: Document, session: Session, qtbot: QtBot
) -> None:
    session.close()
    folder, away = session.path.parent, session.path.parent.with_name("away")
    inside = [p for p in folder.iterdir() if p.name.startswith("parts.vitia")]
    away.mkdir()
    for path in inside:
        path.rename(away / path.name)
    assert document.edit(triage.rename, 2, "meanwhile") is not None
    assert document.pending == 1
    assert not document.flush()
    for path in inside:
        (away / path.name).rename(path)
    assert document.flush()
    with Session.open(session.path) as again:
        assert again.clusters(1)[1].name == "meanwhile"


def test_an_edit_waits_until_the_session_can_be_read_again(
    document: Document, session: Session, qtbot: QtBot
) -> None:
    working, document.session.db = document.session.db, _Broken()
    assert document.edit(triage.rename, 2, "first") is None
    assert document.edit(triage.rename, 2, "second") is None
    assert document.pending == 2
    with qtbot.waitSignals([document.edited, document.edited, document.pending_changed]):
        assert document.flush()
    assert session.clusters(1)[1].name == "second"
    document.undo()
    assert session.clusters(1)[1].name == "first"
    working.close()


class _Broken:
    """The connection to a drive that was pulled out."""

    in_transaction = False

    def execute(self, *_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error

    def close(self) -> None:
        pass


def test_edits_that_fit_no_more_are_set_aside_with_a_message(
    document: Document, session: Session, qtbot: QtBot
) -> None:
    with busy(session):
        document.edit(triage.rename, 2, "mine")
    triage.rename(session, 2, "theirs")
    with qtbot.waitSignal(document.stored), qtbot.waitSignal(document.failed) as told:
        document.flush()
    error = told.args[0]
    assert "changed elsewhere" in error.what
    assert error.path.is_file()
    assert document.pending == 0
    assert document.session.clusters(1)[1].name == "theirs"
    document.edit(triage.rename, 2, "mine again")
    assert session.clusters(1)[1].name == "mine again"


def test_a_job_starts_only_when_nothing_waits(document: Document, session: Session) -> None:
    with busy(session):
        document.edit(triage.rename, 2, "waits")
        with pytest.raises(VitiaError, match="edits wait until the session can be written: 1"):
            document.check_writable()
    document.check_writable()
    assert session.clusters(1)[1].name == "waits"
    second = Document()
    second.check_writable()  # without a session there is nothing to hinder
    second.open(session.path)
    with pytest.raises(VitiaError, match="being edited by"):
        second.check_writable()
    second.close()


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe", b'{"version": 1, "entries": 5}'])
def test_a_damaged_journal_is_told_and_set_aside(
    document: Document, session: Session, qtbot: QtBot, damage: bytes
) -> None:
    journal = Journal(session.path).path
    journal.parent.mkdir(parents=True)
    journal.write_bytes(damage)
    with qtbot.waitSignal(document.failed) as told:
        document.open(session.path)
    assert "cannot be read" in str(told.args[0])
    assert not journal.exists()
    assert told.args[0].path.read_bytes() == damage
    assert document.edit(triage.rename, 2, "goes on") is not None
    with qtbot.assertNotEmitted(document.failed):
        document.open(session.path)


def test_where_not_even_the_journal_can_be_written_it_is_said(
    document: Document, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "user data"
    blocked.write_text("a file in the way")
    with busy(session):
        document.edit(triage.rename, 2, "kept")
        with qtbot.waitSignal(document.failed) as told:
            assert not document.close()
        assert "edits would be lost now: 1 (cannot write here" in str(told.args[0])
        document.edit(triage.rename, 2, "at last")
        with pytest.raises(VitiaError, match="edits would be lost now: 2"):
            document.open(session.path)
        blocked.unlink()
        assert document.close()
    document.open(session.path)
    assert session.clusters(1)[1].name == "at last"


def test_who_closes_once_more_gives_up_what_waits(
    document: Document, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "user data").write_text("a file in the way")
    with busy(session):
        document.edit(triage.rename, 2, "lost")
        assert not document.close()
        assert document.is_open
        assert document.close()
    assert not document.is_open
    assert session.clusters(1)[1].name == "class 1"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("rename"), st.integers(1, 3), st.sampled_from("abc")),
        st.tuples(st.just("move"), st.sets(st.integers(1, 6)), st.integers(1, 3)),
        st.tuples(st.just("override"), st.integers(1, 3), st.integers(0, 255)),
        st.sampled_from(["undo", "redo", "first"]),
        st.sampled_from(["block", "unblock", "flush", "reopen", "kill"]),
    ),
    max_size=14,
)


@given(STEPS)
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_happens_to_the_file_no_edit_is_lost(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Any]
) -> None:
    """Random edits while the file is busy now and then, against a session that never is."""
    monkeypatch.setattr("app.backlog.PATIENCE", 0.001)
    monkeypatch.setattr("app.document.PATIENCE", 0.001)
    session.close()
    with tempfile.TemporaryDirectory(dir=tmp_path) as folder:
        plain, path = Path(folder) / "plain.vitia", Path(folder) / "parts.vitia"
        for copy in (plain, path):
            shutil.copy(session.path, copy)
        document = Document()
        document.open(path)
        other = Session.open(path)
        with Session.open(plain) as twin:
            for step in ["block", *steps, "unblock", "flush"]:
                document = _step(step, document, twin, other)
                assert decisions(document.session) == decisions(twin)
            assert document.pending == 0
            document.close()
            assert decisions(other) == decisions(twin)
        other.close()


def _step(step: Any, document: Document, twin: Session, other: Session) -> Document:
    path = other.path
    if step == "block" and not other.db.in_transaction:
        other.db.execute("BEGIN IMMEDIATE")
    elif step == "unblock" and other.db.in_transaction:
        other.db.execute("ROLLBACK")
    elif step == "flush":
        document.flush()
    elif step == "reopen":
        document.close()
        document.open(path)
    elif step == "kill":  # after a first try in vain, so that the journal is there
        document.flush()
        document._session.close()
        document._backlog.close()
        document._lock.release()
        document = Document()
        document.open(path)
    elif step == "first":
        target = min((e.id for e in twin.edits.history()), default=0)
        document.go_to(target)
        twin.edits.go_to(target)
    elif step in ("undo", "redo"):
        getattr(document, step)()
        getattr(twin.edits, step)()
    elif not isinstance(step, str):
        kind, *arguments = step
        action = {
            "rename": triage.rename,
            "move": lambda s, crops, target: triage.move(s, 1, crops, target),
            "override": triage.set_override,
        }[kind]
        document.edit(action, *arguments)
        with suppress(VitiaError):
            action(twin, *arguments)
    return document


def decisions(session: Session) -> tuple[object, ...]:
    return (
        session.clusters(1), session.assignments(1), session.overrides(),
        [(e.id, e.label, e.undone) for e in session.edits.history()],
    )  # fmt: skip
