"""How long a frame takes while a threshold is dragged, a mask is drawn, a large image is moved.

The figure that counts is the time of the GUI thread's own work for a whole frame, with painting;
other programs on the machine do not lengthen it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import tasks
from app.collector import Collector
from app.pages.threshold import ThresholdPage
from app.settings import Settings
from app.widgets.canvas import ImageCanvas
from app.widgets.pyramid import Pyramid
from app.widgets.regions import Region
from app.window import MainWindow
from engine.files import encode_png
from engine.progress import Cancel, Progress

SIDE = 1024
FRAME = 16.0  # ms
LARGE_FRAME = 33.0  # ms: thirty pictures a second


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """So that no work hides on threads whose time is not counted."""
    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    yield
    cv2.setNumThreads(before)


def timed(frames: list[Callable[[], object]]) -> tuple[list[float], list[float]]:
    """Milliseconds of work and of wall time for each frame, until nothing is left to do."""
    work, wall = [], []
    for frame in frames:
        begun, begun_wall = time.thread_time(), time.perf_counter()
        frame()
        for _ in range(3):  # a timer, what it changes, and painting that
            QCoreApplication.processEvents()
        work.append(1e3 * (time.thread_time() - begun))
        wall.append(1e3 * (time.perf_counter() - begun_wall))
    return work, wall


def report(name: str, work: list[float], wall: list[float]) -> None:
    most = sorted(work)[int(0.95 * len(work))]
    print(
        f"\n{name}: {median(work):.1f} ms a frame (95 %: {most:.1f}, longest {max(work):.1f});"
        f" wall {median(wall):.1f}"
    )


def make_product(root: Path) -> Path:
    rng = np.random.default_rng(0)
    for n in range(3):
        noise = cv2.GaussianBlur(rng.random((SIDE, SIDE), np.float32), (0, 0), 9)
        heat = cv2.normalize(noise, None, 0, 170, cv2.NORM_MINMAX, cv2.CV_8U)
        for _ in range(12):
            x, y = (int(v) for v in rng.integers(60, SIDE - 60, 2))
            cv2.circle(heat, (x, y), int(rng.integers(8, 40)), 250, -1)
        heat = cv2.GaussianBlur(heat, (0, 0), 6)
        for path, pixels in (
            (root / "test" / "dot" / f"{n}.png", rng.integers(0, 256, (SIDE, SIDE, 3), np.uint8)),
            (root / "maps" / "dot" / f"{n}.png", heat),
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(encode_png(pixels))
    return root


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Iterator[ThresholdPage]:
    product = make_product(tmp_path / "product")
    tasks.open_product(product, tmp_path / "product.vitia")(Progress(), Cancel())
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    collector = Collector(qapp)  # as in the program
    window = MainWindow(Settings(store))
    window.resize(1600, 1000)
    window.show()
    window.open_path(product)
    window.go("threshold")
    page = window.page("threshold")
    assert isinstance(page, ThresholdPage)
    wait(lambda: page._loaded is not None)
    yield page
    window.close()
    wait(lambda: not window.isVisible())
    window.deleteLater()
    collector.stop()


def wait(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not reached():
        assert time.monotonic() < end
        QCoreApplication.processEvents()
        time.sleep(0.005)


def test_threshold_drag(page: ThresholdPage) -> None:
    def move(value: int) -> Callable[[], object]:
        return lambda: page.plot._line.setValue(value)

    low = page._range[0]
    values = [*range(low + 10, 250, 3), *range(250, low + 10, -3)]
    work, wall = timed([move(v) for v in values])
    assert page.canvas._mask is not None
    report(f"threshold drag at {SIDE} x {SIDE}, mask, outline, crops and plot", work, wall)
    assert median(work) < FRAME


def test_drawing(page: ThresholdPage) -> None:
    page.context.actions.action("tool_eraser").trigger()  # the mask covers nearly all
    page.view.editor.set_diameter(24)
    canvas = page.canvas
    centre = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=centre)
    steps = [centre + QPoint(round(120 * np.cos(a)), round(120 * np.sin(a))) for a in
             np.linspace(0, 12, 120)]  # fmt: skip
    work, wall = timed([lambda p=p: QTest.mouseMove(canvas, p) for p in steps])
    report(f"eraser at {SIDE} x {SIDE}", work, wall)
    begun = time.thread_time()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=centre)
    print(f"keeping the stroke: {1e3 * (time.thread_time() - begun):.1f} ms")
    assert page._row is not None
    assert page._row.corrected
    assert median(work) < FRAME


def test_pan_and_zoom_of_a_large_image(qapp: QApplication) -> None:
    width, height = 8000, 6000
    rng = np.random.default_rng(0)
    tile = rng.integers(0, 256, (600, 800, 3), np.uint8)
    picture = Pyramid(np.tile(tile, (10, 10, 1))).prepare()
    heat = Pyramid(np.tile(tile[..., 0], (10, 10)), "most").prepare()
    mask = np.zeros((height, width), np.uint8)
    for x, y in rng.integers(100, 5900, (60, 2)):
        cv2.circle(mask, (int(x), int(y)), 80, 1, -1)
    outlined = Pyramid(mask, "most").prepare()
    canvas = ImageCanvas()
    canvas.resize(1400, 900)
    canvas.show()
    begun = time.thread_time()
    canvas.set_image(picture)
    canvas.set_heat(heat)
    canvas.set_mask(outlined)
    canvas.set_regions(
        [Region((x, y, x + 160, y + 160)) for x, y in rng.integers(0, 5800, (60, 2))]
    )
    QCoreApplication.processEvents()
    first = 1e3 * (time.thread_time() - begun)
    print(f"\nshowing an image of {width} x {height} whose levels are made: {first:.1f} ms")
    view = canvas.viewport
    middle = QPointF(700, 450)
    zooms = [lambda f=f: view.zoom_at(middle, f) for f in [1.15] * 30 + [1 / 1.15] * 30]
    work, wall = timed(zooms)
    report("zoom", work, wall)
    assert median(work) < LARGE_FRAME
    for scale in (0.3, 1.0, 4.0):
        view.zoom_at(middle, scale / view.scale)
        work, wall = timed([lambda: view.pan(QPointF(7, 5))] * 40)
        report(f"pan at {scale:g}", work, wall)
        assert median(work) < LARGE_FRAME
    canvas.close()
    canvas.deleteLater()
    assert first < 50
