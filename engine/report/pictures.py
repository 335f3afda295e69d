"""Small pictures of crops with the outline of their mask, for contact sheets."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.crops import cut_crop
from engine.errors import VitiaError
from engine.files import decode_mask, read_image
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress
from engine.session import ImageRecord, Run, Session
from engine.triage import CropTable

_QUALITY = 82


@dataclass(frozen=True)
class Picture:
    """A crop as a JPEG file, with what stands below it.

    Attributes:
        jpeg: the file.
        path: its image, relative to the product.
        probability: of its class; None where the engineer made the class.
        confirmed: the engineer has decided it.
    """

    jpeg: bytes
    path: str
    probability: float | None
    confirmed: bool


def pictures(
    session: Session,
    run: Run,
    table: CropTable,
    colours: Mapping[int, str],
    records: Mapping[int, ImageRecord],
    side: int,
    progress: Progress,
    cancel: Cancel,
) -> dict[int, Picture]:
    """Pictures of some crops, by their row in the table; images that are gone are left out.

    Args:
        session: where masks are.
        run: whose crops.
        table: the crops.
        colours: which rows, and the colour (``#rrggbb``) of each one's outline.
        records: the images.
        side: of the pictures in pixels.
        progress: told what happens.
        cancel: stops the work.
    """
    by_image: dict[int, list[int]] = {}
    for row in colours:
        by_image.setdefault(int(table.image_ids[row]), []).append(row)
    masks = {i: session.crop_mask(run.crop_set_id, i) for i in by_image}
    root = session.product_root

    def of_image(image_id: int) -> dict[int, Picture]:
        record, png = records[image_id], masks[image_id]
        try:
            pixels = read_image(root / record.path)
        except VitiaError as error:
            progress.log("warning", str(error))
            return {}
        mask = np.zeros(pixels.shape[:2], np.bool_) if png is None else decode_mask(png)
        if mask.shape != pixels.shape[:2]:
            progress.log("warning", f"{record.path}: the image has another size than it had")
            return {}
        made = {}
        for row in by_image[image_id]:
            x0, y0, x1, y1 = table.boxes[row].tolist()
            crop, region = cut_crop(
                pixels, mask, (x0, y0, x1, y1), letterbox=bool(table.whole[row])
            )
            jpeg = drawn(crop, region > 0, colours[row], side)
            by_hand = table.clusters[table.columns[row]].number < 0
            made[row] = Picture(
                jpeg,
                record.path,
                None if by_hand else float(table.probability[row]),
                bool(table.confirmed[row]),
            )
        return made

    found: dict[int, Picture] = {}
    for some in in_parallel(of_image, list(by_image), "Draw the crops", progress, cancel):
        found |= some
    return found


def drawn(crop: NDArray[np.uint8], mask: NDArray[np.bool_], colour: str, side: int) -> bytes:
    """A crop (h, w, 3) uint8 RGB as a square JPEG with the outline of its mask (h, w) bool."""
    shrink = Image.Resampling.LANCZOS if max(crop.shape[:2]) > side else Image.Resampling.BICUBIC
    picture = np.array(Image.fromarray(crop).resize((side, side), shrink))
    if mask.any():
        # Twice as fine, so that the line is smooth.
        fine = cv2.resize(mask.view(np.uint8), (2 * side, 2 * side), interpolation=cv2.INTER_AREA)
        outlines, _ = cv2.findContours(fine, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        points = [np.round(line * 8.0).astype(np.int32) for line in outlines]  # in 1/16 pixels
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        # Dark below the colour: it is seen on bright metal and on dark rubber.
        for tone, width in (((20, 24, 30), 4), ((red, green, blue), 2)):
            cv2.polylines(picture, points, True, tone, width, cv2.LINE_AA, shift=4)
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()
