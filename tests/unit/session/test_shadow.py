from __future__ import annotations

import json
import sqlite3
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import triage
from engine.errors import VitiaError
from engine.session import OutOfReachError, Session, shadow
from engine.session.shadow import Pending

RUN = 1


def decisions(session: Session) -> tuple[object, ...]:
    return (
        session.clusters(RUN, merged=True), session.assignments(RUN), session.overrides(),
        session.image_notes(), session.user_masks(),
        [(e.id, e.kind, e.label, e.undone, e.params) for e in session.edits.history()],
    )  # fmt: skip


def mask(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).random((48, 64)) < 0.5


CLASSES, CROPS, IMAGES = st.integers(1, 3), st.sets(st.integers(1, 8)), st.integers(1, 4)
ACTIONS = st.one_of(
    st.tuples(st.just(triage.rename), CLASSES, st.sampled_from("abc")),
    st.tuples(st.just(triage.move), st.just(RUN), CROPS, CLASSES),
    st.tuples(st.just(triage.add_cluster), st.just(RUN), st.sampled_from("de")),
    st.tuples(st.just(triage.merge), CLASSES.map(lambda c: [c]), CLASSES),
    st.tuples(st.just(triage.set_override), IMAGES, st.integers(0, 255)),
    st.tuples(st.just(triage.set_mask), IMAGES, st.none() | st.integers(0, 3).map(mask)),
    st.tuples(st.just(triage.note_image), IMAGES, st.sampled_from(["", "x", "y"])),
)
WALKS = st.sampled_from(["undo", "redo", "first"])
STEPS = st.lists(ACTIONS | WALKS, max_size=8)


def do(session: Session, step) -> str | None:
    """One step; gives why it was refused."""
    try:
        if step == "first":
            session.edits.go_to(min((e.id for e in session.edits.history()), default=0))
        elif isinstance(step, str):
            getattr(session.edits, step)()
        else:
            step[0](session, *step[1:])
    except VitiaError as error:
        return str(error).replace(str(session.path), "")
    return None


@given(STEPS, STEPS, STEPS)
@settings(max_examples=25)
def test_a_shadow_is_as_good_as_the_file_and_comes_back_to_it(before, meanwhile, after) -> None:
    from tests.unit.session.conftest import fill

    with tempfile.TemporaryDirectory() as folder:
        plain = Session.create(Path(folder) / "plain", Path(folder))
        session = Session.create(Path(folder) / "shadowed", Path(folder))
        with plain, session:
            for each in (plain, session):
                fill(each)
                for step in before:
                    do(each, step)
            at_first = decisions(session)
            base = shadow.begin(session)
            for step in meanwhile:
                assert do(session, step) == do(plain, step)
                assert decisions(session) == decisions(plain)
            with Session.open(session.path) as fresh:
                assert decisions(fresh) == at_first  # the file was not touched
                edits = Pending.from_json(shadow.pending(session, base).to_json())
                shadow.replay(fresh, edits)
                assert decisions(fresh) == decisions(plain)
                for step in after:
                    assert do(fresh, step) == do(plain, step)
                    assert decisions(fresh) == decisions(plain)


def test_the_session_goes_on_with_the_fresh_connection(session) -> None:
    base = shadow.begin(session)
    triage.rename(session, 1, "in memory")
    fresh = Session.open(session.path)
    shadow.replay(fresh, shadow.pending(session, base))
    session.reconnect(fresh)
    triage.rename(session, 2, "in the file")
    with Session.open(session.path) as other:
        assert [c.name for c in other.clusters(RUN)][:2] == ["in memory", "in the file"]
    with pytest.raises(sqlite3.IntegrityError):  # foreign keys count again
        session.db.execute("INSERT INTO image_note VALUES (99, 'x')")


def test_what_is_in_the_file_already_is_not_done_twice(session) -> None:
    base = shadow.begin(session)
    triage.rename(session, 1, "once")
    edits = shadow.pending(session, base)
    with Session.open(session.path) as fresh:
        shadow.replay(fresh, edits)
        now = decisions(fresh)
        shadow.replay(fresh, edits)  # as after an end just before the journal was removed
        assert decisions(fresh) == now


def test_pending_edits_do_not_go_over_those_of_others(session) -> None:
    base = shadow.begin(session)
    triage.rename(session, 1, "mine")
    with Session.open(session.path) as other:
        triage.note_image(other, 1, "theirs")
        with pytest.raises(VitiaError, match="changed elsewhere, so the edits"):
            shadow.replay(other, shadow.pending(session, base))
        assert other.clusters(RUN)[0].name != "mine"


def test_pending_edits_are_for_their_own_session_alone(session, tmp_path) -> None:
    from tests.unit.session.conftest import fill

    base = shadow.begin(session)._replace(created="another time")
    triage.rename(session, 1, "mine")
    with Session.create(tmp_path / "other", tmp_path) as other:
        fill(other)
        with pytest.raises(VitiaError, match="changed elsewhere"):
            shadow.replay(other, shadow.pending(session, base))


def test_a_file_that_cannot_be_read_is_named_and_can_be_tried_again(session) -> None:
    session.db.set_authorizer(lambda *_: sqlite3.SQLITE_DENY)
    with pytest.raises(VitiaError, match="cannot be read"):
        shadow.begin(session)
    session.db.set_authorizer(None)
    assert not session.shadowed
    shadow.begin(session)
    assert session.shadowed


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}', '{"version": 9}', "null"])
def test_a_damaged_text_is_refused(damage) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Pending.from_json(damage)


def test_a_text_with_a_damaged_edit_is_refused(session) -> None:
    base = shadow.begin(session)
    triage.rename(session, 1, "mine")
    stored = json.loads(shadow.pending(session, base).to_json())
    for entry in (["x"], [*stored["entries"][0][:4], "[[", "{}"]):
        with pytest.raises(ValueError, match=r".*"):
            Pending.from_json(json.dumps({**stored, "entries": [entry]}))


# ---- what a disk does -----------------------------------------------------------------------


def fill_disk(session: Session) -> None:
    """No page more for this connection's file, as on a full disk."""
    pages = session.rows("PRAGMA page_count")[0][0]
    session.db.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_out_of_reach_and_reading_goes_on(session) -> None:
    before = decisions(session)
    fill_disk(session)
    with pytest.raises(OutOfReachError, match=r"cannot be written \(database or disk is full\)"):
        triage.note(session, 1, "long " * 5000)
    assert decisions(session) == before
    base = shadow.begin(session)
    triage.note(session, 1, "long " * 5000)
    assert session.clusters(RUN)[0].note.startswith("long")
    assert len(shadow.pending(session, base).entries) == 1


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_writing_into_a_file_that_is_gone_is_refused(session, how) -> None:
    data = session.path.read_bytes()
    session.path.rename(session.path.with_name("elsewhere"))
    if how == "replaced":
        session.path.write_bytes(data)
    with pytest.raises(OutOfReachError, match="cannot be written"):
        triage.rename(session, 1, "lost")


def test_reading_alone(session) -> None:
    with Session.open(session.path, read_only=True) as looking:
        assert looking.read_only
        triage.rename(session, 1, "new")
        assert looking.clusters(RUN)[0].name == "new"  # what others write is seen
        for change in (lambda: triage.rename(looking, 1, "x"), looking.edits.undo):
            with pytest.raises(VitiaError, match="open for reading alone"):
                change()
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            looking.db.execute("DELETE FROM edit")
