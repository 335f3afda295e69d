"""Getting a connection to a session file, whatever the file or its place is like."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.errors import VitiaError
from engine.session.schema import APPLICATION_ID, is_outdated, migrate

_CHOOSE = "Choose a .vitia file that Vitia wrote"
_CACHE_KIB = 64 * 1024
_WRITE = "Choose a folder that can be written"


def make(path: Path, meta: Mapping[str, str]) -> None:
    """Write a new session file with these rows in its table ``meta``; whole, or not at all.

    Raises:
        VitiaError: something of this name is there already, or the place cannot be written.
    """
    arrays = path.with_name(path.name + ".d")
    fresh = path.with_name(path.name + ".new")
    try:
        if path.exists():
            raise VitiaError("a session of this name exists already", path, "Choose another name")
        if arrays.exists() and any(arrays.iterdir()):
            # Its checkpoints would pass for those of the new session's runs.
            raise VitiaError(
                "the arrays of an earlier session lie here",
                arrays,
                "Delete that folder or choose another name",
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        db = _open(fresh)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            migrate(db)
            db.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        finally:
            db.close()
        fresh.replace(path)
    except (OSError, sqlite3.DatabaseError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise VitiaError(f"cannot write a session here ({reason})", path, _WRITE) from error


def connect(
    path: Path, *, read_only: bool = False, timeout: float = 10
) -> tuple[sqlite3.Connection, bool]:
    """Open an existing session file and bring it to the newest schema; whether it is read-only.

    A file that is not to be written, or cannot be, stays as it is: an older one is brought to the
    newest schema in memory.

    Args:
        path: the session file.
        read_only: refuse all writing.
        timeout: seconds to wait while another connection writes.

    Raises:
        VitiaError: no such file, no session, damaged, or written by a newer Vitia.
    """
    db = None
    try:
        if path.is_dir():
            raise VitiaError("this is a folder, not a session", path, _CHOOSE)
        if not path.is_file():
            raise VitiaError("there is no such session", path, _CHOOSE)
        db, unwritable = _open_somehow(path)
        read_only = read_only or unwritable
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise VitiaError("this is no Vitia session", path, _CHOOSE)
        if read_only and is_outdated(db):
            db = _copied(db)
        migrate(db)
        db.execute(f"PRAGMA busy_timeout = {round(1000 * timeout)}")
        if read_only:
            db.execute("PRAGMA query_only = ON")
    except BaseException as error:
        if db is not None:
            db.close()
        if isinstance(error, OSError | sqlite3.DatabaseError):
            reason = error.strerror if isinstance(error, OSError) else error
            raise VitiaError(f"cannot open the session ({reason})", path, _CHOOSE) from error
        if isinstance(error, VitiaError):
            raise VitiaError(error.what, path, error.remedy) from error
        raise
    return db, read_only


def _open_somehow(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open for writing, or for reading alone where the file or its folder allows no more."""
    try:
        path.open("r+b").close()
    except OSError:
        return _open_read_only(path), True
    try:
        return _open(path), False
    except sqlite3.OperationalError:  # in WAL mode even a reader makes files beside the session
        return _open_read_only(path), True


def _open(path: Path | str, **options: Any) -> sqlite3.Connection:
    db: sqlite3.Connection = sqlite3.connect(
        path, isolation_level=None, check_same_thread=False, timeout=10, **options
    )
    try:
        db.execute("PRAGMA temp_store = MEMORY")
        # Decisions on 100,000 crops, once read, can be read again when the drive is gone.
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        db.execute("PRAGMA foreign_keys = ON")
        # FULL: an edit survives a power cut too. Edits come at human speed, bulk writes in one go.
        db.execute("PRAGMA synchronous = FULL")
        db.execute("SELECT count(*) FROM sqlite_master")  # the first real look at the file
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


def _copied(file: sqlite3.Connection) -> sqlite3.Connection:
    """The same session in memory; ``file`` is closed."""
    memory = _open(":memory:")
    file.backup(memory)
    file.close()
    return memory


def _open_read_only(path: Path) -> sqlite3.Connection:
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise VitiaError(
            "this read-only session is open elsewhere or was not closed, so its newest edits"
            " cannot be read",
            path,
            f"Close it, or copy it together with {log.name} to a folder that can be written",
        )
    return _open(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
