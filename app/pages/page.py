"""What all pages have in common."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QSpinBox,
    QSplitter,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from engine.session import Changes


class Page(QWidget):
    """One page. It reads the session when it is next seen after something changed.

    Subclasses build their widgets in ``__init__`` and override :meth:`load`, and :meth:`refresh`
    where an edit can be shown without reading everything again.
    """

    image_wanted = Signal(int)  # image id: the engineer wants to see its threshold

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._fresh = False
        self.context = context
        document = context.document
        document.replaced.connect(self._outdate)
        document.stored.connect(self._outdate)
        document.edited.connect(self._on_edited)

    def load(self) -> None:
        """Read the session and show it. Called only while the page is seen."""

    def refresh(self, _changes: Changes) -> None:
        """Show what an edit changed. Called only while the page is seen."""
        self.load()

    def reveal(self, changes: Changes) -> None:
        """Go to what an undo or redo changed. Called only while the page is seen."""

    def show_image(self, image_id: int) -> None:
        """Go to an image, where the page shows single images."""

    def place(self) -> dict[str, object]:
        """Where the user is on the page, for :meth:`restore`; kept as JSON."""
        return {}

    def restore(self, place: Mapping[str, object]) -> None:
        """Go where the user was when the session was left. Called only while the page is seen."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was not seen."""
        super().showEvent(event)
        self._catch_up()

    def _outdate(self) -> None:
        self._fresh = False
        if self.isVisible():
            self._catch_up()

    def _on_edited(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh(changes)
        else:
            self._fresh = False

    def _catch_up(self) -> None:
        if not self._fresh:
            self._fresh = True
            self.load()


def heading(text: str) -> QLabel:
    """The title of a part of a page."""
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label


def muted(text: str = "") -> QLabel:
    """A line of explanation, in fainter letters, that wraps."""
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def number_field(least: int, most: int, value: int, tip: str = "") -> QSpinBox:
    """A field for a whole number."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setValue(value)
    field.setToolTip(tip)
    field.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding does not reach it
    return field


def column(*parts: QWidget, margins: int = 0, spacing: int = 8) -> QWidget:
    """Widgets one below the other."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(spacing)
    for part in parts:
        layout.addWidget(part)
    return holder


class Scrolled(QWidget):
    """What a scroll area holds, where it has labels that wrap.

    Qt gives it the height that it needs without a scroll bar beside it; with one, a label that
    just fitted takes another line, and something is cut off. So it asks for that height at once.
    """

    def heightForWidth(self, width: int) -> int:
        """Enough with and without a scroll bar."""
        layout = self.layout()
        if layout is None:
            return super().heightForWidth(width)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max(layout.totalHeightForWidth(w) for w in (width, width - bar))


def ask_folder(parent: QWidget, context: Context, title: str) -> Path | None:
    """Let the user choose a folder; None if they did not."""
    chosen = QFileDialog.getExistingDirectory(parent, title, context.settings.last_folder)
    if not chosen:
        return None
    context.settings.last_folder = chosen
    return Path(chosen)


def splitter(
    context: Context, name: str, parts: list[QWidget], sizes: list[int], *, upright: bool = False
) -> QSplitter:
    """Widgets with handles between them; where the user drags them is remembered."""
    made = QSplitter(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
    for part in parts:
        made.addWidget(part)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(10)
    made.setSizes(sizes)
    # The largest part takes what a larger window brings.
    for index, size in enumerate(sizes):
        made.setStretchFactor(index, int(size == max(sizes)))
    state = context.settings.splitter(name)
    if not state.isEmpty():
        made.restoreState(state)
    made.splitterMoved.connect(lambda: context.settings.set_splitter(name, made.saveState()))
    return made
