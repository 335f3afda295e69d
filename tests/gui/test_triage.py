"""Every edit of the triage page by mouse or key, checked in the session, and undone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QColorDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.models.clusters import pack_crops
from app.widgets.picker import ClassPicker
from app.widgets.swatches import ColourPicker

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def drop(bench: Any, data: QMimeData, place: QPoint) -> None:
    """Drop something on the list of classes."""
    move, left, none = (
        Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    for event in (
        QDragEnterEvent(place, move, data, left, none),
        QDragMoveEvent(place, move, data, left, none),
        QDropEvent(QPointF(place), move, data, left, none),
    ):
        QApplication.sendEvent(bench.page.cluster_view.viewport(), event)


def middle(bench: Any, row: int) -> QPoint:
    view = bench.page.cluster_view
    return view.visualRect(bench.page.clusters.index(row)).center()


def test_models(bench: Any, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(bench.page.clusters)
    qtmodeltester.check(bench.page.grid)
    bench.fullest()
    bench.select(2)
    bench.key("N")
    bench.undo()
    bench.key("Ctrl+Shift+N")
    bench.key("Esc")
    bench.undo()


def test_every_class_shows_its_crops(bench: Any) -> None:
    page, seen = bench.page, []
    for row in range(1, page.clusters.rowCount()):
        bench.choose(row)
        assert page.grid.rowCount() == page.clusters.at(row).count
        seen += page.grid.ids.tolist()
    assert sorted(seen) == sorted(bench.stored())
    assert page.clusters.rows()[-1].cluster.number == 0  # normal comes last
    bench.choose(0)
    assert sorted(page.grid.ids.tolist()) == sorted(seen)


def test_digit_moves_the_selected_crops(bench: Any) -> None:
    key, name = bench.other_key(bench.fullest())
    crops, before = bench.select(2), bench.stored()
    bench.key(str(key))
    after = bench.stored()
    assert {i: after[i] for i in crops} == dict.fromkeys(crops, (name, True))
    assert {i: v for i, v in after.items() if i not in crops} == {
        i: v for i, v in before.items() if i not in crops
    }
    assert len(bench.page.selection) == 1  # the next one, so that the keyboard goes on
    assert not bench.page.selection.ids & set(crops)
    bench.undo()
    assert bench.stored() == before
    assert bench.page.selection.ids == set(crops)  # undo shows what it changed
    bench.key("Ctrl+Shift+Z")
    assert bench.stored() == after


def test_false_alarm(bench: Any) -> None:
    bench.fullest()
    crops, before = bench.select(1), bench.stored()
    bench.key("N")
    assert bench.stored()[crops[0]] == ("normal", True)
    bench.undo()
    assert bench.stored() == before


def test_confirm_crops_and_take_it_back(bench: Any) -> None:
    bench.fullest()
    crops, before = bench.select(2), bench.stored()
    bench.key("Return")
    assert [i for i, (_, confirmed) in bench.stored().items() if confirmed] == sorted(crops)
    bench.key("Enter")
    assert bench.stored() == before
    bench.undo()
    bench.undo()
    assert bench.stored() == before


def test_confirm_the_class_in_the_list(bench: Any) -> None:
    cluster_id = bench.fullest()
    before = bench.stored()
    bench.page.cluster_view.setFocus()
    bench.key("Return")
    row = bench.page.clusters.at(bench.page.clusters.row_of(cluster_id))
    assert row.confirmed == row.count > 0
    assert next(c.state for c in bench.classes() if c.id == cluster_id) == "confirmed"
    bench.undo()
    assert bench.stored() == before


def test_rename_by_key(bench: Any, qtbot: QtBot) -> None:
    bench.choose(1)
    before = bench.classes()
    bench.page.cluster_view.setFocus()
    bench.key("F2")
    QApplication.focusWidget().selectAll()
    bench.type("Kratzer n1")  # n and 1 are shortcuts elsewhere on the page
    bench.key("Return")
    qtbot.waitUntil(lambda: bench.page.clusters.at(1).cluster.name == "Kratzer n1")
    assert "Kratzer n1" in {c.name for c in bench.classes()}
    assert bench.page.bar.title.text() == "Kratzer n1"
    assert not any(confirmed for _, confirmed in bench.stored().values())  # Return went to the name
    bench.choose(2)
    bench.undo()
    assert bench.classes() == before
    assert bench.page.cluster_view.currentIndex().row() == 1  # undo went to the class


def test_a_name_that_is_taken_is_refused_and_told(bench: Any) -> None:
    clusters = bench.page.clusters
    taken = clusters.at(2).cluster.name
    clusters.setData(clusters.index(1), taken)
    assert clusters.at(1).cluster.name != taken
    assert [m.level for m in bench.window.messages.messages] == ["error"]


def test_recolour_by_key_and_by_mouse(bench: Any, qtbot: QtBot) -> None:
    cluster_id, before = bench.choose(1), bench.classes()

    def colour() -> str:
        return next(c.colour for c in bench.classes() if c.id == cluster_id)

    bench.key("C")
    picker = bench.popup()
    assert isinstance(picker, ColourPicker)
    bench.key("Down")
    bench.key("Return")
    assert colour() != before[1].colour
    bench.undo()
    assert bench.classes() == before
    bench.key("C", bench.page.grid_view)
    button = next(b for b in bench.popup().buttons if "another class" not in b.accessibleName())
    wanted = button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert colour() == wanted
    assert bench.page.clusters.at(1).cluster.colour == wanted


def test_a_colour_of_ones_own(bench: Any, qtbot: QtBot) -> None:
    cluster_id = bench.choose(1)
    bench.key("C")
    qtbot.mouseClick(bench.popup().own, Qt.MouseButton.LeftButton)
    (dialog,) = bench.page.findChildren(QColorDialog)
    assert not dialog.isModal()
    qtbot.wait(1)  # what was closed is deleted now
    dialog.setCurrentColor(QColor("#123456"))
    dialog.accept()
    assert next(c.colour for c in bench.classes() if c.id == cluster_id) == "#123456"
    qtbot.waitUntil(lambda: not bench.page.findChildren(ColourPicker))


def test_new_class_from_the_selection(bench: Any, qtbot: QtBot) -> None:
    bench.fullest()
    crops, before = bench.select(2), bench.stored()
    bench.key("Ctrl+Shift+N")
    QApplication.focusWidget().selectAll()
    bench.type("dent")
    bench.key("Return")
    qtbot.waitUntil(lambda: bench.page.bar.title.text() == "dent")
    assert {bench.stored()[i] for i in crops} == {("dent", True)}
    bench.undo()
    bench.undo()
    assert bench.stored() == before


def test_an_empty_class_is_removed(bench: Any) -> None:
    home = bench.fullest()
    bench.select(1)
    before = bench.classes()
    bench.key("Ctrl+Shift+N")
    bench.key("Esc")
    assert len(bench.classes()) == len(before) + 1
    bench.page.grid_view.setFocus()
    bench.key("Del")  # refused: it is not empty
    assert len(bench.classes()) == len(before) + 1
    bench.key(str(next(r.key for r in bench.page.clusters.rows() if r.id == home)))
    assert bench.page.crops.currentWidget() is bench.page.crops.empty
    bench.key("Del", bench.page.bar)
    assert bench.classes() == before
    bench.undo()
    assert len(bench.classes()) == len(before) + 1


@pytest.mark.parametrize("key", ["Q", "/"])
def test_quick_assign_to_a_class_by_name(bench: Any, key: str) -> None:
    _, name = bench.other_key(bench.fullest())
    crops, before = bench.select(2), bench.stored()
    bench.key(key)
    assert isinstance(bench.popup(), ClassPicker)
    bench.type(name)
    bench.key("Return")
    assert {bench.stored()[i] for i in crops} == {(name, True)}
    bench.undo()
    assert bench.stored() == before


def test_quick_assign_makes_a_class(bench: Any) -> None:
    chosen = bench.fullest()
    crops, before = bench.select(2), bench.stored()
    bench.key("Q")
    bench.type("porosity 1")
    bench.key("Return")
    assert {bench.stored()[i] for i in crops} == {("porosity 1", True)}
    assert bench.page.edits.chosen().id == chosen  # one goes on with the class
    bench.undo()
    assert bench.stored() == before


def test_quick_assign_needs_crops(bench: Any) -> None:
    bench.page.selection.clear()
    bench.key("Q")
    assert QApplication.activePopupWidget() is None
    assert [m.level for m in bench.window.messages.messages] == ["info"]


def test_merge_by_name(bench: Any) -> None:
    names = [row.cluster.name for row in bench.page.clusters.rows()]
    bench.choose(1)
    bench.key("M")
    bench.type(names[1])
    bench.key("Return")
    assert names[0] not in {name for name, _ in bench.stored().values()}
    assert [row.cluster.name for row in bench.page.clusters.rows()] == names[1:]
    assert bench.page.bar.title.text() == names[1]
    bench.undo()
    assert [row.cluster.name for row in bench.page.clusters.rows()] == names


def test_a_class_dropped_on_another_is_merged(bench: Any) -> None:
    before, clusters = bench.stored(), bench.page.clusters
    source, target = clusters.at(1).cluster.name, clusters.at(2).cluster.name
    drop(bench, clusters.mimeData([clusters.index(1)]), middle(bench, 2))
    assert {name for name, _ in bench.stored().values()} <= {target, "normal"}
    bench.undo()
    assert bench.stored() == before
    assert source in {row.cluster.name for row in clusters.rows()}


def test_crops_dropped_on_a_class(bench: Any) -> None:
    chosen = bench.page.clusters.row_of(bench.fullest())
    other = next(n for n in range(1, bench.page.clusters.rowCount()) if n != chosen)
    crops, before = bench.select(2), bench.stored()
    drop(bench, pack_crops(bench.page.selection.array()), middle(bench, other))
    name = bench.page.clusters.at(other).cluster.name
    assert {bench.stored()[i] for i in crops} == {(name, True)}
    bench.undo()
    assert bench.stored() == before


def test_crops_dropped_below_make_a_class(bench: Any) -> None:
    bench.fullest()
    crops, count = bench.select(2), len(bench.classes())
    view = bench.page.cluster_view
    drop(bench, pack_crops(crops), QPoint(30, view.viewport().height() - 4))
    bench.key("Esc")
    assert len(bench.classes()) == count + 1
    assert {bench.stored()[i] for i in crops} == {(bench.classes()[-1].name, True)}


def test_menus(bench: Any) -> None:
    bench.fullest()
    crops = bench.select(1)
    bench.page.grid_view.customContextMenuRequested.emit(QPoint(10, 10))
    menu = bench.popup()
    assert isinstance(menu, QMenu)
    menu.actions()[0].menu().actions()[-1].trigger()
    menu.close()
    assert bench.stored()[crops[0]] == ("normal", True)
    bench.page.cluster_view.customContextMenuRequested.emit(QPoint(10, 10))
    menu = bench.popup()
    assert {"rename_cluster", "split_cluster", "remove_cluster"} <= {
        action.objectName() for action in menu.actions()
    }
    menu.close()


def test_an_edit_elsewhere_while_the_classes_are_read_is_shown(bench: Any, qtbot: QtBot) -> None:
    bench.fullest()
    crops, page = bench.select(1), bench.page
    before = page.review
    page.load()
    bench.key("N")  # the new review is still being read
    qtbot.waitUntil(lambda: page.review is not before)
    normal = page.clusters.rows()[-1].id
    assert page.review.cluster_of(crops[0]) == normal


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "N", "Return", "split", "merge"]),
        st.integers(0, 3),
        st.integers(0, 20),
    ),
    max_size=6,
)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits=EDITS)
def test_undo_all_is_the_start_and_redo_all_the_end(
    bench: Any, qtbot: QtBot, edits: list[tuple[str, int, int]]
) -> None:
    page, document = bench.page, bench.window.document

    def state() -> object:
        return bench.stored(), bench.classes()

    while document.undo() is not None:
        pass
    start = state()
    for name, cluster, crop in edits:
        bench.choose(cluster % page.clusters.rowCount())
        count = page.grid.rowCount()
        if not count:
            continue
        bench.click(page.grid.crop_id(crop % count))
        chosen = page.edits.chosen()
        if name == "split" and chosen is not None and count > 1:
            ids = page.grid.ids.tolist()
            page.edits.split([ids[: count // 2], ids[count // 2 :]])
        elif name == "merge" and chosen is not None and chosen.number != 0:
            page.edits.merge(chosen.id, page.clusters.rows()[-1].id)
        elif name not in ("split", "merge"):
            bench.key(name, page.grid_view)
    end = state()
    shown = [(r.cluster.name, r.count, r.confirmed) for r in page.clusters.rows()]
    undone = 0
    while document.undo() is not None:
        undone += 1
    assert state() == start
    for _ in range(undone):  # beyond them lie those of the example before
        document.redo()
    assert state() == end
    before = page.review
    page.load()
    qtbot.waitUntil(lambda: page.review is not before)
    again = [(r.cluster.name, r.count, r.confirmed) for r in page.clusters.rows()]
    assert sorted(again) == sorted(shown)
