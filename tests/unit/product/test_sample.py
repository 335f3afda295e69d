"""The sample product: deterministic, complete, and of use to every later station."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from engine.errors import VitiaError
from engine.files import read_image, read_mask
from engine.maps import MapScale, measure_maps, read_map
from engine.product import make_sample, sample, scan_product
from engine.product.sample.defects import KINDS
from engine.product.sample.part import DRAWN, draw_plate
from engine.session import Session

EXPECTED = {"chip": 12, "crack": 12, "dent": 12, "good": 20, "scratch": 12, "stain": 12}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample") / "Muster teil")


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.png")}


def test_the_scan_finds_everything_and_nothing_wrong(folder: Path) -> None:
    product = scan_product(folder, masks="auto")
    assert product.layout == "mvtec"
    assert product.problems == ()
    assert Counter(image.class_folder for image in product.images) == EXPECTED
    assert {(image.width, image.height) for image in product.images} == {(256, 256)}
    assert all(image.map_path for image in product.images)
    with_mask = Counter(i.class_folder for i in product.images if i.mask_path)
    assert with_mask == {kind: n for kind, n in EXPECTED.items() if kind != "good"}
    assert set(KINDS) == set(with_mask)


def test_masks_mark_where_the_picture_differs(folder: Path) -> None:
    """Against the mean of good plates, pixels of the mask differ more than the others."""
    goods = [read_image(p).astype(float) for p in sorted((folder / "test/good").iterdir())]
    usual = np.mean(goods, axis=0)
    for kind in KINDS:
        ratios = []
        for path in sorted((folder / "test" / kind).iterdir()):
            mask = read_mask(folder / "ground_truth" / kind / f"{path.stem}_mask.png")
            assert 30 < mask.sum() < 256 * 256 / 10
            difference = np.abs(read_image(path) - usual).mean(axis=2)
            ratios.append(difference[mask].mean() / difference[~mask].mean())
        assert np.median(ratios) > 1.5, kind


def test_maps_share_one_scale_and_make_mistakes(folder: Path, tmp_path: Path) -> None:
    product = scan_product(folder)
    with Session.create(tmp_path / "s.vitia", folder) as session:
        session.store_product(product.images, product.problems)
        assert measure_maps(session) == MapScale(0, 255)
        assert session.problems() == []
        images = session.images()
    good = sorted(i.peak or 0 for i in images if i.class_folder == "good")
    bad = sorted(i.peak or 0 for i in images if i.class_folder != "good")
    # MEBin takes the most normal image's peak for its lower end: a good one, and not 0.
    assert 20 < good[0] < bad[0]
    assert bad[-1] == 255
    # Good and bad are told apart mostly, not always: missed defects, false alarms.
    between = (np.median(good) + np.median(bad)) / 2
    missed = sum(peak < between for peak in bad)
    assert 1 <= missed <= 6
    assert sum(peak > 1.4 * np.median(good) for peak in good) >= 2
    hits = [
        read_map(folder / str(i.map_path))[read_mask(folder / mask)].mean()
        > 2 * read_map(folder / str(i.map_path)).mean()
        for i in images
        if i.class_folder != "good"
        for mask in [f"ground_truth/{i.class_folder}/{Path(i.path).stem}_mask.png"]
    ]
    assert np.mean(hits) > 0.85


def test_equal_seeds_give_equal_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "PER_KIND", 1)
    monkeypatch.setattr(sample, "GOOD", 1)
    first = contents(make_sample(tmp_path / "a", seed=3))
    assert len(first) == 6 + 6 + 5
    assert contents(make_sample(tmp_path / "b", seed=3)) == first
    other = contents(make_sample(tmp_path / "c", seed=4))
    assert other.keys() == first.keys()
    assert all(other[name] != data for name, data in first.items())


def test_a_folder_in_use_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(VitiaError, match="exists already"):
        make_sample(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_defect_lies_on_the_metal_whatever_the_seed(kind: str) -> None:
    for seed in range(6):
        rng = np.random.default_rng(seed)
        scene = draw_plate(rng)
        KINDS[kind](scene, rng)
        assert scene.mask.any()
        assert (scene.inside[scene.mask] > -2).all()
        assert np.isfinite(scene.height).all()
        assert scene.height.shape == scene.mask.shape == (DRAWN, DRAWN)
