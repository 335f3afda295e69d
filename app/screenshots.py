"""Pictures of every page, light and dark: ``python -m app.screenshots FOLDER [WIDTHxHEIGHT]``.

Makes the sample product and a short run of a small random network in a temporary folder.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app import tasks_sample
from app.main import make_application
from app.settings import Settings, Theme
from app.stations import STATIONS
from app.widgets.sheet import ShortcutSheet
from app.window import MainWindow

_SECONDS = 600.0


class Photographer:
    """Takes a window through its pages and keeps pictures of it."""

    def __init__(self, app: QApplication, window: MainWindow, folder: Path) -> None:
        self._app = app
        self._window = window
        self._folder = folder

    def take(self, name: str) -> None:
        """A picture of the window as it looks when all pictures in it are loaded."""
        self.run(0.6)
        self._window.grab().save(str(self._folder / f"{name}.png"))

    def pages(self, prefix: str) -> None:
        """All pages in both themes."""
        themes: tuple[Theme, ...] = ("light", "dark")
        for theme in themes:
            self._window.settings.theme = theme
            for station in STATIONS:
                self._window.go(station.name)
                self.take(f"{prefix}-{station.name}-{theme}")

    def run(self, seconds: float) -> None:
        """Let the window work for a while."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window work until something is so.

        Raises:
            TimeoutError: it took ten minutes.
        """
        end = time.monotonic() + _SECONDS
        while not reached():
            if time.monotonic() > end:
                raise TimeoutError
            self._app.processEvents()
            time.sleep(0.005)


def photograph(folder: Path, size: tuple[int, int]) -> None:
    """Write the pictures into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        place = Path(temporary)
        store = QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        app = make_application(settings)
        window = MainWindow(settings)
        window.resize(*size)
        window.show()
        camera = Photographer(app, window, folder)
        themes: tuple[Theme, ...] = ("light", "dark")
        for theme in themes:
            window.settings.theme = theme
            camera.take(f"0-start-{theme}")
        window.context.start(
            "Make the sample", tasks_sample.make_sample(place), finished=window.open_path
        )
        camera.until(lambda: window.document.is_open)
        camera.pages("1-before")
        _discover(window, camera)
        camera.pages("2-after")
        window.actions_.action("shortcuts").trigger()
        camera.run(0.3)
        for sheet in window.findChildren(ShortcutSheet):
            sheet.grab().save(str(folder / "3-shortcuts.png"))
            sheet.close()
        window.close()
        camera.until(lambda: not window.isVisible())


def _discover(window: MainWindow, camera: Photographer) -> None:
    from app.pages.discover import DiscoverPage

    window.go("discover")
    page = window.page("discover")
    assert isinstance(page, DiscoverPage)
    page.form.weights.setEditText("random:vit_tiny_patch16_224")
    page.form.epochs.setValue(8)
    page.start()
    learned = [False]

    def heard(_values: object) -> None:
        learned[0] = True

    window.jobs.running[-1].metrics.connect(heard)
    camera.run(1.0)
    camera.take("1-discover-preparing")
    camera.until(lambda: learned[0] or not window.jobs.running)
    camera.take("1-discover-running")
    camera.until(lambda: not window.jobs.running)
    camera.take("1-discover-done")


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; gives the exit status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if not arguments:
        print(__doc__)  # noqa: T201
        return 2
    width, height = arguments[1].split("x") if len(arguments) > 1 else ("1280", "800")
    photograph(Path(arguments[0]), (int(width), int(height)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
