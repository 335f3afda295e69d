"""New images labelled by a saved classifier, into tables and into a session."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from engine import pipeline, triage
from engine.classify import read_description, save_classifier
from engine.discover.clustering.settings import RegionSettings
from engine.errors import VitiaError
from engine.pipeline.apply import apply_classifier, region_table_of
from engine.progress import Cancel, Cancelled
from engine.session import Session
from tests.gui.product import make_product

TINY = {"weights": "random:vit_tiny_patch16_224", "image_size": 64, "device": "cpu"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The classifier of a session whose classes are named after the class folders."""
    folder = tmp_path_factory.mktemp("model")
    product = make_product(folder / "parts", each=3)
    with pipeline.open_product(product, folder / "parts.vitia") as session:
        pipeline.binarize(session, pipeline.binarize_preset("vitia"))
        crops = pipeline.make_crops(session, pipeline.crop_preset("vitia"))
        run = pipeline.discover(session, crops.id, RegionSettings(2, **TINY))
        folders = {i.id: i.class_folder for i in session.images("test")}
        for name in ("dot", "line"):
            members = [c.id for c in session.crops(crops.id) if folders[c.image_id] == name]
            triage.add_cluster(session, run.id, name, crop_ids=members)
        return save_classifier(session, run.id, folder / "parts.safetensors")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """New images, one of them with damaged pixels behind a whole header."""
    made = make_product(tmp_path / "new", each=4)
    broken = made / "test" / "dot" / "000.png"
    data = bytearray(broken.read_bytes())
    data[len(data) // 2] ^= 255
    broken.write_bytes(data)
    return made


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_images_and_regions_get_the_classes_of_the_session(
    model: Path, folder: Path, tmp_path: Path
) -> None:
    table = tmp_path / "out.csv"
    done = apply_classifier(model, folder, table=table)
    classes = {c.name: c.id for c in read_description(model).classes}
    images, regions = rows_of(table), rows_of(region_table_of(table))
    assert done.tables == (table, region_table_of(table))
    assert (done.images, done.failed, len(images)) == (11, 1, 12)
    assert done.regions == len(regions)
    assert sum(done.counts.values()) == 11
    lost = [row for row in images if row["error"]]
    assert [row["image"] for row in lost] == ["test/dot/000.png"]
    assert lost[0]["class"] == ""
    for row in (*images, *regions):
        if row.get("error"):
            continue
        assert int(row["class_id"]) == classes[row["class"]]
        p = {name: float(row[f"p({name})"]) for name in classes}
        assert sum(p.values()) == pytest.approx(1, abs=1e-4)
        assert p[row["class"]] == max(p.values()) == float(row["probability"])
    # Marks of another shape: told apart even by random weights.
    truth = [(Path(row["image"]).parent.name, row["class"]) for row in images if row["class"]]
    assert all(found == folder for folder, found in truth if folder != "good")


def test_a_new_session_holds_the_same_and_can_be_edited(
    model: Path, folder: Path, tmp_path: Path
) -> None:
    done = apply_classifier(
        model, folder, table=tmp_path / "out.csv", session=tmp_path / "new.vitia"
    )
    images = {row["image"]: row for row in rows_of(tmp_path / "out.csv")}
    assert done.session is not None
    with Session.open(done.session) as session:
        run = session.current_run()
        assert run is not None
        clusters = session.clusters(run.id)
        described = read_description(model).classes
        assert [(c.name, c.colour) for c in clusters] == [(c.name, c.colour) for c in described]
        ids = session.class_ids(run.id)
        assert [ids[c.id] for c in clusters] == [c.id for c in described]
        names = {c.id: c.name for c in clusters}
        paths = {i.id: i.path for i in session.images()}
        found = {paths[i]: names[c] for i, c in triage.image_labels(session, run.id).items()}
        assert found == {path: row["class"] for path, row in images.items() if row["class"]}
        assert not pipeline.crops_outdated(session, run.crop_set_id)
        assert [p.path for p in session.problems()] == ["test/dot/000.png"]
        assert len(session.curves()) == 11
        assert pipeline.evaluate(session, run.id)["image"].f1 >= 0.6

        # Corrected, it gives a classifier of its own.
        dots = [c.id for c in session.crops(run.crop_set_id) if "/dot/" in paths[c.image_id]]
        triage.add_cluster(session, run.id, "odd", crop_ids=dots)
        [odd] = [c.id for c in session.clusters(run.id) if c.name == "odd"]
        assert odd > max(ids.values())  # of no class of the other session
        again = save_classifier(session, run.id, tmp_path / "again.safetensors")
        assert {c.name for c in read_description(again).classes} == {*names.values(), "odd"}
    counts = apply_classifier(again, folder).counts
    assert [c.id for c in read_description(again).classes] == [*sorted(ids.values()), odd]
    assert counts["odd"] == len(dots) == 3


def test_masks_instead_of_maps(model: Path, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "maps", tmp_path / "masks")  # as good as any
    shutil.rmtree(folder / "maps")
    with pytest.raises(VitiaError, match="no image of this folder has"):
        apply_classifier(model, folder)
    done = apply_classifier(model, folder, masks=tmp_path / "masks", table=tmp_path / "out.csv")
    assert done.images == 11
    assert {row["threshold"] for row in rows_of(tmp_path / "out.csv")} == {""}


def test_nothing_is_left_of_a_stopped_call_and_nothing_replaced(
    model: Path, folder: Path, tmp_path: Path
) -> None:
    table, session = tmp_path / "out.csv", tmp_path / "new.vitia"
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        apply_classifier(model, folder, table=table, session=session, cancel=cancel)
    assert not table.exists()
    assert not list(tmp_path.glob("new.vitia*"))
    region_table_of(table).write_text("mine")
    with pytest.raises(VitiaError, match="exists already"):
        apply_classifier(model, folder, table=table)
    apply_classifier(model, folder, table=table, overwrite=True)
    assert region_table_of(table).read_text("utf-8-sig").startswith("image,")
