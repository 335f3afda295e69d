from __future__ import annotations

import math
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from app.pages.threshold import ThresholdPage
from app.window import MainWindow
from engine.session import Session


@pytest.fixture
def page(at_threshold: MainWindow, qtbot: QtBot) -> ThresholdPage:
    at_threshold.go("threshold")
    page = at_threshold.page("threshold")
    assert isinstance(page, ThresholdPage)
    qtbot.waitUntil(lambda: page._loaded is not None)
    return page


def choose(page: ThresholdPage, qtbot: QtBot, name: str) -> int:
    """Choose the image with this path; gives its id."""
    for row in range(page.list.model.rowCount()):
        image = page.list.model.at(row).image
        if image.path == name:
            page.list.view.setCurrentIndex(page.list.model.index(row))
            qtbot.waitUntil(lambda: page._loaded is not None)
            return image.id
    raise AssertionError(name)


def overrides(page: ThresholdPage) -> dict[int, tuple[int | None, bool]]:
    """What the file says, read by another connection."""
    with Session.open(page.context.document.session.path) as session:
        return {i: (o.threshold, o.no_defect) for i, o in session.overrides().items()}


def test_model(page: ThresholdPage, qtmodeltester: object) -> None:
    qtmodeltester.check(page.list.model)  # type: ignore[attr-defined]
    page.list.model.set_view("unstable", "stability")
    page.list.model.set_view("all", "name")


