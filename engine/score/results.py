"""Scored parts in a small SQLite file, written as they come, so that a killed process loses none.

What is kept is what was measured: score, map, regions. Verdicts are made of it by
:func:`engine.score.verdict.judge`, so another threshold changes them at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.files import atomic_file, csv_bytes, decode_grey
from engine.score.verdict import FoundRegion, Rules, judge, judge_region

_ID = 0x56495352  # "VISR"
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE image (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL,
    score REAL, map BLOB, examined INTEGER NOT NULL, error TEXT NOT NULL, remedy TEXT NOT NULL
) STRICT;
CREATE TABLE region (
    image_id INTEGER NOT NULL REFERENCES image(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
    area INTEGER NOT NULL, peak INTEGER NOT NULL, class_id INTEGER, probability REAL NOT NULL,
    p_value REAL NOT NULL, least REAL NOT NULL, normal INTEGER NOT NULL,
    PRIMARY KEY (image_id, number)
) STRICT, WITHOUT ROWID;
"""
_COLUMNS = "id, path, size, mtime, width, height, score, examined, error, remedy"


@dataclass(frozen=True)
class ScoredImage:
    """One file that was looked at.

    Attributes:
        path: relative to the folder that was scored, with forward slashes.
        size: of the file in bytes.
        mtime: when the file was changed, in nanoseconds: files that changed are scored again.
        width: of the image in pixels; 0 if it could not be read.
        height: likewise.
        score: None if it could not be read.
        regions: of a rejected part.
        examined: regions were looked for; they are not where the score lies below the threshold.
        error: why it has no score.
        remedy: what can be done about it.
        id: grows with every row that is written; 0 until then.
    """

    path: str
    size: int
    mtime: int
    width: int = 0
    height: int = 0
    score: float | None = None
    regions: tuple[FoundRegion, ...] = ()
    examined: bool = False
    error: str = ""
    remedy: str = ""
    id: int = field(default=0, compare=False)


