"""The triage page's views: they are linked, filtered, sorted, remembered, and say why they are empty."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.models.review import Filters
from app.window import MainWindow

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton


def selected_of(bench: Any, row: int) -> int:
    from app.models.clusters import SELECTED

    found: int = bench.page.clusters.index(row).data(SELECTED)
    return found


# ---- selecting ----------------------------------------------------------------------------------
def test_select_all_invert_and_counts(bench: Any) -> None:
    row = bench.page.clusters.row_of(bench.fullest())
    count = bench.page.grid.rowCount()
    bench.key("Ctrl+A")
    assert len(bench.page.selection) == count == selected_of(bench, row) == selected_of(bench, 0)
    assert bench.page.bar.selected.text() == f"{count} / {count} selected"
    bench.click(bench.page.grid.crop_id(0))
    bench.key("Ctrl+I")
    assert bench.page.selection.ids == set(bench.page.grid.ids[1:].tolist())
    assert selected_of(bench, row) == count - 1


def test_classes_by_key(bench: Any) -> None:
    page = bench.page
    bench.choose(1)
    bench.key("Ctrl+Down")
    assert page.cluster_view.currentIndex().row() == 2
    bench.key("Ctrl+Up")
    bench.key("Ctrl+Up")
    assert page.cluster_view.currentIndex().row() == 0
    bench.key("Ctrl+Up")  # round at the end
    assert page.cluster_view.currentIndex().row() == page.clusters.rowCount() - 1
    bench.key("Ctrl+Shift+A")
    assert page.edits.chosen() is None
    assert page.grid.rowCount() == len(page.review)


def test_space_goes_to_the_most_uncertain_open_crop_of_all_classes(bench: Any) -> None:
    page = bench.page
    order = sorted(page.review.ids.tolist(), key=lambda i: -page.review.uncertainty(i))
    bench.choose(1)
    seen = []
    for _ in range(3):
        bench.key("Space", page.grid_view)
        current = page.selection.current
        assert page.selection.ids == {current}
        assert page.grid.row_of(current) is not None
        seen.append(current)
    assert [page.review.uncertainty(i) for i in seen] == [
        page.review.uncertainty(i) for i in order[:3]
    ]
    bench.key("Return")
    bench.key("Space")
    assert page.selection.current not in seen


def test_when_all_is_confirmed_export_is_offered(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    bench.choose(0)
    bench.key("Ctrl+A")
    assert page.classes.progress.button.isHidden()
    bench.key("Return")
    assert all(confirmed for _, confirmed in bench.stored().values())
    assert page.classes.progress.bar.value() == len(page.review)
    bench.key("Space")
    assert [m.text for m in bench.window.messages.messages] == ["All crops are confirmed"]
    qtbot.mouseClick(page.classes.progress.button, LEFT)
    assert bench.window.current == "export"


def test_more_like_this(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    qtbot.waitUntil(lambda: page.review.embeddings is not None)
    bench.fullest()
    (crop,) = bench.select(1)
    bench.key("L")
    assert page.edits.chosen() is None
    assert page.bar.order == "similar"
    assert page.grid.crop_id(0) == crop
    shown = page.review.embeddings[page.review.rows_of(page.grid.ids)]
    likeness = shown @ shown[0]
    assert (np.diff(likeness) <= 1e-6).all()


# ---- bar ----------------------------------------------------------------------------------------
def test_orders(bench: Any) -> None:
    page, review = bench.page, bench.page.review
    bench.fullest()
    ids = set(page.grid.ids.tolist())
    keys = {
        "sure": lambda i: -review.probability(i),
        "unsure": lambda i: -review.uncertainty(i),
        "area": lambda i: -review.crop(i).area,
        "score": lambda i: -review.crop(i).score,
        "image": review.path,
    }
    for order, key in keys.items():
        page.bar.set_order(order)
        shown = [key(i) for i in page.grid.ids.tolist()]
        assert shown == sorted(shown), order
        assert set(page.grid.ids.tolist()) == ids


def test_filters_by_key_chip_and_menu(bench: Any, qtbot: QtBot) -> None:
    page, bar = bench.page, bench.page.bar
    bench.choose(0)
    crops = bench.select(2)
    bench.key("Return")
    bench.key("O")
    assert bar.filters == Filters(open=True)
    assert not set(page.grid.ids.tolist()) & set(crops)
    assert f"{len(page.review) - 2} of {len(page.review)} shown" in bar.selected.text()
    bench.key("Ctrl+F")
    assert QApplication.focusWidget() is bar.search
    bench.type("dot")  # d, o and t are shortcuts elsewhere
    assert bar.filters == Filters(open=True, text="dot")
    expected = [i for i in page.review.ids.tolist() if "dot" in page.review.path(i)]
    assert set(page.grid.ids.tolist()) == set(expected) - set(crops)
    assert [chip.key for chip in bar.chips.chips()] == ["open", "text"]
    qtbot.mouseClick(bar.chips.chips()[0], LEFT)
    assert bar.filters == Filters(text="dot")
    assert not page.context.actions.action("only_open").isChecked()
    qtbot.mouseClick(bar.chips.chips()[0], LEFT)
    assert bar.filters == Filters()
    assert bar.search.text() == ""
    bar._fill_menu()
    offered = {a.text().split("\t")[0]: a for a in bar._menu.actions() if a.text()}
    assert offered["Only confirmed"].text().endswith("\t2")
    offered["Only confirmed"].trigger()
    assert set(page.grid.ids.tolist()) == set(crops)
    bar._fill_menu()
    offered = {a.text().split("\t")[0]: a for a in bar._menu.actions() if a.text()}
    offered["Less sure than 90 %"].trigger()
    assert bar.filters == Filters(confirmed=True, below=0.9)
    bench.key("Ctrl+Shift+F", page.grid_view)
    assert page.grid.rowCount() == len(page.review)


def test_folders_can_be_asked_for(bench: Any) -> None:
    page, bar = bench.page, bench.page.bar
    bench.choose(0)
    bar._fill_menu()
    folders = next(a.menu() for a in bar._menu.actions() if a.menu() is not None)
    next(a for a in folders.actions() if a.text().startswith("line")).trigger()
    assert bar.filters == Filters(folder="line")
    assert all("/line/" in page.review.path(i) for i in page.grid.ids.tolist())
    assert page.grid.rowCount() > 0


def test_what_pictures_show_and_their_size(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    bench.choose(0)
    first = page.grid.crop_id(0)
    pictures = {}
    for n, shown in enumerate(("crop", "mask", "heat", "context"), 1):
        bench.key(f"Alt+{n}", page.grid_view)
        assert page.bar.shown == shown
        qtbot.waitUntil(lambda: page.pictures.peek(first) is not None, timeout=10_000)
        pictures[shown] = page.pictures.peek(first).convertToFormat(
            page.pictures.peek(first).format()
        )
    assert len({bytes(p.constBits()) for p in pictures.values()}) == 4
    bench.key("Alt+1", page.grid_view)
    side = page.grid_view.side
    bench.key("Ctrl++", page.grid_view)
    assert page.grid_view.side > side
    bench.key("Ctrl+-", page.grid_view)
    bench.key("Ctrl+-", page.grid_view)
    assert page.grid_view.side < side


def test_keys_press_the_button_that_has_the_focus(bench: Any) -> None:
    page = bench.page
    before = bench.stored()
    button = next(
        b
        for b in page.bar.findChildren(QToolButton)
        if b.defaultAction() is page.context.actions.action("shown_mask")
    )
    button.setFocus()
    bench.key("Space")
    assert page.bar.shown == "mask"
    assert bench.stored() == before


def test_classes_are_sorted_and_stay_sorted(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    found = [row.id for row in page.clusters.rows()]
    chosen = bench.choose(1)
    button = page.classes._button
    action = next(a for a in button.menu().actions() if a.objectName() == "sort_count")
    action.trigger()
    counts = [row.count for row in page.clusters.rows()[:-1]]
    assert counts == sorted(counts, reverse=True)
    assert page.clusters.rows()[-1].cluster.number == 0  # false alarms stay last
    assert page.edits.chosen().id == chosen
    assert page.place()["classes"] == "count"
    page.context.actions.action("sort_number").trigger()
    assert [row.id for row in page.clusters.rows()] == found


# ---- inspector ----------------------------------------------------------------------------------
def test_inspector_shows_the_image_of_the_crop(bench: Any, qtbot: QtBot) -> None:
    page, inspector = bench.page, bench.page.inspector
    bench.fullest()
    (crop_id,) = bench.select(1)
    assert inspector._name.text() == page.review.path(crop_id)
    qtbot.waitUntil(lambda: inspector.regions.canvas._picture is not None, timeout=10_000)
    shown = [p for _, _, p in inspector._crop_bars._rows]
    assert shown == sorted(shown, reverse=True)
    assert sum(shown) == pytest.approx(1, abs=1e-4)
    whole = [p for _, _, p in inspector._image_bars._rows]
    assert (
        whole
        == [p for _, p in page.review.image_probabilities(page.review.crop(crop_id).image_id)][
            : len(whole)
        ]
    )


def test_regions_are_in_the_colours_of_their_classes(bench: Any, qtbot: QtBot) -> None:
    page, view = bench.page, bench.page.inspector.regions
    crop_id = next(i for i in page.review.ids.tolist() if not page.review.crop(i).whole)
    page.walk.go_to(crop_id)
    qtbot.waitUntil(lambda: bool(view.canvas._regions), timeout=10_000)
    region = next(r for r in view.canvas._regions if r.current)
    assert region.box == page.review.crop(crop_id).box
    cluster = page.review.cluster(page.review.cluster_of(crop_id))
    assert (region.colour, region.label) == (cluster.colour, cluster.name)
    key, _ = bench.other_key(cluster.id)
    bench.key(str(key), page.grid_view)
    page.walk.go_to(crop_id)
    region = next(r for r in view.canvas._regions if r.current)
    assert region.colour == page.review.cluster(page.review.cluster_of(crop_id)).colour


def test_a_click_on_a_region_goes_to_its_crop(bench: Any, qtbot: QtBot) -> None:
    page, view = bench.page, bench.page.inspector.regions
    crop = next(c for c in map(page.review.crop, page.review.ids.tolist()) if not c.whole)
    page.walk.go_to(crop.id)
    qtbot.waitUntil(lambda: bool(view.canvas._regions), timeout=10_000)
    page.selection.clear()
    x0, y0, x1, y1 = crop.box
    place = view.canvas.viewport.to_widget(QPointF((x0 + x1) / 2, (y0 + y1) / 2)).toPoint()
    with qtbot.waitSignal(view.picked):
        qtbot.mouseClick(view.canvas, LEFT, pos=place)
    assert page.selection.ids == {page.selection.current}
    assert page.review.crop(page.selection.current).image_id == crop.image_id


def test_the_nearest_crops_can_be_gone_to(bench: Any, qtbot: QtBot) -> None:
    page, strip = bench.page, bench.page.inspector.nearest
    bench.fullest()
    (crop_id,) = bench.select(1)
    qtbot.waitUntil(lambda: bool(strip.thumbs()))
    assert [t.id for t in strip.thumbs()] == page.review.neighbours(
        crop_id, len(strip.thumbs())
    ).tolist()
    wanted = strip.thumbs()[1].id
    qtbot.mouseClick(strip, LEFT, pos=strip.rect_of(1).center())
    assert page.selection.current == wanted
    assert page.grid.row_of(wanted) is not None


def test_features_that_cannot_be_read_are_told(at_triage: MainWindow, qtbot: QtBot) -> None:
    from safetensors.numpy import load_file, save_file

    session = at_triage.document.session
    file = session.run_folder(session.current_run().id) / "result.safetensors"
    arrays = load_file(file)
    del arrays["crop_embeddings"]
    path = session.path
    at_triage.actions_.action("close_session").trigger()
    save_file(arrays, file)
    at_triage.open_path(path)
    at_triage.go("triage")
    inspector = at_triage.page("triage").inspector
    qtbot.waitUntil(lambda: "crop_embeddings" in inspector._no_nearest.text(), timeout=10_000)
    assert inspector._no_nearest.isVisibleTo(inspector)


def test_notes_on_class_and_image(bench: Any, qtbot: QtBot) -> None:
    page, inspector = bench.page, bench.page.inspector
    bench.choose(1)
    bench.key("T")
    assert QApplication.focusWidget() is inspector.class_note
    bench.type("only on line 2")
    page.grid_view.setFocus()
    qtbot.waitUntil(lambda: bench.classes()[1].note == "only on line 2")
    bench.key("Shift+T")
    assert QApplication.focusWidget() is inspector.image_note
    bench.type("blurred")
    page.grid_view.setFocus()
    image_id = page.review.crop(page.selection.current).image_id
    qtbot.waitUntil(lambda: bench.image_notes() == {image_id: "blurred"})
    bench.undo()
    assert bench.image_notes() == {}
    assert inspector.image_note.toPlainText() == ""
    bench.undo()
    assert bench.classes()[1].note == ""
    assert inspector.class_note.toPlainText() == ""


def test_a_note_is_kept_when_the_session_is_left_while_typing(bench: Any) -> None:
    bench.choose(1)
    path = bench.window.document.session.path
    bench.key("T")
    bench.type("half a sen")
    bench.window.actions_.action("close_session").trigger()
    bench.window.open_path(path)
    assert bench.classes()[1].note == "half a sen"


def test_typing_goes_on_while_the_run_is_read_again(bench: Any, qtbot: QtBot) -> None:
    page, note = bench.page, bench.page.inspector.class_note
    bench.choose(1)
    bench.key("T")
    bench.type("half")
    review = page.review
    bench.window.document.stored.emit()  # as after a job that wrote
    qtbot.waitUntil(lambda: page.review is not review, timeout=10_000)
    assert QApplication.focusWidget() is note
    bench.type(" done")
    page.grid_view.setFocus()
    qtbot.waitUntil(lambda: bench.classes()[1].note == "half done")


def test_to_the_threshold_of_the_image(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    bench.fullest()
    (crop_id,) = bench.select(1)
    bench.key("G")
    assert bench.window.current == "threshold"
    threshold, image_id = bench.window.page("threshold"), page.review.crop(crop_id).image_id
    qtbot.waitUntil(lambda: threshold._row is not None and threshold._row.image.id == image_id)


# ---- plot ---------------------------------------------------------------------------------------
@pytest.fixture
def plotted(bench: Any, qtbot: QtBot) -> Any:
    """The page with its plot, and points in it."""
    bench.key("P")
    panel = bench.page.embedding
    assert panel.isVisible()
    qtbot.waitUntil(lambda: panel.plot.count == len(bench.page.review), timeout=60_000)
    return bench


def test_the_plot_and_the_grid_select_together(plotted: Any, qtbot: QtBot) -> None:
    page, plot = plotted.page, plotted.page.embedding.plot
    plotted.choose(0)
    crop_id = page.review.ids[0].item()
    place = plot.position(crop_id).toPoint()
    qtbot.mouseClick(plot, LEFT, pos=place)
    picked = page.selection.current
    assert page.selection.ids == {picked}
    assert (plot.position(picked) - plot.position(crop_id)).manhattanLength() < 20
    assert page.inspector._crop == picked
    # A lasso around everything, then one that takes away.
    corners = [
        QPoint(1, 1),
        QPoint(plot.width() - 2, 1),
        QPoint(plot.width() - 2, plot.height() - 2),
        QPoint(1, plot.height() - 2),
    ]
    for modifier, expected in (
        (Qt.KeyboardModifier.NoModifier, len(page.review)),
        (Qt.KeyboardModifier.AltModifier, 0),
        (Qt.KeyboardModifier.ShiftModifier, len(page.review)),
    ):
        QTest.mousePress(plot, LEFT, modifier, corners[0])
        for corner in corners[1:]:
            QTest.mouseMove(plot, corner)
        QTest.mouseRelease(plot, LEFT, modifier, corners[-1])
        assert len(page.selection) == expected
    assert selected_of(plotted, 0) == len(page.review)
    # And the other way round.
    page.grid_view.setFocus()
    crops = plotted.select(2)
    assert sorted(plot._ids[plot._selected].tolist()) == sorted(crops)
    assert plot.current == page.selection.current


def test_other_classes_are_faded_in_the_plot(plotted: Any, qtbot: QtBot) -> None:
    page, plot = plotted.page, plotted.page.embedding.plot
    cluster_id = plotted.fullest()
    assert set(plot._ids[~plot._dimmed].tolist()) == set(page.review.members(cluster_id).tolist())
    qtbot.mouseClick(page.embedding.fade, LEFT, pos=QPoint(10, page.embedding.fade.height() // 2))
    assert not plot._dimmed.any()


def test_a_lasso_over_several_classes_is_moved_whole(plotted: Any) -> None:
    page = plotted.page
    plotted.choose(1)
    page.embedding.plot.lassoed.emit(page.review.ids, "replace")
    assert "not shown" in page.bar.selected.text()
    page.grid_view.setFocus()
    name = page.clusters.at(1).cluster.name
    plotted.key("1")
    assert set(plotted.stored().values()) == {(name, True)}


def test_keys_work_in_the_plot_as_a_window_of_its_own(plotted: Any, qtbot: QtBot) -> None:
    page, plot = plotted.page, plotted.page.embedding.plot
    dock = page.docks.dock("embedding")
    plotted.choose(0)
    (crop_id,) = plotted.select(1)
    for floating in (True, False):
        dock.setFloating(floating)
        plot.activateWindow()
        plot.setFocus()
        qtbot.waitUntil(plot.hasFocus)
        page.selection.set([crop_id], crop_id)
        plotted.key("Return", plot)
        assert plotted.stored()[crop_id][1] is floating  # confirmed, and then taken back, once each


# ---- splitting ----------------------------------------------------------------------------------
def test_split_with_preview(bench: Any, qtbot: QtBot) -> None:
    page, panel = bench.page, bench.page.splitting.panel
    cluster_id = bench.fullest()
    members = set(page.grid.ids.tolist())
    before = bench.stored(), bench.classes()
    bench.key("S")
    assert page.crops.currentWidget() is panel
    assert not panel.keep_button.isEnabled()
    qtbot.waitUntil(lambda: panel.count > 0, timeout=30_000)
    best = max(panel._found, key=lambda k: panel._found[k].silhouette)
    assert panel.count == best  # the most distinct one shows first
    bench.key("3")  # in the panel a digit is a count of groups
    assert panel.count == 3
    groups = panel._found[3].groups()
    assert len(panel._strips) == 3
    assert {t.id for t in panel._strips[0].thumbs()} <= set(groups[0])
    assert (bench.stored(), bench.classes()) == before
    bench.key("Return")
    assert page.crops.currentWidget() is page.grid_view
    assert len(bench.classes()) == len(before[1]) + 2
    assert set(page.grid.ids.tolist()) == set(groups[0])
    assert page.edits.chosen().id == cluster_id
    assert set().union(*map(set, groups)) == members
    bench.undo()
    assert (bench.stored(), bench.classes()) == before


def test_a_split_is_discarded(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    bench.fullest()
    before = bench.classes()
    bench.key("S")
    bench.key("Esc")  # while groups are being looked for
    assert page.crops.currentWidget() is page.grid_view
    qtbot.waitUntil(lambda: not bench.window.jobs.running)
    bench.key("S", page.grid_view)
    qtbot.waitUntil(lambda: page.splitting.panel.count > 0, timeout=30_000)
    qtbot.mouseClick(page.splitting.panel.discard_button, LEFT)
    assert page.crops.currentWidget() is page.grid_view
    assert bench.classes() == before


def test_a_preview_ends_when_its_class_changes(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    bench.fullest()
    bench.select(1)
    bench.key("N")
    bench.key("S")
    qtbot.waitUntil(lambda: page.splitting.panel.count > 0, timeout=30_000)
    bench.window.actions_.action("undo").trigger()
    assert not page.splitting.is_open


def test_nothing_to_split(bench: Any) -> None:
    bench.choose(0)
    bench.key("S")
    assert not bench.page.splitting.is_open
    assert [m.level for m in bench.window.messages.messages] == ["info"]


# ---- empty, and remembered ------------------------------------------------------------------------
def test_hints_where_there_is_nothing(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    bench.key("Ctrl+F")
    bench.type("no file is called so")
    assert page.crops.currentWidget() is page.crops.filtered
    assert page.inspector._crop is None
    qtbot.mouseClick(page.crops.filtered.button, LEFT)
    assert page.crops.currentWidget() is page.grid_view
    bench.choose(1)
    bench.key("Ctrl+A")
    bench.key("N")
    assert page.crops.currentWidget() is page.crops.empty


def test_without_a_run_there_is_a_way_to_one(at_threshold: MainWindow, qtbot: QtBot) -> None:
    at_threshold.go("triage")
    page = at_threshold.page("triage")
    assert page._stack.currentWidget() is page._no_run
    assert not at_threshold.actions_.action("split_cluster").isEnabled()
    qtbot.mouseClick(page._no_run.button, LEFT)
    assert at_threshold.current == "discover"


def test_a_damaged_run_is_told(at_triage: MainWindow, qtbot: QtBot) -> None:
    session = at_triage.document.session
    run_id = session.current_run().id
    at_triage.go("product")
    (session.run_folder(run_id) / "result.safetensors").write_bytes(b"cut")
    at_triage.document.stored.emit()
    at_triage.go("triage")
    page = at_triage.page("triage")
    qtbot.waitUntil(lambda: bool(at_triage.messages.messages))
    assert page._stack.currentWidget() is page._no_run


def test_the_place_is_remembered_by_session(bench: Any, qtbot: QtBot) -> None:
    page, path = bench.page, bench.window.document.session.path
    bench.fullest()
    cluster = page.edits.chosen().id
    page.bar.set_order("area")
    bench.key("O", page.grid_view)
    bench.key("Alt+3", page.grid_view)
    crop = page.grid.crop_id(1)
    bench.click(crop)
    bench.window.go("export")
    bench.window.actions_.action("close_session").trigger()
    page.bar.restore({})
    assert page.bar.filters == Filters()
    bench.window.open_path(path)
    bench.window.go("triage")
    qtbot.waitUntil(lambda: page.review is not None)
    assert page.edits.chosen().id == cluster
    assert page.selection.current == crop
    assert (page.bar.order, page.bar.shown) == ("area", "heat")
    assert page.bar.filters == Filters(open=True)
