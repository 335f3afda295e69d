"""Labels the regions of new images as a run labelled those of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from engine.backbone.device import choose_device, choose_dtype, device_memory
from engine.backbone.mgvit import MaskGuidedViT, PackedTokens
from engine.backbone.weights import load_vit
from engine.binarize import mask_at, stability_curve
from engine.classify.backbone import built, digest, shape_of
from engine.classify.description import ClassInfo, Description, HeadRule
from engine.classify.files import read_facts, unreadable
from engine.classify.neighbours import nearest_label, votes
from engine.crops import Crop, cut_crop, find_crops
from engine.crops.boxes import Box
from engine.discover.heads import CosineHeads
from engine.discover.losses import pulled_to_normal
from engine.discover.merging import region_weights
from engine.discover.predict import embedded, novel_probabilities, region_parts
from engine.discover.tokens import chunk_size
from engine.discover.views import ViewMaker
from engine.errors import VitiaError

BACKBONE, TRAINED = "backbone.", "trained."
HEADS = "heads"
KNOWN, LABELS = "known", "known_labels"
MEMBERS, MEMBER_LABELS = "members.{}", "member_labels.{}"
_UNSURE = 0.5  # crops that score as much are never pulled to normal


@dataclass(frozen=True, eq=False)
class Masked:
    """An image with the mask whose regions are to be labelled.

    Attributes:
        image: (H, W, 3) uint8 RGB.
        mask: (H, W) bool.
        map_u8: (h, w) uint8 map on the product scale, or None: then every region scores 1.
        regions: MEBin's region number, None keeps every region.
        threshold: the one that MEBin chose, None where the mask was given.
        counts: (T,) int32, the regions that MEBin saw at each threshold.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    map_u8: NDArray[np.uint8] | None = None
    regions: int | None = None
    threshold: int | None = None
    counts: NDArray[np.int32] | None = None


@dataclass(frozen=True, eq=False)
class RegionVerdict:
    """One region of an image, or the whole image where its mask is empty.

    Attributes:
        box: (x0, y0, x1, y1), half-open, in image pixels; maybe fractional or beyond the image.
        mask: (h, w) bool, the mask inside the box's whole pixels.
        area: mask pixels inside the box.
        score: anomaly score, 0 to 1.
        whole: the whole image, because its mask is empty.
        probabilities: (K,) float32, in the order of :attr:`Classifier.classes`.
        embedding: (D,) float32, what the decision was made by.
    """

    box: Box
    mask: NDArray[np.bool_]
    area: int
    score: float
    whole: bool
    probabilities: NDArray[np.float32]
    embedding: NDArray[np.float32]


