"""The left column of the triage page: classes, what can be done with one, how far the review is."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.context import Context
from app.icons import icon
from app.models.clusters import ClusterList, Sorting
from app.pages.page import heading
from app.widgets.cluster_view import ClusterView
from app.widgets.progress import ReviewProgress

SORTINGS: tuple[Sorting, ...] = get_args(Sorting)
_TOOLS = ("rename_cluster", "recolour_cluster", "merge_cluster", "split_cluster")
_MENU = (*_TOOLS, "note_cluster", "confirm", "remove_cluster")


class ClassColumn(QWidget):
    """The list of classes with its buttons and menu."""

    def __init__(self, context: Context, clusters: ClusterList) -> None:
        super().__init__()
        self._actions = context.actions
        self._clusters = clusters
        self.view = ClusterView()
        self.view.setModel(clusters)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        export = context.actions.action("go_export")
        self.progress = ReviewProgress(export.trigger)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.setContentsMargins(2, 0, 0, 0)
        tools.addWidget(heading(self.tr("Classes")))
        tools.addStretch(1)
        for name in _TOOLS:
            button = QToolButton()
            button.setDefaultAction(context.actions.action(name))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setProperty("flat", "true")
            tools.addWidget(button)
        tools.addWidget(self._sort_button())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(tools)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.progress)
        self.learn = context.actions.button("refine")
        rows.addWidget(self.learn)
        self.setMinimumWidth(232)

    @property
    def sorting(self) -> Sorting:
        """How the classes are sorted."""
        return next(s for s in SORTINGS if self._actions.action(f"sort_{s}").isChecked())

    def sort(self, sorting: object) -> None:
        """Sort the classes now, if this is a way to sort."""
        if sorting in SORTINGS:
            self._actions.action(f"sort_{sorting}").trigger()

    def _sort_button(self) -> QToolButton:
        group, menu = QActionGroup(self), QMenu(self)
        for sorting in SORTINGS:
            action = self._actions.action(f"sort_{sorting}")
            group.addAction(action)
            menu.addAction(action)
            action.triggered.connect(lambda _on=False, s=sorting: self._clusters.sort_by(s))
        self._actions.action("sort_number").setChecked(True)
        button = QToolButton()
        button.setIcon(icon("sort"))
        button.setToolTip(self.tr("Order of the classes"))
        button.setAccessibleName(self.tr("Order of the classes"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setProperty("flat", "true")
        self._button = button
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._button.setIcon(icon("sort"))
        super().changeEvent(event)

    def _show_menu(self, place: QPoint) -> None:
        self.view.setFocus(Qt.FocusReason.PopupFocusReason)  # "confirm" then means the class
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            menu.addAction(self._actions.action(name))
        menu.popup(self.view.viewport().mapToGlobal(place))
