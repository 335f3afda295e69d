from __future__ import annotations

import csv
import hashlib
import json
import shutil

import numpy as np
import pytest

from engine import triage
from engine.errors import VitiaError
from engine.export import ExportOptions, check_target, export_session
from engine.files import read_image, read_mask
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Session
from tests.unit.conftest import BOXES, IMAGES, mask, pixels

CROPS = {
    "crops/class 1/crack_000_crop1.png", "crops/class 1/crack_000_crop2.png",
    "crops/class 2/dent_000_crop1.png", "crops/class 2/Größe 1_crop1.png",
    "crops/normal/001_crop1.png",
}  # fmt: skip
WHOLE = {
    "images/class 1/crack_000.png", "images/class 2/dent_000.png",
    "images/class 2/Größe 1.png", "images/normal/001.png",
}  # fmt: skip
TABLES = {"crops.csv", "images.csv"}


@pytest.fixture
def session(labelled_session):
    return labelled_session


def tree(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Log(Progress):
    def __init__(self):
        self.lines = []

    def log(self, level, text):
        self.lines.append((level, text))


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_the_whole_set(session, tmp_path):
    target = tmp_path / "ready" / "set"
    assert export_session(session, target) == target
    assert tree(target) == CROPS | WHOLE | TABLES | {"manifest.json"}
    source = session.product_root / IMAGES[0]
    assert (target / "images/class 1/crack_000.png").read_bytes() == source.read_bytes()


def test_crops_are_cut_from_the_image(session, tmp_path):
    target = export_session(session, tmp_path / "set", ExportOptions(masks=True))
    x0, y0, x1, y1 = BOXES[0][1]
    crop = read_image(target / "crops/class 1/crack_000_crop2.png")
    np.testing.assert_array_equal(crop, pixels(0)[y0:y1, x0:x1])
    region = read_mask(target / "crop_masks/class 1/crack_000_crop2.png")
    np.testing.assert_array_equal(region, mask(0)[y0:y1, x0:x1])
    # Half a pixel to even, and black where the box leaves the image.
    crop = read_image(target / "crops/class 2/dent_000_crop1.png")
    assert crop.shape == (10, 10, 3)
    assert not crop[:4].any()
    np.testing.assert_array_equal(crop[4:], pixels(1)[0:6, 0:10])
    whole = read_image(target / "crops/normal/001_crop1.png")
    np.testing.assert_array_equal(whole, pixels(3))
    np.testing.assert_array_equal(read_mask(target / "image_masks/class 1/crack_000.png"), mask(0))
    assert not read_mask(target / "image_masks/normal/001.png").any()


def test_the_manifest_lists_every_file_with_its_hash(session, tmp_path):
    target = export_session(session, tmp_path / "set", ExportOptions(masks=True))
    listed = manifest(target)
    assert {f["path"] for f in listed["files"]} == tree(target) - {"manifest.json"}
    for file in listed["files"]:
        data = (target / file["path"]).read_bytes()
        assert (file["sha256"], file["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
    assert [(c["id"], c["name"], c["crops"], c["images"]) for c in listed["classes"]] == [
        (0, "normal", 1, 1), (1, "class 1", 2, 1), (2, "class 2", 2, 2),
    ]  # fmt: skip
    assert [c["session_id"] for c in listed["classes"]] == [1, 2, 3]
    assert listed["left_out"] == []


def test_the_table_of_crops(session, tmp_path):
    triage.set_override(session, 1, 99)  # after the crops were cut
    triage.confirm(session, 1, [2])
    table = rows(export_session(session, tmp_path / "set") / "crops.csv")
    assert len(table) == 5
    assert table[1] == {
        "file": "crops/class 1/crack_000_crop2.png", "image": "test/crack/000.png", "crop": "2",
        "class": "class 1", "class_id": "1", "probability": "0.5", "confirmed": "1",
        "x0": "20.0", "y0": "10.0", "x1": "40.0", "y1": "30.0", "area": "36", "score": "0.75",
        "whole_image": "0", "threshold": "41", "threshold_by": "MEBin",
    }  # fmt: skip
    assert [(r["threshold"], r["threshold_by"]) for r in table] == [
        ("41", "MEBin"), ("41", "MEBin"), ("42", "MEBin"), ("43", "MEBin"), ("", ""),
    ]  # fmt: skip


def test_crops_of_an_older_session_have_no_threshold(session, tmp_path):
    session.db.execute("DELETE FROM crop_threshold")
    row = rows(export_session(session, tmp_path / "set") / "images.csv")[0]
    assert (row["threshold"], row["threshold_by"]) == ("", "")


def test_the_table_of_images(session, tmp_path):
    table = rows(export_session(session, tmp_path / "set") / "images.csv")
    assert table[0] == {
        "file": "images/class 1/crack_000.png", "image": "test/crack/000.png", "class": "class 1",
        "class_id": "1", "probability": "0.55", "confirmed": "0", "crops": "2", "width": "48",
        "height": "32", "threshold": "41", "threshold_by": "MEBin", "class_folder": "crack",
    }  # fmt: skip
    assert [r["class_id"] for r in table] == ["1", "2", "2", "0"]


def test_parts_can_be_left_away(session, tmp_path):
    for n, (options, expected) in enumerate(
        (
            (ExportOptions(("imagefolder",), images=False), CROPS),
            (ExportOptions(("imagefolder",), crops=False), WHOLE),
            (ExportOptions(("csv",)), TABLES),
        )
    ):
        target = export_session(session, tmp_path / str(n), options)
        assert tree(target) == expected | {"manifest.json"}
    for options, reason in (
        (ExportOptions(()), "nothing to export"),
        (ExportOptions(("csv", "docx")), "no export format “docx”"),
        (ExportOptions(crops=False, images=False), "ImageFolder would hold nothing"),
    ):
        with pytest.raises(VitiaError, match=reason):
            export_session(session, tmp_path / "none", options)


def test_only_what_is_confirmed(session, tmp_path):
    options = ExportOptions(only_confirmed=True)
    with pytest.raises(VitiaError, match="no crop is confirmed"):
        export_session(session, tmp_path / "set", options)
    triage.confirm(session, 1, [1, 3])
    target = export_session(session, tmp_path / "set", options)
    # One of the two crops of the first image is open, so that image is too.
    assert tree(target) - TABLES - {"manifest.json"} == {
        "crops/class 1/crack_000_crop1.png", "crops/class 2/dent_000_crop1.png",
        "images/class 2/dent_000.png",
    }  # fmt: skip
    assert [len(rows(target / name)) for name in ("crops.csv", "images.csv")] == [2, 1]


def test_edits_reach_the_export_and_ids_stay(session, tmp_path):
    export_session(session, tmp_path / "before")
    triage.rename(session, 3, "Delle")
    triage.move(session, 1, [1, 2], 3)
    triage.merge(session, [2], 1)
    target = export_session(session, tmp_path / "after")
    assert "crops/Delle/crack_000_crop1.png" in tree(target)
    before, after = (
        {c["id"]: c["session_id"] for c in manifest(tmp_path / name)["classes"]}
        for name in ("before", "after")
    )
    assert after == {0: 1, 2: 3}
    assert after.items() <= before.items()


@pytest.mark.parametrize(
    ("names", "folders"),
    [
        (("a/b", "a_b"), {"a_b_2", "a_b_3"}),
        (("..", "."), {"__2", "__3"}),
        (("Öl", "划痕"), {"Öl", "划痕"}),
        (("CON", "nul"), {"_CON", "_nul"}),
        (("x" * 400, "x" * 401), {"x" * 200 + "_2", "x" * 200 + "_3"}),
    ],
)
def test_any_class_name_makes_a_folder_of_its_own(session, tmp_path, names, folders):
    for cluster, name in zip((2, 3), names, strict=True):
        triage.rename(session, cluster, name)
    target = export_session(session, tmp_path / "set")
    assert {p.name for p in (target / "crops").iterdir()} == folders | {"normal"}
    assert {p.name for p in tmp_path.iterdir()} >= {"set", "Teil A", "parts.vitia"}
    listed = manifest(target)["classes"]
    assert [c["name"] for c in listed[1:]] == list(names)
    assert [r["class"] for r in rows(target / "crops.csv")] == [
        *names[:1] * 2,
        *names[1:] * 2,
        "normal",
    ]


def test_a_spreadsheet_gets_no_formula(session, tmp_path):
    triage.rename(session, 2, '=HYPERLINK("x")')
    target = export_session(session, tmp_path / "set")
    assert rows(target / "images.csv")[0]["class"] == '\'=HYPERLINK("x")'
    assert manifest(target)["classes"][1]["name"] == '=HYPERLINK("x")'


# ---- what is lost ---------------------------------------------------------------------------


@pytest.mark.parametrize("harm", ["missing", "truncated", "changed"])
def test_a_lost_image_is_left_out_and_named(session, tmp_path, harm):
    path = session.product_root / IMAGES[0]
    if harm == "missing":
        path.unlink()
    elif harm == "truncated":
        path.write_bytes(path.read_bytes()[:200])
    else:
        shutil.copy(session.product_root / IMAGES[1], path)
    log = Log()
    target = export_session(session, tmp_path / "set", progress=log)
    written = tree(target)
    assert written == {p for p in CROPS | WHOLE if "crack" not in p} | TABLES | {"manifest.json"}
    assert len(log.lines) == 1
    assert log.lines[0][0] == "warning"
    assert str(path) in log.lines[0][1]
    [lost] = manifest(target)["left_out"]
    assert lost["path"] == IMAGES[0]
    assert [r["file"] for r in rows(target / "crops.csv")][:2] == ["", ""]


def test_a_damaged_image_without_a_hash_leaves_nothing_behind(session, tmp_path):
    session.db.execute("UPDATE image SET sha256 = NULL")
    path = session.product_root / IMAGES[0]
    path.write_bytes(path.read_bytes()[:200])
    target = export_session(session, tmp_path / "set")
    assert not [p for p in tree(target) if "crack" in p]


def test_a_vanished_product_folder_ends_the_export(session, tmp_path):
    shutil.rmtree(session.product_root)
    with pytest.raises(VitiaError, match=r"none of the 4 images .*Put the product folder back"):
        export_session(session, tmp_path / "set")
    assert not (tmp_path / "set").exists()


def test_tables_alone_need_no_images(session, tmp_path):
    shutil.rmtree(session.product_root)
    target = export_session(session, tmp_path / "set", ExportOptions(("csv",)))
    assert len(rows(target / "crops.csv")) == 5


# ---- the target -----------------------------------------------------------------------------


def test_an_existing_target_is_kept_unless_it_is_an_export(session, tmp_path):
    target = tmp_path / "set"
    export_session(session, target)
    before = {p: (target / p).read_bytes() for p in tree(target)}
    with pytest.raises(VitiaError, match="exists already"):
        export_session(session, target)
    assert {p: (target / p).read_bytes() for p in tree(target)} == before
    (target / "crops" / "stale.png").write_bytes(b"")
    export_session(session, target, ExportOptions(overwrite=True))
    assert tree(target) == set(before)


def test_a_folder_of_other_things_is_never_overwritten(session, tmp_path):
    target = tmp_path / "thesis"
    target.mkdir()
    (target / "thesis.tex").write_text("years of work")
    with pytest.raises(VitiaError, match="no earlier export"):
        export_session(session, target, ExportOptions(overwrite=True))
    assert (target / "thesis.tex").read_text() == "years of work"


def test_an_empty_folder_is_a_fine_target(session, tmp_path):
    (tmp_path / "set").mkdir()
    assert tree(export_session(session, tmp_path / "set")) > CROPS


def test_a_target_in_the_product_folder_is_refused(session):
    with pytest.raises(VitiaError, match="inside the product folder"):
        check_target(session.product_root / "labelled", session.product_root, session.path)


def test_an_export_never_replaces_its_own_session_or_product(session, tmp_path):
    (tmp_path / "manifest.json").write_text('{"format": "vitia-export"}')
    for target in (tmp_path, session.path, session.product_root):
        with pytest.raises(VitiaError, match="would replace"):
            export_session(session, target, ExportOptions(overwrite=True))
    assert session.path.is_file()


def test_a_target_that_cannot_be_written(session, tmp_path, unprivileged):
    (tmp_path / "file").write_text("in the way")
    for target in (tmp_path / "file", tmp_path / "file" / "set"):
        with pytest.raises(VitiaError, match=r"way|write"):
            export_session(session, target)
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    with unprivileged(), pytest.raises(VitiaError, match="cannot write here"):
        export_session(session, locked / "set")
    assert not list(locked.iterdir())


def test_a_full_disk_leaves_nothing(session, tmp_path, monkeypatch):
    from engine.export import output

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output, "encode_png", full)
    with pytest.raises(VitiaError, match="No space left"):
        export_session(session, tmp_path / "set")
    assert {p.name for p in tmp_path.iterdir()}.isdisjoint({"set"})
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".vitia-")]


def test_a_cancelled_export_leaves_nothing(session, tmp_path):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        export_session(session, tmp_path / "set", cancel=cancel)
    assert not [p for p in tmp_path.iterdir() if p.name.startswith((".vitia-", "set"))]


def test_a_session_without_a_run(tmp_path):
    with (
        Session.create(tmp_path / "new", tmp_path / "product") as session,
        pytest.raises(VitiaError, match="no finished run"),
    ):
        export_session(session, tmp_path / "set")
