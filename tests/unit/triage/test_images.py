from __future__ import annotations

import numpy as np
import pytest

from engine import triage
from engine.errors import VitiaError
from engine.session import ImageRecord


def test_an_override_is_set_changed_and_taken_back(session):
    triage.set_override(session, 2, 80)
    triage.set_override(session, 2, 90)
    assert session.overrides()[2].threshold == 90
    triage.set_override(session, 2, no_defect=True)
    assert session.overrides()[2].no_defect
    triage.set_override(session, 2)
    assert session.overrides() == {}
    labels = [e.label for e in session.edits.history()]
    assert labels == [
        "Threshold 80 for 2.png", "Threshold 90 for 2.png", "No defect in 2.png",
        "Automatic threshold for 2.png",
    ]  # fmt: skip
    assert not triage.set_override(session, 2).rows


@pytest.mark.parametrize("threshold", [-1, 256])
def test_a_threshold_is_on_the_map_scale(session, threshold):
    with pytest.raises(VitiaError, match="between 0 and 255"):
        triage.set_override(session, 2, threshold)


def test_an_override_needs_an_image(session):
    with pytest.raises(VitiaError, match="no image 99"):
        triage.set_override(session, 99, 80)


# ---- masks by hand --------------------------------------------------------------------------


def test_a_mask_is_kept_as_it_was_drawn(session):
    mask = np.random.default_rng(0).random((8, 8)) < 0.5
    triage.set_mask(session, 2, mask)
    np.testing.assert_array_equal(session.user_mask(2), mask)
    assert session.user_mask(1) is None
    assert list(session.user_masks()) == [2]
    triage.set_mask(session, 2, ~mask)
    np.testing.assert_array_equal(session.user_mask(2), ~mask)
    session.edits.undo()
    np.testing.assert_array_equal(session.user_mask(2), mask)
    session.edits.undo()
    assert session.overrides() == {}


@pytest.mark.parametrize("fill", [False, True])
def test_a_mask_of_one_value_comes_back(session, fill):
    mask = np.full((8, 8), fill)
    triage.set_mask(session, 2, mask)
    np.testing.assert_array_equal(session.user_mask(2), mask)


def test_equal_masks_are_kept_once(session):
    for image in (1, 2):
        triage.set_mask(session, image, np.eye(8, dtype=bool))
    assert session.rows("SELECT count(*) FROM user_mask") == [(1,)]
    assert not triage.set_mask(session, 2, np.eye(8, dtype=bool)).rows


def test_the_last_decision_about_an_image_counts(session):
    mask = np.eye(8, dtype=bool)
    triage.set_override(session, 2, 80)
    triage.set_mask(session, 2, mask)
    triage.set_mask(session, 2, None)  # the threshold from before counts again
    assert (session.override(2).threshold, session.override(2).mask) == (80, None)
    triage.set_override(session, 2, no_defect=True)
    triage.set_mask(session, 2, mask)
    assert not session.override(2).no_defect
    triage.set_override(session, 2, 90)
    assert session.user_mask(2) is None
    session.edits.undo()
    triage.set_mask(session, 2, None)
    assert session.overrides() == {}
    assert not triage.set_mask(session, 2, None).rows


def test_a_mask_has_the_size_of_its_image(session):
    with pytest.raises(VitiaError, match=r"7 x 8 pixels, and 2\.png has 8 x 8"):
        triage.set_mask(session, 2, np.ones((8, 7), bool))
    with pytest.raises(VitiaError, match="no image 99"):
        triage.set_mask(session, 99, np.ones((8, 8), bool))


# ---- notes ----------------------------------------------------------------------------------


def test_a_note_on_an_image(session):
    assert triage.note_image(session, 2, " see drawing 4 ").label == "Note on 2.png"
    assert session.image_notes() == {2: "see drawing 4"}
    triage.note_image(session, 2, "")
    assert session.image_notes() == {}
    session.edits.undo()
    assert session.image_notes() == {2: "see drawing 4"}
    with pytest.raises(VitiaError, match="no image 99"):
        triage.note_image(session, 99, "lost")


def test_an_image_with_a_note_is_kept_when_it_is_gone(session):
    images = session.store_product([*session.images(), ImageRecord("new.png", 8, 8)], [])
    triage.note_image(session, images[-1].id, "keep")
    kept = session.store_product(images[:-1], [])
    assert [i.split for i in kept if i.path == "new.png"] == ["missing"]
