"""The whole image of a crop with all its regions, each outlined in the colour of its class."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.engine_words import error_text
from app.loader import Loader
from app.models.review import Review
from app.widgets.canvas import ImageCanvas
from app.widgets.pyramid import Pyramid
from app.widgets.regions import Region
from engine.errors import VitiaError
from engine.files import decode_mask, read_image
from engine.session import CropRecord, Session

_IMAGES_KEPT = 200 << 20  # bytes
_MOST_COLOURS = 126  # that a canvas tells apart


@dataclass(frozen=True, eq=False)
class RegionImage:
    """An image and which of its pixels belong to which crop.

    Attributes:
        picture: the image; None: ``error`` says why.
        labels: (H, W) uint8, n + 1 where the n-th crop has its mask, 0 elsewhere; None: no mask.
        error: why there is no picture.
    """

    picture: Pyramid | None
    labels: Pyramid | None = None
    error: str = ""

    @property
    def nbytes(self) -> int:
        """Memory that it takes."""
        return sum(part.nbytes for part in (self.picture, self.labels) if part is not None)


@contextmanager
def region_maker(
    session_path: Path, crop_set_id: int, crops_of: Callable[[int], list[CropRecord]]
) -> Iterator[Callable[[int], RegionImage]]:
    """Loads images by id, with the regions of their crops. ``crops_of``: asked on the thread."""
    with Session.open(session_path) as session:

        def make(image_id: int) -> RegionImage:
            try:
                pixels = read_image(session.resolve(session.image(image_id).path))
                png = session.crop_mask(crop_set_id, image_id)
                mask = None if png is None else decode_mask(png)
            except VitiaError as error:
                return RegionImage(None, error=error_text(error))
            picture = Pyramid(pixels).prepare()
            if mask is None or mask.shape != pixels.shape[:2]:  # replaced by another size since
                return RegionImage(picture)
            labels = np.zeros(mask.shape, np.uint8)
            # The largest first: a smaller crop inside it keeps its own colour.
            crops = sorted(enumerate(crops_of(image_id)), key=lambda pair: -_size(pair[1]))
            for n, crop in crops:
                x0, y0, x1, y1 = (max(0, round(v)) for v in crop.box)
                part = labels[y0:y1, x0:x1]
                part[mask[y0:y1, x0:x1]] = min(n + 1, _MOST_COLOURS)
            return RegionImage(picture, Pyramid(labels, "most").prepare())

        yield make


def _size(crop: CropRecord) -> float:
    x0, y0, x1, y1 = crop.box
    return (x1 - x0) * (y1 - y0)


class RegionView(QWidget):
    """Shows the image of one crop at a time; a click on another region goes to its crop."""

    picked = Signal(int)  # crop

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._crop: int | None = None
        self._shown: int | None = None  # the image in the canvas
        self._loader: Loader[RegionImage] | None = None
        self._pressed: QPointF | None = None
        self.canvas = ImageCanvas()
        self.canvas.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self.show_crop(None)

    def set_review(self, review: Review | None, session_path: Path | None) -> None:
        """Another review, or none."""
        self.close_threads()
        self._review, self._crop = review, None
        if review is not None and session_path is not None:
            set_id = review.run.crop_set_id

            def crops_of(image_id: int) -> list[CropRecord]:
                return [review.crop(i) for i in review.crops_of_image(image_id)]

            self._loader = Loader(
                lambda: region_maker(session_path, set_id, crops_of), lambda image: image.nbytes,
                limit=_IMAGES_KEPT, wishes=2, workers=1,
            )  # fmt: skip
            self._loader.on_ready(self._on_loaded)
        self.show_crop(None)

    def renew(self, review: Review | None) -> None:
        """The same run, read again."""
        self._review = review

    def show_crop(self, crop_id: int | None) -> None:
        """Show the image of a crop; None: nothing is chosen."""
        self._crop = crop_id
        if crop_id is None or self._review is None or self._loader is None:
            self._shown = None
            self.canvas.set_image(None, self.tr("Choose a crop to see the image it comes from"))
            return
        image_id = self._review.crop(crop_id).image_id
        loaded = self._loader.get(image_id)
        if loaded is None:
            self._shown = None
            self.canvas.set_image(None, self.tr("Loading…"))
        elif loaded.picture is None:
            self._shown = None
            self.canvas.set_image(None, loaded.error)
        else:
            if self._shown != image_id:  # the same image stays where it was zoomed and panned to
                self._shown = image_id
                self.canvas.set_image(loaded.picture)
            self._show_regions(self._review, crop_id, loaded)

    def close_threads(self) -> None:
        """Stop the loader."""
        if self._loader is not None:
            self._loader.close()
            self._loader = None

    def _on_loaded(self, image_id: int) -> None:
        if self._review is None or self._crop is None:
            return
        if self._review.crop(self._crop).image_id == image_id:
            self.show_crop(self._crop)

    def _show_regions(self, review: Review, crop_id: int, loaded: RegionImage) -> None:
        crop_ids = review.crops_of_image(review.crop(crop_id).image_id)
        classes = [review.cluster(review.cluster_of(i)) for i in crop_ids]
        if loaded.labels is None:
            self.canvas.set_mask(None)
        else:
            self.canvas.set_mask(loaded.labels, [c.colour for c in classes[:_MOST_COLOURS]])
        self.canvas.set_regions(
            [
                Region(review.crop(i).box, c.colour, c.name, current=i == crop_id)
                for i, c in zip(crop_ids, classes, strict=True)
                if not review.crop(i).whole
            ]
        )

    # ---- clicks --------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click that does not drag goes to the smallest region under it."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.position()
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
                way = (event.position() - self._pressed).manhattanLength()
                self._pressed = None
                if way < QApplication.startDragDistance():
                    self._pick(self.canvas.viewport.to_image(event.position()))
        return super().eventFilter(watched, event)

    def _pick(self, point: QPointF) -> None:
        if self._review is None or self._shown is None:
            return
        crops = [self._review.crop(i) for i in self._review.crops_of_image(self._shown)]
        under = [
            crop
            for crop in crops
            if crop.box[0] <= point.x() < crop.box[2] and crop.box[1] <= point.y() < crop.box[3]
        ]
        if under:
            self.picked.emit(min(under, key=_size).id)
