"""One crop in detail: its image, facts, probabilities, the crops most like it, and notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.context import Context
from app.engine_words import error_text
from app.models.review import Review
from app.pages.inspector_image import RegionView
from app.pages.page import Scrolled, heading, muted, splitter
from app.widgets.bars import ProbabilityBars
from app.widgets.notes import NoteEdit
from app.widgets.strip import CropStrip, Thumb
from engine import triage
from engine.session import Changes, CropRecord

_OF_CROP, _OF_IMAGE = 6, 4  # classes listed
_NEAREST = 12


class Inspector(QWidget):
    """Shows one crop of a review at a time, and the notes of its class and image.

    Args:
        context: of the window.
        picture: of a crop, or None if it is not made yet; then :meth:`picture_ready` follows.
    """

    picked = Signal(int)  # another crop, to go to

    def __init__(self, context: Context, picture: Callable[[int], QImage | None]) -> None:
        super().__init__()
        self._context = context
        self._review: Review | None = None
        self._crop: int | None = None
        self._cluster: int | None = None
        self._image_notes: dict[int, str] = {}
        self.regions = RegionView()
        self.regions.picked.connect(self.picked)
        self._name = heading("")
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = muted()
        self._image_class = QLabel()
        self._image_class.setWordWrap(True)
        self._image_class.setTextFormat(Qt.TextFormat.PlainText)
        self._threshold = QToolButton()
        self._threshold.setDefaultAction(context.actions.action("open_threshold"))
        self._threshold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._threshold.setProperty("flat", "true")
        self._crop_bars, self._image_bars = ProbabilityBars(), ProbabilityBars()
        self.nearest = CropStrip(picture, self.tr("Crops most like this one"), side=54, lines=2)
        self.nearest.picked.connect(self.picked)
        self._no_nearest = muted()
        self._no_features = ""
        self._class_title = heading("")
        self._class_title.setWordWrap(True)
        self.class_note = NoteEdit(self._note_class, self.tr("Note on the class"))
        self.image_note = NoteEdit(self._note_image, self.tr("Note on the image"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            splitter(context, "inspector", [self.regions, self._card()], [300, 400], upright=True)
        )
        self.setMinimumWidth(270)
        self.show_crop(None)

    def set_review(self, review: Review | None) -> None:
        """Another review, or none; one of the same run leaves what shows, and what is typed."""
        document, before = self._context.document, self._review
        same = review is not None and before is not None and review.run.id == before.run.id
        self._review = review
        self._image_notes = document.session.image_notes() if document.is_open else {}
        if same:
            self.regions.renew(review)
            return
        self.flush()
        self._no_features = self.tr("Reading the features…")
        self.regions.set_review(review, document.session.path if document.is_open else None)
        self._cluster = None
        self.class_note.show_note(None, "")
        self.show_crop(None)

    def show_cluster(self, cluster_id: int | None) -> None:
        """The class that is chosen, for its note."""
        self._cluster = cluster_id
        if self._review is None or cluster_id is None:
            self._class_title.setText(self.tr("Class"))
            self.class_note.show_note(None, "")
        else:
            cluster = self._review.cluster(cluster_id)
            self._class_title.setText(self.tr("Class “{name}”").format(name=cluster.name))
            self.class_note.show_note(cluster_id, cluster.note)

    def show_crop(self, crop_id: int | None) -> None:
        """Show a crop; None: nothing is chosen."""
        self._crop = crop_id
        self.regions.show_crop(crop_id)
        chosen = crop_id is not None and self._review is not None
        self._details.setVisible(chosen)
        self._context.actions.set_enabled(("open_threshold", "note_image"), chosen)
        if crop_id is None or self._review is None:
            self.image_note.show_note(None, "")
            return
        review, crop = self._review, self._review.crop(crop_id)
        self._show_facts(review, crop)
        self._show_probabilities(review, crop)
        self.show_nearest()
        self.image_note.show_note(crop.image_id, self._image_notes.get(crop.image_id, ""))

    def refresh(self, changes: Changes) -> None:
        """Show an edit."""
        if changes.keys("image_note"):
            self._image_notes = self._context.document.session.image_notes()
        if self._review is not None and self._cluster is not None:
            self.show_cluster(self._cluster)
        self.show_crop(self._crop)

    def show_nearest(self) -> None:
        """The crops most like the one that shows, when the features have been read."""
        if self._review is None or self._crop is None:
            return
        review = self._review
        found = review.neighbours(self._crop, _NEAREST).tolist()
        thumbs = []
        for crop_id in found:
            cluster = review.cluster(review.cluster_of(crop_id))
            tip = self.tr("{file}, in “{name}”").format(
                file=review.path(crop_id), name=cluster.name
            )
            thumbs.append(Thumb(crop_id, cluster.colour, tip=tip))
        self.nearest.set_thumbs(thumbs)
        self.nearest.setVisible(bool(thumbs))
        self._no_nearest.setVisible(not thumbs)
        self._no_nearest.setText(
            self._no_features if review.embeddings is None else self.tr("There are no other crops")
        )

    def picture_ready(self, crop_id: int) -> None:
        """A picture of a crop was made."""
        self.nearest.picture_ready(crop_id)

    def say_why_none_is_near(self, error: Exception) -> None:
        """The features could not be read."""
        self._no_features = error_text(error)
        self.show_nearest()

    def edit_note(self, which: NoteEdit) -> None:
        """Let the engineer type."""
        which.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(which)

    def flush(self) -> None:
        """Keep what is typed."""
        self.class_note.flush()
        self.image_note.flush()

    # ---- parts ---------------------------------------------------------------------------------
    def _show_facts(self, review: Review, crop: CropRecord) -> None:
        number = QLocale()
        self._name.setText(review.path(crop.id))
        x0, y0, x1, y1 = (number.toString(round(v)) for v in crop.box)
        facts = [
            self.tr("score {s}").format(s=number.toString(crop.score, "f", 2)),
            self.tr("whole image, no region found")
            if crop.whole
            else self.tr("area {a} px").format(a=number.toString(crop.area)),
            self.tr("from {x0}, {y0} to {x1}, {y1}").format(x0=x0, y0=y0, x1=x1, y1=y1),
            self.tr("confirmed by you") if review.is_confirmed(crop.id) else self.tr("open"),
        ]
        self._facts.setText("  ·  ".join(facts))
        label = review.image_cluster(crop.image_id)
        folder = self._context.document.session.image(crop.image_id).class_folder
        lines = []
        if label is not None:
            lines.append(self.tr("Class of the whole image: {name}").format(name=label.name))
        if folder is not None:
            lines.append(self.tr("Class folder: {name}").format(name=folder))
        self._image_class.setText("\n".join(lines))

    def _show_probabilities(self, review: Review, crop: CropRecord) -> None:
        for bars, pairs, most in (
            (self._crop_bars, review.probabilities(crop.id), _OF_CROP),
            (self._image_bars, review.image_probabilities(crop.image_id), _OF_IMAGE),
        ):
            bars.set_rows([(c.name, c.colour, p) for c, p in pairs[:most]])

    def _note_class(self, cluster_id: int, text: str) -> bool:
        return self._context.document.edit(triage.note, cluster_id, text) is not None

    def _note_image(self, image_id: int, text: str) -> bool:
        return self._context.document.edit(triage.note_image, image_id, text) is not None

    def _card(self) -> QWidget:
        self._details = QWidget()
        rows = QVBoxLayout(self._details)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for part in (self._name, self._facts, self._image_class):
            rows.addWidget(part)
        rows.addWidget(self._threshold, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(heading(self.tr("This crop")))
        rows.addWidget(self._crop_bars)
        rows.addWidget(heading(self.tr("Whole image")))
        rows.addWidget(self._image_bars)
        rows.addWidget(heading(self.tr("Most like this one")))
        rows.addWidget(self.nearest)
        rows.addWidget(self._no_nearest)
        rows.addWidget(heading(self.tr("Image")))
        rows.addWidget(self.image_note)
        inside = Scrolled()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(self._details)
        column.addWidget(self._class_title)
        column.addWidget(self.class_note)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(card)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._area)
        return card
