from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.widgets.evidence import EvidencePlot

TABLE = [
    {"classes": k, "gap": 1 / k, "silhouette": 0.1 * k, "stability": 1 - 0.1 * k}
    for k in range(2, 8)
]


# The offscreen platform has no window manager that could be told of sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def plot(qtbot: QtBot) -> EvidencePlot:
    plot = EvidencePlot()
    qtbot.addWidget(plot)
    plot.resize(600, 300)
    plot.show_table(TABLE, 4)
    with qtbot.waitExposed(plot):
        plot.show()
    return plot


def test_what_is_drawn(plot: EvidencePlot) -> None:
    x, y = plot._lines["silhouette"].getData()
    assert x.tolist() == [2, 3, 4, 5, 6, 7]
    assert y == pytest.approx([0.1 * k for k in range(2, 8)])
    assert plot._mark.value() == 4
    assert plot._bars.opts["height"] == pytest.approx([1 / k for k in range(2, 8)])


def test_a_click_chooses(plot: EvidencePlot, qtbot: QtBot) -> None:
    seen: list[Any] = []
    plot.chosen.connect(seen.append)
    for classes in (6, 2):
        place = QPoint(plot.place_of(classes) + 3, 100)
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert seen == [6, 2]
    assert plot._choice.value() == 2


def test_keys_choose(plot: EvidencePlot, qtbot: QtBot) -> None:
    seen: list[Any] = []
    plot.chosen.connect(seen.append)
    plot.set_value(6)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(plot, key)
    assert seen == [7, 7, 6]
    assert "6 classes: silhouette 0.60" in plot.accessibleDescription()


def test_without_evidence(plot: EvidencePlot, qtbot: QtBot) -> None:
    plot.show_table([], 2)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert plot.describe(2) == ""
    assert not plot._mark.isVisible()
