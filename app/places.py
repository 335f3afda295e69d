"""Where the user is in each session, kept so that the next start goes on there, also after a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from app.document import Document
from app.settings import Settings

EVERY_MS = 5000

Place = Mapping[str, object]


class PlaceKeeper(QObject):
    """Writes the place down when the session is left, and every few seconds where it changed.

    Args:
        document: whose session it is about.
        settings: keep the places.
        place: says where the user is now.
    """

    def __init__(
        self, document: Document, settings: Settings, place: Callable[[], Place], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._place = place
        self._kept: Place = {}
        # Of several windows one can say that it ended well, and at a start whether the last one did.
        file = Path(settings.store.fileName())
        with suppress(OSError):  # then nobody can say; nothing else depends on it
            file.parent.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(f"{file}.running")
        self._lock.setStaleLockTime(0)
        self._is_first = self._lock.tryLock(0)
        self.interrupted = self._interrupted()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)
        document.replaced.connect(self._on_replaced)
        document.closing.connect(self.keep)

    @property
    def found(self) -> Place:
        """Where the user was last in the session that is open."""
        return self._settings.place(self._document.session.path)

    def keep(self) -> None:
        """Write the place down, if it is another one than before."""
        if not self._document.is_open:
            return
        place = self._place()
        if place and place != self._kept:
            self._kept = place
            self._settings.set_place(self._document.session.path, place)
            self._settings.flush()

    def close(self) -> None:
        """The window ends well."""
        self._timer.stop()
        if self._is_first:
            self._settings.unfinished = ""
            self._lock.unlock()
            self._is_first = False

    def _interrupted(self) -> Path | None:
        """The session that was open when the last window ended without a word."""
        text = self._settings.unfinished if self._is_first else ""
        return Path(text) if text and Path(text).is_file() else None

    def _on_replaced(self) -> None:
        is_open = self._document.is_open
        self._kept = {}
        if is_open:
            self._timer.start()
        else:
            self._timer.stop()
        if self._is_first:
            self._settings.unfinished = str(self._document.session.path) if is_open else ""
