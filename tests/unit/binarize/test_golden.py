"""MEBin on all 583 maps of the evaluation set equals what the authors' code gives."""

import hashlib
import json
from pathlib import Path

import cv2
import numpy as np

from engine.binarize import map_range, mask_at, stability_curve


def test_all_maps_equal_the_authors_results(shared_data: Path) -> None:
    golden = json.loads((shared_data / "golden" / "mebin_mtd.json").read_bytes())
    lo, hi = golden["lo"], golden["hi"]
    assert len(golden["images"]) == 583
    peaks = []
    for name, expected in golden["images"].items():
        encoded = (shared_data / "mtd_maps" / f"{name}.png").read_bytes()
        map_u8 = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_GRAYSCALE)
        peaks.append(map_u8.max())
        curve = stability_curve(map_u8, lo, hi)
        mask = mask_at(map_u8, curve.threshold)
        found = {
            "counts": curve.counts.tolist(),
            "threshold": curve.threshold,
            "regions": curve.regions,
            "mask_pixels": int(mask.sum()),
            "mask_sha1": hashlib.sha1(np.packbits(mask).tobytes()).hexdigest(),
        }
        assert found == {key: expected[key] for key in found}, name
    assert map_range(peaks) == (lo, hi)
