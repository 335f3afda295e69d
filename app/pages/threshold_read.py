"""What the threshold page reads of a session."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.models.thresholds import ThresholdRow, rows_of
from engine.binarize import BinarizeParams
from engine.errors import VitiaError
from engine.session import Session


@dataclass(frozen=True, eq=False)
class ThresholdState:
    """What the page shows of a session, before any decision.

    ``params`` are in force, ``before`` were before them; ``span``: the scores that the maps span;
    ``possible``: there are maps; ``peaks`` of all maps; ``rows``: one an image.
    """

    params: BinarizeParams
    before: BinarizeParams | None
    span: tuple[int, int]
    possible: bool
    peaks: list[int]
    rows: list[ThresholdRow]


def read_thresholds(path: Path) -> ThresholdState | VitiaError:
    """Read a session, on a thread: thousands of curves take longer than a frame."""
    try:
        with Session.open(path) as session:
            stored, before = session.get("binarize"), session.get("binarize_before")
            params = BinarizeParams.VITIA if stored is None else _params(stored)
            span = (0, 255) if stored is None else (int(stored["lo"]), int(stored["hi"]))
            images = session.images("test")
            return ThresholdState(
                params,
                None if before is None else _params(before),
                span,
                session.get("scale") is not None,
                [i.peak for i in images if i.map_path and i.peak is not None],
                rows_of(images, session.curves(), params.min_interval),
            )
    except VitiaError as error:
        return error


def _params(stored: dict[str, int | None]) -> BinarizeParams:
    return BinarizeParams(**{k: v for k, v in stored.items() if k not in ("lo", "hi")})  # type: ignore[arg-type]
