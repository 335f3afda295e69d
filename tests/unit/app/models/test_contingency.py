from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.models.contingency import ContingencyTable
from app.theme import LIGHT
from engine.session import Cluster
from engine.triage import Comparison


@pytest.fixture
def comparison() -> Comparison:
    """Classes a, b of one run, c, d, e of the other; crops 1 to 8."""
    rows = tuple(Cluster(n, 1, n, name, "#aa0000") for n, name in enumerate("ab"))
    columns = tuple(Cluster(n, 2, n, name, "#00aa00") for n, name in enumerate("cde"))
    row_of = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    column_of = np.array([0, 0, 0, 2, 1, 1, 1, 1])
    table = np.array([[3, 0, 1], [0, 4, 0]])
    return Comparison(rows, columns, table, np.arange(1, 9), row_of, column_of, 0.8, 0.7, 0, 0)


def test_cells(comparison: Comparison, qtmodeltester: ModelTester) -> None:
    model = ContingencyTable()
    qtmodeltester.check(model)
    model.set_comparison(comparison)
    qtmodeltester.check(model)
    texts = [[model.index(r, c).data() for c in range(3)] for r in range(2)]
    assert texts == [["3", "·", "1"], ["·", "4", "·"]]
    header = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, header[0]) for n in range(3)] == ["c", "d", "e"]
    assert [model.headerData(n, header[1]) for n in range(2)] == ["a", "b"]
    tip = model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "1 crops are “a” in one run and “e” in the other"


def test_the_share_of_a_row_is_a_colour(comparison: Comparison) -> None:
    model = ContingencyTable()
    model.set_comparison(comparison)
    assert [model.share(model.index(0, c)) for c in range(3)] == [0.75, 0, 0.25]
    ground = [model.index(1, c).data(Qt.ItemDataRole.BackgroundRole).name() for c in range(2)]
    assert ground == [LIGHT.base, LIGHT.accent]
    text = [model.index(1, c).data(Qt.ItemDataRole.ForegroundRole).name() for c in range(2)]
    assert text == [LIGHT.text, LIGHT.on_accent]
    model.set_comparison(None)
    assert model.rowCount() == 0