def test_drag_shows_live_and_decides_on_release(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/000.png")
    before = int(page.canvas._mask.array.sum())
    page.plot._line.setValue(120)  # what pyqtgraph does while the line is dragged
    qtbot.waitUntil(lambda: int(page.canvas._mask.array.sum()) < before)
    assert page.canvas._regions
    assert overrides(page) == {}
    page.plot._line.sigPositionChangeFinished.emit(page.plot._line)
    assert overrides(page) == {image_id: (120, False)}


def test_keys_move_the_line_and_undo_takes_it_back(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/line/001.png")
    automatic = page.plot.threshold
    page.plot.setFocus()
    qtbot.keyClick(page.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert overrides(page) == {image_id: (automatic + 10, False)}
    qtbot.keyClick(page, Qt.Key.Key_BracketLeft)
    assert overrides(page) == {image_id: (automatic + 9, False)}
    for _ in range(2):
        qtbot.keyClick(page.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert overrides(page) == {}
    assert page.plot.threshold == automatic
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.window(), Qt.Key.Key_Z, both)
    assert overrides(page) == {image_id: (automatic + 10, False)}


def test_no_defect_and_reset(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/002.png")
    assert page.canvas._mask is not None
    qtbot.keyClick(page.list.view, Qt.Key.Key_N)
    assert overrides(page) == {image_id: (None, True)}
    assert page.canvas._mask is None
    assert not page.canvas._regions
    assert page.context.actions.action("no_defect").isChecked()
    qtbot.keyClick(page.list.view, Qt.Key.Key_R)
    assert overrides(page) == {}
    assert page.canvas._mask is not None


def test_undo_goes_to_the_image_it_changes(page: ThresholdPage, qtbot: QtBot) -> None:
    image_id = choose(page, qtbot, "test/dot/001.png")
    qtbot.keyClick(page.list.view, Qt.Key.Key_N)
    choose(page, qtbot, "test/good/000.png")
    page.window().go("product")
    page.context.actions.action("undo").trigger()
    assert page.window().current == "threshold"
    assert page._row is not None
    assert page._row.image.id == image_id


def test_filters_and_order(page: ThresholdPage, qtbot: QtBot) -> None:
    page.list.filter.setCurrentIndex(page.list.filter.findData("unstable"))
    shown = [page.list.model.at(r).image.path for r in range(page.list.model.rowCount())]
    assert shown == [f"test/good/{n:03}.png" for n in range(4)]
    page.list.filter.setCurrentIndex(page.list.filter.findData("decided"))
    assert page.list.model.rowCount() == 0
    assert page.list.nothing.isVisible()
    page.list.filter.setCurrentIndex(page.list.filter.findData("all"))
    page.list.order.setCurrentIndex(page.list.order.findData("stability"))
    stabilities = [page.list.model.at(r).stability for r in range(page.list.model.rowCount())]
    assert stabilities == sorted(stabilities)
    assert stabilities[0] == 0


def test_raw_image_as_long_as_the_key_is_held(page: ThresholdPage, qtbot: QtBot) -> None:
    page.list.view.setFocus()
    for widget in (page.list.view, page.canvas, page.plot):
        qtbot.keyPress(widget, Qt.Key.Key_I)
        assert page.canvas.raw
        qtbot.keyRelease(widget, Qt.Key.Key_I)
        assert not page.canvas.raw


def test_missing_image_is_told_and_the_rest_goes_on(page: ThresholdPage, qtbot: QtBot) -> None:
    root = page.context.document.session.product_root
    Path(root / "test/line/003.png").unlink()
    choose(page, qtbot, "test/line/003.png")
    assert page._loaded is not None
    assert "003.png" in page._loaded.error
    choose(page, qtbot, "test/line/002.png")
    assert page._loaded.pixels is not None


# ---- settings for all images -----------------------------------------------------------------------
def idle(page: ThresholdPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.jobs.running, timeout=20_000)


def stored(page: ThresholdPage) -> tuple[dict[str, object], list[tuple[int, int]]]:
    """Settings and choices in the file."""
    with Session.open(page.context.document.session.path) as session:
        curves = session.curves().values()
        return session.get("binarize"), [(c.threshold, c.regions) for c in curves]


def type_number(qtbot: QtBot, field: QSpinBox, value: int) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, str(value))
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_settings_are_tried_before_they_are_kept(page: ThresholdPage, qtbot: QtBot) -> None:
    before = stored(page)
    assert not page.context.actions.action("preview_thresholds").isEnabled()
    qtbot.mouseClick(page.settings._by_hand, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    type_number(qtbot, page.settings._lower, 60)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(page, qtbot)
    assert stored(page) == before  # nothing is kept yet
    page.list.show_filter("changed")
    changed = page.list.model.rowCount()
    assert changed > 0
    number = f"Images with another threshold: {changed} of 12"
    assert number in page.settings._result.text()
    assert page.canvas._badges == ["Preview of settings that do not count yet"]
    shown = page.list.model.at(0)
    assert page.plot.threshold == shown.threshold
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_Return, both)
    idle(page, qtbot)
    settings, choices = stored(page)
    assert settings["lo"] == settings["lower_bound"] == 60
    assert sum(a != b for a, b in zip(choices, before[1], strict=True)) == changed
    qtbot.waitUntil(lambda: page.params.lower_bound == 60)
    assert not page.settings.is_edited
    assert page.canvas._badges == []
    # One click brings the settings of before back into the form, a second one counts.
    qtbot.mouseClick(page.settings._buttons["settings_before"], Qt.MouseButton.LeftButton)
    page.context.actions.action("apply_thresholds").trigger()  # tries them first
    idle(page, qtbot)
    page.context.actions.action("apply_thresholds").trigger()
    idle(page, qtbot)
    assert stored(page)[1] == before[1]


def test_tried_settings_can_be_discarded(page: ThresholdPage, qtbot: QtBot) -> None:
    before = stored(page)
    type_number(qtbot, page.settings._shortest, 60)
    qtbot.mouseClick(page.settings._buttons["preview_thresholds"], Qt.MouseButton.LeftButton)
    idle(page, qtbot)
    page.list.show_filter("changed")
    assert page.list.model.rowCount() > 0
    qtbot.keyClick(page, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert page.settings._shortest.value() == 4
    assert page.list.filter.currentData() == "all"
    assert page.list.model.counts()["changed"] == 0
    assert stored(page) == before


def test_editing_again_drops_what_was_tried(page: ThresholdPage, qtbot: QtBot) -> None:
    type_number(qtbot, page.settings._erosion, 40)
    page.context.actions.action("preview_thresholds").trigger()
    idle(page, qtbot)
    assert page._tried is not None
    type_number(qtbot, page.settings._erosion, 41)
    assert page._tried is None
    assert page.settings._result.isHidden()
    assert page.context.actions.action("preview_thresholds").isEnabled()


def test_lower_bound_is_dragged_in_the_histogram(page: ThresholdPage, qtbot: QtBot) -> None:
    histogram = page.settings.histogram
    assert not histogram._line.movable
    page.settings._by_hand.setChecked(True)
    peaks = [r.image.peak for r in map(page.list.model.at, range(12)) if r.image.peak is not None]
    histogram._line.setValue(100)  # what pyqtgraph does while the line is dragged
    assert page.settings._lower.value() == 100
    below = sum(peak < 100 for peak in peaks)
    assert 0 < below < 12
    assert page.settings._below.text().endswith(f": {below}")
    qtbot.keyClick(histogram, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(histogram, Qt.Key.Key_Left)
    assert page.settings._lower.value() == 109


# ---- list and view ---------------------------------------------------------------------------------
def test_find_by_name(page: ThresholdPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.list.search.hasFocus)
    qtbot.keyClicks(page.list.search, "LINE/00")
    assert page.list.model.rowCount() == 4
    assert page._row is not None
    assert page._row.image.path == "test/line/000.png"
    qtbot.keyClicks(page.list.search, "x")
    assert page.list.nothing.isVisible()
    qtbot.keyClick(page.list.search, Qt.Key.Key_Escape)
    assert page.list.model.rowCount() == 12
    assert page.list.view.hasFocus()


def test_intervals_by_key(page: ThresholdPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "test/dot/000.png")
    low = page.plot.threshold
    qtbot.keyClick(page, Qt.Key.Key_BracketRight)
    assert page.plot.threshold == low + 1
    qtbot.keyClick(page, Qt.Key.Key_BraceLeft, Qt.KeyboardModifier.ShiftModifier)
    assert page.plot.threshold in {math.ceil(span.low) for span in page.plot._spans}
    assert page.plot.threshold <= low + 1


def test_panes(page: ThresholdPage, qtbot: QtBot) -> None:
    panes = page.view.panes
    image_id = choose(page, qtbot, "test/dot/000.png")
    assert image_id
    assert not panes.plain.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_V)
    assert panes.plain.isVisible()
    assert not panes.hot.isVisible()
    assert panes.main._heat is not None
    qtbot.keyClick(page, Qt.Key.Key_V)
    assert panes.hot.isVisible()
    assert panes.hot._heat is not None
    assert panes.main._heat is None
    assert panes.main._filled
    panes.plain.viewport.zoom_at(panes.plain.rect().center().toPointF(), 3)
    assert panes.main.viewport.transform() == panes.hot.viewport.transform()
    qtbot.mouseMove(panes.plain, panes.plain.rect().center())
    assert panes.main._pointer is not None
    assert panes.plain._pointer is None
    qtbot.keyClick(page, Qt.Key.Key_V)
    assert panes.count == 1
    assert not panes.main._filled
    qtbot.keyClick(page, Qt.Key.Key_F)
    assert panes.viewport.fitted
    fitted = panes.viewport.scale
    qtbot.keyClick(page, Qt.Key.Key_Plus)
    assert panes.viewport.scale == pytest.approx(1.25 * fitted)
    qtbot.keyClick(page, Qt.Key.Key_Minus)
    assert panes.viewport.scale == pytest.approx(fitted)
    qtbot.keyClick(page, Qt.Key.Key_1)
    assert panes.viewport.scale == 1


def test_scale_of_one_image_is_badged(page: ThresholdPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "test/good/001.png")
    table = list(page.canvas._heat_table)
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert page.canvas._badges == ["Scale of this image"]
    assert page._loaded is not None
    assert page._loaded.map_u8 is not None
    assert page.view.heat_bar._ends == (page._loaded.map_u8.min(), page._loaded.map_u8.max())
    assert page.canvas._heat_table != table
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert page.canvas._badges == []
    assert page.canvas._heat_table == table


def test_strength_of_the_heat_map_by_key(page: ThresholdPage, qtbot: QtBot) -> None:
    before = page.context.settings.overlay_opacity
    qtbot.keyClick(page, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert page.context.settings.overlay_opacity == before + 10
    assert page.canvas._opacity == pytest.approx((before + 10) / 100)
    qtbot.keyClick(page, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    assert page.context.settings.overlay_opacity == before


def test_read_out(page: ThresholdPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "test/dot/000.png")
    loaded = page._loaded
    assert loaded is not None
    assert loaded.pixels is not None
    assert loaded.map_u8 is not None
    assert loaded.raw is not None
    page.canvas.hovered.emit(40, 50)
    r, g, b = loaded.pixels[50, 40]
    expected = (
        f"x 40, y 50  ·  RGB {r} {g} {b}  ·  map {loaded.map_u8[50, 40]} of 255,"
        f" in its file {loaded.raw[50, 40]:g}"
    )
    assert page.canvas._note == expected
    page.canvas.hovered.emit(-1, -1)
    assert page.canvas._note == ""
