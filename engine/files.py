"""Image files in and out, files that are replaced whole, tables, and names for every system.

Pillow decodes everything: unlike OpenCV it raises where a file is cut off or damaged, prints
nothing, and reads sizes without decoding. Files are opened by Python, so any path works.

The EXIF orientation is ignored, for images, maps and masks alike: detectors see the stored pixels,
so that is the geometry that maps and masks belong to.
"""

from __future__ import annotations

import csv
import hashlib
import io
import math
import os
import shutil
import tempfile
import unicodedata
import uuid
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from engine.errors import VitiaError

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"})
MAX_PIXELS = 2**28
"""More pixels than any camera gives (268 million): a damaged header, not an image."""

Number = TypeVar("Number", bound=np.generic)
IN_MEMORY = 1 << 30
"""Bytes that an array may take before it goes into a file, see :func:`room`."""

_FORMATS = ("PNG", "JPEG", "BMP", "TIFF")
_REPLACE = "Replace the file by a whole copy, or leave it out"
# Our own limit is checked before a pixel is decoded; Pillow's would warn at a third of it.
Image.MAX_IMAGE_PIXELS = None
# Odd metadata is no reason to write to the terminal; damaged pixels raise.
warnings.filterwarnings("ignore", module=r"PIL\.")


# ---- reading -----------------------------------------------------------------------------------
def read_image(path: Path) -> NDArray[np.uint8]:
    """The image as (H, W, 3) uint8 RGB.

    Grey is repeated, palettes are looked up, alpha is dropped. 16-bit grey is divided by 257, so
    that white stays white; 16-bit colour keeps its high bytes.

    Raises:
        VitiaError: missing, no image, truncated, damaged, or of a kind that is not supported.
    """
    stored = _at_most_16_bits(read_pixels(path), path)
    if stored.dtype == np.uint16:
        stored = (stored + np.uint32(128)) // 257
    pixels = stored.astype(np.uint8, copy=False)
    return np.repeat(pixels[:, :, None], 3, axis=2) if pixels.ndim == 2 else pixels


def read_pixels(path: Path) -> NDArray[Any]:
    """The pixels as stored: (H, W) uint8, uint16, int32 or float32 grey, or (H, W, 3) uint8 RGB.

    Raises:
        VitiaError: as :func:`read_image`.
    """
    return _decode(read_bytes(path), path)


def read_mask(path: Path) -> NDArray[np.bool_]:
    """The mask as (H, W) bool: more than half of the full range, in any channel.

    A file with only two values, of which one is 0, is taken by them instead: label images often
    hold 0 and 1.

    Raises:
        VitiaError: as :func:`read_image`.
    """
    return _to_mask(_at_most_16_bits(read_pixels(path), path))


def image_size(path: Path) -> tuple[int, int]:
    """(width, height) from the header.

    The end of the file is looked at too, so that cut-off PNG and JPEG files are found at once;
    only a file with an unusual end is decoded to find out.

    Raises:
        VitiaError: missing, no image, truncated, or larger than ``MAX_PIXELS``.
    """
    try:
        with path.open("rb") as file:
            size, kind = _header(file, path)
            file.seek(-min(64, file.seek(0, os.SEEK_END)), os.SEEK_END)
            end = file.read()
    except OSError as error:
        raise _unreadable(path, error) from error
    if (kind == "PNG" and b"IEND" not in end) or (kind == "JPEG" and b"\xff\xd9" not in end):
        read_pixels(path)
    return size


def read_bytes(path: Path) -> bytes:
    """The whole file.

    Raises:
        VitiaError: it cannot be read, or is empty.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    if not data:
        raise VitiaError("the file is empty", path, _REPLACE)
    return data


def sha256_of(path: Path) -> str:
    """SHA-256 of the file's content, in hexadecimal.

    Raises:
        VitiaError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> VitiaError:
    if isinstance(error, FileNotFoundError):
        return VitiaError("no such file", path, "Check the path, or scan the product again")
    reason = error.strerror or str(error)
    return VitiaError(f"the file cannot be read ({reason})", path, "Check its permissions")


