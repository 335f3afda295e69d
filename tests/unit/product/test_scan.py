"""Scanning product folders: layouts, problems per file, errors."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import VitiaError
from engine.files import sha256_of
from engine.product import Product, scan_product
from engine.product.tree import natural_key
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Session

Maker = Callable[..., Path]


def kinds(product: Product) -> dict[str, str]:
    return {problem.path: problem.kind for problem in product.problems}


def maps_of(product: Product) -> dict[str, str | None]:
    return {image.path: image.map_path for image in product.images}


# ---- layouts -----------------------------------------------------------------------------------
def test_mvtec(make: Maker) -> None:
    root = make(
        "bottle/train/good/000.png",
        "bottle/test/good/000.png",
        "bottle/test/crack/000.png",
        "bottle/test/crack/001.png",
        "bottle/ground_truth/crack/000_mask.png",
        "bottle/ground_truth/crack/001.png",
        "bottle/maps/crack/000.npy",
        "bottle/maps/crack/001.png",
        "bottle/maps/good/000.png",
        size=(40, 30),
    )
    product = scan_product(root, masks="auto")
    assert product.layout == "mvtec"
    assert product.problems == ()
    assert product.root == root.resolve()
    rows = [(i.path, i.split, i.class_folder, i.map_path, i.mask_path) for i in product.images]
    assert rows == [
        (
            "test/crack/000.png",
            "test",
            "crack",
            "maps/crack/000.npy",
            "ground_truth/crack/000_mask.png",
        ),
        ("test/crack/001.png", "test", "crack", "maps/crack/001.png", "ground_truth/crack/001.png"),
        ("test/good/000.png", "test", "good", "maps/good/000.png", None),
        ("train/good/000.png", "train", "good", None, None),
    ]
    assert {(i.width, i.height, i.id) for i in product.images} == {(40, 30, 0)}
    assert all(i.mask_path is None for i in scan_product(root).images)


def test_class_folders_with_maps_elsewhere(make: Maker, tmp_path: Path) -> None:
    root = make("tiles/Riß tief/a 1.JPG", "tiles/good/a 1.jpeg", "tiles/good/b.v2.Png")
    make("out/test/Riß tief/a 1.tif", "out/test/good/a 1.png", "out/test/good/b.v2.npy")
    product = scan_product(root, tmp_path / "out")
    assert product.layout == "classes"
    assert product.problems == ()
    assert [i.class_folder for i in product.images] == ["good", "good", "Riß tief"]
    out = (tmp_path / "out").resolve()
    assert maps_of(product)["Riß tief/a 1.JPG"] == str(out / "test/Riß tief/a 1.tif")


def test_magnetic_tiles_as_released(make: Maker) -> None:
    root = make(
        "mtd/MT_Crack/Imgs/exp1.jpg",
        "mtd/MT_Crack/Imgs/exp1.png",
        "mtd/MT_Free/Imgs/exp1.jpg",
        "mtd/MT_Free/Imgs/exp1.png",
        "mtd/maps/MT_Crack/exp1.png",
        "mtd/maps/MT_Free/Imgs/exp1.png",
    )
    product = scan_product(root, masks="auto")
    assert product.layout == "classes"
    assert [(i.path, i.class_folder, i.mask_path) for i in product.images] == [
        ("MT_Crack/Imgs/exp1.jpg", "MT_Crack", "MT_Crack/Imgs/exp1.png"),
        ("MT_Free/Imgs/exp1.jpg", "MT_Free", "MT_Free/Imgs/exp1.png"),
    ]
    assert all(image.map_path for image in product.images)
    # The PNG files are no images either when masks are not asked for.
    without = scan_product(root)
    assert len(without.images) == 2
    assert all(image.mask_path is None for image in without.images)


@pytest.mark.parametrize("folder", ["", "images/"])
def test_flat(make: Maker, folder: str) -> None:
    root = make(
        f"p/{folder}a.png", f"p/{folder}b.bmp", "p/anomaly_maps/a.npy", "p/anomaly_maps/b.tif"
    )
    product = scan_product(root)
    assert product.layout == "flat"
    assert product.problems == ()
    assert maps_of(product) == {
        f"{folder}a.png": "anomaly_maps/a.npy",
        f"{folder}b.bmp": "anomaly_maps/b.tif",
    }
    assert {image.class_folder for image in product.images} == {None}


def test_one_result_tree_for_several_products(make: Maker, tmp_path: Path) -> None:
    root = make("data/bottle/test/crack/000.png", "data/bottle/test/good/000.png") / "bottle"
    for name in ("bottle", "cable"):
        make(f"out/{name}/test/crack/000.npy", f"out/{name}/test/good/000.npy")
        make(f"out/{name}/test/other/7.npy")
    product = scan_product(root, tmp_path / "out")
    out = (tmp_path / "out").resolve()
    assert maps_of(product) == {
        "test/crack/000.png": str(out / "bottle/test/crack/000.npy"),
        "test/good/000.png": str(out / "bottle/test/good/000.npy"),
    }
    # Whole folders of other products are no news.
    assert product.problems == ()


def test_natural_order_whatever_the_disk_says(make: Maker) -> None:
    root = make("p/img10.png", "p/img2.png", "p/Img1.png", "p/b2/x.png", "p/b10/x.png")
    paths = [image.path for image in scan_product(root).images]
    assert paths == ["b2/x.png", "b10/x.png", "Img1.png", "img2.png", "img10.png"]


@given(
    st.lists(st.text("aZ019_.é٣²", min_size=1, max_size=5).filter(lambda n: n not in (".", "..")))
)
def test_natural_keys_always_compare(names: list[str]) -> None:
    def order(name: str) -> tuple[object, str]:
        return natural_key(name), name

    backwards = names[::-1]
    assert sorted(names, key=order) == sorted(backwards, key=order)


# ---- what lies about ---------------------------------------------------------------------------
def test_silently_ignored(make: Maker) -> None:
    root = make("p/a.png", "p/.hidden.png", "p/.git/b.png", "p/__MACOSX/a.png", "p/s.vitia.d/c.png")
    for name in ("Thumbs.db", "desktop.ini", "notes.txt", "maps.csv", "a.npy"):
        (root / name).write_text("x")
    make("p/maps/a.npy")
    (root / "maps" / "readme.md").write_text("x")
    product = scan_product(root)
    assert maps_of(product) == {"a.png": "maps/a.npy"}
    assert product.problems == ()


def test_given_folders_inside_the_product_hold_no_images(make: Maker) -> None:
    root = make("p/crack/a.png", "p/results/crack/a.png", "p/labels/crack/a.png")
    product = scan_product(root, root / "results", root / "labels")
    assert [(i.path, i.map_path, i.mask_path) for i in product.images] == [
        ("crack/a.png", "results/crack/a.png", "labels/crack/a.png")
    ]
    assert product.problems == ()


def test_links_are_followed_but_not_in_circles(make: Maker, tmp_path: Path) -> None:
    root = make("p/crack/a.png")
    elsewhere = make("store/lot/b.png", "store/c.png")
    (root / "linked").symlink_to(elsewhere / "lot")
    (root / "linked.png").symlink_to(elsewhere / "c.png")
    (root / "crack" / "up").symlink_to(root)
    (root / "self").symlink_to(root / "self")
    (root / "self.png").symlink_to(root / "self.png")
    (root / "gone.png").symlink_to(root / "nothing")
    product = scan_product(root)
    assert [i.path for i in product.images] == ["crack/a.png", "linked/b.png", "linked.png"]
    unreadable = {path for path, kind in kinds(product).items() if kind == "unreadable"}
    assert unreadable == {"gone.png", "self.png"}


def test_a_linked_product_folder(make: Maker, tmp_path: Path) -> None:
    root = make("p/a.png", "p/maps/a.npy")
    (tmp_path / "link").symlink_to(root)
    product = scan_product(tmp_path / "link", tmp_path / "link" / "maps")
    assert maps_of(product) == {"a.png": "maps/a.npy"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names that are not Unicode")
def test_a_name_that_is_no_text(make: Maker) -> None:
    root = make("p/a.png")
    (root / os.fsdecode(b"b\xff.png")).write_bytes((root / "a.png").read_bytes())
    product = scan_product(root)
    assert [i.path for i in product.images] == ["a.png"]
    assert kinds(product)["b?.png"] == "unreadable"


# ---- problems per file -------------------------------------------------------------------------
def test_problems_and_the_rest_goes_on(make: Maker) -> None:
    root = make(*(f"p/crack/{k}.png" for k in range(6)), "p/good/5.png")
    make("p/maps/crack/0.png", "p/maps/crack/1.png", "p/maps/crack/1.npy", "p/maps/crack/9.png")
    make("p/maps/5.png", "p/maps/good/5.npy")
    whole = (root / "crack/3.png").read_bytes()
    (root / "crack/3.png").write_bytes(whole[:-20])
    (root / "crack/4.png").write_bytes(b"")
    product = scan_product(root)
    assert maps_of(product) == {
        "crack/0.png": "maps/crack/0.png",
        "crack/1.png": None,
        "crack/2.png": None,
        "crack/5.png": None,
        "good/5.png": "maps/good/5.npy",
    }
    assert kinds(product) == {
        "crack/3.png": "unreadable",
        "crack/4.png": "unreadable",
        "crack/1.png": "no map",
        "crack/2.png": "no map",
        "crack/5.png": "no map",
        "maps/crack/9.png": "no image",
    }
    by_path = {problem.path: problem for problem in product.problems}
    assert "maps/crack" not in by_path["crack/2.png"].message
    assert "crack/1.npy, crack/1.png" in by_path["crack/1.png"].message
    assert all(problem.message and problem.remedy for problem in product.problems)


def test_without_any_maps_there_is_one_problem(make: Maker) -> None:
    product = scan_product(make("p/a.png", "p/b.png"))
    assert kinds(product) == {".": "no map"}
    (product.root / "maps").mkdir()
    assert kinds(scan_product(product.root)) == {".": "no map"}


def test_duplicates_are_kept_and_reported(make: Maker) -> None:
    root = make("p/a.bmp", "p/c.bmp", fill=7)
    make("p/b.bmp", "p/d.bmp", fill=9)
    make("p/e.bmp", fill=11)
    make("p/f.bmp", fill=7, size=(60, 10))
    product = scan_product(root)
    assert len(product.images) == 6
    found = [(p.path, p.message) for p in product.problems if p.kind == "duplicate"]
    assert found == [
        ("c.bmp", "the same picture as a.bmp"),
        ("d.bmp", "the same picture as b.bmp"),
    ]
    hashed = {i.path: i.sha256 for i in product.images if i.sha256}
    assert hashed == {f"{n}.bmp": sha256_of(root / f"{n}.bmp") for n in "abcd"}


def test_equal_middles_are_no_duplicates(make: Maker) -> None:
    root = make("p/a.bmp", "p/b.bmp", fill=7, size=(200, 200))
    data = bytearray((root / "a.bmp").read_bytes())
    data[-1] ^= 1
    (root / "a.bmp").write_bytes(data)
    product = scan_product(root)
    assert "duplicate" not in kinds(product).values()
    assert all(image.sha256 for image in product.images)


def test_masks_that_do_not_fit(make: Maker) -> None:
    root = make(*(f"p/test/crack/{k}.png" for k in range(5)), "p/test/good/0.png")
    make("p/ground_truth/crack/0.png")
    make("p/ground_truth/crack/1.png", size=(60, 40))
    make("p/ground_truth/crack/2.png", size=(20, 30))
    make("p/ground_truth/crack/3.png")
    (root / "ground_truth/crack/3.png").write_bytes(b"no")
    product = scan_product(root, masks="auto")
    masks = {i.path: i.mask_path for i in product.images}
    assert [path for path, mask in masks.items() if mask] == [
        "test/crack/0.png",
        "test/crack/1.png",
    ]
    assert kinds(product) == {
        "ground_truth/crack/1.png": "other size",
        "ground_truth/crack/2.png": "other size",
        "ground_truth/crack/3.png": "unreadable",
        "test/crack/4.png": "no mask",
    }
    texts = {problem.path: problem.remedy for problem in product.problems}
    assert "resized" in texts["ground_truth/crack/1.png"]
    assert "left out" in texts["ground_truth/crack/2.png"]


# ---- errors ------------------------------------------------------------------------------------
def test_wrong_folders(make: Maker, tmp_path: Path) -> None:
    root = make("p/a.png", "p/maps/a.npy")
    (tmp_path / "empty").mkdir()
    for call, message in (
        (lambda: scan_product(tmp_path / "none"), "product folder does not exist"),
        (lambda: scan_product(root / "a.png"), "product folder is no folder"),
        (lambda: scan_product(tmp_path / "empty"), r"no images \(PNG, JPEG, BMP, TIFF\)"),
        (lambda: scan_product(root / "maps"), "no images"),
        (lambda: scan_product(root, tmp_path / "none"), "folder of maps does not exist"),
        (lambda: scan_product(root, tmp_path / "empty"), "no anomaly maps"),
        (lambda: scan_product(root, root), "holds the images too"),
        (lambda: scan_product(root, tmp_path), "holds the images too"),
        (lambda: scan_product(root, masks=tmp_path / "none"), "folder of masks does not exist"),
        (lambda: scan_product(root, masks=tmp_path / "empty"), "no masks"),
        (lambda: scan_product(root, masks="auto"), "no masks"),
    ):
        with pytest.raises(VitiaError, match=message) as caught:
            call()
        assert caught.value.remedy
        assert caught.value.path is not None


def test_no_mask_fits(make: Maker, tmp_path: Path) -> None:
    root = make("p/crack/a.png")
    make("masks/crack/b.png")
    with pytest.raises(VitiaError, match=r"no mask fits.*crack/b\.png.*crack/a\.png"):
        scan_product(root, masks=tmp_path / "masks")


def test_nothing_to_search_for_defects(make: Maker) -> None:
    root = make("p/train/good/a.png")
    with pytest.raises(VitiaError, match="all of them lie in train"):
        scan_product(root)
    broken = make("q/a.png", "q/b.png")
    for path in broken.iterdir():
        path.write_bytes(b"x")
    with pytest.raises(VitiaError, match=r"none of the 2 images.*no PNG, JPEG"):
        scan_product(broken)


def test_several_products(make: Maker) -> None:
    root = make(
        "mvtec/bottle/test/good/0.png", "mvtec/bottle/train/good/0.png", "mvtec/cable/test/a/0.png"
    )
    with pytest.raises(VitiaError, match=r"several products.*for example bottle"):
        scan_product(root)
    assert scan_product(root / "bottle").layout == "mvtec"


# ---- with the rest -----------------------------------------------------------------------------
def test_progress_and_cancel(make: Maker) -> None:
    root = make(*(f"p/{k}.png" for k in range(7)), "p/maps/1.png")
    stages: list[tuple[str, int]] = []
    steps: Counter[str] = Counter()

    class Recorder(Progress):
        def stage(self, name: str, total: int) -> None:
            stages.append((name, total))

        def advance(self, steps_: int = 1) -> None:
            steps[stages[-1][0]] += steps_

    scan_product(root, progress=Recorder())
    assert stages[0] == ("Read images", 7)
    assert all(steps[name] == total for name, total in stages)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        scan_product(root, cancel=cancel)


def test_a_session_keeps_a_scan(make: Maker, tmp_path: Path) -> None:
    product = scan_product(make("Prüf teil/crack/ä 1.png", "Prüf teil/maps/crack/ä 1.npy"))
    with Session.create(tmp_path / "s.vitia", product.root) as session:
        stored = session.store_product(product.images, product.problems)
        assert [replace(image, id=0) for image in stored] == list(product.images)
        assert np.load(session.resolve(str(stored[0].map_path))).shape == (20, 30)


def test_the_magnetic_tiles(shared_data: Path) -> None:
    product = scan_product(shared_data / "mtd", shared_data / "mtd_maps", "auto")
    tests = [image for image in product.images if image.split == "test"]
    assert product.problems == ()
    assert product.layout == "mvtec"
    assert len(product.images) == 783
    assert Counter(image.class_folder for image in tests) == {
        "good": 191, "blowhole": 115, "break": 85, "crack": 57, "fray": 32, "uneven": 103,
    }  # fmt: skip
    assert sum(image.mask_path is not None for image in tests) == 392
    for image in tests:
        name = PurePosixPath(image.path).relative_to("test").with_suffix("")
        assert Path(str(image.map_path)).with_suffix("").as_posix().endswith(f"mtd_maps/{name}")
