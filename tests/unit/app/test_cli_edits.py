from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app import cli
from app.lock import SessionLock
from app.recovery import Journal
from engine import triage
from engine.files import encode_png
from engine.session import Session


@pytest.fixture(autouse=True)
def _user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.recovery.user_data_path", lambda *_a, **_k: tmp_path / "user data")


@pytest.fixture
def vitia(session: Session, capsys: pytest.CaptureFixture[str]):
    """One command on the session; gives what it printed, or fails if it should have."""

    def call(command: str, *arguments: object, fails: int = 0) -> str:
        code = cli.call([command, str(session.path), *map(str, arguments)])
        out, err = capsys.readouterr()
        assert code == fails, err
        return (err if fails else out).strip()

    return call


def classes(session: Session) -> dict[int, int]:
    return {crop: a.cluster_id for crop, a in session.assignments(1).items()}


def confirmed(session: Session) -> set[int]:
    return {crop for crop, a in session.assignments(1).items() if a.confirmed}


# ---- every decision -------------------------------------------------------------------------


def test_rename_and_recolour(vitia, session) -> None:
    assert vitia("rename", "Class 1", "Öl") == "Rename “class 1” to “Öl”"
    assert vitia("rename", 2, "Kratzer") == "Rename “class 2” to “Kratzer”"
    assert vitia("recolour", "öl", "#AABBCC") == "Change the colour of “Öl”"
    assert [(c.name, c.colour) for c in session.clusters(1)][1:] == [
        ("Öl", "#aabbcc"), ("Kratzer", "#0072b2"),
    ]  # fmt: skip
    assert vitia("rename", "Öl", "Öl") == "nothing to change: it is so already"


def test_a_name_goes_before_a_number(vitia, session) -> None:
    vitia("rename", "class 1", "2")
    vitia("rename", "2", "first")
    assert [c.name for c in session.clusters(1)][1:] == ["first", "class 2"]


def test_add_and_remove(vitia, session) -> None:
    assert vitia("add", "Chip", "--colour", "#123456") == "Add “Chip”"
    assert [(c.name, c.colour) for c in session.clusters(1)][3:] == [("Chip", "#123456")]
    assert vitia("remove", "chip") == "Remove “Chip”"
    assert len(session.clusters(1)) == 3
    assert "cannot be removed" in vitia("remove", "class 0", fails=cli.FAILED)


def test_merge(vitia, session) -> None:
    assert vitia("merge", "class 2", "--into", "1") == "Merge “class 2” into “class 1”"
    assert set(classes(session).values()) == {2}


def test_split_previews_and_keeps(vitia, session) -> None:
    said = vitia("split", "class 2", "--k", 2, "--preview")
    assert re.fullmatch(r"groups of \d, \d crops, silhouette -?\d\.\d\d", said)
    assert session.edits.history() == []
    assert vitia("split", "class 2", "--k", 4).endswith("Split “class 2” into 4 classes")
    assert len(session.clusters(1)) == 6
    assert len({classes(session)[crop] for crop in (3, 4, 5, 6)}) == 4


def test_crops_are_named_by_image_and_number(vitia, session) -> None:
    assert vitia("move", "test/bad/0.png", "1.png#2", "--into", "class 0") == (
        "Move 3 crops to “class 0”"
    )
    assert classes(session) == {1: 1, 2: 1, 3: 3, 4: 1, 5: 3, 6: 3}
    assert vitia("normal", session.product_root / "test" / "bad" / "2.png#1") == (
        "Mark 1 crop as false alarm"
    )
    assert classes(session)[5] == 1
    assert vitia("confirm", "2.png") == "Confirm 2 crops"
    assert vitia("confirm", "--open", "2.png#2") == "Unconfirm 1 crop"
    assert confirmed(session) == {1, 2, 4, 5}


def test_confirm_a_class(vitia, session) -> None:
    assert vitia("confirm", "--class", "class 2") == "Confirm “class 2”"
    assert confirmed(session) == {3, 4, 5, 6}
    assert vitia("confirm", "--class", "class 2", "--open") == "Unconfirm “class 2”"
    assert confirmed(session) == set()


def test_notes(vitia, session) -> None:
    assert vitia("note", "look again", "--class", "class 1") == "Note on “class 1”"
    assert vitia("note", "dust", "--image", "1.png") == "Note on test/bad/1.png"
    assert session.clusters(1)[1].note == "look again"
    assert session.image_notes() == {2: "dust"}
    vitia("note", "", "--image", "1.png")
    assert session.image_notes() == {}


def test_thresholds(vitia, session) -> None:
    assert vitia("threshold", "0.png", 120) == "Threshold 120 for test/bad/0.png"
    assert session.overrides()[1].threshold == 120
    assert vitia("threshold", "0.png", "none") == "No defect in test/bad/0.png"
    assert session.overrides()[1].no_defect
    assert vitia("threshold", "0.png", "auto") == "Automatic threshold for test/bad/0.png"
    assert session.overrides() == {}


def test_masks(vitia, session, tmp_path) -> None:
    drawn = np.zeros((48, 64), bool)
    drawn[10:20, 30:50] = True
    (tmp_path / "drawn.png").write_bytes(encode_png(drawn))
    said = vitia("mask", "0.png", tmp_path / "drawn.png")
    assert said == "Correct the mask of test/bad/0.png"
    assert np.array_equal(session.user_mask(1), drawn)
    assert vitia("mask", "0.png", "auto") == "Automatic mask for test/bad/0.png"
    assert session.user_mask(1) is None
    (tmp_path / "drawn.png").write_bytes(encode_png(drawn[:9]))
    refused = vitia("mask", "0.png", tmp_path / "drawn.png", fails=cli.FAILED)
    assert "the mask has 64 x 9 pixels" in refused


