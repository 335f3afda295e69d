"""MEBin from one pass against the plain way: 64 times threshold, erode, count. One thread each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.binarize import BinarizeParams, stability_curve

Map = NDArray[np.uint8]
SIDE = 900
PARAMS = BinarizeParams.PAPER
LOWER_BOUND = 116  # of the evaluation maps; used for the synthetic ones, too
REPEATS = 5


def plain_counts(map_u8: Map, lo: int, hi: int) -> list[int]:
    """Spec section 2, steps 1 and 2, as published: every threshold on its own."""
    values = map_u8.astype(np.float64)
    rescaled = np.where(values < lo, 0, (values - lo) / (hi - lo) * 255)
    kernel = np.ones((PARAMS.erosion, PARAMS.erosion), np.uint8)
    counts = []
    for threshold in PARAMS.thresholds:
        binary = (rescaled > threshold).astype(np.uint8)
        eroded = cv2.erode(binary, kernel)
        counts.append(cv2.connectedComponents(eroded, connectivity=8)[0] - 1)
    return counts


def lean_counts(map_u8: Map, lo: int, hi: int) -> list[int]:
    """The same with everything made cheap that can be without another idea: bytes, no floats."""
    levels = (np.arange(256.0) - lo) / (hi - lo) * 255
    kernel = np.ones((PARAMS.erosion, PARAMS.erosion), np.uint8)
    counts = []
    for first in np.searchsorted(levels, PARAMS.thresholds, side="right"):
        _, binary = cv2.threshold(map_u8, float(first) - 1, 1, cv2.THRESH_BINARY)
        eroded = cv2.erode(binary, kernel)
        counts.append(cv2.connectedComponents(eroded, connectivity=8)[0] - 1)
    return counts


def one_pass_counts(map_u8: Map, lo: int, hi: int) -> list[int]:
    counts: list[int] = stability_curve(map_u8, lo, hi, PARAMS).counts.tolist()
    return counts


def evaluation_maps() -> Iterator[tuple[str, Map]]:
    folder = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "mtd_maps"
    for path in sorted(folder.glob("*/*.png"))[::60]:
        encoded = np.frombuffer(path.read_bytes(), np.uint8)
        small = cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE)
        for name, method in (("bicubic", cv2.INTER_CUBIC), ("nearest", cv2.INTER_NEAREST)):
            yield f"{path.stem} {name}", cv2.resize(small, (SIDE, SIDE), interpolation=method)


def as_bytes(values: NDArray[np.floating]) -> Map:
    return ((values - values.min()) / np.ptp(values) * 255).astype(np.uint8)


def blob_maps() -> Iterator[tuple[str, Map]]:
    """What detectors give: smooth blobs of all sizes on a low, uneven background."""
    y, x = np.mgrid[:SIDE, :SIDE]
    for seed in range(4):
        generator = np.random.default_rng(seed)
        total = 0.3 * cv2.GaussianBlur(generator.random((SIDE, SIDE)), (0, 0), 8)
        for _ in range(4 + 4 * seed):
            centre, size = generator.uniform(0, SIDE, 2), generator.uniform(8, 80)
            distance = np.hypot(y - centre[0], x - centre[1])
            total += generator.uniform(0.3, 1) * np.exp(-0.5 * (distance / size) ** 2)
        yield f"{4 + 4 * seed} blobs", as_bytes(total)


def hard_maps() -> Iterator[tuple[str, Map, int]]:
    """Nothing that a detector gives: every pixel of interest, and structure everywhere."""
    generator = np.random.default_rng(0)
    yield "pure noise", generator.integers(0, 256, (SIDE, SIDE), dtype=np.uint8), 0
    for sigma in (2, 12):
        field = cv2.GaussianBlur(generator.normal(size=(SIDE, SIDE)), (0, 0), sigma)
        yield f"noise blurred by {sigma} px", as_bytes(field), 0


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    yield
    cv2.setNumThreads(before)


def seconds(count: Callable[[Map, int, int], list[int]], map_u8: Map, lo: int) -> float:
    start = perf_counter()
    count(map_u8, lo, 255)
    return perf_counter() - start


def compare(name: str, map_u8: Map, lo: int) -> tuple[float, float, float]:
    """Median seconds of the plain, the lean and our way, taken in turn."""
    expected = plain_counts(map_u8, lo, 255)
    assert one_pass_counts(map_u8, lo, 255) == expected
    assert lean_counts(map_u8, lo, 255) == expected
    rows = [
        (
            seconds(plain_counts, map_u8, lo),
            seconds(lean_counts, map_u8, lo),
            median(seconds(one_pass_counts, map_u8, lo) for _ in range(5)),
        )
        for _ in range(REPEATS)
    ]
    plain, lean, ours = (median(column) for column in zip(*rows, strict=True))
    print(
        f"{name:30s} plain {plain * 1e3:6.1f} ms, lean {lean * 1e3:5.1f} ms, ours"
        f" {ours * 1e3:5.2f} ms: {plain / ours:4.0f}x plain, {lean / ours:4.0f}x lean"
    )
    return plain, lean, ours


def test_realistic_maps_at_least_60_times_as_fast() -> None:
    """Every map for itself; an image takes well under a millisecond."""
    print()
    maps = [*evaluation_maps(), *blob_maps()]
    times = np.array([compare(name, map_u8, LOWER_BOUND) for name, map_u8 in maps])
    ratios = times[:, 0] / times[:, 2]
    print(
        f"{len(maps)} maps of {SIDE}x{SIDE}: median {np.median(ratios):.0f}x, least"
        f" {ratios.min():.0f}x; against the lean way median"
        f" {np.median(times[:, 1] / times[:, 2]):.0f}x"
    )
    assert ratios.min() >= 60


def test_hard_maps() -> None:
    """No target, but the pass must win by far even where nothing can be skipped."""
    print()
    for name, map_u8, lo in hard_maps():
        plain, _, ours = compare(name, map_u8, lo)
        assert plain / ours >= 10
