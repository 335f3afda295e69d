from __future__ import annotations

import csv
import json
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from torchvision.datasets import ImageFolder

from engine.discover.base import load_base
from engine.export import FORMATS, ExportOptions, export_session, make_plan, planned_tree
from engine.files import read_image, read_mask
from engine.product import scan_product
from engine.progress import Cancel, Progress
from tests.unit.export import readers
from tests.unit.export.made import NORMAL, Truth, make_session, sets, truth_of

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")  # of pycocotools


# No shrinking: an example takes a tenth of a second, and is small from the start.
@settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(sets(), st.sampled_from(["copy", "link", "reference"]), st.booleans())
def test_every_reader_finds_the_same_labels(made, image_files, normal):
    named, images, train = made
    options = ExportOptions(
        tuple(FORMATS), masks=True, image_files=image_files, annotate_normal=normal
    )
    truth = truth_of(named, images, normal=normal)
    with tempfile.TemporaryDirectory() as place, make_session(Path(place), *made) as session:
        planned = planned_tree(make_plan(session, annotate_normal=normal), options)
        target = export_session(session, Path(place) / "set", options)
        check_tree(target, planned)
        manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["left_out"] == []
        ids = {c["name"]: c["id"] for c in manifest["classes"]}
        assert sorted(ids.values()) == list(range(int(normal), len(named) + normal))
        folders = {c["folder"]: c["name"] for c in manifest["classes"]}
        check_regions(target, truth, named[0 if normal else 1 :])
        check_masks(target / "masks", truth)
        check_image_folder(target / "imagefolder", truth, folders)
        check_tables(target, truth, ids)
        check_mvtec(target / "mvtec", truth_of(named, images, normal=False), train)
        check_base(target / "base", truth, folders)


def check_tree(target, planned):
    """What is there is what the preview has shown."""
    files = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    single = {path for path, _ in planned if not path.endswith("/")}
    assert single <= files
    assert Counter(f"{Path(path).parent.as_posix()}/" for path in files - single) == {
        path: count for path, count in planned if path.endswith("/")
    }


def check_regions(target, truth, named):
    categories, regions = readers.coco(target / "coco")
    assert categories == set(named)
    assert regions == truth.regions
    assert readers.yolo_boxes(target / "yolo") == truth.boxes
    assert readers.yolo_segments(target / "yolo-seg") == truth.regions
    boxes, regions = readers.voc(target / "voc")
    # What XML cannot hold is replaced.
    assert boxes == {k: [(in_xml(n), b) for n, b in v] for k, v in truth.boxes.items()}
    assert regions == {k: [(in_xml(n), b) for n, b in v] for k, v in truth.regions.items()}
    classes, regions = readers.fiftyone(target / "fiftyone")
    assert classes == truth.classes
    assert regions == truth.regions


def in_xml(name):
    return "".join("\ufffd" if ord(c) & 0xFFFF in (0xFFFE, 0xFFFF) and ord(c) < 0x10000 else c
                   for c in name)  # fmt: skip


def by_class(regions, shape):
    """Several regions of a class as one."""
    found = {}
    for name, data in regions:
        mask = np.unpackbits(np.frombuffer(data, np.uint8), count=shape[0] * shape[1])
        found[name] = found.get(name, 0) | mask
    return sorted((name, readers.packed(mask)) for name, mask in found.items())


def union_of(regions, count):
    """All pixels of some regions, flat."""
    masks = [np.unpackbits(np.frombuffer(data, np.uint8), count=count) for _, data in regions]
    return np.logical_or.reduce([np.zeros(count, bool), *masks])


def check_masks(folder, truth: Truth):
    legend = folder / "classes.json"
    for stem, regions in truth.regions.items():
        shape = truth.masks[stem].shape
        expected = by_class(regions, shape)
        assert sorted(readers.index_regions(folder / f"index/{stem}.png", legend)) == expected
        voc = folder.parent / "voc"
        index = voc / f"SegmentationClass/{stem}.png"
        assert sorted(readers.index_regions(index, voc / "classes.json")) == expected
        binary = np.array(Image.open(folder / f"binary/{stem}.png"))
        assert set(np.unique(binary)) <= {0, 255}
        assert readers.packed(binary > 0) == readers.packed(union_of(regions, binary.size))


