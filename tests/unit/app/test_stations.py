from __future__ import annotations

from pathlib import Path

from app.stations import EXPORTED, export_mark, states
from engine import triage
from engine.pipeline import _Masker
from engine.session import ImageRecord, Session


def settled(session: Session) -> None:
    """Let the crop set be of the thresholds of now."""
    state = _Masker(session).state(session.images("test"))
    session.db.execute("UPDATE crop_set SET settings = json_object('state', ?)", (state,))


def test_without_a_session() -> None:
    assert set(states(None).values()) == {"empty"}


def test_empty_session(tmp_path: Path) -> None:
    with Session.create(tmp_path / "a.vitia", tmp_path) as session:
        assert set(states(session).values()) == {"empty"}


def test_new_images_make_the_thresholds_old(session: Session) -> None:
    assert states(session)["threshold"] == "ready"
    images = [*session.images(), ImageRecord("new.png", 8, 8, map_path="maps/new.png")]
    session.store_product(images, [])
    assert states(session)["threshold"] == "stale"


def test_another_threshold_makes_the_classes_old(session: Session) -> None:
    settled(session)
    assert (states(session)["discover"], states(session)["triage"]) == ("ready", "ready")
    triage.set_override(session, 1, 100)
    assert (states(session)["discover"], states(session)["triage"]) == ("stale", "stale")
    session.edits.undo()
    assert states(session)["discover"] == "ready"


def test_an_edit_makes_the_export_old(session: Session) -> None:
    assert states(session)["export"] == "empty"
    session.set(EXPORTED, export_mark(session))
    assert states(session)["export"] == "ready"
    triage.rename(session, session.clusters(1)[1].id, "scratch")
    assert states(session)["export"] == "stale"
    session.edits.undo()
    assert states(session)["export"] == "ready"
