"""Scoring a folder: memory does not grow with it, and decoding does not wait for the network."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.files import encode_png, read_image
from engine.maps import MapScale
from engine.pipeline.score import score_folder
from engine.score.model import ModelInfo, ScoreModel
from engine.score.regions import MapLevels
from engine.score.results import Results
from engine.score.verdict import Rules

SIDE = 256


class Waiting:
    """A network that computes for some time without the interpreter, eight images at once."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds

    def score(self, images: Iterable[NDArray[np.uint8]]) -> Iterator[Any]:
        batch = []
        for image in images:
            batch.append(image[::8, ::8, 0].astype(np.float32))
            if len(batch) == 8:
                yield from self._scored(batch)
                batch = []
        yield from self._scored(batch)

    def _scored(self, batch: list[NDArray[np.float32]]) -> Iterator[Any]:
        time.sleep(self.seconds * len(batch))
        for small in batch:
            yield SimpleNamespace(score=float(small.mean()), map=small)


def model(scorer: Waiting, threshold: float) -> ScoreModel:
    rules = Rules(threshold)
    info = ModelInfo("parts", (), 60, {}, rules, rules, 100)
    return ScoreModel(scorer, None, None, None, MapLevels(MapScale(0, 255), 100), info)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1,600 links to a few different images, every tenth rejected."""
    folder = tmp_path_factory.mktemp("parts")
    rng = np.random.default_rng(0)
    for n in range(10):
        image = rng.integers(0, 120 if n else 200, (SIDE, SIDE, 3), np.uint8)
        (folder / f"{n}.png").write_bytes(encode_png(image))
    for n in range(10, 1600):
        (folder / f"{n}.png").hardlink_to(folder / f"{n % 10}.png")
    return folder


def peak_of(folder: Path, count: int, place: Path) -> int:
    paths = [f"{n}.png" for n in range(count)]
    with Results.begin(place, "m", folder, fresh=True) as results:
        tracemalloc.start()
        try:
            score_folder(model(Waiting(), 80), folder, results, paths=paths)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_memory_is_flat(parts: Path, tmp_path: Path) -> None:
    """Eight times the parts take hardly more memory: their names, and no pixels."""
    peak_of(parts, 50, tmp_path / "warm")
    few, many = peak_of(parts, 200, tmp_path / "few"), peak_of(parts, 1600, tmp_path / "many")
    print(f"\npeak {few / 1e6:.1f} MB for 200 parts, {many / 1e6:.1f} MB for 1,600")
    assert many - few < 1400 * SIDE * SIDE * 3 / 100  # a hundredth of the pixels that went by


def test_decoding_hides_behind_the_network(
    parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the network computes, the next images are decoded: against one after the other."""
    paths = [f"{n}.png" for n in range(160)]
    start = time.perf_counter()
    for path in paths:
        read_image(parts / path)
    decoding = time.perf_counter() - start

    def seconds(name: str) -> float:
        network = model(Waiting(2 * decoding / len(paths)), 1e9)
        start = time.perf_counter()
        with Results.begin(tmp_path / name, "m", parts) as results:
            assert score_folder(network, parts, results, paths=paths) == len(paths)
        return time.perf_counter() - start

    both = seconds("r")
    monkeypatch.setattr(
        "engine.pipeline.score.ahead", lambda read, files, _cancel: ((f, read(f)) for f in files)
    )
    plain = seconds("plain")
    print(f"\ndecoding {decoding:.2f} s; one after the other {plain:.2f} s, ours {both:.2f} s")
    assert both < plain - 0.5 * decoding
