from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.chips import ChipBar
from app.widgets.flow import FlowLayout
from app.widgets.progress import ReviewProgress
from app.widgets.strip import CropStrip, Thumb

# The offscreen platform has no window manager that windows could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def strip(qtbot: QtBot) -> CropStrip:
    asked: list[int] = []

    def picture(crop_id: int) -> QImage | None:
        asked.append(crop_id)
        return None

    made = CropStrip(picture, "near", side=50, lines=2)
    made.asked = asked  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.set_thumbs([Thumb(100 + n, "#e69f00") for n in range(9)])
    made.resize(170, made.heightForWidth(170))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_as_many_as_fit_are_asked_for(strip: CropStrip) -> None:
    assert [t.id for t in strip.thumbs()] == [100, 101, 102, 103, 104, 105]  # 3 a line, 2 lines
    strip.grab()
    assert set(strip.asked) == {100, 101, 102, 103, 104, 105}


def test_click_and_keys_pick(strip: CropStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.picked) as heard:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect_of(4).center())
    assert heard.args == [104]
    qtbot.keyClick(strip, Qt.Key.Key_Up)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.picked) as heard:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert heard.args == [102]


def test_an_empty_strip_picks_nothing(strip: CropStrip, qtbot: QtBot) -> None:
    strip.set_thumbs([])
    with qtbot.assertNotEmitted(strip.picked):
        qtbot.keyClick(strip, Qt.Key.Key_Return)
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton)


@given(widths=st.lists(st.integers(10, 120), min_size=1, max_size=12), room=st.integers(120, 400))
def test_flow_keeps_order_and_room(widths: list[int], room: int) -> None:
    holder = QWidget()
    flow = FlowLayout(holder)
    parts = []
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 20)
        flow.addWidget(part)
        parts.append(part)
    flow.setGeometry(QRect(0, 0, room, 500))
    frames = [part.geometry() for part in parts]
    assert all(f.left() >= 0 and f.right() < room for f in frames)
    assert [(f.top(), f.left()) for f in frames] == sorted((f.top(), f.left()) for f in frames)
    assert not any(a.intersects(b) for n, a in enumerate(frames) for b in frames[n + 1 :])
    assert max(f.bottom() for f in frames) + 1 == flow.heightForWidth(room)


def test_chips(qtbot: QtBot) -> None:
    bar = ChipBar()
    qtbot.addWidget(bar)
    assert not bar.isVisibleTo(bar.parentWidget())
    bar.set_chips([("open", "Only open"), ("text", "Name has “a”")])
    with qtbot.waitSignal(bar.removed) as heard:
        qtbot.mouseClick(bar.chips()[1], Qt.MouseButton.LeftButton)
    assert heard.args == ["text"]
    with qtbot.waitSignal(bar.cleared):
        qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    bar.set_chips([("open", "Only open")])
    assert [chip.text() for chip in bar.chips()] == ["Only open"]
    assert bar.clear_button.isHidden()
    bar.set_chips([])
    assert bar.isHidden()


def test_progress_offers_to_export_at_the_end(qtbot: QtBot) -> None:
    asked: list[int] = []
    progress = ReviewProgress(lambda: asked.append(1))
    qtbot.addWidget(progress)
    progress.show_progress(0, 0)
    assert progress.button.isHidden()
    progress.show_progress(3, 9)
    assert progress.text.text() == "3 of 9 confirmed, 6 open"
    assert progress.button.isHidden()
    progress.show_progress(9, 9)
    assert "All 9" in progress.text.text()
    qtbot.mouseClick(progress.button, Qt.MouseButton.LeftButton)
    assert asked == [1]
