"""The arrays that a finished run has left in its folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.session import Session

RESULT = "result.safetensors"
AGAIN = "Run the discovery again"


@dataclass(frozen=True)
class RunResult:
    """The arrays of a finished run: N crops, M images, K classes by number, D features.

    Attributes:
        crop_ids: (N,) int64.
        probabilities: (N, K) float32.
        embeddings: (N, D) float32, the network's features.
        weights: (N,) float32, weight of each crop in its image (a_k of spec section 8).
        image_ids: (M,) int64.
        image_probabilities: (M, K) float32, as found; edits do not reach them.
    """

    crop_ids: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    embeddings: NDArray[np.float32]
    weights: NDArray[np.float32]
    image_ids: NDArray[np.int64]
    image_probabilities: NDArray[np.float32]


def load_result(session: Session, run_id: int) -> RunResult:
    """Read the arrays of a finished run.

    Raises:
        VitiaError: no such run, it is not finished, or its file is missing or damaged.
    """
    names = (
        "crop_ids", "crop_probabilities", "crop_embeddings", "crop_weights",
        "image_ids", "image_probabilities",
    )  # fmt: skip
    return RunResult(*read_arrays(session, run_id, names))


def read_arrays(session: Session, run_id: int, names: Sequence[str]) -> list[Any]:
    """Arrays of a finished run, by name, in the order of its file.

    Raises:
        VitiaError: as :func:`load_result`.
    """
    from safetensors import SafetensorError, safe_open

    if session.run(run_id).state != "done":
        raise VitiaError(f"run {run_id} is not finished", session.path, "Resume it, or wait")
    path = session.run_folder(run_id) / RESULT
    try:
        with safe_open(path, framework="numpy") as file:
            return [file.get_tensor(name) for name in names]
    except (OSError, SafetensorError) as error:
        raise VitiaError(
            f"cannot read the result of run {run_id} ({error})", path, AGAIN
        ) from error


def unit_embeddings(
    session: Session, run_id: int, crop_ids: NDArray[np.int64] | None = None
) -> NDArray[np.float32]:
    """The features (n, D) of some crops of a run, or of all by id, each of length one (or zero).

    Raises:
        VitiaError: as :func:`load_result`, or a crop is not in the run.
    """
    of, rows = read_arrays(session, run_id, ("crop_ids", "crop_embeddings"))
    order = np.argsort(of, kind="stable")
    if crop_ids is not None:
        order = order[np.minimum(np.searchsorted(of, crop_ids, sorter=order), len(of) - 1)]
        if not np.array_equal(of[order], crop_ids):
            raise VitiaError(f"the result of run {run_id} is of other crops", session.path, AGAIN)
    rows = rows[order]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float32] = rows / np.where(lengths > 0, lengths, 1)
    return unit
