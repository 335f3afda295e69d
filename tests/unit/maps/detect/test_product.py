"""Detectors on a small product, from images to a folder that a run takes."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path, PurePosixPath

import numpy as np
import pytest

from app import cli
from engine.errors import VitiaError
from engine.maps import read_map
from engine.maps.detect import DETECTORS, DetectorSettings
from engine.maps.detect.detect import detect, smoothed, stretched
from engine.maps.detect.product import find_product, make_maps, map_names, normal_images
from engine.product import scan_product
from engine.progress import Cancel, Cancelled, Progress
from tests.unit.maps.detect.conftest import Heard, picture


def settings(detector: str, **changes: object) -> DetectorSettings:
    small = {"weights": "random:resnet18", "size": 64, "precision": "float32", **changes}
    return DetectorSettings.of_preset(detector, **small)  # type: ignore[arg-type]


def made(product: Path, out: Path, chosen: DetectorSettings, **options: object) -> dict[str, float]:
    found = find_product(product, Progress(), Cancel())
    result = make_maps(
        found,
        normal_images(found),
        chosen,
        out,
        out.with_name("features"),
        **options,  # type: ignore[arg-type]
    )
    assert result.count == 8
    return result.figures


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("form", ["npy", "png"])
def test_defects_are_found_and_maps_fit(
    product: Path, tmp_path: Path, detector: str, form: str
) -> None:
    figures = made(product, tmp_path / "out", settings(detector), form=form)
    assert figures["image_auroc"] == 1
    # FUN-AD learned for a few epochs from a network that had not learned anything.
    assert figures["pixel_auroc"] > (0.85 if detector == "funad" else 0.9)
    assert 0.5 < figures["aupro"] <= 1
    paired = scan_product(product, tmp_path / "out")
    tests = [image for image in paired.images if image.split == "test"]
    assert all(image.map_path for image in tests)
    assert not [p for p in paired.problems if p.kind != "no map"]
    with (tmp_path / "out" / "scores.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["image"] for row in rows] == [image.path for image in tests]
    for image, row in zip(tests, rows, strict=True):
        values = read_map(product / str(image.map_path))
        assert values.shape == (72, 96)
        assert (tmp_path / "out" / row["map"]).is_file()
        if form == "npy":
            assert values.max() == pytest.approx(float(row["peak"]), rel=1e-5)
    about = json.loads((tmp_path / "out" / "maps.json").read_text())
    assert about["settings"]["detector"] == detector
    assert about["figures"] == figures
    assert about["minimum"] < about["maximum"]


def test_png_and_npy_hold_the_same_maps(product: Path, tmp_path: Path) -> None:
    for form in ("npy", "png"):
        made(product, tmp_path / form, settings("patchcore"), form=form)
    about = json.loads((tmp_path / "png" / "maps.json").read_text())
    span = about["maximum"] - about["minimum"]
    for path in (tmp_path / "npy").rglob("*.npy"):
        png = read_map(tmp_path / "png" / path.relative_to(tmp_path / "npy").with_suffix(".png"))
        values = np.load(path)
        assert png / 65535 * span + about["minimum"] == pytest.approx(values, abs=span / 65535)


def test_equal_seeds_give_equal_maps_and_nothing_is_replaced(product: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        made(product, tmp_path / name, settings("softpatch", coreset=0.2))
    for path in (tmp_path / "a").rglob("*.npy"):
        other = tmp_path / "b" / path.relative_to(tmp_path / "a")
        assert path.read_bytes() == other.read_bytes()
    with pytest.raises(VitiaError, match="exist already"):
        made(product, tmp_path / "a", settings("musc"))
    made(product, tmp_path / "a", settings("musc"), overwrite=True)
    assert json.loads((tmp_path / "a" / "maps.json").read_text())["settings"]["detector"] == "musc"


@pytest.mark.parametrize(
    ("out", "message"),
    [
        (".", "would replace"),
        ("..", "would replace"),
        ("test/new", "taken for images"),
        ("new", "taken for images"),
        ("../foreign", "not made here"),
        ("../file", "not made here"),
    ],
)
def test_places_that_maps_must_not_take(product: Path, out: str, message: str) -> None:
    foreign = product.parent / "foreign"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("years of work")
    (product.parent / "file").write_text("x")
    before = sorted(product.parent.rglob("*"))
    with pytest.raises(VitiaError, match=message):
        made(product, product / out, settings("musc"), overwrite=True)
    assert sorted(product.parent.rglob("*")) == before


def test_maps_may_lie_where_a_scan_looks_for_them(product: Path) -> None:
    made(product, product / "maps", settings("musc"))
    images = [image for image in scan_product(product).images if image.split == "test"]
    assert len(images) == 8
    assert all(image.map_path for image in images)


def test_features_do_not_lie_among_the_maps(product: Path, tmp_path: Path) -> None:
    found = find_product(product, Progress(), Cancel())
    with pytest.raises(VitiaError, match="would replace"):
        make_maps(found, [], settings("musc"), tmp_path / "out", tmp_path / "out" / "kept")


def test_stopped_work_leaves_nothing_but_features(product: Path, tmp_path: Path) -> None:
    cancel = Cancel()

    class StopAtWriting(Progress):
        def stage(self, name: str, total: int) -> None:
            if name == "Write maps":
                cancel.set()

    found = find_product(product, Progress(), Cancel())
    with pytest.raises(Cancelled):
        make_maps(
            found,
            [],
            settings("musc"),
            tmp_path / "out",
            tmp_path / "kept",
            progress=StopAtWriting(),
            cancel=cancel,
        )
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Teile süd", "kept"]
    assert len(list((tmp_path / "kept").rglob("*.safetensors"))) == 8


def test_a_broken_image_has_no_map(product: Path, tmp_path: Path, heard: Heard) -> None:
    found = find_product(product, Progress(), Cancel())
    broken = product / "test" / "hole" / "1.png"
    broken.write_bytes(broken.read_bytes()[:300])
    result = make_maps(
        found, [], settings("musc"), tmp_path / "out", tmp_path / "kept", progress=heard
    )
    assert result.count == 7
    assert heard.said("1.png")
    assert not (tmp_path / "out" / "test" / "hole" / "1.npy").exists()


# ---- edge cases --------------------------------------------------------------------------------
def scores(paths: list[Path], detector: str, tmp_path: Path, heard: Heard, **changes: object):
    return detect(paths, [], settings(detector, **changes), tmp_path / "kept", progress=heard)


def test_too_few_images(tmp_path: Path, heard: Heard) -> None:
    paths = [picture(tmp_path / f"{k}.png", k, (30, 30) if k == 2 else None) for k in range(4)]
    with pytest.raises(VitiaError, match="there is only one"):
        scores(paths[:1], "musc", tmp_path, heard)
    with pytest.raises(VitiaError, match="no images"):
        scores([], "musc", tmp_path, heard)
    found = scores(paths, "musc", tmp_path, heard)
    assert heard.said("only 4 different images")
    peaks = [float(s.patches.max()) for s in found.images if s is not None]
    assert np.argmax(peaks) == 2


def test_repeated_images_count_once(tmp_path: Path, heard: Heard) -> None:
    paths = [picture(tmp_path / f"{k}.png", k, (30, 30) if k == 0 else None) for k in range(6)]
    for k in range(5):  # nearly half of all: the defect would be everywhere
        paths.append(Path(shutil.copy(paths[0], tmp_path / f"copy{k}.png")))
    found = scores(paths, "musc", tmp_path, heard)
    assert heard.said("5 images repeat others")
    best = [s.score for s in found.images if s is not None]
    assert best[0] == best[6] == max(best) > max(best[1:6])


def test_identical_images_have_empty_maps(tmp_path: Path, heard: Heard) -> None:
    first = picture(tmp_path / "0.png", 0)
    paths = [first, *(Path(shutil.copy(first, tmp_path / f"{k}.png")) for k in range(1, 4))]
    found = scores(paths, "musc", tmp_path, heard)
    assert heard.said("same picture")
    for scored in found.images:
        assert scored is not None
        assert (scored.score, scored.patches.any()) == (0, False)
        assert found.map(scored, 96, 72).shape == (72, 96)


def test_no_normal_images(tmp_path: Path, heard: Heard) -> None:
    paths = [picture(tmp_path / f"{k}.png", k) for k in range(3)]
    with pytest.raises(VitiaError, match=r"there are none\. Put images of good parts into train"):
        scores(paths, "patchcore", tmp_path, heard)
    with pytest.raises(VitiaError, match="at least 7 normal images, and there are 3"):
        detect(paths, paths, settings("softpatch"), tmp_path / "kept")
    broken = tmp_path / "broken.png"
    broken.write_bytes(paths[0].read_bytes()[:100])
    with pytest.raises(VitiaError, match="none of the normal images can be read"):
        detect(paths, [broken], settings("patchcore"), tmp_path / "kept")
    with pytest.raises(VitiaError, match="none of the images can be read"):
        detect([broken, broken], [], settings("musc"), tmp_path / "kept")


def test_many_images_are_cut_into_groups(tmp_path: Path, heard: Heard) -> None:
    paths = [picture(tmp_path / f"{k}.png", k, (30, 30) if k == 7 else None) for k in range(12)]
    found = scores(paths, "musc", tmp_path, heard, group=6)
    assert heard.said("2 random groups of 6")
    assert np.argmax([s.score for s in found.images if s is not None]) == 7
    assert heard.stages["Compare patches"][0] == heard.stages["Compare patches"][1]


@pytest.mark.parametrize(
    "changes",
    [
        {"size": 8},
        {"coreset": 0},
        {"coreset": 1.5},
        {"fraction": (0.3, 0.3)},
        {"neighbourhoods": (2,)},
        {"group": 4},
        {"most_patches": 0},
    ],
)
def test_settings_that_cannot_work(changes: dict[str, object]) -> None:
    with pytest.raises(VitiaError):
        settings("musc", **changes)


def test_layers_by_preset() -> None:
    blocks = tuple(range(1, 13))
    for detector, preset, kind, available, expected in (
        ("musc", "full", "vit", tuple(range(1, 25)), (6, 12, 18, 24)),
        ("musc", "fast", "vit", blocks, (6, 12)),
        ("patchcore", "fast", "vit", blocks, (6, 9)),
        ("patchcore", "fast", "cnn", (2, 4, 8, 16, 32), (8, 16)),
        ("musc", "fast", "cnn", (4, 32), (32,)),
    ):
        chosen = DetectorSettings.of_preset(detector, preset)
        assert chosen.layers_for(kind, available) == expected
    assert settings("musc", layers=(3,)).layers_for("vit", blocks) == (3,)


# ---- geometry ----------------------------------------------------------------------------------
def test_musc_maps_have_corners_on_corners() -> None:
    patches = np.array([[0, 1], [2, 3]], np.float32)
    found = stretched(patches, 5, 3)
    assert found.shape == (3, 5)
    assert found[0].tolist() == [0, 0.25, 0.5, 0.75, 1]
    assert found[:, 0].tolist() == [0, 1, 2]


def test_patchcore_maps_are_smoothed_in_place() -> None:
    patches = np.zeros((40, 40), np.float32)
    patches[10, 30] = 1
    found = smoothed(patches, 320, 640, 160)
    assert found.shape == (160, 640)
    y, x = np.unravel_index(found.argmax(), found.shape)
    assert abs(y - 10.5 / 40 * 160) <= 1.5
    assert abs(x - 30.5 / 40 * 640) <= 2
    assert 0 < found.max() < 1
    assert smoothed(np.ones((4, 4), np.float32), 64, 50, 50) == pytest.approx(1, abs=1e-5)


def test_map_names_tell_images_of_one_stem_apart() -> None:
    images = [PurePosixPath(p) for p in ("a/1.png", "a/1.jpg", "a/2.png", "b/1.png")]
    names = [str(name) for name in map_names(images, "npy")]
    assert names == ["a/1.png.npy", "a/1.jpg.npy", "a/2.npy", "b/1.npy"]


# ---- command line ------------------------------------------------------------------------------
def test_command_line(
    product: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    small = ["--weights", "random:resnet18", "--size", "64", "--layers", "8,16"]
    assert cli.call(["maps", str(product), *small]) == 0
    out, err = capsys.readouterr()
    assert "8 normal images: taking patchcore" in err
    assert "8 maps: Teile süd.maps (patchcore, resnet18, random weights (seed 0)" in out
    assert "image AUROC                   1.000" in out
    assert "vitia run" in out
    assert (tmp_path / "Teile süd.maps.features").is_dir()
    assert cli.call(["maps", str(product), *small]) == 1
    assert "exist already" in capsys.readouterr().err
    again = ["maps", str(product), *small, "--overwrite", "--detector", "musc", "--format", "png"]
    assert cli.call(again) == 0
    assert len(list((tmp_path / "Teile süd.maps").rglob("*.png"))) == 8
    assert cli.call(["maps", str(product), "--layers", "8,x"]) == 2
    assert "no list of numbers" in capsys.readouterr().err
    normal = product / "train" / "good"
    out_folder = str(tmp_path / "other")
    assert (
        cli.call(["maps", str(product), *small, "--normal", str(normal), "--out", out_folder]) == 0
    )
    assert cli.call(["maps", str(product), "--normal", str(tmp_path / "none")]) == 1
    assert "no normal images in this folder" in capsys.readouterr().err
