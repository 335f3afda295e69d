from __future__ import annotations

from pathlib import Path

import pytest

from engine import triage
from engine.errors import VitiaError
from engine.session import Cluster, CropRecord, Delta, ImageRecord, Session, delete_run


@pytest.fixture
def session(tmp_path: Path):
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product([ImageRecord("1.png", 8, 8)], [])
        crop_set = session.add_crop_set({}, [CropRecord(0, 1, (0, 0, 8, 8), 9, 0.5, False)] * 3, [])
        for _ in range(2):
            run = session.add_run(crop_set.id, "AnomalyNCD", {})
            clusters = [Cluster(0, run.id, n, f"class {n}", "#000000") for n in range(2)]
            session.finish_run(run.id, 1, {}, clusters, [(1, 0), (2, 1), (3, 1)])
            (session.run_folder(run.id) / "result.safetensors").write_bytes(b"x")
        yield session


def test_what_belongs_to_a_run_goes_with_it(session: Session) -> None:
    first, second = ([c.id for c in session.clusters(run)] for run in (1, 2))
    triage.rename(session, first[1], "scratch")
    triage.move(session, 2, [1], second[1])
    triage.merge(session, [second[1]], second[0])
    triage.add_cluster(session, 2, "new")
    session.edits.undo()
    folder = session.run_folder(2)
    delete_run(session, 2)
    assert [run.id for run in session.runs()] == [1]
    assert session.current_run_id() == 1
    assert not folder.exists()
    assert session.rows("SELECT count(*) FROM assignment WHERE run_id = 2") == [(0,)]
    assert session.rows("SELECT count(*) FROM cluster WHERE run_id = 2") == [(0,)]
    assert [edit.kind for edit in session.edits.history()] == ["rename"]
    assert len(session.crops(1)) == 3
    session.edits.undo()
    assert session.clusters(1)[1].name == "class 1"
    delete_run(session, 1)
    assert session.current_run() is None


def test_another_run_stays_the_current_one(session: Session) -> None:
    delete_run(session, 1)
    assert session.current_run_id() == 2
    with pytest.raises(VitiaError, match="no run 1"):
        delete_run(session, 1)


def _present(before: int, after: int) -> Delta:
    return Delta("present", [(0,)], {"run_id": before}, {"run_id": after})


def test_an_edit_that_chose_a_deleted_run_goes_with_it(session: Session) -> None:
    first = session.clusters(1)[1].id
    triage.rename(session, first, "scratch")
    session.edits.apply("refine", "Learn", [_present(1, 2)])
    assert session.current_run_id() == 2
    delete_run(session, 2)
    assert [edit.kind for edit in session.edits.history()] == ["rename"]
    assert session.current_run_id() == 1


def test_a_step_back_goes_through_whichever_run_was_chosen_since(session: Session) -> None:
    session.use_run(1)
    session.edits.apply("refine", "Learn", [_present(1, 2)])
    with Session.open(session.path) as again:  # as after a restart
        assert again.current_run_id() == 2
        again.use_run(None)
        undone = again.edits.undo()
        assert undone is not None
        assert undone.keys("present") == {(0,)}
        assert again.current_run_id() == 1
        again.edits.redo()
        assert again.current_run_id() == 2
