from __future__ import annotations

from pathlib import Path

from app.stations import EXPORTED, export_mark, is_outdated, states
from engine import triage
from engine.pipeline.masks import mask_state
from engine.session import ImageRecord, Session


def settled(session: Session) -> None:
    """Let the crop set be of the thresholds of now."""
    state = mask_state(session)
    session.db.execute("UPDATE crop_set SET settings = json_object('state', ?)", (state,))


def now(session: Session) -> dict[str, str]:
    run = session.current_run()
    return states(session, outdated=run is not None and is_outdated(session, run.crop_set_id))


def test_without_a_session() -> None:
    assert set(states(None, outdated=False).values()) == {"empty"}


def test_empty_session(tmp_path: Path) -> None:
    with Session.create(tmp_path / "a.vitia", tmp_path) as session:
        assert set(now(session).values()) == {"empty"}


def test_new_images_make_the_thresholds_old(session: Session) -> None:
    assert now(session)["threshold"] == "ready"
    images = [*session.images(), ImageRecord("new.png", 8, 8, map_path="maps/new.png")]
    session.store_product(images, [])
    assert now(session)["threshold"] == "stale"


def test_another_threshold_makes_the_classes_old(session: Session) -> None:
    settled(session)
    assert (now(session)["discover"], now(session)["triage"]) == ("ready", "ready")
    triage.set_override(session, 1, 100)
    assert (now(session)["discover"], now(session)["triage"]) == ("stale", "stale")
    session.edits.undo()
    assert now(session)["discover"] == "ready"


def test_an_edit_makes_the_export_old(session: Session) -> None:
    assert now(session)["export"] == "empty"
    session.set(EXPORTED, export_mark(session))
    assert now(session)["export"] == "ready"
    triage.rename(session, session.clusters(1)[1].id, "scratch")
    assert now(session)["export"] == "stale"
    session.edits.undo()
    assert now(session)["export"] == "ready"
