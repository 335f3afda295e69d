"""One stored value each: its key, default, kind and range, as descriptors of a settings class."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Generic, Protocol, Self, TypeVar, overload

from PySide6.QtCore import QSettings

T = TypeVar("T")
S = TypeVar("S", bound=str)
_LOG = logging.getLogger(__name__)


class Stored(Protocol):
    """What has options: it holds the store and hears of changes."""

    store: QSettings

    def tell(self, key: str) -> None:
        """A value was set to something else."""


class Option(Generic[T]):
    """A value of one kind. What is stored but cannot be used counts as not set.

    Args:
        key: in the store; the part before "/" is the section of the file.
        default: while nothing is stored.
        doc: what it means, for whoever reads the class.
    """

    def __init__(self, key: str, default: T, doc: str) -> None:
        self.key = key
        self.default: T = default
        self.__doc__ = doc

    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...
    @overload
    def __get__(self, owner: Stored, kind: type) -> T: ...
    def __get__(self, owner: Stored | None, kind: type) -> Self | T:
        if owner is None:
            return self
        if not owner.store.contains(self.key):
            return self.default
        stored = owner.store.value(self.key)
        value = self.usable(stored)
        if value is None:
            _LOG.warning("the setting %s cannot be %r: ignored", self.key, stored)
            return self.default
        return value

    def __set__(self, owner: Stored, value: T) -> None:
        """Store a value.

        Raises:
            ValueError: it is out of range.
        """
        if self.usable(value) != value:
            raise ValueError(f"the setting {self.key} cannot be {value!r}")
        if value != self.__get__(owner, type(owner)):
            owner.store.setValue(self.key, value)
            owner.tell(self.key)

    def usable(self, stored: object) -> T | None:
        """The value that is meant by what is stored; None: none."""
        raise NotImplementedError


class Text(Option[str]):
    """Any text."""

    def usable(self, stored: object) -> str | None:
        """The text itself; a number in an INI file is text, too."""
        return str(stored) if isinstance(stored, str | int) else None


class Whole(Option[int]):
    """A whole number in a range; what lies outside of it is brought to its nearest end.

    Args:
        least: smallest value.
        most: largest value.
    """

    def __init__(self, key: str, default: int, least: int, most: int, doc: str) -> None:
        super().__init__(key, default, doc)
        self.least = least
        self.most = most

    def usable(self, stored: object) -> int | None:
        """A number in range."""
        try:
            return min(max(int(str(stored)), self.least), self.most)
        except ValueError:
            return None

    def __set__(self, owner: Stored, value: int) -> None:
        """Store the nearest value in range."""
        super().__set__(owner, min(max(value, self.least), self.most))


class Choice(Option[S]):
    """One of some words.

    Args:
        choices: the words.
    """

    def __init__(self, key: str, default: S, choices: Sequence[S], doc: str) -> None:
        super().__init__(key, default, doc)
        self.choices = tuple(choices)

    def usable(self, stored: object) -> S | None:
        """The word, if it is one of them."""
        return next((c for c in self.choices if c == stored), None)
