"""The bar at the top: opening, undo and redo, the session's place, the device."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from app.actions import Actions, plain
from app.widgets.devicepicker import DevicePicker
from app.widgets.elided import ElidedLabel


class TopBar(QToolBar):
    """Buttons of the actions used everywhere.

    Args:
        actions: of the window.
        device: goes to the right end.
    """

    def __init__(self, actions: Actions, device: DevicePicker, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in (
            ("open_product", "open_session"), ("undo", "redo", "show_history"),
            ("command_palette", "settings"),
        ):  # fmt: skip
            for name in group:
                self.addAction(actions.action(name))
                button = self.widgetForAction(actions.action(name))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(plain(actions.action(name).text()))
            self.addSeparator()
        self.name = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.name.setProperty("role", "muted")
        self.name.setContentsMargins(8, 0, 8, 0)
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.name.setMinimumWidth(80)
        self.addWidget(self.name)
        self.addWidget(device)
