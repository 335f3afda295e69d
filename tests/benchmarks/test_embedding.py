"""The embedding plot with 50,000 points: lasso under 100 ms, one paint under 50 ms."""

from __future__ import annotations

import statistics
import time

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.selection import Selection
from app.widgets.embedding import EmbeddingPlot
from engine.triage import PALETTE

POINTS, CLASSES, CORNERS = 50_000, 9, 400
LASSO_MS, PAINT_MS = 100.0, 50.0
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_lasso_and_paint(qtbot: QtBot) -> None:
    """A freehand lasso of 400 corners around a fifth of the points, to the painted selection."""
    rng = np.random.default_rng(0)
    groups = rng.integers(0, CLASSES, POINTS)
    middles = rng.normal(0, 10, (CLASSES, 2))
    points = (middles[groups] + rng.normal(0, 2, (POINTS, 2))).astype(np.float32)
    plot, selection = EmbeddingPlot(), Selection()
    qtbot.addWidget(plot)
    plot.resize(1200, 700)
    plot.set_points(np.arange(1, POINTS + 1), points)
    plot.set_groups(groups, PALETTE)
    plot.lassoed.connect(lambda ids, _mode: selection.set(ids))
    selection.changed.connect(lambda: plot.set_selected(selection.array()))
    with qtbot.waitExposed(plot):
        plot.show()

    def send(kind: QMouseEvent.Type, place: QPointF) -> None:
        QApplication.sendEvent(plot, QMouseEvent(kind, place, place, LEFT, LEFT, NONE))

    angles = np.linspace(0, 2 * np.pi, CORNERS)
    lassos, moves, paints = [], [], []
    for turn in range(7):
        radii = 150 + 20 * turn + 10 * np.sin(9 * angles)
        corners = [
            QPointF(600 + r * np.cos(a), 350 + r * np.sin(a))
            for r, a in zip(radii, angles, strict=True)
        ]
        send(QMouseEvent.Type.MouseButtonPress, corners[0])
        for corner in corners[1:-1]:
            send(QMouseEvent.Type.MouseMove, corner)
        begun = time.perf_counter()
        plot.repaint()  # while it is drawn
        moves.append(1000 * (time.perf_counter() - begun))
        begun = time.perf_counter()
        send(QMouseEvent.Type.MouseButtonRelease, corners[-1])
        plot.repaint()
        lassos.append(1000 * (time.perf_counter() - begun))
        plot.zoom(1.02)
        begun = time.perf_counter()
        plot.repaint()
        paints.append(1000 * (time.perf_counter() - begun))
    assert 1000 < len(selection) < POINTS
    lasso, move, paint = (statistics.median(x) for x in (lassos, moves, paints))
    print(
        f"\n{POINTS:,} points: lasso of {len(selection):,} {lasso:.0f} ms, paint while drawing"
        f" {move:.0f} ms, paint after a zoom {paint:.0f} ms"
    )
    assert lasso < LASSO_MS
    assert move < PAINT_MS
    assert paint < PAINT_MS
