from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.models.clusters import pack_crops
from app.pages.triage import TriagePage
from app.widgets.picker import ClassPicker
from app.window import MainWindow
from engine.session import Session

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(at_triage: MainWindow, qtbot: QtBot) -> TriagePage:
    at_triage.go("triage")
    page = at_triage.page("triage")
    assert isinstance(page, TriagePage)
    qtbot.waitUntil(lambda: page.review is not None)
    page.grid_view.setFocus()
    return page


def stored(page: TriagePage) -> dict[int, tuple[str, bool]]:
    """Class and confirmation of every crop, as another connection reads them."""
    run_id = page.review.run.id
    with Session.open(page.context.document.session.path) as session:
        names = {c.id: c.name for c in session.clusters(run_id)}
        return {
            a.crop_id: (names[a.cluster_id], a.confirmed)
            for a in session.assignments(run_id).values()
        }


def fullest(page: TriagePage) -> int:
    """Choose the class with the most crops; gives its row."""
    rows = page.clusters.rows()
    row = 1 + max(range(len(rows)), key=lambda n: rows[n].count)
    page.cluster_view.setCurrentIndex(page.clusters.index(row))
    return row


def select(page: TriagePage, count: int) -> list[int]:
    page.selection.set(page.grid.ids[:count], page.grid.crop_id(0))
    return page.grid.ids[:count].tolist()


def test_models(page: TriagePage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.clusters)
    qtmodeltester.check(page.grid)
    fullest(page)
    select(page, 2)
    page.context.actions.action("false_alarm").trigger()
    page.context.document.undo()


def test_every_class_shows_its_crops(page: TriagePage) -> None:
    seen: list[int] = []
    for row in range(1, page.clusters.rowCount()):
        page.cluster_view.setCurrentIndex(page.clusters.index(row))
        assert page.grid.rowCount() == page.clusters.at(row).count
        seen += [page.grid.crop_id(n) for n in range(page.grid.rowCount())]
    assert sorted(seen) == sorted(stored(page))
    assert page.clusters.rows()[-1].cluster.number == 0  # normal comes last


def test_thumbnails_come(page: TriagePage, qtbot: QtBot) -> None:
    fullest(page)
    crop_id = page.grid.crop_id(0)
    qtbot.waitUntil(lambda: page.pictures.peek(crop_id) is not None, timeout=10_000)
    picture = page.pictures.peek(crop_id)
    assert (picture.width(), picture.height()) == (112, 112)


def test_digit_moves_the_selected_crops(page: TriagePage, qtbot: QtBot) -> None:
    row = fullest(page)
    target = next(
        r for r in page.clusters.rows() if r.key is not None and r.id != page.clusters.at(row).id
    )
    crops = select(page, 2)
    before = stored(page)
    qtbot.keyClick(page.grid_view, Qt.Key(Qt.Key.Key_0 + target.key))
    after = stored(page)
    assert {i: after[i] for i in crops} == dict.fromkeys(crops, (target.cluster.name, True))
    assert {i: v for i, v in after.items() if i not in crops} == {
        i: v for i, v in before.items() if i not in crops
    }
    assert len(page.selection)  # the next ones, so that the keyboard goes on
    qtbot.keyClick(page.window(), Qt.Key.Key_Z, CONTROL)
    assert stored(page) == before
    assert page.selection.ids == set(crops)  # undo shows what it changed
    qtbot.keyClick(page.window(), Qt.Key.Key_Z, CONTROL | SHIFT)
    assert stored(page) == after


def test_false_alarm_and_confirm(page: TriagePage, qtbot: QtBot) -> None:
    fullest(page)
    crops = select(page, 1)
    qtbot.keyClick(page.grid_view, Qt.Key.Key_Return)
    assert stored(page)[crops[0]][1]
    qtbot.keyClick(page.grid_view, Qt.Key.Key_Return)
    assert not stored(page)[crops[0]][1]
    page.cluster_view.setCurrentIndex(page.clusters.index(1))
    if page.grid.rowCount():
        crops = select(page, 1)
        qtbot.keyClick(page.grid_view, Qt.Key.Key_N)
        assert stored(page)[crops[0]] == ("normal", True)


def test_return_in_the_list_confirms_the_class(page: TriagePage, qtbot: QtBot) -> None:
    row = fullest(page)
    page.cluster_view.setFocus()
    qtbot.keyClick(page.cluster_view, Qt.Key.Key_Return)
    assert page.clusters.at(row).confirmed == page.clusters.at(row).count > 0
    assert page.clusters.at(row).cluster.state == "confirmed"


def test_rename_by_key(page: TriagePage, qtbot: QtBot) -> None:
    page.cluster_view.setFocus()
    page.cluster_view.setCurrentIndex(page.clusters.index(1))
    qtbot.keyClick(page.cluster_view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "Kratzer n1")  # n and 1 are shortcuts elsewhere on the page
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.clusters.at(1).cluster.name == "Kratzer n1")
    assert page.bar.title.text() == "Kratzer n1"
    assert not any(confirmed for _, confirmed in stored(page).values())  # Return went to the name


def test_a_name_that_is_taken_is_refused_and_told(page: TriagePage) -> None:
    taken = page.clusters.at(2).cluster.name
    page.clusters.setData(page.clusters.index(1), taken)
    assert page.clusters.at(1).cluster.name != taken
    assert [m.level for m in page.context.messages.messages] == ["error"]


