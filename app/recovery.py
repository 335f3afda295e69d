"""Edits that could not be written into their session, kept among the user's data until they can."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from engine.errors import VitiaError
from engine.files import atomic_file, safe_name
from engine.session.shadow import Pending


def recovery_folder() -> Path:
    """Where the files are."""
    return user_data_path("vitia", appauthor=False) / "recovery"


class Journal:
    """The file with the pending edits of the session at ``session_path``, if there are any."""

    def __init__(self, session_path: Path) -> None:
        place = str(session_path.resolve())
        digest = hashlib.sha256(place.encode()).hexdigest()[:12]
        self.path = recovery_folder() / f"{safe_name(session_path.stem)[:60]}-{digest}.json"

    def save(self, edits: Pending) -> None:
        """Write or replace the file.

        Raises:
            VitiaError: the user's data cannot be written either.
        """
        with atomic_file(self.path) as temporary:
            temporary.write_text(edits.to_json(), encoding="utf-8")

    def load(self) -> Pending | None:
        """The edits; None if there is no file.

        Raises:
            VitiaError: it is damaged or cannot be read.
        """
        try:
            return Pending.from_json(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError) as error:
            raise VitiaError(
                f"the edits that waited to be written cannot be read ({error})", self.path
            ) from error

    def remove(self) -> None:
        """The edits are in the session now; where the file stays, that is noticed later."""
        with suppress(OSError):
            self.path.unlink()

    def set_aside(self) -> Path:
        """Keep the file under another name, which is given back, and use it no more."""
        number = 1
        while (aside := self.path.with_suffix(f".{number}.kept")).exists():
            number += 1
        self.path.replace(aside)
        return aside