class Classifier:
    """The classes of a run, ready for new images. Deterministic; not for several threads at once.

    Use :meth:`load` or :meth:`from_state`.

    Attributes:
        description: everything it says of itself.
        classes: names, colours and stable ids, in the order of all probabilities; the first is
            normal parts and false alarms.
        network: with its last block trained, where the run trained it.
        plain_block: its last block before training.
        heads: the trained ones, where they decide.
        known: crops of the session that rules compare with, (N, D), and their labels (N,).
        members: the same of each divided class of the network; labels are places among its parts.
    """

    def __init__(
        self, description: Description, tensors: dict[str, Tensor], device: str = "auto"
    ) -> None:
        self.description = description
        self.classes: tuple[ClassInfo, ...] = description.classes
        self.device = choose_device(device)
        self._tensors = tensors
        backbone = description.backbone
        vit = built(backbone.shape, _backbone_tensors(description, tensors))
        dtype = choose_dtype(self.device, backbone.precision)
        self.network = MaskGuidedViT(vit, backbone.mask_layers, dtype).requires_grad_(False)
        self.network.to(self.device)
        self._views = ViewMaker(self.network.side, backbone.mean, backbone.std, self.device)
        self._side = ViewMaker.stored_side(self.network.side)
        # The frozen last block stays at hand: some rules compare what it sees.
        self.plain_block = deepcopy(self.network.last)
        if trained := _under(tensors, TRAINED):
            self.network.last.load_state_dict({k: v.float() for k, v in trained.items()})
        self.heads: CosineHeads | None = None
        if HEADS in tensors:
            self.heads = CosineHeads(*_shape(tensors[HEADS])).requires_grad_(False)
            self.heads.weight.copy_(tensors[HEADS])
            self.heads.to(self.device)
        # Row c says that a crop is of class c.
        self._unit = torch.eye(len(self.classes), device=self.device)
        self.members: dict[int, tuple[Tensor, Tensor]] = {}
        if isinstance(description.rule, HeadRule):
            for one in description.rule.divided:
                vectors = tensors[MEMBERS.format(one.column)].float()
                labels = tensors[MEMBER_LABELS.format(one.column)].long()
                self.members[one.column] = vectors.to(self.device), labels.to(self.device)
        self.known: tuple[Tensor | None, Tensor | None] = (None, None)
        if KNOWN in tensors:
            x, labels = tensors[KNOWN].float(), tensors[LABELS].long()
            self.known = x.to(self.device), labels.to(self.device)

    # ---- files ---------------------------------------------------------------------------------
    @classmethod
    def load(cls, path: Path, device: str = "auto") -> Self:
        """A classifier from its file.

        Raises:
            VitiaError: no such file, no classifier, of a newer version, damaged, or its backbone
                is not in the file and what can be found under its name is another one.
        """
        facts = read_facts(path)
        try:
            tensors = load_file(path)
        except (SafetensorError, OSError) as error:
            raise unreadable(path, error) from error
        try:
            return cls.from_state(tensors, facts, device)
        except VitiaError as error:
            raise VitiaError(error.what, error.path or path, error.remedy) from error

    @classmethod
    def from_state(
        cls, tensors: dict[str, Tensor], facts: dict[str, Any], device: str = "auto"
    ) -> Self:
        """A classifier from what :meth:`state` gave.

        Raises:
            VitiaError: as :meth:`load`.
        """
        try:
            return cls(Description.from_json(facts), tensors, device)
        except (KeyError, RuntimeError) as error:
            raise VitiaError(
                f"this classifier is damaged ({str(error).splitlines()[-1].strip()[:160]})",
                None,
                "Save it from its session again",
            ) from error

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """Its tensors, and a JSON object."""
        return self._tensors, self.description.to_json()

    # ---- masks ---------------------------------------------------------------------------------
    def masked(self, image: NDArray[np.uint8], values: NDArray[np.floating[Any]]) -> Masked:
        """The mask of an image from its anomaly map, with the session's scale and range (MEBin).

        Args:
            image: (H, W, 3) uint8 RGB.
            values: (h, w) map as the detector gave it, on the scale of the session's maps.

        Raises:
            VitiaError: the session had no maps.
        """
        how = self.description.thresholds
        if how is None:
            raise VitiaError(
                "this classifier was made with masks and knows no threshold for maps", None,
                "Give masks",
            )  # fmt: skip
        map_u8 = how.scale.quantise(values)
        curve = stability_curve(map_u8, how.lo, how.hi, how.params)
        shape = image.shape[:2]
        mask = np.zeros(shape, np.bool_)
        if curve.regions:
            found = mask_at(map_u8, curve.threshold, how.params)
            resized = cv2.resize(found.view(np.uint8), shape[::-1], interpolation=cv2.INTER_NEAREST)
            mask = resized.astype(np.bool_)
        return Masked(image, mask, map_u8, curve.regions, curve.threshold, curve.counts)

    # ---- regions -------------------------------------------------------------------------------
    def classify(self, image: NDArray[np.uint8], mask: NDArray[np.bool_]) -> list[RegionVerdict]:
        """The regions of one image, (H, W, 3) uint8 RGB, by its mask, (H, W) bool."""
        return next(iter(self.classify_many([Masked(image, mask)])))

    def classify_many(self, images: Iterable[Masked]) -> Iterator[list[RegionVerdict]]:
        """The regions of images, one list an image, in their order.

        Images are asked for as they are needed; crops of several go through the network together.

        Raises:
            VitiaError: the device's memory is not enough.
        """
        waiting: list[list[_Cut]] = []
        full = chunk_size(self.device)
        open_crops: list[_Cut] = []
        with device_memory(self.device):
            for masked in images:
                cuts = self._cut(masked)
                waiting.append(cuts)
                open_crops += cuts
                while len(open_crops) >= full:
                    self._decide(open_crops[:full])
                    open_crops = open_crops[full:]
                while waiting and all(cut.done for cut in waiting[0]):
                    yield [cut.verdict() for cut in waiting.pop(0)]
            if open_crops:
                self._decide(open_crops)
            for cuts in waiting:
                yield [cut.verdict() for cut in cuts]

    def merged(self, regions: list[RegionVerdict], size: tuple[int, int]) -> NDArray[np.float32]:
        """(K,) The class probabilities of an image of ``size`` (height, width) from its regions."""
        areas = np.array([region.area for region in regions], np.float64)
        tau = self.description.area_temperature
        if tau is None:
            tau = self.description.area_fraction * max(size)
        weights = region_weights(areas, np.zeros(len(areas), np.int64), np.full(len(areas), tau))
        found: NDArray[np.float32] = (
            weights @ np.stack([region.probabilities for region in regions])
        ).astype(np.float32)
        return found

    def _cut(self, masked: Masked) -> list[_Cut]:
        how, crops = self.description.thresholds, self.description.crops
        lo, hi = (0, 255) if how is None else (how.lo, how.hi)
        found = find_crops(masked.mask, masked.map_u8, lo, hi, masked.regions, crops)
        return [_Cut(masked, crop, self._side, letterbox=crops.letterbox) for crop in found]

    @torch.no_grad()
    def _decide(self, cuts: list[_Cut]) -> None:
        """Give some crops their probabilities."""
        pixels = torch.from_numpy(np.stack([cut.pixels for cut in cuts]))
        scores = torch.tensor([cut.crop.score for cut in cuts], dtype=torch.float32)
        whole = torch.tensor([cut.crop.whole for cut in cuts])
        probabilities, embeddings = self.probabilities(pixels, scores, whole)
        for cut, p, x in zip(
            cuts, probabilities.cpu().numpy(), embeddings.cpu().numpy(), strict=True
        ):
            cut.probabilities, cut.embedding = p, x
            cut.done = True

    @torch.no_grad()
    def probabilities(self, pixels: Tensor, scores: Tensor, whole: Tensor) -> tuple[Tensor, Tensor]:
        """What the rule says of crops: (B, K) probabilities, and the (B, D) vectors it looked at.

        Args:
            pixels: (B, 4, R, R) uint8 as :class:`engine.discover.data.CropArrays` has them.
            scores: (B,) anomaly scores.
            whole: (B,) bool, crops of whole images.
        """
        rule = self.description.rule
        pulled = isinstance(rule, HeadRule) and rule.pull and bool((scores < _UNSURE).any())
        turned = pulled or (rule.head is None if isinstance(rule, HeadRule) else rule.turned)
        views = self._views.turned(pixels) if turned else [self._views.test(pixels)]
        looks = [self.network.frozen_tokens(*view) for view in views]
        return self.decided(looks, scores, whole)

    def decided(
        self, looks: Sequence[PackedTokens], scores: Tensor, whole: Tensor
    ) -> tuple[Tensor, Tensor]:
        """As :meth:`probabilities`, from the frozen tokens of the same crops in quarter turns.

        ``looks``: the first is the crop as it lies; it may be alone where no rule turns it.
        """
        rule = self.description.rule
        if isinstance(rule, HeadRule):
            return self._by_heads(rule, looks, scores, whole)
        if rule.vectors == "trained":
            chosen = looks if rule.turned else looks[:1]
            parts = [embedded(self.network, look, beside=rule.beside)[1] for look in chosen]
            x = torch.stack(parts).mean(0)
        else:
            found = region_parts(self.network, looks, self.plain_block)
            x = (
                torch.cat(list(found.values()), 1)
                if rule.vectors == "both"
                else found[rule.vectors]
            )
        known, labels = self.known
        assert known is not None
        assert labels is not None
        return votes(
            F.normalize(x, dim=1), known, labels, len(self.classes), rule.k, rule.temperature
        ), x

    def _by_heads(
        self, rule: HeadRule, looks: Sequence[PackedTokens], scores: Tensor, whole: Tensor
    ) -> tuple[Tensor, Tensor]:
        assert self.heads is not None
        x, p = novel_probabilities(
            self.network, self.heads, looks if rule.head is None else looks[:1],
            beside=rule.beside, base_classes=rule.base_classes, head=rule.head,
        )  # fmt: skip
        scores = scores.to(self.device)
        if rule.pull and bool((scores < _UNSURE).any()):
            normal = self._looks_normal(looks, whole.to(self.device))
            p = pulled_to_normal(p, 0, scores.clamp(0, 1).where(normal, torch.ones_like(scores)))
        return self.shared(rule, p, F.normalize(x, dim=1)), x

    def shared(self, rule: HeadRule, p: Tensor, x: Tensor) -> Tensor:
        """(B, C) The classes of now, from the network's (B, K) and the crops' (B, D) unit vectors."""
        divided = {one.column: one for one in rule.divided}
        parts = []
        for column, place in enumerate(rule.columns):
            one = divided.get(column)
            share = p[:, column : column + 1]
            if one is None:
                parts.append(share * self._unit[place])
                continue
            q = votes(x, *self.members[column], len(one.places), one.k, one.temperature)
            parts.append(share * (q @ self._unit[list(one.places)]))
        return torch.stack(parts).sum(0)

    def _looks_normal(self, turned: Sequence[PackedTokens], whole: Tensor) -> Tensor:
        """(B,) bool: without a region, or most like a crop that the start had among the normal."""
        known, labels = self.known
        if known is None or labels is None:
            return whole
        parts = region_parts(self.network, turned, self.plain_block)
        return whole | nearest_label(torch.cat(list(parts.values()), 1), known, labels).bool()


