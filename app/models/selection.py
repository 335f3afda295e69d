"""Which crops are selected, as a set of ids: one for all views of a page, whatever they show."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

Ids = NDArray[np.int64]


class Selection(QObject):
    """A set of crop ids, and the current one, which need not be in it.

    A view that shows a hundred thousand crops asks :meth:`array`; nothing here costs more than
    one pass over the ids. What is set already is not told again.
    """

    changed = Signal()
    current_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._array: Ids = _unique(())
        self._ids: frozenset[int] | None = frozenset()
        self._current: int | None = None

    @property
    def ids(self) -> frozenset[int]:
        """The selected crops."""
        if self._ids is None:
            self._ids = frozenset(self._array.tolist())
        return self._ids

    @property
    def current(self) -> int | None:
        """The crop that the keyboard stands on and the inspector shows."""
        return self._current

    def array(self) -> Ids:
        """The selected crops, ascending; not to be written to."""
        return self._array

    def __len__(self) -> int:
        return len(self._array)

    def __contains__(self, crop_id: object) -> bool:
        return crop_id in self.ids

    def contains(self, ids: Ids) -> NDArray[np.bool_]:
        """Which of these (any shape) are selected."""
        found: NDArray[np.bool_] = np.isin(ids, self._array, assume_unique=False)
        return found

    def set(self, ids: Iterable[int], current: int | None = None) -> None:
        """Select these crops and no others; ``current`` None keeps the current one."""
        self._become(_unique(ids))
        if current is not None:
            self.set_current(current)

    def add(self, ids: Iterable[int]) -> None:
        """Select these too."""
        self._become(np.union1d(self._array, _unique(ids)))

    def subtract(self, ids: Iterable[int]) -> None:
        """Select these no longer."""
        self._become(np.setdiff1d(self._array, _unique(ids), assume_unique=True))

    def toggle(self, crop_id: int) -> None:
        """Select a crop if it is not, else not."""
        (self.subtract if crop_id in self else self.add)([crop_id])

    def clear(self) -> None:
        """Select nothing; the current crop stays."""
        self._become(_unique(()))

    def set_current(self, crop_id: int | None) -> None:
        """Go to another crop; what is selected stays."""
        if crop_id != self._current:
            self._current = crop_id
            self.current_changed.emit()

    def _become(self, array: Ids) -> None:
        if np.array_equal(array, self._array):
            return
        self._array, self._ids = array, None
        self.changed.emit()


def _unique(ids: Iterable[int]) -> Ids:
    array = ids if isinstance(ids, np.ndarray) else np.fromiter(ids, np.int64)
    array = array.astype(np.int64, copy=False)
    if (array[1:] > array[:-1]).all():  # sorting is what takes time
        return array.copy()
    return np.unique(array)