def test_new_class_from_the_selection(page: TriagePage, qtbot: QtBot) -> None:
    fullest(page)
    crops = select(page, 2)
    qtbot.keyClick(page.grid_view, Qt.Key.Key_N, CONTROL | SHIFT)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "dent")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.bar.title.text() == "dent")
    assert {stored(page)[i] for i in crops} == {("dent", True)}


def test_merge_by_name(page: TriagePage, qtbot: QtBot) -> None:
    names = [row.cluster.name for row in page.clusters.rows()]
    page.cluster_view.setCurrentIndex(page.clusters.index(1))
    qtbot.keyClick(page.grid_view, Qt.Key.Key_M)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, ClassPicker)
    qtbot.keyClicks(picker.line, names[1])
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert names[0] not in {name for name, _ in stored(page).values()}
    assert [row.cluster.name for row in page.clusters.rows()] == names[1:]
    assert page.bar.title.text() == names[1]
    page.context.actions.action("undo").trigger()
    assert [row.cluster.name for row in page.clusters.rows()] == names


def test_drop_on_a_class(page: TriagePage) -> None:
    row = fullest(page)
    other = next(n for n in range(1, page.clusters.rowCount()) if n != row)
    crops = select(page, 2)
    data = pack_crops(page.selection.array())
    view = page.cluster_view
    place = view.visualRect(page.clusters.index(other)).center()
    move, left, none = (
        Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    for event in (
        QDragEnterEvent(place, move, data, left, none),
        QDragMoveEvent(place, move, data, left, none),
        QDropEvent(QPointF(place), move, data, left, none),
    ):
        QApplication.sendEvent(view.viewport(), event)
    assert {stored(page)[i][0] for i in crops} == {page.clusters.at(other).cluster.name}


def test_context_menu_moves(page: TriagePage, qtbot: QtBot) -> None:
    fullest(page)
    crops = select(page, 1)
    page.grid_view.customContextMenuRequested.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    moves = menu.actions()[0].menu().actions()
    moves[-1].trigger()
    menu.close()
    assert stored(page)[crops[0]] == ("normal", True)


def test_select_all_and_counts(page: TriagePage, qtbot: QtBot) -> None:
    fullest(page)
    count = page.grid.rowCount()
    qtbot.keyClick(page.grid_view, Qt.Key.Key_A, CONTROL)
    assert len(page.selection) == count
    assert page.bar.selected.text() == f"{count} / {count} selected"


def test_inspector_shows_the_image_of_the_crop(page: TriagePage, qtbot: QtBot) -> None:
    fullest(page)
    page.selection.set([page.grid.crop_id(0)], page.grid.crop_id(0))
    crop = page.review.crop(page.grid.crop_id(0))
    path = page.context.document.session.image(crop.image_id).path
    assert page.inspector._name.text() == path
    qtbot.waitUntil(lambda: page.inspector.regions.canvas._picture is not None, timeout=10_000)
    shown = [p for _, _, p in page.inspector._crop_bars._rows]
    assert shown == sorted(shown, reverse=True)
    assert sum(shown) == pytest.approx(1, abs=1e-4)


def test_orders(page: TriagePage) -> None:
    fullest(page)
    ids = {page.grid.crop_id(n) for n in range(page.grid.rowCount())}

    def shown(order: str) -> list[int]:
        page.bar.set_order(order)
        return [page.grid.crop_id(n) for n in range(page.grid.rowCount())]

    sure = [page.review.probability(i) for i in shown("sure")]
    assert sure == sorted(sure, reverse=True)
    unsure = [page.review.uncertainty(i) for i in shown("unsure")]
    assert unsure == sorted(unsure, reverse=True)
    areas = [page.review.crop(i).area for i in shown("area")]
    assert areas == sorted(areas, reverse=True)
    assert set(shown("image")) == ids


EDITS = st.lists(
    st.tuples(st.sampled_from(["move_1", "move_2", "false_alarm", "confirm"]), st.integers(0, 2), st.integers(0, 20)),
    max_size=6,
)  # fmt: skip


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits=EDITS)
def test_undo_all_is_the_start_and_redo_all_the_end(
    page: TriagePage, qtbot: QtBot, edits: list[tuple[str, int, int]]
) -> None:
    document = page.context.document
    while document.undo() is not None:
        pass
    start = stored(page)
    for name, cluster, crop in edits:
        page.cluster_view.setCurrentIndex(page.clusters.index(cluster % page.clusters.rowCount()))
        if page.grid.rowCount():
            crop_id = page.grid.crop_id(crop % page.grid.rowCount())
            page.selection.set([crop_id], crop_id)
            page.context.actions.action(name).trigger()
    end = stored(page)
    shown = [(r.cluster.name, r.count, r.confirmed) for r in page.clusters.rows()]
    undone = 0
    while document.undo() is not None:
        undone += 1
    assert stored(page) == start
    for _ in range(undone):  # beyond them lie those of the example before
        document.redo()
    assert stored(page) == end
    before = page.review
    page.load()
    qtbot.waitUntil(lambda: page.review is not before)
    assert [(r.cluster.name, r.count, r.confirmed) for r in page.clusters.rows()] == shown
