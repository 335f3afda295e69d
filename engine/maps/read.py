"""Reading one anomaly map from a file."""

from __future__ import annotations

import io
import logging
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import VitiaError
from engine.files import MAX_PIXELS, read_bytes, read_pixels

# Damaged files raise; nothing needs to be written to the terminal as well.
logging.getLogger("tifffile").addHandler(logging.NullHandler())


class BadValuesError(VitiaError):
    """The file is whole, but what it holds is no map of finite numbers."""


def read_map(path: Path) -> NDArray[np.float32]:
    """The map as (H, W) float32, values as stored.

    PNG (and what else :func:`engine.files.read_pixels` takes), TIFF of any number type, NPY of
    shape (H, W), (1, H, W) or (H, W, 1). Colour is taken if all channels are equal.

    Raises:
        VitiaError: missing, truncated, damaged; a colour picture of a map; not one value a pixel.
        BadValuesError: NaN, infinite, or not numbers.
    """
    suffix = path.suffix.lower()
    if suffix == ".npy":
        values = _read_npy(path)
    elif suffix in (".tif", ".tiff"):
        values = _read_tiff(path)
    else:
        values = read_pixels(path)
    values = _one_channel(values, path)
    if values.dtype.kind not in "buif" or values.size == 0:
        raise BadValuesError("the map holds no numbers", path, "Save the detector's raw scores")
    with np.errstate(over="ignore"):
        result = values.astype(np.float32)
    if not np.isfinite(result).all():
        raise BadValuesError(
            "the map holds values that are not finite (NaN or infinite)",
            path,
            "Make the map again; the detector may have failed on this image",
        )
    return result


def _read_npy(path: Path) -> NDArray[Any]:
    data = io.BytesIO(read_bytes(path))
    try:
        return np.lib.format.read_array(data, allow_pickle=False)
    except Exception as error:  # NumPy raises many kinds on damaged bytes
        raise _broken(path, error) from error


def _read_tiff(path: Path) -> NDArray[Any]:
    import tifffile

    data = io.BytesIO(read_bytes(path))
    try:
        with tifffile.TiffFile(data) as file:
            page = file.pages.first
            if len(file.pages) == 1 and page.imagewidth * page.imagelength <= MAX_PIXELS:
                return np.asarray(page.asarray())
    except Exception as error:  # tifffile raises many kinds on damaged bytes
        if "imagecodecs" not in str(error):
            raise _broken(path, error) from error
        # A compression that only a further library would open for tifffile, but Pillow can.
        return read_pixels(path)
    raise VitiaError("the file holds more than one map", path, "Save one map a file")


def _one_channel(values: NDArray[Any], path: Path) -> NDArray[Any]:
    """(H, W) of (H, W), (1, H, W), (H, W, 1), or channels that are all equal (alpha apart)."""
    while values.ndim > 2 and 1 in (values.shape[0], values.shape[-1]):
        values = values[0] if values.shape[0] == 1 else values[..., 0]
    if values.ndim == 3 and values.shape[-1] in (2, 3, 4):
        colours = values[..., : 1 if values.shape[-1] == 2 else 3]
        if (colours == colours[..., :1]).all():
            return colours[..., 0]
        raise VitiaError(
            "this is a coloured picture of a map; its scores cannot be read back",
            path,
            "Save the raw scores as grey PNG, TIFF or NPY",
        )
    if values.ndim != 2:
        raise VitiaError(
            f"the map has the shape {values.shape} instead of (height, width)",
            path,
            "Save one map a file, as an array of two dimensions",
        )
    return values


def _broken(path: Path, error: Exception) -> VitiaError:
    return VitiaError(
        f"the map is truncated or damaged ({error})", path, "Make it again, or leave it out"
    )
