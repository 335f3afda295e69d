"""What an export holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Images = Literal["copy", "link", "reference"]


@dataclass(frozen=True)
class ExportOptions:
    """What an export holds, and in which formats.

    Attributes:
        formats: names of :data:`engine.export.FORMATS`.
        crops: ImageFolder has the crops, ``crops/CLASS/STEM_cropN.png``.
        images: ImageFolder has the whole images, ``images/CLASS/STEM.ENDING``, as they are.
        masks: ImageFolder has the masks of both, as PNG 0/255.
        image_files: whole images are copied, or hard-linked (copied where that cannot be), or
            spoken of by their path in the product where a format can do that, else linked.
        only_confirmed: crops that were confirmed, and images all of whose crops were.
        annotate_normal: regions in the class of normal parts are annotated like others.
        overwrite: replace an earlier export at the same place.
    """

    formats: tuple[str, ...] = ("imagefolder", "csv")
    crops: bool = True
    images: bool = True
    masks: bool = False
    image_files: Images = "copy"
    only_confirmed: bool = False
    annotate_normal: bool = False
    overwrite: bool = False
