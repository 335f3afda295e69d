from __future__ import annotations

import numpy as np
import pytest

from app.widgets.outline import outline_table, traced


def test_one_mask() -> None:
    mask = np.zeros((40, 40), np.uint8)
    mask[10:30, 10:30] = 1
    found = traced(mask, 3, filled=False)
    assert set(np.unique(found)) == {0, 1, 255}
    assert found[10, 20] == found[9, 20] == 1  # one pixel to each side of the edge
    assert found[8, 20] == found[11, 20] == 255  # the dark halo
    assert found[20, 20] == found[0, 0] == 0


def test_labels_that_touch_keep_their_colours() -> None:
    labels = np.zeros((40, 40), np.uint8)
    labels[5:35, 5:20], labels[5:35, 20:35] = 1, 2
    found = traced(labels, 3, filled=True)
    assert found[20, 4] == 1
    assert found[20, 35] == 2
    assert found[20, 12] == 127 + 1
    assert found[20, 28] == 127 + 2
    table = outline_table(["#ff0000", "#0000ff"])
    assert table[0] == 0
    assert table[1] == 0xFFFF0000
    assert table[2] == 0xFF0000FF
    assert 0 < table[128] >> 24 < 255


@pytest.mark.parametrize("value", [0, 1])
def test_without_edges_there_is_nothing_to_trace(value: int) -> None:
    assert not traced(np.full((20, 20), value, np.uint8), 3, filled=False).any()
