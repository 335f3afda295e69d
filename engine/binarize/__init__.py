"""Main element binarization (MEBin): from an anomaly map to a mask and a region number.

Importing this loads no slow library; the first :func:`stability_curve` does.
"""

from engine.binarize.curve import (
    Interval,
    StabilityCurve,
    eroded,
    intervals,
    mask_at,
    rescaled,
    stability_curve,
)
from engine.binarize.params import NO_ANOMALY, BinarizeParams, map_range

__all__ = [
    "NO_ANOMALY",
    "BinarizeParams",
    "Interval",
    "StabilityCurve",
    "eroded",
    "intervals",
    "map_range",
    "mask_at",
    "rescaled",
    "stability_curve",
]
