"""The window's colours and language, as the settings say and as the desktop changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.context import Context
from app.settings import Settings, Theme
from app.theme import apply_theme

_THEMES: tuple[Theme, ...] = ("system", "light", "dark")


class Appearance(QObject):
    """Applies a theme at once, and asks for a new window where the language is another.

    Args:
        context: of the window.
    """

    language_changed = Signal()  # and no job runs that somebody started

    def __init__(self, context: Context, window: QObject) -> None:
        super().__init__(window)
        self._context = context
        self._waits = False  # for a job, before the language changes
        for theme in _THEMES:
            context.actions.bind(f"theme_{theme}", partial(self.set_theme, theme))
        context.settings.changed.connect(self._on_setting)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)
        self._mark_theme()

    def set_theme(self, theme: Theme) -> None:
        """Other colours, from now on and at the next start."""
        self._context.settings.theme = theme
        self._mark_theme()

    def _on_setting(self, key: str) -> None:
        if key == Settings.theme.key:
            self._apply_theme()
        elif key == Settings.language.key:
            self._change_language()

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self._context.settings.theme)
        self._mark_theme()

    def _mark_theme(self) -> None:
        for theme in _THEMES:
            action = self._context.actions.action(f"theme_{theme}")
            action.setChecked(self._context.settings.theme == theme)

    def _on_scheme(self) -> None:
        if self._context.settings.theme == "system":
            self._apply_theme()

    def _change_language(self) -> None:
        busy = next((job for job in self._context.jobs.running if not job.quiet), None)
        if busy is None:
            self._waits = False
            self.language_changed.emit()
        elif not self._waits:
            self._waits = True
            self._context.messages.show_message(
                "info", self.tr("The language changes when “{job}” is done").format(job=busy.name)
            )
            self._context.jobs.idle.connect(self._after_jobs)

    def _after_jobs(self) -> None:
        self._context.jobs.idle.disconnect(self._after_jobs)
        self._waits = False
        self._change_language()
