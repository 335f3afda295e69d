"""Readers of exported sets that owe nothing to the writers: each gives the labels it finds.

Regions come back as (class name, packed mask of the whole image), by the stem of their image.
"""

from __future__ import annotations

import base64
import contextlib
import io
import json
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

import cv2
import numpy as np
import yaml
from PIL import Image
from pycocotools import mask as rle
from pycocotools.coco import COCO

Regions = dict[str, list[tuple[str, bytes]]]
Boxes = dict[str, list[tuple[str, tuple[int, int, int, int]]]]


def packed(mask):
    return np.packbits(np.asarray(mask, bool)).tobytes()


def box_of(mask):
    y, x = np.nonzero(mask)
    return int(x.min()), int(y.min()), int(x.max()) + 1, int(y.max()) + 1


def coco(folder: Path) -> tuple[set[str], Regions]:
    """By pycocotools; boxes and areas must be those of the masks."""
    with contextlib.redirect_stdout(io.StringIO()):
        found = COCO(str(folder / "annotations.json"))
    names = {c["id"]: c["name"] for c in found.loadCats(found.getCatIds())}
    regions: Regions = {}
    for image in found.loadImgs(found.getImgIds()):
        place = folder / image["file_name"]
        with Image.open(place) as opened:
            assert opened.size == (image["width"], image["height"])
        here = regions[place.stem] = []
        for note in found.loadAnns(found.getAnnIds(imgIds=image["id"])):
            mask = found.annToMask(note)
            x0, y0, x1, y1 = box_of(mask)
            assert note["bbox"] == [x0, y0, x1 - x0, y1 - y0]
            assert note["area"] == mask.sum() == rle.area(found.annToRLE(note))
            here.append((names[note["category_id"]], packed(mask)))
    return set(names.values()), regions


def _yolo(folder: Path):
    """As Ultralytics finds them: the list, and labels beside images."""
    data = yaml.safe_load((folder / "data.yaml").read_text(encoding="utf-8"))
    names = data["names"] or {}
    assert sorted(names) == list(range(data["nc"]))
    for line in (folder / data["train"]).read_text(encoding="utf-8").splitlines():
        image = folder / line
        label = Path(str(image).replace("/images/", "/labels/")).with_suffix(".txt")
        with Image.open(image) as opened:
            size = opened.size
        rows = [row.split() for row in label.read_text().splitlines()]
        yield image.stem, size, [(names[int(r[0])], np.array(r[1:], float)) for r in rows]


def yolo_boxes(folder: Path) -> Boxes:
    found: Boxes = {}
    for stem, size, rows in _yolo(folder):
        found[stem] = []
        for name, (x, y, w, h) in rows:
            corners = np.array([x - w / 2, y - h / 2, x + w / 2, y + h / 2]) * np.tile(size, 2)
            np.testing.assert_allclose(corners, corners.round(), atol=1e-3)
            found[stem].append((name, tuple(corners.round().astype(int).tolist())))
    return found


def yolo_segments(folder: Path) -> Regions:
    found: Regions = {}
    for stem, (width, height), rows in _yolo(folder):
        found[stem] = []
        for name, numbers in rows:
            corners = numbers.reshape(-1, 2) * (width, height)
            mask = rle.decode(rle.frPyObjects([corners.ravel().tolist()], height, width))
            found[stem].append((name, packed(mask)))
            # Ultralytics draws with OpenCV, which adds the outline to what is inside.
            drawn = cv2.fillPoly(
                np.zeros((height, width), np.uint8), [corners.round().astype(np.int32)], 1
            )
            outline = np.abs(np.diff(np.vstack([corners, corners[:1]]), axis=0)).sum()
            inside = mask.astype(bool).squeeze()
            assert drawn[inside].all()
            assert drawn.sum() - inside.sum() <= outline
    return found


def index_regions(png: Path, legend: Path) -> list[tuple[str, bytes]]:
    """The pixels of each class of an indexed mask; its colours are those of the legend."""
    classes = {c["id"]: c for c in json.loads(legend.read_text(encoding="utf-8"))}
    with Image.open(png) as image:
        assert image.mode == "P"
        values, palette = np.array(image), image.getpalette()
    for number in np.unique(values).tolist():
        colour = "#" + bytes(palette[3 * number : 3 * number + 3]).hex()
        assert colour == classes[number]["colour"]
    return [(classes[n]["name"], packed(values == n)) for n in np.unique(values).tolist() if n > 0]


def voc(folder: Path) -> tuple[Boxes, Regions]:
    """Boxes from XML, regions from ``SegmentationObject``."""
    boxes: Boxes = {}
    regions: Regions = {}
    for task in ("Main", "Segmentation"):
        lines = (folder / "ImageSets" / task / "trainval.txt").read_text(encoding="utf-8")
        assert sorted(lines.splitlines()) == sorted(
            p.stem for p in (folder / "Annotations").iterdir()
        )
    for path in (folder / "Annotations").iterdir():
        root = ET.parse(path).getroot()
        with Image.open(folder / root.findtext("path")) as image:
            size = [int(root.findtext(f"size/{side}")) for side in ("width", "height")]
            assert list(image.size) == size
        objects = np.array(Image.open(folder / "SegmentationObject" / f"{path.stem}.png"))
        boxes[path.stem], regions[path.stem] = [], []
        for n, found in enumerate(root.iter("object"), 1):
            edges = [int(found.findtext(f"bndbox/{k}")) for k in ("xmin", "ymin", "xmax", "ymax")]
            name = found.findtext("name")
            boxes[path.stem].append((name, (edges[0] - 1, edges[1] - 1, edges[2], edges[3])))
            regions[path.stem].append((name, packed(objects == n)))
        assert objects.max() == len(boxes[path.stem])
    return boxes, regions


def fiftyone(folder: Path) -> tuple[dict[str, str], Regions]:
    """The class of each image, and the regions."""
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    assert metadata["media_type"] == "image"
    samples = json.loads((folder / "samples.json").read_text(encoding="utf-8"))["samples"]
    classes: dict[str, str] = {}
    regions: Regions = {}
    for sample in samples:
        place = folder / sample["filepath"]
        width, height = sample["metadata"]["width"], sample["metadata"]["height"]
        with Image.open(place) as image:
            assert image.size == (width, height)
        assert place.stat().st_size == sample["metadata"]["size_bytes"]
        assert sample["image_class"]["_cls"] == "Classification"
        classes[place.stem] = sample["image_class"]["label"]
        assert sample["defects"]["_cls"] == "Detections"
        here = regions[place.stem] = []
        for one in sample["defects"]["detections"]:
            assert one["_cls"] == "Detection"
            assert len(bytes.fromhex(one["_id"]["$oid"])) == 12
            stored = zlib.decompress(base64.b64decode(one["mask"]["$binary"]["base64"]))
            part = np.load(io.BytesIO(stored), allow_pickle=False)
            x, y, w, h = np.array(one["bounding_box"]) * (width, height, width, height)
            assert (round(h), round(w)) == part.shape
            mask = np.zeros((height, width), bool)
            mask[round(y) : round(y + h), round(x) : round(x + w)] = part
            here.append((one["label"], packed(mask)))
    return classes, regions
