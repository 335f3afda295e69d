"""What the engineer has decided about crops, in the form in which training takes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

OPEN = -1
"""The label of a crop that nobody has decided."""


@dataclass(frozen=True)
class Supervision:
    """Decisions about N crops.

    Attributes:
        labels: (N,) int64, the class (a novel one, 0 is normal) that a crop was decided to be in;
            :data:`OPEN` where it was not.
        must_link: (M, 2) int64, places of crops that belong together, whatever their class.
        cannot_link: (L, 2) int64, places of crops that do not.
    """

    labels: NDArray[np.int64]
    must_link: NDArray[np.int64]
    cannot_link: NDArray[np.int64]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to learn from."""
        return not ((self.labels != OPEN).any() or len(self.must_link) or len(self.cannot_link))
