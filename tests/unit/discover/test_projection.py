from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.discover import projection
from engine.discover.projection import nearest, principal_components, project
from engine.progress import Cancel, Cancelled, Progress


def clouds(count: int, kinds: int = 3) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    draw = np.random.default_rng(0)
    kind = np.arange(count) % kinds
    x = draw.normal(0, 1, (kinds, 32))[kind] + draw.normal(0, 0.2, (count, 32))
    return x.astype(np.float32), kind


def purity(places: NDArray[np.float32], kind: NDArray[np.int64]) -> float:
    """How many points lie nearest to one of their own kind."""
    rows, _ = nearest(places.astype(np.float64), places.astype(np.float64), 2, Cancel())
    return float((kind[rows[:, 1]] == kind).mean())


def test_like_lies_beside_like() -> None:
    x, kind = clouds(90)
    places = project(x)
    assert places.shape == (90, 2)
    assert places.dtype == np.float32
    assert np.abs(places).max() == pytest.approx(1)
    assert purity(places, kind) == 1
    assert np.array_equal(places, project(x))


def test_of_many_some_are_laid_out_and_the_others_put_beside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(projection, "_MOST", 60)
    x, kind = clouds(150)
    assert purity(project(x), kind) == 1


@pytest.mark.parametrize("count", [0, 1, 2, 9, 10, 12])
def test_few(count: int) -> None:
    places = project(clouds(count)[0])
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()


@pytest.mark.parametrize("width", [1, 2, 32])
def test_all_alike(width: int) -> None:
    places = project(np.ones((20, width), np.float32))
    assert places.tolist() == [[0, 0]] * 20


def test_many_on_one_spot() -> None:
    x, _ = clouds(40)
    places = project(np.concatenate([x, np.repeat(x[:1], 100, axis=0)]))
    assert np.isfinite(places).all()


class Stopper(Progress):
    """Asks to stop after some steps."""

    def __init__(self, cancel: Cancel, steps: int) -> None:
        self._cancel, self.left = cancel, steps

    def advance(self, steps: int = 1) -> None:
        self.left -= 1
        if self.left == 0:
            self._cancel.set()


@pytest.mark.parametrize("steps", [1, 10])
def test_stops(steps: int) -> None:
    cancel = Cancel()
    stopper = Stopper(cancel, steps)
    with pytest.raises(Cancelled):
        project(clouds(60)[0], progress=stopper, cancel=cancel)
    assert stopper.left >= -1


def test_principal_components_are_those_of_an_svd() -> None:
    x, _ = clouds(80)
    found = principal_components(x)
    unit = x / np.linalg.norm(x, axis=1, keepdims=True)
    values = np.linalg.svd(unit - unit.mean(axis=0), compute_uv=False)
    assert np.linalg.norm(found, axis=0) == pytest.approx(values[: found.shape[1]], abs=1e-5)
    assert found.shape == (80, 32)


@given(seed=st.integers(0, 100), count=st.integers(1, 6))
def test_nearest_is_exact(seed: int, count: int) -> None:
    draw = np.random.default_rng(seed)
    points, queries = draw.normal(size=(30, 4)), draw.normal(size=(11, 4))
    rows, distances = nearest(queries, points, count, Cancel())
    table = np.linalg.norm(queries[:, None] - points[None], axis=2)
    assert np.array_equal(rows, table.argsort(axis=1)[:, :count])
    assert distances == pytest.approx(np.sort(table, axis=1)[:, :count])
