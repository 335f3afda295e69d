from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.theme import apply_theme
from app.widgets.histogram import PeakHistogram


@pytest.fixture
def histogram(qtbot: QtBot) -> PeakHistogram:
    made = PeakHistogram()
    qtbot.addWidget(made)
    return made


def test_every_peak_is_in_a_bar(histogram: PeakHistogram) -> None:
    peaks = [0, 3, 4, 128, 255, 255]
    histogram.set_peaks(peaks)
    edges, counts = histogram._bars.getData()
    assert counts.sum() == len(peaks)
    assert (edges[0], edges[-1]) == (0, 256)
    assert counts[0] == 2
    assert counts[-1] == 2


@given(peaks=st.lists(st.integers(0, 255)), bound=st.integers(0, 255))
def test_count_below_the_bound(peaks: list[int], bound: int) -> None:
    histogram = PeakHistogram()
    histogram.set_peaks(peaks)
    assert histogram.below == 0
    histogram.set_bound(bound)
    assert histogram.below == sum(p < bound for p in peaks)


def test_the_line_moves_only_where_it_may(histogram: PeakHistogram, qtbot: QtBot) -> None:
    histogram.set_bound(10)
    with qtbot.assertNotEmitted(histogram.moved):
        qtbot.keyClick(histogram, Qt.Key.Key_Right)
    histogram.set_bound(10, movable=True)
    with qtbot.waitSignal(histogram.moved) as heard:
        qtbot.keyClick(histogram, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert heard.args == [0]
    with qtbot.waitSignal(histogram.moved) as heard:
        histogram._line.setValue(90.4)
    assert heard.args == [90]
    assert histogram.bound == 90
    histogram.set_bound(None)
    assert not histogram._line.isVisible()


def test_colours_follow_the_theme(histogram: PeakHistogram, qapp: object) -> None:
    histogram.set_peaks(np.arange(50).tolist())
    before = histogram._bars.opts["fillBrush"].color().name()
    apply_theme(qapp, "dark")  # type: ignore[arg-type]
    histogram.recolour()
    assert histogram._bars.opts["fillBrush"].color().name() != before
    apply_theme(qapp, "light")  # type: ignore[arg-type]
