"""Takes the pictures of the user guide and the README: ``python packaging/guide_pictures.py FOLDER``.

Works through the metal sample as its user would: looks at a threshold, finds classes, names them. One
picture of each page, in light colours.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from app import tasks_sample
from app.main import make_application
from app.pages.discover import DiscoverPage
from app.pages.threshold import ThresholdPage
from app.pages.triage import TriagePage
from app.screenshots import Photographer
from app.settings import Settings
from app.window import MainWindow
from engine import triage
from engine.session import Session

SIZE = (1280, 800)
# The window shows where the session lies: the same in all pictures, whoever takes them.
PLACE = Path(tempfile.gettempdir()) / "parts"


def save(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget in 256 colours, which makes it small."""
    buffer = QBuffer()
    widget.grab().save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as image:
        full = image.convert("RGB")
    few = full.quantize(palette=palette_of(full), dither=Image.Dither.FLOYDSTEINBERG)
    few.save(path, optimize=True)


def palette_of(full: Image.Image) -> Image.Image:
    """256 colours: the most frequent ones as they are, so that plain areas stay plain, and ones
    that keep the few bright colours of heat maps among all the grey."""
    counts = full.getcolors(full.width * full.height) or []
    frequent = [colour for _, colour in sorted(counts, reverse=True)[:64]]
    spread = full.quantize(256 - len(frequent), Image.Quantize.FASTOCTREE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([*(part for colour in frequent for part in colour), *spread])
    return palette


def name_classes(session: Session) -> None:
    """Name every class after the folder that most of its images are in, as an engineer would."""
    run = session.current_run()
    assert run is not None
    folders = {image.id: image.class_folder for image in session.images()}
    table = triage.crop_table(session, run.id)
    taken: set[str] = set()
    for column, cluster in enumerate(table.clusters):
        inside = table.image_ids[table.columns == column].tolist()
        for folder, _ in Counter(folders[i] for i in inside).most_common():
            if cluster.number and folder not in (None, "good", "combined", *taken):
                triage.rename(session, cluster.id, folder)
                taken.add(folder)
                break


def take_pictures(
    app: QApplication, window: MainWindow, folder: Path, weights: str | None, epochs: int | None
) -> None:
    """Go through the pages."""
    camera = Photographer(app, window, folder)

    def take(name: str) -> None:
        camera.run(2.0)  # pictures are loaded in the background
        save(window, folder / f"{name}.png")

    take("start")
    window.context.start(
        "Make the sample", tasks_sample.make_sample(PLACE, "metal"), finished=window.open_path
    )
    camera.until(lambda: window.document.is_open and not window.jobs.running)
    window.go("product")
    take("product")

    window.go("threshold")
    images = window.document.session.images()
    shown = next(image for image in images if image.class_folder == "scratch")
    threshold = window.page("threshold")
    assert isinstance(threshold, ThresholdPage)
    threshold.show_image(shown.id)
    take("threshold")

    window.go("discover")
    page = window.page("discover")
    assert isinstance(page, DiscoverPage)
    if weights is not None:
        page.form.weights.setEditText(weights)
    if epochs is not None:
        page.form.epochs.setValue(epochs)
    page.start()
    camera.until(lambda: not window.jobs.running)
    take("discover")

    name_classes(window.document.session)
    window.document.stored.emit()
    window.go("triage")
    camera.run(3.0)
    triage_page = window.page("triage")
    assert isinstance(triage_page, TriagePage)
    run = window.document.session.current_run()
    assert run is not None
    named = [c for c in window.document.session.clusters(run.id) if c.name == "scratch"]
    if named:
        triage_page.walk.choose(named[0].id)
    camera.run(6.0)
    take("triage")
    window.go("export")
    take("export")
    window.go("score")
    take("score")


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; gives the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--weights", help="the network, if not the best one here")
    parser.add_argument("--epochs", type=int, help="fewer are faster")
    given = parser.parse_args(arguments)
    folder: Path = given.folder
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if PLACE.exists():
        print(f"{PLACE} is in the way: the sample is made there", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    try:
        PLACE.mkdir()
        settings = Settings(QSettings(str(PLACE / "s.ini"), QSettings.Format.IniFormat))
        settings.theme, settings.language, settings.device = "light", "en", "cpu"
        settings.tour_seen = True
        app = make_application(settings)
        window = MainWindow(settings)
        window.resize(*SIZE)
        window.show()
        take_pictures(app, window, folder, given.weights, given.epochs)
        window.close()
    finally:
        shutil.rmtree(PLACE, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
