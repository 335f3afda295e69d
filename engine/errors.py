"""The one exception that a user is meant to read."""

from __future__ import annotations

from pathlib import Path


class VitiaError(Exception):
    """What happened, to which file, and what to do about it: always one line.

    Args:
        what: what happened, a sentence without a full stop.
        path: the file or folder concerned.
        remedy: what the user can do, a sentence without a full stop.
    """

    def __init__(self, what: str, path: Path | str | None = None, remedy: str = "") -> None:
        self.what = what
        self.path = None if path is None else Path(path)
        self.remedy = remedy
        where = "" if path is None else f": {path}"
        then = f". {remedy}" if remedy else ""
        super().__init__(f"{what}{where}{then}".replace("\n", " "))
