"""The engineer's decisions: each one a single edit in the session's log that can be undone."""

from engine.triage.actions import (
    add_cluster,
    confirm,
    confirm_cluster,
    mark_normal,
    members_of,
    merge,
    move,
    note,
    recolour,
    remove_cluster,
    rename,
    split,
)
from engine.triage.arrays import RESULT, RunResult, load_result, read_arrays, unit_embeddings
from engine.triage.colours import PALETTE
from engine.triage.compare import Comparison, compare_runs
from engine.triage.images import note_image, set_mask, set_override
from engine.triage.propose import Split, propose_split, propose_splits
from engine.triage.result import (
    CropTable,
    crop_table,
    image_labels,
    image_probabilities,
    merged_places,
    uncertainty_of,
)

__all__ = [
    "PALETTE",
    "RESULT",
    "Comparison",
    "CropTable",
    "RunResult",
    "Split",
    "add_cluster",
    "compare_runs",
    "confirm",
    "confirm_cluster",
    "crop_table",
    "image_labels",
    "image_probabilities",
    "load_result",
    "mark_normal",
    "members_of",
    "merge",
    "merged_places",
    "move",
    "note",
    "note_image",
    "propose_split",
    "propose_splits",
    "read_arrays",
    "recolour",
    "remove_cluster",
    "rename",
    "set_mask",
    "set_override",
    "split",
    "uncertainty_of",
    "unit_embeddings",
]
