from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from engine.errors import VitiaError
from engine.session import Delta, ImageRecord, Session

RUN = 1


def rename(session: Session, cluster: int, name: str) -> Delta:
    old = session.rows("SELECT name FROM cluster WHERE id = ?", (cluster,))[0][0]
    return Delta("cluster", [(cluster,)], {"name": old}, {"name": name})


def move(session: Session, crop: int, cluster: int) -> Delta:
    old = session.assignments(RUN)[crop].cluster_id
    return Delta("assignment", [(RUN, crop)], {"cluster_id": old}, {"cluster_id": cluster})


def gather(session: Session, crops: set[int], cluster: int) -> list[Delta]:
    """Moves many crops at once: one change for those that come from one class."""
    now = session.assignments(RUN)
    sources = {now[crop].cluster_id for crop in crops}
    return [
        Delta(
            "assignment",
            [(RUN, crop) for crop in sorted(crops) if now[crop].cluster_id == source],
            {"cluster_id": source},
            {"cluster_id": cluster},
        )
        for source in sources
    ]


def threshold(session: Session, image: int, value: int | None) -> Delta:
    """Sets, changes or (None) takes back a threshold."""
    old = session.overrides().get(image)
    before = None if old is None else {"threshold": old.threshold, "no_defect": 0}
    after = None if value is None else {"threshold": value, "no_defect": 0}
    return Delta("override", [(image,)], before, after)


def decisions(session: Session) -> tuple[object, ...]:
    return session.clusters(RUN), session.assignments(RUN), session.overrides()


class Edits(RuleBasedStateMachine):
    """Random edits against a plain list of the states that they led through."""

    def __init__(self) -> None:
        super().__init__()
        from tests.unit.session.conftest import fill

        self.folder = tempfile.TemporaryDirectory()
        self.session = Session.create(Path(self.folder.name) / "a", Path(self.folder.name))
        fill(self.session)
        self.states = [decisions(self.session)]
        self.at = 0

    def teardown(self) -> None:
        while self.session.edits.undo():
            pass
        assert decisions(self.session) == self.states[0]
        while self.session.edits.redo():
            pass
        assert decisions(self.session) == self.states[-1]
        self.session.close()
        self.folder.cleanup()

    def edit(self, *deltas: Delta) -> None:
        before = decisions(self.session)
        changes = self.session.edits.apply("test", "an edit", deltas)
        now = decisions(self.session)
        assert bool(changes.rows) == (now != before)
        if changes.rows:
            self.at += 1
            self.states[self.at :] = [now]

    @rule(cluster=st.integers(1, 3), name=st.text(max_size=5))
    def rename(self, cluster: int, name: str) -> None:
        self.edit(rename(self.session, cluster, name.replace("\0", "")))

    @rule(crops=st.sets(st.integers(1, 8)), cluster=st.integers(1, 3))
    def move(self, crops: set[int], cluster: int) -> None:
        self.edit(*gather(self.session, crops, cluster))

    @rule(image=st.integers(1, 4), value=st.none() | st.integers(0, 255))
    def threshold(self, image: int, value: int | None) -> None:
        self.edit(threshold(self.session, image, value))

    @rule(cluster=st.integers(1, 3), crop=st.integers(1, 8), name=st.text("ab", max_size=2))
    def both(self, cluster: int, crop: int, name: str) -> None:
        self.edit(rename(self.session, cluster, name), move(self.session, crop, cluster))

    @rule()
    def undo(self) -> None:
        assert (self.session.edits.undo() is None) == (self.at == 0)
        self.at = max(0, self.at - 1)
        assert decisions(self.session) == self.states[self.at]

    @rule()
    def redo(self) -> None:
        last = len(self.states) - 1
        assert (self.session.edits.redo() is None) == (self.at == last)
        self.at = min(last, self.at + 1)
        assert decisions(self.session) == self.states[self.at]

    @precondition(lambda self: self.at)
    @rule(crop=st.integers(1, 8))
    def refused(self, crop: int) -> None:
        wrong = Delta("assignment", [(RUN, crop)], {"cluster_id": 99}, {"cluster_id": 1})
        with pytest.raises(VitiaError, match="changed elsewhere"):
            self.session.edits.apply("test", "bad", [rename(self.session, 1, "lost"), wrong])
        assert decisions(self.session) == self.states[self.at]

    @rule(back=st.integers(0, 20))
    def go_to(self, back: int) -> None:
        history = self.session.edits.history()
        self.at, before = max(0, len(history) - back), self.at
        target = history[self.at - 1].id if self.at else 0
        assert (self.session.edits.go_to(target) is None) == (self.at == before)
        assert decisions(self.session) == self.states[self.at]

    @rule()
    def reopen(self) -> None:
        self.session.close()
        self.session = Session.open(self.session.path)
        assert decisions(self.session) == self.states[self.at]
        history = self.session.edits.history()
        assert [e.undone for e in history] == [n >= self.at for n in range(len(self.states) - 1)]


