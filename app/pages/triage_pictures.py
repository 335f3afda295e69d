"""The pictures of the triage page: one store for grid, inspector and preview of a split."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.models.review import Ids, Review
from app.pictures import Shown
from app.settings import Settings
from app.thumbnails import Thumbnails


class CropPictures(QObject):
    """Thumbnails of whatever review is shown; before :meth:`open` there are none."""

    ready = Signal(int)  # crop id
    dropped = Signal()  # wishes of :meth:`get` may be forgotten: ask again

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._thumbnails: Thumbnails | None = None

    def open(self, path: Path, review: Review, shown: Shown) -> None:
        """Take pictures of a review's crops, of the session at ``path``."""
        self.close()
        set_id = review.run.crop_set_id
        settings = self._settings
        self._thumbnails = Thumbnails(
            path,
            set_id,
            review.crop,
            review.image_ids,
            settings.thumbnails_file,
            limit=settings.thumbnails_mb << 20,
            workers=settings.loader_threads,
        )
        self._thumbnails.set_shown(shown)
        self._thumbnails.ready.connect(self.ready)

    def peek(self, crop_id: int) -> QImage | None:
        """A picture if it is there."""
        return None if self._thumbnails is None else self._thumbnails.peek(crop_id)

    def get(self, crop_id: int) -> QImage | None:
        """A picture; one that is not there is made."""
        return None if self._thumbnails is None else self._thumbnails.get(crop_id)

    def want(self, crop_ids: Ids, side: int) -> None:
        """Make these, and nothing that was wanted before."""
        if self._thumbnails is not None:
            self._thumbnails.want(crop_ids, side)
            self.dropped.emit()

    def set_shown(self, shown: Shown) -> None:
        """Show something else of each crop."""
        if self._thumbnails is not None:
            self._thumbnails.set_shown(shown)

    def close(self) -> None:
        """Stop the threads."""
        if self._thumbnails is not None:
            self._thumbnails.close()
            self._thumbnails = None
