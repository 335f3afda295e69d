"""Six kinds of faults of the cloth. Each function draws one and marks it in the mask."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.product.sample.canvas import (
    SIZE,
    Field,
    blurred,
    curve,
    distance,
    fine_grain,
    grid,
    rgb,
    smooth_noise,
    step,
    wander,
)
from engine.product.sample.textile import PITCH, WARP, WEFT, Cloth, threads_at

_RED = np.array([188.0, 36.0, 44.0], np.float32)
_BLACK = np.array([34.0, 32.0, 38.0], np.float32)
_GREEN = np.array([52.0, 122.0, 66.0], np.float32)


def fibre(cloth: Cloth, rng: np.random.Generator) -> None:
    """A coloured thread that does not belong here, curled up on the cloth."""
    x, y = rng.uniform(110, SIZE - 110, 2)
    path = wander(rng, (x, y), rng.uniform(0, 2 * np.pi), int(rng.integers(30, 50)), 5.0, 0.34)
    path += np.array([x, y]) - path.mean(axis=0)
    colour = (_RED, _BLACK, _GREEN)[int(rng.integers(3))]
    cloth.mask |= _lay(cloth, [path], rng.uniform(2.6, 3.6), colour, rng)


def hole(cloth: Cloth, rng: np.random.Generator) -> None:
    """Torn threads around a dark opening; their ends hang into it."""
    x, y = rng.uniform(70, SIZE - 70, 2)
    radius = rng.uniform(24, 40)
    ratio, angle = rng.uniform(0.7, 1.0), rng.uniform(0, np.pi)
    far = distance(x, y, angle, ratio) / radius
    _push(cloth, x, y, far, 5.0)
    # Each thread is torn at a place of its own.
    u, v = threads_at(cloth)
    torn = 0.2 * rng.standard_normal((2, 512)).astype(np.float32)
    ragged = torn[0][np.floor(u).astype(int) % 512] + torn[1][np.floor(v).astype(int) % 512]
    level = far + ragged + 0.08 * smooth_noise(rng, 20)
    cloth.gone = np.maximum(cloth.gone, step(-level, -0.95, 0.12))
    cloth.thin = np.maximum(cloth.thin, np.clip(1.5 - level, 0, 1) * 0.8)
    cloth.height -= 4 * np.exp(-np.square(far / 1.1))
    for colour in (WARP, WEFT):
        ends = []
        for turn in rng.uniform(0, 2 * np.pi, int(rng.integers(5, 9))):
            start = (x + 1.04 * radius * np.cos(turn), y + 1.04 * radius * np.sin(turn))
            inward = turn + np.pi + rng.normal(0, 0.5)
            ends.append(wander(rng, start, inward, int(rng.integers(3, 8)), radius / 9, 0.35))
        _lay(cloth, ends, rng.uniform(1.6, 2.6), colour, rng)
    cloth.mask |= (level < 1.05) | (far < 0.95)


def knot(cloth: Cloth, rng: np.random.Generator) -> None:
    """A lump where two threads were tied, with both of their ends."""
    x, y = rng.uniform(60, SIZE - 60, 2)
    radius, angle = rng.uniform(11, 16), rng.uniform(0, np.pi)
    far = distance(x, y, angle, rng.uniform(0.6, 0.8)) / radius
    _push(cloth, x, y, far / 1.5, 4.0)
    cloth.height += 8 * np.exp(-np.square(far / 1.5))
    colour = WEFT if rng.random() < 0.6 else WARP
    ends = [
        wander(rng, (x, y), angle + side + rng.normal(0, 0.4), int(rng.integers(6, 9)), 5.0, 0.25)
        for side in (0.0, np.pi)
    ]
    spots = _lay(cloth, ends, rng.uniform(2.6, 3.6), colour, rng)
    lump = step(-far, -1.0, 0.25)
    turns = 0.5 + 0.5 * np.sin(far * 5 + 3 * np.cos(_bearing(x, y) * 2 + angle))
    up = np.clip(1 - np.square(far), 0, 1)
    px, py = grid()
    lit = np.clip(0.5 - 0.037 * (px - np.float32(x)) - 0.04 * (py - np.float32(y)), 0, 1)
    shade = 0.45 + 0.35 * lit + 0.2 * up + 0.16 * (turns - 0.5)
    _cover(cloth, lump, rgb(1.12 * shade, colour))
    cloth.mask |= spots | (far < 1.1)


def missing_thread(cloth: Cloth, rng: np.random.Generator) -> None:
    """A thread is missing over some length, and its neighbours have not closed the gap."""
    u, v = threads_at(cloth)
    long = rng.uniform(150, 260)
    x, y = rng.uniform(150, SIZE - 150, 2)
    upright = rng.random() < 0.5
    along, thread = (v, u) if upright else (u, v)
    middle = float(along[int(y), int(x)])
    number = np.floor(thread[int(y), int(x)])
    reach = np.abs(along - np.float32(middle)) * np.float32(PITCH) < long / 2
    gap = reach & (np.floor(thread) == number)
    missing = cloth.no_warp if upright else cloth.no_weft
    missing |= gap
    beside = reach & (np.abs(thread - np.float32(number + 0.5)) < 1.5)
    cloth.thin = np.maximum(cloth.thin, 0.75 * beside)
    cloth.height -= 2.4 * blurred(gap.astype(np.float32), 3.5)
    shadow = blurred(gap.astype(np.float32), 1.6)
    cloth.tint *= rgb(1 - 0.5 * shadow)
    cloth.mask |= reach & (np.abs(thread - np.float32(number + 0.5)) < 0.8)


def snag(cloth: Cloth, rng: np.random.Generator) -> None:
    """A thread pulled out to a loop; the cloth puckers along it."""
    x, y = rng.uniform(110, SIZE - 110, 2)
    upright = rng.random() < 0.5
    angle = cloth.angle + (np.pi / 2 if upright else 0.0)
    px, py = grid()
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    a = c * (px - np.float32(x)) + s * (py - np.float32(y))
    b = c * (py - np.float32(y)) - s * (px - np.float32(x))
    pull = rng.uniform(60, 90)
    ridge = np.exp(-np.square(b / 7)) * np.clip(1 - np.abs(a) / pull, 0, 1)
    ridge = np.asarray(ridge, np.float32)
    cloth.height += 5.5 * ridge * np.asarray(0.6 + 0.4 * np.cos(a / 5.5), np.float32)
    drawn = 9 * np.exp(-np.square(b / 9)) * np.tanh(a / 12) * np.exp(-np.abs(a) / pull)
    cloth.shift = (
        cloth.shift[0] - np.asarray(c * drawn, np.float32),
        cloth.shift[1] - np.asarray(s * drawn, np.float32),
    )
    cloth.tint *= rgb(1 - 0.22 * ridge)
    high, wide = rng.uniform(24, 40), rng.uniform(8, 14)
    t = np.linspace(0, np.pi, 30)
    loop = np.stack([wide * np.sin(2 * t) * -1, high * np.sin(t) ** 1.2], axis=1)
    lean = angle + rng.choice([0, np.pi]) + rng.normal(0, 0.35)
    turn = np.array([[np.cos(lean), np.sin(lean)], [-np.sin(lean), np.cos(lean)]])
    spots = _lay(cloth, [loop @ turn + (x, y)], 4.0, WARP if upright else WEFT, rng)
    cloth.mask |= spots | (ridge > 0.35)


def stain(cloth: Cloth, rng: np.random.Generator) -> None:
    """Something brown has soaked in and dried, darkest at its rim."""
    x, y = rng.uniform(80, SIZE - 80, 2)
    radius = rng.uniform(34, 58)
    far = distance(x, y, rng.uniform(0, np.pi), rng.uniform(0.7, 1.0)) / radius
    level = 1 - far + 0.17 * smooth_noise(rng, 62) + 0.05 * smooth_noise(rng, 14)
    wet = np.clip(level / 0.12, 0, 1)
    rim = np.exp(-np.square((level - 0.08) / 0.07))
    depth = np.clip(wet * (0.62 + 0.07 * smooth_noise(rng, 26)) + 0.38 * rim, 0, 1)
    brown = np.array([0.28, 0.42, 0.62], np.float32)
    cloth.tint *= 1 - rgb(depth, brown)
    cloth.mask |= wet > 0.5


KINDS: dict[str, Callable[[Cloth, np.random.Generator], None]] = {
    "fibre": fibre,
    "hole": hole,
    "knot": knot,
    "missing_thread": missing_thread,
    "snag": snag,
    "stain": stain,
}


def _push(cloth: Cloth, x: float, y: float, far: Field, by: float) -> None:
    """Push the threads around (x, y) away from it; ``far`` is 1 where that is strongest."""
    px, py = grid()
    strength = np.float32(by) * far * np.exp(1 - far) / np.maximum(far, np.float32(0.05))
    away = np.maximum(distance(x, y), 1)
    strength = strength * np.exp(-np.square(far / 2))
    cloth.shift = (
        cloth.shift[0] + strength * (px - np.float32(x)) / away,
        cloth.shift[1] + strength * (py - np.float32(y)) / away,
    )


def _lay(
    cloth: Cloth,
    paths: Sequence[NDArray[np.floating]],
    width: float,
    colour: NDArray[np.float32],
    rng: np.random.Generator,
) -> NDArray[np.bool_]:
    """Lay threads on the cloth, lit from above left; gives where they lie."""
    body, gleam = np.zeros((2, SIZE, SIZE), np.float32)
    for path in paths:
        curve(body, path, width)
        curve(gleam, path - 0.22 * width, max(1.0, 0.4 * width))
    body = blurred(body, 0.5)
    shade = np.float32(0.6) + np.float32(0.5) * blurred(gleam, 0.7)
    shade *= 1 + np.float32(0.08) * fine_grain(rng)
    _cover(cloth, body, rgb(shade, colour))
    return body > 0.3


def _cover(cloth: Cloth, share: Field, colour: Field) -> None:
    """Put something on top of what lies on the cloth already."""
    cloth.over += rgb(share) * (colour - cloth.over)
    cloth.cover = np.maximum(cloth.cover, share)


def _bearing(x: float, y: float) -> Field:
    px, py = grid()
    return np.asarray(np.arctan2(py - np.float32(y), px - np.float32(x)), np.float32)
