"""Above the crops: what to do with them, how they are sorted, and which of them are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from typing import get_args

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.icons import icon
from app.models.review import NO_FILTERS, Filters, Order
from app.pages.page import muted
from app.pictures import Shown
from app.widgets.chips import ChipBar
from app.widgets.elided import ElidedLabel
from app.widgets.fields import TypingLine

LEAST, MOST, USUAL = 72, 192, 112
_STEP = 20
_TITLE = 110  # pixels kept for the name of the class
_BELOW = (0.5, 0.7, 0.9)


class CropBar(QWidget):
    """Title, buttons, order, filters, kind and size of the pictures.

    Args:
        actions: of the window.
        count: how many crops a set of filters would show; asked when the menu of filters opens.
        folders: the class folders that can be asked for.
    """

    changed = Signal()  # order or filters
    shown_changed = Signal(str)
    side_changed = Signal(int)

    def __init__(
        self,
        actions: Actions,
        count: Callable[[Filters], int],
        folders: Callable[[], list[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._count = count
        self._folders = folders
        self.filters: Filters = NO_FILTERS
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.selected = muted()
        self.selected.setWordWrap(False)
        self.order_box = self._make_order()
        self.filter_button = QToolButton()
        self.filter_button.setText(self.tr("Filter"))
        self.filter_button.setToolTip(self.tr("Show only some of the crops"))
        self.filter_button.setIcon(icon("filter"))
        self.filter_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter_button.setProperty("flat", "true")
        self.filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.filter_button.setMenu(self._menu)
        self.search = TypingLine()
        self.search.setPlaceholderText(self.tr("File name"))
        self.search.setAccessibleName(self.tr("Part of the file name"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(74)
        self.search.setMaximumWidth(300)
        self.search.textChanged.connect(self._search)
        self.side = QSlider(Qt.Orientation.Horizontal)
        self.side.setRange(LEAST, MOST)
        self.side.setValue(USUAL)
        self.side.setFixedWidth(84)
        self.side.setToolTip(self.tr("Size of the pictures"))
        self.side.setAccessibleName(self.tr("Size of the pictures"))
        self.side.valueChanged.connect(self.side_changed)
        self.chips = ChipBar()
        self.chips.removed.connect(self._remove)
        self.chips.cleared.connect(self.clear)
        self._shown = QActionGroup(self)
        for name in get_args(Shown):
            action = actions.action(f"shown_{name}")
            self._shown.addAction(action)
            action.triggered.connect(lambda _on=False, name=name: self.shown_changed.emit(name))
        actions.action("shown_crop").setChecked(True)
        actions.bind("only_open", self._toggle_open)
        actions.bind("clear_filters", self.clear)
        actions.bind("find_file", self._find)
        actions.bind("larger_crops", lambda: self.zoom(1))
        actions.bind("smaller_crops", lambda: self.zoom(-1))
        self._worded: list[QToolButton] = []
        self._looks = QWidget()
        self._lay_out()
        self._roomy = sum(button.sizeHint().width() + 6 for button in self._worded) + _TITLE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the texts of the buttons would be cut there are only icons."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._roomy
        style = Qt.ToolButtonStyle
        for button in (*self._worded, self.filter_button):
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )
        if narrow:
            self._third.insertWidget(0, self._looks)
        else:
            self._second.addWidget(self._looks)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.filter_button.setIcon(icon("filter"))
        super().changeEvent(event)

    # ---- state ---------------------------------------------------------------------------------
    @property
    def order(self) -> Order:
        """How the crops are sorted."""
        chosen: Order = self.order_box.currentData()
        return chosen

    def set_order(self, order: object) -> None:
        """Sort otherwise."""
        self.order_box.setCurrentIndex(self.order_box.findData(order))

    @property
    def shown(self) -> Shown:
        """What the pictures show."""
        action = self._shown.checkedAction()
        return next(n for n in get_args(Shown) if self._actions.action(f"shown_{n}") is action)

    def zoom(self, steps: int) -> None:
        """Larger pictures, or smaller ones."""
        self.side.setValue(self.side.value() + steps * _STEP)

    def set_filters(self, filters: Filters) -> None:
        """Show other crops; told by ``changed`` if these are others."""
        if filters == self.filters:
            return
        self.filters = filters
        if self.search.text() != filters.text:
            self.search.setText(filters.text)
        self._actions.action("only_open").setChecked(filters.open)
        self._show_chips()
        self.changed.emit()

    def clear(self) -> None:
        """Show all crops."""
        self.set_filters(NO_FILTERS)

    def state(self) -> dict[str, object]:
        """What is remembered of it."""
        return {
            "order": self.order,
            "shown": self.shown,
            "side": self.side.value(),
            "filters": asdict(self.filters),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Bring a remembered state back, as far as it can be read; else as it is at first."""
        order, shown, side = state.get("order"), state.get("shown"), state.get("side")
        # "similar" is to crops that nobody remembers.
        self.set_order(order if order in get_args(Order) and order != "similar" else "sure")
        if shown in get_args(Shown):
            self._actions.action(f"shown_{shown}").trigger()
        if isinstance(side, int):
            self.side.setValue(side)
        filters = state.get("filters")
        self.set_filters(_filters(filters) if isinstance(filters, dict) else NO_FILTERS)

    def show_counts(self, selected: int, hidden: int, shown: int, every: int) -> None:
        """Say how many crops are selected, how many of these are not shown, and of how many."""
        number = QLocale().toString
        text = self.tr("{n} / {all} selected").format(n=number(selected), all=number(shown))
        if hidden:
            text = self.tr("{n} selected, {hidden} of them not shown").format(
                n=number(selected), hidden=number(hidden)
            )
        if shown != every:
            text = self.tr("{text}  ·  {shown} of {all} shown").format(
                text=text, shown=number(shown), all=number(every)
            )
        self.selected.setText(text)

    # ---- filters -------------------------------------------------------------------------------
    def _search(self, text: str) -> None:
        self.set_filters(replace(self.filters, text=text.strip()))

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _toggle_open(self) -> None:
        self.set_filters(replace(self.filters, open=not self.filters.open, confirmed=False))

    def _remove(self, key: str) -> None:
        self.set_filters(replace(self.filters, **{key: getattr(NO_FILTERS, key)}))

    def _show_chips(self) -> None:
        filters = self.filters
        chips = [
            (name, text)
            for name, text in (
                ("open", self.tr("Only open")),
                ("confirmed", self.tr("Only confirmed")),
                ("moved", self.tr("Moved by hand")),
                ("mixed", self.tr("Several classes in the image")),
            )
            if getattr(filters, name)
        ]
        if filters.below is not None:
            chips.append(("below", self._below(filters.below)))
        if filters.folder is not None:
            chips.append(("folder", self.tr("Folder “{name}”").format(name=filters.folder)))
        if filters.text:
            chips.append(("text", self.tr("Name has “{text}”").format(text=filters.text)))
        self.chips.set_chips(chips)

    def _below(self, share: float) -> str:
        return self.tr("Less sure than {p} %").format(p=f"{100 * share:.0f}")

    def _fill_menu(self) -> None:
        """The filters that can be added, each with how many crops it would leave."""
        menu, now = self._menu, self.filters
        menu.clear()
        self._offer(
            menu, self.tr("Only open"), replace(now, open=not now.open, confirmed=False), now.open
        )
        self._offer(
            menu,
            self.tr("Only confirmed"),
            replace(now, confirmed=not now.confirmed, open=False),
            now.confirmed,
        )
        self._offer(menu, self.tr("Moved by hand"), replace(now, moved=not now.moved), now.moved)
        self._offer(
            menu,
            self.tr("Several classes in the image"),
            replace(now, mixed=not now.mixed),
            now.mixed,
        )
        menu.addSeparator()
        for share in _BELOW:
            chosen = now.below == share
            self._offer(
                menu, self._below(share), replace(now, below=None if chosen else share), chosen
            )
        folders = self._folders()
        if folders:
            inner = menu.addMenu(self.tr("Class folder"))
            for name in folders:
                chosen = now.folder == name
                self._offer(inner, name, replace(now, folder=None if chosen else name), chosen)
        menu.addSeparator()
        menu.addAction(self._actions.action("find_file"))
        menu.addAction(self._actions.action("clear_filters"))

    def _offer(self, menu: QMenu, text: str, filters: Filters, chosen: bool) -> QAction:
        count = QLocale().toString(self._count(filters))
        action = menu.addAction(text if chosen else f"{text}\t{count}")
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _on=False: self.set_filters(filters))
        return action

    # ---- parts ---------------------------------------------------------------------------------
    def _make_order(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Order"))
        box.setToolTip(self.tr("Order of the crops"))
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        titles: tuple[tuple[str, Order], ...] = (
            (self.tr("Surest first"), "sure"),
            (self.tr("Least sure first"), "unsure"),
            (self.tr("Like the selection"), "similar"),
            (self.tr("Largest first"), "area"),
            (self.tr("Highest score first"), "score"),
            (self.tr("By file"), "image"),
        )
        for title, name in titles:
            box.addItem(title, name)
        box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return box

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.title)
        first.addStretch(1)
        for name in ("confirm", "false_alarm", "new_class", "next_uncertain"):
            button = self._button(name, Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._worded.append(button)
            first.addWidget(button)
        looks = QHBoxLayout(self._looks)
        looks.setContentsMargins(0, 0, 0, 0)
        looks.setSpacing(6)
        for name in get_args(Shown):
            looks.addWidget(self._button(f"shown_{name}", Qt.ToolButtonStyle.ToolButtonIconOnly))
        looks.addWidget(self.side)
        self._looks.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._second = QHBoxLayout()
        self._second.setSpacing(6)
        self._second.addWidget(self.order_box)
        self._second.addWidget(self.filter_button)
        self._second.addWidget(self.search, 1)
        self._second.addStretch(0)
        self._second.addWidget(self._looks)
        self._third = QHBoxLayout()
        self._third.setSpacing(6)
        self._third.addWidget(self.chips, 1)
        self._third.addStretch(0)
        self._third.addWidget(self.selected, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for row in (first, self._second, self._third):
            rows.addLayout(row)

    def _button(self, name: str, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions.action(name))
        button.setToolButtonStyle(style)
        button.setProperty("flat", "true")
        return button


def _filters(found: Mapping[str, object]) -> Filters:
    """Filters as far as they are of the right kinds; others are left out."""
    kinds: dict[str, tuple[type, ...]] = {
        "open": (bool,), "confirmed": (bool,), "moved": (bool,), "mixed": (bool,),
        "below": (float,), "folder": (str,), "text": (str,),
    }  # fmt: skip
    names = {field.name for field in fields(Filters)}
    usable = {
        name: value
        for name, value in found.items()
        if name in names and isinstance(value, kinds[name])
    }
    return Filters(**usable)  # type: ignore[arg-type]
