"""What opens over a window: palette, user guide, shortcuts, the dialog after a failure, "about".

All are imported when they are first shown.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.crash import Crash
from app.keys import Keys

if TYPE_CHECKING:
    from app.widgets.crashdialog import CrashDialog


class Surfaces(QObject):
    """Shows them, none of them modal.

    Args:
        context: of the window.
        keys: changed in the sheet.
        window: what they lie over.
    """

    quitting = Signal()  # the user wants to close the window after a failure

    def __init__(self, context: Context, keys: Keys, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._keys = keys
        self._window = window
        self._crashed: CrashDialog | None = None
        bind = context.actions.bind
        bind("command_palette", self.show_palette)
        bind("user_guide", self.show_guide)
        bind("shortcuts", self.show_shortcuts)
        bind("about", self._show_about)

    def show_palette(self) -> None:
        """All actions by typing."""
        from app.widgets.palette import Palette

        context = self._context
        palette = Palette(
            context.actions, context.settings.recent_actions, self._window,
            has_session=context.document.is_open,
        )  # fmt: skip
        palette.chosen.connect(self._run)
        palette.show_over(self._window)

    def show_shortcuts(self) -> None:
        """All keys, to be changed."""
        from app.widgets.sheet import ShortcutSheet

        for sheet in self._window.findChildren(ShortcutSheet):
            sheet.close()
        ShortcutSheet(self._context.actions, self._keys, self._window).show()

    def show_guide(self) -> None:
        """The user guide, at the page that the window shows."""
        from app.widgets.guide import Guide

        guide = self._window.findChild(Guide) or Guide(self._window)
        guide.turn_to(self._context.actions.scope or "")
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def show_crash(self, crash: Crash) -> None:
        """An exception that nobody caught; the same dialog counts what follows."""
        from app.widgets.crashdialog import CrashDialog

        if self._crashed is None:
            self._crashed = CrashDialog(self._window)
            self._crashed.quitting.connect(self.quitting)
            self._crashed.failed.connect(self._context.messages.show_error)
        self._crashed.tell(crash)

    def _run(self, name: str) -> None:
        self._context.settings.add_recent_action(name)
        self._context.actions.action(name).trigger()

    def _show_about(self) -> None:
        self._context.messages.show_message(
            "info", f"Vitia {version('vitia')}",
            self.tr("From part images and anomaly maps to named, exportable sets of defects."
                    " Apache-2.0. Uses Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph."),
        )  # fmt: skip
