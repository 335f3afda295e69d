"""The stations of the road and how far a session has come on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.words import mark
from engine.session import Session

StationName = Literal["product", "threshold", "discover", "triage", "export", "score"]
State = Literal["empty", "running", "ready", "stale"]


@dataclass(frozen=True)
class Station:
    """One station; its name is also that of its icon and its page."""

    name: StationName
    title: str


STATIONS: tuple[Station, ...] = (
    Station("product", mark("Stations", "Product")),
    Station("threshold", mark("Stations", "Threshold")),
    Station("discover", mark("Stations", "Discover")),
    Station("triage", mark("Stations", "Triage")),
    Station("export", mark("Stations", "Export")),
    Station("score", mark("Stations", "Score")),
)
STATE_TEXTS: dict[State, str] = {
    "empty": mark("Stations", "empty"),
    "running": mark("Stations", "running"),
    "ready": mark("Stations", "ready"),
    "stale": mark("Stations", "out of date"),
}
_COUNTS = """
SELECT count(*), count(map_path), count(mask_path), (SELECT count(*) FROM curve)
FROM image WHERE split = 'test'
"""
SCORED = "score_model"  # meta: file of the model learned last, and the same number as below
EXPORTED = "exported"  # meta: number of the newest edit and run that the last export contained


def states(session: Session | None, *, outdated: bool) -> dict[StationName, State]:
    """How far a session has come; "running" is for the jobs to say.

    Args:
        session: None: there is none.
        outdated: :func:`is_outdated` of the current run's crops, which takes a while to find out.
    """
    found: dict[StationName, State] = {s.name: "empty" for s in STATIONS}
    if session is None:
        return found
    images, mapped, masked, curved = session.rows(_COUNTS)[0]
    if not images:
        return found
    found["product"] = "ready"
    if curved or masked:
        found["threshold"] = "stale" if mapped and curved < mapped else "ready"
    run = session.current_run()
    if run is None:
        return found
    found["discover"] = found["triage"] = "stale" if outdated else "ready"
    exported = session.get(EXPORTED)
    if exported is not None:
        found["export"] = "ready" if exported == export_mark(session) else "stale"
    learned = session.get(SCORED)
    if learned is not None:
        found["score"] = "ready" if learned["mark"] == export_mark(session) else "stale"
    return found


def export_mark(session: Session) -> list[int]:
    """What an export of now would contain: the current run and the newest edit in force."""
    newest = session.rows("SELECT coalesce(max(id), 0) FROM edit WHERE NOT undone")[0][0]
    return [session.current_run_id() or 0, newest]


def is_outdated(session: Session, crop_set_id: int) -> bool:
    """Whether thresholds changed since these crops were cut."""
    from engine.pipeline import crops_outdated

    return crops_outdated(session, crop_set_id)
