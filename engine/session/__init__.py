"""A session: one SQLite file and a folder of arrays that hold everything a user has done."""

from engine.session.edits import Changes, Delta, EditLog
from engine.session.records import (
    Assignment,
    Cluster,
    CropRecord,
    CropSet,
    Curve,
    Edit,
    ImageRecord,
    Override,
    Problem,
    Run,
)
from engine.session.removal import delete_run
from engine.session.store import ORIGINS, OutOfReachError, Session

__all__ = [
    "ORIGINS",
    "Assignment",
    "Changes",
    "Cluster",
    "CropRecord",
    "CropSet",
    "Curve",
    "Delta",
    "Edit",
    "EditLog",
    "ImageRecord",
    "OutOfReachError",
    "Override",
    "Problem",
    "Run",
    "Session",
    "delete_run",
]
