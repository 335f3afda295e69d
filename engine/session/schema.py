"""The tables of a session file, and the steps that bring an older file to the newest schema."""

from __future__ import annotations

import sqlite3

from engine.errors import VitiaError

APPLICATION_ID = 0x56495441  # "VITA", so that `file` and we can tell a session from any SQLite file

# AUTOINCREMENT: the log of edits names rows by id, so an id never comes back with another meaning.
_FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE image (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    class_folder TEXT,
    split TEXT NOT NULL,
    sha256 TEXT,
    map_path TEXT,
    mask_path TEXT,
    peak INTEGER
) STRICT;
CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL
) STRICT;
CREATE TABLE curve (
    image_id INTEGER PRIMARY KEY REFERENCES image(id) ON DELETE CASCADE,
    counts BLOB NOT NULL, threshold INTEGER NOT NULL, regions INTEGER NOT NULL
) STRICT;
CREATE TABLE override (
    image_id INTEGER PRIMARY KEY REFERENCES image(id) ON DELETE CASCADE,
    threshold INTEGER, no_defect INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE crop_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT, created TEXT NOT NULL, settings TEXT NOT NULL
) STRICT;
CREATE TABLE crop_mask (
    crop_set_id INTEGER NOT NULL REFERENCES crop_set(id) ON DELETE CASCADE,
    image_id INTEGER NOT NULL REFERENCES image(id) ON DELETE CASCADE,
    png BLOB NOT NULL,
    PRIMARY KEY (crop_set_id, image_id)
) STRICT;
CREATE TABLE crop (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    crop_set_id INTEGER NOT NULL REFERENCES crop_set(id) ON DELETE CASCADE,
    image_id INTEGER NOT NULL REFERENCES image(id) ON DELETE CASCADE,
    x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
    area INTEGER NOT NULL, score REAL NOT NULL, whole INTEGER NOT NULL
) STRICT;
CREATE INDEX crop_by_set ON crop (crop_set_id, image_id);
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    crop_set_id INTEGER NOT NULL REFERENCES crop_set(id),
    method TEXT NOT NULL, settings TEXT NOT NULL, state TEXT NOT NULL,
    created TEXT NOT NULL, seconds REAL NOT NULL DEFAULT 0, result TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE TABLE cluster (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL, colour TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open', note TEXT NOT NULL DEFAULT '',
    merged_into INTEGER REFERENCES cluster(id)
) STRICT;
CREATE TABLE assignment (
    run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    crop_id INTEGER NOT NULL REFERENCES crop(id) ON DELETE CASCADE,
    cluster_id INTEGER NOT NULL REFERENCES cluster(id),
    confirmed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, crop_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_cluster ON assignment (cluster_id);
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, label TEXT NOT NULL, created TEXT NOT NULL,
    delta TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
) STRICT;
"""

# Masks drawn by hand, by the SHA-256 of their PNG file; notes on images; what an edit was, for
# translation. A delta now names all rows that it changes alike: ["cluster", [[7]], ...].
_DECISIONS = """
CREATE TABLE user_mask (sha256 TEXT PRIMARY KEY, png BLOB NOT NULL) STRICT, WITHOUT ROWID;
ALTER TABLE override ADD COLUMN mask TEXT REFERENCES user_mask(sha256);
CREATE TABLE image_note (
    image_id INTEGER PRIMARY KEY REFERENCES image(id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;
ALTER TABLE edit ADD COLUMN params TEXT NOT NULL DEFAULT '{}';
UPDATE edit SET delta = (
    SELECT json_group_array(json_array(
        json_extract(value, '$[0]'), json_array(json_extract(value, '$[1]')),
        json_extract(value, '$[2]'), json_extract(value, '$[3]')
    )) FROM json_each(edit.delta)
);
"""

# The run that the engineer works on is a decision like others: edits may change it, and undo it.
_PRESENT = """
CREATE TABLE present (
    id INTEGER PRIMARY KEY CHECK (id = 0),
    run_id INTEGER REFERENCES run(id) ON DELETE SET NULL
) STRICT;
INSERT INTO present VALUES (0, (
    SELECT run.id FROM run JOIN meta ON CAST(run.id AS TEXT) = meta.value
    WHERE meta.key = 'current_run'
));
DELETE FROM meta WHERE key = 'current_run';
"""

# What each image's threshold was when crops were cut, and who chose it.
_CROP_THRESHOLDS = """
CREATE TABLE crop_threshold (
    crop_set_id INTEGER NOT NULL REFERENCES crop_set(id) ON DELETE CASCADE,
    image_id INTEGER NOT NULL REFERENCES image(id) ON DELETE CASCADE,
    threshold INTEGER, decided_by TEXT NOT NULL,
    PRIMARY KEY (crop_set_id, image_id)
) STRICT, WITHOUT ROWID;
"""

# One script a version; a new version is appended, a landed one is never changed.
MIGRATIONS: tuple[str, ...] = (_FIRST, _DECISIONS, _PRESENT, _CROP_THRESHOLDS)


def is_outdated(db: sqlite3.Connection) -> bool:
    """Whether :func:`migrate` has something to do."""
    return int(db.execute("PRAGMA user_version").fetchone()[0]) < len(MIGRATIONS)


def migrate(db: sqlite3.Connection) -> None:
    """Bring ``db``, a session or a new file, to the newest schema, one transaction a step.

    Raises:
        VitiaError: the file was written by a newer Vitia.
    """
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise VitiaError("this session was written by a newer Vitia", None, "Update Vitia")
    for number in range(version, len(MIGRATIONS)):
        db.executescript(
            f"BEGIN IMMEDIATE;{MIGRATIONS[number]}"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {number + 1}; COMMIT;"
        )
