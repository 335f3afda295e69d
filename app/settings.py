"""What the window remembers between starts, typed, over QSettings."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from platformdirs import user_cache_path
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from app.options import Choice, Option, Text, Whole

Theme = Literal["system", "light", "dark"]
Language = Literal["system", "en", "de", "zh_CN"]
Preset = Literal["vitia", "paper"]
RECENT = 8
RECENT_ACTIONS = 6
RECENT_PLACES = 50
_LOG = logging.getLogger(__name__)


class Settings(QObject):
    """Typed access to the settings; each value is stored when it is set.

    What is in the store but cannot be used (a file edited by hand, another version) counts as not
    set, and the log says so.

    Args:
        store: where the values lie; None takes the user's own settings file.
    """

    changed = Signal(str)  # key of an option

    language: Choice[Language] = Choice(
        "view/language", "system", get_args(Language),
        "Language of the window: as the desktop says, or one of ours.",
    )  # fmt: skip
    theme: Choice[Theme] = Choice(
        "view/theme", "system", get_args(Theme),
        "Colours: as the desktop says, light or dark.",
    )  # fmt: skip
    overlay_opacity = Whole(
        "view/overlay_opacity", 60, 0, 100, "How much of the heat map shows on an image, percent."
    )
    preset: Choice[Preset] = Choice(
        "work/preset", "vitia", get_args(Preset), "The preset that a new discovery begins with."
    )
    device = Text("work/device", "auto", 'Where networks run: "auto", "cpu" or "cuda:N".')
    loader_threads = Whole(
        "work/loader_threads", 2, 1, 16, "How many threads decode the pictures that are seen."
    )
    thumbnails_mb = Whole(
        "thumbnails/megabytes", 512, 16, 65536, "Most that small pictures take on the disk, in MiB."
    )
    thumbnails_folder = Text(
        "thumbnails/folder", "", "Where small pictures are kept; empty = the user's cache."
    )
    last_folder = Text(
        "paths/last_folder", "", "Where file dialogs begin; empty = the home folder."
    )

    def __init__(self, store: QSettings | None = None) -> None:
        super().__init__()
        self.store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Vitia", "Vitia"
        )
        migrate(self.store)

    @classmethod
    def options(cls) -> list[Option[Any]]:
        """All that the settings page can bring back to its default."""
        return [o for o in vars(cls).values() if isinstance(o, Option)]

    @property
    def thumbnails_file(self) -> Path:
        """The file that keeps small pictures."""
        chosen = self.thumbnails_folder
        folder = Path(chosen) if chosen else user_cache_path("Vitia", "Vitia")
        return folder / "thumbnails.sqlite"

    def tell(self, key: str) -> None:
        """An option was set to another value."""
        self.changed.emit(key)

    def reset(self) -> None:
        """Bring every option and every shortcut back to its default; what was opened last, and
        where windows and docks are, stays."""
        for option in self.options():
            if option.key != Settings.last_folder.key and self.store.contains(option.key):
                self.store.remove(option.key)
                self.changed.emit(option.key)
        self.shortcuts = {}

    # ---- what was opened -----------------------------------------------------------------------
    @property
    def recent(self) -> list[Path]:
        """Sessions opened last, the newest first; those that are gone are left out."""
        return [p for text in self._texts("paths/recent") if (p := Path(text)).is_file()]

    def add_recent(self, session: Path) -> None:
        """Put a session at the top of :attr:`recent`."""
        others = [p for p in self.recent if p != session]
        self.store.setValue("paths/recent", [str(p) for p in [session, *others][:RECENT]])

    def place(self, session: Path) -> Mapping[str, object]:
        """Where the user was in a session: its page, and what the page keeps; empty at first."""
        found = self._places().get(str(session))
        return found if isinstance(found, dict) else {}

    def set_place(self, session: Path, place: Mapping[str, object]) -> None:
        """Keep where the user is in a session; those visited longest ago are forgotten."""
        places = self._places()
        places.pop(str(session), None)
        kept = dict(list(places.items())[-(RECENT_PLACES - 1) :])
        self.store.setValue("paths/places", json.dumps({**kept, str(session): dict(place)}))

    @property
    def unfinished(self) -> str:
        """The session that was open when the window last ran, until the window closes."""
        value = self.store.value("paths/unfinished", "")
        return value if isinstance(value, str) else ""

    @unfinished.setter
    def unfinished(self, value: str) -> None:
        self.store.setValue("paths/unfinished", value)
        self.flush()  # a crash gives no other chance

    @property
    def tour_seen(self) -> bool:
        """Whether the guided tour has shown by itself, which it does once."""
        return str(self.store.value("view/tour_seen", "false")).lower() == "true"

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self.store.setValue("view/tour_seen", value)

    # ---- keys ----------------------------------------------------------------------------------
    @property
    def shortcuts(self) -> dict[str, list[str]]:
        """Keys that the user gave to actions, by the action's id; the others have their own."""
        found = self._object("keys/shortcuts")
        return {
            name: [key for key in keys if isinstance(key, str)]
            for name, keys in found.items()
            if isinstance(keys, list)
        }

    @shortcuts.setter
    def shortcuts(self, value: Mapping[str, Sequence[str]]) -> None:
        if value != self.shortcuts:
            self.store.setValue(
                "keys/shortcuts", json.dumps({n: list(k) for n, k in value.items()})
            )
            self.changed.emit("keys/shortcuts")

    @property
    def recent_actions(self) -> list[str]:
        """Actions run from the palette last, the newest first."""
        return self._texts("keys/recent")

    def add_recent_action(self, name: str) -> None:
        """Put an action at the top of :attr:`recent_actions`."""
        others = [n for n in self.recent_actions if n != name]
        self.store.setValue("keys/recent", [name, *others][:RECENT_ACTIONS])

    # ---- windows -------------------------------------------------------------------------------
    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, as Qt packs it; empty at first."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self.store.setValue("window/geometry", value)

    def splitter(self, name: str) -> QByteArray:
        """Where the user dragged the handles of a splitter; empty at first."""
        return self._bytes(f"splitter/{name}")

    def set_splitter(self, name: str, state: QByteArray) -> None:
        """Keep the handles of a splitter."""
        self.store.setValue(f"splitter/{name}", state)

    def docks(self, page: str) -> QByteArray:
        """Where the docks of a page are, as Qt packs it; empty at first."""
        return self._bytes(f"docks/{page}")

    def set_docks(self, page: str, state: QByteArray) -> None:
        """Keep the places of a page's docks."""
        self.store.setValue(f"docks/{page}", state)

    def flush(self) -> None:
        """Write what is not written yet."""
        self.store.sync()

    def _texts(self, key: str) -> list[str]:
        value = self.store.value(key, [])
        # A list of one element comes back from an INI file as a string.
        texts = [value] if isinstance(value, str) else value
        return [t for t in texts if isinstance(t, str) and t] if isinstance(texts, list) else []

    def _bytes(self, key: str) -> QByteArray:
        value = self.store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _object(self, key: str) -> dict[str, object]:
        value = self.store.value(key, "{}")
        try:
            found = json.loads(value if isinstance(value, str) else "")
        except ValueError:
            found = None
        if not isinstance(found, dict):
            _LOG.warning("the setting %s cannot be %r: ignored", key, value)
            return {}
        return found

    def _places(self) -> dict[str, object]:
        return self._object("paths/places")


def _sections(store: QSettings) -> None:
    """Version 1 kept all in one section, without a number."""
    for old, new in {
        "theme": "view/theme", "overlay_opacity": "view/overlay_opacity",
        "recent": "paths/recent", "last_folder": "paths/last_folder",
        "geometry": "window/geometry",
    }.items():  # fmt: skip
        if store.contains(old):
            store.setValue(new, store.value(old))
            store.remove(old)


# One step a version; a new one is appended, a landed one is never changed.
MIGRATIONS: tuple[Callable[[QSettings], None], ...] = (_sections,)
VERSION = len(MIGRATIONS) + 1


def migrate(store: QSettings) -> None:
    """Bring a settings file to the newest version; one of a newer Vitia is read as it is."""
    try:
        version = int(str(store.value("version", 1)))
    except ValueError:
        version = 1
    if version > VERSION:
        _LOG.warning("the settings were written by a newer Vitia (version %d)", version)
        return
    for step in MIGRATIONS[max(version, 1) - 1 :]:
        step(store)
    if version != VERSION or not store.contains("version"):
        store.setValue("version", VERSION)
