"""Measuring a product's maps: scale, peaks, problems."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.errors import VitiaError
from engine.maps import MapScale, load_map, map_scale, measure_maps
from engine.progress import Cancel, Cancelled, Progress
from engine.session import ImageRecord, Problem, Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    root = tmp_path / "Prüf teil"
    root.mkdir()
    with Session.create(tmp_path / "s.vitia", root) as session:
        yield session


def store(
    session: Session, maps: dict[str, np.ndarray | bytes], size: tuple[int, int] = (20, 10)
) -> None:
    """Image NAME.png of (width, height) ``size`` with the map NAME.npy, for each name."""
    for name, values in maps.items():
        path = session.product_root / f"{name}.npy"
        if isinstance(values, bytes):
            path.write_bytes(values)
        else:
            np.save(path, values)
    session.store_product(
        [ImageRecord(f"{name}.png", *size, map_path=f"{name}.npy") for name in maps],
        [Problem("old", "no map", "found by the scan")],
    )


def ramp(low: float, high: float, shape: tuple[int, int] = (10, 20)) -> np.ndarray:
    return np.linspace(low, high, shape[0] * shape[1], dtype=np.float32).reshape(shape)


def test_one_scale_for_the_whole_product(session: Session) -> None:
    store(session, {"a": ramp(-1, 2), "b": ramp(0, 4), "c": ramp(0.5, 1.5)})
    assert measure_maps(session) == MapScale(-1, 4) == map_scale(session)
    assert session.get("scale") == [-1, 4]
    images = session.images()
    assert [i.peak for i in images] == [153, 255, 127]
    for image in images:
        assert load_map(session, image).max() == image.peak
    # Opened again elsewhere, with a map above all others: the same scale, clipped.
    np.save(session.product_root / "a.npy", ramp(4, 9))
    with Session.open(session.path) as again:
        assert load_map(again, again.images()[0]).min() == 255


def test_problems_per_file_and_the_rest_goes_on(session: Session) -> None:
    nan = ramp(0, 1)
    nan[3, 3] = np.nan
    store(
        session,
        {
            "fine": ramp(0, 8),
            "nan": nan,
            "broken": b"\x93NUMPY",
            "flat": np.full((10, 20), 2.0),
            "small": ramp(0, 1, (5, 10)),
            "odd": ramp(0, 99, (10, 10)),
            "nearly": ramp(0, 1, (50, 101)),
            "missing": ramp(0, 1),
            "small and flat": np.full((5, 10), 2.0),
        },
    )
    (session.product_root / "missing.npy").unlink()
    assert measure_maps(session) == MapScale(0, 8)
    found = [(p.path, p.kind) for p in session.problems()]
    assert found == [
        ("old", "no map"),
        ("nan.npy", "bad values"),
        ("broken.npy", "unreadable"),
        ("flat.npy", "constant map"),
        ("small.npy", "other size"),
        ("odd.npy", "other size"),
        ("nearly.npy", "other size"),
        ("missing.npy", "unreadable"),
        ("small and flat.npy", "other size"),
        ("small and flat.npy", "constant map"),
    ]
    assert all(p.message and p.remedy for p in session.problems()[1:])
    kept = {i.path: i.peak for i in session.images() if i.map_path}
    assert kept == {
        "fine.png": 255,
        "flat.png": 63,
        "small.png": 31,
        "nearly.png": 31,
        "small and flat.png": 63,
    }


def test_measuring_again_reports_nothing_twice(session: Session) -> None:
    store(session, {"a": ramp(0, 1), "flat": np.ones((10, 20))})
    measure_maps(session)
    before = session.problems(), session.images()
    measure_maps(session)
    assert (session.problems(), session.images()) == before
    assert len(before[0]) == 2


@pytest.mark.parametrize(
    ("width", "fits"), [(100, True), (102, True), (103, False), (98, True), (97, False)]
)
def test_the_aspect_may_differ_by_two_percent(session: Session, width: int, fits: bool) -> None:
    store(session, {"a": ramp(0, 1, (100, 100)), "b": ramp(0, 1, (100, width))}, size=(100, 100))
    measure_maps(session)
    assert (session.images()[1].map_path is not None) == fits


def test_only_constant_maps(session: Session) -> None:
    store(session, {"a": np.ones((10, 20)), "b": np.ones((10, 20))})
    assert measure_maps(session) == MapScale(1, 1)
    assert [i.peak for i in session.images()] == [0, 0]


def test_no_usable_map_names_the_first_reason_and_stores_nothing(session: Session) -> None:
    store(session, {"a": np.full((10, 20), np.nan)})
    before = session.images()
    with pytest.raises(VitiaError, match=r"none of the 1 anomaly maps.*not finite.*a\.npy"):
        measure_maps(session)
    assert session.images() == before
    with pytest.raises(VitiaError, match="not read yet"):
        map_scale(session)
    session.store_product([ImageRecord("a.png", 20, 10)], [])
    with pytest.raises(VitiaError, match="no image of this product has an anomaly map"):
        measure_maps(session)
    with pytest.raises(VitiaError, match="has no anomaly map"):
        load_map(session, session.images()[0])


def test_normal_training_images_do_not_stretch_the_scale(session: Session) -> None:
    store(session, {"a": ramp(0, 1), "t": ramp(0, 50)})
    a, t = session.images()
    session.store_product([a, ImageRecord(t.path, 20, 10, split="train", map_path=t.map_path)], [])
    assert measure_maps(session) == MapScale(0, 1)
    assert session.images()[1].map_path == "t.npy"


def test_progress_and_cancel(session: Session) -> None:
    store(session, {str(k): ramp(0, k + 1) for k in range(9)})
    seen: list[object] = []

    class Recorder(Progress):
        def stage(self, name: str, total: int) -> None:
            seen.append(total)

        def advance(self, steps: int = 1) -> None:
            seen.append("step")

    measure_maps(session, Recorder())
    assert seen == [9, *["step"] * 9]
    session.set("scale", None)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        measure_maps(session, cancel=cancel)
    assert session.get("scale") is None
