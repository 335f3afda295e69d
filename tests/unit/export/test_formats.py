"""What single formats promise beyond the round trip."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
import yaml
from PIL import Image

from engine import triage
from engine.export import FORMATS, ExportOptions, export_session, make_plan, planned_tree
from engine.export.formats.palette import encode_index
from engine.export.part import Part
from engine.files import read_image
from engine.product import scan_product
from engine.progress import Progress
from tests.unit.conftest import IMAGES
from tests.unit.export import readers

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")  # of pycocotools
IMAGE = "images/crack_000.png"


@pytest.fixture
def session(labelled_session):
    return labelled_session


class Log(Progress):
    def __init__(self):
        self.lines = []

    def log(self, _level, text):
        self.lines.append(text)


def test_one_format_lies_at_the_top_and_several_apart(session, tmp_path):
    one = export_session(session, tmp_path / "one", ExportOptions(("coco", "csv")))
    assert {p.name for p in one.iterdir()} == {
        "annotations.json", "images", "crops.csv", "images.csv", "manifest.json",
    }  # fmt: skip
    two = export_session(session, tmp_path / "two", ExportOptions(("coco", "yolo", "csv")))
    assert {p.name for p in two.iterdir()} == {
        "coco", "yolo", "crops.csv", "images.csv", "manifest.json",
    }  # fmt: skip


def test_copies_stand_by_themselves(session, tmp_path):
    target = export_session(session, tmp_path / "set", ExportOptions(("coco",)))
    source = session.product_root / IMAGES[0]
    assert not (target / IMAGE).samefile(source)
    assert (target / IMAGE).read_bytes() == source.read_bytes()


def test_links_are_the_same_files(session, tmp_path):
    options = ExportOptions(("yolo",), image_files="link")
    log = Log()
    target = export_session(session, tmp_path / "set", options, log)
    assert (target / IMAGE).samefile(session.product_root / IMAGES[0])
    assert log.lines == []


def test_where_no_link_can_be_made_there_is_a_copy_and_a_word(session, tmp_path, monkeypatch):
    def other_disk(*_):
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", other_disk)
    log = Log()
    options = ExportOptions(("yolo",), image_files="link")
    target = export_session(session, tmp_path / "set", options, log)
    assert (target / IMAGE).is_file()
    assert log.lines == ["images could not be linked to there, so they were copied"]


def test_references_are_found_from_the_format_s_folder_also_after_both_have_moved(
    session, tmp_path
):
    options = ExportOptions(("coco", "fiftyone", "base"), image_files="reference")
    target = export_session(session, tmp_path / "sets" / "set", options)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.move(target.parent, moved / "sets")
    shutil.move(session.product_root, moved / session.product_root.name)
    names, _ = readers.coco(moved / "sets/set/coco")  # opens every image
    assert names == {"class 1", "class 2"}
    assert not list((moved / "sets/set/fiftyone").rglob("*.png"))
    assert list((moved / "sets/set/base/images").rglob("*.png"))  # a base set needs files


def test_merged_classes_leave_a_gap_that_yolo_names(session, tmp_path):
    export_session(session, tmp_path / "before", ExportOptions(("yolo", "coco")))
    triage.merge(session, [2], 3)
    target = export_session(session, tmp_path / "after", ExportOptions(("yolo", "coco")))
    data = yaml.safe_load((target / "yolo/data.yaml").read_text())
    assert data["names"] == {0: "unused 0", 1: "class 2"}
    categories = json.loads((target / "coco/annotations.json").read_text())["categories"]
    assert [(c["id"], c["name"]) for c in categories] == [(2, "class 2")]


def test_only_confirmed_images_are_annotated_in_full(session, tmp_path):
    """Half of the defects of an image would teach a detector that the rest is background."""
    triage.confirm(session, 1, [1, 3])
    options = ExportOptions(("coco",), only_confirmed=True)
    target = export_session(session, tmp_path / "set", options)
    _, regions = readers.coco(target)
    assert list(regions) == ["dent_000"]


def test_false_alarms_are_background_unless_asked(session, tmp_path):
    triage.mark_normal(session, 1, [3])
    _, regions = readers.coco(export_session(session, tmp_path / "a", ExportOptions(("coco",))))
    assert regions["dent_000"] == []
    options = ExportOptions(("coco", "base"), annotate_normal=True)
    target = export_session(session, tmp_path / "b", options)
    names, regions = readers.coco(target / "coco")
    assert [name for name, _ in regions["dent_000"]] == ["normal"]
    assert names == {"normal", "class 1", "class 2"}
    assert (target / "base/masks/normal/dent_000_crop1.png").is_file()


def test_mvtec_trains_with_the_product_s_own_normal_images(session, tmp_path):
    path = session.product_root / "train/good/007.jpg"
    path.parent.mkdir(parents=True)
    Image.new("L", (20, 10), 99).save(path)
    session.db.execute(
        "INSERT INTO image (path, width, height, split) VALUES ('train/good/007.jpg', 20, 10, 'train')"
    )
    target = export_session(session, tmp_path / "set", ExportOptions(("mvtec",)))
    assert [p.name for p in (target / "train/good").iterdir()] == ["007.png"]
    assert [p.name for p in (target / "test/good").iterdir()] == ["001.png"]
    with Image.open(target / "train/good/007.png") as image:
        assert image.mode == "L"  # grey stays grey
    np.testing.assert_array_equal(read_image(target / "train/good/007.png"), read_image(path))


def test_mvtec_has_no_normal_image_with_a_defect(session, tmp_path):
    """Image 1 votes for normal, but one of its two crops is a defect."""
    triage.mark_normal(session, 1, [2])
    assert triage.image_labels(session, 1)[1] == 1
    target = export_session(session, tmp_path / "set", ExportOptions(("mvtec",)))
    assert (target / "test/class 1/crack_000.png").is_file()
    mask = np.array(Image.open(target / "ground_truth/class 1/crack_000_mask.png")) > 0
    assert readers.box_of(mask) == (4, 4, 10, 10)


def test_mvtec_without_normal_images_keeps_most_good_ones_for_training(tmp_path):
    from tests.unit.export.made import Part as Made
    from tests.unit.export.made import make_session

    images = [Made(8, 8, ".png", "test/a", [], 0) for _ in range(11)]
    with make_session(tmp_path, ["normal", "a"], images, False) as session:
        target = export_session(session, tmp_path / "set", ExportOptions(("mvtec",)))
    product = scan_product(target)
    assert [i.split for i in product.images].count("train") == 9


def test_parquet_has_types_and_names_as_they_are(session, tmp_path):
    triage.rename(session, 2, "=1+1")
    target = export_session(session, tmp_path / "set", ExportOptions(("parquet", "imagefolder")))
    table = pq.read_table(target / "crops.parquet")
    assert {n: str(table.schema.field(n).type) for n in ("class", "class_id", "score", "confirmed")} == {
        "class": "string", "class_id": "int64", "score": "double", "confirmed": "bool",
    }  # fmt: skip
    assert table.column("class").to_pylist()[0] == "=1+1"
    assert table.column("threshold").to_pylist() == [41, 41, 42, 43, None]


def test_an_image_is_decoded_once_for_all_formats(session, tmp_path, monkeypatch):
    from engine.export import part

    decoded = []
    monkeypatch.setattr(
        part, "read_image", lambda path: decoded.append(path.name) or read_image(path)
    )
    export_session(session, tmp_path / "set", ExportOptions(tuple(FORMATS)))
    assert len(decoded) == len(IMAGES)
    decoded.clear()
    export_session(session, tmp_path / "b", ExportOptions(("coco", "yolo", "voc", "masks")))
    assert decoded == []  # whole files and masks are enough


def test_many_classes_take_16_bits(session):
    image = make_plan(session).images[0]
    source = session.product_root / image.record.path
    part = Part(image, source, session.crop_mask(1, image.record.id), lambda _crop: 1)
    png = encode_index(part, [300, 7], {300: "#112233", 7: "#445566"})
    path = session.path.with_name("index.png")
    path.write_bytes(png)
    values = np.array(Image.open(path))
    assert sorted(np.unique(values).tolist()) == [0, 7, 300]


@pytest.mark.parametrize("name", [n for n in FORMATS if n != "base"])
def test_an_image_that_is_lost_is_left_out_of_every_format(session, tmp_path, name):
    (session.product_root / IMAGES[0]).unlink()
    target = export_session(session, tmp_path / "set", ExportOptions((name,)))
    assert not [p for p in target.rglob("*") if "crack" in p.name]
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    if name in ("csv", "parquet"):
        assert manifest["left_out"] == []  # tables need no image
    else:
        assert [lost["path"] for lost in manifest["left_out"]] == [IMAGES[0]]


def test_the_manifest_says_where_images_come_from(session, tmp_path):
    target = export_session(session, tmp_path / "set", ExportOptions(("voc",)))
    files = json.loads((target / "manifest.json").read_text(encoding="utf-8"))["files"]
    sources = {f["path"]: f["source"] for f in files if "source" in f}
    assert sources["JPEGImages/crack_000.png"] == IMAGES[0]
    assert len(sources) == len(IMAGES)


def test_the_plan_of_nothing_wanted_is_the_manifest_alone(session):
    assert planned_tree(make_plan(session), ExportOptions(())) == [("manifest.json", 1)]


def test_nothing_is_written_outside_the_target(session, tmp_path):
    triage.rename(session, 2, "../../up")
    before = {p for p in tmp_path.rglob("*") if "set" not in p.parts}
    target = export_session(session, tmp_path / "set", ExportOptions(tuple(FORMATS)))
    assert {p for p in tmp_path.rglob("*") if "set" not in p.relative_to(tmp_path).parts} == before
    assert all(Path(p).resolve().is_relative_to(target) for p in target.rglob("*"))
