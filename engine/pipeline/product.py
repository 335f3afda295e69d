"""From a product folder to a session: what is there, and the scale of its maps."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from engine.errors import VitiaError
from engine.maps import measure_maps
from engine.product import scan_product
from engine.progress import Cancel, Progress
from engine.session import Session

Masks = Path | Literal["auto"] | None
_PROBLEMS_SHOWN = 20


def class_folders(session: Session) -> dict[int, str]:
    """The class folder of each test image that lies in one, by the image's id.

    Images in a folder "combined" show several defects and are of no class (AnomalyNCD, section 9).
    """
    return {
        image.id: image.class_folder
        for image in session.images("test")
        if image.class_folder is not None and image.class_folder.lower() != "combined"
    }


def open_product(
    product: Path,
    session_path: Path,
    maps: Path | None = None,
    masks: Masks = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Session:
    """Scan a product folder, read the scale of its maps, and begin a session.

    Raises:
        VitiaError: no folder, no image, neither maps nor masks, or the session exists already.
    """
    session = Session.create(session_path, product)
    try:
        read_product(session, maps, masks, progress=progress, cancel=cancel)
    except BaseException:
        session.delete()
        raise
    return session


def read_product(
    session: Session,
    maps: Path | None = None,
    masks: Masks = None,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> None:
    """Scan the session's product folder, or scan it again, and read the scale of its maps.

    Raises:
        VitiaError: no folder, no image, or neither maps nor masks. Nothing is stored then.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    root = session.product_root
    found = scan_product(root, maps, masks, progress, cancel)
    tests = [image for image in found.images if image.split == "test"]
    if not any(image.map_path or image.mask_path for image in tests):
        raise VitiaError(
            "no image of this product has an anomaly map or a mask",
            root,
            "Give the folder of maps (--maps) or of masks (--masks), named like the images",
        )
    with session.transaction():
        session.set("layout", found.layout)
        session.set("maps_folder", None if maps is None else str(maps.resolve()))
        session.set("masks", str(masks.resolve()) if isinstance(masks, Path) else masks)
        session.store_product(found.images, found.problems)
        if any(image.map_path for image in tests):
            measure_maps(session, progress, cancel)
        session.set("read", True)
    problems = session.problems()
    for problem in problems[:_PROBLEMS_SHOWN]:
        progress.log("warning", f"{problem.path}: {problem.message}. {problem.remedy}".strip())
    if len(problems) > _PROBLEMS_SHOWN:
        progress.log("warning", f"... and {len(problems) - _PROBLEMS_SHOWN} more problems")
