"""A page's parts that can be moved, floated and closed, around what stays in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from app.settings import Settings


class DockArea(QMainWindow):
    """Goes into a page's layout. Where the user puts the docks is remembered.

    Args:
        settings: keep the docks' places.
        name: of the page; the places are kept under it.
        centre: the widget that the docks lie around.
    """

    def __init__(
        self, settings: Settings, name: str, centre: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._settings = settings
        self._name = name
        self._docks: dict[str, QDockWidget] = {}
        self._restored = False
        self._floating: list[QDockWidget] = []
        self.setDockNestingEnabled(True)
        # Nothing slides: a page that is torn down in between would leave an animation behind.
        self.setAnimated(False)
        self.setCentralWidget(centre)

    def add(
        self,
        name: str,
        title: str,
        widget: QWidget,
        area: Qt.DockWidgetArea = Qt.DockWidgetArea.BottomDockWidgetArea,
        *,
        shown: bool = True,
    ) -> QDockWidget:
        """Add a part; all are added before the area is first seen.

        Args:
            name: stable, for the settings.
            title: what the user reads.
            widget: the part.
            area: where it is at first.
            shown: whether it is there at first.
        """
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        dock.setVisible(shown)
        self._docks[name] = dock
        return dock

    def dock(self, name: str) -> QDockWidget:
        """The dock of this name."""
        return self._docks[name]

    def toggle_action(self, name: str) -> QAction:
        """Qt's own action that shows and hides a part."""
        return self._docks[name].toggleViewAction()

    def join(self, name: str, action: QAction) -> None:
        """Let a checkable action of the registry show and hide a part, and follow it."""
        dock = self._docks[name]
        own = dock.toggleViewAction()
        action.setChecked(own.isChecked())
        own.toggled.connect(action.setChecked)
        # Not toggled: a page that is hidden unchecks the action too, and that is nobody's wish.
        action.triggered.connect(lambda shown: self._show(dock, shown))

    @staticmethod
    def _show(dock: QDockWidget, shown: bool) -> None:
        dock.setVisible(shown)
        if shown:
            dock.raise_()
            dock.widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the docks where they were."""
        super().showEvent(event)
        if not self._restored:
            self._restored = True
            state = self._settings.docks(self._name)
            if not state.isEmpty():
                self.restoreState(state)
        for dock in self._floating:
            dock.show()
        self._floating.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep their places; windows of their own go with the page."""
        if self._restored:
            self._settings.set_docks(self._name, self.saveState())
        for dock in self._docks.values():
            if dock.isFloating() and dock.isVisible():
                self._floating.append(dock)
                dock.hide()
        super().hideEvent(event)
