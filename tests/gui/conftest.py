"""Fixtures for the window: nothing may be left behind, and a session to work on."""

from __future__ import annotations

import gc
import importlib.util
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.theme import apply_theme
from app.window import MainWindow


def _sibling(name: str) -> ModuleType:
    """A helper module beside this file; tests are no package."""
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"gui_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


make_product: Callable[..., Path] = _sibling("product").make_product
TriageBench: Callable[..., Any] = _sibling("bench").TriageBench


def _settle() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
    gc.collect()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a thread, a running timer or animation, or a widget behind."""
    # What is there already is not looked at again: with torch loaded that takes a second.
    gc.freeze()
    threads, windows = set(threading.enumerate()), set(qapp.topLevelWidgets())
    yield
    _settle()
    # Pools of the libraries (torch, OpenCV) are not threads of Python.
    left = [t.name for t in threading.enumerate() if t not in threads and t.is_alive()]
    assert not left, f"threads left: {left}"
    widgets = [w for w in qapp.topLevelWidgets() if w not in windows and _is_left(w)]
    assert not widgets, f"widgets left: {widgets}"
    # Not isinstance: it would wake lazy objects of torch.
    objects = [o for o in gc.get_objects() if issubclass(type(o), QTimer | QAbstractAnimation)]
    running = [o for o in objects if _is_running(o)]
    assert not running, f"left running: {[(o, o.parent()) for o in running]}"


def _is_left(widget: QWidget) -> bool:
    """Whether nobody will ever delete it; what has a parent goes with that."""
    qts = ("QTipLabel", "QWidgetWindow")  # made by Qt once, for good
    return widget.isVisible() or (
        widget.parent() is None and widget.metaObject().className() not in qts
    )


def _is_running(thing: QTimer | QAbstractAnimation) -> bool:
    try:
        if isinstance(thing, QTimer):
            return thing.isActive()
        return thing.state() == QAbstractAnimation.State.Running
    except RuntimeError:  # its C++ side is gone
        return False


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """The window's own colours, as after its start."""
    apply_theme(qapp, "light")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of their own."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """An open window without a session; closed at the end, which also ends its threads."""
    for module in ("app.tasks", "app.recovery", "app.sample"):
        monkeypatch.setattr(f"{module}.user_data_path", lambda *_a, **_k: tmp_path / "user data")
    monkeypatch.setattr("app.settings.user_cache_path", lambda *_a, **_k: tmp_path / "cache")
    monkeypatch.setattr("app.crash.user_log_path", lambda *_a, **_k: tmp_path / "log")
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isActiveWindow)  # else keys go nowhere
    yield window
    close(qtbot, window)


def close(qtbot: QtBot, window: MainWindow) -> None:
    """Close a window and wait until it is gone."""
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    window.deleteLater()
    _settle()


@pytest.fixture(scope="session")
def opened_product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A product folder with a session beside it that has thresholds; not to be changed."""
    from app import tasks
    from engine.progress import Cancel, Progress

    folder = tmp_path_factory.mktemp("opened")
    product = make_product(folder / "Teile groß")
    tasks.open_product(product, folder / "Teile groß.vitia")(Progress(), Cancel())
    return product


@pytest.fixture(scope="session")
def discovered_product(opened_product: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a finished run of a tiny network, one epoch, random weights."""
    from app import tasks
    from engine.crops import CropParams
    from engine.discover.settings import DiscoverSettings
    from engine.progress import Cancel, Progress

    folder = tmp_path_factory.mktemp("discovered")
    product = _copied(opened_product, folder)
    settings = DiscoverSettings.of_preset("vitia", 3, **TINY)
    work = tasks.discover(_session(product), CropParams.VITIA, settings, None)
    work(Progress(), Cancel())
    return product


TINY = {"weights": "random:vit_tiny_patch16_224", "epochs": 1, "device": "cpu", "views": 2}


def _session(product: Path) -> Path:
    return product.parent / f"{product.name}.vitia"


def _copied(product: Path, folder: Path) -> Path:
    shutil.copytree(product, folder / product.name)
    for path in product.parent.glob(f"{product.name}.vitia*"):
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        else:
            shutil.copy(path, folder / path.name)
    from engine.session import Session

    with Session.open(folder / f"{product.name}.vitia") as session:
        session.set("product_root", str(folder / product.name))
    return folder / product.name


@pytest.fixture
def at_threshold(window: MainWindow, opened_product: Path, tmp_path: Path) -> MainWindow:
    """A window on a copy of the product with thresholds."""
    window.open_path(_copied(opened_product, tmp_path))
    return window


@pytest.fixture
def at_triage(window: MainWindow, discovered_product: Path, tmp_path: Path) -> MainWindow:
    """A window on a copy of the product with classes."""
    window.open_path(_copied(discovered_product, tmp_path))
    return window


@pytest.fixture
def bench(at_triage: MainWindow, qtbot: QtBot) -> Any:
    """The triage page with helpers that act on it, see ``bench.py``."""
    return TriageBench(at_triage, qtbot)


@pytest.fixture
def spin() -> Callable[[float], None]:
    """Let the event loop run for some seconds."""

    def run(seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.005)

    return run
