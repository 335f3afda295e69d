from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.widgets.curves import LOSSES, SHARES, LivePlot

# The offscreen platform has no window manager that could be told of sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def plot(qtbot: QtBot) -> LivePlot:
    plot = LivePlot(LOSSES, "Loss")
    qtbot.addWidget(plot)
    return plot


def line(plot: LivePlot, name: str) -> list[tuple[float, float]]:
    return list(zip(*(values.tolist() for values in plot._lines[name].getData()), strict=True))


def test_lines_grow(plot: LivePlot) -> None:
    plot.add({"epoch": 1, "loss": 5.0, "contrastive": 3.0})
    plot.add({"epoch": 2, "loss": 4.0, "contrastive": 2.5})
    assert line(plot, "loss") == [(1, 5), (2, 4)]
    assert line(plot, "contrastive") == [(1, 3), (2, 2.5)]


def test_resumed_run_tells_its_epochs_again(plot: LivePlot) -> None:
    for epoch, loss in ((1, 5), (2, 4), (3, 3), (2, 4.5), (3, 3.5)):
        plot.add({"epoch": epoch, "loss": loss})
    assert line(plot, "loss") == [(1, 5), (2, 4.5), (3, 3.5)]


def test_a_term_has_the_same_colour_in_every_order(qtbot: QtBot) -> None:
    colours = []
    for names in (
        ("loss", "mean entropy", "pseudo label"),
        ("pseudo label", "loss", "mean entropy"),
    ):
        plot = LivePlot(LOSSES, "Loss")
        qtbot.addWidget(plot)
        plot.add({"epoch": 1, **dict.fromkeys(names, 1.0)})
        colours.append({n: plot._lines[n].opts["pen"].color().name() for n in names})
    assert colours[0] == colours[1]
    assert len(set(colours[0].values())) == 3


def test_clear(plot: LivePlot) -> None:
    plot.add({"epoch": 1, "loss": 5.0})
    plot.clear()
    assert plot.is_empty
    assert plot._lines["loss"].getData()[0] is None or not len(plot._lines["loss"].getData()[0])
    plot.add({"epoch": 1, "loss": 2.0})
    assert line(plot, "loss") == [(1, 2)]


def test_only_its_own_terms(plot: LivePlot, qtbot: QtBot) -> None:
    shares = LivePlot(SHARES, "Share", highest=1)
    qtbot.addWidget(shares)
    values = {"epoch": 1, "loss": 5.0, "confidence": 0.5, "something else": 1.0}
    plot.add(values)
    shares.add(values)
    assert set(plot._values) == {"loss"}
    assert set(shares._values) == {"confidence"}
    assert shares._plot.viewRange()[1][1] == pytest.approx(1, abs=0.05)


def test_legend_lies_above_the_curves_and_hides_lines(plot: LivePlot, qtbot: QtBot) -> None:
    plot.resize(500, 300)
    plot.add({"epoch": 1, "loss": 5.0, "contrastive": 3.0})
    with qtbot.waitExposed(plot):
        plot.show()
    key = plot._keys["loss"]
    assert key.text() == "loss 5.000"
    assert key.mapTo(plot, key.rect().bottomLeft()).y() <= plot._view.y()
    qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert not plot._lines["loss"].isVisible()
    assert plot.shown() == ["contrastive"]
    plot.add({"epoch": 2, "loss": 4.0})
    assert key.text() == "loss 4.000"
    key.setFocus()
    qtbot.keyClick(key, Qt.Key.Key_Space)
    assert plot._lines["loss"].isVisible()