def check_image_folder(folder, truth: Truth, folders):
    whole = ImageFolder(str(folder / "images"))
    found = {Path(p).stem: folders[whole.classes[label]] for p, label in whole.samples}
    assert found == truth.classes
    crops = ImageFolder(str(folder / "crops"))
    labels = {Path(p).stem: folders[crops.classes[label]] for p, label in crops.samples}
    assert labels == {
        f"{stem}_crop{n}": name
        for stem, members in truth.crops.items()
        for n, name in enumerate(members, 1)
    }
    for path in (folder / "image_masks").rglob("*.png"):
        np.testing.assert_array_equal(read_mask(path), truth.masks[path.stem])


def check_tables(target, truth: Truth, ids):
    found = pq.read_table(target / "images.parquet").to_pylist()
    assert {Path(r["image"]).stem: r["class"] for r in found} == truth.classes
    assert all(r["class_id"] == ids[r["class"]] for r in found)
    assert all((target / r["file"]).is_file() for r in found)
    crops = pq.read_table(target / "crops.parquet").to_pylist()
    listed: dict[str, list[str]] = {}
    for row in crops:
        listed.setdefault(Path(row["image"]).stem, []).append(row["class"])
        assert (target / row["file"]).is_file()
    assert listed == truth.crops
    with (target / "crops.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(r["class_id"]) for r in rows] == [r["class_id"] for r in crops]
    assert [r["class"].removeprefix("'") for r in rows] == [
        r["class"].removeprefix("'") for r in crops
    ]


def check_mvtec(folder, truth: Truth, train):
    # An image of the normal class with a defect goes by its largest one: the first of the largest.
    expected = {}
    for stem, name in truth.classes.items():
        sizes = [(name, int.from_bytes(data).bit_count()) for name, data in truth.regions[stem]]
        if name == NORMAL and sizes:
            name = max(sizes, key=lambda pair: pair[1])[0]
        expected[stem] = name
    if not (folder / "test").is_dir():  # good ones alone, too few to test with
        assert set(expected.values()) == {NORMAL}
        return
    product = scan_product(folder, None, "auto" if (folder / "ground_truth").is_dir() else None)
    assert [p for p in product.problems if p.kind != "duplicate" and p.path != "."] == []
    found = {Path(i.path).stem: i for i in product.images}
    assert ("900" in found) == train
    if train:
        assert found.pop("900").split == "train"
    assert found.keys() == expected.keys()
    folders = {}
    for stem, image in found.items():
        assert Path(image.path).suffix == ".png"
        assert (image.class_folder == "good") == (expected[stem] == NORMAL)
        assert folders.setdefault(expected[stem], image.class_folder) == image.class_folder
        if image.class_folder != "good":
            assert image.split == "test"
            union = union_of(truth.regions[stem], image.width * image.height)
            mask = np.array(Image.open(folder / image.mask_path)) > 0
            np.testing.assert_array_equal(mask.ravel(), union)
        elif train:
            assert image.split == "test"
    assert len(set(folders.values())) == len(folders)


def check_base(folder, truth: Truth, folders):
    expected = Counter(name for regions in truth.regions.values() for name, _ in regions)
    if not expected:
        assert not folder.exists()
        return
    base = load_base(folder, 16, Progress(), Cancel())
    assert {folders[name] for name in base.classes} == set(expected)
    read = Counter(folders[base.classes[label]] for label in base.labels.tolist())
    assert all(read[name] >= count for name, count in expected.items())
    regions = {
        (path.stem, folders[path.parent.name]): readers.packed(read_mask(path))
        for path in (folder / "masks").rglob("*.png")
    }
    numbered = {}
    for stem, members in truth.crops.items():
        shown = iter(truth.regions[stem])
        names = {name for name, _ in truth.regions[stem]}
        for n, name in enumerate(members, 1):
            if name in names:
                numbered[f"{stem}_crop{n}", name] = next(shown)[1]
    assert regions == numbered
    for path in (folder / "images").rglob("*"):
        if path.is_file():
            assert read_image(path).shape[:2] == truth.masks[path.stem.split("_")[0]].shape