class _Cut:
    """A crop on its way through the network."""

    def __init__(self, masked: Masked, crop: Crop, side: int, *, letterbox: bool) -> None:
        self.crop = crop
        whole = letterbox and crop.whole
        picture, mask = cut_crop(masked.image, masked.mask, crop.box, side, whole)
        self.pixels = np.empty((4, side, side), np.uint8)
        self.pixels[:3] = picture[:side, :side].transpose(2, 0, 1)
        self.pixels[3] = mask[:side, :side]
        _, region = cut_crop(masked.image, masked.mask, crop.box)
        self.region = region > 0
        self.probabilities = self.embedding = np.empty(0, np.float32)
        self.done = False

    def verdict(self) -> RegionVerdict:
        crop = self.crop
        return RegionVerdict(
            crop.box, self.region, crop.area, crop.score, crop.whole,
            self.probabilities, self.embedding,
        )  # fmt: skip


def _under(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}


def _shape(weight: Tensor) -> tuple[int, int, int]:
    heads, classes, width = weight.shape
    return heads, width, classes


def _backbone_tensors(description: Description, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights before training: from the file, or from where the run had them."""
    backbone = description.backbone
    if backbone.inside:
        return _under(tensors, BACKBONE)
    loaded = load_vit(backbone.weights, backbone.image_size, backbone.seed).model
    state = dict(loaded.state_dict())
    if digest(shape_of(loaded), state) != backbone.sha256:
        raise VitiaError(
            "these are not the weights that the classifier was made with",
            backbone.weights,
            "Put the same weights back, or save the classifier with its backbone inside",
        )
    return state