class Results:
    """The results of one model on one folder. Not for use by several threads at once."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    @classmethod
    def begin(cls, path: Path, model_id: str, folder: Path, *, fresh: bool = False) -> Self:
        """Go on with the results at ``path``, or begin new ones.

        Those of another model or another folder are forgotten, and all of them if ``fresh``.

        Raises:
            VitiaError: the place cannot be written, or holds something else.
        """
        about = {"model": model_id, "folder": str(folder.resolve())}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            made = cls(path, _connected(path, create=True))
        except (OSError, sqlite3.DatabaseError) as error:
            raise VitiaError(
                f"the results cannot be kept here ({error})", path,
                "Choose a place that can be written",
            ) from error  # fmt: skip
        if fresh or any(made.get(key) != value for key, value in about.items()):
            with made._writing() as db:
                db.execute("DELETE FROM image")
                db.execute("DELETE FROM meta")
                db.executemany(
                    "INSERT INTO meta VALUES (?, ?)",
                    [(key, json.dumps(value)) for key, value in about.items()],
                )
        return made

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open results that are there.

        Raises:
            VitiaError: there are none, or the file cannot be read.
        """
        if not path.is_file():
            raise VitiaError("there are no results here", path, "Score a folder first")
        try:
            return cls(path, _connected(path, create=False))
        except sqlite3.DatabaseError as error:
            raise _unreadable(path, error) from error

    def close(self) -> None:
        """Close the file; all that was added is in it."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- reading -------------------------------------------------------------------------------
    def get(self, key: str) -> Any:
        """A value of the table ``meta``: "model", "folder"; None if it has none."""
        rows = self._rows("SELECT value FROM meta WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else None

    @property
    def folder(self) -> Path:
        """The folder that was scored."""
        return Path(str(self.get("folder")))

    def count(self) -> int:
        """How many images have a row."""
        return int(self._rows("SELECT count(*) FROM image")[0][0])

    def images(self, after: int = 0, limit: int = -1) -> list[ScoredImage]:
        """The images written after the row ``after``, oldest first, at most ``limit`` of them."""
        rows = self._rows(
            f"SELECT {_COLUMNS} FROM image WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608
            (after, limit),
        )
        if not rows:
            return []
        regions: dict[int, list[FoundRegion]] = {}
        for r in self._rows(
            "SELECT image_id, x0, y0, x1, y1, area, peak, class_id, probability, p_value, least,"
            " normal FROM region WHERE image_id BETWEEN ? AND ? ORDER BY image_id, number",
            (rows[0][0], rows[-1][0]),
        ):
            found = FoundRegion(
                box=(r[1], r[2], r[3], r[4]), area=r[5], peak=r[6], class_id=r[7],
                probability=r[8], p_value=r[9], least=r[10], normal=bool(r[11]),
            )  # fmt: skip
            regions.setdefault(r[0], []).append(found)
        return [
            ScoredImage(
                path=r[1], size=r[2], mtime=r[3], width=r[4], height=r[5], score=r[6],
                regions=tuple(regions.get(r[0], ())), examined=bool(r[7]), error=r[8],
                remedy=r[9], id=r[0],
            )
            for r in rows
        ]  # fmt: skip

    def map_of(self, path: str) -> NDArray[np.uint8] | None:
        """The map of an image, (h, w) uint8 on the model's scale; None if it has none."""
        rows = self._rows("SELECT map FROM image WHERE path = ?", (path,))
        return decode_grey(rows[0][0]) if rows and rows[0][0] is not None else None

    def known_files(self, threshold: float | None) -> dict[str, tuple[int, int]]:
        """Size and time of the files that need not be scored again, by path.

        Those that a lower threshold rejects, but whose regions were not looked for, do.
        """
        rows = self._rows("SELECT path, size, mtime, score, examined FROM image")
        return {
            path: (size, mtime)
            for path, size, mtime, score, examined in rows
            if examined or score is None or threshold is None or score <= threshold
        }

    # ---- writing -------------------------------------------------------------------------------
    def add(self, images: Iterable[tuple[ScoredImage, bytes | None]]) -> None:
        """Keep some images with their maps (PNG), in place of what was known of these paths."""
        with self._writing() as db:
            for image, png in images:
                db.execute("DELETE FROM image WHERE path = ?", (image.path,))
                cursor = db.execute(
                    "INSERT INTO image (path, size, mtime, width, height, score, map, examined,"
                    " error, remedy) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        image.path, image.size, image.mtime, image.width, image.height,
                        image.score, png, int(image.examined), image.error, image.remedy,
                    ),
                )  # fmt: skip
                db.executemany(
                    "INSERT INTO region VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        (
                            cursor.lastrowid, n, *r.box, r.area, r.peak, r.class_id,
                            r.probability, r.p_value, r.least, int(r.normal),
                        )
                        for n, r in enumerate(image.regions, 1)
                    ],
                )  # fmt: skip

    def forget_missing(self, present: Collection[str]) -> None:
        """Drop the rows of files that are not in the folder any more."""
        paths = {row[0] for row in self._rows("SELECT path FROM image")} - set(present)
        if paths:
            with self._writing() as db:
                db.executemany("DELETE FROM image WHERE path = ?", [(p,) for p in sorted(paths)])

    def _rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise _unreadable(self.path, error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
        except sqlite3.DatabaseError as error:
            raise VitiaError(
                f"the results cannot be written ({error})", self.path,
                "Free some space; the same command goes on",
            ) from error  # fmt: skip


def write_tables(
    images: Iterable[ScoredImage], rules: Rules, names: dict[int, str], target: Path
) -> tuple[Path, Path]:
    """Write the table of images to ``target``, and that of regions beside it; gives both paths.

    Raises:
        VitiaError: the place cannot be written.
    """
    images = sorted(images, key=lambda image: image.path)
    regions = target.with_name(f"{target.stem}.regions{target.suffix}")
    for path, table in ((target, image_csv), (regions, region_csv)):
        with atomic_file(path) as temporary:
            temporary.write_bytes(table(images, rules, names))
    return target, regions


def image_csv(images: Iterable[ScoredImage], rules: Rules, names: dict[int, str]) -> bytes:
    """One row an image: verdict, class, score. ``names`` of the classes, by id."""
    rows = []
    for image in images:
        verdict = judge(image.score, image.regions, rules)
        rows.append((
            image.path, verdict.kind, names.get(verdict.class_id or 0), verdict.class_id,
            round(verdict.probability, 6) if verdict.class_id is not None else None,
            _rounded(image.score), _rounded(rules.threshold),
            len(image.regions), image.width or None, image.height or None, image.error or None,
        ))  # fmt: skip
    columns = (
        "image", "verdict", "class", "class_id", "probability", "score", "threshold", "regions",
        "width", "height", "error",
    )  # fmt: skip
    return csv_bytes(columns, rows)


def region_csv(images: Iterable[ScoredImage], rules: Rules, names: dict[int, str]) -> bytes:
    """One row a region of a rejected part; boxes are half-open, in image pixels."""
    rows = []
    for image in images:
        if image.score is None or (rules.threshold is not None and image.score <= rules.threshold):
            continue
        for number, region in enumerate(image.regions, 1):
            verdict = judge_region(region, rules)
            rows.append((
                image.path, number, verdict.kind, names.get(region.class_id or 0),
                region.class_id, round(region.probability, 6), round(region.p_value, 6),
                *region.box, region.area, region.peak,
            ))  # fmt: skip
    columns = (
        "image", "region", "verdict", "likeliest_class", "class_id", "probability", "p_value",
        "x0", "y0", "x1", "y1", "area", "peak",
    )  # fmt: skip
    return csv_bytes(columns, rows)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _connected(path: Path, *, create: bool) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
    try:
        db.execute("PRAGMA foreign_keys = ON")
        found = db.execute("PRAGMA application_id").fetchone()[0]
        empty = not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if found != _ID and not (create and empty):
            raise sqlite3.DatabaseError("it holds something else")
        if empty:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(f"BEGIN; {_SCHEMA} PRAGMA application_id = {_ID}; COMMIT;")
        db.execute("PRAGMA synchronous = NORMAL")  # survives a killed process
    except BaseException:
        db.close()
        raise
    return db


def _unreadable(path: Path, error: Exception) -> VitiaError:
    return VitiaError(
        f"the results cannot be read ({error})", path, "Remove the file and score the folder again"
    )
