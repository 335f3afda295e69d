from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.models.clusters import ClusterList, pack_crops, unpack_crops
from app.models.review import ClusterRow
from engine.session import Cluster

MOVE = Qt.DropAction.MoveAction
TOTAL = ClusterRow(None, 10, 0, 0.5)
ROOT = QModelIndex()


def rows(numbers: list[int], **changes: object) -> list[ClusterRow]:
    """Classes of these numbers, as a review gives them: 0 last."""
    return [
        replace(ClusterRow(Cluster(10 + n, 1, n, f"class {n}", "#000000"), n, 0, 0.1 * n), **changes)
        for n in sorted(numbers, key=lambda n: (n == 0, n))
    ]  # fmt: skip


def ids(model: ClusterList) -> list[int | None]:
    return [model.at(n).id for n in range(model.rowCount())]


@given(numbers=st.lists(st.integers(0, 2**31), max_size=50))
def test_crops_survive_a_drag(numbers: list[int]) -> None:
    assert unpack_crops(pack_crops(numbers)) == numbers


def test_model(qtmodeltester: ModelTester) -> None:
    model = ClusterList()
    qtmodeltester.check(model)
    model.set_rows(TOTAL, rows([0, 1, 2]))
    qtmodeltester.check(model)
    assert ids(model) == [None, 11, 12, 10]
    assert [model.index(n).data() for n in range(4)] == [
        "All crops",
        "class 1",
        "class 2",
        "class 0",
    ]
    model.set_rows(None, [])
    assert model.rowCount() == 0


@settings(deadline=None)
@given(states=st.lists(st.sets(st.integers(1, 12), min_size=1), min_size=1, max_size=8))
def test_rows_follow_without_a_reset(states: list[set[int]]) -> None:
    """Whatever comes and goes, the order is that of the review, and who stays keeps its index."""
    model = ClusterList()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    kept: dict[int | None, QPersistentModelIndex] = {}
    for state in states:
        wanted = rows([0, *state], count=len(state))
        model.set_rows(TOTAL, wanted)
        assert ids(model) == [None, *(row.id for row in wanted)]
        assert [model.at(n) for n in range(1, model.rowCount())] == wanted
        for cluster_id, index in kept.items():
            assert index.isValid() == (cluster_id in ids(model))
            assert not index.isValid() or model.at(index.row()).id == cluster_id
        kept = {i: QPersistentModelIndex(model.index(n)) for n, i in enumerate(ids(model))}
    assert not resets


def test_sorting_is_kept_while_counts_change() -> None:
    model = ClusterList()
    model.set_rows(TOTAL, rows([0, 1, 2, 3]))
    current = QPersistentModelIndex(model.index(1))
    model.sort_by("count")
    assert ids(model) == [None, 13, 12, 11, 10]
    assert model.at(current.row()).id == 11
    changed = [replace(r, count=99) if r.id == 11 else r for r in rows([0, 1, 2, 3])]
    model.set_rows(TOTAL, changed)
    assert ids(model) == [None, 13, 12, 11, 10]
    model.sort_by("count")
    assert ids(model) == [None, 11, 13, 12, 10]
    model.sort_by("number")
    assert ids(model) == [None, 11, 12, 13, 10]


def test_drops() -> None:
    model = ClusterList()
    model.set_rows(TOTAL, rows([0, 1, 2]))
    told: list[tuple[object, ...]] = []
    model.crops_dropped.connect(lambda *what: told.append(("crops", *what)))
    model.crops_dropped_below.connect(lambda *what: told.append(("below", *what)))
    model.class_dropped.connect(lambda *what: told.append(("class", *what)))
    crops, dragged = pack_crops([5, 3]), model.mimeData([model.index(1)])
    assert model.dropMimeData(crops, MOVE, -1, -1, model.index(2))
    assert model.dropMimeData(crops, MOVE, -1, -1, ROOT)
    assert model.dropMimeData(dragged, MOVE, -1, -1, model.index(2))
    assert told == [("crops", [5, 3], 12), ("below", [5, 3]), ("class", 11, 12)]


@pytest.mark.parametrize(
    ("what", "row", "parent"),
    [
        ("crops", -1, 0),  # on all crops
        ("crops", 1, None),  # between two
        ("class", -1, 1),  # on itself
        ("class", -1, 0),
        ("class", -1, None),
    ],
)
def test_what_cannot_be_dropped(what: str, row: int, parent: int | None) -> None:
    model = ClusterList()
    model.set_rows(TOTAL, rows([0, 1, 2]))
    data = pack_crops([1]) if what == "crops" else model.mimeData([model.index(1)])
    index = ROOT if parent is None else model.index(parent)
    assert not model.canDropMimeData(data, MOVE, row, -1, index)
    assert not model.dropMimeData(data, MOVE, row, -1, index)


def test_flags_and_names() -> None:
    model = ClusterList()
    model.set_rows(TOTAL, rows([0, 1]))
    flag = Qt.ItemFlag
    dragged = [bool(model.flags(model.index(n)) & flag.ItemIsDragEnabled) for n in range(3)]
    edited = [bool(model.flags(model.index(n)) & flag.ItemIsEditable) for n in range(3)]
    assert dragged == [False, True, False]  # false alarms are never merged away
    assert edited == [False, True, True]
    one = model.index(1)
    assert one.data(Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "crops: 1, confirmed: 0, mean confidence: 10 %"
    )
    assert one.data(Qt.ItemDataRole.ToolTipRole).startswith("class 1\ncrops: 1\n")
    told: list[tuple[int, str]] = []
    model.renamed.connect(lambda *what: told.append(what))
    assert not model.setData(model.index(0), "x")
    assert not model.setData(model.index(1), "class 1")
    assert model.setData(model.index(1), "dent")
    assert told == [(11, "dent")]