Edits.TestCase.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
test_random_edits = Edits.TestCase


def test_says_what_changed(session):
    changes = session.edits.apply(
        "move",
        "Move 2 crops",
        [move(session, 1, 3), move(session, 2, 1), rename(session, 1, "x")],
        {"n": 2},
    )
    [edit] = session.edits.history()
    assert (edit.kind, edit.params) == (changes.kind, changes.params) == ("move", {"n": 2})
    assert changes.label == "Move 2 crops"
    assert changes.keys("assignment") == {(RUN, 1), (RUN, 2)}
    assert changes.keys("cluster") == {(1,)}
    assert changes.crop_ids(RUN).tolist() == [1, 2]
    assert changes.crop_ids(RUN + 1).tolist() == []
    undone = session.edits.undo()
    assert undone == changes


def test_an_edit_that_changes_nothing_is_not_logged(session):
    changes = session.edits.apply("rename", "Rename", [rename(session, 1, "Class 0")])
    assert not changes.rows
    assert session.edits.history() == []


def test_a_new_edit_forgets_what_was_undone(session):
    for name in "abc":
        session.edits.apply("rename", name, [rename(session, 1, name)])
    session.edits.undo()
    session.edits.undo()
    session.edits.apply("rename", "d", [rename(session, 1, "d")])
    assert [e.label for e in session.edits.history()] == ["a", "d"]
    assert session.edits.redo() is None


def test_two_edits_at_once_from_two_places_do_not_overwrite_each_other(session):
    mine = rename(session, 1, "mine")
    with Session.open(session.path) as other:
        other.edits.apply("rename", "theirs", [rename(other, 1, "theirs")])
    with pytest.raises(VitiaError, match="changed elsewhere"):
        session.edits.apply("rename", "mine", [mine])
    assert session.clusters(RUN)[0].name == "theirs"


@given(st.sampled_from(["run", "meta", "cluster"]), st.sampled_from(["state", "id", "x; DROP"]))
@settings(max_examples=9)
def test_a_log_reaches_no_other_table_or_column(table, column):
    with tempfile.TemporaryDirectory() as folder, Session.create(Path(folder) / "a", Path()) as s:
        if (table, column) == ("cluster", "state"):
            return
        with pytest.raises(VitiaError, match="unknown column"):
            s.edits.apply("test", "bad", [Delta(table, [(1,)], {column: 1}, {column: 2})])


def test_undoing_what_a_later_scan_removed_is_refused_in_words(session):
    images = session.store_product([*session.images(), ImageRecord("unused.png", 1, 1)], [])
    session.edits.apply("threshold", "Set", [threshold(session, images[-1].id, 80)])
    session.edits.undo()
    session.store_product(images[:-1], [])
    with pytest.raises(VitiaError, match="changed elsewhere"):
        session.edits.redo()


def test_one_strange_row_among_many_refuses_all_of_them(session):
    before = decisions(session)
    keys = [(RUN, crop) for crop in range(1, 9)]
    mixed = Delta("assignment", keys, {"cluster_id": 1}, {"cluster_id": 3})
    missing = Delta("assignment", [*keys, (RUN, 99)], {"confirmed": 0}, {"confirmed": 1})
    taken = Delta("override", [(1,), (2,)], None, {"threshold": 5, "no_defect": 0})
    session.edits.apply("threshold", "Set", [threshold(session, 2, 7)])
    for delta in (mixed, missing, taken):
        with pytest.raises(VitiaError, match="changed elsewhere"):
            session.edits.apply("test", "bad", [rename(session, 1, "lost"), delta])
    session.edits.undo()
    assert decisions(session) == before


def test_going_to_an_edit_tells_all_that_changed(session):
    for name in "abc":
        session.edits.apply("rename", name, [rename(session, 1, name)])
    session.edits.apply("move", "d", [move(session, 1, 3)])
    changes = session.edits.go_to(1)
    assert changes.rows == {("cluster", (1,)), ("assignment", (RUN, 1))}
    assert changes.label == "b"
    assert session.clusters(RUN)[0].name == "a"
    assert session.edits.go_to(1) is None
    assert session.edits.go_to(4).label == "d"
    assert session.clusters(RUN)[0].name == "c"
    with pytest.raises(VitiaError, match="no edit 5"):
        session.edits.go_to(5)
