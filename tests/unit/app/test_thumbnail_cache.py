from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app import thumbnail_cache
from app.thumbnail_cache import ThumbnailCache


def pixels(level: int) -> NDArray[np.uint8]:
    return np.full((192, 192, 3), (level, 255 - level, 40), np.uint8)


def near(found: NDArray[np.uint8] | None, level: int) -> bool:
    return found is not None and int(np.abs(found.astype(int) - pixels(level)).max()) <= 4


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "thumbnails.sqlite"


def test_what_was_put_is_there_after_a_restart_and_for_others(path: Path) -> None:
    with ThumbnailCache(path) as one, ThumbnailCache(path) as other:
        assert one.get(b"a") is None
        one.put(b"a", pixels(10))
        assert near(other.get(b"a"), 10)
        other.put(b"a", pixels(200))
    with ThumbnailCache(path) as again:
        assert near(again.get(b"a"), 200)


def test_a_damaged_entry_is_forgotten(path: Path) -> None:
    with ThumbnailCache(path) as cache:
        cache.put(b"a", pixels(10))
        cache.put(b"b", pixels(20))
        with sqlite3.connect(path) as db:
            jpeg = db.execute("SELECT jpeg FROM thumbnail WHERE key = ?", (b"a",)).fetchone()[0]
            half = jpeg[: len(jpeg) // 2]
            db.execute("UPDATE thumbnail SET jpeg = ? WHERE key = ?", (half, b"a"))
        db.close()
        assert cache.get(b"a") is None
        assert near(cache.get(b"b"), 20)
        cache.put(b"a", pixels(30))
        assert near(cache.get(b"a"), 30)


@pytest.mark.parametrize("content", [b"no database at all" * 100, b""])
def test_a_damaged_file_is_begun_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with ThumbnailCache(path) as cache:
        cache.put(b"a", pixels(10))
        assert near(cache.get(b"a"), 10)


def test_pages_overwritten_while_it_is_open(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with ThumbnailCache(path) as cache:
        for n in range(50):
            cache.put(b"%d" % n, pixels(n))
    damaged = bytearray(path.read_bytes())
    damaged[4096:] = b"\xff" * (len(damaged) - 4096)
    path.write_bytes(bytes(damaged))
    with ThumbnailCache(path) as cache:
        assert cache.get(b"7") is None  # and no exception
        cache.put(b"7", pixels(7))
    with ThumbnailCache(path) as cache:
        cache.put(b"7", pixels(7))
        assert near(cache.get(b"7"), 7)
    assert "no thumbnails are kept on disk" in caplog.text


def test_the_oldest_go_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thumbnail_cache, "_CHECK_EVERY", 1)
    noise = np.random.default_rng(0).integers(0, 256, (192, 192, 3), np.uint8)
    day = [0]
    monkeypatch.setattr(thumbnail_cache, "time", lambda: day[0] * 86_400)
    with ThumbnailCache(path, limit=2 << 20) as cache:
        for n in range(200):  # some 60 KB each
            day[0] = n
            cache.put(b"%d" % n, noise)
            assert cache.get(b"0") is not None  # used every day
        kept = [n for n in range(200) if cache.get(b"%d" % n) is not None]
    assert 0 in kept
    assert 199 in kept
    assert kept[1:] == list(range(kept[1], 200))
    assert path.stat().st_size < 3 << 20


def test_clearing_gives_the_room_back(path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (192, 192, 3), np.uint8)
    with ThumbnailCache(path) as cache:
        for n in range(30):
            cache.put(b"%d" % n, noise)
        cache.clear()
        assert cache.get(b"3") is None
        cache.put(b"a", pixels(10))
        assert near(cache.get(b"a"), 10)
    assert path.stat().st_size < 200_000


def test_without_a_disk_it_holds_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    with ThumbnailCache(tmp_path / "file" / "thumbnails.sqlite") as cache:
        cache.put(b"a", pixels(1))
        assert cache.get(b"a") is None
        cache.clear()
    assert "no thumbnails are kept on disk" in caplog.text
