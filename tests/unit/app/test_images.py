from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.images import LoadedImage, image_maker
from engine.files import encode_png
from engine.session import ImageRecord, Session


@pytest.fixture
def session(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    for name, pixels in (
        ("a.png", rng.integers(0, 256, (700, 900, 3), np.uint8)),
        ("a.mask.png", (rng.random((700, 900)) > 0.9).astype(np.uint8) * 255),
        ("b.png", rng.integers(0, 256, (20, 30, 3), np.uint8)),
    ):
        (tmp_path / name).write_bytes(encode_png(pixels))
    np.save(tmp_path / "a.npy", rng.random((350, 450), np.float32) * 8 - 2)
    with Session.create(tmp_path / "s.vitia", tmp_path) as session:
        session.store_product(
            [
                ImageRecord("a.png", 900, 700, map_path="a.npy", mask_path="a.mask.png"),
                ImageRecord("b.png", 30, 20),
                ImageRecord("gone.png", 30, 20),
            ],
            [],
        )
        session.set("scale", [-2.0, 6.0])
        return session.path


def load(session: Path) -> list[LoadedImage]:
    with image_maker(session) as make:
        return [make(image_id) for image_id in (1, 2, 3)]


def test_all_that_lies_over_an_image(session: Path) -> None:
    whole, bare, _ = load(session)
    assert whole.pixels is not None
    assert whole.pixels.shape == (700, 900, 3)
    assert whole.map_u8 is not None
    assert whole.raw is not None
    assert whole.mask is not None
    expected = np.floor((whole.raw.astype(np.float64) + 2) * 255 / 8)
    assert np.abs(whole.map_u8 - expected).max() <= 1
    assert whole.mask.mean() == pytest.approx(0.1, abs=0.01)
    assert whole.picture is not None
    assert whole.heat is not None
    assert len(whole.picture._levels) == whole.picture._count > 1  # made by the loading thread
    parts = (whole.picture, whole.heat, whole.raw, whole.mask)
    assert whole.nbytes == sum(p.nbytes for p in parts)
    assert bare.pixels is not None
    assert bare.map_u8 is bare.raw is bare.mask is None
    assert bare.nbytes == bare.picture.nbytes if bare.picture else False


def test_values_of_very_large_maps_are_not_kept(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.images._RAW_KEPT", 1000)
    whole = load(session)[0]
    assert whole.raw is None
    assert whole.map_u8 is not None


def test_what_cannot_be_read_is_told(session: Path) -> None:
    gone = load(session)[2]
    assert gone.pixels is None
    assert "gone.png" in gone.error
    assert gone.nbytes == 0
