"""The crops of a run in a plane, kept beside what the run found."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from engine.discover.projection import project
from engine.errors import VitiaError
from engine.files import atomic_file
from engine.progress import Cancel, Progress
from engine.session import Session
from engine.triage import load_result

PROJECTION = "projection.safetensors"


def projection(
    session: Session,
    run_id: int,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Crop ids (N,) of a finished run and where they lie in a plane (N, 2), see :func:`project`.

    Kept in the run's folder, and made anew when the embeddings are other ones.

    Raises:
        VitiaError: no such run, it is not finished, or its file is damaged.
        Cancelled: asked to stop; nothing is kept.
    """
    from safetensors import SafetensorError, safe_open
    from safetensors.numpy import save

    progress = progress or Progress()
    result = load_result(session, run_id)
    digest = hashlib.sha256(result.embeddings.tobytes()).hexdigest()
    path = session.run_folder(run_id) / PROJECTION
    try:
        with safe_open(path, framework="numpy") as file:
            if file.metadata()["embeddings"] == digest:
                return result.crop_ids, file.get_tensor("places")
    except (OSError, SafetensorError):  # not there yet, or damaged
        pass
    places = project(result.embeddings, progress=progress, cancel=cancel)
    if not session.read_only:
        try:
            with atomic_file(path) as temporary:
                temporary.write_bytes(save({"places": places}, {"embeddings": digest}))
        except VitiaError as error:  # a full disk: then it is made again the next time
            progress.log("warning", str(error))
    return result.crop_ids, places
