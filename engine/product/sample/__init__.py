"""A made-up product to try Vitia with: stamped steel plates with five kinds of defects.

Everything is drawn by this package from one seed; no photograph is involved.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from engine.files import atomic_folder, encode_png
from engine.product.sample.anomaly import imagine_map
from engine.product.sample.defects import KINDS
from engine.product.sample.part import SIZE, draw_plate, light
from engine.progress import Cancel, Progress

PER_KIND = 12
GOOD = 20


def make_sample(
    folder: Path,
    seed: int = 0,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the sample product to ``folder``, whole, and return it.

    ``test/KIND/000.png``, ``ground_truth/KIND/000_mask.png`` (not for ``good``) and
    ``maps/KIND/000.png`` (8 bit, one scale for all). Equal seeds give equal files.

    Raises:
        VitiaError: the folder exists and is not empty, or cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    names = [f"{kind}/{k:03}" for kind in KINDS for k in range(PER_KIND)]
    names += [f"good/{k:03}" for k in range(GOOD)]
    seeds = np.random.SeedSequence(seed).spawn(len(names))
    progress.stage("Draw parts", len(names))
    with atomic_folder(folder) as new:
        maps = []
        for name, own in zip(names, seeds, strict=True):
            rng = np.random.default_rng(own)
            kind = name.split("/")[0]
            scene = draw_plate(rng)
            if kind in KINDS:
                KINDS[kind](scene, rng)
            small = cv2.resize(
                scene.mask.astype(np.float32), (SIZE, SIZE), interpolation=cv2.INTER_AREA
            )
            mask = small > 0.4
            _write(new / "test" / f"{name}.png", encode_png(light(scene, rng)))
            if kind in KINDS:
                _write(new / "ground_truth" / f"{name}_mask.png", encode_png(mask))
            maps.append(imagine_map(mask, scene.inside, rng))
            progress.advance()
            cancel.check()
        low, high = min(m.min() for m in maps), max(m.max() for m in maps)
        for name, scores in zip(names, maps, strict=True):
            scaled = (scores - low) / (high - low) * 255
            _write(new / "maps" / f"{name}.png", encode_png(scaled.astype(np.uint8)))
    return folder


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
