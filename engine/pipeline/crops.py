"""From masks to the crops of a whole product."""

from __future__ import annotations

from dataclasses import asdict

from engine.crops import CropParams, find_crops
from engine.files import encode_png
from engine.parallel import in_parallel
from engine.pipeline.masks import Masker, mask_state
from engine.progress import Cancel, Progress
from engine.session import CropRecord, CropSet, ImageRecord, Session


def make_crops(
    session: Session,
    params: CropParams,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> CropSet:
    """Cut all images into crops with the present thresholds, overrides and masks.

    Where nothing has changed since the newest crop set, that one is returned.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    images = session.images("test")
    masker = Masker(session)
    settings = {**asdict(params), "state": mask_state(session)}
    sets = session.crop_sets()
    if sets and sets[-1].settings == settings:
        return sets[-1]

    def one(image: ImageRecord) -> tuple[list[CropRecord], tuple[int, bytes]]:
        mask, map_u8, regions = masker(image)
        crops = find_crops(mask, map_u8, masker.lo, masker.hi, regions, params)
        records = [CropRecord(0, image.id, c.box, c.area, c.score, c.whole) for c in crops]
        return records, (image.id, encode_png(mask))

    done = in_parallel(one, images, "Find regions", progress, cancel)
    crops = [crop for records, _ in done for crop in records]
    progress.log("info", f"{len(crops)} crops in {len(images)} images")
    thresholds = ((image.id, *masker.threshold(image)) for image in images)
    return session.add_crop_set(settings, crops, (mask for _, mask in done), thresholds)


def crops_outdated(session: Session, crop_set_id: int) -> bool:
    """Whether images, thresholds, overrides or masks changed since a crop set was cut."""
    cut = next(s for s in session.crop_sets() if s.id == crop_set_id)
    return bool(cut.settings["state"] != mask_state(session))
