"""Thumbnails on disk, by a digest of what they show: one bounded file for all sessions of a user."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path
from time import time
from types import TracebackType
from zlib import crc32

import cv2
import numpy as np
from numpy.typing import NDArray

LIMIT = 512 << 20  # bytes
_DAY = 86_400
_QUALITY = (cv2.IMWRITE_JPEG_QUALITY, 92)
_CHECK_EVERY = 200
_SCHEMA = """
CREATE TABLE IF NOT EXISTS thumbnail (
    key BLOB PRIMARY KEY, used INTEGER NOT NULL, crc INTEGER NOT NULL, jpeg BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS thumbnail_by_use ON thumbnail (used);
"""
_LOG = logging.getLogger(__name__)


class ThumbnailCache:
    """One connection, for one thread. It never raises: without a disk it just holds nothing.

    SQLite makes each entry whole or not there, also between processes; an entry that cannot be
    decoded is forgotten, and a damaged file is begun anew.

    Args:
        path: of the file; its folder is made.
        limit: bytes that the file may take; what was not used for longest goes first.
    """

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self._path = path
        self._limit = limit
        self._written = 0
        self._db: sqlite3.Connection | None = None
        self._db = self._open()

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def __enter__(self) -> ThumbnailCache:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        self.close()

    def get(self, key: bytes) -> NDArray[np.uint8] | None:
        """(H, W, 3) RGB pixels as they were put, but for JPEG's loss; None if they are not there."""
        if self._db is None:
            return None
        try:
            query = "SELECT used, crc, jpeg FROM thumbnail WHERE key = ?"
            row = self._db.execute(query, (key,)).fetchone()
            if row is None:
                return None
            pixels = _decoded(row[2]) if crc32(row[2]) == row[1] else None
            today = int(time()) // _DAY
            if pixels is None:
                self._db.execute("DELETE FROM thumbnail WHERE key = ?", (key,))
            elif row[0] != today:  # to the day: reading should not mean writing
                self._db.execute("UPDATE thumbnail SET used = ? WHERE key = ?", (today, key))
        except sqlite3.Error as error:
            self._fail(error)
            return None
        return pixels

    def put(self, key: bytes, pixels: NDArray[np.uint8]) -> None:
        """Keep (H, W, 3) RGB pixels."""
        if self._db is None:
            return
        done, jpeg = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), _QUALITY)
        if not done:
            return
        data = jpeg.tobytes()
        try:
            self._db.execute(
                "INSERT OR REPLACE INTO thumbnail VALUES (?, ?, ?, ?)",
                (key, int(time()) // _DAY, crc32(data), data),
            )
            self._written += 1
            if self._written % _CHECK_EVERY == 0:
                self._shrink()
        except sqlite3.Error as error:
            self._fail(error)

    def clear(self) -> None:
        """Forget all and give the room back."""
        if self._db is not None:
            try:
                self._db.execute("DELETE FROM thumbnail")
                self._db.execute("VACUUM")
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                self._fail(error)

    def _shrink(self) -> None:
        """Drop the oldest tenth while the file is too large; what is freed is used again."""
        assert self._db is not None
        pages, free, size = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size > self._limit:
            count = self._db.execute("SELECT count(*) FROM thumbnail").fetchone()[0]
            self._db.execute(
                "DELETE FROM thumbnail WHERE key IN"
                " (SELECT key FROM thumbnail ORDER BY used LIMIT ?)",
                (max(1, count // 10),),
            )

    def _open(self) -> sqlite3.Connection | None:
        for attempt in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                db = sqlite3.connect(self._path, isolation_level=None, timeout=2)
                try:
                    db.execute("PRAGMA journal_mode = WAL")
                    db.execute("PRAGMA synchronous = OFF")  # a lost thumbnail is made again
                    db.executescript(_SCHEMA)
                except BaseException:
                    db.close()
                    raise
            except sqlite3.OperationalError as error:
                self._fail(error)
                return None
            except sqlite3.DatabaseError as error:
                if attempt:
                    self._fail(error)
                    return None
                self._remove()
            except OSError as error:
                _LOG.warning("no thumbnails are kept on disk: %s", error)
                return None
            else:
                return db
        return None

    def _remove(self) -> None:
        for name in ("", "-wal", "-shm"):
            try:
                self._path.with_name(self._path.name + name).unlink(missing_ok=True)
            except OSError as error:
                _LOG.warning("a damaged cache of thumbnails cannot be removed: %s", error)

    def _fail(self, error: sqlite3.Error) -> None:
        """Go on without a disk; a file that turned out to be damaged is begun anew next time."""
        _LOG.warning("no thumbnails are kept on disk: %s", error)
        broken = isinstance(error, sqlite3.DatabaseError) and not isinstance(
            error, sqlite3.OperationalError
        )
        self.close()
        if broken:
            self._remove()


def _decoded(jpeg: bytes) -> NDArray[np.uint8] | None:
    found = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR) if jpeg else None
    return None if found is None else np.asarray(cv2.cvtColor(found, cv2.COLOR_BGR2RGB), np.uint8)
