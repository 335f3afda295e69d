"""Other keys for actions: which ones clash, and what the user chose, kept in the settings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from app.actions import WINDOW, Actions, ActionSpec, portable
from app.settings import Settings

# They move the focus, close things or choose in lists everywhere.
RESERVED = frozenset(
    {"Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc", "Left", "Right", "Up", "Down", "Alt+F4"}
)


def together(one: ActionSpec, other: ActionSpec) -> bool:
    """Whether the keys of two actions can work at the same time."""
    return one.scope == other.scope or WINDOW in (one.scope, other.scope)


class Keys(QObject):
    """The keys of a window's actions, as the user wants them.

    Args:
        actions: get the keys in the settings at once.
        settings: keep what differs from the actions' own keys.
    """

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._actions = actions
        self._settings = settings
        self._own = {
            spec.id: tuple(portable(key) for key in spec.shortcuts)
            for spec in actions.specs.values()
        }
        settings.changed.connect(self._on_setting)
        self._apply()

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of an action now."""
        return self._actions.keys(name)

    def own(self, name: str) -> tuple[str, ...]:
        """The keys that an action has by itself."""
        return self._own[name]

    def is_changed(self, name: str) -> bool:
        """Whether the user gave it others."""
        return self.of(name) != self.own(name)

    def users(self, name: str, key: str) -> list[str]:
        """The other actions that have this key where it would work for the action, too."""
        spec, key = self._actions.specs[name], portable(key)
        return [
            other.id
            for other in self._actions.specs.values()
            if other.id != name and key in self.of(other.id) and together(spec, other)
        ]

    def set(self, name: str, keys: Iterable[str]) -> None:
        """Give an action these keys. Nobody else may have one of them.

        Raises:
            ValueError: a key is reserved, or another action has it.
        """
        wanted = tuple(dict.fromkeys(portable(key) for key in keys))
        for key in wanted:
            if key in RESERVED or not key:
                raise ValueError(f"{key!r} cannot be the key of an action")
            if self.users(name, key):
                raise ValueError(f"{key!r} is the key of {self.users(name, key)}")
        self._store({name: wanted})

    def take(self, name: str, key: str) -> None:
        """Give an action a key, and take it from whoever has it."""
        key = portable(key)
        changed = {
            other: tuple(k for k in self.of(other) if k != key) for other in self.users(name, key)
        }
        self._store({**changed, name: (key,)})

    def can_swap(self, name: str, key: str) -> bool:
        """Whether the one that has the key could use those of the action instead."""
        users = self.users(name, key)
        keys = self.of(name)
        return (
            len(users) == 1
            and bool(keys)
            and not any(u != name for k in keys for u in self.users(users[0], k))
        )

    def swap(self, name: str, key: str) -> None:
        """Give an action a key, and its own ones to who had that."""
        (other,) = self.users(name, key)
        self._store({name: (portable(key),), other: self.of(name)})

    def reset(self, name: str) -> list[str]:
        """Give an action its own keys back; those who have one of them now lose it.

        Returns:
            Who lost a key.
        """
        own = self.own(name)
        losers = {user for key in own for user in self.users(name, key)}
        changed = {u: tuple(k for k in self.of(u) if k not in own) for u in losers}
        self._store({**changed, name: own})
        return sorted(losers)

    def reset_all(self) -> None:
        """Give every action its own keys back."""
        self._settings.shortcuts = {}

    def _store(self, changed: dict[str, tuple[str, ...]]) -> None:
        kept = {**self._settings.shortcuts, **{n: list(k) for n, k in changed.items()}}
        known = self._actions.specs
        self._settings.shortcuts = {
            n: k for n, k in kept.items() if n in known and tuple(k) != self.own(n)
        }

    def _on_setting(self, key: str) -> None:
        if key == "keys/shortcuts":
            self._apply()

    def _apply(self) -> None:
        """Set all keys; a stored one that clashes with another (a file edited by hand, or a newer
        Vitia gave the key to something else) is left to the one that comes first."""
        stored = {
            name: [k for k in map(portable, keys) if k and k not in RESERVED]
            for name, keys in self._settings.shortcuts.items()
        }
        wanted = {name: stored.get(name, self.own(name)) for name in self._actions.specs}
        taken: dict[str, list[ActionSpec]] = {}
        # The user's own choices come first.
        for name in sorted(wanted, key=lambda n: n not in stored):
            spec = self._actions.specs[name]
            free = [k for k in wanted[name] if not any(together(spec, o) for o in taken.get(k, []))]
            for key in free:
                taken.setdefault(key, []).append(spec)
            if tuple(free) != self.of(name):
                self._actions.set_keys(name, free)
