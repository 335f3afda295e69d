"""The models of the triage page under random edits, undo, redo and reading again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester

from app.models.clusters import ClusterList
from app.models.crops import CropGrid
from app.models.records import read_records
from app.models.review import Filters, Order, Review
from engine import triage
from engine.errors import VitiaError
from engine.session import Changes, Session

CROPS = st.sets(st.integers(1, 6), min_size=1, max_size=6).map(sorted)
PLACE = st.integers(0, 5)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("move"), CROPS, PLACE),
        st.tuples(st.just("normal"), CROPS),
        st.tuples(st.just("confirm"), CROPS, st.booleans()),
        st.tuples(st.just("confirm_cluster"), PLACE, st.booleans()),
        st.tuples(st.just("merge"), PLACE, PLACE),
        st.tuples(st.just("add"), CROPS),
        st.tuples(st.just("rename"), PLACE, st.sampled_from(["dent", "scratch", "stain"])),
        st.tuples(st.just("recolour"), PLACE, st.sampled_from(["#112233", "#445566"])),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=14,
)
ORDERS: tuple[Order, ...] = ("sure", "unsure", "area", "score", "image")


class Views:
    """A review with its models, as the page keeps them; and what a user would see of them."""

    def __init__(self, session: Session) -> None:
        run = session.current_run()
        assert run is not None
        self.session, self.run = session, run
        self.review = Review(session, run)
        self.clusters, self.grid = ClusterList(), CropGrid(lambda _crop: None)
        self.show()

    def show(self) -> None:
        """Bring the models up to date."""
        self.clusters.set_rows(self.review.total(), self.review.clusters())
        self.grid.set_crops(self.review, self.review.members(None), mixed=True)

    def take(self, changes: Changes | None) -> None:
        """Follow an edit."""
        if changes is not None:
            self.review.update(changes)
            self.show()

    def edit(self, edit: tuple[Any, ...]) -> None:
        """Do an edit, undo or redo; one that is refused changes nothing."""
        name, *arguments = edit
        session, run_id = self.session, self.run.id
        ids = [row.id for row in self.review.clusters() if row.id is not None]

        def at(place: int) -> int:
            return ids[place % len(ids)]

        actions: dict[str, Callable[..., Changes | None]] = {
            "move": lambda crops, place: triage.move(session, run_id, crops, at(place)),
            "normal": lambda crops: triage.mark_normal(session, run_id, crops),
            "confirm": lambda crops, on: triage.confirm(session, run_id, crops, confirmed=on),
            "confirm_cluster": lambda place, on: triage.confirm_cluster(
                session, at(place), confirmed=on
            ),
            "merge": lambda one, other: triage.merge(session, [at(one)], at(other)),
            "add": lambda crops: triage.add_cluster(
                session, run_id, f"new {len(session.edits.history())}", None, crops
            ),
            "rename": lambda place, text: triage.rename(session, at(place), text),
            "recolour": lambda place, text: triage.recolour(session, at(place), text),
            "undo": session.edits.undo,
            "redo": session.edits.redo,
        }
        try:
            changes = actions[name](*arguments)
        except VitiaError:
            return
        self.take(changes)

    def seen(self) -> object:
        """All that the models show."""
        rows = [self.clusters.at(n) for n in range(self.clusters.rowCount())]
        cells = self.grid.cells(0, self.grid.rowCount())
        texts = [self.grid.text(n) for n in range(self.grid.rowCount())]
        orders = [self.review.members(None, order).tolist() for order in ORDERS]
        filters = [
            self.review.members(None, filters=f).tolist()
            for f in (Filters(moved=True), Filters(open=True), Filters(mixed=True))
        ]
        images = [self.review.image_probabilities(n) for n in (1, 2, 3)]
        return rows, cells, texts, orders, filters, images, self.review.progress()


@contextmanager
def fresh(session: Session) -> Iterator[Views]:
    """Views of a session with all edits of the example before undone."""
    while session.edits.undo() is not None:
        pass
    yield Views(session)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_undo_all_is_the_start_redo_all_the_end_and_reading_again_the_same(
    session: Session, edits: list[tuple[Any, ...]]
) -> None:
    with fresh(session) as views:
        start = views.seen()
        resets: list[None] = []
        views.clusters.modelReset.connect(lambda: resets.append(None))
        for edit in edits:
            views.edit(edit)
            assert views.seen() == Views(session).seen()
        end, count = views.seen(), sum(not e.undone for e in session.edits.history())
        for _ in range(count):
            views.edit(("undo",))
        assert views.seen() == start
        for _ in range(count):
            views.edit(("redo",))
        assert views.seen() == end
        assert not resets


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_the_current_class_survives_edits(session: Session, edits: list[tuple[Any, ...]]) -> None:
    """An index of a class follows it as long as there is the class."""
    with fresh(session) as views:
        kept = {
            views.clusters.at(n).id: QPersistentModelIndex(views.clusters.index(n))
            for n in range(views.clusters.rowCount())
        }
        gone: set[int | None] = set()
        for edit in edits:
            views.edit(edit)
            here = {views.clusters.at(n).id for n in range(views.clusters.rowCount())}
            gone |= kept.keys() - here
            for cluster_id, index in kept.items():
                if cluster_id not in gone:
                    assert views.clusters.at(index.row()).id == cluster_id


@pytest.mark.parametrize("name", ["clusters", "grid"])
def test_models_while_edits_come(session: Session, qtmodeltester: ModelTester, name: str) -> None:
    """Qt's own tester listens to every signal of the model."""
    views = Views(session)
    qtmodeltester.check(getattr(views, name))
    for edit in (
        ("move", [1, 2], 1), ("add", [3]), ("merge", 0, 1), ("normal", [5]), ("undo",), ("undo",),
        ("rename", 0, "dent"), ("confirm", [6], True), ("undo",), ("redo",),
    ):  # fmt: skip
        views.edit(edit)


def test_crops_that_were_read_on_another_thread(session: Session) -> None:
    """Records may be older than the session: the edits made since are told, or all is read again."""
    run = session.current_run()
    assert run is not None
    with Session.open(session.path) as other:
        records = read_records(other, run.id)
    changes = triage.move(session, run.id, [1, 4], session.clusters(run.id)[0].id)
    told, again = Review(session, run, records), Review(session, run, records)
    told.update(changes)
    again.read_again()
    expected = Review(session, run)
    for review in (told, again):
        assert review.clusters() == expected.clusters()
        assert np.array_equal(review.cluster_ids, expected.cluster_ids)
