"""Reading odd image files, writing whole ones, and safe names."""

from __future__ import annotations

import io
import os
from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine import files
from engine.errors import VitiaError
from engine.files import (
    atomic_file,
    atomic_folder,
    decode_mask,
    encode_mask,
    encode_png,
    image_size,
    read_image,
    read_mask,
    read_pixels,
    safe_name,
    sha256_of,
)

RNG = np.random.default_rng(0)
GREY = RNG.integers(0, 256, (40, 60), np.uint8)
COLOUR = RNG.integers(0, 256, (40, 60, 3), np.uint8)
DEEP = RNG.integers(0, 65536, (40, 60)).astype(np.uint16)


def encoded(array: np.ndarray, kind: str, mode: str | None = None, **options: object) -> bytes:
    image = Image.fromarray(array)
    buffer = io.BytesIO()
    (image.convert(mode) if mode else image).save(buffer, kind, **options)
    return buffer.getvalue()


def written(path: Path, array: np.ndarray, kind: str, **options: object) -> Path:
    path.write_bytes(encoded(array, kind, **options))
    return path


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF"])
def test_grey_and_colour_come_back(tmp_path: Path, kind: str) -> None:
    grey = read_image(written(tmp_path / "grau ä.x", GREY, kind))
    assert grey.dtype == np.uint8
    assert (grey == GREY[:, :, None]).all()
    assert grey.shape == (40, 60, 3)
    assert (read_image(written(tmp_path / "c", COLOUR, kind)) == COLOUR).all()


def test_jpeg_is_rgb_not_bgr(tmp_path: Path) -> None:
    red = np.zeros((16, 16, 3), np.uint8)
    red[..., 0] = 250
    pixel = read_image(written(tmp_path / "red.jpg", red, "JPEG", quality=95))[8, 8]
    assert pixel[0] > 240
    assert pixel[1:].max() < 15


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bit_grey_is_divided_by_257(tmp_path: Path, kind: str) -> None:
    deep = DEEP.copy()
    deep[0, :4] = [0, 257, 65535, 128 * 257]
    path = written(tmp_path / "deep", deep, kind)
    assert read_pixels(path).dtype == np.uint16
    assert (read_pixels(path) == deep).all()
    image = read_image(path)
    assert image[0, :4, 0].tolist() == [0, 1, 255, 128]
    assert (image[:, :, 0] == np.round(deep / 257)).all()


def test_palette_and_alpha(tmp_path: Path) -> None:
    palette = np.zeros((8, 8, 3), np.uint8)
    palette[2:5] = [51, 204, 0]
    path = written(tmp_path / "p.png", palette, "PNG", mode="P", transparency=bytes(range(256)))
    assert (read_image(path) == palette).all()
    rgba = np.dstack([COLOUR, np.zeros_like(GREY)])
    assert (read_image(written(tmp_path / "a.png", rgba, "PNG")) == COLOUR).all()
    assert read_pixels(written(tmp_path / "la.png", GREY, "PNG", mode="LA")).shape == (40, 60)


def test_exif_orientation_is_ignored(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = written(tmp_path / "turned.jpg", GREY, "JPEG", exif=exif)
    assert image_size(path) == (60, 40)
    assert read_image(path).shape == (40, 60, 3)


def test_32_bit_images_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "f.tif", GREY.astype(np.float32), "TIFF")
    with pytest.raises(VitiaError, match="32-bit"):
        read_image(path)


@pytest.mark.parametrize(
    "kind", ["PNG", "JPEG", "BMP", "TIFF", "TIFF tiff_lzw", "TIFF tiff_deflate"]
)
@pytest.mark.parametrize("keep", [0.02, 0.5, 0.9])
def test_truncated_files_raise_and_print_nothing(
    tmp_path: Path, kind: str, keep: float, capfd: pytest.CaptureFixture[str]
) -> None:
    kind, *compression = kind.split()
    options = {"compression": compression[0]} if compression else {}
    data = encoded(COLOUR, kind, **options)
    path = tmp_path / "cut"
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(VitiaError, match="cut") as caught:
        read_image(path)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)
    if kind in ("PNG", "JPEG"):
        with pytest.raises(VitiaError, match="cut"):
            image_size(path)
    assert capfd.readouterr() == ("", "")


