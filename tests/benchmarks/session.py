"""A large session, made up fast: what the window must stay quick with."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from engine.files import encode_png
from engine.session import Cluster, CropRecord, Curve, ImageRecord, Session
from engine.triage import RESULT
from engine.triage.colours import colour_of

SIDE, CROP = 256, 48
_PER_IMAGE = 10
_PICTURES = 8


def make_large_session(
    folder: Path,
    crops: int = 100_000,
    classes: int = 12,
    seed: int = 0,
    features: int = 64,
    *,
    files: bool = True,
) -> Path:
    """A session with a finished run, ten crops an image, and classes of unequal size.

    Args:
        folder: gets ``parts`` (the product) and ``parts.vitia``.
        crops: how many.
        classes: how many, normal included.
        seed: equal seeds give equal sessions.
        features: length of the embeddings, which lie in one cloud a class.
        files: write the images; eight different ones under as many names as there are images.

    Returns:
        The path of the session.
    """
    draw = np.random.default_rng(seed)
    product = folder / "parts"
    product.mkdir(parents=True)
    count = -(-crops // _PER_IMAGE)
    hashes = _write_images(product, count, draw) if files else [None] * _PICTURES
    truth = draw.choice(classes, crops, p=_shares(classes))
    with Session.create(folder / "parts.vitia", product) as session, session.transaction():
        session.store_product(
            [
                ImageRecord(_name(n), SIDE, SIDE, sha256=hashes[n % _PICTURES], peak=200)
                for n in range(count)
            ],
            [],
        )
        counts = np.zeros(64, np.int32)
        counts[10:30] = _PER_IMAGE
        session.store_curves(Curve(n + 1, counts, 90, _PER_IMAGE) for n in range(count))
        mask = np.zeros((SIDE, SIDE), np.bool_)
        corners = draw.integers(0, SIDE - CROP, (crops, 2))
        for x, y in corners[:_PER_IMAGE]:
            mask[y + 8 : y + CROP - 8, x + 8 : x + CROP - 8] = True
        png = encode_png(mask)
        scores = draw.uniform(0.5, 1, crops)
        crop_set = session.add_crop_set(
            {"state": "made up"},
            [
                CropRecord(0, n // _PER_IMAGE + 1, (x, y, x + CROP, y + CROP), 100 + n % 900, s, False)
                for n, ((x, y), s) in enumerate(zip(corners.tolist(), scores.tolist(), strict=True))
            ],
            ((n + 1, png) for n in range(count)),
        )  # fmt: skip
        settings = {"classes": classes, "epochs": 1, "weights": "made up", "seed": seed}
        run = session.add_run(crop_set.id, "AnomalyNCD", settings)
        probabilities = draw.dirichlet(np.full(classes, 0.3), crops).astype(np.float32)
        probabilities[np.arange(crops), truth] += 1
        probabilities /= probabilities.sum(1, keepdims=True)
        centres = draw.normal(size=(classes, features)).astype(np.float32)
        arrays = {
            "crop_ids": np.arange(1, crops + 1),
            "crop_probabilities": probabilities,
            "crop_embeddings": _unit(
                centres[truth]
                + draw.standard_normal((crops, features), np.float32) * np.float32(0.4)
            ),
            "crop_weights": np.full(crops, 1 / _PER_IMAGE, np.float32),
            "image_ids": np.arange(1, count + 1),
            "image_probabilities": np.full((count, classes), 1 / classes, np.float32),
        }
        (session.run_folder(run.id) / RESULT).write_bytes(save(arrays))
        clusters = [
            Cluster(0, run.id, n, f"class {n}" if n else "normal", colour_of(n))
            for n in range(classes)
        ]
        session.finish_run(
            run.id, 1.0, {}, clusters, list(enumerate(probabilities.argmax(1).tolist(), 1))
        )
        return session.path


def _shares(classes: int) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = 1 / np.arange(1, classes + 1)
    return shares / shares.sum()


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _name(number: int) -> str:
    return f"test/{number // 1000:03d}/{number:06d}.png"


def _write_images(product: Path, count: int, draw: np.random.Generator) -> list[str | None]:
    """Write the images; gives the hashes of the different ones."""
    first = []
    for n in range(count):
        path = product / _name(n)
        path.parent.mkdir(parents=True, exist_ok=True)
        if n < _PICTURES:
            grey = np.cumsum(draw.normal(0, 2, (SIDE, SIDE)), axis=1) + 128
            pixels = np.clip(grey, 0, 255).astype(np.uint8)
            path.write_bytes(encode_png(np.repeat(pixels[:, :, None], 3, axis=2)))
            first.append(path)
            continue
        try:
            os.link(first[n % _PICTURES], path)
        except OSError:  # no hard links here
            shutil.copy(first[n % _PICTURES], path)
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in first]
    return [*digests, *[None] * (_PICTURES - len(first))]
