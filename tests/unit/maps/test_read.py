"""Reading maps of every kind, and refusing what is no map."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.errors import VitiaError
from engine.maps import read_map
from engine.maps.read import BadValuesError

RNG = np.random.default_rng(0)
SCORES = RNG.normal(0, 3, (12, 17)).astype(np.float32)


def png(path: Path, array: np.ndarray) -> Path:
    Image.fromarray(array).save(path)
    return path


def npy(path: Path, array: np.ndarray) -> Path:
    np.save(path, array)
    return path


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_png_keeps_every_value(tmp_path: Path, dtype: type) -> None:
    stored = RNG.integers(0, np.iinfo(dtype).max, (9, 11), dtype, endpoint=True)
    read = read_map(png(tmp_path / "Karte ö.png", stored))
    assert read.dtype == np.float32
    assert (read == stored).all()


@pytest.mark.parametrize(
    "dtype", [np.float16, np.float32, np.float64, np.uint8, np.uint16, np.int32]
)
@pytest.mark.parametrize("compression", [None, "zlib"])
def test_tiff_of_every_number_type(tmp_path: Path, dtype: type, compression: str | None) -> None:
    stored = (SCORES * 10 + 100).astype(dtype)
    path = tmp_path / "m.TIF"
    tifffile.imwrite(path, stored, compression=compression)
    assert (read_map(path) == stored.astype(np.float32)).all()


@pytest.mark.parametrize("dtype", [np.float32, np.uint16])
def test_lzw_tiff_as_opencv_writes_it(tmp_path: Path, dtype: type) -> None:
    stored = (SCORES * 10 + 100).astype(dtype)
    path = tmp_path / "m.tiff"
    path.write_bytes(cv2.imencode(".tiff", stored, [cv2.IMWRITE_TIFF_COMPRESSION, 5])[1])
    with tifffile.TiffFile(path) as file:
        assert file.pages[0].compression.name == "LZW"
    assert (read_map(path) == stored).all()


@pytest.mark.parametrize(
    "shape", [(12, 17), (1, 12, 17), (12, 17, 1), (1, 1, 12, 17), (1, 12, 17, 1)]
)
def test_npy_shapes(tmp_path: Path, shape: tuple[int, ...]) -> None:
    assert (read_map(npy(tmp_path / "m.npy", SCORES.reshape(shape))) == SCORES).all()


def test_a_map_of_one_pixel_and_of_one_row(tmp_path: Path) -> None:
    assert read_map(npy(tmp_path / "1.npy", np.array([[3.5]]))).tolist() == [[3.5]]
    assert read_map(npy(tmp_path / "r.npy", np.arange(4.0)[None])).shape == (1, 4)
    assert read_map(npy(tmp_path / "c.npy", np.arange(4)[:, None])).shape == (4, 1)


def test_equal_channels_are_a_map_and_colours_are_not(tmp_path: Path) -> None:
    grey = RNG.integers(0, 256, (8, 9), np.uint8)
    same = np.dstack([grey] * 3)
    assert (read_map(png(tmp_path / "rgb.png", same)) == grey).all()
    assert (read_map(png(tmp_path / "rgba.png", np.dstack([same, 255 - grey]))) == grey).all()
    tifffile.imwrite(tmp_path / "rgb.tif", same, photometric="rgb")
    assert (read_map(tmp_path / "rgb.tif") == grey).all()
    same[3, 4] = [255, 0, 0]
    with pytest.raises(VitiaError, match=r"coloured picture.*raw scores"):
        read_map(png(tmp_path / "jet.png", same))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e300])
def test_values_that_are_not_finite(tmp_path: Path, bad: float) -> None:
    stored = SCORES.astype(np.float64)
    stored[5, 5] = bad
    with pytest.raises(BadValuesError, match="not finite"):
        read_map(npy(tmp_path / "m.npy", stored))


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.zeros(5), "shape"),
        (np.zeros((5, 4, 5)), "shape"),
        (np.zeros((5, 4), complex), "no numbers"),
        (np.zeros((0, 4)), "no numbers"),
        (np.array([["a", "b"]]), "no numbers"),
    ],
)
def test_arrays_that_are_no_map(tmp_path: Path, array: np.ndarray, message: str) -> None:
    with pytest.raises(VitiaError, match=message):
        read_map(npy(tmp_path / "m.npy", array))


def test_pickled_objects_are_never_loaded(tmp_path: Path) -> None:
    path = tmp_path / "m.npy"
    np.save(path, np.array([[{}]], dtype=object), allow_pickle=True)
    with pytest.raises(VitiaError, match="damaged"):
        read_map(path)


def test_several_pages_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "stack.tif"
    tifffile.imwrite(path, np.zeros((5, 20, 20), np.float32), photometric="minisblack")
    with pytest.raises(VitiaError, match="more than one map"):
        read_map(path)


def encoded(kind: str) -> bytes:
    buffer = io.BytesIO()
    if kind == ".npy":
        np.save(buffer, SCORES)
    elif kind == ".png":
        Image.fromarray((SCORES * 20 + 100).clip(0, 255).astype(np.uint8)).save(buffer, "PNG")
    elif kind == "lzw.tif":
        Image.fromarray(SCORES).save(buffer, "TIFF", compression="tiff_lzw")
    else:
        tifffile.imwrite(buffer, SCORES, compression="zlib" if kind == "zlib.tif" else None)
    return buffer.getvalue()


KINDS = [".npy", ".png", ".tif", "zlib.tif", "lzw.tif"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("keep", [0.0, 0.05, 0.5, 0.95])
def test_truncated_maps_raise_and_print_nothing(
    tmp_path: Path, kind: str, keep: float, capfd: pytest.CaptureFixture[str]
) -> None:
    data = encoded(kind)
    path = tmp_path / f"cut{kind}"
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(VitiaError, match="cut") as caught:
        read_map(path)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(KINDS), data=st.data())
def test_damage_gives_a_finite_map_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, kind: str, data: st.DataObject
) -> None:
    damaged = bytearray(encoded(kind))
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / f"damaged{kind}"
    path.write_bytes(damaged)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            values = read_map(path)
        except VitiaError:
            return
    assert values.ndim == 2
    assert np.isfinite(values).all()
