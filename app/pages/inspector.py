"""One crop in detail: its whole image with all regions, probabilities, class of the image."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.context import Context
from app.loader import Loader
from app.models.review import Review
from app.pages.page import column, heading, muted, splitter
from app.pictures import LoadedImage, image_maker
from app.widgets.bars import ProbabilityBars
from app.widgets.canvas import ImageCanvas
from engine.files import decode_mask

_IMAGES_KEPT = 200 << 20  # bytes
_CLASSES = 8


class Inspector(QWidget):
    """Shows one crop of a review at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._review: Review | None = None
        self._crop: int | None = None
        self._loader: Loader[LoadedImage] | None = None
        self.canvas = ImageCanvas()
        self._name = heading("")
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = muted()
        self._image_class = QLabel()
        self._image_class.setWordWrap(True)
        self._bars = ProbabilityBars()
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(14, 10, 14, 10)
        rows.setSpacing(6)
        rows.addWidget(self._name)
        rows.addWidget(self._facts)
        rows.addWidget(self._image_class)
        rows.addSpacing(6)
        rows.addWidget(heading(self.tr("Class probabilities")))
        rows.addWidget(self._bars)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            splitter(context, "inspector", [column(self.canvas), card], [340, 300], upright=True)
        )
        self.setMinimumWidth(240)
        self.show_crop(None)

    def set_review(self, review: Review | None) -> None:
        """Another review, or the same after an edit."""
        other = review is None or self._review is None or review.run.id != self._review.run.id
        self._review = review
        if other:
            self.close_threads()
            self.show_crop(None)

    def show_crop(self, crop_id: int | None) -> None:
        """Show a crop; None: nothing is chosen."""
        self._crop = crop_id
        if crop_id is None or self._review is None:
            self.canvas.set_image(None, self.tr("Choose a crop to see the image it comes from"))
            for label in (self._name, self._facts, self._image_class):
                label.clear()
            self._bars.set_rows([])
            return
        if self._loader is None:
            path = self._context.document.session.path
            self._loader = Loader(
                lambda: image_maker(path), lambda image: image.nbytes,
                limit=_IMAGES_KEPT, wishes=2, workers=1,
            )  # fmt: skip
            self._loader.on_ready(self._on_loaded)
        self._show_image()
        self._show_facts(self._review, crop_id)

    def close_threads(self) -> None:
        """Stop the loader."""
        if self._loader is not None:
            self._loader.close()
            self._loader = None

    def _on_loaded(self, image_id: int) -> None:
        if self._review is None or self._crop is None:
            return
        if self._review.crops[self._crop].image_id == image_id:
            self._show_image()

    def _show_image(self) -> None:
        if self._review is None or self._crop is None or self._loader is None:
            return
        review, crop = self._review, self._review.crops[self._crop]
        loaded = self._loader.get(crop.image_id)
        if loaded is None:
            self.canvas.set_image(None, self.tr("Loading…"))
            return
        if loaded.pixels is None:
            self.canvas.set_image(None, loaded.error)
            return
        self.canvas.set_image(loaded.pixels)
        png = self._context.document.session.crop_mask(review.run.crop_set_id, crop.image_id)
        mask = None if png is None else decode_mask(png)
        fits = mask is not None and mask.shape == loaded.pixels.shape[:2]
        self.canvas.set_mask(mask if fits else None)
        # The chosen crop last, so that it lies on top.
        ids = sorted(review.crops_of_image(crop.image_id), key=lambda i: i == crop.id)
        ids = [i for i in ids if not review.crops[i].whole]
        self.canvas.set_boxes(
            [review.crops[i].box for i in ids],
            [review.cluster(review.cluster_of(i)).colour for i in ids],
        )

    def _show_facts(self, review: Review, crop_id: int) -> None:
        session = self._context.document.session
        crop = review.crops[crop_id]
        number = QLocale()
        self._name.setText(session.image(crop.image_id).path)
        facts = [
            self.tr("score {s}").format(s=number.toString(crop.score, "f", 2)),
            self.tr("whole image, no region found")
            if crop.whole
            else self.tr("area {a} px").format(a=number.toString(crop.area)),
            self.tr("confirmed by you") if review.is_confirmed(crop_id) else self.tr("open"),
        ]
        self._facts.setText("  ·  ".join(facts))
        label = review.image_cluster(crop.image_id)
        folder = session.image(crop.image_id).class_folder
        text = "" if label is None else self.tr("Whole image: {name}").format(name=label.name)
        if folder is not None:
            text += "\n" + self.tr("Class folder: {name}").format(name=folder)
        self._image_class.setText(text)
        likely = review.probabilities(crop_id)[:_CLASSES]
        self._bars.set_rows([(c.name, c.colour, p) for c, p in likely])
