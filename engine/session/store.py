"""Opening, reading and writing a session file.

One connection an object; a thread opens its own (opening is cheap, and in WAL mode readers do not
wait for a writer). All writing goes through :meth:`Session.transaction`.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.files import decode_mask, encode_mask
from engine.session.connect import connect, make
from engine.session.edits import EditLog
from engine.session.records import (
    Assignment,
    Cluster,
    CropRecord,
    CropSet,
    Curve,
    ImageRecord,
    Override,
    Problem,
    Run,
    RunState,
)

SUFFIX = ".vitia"
ORIGINS = "origins"
"""Of a run's result: for clusters that go on from earlier runs, the number they had at first."""
_IMAGE_COLUMNS = "path, width, height, class_folder, split, sha256, map_path, mask_path, peak, id"


_PASSING = (
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED,
)  # fmt: skip


class OutOfReachError(VitiaError):
    """The file of a session cannot be read or written now; later the same may go through."""


class Session:
    """One session: ``NAME.vitia`` and the folder ``NAME.vitia.d`` beside it.

    Use :meth:`create` or :meth:`open`. Not for use by several threads at once.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.db = db
        self.read_only = read_only
        self.shadowed = False
        """Decisions are kept in memory alone, see :mod:`engine.session.shadow`."""
        self.edits = EditLog(self)
        self._place = None if read_only else _place(path)

    @classmethod
    def create(cls, path: Path, product_root: Path) -> Session:
        """Make a new, empty session for the product folder ``product_root``.

        ``path`` gets the suffix ``.vitia`` if it has another.

        Raises:
            VitiaError: something is there already, or the place cannot be written.
        """
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        meta = {"product_root": str(product_root.resolve()), "created": cls.now()}
        make(path, {key: json.dumps(value) for key, value in meta.items()})
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, timeout: float = 10) -> Session:
        """Open an existing session; needs neither the network nor the product folder.

        A file or folder that cannot be written gives a session whose ``read_only`` is true: it
        can be looked at and exported, and every change is refused.

        Args:
            path: the session file.
            read_only: only look, also where it could be written.
            timeout: seconds to wait for another program that is writing.

        Raises:
            VitiaError: no such file, no session, damaged, or written by a newer Vitia.
        """
        db, read_only = connect(path, read_only=read_only, timeout=timeout)
        return cls(path, db, read_only=read_only)

    def reconnect(self, fresh: Session) -> None:
        """Go on with the connection of ``fresh``, another opening of the same session."""
        self.db.close()
        self.db, self.read_only = fresh.db, fresh.read_only
        self._place, self.shadowed = fresh._place, fresh.shadowed

    def close(self) -> None:
        """Close the connection; whatever was written is kept."""
        self.db.close()

    def delete(self) -> None:
        """Close the session and remove its file and folder."""
        self.close()
        for name in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + name).unlink(missing_ok=True)
        shutil.rmtree(self.path.with_name(self.path.name + ".d"), ignore_errors=True)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """The folder for large arrays; made when first asked for."""
        return self._make(self.path.with_name(self.path.name + ".d"))

    def run_folder(self, run_id: int) -> Path:
        """The folder of one run's checkpoints and results."""
        return self._make(self.folder / "runs" / str(run_id))

    def _make(self, folder: Path) -> Path:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable(str(error.strerror)) from error
        return folder

    def _unwritable(self, reason: str) -> OutOfReachError:
        return OutOfReachError(
            f"the session cannot be written ({reason})",
            self.path,
            "Free some space or make the place writable, then try again",
        )

    def _check_place(self) -> None:
        """Writing into a file that was removed succeeds on some systems, and is lost."""
        if self.read_only:
            raise VitiaError(
                "the session is open for reading alone and cannot be written", self.path,
                "Close it in the other window or program, or make its place writable",
            )  # fmt: skip
        try:
            moved = _place(self.path) != self._place
        except OSError as error:
            raise self._unwritable(str(error.strerror)) from error
        if moved:
            raise self._unwritable("another file has taken its place")

    @property
    def product_root(self) -> Path:
        """The product folder that this session was made for."""
        return Path(str(self.get("product_root")))

    def resolve(self, path: str) -> Path:
        """A path of a record as a path on this machine (relative ones lie in the product)."""
        return self.product_root / path

    @staticmethod
    def now() -> str:
        """The present time, as stored: ISO 8601, UTC, to the second."""
        return datetime.now(UTC).isoformat(timespec="seconds")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. A nested use is undone alone if its error is caught further out.

        Raises:
            OutOfReachError: the disk is full or vanished, or another program holds the file.
            VitiaError: the session is open for reading alone.
        """
        if self.db.in_transaction:
            begin, commit = "SAVEPOINT nested", "RELEASE nested"
            rollback = "ROLLBACK TO nested; RELEASE nested"
        else:
            begin, commit, rollback = "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"
            if self.shadowed:
                begin = "BEGIN"  # the file is not to be touched
            else:
                self._check_place()
        try:
            self.db.execute(begin)
            yield self.db
            self.db.execute(commit)
        except BaseException as error:
            # A full disk may have ended the transaction already.
            if self.db.in_transaction:
                for statement in rollback.split("; "):
                    self.db.execute(statement)
            if isinstance(error, sqlite3.OperationalError) and _is_passing(error):
                raise self._unwritable(str(error)) from error
            raise

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query.

        Raises:
            VitiaError: the file is damaged; or out of reach (OutOfReachError).
        """
        try:
            return self.db.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            kind = OutOfReachError if _is_passing(error) else VitiaError
            raise kind(f"the session cannot be read ({error})", self.path) from error

    # ---- settings ------------------------------------------------------------------------------
    def get(self, key: str, default: Any = None) -> Any:
        """A value of the table ``meta``."""
        rows = self.rows("SELECT value FROM meta WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else default

    def set(self, key: str, value: Any) -> None:
        """Store a JSON value in the table ``meta``."""
        with self.transaction() as db:
            db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, json.dumps(value)))

    # ---- product -------------------------------------------------------------------------------
    def store_product(
        self, images: Iterable[ImageRecord], problems: Iterable[Problem]
    ) -> list[ImageRecord]:
        """Replace the images and problems by those of a new scan; known paths keep their ids.

        An image that is gone from the product stays, as split "missing", while crops of it or
        decisions about it are in the session: what the engineer did is never dropped.
        """
        images = list(images)
        keep = {image.path for image in images}
        with self.transaction() as db:
            old = {row[0] for row in self.rows("SELECT path FROM image")}
            gone = [(path,) for path in sorted(old - keep)]
            used = " OR ".join(
                f"id IN (SELECT image_id FROM {table})"  # noqa: S608
                for table in ("crop", "override", "image_note")
            )
            db.executemany("UPDATE image SET split = 'missing' WHERE path = ?", gone)
            db.execute(f"DELETE FROM image WHERE split = 'missing' AND NOT ({used})")  # noqa: S608
            db.executemany(
                "INSERT INTO image (path, width, height, class_folder, split, sha256, map_path,"
                " mask_path, peak) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (path) DO UPDATE SET width = excluded.width,"
                " height = excluded.height, class_folder = excluded.class_folder,"
                " split = excluded.split, sha256 = excluded.sha256, map_path = excluded.map_path,"
                " mask_path = excluded.mask_path, peak = excluded.peak",
                [
                    (
                        i.path,
                        i.width,
                        i.height,
                        i.class_folder,
                        i.split,
                        i.sha256,
                        i.map_path,
                        i.mask_path,
                        i.peak,
                    )
                    for i in images
                ],
            )
            db.execute("DELETE FROM problem")
            missing = [
                Problem(
                    image.path,
                    "no image",
                    "this image is gone from the product",
                    "Put it back, or go on without it: its crops are kept",
                )
                for image in self.images("missing")
            ]
            self.add_problems(dict.fromkeys([*problems, *missing]))  # each one once
        return self.images()

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Note further problems, found by a later station."""
        with self.transaction() as db:
            db.executemany(
                "INSERT INTO problem (path, kind, message, remedy) VALUES (?, ?, ?, ?)",
                [(p.path, p.kind, p.message, p.remedy) for p in problems],
            )

    def images(self, split: str | None = None) -> list[ImageRecord]:
        """The images, by id; of one split if asked."""
        where, values = ("WHERE split = ?", (split,)) if split else ("", ())
        query = f"SELECT {_IMAGE_COLUMNS} FROM image {where} ORDER BY id"  # noqa: S608
        return [ImageRecord(*row) for row in self.rows(query, values)]

    def image(self, image_id: int) -> ImageRecord:
        """One image.

        Raises:
            VitiaError: there is no such image.
        """
        query = f"SELECT {_IMAGE_COLUMNS} FROM image WHERE id = ?"  # noqa: S608
        rows = self.rows(query, (image_id,))
        if not rows:
            raise VitiaError(f"there is no image {image_id} in this session", self.path)
        return ImageRecord(*rows[0])

    def problems(self) -> list[Problem]:
        """The problems found, in order of discovery."""
        return [
            Problem(*row)
            for row in self.rows("SELECT path, kind, message, remedy FROM problem ORDER BY id")
        ]

    # ---- binarize ------------------------------------------------------------------------------
    def store_curves(self, curves: Iterable[Curve]) -> None:
        """Replace all curves."""
        with self.transaction() as db:
            db.execute("DELETE FROM curve")
            db.executemany(
                "INSERT INTO curve VALUES (?, ?, ?, ?)",
                [
                    (c.image_id, c.counts.astype("<i4").tobytes(), c.threshold, c.regions)
                    for c in curves
                ],
            )

    def curves(self) -> dict[int, Curve]:
        """The curve of every image that has one."""
        return {
            row[0]: Curve(row[0], np.frombuffer(row[1], "<i4").astype(np.int32), row[2], row[3])
            for row in self.rows("SELECT image_id, counts, threshold, regions FROM curve")
        }

    def overrides(self) -> dict[int, Override]:
        """The engineer's thresholds, by image."""
        return {
            row[0]: Override(row[0], row[1], bool(row[2]), row[3])
            for row in self.rows("SELECT image_id, threshold, no_defect, mask FROM override")
        }

    def override(self, image_id: int) -> Override | None:
        """The engineer's threshold or mask of one image."""
        query = "SELECT threshold, no_defect, mask FROM override WHERE image_id = ?"
        rows = self.rows(query, (image_id,))
        return Override(image_id, rows[0][0], bool(rows[0][1]), rows[0][2]) if rows else None

    def user_mask(self, image_id: int) -> NDArray[np.bool_] | None:
        """The mask (H, W) that the engineer drew for an image, if it counts now."""
        override = self.override(image_id)
        if override is None or override.mask is None:
            return None
        query = "SELECT png FROM user_mask WHERE sha256 = ?"
        return decode_mask(self.rows(query, (override.mask,))[0][0])

    def user_masks(self) -> dict[int, bytes]:
        """All masks (PNG, 0/255, image size) that were drawn by hand and count now, by image."""
        query = "SELECT image_id, png FROM override JOIN user_mask ON mask = sha256"
        return dict(self.rows(query))

    def add_user_mask(self, mask: NDArray[np.bool_]) -> str:
        """Keep a mask (H, W) drawn by hand, for an edit to speak of; gives its SHA-256."""
        png = encode_mask(mask)
        sha256 = hashlib.sha256(png).hexdigest()
        with self.transaction() as db:
            db.execute("INSERT OR IGNORE INTO user_mask VALUES (?, ?)", (sha256, png))
        return sha256

    def image_notes(self) -> dict[int, str]:
        """The notes on images, by image."""
        return dict(self.rows("SELECT image_id, text FROM image_note"))

    # ---- crops ---------------------------------------------------------------------------------
    def add_crop_set(
        self,
        settings: dict[str, Any],
        crops: Iterable[CropRecord],
        masks: Iterable[tuple[int, bytes]],
        thresholds: Iterable[tuple[int, int | None, str]] = (),
    ) -> CropSet:
        """Store crops and what they were cut with; their ids are given here.

        Args:
            settings: of the cutting.
            crops: all of them, grouped by image.
            masks: image id and PNG.
            thresholds: image id, threshold on the product scale if one was used, who chose it.
        """
        with self.transaction() as db:
            created = self.now()
            cursor = db.execute(
                "INSERT INTO crop_set (created, settings) VALUES (?, ?)",
                (created, json.dumps(settings)),
            )
            set_id = int(cursor.lastrowid or 0)
            db.executemany(
                "INSERT INTO crop_mask VALUES (?, ?, ?)", [(set_id, i, png) for i, png in masks]
            )
            db.executemany(
                "INSERT INTO crop_threshold VALUES (?, ?, ?, ?)",
                [(set_id, *row) for row in thresholds],
            )
            db.executemany(
                "INSERT INTO crop (crop_set_id, image_id, x0, y0, x1, y1, area, score, whole)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(set_id, c.image_id, *c.box, c.area, c.score, int(c.whole)) for c in crops],
            )
        return CropSet(set_id, created, settings)

    def crop_sets(self) -> list[CropSet]:
        """All crop sets, oldest first."""
        return [
            CropSet(r[0], r[1], json.loads(r[2]))
            for r in self.rows("SELECT id, created, settings FROM crop_set ORDER BY id")
        ]

    def crops(self, crop_set_id: int) -> list[CropRecord]:
        """The crops of a set, by id (so grouped by image, in the image's order)."""
        return [
            CropRecord(r[0], r[1], (r[2], r[3], r[4], r[5]), r[6], r[7], bool(r[8]))
            for r in self.rows(
                "SELECT id, image_id, x0, y0, x1, y1, area, score, whole FROM crop"
                " WHERE crop_set_id = ? ORDER BY id",
                (crop_set_id,),
            )
        ]

    def crop_mask(self, crop_set_id: int, image_id: int) -> bytes | None:
        """The mask (PNG, 0/255, image size) that an image's crops were cut with."""
        rows = self.rows(
            "SELECT png FROM crop_mask WHERE crop_set_id = ? AND image_id = ?",
            (crop_set_id, image_id),
        )
        return bytes(rows[0][0]) if rows else None

    def crop_masks(self, crop_set_id: int) -> dict[int, bytes]:
        """The masks (PNG, 0/255, image size) that the crops of a set were cut with, by image."""
        query = "SELECT image_id, png FROM crop_mask WHERE crop_set_id = ?"
        return dict(self.rows(query, (crop_set_id,)))

    def crop_thresholds(self, crop_set_id: int) -> dict[int, tuple[int | None, str]]:
        """By image: the threshold that the crops of a set were cut with, and who chose it.

        Crop sets of sessions made by an early Vitia have none.
        """
        query = "SELECT image_id, threshold, decided_by FROM crop_threshold WHERE crop_set_id = ?"
        return {row[0]: (row[1], row[2]) for row in self.rows(query, (crop_set_id,))}

    # ---- runs ----------------------------------------------------------------------------------
    def add_run(self, crop_set_id: int, method: str, settings: dict[str, Any]) -> Run:
        """Begin a run, in state "running"."""
        with self.transaction() as db:
            created = self.now()
            cursor = db.execute(
                "INSERT INTO run (crop_set_id, method, settings, state, created)"
                " VALUES (?, ?, ?, 'running', ?)",
                (crop_set_id, method, json.dumps(settings), created),
            )
            run_id = int(cursor.lastrowid or 0)
        return Run(run_id, crop_set_id, method, settings, "running", created, 0.0, {})

    def set_run_state(self, run_id: int, state: RunState, seconds: float | None = None) -> None:
        """Note that a run goes on, was cancelled or failed (done: :meth:`finish_run`)."""
        with self.transaction() as db:
            db.execute(
                "UPDATE run SET state = ?, seconds = coalesce(?, seconds) WHERE id = ?",
                (state, seconds, run_id),
            )

    def finish_run(
        self,
        run_id: int,
        seconds: float,
        result: dict[str, Any],
        clusters: Sequence[Cluster],
        assignments: Sequence[tuple[int, int]],
        *,
        confirmed: Collection[int] = (),
        current: bool = True,
    ) -> list[int]:
        """Keep a run's outcome whole: clusters, (crop id, cluster number) pairs and result.

        The large arrays must lie in the run's folder already.

        Args:
            run_id: which run.
            seconds: what it took.
            result: a JSON object.
            clusters: its classes; their ids are given here.
            assignments: the class of every crop.
            confirmed: ids of crops that the engineer has decided already.
            current: the engineer works on this run from now on.

        Returns:
            The ids of the clusters.
        """
        decided = set(confirmed)
        with self.transaction() as db:
            db.execute(
                "UPDATE run SET state = 'done', seconds = ?, result = ? WHERE id = ?",
                (seconds, json.dumps(result), run_id),
            )
            db.execute("DELETE FROM assignment WHERE run_id = ?", (run_id,))
            db.execute("DELETE FROM cluster WHERE run_id = ?", (run_id,))
            made = []
            for c in clusters:
                cursor = db.execute(
                    "INSERT INTO cluster (run_id, number, name, colour, state, note)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (run_id, c.number, c.name, c.colour, c.state, c.note),
                )
                made.append(int(cursor.lastrowid or 0))
            ids = {c.number: cluster_id for c, cluster_id in zip(clusters, made, strict=True)}
            db.executemany(
                "INSERT INTO assignment (run_id, crop_id, cluster_id, confirmed)"
                " VALUES (?, ?, ?, ?)",
                [(run_id, crop, ids[number], int(crop in decided)) for crop, number in assignments],
            )
            if current:
                self.use_run(run_id)
        return made

    def add_result(self, run_id: int, facts: dict[str, Any]) -> None:
        """Add to a run's result, or replace what it had of these names."""
        with self.transaction() as db:
            result = {**self.run(run_id).result, **facts}
            db.execute("UPDATE run SET result = ? WHERE id = ?", (json.dumps(result), run_id))

    def runs(self) -> list[Run]:
        """All runs, oldest first."""
        return [
            Run(r[0], r[1], r[2], json.loads(r[3]), r[4], r[5], r[6], json.loads(r[7]))
            for r in self.rows(
                "SELECT id, crop_set_id, method, settings, state, created, seconds, result"
                " FROM run ORDER BY id"
            )
        ]

    def run(self, run_id: int) -> Run:
        """One run.

        Raises:
            VitiaError: there is no such run.
        """
        for run in self.runs():
            if run.id == run_id:
                return run
        raise VitiaError(f"there is no run {run_id} in this session", self.path)

    def current_run(self) -> Run | None:
        """The finished run whose clusters the engineer works on."""
        run_id = self.current_run_id()
        return None if run_id is None else self.run(run_id)

    def current_run_id(self) -> int | None:
        """The id of :meth:`current_run`."""
        run_id: int | None = self.rows("SELECT run_id FROM present")[0][0]
        return run_id

    def use_run(self, run_id: int | None) -> None:
        """Let the engineer work on another finished run; not an edit."""
        with self.transaction() as db:
            db.execute("UPDATE present SET run_id = ?", (run_id,))

    def clusters(self, run_id: int, *, merged: bool = False) -> list[Cluster]:
        """The clusters of a run: by number, added ones last, then by id; maybe with merged ones."""
        alive = "" if merged else "AND merged_into IS NULL"
        return [
            Cluster(*row)
            for row in self.rows(
                "SELECT id, run_id, number, name, colour, state, note, merged_into FROM cluster"  # noqa: S608
                f" WHERE run_id = ? {alive} ORDER BY number < 0, number, id",
                (run_id,),
            )
        ]

    def class_ids(self, run_id: int) -> dict[int, int]:
        """What to call the clusters of a run (merged ones too) outside of it, by cluster id.

        A cluster that goes on from one of an earlier run has the number of that one.
        """
        origins = self.run(run_id).result.get(ORIGINS, {})
        rows = self.rows("SELECT id FROM cluster WHERE run_id = ?", (run_id,))
        return {i: int(origins.get(str(i), i)) for (i,) in rows}

    def reserve_clusters(self, highest: int) -> None:
        """Give new clusters ids above ``highest``: up to there they belong to another session."""
        with self.transaction() as db:
            db.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'cluster'", (highest,)
            )

    def assignments(self, run_id: int) -> dict[int, Assignment]:
        """The class of every crop of a run, by crop id."""
        return {
            r[0]: Assignment(r[0], r[1], bool(r[2]))
            for r in self.rows(
                "SELECT crop_id, cluster_id, confirmed FROM assignment WHERE run_id = ?", (run_id,)
            )
        }


def _is_passing(error: sqlite3.Error) -> bool:
    """Whether it was the disk or another program; anything else is an error of our own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING


def _place(path: Path) -> tuple[int, int]:
    """What tells a file from another one of the same name."""
    found = path.stat()
    return found.st_dev, found.st_ino
