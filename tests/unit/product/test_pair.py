"""Pairing by name: every rule, and that order never matters."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath as P

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.product.pair import pair

ENDINGS = ("_map", "_anomaly_map")


def paired(images: list[str], files: list[str], root: str = "bottle") -> dict[str, str]:
    result = pair([P(i) for i in images], [P(f) for f in files], ENDINGS, root)
    assert set(result.found).isdisjoint(result.ambiguous)
    return {images[i]: files[f] for i, f in result.found.items()}


@pytest.mark.parametrize(
    ("image", "file"),
    [
        ("test/crack/000.png", "crack/000.tiff"),
        ("test/crack/000.png", "test/crack/000.npy"),
        ("test/crack/000.png", "000.png"),
        ("test/crack/000.png", "bottle/test/crack/000.tiff"),
        ("test/crack/000.png", "v0/images/crack/000.png"),
        ("test/crack/000.png", "crack/000_map.png"),
        ("test/crack/000.png", "crack/000_anomaly_map.png"),
        ("crack/000.bmp", "test/crack/000.png"),
        ("crack/Imgs/000.jpg", "crack/000.png"),
        ("000.jpg", "000.png"),
        ("000.jpg", "some/where/000.png"),
        ("images/000.jpg", "000.png"),
        ("part.v1.2.png", "part.v1.2.tiff"),
        ("part.v1.2.png", "part.v1.2.png.npy"),
        ("Größe/a b.png", "Größe/a b.npy"),
        ("Gr\u00f6\u00dfe/\u00e4.png", "Gro\u0308\u00dfe/a\u0308.npy"),
        ("lot 1/crack/000.png", "lot 1/crack/000.png"),
        ("train/good/000.png", "train/good/000.png"),
    ],
)
def test_a_file_that_fits(image: str, file: str) -> None:
    assert paired([image], [file]) == {image: file}


@pytest.mark.parametrize(
    ("image", "file"),
    [
        ("test/crack/000.png", "dent/000.png"),
        ("test/crack/000.png", "crack/001.png"),
        ("test/crack/000.png", "crack/000x.png"),
        ("test/crack/00.png", "crack/000.png"),
        ("lot 1/crack/000.png", "crack/000.png"),
        ("lot 1/crack/000.png", "lot 2/crack/000.png"),
        ("train/good/000.png", "good/000.png"),
        ("train/good/000.png", "000.png"),
        ("part.v1.png", "part.png"),
        ("a_map.png", "a.png"),
    ],
)
def test_a_file_that_does_not_fit(image: str, file: str) -> None:
    assert paired([image], [file]) == {}


def test_equal_names_in_several_classes() -> None:
    images = ["test/crack/000.png", "test/dent/000.png", "train/good/000.png"]
    files = ["dent/000.png", "crack/000.png"]
    assert paired(images, files) == {images[0]: files[1], images[1]: files[0]}
    assert paired(images, ["000.png"]) == {}


def test_the_closest_of_several_wins() -> None:
    image = "test/crack/000.png"
    files = ["cable/test/crack/000.tiff", "bottle/test/crack/000.tiff", "train/crack/000.tiff"]
    assert paired([image], files, root="bottle") == {image: files[1]}
    assert paired([image], files, root="cable") == {image: files[0]}
    assert paired([image], [*files, "test/crack/000.tiff"], root="x") == {
        image: "test/crack/000.tiff"
    }
    assert paired([image], ["crack/000.png", "crack/000_map.png"]) == {image: "crack/000.png"}
    assert paired([image, "test/crack/000_map.png"], ["crack/000_map.png"]) == {
        "test/crack/000_map.png": "crack/000_map.png"
    }


def test_nobody_gets_what_is_ambiguous() -> None:
    result = pair([P("crack/000.png")], [P("crack/000.png"), P("crack/000.npy")], ENDINGS)
    assert result.found == {}
    assert result.ambiguous == {0: "several files fit it by name (crack/000.png, crack/000.npy)"}
    assert result.claimed == {0, 1}
    result = pair([P("a.png"), P("a.bmp"), P("b.png")], [P("a.npy"), P("b.npy")], ENDINGS)
    assert result.found == {2: 1}
    assert result.ambiguous == dict.fromkeys(
        (0, 1), "a.npy fits several images by name (a.png, a.bmp)"
    )
    # Whole names tell the two apart.
    assert paired(["a.png", "a.bmp"], ["a.bmp.npy", "a.png.npy"]) == {
        "a.png": "a.png.npy",
        "a.bmp": "a.bmp.npy",
    }


NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters="/\0", exclude_categories=["Cs"]),
    min_size=1,
    max_size=6,
)
FOLDER = NAMES.filter(
    lambda name: name.lower() not in {"test", "images", "image", "imgs", "img", "train", ".", ".."}
)


@given(
    st.sets(
        st.tuples(FOLDER, st.text("abä0.1_ ", min_size=1, max_size=4)), min_size=1, max_size=12
    ),
    st.sampled_from(["", "test/", "runs/7/", "bottle/test/"]),
    st.sampled_from([".png", ".npy"]),
    st.randoms(use_true_random=False),
)
def test_any_tree_pairs_by_name_in_any_order(
    names: set[tuple[str, str]], prefix: str, suffix: str, random: object
) -> None:
    stems = [(folder, stem) for folder, stem in sorted(names)]
    images = [f"test/{folder}/{stem}.png" for folder, stem in stems]
    files = [f"{prefix}{folder}/{stem}{suffix}" for folder, stem in stems]
    assume(len({unicodedata.normalize("NFC", image) for image in images}) == len(images))
    shuffled = files.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    result = paired(images, shuffled)
    assert {i: result.get(i) for i in images} == dict(zip(images, files, strict=True))


@given(
    st.lists(st.sampled_from(["a/x", "a/y", "b/x", "x", "y", "train/a/x", "c/a/x"]), unique=True),
    st.lists(
        st.sampled_from(["a/x", "a/y", "b/x", "x", "y", "z/a/x", "a/x_map", "y_map", "c/a/x"]),
        unique=True,
    ),
)
def test_pairs_are_one_to_one_and_agree_in_name(images: list[str], files: list[str]) -> None:
    found = paired([f"{i}.png" for i in images], [f"{f}.npy" for f in files])
    assert len(set(found.values())) == len(found)
    for image, file in found.items():
        assert P(file).stem.removesuffix("_map") == P(image).stem
        assert P(file).parent == P() or str(P(file).parent).endswith(
            str(P(image).parent).lstrip(".")
        )
    # Swapping the order changes nothing.
    again = paired([f"{i}.png" for i in reversed(images)], [f"{f}.npy" for f in reversed(files)])
    assert again == found
