"""Reads the run that is reviewed on a thread: a hundred thousand crops take half a second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.document import Document
from app.latest import Latest
from app.models.records import Records, read_records
from app.models.review import Review
from engine.errors import VitiaError
from engine.session import Changes, Run, Session
from engine.triage import unit_embeddings

T = TypeVar("T")


class ReviewReader(QObject):
    """Gives a :class:`Review` of a run of the open session, and its features later."""

    arrived = Signal(object)  # Review
    features_arrived = Signal(object)  # Review, whose features are there now
    features_failed = Signal(Exception)
    failed = Signal(Exception)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._run: Run | None = None
        self._review: Review | None = None
        self._records: Latest[Records | VitiaError] = Latest(self._on_records)
        self._features: Latest[NDArray[np.float32] | VitiaError] = Latest(self._on_features)
        self._missed: list[Changes] = []  # edits made while the records are read

    @property
    def is_reading(self) -> bool:
        """Whether a review is on its way."""
        return self._run is not None

    def read(self, run: Run) -> None:
        """Read a run; what was being read before does not count any more."""
        path = self._document.session.path
        self._run, self._missed = run, []
        self._records.ask(lambda: _read(path, lambda session: read_records(session, run.id)))

    def edited(self, changes: Changes) -> None:
        """The session was edited: what is being read may be older."""
        if self.is_reading:
            self._missed.append(changes)

    def close(self) -> None:
        """Stop reading; nothing arrives any more."""
        self._run = self._review = None
        self._records.close()
        self._features.close()

    def _on_records(self, records: Records | VitiaError) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        if isinstance(records, VitiaError):
            self.failed.emit(records)
            return
        session = self._document.session
        review = Review(session, run, records)
        if session.shadowed:  # decisions that the file does not have yet
            review.read_again()
        for changes in self._missed:
            review.update(changes)
        self._review = review
        self.arrived.emit(review)
        path, ids = session.path, review.ids
        self._features.ask(lambda: _read(path, lambda s: unit_embeddings(s, run.id, ids)))

    def _on_features(self, features: NDArray[np.float32] | VitiaError) -> None:
        if isinstance(features, VitiaError):
            self.features_failed.emit(features)
        elif self._review is not None:
            self._review.embeddings = features
            self.features_arrived.emit(self._review)


def _read(path: Path, what: Callable[[Session], T]) -> T | VitiaError:
    """Read from a session on a thread of its own."""
    try:
        with Session.open(path) as session:
            return what(session)
    except VitiaError as error:
        return error
