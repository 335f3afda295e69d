"""The engineer's decisions: each one a single edit in the session's log that can be undone."""

from engine.triage.actions import (
    add_cluster,
    confirm,
    confirm_cluster,
    mark_normal,
    merge,
    move,
    note,
    recolour,
    rename,
    set_override,
)
from engine.triage.colours import PALETTE
from engine.triage.result import (
    RESULT,
    CropTable,
    RunResult,
    crop_table,
    image_labels,
    image_probabilities,
    load_result,
)

__all__ = [
    "PALETTE",
    "RESULT",
    "CropTable",
    "RunResult",
    "add_cluster",
    "confirm",
    "confirm_cluster",
    "crop_table",
    "image_labels",
    "image_probabilities",
    "load_result",
    "mark_normal",
    "merge",
    "move",
    "note",
    "recolour",
    "rename",
    "set_override",
]
