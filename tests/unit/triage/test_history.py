"""Random decisions of every kind: undo all, redo all, reload and go to any edit."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import triage
from engine.errors import VitiaError
from engine.session import ImageRecord, Session

from .conftest import add_run

CLASSES, CROPS, IMAGES = (
    st.integers(1, 7),
    st.sets(st.integers(1, 6), max_size=4),
    st.integers(1, 4),
)
NAMES = st.sampled_from(["a", "b", "Öl 2", "class 1"])
MASKS = st.integers(0, 3).map(lambda seed: np.random.default_rng(seed).random((8, 8)) < 0.5)
RUN = st.just(1)


def kind(action, *arguments, **options):
    return st.tuples(st.just(action), st.tuples(*arguments), st.fixed_dictionaries(options))


EDITS = st.one_of(
    kind(triage.rename, CLASSES, NAMES),
    kind(triage.recolour, CLASSES, st.sampled_from(["#112233", "#AABBCC"])),
    kind(triage.note, CLASSES, NAMES),
    kind(triage.add_cluster, RUN, NAMES, st.none(), CROPS),
    kind(triage.remove_cluster, CLASSES),
    kind(triage.move, RUN, CROPS, CLASSES),
    kind(triage.mark_normal, RUN, CROPS),
    kind(triage.confirm, RUN, CROPS, confirmed=st.booleans()),
    kind(triage.confirm_cluster, CLASSES, confirmed=st.booleans()),
    kind(triage.merge, st.lists(CLASSES, max_size=3), CLASSES),
    kind(triage.split, CLASSES, st.lists(CROPS, min_size=1, max_size=3)),
    kind(triage.set_override, IMAGES, st.none() | st.integers(0, 255), no_defect=st.booleans()),
    kind(triage.set_mask, IMAGES, st.none() | MASKS),
    kind(triage.note_image, IMAGES, st.sampled_from(["", "x", "y"])),
)


def state(session: Session) -> tuple[object, ...]:
    masks = {image.id: session.user_mask(image.id) for image in session.images()}
    return (
        session.clusters(1, merged=True), session.assignments(1), session.overrides(),
        session.image_notes(), {i: m.tolist() for i, m in masks.items() if m is not None},
    )  # fmt: skip


@given(st.lists(EDITS, max_size=12), st.integers(0, 12))
@settings(max_examples=30)
def test_the_log_leads_back_to_every_state(edits, somewhere) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Session.create(Path(folder) / "a", Path(folder)) as session:
            session.store_product([ImageRecord(f"{n}.png", 8, 8) for n in range(1, 5)], [])
            add_run(session)
            states = {0: state(session)}
            for action, arguments, options in edits:
                before = state(session)
                try:
                    changes = action(session, *arguments, **options)
                except VitiaError:
                    assert state(session) == before
                    continue
                now = state(session)
                assert bool(changes.rows) == (now != before)
                if changes.rows:
                    states[session.edits.history()[-1].id] = now
            while session.edits.undo():
                pass
            assert state(session) == states[0]
            while session.edits.redo():
                pass
            numbers = sorted(states)
            assert state(session) == states[numbers[-1]]
            target = numbers[min(somewhere, len(numbers) - 1)]
            session.edits.go_to(target)
            assert state(session) == states[target]
        with Session.open(session.path) as session:
            assert state(session) == states[target]
            for number in (*numbers, *reversed(numbers)):
                session.edits.go_to(number)
                assert state(session) == states[number]
