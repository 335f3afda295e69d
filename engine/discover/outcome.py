"""What every way of finding classes hands on, so that all runs are finished and kept alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Outcome:
    """The classes found for N crops.

    Attributes:
        crop_ids: (N,) int64 session ids.
        image_ids: (N,) int64 session ids.
        areas: (N,) float32, mask pixels in the crop at image resolution.
        probabilities: (N, K) float32; column 0 is "normal", the largest is the crop's class.
        embeddings: (N, D) float32.
        seconds: what it took, earlier sittings included.
        facts: what else the session shall know about the run, as JSON.
    """

    crop_ids: NDArray[np.int64]
    image_ids: NDArray[np.int64]
    areas: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    embeddings: NDArray[np.float32]
    seconds: float
    facts: dict[str, Any]
