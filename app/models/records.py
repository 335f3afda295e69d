"""What a review reads once: the crops of a run with their classes, and the images they come from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.session import Session
from engine.triage import CropTable, crop_table, read_arrays


@dataclass(frozen=True, eq=False)
class Records:
    """The N crops of a run, by id, and the M images of the product, by path.

    Attributes:
        table: the crops, as they stood when this was read.
        found: (N, K) float32, the probabilities as the run found them, by class number.
        places: (N,) intp, the image of each crop, as its place among the images.
        paths: M paths, relative to the product.
        folders: M class folders, None where there is none.
    """

    table: CropTable
    found: NDArray[np.float32]
    places: NDArray[np.intp]
    paths: tuple[str, ...]
    folders: tuple[str | None, ...]


def read_records(session: Session, run_id: int) -> Records:
    """Read what a review of a finished run needs; any thread may, with a session of its own.

    Raises:
        VitiaError: no such run, it is not finished, or its file is missing or damaged.
    """
    table = crop_table(session, run_id)
    crop_ids, found = read_arrays(session, run_id, ("crop_ids", "crop_probabilities"))
    images = session.rows("SELECT id, path, class_folder FROM image ORDER BY path")
    image_ids = np.array([row[0] for row in images], np.int64)
    by_id = np.argsort(image_ids)
    return Records(
        table=table,
        found=found[np.argsort(crop_ids)],
        places=by_id[np.searchsorted(image_ids, table.image_ids, sorter=by_id)],
        paths=tuple(row[1] for row in images),
        folders=tuple(row[2] for row in images),
    )
