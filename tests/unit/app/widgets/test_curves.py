from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.widgets.curves import LivePlot


@pytest.fixture
def plot(qtbot: QtBot) -> LivePlot:
    plot = LivePlot()
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
        plot = LivePlot()
        qtbot.addWidget(plot)
        plot.add({"epoch": 1, **dict.fromkeys(names, 1.0)})
        colours.append({n: plot._lines[n].opts["pen"].color().name() for n in names})
    assert colours[0] == colours[1]
    assert len(set(colours[0].values())) == 3


def test_clear(plot: LivePlot) -> None:
    plot.add({"epoch": 1, "loss": 5.0})
    plot.clear()
    assert plot._lines == {}
    plot.add({"epoch": 1, "loss": 2.0})
    assert line(plot, "loss") == [(1, 2)]
