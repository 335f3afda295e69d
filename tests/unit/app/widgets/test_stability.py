from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.widgets.stability import Span, StabilityPlot

THRESHOLDS = np.arange(255.0, 0, -4)


@pytest.fixture
def plot(qtbot: QtBot) -> StabilityPlot:
    plot = StabilityPlot()
    qtbot.addWidget(plot)
    counts = np.zeros(64, np.int32)
    counts[10:30] = 3
    plot.set_curve(THRESHOLDS, counts, [Span(139, 219, 3, chosen=True)])
    plot.set_threshold(139)
    return plot


def test_steps_show_each_count_from_its_threshold_up_to_the_next(plot: StabilityPlot) -> None:
    edges, levels = plot._steps.getData()
    assert len(edges) == len(levels) + 1 == 65
    assert (np.diff(edges) > 0).all()
    at_140 = levels[np.searchsorted(edges, 140, side="right") - 1]
    assert at_140 == pytest.approx(2)  # log2(3 + 1)
    assert levels[0] == levels[-1] == 0


def test_setting_is_silent_and_moving_is_not(plot: StabilityPlot, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(plot.moved), qtbot.assertNotEmitted(plot.released):
        plot.set_threshold(100)
    with qtbot.waitSignal(plot.moved) as moved:
        plot._line.setValue(80.4)
    assert moved.args == [80]
    assert plot.threshold == 80


def test_keys_stay_on_the_scale(plot: StabilityPlot, qtbot: QtBot) -> None:
    plot.set_threshold(250)
    with qtbot.waitSignals([plot.moved, plot.released]):
        qtbot.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert plot.threshold == 255
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.threshold == 254


def test_without_a_curve_nothing_can_be_moved(plot: StabilityPlot, qtbot: QtBot) -> None:
    plot.clear()
    with qtbot.assertNotEmitted(plot.released):
        plot.step(1)
    assert plot._regions == []
