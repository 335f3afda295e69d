"""A product of 5,000 images: how long it takes to open, and how long the GUI thread is held up.

Turns of the event loop are timed by the GUI thread's own work, which other programs on the machine
do not lengthen.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from app import tasks
from app.collector import Collector
from app.pages.product import ProductPage
from app.pages.threshold import ThresholdPage
from app.settings import Settings
from app.window import MainWindow
from engine.progress import Cancel, Progress

IMAGES = 5000
STALL = 50.0  # ms


def _sibling(name: str) -> ModuleType:
    """A helper module beside this file; tests are no package."""
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    tasks.warm_up(Progress(), Cancel())  # as the window does at its start
    collector = Collector(qapp)  # as in the program
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(store))
    window.resize(1280, 800)
    window.show()
    turn()
    yield window
    window.close()
    spin(lambda: not window.isVisible())
    window.deleteLater()
    collector.stop()


def turn(act: Callable[[], object] = lambda: None) -> float:
    """Milliseconds of work of one turn of the event loop."""
    begun = time.thread_time()
    act()
    QCoreApplication.processEvents()
    return 1e3 * (time.thread_time() - begun)


def spin(reached: Callable[[], bool]) -> float:
    """Turn until something is so; gives the longest turn."""
    end, longest = time.monotonic() + 60, 0.0
    while not reached():
        assert time.monotonic() < end
        longest = max(longest, turn())
        time.sleep(0.002)
    return longest


def test_open_and_look_through(window: MainWindow, tmp_path: Path) -> None:
    path = _sibling("session").make_large_session(tmp_path, 10 * IMAGES, files=False)
    begun = time.perf_counter()
    turn(lambda: window.open_path(path))
    turn(lambda: window.go("product"))
    product = window.page("product")
    assert isinstance(product, ProductPage)
    spin(lambda: product.images.rowCount() == IMAGES)
    seconds = time.perf_counter() - begun
    found = {
        "product, read again": turn(product.load),
        "product, sort": turn(lambda: product.images.sort(product.images.PATH)),
        "product, search": turn(lambda: product.search.setText("0049")),
    }
    turn(lambda: window.go("threshold"))
    threshold = window.page("threshold")
    assert isinstance(threshold, ThresholdPage)
    spin(lambda: threshold.list.model.rowCount() == IMAGES)
    threshold.load()
    found["threshold, read again"] = spin(lambda: not threshold._reading._works)
    found["threshold, least stable first"] = turn(lambda: threshold.list.order.setCurrentIndex(1))
    found["threshold, search"] = turn(lambda: threshold.list.search.setText("0049"))
    print(f"\n{IMAGES} images: records in the table after {seconds:.2f} s")
    for name, longest in found.items():
        print(f"{name}: longest turn {longest:.0f} ms")
    assert seconds < 3
    assert max(found.values()) < STALL
