from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDrag, QHelpEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from app.models.clusters import unpack_crops
from app.models.crops import CropGrid
from app.models.review import Review
from app.models.selection import Selection
from app.widgets.crop_painter import picture_rect
from app.widgets.grid import GridView
from engine import triage
from engine.session import Cluster, CropRecord, ImageRecord, Session

COUNT, CLASSES = 60, 3
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """60 crops of 6 images in three classes of 20: crops 1 to 20 are in class 1, and so on."""
    rng = np.random.default_rng(0)
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product([ImageRecord(f"{n}.png", 64, 48) for n in range(6)], [])
        crops = [CropRecord(0, 1 + n // 10, (0, 0, 9, 9), n, 0.5, False) for n in range(COUNT)]
        crop_set = session.add_crop_set({}, crops, [])
        run = session.add_run(crop_set.id, "AnomalyNCD", {})
        numbers = np.arange(COUNT) // 20
        p = rng.dirichlet(np.ones(CLASSES), COUNT).astype(np.float32) * np.float32(0.4)
        p[np.arange(COUNT), numbers] += 0.6
        ids = np.arange(1, COUNT + 1)
        save_file(
            {
                "crop_ids": ids, "crop_probabilities": p,
                "crop_embeddings": np.zeros((COUNT, 4), np.float32),
                "crop_weights": np.full(COUNT, 0.1, np.float32),
                "image_ids": np.arange(1, 7), "image_probabilities": np.zeros((6, 3), np.float32),
            },
            session.run_folder(run.id) / "result.safetensors",
        )  # fmt: skip
        clusters = [Cluster(0, run.id, n, f"class {n}", f"#{n}0{n}0{n}0") for n in range(CLASSES)]
        pairs = list(zip(ids.tolist(), numbers.tolist(), strict=True))
        session.finish_run(run.id, 1.0, {}, clusters, pairs)
        yield session


@pytest.fixture
def review(session: Session) -> Review:
    run = session.current_run()
    assert run is not None
    return Review(session, run)


@pytest.fixture
def asked() -> list[int]:
    """Ids of the crops whose pictures were painted."""
    return []


@pytest.fixture
def view(qtbot: QtBot, review: Review, asked: list[int]) -> GridView:
    """60 crops, five in a line, three lines in sight."""
    grey = QImage(100, 100, QImage.Format.Format_RGB32)
    grey.fill(Qt.GlobalColor.gray)

    def picture(crop_id: int) -> QImage:
        asked.append(crop_id)
        return grey

    view = GridView(CropGrid(picture), Selection())
    view.model().setParent(view)
    qtbot.addWidget(view)
    view.set_side(100)
    view.resize(590, 3 * 130 + 6)
    view.model().set_crops(review, np.arange(1, COUNT + 1), mixed=True)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


def selection(view: GridView) -> list[int]:
    return view._selection.array().tolist()


def current(view: GridView) -> int | None:
    return view._selection.current


def on_picture(view: GridView, crop_id: int) -> QPoint:
    return picture_rect(view.crop_rect(crop_id)).center()


def on_line(view: GridView, crop_id: int) -> QPoint:
    """Below the picture, where a rubber band can begin."""
    return view.crop_rect(crop_id).bottomLeft() + QPoint(12, -6)


def click(view: GridView, crop_id: int, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(view.viewport(), LEFT, held, on_picture(view, crop_id))


def test_model(view: GridView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view.model())
    assert view.model().rowCount() == COUNT
    assert (view._cells.columns, view.visible_rows()) == (5, (0, 20))


def test_clicks(view: GridView) -> None:
    click(view, 3)
    assert (selection(view), current(view)) == ([3], 3)
    click(view, 7, CONTROL)
    assert (selection(view), current(view)) == ([3, 7], 7)
    click(view, 9, SHIFT)
    assert (selection(view), current(view)) == ([7, 8, 9], 9)
    click(view, 5, SHIFT)
    assert selection(view) == [5, 6, 7]
    click(view, 7, CONTROL)
    assert selection(view) == [5, 6]
    click(view, 12, CONTROL)
    click(view, 14, CONTROL | SHIFT)
    assert selection(view) == [5, 6, 12, 13, 14]
    click(view, 6)  # one of several: a release without a drag leaves it alone
    assert selection(view) == [6]


def test_a_click_on_nothing_selects_nothing(view: GridView, review: Review) -> None:
    view.model().set_crops(review, np.arange(1, 4))
    click(view, 2)
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(300, 350))
    assert selection(view) == []
    assert current(view) == 2


STEPS = {
    KEY.Key_Left: -1, KEY.Key_Right: 1, KEY.Key_Up: -5, KEY.Key_Down: 5,
    KEY.Key_PageUp: -15, KEY.Key_PageDown: 15, KEY.Key_Home: -COUNT, KEY.Key_End: COUNT,
}  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    keys=st.lists(st.sampled_from(sorted(STEPS)), max_size=12),
    held=st.sampled_from([NONE, SHIFT, CONTROL]),
)
def test_keys_move_and_select(
    view: GridView, keys: list[Qt.Key], held: Qt.KeyboardModifier
) -> None:
    view._selection.set([23], 23)
    view._anchor = 23
    at = 23
    for key in keys:
        QTest.keyClick(view, key, held)
        step = STEPS[key]
        wanted = at + step
        if abs(step) == 5:
            at = wanted if 1 <= wanted <= COUNT else at
        else:
            at = min(max(wanted, 1), COUNT)
        assert current(view) == at
        rect = view.crop_rect(at)
        assert view.viewport().rect().contains(rect)
    if not keys:
        return
    low, high = min(23, at), max(23, at)
    expected = {NONE: [at], SHIFT: list(range(low, high + 1)), CONTROL: [23]}
    assert selection(view) == expected[held]


def test_down_from_above_a_short_last_line_goes_to_its_end(view: GridView, review: Review) -> None:
    view.model().set_crops(review, np.arange(1, 9))
    view._selection.set([4], 4)
    QTest.keyClick(view, KEY.Key_Down)
    assert current(view) == 8
    QTest.keyClick(view, KEY.Key_Down)
    assert current(view) == 8


def test_other_keys(view: GridView) -> None:
    click(view, 4)
    QTest.keyClick(view, KEY.Key_Right, CONTROL)
    QTest.keyClick(view, KEY.Key_Space, CONTROL)
    assert selection(view) == [4, 5]
    QTest.keyClick(view, KEY.Key_Space, CONTROL)
    assert selection(view) == [4]
    QTest.keyClick(view, KEY.Key_Escape)
    assert selection(view) == []
    view.select_all()
    assert selection(view) == list(range(1, COUNT + 1))
    view._selection.set([1, 3])
    view.invert()
    assert selection(view) == [2, *range(4, COUNT + 1)]


@pytest.mark.parametrize(("held", "before"), [(NONE, []), (CONTROL, [1, 19])])
def test_rubber_band(view: GridView, held: Qt.KeyboardModifier, before: list[int]) -> None:
    view._selection.set([1, 19], 1)
    viewport, start = view.viewport(), on_line(view, 2)
    QTest.mousePress(viewport, LEFT, held, start)
    end = on_picture(view, 9)
    QTest.mouseMove(viewport, start + QPoint(20, 20))
    QTest.mouseMove(viewport, end)
    assert selection(view) == sorted({2, 3, 4, 7, 8, 9, *before})
    QTest.mouseMove(viewport, on_picture(view, 8))  # it shrinks, too
    assert selection(view) == sorted({2, 3, 7, 8, *before})
    QTest.mouseRelease(viewport, LEFT, held, on_picture(view, 8))
    assert not view._band.is_shown
    assert selection(view) == sorted({2, 3, 7, 8, *before})


def test_a_rubber_band_held_below_the_edge_scrolls(view: GridView, qtbot: QtBot) -> None:
    viewport, start = view.viewport(), on_line(view, 2)
    QTest.mousePress(viewport, LEFT, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(20, 20))
    below = QPoint(start.x() + 20, viewport.height() + 40)
    view.cursor().setPos(viewport.mapToGlobal(below))
    QTest.mouseMove(viewport, below)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QTest.mouseRelease(viewport, LEFT, NONE, below)
    assert selection(view) == list(range(2, COUNT + 1, 5))
    assert not view._band._timer


def test_drag_takes_the_selected_crops_along(
    view: GridView, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[list[int]] = []

    def note(drag: QDrag, *_actions: object) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        dragged.append(unpack_crops(drag.mimeData()))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", note)

    def drag(crop_id: int) -> None:
        start = on_picture(view, crop_id)
        QTest.mousePress(view.viewport(), LEFT, NONE, start)
        QTest.mouseMove(view.viewport(), start + QPoint(30, 0))
        QTest.mouseRelease(view.viewport(), LEFT, NONE, start + QPoint(30, 0))

    click(view, 2)
    click(view, 4, CONTROL)
    drag(4)
    assert dragged.pop() == [2, 4]
    assert selection(view) == [2, 4]
    drag(9)
    assert dragged.pop() == [9]


def test_right_click_is_about_what_lies_under_it(view: GridView) -> None:
    view._selection.set([2, 4], 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NONE, on_picture(view, 4))
    assert selection(view) == [2, 4]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, NONE, on_picture(view, 9))
    assert selection(view) == [9]


def test_the_wheel(view: GridView) -> None:
    zoomed: list[int] = []
    view.zoomed.connect(zoomed.append)
    bar = view.verticalScrollBar()

    def turn(angle: int, held: Qt.KeyboardModifier) -> None:
        place = QPointF(100, 100)
        event = QWheelEvent(
            place, place, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, held,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    turn(-120, NONE)
    assert bar.value() > 0
    before = bar.value()
    turn(120, CONTROL)
    turn(-120, CONTROL)
    assert (zoomed, bar.value()) == ([1, -1], before)


def test_only_what_is_in_sight_is_looked_at(view: GridView, asked: list[int]) -> None:
    wanted: list[tuple[list[int], int]] = []
    view.wanted.connect(lambda ids, side: wanted.append((ids.tolist(), side)))
    asked.clear()
    view.verticalScrollBar().setValue(5 * 130)
    QApplication.processEvents()
    assert set(asked) <= set(range(21, 46))
    ids, side = wanted[-1]
    assert ids[:20] == list(range(26, 46))  # in sight
    assert set(ids[20:]) == {*range(46, 61), *range(6, 26)}  # one screen on either side
    assert side == 100
    view.set_side(50)
    QApplication.processEvents()
    assert wanted[-1][1] == 50


def test_a_picture_that_comes_is_painted(view: GridView, asked: list[int]) -> None:
    QApplication.processEvents()
    asked.clear()
    view.model().picture_ready(7)
    view.model().picture_ready(59)  # out of sight
    QApplication.processEvents()
    assert 7 in asked
    assert len(set(asked)) <= 9  # it and those that touch it
    assert 59 not in asked


def test_what_is_in_sight_stays_when_the_size_changes(view: GridView) -> None:
    view.verticalScrollBar().setValue(4 * 130)
    for change in (
        lambda: view.resize(360, view.height()),
        lambda: view.set_side(60),
        lambda: view.set_side(120),
        lambda: view.resize(700, view.height()),
    ):
        before = view.visible_rows()[0]
        change()
        first = view.visible_rows()[0]
        assert first <= before < first + view._cells.columns


def test_the_current_crop_comes_into_sight_whoever_chose_it(view: GridView) -> None:
    for crop_id in (58, 2, 30):
        view._selection.set_current(crop_id)
        assert view.viewport().rect().contains(view.crop_rect(crop_id))
    view._selection.set_current(None)
    assert view.crop_rect(999).isEmpty()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_words_for_a_crop(view: GridView, review: Review, session: Session) -> None:
    review.update(triage.move(session, review.run.id, [7], review.clusters()[0].id or 0))
    view.model().set_crops(review, np.arange(1, COUNT + 1), mixed=True)
    place = on_picture(view, 7)
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    text = QToolTip.text()
    QToolTip.hideText()
    for part in ("0.png", "class 1", "%", "Confirmed by you", "Moved here by hand"):
        assert part in text
    QAccessible.setActive(True)
    try:
        view._selection.set_current(7)
        assert view.accessibleDescription() == text
    finally:
        QAccessible.setActive(False)


@pytest.mark.parametrize("change", ["confirm", "move", "select", "hover", "focus", "mixed"])
def test_what_can_be_seen_of_it(
    view: GridView, review: Review, session: Session, change: str
) -> None:
    """Each state changes the cell of its crop, and only that one."""
    changes: dict[str, Callable[[], object]] = {
        "confirm": lambda: review.update(triage.confirm(session, review.run.id, [7])),
        "move": lambda: review.update(
            triage.move(session, review.run.id, [7], review.clusters()[1].id or 0)
        ),
        "select": lambda: view._selection.add([7]),
        "hover": lambda: QTest.mouseMove(view.viewport(), on_picture(view, 7)),
        "focus": lambda: view._selection.set_current(7),
        "mixed": lambda: view.model().set_crops(review, view.model().ids, mixed=False),
    }
    view._selection.set_current(60)
    view.verticalScrollBar().setValue(0)
    before = view.viewport().grab().toImage()
    changes[change]()
    if change in ("confirm", "move"):
        view.model().set_crops(review, view.model().ids, mixed=True)
    after = view.viewport().grab().toImage()
    for crop_id in (7, 8):
        rect = view.crop_rect(crop_id)
        differs = before.copy(rect) != after.copy(rect)
        assert differs == (crop_id == 7 or change == "mixed")


def test_no_crops(view: GridView) -> None:
    view.model().set_crops(None)
    for key in STEPS:
        QTest.keyClick(view, key)
    view.select_all()
    view.invert()
    assert selection(view) == []
    assert view.visible_rows() == (0, 0)
    view.viewport().grab()
