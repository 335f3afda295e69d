"""The sample products: deterministic, complete, and of use to every later station."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from engine.errors import VitiaError
from engine.files import read_mask
from engine.maps import measure_maps, read_map
from engine.product import make_sample, sample, sample_place, scan_product
from engine.product.sample import RECIPES, SampleName, anomaly, paint
from engine.product.sample.canvas import SIZE, smooth_noise, streaks
from engine.session import Session

REAL = (sample.PER_KIND, sample.GOOD, sample.BOTH)
PER_KIND, GOOD, BOTH = 3, 6, 2
EVERY_KIND = [(product, kind) for product, recipe in RECIPES.items() for kind in recipe.kinds]


@pytest.fixture(scope="module", autouse=True)
def few() -> object:
    """Products drawn like the real ones, but smaller."""
    with pytest.MonkeyPatch.context() as patch:
        for name, count in (("PER_KIND", PER_KIND), ("GOOD", GOOD), ("BOTH", BOTH)):
            patch.setattr(sample, name, count)
        yield


@pytest.fixture(scope="module", params=list(RECIPES))
def product(request: pytest.FixtureRequest) -> SampleName:
    return request.param


@pytest.fixture(scope="module")
def folder(product: SampleName, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample") / "Muster teil", product)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.png")}


def test_the_scan_finds_everything_and_nothing_wrong(folder: Path, product: SampleName) -> None:
    found = scan_product(folder, masks="auto")
    assert found.layout == "mvtec"
    assert found.problems == ()
    expected = dict.fromkeys(RECIPES[product].kinds, PER_KIND) | {"good": GOOD, "combined": BOTH}
    assert Counter(image.class_folder for image in found.images) == expected
    assert 110 <= len(RECIPES[product].kinds) * REAL[0] + REAL[1] + REAL[2] <= 130
    assert {(image.width, image.height) for image in found.images} == {(512, 512)}
    assert all(image.map_path for image in found.images)
    assert all((i.mask_path is None) == (i.class_folder == "good") for i in found.images)


def test_maps_share_one_scale_and_tell_good_from_bad_mostly(folder: Path, tmp_path: Path) -> None:
    found = scan_product(folder)
    with Session.create(tmp_path / "s.vitia", folder) as session:
        session.store_product(found.images, found.problems)
        measure_maps(session)
        assert session.problems() == []
        images = session.images()
    good = [i.peak or 0 for i in images if i.class_folder == "good"]
    bad = [i.peak or 0 for i in images if i.class_folder != "good"]
    # MEBin takes the most normal image's peak for its lower end: a good one, and not 0.
    assert 20 < min(good) < min(bad) + 20
    assert np.median(bad) > 1.5 * np.median(good)
    ratios = [
        maps[mask].mean() / maps[~mask].mean()
        for i in images
        if i.class_folder != "good"
        for maps in [read_map(folder / str(i.map_path))]
        for mask in [read_mask(folder / f"ground_truth/{Path(i.path).parent.name}"
                               f"/{Path(i.path).stem}_mask.png")]
    ]  # fmt: skip
    assert np.median(ratios) > 3


def test_detectors_make_mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    mask, calm = np.zeros((SIZE, SIZE), np.bool_), np.zeros((SIZE, SIZE), np.float32)
    mask[200:240, 300:340] = True

    def peaks(missed: float, false: float, marked: np.ndarray) -> list[int]:
        monkeypatch.setattr(anomaly, "_MISSED", missed)
        monkeypatch.setattr(anomaly, "_FALSE_ALARM", false)
        rngs = map(np.random.default_rng, range(8))
        return [int(anomaly.imagine_map(marked, calm, rng).max()) for rng in rngs]

    assert min(peaks(0, 0, mask)) > 130
    assert max(peaks(1, 0, mask)) < 100
    assert max(peaks(0, 0, ~mask & mask)) < 75
    spots = peaks(0, 1, ~mask & mask)
    assert min(spots) > 55
    assert max(spots) < 165


def test_equal_seeds_give_equal_files(
    product: SampleName, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PER_KIND", "GOOD", "BOTH"):
        monkeypatch.setattr(sample, name, 1)
    first = contents(make_sample(tmp_path / "a", product, seed=3))
    assert len(first) == 8 + 8 + 7
    assert contents(make_sample(tmp_path / "b", product, seed=3)) == first
    other = contents(make_sample(tmp_path / "c", product, seed=4))
    assert other.keys() == first.keys()
    assert all(other[name] != data for name, data in first.items())


def test_a_folder_in_use_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(VitiaError, match="exists already"):
        make_sample(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_another_version_lies_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = sample_place(tmp_path, "metal")
    assert now.name == "metal"
    monkeypatch.setattr(sample, "VERSION", sample.VERSION + 1)
    assert sample_place(tmp_path, "metal") not in (now, sample_place(tmp_path, "textile"))


@pytest.mark.parametrize(("product", "kind"), EVERY_KIND)
def test_defects_are_seen_where_they_are_marked(product: SampleName, kind: str) -> None:
    """The same scene with and without the defect differs most in the mask."""
    recipe = RECIPES[product]
    for seed in range(2):
        scenes = [recipe.draw(np.random.default_rng(seed)) for _ in range(2)]
        recipe.kinds[kind](scenes[1], np.random.default_rng(seed))
        clean, damaged = (recipe.picture(s, np.random.default_rng(seed)) for s in scenes)
        mask = scenes[1].mask
        assert 100 < mask.sum() < SIZE * SIZE / 10
        difference = np.abs(damaged.astype(int) - clean).mean(axis=2)
        assert difference[mask].mean() > 12
        assert difference[mask].mean() > 6 * difference[~mask].mean()


def test_two_defects_in_one_picture() -> None:
    picture, mask, scores = paint(RECIPES["metal"], ("chip", "dent"), np.random.default_rng(0))
    assert (picture.shape, picture.dtype) == ((SIZE, SIZE, 3), np.uint8)
    assert mask.shape == scores.shape == (SIZE, SIZE)
    assert scores[mask].mean() > 2 * scores[~mask].mean()


def test_noise_is_standardised_and_streaks_meet() -> None:
    rng = np.random.default_rng(0)
    noise = smooth_noise(rng, 40)
    assert abs(float(noise.mean())) < 1e-4
    assert abs(float(noise.std()) - 1) < 1e-4
    drawn = streaks(rng, [(61, 0.5)], SIZE)
    assert 0.35 < drawn.std() < 0.65
    # No seam: the ends differ no more than neighbours do.
    seam = np.abs(drawn[:, 0] - drawn[:, -1]).mean()
    assert seam < 1.5 * np.abs(np.diff(drawn, axis=1)).mean()