# ---- the log --------------------------------------------------------------------------------


def test_the_log_goes_back_and_forth(vitia, session) -> None:
    assert vitia("history") == "no edits yet"
    assert vitia("undo") == "nothing to undo"
    for name in "abc":
        vitia("rename", 1, name)
    assert vitia("undo") == "undone: Rename “b” to “c”"
    lines = vitia("history").splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [["1", lines[1].split()[1]], ["->", "2"],
                                                       ["3", lines[3].split()[1]]]  # fmt: skip
    assert vitia("history", "--last", 1).splitlines()[1].split() == lines[3].split()
    assert vitia("undo", "--to", 0) == "undone, last of all: Rename “class 1” to “a”"
    assert session.clusters(1)[1].name == "class 1"
    assert vitia("redo") == "done again: Rename “class 1” to “a”"
    assert vitia("redo", "--to", 3) == "done again, last of all: Rename “b” to “c”"
    assert session.clusters(1)[1].name == "c"
    assert vitia("redo") == "nothing to redo"
    assert vitia("redo", "--to", 3) == "nothing to redo"


def test_the_log_is_that_of_the_window(vitia, session) -> None:
    triage.rename(session, 2, "by hand")
    assert "Rename “class 1” to “by hand”" in vitia("history")
    vitia("undo")
    assert session.clusters(1)[1].name == "class 1"
    assert session.edits.redo() is not None


@pytest.mark.parametrize(("way", "to", "other"), [("undo", 2, "redo"), ("redo", 1, "undo")])
def test_a_walk_the_wrong_way_is_refused(vitia, session, way, to, other) -> None:
    vitia("rename", 1, "a")
    vitia("rename", 1, "b")
    vitia("undo" if way == "undo" else "redo")
    refused = vitia(way, "--to", to, fails=cli.FAILED)
    assert f"edit {to} lies the other way" in refused
    assert f"Use vitia {other}" in refused


# ---- what cannot be done --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("rename", "class 9", "x"), "no class “class 9”: "),
        (("rename", "-1", "x"), "No such option"),
        (("rename", "class 1", "class 2"), "there is a class “class 2” already"),
        (("recolour", "1", "red"), "“red” is no colour"),
        (("merge", "class 0", "--into", "1"), "cannot be merged away"),
        (("split", "class 1", "--k", "3"), "has 2 crops and cannot be split into 3 groups"),
        (("move", "9.png", "--into", "1"), "there is no image 9.png"),
        (("move", "0.png#3", "--into", "1"), "test/bad/0.png has 2 crops, and none is number 3"),
        (("confirm",), "Name crops, or a class"),
        (("confirm", "0.png", "--class", "1"), "Name crops, or a class"),
        (("note", "text"), "Name a class with --class, or an image"),
        (("threshold", "0.png", "256"), "between 0 and 255"),
        (("threshold", "0.png", "-5"), "No such option"),
        (("threshold", "0.png", "high"), "neither a number"),
        (("undo", "--to", "7"), "there is no edit 7"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_changes(vitia, session, command, message) -> None:
    code = cli.USAGE if message[0].isupper() or "neither" in message else cli.FAILED
    said = vitia(*command, fails=code)
    assert message in said
    assert len(said.splitlines()) == 1
    assert session.edits.history() == []


def test_a_name_that_several_images_have_needs_more_of_the_path(vitia, session) -> None:
    from dataclasses import replace

    images = session.images()
    session.store_product([*images, replace(images[0], path="test/good/0.png", id=0)], [])
    assert "2 images are called 0.png" in vitia("threshold", "0.png", 9, fails=cli.FAILED)
    vitia("threshold", "bad/0.png", 9)
    assert session.overrides()[1].threshold == 9


def test_a_session_without_a_run_is_named(tmp_path, capsys) -> None:
    Session.create(tmp_path / "new", tmp_path).close()
    assert cli.call(["rename", str(tmp_path / "new"), "1", "x"]) == cli.FAILED
    assert "no finished run" in capsys.readouterr().err


def test_what_a_window_is_editing_is_left_alone(vitia, session) -> None:
    window = SessionLock(session.path)
    window.take()
    refused = vitia("rename", 1, "x", fails=cli.FAILED)
    assert "is being edited by" in refused
    assert "Close it there, then try again" in refused
    assert vitia("history") == "no edits yet"  # looking is free
    assert cli.call(["run", str(session.product_root), "--out", str(session.path), "--resume"])
    window.release()
    vitia("rename", 1, "x")
    assert not session.path.with_name("parts.vitia.lock").exists()


def test_edits_that_wait_for_the_window_come_first(vitia, session) -> None:
    journal = Journal(session.path).path
    journal.parent.mkdir(parents=True)
    journal.write_text("{}")
    assert "still wait for this session" in vitia("rename", 1, "x", fails=cli.FAILED)
    assert session.edits.history() == []


def test_commands_start_without_slow_libraries(session) -> None:
    slow = ("torch", "timm", "sklearn", "scipy", "numba")
    code = (
        "import sys; from app import cli; cli.call(sys.argv[1:]);"
        f"print([m for m in {slow} if m in sys.modules])"
    )
    command = [sys.executable, "-c", code, "rename", str(session.path), "1", "x"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
