"""The regions of rejected parts: where they are, which class they are like, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from engine.crops import find_crops
from engine.errors import VitiaError
from engine.files import IMAGE_SUFFIXES, read_mask
from engine.maps import read_map
from engine.pipeline.masks import fit_mask
from engine.product.attach import MAP_ENDINGS, MAP_SUFFIXES, MASK_ENDINGS
from engine.product.pair import pair
from engine.product.tree import find_files
from engine.score.known import KnownCrops
from engine.score.regions import region_mask
from engine.score.verdict import FoundRegion, is_like

if TYPE_CHECKING:
    from engine.classify import Classifier, RegionVerdict
    from engine.score.model import ScoreModel

_NOTHING = KnownCrops.of(np.zeros((0, 1), np.float32), np.zeros(0, np.int64))


class GivenMasks:
    """Masks of parts from another detector's maps, or from mask files, named like the parts.

    Args:
        kind: maps become masks as in the session that was learned from (MEBin, its range).
        folder: of maps or masks.
        paths: of the parts.

    Raises:
        VitiaError: no such folder, or none of its files is named like a part.
    """

    def __init__(self, kind: Literal["maps", "masks"], folder: Path, paths: Sequence[str]) -> None:
        self._kind, self._folder = kind, folder
        maps = kind == "maps"
        suffixes = MAP_SUFFIXES if maps else IMAGE_SUFFIXES
        endings = MAP_ENDINGS if maps else MASK_ENDINGS
        if not folder.is_dir():
            missing = (
                "there is no such folder of maps" if maps else "there is no such folder of masks"
            )
            raise VitiaError(missing, folder, "Check the path")
        files, _ = find_files(folder, suffixes)
        found = pair([PurePosixPath(path) for path in paths], files, endings).found
        if paths and not found:
            raise VitiaError(
                "none of these maps is named like a part"
                if maps
                else "none of these masks is named like a part",
                folder,
                "Name maps like the parts" if maps else "Name masks like the parts",
            )
        self._files = {paths[k]: folder / files[f] for k, f in found.items()}

    def mask(
        self, path: str, image: NDArray[np.uint8], classifier: Classifier
    ) -> NDArray[np.bool_] | None:
        """The mask (H, W) of a part; None if there is none, it cannot be read, or it is empty."""
        file = self._files.get(path)
        if file is None:
            return None
        try:
            if self._kind == "maps":
                mask = classifier.masked(image, read_map(file)).mask
            else:
                mask = fit_mask(read_mask(file), image.shape[:2])
        except VitiaError:
            return None  # the scorer's map has to do
        return mask if mask.any() else None

    def check(self, classifier: Classifier | None) -> None:
        """Whether a classifier can make use of them.

        Raises:
            VitiaError: it was made with masks, and knows no threshold for maps.
        """
        if classifier is None or self._kind == "masks":
            return
        if classifier.description.thresholds is None:
            raise VitiaError(
                "this model was learned with masks and knows no threshold for maps",
                self._folder, "Give masks, or neither",
            )  # fmt: skip


class Examiner:
    """Looks for the regions of rejected parts, and for what they are.

    Args:
        model: its map levels, its classifier, and its known crops.
        given: where masks come from; None, and for parts that it has none of: the scorer's maps.

    Raises:
        VitiaError: see :meth:`GivenMasks.check`.
    """

    def __init__(self, model: ScoreModel, given: GivenMasks | None = None) -> None:
        self._model, self._given = model, given
        if given is not None:
            given.check(model.classifier)
        self._normal = {c.id for c in model.info.classes if c.normal}
        self._taught = {c.id for c in model.info.classes}

    def __call__(
        self,
        paths: Sequence[str],
        images: Sequence[NDArray[np.uint8]],
        maps: Sequence[NDArray[np.uint8]],
    ) -> list[tuple[FoundRegion, ...]]:
        """The regions of each image (H, W, 3) by its map (h, w) uint8 on the model's scale."""
        model, masks, from_given = self._model, [], []
        for path, image, map_u8 in zip(paths, images, maps, strict=True):
            mask = None
            if self._given is not None and model.classifier is not None:
                mask = self._given.mask(path, image, model.classifier)
            from_given.append(mask is not None)
            if mask is None:
                mask = fit_mask(region_mask(map_u8, model.levels.low)[0], image.shape[:2])
            masks.append(mask)
        if model.classifier is None:
            return [_unclassified(mask, map_u8) for mask, map_u8 in zip(masks, maps, strict=True)]
        found = regions_of(model.classifier, images, masks)
        # Regions are compared with known crops that were found in the same way.
        sources = [model.found if own else model.known for own in from_given]
        return [
            tuple(self._classified(regions, known or _NOTHING, map_u8, image.shape[:2]))
            for regions, known, map_u8, image in zip(found, sources, maps, images, strict=True)
        ]

    def _classified(
        self,
        regions: Sequence[RegionVerdict],
        known: KnownCrops,
        map_u8: NDArray[np.uint8],
        shape: tuple[int, ...],
    ) -> Iterator[FoundRegion]:
        model = self._model
        assert model.classifier is not None
        ids = np.array([c.id for c in model.classifier.classes], np.int64)
        p = np.stack([region.probabilities for region in regions])
        vectors = np.stack([region.embedding for region in regions])
        places = p.argmax(axis=1)
        significance = model.info.rules.significance
        values, least = known.p_values(vectors, ids[places], significance)
        # What is taken for a false alarm and is unlike the known ones may be a known defect yet.
        alarms = np.isin(ids, list(self._normal))
        again = np.flatnonzero(alarms[places] & ~is_like(values, least, significance))
        if len(again) and not alarms.all():
            likeliest = np.where(alarms, -1, p[again]).argmax(axis=1)
            found, lowest = known.p_values(vectors[again], ids[likeliest], significance)
            like = is_like(found, lowest, significance)
            places[again[like]] = likeliest[like]
            values[again[like]], least[again[like]] = found[like], lowest[like]
        for n, region in enumerate(regions):
            class_id: int | None = int(ids[places[n]])
            if class_id not in self._taught:  # it counts for none of the model's names
                class_id = None
            yield FoundRegion(
                box=region.box, area=region.area, peak=_peak(map_u8, region.box, shape),
                class_id=class_id,
                probability=0.0 if class_id is None else float(p[n, places[n]]),
                p_value=0.0 if class_id is None else float(values[n]), least=float(least[n]),
                normal=class_id in self._normal,
            )  # fmt: skip


