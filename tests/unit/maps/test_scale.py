"""The product scale: exact for integers, clipped outside."""

from __future__ import annotations

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from engine.maps import MapScale


def test_eight_bit_maps_of_full_range_stay_as_they_are() -> None:
    values = np.arange(256, dtype=np.uint8).reshape(16, 16)
    for dtype in (np.uint8, np.float32, np.float64):
        quantised = MapScale(0, 255).quantise(values.astype(dtype))
        assert quantised.dtype == np.uint8
        assert (quantised == values).all()


def test_all_sixteen_bit_values_equal_integer_arithmetic() -> None:
    values = np.arange(65536, dtype=np.uint16)
    for low, high in ((0, 65535), (7, 65000), (1000, 1255), (12345, 54321)):
        inside = values.clip(low, high).astype(np.int64)
        expected = (inside - low) * 255 // (high - low)
        assert (MapScale(low, high).quantise(values.astype(np.float32)) == expected).all()


@given(st.integers(0, 65535), st.integers(0, 65535), st.integers(0, 65535))
def test_any_integer_scale_equals_integer_arithmetic(a: int, b: int, value: int) -> None:
    low, high = min(a, b), max(a, b)
    expected = 0 if low == high else (min(max(value, low), high) - low) * 255 // (high - low)
    assert MapScale(low, high).quantise(np.array([value], np.float32))[0] == expected


@example(130.0, 9042522139525120.0, [0.0, 0.0])
@given(
    st.floats(-(2.0**100), 2.0**100, width=32),
    st.floats(-(2.0**100), 2.0**100, width=32),
    st.lists(st.floats(-(2.0**120), 2.0**120, width=32), min_size=2, max_size=9),
)
def test_the_ends_map_to_0_and_255_and_order_is_kept(
    a: float, b: float, values: list[float]
) -> None:
    low, high = min(a, b), max(a, b)
    scale = MapScale(low, high)
    quantised = scale.quantise(np.sort(np.array(values, np.float32)))
    assert (np.diff(quantised.astype(int)) >= 0).all()
    if low < high:
        assert scale.quantise(np.array([low, high], np.float32)).tolist() == [0, 255]


def test_later_images_are_clipped() -> None:
    assert MapScale(-1.0, 1.0).quantise(np.array([[-5.0, 0.0, 5.0]])).tolist() == [[0, 127, 255]]


def test_one_constant_for_all_maps_is_no_anomaly() -> None:
    assert MapScale(3.0, 3.0).quantise(np.full((2, 2), 3.0)).tolist() == [[0, 0], [0, 0]]
