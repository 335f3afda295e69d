"""Pseudo defects: pictures of normal parts that something strange is put on (specification 5, 6).

By default a texture in the shape of thresholded Perlin noise (Zavrtanik et al., "DRAEM", ICCV
2021). Textures are other normal images with changed colours, or noise, so that nothing has to be
supplied.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.score.settings import PseudoFamily

Image = NDArray[np.uint8]

_VERSION = 1  # of what is made; a change makes kept features stale
_OPERATIONS = 3
_OCTAVES = 6  # Perlin noise has 2^0 to 2^5 cells a side
_LEVEL = 0.5
_MOST_TRANSPARENT = 0.8
_PASTED_AREA = (0.02, 0.15)
_PASTED_ASPECT = (0.3, 1 / 0.3)
_JITTER = 0.1
_ATTEMPTS = 20


@dataclass(frozen=True)
class Recipe:
    """What decides a pseudo defect.

    Attributes:
        family: kind.
        base: SHA-256 of the normal image that it is put on.
        source: SHA-256 of the image that it is taken from; not the base, but in the same image.
        seed: of everything random.
        mirror: how the base is mirrored, 0 to 3.
        size: side in pixels of the picture.
    """

    family: PseudoFamily
    base: str
    source: str
    seed: int
    mirror: int
    size: int

    @property
    def name(self) -> str:
        """What its features are kept by."""
        facts = [_VERSION, self.family, self.base, self.source, self.seed, self.mirror, self.size]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def mirrored(image: Image, mirror: int) -> Image:
    """(H, W, 3) left to right (bit 0 of ``mirror``), upside down (bit 1)."""
    if mirror & 1:
        image = image[:, ::-1]
    if mirror & 2:
        image = image[::-1]
    return np.ascontiguousarray(image)


def make_pseudo(
    base: Image, source: Image, family: PseudoFamily, rng: np.random.Generator
) -> tuple[Image, NDArray[np.bool_]]:
    """Put a pseudo defect on ``base``, and tell where it is.

    Args:
        base: (S, S, 3) a normal image, not changed.
        source: (S, S, 3) an image to take the defect from.
        family: "in-image" takes it from ``base``.
        rng: of everything random.

    Returns:
        The picture (S, S, 3), and the mask (S, S) of what was put on, never empty.
    """
    if family == "texture":
        return _blend(base, source, rng)
    return _paste(base, base if family == "in-image" else source, rng)


def perlin(
    shape: tuple[int, int], cells: tuple[int, int], rng: np.random.Generator
) -> NDArray[np.float32]:
    """Perlin's gradient noise of ``cells`` (rows, columns), of the shape (H, W), from -1 to 1.

    Zero at the corners of cells ("An Image Synthesizer", 1985, with the fade of 2002).
    """
    angles = rng.uniform(0, 2 * np.pi, (cells[0] + 1, cells[1] + 1))
    gradients = np.stack([np.cos(angles), np.sin(angles)], 2)
    places = [np.arange(n) * (c / n) for n, c in zip(shape, cells, strict=True)]
    whole = [p.astype(int) for p in places]
    part = [p - w for p, w in zip(places, whole, strict=True)]
    fade = [t**3 * (t * (t * 6 - 15) + 10) for t in part]

    def corner(down: int, right: int) -> NDArray[np.float64]:
        g = gradients[whole[0] + down][:, whole[1] + right]
        slope: NDArray[np.float64] = g[..., 0] * (part[0] - down)[:, None]
        slope += g[..., 1] * (part[1] - right)[None]
        return slope

    upper = corner(0, 0) + fade[1][None] * (corner(0, 1) - corner(0, 0))
    lower = corner(1, 0) + fade[1][None] * (corner(1, 1) - corner(1, 0))
    noise: NDArray[np.float64] = upper + fade[0][:, None] * (lower - upper)
    return (noise * 2**0.5).astype(np.float32)


def perlin_mask(side: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """(side, side) blobs: noise of 2^0 to 2^5 cells a side, turned by up to 90 degrees, above 0.5.

    Never empty, and at most half of the picture.
    """
    for _ in range(_ATTEMPTS):
        cells = 2 ** rng.integers(0, _OCTAVES, 2)
        noise = perlin((side, side), (int(cells[0]), int(cells[1])), rng)
        turn = cv2.getRotationMatrix2D((side / 2, side / 2), rng.uniform(-90, 90), 1)
        mask: NDArray[np.bool_] = cv2.warpAffine(noise, turn, (side, side)) > _LEVEL
        if 0 < mask.mean() <= 0.5:
            return mask
    mask = np.zeros((side, side), np.bool_)
    top, left = rng.integers(0, max(1, side - side // 8), 2)
    mask[top : top + max(1, side // 8), left : left + max(1, side // 8)] = True
    return mask


def _blend(base: Image, source: Image, rng: np.random.Generator) -> tuple[Image, NDArray[np.bool_]]:
    mask = perlin_mask(len(base), rng)
    texture = source if rng.random() < 0.5 else _noise(len(base), rng)
    for operation in rng.permutation(len(_COLOURS))[:_OPERATIONS]:
        texture = _COLOURS[operation](texture, rng)
    texture = mirrored(texture, int(rng.integers(4)))
    clear = rng.uniform(0, _MOST_TRANSPARENT)
    mixed = clear * base + (1 - clear) * texture
    found = base.copy()
    found[mask] = mixed[mask].round().astype(np.uint8)
    return found, mask


def _noise(side: int, rng: np.random.Generator) -> Image:
    """A texture of several octaves of noise, between two colours."""
    start = int(rng.integers(1, _OCTAVES))
    noise = np.zeros((side, side), np.float32)
    for octave in range(start, start + 2):
        noise += perlin((side, side), (2**octave, 2**octave), rng) / 2 ** (octave - start)
    share = (noise - noise.min()) / max(float(np.ptp(noise)), 1e-6)
    first, second = rng.uniform(0, 255, (2, 3))
    if rng.random() < 0.5:  # grey ones for parts without colour
        first, second = first.mean(keepdims=True).repeat(3), second.mean(keepdims=True).repeat(3)
    found: Image = (first + share[..., None] * (second - first)).astype(np.uint8)
    return found


def _paste(base: Image, source: Image, rng: np.random.Generator) -> tuple[Image, NDArray[np.bool_]]:
    side = len(base)
    area = rng.uniform(*_PASTED_AREA) * side * side
    aspect = np.exp(rng.uniform(*np.log(_PASTED_ASPECT)))
    height = int(np.clip(round((area * aspect) ** 0.5), 1, side))
    width = int(np.clip(round((area / aspect) ** 0.5), 1, side))
    (y, x), (v, u) = rng.integers(0, [side - height + 1, side - width + 1], (2, 2))
    found, mask = base.copy(), np.zeros((side, side), np.bool_)
    found[v : v + height, u : u + width] = _jitter(source[y : y + height, x : x + width], rng)
    mask[v : v + height, u : u + width] = True
    return found, mask


# ---- colour operations -------------------------------------------------------------------------
def _jitter(image: Image, rng: np.random.Generator) -> Image:
    """Brightness, contrast, saturation and hue changed by up to a tenth."""
    brightness, contrast, saturation = rng.uniform(1 - _JITTER, 1 + _JITTER, 3)
    values = image.astype(np.float32) * brightness
    values = values.mean() + contrast * (values - values.mean())
    grey = values.mean(2, keepdims=True)
    values = grey + saturation * (values - grey)
    return _hue(values.round().clip(0, 255).astype(np.uint8), rng.uniform(-_JITTER, _JITTER))


def _hue(image: Image, share: float) -> Image:
    """The hue turned by that part of the circle."""
    hsv = cv2.cvtColor(np.ascontiguousarray(image), cv2.COLOR_RGB2HSV)
    hsv[..., 0] = (hsv[..., 0].astype(int) + round(180 * share)) % 180
    return np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), np.uint8)


def _lookup(image: Image, curve: NDArray[np.float64]) -> Image:
    found: Image = curve.round().clip(0, 255).astype(np.uint8)[image]
    return found


_LEVELS = np.arange(256, dtype=np.float64)
_COLOURS = (
    lambda image, rng: _lookup(image, 255 * (_LEVELS / 255) ** rng.uniform(0.5, 2)),  # gamma
    lambda image, rng: _lookup(image, _LEVELS + rng.uniform(-30, 30)),  # brightness
    lambda image, rng: _lookup(image, 128 + rng.uniform(0.5, 2) * (_LEVELS - 128)),  # contrast
    lambda image, _: 255 - image,  # invert
    lambda image, rng: _lookup(  # solarize
        image, np.where(rng.integers(32, 129) <= _LEVELS, 255 - _LEVELS, _LEVELS)
    ),
    lambda image, rng: image & np.uint8(256 - 2 ** rng.integers(3, 6)),  # posterize
    lambda image, rng: _hue(image, rng.uniform(-0.5, 0.5)),
    lambda image, _: np.stack([cv2.equalizeHist(image[..., c]) for c in range(3)], 2),
)
