"""Making anomaly maps: MuSc without normal images, PatchCore and SoftPatch with them.

Settings import nothing slow; the rest of the package imports torch, so take it from its modules.
"""

from engine.maps.detect.settings import DETECTORS, DetectorName, DetectorSettings, DetectPreset

__all__ = ["DETECTORS", "DetectPreset", "DetectorName", "DetectorSettings"]