def test_a_png_that_lacks_only_its_end_mark_is_truncated(tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    path.write_bytes(encoded(GREY, "PNG")[:-12])
    for function in (read_image, image_size):
        with pytest.raises(VitiaError, match="truncated"):
            function(path)


def test_bytes_after_the_end_do_no_harm(tmp_path: Path) -> None:
    for kind in ("PNG", "JPEG"):
        path = tmp_path / kind
        path.write_bytes(encoded(GREY, kind) + b"\0" * 500)
        assert image_size(path) == (60, 40)
        assert read_image(path).shape == (40, 60, 3)


def test_a_flipped_bit_in_a_png_is_found(tmp_path: Path) -> None:
    data = bytearray(encoded(GREY, "PNG"))
    data[len(data) // 2] ^= 16
    path = tmp_path / "flipped.png"
    path.write_bytes(data)
    with pytest.raises(VitiaError, match="damaged"):
        read_image(path)


def test_empty_missing_and_foreign_files(tmp_path: Path) -> None:
    empty = tmp_path / "empty.png"
    empty.touch()
    text = tmp_path / "text.png"
    text.write_text("no image")
    with pytest.raises(VitiaError, match="empty"):
        read_image(empty)
    with pytest.raises(VitiaError, match="no PNG, JPEG"):
        image_size(empty)
    with pytest.raises(VitiaError, match="no PNG, JPEG"):
        read_image(text)
    for function in (read_image, image_size, sha256_of):
        with pytest.raises(VitiaError, match="no such file"):
            function(tmp_path / "none.png")
    with pytest.raises(VitiaError, match="cannot be read"):
        read_image(tmp_path)


def test_an_absurd_size_is_refused_before_decoding(tmp_path: Path) -> None:
    data = bytearray(encoded(GREY, "BMP"))
    data[18:26] = (100_000).to_bytes(4, "little") * 2
    path = tmp_path / "bomb.bmp"
    path.write_bytes(data)
    for function in (read_image, image_size):
        with pytest.raises(VitiaError, match="100000 x 100000"):
            function(path)


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(["PNG", "JPEG", "BMP", "TIFF"]), data=st.data())
def test_damage_gives_an_image_of_some_size_or_a_clear_error(
    kind: str, data: st.DataObject
) -> None:
    whole = encoded(COLOUR[:12, :12], kind)
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        pixels = files._decode(bytes(damaged), Path("damaged"))
    except VitiaError:
        return
    assert pixels.ndim in (2, 3)


# ---- masks -------------------------------------------------------------------------------------
def test_mask_is_more_than_half_of_the_full_range(tmp_path: Path) -> None:
    eight = np.array([[0, 127, 128, 255]], np.uint8)
    assert read_mask(written(tmp_path / "8.png", eight, "PNG")).tolist() == [
        [False, False, True, True]
    ]
    sixteen = np.array([[0, 32767, 32768, 65535]], np.uint16)
    assert read_mask(written(tmp_path / "16.png", sixteen, "PNG"))[0].tolist() == [
        False,
        False,
        True,
        True,
    ]
    red = np.zeros((2, 2, 3), np.uint8)
    red[0, 0, 0] = 255
    assert read_mask(written(tmp_path / "red.png", red, "PNG")).sum() == 1


@pytest.mark.parametrize(("value", "expected"), [(0, 0), (1, 6), (255, 6), (100, 6)])
def test_two_valued_masks(tmp_path: Path, value: int, expected: int) -> None:
    mask = np.zeros((4, 5), np.uint8)
    mask[1:3, 1:4] = value
    assert read_mask(written(tmp_path / "m.png", mask, "PNG")).sum() == expected


@given(
    st.integers(1, 20).flatmap(
        lambda w: st.lists(st.lists(st.booleans(), min_size=w, max_size=w), min_size=1, max_size=20)
    )
)
def test_mask_png_round_trip(rows: list[list[bool]]) -> None:
    mask = np.array(rows)
    assert (decode_mask(encode_png(mask)) == mask).all()
    assert (decode_mask(encode_mask(mask)) == mask).all()


def test_image_png_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    for array in (GREY, COLOUR):
        path.write_bytes(encode_png(array))
        assert (read_pixels(path) == array).all()


# ---- writing -----------------------------------------------------------------------------------
def test_atomic_file_replaces_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "neu ü" / "a.txt"
    with atomic_file(path) as temporary:
        temporary.write_text("one")
        assert temporary.suffix == ".txt"
        assert not path.exists()
    with pytest.raises(ZeroDivisionError), atomic_file(path) as temporary:
        assert temporary.write_text("tw") / 0
    assert path.read_text() == "one"
    assert list(path.parent.iterdir()) == [path]


def test_atomic_folder(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()  # an empty folder, as a folder dialog makes it
    with atomic_folder(target) as temporary:
        (temporary / "a").write_text("1")
    with pytest.raises(VitiaError, match="exists already"), atomic_folder(target):
        pass
    with pytest.raises(ZeroDivisionError), atomic_folder(target, overwrite=True) as temporary:
        assert (temporary / "b").write_text("2") / 0
    assert (target / "a").read_text() == "1"
    with atomic_folder(target, overwrite=True) as temporary:
        (temporary / "b").write_text("2")
    assert [p.name for p in target.iterdir()] == ["b"]
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(VitiaError, match="in the way"), atomic_folder(target / "b", overwrite=True):
        pass


def test_the_old_folder_comes_back_when_the_new_one_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "old").touch()
    rename = Path.rename

    def refuse(self: Path, to: Path) -> Path:
        if (self / "new").exists():
            raise OSError(28, "No space left on device")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(VitiaError, match="No space"), atomic_folder(target, overwrite=True) as new:
        (new / "new").touch()
    assert (target / "old").exists()
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(VitiaError, match="cannot write"), atomic_file(tmp_path / "file" / "x"):
        pass
    with pytest.raises(VitiaError, match="cannot write"), atomic_folder(tmp_path / "file" / "x"):
        pass


# ---- names -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("scratch", "scratch"),
        ("Kratzer größer", "Kratzer größer"),
        ("划痕", "划痕"),
        ("a/b\\c", "a_b_c"),
        ("..", "_"),
        ("", "_"),
        ("../../etc", "_.._etc"),
        ("v1.2", "v1.2"),
        ("end. ", "end"),
        ("NUL", "_NUL"),
        ("con.txt", "_con.txt"),
        ("COM¹", "_COM¹"),
        ("a\x00\n\u202eb", "a___b"),
        ("A\u0308", "Ä"),
        ("x" * 300, "x" * 200),
    ],
)
def test_safe_name(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.one_of(st.text(), st.text(alphabet='CONAUXPRLT1. /\\:ä"\x07'), st.text(min_size=190)))
def test_a_safe_name_is_one_plain_component_and_stays_as_it_is(text: str) -> None:
    name = safe_name(text)
    assert safe_name(name) == name
    assert 0 < len(name.encode()) <= 200
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert os.path.normpath(name) == name not in (".", "..")
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name[-1] not in ". "
