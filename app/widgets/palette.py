"""All actions by typing: finds, shows their keys, runs. A click elsewhere or Escape closes it."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.actions import FILE, Actions, native, plain, translated
from app.icons import pixmap
from app.models.commands import Command, CommandList
from app.stations import STATIONS
from app.theme import colours
from app.widgets.fields import TypingLine
from app.widgets.popup import Popup

_ROWS = 11
_ROW = 34
_WIDTH = 620


def commands(actions: Actions, *, has_session: bool) -> list[Command]:
    """Every action that can be run at once, in the user's language, with the reason if not now."""
    pages = {s.name: QCoreApplication.translate("Stations", s.title) for s in STATIONS}
    found = []
    for spec in actions.specs.values():
        if spec.hold or spec.id == "command_palette":
            continue
        why = ""
        if not actions.is_in_scope(spec.id):
            text = QCoreApplication.translate("Palette", "Works on the {page} page")
            why = text.format(page=pages.get(spec.scope, spec.scope))  # type: ignore[call-overload]
        elif not actions.action(spec.id).isEnabled():
            why = QCoreApplication.translate("Palette", "Not possible now")
            if not has_session and spec.menu != FILE:
                why = QCoreApplication.translate("Palette", "Needs an open session")
        keys = actions.keys(spec.id)
        found.append(
            Command(
                spec.id, plain(translated(spec)),
                plain(QCoreApplication.translate("Actions", spec.menu)), native(keys[0]) if keys else "", why,
            )
        )  # fmt: skip
    return found


class Palette(Popup):
    """A line and the actions that fit what is in it.

    Args:
        actions: of the window.
        has_session: one is open; many actions need that.
        recent: ids of those run last, the newest first.
    """

    chosen = Signal(str)  # id of an action; the palette is closed then

    def __init__(
        self, actions: Actions, recent: list[str], parent: QWidget, *, has_session: bool
    ) -> None:
        super().__init__(QCoreApplication.translate("Palette", "Command palette"), parent)
        self.model = CommandList(commands(actions, has_session=has_session), recent, self)
        self.line = TypingLine()
        self.line.setPlaceholderText(self.tr("Type what you want to do"))
        self.line.setAccessibleName(self.tr("What you want to do"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(actions, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.clicked.connect(self._run)
        self.list.setFixedHeight(_ROWS * _ROW + 4)
        self.rows.addWidget(self.line)
        self.rows.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self._find("")

    def first(self) -> QWidget:
        """The line."""
        return self.line

    def show_over(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
        self.popup(window.mapToGlobal(QPoint((window.width() - _WIDTH) // 2, 90)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Return act on the list while the line keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            step = {
                Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _ROWS - 1, Qt.Key.Key_PageUp: 1 - _ROWS,
            }.get(key)  # fmt: skip
            if step is not None:
                self._step(step)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        count, row = self.model.rowCount(), self.list.currentIndex().row()
        if count:
            # One step goes round; a page stops at the end.
            wanted = (row + step) % count if abs(step) == 1 else min(max(row + step, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(wanted))

    def _find(self, typed: str) -> None:
        self.model.set_typed(typed)
        self.list.setCurrentIndex(self.model.index(0))
        self.list.scrollToTop()

    def _run(self, index: QModelIndex) -> None:
        if index.isValid() and not self.model.at(index.row()).why:
            name = self.model.at(index.row()).id
            self.close()  # first: the focus goes back to where the action works
            self.chosen.emit(name)


class _Delegate(QStyledItemDelegate):
    """Icon and text at the left, menu and key at the right; faint, with the reason, if not now."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for all."""
        return QSize(_WIDTH - 40, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a command."""
        command: Command = index.data(Qt.ItemDataRole.UserRole)
        scheme = colours()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(scheme.accent), 1))
            painter.setBrush(QColor(scheme.hover))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        rect: QRect = option.rect.adjusted(10, 0, -10, 0)
        spec = self._actions.specs[command.id]
        if spec.icon:
            colour = scheme.muted if command.why else scheme.text
            drawn = pixmap(spec.icon, 18, colour, option.widget.devicePixelRatioF())
            painter.drawPixmap(rect.left(), rect.center().y() - 9, drawn)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight
        metrics = option.fontMetrics
        painter.setPen(QColor(scheme.muted))
        key = metrics.horizontalAdvance(command.key)
        painter.drawText(rect, right | middle, command.key)
        about = command.why or command.menu
        room = rect.adjusted(30, 0, -(max(key, 90) + 16), 0)
        painter.drawText(room, right | middle, about)
        painter.setPen(QColor(scheme.muted if command.why else scheme.text))
        room.adjust(0, 0, -metrics.horizontalAdvance(about) - 12, 0)
        text = metrics.elidedText(command.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, left | middle, text)
        painter.restore()
