"""The scale of a product's maps: one minimum and maximum for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class MapScale:
    """The smallest and largest value over all maps of a product.

    Never of one map: that would destroy the range of thresholds (specification section 1).
    """

    minimum: float
    maximum: float

    def quantise(self, values: NDArray[Any]) -> NDArray[np.uint8]:
        """``values`` (any shape) on the product scale: 0 to 255, truncated; outside values clipped.

        Exact for integers of up to 16 bits: multiplying first keeps the product whole, and the
        quotient is then at least 1/65535 away from any integer that it does not equal. So 8-bit
        maps that reach from 0 to 255 come back unchanged. Where all maps are one constant, all 0.
        """
        span = self.maximum - self.minimum
        if span <= 0:
            return np.zeros(values.shape, np.uint8)
        scaled = values.astype(np.float64)
        np.clip(scaled, self.minimum, self.maximum, out=scaled)
        scaled -= self.minimum
        highest = scaled >= span  # of long fractions the product below may round down
        scaled *= 255
        scaled /= span
        scaled[highest] = 255
        return scaled.astype(np.uint8)
