"""Labelled sessions of every kind, with what must be in every export of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from hypothesis import strategies as st
from PIL import Image
from safetensors.numpy import save

from engine.session import Cluster, CropRecord, ImageRecord, Session
from engine.triage import PALETTE, RESULT
from tests.unit.export.readers import box_of, packed

NORMAL = "normal"
_AWKWARD = ("a/b", "..", "CON", "nul.txt", "x" * 300, "Öl", "划痕", "🔩", "good", "train", "images",
            "a: b", "- a", "null", '"', "a & <b>", "a_b", ".hidden", "it's", "\u2028x", "\ufffe")  # fmt: skip


names = st.one_of(
    st.sampled_from(_AWKWARD),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
).map(lambda text: " ".join(text.split()) or "_")  # fmt: skip


@dataclass
class Part:
    """One image: its size, kind, and in each cell of a grid a class with its pixels, or nothing."""

    width: int
    height: int
    suffix: str
    folder: str
    crops: list[tuple[int, np.ndarray]] = field(repr=False)
    whole: int
    boxes: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def mask(self) -> np.ndarray:
        empty = np.zeros((self.height, self.width), bool)
        return np.logical_or.reduce([empty, *(mask for _, mask in self.crops)])


@st.composite
def parts(draw: st.DrawFn, classes: int) -> Part:
    """Cells lie apart, so that a region is all of the mask in its cell."""
    side = draw(st.integers(4, 14))
    columns, rows = draw(st.integers(1, 2)), draw(st.integers(1, 3))
    width, height = columns * side, rows * side
    seed = draw(st.integers(0, 2**32 - 1))
    random = np.random.default_rng(seed)
    crops, boxes = [], []
    for n in range(columns * rows):
        label = draw(st.integers(-1, classes - 1))
        if label < 0:
            continue
        mask = np.zeros((height, width), bool)
        x, y = n % columns * side, n // columns * side
        inner = random.random((side - 2, side - 2)) < random.random()
        inner[random.integers(side - 2), random.integers(side - 2)] = True
        mask[y + 1 : y + side - 1, x + 1 : x + side - 1] = inner
        crops.append((label, mask))
        boxes.append((x, y, x + side, y + side))
    return Part(
        width, height, draw(st.sampled_from([".png", ".jpg", ".bmp", ".PNG"])),
        draw(st.sampled_from(["test/a", "test/b", "lot 1"])), crops,
        draw(st.integers(0, classes - 1)), boxes,
    )  # fmt: skip


@st.composite
def sets(draw: st.DrawFn) -> tuple[list[str], list[Part], bool]:
    """Names of classes (normal first), images, and whether there are normal ones to train with."""
    found = draw(
        st.lists(names, max_size=4, unique_by=str.casefold).filter(
            lambda given: NORMAL not in [n.casefold() for n in given]
        )
    )
    return (
        [NORMAL, *found],
        draw(st.lists(parts(1 + len(found)), min_size=1, max_size=5)),
        draw(st.booleans()),
    )


@dataclass
class Truth:
    """What a reader must find, by the stem of each image."""

    classes: dict[str, str]
    regions: dict[str, list[tuple[str, bytes]]]
    boxes: dict[str, list[tuple[str, tuple[int, int, int, int]]]]
    masks: dict[str, np.ndarray]
    crops: dict[str, list[str]]


def make_session(folder: Path, named: list[str], images: list[Part], train: bool) -> Session:
    """Write the images and a session with a finished run whose classes are those of ``images``."""
    product = folder / "product"
    records = []
    for n, part in enumerate(images):
        path = f"{part.folder}/{n:03}{part.suffix}"
        _write(product / path, part.width, part.height, n)
        records.append(ImageRecord(path, part.width, part.height, part.folder))
    if train:
        _write(product / "train/good/900.jpg", 9, 8, 900)
        records.append(ImageRecord("train/good/900.jpg", 9, 8, "good", "train"))
    session = Session.create(folder / "made", product)
    stored = session.store_product(records, [])
    crops, labels, masks = [], [], []
    for image, part in zip(stored, images, strict=False):
        masks.append((image.id, _png(part.mask)))
        for (label, mask), box in zip(part.crops, part.boxes, strict=True):
            crops.append(CropRecord(0, image.id, box, int(mask.sum()), 0.5, False))
            labels.append(label)
        if not part.crops:
            crops.append(CropRecord(0, image.id, (0, 0, part.width, part.height), 0, 0.1, True))
            labels.append(part.whole)
    crop_set = session.add_crop_set({}, crops, masks)
    run = session.add_run(crop_set.id, "region clustering", {"classes": len(named)})
    found = session.crops(crop_set.id)
    counts = np.bincount([c.image_id for c in found])
    image_ids = np.unique([c.image_id for c in found])
    arrays = {
        "crop_ids": np.array([c.id for c in found]),
        "crop_probabilities": np.eye(len(named), dtype=np.float32)[labels],
        "crop_embeddings": np.zeros((len(found), 2), np.float32),
        "crop_weights": np.array([1 / counts[c.image_id] for c in found], np.float32),
        "image_ids": image_ids,
        "image_probabilities": np.zeros((len(image_ids), len(named)), np.float32),
    }
    (session.run_folder(run.id) / RESULT).write_bytes(save(arrays))
    session.finish_run(
        run.id, 1.0, {},
        [Cluster(0, run.id, n, name, PALETTE[n]) for n, name in enumerate(named)],
        [(crop.id, label) for crop, label in zip(found, labels, strict=True)],
    )  # fmt: skip
    return session


def truth_of(named: list[str], images: list[Part], *, normal: bool) -> Truth:
    """What every export must say; ``normal``: of regions of normal parts, too."""
    truth = Truth({}, {}, {}, {}, {})
    for n, part in enumerate(images):
        stem = f"{n:03}"
        labels = [label for label, _ in part.crops] or [part.whole]
        truth.classes[stem] = named[int(np.bincount(labels, minlength=len(named)).argmax())]
        shown = [(named[k], m) for k, m in part.crops if k or normal]
        truth.regions[stem] = [(name, packed(mask)) for name, mask in shown]
        truth.boxes[stem] = [(name, box_of(mask)) for name, mask in shown]
        truth.masks[stem] = part.mask
        truth.crops[stem] = [named[label] for label in labels]
    return truth


def _write(path: Path, width: int, height: int, seed: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    Image.fromarray(pixels).save(path)


def _png(mask: np.ndarray) -> bytes:
    from engine.files import encode_png

    return encode_png(mask)
