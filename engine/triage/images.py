"""What can be decided about whole images: each function does one edit, gives what changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.session import Changes, Delta, Session

_Row = dict[str, int | str | None]
_AUTOMATIC: _Row = {"threshold": None, "no_defect": 0, "mask": None}


def set_override(
    session: Session, image_id: int, threshold: int | None = None, *, no_defect: bool = False
) -> Changes:
    """Decide an image's threshold (0 to 255 on the product scale), or that it has no defect.

    With neither, the automatic choice counts again. A mask drawn by hand counts no more.

    Raises:
        VitiaError: the threshold is out of range; no such image.
    """
    if threshold is not None and not 0 <= threshold <= 255:
        raise VitiaError(f"a threshold lies between 0 and 255, not at {threshold}")
    path = session.image(image_id).path
    after: _Row | None = None
    kind, label = "automatic", f"Automatic threshold for {path}"
    if no_defect:
        after = {"threshold": threshold, "no_defect": 1, "mask": None}
        kind, label = "no_defect", f"No defect in {path}"
    elif threshold is not None:
        after = {"threshold": threshold, "no_defect": 0, "mask": None}
        kind, label = "threshold", f"Threshold {threshold} for {path}"
    delta = Delta("override", [(image_id,)], _override(session, image_id), after)
    return session.edits.apply(kind, label, [delta], {"path": path, "threshold": threshold})


def set_mask(session: Session, image_id: int, mask: NDArray[np.bool_] | None) -> Changes:
    """Correct an image's mask by hand: (H, W) bool in image pixels, which counts before all else.

    None takes the correction back; a threshold decided before it counts again.

    Raises:
        VitiaError: the mask is not as large as the image; no such image.
    """
    image = session.image(image_id)
    before = _override(session, image_id)
    old = before or _AUTOMATIC
    after: _Row | None
    if mask is None:
        after = {**old, "mask": None}
        after = None if after == _AUTOMATIC else after
        kind, label = "unmask", f"Automatic mask for {image.path}"
    else:
        if mask.shape != (image.height, image.width):
            raise VitiaError(
                f"the mask has {mask.shape[1]} x {mask.shape[0]} pixels, and {image.path} has"
                f" {image.width} x {image.height}"
            )
        sha256 = session.add_user_mask(mask)
        after = {"threshold": old["threshold"], "no_defect": 0, "mask": sha256}
        kind, label = "mask", f"Correct the mask of {image.path}"
    delta = Delta("override", [(image_id,)], before, after)
    return session.edits.apply(kind, label, [delta], {"path": image.path})


def note_image(session: Session, image_id: int, text: str) -> Changes:
    """Write a note on an image, replacing the one it has; an empty text takes it away.

    Raises:
        VitiaError: no such image.
    """
    path = session.image(image_id).path
    old, new = session.image_notes().get(image_id), text.strip()
    before = None if old is None else {"text": old}
    delta = Delta("image_note", [(image_id,)], before, {"text": new} if new else None)
    return session.edits.apply("note_image", f"Note on {path}", [delta], {"path": path})


def _override(session: Session, image_id: int) -> _Row | None:
    old = session.override(image_id)
    if old is None:
        return None
    return {"threshold": old.threshold, "no_defect": int(old.no_defect), "mask": old.mask}
