from __future__ import annotations

import numpy as np
import pytest

from engine import triage
from engine.errors import VitiaError
from engine.session import ImageRecord, Session

from .conftest import add_run


def classes(session, run=1):
    return {crop: a.cluster_id for crop, a in session.assignments(run).items()}


def confirmed(session, run=1):
    return {crop for crop, a in session.assignments(run).items() if a.confirmed}


def cluster(session, cluster_id, run=1):
    return next(c for c in session.clusters(run, merged=True) if c.id == cluster_id)


ACTIONS = {
    "rename": lambda s: triage.rename(s, 2, "Scratch"),
    "recolour": lambda s: triage.recolour(s, 2, "#ABCDEF"),
    "note": lambda s: triage.note(s, 2, "look again"),
    "move": lambda s: triage.move(s, 1, [1, 2, 3], 4),
    "merge": lambda s: triage.merge(s, [2, 3], 4),
    "normal": lambda s: triage.mark_normal(s, 1, [1, 2]),
    "confirm": lambda s: triage.confirm(s, 1, [1, 2]),
    "confirm cluster": lambda s: triage.confirm_cluster(s, 3),
    "override": lambda s: triage.set_override(s, 1, 80),
    "add": lambda s: triage.add_cluster(s, 1, "Chip", None, [1, 6]),
    "split": lambda s: triage.split(s, 3, [[2], [4]]),
    "image note": lambda s: triage.note_image(s, 1, "look again"),
    "mask": lambda s: triage.set_mask(s, 1, np.eye(8, dtype=bool)),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_is_one_edit_that_goes_back_and_forth(session, name):
    def state():
        return (
            session.clusters(1, merged=True), session.assignments(1), session.overrides(),
            session.clusters(2, merged=True), session.assignments(2), session.image_notes(),
        )  # fmt: skip

    before = state()
    changes = ACTIONS[name](session)
    after = state()
    assert changes.rows
    assert after != before
    assert [e.label for e in session.edits.history()] == [changes.label]
    session.edits.undo()
    assert state() == before
    session.edits.redo()
    assert state() == after


# ---- names and colours ----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a/b", "..", "Öl – Fleck", "划痕", "a" * 500, "نیم\u200cفاصله"])
def test_any_readable_name_is_kept(session, name):
    assert triage.rename(session, 2, f"  {name}\n").label == f"Rename “class 1” to “{name}”"
    assert cluster(session, 2).name == name


def test_white_space_in_a_name_is_one_blank(session):
    triage.rename(session, 2, " deep \n\t scratch ")
    assert cluster(session, 2).name == "deep scratch"


@pytest.mark.parametrize("name", ["", " \n\t ", "a\0b", "\x1b[31m", "\ud800"])
def test_an_unreadable_name_is_refused(session, name):
    with pytest.raises(VitiaError, match="needs a name"):
        triage.rename(session, 2, name)
    with pytest.raises(VitiaError, match="needs a name"):
        triage.add_cluster(session, 1, name)


@pytest.mark.parametrize("name", ["class 2", "CLASS 2 ", "Normal"])
def test_a_name_is_given_once_in_a_run(session, name):
    with pytest.raises(VitiaError, match="already"):
        triage.rename(session, 2, name)
    with pytest.raises(VitiaError, match="already"):
        triage.add_cluster(session, 1, name)


def test_a_class_may_change_the_case_of_its_own_name(session):
    triage.rename(session, 2, "CLASS 1")
    assert cluster(session, 2).name == "CLASS 1"


def test_the_name_of_a_merged_class_is_free_again(session):
    triage.merge(session, [2], 3)
    triage.rename(session, 3, "class 1")
    assert cluster(session, 3).name == "class 1"


def test_a_name_of_another_run_is_free(session):
    triage.rename(session, 2, "Scratch")
    triage.rename(session, 6, "Scratch")
    assert cluster(session, 6, run=2).name == "Scratch"


@pytest.mark.parametrize("colour", ["red", "#12345", "#12345g", "#1234567", ""])
def test_a_colour_has_one_form(session, colour):
    with pytest.raises(VitiaError, match="no colour"):
        triage.recolour(session, 2, colour)


def test_a_new_class_gets_a_free_colour_and_no_number(session):
    triage.recolour(session, 2, triage.PALETTE[1])
    changes = triage.add_cluster(session, 1, "Chip", crop_ids=[5])
    [(new_id,)] = changes.keys("cluster")
    new = cluster(session, new_id)
    assert (new.number, new.name, new.colour) == (-1, "Chip", triage.PALETTE[2])
    assert classes(session)[5] == new_id


def test_the_id_of_an_undone_class_never_comes_back(session):
    [(first,)] = triage.add_cluster(session, 1, "a").keys("cluster")
    session.edits.undo()
    [(second,)] = triage.add_cluster(session, 1, "b").keys("cluster")
    assert second > first


# ---- crops ----------------------------------------------------------------------------------


def test_moving_confirms(session):
    assert classes(session) == {1: 2, 2: 3, 3: 1, 4: 3, 5: 4, 6: 2}
    changes = triage.move(session, 1, [1, 4, 4], 4)
    assert changes.label == "Move 2 crops to “class 3”"
    assert changes.keys("assignment") == {(1, 1), (1, 4)}
    assert classes(session) == {1: 4, 2: 3, 3: 1, 4: 4, 5: 4, 6: 2}
    assert confirmed(session) == {1, 4}


def test_a_false_alarm_goes_to_class_zero(session):
    assert triage.mark_normal(session, 1, [6]).label == "Mark 1 crop as false alarm"
    assert classes(session)[6] == 1
    assert confirmed(session) == {6}


def test_confirming_a_class_confirms_its_crops_and_can_be_taken_back(session):
    triage.confirm_cluster(session, 3)
    assert confirmed(session) == {2, 4}
    assert cluster(session, 3).state == "confirmed"
    triage.confirm_cluster(session, 3, confirmed=False)
    assert confirmed(session) == set()
    assert cluster(session, 3).state == "open"


def test_confirming_what_is_confirmed_is_no_edit(session):
    triage.confirm(session, 1, [1])
    assert not triage.confirm(session, 1, [1]).rows
    assert len(session.edits.history()) == 1


def test_merging_moves_all_crops_and_keeps_what_was_confirmed(session):
    triage.confirm(session, 1, [1])
    changes = triage.merge(session, [2, 3, 3, 4], 4)
    assert changes.label == "Merge “class 1”, “class 2” into “class 3”"
    assert classes(session) == {1: 4, 2: 4, 3: 1, 4: 4, 5: 4, 6: 4}
    assert confirmed(session) == {1}
    assert [c.id for c in session.clusters(1)] == [1, 4]
    assert cluster(session, 2).merged_into == 4


@pytest.mark.parametrize("move", [triage.move, lambda s, r, c, k: triage.confirm(s, r, c)])
def test_a_crop_of_another_run_is_refused(session, move):
    with pytest.raises(VitiaError, match="crop 7 is not in this run"):
        move(session, 1, [1, 7], 2)
    assert session.edits.history() == []


def test_a_class_of_another_run_is_refused(session):
    with pytest.raises(VitiaError, match="class of run 2, not of run 1"):
        triage.move(session, 1, [1], 6)
    with pytest.raises(VitiaError, match="class of run 2, not of run 1"):
        triage.merge(session, [6], 2)
    assert session.edits.history() == []


@pytest.mark.parametrize("target", [99, 2])
def test_a_class_that_is_gone_is_refused(session, target):
    triage.merge(session, [2], 3)
    for action in (
        lambda: triage.move(session, 1, [5], target),
        lambda: triage.rename(session, target, "x"),
        lambda: triage.merge(session, [4], target),
    ):
        with pytest.raises(VitiaError, match=f"no class {target}"):
            action()


def test_what_cannot_be_merged(session):
    with pytest.raises(VitiaError, match="nothing to merge"):
        triage.merge(session, [2], 2)
    with pytest.raises(VitiaError, match=r"cannot be merged away\. Merge “class 1” into it"):
        triage.merge(session, [1, 3], 2)


# ---- splitting ------------------------------------------------------------------------------


def test_the_largest_group_keeps_the_class_and_each_other_gets_one(session):
    triage.merge(session, [2, 4], 3)
    triage.confirm(session, 1, [5])
    changes = triage.split(session, 3, [[5], np.array([1, 2]), [4]])
    assert changes.label == "Split “class 2” into 3 classes"
    new = sorted(i for (i,) in changes.keys("cluster"))
    assert classes(session) == {1: 3, 2: 3, 3: 1, 4: new[1], 5: new[0], 6: 3}
    assert confirmed(session) == {5}
    # “class 3” is free: it was merged away; “class 4” has no owner either.
    assert [(c.name, c.number) for c in session.clusters(1)][2:] == [
        ("class 3", -1),
        ("class 4", -1),
    ]
    assert len({c.colour for c in session.clusters(1)}) == 4


@pytest.mark.parametrize(
    ("name", "new"), [("scratch", "scratch 2"), ("scratch 7", "scratch 8"), ("7", "7 2")]
)
def test_the_name_of_a_new_part_counts_on(session, name, new):
    triage.rename(session, 3, name)
    triage.split(session, 3, [[2], [4]])
    assert session.clusters(1)[-1].name == new


@pytest.mark.parametrize(
    ("groups", "why"),
    [
        ([[2, 4]], "nothing to split"),
        ([[2, 4], []], "nothing to split"),
        ([[2, 4], [4]], "in two of the groups"),
        ([[2], [1]], "crop 1 is not in “class 2”"),
        ([[2], [99]], "crop 99 is not in “class 2”"),
    ],
)
def test_what_cannot_be_split(session, groups, why):
    with pytest.raises(VitiaError, match=why):
        triage.split(session, 3, groups)
    assert session.edits.history() == []


# ---- removing -------------------------------------------------------------------------------


def test_an_added_class_that_is_empty_can_be_removed_and_comes_back(session):
    (new,) = triage.add_cluster(session, 1, "dent", None, [2]).keys("cluster")
    triage.note(session, new[0], "seen twice")
    before = session.clusters(1)
    with pytest.raises(VitiaError, match="“dent” is not empty"):
        triage.remove_cluster(session, new[0])
    triage.move(session, 1, [2], 3)
    changes = triage.remove_cluster(session, new[0])
    assert (changes.label, changes.keys("cluster")) == ("Remove “dent”", {new})
    assert "dent" not in {c.name for c in session.clusters(1, merged=True)}
    session.edits.undo()
    assert session.clusters(1) == before


def test_a_class_of_the_run_is_not_removed(session):
    triage.merge(session, [2], 3)
    (new,) = triage.add_cluster(session, 1, "dent").keys("cluster")
    triage.merge(session, [4], new[0])
    triage.move(session, 1, triage.members_of(session, new[0]), 3)
    triage.mark_normal(session, 1, triage.members_of(session, 3))
    edits = len(session.edits.history())
    for cluster_id in (3, new[0]):
        with pytest.raises(VitiaError, match="cannot be removed"):
            triage.remove_cluster(session, cluster_id)
    assert len(session.edits.history()) == edits


# ---- speed ----------------------------------------------------------------------------------


def test_moving_many_crops_takes_few_steps_each(tmp_path):
    """5,000 crops at once: the statements grow with the crops, not with their square."""
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product([ImageRecord("1.png", 8, 8)], [])
        n = 5000
        probabilities = np.tile(np.float32([0.4, 0.6]), (n, 1))
        run = add_run(session, probabilities, [1] * n, np.full(n, 1 / n, np.float32))
        statements = []
        session.db.set_trace_callback(statements.append)
        triage.mark_normal(session, run, range(1, n + 1))
        session.db.set_trace_callback(None)
        assert len(statements) < n + 20
        assert set(classes(session, run).values()) == {1}
