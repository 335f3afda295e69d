from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app import thumbnails as module
from app.pictures import Decoded, picture
from app.thumbnails import Thumbnails
from engine.files import encode_png, read_image
from engine.session import CropRecord, ImageRecord, Session

BOXES = ((0, 0, 20, 20), (20, 10, 50, 40))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Three images of two crops each: crops 1 and 2 are of image 1, and so on; the last is gone."""
    parts = tmp_path / "parts"
    parts.mkdir()
    rng = np.random.default_rng(0)
    for n in (1, 2):
        pixels = rng.integers(0, 256, (48, 64, 3), np.uint8)
        (parts / f"{n}.png").write_bytes(encode_png(pixels))
    with Session.create(tmp_path / "a", parts) as session:
        session.store_product([ImageRecord(f"{n}.png", 64, 48) for n in (1, 2, 3)], [])
        crops = [CropRecord(0, n, box, 9, 0.5, False) for n in (1, 2, 3) for box in BOXES]
        mask = np.zeros((48, 64), np.bool_)
        mask[5:15, 5:15] = True
        session.add_crop_set({}, crops, [(n, encode_png(mask)) for n in (1, 2, 3)])
        yield session


Read = Callable[[], list[str]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """The names of the images read so far."""
    names: list[str] = []

    def noted(path: Path) -> np.ndarray:  # type: ignore[type-arg]
        names.append(path.name)
        return read_image(path)

    monkeypatch.setattr(module, "read_image", noted)
    return lambda: names


@pytest.fixture
def opened(session: Session, tmp_path: Path) -> Iterator[Callable[[], Thumbnails]]:
    crops = {crop.id: crop for crop in session.crops(1)}
    made: list[Thumbnails] = []

    def images_of(ids: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
        return np.array([crops[i].image_id for i in ids.tolist()], np.int64)

    def make() -> Thumbnails:
        made.append(
            Thumbnails(session.path, 1, crops.__getitem__, images_of, tmp_path / "thumbs.sqlite")
        )
        return made[-1]

    yield make
    for thumbnails in made:
        thumbnails.close()


def want(qtbot: QtBot, thumbnails: Thumbnails, ids: list[int], side: int = 50) -> None:
    ready: set[int] = set()
    thumbnails.ready.connect(ready.add)
    thumbnails.want(np.array(ids, np.int64), side)
    qtbot.waitUntil(lambda: ready == set(ids), timeout=10_000)
    thumbnails.ready.disconnect(ready.add)


def copy_of(image: QImage | None) -> QImage:
    assert image is not None
    return image.copy()


def test_one_decoded_image_serves_all_its_crops(
    qtbot: QtBot, opened: Callable[[], Thumbnails], read: Read
) -> None:
    thumbnails = opened()
    want(qtbot, thumbnails, [1, 3, 2, 4])
    assert sorted(read()) == ["1.png", "2.png"]
    found = thumbnails.peek(1)
    assert found is not None
    assert (found.width(), found.height()) == (50, 50)
    assert thumbnails.peek(5) is None


def test_the_next_start_decodes_no_image(
    qtbot: QtBot, opened: Callable[[], Thumbnails], read: Read
) -> None:
    first = opened()
    want(qtbot, first, [1, 2])
    before = len(read())
    second = opened()
    want(qtbot, second, [1, 2])
    assert len(read()) == before
    one, other = copy_of(first.peek(2)), copy_of(second.peek(2))
    difference = [
        abs(a - b)
        for x in range(0, 50, 7)
        for y in range(0, 50, 7)
        for a, b in zip(one.pixelColor(x, y).getRgb(), other.pixelColor(x, y).getRgb(), strict=True)
    ]
    assert max(difference) < 80  # noise is what JPEG keeps worst
    assert float(np.mean(difference)) < 8


def test_another_content_another_picture(
    qtbot: QtBot, opened: Callable[[], Thumbnails], session: Session, read: Read
) -> None:
    first = opened()
    want(qtbot, first, [1])
    black = encode_png(np.zeros((48, 64, 3), np.uint8))
    session.resolve("1.png").write_bytes(black)
    second = opened()
    want(qtbot, second, [1])
    assert read() == ["1.png", "1.png"]
    assert copy_of(second.peek(1)).pixelColor(25, 25).getRgb() == (0, 0, 0, 255)


def test_what_is_shown_and_its_size_can_change(
    qtbot: QtBot, opened: Callable[[], Thumbnails]
) -> None:
    thumbnails = opened()
    want(qtbot, thumbnails, [1])
    crop = copy_of(thumbnails.peek(1))
    want(qtbot, thumbnails, [1], side=80)
    assert copy_of(thumbnails.peek(1)).width() == 80
    thumbnails.set_shown("mask")
    assert thumbnails.peek(1) is None  # another picture would mislead; another size does not
    want(qtbot, thumbnails, [1])
    assert copy_of(thumbnails.peek(1)) != crop
    thumbnails.set_shown("heat")  # there is no map
    want(qtbot, thumbnails, [1])
    thumbnails.set_shown("crop")
    want(qtbot, thumbnails, [1])


def test_get_has_it_made(qtbot: QtBot, opened: Callable[[], Thumbnails]) -> None:
    thumbnails = opened()
    assert thumbnails.get(4) is None
    qtbot.waitUntil(lambda: thumbnails.get(4) is not None, timeout=10_000)


def test_an_image_that_is_gone(qtbot: QtBot, opened: Callable[[], Thumbnails]) -> None:
    thumbnails = opened()
    want(qtbot, thumbnails, [5, 1])
    gone = thumbnails.peek(5)
    assert gone is not None
    assert gone.isNull()
    assert not copy_of(thumbnails.peek(1)).isNull()


def test_a_fault_costs_one_picture(
    qtbot: QtBot,
    opened: Callable[[], Thumbnails],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def faulty(image: Decoded, box: tuple[float, ...], *more: Any) -> np.ndarray:  # type: ignore[type-arg]
        if box == BOXES[0]:
            raise RuntimeError("not foreseen")
        return picture(image, box, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "picture", faulty)
    thumbnails = opened()
    want(qtbot, thumbnails, [1, 2])
    assert thumbnails.peek(1).isNull()  # type: ignore[union-attr]
    assert not copy_of(thumbnails.peek(2)).isNull()
    assert "no picture of crop 1" in caplog.text


def test_a_session_that_vanished(
    qtbot: QtBot, opened: Callable[[], Thumbnails], session: Session
) -> None:
    session.close()
    session.path.rename(session.path.with_name("elsewhere"))
    thumbnails = opened()
    want(qtbot, thumbnails, [1])
    assert thumbnails.peek(1).isNull()  # type: ignore[union-attr]