def regions_of(
    classifier: Classifier, images: Sequence[NDArray[np.uint8]], masks: Sequence[NDArray[np.bool_]]
) -> list[list[RegionVerdict]]:
    """What a classifier says of the regions of some images, by their masks."""
    from engine.classify import Masked

    pairs = (Masked(image, mask) for image, mask in zip(images, masks, strict=True))
    return list(classifier.classify_many(pairs))


def _unclassified(mask: NDArray[np.bool_], map_u8: NDArray[np.uint8]) -> tuple[FoundRegion, ...]:
    crops = find_crops(mask, None, 0, 255, None)
    return tuple(FoundRegion(c.box, c.area, _peak(map_u8, c.box, mask.shape)) for c in crops)


def _peak(
    map_u8: NDArray[np.uint8], box: tuple[float, float, float, float], shape: tuple[int, ...]
) -> int:
    """The highest value of a map within a box of image pixels."""
    y, x = map_u8.shape[0] / shape[0], map_u8.shape[1] / shape[1]
    x0, y0 = max(0, int(box[0] * x)), max(0, int(box[1] * y))
    part = map_u8[y0 : max(y0 + 1, round(box[3] * y)), x0 : max(x0 + 1, round(box[2] * x))]
    return int(part.max()) if part.size else int(map_u8.max())
