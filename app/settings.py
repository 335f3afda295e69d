"""What the window remembers between starts, typed, over QSettings."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

Theme = Literal["system", "light", "dark"]
RECENT = 8


class Settings:
    """Typed access to the settings; each property is stored when it is set.

    A value of the wrong kind in the store (a file edited by hand, an older version) counts as
    not set.

    Args:
        store: where the values lie; None takes the user's own settings file.
    """

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Vitia", "Vitia"
        )

    @property
    def theme(self) -> Theme:
        """Colours: as the desktop says, light or dark."""
        value = self._text("theme")
        return value if value in get_args(Theme) else "system"  # type: ignore[return-value]

    @theme.setter
    def theme(self, value: Theme) -> None:
        self._store.setValue("theme", value)

    @property
    def recent(self) -> list[Path]:
        """Sessions opened last, the newest first; those that are gone are left out."""
        value = self._store.value("recent", [])
        # A list of one element comes back from an INI file as a string.
        paths = [value] if isinstance(value, str) else value
        if not isinstance(paths, list):
            return []
        return [Path(p) for p in paths if isinstance(p, str) and p and Path(p).is_file()]

    def add_recent(self, session: Path) -> None:
        """Put a session at the top of :attr:`recent`."""
        others = [p for p in self.recent if p != session]
        self._store.setValue("recent", [str(p) for p in [session, *others][:RECENT]])

    @property
    def last_folder(self) -> str:
        """The folder in which file dialogs begin; empty = the home folder."""
        return self._text("last_folder")

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._store.setValue("last_folder", value)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, as Qt packs it; empty at first."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    def splitter(self, name: str) -> QByteArray:
        """Where the user dragged the handles of a splitter; empty at first."""
        return self._bytes(f"splitter/{name}")

    def set_splitter(self, name: str, state: QByteArray) -> None:
        """Keep the handles of a splitter."""
        self._store.setValue(f"splitter/{name}", state)

    def docks(self, page: str) -> QByteArray:
        """Where the docks of a page are, as Qt packs it; empty at first."""
        return self._bytes(f"docks/{page}")

    def set_docks(self, page: str, state: QByteArray) -> None:
        """Keep the places of a page's docks."""
        self._store.setValue(f"docks/{page}", state)

    @property
    def overlay_opacity(self) -> int:
        """How much of the heat map shows on an image, in percent."""
        try:
            return min(max(int(self._text("overlay_opacity")), 0), 100)
        except ValueError:
            return 60

    @overlay_opacity.setter
    def overlay_opacity(self, value: int) -> None:
        self._store.setValue("overlay_opacity", value)

    def flush(self) -> None:
        """Write what is not written yet."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return str(value) if isinstance(value, str | int) else ""

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
