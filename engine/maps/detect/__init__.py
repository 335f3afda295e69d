"""Making anomaly maps: MuSc and FUN-AD without normal images, PatchCore and SoftPatch with them.

Settings import nothing slow; the rest of the package imports torch, so take it from its modules.
"""

from engine.maps.detect.settings import (
    DETECTORS,
    NOTICES,
    WITHOUT_NORMALS,
    DetectorName,
    DetectorSettings,
    DetectPreset,
)

__all__ = [
    "DETECTORS",
    "NOTICES",
    "WITHOUT_NORMALS",
    "DetectPreset",
    "DetectorName",
    "DetectorSettings",
]