def _header(file: io.BufferedIOBase | io.BytesIO, path: Path) -> tuple[tuple[int, int], str]:
    """((width, height), format), or VitiaError."""
    try:
        with Image.open(file, formats=_FORMATS) as image:  # type: ignore[arg-type]
            size, kind = image.size, str(image.format)
    except Exception as error:  # decoders raise anything on damaged bytes
        raise _broken(path, error) from error
    if size[0] * size[1] > MAX_PIXELS:
        raise VitiaError(
            f"the image has {size[0]} x {size[1]} pixels, more than Vitia can use", path, _REPLACE
        )
    return size, kind


def _decode(data: bytes, path: Path) -> NDArray[Any]:
    _, kind = _header(io.BytesIO(data), path)
    try:
        if kind == "PNG":
            # Checks every checksum, and that the file goes on to its end mark.
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                image.verify()
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if kind == "TIFF":
                _check_extents(image, len(data))
            if image.mode.startswith("I;16"):
                return np.asarray(image).astype(np.uint16)
            if image.mode in ("I", "F"):
                return np.array(image)
            if image.mode in ("1", "L", "LA", "La"):
                return np.array(image.convert("L"))
            # Transparent entries of a palette must be dropped in a step of their own.
            plain = image.convert("RGBA") if image.mode == "P" else image
            return np.array(plain.convert("RGB"))
    except Exception as error:  # decoders raise anything on damaged bytes
        raise _broken(path, error) from error


def _check_extents(image: Image.Image, length: int) -> None:
    """Refuse a TIFF whose strips or tiles end after the file: libtiff would print about it."""
    tags = image.tag_v2  # type: ignore[attr-defined]
    for offsets, counts in ((273, 279), (324, 325)):
        spans = zip(tags.get(offsets, ()), tags.get(counts, ()), strict=True)
        if any(offset + count > length for offset, count in spans):
            raise OSError("pixels are missing at the end")


def _at_most_16_bits(pixels: NDArray[Any], path: Path) -> NDArray[Any]:
    if pixels.dtype.itemsize > 2:
        raise VitiaError("the image has 32-bit pixels", path, "Save it with 8 or 16 bits")
    return pixels


def _broken(path: Path, error: Exception) -> VitiaError:
    if isinstance(error, UnidentifiedImageError):
        return VitiaError(
            "this is no PNG, JPEG, BMP or TIFF image, or its beginning is damaged", path, _REPLACE
        )
    return VitiaError(f"the image is truncated or damaged ({error})", path, _REPLACE)


def _to_mask(pixels: NDArray[Any]) -> NDArray[np.bool_]:
    if pixels.ndim == 3:
        pixels = pixels.max(axis=2)
    top = int(pixels.max())
    if bool(((pixels == 0) | (pixels == top)).all()):
        return pixels > 0
    return pixels > np.iinfo(pixels.dtype).max // 2


# ---- PNG in memory -----------------------------------------------------------------------------
def encode_png(array: NDArray[np.uint8] | NDArray[np.bool_]) -> bytes:
    """(H, W) or (H, W, 3) uint8 RGB, or (H, W) bool (written as 0 and 255), as a PNG file."""
    if array.dtype == np.bool_:
        array = array.astype(np.uint8) * np.uint8(255)
    return _encode(array)


def encode_mask(mask: NDArray[np.bool_]) -> bytes:
    """(H, W) bool as a PNG file of one bit a pixel, in half the time of :func:`encode_png`.

    For ourselves to keep: other programs often take such files for 0 and 1.
    """
    return _encode(mask)


def _encode(array: NDArray[Any]) -> bytes:
    buffer = io.BytesIO()
    # Level 1: three times as fast as the default for a file a third larger.
    Image.fromarray(array).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def decode_mask(png: bytes) -> NDArray[np.bool_]:
    """The (H, W) bool mask that :func:`encode_png` or :func:`encode_mask` made a file of."""
    return _to_mask(_decode(png, Path("mask.png")))


