"""The sheet of all shortcuts: find one, change it, settle who gets a key that two want."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions, native, plain, translated
from app.keys import RESERVED, Keys
from app.models.shortcuts import ShortcutTable
from app.pages.page import muted
from app.widgets.keyfield import KeyField


class ShortcutSheet(QDialog):
    """Not modal; Escape or the key that opened it closes it."""

    def __init__(self, actions: Actions, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keys = keys
        self._name = ""  # the action that gets another key
        self._wanted = ""  # the key, while it is to be settled
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find an action or a key"))
        self.line.setAccessibleName(self.tr("Find an action or a key"))
        self.line.setClearButtonEnabled(True)
        self.model = ShortcutTable(actions, keys, self)
        self.line.textChanged.connect(self._find)
        self.table = self._make_table()
        self.field = KeyField()
        self.field.pressed.connect(self._on_key)
        self.field.removed.connect(self._on_removed)
        self.field.given_up.connect(self._settled)
        self.field.setFixedWidth(180)
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.swap = QPushButton(self.tr("Swap the keys"))
        self.swap.clicked.connect(self._on_swap)
        self.take = QPushButton(self.tr("Take the key"))
        self.take.clicked.connect(self._on_take)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._settled)
        self.panel = QFrame()
        self.panel.setObjectName("card")
        inside = QHBoxLayout(self.panel)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self.says, 1)
        for widget in (self.field, self.swap, self.take, self.cancel):
            inside.addWidget(widget)
        self.change = QPushButton(self.tr("Change…"))
        self.change.clicked.connect(self._change_current)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.clicked.connect(self._on_reset)
        self.reset_all = QPushButton(self.tr("Reset all"))
        self.reset_all.clicked.connect(self._on_reset_all)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        for button in (
            self.change,
            self.reset,
            self.reset_all,
            close,
            self.swap,
            self.take,
            self.cancel,
        ):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(muted(self.tr("Click a key, or press Enter, to change it")), 1)
        for button in (self.change, self.reset, self.reset_all, close):
            foot.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 14, 14, 12)
        rows.setSpacing(10)
        rows.addWidget(self.line)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.panel)
        rows.addLayout(foot)
        self.table.selectionModel().currentChanged.connect(self._show_current)
        self.resize(760, 620)
        self._settled()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.line.setFocus()

    def begin(self, name: str) -> None:
        """Ask for another key for an action."""
        self._name, self._wanted = name, ""
        row = self.model.row_of(name)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.says.setText(
            self.tr("New key for “{action}”; Backspace takes its key away").format(action=self._title(name))
        )  # fmt: skip
        self.field.clear()
        self.panel.show()
        self.field.show()
        self.cancel.show()
        self.swap.hide()
        self.take.hide()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened the sheet closes it; Enter on a row begins."""
        if self._actions.matches("shortcuts", event):
            self.close()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.focusWidget() is self.table
        ):
            self._change_current()
        elif event.key() == Qt.Key.Key_Down and self.line.hasFocus():
            self.table.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.panel.isVisible():
            self._settled()
        else:
            super().keyPressEvent(event)

    # ---- the new key ---------------------------------------------------------------------------
    def _on_key(self, key: str) -> None:
        if key in RESERVED:
            self.says.setText(
                self.tr("{key} moves the focus or closes things everywhere: choose another").format(key=native(key))
            )  # fmt: skip
            return
        if key in self._keys.of(self._name) and len(self._keys.of(self._name)) == 1:
            self._settled()
            return
        users = self._keys.users(self._name, key)
        if not users:
            self._keys.set(self._name, [key])
            self._settled()
            return
        self._wanted = key
        others = self.locale().createSeparatedList(
            [self.tr("“{action}”").format(action=self._title(user)) for user in users]
        )
        self.says.setText(
            self.tr("{key} is the key of {others}").format(key=native(key), others=others)
        )
        self.field.hide()
        self.swap.setVisible(self._keys.can_swap(self._name, key))
        self.take.show()
        self.cancel.setFocus()

    def _on_removed(self) -> None:
        self._keys.set(self._name, [])
        self._settled()

    def _on_swap(self) -> None:
        self._keys.swap(self._name, self._wanted)
        self._settled()

    def _on_take(self) -> None:
        self._keys.take(self._name, self._wanted)
        self._settled()

    def _settled(self) -> None:
        """No action waits for a key any more."""
        self._wanted = ""
        self.panel.hide()
        self._show_current()
        self.table.setFocus()

    # ---- the table -----------------------------------------------------------------------------
    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ShortcutTable.ACTION, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.clicked.connect(self._on_click)
        table.doubleClicked.connect(self._change_current)
        return table

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() == ShortcutTable.KEYS:
            self._change_current()

    def _find(self, typed: str) -> None:
        self.model.set_typed(typed)
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _current(self) -> str | None:
        index = self.table.currentIndex()
        return self.model.name(index.row()) if index.isValid() else None

    def _show_current(self) -> None:
        name = self._current()
        self.change.setEnabled(name is not None)
        self.reset.setEnabled(name is not None and self._keys.is_changed(name))
        self.reset_all.setEnabled(any(map(self._keys.is_changed, self._actions.specs)))

    def _change_current(self) -> None:
        name = self._current()
        if name is not None:
            self.begin(name)

    def _on_reset(self) -> None:
        name = self._current()
        losers = [] if name is None else self._keys.reset(name)
        self._settled()
        if losers and name is not None:
            self.says.setText(
                self.tr("{others} had this key and has lost it").format(
                    others=self.locale().createSeparatedList([self._title(n) for n in losers])
                )
            )
            for widget in (self.field, self.swap, self.take):
                widget.hide()
            self.panel.show()

    def _on_reset_all(self) -> None:
        self._keys.reset_all()
        self._settled()

    def _title(self, name: str) -> str:
        return plain(translated(self._actions.specs[name]))
