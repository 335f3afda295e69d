"""A popup that finds a class while its name is typed, and can make a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.fuzzy import score
from app.icons import icon
from app.widgets.fields import TypingLine
from app.widgets.pixels import ink_on
from app.widgets.popup import Popup

_ROWS = 9
_WIDTH = 300
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Choice:
    """A class that can be picked; ``mark`` is written on its colour."""

    id: int
    name: str
    colour: str
    mark: str = ""


def swatch(colour: str, text: str = "", side: int = 18, ratio: float = 1.0) -> QPixmap:
    """A square of a class's colour with its digit in it, so that colour is not the only sign."""
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    frame = QRectF(0, 0, side, side)
    painter.drawRoundedRect(frame, 4, 4)
    if text:
        painter.setPen(QColor(ink_on(colour)))
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return made


def ranked(text: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices whose name fits what was typed, the best first."""
    scores = [(score(text, choice.name), choice) for choice in choices]
    found = [(value, choice) for value, choice in scores if value is not None]
    if not text.strip():
        return list(choices)
    return [choice for _, choice in sorted(found, key=lambda pair: -pair[0])]


class ClassPicker(Popup):
    """Type, choose by arrows, press Return; Escape or a click elsewhere closes it.

    Args:
        title: what will happen with the class that is picked.
        choices: in the order in which they are offered.
        creates: a name that no class has may be taken, too.
    """

    picked = Signal(int)
    created = Signal(str)

    def __init__(
        self, title: str, choices: Sequence[Choice], *, creates: bool, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._choices = list(choices)
        self._creates = creates
        self.line = TypingLine()
        self.line.setPlaceholderText(
            self.tr("Type a name, old or new") if creates else self.tr("Type a name")
        )
        self.line.setAccessibleName(title)
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(18, 18))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setAccessibleName(self.tr("Classes that fit"))
        self.list.itemClicked.connect(self._take)
        self.list.currentTextChanged.connect(self.line.setAccessibleDescription)
        self.rows.addWidget(self.line)
        self.rows.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self._fill("")

    def first(self) -> QWidget:
        """The line."""
        return self.line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Return act on the list while the line keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._take(item)
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self.list.clear()
        ratio = self.devicePixelRatioF()
        for choice in ranked(text, self._choices):
            square = swatch(choice.colour, choice.mark, 18, ratio)
            picture = QIcon(square)
            picture.addPixmap(square, QIcon.Mode.Selected)  # Qt would tint it
            item = QListWidgetItem(picture, choice.name)
            item.setData(_ID, choice.id)
            item.setToolTip(choice.name)
            self.list.addItem(item)
        name = " ".join(text.split())
        taken = {choice.name.casefold() for choice in self._choices}
        if self._creates and name and name.casefold() not in taken:
            item = QListWidgetItem(
                icon("new-class"), self.tr("New class “{name}”").format(name=name)
            )
            item.setData(_ID, name)
            self.list.addItem(item)
        elif not self.list.count():
            item = QListWidgetItem(self.tr("No class has such a name"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        height = max(self.list.sizeHintForRow(0), 24)
        self.list.setFixedHeight(height * min(len(self._choices) + 1, _ROWS) + 8)

    def _take(self, item: QListWidgetItem) -> None:
        value = item.data(_ID)
        self.close()
        if isinstance(value, str):
            self.created.emit(value)
        elif isinstance(value, int):
            self.picked.emit(value)