def decode_grey(png: bytes) -> NDArray[np.uint8]:
    """The (H, W) uint8 picture that :func:`encode_png` made a file of."""
    return np.asarray(_decode(png, Path("picture.png")), np.uint8)


# ---- writing -----------------------------------------------------------------------------------
@contextmanager
def atomic_file(path: Path) -> Iterator[Path]:
    """A temporary path beside ``path`` to write to; moved over ``path``, whole, at the end.

    After an error ``path`` is as it was. Missing parent folders are made.

    Raises:
        VitiaError: the place cannot be written.
    """
    temporary = _beside(path, path.suffix)
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield temporary
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def atomic_folder(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """A temporary folder beside ``path`` to fill; moved to ``path``, whole, at the end.

    An empty folder at ``path`` is replaced. After an error everything is as it was.

    Raises:
        VitiaError: ``path`` exists and ``overwrite`` is false, or the place cannot be written.
    """
    _check_target(path, overwrite)
    temporary, old = _beside(path), _beside(path)
    with _writing(path):
        temporary.mkdir(parents=True)
        try:
            yield temporary
            _check_target(path, overwrite)
            if path.exists():
                path.rename(old)
            try:
                temporary.rename(path)
            except BaseException:
                if old.exists():
                    old.rename(path)
                raise
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
            shutil.rmtree(old, ignore_errors=True)


def check_free(path: Path, *, overwrite: bool) -> None:
    """Whether a file may be written to ``path``; asked before long work.

    Raises:
        VitiaError: a folder is in the way; or a file is, and may not be replaced.
    """
    if path.is_dir():
        raise VitiaError("a folder of this name is in the way", path, "Choose another name")
    if path.exists() and not overwrite:
        raise VitiaError("the file exists already", path, "Choose another name, or overwrite it")


def _check_target(path: Path, overwrite: bool) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        raise VitiaError("a file of this name is in the way", path, "Choose another name")
    if not overwrite and any(path.iterdir()):
        raise VitiaError("the folder exists already", path, "Choose another name, or overwrite it")


def _beside(path: Path, suffix: str = "") -> Path:
    """A new hidden name in the same folder, so that moving it stays within one disk."""
    return path.with_name(f".vitia-{uuid.uuid4().hex}{suffix}")


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise VitiaError(
            f"cannot write here ({error.strerror or error})",
            path,
            "Free some space, or choose a folder that can be written",
        ) from error


# ---- tables ------------------------------------------------------------------------------------
def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know it; None is empty.

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    return (
        f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value
    )


# ---- names -------------------------------------------------------------------------------------
_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³"]
)
_LONGEST = 200  # bytes; file systems take 255, and an ending or a number may follow


def safe_name(text: str) -> str:
    """``text`` as the name of one file or folder, on Windows and Linux alike.

    Keeps letters of every script. What no system takes becomes "_": separators, control
    characters, names of devices (CON, NUL, ...), "." and ".."; dots and spaces at the ends go.
    Never empty; a safe name comes back as it is.
    """
    name = unicodedata.normalize("NFC", text)
    name = "".join(c if c.isprintable() and c not in _FORBIDDEN else "_" for c in name)
    name = name.strip(". ") or "_"
    if name.split(".")[0].rstrip().upper() in _RESERVED:
        name = f"_{name}"
    return name.encode()[:_LONGEST].decode(errors="ignore").rstrip(". ")


def room(shape: tuple[int, ...], dtype: type[Number]) -> NDArray[Number]:
    """An array to be filled: in memory, above 1 GiB in a temporary file without a name.

    That file the system pages in as it is read.
    """
    if math.prod(shape) * np.dtype(dtype).itemsize <= IN_MEMORY:
        return np.empty(shape, dtype)
    return np.memmap(tempfile.TemporaryFile(), dtype, "w+", shape=shape)
