from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pytest

from engine.errors import VitiaError
from engine.session import Curve, ImageRecord, Problem, Session
from engine.session.schema import MIGRATIONS


def test_a_new_session_is_empty_and_gets_its_suffix(tmp_path):
    with Session.create(tmp_path / "a b" / "Träger", tmp_path / "product") as session:
        assert session.path == tmp_path / "a b" / "Träger.vitia"
        assert session.product_root == tmp_path / "product"
        assert session.resolve("test/ü/1.png") == tmp_path / "product" / "test" / "ü" / "1.png"
        assert (session.images(), session.runs(), session.current_run()) == ([], [], None)
    assert [p.name for p in session.path.parent.iterdir()] == ["Träger.vitia"]


def test_everything_is_there_after_reopening(session):
    image = session.images()[0]
    session.add_problems([Problem("x.png", "no map", "there is no map", "Add one")])
    session.store_curves([Curve(image.id, np.arange(64, dtype=np.int32), 41, 2)])
    session.set("scale", [0.0, 255.0])
    before = state(session)
    session.close()
    with Session.open(session.path) as again:
        assert state(again) == before
        assert not again.read_only
        assert again.get("scale") == [0.0, 255.0]
        assert again.image(image.id) == image
        curve = again.curves()[image.id]
        assert (curve.threshold, curve.regions, curve.counts.dtype) == (41, 2, np.int32)
        np.testing.assert_array_equal(curve.counts, np.arange(64))
        run = again.current_run()
        assert run is not None
        assert (run.state, run.seconds, run.result) == ("done", 1.5, {"head": 2})
        assert [c.name for c in again.clusters(run.id)] == ["Class 0", "Class 1", "Class 2"]
        assert len(again.assignments(run.id)) == 8
        assert again.crop_mask(run.crop_set_id, image.id) == b"png"
        assert again.crop_mask(run.crop_set_id, 99) is None


def test_a_second_scan_keeps_the_ids_of_known_paths(session):
    old = {i.path: i.id for i in session.images()}
    paths = [*list(old)[1:], "test/new/0.png"]
    found = session.store_product([ImageRecord(p, 1, 1) for p in paths], [])
    new = {i.path: i.id for i in found if i.split == "test"}
    assert set(new) == set(paths)
    assert all(new[p] == old[p] for p in paths[:-1])


@pytest.mark.parametrize("ask", ["run", "image"])
def test_an_unknown_number_is_named(session, ask):
    with pytest.raises(VitiaError, match=f"there is no {ask} 99"):
        getattr(session, ask)(99)


# ---- what is no session ---------------------------------------------------------------------


def test_refuses_a_foreign_file_and_leaves_it_alone(tmp_path):
    path = tmp_path / "notes.vitia"
    path.write_text("these are my notes " * 100)
    with pytest.raises(VitiaError, match=r"not a database.*notes\.vitia"):
        Session.open(path)
    assert path.read_text().startswith("these are my notes")


def test_refuses_a_foreign_database_and_leaves_it_alone(tmp_path):
    path = tmp_path / "photos.vitia"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE photo (id)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(VitiaError, match="no Vitia session"):
        Session.open(path)
    assert path.read_bytes() == before


def test_refuses_an_empty_file(tmp_path):
    path = tmp_path / "empty.vitia"
    path.touch()
    with pytest.raises(VitiaError, match="no Vitia session"):
        Session.open(path)
    assert path.stat().st_size == 0


def test_refuses_a_newer_version(session):
    session.db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    session.close()
    with pytest.raises(VitiaError, match=r"newer Vitia: .*Größe 1\.vitia\. Update Vitia"):
        Session.open(session.path)


def test_refuses_a_damaged_session(session):
    session.close()
    data = bytearray(session.path.read_bytes())
    data[100:] = b"\x55" * (len(data) - 100)
    session.path.write_bytes(data)
    with pytest.raises(VitiaError, match="malformed"):
        Session.open(session.path).images()


def test_refuses_a_folder_and_a_missing_file(tmp_path):
    with pytest.raises(VitiaError, match="this is a folder"):
        Session.open(tmp_path)
    with pytest.raises(VitiaError, match="no such session"):
        Session.open(tmp_path / "missing.vitia")


# ---- what is in the way ---------------------------------------------------------------------


def test_never_replaces_what_is_there(session, tmp_path):
    before = session.path.read_bytes()
    with pytest.raises(VitiaError, match="exists already"):
        Session.create(session.path, tmp_path)
    assert session.path.read_bytes() == before
    (tmp_path / "folder.vitia").mkdir()
    with pytest.raises(VitiaError, match="exists already"):
        Session.create(tmp_path / "folder", tmp_path)


def test_refuses_the_arrays_of_a_deleted_session(tmp_path):
    (tmp_path / "a.vitia.d" / "runs" / "1").mkdir(parents=True)
    with pytest.raises(VitiaError, match=r"earlier session lie here: .*a\.vitia\.d"):
        Session.create(tmp_path / "a.vitia", tmp_path)


def test_a_file_in_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(VitiaError, match=r"cannot write a session here .*out"):
        Session.create(tmp_path / "out" / "a.vitia", tmp_path)


def test_a_creation_that_was_killed_half_way_is_no_obstacle(tmp_path):
    (tmp_path / "a.vitia.new").write_text("half a session")
    Session.create(tmp_path / "a", tmp_path).close()
    assert {p.name for p in tmp_path.iterdir()} == {"a.vitia"}


def test_a_folder_that_cannot_be_written(tmp_path, unprivileged):
    tmp_path.chmod(0o555)
    with unprivileged(), pytest.raises(VitiaError, match="cannot write a session here"):
        Session.create(tmp_path / "a", tmp_path)


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_read_only_session_can_be_looked_at(session, unprivileged, what):
    before = state(session)
    folder = session.run_folder(1)
    session.close()
    path = session.path
    path.chmod(0o644 if what == "folder" else 0o444)
    path.parent.chmod(0o777 if what == "file" else 0o555)
    if what == "folder":
        os.chown(path, 65534, 65534)
    with unprivileged(), Session.open(path) as opened:
        assert opened.read_only
        assert state(opened) == before
        assert opened.run_folder(1) == folder
        for change in (lambda: opened.set("a", 1), lambda: opened.run_folder(2)):
            with pytest.raises(VitiaError, match="cannot be written"):
                change()


def test_a_read_only_session_with_pending_edits_is_not_shown_without_them(session, unprivileged):
    session.set("newest", 1)  # lies in the write-ahead log as long as the session is open
    session.path.parent.chmod(0o555)
    with unprivileged(), pytest.raises(VitiaError, match="newest edits cannot be read"):
        Session.open(session.path)


# ---- transactions ---------------------------------------------------------------------------


def test_an_error_undoes_the_whole_transaction(session):
    before = state(session)
    with suppress(KeyError), session.transaction():
        session.set("a", 1)
        session.add_run(1, "anomalyncd", {})
        raise KeyError
    assert state(session) == before
    assert session.get("a") is None


def test_an_error_that_is_caught_undoes_the_nested_transaction_alone(session):
    with session.transaction():
        session.set("a", 1)
        with suppress(KeyError), session.transaction():
            session.set("b", 2)
            with session.transaction():
                session.set("c", 3)
            raise KeyError
        session.set("d", 4)
    assert [session.get(k) for k in "abcd"] == [1, None, None, 4]


def test_two_open_sessions_see_each_others_writes(session):
    with Session.open(session.path) as other:
        session.set("a", 1)
        assert other.get("a") == 1
        with session.transaction():
            session.set("a", 2)
            assert other.get("a") == 1
        assert other.get("a") == 2


def test_a_writer_that_is_kept_out_says_so(session):
    with Session.open(session.path) as other:
        other.db.execute("PRAGMA busy_timeout = 10")
        with (
            session.transaction(),
            pytest.raises(VitiaError, match=r"written \(database is locked"),
        ):
            other.set("a", 1)


def test_a_killed_process_loses_nothing_that_was_written(session):
    code = (
        "import sys, os; from pathlib import Path; from engine.session import Session\n"
        "s = Session.open(Path(sys.argv[1])); s.set('kept', 1)\n"
        "with s.transaction():\n  s.set('lost', 1); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(session.path)], check=False)
    assert done.returncode == 9
    session.close()
    with Session.open(session.path) as again:
        assert (again.get("kept"), again.get("lost")) == (1, None)


def state(session: Session) -> list[object]:
    """Everything in the tables that were written."""
    tables = ("image", "problem", "crop_set", "crop", "run", "cluster", "assignment", "edit")
    return [session.rows(f"SELECT * FROM {t} ORDER BY 1, 2") for t in tables]


def test_an_image_that_is_gone_keeps_its_crops_and_comes_back(labelled_session):
    session = labelled_session
    images = session.images()
    before = session.assignments(1)
    left = session.store_product(images[1:], [])
    assert [i.split for i in left if i.path == images[0].path] == ["missing"]
    assert [(p.path, p.kind) for p in session.problems()] == [(images[0].path, "no image")]
    assert session.assignments(1) == before
    session.store_product(images, [])
    assert session.images() == images
    assert session.problems() == []


def test_an_image_that_is_gone_and_was_never_used_is_forgotten(labelled_session):
    session = labelled_session
    images = session.images()
    session.store_product([*images, replace(images[0], path="test/new.png", id=0)], [])
    session.store_product(images, [])
    assert session.images() == images
